// SPDX-License-Identifier: BSL-1.0
// What leads from a state to another, lowered: catchers, routes and their rules.
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/schema.hpp>
#include <stepwise/state/catches.hpp>
#include <stepwise/state/choice.hpp>
#include <stepwise/state/jsonata.hpp>
#include <stepwise/state/stages.hpp>
#include <stepwise/text/type_name.hpp>
#include <stepwise/workflow/descriptor.hpp>
#include <stepwise/workflow/misuse.hpp>
#include <stepwise/workflow/refer.hpp>

#include <string_view>
#include <type_traits>

namespace stepwise::detail {

template <class ResultPath>
inline constexpr result_place place_of{placement::invalid, type_name<ResultPath>};
template <>
inline constexpr result_place place_of<whole>{};
template <>
inline constexpr result_place place_of<discard>{placement::discard};
template <class Payload, fixed_string Json>
inline constexpr result_place place_of<output<Payload, Json>>{};
template <fixed_string Path>
inline constexpr result_place place_of<path<Path>>{text_of<Path> == "$" ? placement::replace : placement::at_path, text_of<Path>, text_of<Path> != "$" && is_evaluated<Path>};

/// A field that is a template, or null. `spelt` is how it is written where it is none.
template <class Field, field_type Type>
constexpr maybe<template_field> lower_field(misuse& wrong, std::string_view name, std::string_view spelt) {
  if constexpr (std::is_same_v<Field, unset>) {
    return nullptr;
  } else if constexpr (field_type_of<Field> != Type) {
    wrong = wrong_type<Field>(name, spelt);
    return nullptr;
  } else if constexpr (!requires { sizeof(parsed_field<Field>); }) {
    wrong = {misuse::reason::header, name, {}, Type >= field_type::arguments ? std::string_view("jsonata.hpp") : std::string_view()};
    return nullptr;
  } else {
    return &parsed_field<Field>::value;
  }
}

/// The Assign, or the Output, of a catcher or a route.
template <class Field, field_type Type>
constexpr maybe<template_field> field_or_none() {
  misuse wrong;
  return lower_field<Field, Type>(wrong, {}, {});
}
template <class Field, field_type Type>
constexpr bool field_unread() {
  misuse wrong;
  lower_field<Field, Type>(wrong, {}, {});
  return wrong.what != misuse::reason::none;
}
template <class Assign>
constexpr maybe<template_field> assign_or_none() {
  return field_or_none<Assign, field_type::assign>();
}
template <class Assign>
constexpr bool assign_unread() {
  return field_unread<Assign, field_type::assign>();
}
/// An Output in the place of a ResultPath.
template <class ResultPath>
using output_or_unset = std::conditional_t<field_type_of<ResultPath> == field_type::output, ResultPath, unset>;

template <class Input, class Catcher>
struct lower_catcher {
  static constexpr catcher value{{}, &ref_of<Catcher>, {}, &schema_of<error_output>, {}, {}, false, type_name<Catcher>};
};
template <class Input, class Errors, class Next, class ResultPath, fixed_string Comment, class Assign>
struct lower_catcher<Input, on<Errors, Next, ResultPath, Comment, Assign>> {
  static constexpr catcher value{names_of<Errors>, &ref_of<Next>, place_of<ResultPath>, &schema_of<flow_on<Input, error_output, ResultPath>>,
                                 text_of<Comment>, assign_or_none<Assign>(), assign_unread<Assign>(), {},
                                 field_or_none<output_or_unset<ResultPath>, field_type::output>(), field_unread<output_or_unset<ResultPath>, field_type::output>()};
};

template <class Input, class Catches>
struct lower_catches {
  static constexpr sequence<catcher> list{nullptr, 0, type_name<Catches>};
};
template <class Input>
struct lower_catches<Input, catches<>> {
  static constexpr sequence<catcher> list{};
};
template <class Input>
struct lower_catches<Input, unset> : lower_catches<Input, catches<>> {};
template <class Input, class... C>
struct lower_catches<Input, catches<C...>> {
  static constexpr catcher table[] = {lower_catcher<Input, C>::value...};
  static constexpr sequence<catcher> list{table, sizeof...(C)};
};

template <class Route>
struct lower_route {
  static constexpr route value{.other = type_name<Route>};
};
template <class Alternative, class Next, fixed_string Comment, class Assign>
struct lower_route<when<Alternative, Next, Comment, Assign>> {
  static constexpr route value{.what = route::kind::alternative,
                               .next = &ref_of<Next>,
                               .comment = text_of<Comment>,
                               .alternative = &schema_of<Alternative>,
                               .assign = assign_or_none<Assign>(),
                               .assign_unread = assign_unread<Assign>()};
};
template <class Rule>
struct lower_rule {
  static constexpr rule value{.other = type_name<Rule>};
};
template <class... Rules>
struct lower_rules {
  static constexpr rule table[] = {lower_rule<Rules>::value...};
  static constexpr sequence<rule> list{table, sizeof...(Rules)};
};
template <>
struct lower_rules<> {
  static constexpr sequence<rule> list{};
};
template <comparison Operator, fixed_string Variable, constant Value>
struct lower_rule<compares<Operator, Variable, Value>> {
  static constexpr rule value{.what = rule::kind::compares,
                              .op = Operator,
                              .variable = rule_path<Variable>,
                              .value = make_scalar(constant_value<Value>())};
};
template <comparison Operator, fixed_string Variable, fixed_string Path>
struct lower_rule<compares_path<Operator, Variable, Path>> {
  static constexpr rule value{
      .what = rule::kind::compares, .op = Operator, .variable = rule_path<Variable>, .path = &rule_path<Path>};
};
template <class... Rules>
struct lower_rule<and_<Rules...>> {
  static constexpr rule value{.what = rule::kind::all, .parts = lower_rules<Rules...>::list};
};
template <class... Rules>
struct lower_rule<or_<Rules...>> {
  static constexpr rule value{.what = rule::kind::any, .parts = lower_rules<Rules...>::list};
};
template <class Rule>
struct lower_rule<not_<Rule>> {
  static constexpr rule value{.what = rule::kind::negates, .parts = lower_rules<Rule>::list};
};

template <class Rule, class Next, fixed_string Comment, class Assign>
struct lower_rule_route {
  static constexpr route value{.what = route::kind::rule,
                               .next = &ref_of<Next>,
                               .comment = text_of<Comment>,
                               .test = lower_rule<Rule>::value,
                               .assign = assign_or_none<Assign>(),
                               .assign_unread = assign_unread<Assign>()};
};
template <comparison Operator, fixed_string Variable, constant Value, class Next, fixed_string Comment>
struct lower_route<when<compares<Operator, Variable, Value>, Next, Comment, unset>> {  // most rules: without a detour
  static constexpr route value{.what = route::kind::rule,
                               .next = &ref_of<Next>,
                               .comment = text_of<Comment>,
                               .test = {.what = rule::kind::compares,
                                        .op = Operator,
                                        .variable = rule_path<Variable>,
                                        .value = make_scalar(constant_value<Value>())}};
};
template <comparison Operator, fixed_string Variable, constant Value, class Next, fixed_string Comment, class Assign>
struct lower_route<when<compares<Operator, Variable, Value>, Next, Comment, Assign>>
    : lower_rule_route<compares<Operator, Variable, Value>, Next, Comment, Assign> {};
template <comparison Operator, fixed_string Variable, fixed_string Path, class Next, fixed_string Comment, class Assign>
struct lower_route<when<compares_path<Operator, Variable, Path>, Next, Comment, Assign>>
    : lower_rule_route<compares_path<Operator, Variable, Path>, Next, Comment, Assign> {};
template <class... Rules, class Next, fixed_string Comment, class Assign>
struct lower_route<when<and_<Rules...>, Next, Comment, Assign>> : lower_rule_route<and_<Rules...>, Next, Comment, Assign> {};
template <class... Rules, class Next, fixed_string Comment, class Assign>
struct lower_route<when<or_<Rules...>, Next, Comment, Assign>> : lower_rule_route<or_<Rules...>, Next, Comment, Assign> {};
template <class Rule, class Next, fixed_string Comment, class Assign>
struct lower_route<when<not_<Rule>, Next, Comment, Assign>> : lower_rule_route<not_<Rule>, Next, Comment, Assign> {};
template <constant Holds>
struct lower_rule<condition<Holds>> {
  static constexpr rule value{.what = rule::kind::condition, .value = make_scalar(constant_value<Holds>())};
};
template <class Test, class Next, fixed_string Comment, class Assign, class Output>
struct lower_output_route {
  static constexpr route value{.what = route::kind::rule,
                               .next = &ref_of<Next>,
                               .comment = text_of<Comment>,
                               .test = lower_rule<Test>::value,
                               .assign = assign_or_none<Assign>(),
                               .assign_unread = assign_unread<Assign>(),
                               .output = field_or_none<Output, field_type::output>(),
                               .output_unread = field_unread<Output, field_type::output>()};
};
template <class Test, class Next, fixed_string Comment, class Assign, class Output>
struct lower_route<when<Test, Next, Comment, Assign, Output>> : lower_output_route<Test, Next, Comment, Assign, Output> {};
template <constant Holds, class Next, fixed_string Comment, class Assign>
struct lower_route<when<condition<Holds>, Next, Comment, Assign>> : lower_output_route<condition<Holds>, Next, Comment, Assign, unset> {};
template <constant Holds, class Next, fixed_string Comment, class Payload, fixed_string Json>
struct lower_route<when<condition<Holds>, Next, Comment, output<Payload, Json>>>
    : lower_output_route<condition<Holds>, Next, Comment, unset, output<Payload, Json>> {};
template <class Next>
struct lower_route<otherwise<Next>> {
  static constexpr route value{.what = route::kind::otherwise, .next = &ref_of<Next>};
};

template <class Routes>
struct lower_routes {
  static constexpr sequence<route> list{nullptr, 0, type_name<Routes>};
};
template <>
struct lower_routes<routes<>> {
  static constexpr sequence<route> list{};
};
template <class... R>
struct lower_routes<routes<R...>> {
  static constexpr route table[] = {lower_route<R>::value...};
  static constexpr sequence<route> list{table, sizeof...(R)};
};

}  // namespace stepwise::detail
