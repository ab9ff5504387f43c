// SPDX-License-Identifier: BSL-1.0
// The four functions of order processing, against a shop in memory.
#pragma once

#include "workflow.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

struct Shop {
  std::map<std::string, int> stock{{"sku-001", 10}, {"sku-002", 0}};
  std::set<std::string> declined_customers{"declined@example.com"};
  int payments = 0;
};

inline auto order_processing_handlers(Shop& shop) {
  return sw::handlers{
      sw::handle<ReceiveOrder>([](Order order) {
        if (order.quantity < 1) throw InvalidOrder("quantity must be at least 1");
        if (order.customer_email.find('@') == std::string::npos) throw InvalidOrder("customer_email is no address");
        return order;
      }),
      sw::handle<CheckInventory>([&shop](const Order& order) -> Inventory {
        const auto found = shop.stock.find(order.product_id);
        if (found == shop.stock.end()) return Unavailable{{"unknown_product"}};
        if (found->second < order.quantity) return Unavailable{{"out_of_stock"}};
        return Available{.order = order};
      }),
      sw::handle<ChargePayment>([&shop](Available available) -> Payment {
        if (shop.declined_customers.contains(available.order.customer_email)) return Declined{{"declined"}};
        if (available.order.quantity > 100) throw PaymentRefused("the amount is over the limit");
        shop.stock[available.order.product_id] -= available.order.quantity;
        return Charged{.payment_id = "pay-" + std::to_string(++shop.payments), .order = std::move(available.order)};
      }),
      sw::handle<SendConfirmation>([](Charged charged) {
        return Receipt{charged.order.order_id, charged.payment_id, charged.order.customer_email};
      }),
  };
}
