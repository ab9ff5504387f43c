// SPDX-License-Identifier: BSL-1.0
// What the files beside this one share: the payloads of a shop, and a program that uses a workflow.
#ifndef STEPWISE_TESTS_COMPILE_FAIL_PRELUDE_HPP
#define STEPWISE_TESTS_COMPILE_FAIL_PRELUDE_HPP  // no #pragma once: it is the whole of a precompiled header

#include <stepwise/asl/machine.hpp>
#include <stepwise/stepwise.hpp>

#include <boost/hana/unpack.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sw = stepwise;

struct Order {
  std::string order_id;
  int quantity;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, quantity))

struct Receipt {
  std::string receipt_id;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (receipt_id))

struct Charged {
  sw::literal<"charged"> status{};
  std::string email;
};
struct Declined {
  sw::other_than<"charged"> status;
};
BOOST_DESCRIBE_STRUCT(Charged, (), (status, email))
BOOST_DESCRIBE_STRUCT(Declined, (), (status))
using Payment = std::variant<Charged, Declined>;

struct Failed : sw::fail<"Failed", "The order was not taken"> {};

// A handler for any task.
template <class S>
struct stub {};
template <sw::task_state S>
struct stub<S> : sw::handler<S, typename S::result (*)(const sw::work_input<S>&)> {};

/// All that a program does with a workflow that it does not run.
template <class Workflow>
struct emit {
  static constexpr auto states = sw::states<Workflow>;
  static constexpr auto asl = sw::asl<Workflow>;
  static constexpr auto pretty = sw::asl_pretty<Workflow>;
  static constexpr auto machine = sw::machine_text<Workflow>;
  static constexpr auto picture = sw::mermaid<Workflow>;
  static constexpr const auto& errors = sw::errors_of<Workflow>;
};

/// All that a program does with a workflow. After the one error, none of it may add another.
template <class Workflow>
struct use {
  static constexpr auto states = sw::states<Workflow>;
  static constexpr auto asl = sw::asl<Workflow>;
  static constexpr auto pretty = sw::asl_pretty<Workflow>;
  static constexpr auto machine = sw::machine_text<Workflow>;
  static constexpr auto picture = sw::mermaid<Workflow>;
  static constexpr const auto& errors = sw::errors_of<Workflow>;

  static sw::workflow_output_of<Workflow> run(const sw::input_of<Workflow>& input) {
    auto handlers = boost::hana::unpack(states, [](auto... each) { return sw::handlers{stub<typename decltype(each)::type>()...}; });
    return sw::run<Workflow>(input, handlers);
  }
};

#endif
