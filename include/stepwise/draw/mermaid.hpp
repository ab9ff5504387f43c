// SPDX-License-Identifier: BSL-1.0
// A workflow as a picture, in Mermaid's language.
#pragma once

#include <stepwise/payload/tag.hpp>
#include <stepwise/text/writer.hpp>
#include <stepwise/workflow/workflow.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

// Text in a label: what Mermaid would read as its own is written as an entity.
template <class Out>
constexpr void draw_text(Out& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '"': out.put("#quot;"); break;
      case '#': out.put("#35;"); break;
      case ';': out.put("#59;"); break;
      case ':': out.put("#58;"); break;
      case '<': out.put("#lt;"); break;
      case '>': out.put("#gt;"); break;
      case '\n': out.put(' '); break;
      default: out.put(c);
    }
  }
}

/// Where a state machine is in a picture: what its states' ids begin with, and how deep it is.
struct frame {
  const frame* outer = nullptr;
  std::size_t state = 0;   // of `outer`, that it is inside of
  std::size_t branch = 0;
  int depth = 1;
  std::size_t use = 0;     // see workflow/scopes.hpp
  std::string_view prefix{};  // of the names

  template <class Out>
  constexpr void put_id(Out& out) const {
    if (depth == 1) {
      out.put('s');
      return;
    }
    outer->put_id(out);
    write_integer(out, static_cast<std::int64_t>(state));
    out.put('_');
    write_integer(out, static_cast<std::int64_t>(branch));
    out.put('_');
  }
  template <class Out>
  constexpr void indent(Out& out) const {
    for (int i = 0; i < depth; ++i) out.put("  ");
  }
};

template <class Out>
constexpr void draw_state(Out& out, const frame& in, std::size_t index) {
  in.put_id(out);
  write_integer(out, static_cast<std::int64_t>(index));
}

template <class Out>
constexpr void draw_value(Out& out, const scalar& value) {
  if (value.what == scalar::type::string)
    draw_text(out, value.string);
  else
    write_scalar(out, value);
}

template <class Out>
constexpr void draw_path(Out& out, const reference_path& path) {
  if (path.size == 0) draw_text(out, path.text);
  for (std::size_t i = 0; i < path.size; ++i) {
    if (i != 0) out.put('.');
    draw_text(out, path.steps[i]);
  }
}

/// `inner`: the rule is a part of another, which has brackets around what has parts itself.
template <class Out>
constexpr void draw_rule(Out& out, const rule& test, bool inner = false) {
  constexpr std::string_view signs[] = {"= ", "#lt; ", "#gt; ", "#lt;= ", "#gt;= "};
  constexpr std::string_view tests[] = {"null", "present", "numeric", "a string", "boolean", "a timestamp"};
  if (test.what == rule::kind::compares) {
    draw_path(out, test.variable);
    out.put(' ');
    if (is_test(test.op)) {
      out.put(test.value.boolean ? std::string_view("is ") : std::string_view("is not "));
      out.put(tests[static_cast<std::size_t>(test.op) - static_cast<std::size_t>(comparison::is_null)]);
      return;
    }
    out.put(test.op == comparison::string_matches ? std::string_view("matches ") : signs[static_cast<std::size_t>(test.op) % 5]);
    if (test.path != nullptr)
      draw_path(out, *test.path);
    else
      draw_value(out, test.value);
  } else if (test.what == rule::kind::condition) {
    scalar value = test.value;  // without {% and %}
    if (value.what == scalar::type::string && value.string.size() >= 4) value.string = value.string.substr(2, value.string.size() - 4);
    while (value.string.starts_with(' ')) value.string.remove_prefix(1);
    while (value.string.ends_with(' ')) value.string.remove_suffix(1);
    draw_value(out, value);
  } else if (test.what == rule::kind::negates) {
    out.put("not ");
    draw_rule(out, test.parts[0], true);
  } else {
    if (inner) out.put('(');
    for (std::size_t i = 0; i < test.parts.size; ++i) {
      if (i != 0) out.put(test.what == rule::kind::all ? std::string_view(" and ") : std::string_view(" or "));
      draw_rule(out, test.parts[i], true);
    }
    if (inner) out.put(')');
  }
}

template <class Out>
constexpr void draw_route(Out& out, const state_info& at, const route& each) {
  if (each.what == route::kind::otherwise) {
    out.put("otherwise");
  } else if (each.what == route::kind::rule) {
    draw_rule(out, each.test);
  } else {
    const schema& variant = *node_at(view_of(at.visible()), at.over.steps, at.over.size).base;
    const tag_place place = find_tag(variant);
    std::size_t index = 0;
    while (!same_type(*variant.members[index].type, *each.alternative)) ++index;
    const schema& tag = tag_schema(variant, place, index);
    draw_text(out, place.steps[place.size - 1]);
    out.put(tag.what == kind::literal ? std::string_view(" = ") : std::string_view(" is not "));
    for (std::size_t i = 0; i < tag.size; ++i) {
      if (i != 0) out.put(" or ");
      draw_value(out, tag.scalars[i]);
    }
  }
}

/// Finds the targets of transitions in a machine whose graph nobody has made.
struct target_scan {
  const machine& states;
  constexpr std::size_t operator()(std::size_t, std::size_t, const state_ref& target) const {
    std::size_t i = 0;
    while (states[i].self->id != target.id) ++i;
    return i;
  }
};

/// The prefix of the names in a workflow inside of a state; defined by <stepwise/parallel.hpp> and <stepwise/map.hpp>.
template <class Start>
struct inner_names;

/// `target(i, number, ref)` is the index of transition `number` of state i, in the order of each_target.
template <class Start, class Out, class Target>
constexpr void draw_machine(Out& out, const machine& states, const frame& in, Target target) {
  for (std::size_t i = 0; i < states.size; ++i) {
    in.indent(out);
    out.put("state \"");
    draw_text(out, in.prefix);
    draw_text(out, states[i].self->name);
    out.put("\" as ");
    draw_state(out, in, i);
    out.put('\n');
    if (states[i].nested == nullptr) continue;
    in.indent(out);
    out.put("state ");
    draw_state(out, in, i);
    out.put(" {\n");
    for (std::size_t k = 0; k < states[i].nested->scopes.size; ++k) {
      frame inside{&in, i, k, in.depth + 1};
      if constexpr (requires { sizeof(inner_names<Start>); }) {
        inside.use = inner_names<Start>::use(in.use, states[i].self->id, k);
        inside.prefix = inner_names<Start>::prefix(inside.use);
      }
      if (k != 0) {
        inside.indent(out);
        out.put("--\n");
      }
      const machine& inner = *states[i].nested->scopes[k]->states;
      draw_machine<Start>(out, inner, inside, target_scan{inner});
    }
    in.indent(out);
    out.put("}\n");
  }
  in.indent(out);
  out.put("[*] --> ");
  draw_state(out, in, 0);
  out.put('\n');
  for (std::size_t i = 0; i < states.size; ++i) {
    const state_info& at = states[i];
    std::size_t number = 0;
    const auto arrow = [&](const state_ref& to, bool labelled) {
      in.indent(out);
      draw_state(out, in, i);
      out.put(" --> ");
      draw_state(out, in, target(i, number++, to));
      out.put(labelled ? std::string_view(": ") : std::string_view("\n"));
    };
    if (at.next != nullptr) arrow(*at.next, false);
    for (const catcher& each : at.catches) {
      arrow(*each.next, true);
      out.put("catch");
      for (const error_label& error : each.errors) {
        out.put(' ');
        draw_text(out, error.name.text);
      }
      out.put('\n');
    }
    for (const route& each : at.routes) {
      arrow(*each.next, true);
      draw_route(out, at, each);
      out.put('\n');
    }
    if (at.ends() || at.type == state_type::fail) {
      in.indent(out);
      draw_state(out, in, i);
      out.put(" --> [*]\n");
    }
  }
}

template <class Start>
struct picture {
  template <class Out>
  static constexpr void write(Out& out) {
    const auto& edges = graph_of<Start>;
    out.put("stateDiagram-v2\n");
    draw_machine<Start>(out, machine_of<Start>, frame{}, [&](std::size_t i, std::size_t number, const state_ref&) { return std::size_t{edges.to[edges.first[i] + number]}; });
  }
};

template <class Workflow>
constexpr std::string_view draw() {
  if constexpr (sound<Workflow>)
    return written<picture<typename Workflow::start_at>>.view();
  else
    return {};
}

}  // namespace stepwise::detail

namespace stepwise {

/// The picture of a workflow, a Mermaid state diagram. GitHub draws it from a ```mermaid block.
template <class Workflow>
inline constexpr std::string_view mermaid = detail::draw<Workflow>();

}  // namespace stepwise
