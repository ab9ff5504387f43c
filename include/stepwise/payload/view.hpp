// SPDX-License-Identifier: BSL-1.0
// Looking into a payload type, through the values placed into it.
#pragma once

#include <stepwise/payload/schema.hpp>
#include <stepwise/text/maybe.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// A schema with the overlays that apply below it. Later overlays win.
struct view {
  static constexpr std::size_t max_overlays = 8;
  struct overlay {
    const schema* of;    // the overlay; its steps from `depth` on are still to go
    std::size_t depth;
    constexpr std::string_view step() const { return of->steps[depth]; }
  };

  maybe<schema> base;  // null: nothing but overlays is here
  overlay overlays[max_overlays]{};
  std::size_t size = 0;

  constexpr explicit operator bool() const { return base != nullptr || size != 0; }
  constexpr kind what() const { return base != nullptr ? base->what : kind::object; }
};

/// A view of `type` with overlays unwrapped, so that its base is none.
constexpr view view_of(maybe<schema> type, view outer = {}) {
  // Inner overlays are older than those from outside, so they go to the front.
  while (type != nullptr && type->what == kind::overlay) {
    if (type->size == 0) {
      type = type->over;
      continue;
    }
    if (outer.size < view::max_overlays) {
      for (std::size_t i = outer.size; i > 0; --i) outer.overlays[i] = outer.overlays[i - 1];
      outer.overlays[0] = {&*type, 0};
      ++outer.size;
    }
    type = type->element;
  }
  outer.base = type;
  return outer;
}

constexpr view member_of(const view& parent, std::string_view name) {
  view below;
  bool covered = false;
  for (std::size_t i = parent.size; i > 0 && !covered; --i) {
    const view::overlay each = parent.overlays[i - 1];
    if (each.step() != name) continue;
    if (each.depth + 1 == each.of->size) {
      below = view_of(each.of->over, below);
      covered = true;
    } else {
      for (std::size_t k = below.size; k > 0; --k) below.overlays[k] = below.overlays[k - 1];
      below.overlays[0] = {each.of, each.depth + 1};
      ++below.size;
    }
  }
  if (covered || parent.base == nullptr || parent.base->what != kind::object) return below;
  for (std::size_t i = 0; i < parent.base->size; ++i) {
    if (parent.base->members[i].name != name) continue;
    maybe<schema> type = parent.base->members[i].type;
    // What is placed below an optional member makes it present.
    if (below.size != 0 && type->what == kind::optional) type = type->element;
    return view_of(type, below);
  }
  return below;
}

/// Calls `visit(name, view)` for each member of an object until it returns false.
template <class Visit>
constexpr void each_member(const view& object, Visit visit) {
  const std::size_t declared = object.base == nullptr || object.base->what != kind::object ? 0 : object.base->size;
  for (std::size_t i = 0; i < declared; ++i) {
    const std::string_view name = object.base->members[i].name;
    if (!visit(name, object.size == 0 ? view_of(object.base->members[i].type) : member_of(object, name))) return;
  }
  for (std::size_t i = 0; i < object.size; ++i) {
    const std::string_view name = object.overlays[i].step();
    bool seen = false;
    for (std::size_t k = 0; k < declared && !seen; ++k) seen = object.base->members[k].name == name;
    for (std::size_t k = 0; k < i && !seen; ++k) seen = object.overlays[k].step() == name;
    if (!seen && !visit(name, member_of(object, name))) return;
  }
}

/// The node that `steps` leads to, or an empty view.
constexpr view node_at(view from, const std::string_view* steps, std::size_t count) {
  for (std::size_t i = 0; i < count && from; ++i) from = member_of(from, steps[i]);
  return from;
}

}  // namespace stepwise::detail
