// SPDX-License-Identifier: BSL-1.0
// Checks of payload templates: every expression reads what is there, and the whole makes what is wanted.
#pragma once

#include <stepwise/path/payload_template.hpp>
#include <stepwise/path/typing.hpp>
#include <stepwise/state/data_flow.hpp>
#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// A template being checked.
class template_check {
 public:
  /// `field` is what the template is of its state: "parameters".
  constexpr template_check(sentence& out, const state_info& at, std::string_view field, const template_view& tree, const readable& source)
      : out_(out), at_(at), field_(field), tree_(tree), source_(source) {}

  constexpr void check(const schema& payload) {
    if (!tree_.wrong.empty()) {
      begin();
      out_ << (field_.ends_with('s') ? " are" : " is") << " no payload template: " << tree_.wrong << " at character " << static_cast<std::int64_t>(tree_.error_at + 1);
      return;
    }
    payload_ = &payload;
    check_value(0, view_of(&payload));
  }
  /// Of an Assign: the members that are there, each one of `variables`.
  constexpr void check_assigned(const schema& variables) {
    partial_ = true;
    check(variables);
  }

 private:
  using node = template_node;
  struct step {
    std::string_view name;
    const step* outer;
  };

  sentence& out_;
  const state_info& at_;
  std::string_view field_;
  const template_view& tree_;
  const readable& source_;
  const schema* payload_ = nullptr;
  bool partial_ = false;  // members may be missing
  const step* here_ = nullptr;  // where the walk is

  constexpr void begin() { out_ << "state " << at_.self->type_name << ": its " << field_; }
  constexpr void put_place(const step* at) {
    if (at->outer != nullptr) {
      put_place(at->outer);
      if (at->name != "[]") out_ << ".";
    }
    out_ << at->name;
  }
  // "state Charge: its parameters, at customer.email: "
  constexpr void begin_here() {
    begin();
    if (here_ != nullptr) {
      out_ << ", at ";
      put_place(here_);
    }
    out_ << ": ";
  }
  // "its parameters have", "its parameters, at customer, have"
  constexpr void begin_have() {
    begin();
    if (here_ != nullptr) {
      out_ << ", at ";
      put_place(here_);
      out_ << ",";
    }
    out_ << (field_.ends_with('s') ? " have" : " has");
  }

  static constexpr bool fits_shape(shape given, view wanted) {
    while (given.arrays != 0) {
      if (wanted.what() == kind::json) return true;
      if (wanted.what() == kind::optional || wanted.what() == kind::nullable) {
        wanted = view_of(wanted.base->element);
        continue;
      }
      if (wanted.what() != kind::array) return false;
      wanted = view_of(wanted.base->element);
      --given.arrays;
    }
    misfit at;
    return fits(given.at, wanted, at);
  }

  // Stands before what calls it: Clang makes a template's function for a constant only once it has seen its body.
  template <std::size_t Capacity>
  constexpr void check_parsed(const expression<Capacity>& tree, const view& wanted) {
    if (!tree.valid()) {
      begin_here();
      out_ << tree.text << ": " << tree.wrong << ", at character " << static_cast<std::int64_t>(tree.error_at + 1);
      return;
    }
    sentence problem;
    expression_typing typing(tree, source_, problem);
    shape given = typing.type();
    if (problem) {
      begin_here();
      out_ << problem.view();
      return;
    }
    const bool may_be_absent = given.what() == kind::optional;  // a definite path leads to it
    if ((typing.partial() || may_be_absent) && !at_.allows("can-fail")) {
      begin_here();
      out_ << tree.text << " can fail: " << (may_be_absent ? std::string_view("what it leads to may be absent") : typing.why_partial());
      allow_hint(out_, "can-fail");
      return;
    }
    if (may_be_absent) given = {view_of(given.at.base->element, given.at), 0};
    if (fits_shape(given, wanted)) return;
    begin_here();
    out_ << tree.text << " is ";
    write_shape(out_, given);
    put_wanted(wanted);
  }

  constexpr void check_expression(const node& value, const view& wanted) {
    const std::string_view text = tree_.view(value.text);
    switch (expression_room(text.size())) {
      case 32: return check_parsed(parse_expression<32>(text), wanted);
      case 96: return check_parsed(parse_expression<96>(text), wanted);
      case 256: return check_parsed(parse_expression<256>(text), wanted);
      default: return check_parsed(parse_expression<1024>(text), wanted);
    }
  }

  constexpr void check_value(node_index index, const view& wanted) {
    const node& value = tree_[index];
    if (wanted.what() == kind::optional || wanted.what() == kind::nullable) {
      if (value.what == node::type::null && wanted.what() == kind::nullable) return;
      if (value.what != node::type::expression) return check_value(index, view_of(wanted.base->element));
    }
    switch (value.what) {
      case node::type::expression: return check_expression(value, wanted);
      case node::type::object: return check_object(value, wanted);
      case node::type::array: return check_array(value, wanted);
      default:
        if (wanted.what() == kind::json || fits_literal(value, wanted)) return;
        begin_here();
        out_ << tree_.source(value.source);
        put_wanted(wanted);
    }
  }

  constexpr void put_wanted(const view& wanted) {
    out_ << ", but " << *payload_ << " requires ";
    if (wanted.base != nullptr)
      out_ << *wanted.base;
    else
      out_ << "an object";
  }

  constexpr bool fits_literal(const node& value, const view& wanted) const {
    if (wanted.base == nullptr) return false;
    const schema& type = *wanted.base;
    const bool tag = type.what == kind::literal || type.what == kind::other_than;
    scalar given;
    switch (value.what) {
      case node::type::string:
        if (type.what == kind::string) return true;
        given.string = tree_.view(value.text);
        for (std::size_t i = 0; type.what == kind::enumeration && i < type.size; ++i)
          if (type.names[i] == given.string) return true;
        break;
      case node::type::number: {
        if (type.what == kind::number) return true;
        given.what = scalar::type::number;
        given.number = value.number;
        if (type.what == kind::integer) {
          schema literal{.what = kind::literal, .size = 1, .scalars = &given};
          return fits_scalar(literal, type);
        }
        break;
      }
      case node::type::boolean:
        if (type.what == kind::boolean) return true;
        given.what = scalar::type::boolean;
        given.boolean = value.boolean;
        break;
      default: return false;
    }
    if (!tag || type.scalars[0].what != given.what) return false;
    return type.what == kind::literal ? type.scalars[0] == given : !excludes(type, given);
  }

  constexpr void check_object(const node& value, const view& wanted) {
    const step* const outer = here_;
    const kind what = wanted.what();
    if (what != kind::object && what != kind::map && what != kind::json) {
      begin_here();
      out_ << "an object";
      put_wanted(wanted);
      return;
    }
    for (node_index i = value.first; i != no_node && !out_; i = tree_[i].next) {
      const std::string_view name = tree_.view(tree_[i].key);
      const step inner{name, outer};
      here_ = &inner;
      view member = wanted;  // of json: json
      if (what == kind::map) member = view_of(wanted.base->element);
      if (what == kind::object) member = member_of(wanted, name);
      if (member) {
        check_value(i, member);
      } else {
        here_ = outer;
        begin_have();
        out_ << " a member " << name << ", which ";
        put_object(wanted);
        out_ << " has not";
        suggest_member(out_, wanted, name);
      }
      here_ = outer;
    }
    if (out_ || what != kind::object || (partial_ && here_ == nullptr)) return;
    each_member(wanted, [&](std::string_view name, const view& member) {
      if (member.what() == kind::optional) return true;
      for (node_index i = value.first; i != no_node; i = tree_[i].next)
        if (tree_.view(tree_[i].key) == name) return true;
      begin_have();
      out_ << " no member " << name << " (";
      if (member.base != nullptr) out_ << *member.base;
      out_ << "), which ";
      put_object(wanted);
      out_ << " requires";
      return false;
    });
  }
  constexpr void put_object(const view& object) {
    if (object.base != nullptr)
      out_ << *object.base;
    else
      out_ << "the object there";
  }

  constexpr void check_array(const node& value, const view& wanted) {
    const step* const outer = here_;
    const step inner{"[]", outer};
    if (wanted.what() != kind::array && wanted.what() != kind::json) {
      begin_here();
      out_ << "an array";
      put_wanted(wanted);
      return;
    }
    here_ = &inner;
    for (node_index i = value.first; i != no_node && !out_; i = tree_[i].next)
      check_value(i, wanted.what() == kind::json ? wanted : view_of(wanted.base->element));
    here_ = outer;
  }
};

/// Whether a template is of the usual kind, and nothing is wrong with it: objects with the members of
/// their structs, constants of the very types, and paths from member to member. Says no where it is not
/// sure; then template_check looks, and finds the words.
class quick_check {
 public:
  constexpr quick_check(const template_view& tree, const schema& source) : tree_(tree), source_(source) {}

  constexpr bool fits(node_index index, const schema& wanted) const {
    const template_node& value = tree_.nodes[index];
    switch (value.what) {
      case template_node::type::object: return wanted.what == kind::object && fits_object(value, wanted);
      case template_node::type::string: return wanted.what == kind::string;
      case template_node::type::boolean: return wanted.what == kind::boolean;
      case template_node::type::number:
        return wanted.what == kind::number ||
               (wanted.what == kind::integer && wanted.bits >= 31 && value.number >= 0 && value.number < 2147483648.0 &&
                static_cast<double>(static_cast<std::int64_t>(value.number)) == value.number);
      case template_node::type::expression: return fits_path(value, wanted);
      default: return false;
    }
  }

 private:
  const template_view& tree_;
  const schema& source_;

  // Members in the order of the struct, all of them.
  constexpr bool fits_object(const template_node& value, const schema& wanted) const {
    node_index at = value.first;
    for (std::size_t i = 0; i < wanted.size; ++i) {
      if (at == no_node) return false;
      const template_node& member = tree_.nodes[at];
      const std::string_view name = wanted.members[i].name;
      if (member.key.decoded || member.key.size != name.size() || !begins(tree_.text.data() + member.key.at, name.data(), name.size())) return false;
      if (!fits(at, *wanted.members[i].type)) return false;
      at = member.next;
    }
    return at == no_node;
  }
  static constexpr bool begins(const char* text, const char* name, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
      if (text[i] != name[i]) return false;
    return true;
  }

  // $.a.b
  constexpr bool fits_path(const template_node& value, const schema& wanted) const {
    if (value.text.decoded || value.text.size < 3) return false;
    const char* const text = tree_.text.data() + value.text.at;
    if (text[0] != '$' || text[1] != '.' || text[value.text.size - 1] == '.') return false;
    const schema* here = &source_;
    for (std::size_t from = 2, end = value.text.size; from < end;) {
      std::size_t to = from;
      for (char c = text[to]; to < end && c != '.'; c = text[to]) {
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '_') return false;
        ++to;
      }
      if (here->what != kind::object) return false;
      std::size_t member = 0;
      for (; member < here->size; ++member)
        if (here->members[member].name.size() == to - from && begins(text + from, here->members[member].name.data(), to - from)) break;
      if (member == here->size) return false;
      here = here->members[member].type;
      from = to + 1;
    }
    return here->id == wanted.id && here->what != kind::optional && here->what != kind::overlay;
  }
};

constexpr void check_field(sentence& out, const state_info& at, std::string_view name, const template_field& field, const readable& source) {
  if (field.tree.wrong.empty() && source.input != nullptr && quick_check(field.tree, *source.input).fits(0, *field.payload))
    return;
  template_check(out, at, name, field.tree, source).check(*field.payload);
}

constexpr void check_assign(sentence& out, const state_info& at, std::string_view name, const template_field& field, const readable& source) {
  if (source.variables != nullptr)
    template_check(out, at, name, field.tree, source).check_assigned(*source.variables);
  else
    out << "state " << at.self->type_name << ": it assigns variables" << no_variables;
}

/// Whether Stepwise itself writes a field of a state.
constexpr bool writes(const state_info& at, std::string_view field) {
  for (const std::string_view each : {"Type", "Comment", "Next", "End", "QueryLanguage", "Resource", "Choices", "Default"})
    if (field == each) return true;
  const bool wraps = at.work != nullptr && at.work->wraps_result;
  const flow_info flow = at.flow != nullptr ? *at.flow : flow_info{};
  if (field == "InputPath") return flow.input_path.how != placement::replace;
  if (field == "Parameters" || field == "Arguments") return flow.parameters != nullptr || wraps;
  if (field == "Result") return flow.result != nullptr;
  if (field == "ResultSelector") return flow.result_selector != nullptr;
  if (field == "ResultPath") return at.result_path.how != placement::replace;
  if (field == "OutputPath" || field == "Output") return flow.output_path.how != placement::replace || wraps;
  if (field == "Assign") return flow.assign != nullptr;
  if (field == "Retry") return at.retries.size != 0;
  if (field == "Catch") return !at.catches.empty();
  if (field == "TimeoutSeconds" || field == "TimeoutSecondsPath") return at.timeout_seconds != 0 || (at.paths != nullptr && at.paths->first != nullptr);
  if (field == "HeartbeatSeconds" || field == "HeartbeatSecondsPath") return at.heartbeat_seconds != 0 || (at.paths != nullptr && at.paths->second != nullptr);
  if (at.type == state_type::wait) return field == "Seconds" || field == "SecondsPath" || field == "Timestamp" || field == "TimestampPath";
  if (at.type == state_type::fail) return field == "Error" || field == "ErrorPath" || field == "Cause" || field == "CausePath";
  return false;
}

constexpr void check_raw_fields(sentence& out, const state_info& at, std::string_view, const template_field& field, const readable&) {
  const template_view& tree = field.tree;
  out << "state " << at.self->type_name << ": its raw_fields ";
  if (!tree.wrong.empty()) {
    out << "are no JSON: " << tree.wrong << " at character " << static_cast<std::int64_t>(tree.error_at + 1);
    return;
  }
  if (tree[0].what != template_node::type::object) {
    out << "are no JSON object";
    return;
  }
  for (node_index i = tree[0].first; i != no_node; i = tree[i].next) {
    if (!writes(at, tree.view(tree[i].key))) continue;
    out << "have " << tree.view(tree[i].key) << ", which the state has already";
    return;
  }
  out = {};
}

template <class Payload, fixed_string Text>
struct parsed_field<parameters<Payload, Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, &schema_of<Payload>, check_field};
};
template <class Payload, fixed_string Text>
struct parsed_field<result_selector<Payload, Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, &schema_of<Payload>, check_field};
};
template <class Payload, fixed_string Text>
struct parsed_field<result<Payload, Text>> {
  static constexpr template_field value{parsed_text<Text, true>::view, &schema_of<Payload>, check_field};
};
template <fixed_string Text>
struct parsed_field<raw_fields<Text>> {
  static constexpr template_field value{parsed_text<Text, true>::view, nullptr, check_raw_fields};
};
template <fixed_string Text>
struct parsed_field<assign<Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, nullptr, check_assign};
};

}  // namespace stepwise::detail
