// SPDX-License-Identifier: BSL-1.0
// A state as others refer to it, made from its type.
#pragma once

#include <stepwise/payload/schema.hpp>
#include <stepwise/state/state.hpp>
#include <stepwise/text/type_name.hpp>
#include <stepwise/workflow/descriptor.hpp>
#include <stepwise/workflow/misuse.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace stepwise::detail {

template <class T>
concept complete = requires { sizeof(T); };

template <const auto* Object>
constexpr std::string_view object_signature() {
  return {__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1};
}

// Whether a class is printed so. In an object's name Clang cuts long texts among template arguments: "text [...]".
constexpr bool printed_as(std::string_view printed, std::string_view name) {
  constexpr std::string_view cut = "[...]\"";
  std::size_t k = 0;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    if (printed.substr(i).starts_with(cut) && !name.substr(k).starts_with(cut)) {
      i += cut.size() - 1;
      while (k < name.size() && name[k] != '"') k += name[k] == '\\' ? 2 : 1;
    }
    if (k >= name.size() || printed[i] != name[k]) return false;
    ++k;
  }
  return k == name.size();
}

// Whether S declares its name itself. The compiler prints a static member by the class that has it.
template <class S>
constexpr bool own_name() {
  constexpr std::string_view printed = object_signature<&S::name>();
  constexpr std::size_t end = printed.rfind("::name");
  constexpr std::size_t prefix = printed.find("Object = ");
  if (end == std::string_view::npos || prefix == std::string_view::npos) return false;
  std::string_view owner = printed.substr(prefix + 9, end - prefix - 9);  // begins with `&`, or `(& `
  if (owner.starts_with("(&")) owner.remove_prefix(1);
  if (owner.starts_with('&')) owner.remove_prefix(1);
  if (owner.starts_with(' ')) owner.remove_prefix(1);
  return printed_as(owner, qualified_name(signature<S>()));
}

/// The first field that has to be a type (`using next = …`) and is a value, or nothing. GCC would take
/// the default's type instead.
template <class S>
constexpr std::string_view find_value_field() {
  if constexpr (requires { S::next; }) return "next";
  if constexpr (requires { S::routes; }) return "routes";
  if constexpr (requires { S::allow; }) return "allow";
  if constexpr (requires { S::input_path; }) return "input_path";
  if constexpr (requires { S::output_path; }) return "output_path";
  if constexpr (requires { S::assign; }) return "assign";
  if constexpr (requires { S::arguments; }) return "arguments";
  if constexpr (requires { S::output; }) return "output";
  if constexpr (works(S::type)) {
    if constexpr (requires { S::resource; }) return "resource";
    if constexpr (requires { S::result_path; }) return "result_path";
    if constexpr (requires { S::parameters; }) return "parameters";
    if constexpr (requires { S::result_selector; }) return "result_selector";
    if constexpr (requires { S::raises; }) return "raises";
    if constexpr (requires { S::retries; }) return "retries";
    if constexpr (requires { S::catches; }) return "catches";
    if constexpr (requires { S::credentials; }) return "credentials";
  }
  return {};
}
template <class S>
inline constexpr std::string_view value_field = find_value_field<S>();

/// A state whose fields can be read.
template <class S>
concept readable_state = state<S> && value_field<S>.empty();

constexpr state_ref refer_to(const type_facts& type, std::string_view name, maybe<schema> input, state_ref::fault what) {
  return {name, make_label(name).plain, type.name, hash_text(name), type.id, input, what};
}
constexpr state_ref refer_to(const type_facts& type, maybe<schema> input) {
  using fault = state_ref::fault;
  return refer_to(type, type.name, input, type.name.ends_with('>') ? fault::template_without_name : fault::none);
}

template <class Input>
inline constexpr maybe<schema> schema_or_none = &schema_of<Input>;
template <>
inline constexpr maybe<schema> schema_or_none<unset>{};

template <class S>
constexpr state_ref make_ref() {
  using fault = state_ref::fault;
  if constexpr (!complete<S>) {
    return refer_to(facts_of<S>, facts_of<S>.name, {}, fault::incomplete);
  } else if constexpr (!state<S>) {
    return refer_to(facts_of<S>, facts_of<S>.name, {}, fault::no_state);
  } else if constexpr (!readable_state<S>) {
    state_ref made = refer_to(facts_of<S>, facts_of<S>.name, {}, fault::value_field);
    made.field = value_field<S>;
    return made;
  } else {
    constexpr const auto& input = schema_or_none<typename S::input>;
    if constexpr (std::is_same_v<decltype(S::name), const unset>)
      return refer_to(facts_of<S>, input);
    else if constexpr (!requires { std::bool_constant<is_constant(S::name)>{}; })
      return refer_to(facts_of<S>, facts_of<S>.name, input, fault::name_no_text);
    else if constexpr (std::is_convertible_v<decltype(S::name), std::string_view>)
      return refer_to(facts_of<S>, S::name, input, own_name<S>() ? fault::none : fault::inherited_name);
    else
      return refer_to(facts_of<S>, facts_of<S>.name, input, fault::name_no_text);
  }
}

template <class S>
inline constexpr state_ref ref_of = make_ref<S>();

}  // namespace stepwise::detail
