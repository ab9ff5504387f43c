// SPDX-License-Identifier: BSL-1.0
// The limits of Step Functions: the Developer Guide's, "Quotas", and what was recorded of the service, of
// November 2026.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stepwise::detail::limits {

inline constexpr std::size_t state_name = 80;       // characters
inline constexpr std::size_t variable_name = 80;    // characters
inline constexpr std::size_t label = 40;            // characters, of a Map
inline constexpr std::int64_t seconds = 99999999;   // TimeoutSeconds, HeartbeatSeconds, Wait, IntervalSeconds; and attempts
inline constexpr std::int64_t max_delay_seconds = 31622400;
inline constexpr std::int64_t express_seconds = 300;  // how long an execution of an Express workflow runs
inline constexpr std::size_t definition = 1048576;  // bytes, of a definition and of a request
inline constexpr std::size_t payload = 262144;      // bytes of UTF-8
inline constexpr std::size_t function_text = 10000;  // characters, for Base64 and Hash
inline constexpr std::int64_t map_items = 100000000;   // of a distributed Map
inline constexpr std::int64_t map_concurrency = 10000;  // of a distributed Map
inline constexpr std::int64_t inline_concurrency = 40;  // of an inline one, whatever it says
inline constexpr std::size_t item = 8388608;         // bytes, before ItemSelector
inline constexpr std::size_t variable = 262144;      // bytes, and of all that one Assign makes
inline constexpr std::size_t variables = 10485760;   // bytes, of an execution
inline constexpr std::int64_t history_events = 25000;  // of a Standard execution
inline constexpr std::int64_t execution_seconds = 31536000;  // of a Standard execution, a year
inline constexpr std::int64_t http_seconds = 60;     // of a task that calls http:invoke
inline constexpr std::size_t task_token = 1024;      // characters
inline constexpr std::size_t nested_functions = 10;
inline constexpr std::int64_t range_items = 1000;   // of States.ArrayRange

}  // namespace stepwise::detail::limits
