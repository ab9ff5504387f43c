// SPDX-License-Identifier: BSL-1.0
// The life of an order: four functions in line.
#pragma once

#include "types.hpp"

struct ProcessPayment;
struct ShipOrder;
struct NotifyCustomer;

struct ValidateOrder : sw::task<Order> {
  static constexpr auto name = "Validate Order";
  using resource = sw::lambda<"ValidateOrderFunction">;
  using raises = sw::raises<InvalidOrder>;
  using next = ProcessPayment;
};

struct ProcessPayment : sw::task<Order, PaidOrder> {
  static constexpr auto name = "Process Payment";
  using resource = sw::lambda<"ProcessPaymentFunction">;
  using raises = sw::raises<PaymentDeclined>;
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;
  using next = ShipOrder;
};

struct ShipOrder : sw::task<PaidOrder, ShippedOrder> {
  static constexpr auto name = "Ship Order";
  using resource = sw::lambda<"ShipOrderFunction">;
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;
  using next = NotifyCustomer;
};

struct NotifyCustomer : sw::task<ShippedOrder, Notification> {
  static constexpr auto name = "Notify Customer";
  using resource = sw::lambda<"NotifyCustomerFunction">;
  using next = sw::end;
};

struct OrderWorkflow : sw::workflow<ValidateOrder> {
  static constexpr auto comment = "Validate an order, take the payment, ship it, tell the customer";
};
