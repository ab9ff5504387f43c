// SPDX-License-Identifier: BSL-1.0
// Checks of transitions: that there is one, and that the payload fits where it goes.
#pragma once

#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

constexpr void put_steps(sentence& out, const misfit& at) {
  const std::size_t shown = at.depth < misfit::max_depth ? at.depth : misfit::max_depth;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i != 0 && at.steps[i] != "[]") out << ".";
    out << at.steps[i];
  }
}

constexpr void put_found(sentence& out, const misfit& at) {
  if (at.found.base != nullptr)
    out << *at.found.base;
  else
    out << "an object";
}

/// Says why an object cannot be read as a variant: its tag is not there, or may have any value.
constexpr void put_tag(sentence& out, const view& object, const schema& variant) {
  const tag_place place = find_tag(variant);
  const view tag = node_at(object, place.steps, place.size);
  out << ": " << (tag ? "its" : "it has no") << " tag ";
  for (std::size_t i = 0; i < place.size; ++i) out << (i == 0 ? "" : ".") << place.steps[i];
  if (!tag) return;
  out << " is ";
  if (tag.base != nullptr)
    out << *tag.base;
  else
    out << "an object";
}

/// Checks that `payload` can go to `target`. `what` is the payload's role: "output", "alternative".
constexpr void check_edge(sentence& out, const state_info& from, std::string_view label, std::string_view what,
                          const schema& payload, const state_ref& target) {
  if (target.input == nullptr || target.what == state_ref::fault::incomplete || target.what == state_ref::fault::no_state) return;
  const schema& input = *target.input;
  if (same_type(payload, input)) return;  // nearly always
  const misfit found = compare(payload, input);
  if (!found) return;
  const schema& expected = found.expected != nullptr ? *found.expected : input;
  using reason = misfit::reason;
  if (found.why == reason::ambiguous || expected.what == kind::unknown) return;  // the target says what is wrong with its input

  out << label << " " << from.self->type_name << " -> " << target.type_name << ": ";
  const auto source = [&] {
    out << "the " << what << (what.empty() ? "" : " ") << payload;
    if (found.alternative != nullptr) out << ", as " << *found.alternative << ",";
  };
  if (found.why == reason::missing) {
    source();
    out << " has no member ";
    put_steps(out, found);
    out << " (" << expected << "), which the input " << input << " requires";
    if (found.depth <= misfit::max_depth) suggest_member(out, found.found, found.steps[found.depth - 1]);
    if (label == "transition" && from.work != nullptr && from.result_path.how == placement::replace && member_of(view_of(from.input), found.steps[0]))
      out << "; its input has: to keep that, give the task a result_path, as in stepwise::path<\"$.result\">";
  } else if (found.why == reason::introduces) {
    out << "the input " << input << " has an optional member ";
    put_steps(out, found);
    out << " (" << expected << ") that the " << what << (what.empty() ? "" : " ") << payload
        << " does not declare, so one of any type could arrive in it; declare it there too";
  } else {
    if (found.depth != 0) {
      out << "member ";
      put_steps(out, found);
      out << " of ";
    }
    source();
    const bool into_variant = expected.what == kind::variant && found.found.what() == kind::object;
    if (found.depth != 0 && !into_variant) {
      out << " is ";
      put_found(out, found);
      out << ", but the input " << input << " requires " << expected;
      if (found.why == reason::optional) out << ": it may be absent";
      if (found.why == reason::null) out << ": it may be null";
      if (found.why == reason::range) out << ": it may be out of range";
    } else if (found.why == reason::optional) {
      out << " may be absent, but the input must be " << expected;
    } else if (found.why == reason::null) {
      out << " may be null, but the input must be " << expected;
    } else {
      out << " cannot be read as " << (found.depth == 0 ? "the input " : "") << expected;
      if (into_variant) put_tag(out, found.found, expected);
    }
  }
  if (found.alternative != nullptr) out << "; a Choice before it can send " << *found.alternative << " elsewhere";
}

constexpr void check_target(sentence& out, const state_info& from, const state_ref& target) {
  if (target.what == state_ref::fault::incomplete)
    out << "state " << from.self->type_name << ": it goes to " << target.type_name
        << ", which is declared but not defined where the workflow is";
  else if (target.what == state_ref::fault::no_state)
    out << "state " << from.self->type_name << ": it goes to " << target.type_name << ", which is no state";
}

constexpr void check_transition(sentence& out, const state_info& at) {
  const bool end_said = at.ends_by_next || at.ends_by_flag;
  if (at.has_next && at.ends_by_flag) {
    out << "state " << at.self->type_name << ": it has next, " << at.next->type_name << ", and end; say one of them";
  } else if (!at.has_next && !end_said) {
    out << "state " << at.self->type_name << ": it has no next; write using next = ...; with the state to go to, or stepwise::end";
  } else if (at.next != nullptr) {
    check_target(out, at, *at.next);
    if (!out && at.output != nullptr) check_edge(out, at, "transition", "output", *at.output, *at.next);
  }
}

}  // namespace stepwise::detail
