// SPDX-License-Identifier: BSL-1.0
// Retriers and catchers.
#pragma once

#include "common.hpp"

namespace equivalence {

/// Catchers in order, with each kind of result_path; States.TaskFailed against States.Timeout; catchers
/// that come back to the main line, at once and later.
namespace catching {

struct Job {
  std::string id;
  int size = 0;
  std::optional<std::string> hint;
};
struct Finished {
  std::string id;
  double took = 0;
};
struct Refused {
  std::string id;
  sw::error_output error;
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, size, hint))
BOOST_DESCRIBE_STRUCT(Finished, (), (id, took))
BOOST_DESCRIBE_STRUCT(Refused, (), (id, error))

struct Restock;
struct AskAgain;
struct Report;
struct Overdue;
struct Ship;
struct Apologise;
struct Invoice;
struct Close;

struct Work : sw::task<Job, Finished> {
  static constexpr int timeout_seconds = 30;
  using resource = sw::lambda<"Work">;
  using raises = sw::raises<OutOfStock, CardDeclined>;
  using catches = sw::catches<sw::on<OutOfStock, Restock, sw::path<"$.error">>,
                              sw::on<sw::error_equals<CardDeclined, sw::errors::sandbox_timed_out>, AskAgain, sw::discard>,
                              sw::on<sw::errors::task_failed, Report, sw::path<"$.report.failure">, "all but a timeout">,
                              sw::on<sw::errors::timeout, Overdue>>;
  using next = Ship;
};
struct Restock : sw::task<Refused, Finished> {
  using resource = sw::lambda<"Restock">;
  using next = Ship;
};
struct AskAgain : sw::pass<Job> {
  using next = Invoice;
};
struct Report : sw::pass<sw::placed<Job, "$.report.failure", sw::error_output>> {
  using next = Ship;
};
struct Overdue : sw::pass<sw::error_output> {
  using next = Close;
};
struct Ship : sw::task<Named> {
  using resource = sw::lambda_arn<"${ShipArn}">;
  using catches = sw::catches<sw::on<sw::errors::task_failed, Apologise, sw::path<"$.id">>,  // over a string
                              sw::on<sw::errors::all, Invoice, sw::discard>>;
  using next = Invoice;
};
struct Apologise : sw::pass<sw::placed<Named, "$.id", sw::error_output>> {
  using next = sw::end;
};
struct Invoice : sw::task<Named, Finished> {  // its errors are not for the catchers of Ship and Work
  using resource = sw::lambda<"Invoice">;
  using raises = sw::raises<OutOfStock>;
  using next = sw::end;
};
struct Close : sw::succeed<sw::error_output> {};

struct Workflow : sw::workflow<Work> {};

}  // namespace catching

/// An error output over a member that has its type already, and a catcher that leads back to its state.
namespace keeping {

struct Attempt {
  std::string id;
  sw::error_output last;
  int turn = 0;
};
BOOST_DESCRIBE_STRUCT(Attempt, (), (id, last, turn))

struct Second;

struct First : sw::task<Attempt> {
  using resource = sw::lambda<"First">;
  using raises = sw::raises<Busy>;
  using catches = sw::catches<sw::on<Busy, Second, sw::path<"$.last">>>;
  using next = Second;
};
struct Second : sw::task<Attempt> {
  using resource = sw::lambda_arn<"${SecondArn}">;
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.max_attempts = 1}>>;
  using catches = sw::catches<sw::on<sw::errors::all, Second, sw::path<"$.last">>>;
  using result_path = sw::discard;
  using next = sw::end;
};

struct Workflow : sw::workflow<First> {};

}  // namespace keeping

/// Several retriers, each with a count of its own; exhausted ones; one that never tries; all their fields.
namespace retrying {

struct Query {
  std::string text;
  std::uint8_t page = 0;
};
struct Page {
  std::vector<std::string> lines;
  bool last = false;
};
struct Outcome {
  std::string text;
  sw::error_output error;
};
BOOST_DESCRIBE_STRUCT(Query, (), (text, page))
BOOST_DESCRIBE_STRUCT(Page, (), (lines, last))
BOOST_DESCRIBE_STRUCT(Outcome, (), (text, error))

struct Store;
struct GiveUp;

struct Fetch : sw::task<Query, Page> {
  using resource = sw::lambda<"Fetch">;
  using raises = sw::raises<Busy, OutOfStock, CardDeclined>;
  using retries = sw::retries<
      sw::retry<sw::errors::lambda_transient>,
      sw::retry<Busy, sw::backoff{.interval_seconds = 5, .max_attempts = 2, .backoff_rate = 1.5}>,
      sw::retry<sw::error_equals<Busy, OutOfStock>, sw::backoff{.interval_seconds = 10, .max_attempts = 4, .backoff_rate = 3, .max_delay_seconds = 45}>,
      sw::retry<CardDeclined, sw::backoff{.max_attempts = 0}, "never">,
      sw::retry<sw::errors::task_failed, sw::backoff{.max_attempts = 1, .jitter_strategy = sw::jitter::full}>,
      sw::retry<sw::errors::all>>;
  using catches = sw::catches<sw::on<sw::errors::all, GiveUp, sw::path<"$.error">>>;
  using next = Store;
};
struct Store : sw::task<Page> {  // what its retriers leave over, nothing catches
  using resource = sw::lambda<"Store">;
  using raises = sw::raises<Busy>;
  using retries = sw::retries<sw::retry<Busy, sw::backoff{.max_attempts = 1, .jitter_strategy = sw::jitter::none}>,
                              sw::retry<sw::errors::timeout>>;
  using next = sw::end;
};
struct GiveUp : sw::task<Outcome> {
  using resource = sw::lambda_arn<"${GiveUpArn}">;
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.interval_seconds = 2}>>;
  using result_path = sw::discard;
  using next = sw::end;
};

struct Workflow : sw::workflow<Fetch> {
  static constexpr int timeout_seconds = 3600;
};

}  // namespace retrying

/// More retriers than anybody has.
namespace many_retriers {

inline constexpr std::size_t count = 18;

template <std::size_t I>
constexpr sw::fixed_string<4> name_of_error() {
  const char text[4] = {'E', static_cast<char>('0' + I / 10), static_cast<char>('0' + I % 10), '\0'};
  return text;
}
template <std::size_t I>
using Numbered = sw::error<name_of_error<I>()>;

template <class Numbers>
struct all;
template <std::size_t... I>
struct all<std::index_sequence<I...>> {
  using raises = sw::raises<Numbered<I>...>;
  using retries = sw::retries<sw::retry<Numbered<I>, sw::backoff{.interval_seconds = I + 1, .max_attempts = 1}>...>;
};

struct Try : sw::task<Named> {
  using resource = sw::lambda<"Try">;
  using raises = all<std::make_index_sequence<count>>::raises;
  using retries = all<std::make_index_sequence<count>>::retries;
  using next = sw::end;
};

struct Workflow : sw::workflow<Try> {};

}  // namespace many_retriers

/// C++ exceptions that nobody declared go by the name of their type; inheritance decides nothing.
namespace undeclared {

struct ByTypeName;
struct ByDeclaredName;
struct ByOwnType;
struct Again;

struct Try : sw::task<Named> {
  using resource = sw::lambda<"Try">;
  using allow = sw::allow<"error-cannot-come">;
  using catches = sw::catches<sw::on<sw::error<"std::exception">, ByOwnType>,  // the base of both below, and of Busy
                              sw::on<sw::error_equals<sw::error<"std::runtime_error">, sw::error<"std::logic_error">>, ByTypeName>,
                              sw::on<OutOfStock, ByDeclaredName>,
                              sw::on<sw::error<"equivalence::Surprise">, ByOwnType>>;
  using next = Again;
};
struct Again : sw::task<Named> {
  using resource = sw::lambda<"Again">;
  using retries = sw::retries<sw::retry<sw::errors::task_failed, sw::backoff{.max_attempts = 2}>>;
  using next = sw::end;
};
struct ByTypeName : sw::fail<"ByTypeName"> {};
struct ByDeclaredName : sw::fail<"", "Caught by the name that it inherits"> {};
struct ByOwnType : sw::fail<> {};

struct Workflow : sw::workflow<Try> {};

}  // namespace undeclared

}  // namespace equivalence
