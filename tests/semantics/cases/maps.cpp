// SPDX-License-Identifier: BSL-1.0
// Maps, and what the Context Object is in them and in branches. Those with tasks have a MaxConcurrency of 1,
// since functions answer in turn.
#include "common.hpp"

#include <map>
#include <string>
#include <vector>

namespace semantics {
namespace {

/// Hands on what it gets.
struct Same : sw::pass<json> {
  using next = sw::end;
};
struct Hand : sw::workflow<Same> {};

namespace plain {
struct One : sw::task<json, json> {
  using resource = Work;
  using next = sw::end;
};
struct Do : sw::workflow<One> {};
struct Each : sw::map<json> {
  static constexpr int max_concurrency = 1;
  using item_processor = Do;
  using next = sw::end;
};
struct Workflow : sw::workflow<Each> {};
}  // namespace plain

namespace flow {
struct Each : sw::map<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using items_path = sw::path<"$.list">;
  using item_selector = sw::item_selector<json, R"json({
    "value.$": "$$.Map.Item.Value", "index.$": "$$.Map.Item.Index", "id.$": "$$.Map.Item.Value.id", "seen.$": "$.seen", "state.$": "$$.State.Name",
    "text.$": "States.Format('{}:{}', $$.Map.Item.Index, $$.Map.Item.Value.id)", "c": ["$$.Map.Item.Index", 1]})json">;
  using item_processor = Hand;
  using result_selector = sw::result_selector<json, R"json({"count.$": "States.ArrayLength($)", "ids.$": "$[*].id", "all.$": "$", "state.$": "$$.State.Name"})json">;
  using result_path = sw::path<"$.out.made">;
  using output_path = sw::path<"$.out">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Each> {};
}  // namespace flow

namespace old {  // the deprecated spellings
struct Each : sw::map<json> {
  using items_path = sw::path<"$.items">;
  using parameters = sw::parameters<json, R"json({"v.$": "$$.Map.Item.Value", "n.$": "$.n"})json">;
  using iterator = Hand;
  using result_path = sw::discard;
  using next = sw::end;
};
struct Workflow : sw::workflow<Each> {};
struct Keep : sw::map<json> {
  static constexpr auto name = "Each";
  using items_path = sw::path<"$.items">;
  using parameters = sw::parameters<json, R"json({"v.$": "$$.Map.Item.Value", "n.$": "$.n"})json">;
  using iterator = Hand;
  using next = sw::end;
};
struct Keeping : sw::workflow<Keep> {};
}  // namespace old

namespace of_object {
struct In {
  std::map<std::string, int> of;
};
struct Entry {
  std::string key;
  int value = 0;
  long index = 0;
  std::string source;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(In, (), (of))
BOOST_DESCRIBE_STRUCT(Entry, (), (key, value, index, source, text))
struct Keep : sw::pass<Entry> {
  using next = sw::end;
};
struct Keeping : sw::workflow<Keep> {};
struct Each : sw::map<In> {
  using items_path = sw::path<"$.of">;
  using item_selector = sw::item_selector<Entry, R"json({
    "key.$": "$$.Map.Item.Key", "value.$": "$$.Map.Item.Value", "index.$": "$$.Map.Item.Index", "source.$": "$$.Map.Item.Source",
    "text.$": "States.Format('{}={}', $$.Map.Item.Key, $$.Map.Item.Value)"})json">;
  using item_processor = Keeping;
  using next = sw::end;
};
struct Workflow : sw::workflow<Each> {};
}  // namespace of_object

namespace in_map {
struct Inner : sw::map<json> {
  using items_path = sw::path<"$.inner">;
  using item_selector = sw::item_selector<json, R"json({"i.$": "$$.Map.Item.Index", "v.$": "$$.Map.Item.Value", "outer.$": "$.outer"})json">;
  using item_processor = Hand;
  using next = sw::end;
};
struct Innermost : sw::workflow<Inner> {};
struct Outer : sw::map<json> {
  using item_selector = sw::item_selector<json, R"json({"outer.$": "$$.Map.Item.Index", "inner.$": "$$.Map.Item.Value"})json">;
  using item_processor = Innermost;
  using next = sw::end;
};
struct Workflow : sw::workflow<Outer> {};
}  // namespace in_map

namespace bounded {
struct Each : sw::map<json> {
  using allow = sw::allow<"can-fail">;
  using items_path = sw::path<"$.items">;
  using max_concurrency_path = sw::path<"$.most">;
  using item_processor = Hand;
  using catches = sw::catches<sw::on<sw::errors::all, Caught>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Each> {};
}  // namespace bounded

namespace context {
using Busy = sw::error<"Busy">;
struct Asks : sw::task<json, json> {
  using resource = Work;
  using raises = sw::raises<Busy>;
  using parameters =
      sw::parameters<json, R"json({"in.$": "$", "state.$": "$$.State.Name", "retries.$": "$$.State.RetryCount", "execution.$": "$$.Execution.Name"})json">;
  using retries = sw::retries<sw::retry<Busy, sw::backoff{.max_attempts = 1}>>;
  using next = sw::end;
};
struct Inner : sw::workflow<Asks> {};
struct Fork : sw::parallel<json> {
  using branches = sw::branches<Inner>;
  using parameters = sw::parameters<json, R"json({"state.$": "$$.State.Name", "retries.$": "$$.State.RetryCount"})json">;
  using result_selector = sw::result_selector<json, R"json({"state.$": "$$.State.Name", "retries.$": "$$.State.RetryCount", "r.$": "$"})json">;
  using retries = sw::retries<sw::retry<Busy, sw::backoff{.max_attempts = 1}>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Fork> {};

struct Show : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"in.$": "$", "whole.$": "$$.Execution.Input"})json">;
  using next = sw::end;
};
struct Showing : sw::workflow<Show> {};
struct Each : sw::map<json> {
  using items_path = sw::path<"$.items">;
  using item_processor = Showing;
  using next = sw::end;
};
struct Whole : sw::workflow<Each> {};
}  // namespace context

}  // namespace

void serve_maps() {
  serve<plain::Workflow>("map");
  serve<flow::Workflow>("map.flow");
  serve<old::Workflow>("map.discards");
  serve<old::Keeping>("map.old");
  serve<of_object::Workflow>("map.object");
  serve<in_map::Workflow>("map.map");
  serve<bounded::Workflow>("map.bounded");
  serve<context::Workflow>("map.context.retries");
  serve<context::Whole>("map.context.input");
}

}  // namespace semantics
