// SPDX-License-Identifier: BSL-1.0
// The Context Object of an execution that runs in process. The language, "The Context Object".
#pragma once

#include <stepwise/json/write.hpp>
#include <stepwise/run/execution.hpp>
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
    const auto& whole = execution.whole();
    using workflow = typename std::remove_cvref_t<decltype(whole)>::workflow;
    boost::json::object made;
    made["Execution"] = {{"Id", whole.about.id},
                         {"Input", to_json(whole.input)},
                         {"Name", whole.about.name},
                         {"RoleArn", whole.about.role_arn},
                         {"StartTime", timestamp_text(whole.started)},
                         {"RedriveCount", 0}};
    made["State"] = {{"EnteredTime", timestamp_text(execution.entered)}, {"Name", joined({execution.prefix, ref_of<typename Around::state>.name})}, {"RetryCount", execution.retries}};
    made["StateMachine"] = {{"Id", whole.about.state_machine_id}, {"Name", type_name<workflow>}};
    if constexpr (requires { around.value; }) {
      boost::json::object item{{"Index", around.index}, {"Value", to_json(around.value)}, {"Source", around.source}};
      if (around.key.data() != nullptr) item["Key"] = around.key;
      made["Map"] = {{"Item", std::move(item)}};
    }
    if constexpr (has_token<typename Around::state>) made["Task"] = {{"Token", fmt::format("{}-{}", whole.about.name, whole.tokens)}};
    return json(std::move(made));
  }
};

}  // namespace stepwise::detail
