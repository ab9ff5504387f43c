// SPDX-License-Identifier: BSL-1.0
// Names of ASL and of JSON as identifiers of C++.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace stepwise::importer {

/// The name of a type: itself where it is an identifier that may stand anywhere, else in PascalCase, "Check the order" as CheckTheOrder.
std::string type_identifier(std::string_view name);
/// The name of a member: snake_case, "orderId" as order_id.
std::string member_identifier(std::string_view name);

/// The name of the struct that a member is, PascalCase: "orderLine" as OrderLine.
std::string struct_identifier(std::string_view member);
/// The name of a namespace: snake_case, and nothing that the C library has in the global one.
std::string namespace_identifier(std::string_view name);

/// PascalCase of any text; empty where it has no letter and no digit.
std::string pascal_case(std::string_view text);
std::string snake_case(std::string_view text);
/// What one of several is called: "orders" gives "order". The text itself where nothing tells.
std::string singular(std::string_view text);

/// Names that are taken in a namespace.
class name_set {
 public:
  /// The name, with a number behind it where it is taken.
  std::string take(const std::string& wanted);
  bool has(const std::string& name) const { return taken_.contains(name); }

 private:
  std::set<std::string> taken_;
};

}  // namespace stepwise::importer
