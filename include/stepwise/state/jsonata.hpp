// SPDX-License-Identifier: BSL-1.0
// The fields of a state in JSONata. Their texts are JSON in which a string `{% … %}` is an expression; they
// are emitted as they stand. The language, "JSONata". A program that uses one of these includes
// <stepwise/jsonata.hpp>.
#pragma once

#include <stepwise/payload/literal.hpp>
#include <stepwise/state/data_flow.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <string_view>

namespace stepwise {

/// Arguments: what the work gets in place of the state's input. `Payload` is its type.
///
///     using arguments = stepwise::arguments<stepwise::sns::publish_input, R"json({
///       "TopicArn": "{% $topic %}",
///       "Message": "{% 'for ' & $states.input.customer %}"
///     })json">;
template <class Payload, fixed_string Json>
struct arguments {
  using payload = Payload;
};

/// Output: what flows on; of a catcher and of a route too. `Payload` is its type.
///
///     using output = stepwise::output<Receipt, R"json("{% $states.result.Payload %}")json">;
template <class Payload, fixed_string Json>
struct output {
  using payload = Payload;
};

/// Items of a Map: an array, an object whose members are the items, or an expression.
///
///     using items = stepwise::items<Line, R"json("{% $states.input.lines %}")json">;
template <class Item, fixed_string Json>
struct items {
  using item = Item;
};

/// Condition of a route: an expression that gives a boolean, or true or false.
///
///     using routes = stepwise::routes<
///       stepwise::when<stepwise::condition<"{% $states.input.total > 100 %}">, Approve>,
///       stepwise::otherwise<Charge>>;
template <constant Holds>
struct condition {};

namespace detail {
template <fixed_string Text>
struct jsonata_expression {};
}  // namespace detail

/// An expression in place of a constant, of a number or of a text:
///
///     static constexpr auto timeout_seconds = stepwise::jsonata<"{% $states.input.limit %}">;
template <fixed_string Text>
inline constexpr detail::jsonata_expression<Text> jsonata{};

namespace detail {

template <class Payload, fixed_string Json>
inline constexpr field_type field_type_of<arguments<Payload, Json>> = field_type::arguments;
template <class Payload, fixed_string Json>
inline constexpr field_type field_type_of<output<Payload, Json>> = field_type::output;
template <class Item, fixed_string Json>
inline constexpr field_type field_type_of<items<Item, Json>> = field_type::items;

/// The text of an expression that stands in place of a constant; empty for a constant.
template <class T>
inline constexpr std::string_view expression_text{};
template <fixed_string Text>
inline constexpr std::string_view expression_text<const jsonata_expression<Text>> = text_of<Text>;
template <class T>
inline constexpr bool is_expression = false;
template <fixed_string Text>
inline constexpr bool is_expression<const jsonata_expression<Text>> = true;

/// Whether a string of JSONata is an expression, or means to be one.
constexpr bool begins_expression(std::string_view text) { return text.size() >= 2 && text[0] == '{' && text[1] == '%'; }

}  // namespace detail
}  // namespace stepwise
