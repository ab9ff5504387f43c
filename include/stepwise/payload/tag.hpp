// SPDX-License-Identifier: BSL-1.0
// Finding the member that tells the alternatives of a variant apart.
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/view.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// Where the alternatives of a variant differ: a member that each of them has, all of them literals
/// but for at most one other_than that excludes the others' values.
struct tag_place {
  static constexpr std::size_t max_depth = 6;

  std::size_t candidates = 0;  // exactly one makes the variant readable
  std::string_view steps[max_depth]{};
  std::size_t size = 0;
  std::string_view second{};  // the last step of another candidate, for the message

  constexpr bool found() const { return candidates == 1; }
};

constexpr bool excludes(const schema& catch_all, const scalar& value) {
  for (std::size_t i = 0; i < catch_all.size; ++i)
    if (catch_all.scalars[i] == value) return true;
  return false;
}

constexpr bool tells_apart(const schema& variant, const std::string_view* steps, std::size_t size) {
  std::size_t catch_alls = 0;
  for (std::size_t i = 0; i < variant.size; ++i) {
    const view here = node_at(view_of(variant.members[i].type), steps, size);
    if (!here || here.base == nullptr) return false;
    const schema& one = *here.base;
    if (one.what != kind::literal && one.what != kind::other_than) return false;
    if (one.what == kind::other_than) ++catch_alls;
    for (std::size_t k = 0; k < i; ++k) {
      const schema& other = *node_at(view_of(variant.members[k].type), steps, size).base;
      if (one.scalars[0].what != other.scalars[0].what) return false;
      if (one.what == kind::literal && other.what == kind::literal && one.scalars[0] == other.scalars[0]) return false;
      if (one.what == kind::other_than && other.what == kind::literal && !excludes(one, other.scalars[0])) return false;
      if (one.what == kind::literal && other.what == kind::other_than && !excludes(other, one.scalars[0])) return false;
    }
  }
  return catch_alls <= 1;
}

constexpr void search_tag(const schema& variant, const view& object, tag_place& place, std::string_view (&steps)[tag_place::max_depth],
                          std::size_t depth) {
  each_member(object, [&](std::string_view name, const view& here) {
    steps[depth] = name;
    const kind what = here.what();
    if (what == kind::literal || what == kind::other_than) {
      if (tells_apart(variant, steps, depth + 1)) {
        if (place.candidates++ == 0) {
          for (std::size_t i = 0; i <= depth; ++i) place.steps[i] = steps[i];
          place.size = depth + 1;
        } else {
          place.second = name;
        }
      }
    } else if (what == kind::object && depth + 1 < tag_place::max_depth) {
      search_tag(variant, here, place, steps, depth + 1);
    }
    return true;
  });
}

constexpr tag_place find_tag(const schema& variant) {
  tag_place place;
  if (variant.size == 0) return place;
  if (!variant.tag.empty()) {
    const reference_path said = parse_reference_path(variant.tag);
    if (said.valid() && said.size != 0 && said.size <= tag_place::max_depth && tells_apart(variant, said.steps, said.size)) {
      place.candidates = 1;
      place.size = said.size;
      for (std::size_t i = 0; i < said.size; ++i) place.steps[i] = said.steps[i];
    }
    return place;
  }
  std::string_view steps[tag_place::max_depth]{};
  search_tag(variant, view_of(variant.members[0].type), place, steps, 0);
  return place;
}

/// The tag of alternative `index` of a variant whose place is `place`.
constexpr const schema& tag_schema(const schema& variant, const tag_place& place, std::size_t index) {
  return *node_at(view_of(variant.members[index].type), place.steps, place.size).base;
}

/// The alternative that a payload with the tag `value` is, or variant.size.
constexpr std::size_t alternative_for(const schema& variant, const tag_place& place, const scalar& value) {
  std::size_t catch_all = variant.size;
  for (std::size_t i = 0; i < variant.size; ++i) {
    const schema& tag = tag_schema(variant, place, i);
    if (tag.what == kind::literal && tag.scalars[0] == value) return i;
    if (tag.what == kind::other_than && tag.scalars[0].what == value.what && !excludes(tag, value)) catch_all = i;
  }
  return catch_all;
}

template <class Variant>
inline constexpr tag_place tag_place_of = find_tag(schema_of<Variant>);

}  // namespace stepwise::detail
