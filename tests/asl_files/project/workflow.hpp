// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <order.hpp>

namespace shop {

struct Refused : sw::fail<"Refused", "\"No\", said ${Clerk}:\n\tnicht möglich \\ \x01"> {};

struct Charge : sw::task<Order> {
  using resource = sw::lambda_arn<"${ChargeFunctionArn}">;
  using catches = sw::catches<sw::on<sw::errors::all, Refused>>;
  using next = sw::end;
  static constexpr int timeout_seconds = 60;
};

struct Check : sw::task<Order> {
  static constexpr auto name = "Prüfen; [alles]";
  using resource = sw::lambda<"${Stage}-check-${Stage}">;
  using next = Charge;
};

struct OrderProcessing : sw::workflow<Check> {
  static constexpr auto kind = sw::workflow_kind::express;
};

}  // namespace shop

struct Refund : sw::task<Order> {
  static constexpr auto comment = REFUND_COMMENT;
  using resource = sw::lambda<"RefundFunction">;
  using next = sw::end;
};
struct HTTPRefund : sw::workflow<Refund> {};
