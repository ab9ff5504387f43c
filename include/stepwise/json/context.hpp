// SPDX-License-Identifier: BSL-1.0
// The Context Object of an execution that runs in process. The language, "The Context Object".
#pragma once

#include <stepwise/json/write.hpp>
#include <stepwise/run/rule.hpp>

#include <boost/json/value.hpp>
#include <fmt/chrono.h>

#include <chrono>
#include <cstdint>
#include <string>

namespace stepwise::detail {

inline std::string timestamp_text(std::int64_t seconds) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

template <class Around>
struct json_context {
  static json of(const Around& around) {
    const auto& execution = around.env.execution;
    using workflow = typename std::remove_cvref_t<decltype(execution)>::workflow;
    boost::json::object made;
    made["Execution"] = {{"Id", execution.about.id},
                         {"Input", to_json(execution.input)},
                         {"Name", execution.about.name},
                         {"RoleArn", execution.about.role_arn},
                         {"StartTime", timestamp_text(execution.started)},
                         {"RedriveCount", 0}};
    made["State"] = {{"EnteredTime", timestamp_text(execution.entered)}, {"Name", ref_of<typename Around::state>.name}, {"RetryCount", execution.retries}};
    made["StateMachine"] = {{"Id", execution.about.state_machine_id}, {"Name", type_name<workflow>}};
    if constexpr (has_token<typename Around::state>) made["Task"] = {{"Token", fmt::format("{}-{}", execution.about.name, execution.tokens)}};
    return json(std::move(made));
  }
};

}  // namespace stepwise::detail
