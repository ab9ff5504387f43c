// SPDX-License-Identifier: BSL-1.0
#include "types/lowered.hpp"

#include "types/needs.hpp"

#include <stepwise/workflow/check.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace stepwise::importer {

namespace {

using detail::maybe;
using detail::placement;
using detail::schema;

std::string_view view(const json::value& text) { return text.as_string(); }

const detail::readable& outermost() {
  static const detail::readable around{{}, &detail::context_schema<stepwise::json>, {}};
  return around;
}

// The checks ask by a plain function; it answers for the state that is asked about.
thread_local const std::map<std::string, std::string>* allowed_now = nullptr;
bool allows_now(std::string_view check) { return allowed_now != nullptr && allowed_now->contains(std::string(check)); }

void check_any_resource(detail::sentence& out, const detail::state_info& at) { detail::check_resource(out, at, detail::read_resource(at.work->uri)); }
void check_any_arguments(detail::sentence& out, const detail::state_info& at) { detail::check_arguments(out, at, detail::read_resource(at.work->uri)); }

}  // namespace

const detail::template_view& template_store::take(const json::value& value, bool constant) {
  std::string text = json::serialize(value);
  const auto [found, is_new] = trees_.try_emplace({text, constant});
  tree& made = found->second;
  if (!is_new) return made.view;
  made.text = std::move(text);
  const auto parse = [&]<std::size_t Room>() {
    constexpr std::size_t decoded = Room * 16;
    if (made.text.size() > decoded) return false;
    auto parsed = std::make_shared<detail::template_tree<Room, decoded>>(detail::template_parser<Room, decoded>(made.text, constant).parse());
    if (parsed->needs_more) return false;
    made.view = {parsed->nodes, parsed->decoded, made.text, parsed->wrong, parsed->error_at, parsed->count};
    made.nodes = std::move(parsed);
    return true;
  };
  if (!parse.template operator()<32>() && !parse.template operator()<256>() && !parse.template operator()<4096>() && !parse.template operator()<32768>()) made.view.wrong = "it is too long to be looked into";
  return made.view;
}

std::string lowered_machine::objection(const machine& scope, const state& self) {
  const auto allowed = allows_.find(&self);
  allowed_now = allowed == allows_.end() ? nullptr : &allowed->second;
  const detail::state_info& info = lower(scope, self);
  infos_[&self] = &info;
  const auto variables = types_.variables.find(&scope);
  detail::readable around = outermost();
  if (variables != types_.variables.end() && variables->second != nullptr) around.variables = variables->second;
  detail::sentence out;
  detail::check_state(out, info, around);
  allowed_now = nullptr;
  return std::string(out.view());
}

std::string_view lowered_machine::looks_like_jsonata(const state& self) const {
  const detail::state_info& info = *infos_.at(&self);
  if (info.says_language) return {};
  const detail::language_use use = detail::languages_in(info);
  return use.by_text ? use.of_jsonata : std::string_view();
}

const detail::state_ref& lowered_machine::refer_to(const state& self) {
  const auto [found, is_new] = refs_.try_emplace(&self);
  if (is_new) {
    const state_types& types = types_.of.at(&self);
    found->second = {.name = self.name, .type_name = names_.states.at(&self), .hash = detail::hash_text(self.name), .id = refs_.size()};
    if (self.type != "Fail" || self.field("ErrorPath") != nullptr || self.field("CausePath") != nullptr) found->second.input = types.input;
  }
  return found->second;
}

detail::name_list lowered_machine::list_errors(const std::vector<std::string_view>& names) {
  if (names.empty()) return {};
  std::vector<detail::error_label>& all = errors_.emplace_back();
  for (const std::string_view each : names) all.push_back(detail::label_error(each));
  return {all.data(), all.size()};
}
detail::name_list lowered_machine::list_errors(const json::value& names) {
  std::vector<std::string_view> all;
  for (const json::value& each : names.as_array()) all.push_back(view(each));
  return list_errors(all);
}

maybe<detail::template_field> lowered_machine::field(const json::value* value, const schema* payload, bool constant) {
  if (value == nullptr) return nullptr;
  return &fields_.emplace_back(detail::template_field{templates_.take(*value, constant), payload, detail::check_field});
}
maybe<detail::template_field> lowered_machine::assign(const json::value* value) {
  if (value == nullptr) return nullptr;
  return &fields_.emplace_back(detail::template_field{templates_.take(*value, false), {}, detail::check_assign});
}
maybe<detail::reference_path> lowered_machine::path(const json::value* value) {
  if (value == nullptr || !value->is_string()) return nullptr;
  return &paths_.emplace_back(detail::parse_path(view(*value)));
}
detail::result_place lowered_machine::place(const json::value* value) {
  if (value == nullptr) return {};
  return value->is_null() ? detail::result_place{placement::discard} : place(view(*value));
}
detail::result_place lowered_machine::place(std::string_view text) {
  const detail::reference_path at = detail::parse_reference_path(text);
  return {text == "$" ? placement::replace : placement::at_path, text, text != "$" && (at.valid() ? at.from != detail::reference_path::origin::input : detail::looks_evaluated(text) || at.size == detail::reference_path::max_depth)};
}

const detail::state_info& lowered_machine::lower(const machine& scope, const state& self) {
  static const std::map<std::string_view, state_type> kinds = {{"Task", state_type::task}, {"Parallel", state_type::parallel}, {"Map", state_type::map}, {"Pass", state_type::pass},
                                                               {"Choice", state_type::choice}, {"Wait", state_type::wait}, {"Succeed", state_type::succeed}, {"Fail", state_type::fail}};
  const state_types& types = types_.of.at(&self);
  detail::state_info& info = states_.emplace_back();
  info.self = &refer_to(self);
  info.says_language = self.field("QueryLanguage") != nullptr;
  info.language = self.language == importer::query_language::jsonata ? stepwise::query_language::jsonata : stepwise::query_language::jsonpath;
  info.type = kinds.at(self.type);
  info.input = info.self->input;
  info.output = types.output;
  info.allows = allows_now;
  info.check_path = detail::check_evaluated_path;
  if (const state* next = scope.find(self.text("Next"))) {
    info.has_next = true;
    info.next = &refer_to(*next);
  }
  info.ends_by_next = self.field("End") != nullptr && self.field("End")->as_bool();
  info.result = types.result != nullptr ? types.result : types.output;
  if (self.language == query_language::jsonata) {
    if (self.type == "Task") lower_task(self, info);
    if (!self.inside.empty()) lower_nested(self, info);
    return info;
  }
  const auto number = [&](std::string_view name) { return self.field(name) == nullptr ? 0 : json::value_to<std::int64_t>(*self.field(name)); };
  info.timeout_seconds = number("TimeoutSeconds");
  info.heartbeat_seconds = number("HeartbeatSeconds");
  info.has_seconds = self.field("Seconds") != nullptr;
  info.seconds = number("Seconds");
  info.timestamp = self.text("Timestamp");
  info.error = self.text("Error");
  info.cause = self.text("Cause");
  if (self.type == "Task" || self.type == "Parallel" || self.type == "Map") {
    info.result_path = place(self.field("ResultPath"));
    lower_guards(scope, self, info);
  }
  if (self.type == "Pass") info.result_path = place(self.field("ResultPath"));
  if (self.type == "Task") lower_task(self, info);
  if (self.type == "Choice") lower_choice(scope, self, info);
  if (self.type == "Task") lower_figures(self, info, "TimeoutSecondsPath", "HeartbeatSecondsPath");
  if (self.type == "Wait") lower_figures(self, info, "SecondsPath", "TimestampPath");
  if (self.type == "Fail") lower_figures(self, info, "ErrorPath", "CausePath");
  if (self.type != "Fail") lower_flow(self, info);
  if (!self.inside.empty()) lower_nested(self, info);
  return info;
}

void lowered_machine::lower_task(const state& self, detail::state_info& info) {
  const std::string_view uri = self.text("Resource");
  const invocation how = invocation_of(self);
  detail::resource& made = resources_.emplace_back();
  made.uri = uri;
  if (how == invocation::wrapped) {
    made.function_name = view(self.field("Parameters")->as_object().at("FunctionName"));
    made.wraps_result = true;
  }
  if (how == invocation::wrapped || how == invocation::direct) {
    made.families = detail::lambda_families;
    made.family_count = 3;
  } else {
    const detail::resource_name name = detail::read_resource(uri);
    using type = detail::resource_name::type;
    const detail::error_families& families = families_.emplace_back(detail::families_of(name));
    detail::service_work& work = services_.emplace_back();
    work.form = name.form;
    work.is_activity = name.what == type::activity;
    if (families.size != 0) work.error_family = families.list[0];
    if (name.what == type::sdk && work.error_family == "*") work.error_service = name.service;
    work.target = detail::target_argument(name);
    if (work.form != detail::task_form::request_response || work.is_activity) work.context = &detail::context_object<stepwise::json>::with_task;
    work.check_resource = check_any_resource;
    work.check_arguments = check_any_arguments;
    made.families = families.list;
    made.family_count = families.size;
    const bool is_function = name.what == type::function || (name.what == type::optimized && name.service == "lambda");
    made.integration = is_function ? detail::error_role::lambda : detail::error_role::own;
    made.service = &work;
  }
  info.work = &made;
  info.raises = list_errors(raised_by(self));
  if (self.language == query_language::jsonpath) info.credentials = field(self.field("Credentials"), &detail::credentials_schema);
}

void lowered_machine::lower_flow(const state& self, detail::state_info& info) {
  const state_types& types = types_.of.at(&self);
  detail::flow_info made;
  made.input_path = place(self.field("InputPath"));
  made.output_path = place(self.field("OutputPath"));
  made.visible = types.visible;
  made.placed = types.placed != nullptr ? types.placed : types.visible;
  made.selected = types.raw_result != nullptr ? types.raw_result : types.visible;
  if (types.raw_result != nullptr) made.raw_result = types.raw_result;
  if (self.type == "Task" && invocation_of(self) == invocation::wrapped) {
    made.parameters = field(self.field("Parameters")->as_object().if_contains("Payload"), types.parameters);
    const std::string_view path = self.text("OutputPath");
    if (self.field("ResultSelector") == nullptr && self.field("ResultPath") == nullptr)
      made.output_path = path == "$.Payload" ? detail::result_place{} : place(texts_.emplace_back("$" + std::string(path.substr(9))));
  } else if (self.type != "Map") {
    made.parameters = field(self.field("Parameters"), types.parameters);
  }
  made.result = self.type == "Pass" ? field(self.field("Result"), types.constant, true) : maybe<detail::template_field>();
  made.result_selector = field(self.field("ResultSelector"), types.selector);
  made.assign = assign(self.field("Assign"));
  info.flow = &flows_.emplace_back(made);
}

void lowered_machine::lower_guards(const machine& scope, const state& self, detail::state_info& info) {
  const state_types& types = types_.of.at(&self);
  if (const json::value* retries = self.field("Retry"); retries != nullptr && !retries->as_array().empty()) {
    std::vector<detail::retrier>& all = retriers_.emplace_back();
    for (const json::value& each : retries->as_array()) {
      const auto number = [&](std::string_view name) { return each.as_object().contains(name) ? json::value_to<int>(each.as_object().at(name)) : -1; };
      const json::value* rate = each.as_object().if_contains("BackoffRate");
      all.push_back({list_errors(each.as_object().at("ErrorEquals")),
                     {.interval_seconds = number("IntervalSeconds"), .max_attempts = number("MaxAttempts"), .backoff_rate = rate == nullptr ? -1 : json::value_to<double>(*rate),
                      .max_delay_seconds = number("MaxDelaySeconds")},
                     {}});
    }
    info.retries = {all.data(), all.size()};
  }
  if (const json::value* catches = self.field("Catch"); catches != nullptr && !catches->as_array().empty()) {
    std::vector<detail::catcher>& all = catchers_.emplace_back();
    for (const json::value& each : catches->as_array()) {
      const json::object& from = each.as_object();
      const json::value* path = from.if_contains("ResultPath");
      const schema* payload = &types_.store->error_output();
      if (path != nullptr && path->is_null()) payload = types.input;
      if (path != nullptr && path->is_string()) payload = &types_.store->placed(names_.states.at(&self) + "Failure", *types.input, view(*path), *payload);
      all.push_back({list_errors(from.at("ErrorEquals")), &refer_to(*scope.find(view(from.at("Next")))), place(path), payload, {}, assign(from.if_contains("Assign"))});
    }
    info.catches = {all.data(), all.size()};
  }
}

void lowered_machine::lower_figures(const state& self, detail::state_info& info, std::string_view first, std::string_view second) {
  if (self.field(first) == nullptr && self.field(second) == nullptr) return;
  detail::figure_paths& made = figures_.emplace_back();
  made.first = path(self.field(first));
  made.second = path(self.field(second));
  made.check = detail::check_figure_paths;
  info.paths = &made;
}

void lowered_machine::lower_choice(const machine& scope, const state& self, detail::state_info& info) {
  std::vector<detail::route>& all = routes_.emplace_back();
  const std::vector<const schema*>& alternatives = types_.of.at(&self).alternatives;
  for (const json::value& each : self.field("Choices")->as_array()) {
    const json::object& from = each.as_object();
    detail::route made;
    made.what = alternatives.empty() ? detail::route::kind::rule : detail::route::kind::alternative;
    made.next = &refer_to(*scope.find(view(from.at("Next"))));
    if (alternatives.empty())
      made.test = lower_rule(from);
    else
      made.alternative = alternatives.at(all.size());
    made.assign = assign(from.if_contains("Assign"));
    all.push_back(made);
  }
  if (const json::value* otherwise = self.field("Default")) {
    detail::route made;
    made.what = detail::route::kind::otherwise;
    made.next = &refer_to(*scope.find(view(*otherwise)));
    all.push_back(made);
  }
  std::string_view place = "$";
  if (!alternatives.empty()) {
    place = view(self.field("Choices")->as_array().at(0).as_object().at("Variable"));
    place = place.substr(0, place.rfind('.'));
  }
  info.over = detail::parse_reference_path(place);
  info.routes = {all.data(), all.size()};
}

detail::rule lowered_machine::lower_rule(const json::object& from) {
  detail::rule made;
  for (const auto& [key, value] : from) {
    const std::string_view name = key;
    if (name == "And" || name == "Or" || name == "Not") {
      made.what = name == "And" ? detail::rule::kind::all : name == "Or" ? detail::rule::kind::any : detail::rule::kind::negates;
      std::vector<detail::rule> parts;
      if (name == "Not")
        parts.push_back(lower_rule(value.as_object()));
      else
        for (const json::value& each : value.as_array()) parts.push_back(lower_rule(each.as_object()));
      const std::vector<detail::rule>& kept = rules_.emplace_back(std::move(parts));
      made.parts = {kept.data(), kept.size()};
      return made;
    }
    for (std::size_t i = 0; i < std::size(detail::comparison_names); ++i) {
      const auto op = static_cast<detail::comparison>(i);
      const bool with_path = op <= detail::comparison::boolean_equals && name.ends_with("Path");
      if (detail::comparison_name(op, with_path) != name) continue;
      made.what = detail::rule::kind::compares;
      made.op = op;
      made.variable = detail::parse_path(view(from.at("Variable")));
      if (with_path) {
        made.path = &paths_.emplace_back(detail::parse_path(view(value)));
      } else if (value.is_string()) {
        made.value.string = view(value);
      } else if (value.is_bool()) {
        made.value.what = detail::scalar::type::boolean;
        made.value.boolean = value.get_bool();
      } else {
        made.value.what = detail::scalar::type::number;
        made.value.number = json::value_to<double>(value);
      }
      return made;
    }
  }
  return made;
}

void lowered_machine::lower_nested(const state& self, detail::state_info& info) {
  detail::nested_info& made = nested_.emplace_back();
  std::vector<const detail::scope_info*>& all = scope_lists_.emplace_back();
  for (const machine& each : self.inside) all.push_back(&lower_scope(each, self));
  made.scopes = {all.data(), all.size()};
  if (self.type == "Map") {
    made.map = &lower_map(self);
    made.check = detail::check_map;
  } else {
    made.check = detail::check_parallel;
  }
  info.nested = &made;
}

const detail::scope_info& lowered_machine::lower_scope(const machine& scope, const state& around) {
  detail::scope_info& made = scopes_.emplace_back();
  made.type_name = names_.workflows.at(&scope);
  made.id = scopes_.size();
  made.start = &refer_to(*scope.find(view(scope.fields->at("StartAt"))));
  std::vector<const detail::state_info*> all;
  for (const state& each : scope.states) all.push_back(infos_.at(&each));
  std::vector<const detail::state_info* const*>& chunks = chunk_lists_.emplace_back();
  for (std::size_t i = 0; i < all.size(); i += detail::chunk_size) {
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), i + detail::chunk_size));
    chunks.push_back(state_lists_.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(i), last).data());
  }
  made.states = &machines_.emplace_back(detail::machine{chunks.data(), all.size()});
  made.always_fails = std::none_of(all.begin(), all.end(), [](const detail::state_info* each) { return each->ends(); });
  if (const json::value* config = scope.field("ProcessorConfig"))
    if (const json::value* type = config->as_object().if_contains("ExecutionType")) made.is_express = around.type == "Map" && *type == "EXPRESS";
  std::vector<std::string_view>& errors = name_lists_.emplace_back();
  for (std::size_t i = 0; i < scope.states.size(); ++i) {
    const auto allowed = allows_.find(&scope.states[i]);
    const std::map<std::string, std::string>* const before = allowed_now;
    allowed_now = allowed == allows_.end() ? nullptr : &allowed->second;
    std::array<const detail::state_info*, 1> one{all[i]};
    const detail::state_info* const* chunk = one.data();
    detail::each_error(detail::machine{&chunk, 1}, 0, [&](std::string_view name) {
      if (std::find(errors.begin(), errors.end(), name) == errors.end()) errors.push_back(name);
    });
    allowed_now = before;
  }
  made.errors = {errors.data(), errors.size()};
  return made;
}

const detail::map_info& lowered_machine::lower_map(const state& self) {
  const state_types& types = types_.of.at(&self);
  detail::map_info& made = maps_.emplace_back();
  const machine& processor = self.inside.at(0);
  made.is_iterator = self.field("Iterator") != nullptr;
  made.is_parameters = self.field("ItemSelector") == nullptr;
  if (const json::value* config = processor.field("ProcessorConfig"))
    if (const json::value* mode = config->as_object().if_contains("Mode")) {
      made.writes_mode = true;
      made.is_distributed = *mode == "DISTRIBUTED";
    }
  made.items_path = place(self.field("ItemsPath"));
  made.source_type = types.items;
  made.items = self.field("ItemReader") != nullptr ? detail::map_info::source::array : detail::items_in(*types.items);
  made.item = types.item;
  made.given = types.given;
  if (types.item_selector != nullptr) made.selector = field(selector_of(self), types.item_selector);
  made.selector_context = &types_.store->item_context(*types.item, self.field("ItemReader") != nullptr ? nullptr : types.items);
  if (self.language == query_language::jsonata) return made;
  const auto checked = [&](std::string_view name, const schema& payload, auto check) -> maybe<detail::template_field> {
    const json::value* value = self.field(name);
    if (value == nullptr) return nullptr;
    return &fields_.emplace_back(detail::template_field{templates_.take(*value, false), &payload, check});
  };
  made.reader = checked("ItemReader", detail::schema_of<detail::ItemReader>, detail::check_item_reader);
  made.batcher = types.batch_input == nullptr ? checked("ItemBatcher", detail::schema_of<detail::ItemBatcher<void>>, detail::check_item_batcher)
                                              : checked("ItemBatcher", detail::schema_of<detail::ItemBatcher<stepwise::json>>, detail::check_item_batcher);
  made.writer = checked("ResultWriter", detail::schema_of<detail::ResultWriter>, detail::check_result_writer);
  made.label = self.text("Label");
  const auto number = [&](std::string_view name, bool& has) {
    has = self.field(name) != nullptr;
    return has ? json::value_to<double>(*self.field(name)) : 0;
  };
  made.max_concurrency = static_cast<std::int64_t>(number("MaxConcurrency", made.has_max_concurrency));
  made.tolerated_count = static_cast<std::int64_t>(number("ToleratedFailureCount", made.has_tolerated_count));
  made.tolerated_percentage = number("ToleratedFailurePercentage", made.has_tolerated_percentage);
  made.max_concurrency_path = path(self.field("MaxConcurrencyPath"));
  made.tolerated_count_path = path(self.field("ToleratedFailureCountPath"));
  made.tolerated_percentage_path = path(self.field("ToleratedFailurePercentagePath"));
  return made;
}

}  // namespace stepwise::importer
