// SPDX-License-Identifier: BSL-1.0
// The type that a path or a function gives, from the type that it reads; or a sentence that says where
// it goes wrong.
#pragma once

#include <stepwise/path/expression.hpp>
#include <stepwise/path/readable.hpp>
#include <stepwise/payload/compatible.hpp>
#include <stepwise/payload/suggest.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// A type that may stand nowhere in the source: `arrays` times an array of what `at` shows.
struct shape {
  view at;
  std::size_t arrays = 0;

  constexpr bool known() const { return static_cast<bool>(at); }
  constexpr kind what() const { return arrays != 0 ? kind::array : at.what(); }
};

template <class T>
constexpr shape shape_of(std::size_t arrays = 0) {
  return {view_of(&schema_of<T>), arrays};
}

/// What an array of this type holds.
constexpr shape element_of(const shape& array) {
  if (array.arrays != 0) return {array.at, array.arrays - 1};
  return {view_of(array.at.base->element), 0};
}

constexpr void write_shape(sentence& out, const shape& type) {
  for (std::size_t i = 0; i < type.arrays; ++i) out << "std::vector<";
  if (type.at.base != nullptr)
    write_type(out, *type.at.base);
  else
    out << "an object";
  for (std::size_t i = 0; i < type.arrays; ++i) out << ">";
}

template <std::size_t Capacity>
class expression_typing {
 public:
  /// `is_allowed`: what Step Functions takes and then always fails with is no mistake.
  constexpr expression_typing(const expression<Capacity>& in, const readable& source, sentence& out, bool is_allowed = false)
      : in_(in), source_(source), out_(out), may_fail_(is_allowed) {}

  /// The type of the whole; unknown where a sentence was written.
  constexpr shape type() { return type_of(in_.nodes[in_.root]); }

  /// Whether some input makes it fail.
  constexpr bool partial() const { return !partial_.empty(); }
  /// Whether Step Functions takes what the sentence is about, so that it may be allowed.
  constexpr bool allowable() const { return allowable_; }
  /// What it is that can fail, for a sentence.
  constexpr std::string_view why_partial() const { return partial_; }

 private:
  using node = expression_node;
  using step = path_step;

  const expression<Capacity>& in_;
  const readable& source_;
  sentence& out_;
  std::string_view partial_{};
  bool may_fail_;
  bool allowable_ = false;

  constexpr void may_fail(std::string_view why) {
    if (partial_.empty()) partial_ = why;
  }
  // Step Functions takes this, and fails with it when it runs.
  constexpr bool lets_pass(std::string_view why) {
    allowable_ = true;
    if (may_fail_) may_fail(why);
    return may_fail_;
  }
  constexpr std::string_view words(const node& of) const { return in_.text.substr(of.at, of.end - of.at); }

  constexpr shape type_of(const node& of) {
    using type = node::type;
    switch (of.what) {
      case type::path: return path_type(of, {});
      case type::call: return call_type(of);
      case type::string: return shape_of<std::string>();
      case type::number: return of.number == static_cast<double>(static_cast<std::int64_t>(of.number)) ? shape_of<std::int64_t>() : shape_of<double>();
      case type::boolean: return shape_of<bool>();
      case type::substituted: may_fail("what it reads is not known before its ${...} is filled in"); return shape_of<json>();
      default: return shape_of<json>();  // null
    }
  }

  // --- paths ---

  constexpr shape path_type(const node& path, const view& item) {
    view root = view_of(source_.input);
    if (path.from == node::origin::item) root = item;
    if (path.from == node::origin::context) root = view_of(source_.context);
    if (path.from == node::origin::variable) root = view_of(source_.variables);
    if (!root) {
      out_ << words(path) << (path.from == node::origin::variable ? no_variables : ", but there is nothing to read");
      return {};
    }
    if (path.from == node::origin::variable && root.what() != kind::json) {
      const view variable = member_of(root, path.text);
      if (!variable) {
        out_ << words(path) << ": ";
        write_type(out_, *root.base);
        out_ << " has no variable " << path.text;
        suggest_member(out_, root, path.text);
        return {};
      }
      root = variable;
    }
    const bool definite = is_definite(in_, path);
    shape here{root, 0};
    for (node_index i = path.first; i != no_node; i = in_.steps[i].next) {
      if (here.what() == kind::json) break;
      here = step_type(path, in_.steps[i], here, definite);
      if (!here.known()) return {};
    }
    if (definite) return here;
    if (here.what() == kind::optional) here = {view_of(here.at.base->element), 0};  // what is absent is not in the array
    return here.what() == kind::json && here.arrays == 0 ? shape_of<json>(1) : shape{here.at, here.arrays + 1};
  }

  constexpr void wrong(const node& path, const step& at, const shape& here, std::string_view what) {
    out_ << words(path) << ": ";
    put_before(path, at);
    out_ << " is ";
    write_shape(out_, here);
    out_ << what;
  }
  // The part of a path before one of its steps.
  constexpr void put_before(const node& path, const step& at) { out_ << in_.text.substr(path.at, at.at - path.at); }

  constexpr shape step_type(const node& path, const step& at, shape here, bool definite) {
    using type = step::type;
    while (here.arrays == 0 && (here.what() == kind::optional || here.what() == kind::nullable)) {
      if (definite) may_fail(here.what() == kind::optional ? "what it leads through may be absent" : "what it leads through may be null");
      here = {view_of(here.at.base->element), 0};
    }
    switch (at.what) {
      case type::member: return member_type(path, at, here);
      case type::index:
        if (here.what() == kind::tuple) {
          const std::int64_t size = static_cast<std::int64_t>(here.at.base->size);
          const std::int64_t index = at.from < 0 ? at.from + size : at.from;
          if (index >= 0 && index < size) return {view_of(here.at.base->members[index].type), 0};
          wrong(path, at, here, ", which has no such item");
          return {};
        }
        if (!need_array(path, at, here)) return {};
        if (definite) may_fail("an index may lie beyond the end of its array");
        return element_of(here);
      case type::indices:
      case type::slice:
        if (here.what() == kind::tuple) return shape_of<json>();
        return need_array(path, at, here) ? element_of(here) : shape{};
      case type::filter: {
        if (here.what() == kind::tuple) return shape_of<json>();
        if (!need_array(path, at, here)) return {};
        const shape item = element_of(here);
        if (item.arrays == 0 && !check_test(in_.nodes[at.test], item.at)) return {};
        return item;
      }
      case type::wildcard: return here.what() == kind::array ? element_of(here) : shape_of<json>();
      default: return shape_of<json>();  // members nobody declared may be there too
    }
  }

  constexpr bool need_array(const node& path, const step& at, const shape& here) {
    if (here.what() == kind::array) return true;
    wrong(path, at, here, ", which is no array");
    return false;
  }

  // Whether a step is one into the Context Object itself, not into the payloads that it has.
  constexpr bool is_of_context(const node& path, const step& at) const {
    std::size_t before = 0;
    for (node_index i = path.first; in_.steps[i].at != at.at; i = in_.steps[i].next) ++before;
    return path.from == node::origin::context && (before < 2 || (before == 2 && in_.steps[path.first].name == "Map"));
  }

  constexpr shape member_type(const node& path, const step& at, const shape& here) {
    if (here.what() == kind::map) {
      may_fail("a map may lack a name");
      return {view_of(here.at.base->element), 0};
    }
    if (here.what() != kind::object) {
      wrong(path, at, here, ", which has no members");
      return {};
    }
    const view below = member_of(here.at, at.name);
    if (below) return {below, 0};
    if (is_of_context(path, at) && lets_pass("the Context Object has no such member here")) return shape_of<json>();
    out_ << words(path) << ": ";
    write_shape(out_, here);
    out_ << " has no member " << at.name;
    if (path.from == node::origin::context && at.name == "Task" && here.at.base->name == "the Context Object")
      out_ << "; there is a task token in the parameters of a task with .sync or .waitForTaskToken, and of an activity";
    else
      suggest_member(out_, here.at, at.name);
    return {};
  }

  constexpr bool check_test(const node& test, const view& item) {
    for (node_index i = test.first; i != no_node; i = in_.nodes[i].next) {
      const node& each = in_.nodes[i];
      using type = node::type;
      if (each.what == type::path) {
        if (!path_type(each, item).known()) return false;
      } else if (each.what != type::string && each.what != type::number && each.what != type::boolean && each.what != type::null) {
        if (!check_test(each, item)) return false;
      }
    }
    return true;
  }

  // --- functions ---

  constexpr std::string_view name_of(const node& call) const { return functions[static_cast<std::size_t>(call.name)].name; }

  struct argument {
    const node* at;
    shape type;
  };

  // Writes what is wrong with an argument of a function.
  constexpr shape refuse(const node& call, const node& given, const shape& found, std::string_view expected) {
    out_ << "States." << name_of(call) << ": " << words(given) << " is ";
    write_shape(out_, found);
    out_ << "; it must be " << expected;
    return {};
  }

  // Step Functions looks at an argument when it runs; from then on it is as good as untyped here.
  constexpr bool is_let_pass(const node& call, argument& of, std::string_view expected) {
    if (!lets_pass("an argument is not what its function takes")) {
      refuse(call, *of.at, of.type, expected);
      return false;
    }
    of.type = shape_of<json>();
    return true;
  }

  static constexpr bool is_string(const shape& type) {
    const kind what = type.what();
    return what == kind::json || what == kind::string || what == kind::enumeration ||
           ((what == kind::literal || what == kind::other_than) && type.at.base->scalars[0].what == scalar::type::string);
  }
  static constexpr bool is_number(const shape& type) {
    const kind what = type.what();
    return what == kind::json || what == kind::integer || what == kind::number ||
           ((what == kind::literal || what == kind::other_than) && type.at.base->scalars[0].what == scalar::type::number);
  }
  static constexpr bool is_boolean(const shape& type) {
    const kind what = type.what();
    return what == kind::boolean || ((what == kind::literal || what == kind::other_than) && type.at.base->scalars[0].what == scalar::type::boolean);
  }

  constexpr bool need_string(const node& call, argument& of) {
    if (is_string(of.type)) return true;
    return is_let_pass(call, of, "a string");
  }
  constexpr bool need_number(const node& call, argument& of) {
    if (is_number(of.type)) return true;
    return is_let_pass(call, of, "a number");
  }
  constexpr bool need_array(const node& call, argument& of) {
    if (of.type.what() == kind::array || of.type.what() == kind::json) return true;
    return is_let_pass(call, of, "an array");
  }
  static constexpr bool same_shape(const shape& a, const shape& b) {
    return a.arrays == b.arrays && a.at.base != nullptr && b.at.base != nullptr && a.at.size == 0 && b.at.size == 0 &&
           same_type(*a.at.base, *b.at.base);
  }

  constexpr shape call_type(const node& call) {
    argument first{};
    argument second{};
    bool alike = true;
    std::size_t count = 0;
    for (node_index i = call.first; i != no_node; i = in_.nodes[i].next, ++count) {
      argument here{&in_.nodes[i], type_of(in_.nodes[i])};
      if (!here.type.known()) return {};
      if (here.type.what() == kind::tuple) here.type = shape_of<json>(1);
      if (here.type.what() == kind::optional) {
        may_fail("an argument may be absent");
        here.type = {view_of(here.type.at.base->element), 0};
      }
      if (count == 0) first = here;
      if (count == 1) second = here;
      if (count != 0) alike = alike && same_shape(first.type, here.type);
      if (call.name == function::format && count != 0 && !is_text(here.type) && !is_let_pass(call, here, "a string, a number, a boolean or null")) return {};
    }
    switch (call.name) {
      case function::format:
        if (!need_string(call, first)) return {};
        return check_places(call, *first.at, count - 1) ? shape_of<std::string>() : shape{};
      case function::string_to_json:
        if (!need_string(call, first)) return {};
        may_fail("a string may hold no JSON");
        return shape_of<json>();
      case function::json_to_string: return is_closed(first.type) ? shape_of<std::string>() : shape_of<json>();
      case function::array:
        if (count == 0 || !alike || first.type.what() == kind::json) return shape_of<json>(1);
        return {first.type.at, first.type.arrays + 1};
      case function::array_partition:
        if (!need_array(call, first) || !need_number(call, second)) return {};
        if (!is_positive(*second.at)) may_fail("the size of the parts may not be positive");
        if (first.type.what() == kind::json) return shape_of<json>(2);
        return {element_of(first.type).at, element_of(first.type).arrays + 2};
      case function::array_contains: return need_array(call, first) ? shape_of<bool>() : shape{};
      case function::array_range: return range_type(call);
      case function::array_get_item:
        if (!need_array(call, first) || !need_number(call, second)) return {};
        may_fail("an index may lie beyond the end of its array");
        return first.type.what() == kind::json ? shape_of<json>() : element_of(first.type);
      case function::array_length: return need_array(call, first) ? shape_of<std::int64_t>() : shape{};
      case function::array_unique: return need_array(call, first) ? (first.type.what() == kind::json ? shape_of<json>(1) : first.type) : shape{};
      case function::base64_encode:
      case function::base64_decode:
        if (!need_string(call, first)) return {};
        may_fail(call.name == function::base64_encode ? "a string may be longer than 10,000 characters" : "a string may be no Base64");
        return shape_of<std::string>();
      case function::hash:
        if (!need_string(call, second)) return {};
        if (second.at->what == node::type::string && !is_algorithm(second.at->text) && !lets_pass("the algorithm may be none")) {
          out_ << "States.Hash: " << second.at->text << " is no algorithm; these are: MD5, SHA-1, SHA-256, SHA-384, SHA-512";
          return {};
        }
        may_fail("the data may be longer than 10,000 characters");
        return shape_of<std::string>();
      case function::json_merge: return merge_type(call, first, second);
      case function::math_random: return random_type(call);
      case function::math_add:
        if (!need_number(call, first) || !need_number(call, second)) return {};
        if (!is_narrow(first) || !is_narrow(second)) may_fail("a sum may lie beyond 32 bits");
        return shape_of<std::int32_t>();
      case function::string_split:
        return need_string(call, first) && need_string(call, second) ? shape_of<std::string>(1) : shape{};
      case function::uuid: return shape_of<std::string>();
    }
    return {};
  }

  static constexpr bool is_text(const shape& type) {
    if (type.what() == kind::nullable) return is_text({view_of(type.at.base->element), 0});
    return is_string(type) || is_number(type) || is_boolean(type);
  }

  // Whether a type has no place where members nobody declared could be.
  static constexpr bool is_closed(const shape& type) {
    if (type.arrays != 0) return is_closed(element_of(type));
    const kind what = type.what();
    if (what == kind::array || what == kind::nullable || what == kind::map) return is_closed({view_of(type.at.base->element), 0});
    return what != kind::object && what != kind::variant && what != kind::tuple;
  }

  // Where a `${Substitution}` that begins at a character ends, or that character.
  static constexpr std::size_t end_of_substitution(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("${") || text.substr(at).starts_with("${}")) return at;
    for (std::size_t i = at + 2; i < text.size() && text[i] != '{'; ++i)
      if (text[i] == '}') return i;
    return at;
  }

  constexpr bool check_places(const node& call, const node& text, std::size_t count) {
    if (text.what != node::type::string) {
      may_fail("a template may have another number of places");
      return true;
    }
    std::size_t places = 0;
    for (std::size_t i = 0; i < text.text.size(); ++i) {
      if (text.text[i] == '\\') {
        ++i;
      } else if (const std::size_t end = end_of_substitution(text.text, i); end != i) {
        i = end;
      } else if (text.text.substr(i).starts_with("{}")) {
        ++places;
        ++i;
      } else if ((text.text[i] == '{' || text.text[i] == '}') && !lets_pass("a template may have a brace that is no place")) {
        out_ << "States.Format: a brace that is no place {} must be written \\" << text.text.substr(i, 1);
        return false;
      }
    }
    if (places == count || lets_pass("a template may have another number of places")) return true;
    out_ << "States." << name_of(call) << ": the template has " << static_cast<std::int64_t>(places) << " places {} for "
         << static_cast<std::int64_t>(count) << " arguments";
    return false;
  }

  static constexpr bool is_algorithm(std::string_view name) {
    for (const std::string_view each : {"MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"})
      if (each == name) return true;
    return false;
  }
  static constexpr bool is_positive(const node& number) { return number.what == node::type::number && number.number >= 1; }
  // Half of what 32 bits hold, so that two of them never make too much.
  static constexpr bool is_narrow(const argument& of) {
    constexpr double half = 1073741823;
    if (of.at->what == node::type::number) return of.at->number >= -half && of.at->number <= half;
    return of.type.what() == kind::integer && of.type.at.base->bits < 31;
  }

  constexpr shape range_type(const node& call) {
    double figures[3]{};
    bool known = true;
    std::size_t count = 0;
    for (node_index i = call.first; i != no_node; i = in_.nodes[i].next, ++count) {
      const node& each = in_.nodes[i];
      argument here{&each, type_of(each)};
      if (!here.type.known() || !need_number(call, here)) return {};
      known = known && each.what == node::type::number;
      figures[count] = each.number;
    }
    if (!known) {
      may_fail("a range may have more than 1,000 items, or a step of 0");
    } else if ((figures[2] == 0 || (figures[1] - figures[0]) / figures[2] >= 1000) && !lets_pass("a range may have more than 1,000 items, or a step of 0")) {
      out_ << "States.ArrayRange: " << (figures[2] == 0 ? "its step is 0" : "it has more than 1000 items");
      return {};
    }
    return shape_of<std::int64_t>(1);
  }

  constexpr shape random_type(const node& call) {
    double figures[3]{};
    bool known = true;
    std::size_t count = 0;
    for (node_index i = call.first; i != no_node; i = in_.nodes[i].next, ++count) {
      const node& each = in_.nodes[i];
      argument here{&each, type_of(each)};
      if (!here.type.known() || !need_number(call, here)) return {};
      known = known && (each.what == node::type::number || count == 2);
      figures[count] = each.number;
    }
    if (!known) {
      may_fail("the end of a range may not lie above its start");
    } else if (figures[0] >= figures[1] && !lets_pass("the end of a range may not lie above its start")) {
      out_ << "States.MathRandom: its end must lie above its start";
      return {};
    }
    return shape_of<std::int64_t>();
  }

  constexpr shape merge_type(const node& call, const argument& first, const argument& second) {
    const node& deep = in_.nodes[in_.nodes[in_.nodes[call.first].next].next];
    if ((deep.what != node::type::boolean || deep.boolean) && !lets_pass("only a shallow merge is there")) {
      out_ << "States.JsonMerge: its third argument must be false; Step Functions merges shallowly only";
      return {};
    }
    for (const argument& each : {first, second}) {
      const kind what = each.type.what();
      argument given = each;
      if (what != kind::object && what != kind::map && what != kind::json && !is_let_pass(call, given, "an object")) return {};
      if (what == kind::json) may_fail("what is merged may be no object");
    }
    return shape_of<json>();
  }
};

}  // namespace stepwise::detail
