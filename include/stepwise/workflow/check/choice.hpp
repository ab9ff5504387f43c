// SPDX-License-Identifier: BSL-1.0
// Checks of Choice states.
#pragma once

#include <stepwise/text/pattern.hpp>
#include <stepwise/text/timestamp.hpp>
#include <stepwise/workflow/check/flow.hpp>
#include <stepwise/workflow/check/paths.hpp>
#include <stepwise/workflow/check/transitions.hpp>
#include <stepwise/workflow/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// What a rule reads at a path.
struct reading {
  view node;
  bool may_be_absent = false;  // as far as is known
  bool untyped = false;        // what hangs under an untyped payload
};

/// The element at a position of an array. Where there can be none, says so.
constexpr view follow_index(sentence& out, const view& here, std::size_t position) {
  if (here.what() == kind::array) return view_of(here.base->element);
  if (here.what() == kind::tuple && position < here.base->size) return view_of(here.base->members[position].type);
  if (here.base != nullptr)
    out << *here.base;
  else
    out << "the object there";
  out << (here.what() == kind::tuple ? " has no element " : " is no array, to have an element ") << static_cast<std::int64_t>(position);
  return {};
}

/// Follows a path through members that may be absent or null, and to elements of arrays. Where it leads to
/// nothing at all, says which member is missing.
constexpr reading read_at(sentence& missing, const view& root, const reference_path& path, const knowledge& known) {
  reading read{root};
  view& here = read.node;
  for (std::size_t i = 0;; ++i) {
    while (here.what() == kind::optional || (here.what() == kind::nullable && i < path.size)) {
      const bool sure = here.what() == kind::optional ? known.present(path, i) : known.no_null(path, i);
      read.may_be_absent = read.may_be_absent || !sure;
      here = view_of(here.base->element, here);
    }
    if (i == path.size) return read;
    if (here.what() == kind::json) {
      read.untyped = true;
      return read;
    }
    if (path.is_index(i)) {
      const bool sure = here.what() == kind::tuple || known.present(path, i + 1);
      read.may_be_absent = read.may_be_absent || !sure;
      here = follow_index(missing, here, path.position(i));
    } else if (here.what() == kind::variant) {
      missing << *here.base << " is a variant, of which a rule reads no member; a Choice over it, as in stepwise::choice<payload, stepwise::path<\"$.member\">>, has routes for its alternatives";
      return read;
    } else {
      here = follow_step(missing, here, path.steps[i]);
    }
    if (missing) return read;
  }
}

constexpr void put_shape(sentence& out, const view& node) {
  if (node.base != nullptr)
    out << *node.base;
  else
    out << "an object";
}

inline constexpr std::string_view scalar_words[] = {"a string", "a number", "a boolean"};

/// Checks what an operator reads: the path, that something is there, that it is of the right type.
constexpr reading check_operand(sentence& out, const state_info& at, const rule& test, const reference_path& path, const knowledge& known, const readable& around) {
  if (path.is_evaluated) {
    constexpr path_use uses[] = {path_use::text, path_use::number, path_use::boolean};
    const path_use use = test.op == comparison::is_present ? path_use::presence : is_test(test.op) ? path_use::anything : uses[static_cast<std::size_t>(compared_type(test.op))];
    at.check_path(out, at, test.name(), path.text, {at.visible(), around.context, around.variables}, use);
    return {view_of(&schema_of<json>), false, true};
  }
  sentence reads;
  reads << "the path of its " << test.name();
  if (!check_path(out, at, reads.view(), path)) return {};
  sentence missing;
  using origin = reference_path::origin;
  const view root = view_of(path.from == origin::input ? at.visible() : path.from == origin::context ? around.context : around.variables);
  if (!root) {
    out << "state " << at.self->type_name << ": its " << test.name() << " reads " << path.text << no_variables;
    return {};
  }
  const reading read = read_at(missing, root, path, known);
  if (missing && path.from == origin::context && at.allows("can-fail")) return {view_of(&schema_of<json>), true, true};
  if (missing) {
    out << "state " << at.self->type_name << ": its " << test.name() << " reads " << path.text << ", but " << missing.view();
    if (path.from == origin::context && !missing.view().ends_with('?')) allow_hint(out, "can-fail");
    return read;
  }
  if (test.op == comparison::is_present) return read;
  view value = read.node;
  while (value.what() == kind::nullable) value = view_of(value.base->element, value);
  const scalar::type wanted = compared_type(test.op);
  if (!is_test(test.op) && value.what() != kind::json && (value.base == nullptr || !is_always(*value.base, wanted))) {
    out << "state " << at.self->type_name << ": its " << test.name() << " reads " << path.text << ", which is ";
    put_shape(out, read.node);
    out << "; it must be " << scalar_words[static_cast<std::size_t>(wanted)];
  } else if (read.may_be_absent && !at.allows("can-fail")) {
    out << "state " << at.self->type_name << ": its " << test.name() << " reads " << path.text
        << ", which may be absent; ask for it first, as in stepwise::and_<stepwise::is_present<\"" << path.text << "\">, ...>";
    allow_hint(out, "can-fail");
  }
  return read;
}

/// Refuses a test that comes out the same for every payload.
constexpr void check_use(sentence& out, const state_info& at, const rule& test, const reading& read, const knowledge& known) {
  const view& node = read.node;
  if (read.untyped) return;
  bool is_so = false;   // the member is what is asked for
  bool is_not = false;  // it never is
  if (test.op == comparison::is_present) {
    is_so = !read.may_be_absent;
  } else if (node.what() != kind::json) {
    view value = node;
    while (value.what() == kind::nullable) value = view_of(value.base->element, value);
    const bool may_be_null = node.what() == kind::nullable && !known.no_null(test.variable, test.variable.size);
    const auto is = [&](scalar::type what) { return value.base != nullptr && is_always(*value.base, what); };
    bool right = false;
    switch (test.op) {
      case comparison::is_null: break;
      case comparison::is_numeric: right = is(scalar::type::number); break;
      case comparison::is_boolean: right = is(scalar::type::boolean); break;
      default: right = is(scalar::type::string); break;
    }
    if (test.op == comparison::is_null) {
      is_not = !may_be_null;
    } else if (value.what() != kind::json) {
      is_so = right && !may_be_null && test.op != comparison::is_timestamp;
      is_not = !right;
    }
  }
  if (!is_so && !is_not) return;
  const bool always = is_so == test.value.boolean;
  const std::string_view check = always ? "rule-always-holds" : "rule-never-holds";
  if (at.allows(check)) return;
  out << "state " << at.self->type_name << ": its " << test.name() << " of " << test.variable.text
      << (always ? " always holds: that is " : " never holds: that is ");
  put_shape(out, node);
  if (test.op == comparison::is_present) out << " and always there";
  allow_hint(out, check);
}

constexpr void check_comparison(sentence& out, const state_info& at, const rule& test, const knowledge& known, const readable& around) {
  const reading read = check_operand(out, at, test, test.variable, known, around);
  if (out) return;
  if (test.path != nullptr) {
    check_operand(out, at, test, *test.path, known, around);
    return;
  }
  const scalar::type wanted = compared_type(test.op);
  if (test.value.what != wanted) {
    out << "state " << at.self->type_name << ": its " << test.name() << " of " << test.variable.text
        << (is_test(test.op) ? " is told " : " compares with ") << scalar_words[static_cast<std::size_t>(test.value.what)] << "; it must be "
        << scalar_words[static_cast<std::size_t>(wanted)];
  } else if (is_test(test.op)) {
    check_use(out, at, test, read, known);
  } else if (wanted == scalar::type::number && !has_short_decimal(test.value.number)) {
    out << "state " << at.self->type_name << ": the number that its " << test.name()
        << " compares with has more than 15 digits and cannot be written exactly";
  } else if (test.op == comparison::string_matches) {
    if (const std::size_t stray = stray_escape(test.value.string); stray != std::string_view::npos)
      out << "state " << at.self->type_name << ": the backslash at character " << static_cast<std::int64_t>(stray + 1) << " of its "
          << test.name() << " of " << test.variable.text << " must be before a * or another backslash";
  } else if (wanted == scalar::type::string && test.op > comparison::numeric_greater_than_equals && !parse_timestamp(test.value.string).valid) {
    out << "state " << at.self->type_name << ": its " << test.name() << " of " << test.variable.text << " compares with " << test.value.string
        << ", which is no timestamp; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone";
  }
}

constexpr void check_rule(sentence& out, const state_info& at, const rule& test, const knowledge& known, const readable& around) {
  constexpr std::string_view words[] = {"", "and_", "or_", "not_"};
  if (test.what == rule::kind::compares) {
    check_comparison(out, at, test, known, around);
    return;
  }
  if (test.what == rule::kind::condition) {
    out << "state " << at.self->type_name << ": it has a condition among rules over paths; a condition stands alone, and says and, or and not itself";
    return;
  }
  const std::string_view word = words[static_cast<std::size_t>(test.what)];
  if (test.parts.empty()) {
    out << "state " << at.self->type_name << ": its " << word << " has no rules";
    return;
  }
  knowledge here = known;
  for (const rule& each : test.parts) {
    if (each.what == rule::kind::unknown)
      put_stranger(out, at, word, each.other, "rule, as stepwise::numeric_equals<\"$.member\", 1> is");
    else
      check_rule(out, at, each, here, around);
    if (out) return;
    // The next one is asked only where this one holds; of an or_, only where it does not.
    if (test.what != rule::kind::negates) learn(here, each, test.what == rule::kind::all);
  }
}

/// Whether a part of the payload goes on, of which the rules tell nothing.
constexpr bool goes_on_by_path(const state_info& at) { return at.flow != nullptr && at.flow->output_path.how != placement::replace; }

/// Checks that the payload of a Choice can go where a route leads, if need be with what is known of it
/// there.
constexpr void check_rule_edge(sentence& out, const state_info& at, std::size_t index) {
  const state_ref& target = *at.routes[index].next;
  check_edge(out, at, "route", "payload", *at.output, target);
  if (!out || goes_on_by_path(at)) return;
  const narrowing narrower = narrow(*at.visible(), known_behind(at, index));
  if (narrower.size == 0) return;
  schema types[narrowing::capacity]{};
  const schema* top = &*at.visible();
  for (std::size_t i = 0; i < narrower.size; ++i) {
    types[i] = narrower.over(i, *top);
    top = &types[i];
  }
  out = {};
  check_edge(out, at, "route", "payload", *top, target);
}

constexpr bool is_condition(const route& each) { return each.what == route::kind::rule && each.test.what == rule::kind::condition; }

/// In JSONata: what flows on along a route is its Output, or what flows in.
constexpr void check_condition(sentence& out, const state_info& at, const route& each) {
  using type = scalar::type;
  if (is_condition(each) && each.test.value.what == type::number) {
    out << "state " << at.self->type_name << ": the condition of its route to " << each.next->type_name << " is a number; it must be true, false or an expression";
    return;
  }
  const maybe<template_field> made = each.what == route::kind::otherwise ? (at.flow != nullptr ? at.flow->output : nullptr) : each.output;
  check_edge(out, at, "route", made != nullptr ? "output" : "payload", made != nullptr ? *made->payload : *at.visible(), *each.next);
}

/// Checks what goes on for an alternative: the payload of a Choice with the variant at its path narrowed to that.
constexpr void check_alternative_edge(sentence& out, const state_info& at, const schema& alternative, const state_ref& target) {
  if (goes_on_by_path(at))
    check_edge(out, at, "route", "payload", *at.output, target);
  else if (at.over.size == 0)
    check_edge(out, at, "route", "alternative", alternative, target);
  else
    check_edge(out, at, "route", "alternative", {.what = kind::overlay, .size = at.over.size, .element = &*at.visible(), .over = &alternative, .steps = at.over.steps}, target);
}

/// Says what a route could test in place of an alternative, where the Choice is over no variant: the
/// variant may be a member.
constexpr void suggest_test(sentence& out, const state_info& at, const schema& alternative) {
  bool found = false;
  if (at.over.size == 0)
    each_member(view_of(at.visible()), [&](std::string_view name, const view& here) {
      for (std::size_t i = 0; here.what() == kind::variant && i < here.base->size; ++i) found = found || same_type(*here.base->members[i].type, alternative);
      if (found) out << "; its member " << name << " is one: stepwise::choice<" << *at.visible() << ", stepwise::path<\"$." << name << "\">>";
      return !found;
    });
  if (!found) out << "; compare a member instead, as in stepwise::numeric_equals<\"$.member\", 1>";
}

constexpr void check_choice(sentence& out, const state_info& at, const readable& around) {
  if (at.routes.empty()) {
    out << "state " << at.self->type_name << ": a Choice needs routes; write using routes = stepwise::routes<stepwise::when<...>, ...>";
    return;
  }
  if (at.routes.size == 1 && at.routes[0].what == route::kind::otherwise) {
    out << "state " << at.self->type_name << ": otherwise<" << at.routes[0].next->type_name
        << "> is its only route, and a Choice needs a choice; go there by next";
    return;
  }
  if (at.flow != nullptr) check_flow_in(out, at, around);
  if (out) return;
  if (!check_path(out, at, "its path", at.over)) return;
  sentence missing;
  const view here = follow(missing, view_of(at.visible()), at.over);
  if (missing) {
    out << "state " << at.self->type_name << ": it chooses by " << at.over.text << ", but " << missing.view();
    return;
  }
  const maybe<schema> variant = here.what() == kind::variant && !is_condition(at.routes[0]) ? here.base : nullptr;
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
  knowledge known;
  bool always = false;  // a condition is true
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
    if (!out && each.assign_unread) out << "state " << at.self->type_name << ": the assign of its route to " << each.next->type_name << unread_assign;
    if (!out && each.assign != nullptr) check_template(out, at, "route's assign", *each.assign, at.visible(), around);
    if (!out && each.output_unread) out << "state " << at.self->type_name << ": the output of its route to " << each.next->type_name << " is no stepwise::output<...>";
    if (!out && each.output != nullptr) check_template(out, at, "route's output", *each.output, {}, around);
    if (out) return;
    if (each.what != route::kind::otherwise && each.what != at.routes[0].what) {
      out << "state " << at.self->type_name << ": its routes mix alternatives and comparisons, with the one to " << each.next->type_name
          << "; let a Choice of its own do the comparisons";
      return;
    }
    if (each.what == route::kind::otherwise) {
      last = &each;
    } else if (is_condition(each)) {
      check_condition(out, at, each);
      always = always || (each.test.value.what == scalar::type::boolean && each.test.value.boolean);
    } else if (each.what == route::kind::rule) {
      check_rule(out, at, each.test, known, around);
      if (!out) check_rule_edge(out, at, i);
      learn(known, each.test, false);
    } else {
      std::size_t index = 0;
      while (variant != nullptr && index < variant->size && !same_type(*variant->members[index].type, *each.alternative)) ++index;
      if (variant == nullptr) {
        out << "state " << at.self->type_name << ": when<" << *each.alternative << ", " << each.next->type_name
            << "> names an alternative, but " << *at.visible();
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
        check_alternative_edge(out, at, *each.alternative, *each.next);
      }
    }
  }
  if (out) return;
  if (variant == nullptr) {
    if (last == nullptr && !always && !at.allows("choice-can-miss")) {
      out << "state " << at.self->type_name << (is_condition(at.routes[0]) ? ": its conditions can all miss;" : ": its comparisons can all miss;") << " end its routes with stepwise::otherwise<...>";
      allow_hint(out, "choice-can-miss");
    } else if (last != nullptr && is_condition(at.routes[0])) {
      check_condition(out, at, *last);
    } else if (last != nullptr) {
      check_rule_edge(out, at, at.routes.size - 1);
    }
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
      check_alternative_edge(out, at, alternative, *last->next);
  }
  if (!out && last != nullptr && !left)
    out << "state " << at.self->type_name << ": otherwise<" << last->next->type_name
        << "> takes nothing: every alternative of " << *variant << " has its route";
}

}  // namespace stepwise::detail
