// SPDX-License-Identifier: BSL-1.0
// The Context Object, `$$`, as a type. The language, "The Context Object".
#pragma once

#include <stepwise/payload/schema.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stepwise::detail {

// Described by hand: its Input is untyped, and the core header does not know what JSON is made of.
template <class Json>
struct context_object {
  using text = std::string;
  template <std::size_t N>
  static constexpr schema object(std::string_view name, std::uint64_t id, const member (&listed)[N]) {
    return {.what = kind::object, .id = id, .size = N, .name = name, .members = listed};
  }

  static constexpr member execution_members[] = {{"Id", &schema_of<text>},
                                                 {"Input", &schema_of<Json>},
                                                 {"Name", &schema_of<text>},
                                                 {"RoleArn", &schema_of<text>},
                                                 {"StartTime", &schema_of<text>},
                                                 {"RedriveCount", &schema_of<std::int64_t>},
                                                 {"RedriveTime", &schema_of<std::optional<text>>}};
  static constexpr member state_members[] = {{"EnteredTime", &schema_of<text>}, {"Name", &schema_of<text>}, {"RetryCount", &schema_of<std::int64_t>}};
  static constexpr member machine_members[] = {{"Id", &schema_of<text>}, {"Name", &schema_of<text>}};
  static constexpr schema execution = object("Execution", 11, execution_members);
  static constexpr schema state = object("State", 12, state_members);
  static constexpr schema machine = object("StateMachine", 13, machine_members);
  static constexpr member members[] = {{"Execution", &execution}, {"State", &state}, {"StateMachine", &machine}};
  static constexpr schema all = object("the Context Object", 14, members);

  // What the parameters of a task see that has a token.
  static constexpr member task_members[] = {{"Token", &schema_of<text>}};
  static constexpr schema task = object("Task", 15, task_members);
  static constexpr member members_with_task[] = {{"Execution", &execution}, {"State", &state}, {"StateMachine", &machine}, {"Task", &task}};
  static constexpr schema with_task = object("the Context Object", 16, members_with_task);
};

template <class Json>
inline constexpr const schema& context_schema = context_object<Json>::all;

}  // namespace stepwise::detail
