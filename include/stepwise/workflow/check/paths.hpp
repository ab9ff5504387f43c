// SPDX-License-Identifier: BSL-1.0
// Checks of paths.
#pragma once

#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// `what` is the field that the path is in: "its result_path".
constexpr bool check_path(sentence& out, const state_info& at, std::string_view what, const reference_path& path) {
  if (path.valid()) return true;
  out << "state " << at.self->type_name << ": " << what << ", " << path.text << ", is no Reference Path: ";
  if (!path.text.starts_with('$'))
    out << "it must begin with $, as $." << (path.text.empty() ? std::string_view("member") : path.text) << " does";
  else if (path.size == reference_path::max_depth)
    out << "it has more than " << static_cast<std::int64_t>(reference_path::max_depth) << " steps";
  else if (path.error_at < path.text.size())
    out << "unexpected " << (path.text[path.error_at] == ' ' ? std::string_view("space") : path.text.substr(path.error_at, 1)) << " at character "
        << static_cast<std::int64_t>(path.error_at + 1);
  else
    out << "it ends too early";
  return false;
}

/// The member `step` of an object. Where there is none, says so.
constexpr view follow_step(sentence& out, const view& here, std::string_view step) {
  const view below = member_of(here, step);
  if (below) return below;
  if (here.base != nullptr)
    out << *here.base;
  else
    out << "the object there";
  out << " has no member " << step;
  suggest_member(out, here, step);
  return {};
}

/// Follows a path that reads. Where it leads to nothing, says which member is missing.
constexpr view follow(sentence& out, const view& root, const reference_path& path) {
  view here = root;
  for (std::size_t i = 0; i < path.size && here.what() != kind::json && !out; ++i) here = follow_step(out, here, path.steps[i]);
  return here;
}

/// Checks where a result is put: the path is well formed, and leads through objects only.
constexpr void check_result_path(sentence& out, const state_info& at, std::string_view what, const result_place& place) {
  if (place.how == placement::invalid) {
    out << "state " << at.self->type_name << ": " << what << " is ";
    put_brief(out, place.text);
    out << "; it must be a path, as in stepwise::path<\"$.result\">, or stepwise::discard";
    return;
  }
  if (place.how != placement::at_path) return;
  const reference_path path = parse_reference_path(place.text);
  if (!path.valid() && place.text.starts_with('$') && looks_evaluated(place.text) && at.input != nullptr && at.input->what == kind::json) {
    if (at.allows("can-fail")) return;
    out << "state " << at.self->type_name << ": " << what << " " << place.text << " can fail: what is there is known when it runs only";
    allow_hint(out, "can-fail");
    return;
  }
  if (!check_path(out, at, what, path) || at.input == nullptr) return;
  if (path.from != reference_path::origin::input) {
    out << "state " << at.self->type_name << ": " << what << " " << place.text << " leads out of the payload; a variable is set by assign";
    return;
  }
  view here = view_of(at.input);
  if (here.size == view::max_overlays) {
    out << "state " << at.self->type_name << ": " << what << " " << place.text << " puts one result more into a payload that has "
        << static_cast<std::int64_t>(view::max_overlays) << " already; let a task gather them into one type";
    return;
  }
  for (std::size_t i = 0; i < path.size && here; ++i) {
    const kind is = here.what();
    if (is == kind::json) return;
    if (is != kind::object && is != kind::variant) {
      out << "state " << at.self->type_name << ": " << what << " " << place.text << " puts " << path.steps[i] << " into " << *here.base
          << ", which is no object";
      return;
    }
    here = is == kind::variant ? view{} : member_of(here, path.steps[i]);
  }
}

}  // namespace stepwise::detail
