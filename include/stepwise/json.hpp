// SPDX-License-Identifier: BSL-1.0
// Payloads and JSON: reading, writing, running on JSON, watching. Needs fmt and Boost.JSON; link the
// CMake target stepwise::json. Include it in the few sources that deal with JSON.
#pragma once

#include <stepwise/data_flow.hpp>
#include <stepwise/json/build.hpp>
#include <stepwise/json/convert.hpp>
#include <stepwise/json/error.hpp>
#include <stepwise/json/parse.hpp>
#include <stepwise/json/read.hpp>
#include <stepwise/json/run.hpp>
#include <stepwise/json/write.hpp>
#include <stepwise/stepwise.hpp>
