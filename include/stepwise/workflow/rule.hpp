// SPDX-License-Identifier: BSL-1.0
// What is known of a payload where a rule holds, or does not: members that may be absent are there,
// others that may be null are not.
#pragma once

#include <stepwise/payload/view.hpp>
#include <stepwise/workflow/descriptor.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

struct knowledge {
  static constexpr std::size_t capacity = 16;  // what is beyond is forgotten, which refuses more
  struct fact {
    const reference_path* path = nullptr;  // leads to something
    bool no_null = false;                  // and that is not null
  };

  fact facts[capacity]{};
  std::size_t size = 0;

  constexpr void add(const reference_path& path, bool no_null) {
    if (path.size != 0 && size < capacity) facts[size++] = {&path, no_null};
  }
  /// Whether the first `count` steps of a path lead to something, and to no null.
  constexpr bool present(const reference_path& path, std::size_t count) const { return leads(path, count, false); }
  constexpr bool no_null(const reference_path& path, std::size_t count) const { return leads(path, count, true); }

 private:
  constexpr bool leads(const reference_path& path, std::size_t count, bool no_null) const {
    for (std::size_t i = 0; i < size; ++i) {
      const reference_path& known = *facts[i].path;
      if (known.from != path.from || known.size < count || (no_null && known.size == count && !facts[i].no_null)) continue;
      std::size_t same = 0;
      while (same < count && known.same_step(path, same)) ++same;
      if (same == count) return true;
    }
    return false;
  }
};

/// Adds what is known where a rule has come out as `holds`. The rule has static storage.
constexpr void learn(knowledge& known, const rule& test, bool holds) {
  switch (test.what) {
    case rule::kind::compares: {
      if (!is_test(test.op)) {
        if (!holds) return;  // may be for its type
        known.add(test.variable, true);
        if (test.path != nullptr) known.add(*test.path, true);
        return;
      }
      const bool is_so = test.value.boolean == holds;
      if (test.op == comparison::is_present) {
        if (is_so) known.add(test.variable, false);
      } else {
        known.add(test.variable, is_so != (test.op == comparison::is_null));  // asked of what is there only
      }
      return;
    }
    case rule::kind::all:
    case rule::kind::any:
      // Each part came out like the whole, or one of them did and who knows which.
      if (holds == (test.what == rule::kind::all) || test.parts.size == 1)
        for (const rule& each : test.parts) learn(known, each, holds);
      return;
    case rule::kind::negates: learn(known, test.parts[0], !holds); return;
    case rule::kind::condition:
    case rule::kind::unknown: return;
  }
}

/// What is known where route `index` of a Choice is taken: none of those before it was.
constexpr knowledge known_behind(const state_info& at, std::size_t index) {
  knowledge known;
  for (std::size_t i = 0; i <= index; ++i)
    if (at.routes[i].what == route::kind::rule) learn(known, at.routes[i].test, i == index);
  return known;
}

/// A payload type with what is known of it: each layer puts the type of a member that is there, or is
/// not null, in the place of one that may be absent or null.
struct narrowing {
  static constexpr std::size_t capacity = 8;
  struct layer {
    const reference_path* path = nullptr;
    std::size_t size = 0;  // of its steps
    const schema* type = nullptr;

    /// The path, cut behind its last step.
    constexpr std::string_view text() const {
      std::size_t end = 1;
      for (std::size_t i = 0; i < size; ++i) end += path->steps[i].size() + (path->text[end] == '[' ? 4 : 1);  // ['name'], .name
      return path->text.substr(0, end);
    }
  };
  layer layers[capacity]{};
  std::size_t size = 0;

  /// Layer i over `below`.
  constexpr schema over(std::size_t i, const schema& below) const {
    return {.what = kind::overlay, .size = layers[i].size, .element = &below, .over = layers[i].type, .steps = layers[i].path->steps};
  }
};

constexpr narrowing narrow(const schema& input, const knowledge& known) {
  narrowing made;
  schema types[narrowing::capacity]{};
  const schema* top = &input;
  for (std::size_t i = 0; i < known.size; ++i) {
    const reference_path& path = *known.facts[i].path;
    if (path.from != reference_path::origin::input) continue;
    for (std::size_t size = 1; size <= path.size && !path.is_index(size - 1); ++size) {
      const view here = node_at(view_of(top), path.steps, size);
      if (!here || here.base == nullptr || here.size != 0) break;
      const schema& type = *here.base;
      if (!(type.what == kind::optional && known.present(path, size)) && !(type.what == kind::nullable && known.no_null(path, size))) continue;
      if (made.size == narrowing::capacity) return made;
      made.layers[made.size] = {&path, size, type.element};
      types[made.size] = made.over(made.size, *top);
      top = &types[made.size++];
      --size;  // what was optional may be nullable
    }
  }
  return made;
}

}  // namespace stepwise::detail
