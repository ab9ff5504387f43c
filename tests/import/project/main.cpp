// SPDX-License-Identifier: BSL-1.0
#include <stepwise/data_flow.hpp>

#include <Return.hpp>
#include <Send.hpp>
#include <gift cards.hpp>
#include <orders.hpp>
#include <refunds.hpp>

int main() {}
