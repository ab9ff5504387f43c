// SPDX-License-Identifier: BSL-1.0
// The four functions of the order workflow.
#pragma once

#include "workflow.hpp"

#include <string>
#include <utility>

struct Business {
  int payments = 0;
  int parcels = 0;
};

inline auto order_workflow_handlers(Business& business) {
  return sw::handlers{
      sw::handle<ValidateOrder>([](Order order) {
        if (order.items.empty()) throw InvalidOrder("the order has no items");
        for (const Item& item : order.items)
          if (item.quantity < 1) throw InvalidOrder("the quantity of " + item.sku + " must be at least 1");
        if (order.customer_email.find('@') == std::string::npos) throw InvalidOrder("customerEmail is no address");
        return order;
      }),
      sw::handle<ProcessPayment>([&business](const Order& order) -> PaidOrder {
        if (order.payment_method == PaymentMethod::GiftCard) throw PaymentDeclined("the gift card is empty");
        return {order, "pay-" + std::to_string(++business.payments)};
      }),
      sw::handle<ShipOrder>([&business](const PaidOrder& order) -> ShippedOrder {
        return {order, "parcel-" + std::to_string(++business.parcels)};
      }),
      sw::handle<NotifyCustomer>([](ShippedOrder order) -> Notification {
        return {std::move(order.order_id), std::move(order.customer_email), "On its way as " + order.tracking_number};
      }),
  };
}
