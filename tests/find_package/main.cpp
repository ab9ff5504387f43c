// SPDX-License-Identifier: BSL-1.0
#include "greeting.hpp"

#include <cstdio>

int main() {
  const greetings::Message message = stepwise::run<greetings::Greeting>(greetings::Person{"world"});
  std::puts(message.text.c_str());
}
