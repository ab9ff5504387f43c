// SPDX-License-Identifier: BSL-1.0
// Amazon EventBridge: arguments and results of events:putEvents.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <optional>
#include <string>
#include <vector>

namespace stepwise::events {

/// An event, the type PutEventsRequestEntry of Amazon EventBridge. A `Detail` that is no string is sent as its JSON text.
template <class Detail>
struct event {
  Detail detail{};
  std::string detail_type{};
  std::string source{};
  std::optional<std::string> event_bus_name{};          ///< a name or an ARN
  std::optional<std::vector<std::string>> resources{};  ///< ARNs
  std::optional<std::string> time{};                    ///< a timestamp
  std::optional<std::string> trace_header{};            ///< of AWS X-Ray

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(event, (), (detail, detail_type, source, event_bus_name, resources, time, trace_header), (), ())
};

/// Arguments of events:putEvents, the API PutEvents of Amazon EventBridge.
template <class Detail>
struct put_events_input {
  std::vector<event<Detail>> entries{};  ///< up to 10

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(put_events_input, (), (entries), (), ())
};

/// What became of an event. One that failed is the error EventBridge.FailedEntry of the task.
struct put_events_entry {
  std::optional<std::string> event_id{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(put_events_entry, (), (event_id))

/// The result of events:putEvents.
struct put_events_output {
  std::vector<put_events_entry> entries{};
  int failed_entry_count{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(put_events_output, (), (entries, failed_entry_count))

}  // namespace stepwise::events
