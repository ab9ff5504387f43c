// SPDX-License-Identifier: BSL-1.0
#include "check/check.hpp"
#include "write/write.hpp"

int main() {}
