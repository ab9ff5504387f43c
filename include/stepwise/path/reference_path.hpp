// SPDX-License-Identifier: BSL-1.0
// Reference Paths: `$.order.email`, `$['order id']`, in a rule `$.lines[0].sku`. The language, "Reference Paths".
#pragma once

#include <stepwise/text/fixed_string.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise {

/// A Reference Path, written as in ASL: `path<"$.payment">`. It names one node of a JSON text;
/// `@ , : ?` and wildcards are no part of it.
template <fixed_string Text>
struct path {
  static constexpr std::string_view text = text_of<Text>;
};

/// In place of a path: null. As a result_path it drops the result, so that the input flows on; as an
/// input_path or output_path it leaves an object without members.
struct discard {};

/// In place of a path: none is said, so it is `$`. `path<"$">` is the same, and written.
struct whole {
  static constexpr std::string_view text = "$";
};

namespace detail {

/// A Reference Path taken apart. `error_at` is the offset of the character that does not fit,
/// or npos where the path is well formed.
struct reference_path {
  static constexpr std::size_t max_depth = 8;
  enum class origin : unsigned char { input, context, variable };

  std::string_view text;
  origin from = origin::input;  // of a variable, the first step is its name
  std::string_view steps[max_depth]{};
  std::size_t size = 0;
  bool is_evaluated = false;  // it is more than a Reference Path: an expression, which is not taken apart here
  unsigned indices = 0;  // of step i the bit i: it is the position of an element, in digits
  std::size_t error_at = std::string_view::npos;

  constexpr bool valid() const { return error_at == std::string_view::npos; }
  constexpr bool is_index(std::size_t step) const { return (indices >> step & 1) != 0; }
  constexpr std::size_t position(std::size_t step) const {
    std::size_t made = 0;
    for (const char c : steps[step]) made = made * 10 + static_cast<std::size_t>(c - '0');
    return made;
  }
  constexpr bool same_step(const reference_path& other, std::size_t step) const {
    return steps[step] == other.steps[step] && is_index(step) == other.is_index(step);
  }
};

// Of a variable's name, as UAX #31 has identifiers; what is no ASCII counts as a letter.
constexpr bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
constexpr bool continues_name(char c) { return begins_name(c) || (c >= '0' && c <= '9') || c == '_'; }

/// `$.a.b`, and, where a field may read them, `$$.a.b` of the Context Object and `$name.a` of a variable, and
/// `$.a[0]` of an array.
constexpr reference_path parse_reference_path(std::string_view text, bool with_indices = false) {
  reference_path parsed{text};
  std::size_t at = 0;
  const auto fail = [&] {
    parsed.error_at = at;
    return parsed;
  };
  if (text.empty() || text[0] != '$') return fail();
  at = 1;
  if (text.size() > 1 && text[1] == '$') {
    parsed.from = reference_path::origin::context;
    at = 2;
  } else if (text.size() > 1 && begins_name(text[1])) {
    parsed.from = reference_path::origin::variable;
    while (at < text.size() && continues_name(text[at])) ++at;
    parsed.steps[parsed.size++] = text.substr(1, at - 1);
  }
  while (at < text.size()) {
    std::size_t from = 0;
    std::size_t to = 0;
    if (text[at] == '.') {
      from = ++at;
      constexpr std::string_view stops = ".[]@,:?*()'\"$ ";
      while (at < text.size() && stops.find(text[at]) == std::string_view::npos) ++at;
      to = at;
    } else if (text[at] == '[' && at + 1 < text.size() && text[at + 1] == '\'') {
      from = at += 2;
      while (at < text.size() && text[at] != '\'') ++at;
      to = at;
      if (at + 1 >= text.size() || text[at + 1] != ']') return fail();
      at += 2;
    } else if (with_indices && text[at] == '[') {
      from = ++at;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - from < 9) ++at;
      to = at;
      if (at == text.size() || text[at] != ']' || (text[from] == '0' && to - from > 1)) return fail();
      parsed.indices |= 1u << parsed.size;
      ++at;
    } else {
      return fail();
    }
    if (from == to || parsed.size == reference_path::max_depth) return fail();
    parsed.steps[parsed.size++] = text.substr(from, to - from);
  }
  return parsed;
}

/// Whether a text that is no Reference Path may be another path, a function, or one with a `${Substitution}` in it.
constexpr bool looks_evaluated(std::string_view text) {
  if (text.starts_with("States.")) return true;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '[' || text[i] == '*' || text[i] == '(' || text.substr(i).starts_with("..") || text.substr(i).starts_with("${")) return true;
  return false;
}

/// A path that is read, in a rule or in place of a constant: a Reference Path, or what is evaluated.
constexpr reference_path parse_path(std::string_view text) {
  const reference_path parsed = parse_reference_path(text, true);
  return parsed.valid() || !(looks_evaluated(text) || parsed.size == reference_path::max_depth) ? parsed : reference_path{.text = text, .is_evaluated = true};
}
template <fixed_string Path>
inline constexpr reference_path rule_path = parse_path(text_of<Path>);

}  // namespace detail
}  // namespace stepwise
