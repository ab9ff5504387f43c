// SPDX-License-Identifier: BSL-1.0
// Checks of what flows through a state: InputPath, Parameters, Result, ResultSelector, OutputPath.
#pragma once

#include <stepwise/workflow/check/paths.hpp>
#include <stepwise/workflow/check/types.hpp>

#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// Checks an input_path or output_path: it leads to something that is always there.
constexpr void check_reading_path(sentence& out, const state_info& at, std::string_view field, const result_place& place, const schema& source, const readable& around) {
  if (place.how == placement::invalid) {
    out << "state " << at.self->type_name << ": its " << field << " is ";
    put_brief(out, place.text);
    out << "; it must be a path, as in stepwise::path<\"$.member\">, or stepwise::discard";
    return;
  }
  if (place.how != placement::at_path) return;
  if (place.is_evaluated) return at.check_path(out, at, field, place.text, {&source, around.context, around.variables}, path_use::anything);
  sentence what;
  what << "its " << field;
  const reference_path path = parse_reference_path(place.text);
  if (!check_path(out, at, what.view(), path)) return;
  const auto begin = [&] { out << "state " << at.self->type_name << ": its " << field << " reads " << place.text << ", but "; };
  view here = view_of(&source);
  for (std::size_t i = 0; i < path.size && here.what() != kind::json; ++i) {
    sentence missing;
    const view below = follow_step(missing, here, path.steps[i]);
    if (missing) {
      begin();
      out << missing.view();
      return;
    }
    here = below;
    if (here.what() == kind::optional || (here.what() == kind::nullable && i + 1 < path.size)) {
      begin();
      out << path.steps[i] << " is " << *here.base << ", which may be " << (here.what() == kind::optional ? "absent" : "null");
      return;
    }
  }
  if (here.size != 0) {
    begin();
    out << "a result was put into what is there; let a Pass with parameters gather what is needed";
  }
}

constexpr void check_template(sentence& out, const state_info& at, std::string_view field, const template_field& given, const maybe<schema>& input, const readable& around) {
  if (given.payload != nullptr) check_type(out, at, field, *given.payload);
  if (!out) given.check(out, at, field, given, {input, around.context, around.variables});
}

/// What is checked before the work. `around` is what expressions see besides the payload.
constexpr void check_flow_in(sentence& out, const state_info& at, const readable& around) {
  const flow_info& flow = *at.flow;
  if (at.input != nullptr) check_reading_path(out, at, "input_path", flow.input_path, *at.input, around);
  if (!out && flow.parameters != nullptr) {
    const bool has_token = at.work != nullptr && at.work->service != nullptr && at.work->service->context != nullptr;
    check_template(out, at, "parameters", *flow.parameters, flow.visible, {{}, has_token ? at.work->service->context : around.context, around.variables});
  }
  if (!out && flow.arguments != nullptr) check_template(out, at, "arguments", *flow.arguments, flow.visible, around);
  if (!out && flow.result != nullptr) check_template(out, at, "result", *flow.result, {}, around);
}

/// And behind it.
constexpr void check_flow_out(sentence& out, const state_info& at, const readable& around) {
  const flow_info& flow = *at.flow;
  if (flow.result_selector != nullptr) check_template(out, at, "result_selector", *flow.result_selector, flow.raw_result, around);
  if (!out && flow.assign != nullptr)
    check_template(out, at, "assign", *flow.assign, works(at.type) ? flow.raw_result : maybe<schema>(flow.selected), around);
  if (!out && flow.output != nullptr) check_template(out, at, "output", *flow.output, {}, around);
  if (!out) check_reading_path(out, at, "output_path", flow.output_path, *flow.placed, around);
}

}  // namespace stepwise::detail
