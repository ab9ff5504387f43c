// SPDX-License-Identifier: BSL-1.0
#include <stepwise/run/run.hpp>
#include <stepwise/workflow/errors_of.hpp>
#include <stepwise/workflow/states.hpp>

#include "../catch.hpp"

#include <boost/hana/all_of.hpp>
#include <boost/hana/core/to.hpp>
#include <boost/hana/equal.hpp>
#include <boost/hana/size.hpp>

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace sw = stepwise;
namespace hana = boost::hana;

namespace {

struct Text {
  std::string text;
};
struct Number {
  long number = 0;
};
BOOST_DESCRIBE_STRUCT(Text, (), (text))
BOOST_DESCRIBE_STRUCT(Number, (), (number))

using Lost = sw::error<"Lost">;
using Found = sw::error<"Found">;
struct Late : sw::error<"TooLate"> {  // an error may be a class of one's own
  using error::error;
};

struct Caught : sw::pass<sw::error_output> {
  using next = sw::end;
};
struct Third : sw::fail<"Third"> {};
struct Second : sw::task<Number, Text> {
  static constexpr int timeout_seconds = 5;
  using resource = sw::lambda<"B">;
  using raises = sw::raises<Found, Late>;
  using catches = sw::catches<sw::on<Late, Third>>;
  using next = sw::end;
};
struct First : sw::task<Text, Number> {
  static constexpr int timeout_seconds = 5;
  using resource = sw::lambda<"A">;
  using raises = sw::raises<Lost>;
  using catches = sw::catches<sw::on<sw::errors::task_failed, Caught>>;
  using next = Second;
};
struct Machine : sw::workflow<First> {};

static_assert(sw::states<Machine> == hana::tuple_t<First, Second, Third, Caught>, "reading order: the main way first");

// A lint of a user's own.
constexpr auto has_timeout = [](auto state) {
  using S = typename decltype(state)::type;
  if constexpr (sw::task_state<S>)
    return hana::bool_c<(S::timeout_seconds > 0)>;
  else
    return hana::true_c;
};
static_assert(hana::all_of(sw::states<Machine>, has_timeout), "every task has a timeout");

// First's own errors are caught by States.TaskFailed, except for a timeout; its result is bounded.
static_assert(sw::errors_of<Machine> == std::array<std::string_view, 8>{"States.Timeout", "Found", "Lambda.*", "Sandbox.Timedout", "Runtime.*",
                                                                        "States.Permissions", "States.DataLimitExceeded", "Third"});

static_assert(std::is_same_v<sw::workflow_output_of<Machine>, std::variant<Text, sw::error_output>>, "the ends' types, in reading order");

// Names.
namespace names {
template <int Number>
struct Numbered : sw::pass<Text> {
  static constexpr auto name = Number == 1 ? "One" : "Two";
  using next = sw::end;
};
struct Outer {
  struct Inner : sw::pass<Text> {
    using next = Numbered<1>;
  };
};
struct Machine : sw::workflow<Outer::Inner> {};
static_assert(sw::name_of<Outer::Inner> == "Inner");
static_assert(sw::name_of<Numbered<1>> == "One");

// 80 characters, of two bytes each.
struct Long : sw::pass<Text> {
  static constexpr auto name = "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää";
  using next = sw::end;
};
struct LongMachine : sw::workflow<Long> {};
static_assert(sw::name_of<Long>.size() == 160);
}  // namespace names

// What the service would take and Stepwise doubts can be said all the same.
namespace allowed {
struct Over : sw::fail<> {};
struct Doubtful : sw::task<Text> {
  using resource = sw::lambda<"A">;
  using allow = sw::allow<"error-cannot-come", "catcher-cannot-fire", "retrier-cannot-fire">;
  using retries = sw::retries<sw::retry<Lost>, sw::retry<Lost>>;
  using catches = sw::catches<sw::on<sw::errors::runtime, Over>, sw::on<sw::errors::task_failed, Over>, sw::on<Found, Over>>;
  using next = sw::end;
};
struct Machine : sw::workflow<Doubtful> {};
static_assert(sw::states<Machine> == hana::tuple_t<Doubtful, Over>);
}  // namespace allowed

}  // namespace

TEST_CASE("states, errors and names of a workflow are constants") {
  CHECK(hana::value(hana::size(sw::states<Machine>)) == 4);
  CHECK(sw::errors_of<Machine>.size() == 8);
}
