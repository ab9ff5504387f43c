// SPDX-License-Identifier: BSL-1.0
#include "../common/run_example.hpp"
#include "handlers.hpp"

int main(int argc, char** argv) { return examples::run_example<CallCenter>(argc, argv, call_center_handlers(Center{})); }
