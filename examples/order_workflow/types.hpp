// SPDX-License-Identifier: BSL-1.0
// What flows through the order workflow. In JSON the members are in camel case.
#pragma once

#include <stepwise/stepwise.hpp>

#include <string>
#include <vector>

namespace sw = stepwise;

struct Item {
  std::string sku;
  int quantity = 0;
};
BOOST_DESCRIBE_STRUCT(Item, (), (sku, quantity))

enum class PaymentMethod { CreditCard, Invoice, GiftCard };
BOOST_DESCRIBE_ENUM(PaymentMethod, CreditCard, Invoice, GiftCard)

struct Order {
  std::string order_id, customer_email;
  std::vector<Item> items;
  PaymentMethod payment_method{};

  static constexpr auto json_naming = sw::json_case::camel;  // orderId, customerEmail, …
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, customer_email, items, payment_method))

struct PaidOrder : Order {
  std::string payment_id;
};
BOOST_DESCRIBE_STRUCT(PaidOrder, (Order), (payment_id))

struct ShippedOrder : PaidOrder {
  std::string tracking_number;
};
BOOST_DESCRIBE_STRUCT(ShippedOrder, (PaidOrder), (tracking_number))

struct Notification {
  std::string order_id, sent_to, message;

  static constexpr auto json_naming = sw::json_case::camel;
};
BOOST_DESCRIBE_STRUCT(Notification, (), (order_id, sent_to, message))

using InvalidOrder = sw::error<"InvalidOrder">;
using PaymentDeclined = sw::error<"PaymentDeclined">;
