// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Memory {
#ifndef CURE
  std::string the_customer_who_has_ordered_the_things_that_are_being_packed_right_now_in_this_very_shop;
#else
  std::string customer;
#endif
};
#ifndef CURE
BOOST_DESCRIBE_STRUCT(Memory, (), (the_customer_who_has_ordered_the_things_that_are_being_packed_right_now_in_this_very_shop))
#else
BOOST_DESCRIBE_STRUCT(Memory, (), (customer))
#endif

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack, Memory> {};
//]

template struct use<Shop>;

// error: the variable the_customer_who_has_ordered_the_things_that_are_being_packed_right_now_in_this_very_shop has a name of more than 80 characters
