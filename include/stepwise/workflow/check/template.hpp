// SPDX-License-Identifier: BSL-1.0
// Checks of payload templates: every expression reads what is there, and the whole makes what is wanted.
#pragma once

#include <stepwise/path/payload_template.hpp>
#include <stepwise/path/typing.hpp>
#include <stepwise/state/data_flow.hpp>
#include <stepwise/workflow/check/quick.hpp>
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
      out_ << (field_.ends_with('s') ? " are" : " is") << (in_jsonata() ? " no JSON: " : " no payload template: ") << tree_.wrong << " at character " << static_cast<std::int64_t>(tree_.error_at + 1);
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

  constexpr bool in_jsonata() const { return at_.language == query_language::jsonata; }
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
    expression_typing typing(tree, source_, problem, at_.allows("can-fail"));
    shape given = typing.type();
    if (problem) {
      begin_here();
      out_ << problem.view();
      if (typing.allowable() && !problem.view().ends_with('?')) allow_hint(out_, "can-fail");
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
    if (in_jsonata() && value.what == node::type::string && begins_expression(tree_.view(value.text))) return;  // of any type
    if (wanted.what() == kind::optional || wanted.what() == kind::nullable) {
      if (value.what == node::type::null && wanted.what() == kind::nullable) return;
      if (value.what != node::type::expression) return check_value(index, view_of(wanted.base->element));
    }
    switch (value.what) {
      case node::type::expression: return check_expression(value, wanted);
      case node::type::object: return check_object(value, wanted);
      case node::type::array: return check_array(value, wanted);
      default: {
        const bool fits = wanted.what() == kind::json || fits_literal(value, wanted);
        // What a Result holds is never evaluated, so nobody expects it there.
        const bool forgotten = !in_jsonata() && field_ != "result" && !is_path_field(value) && value.key_end != 0 && value.what == node::type::string && looks_like_expression(tree_.view(value.text));
        if (fits && (!forgotten || at_.allows("constant-like-path"))) return;
        begin_here();
        out_ << tree_.source(value.source);
        if (fits)
          out_ << " is a constant text, though it looks like an expression";
        else
          put_wanted(wanted);
        if (forgotten) out_ << "; to have it evaluated, let the name end in .$";
        if (fits) allow_hint(out_, "constant-like-path");
      }
    }
  }

  // MaxItemsPath and the like, which are paths by their name.
  constexpr bool is_path_field(const node& value) const { return field_.starts_with("item_") && field_ != "item_selector" && tree_.view(value.key).ends_with("Path"); }

  constexpr void put_wanted(const view& wanted) {
    if (wanted.base != nullptr && wanted.base->what == kind::enumeration) {
      out_ << ", but it must be one of";
      for (std::size_t i = 0; i < wanted.base->size; ++i) out_ << (i == 0 ? " " : ", ") << wanted.base->names[i];
      return;
    }
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
// Credentials have this one member.
inline constexpr member credentials_members[] = {{"RoleArn", &schema_of<std::string>}};
inline constexpr schema credentials_schema{.what = kind::object, .id = 21, .size = 1, .name = "Credentials", .members = credentials_members};
template <fixed_string Text>
struct parsed_field<credentials<Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, &credentials_schema, check_field};
};
template <fixed_string Text>
struct parsed_field<assign<Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, nullptr, check_assign};
};

}  // namespace stepwise::detail
