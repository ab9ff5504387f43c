// SPDX-License-Identifier: BSL-1.0
// Order processing: receive, check the inventory, charge, confirm.
#pragma once

#include "types.hpp"

struct CheckInventory;
struct InventoryConfirmation;
struct ChargePayment;
struct PaymentConfirmation;
struct SendConfirmation;

struct InventoryFailed : sw::fail<"InventoryFailed", "The product is not available"> {};
struct PaymentFailed : sw::fail<"PaymentFailed", "The card was not charged"> {};

struct ReceiveOrder : sw::task<Order> {
  using resource = sw::lambda<"ReceiveOrderFunction">;
  using raises = sw::raises<InvalidOrder>;
  using next = CheckInventory;
};

struct CheckInventory : sw::task<Order, Inventory> {
  using resource = sw::lambda<"CheckInventoryFunction">;
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;
  using catches = sw::catches<sw::on<sw::errors::task_failed, InventoryFailed>>;
  using next = InventoryConfirmation;
};

struct InventoryConfirmation : sw::choice<Inventory> {
  using routes = sw::routes<sw::when<Available, ChargePayment>, sw::otherwise<InventoryFailed>>;
};

struct ChargePayment : sw::task<Available, Payment> {
  using resource = sw::lambda<"ChargePaymentFunction">;
  using raises = sw::raises<PaymentRefused>;
  using catches = sw::catches<sw::on<sw::errors::all, PaymentFailed>>;
  using next = PaymentConfirmation;
};

struct PaymentConfirmation : sw::choice<Payment> {
  using routes = sw::routes<sw::when<Charged, SendConfirmation>, sw::otherwise<PaymentFailed>>;
};

struct SendConfirmation : sw::task<Charged, Receipt> {
  using resource = sw::lambda<"SendConfirmationEmailFunction">;
  using next = sw::end;
};

struct OrderProcessing : sw::workflow<ReceiveOrder> {
  static constexpr auto comment = "Receive an order, check the inventory, charge the customer, confirm";
};
