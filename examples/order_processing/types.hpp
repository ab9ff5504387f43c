// SPDX-License-Identifier: BSL-1.0
// What flows through order processing.
#pragma once

#include <stepwise/stepwise.hpp>

#include <string>
#include <variant>

namespace sw = stepwise;

struct Order {
  std::string order_id, product_id;
  int quantity = 0;
  std::string customer_email;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, product_id, quantity, customer_email))

// What the inventory says: the product is there, or anything else.
struct Available {
  sw::literal<"available"> inventory_status{};
  Order order;
};
struct Unavailable {
  sw::other_than<"available"> inventory_status;
};
BOOST_DESCRIBE_STRUCT(Available, (), (inventory_status, order))
BOOST_DESCRIBE_STRUCT(Unavailable, (), (inventory_status))
using Inventory = std::variant<Available, Unavailable>;

// What became of the payment.
struct Charged {
  sw::literal<"charged"> payment_status{};
  std::string payment_id;
  Order order;
};
struct Declined {
  sw::other_than<"charged"> payment_status;
};
BOOST_DESCRIBE_STRUCT(Charged, (), (payment_status, payment_id, order))
BOOST_DESCRIBE_STRUCT(Declined, (), (payment_status))
using Payment = std::variant<Charged, Declined>;

struct Receipt {
  std::string order_id, payment_id, sent_to;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (order_id, payment_id, sent_to))

using InvalidOrder = sw::error<"InvalidOrder">;
using PaymentRefused = sw::error<"PaymentRefused">;
