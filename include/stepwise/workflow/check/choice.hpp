// SPDX-License-Identifier: BSL-1.0
// Checks of Choice states.
#pragma once

#include <stepwise/workflow/check/paths.hpp>
#include <stepwise/workflow/check/transitions.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

constexpr void check_comparison(sentence& out, const state_info& at, const route& each) {
  const std::string_view name = comparison_names[static_cast<std::size_t>(each.op)];
  sentence reads;
  reads << "the path of its " << name;
  if (!check_path(out, at, reads.view(), each.variable)) return;
  sentence missing;
  const view here = follow(missing, view_of(at.input), each.variable);
  if (missing) {
    out << "state " << at.self->type_name << ": its " << name << " reads " << each.variable.text << ", but " << missing.view();
    return;
  }
  if (here.what() == kind::json) return;
  using type = scalar::type;
  const type wanted = each.op <= comparison::string_greater_than_equals    ? type::string
                      : each.op <= comparison::numeric_greater_than_equals ? type::number
                                                                           : type::boolean;
  constexpr std::string_view words[] = {"a string", "a number", "a boolean"};
  const schema any_string{.what = kind::string};
  const schema any_number{.what = kind::number};
  const schema any_boolean{.what = kind::boolean};
  const schema& needed = wanted == type::string ? any_string : wanted == type::number ? any_number : any_boolean;
  if (each.value.what != wanted) {
    out << "state " << at.self->type_name << ": its " << name << " of " << each.variable.text << " compares with "
        << words[static_cast<std::size_t>(each.value.what)] << "; it must be " << words[static_cast<std::size_t>(wanted)];
  } else if (here.base == nullptr || !fits_scalar(*here.base, needed)) {
    out << "state " << at.self->type_name << ": its " << name << " reads " << each.variable.text << ", which is ";
    if (here.base != nullptr)
      out << *here.base;
    else
      out << "an object";
    out << "; it must be " << words[static_cast<std::size_t>(wanted)];
    if (here.what() == kind::optional) out << " that is always there";
  } else if (wanted == type::number && !has_short_decimal(each.value.number)) {
    out << "state " << at.self->type_name << ": the number that its " << name
        << " compares with has more than 15 digits and cannot be written exactly";
  }
}

/// The payload of a Choice with the variant at its path narrowed to one alternative.
constexpr schema narrowed_to(const state_info& at, const schema& alternative) {
  return {.what = kind::overlay, .size = at.over.size, .element = &*at.input, .over = &alternative, .steps = at.over.steps};
}

/// Says what a route could test in place of an alternative, where the Choice is over no variant: the
/// variant may be a member.
constexpr void suggest_test(sentence& out, const state_info& at, const schema& alternative) {
  bool found = false;
  if (at.over.size == 0)
    each_member(view_of(at.input), [&](std::string_view name, const view& here) {
      for (std::size_t i = 0; here.what() == kind::variant && i < here.base->size; ++i) found = found || same_type(*here.base->members[i].type, alternative);
      if (found) out << "; its member " << name << " is one: stepwise::choice<" << *at.input << ", stepwise::path<\"$." << name << "\">>";
      return !found;
    });
  if (!found) out << "; compare a member instead, as in stepwise::numeric_equals<\"$.member\", 1>";
}

constexpr void check_choice(sentence& out, const state_info& at) {
  if (at.routes.empty()) {
    out << "state " << at.self->type_name << ": a Choice needs routes; write using routes = stepwise::routes<stepwise::when<...>, ...>";
    return;
  }
  if (at.routes.size == 1 && at.routes[0].what == route::kind::otherwise) {
    out << "state " << at.self->type_name << ": otherwise<" << at.routes[0].next->type_name
        << "> is its only route, and a Choice needs a choice; go there by next";
    return;
  }
  if (!check_path(out, at, "its path", at.over)) return;
  sentence missing;
  const view here = follow(missing, view_of(at.input), at.over);
  if (missing) {
    out << "state " << at.self->type_name << ": it chooses by " << at.over.text << ", but " << missing.view();
    return;
  }
  const maybe<schema> variant = here.what() == kind::variant ? here.base : nullptr;
  if (variant != nullptr && here.size != 0) {
    out << "state " << at.self->type_name << ": it chooses by " << *variant << ", into which a result was put; choose before that";
    return;
  }
  if (variant != nullptr && variant->size > 64) {
    out << "state " << at.self->type_name << ": it chooses by a variant of " << static_cast<std::int64_t>(variant->size)
        << " alternatives; at most 64 are allowed";
    return;
  }
  std::uint64_t routed = 0;
  maybe<route> last;
  for (std::size_t i = 0; i < at.routes.size && !out; ++i) {
    const route& each = at.routes[i];
    if (last != nullptr) {
      out << "state " << at.self->type_name << ": otherwise<" << last->next->type_name << "> is not the last route; it takes what is left, so put it there";
      return;
    }
    if (each.what == route::kind::unknown) {
      put_stranger(out, at, "routes", each.other, "stepwise::when<..., state> or stepwise::otherwise<state>");
      return;
    }
    check_target(out, at, *each.next);
    if (out) return;
    if (each.what != route::kind::otherwise && each.what != at.routes[0].what) {
      out << "state " << at.self->type_name << ": its routes mix alternatives and comparisons, with the one to " << each.next->type_name
          << "; let a Choice of its own do the comparisons";
      return;
    }
    if (each.what == route::kind::otherwise) {
      last = &each;
    } else if (each.what == route::kind::comparison) {
      check_comparison(out, at, each);
      if (!out) check_edge(out, at, "route", "payload", *at.input, *each.next);
    } else {
      std::size_t index = 0;
      while (variant != nullptr && index < variant->size && !same_type(*variant->members[index].type, *each.alternative)) ++index;
      if (variant == nullptr) {
        out << "state " << at.self->type_name << ": when<" << *each.alternative << ", " << each.next->type_name
            << "> names an alternative, but " << *at.input;
        if (at.over.size != 0) out << " at " << at.over.text;
        out << " is no variant";
        suggest_test(out, at, *each.alternative);
      } else if (index == variant->size) {
        out << "state " << at.self->type_name << ": when<" << *each.alternative << ", " << each.next->type_name << "> names no alternative of "
            << *variant;
      } else if ((routed >> index & 1) != 0) {
        out << "state " << at.self->type_name << ": the alternative " << *each.alternative << " has two routes, the second to "
            << each.next->type_name;
      } else {
        routed |= std::uint64_t{1} << index;
        check_edge(out, at, "route", "alternative", at.over.size == 0 ? *each.alternative : narrowed_to(at, *each.alternative), *each.next);
      }
    }
  }
  if (out) return;
  if (variant == nullptr) {
    if (last == nullptr)
      out << "state " << at.self->type_name << ": its comparisons can all miss; end its routes with stepwise::otherwise<...>";
    else
      check_edge(out, at, "route", "payload", *at.input, *last->next);
    return;
  }
  bool left = false;
  for (std::size_t i = 0; i < variant->size && !out; ++i) {
    if ((routed >> i & 1) != 0) continue;
    left = true;
    const schema& alternative = *variant->members[i].type;
    if (last == nullptr)
      out << "state " << at.self->type_name << ": the alternative " << alternative << " of " << *variant
          << " has no route; add stepwise::when<" << alternative << ", ...> or stepwise::otherwise<...>";
    else
      check_edge(out, at, "route", "alternative", at.over.size == 0 ? alternative : narrowed_to(at, alternative), *last->next);
  }
  if (!out && last != nullptr && !left)
    out << "state " << at.self->type_name << ": otherwise<" << last->next->type_name
        << "> takes nothing: every alternative of " << *variant << " has its route";
}

}  // namespace stepwise::detail
