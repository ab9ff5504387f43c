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

template <class Out>
constexpr void draw_state(Out& out, std::size_t index) {
  out.put('s');
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
    const schema& variant = *node_at(view_of(at.input), at.over.steps, at.over.size).base;
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

template <class Start>
struct picture {
  template <class Out>
  static constexpr void write(Out& out) {
    const machine& states = machine_of<Start>;
    const auto& edges = graph_of<Start>;
    out.put("stateDiagram-v2\n");
    for (std::size_t i = 0; i < states.size; ++i) {
      out.put("  state \"");
      draw_text(out, states[i].self->name);
      out.put("\" as ");
      draw_state(out, i);
      out.put('\n');
    }
    out.put("  [*] --> s0\n");
    for (std::size_t i = 0; i < states.size; ++i) {
      const state_info& at = states[i];
      std::size_t edge = edges.first[i];
      const auto arrow = [&](bool labelled) {
        out.put("  ");
        draw_state(out, i);
        out.put(" --> ");
        draw_state(out, edges.to[edge++]);
        out.put(labelled ? std::string_view(": ") : std::string_view("\n"));
      };
      if (at.next != nullptr) arrow(false);
      for (const catcher& each : at.catches) {
        arrow(true);
        out.put("catch");
        for (const error_label& error : each.errors) {
          out.put(' ');
          draw_text(out, error.name.text);
        }
        out.put('\n');
      }
      for (const route& each : at.routes) {
        arrow(true);
        draw_route(out, at, each);
        out.put('\n');
      }
      if (at.ends() || at.type == state_type::fail) {
        out.put("  ");
        draw_state(out, i);
        out.put(" --> [*]\n");
      }
    }
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
