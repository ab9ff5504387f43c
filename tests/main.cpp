// SPDX-License-Identifier: BSL-1.0
// The main function of the test programs, which Catch2 has compiled already from version 3 on.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
