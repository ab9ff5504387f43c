// SPDX-License-Identifier: BSL-1.0
// Everything that is checked about a state, and the sentences that say what is wrong.
#pragma once

#include <stepwise/state/limits.hpp>
#include <stepwise/text/timestamp.hpp>
#include <stepwise/workflow/check/choice.hpp>
#include <stepwise/workflow/check/flow.hpp>
#include <stepwise/workflow/check/names.hpp>
#include <stepwise/workflow/check/task.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

constexpr void check_wait(sentence& out, const state_info& at) {
  const bool has_path[] = {at.paths != nullptr && at.paths->has_first(), at.paths != nullptr && at.paths->has_second()};
  const int said = (at.has_seconds ? 1 : 0) + (at.timestamp.empty() ? 0 : 1) + (has_path[0] ? 1 : 0) + (has_path[1] ? 1 : 0);
  if (said != 1) {
    out << "state " << at.self->type_name << ": a Wait needs exactly one of seconds and timestamp, or of their paths; it has "
        << (said == 0 ? "none" : said == 2 ? "two" : "more");
  } else if (has_path[0] || has_path[1]) {
    return;
  } else if (at.has_seconds) {
    check_range(out, at, "seconds", at.seconds, 0, limits::seconds);
  } else if (!parse_timestamp(at.timestamp).valid) {
    out << "state " << at.self->type_name << ": its timestamp " << at.timestamp
        << " is none; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone";
  }
}

constexpr void check_fields(sentence& out, const state_info& at) {
  using reason = misuse::reason;
  if (at.wrong.what == reason::none && at.retries.other.empty() && at.catches.other.empty() && at.routes.other.empty()) return;
  misuse wrong = at.wrong;
  const auto no_list = [&](std::string_view field, std::string_view other, std::string_view wanted) {
    if (!other.empty()) wrong = {reason::type, field, other, wanted};
  };
  no_list("retries", at.retries.other, "stepwise::retries<stepwise::retry<...>, ...>");
  no_list("catches", at.catches.other, "stepwise::catches<stepwise::on<...>, ...>");
  no_list("routes", at.routes.other, "stepwise::routes<stepwise::when<...>, ...>");
  out << "state " << at.self->type_name << ": ";
  if (wrong.what == reason::type) {
    const bool are = wrong.field == "parameters" || wrong.field == "credentials" || wrong.field == "arguments" || wrong.field == "items";
    out << "its " << wrong.field << (are ? " are " : " is ");
    put_brief(out, wrong.found);
    out << (are ? "; they must be " : "; it must be ") << wrong.wanted;
  } else if (wrong.what == reason::constant) {
    out << "its " << wrong.field << " is no constant; write static constexpr " << wrong.wanted << " " << wrong.field << " = ...";
  } else if (wrong.what == reason::header) {
    out << "for its " << wrong.field << ", include <stepwise/" << (wrong.wanted.empty() ? std::string_view("data_flow.hpp") : wrong.wanted) << ">";
  } else if (wrong.what == reason::check) {
    out << "allow names " << wrong.found << ", which is no check that can be passed over";
  } else {
    out << "a " << type_names[static_cast<std::size_t>(at.type)] << " has no " << wrong.field;
    if (!wrong.wanted.empty())
      out << "; write " << wrong.wanted;
    else if (wrong.field == "parameters" || wrong.field == "result_path")
      out << "; only a Task, a Parallel, a Map and a Pass have";
    else if (wrong.field == "retries" || wrong.field == "catches" || wrong.field == "result_selector")
      out << "; only a Task, a Parallel and a Map have";
    else if (wrong.field == "arguments")
      out << "; only a Task and a Parallel have";
    else if (wrong.field == "max_concurrency")
      out << "; all branches run at once";
    else if (wrong.field == "assign")
      out << "; only a state that goes on has";
    else if (wrong.field == "output")
      out << "; all others have";
    else if (wrong.field == "branches")
      out << "; only a Parallel has";
    else if (wrong.field.starts_with("item") || wrong.field.starts_with("tolerated"))
      out << "; only a Map has";
    else if (wrong.field != "next")
      out << "; only a Task has";
    else
      out << (at.type == state_type::choice ? "; its routes say where it goes" : "; the workflow ends there");
  }
}

/// What JSONata has in the place of a field of JSONPath.
constexpr std::string_view jsonata_twin(std::string_view field) {
  if (field == "input_path" || field == "parameters") return "arguments, or of a Map its item_selector";
  if (field.starts_with("result") || field == "output_path") return "output";
  if (field == "items_path") return "items";
  if (field == "rules over paths") return "condition";
  return field.ends_with("_path") ? "stepwise::jsonata<...> for the constant" : "expressions, strings that are {% ... %}";
}

/// No field is of the other query language.
constexpr void check_language(sentence& out, const state_info& at) {
  if (at.language == query_language::unset || (!at.says_language && !at.is_carried)) return;
  const language_use use = languages_in(at);
  if (at.language == query_language::jsonata && !use.of_jsonpath.empty()) {
    out << "state " << at.self->type_name << ": ";
    if (at.says_language)
      out << "it is in JSONata, which has no ";
    else
      out << "for its " << use.of_jsonata << " it is in JSONata, which has no ";
    out << use.of_jsonpath << "; what there is in its place: " << jsonata_twin(use.of_jsonpath);
    if (use.by_text && !at.says_language) allow_hint(out, "constant-like-path");
  } else if (at.language == query_language::jsonpath && !use.of_jsonata.empty() && !use.by_text) {
    out << "state " << at.self->type_name << ": it is in JSONPath, which has no " << use.of_jsonata
        << "; to have it in JSONata, write static constexpr auto language = stepwise::query_language::jsonata";
  }
}

/// `around` is what its expressions see besides its payload.
constexpr void check_state(sentence& out, const state_info& at, const readable& around) {
  check_name(out, *at.self);
  if (!out) check_fields(out, at);
  if (!out) check_language(out, at);
  if (!out && at.is_carried) at.check_expressions(out, at);
  if (!out && at.input != nullptr) check_type(out, at, "input", *at.input);
  if (out) return;
  switch (at.type) {
    case state_type::task: check_task(out, at, around); break;
    case state_type::parallel:
    case state_type::map: at.nested->check(out, at, around); break;
    case state_type::choice: check_choice(out, at, around); break;
    case state_type::wait: check_wait(out, at); break;
    default: break;
  }
  if (!works(at.type) && at.flow != nullptr) {
    if (!out && at.type != state_type::choice) check_flow_in(out, at, around);
    if (!out && at.result_path.how != placement::replace) check_result_path(out, at, "its result_path", at.result_path);
    if (!out) check_flow_out(out, at, around);
  }
  if (!out && at.raw != nullptr) at.raw->check(out, at, {}, *at.raw, {});
  if (!out && at.paths != nullptr) at.paths->check(out, at, around);
  if (!out && at.type != state_type::choice && at.type != state_type::succeed && at.type != state_type::fail) check_transition(out, at);
}

}  // namespace stepwise::detail
