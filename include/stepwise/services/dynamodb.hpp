// SPDX-License-Identifier: BSL-1.0
// Amazon DynamoDB: arguments and results of dynamodb:getItem, putItem, updateItem and deleteItem.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stepwise::dynamodb {

/// A value of an item, of which one member is there: the type AttributeValue of Amazon DynamoDB.
struct attribute_value {
  std::optional<std::string> s{};                             ///< a string
  std::optional<std::string> n{};                             ///< a number, as text
  std::optional<std::string> b{};                             ///< bytes in Base64
  std::optional<bool> boolean{};
  std::optional<bool> null{};
  std::optional<std::vector<attribute_value>> l{};            ///< a list
  std::optional<std::map<std::string, attribute_value>> m{};  ///< a map
  std::optional<std::vector<std::string>> ss{};               ///< a set of strings
  std::optional<std::vector<std::string>> ns{};               ///< a set of numbers
  std::optional<std::vector<std::string>> bs{};               ///< a set of bytes

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"boolean", "BOOL"}, {"null", "NULL"}, {"ss", "SS"}, {"ns", "NS"}, {"bs", "BS"}};
};
BOOST_DESCRIBE_STRUCT(attribute_value, (), (s, n, b, boolean, null, l, m, ss, ns, bs))

/// An item, or the key of one: its attributes by their names. A described struct of attribute_values does as well.
using item = std::map<std::string, attribute_value>;

/// Arguments of dynamodb:getItem, the API GetItem of Amazon DynamoDB.
template <class Key = dynamodb::item>
struct get_item_input {
  std::string table_name{};                                                        ///< a name or an ARN
  Key key{};
  std::optional<bool> consistent_read{};
  std::optional<std::string> projection_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};  ///< by their placeholders, `#name`
  std::optional<std::string> return_consumed_capacity{};                           ///< INDEXES, TOTAL or NONE

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(get_item_input, (), (table_name, key, consistent_read, projection_expression, expression_attribute_names,
                                            return_consumed_capacity), (), ())
};

/// The result of dynamodb:getItem. Without an item it has none.
template <class Item = dynamodb::item>
struct get_item_output {
  std::optional<Item> item{};

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(get_item_output, (), (item), (), ())
};

/// Arguments of dynamodb:putItem, the API PutItem of Amazon DynamoDB.
template <class Item = dynamodb::item>
struct put_item_input {
  std::string table_name{};                                                        ///< a name or an ARN
  Item item{};
  std::optional<std::string> condition_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};  ///< by their placeholders, `#name`
  std::optional<dynamodb::item> expression_attribute_values{};                     ///< by their placeholders, `:value`
  std::optional<std::string> return_values{};                                      ///< NONE or ALL_OLD
  std::optional<std::string> return_consumed_capacity{};                           ///< INDEXES, TOTAL or NONE
  std::optional<std::string> return_item_collection_metrics{};                     ///< SIZE or NONE

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(put_item_input, (), (table_name, item, condition_expression, expression_attribute_names, expression_attribute_values, return_values,
                                            return_consumed_capacity, return_item_collection_metrics), (), ())
};

/// The result of dynamodb:putItem. It has attributes where return_values asks for them.
struct put_item_output {
  std::optional<dynamodb::item> attributes{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(put_item_output, (), (attributes))

/// Arguments of dynamodb:updateItem, the API UpdateItem of Amazon DynamoDB.
template <class Key = dynamodb::item>
struct update_item_input {
  std::string table_name{};                                                        ///< a name or an ARN
  Key key{};
  std::optional<std::string> update_expression{};
  std::optional<std::string> condition_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};  ///< by their placeholders, `#name`
  std::optional<dynamodb::item> expression_attribute_values{};                     ///< by their placeholders, `:value`
  std::optional<std::string> return_values{};                                      ///< NONE, ALL_OLD, UPDATED_OLD, ALL_NEW or UPDATED_NEW
  std::optional<std::string> return_consumed_capacity{};                           ///< INDEXES, TOTAL or NONE
  std::optional<std::string> return_item_collection_metrics{};                     ///< SIZE or NONE

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(update_item_input, (), (table_name, key, update_expression, condition_expression, expression_attribute_names,
                                               expression_attribute_values, return_values, return_consumed_capacity, return_item_collection_metrics), (), ())
};

/// The result of dynamodb:updateItem. It has attributes where return_values asks for them.
template <class Attributes = dynamodb::item>
struct update_item_output {
  std::optional<Attributes> attributes{};

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(update_item_output, (), (attributes), (), ())
};

/// Arguments of dynamodb:deleteItem, the API DeleteItem of Amazon DynamoDB.
template <class Key = dynamodb::item>
struct delete_item_input {
  std::string table_name{};                                                        ///< a name or an ARN
  Key key{};
  std::optional<std::string> condition_expression{};
  std::optional<std::map<std::string, std::string>> expression_attribute_names{};  ///< by their placeholders, `#name`
  std::optional<dynamodb::item> expression_attribute_values{};                     ///< by their placeholders, `:value`
  std::optional<std::string> return_values{};                                      ///< NONE or ALL_OLD
  std::optional<std::string> return_consumed_capacity{};                           ///< INDEXES, TOTAL or NONE
  std::optional<std::string> return_item_collection_metrics{};                     ///< SIZE or NONE

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(delete_item_input, (), (table_name, key, condition_expression, expression_attribute_names, expression_attribute_values, return_values,
                                               return_consumed_capacity, return_item_collection_metrics), (), ())
};

/// The result of dynamodb:deleteItem. It has attributes where return_values asks for them.
struct delete_item_output {
  std::optional<dynamodb::item> attributes{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(delete_item_output, (), (attributes))

}  // namespace stepwise::dynamodb
