// SPDX-License-Identifier: BSL-1.0
// A state as the library lowers its type: the value that its checks look at, made from JSON and types instead.
#pragma once

#include "definition/definition.hpp"
#include "types/infer.hpp"
#include "write/identifiers.hpp"

#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>
#include <stepwise/services.hpp>

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace stepwise::importer {

/// Payload templates that were taken apart, by their texts; they are kept for all descriptors.
class template_store {
 public:
  /// `constant`: nothing in it is evaluated.
  const detail::template_view& take(const json::value& value, bool constant);

 private:
  struct tree {
    std::string text;
    std::shared_ptr<void> nodes;
    detail::template_view view;
  };
  std::map<std::pair<std::string, bool>, tree> trees_;
};

/// Descriptors, and all that they refer to.
class lowered_machine {
 public:
  lowered_machine(template_store& templates, const identifiers& names, const payload_types& types, const allowances& allows)
      : templates_(templates), names_(names), types_(types), allows_(allows) {}

  /// What the compiler says of a state; empty where it has no objection. Those inside of it must have been asked about before.
  std::string objection(const machine& scope, const state& self);
  /// The first field of a state in JSONPath that makes it one in JSONata in the eyes of the compiler, for a text in it; empty where there is none.
  /// Its objection has been asked for before.
  std::string_view looks_like_jsonata(const state& self) const;
  /// Lowers a state without asking about it.
  void add(const machine& scope, const state& self) { infos_[&self] = &lower(scope, self); }

 private:
  using schema = detail::schema;

  template_store& templates_;
  const identifiers& names_;
  const payload_types& types_;
  const allowances& allows_;

  std::map<const state*, detail::state_ref> refs_;
  std::map<const state*, const detail::state_info*> infos_;
  std::deque<detail::state_info> states_;
  std::deque<detail::flow_info> flows_;
  std::deque<detail::figure_paths> figures_;
  std::deque<detail::reference_path> paths_;
  std::deque<detail::template_field> fields_;
  std::deque<detail::resource> resources_;
  std::deque<detail::service_work> services_;
  std::deque<detail::error_families> families_;
  std::deque<detail::nested_info> nested_;
  std::deque<detail::map_info> maps_;
  std::deque<detail::scope_info> scopes_;
  std::deque<detail::machine> machines_;
  std::deque<std::string> texts_;
  template <class T>
  using lists = std::deque<std::vector<T>>;
  lists<detail::error_label> errors_;
  lists<detail::retrier> retriers_;
  lists<detail::catcher> catchers_;
  lists<detail::route> routes_;
  lists<detail::rule> rules_;
  lists<const detail::scope_info*> scope_lists_;
  lists<const detail::state_info*> state_lists_;
  lists<const detail::state_info* const*> chunk_lists_;
  lists<std::string_view> name_lists_;

  const detail::state_info& lower(const machine& scope, const state& self);
  const detail::state_ref& refer_to(const state& self);
  void lower_task(const state& self, detail::state_info& info);
  void lower_flow(const state& self, detail::state_info& info);
  void lower_guards(const machine& scope, const state& self, detail::state_info& info);
  void lower_choice(const machine& scope, const state& self, detail::state_info& info);
  void lower_figures(const state& self, detail::state_info& info, std::string_view first, std::string_view second);
  void lower_nested(const state& self, detail::state_info& info);
  const detail::map_info& lower_map(const state& self);
  const detail::scope_info& lower_scope(const machine& scope, const state& around);
  detail::rule lower_rule(const json::object& fields);
  detail::name_list list_errors(const std::vector<std::string_view>& names);
  detail::name_list list_errors(const json::value& names);
  detail::maybe<detail::template_field> field(const json::value* value, const schema* payload, bool constant = false);
  detail::maybe<detail::template_field> assign(const json::value* value);
  detail::maybe<detail::reference_path> path(const json::value* value);
  static detail::result_place place(const json::value* value);
  static detail::result_place place(std::string_view text);
};

}  // namespace stepwise::importer
