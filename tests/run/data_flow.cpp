// SPDX-License-Identifier: BSL-1.0
// What flows through states, over described structs: no JSON is made for any of it.
#include <stepwise/data_flow.hpp>

#include "../catch.hpp"

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace sw = stepwise;

namespace {

struct Customer {
  std::string email;
};
struct Order {
  std::string order_id;
  int amount;
  Customer customer;
};
struct Charge {
  std::string id;
  int cents;
  std::string currency;
};
struct Charged {
  std::string receipt;
  int code;
};
struct Brief {
  std::string receipt;
};
struct Limits {
  int most;
  std::vector<std::string> of;
};
BOOST_DESCRIBE_STRUCT(Customer, (), (email))
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, amount, customer))
BOOST_DESCRIBE_STRUCT(Charge, (), (id, cents, currency))
BOOST_DESCRIBE_STRUCT(Charged, (), (receipt, code))
BOOST_DESCRIBE_STRUCT(Brief, (), (receipt))
BOOST_DESCRIBE_STRUCT(Limits, (), (most, of))

using Paid = sw::placed<Order, "$.brief", Brief>;
using Limited = sw::placed<Paid, "$.limits", Limits>;

struct Tell : sw::task<Customer, Brief> {
  using resource = sw::lambda_arn<"${Tell}">;
  using result_path = sw::discard;
  using next = sw::end;
};
struct Gather : sw::pass<Limited> {
  using output_path = sw::path<"$.customer">;
  using next = Tell;
};
struct Limit : sw::pass<Paid> {
  using result = sw::result<Limits, R"json({"most": 10, "of": ["a", "b"]})json">;
  using result_path = sw::path<"$.limits">;
  using next = Gather;
};
struct Pay : sw::task<Order, Charged> {
  using resource = sw::lambda<"Pay">;
  using parameters = sw::parameters<Charge, R"json({"id.$": "$.order_id", "cents.$": "$.amount", "currency": "EUR"})json">;
  using result_selector = sw::result_selector<Brief, R"json({"receipt.$": "$.Payload.receipt"})json">;
  using result_path = sw::path<"$.brief">;
  using retries = sw::retries<sw::retry<sw::errors::all>>;
  using next = Limit;
};
struct Shop : sw::workflow<Pay> {};

static_assert(std::is_same_v<sw::work_input<Pay>, Charge>);
static_assert(std::is_same_v<sw::detail::output_of<Pay>, Paid>);
static_assert(std::is_same_v<sw::detail::output_of<Limit>, Limited>);
static_assert(std::is_same_v<sw::workflow_output_of<Shop>, Customer>);

struct no_time {
  std::int64_t now() { return 0; }
  void sleep(double) {}
};

TEST_CASE("a payload goes through the fields of its states") {
  int tries = 0;
  Charge charged;
  std::string told;
  const Order order{"o-1", 5, {"a@example.com"}};
  const Customer out = sw::run<Shop>(order,
                                     sw::handlers{sw::handle<Pay>([&](const Charge& charge) -> Charged {
                                                    if (++tries == 1) throw sw::failure("Busy", "");
                                                    charged = charge;
                                                    return {"r-1", 200};
                                                  }),
                                                  sw::handle<Tell>([&](const Customer& customer) -> Brief {
                                                    told = customer.email;
                                                    return {};
                                                  })},
                                     no_time());
  CHECK(tries == 2);
  CHECK(charged.id == "o-1");
  CHECK(charged.cents == 5);
  CHECK(charged.currency == "EUR");
  CHECK(told == "a@example.com");
  CHECK(out.email == "a@example.com");
}

struct Nothing : sw::succeed<Order> {
  using output_path = sw::discard;
};
struct Blind : sw::task<Order, Brief> {
  using resource = sw::lambda<"Blind">;
  using input_path = sw::discard;
  using result_path = sw::discard;
  using next = Nothing;
};
struct Forget : sw::workflow<Blind> {};

TEST_CASE("null leaves an object without members") {
  static_assert(std::is_same_v<sw::work_input<Blind>, sw::empty_object>);
  static_assert(std::is_same_v<sw::workflow_output_of<Forget>, sw::empty_object>);
  int calls = 0;
  sw::run<Forget>(Order{}, sw::handlers{sw::handle<Blind>([&](sw::empty_object) -> Brief {
                    ++calls;
                    return {};
                  })});
  CHECK(calls == 1);
}

struct Look : sw::task<Order, Brief> {
  using resource = sw::lambda<"Look">;
  using input_path = sw::path<"$.customer">;
  using output_path = sw::path<"$.receipt">;
  using next = sw::end;
};
struct Read : sw::workflow<Look> {};

TEST_CASE("a task sees a part of its input, and hands a part of its result on") {
  const std::string out = sw::run<Read>(Order{"", 0, {"b@example.com"}}, sw::handlers{sw::handle<Look>([](Customer&& customer) -> Brief { return {customer.email}; })});
  CHECK(out == "b@example.com");
}

struct Held {
  Order order;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(Held, (), (order, label))
struct Mail : sw::succeed<Order> {
  using input_path = sw::path<"$.customer">;
  using output_path = sw::path<"$.email">;
};
struct Unwrap : sw::wait<Held> {
  static constexpr int seconds = 0;
  using input_path = sw::path<"$.order">;
  using next = Mail;
};
struct Unwrapping : sw::workflow<Unwrap> {};

TEST_CASE("a Wait and a Succeed see a part of their input, and hand a part on") {
  static_assert(std::is_same_v<sw::workflow_output_of<Unwrapping>, std::string>);
  CHECK(sw::run<Unwrapping>(Held{{"o-1", 1, {"c@example.com"}}, "l"}, sw::handlers{}, no_time()) == "c@example.com");
}

// ---- Variables

struct Memory {
  std::string customer;
  int tries = 0;
  std::string problem;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, tries, problem))

struct Greeting {
  std::string to;
  int number;
};
BOOST_DESCRIBE_STRUCT(Greeting, (), (to, number))

struct Gone : sw::fail<"Gone"> {};
struct Done : sw::pass<Brief> {
  using next = sw::end;
};
struct Greet : sw::task<Order, Brief> {
  using resource = sw::lambda<"Greet">;
  using parameters = sw::parameters<Greeting, R"json({"to.$": "$customer", "number.$": "$tries"})json">;
  using raises = sw::raises<sw::error<"Busy">>;
  struct Again;
  using catches = sw::catches<sw::on<sw::error<"Busy">, Again, sw::discard, "", sw::assign<R"json({"problem.$": "$.Error"})json">>>;
  using next = Done;
};
struct Greet::Again : sw::choice<Order> {
  using routes = sw::routes<sw::when<sw::and_<sw::string_equals<"$problem", "Busy">, sw::numeric_equals<"$tries", 0>>, Greet, "",
                                     sw::assign<R"json({"tries": 1, "customer.$": "$.customer.email"})json">>,
                            sw::otherwise<Gone>>;
};
struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer.$": "$.order_id", "tries": 0, "problem": ""})json">;
  using next = Greet;
};
struct Remember : sw::workflow<Begin, Memory> {};

TEST_CASE("variables are set on the way and read by templates and rules") {
  std::string seen;
  const auto greet = [&](int good) {
    return sw::handlers{sw::handle<Greet>([&seen, good](const Greeting& greeting) -> Brief {
      seen += greeting.to + std::to_string(greeting.number) + ' ';
      if (greeting.number < good) throw sw::failure("Busy", "");
      return {"r"};
    })};
  };
  CHECK(sw::run<Remember>(Order{"o-1", 1, {"a"}}, greet(1)).receipt == "r");
  CHECK(seen == "o-10 a1 ");
  CHECK_THROWS_AS(sw::run<Remember>(Order{"o-1", 1, {"a"}}, greet(2)), sw::execution_failed);
}

// The values of an Assign are made from what the variables were when the state was entered.
struct Pair {
  int a = 0;
  int b = 0;
};
BOOST_DESCRIBE_STRUCT(Pair, (), (a, b))
struct Show : sw::pass<Pair> {
  using parameters = sw::parameters<Pair, R"json({"a.$": "$a", "b.$": "$b"})json">;
  using next = sw::end;
};
struct Swap : sw::wait<Pair> {
  static constexpr int seconds = 0;
  using assign = sw::assign<R"json({"a.$": "$b", "b.$": "$a"})json">;
  using next = Show;
};
struct Set : sw::pass<Pair> {
  using assign = sw::assign<R"json({"a.$": "$.a", "b.$": "$.b"})json">;
  using next = Swap;
};
struct Swapped : sw::workflow<Set, Pair> {};

TEST_CASE("the values of an Assign are made before the first is set") {
  const Pair out = sw::run<Swapped>(Pair{1, 2}, sw::handlers{}, no_time());
  CHECK(out.a == 2);
  CHECK(out.b == 1);
}

// ---- Figures that are read

struct Job {
  std::uint16_t delay;
  std::string until;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Job, (), (delay, until, reason))
struct Rejected : sw::fail<"Rejected"> {
  using input = Job;
  using cause_path = sw::path<"$.reason">;
};
struct Until : sw::wait<Job> {
  using timestamp_path = sw::path<"$.until">;
  using allow = sw::allow<"can-fail">;
  using next = Rejected;
};
struct Delay : sw::wait<Job> {
  using seconds_path = sw::path<"$.delay">;
  using next = Until;
};
struct Timed : sw::workflow<Delay> {};

struct counting_clock {
  double slept = 0;
  std::int64_t now() { return static_cast<std::int64_t>(slept); }
  void sleep(double seconds) { slept += seconds; }
};

TEST_CASE("a Wait reads its time, a Fail its cause") {
  counting_clock time;
  const auto run = [&](const Job& job) -> std::string {
    try {
      sw::run<Timed>(job, sw::handlers{}, time);
    } catch (const sw::execution_failed& failed) {
      return std::string(failed.error()) + ": " + std::string(failed.cause());
    }
    return {};
  };
  CHECK(run({7, "1970-01-01T00:00:10Z", "too late"}) == "Rejected: too late");
  CHECK(time.slept == 10);
  CHECK(run({0, "tomorrow", ""}) == "States.Runtime: its timestamp_path, $.until, leads to nothing that it can be");
}

struct Pauses {
  std::uint16_t delay = 0;
};
BOOST_DESCRIBE_STRUCT(Pauses, (), (delay))
struct Sleep : sw::wait<Job> {
  using seconds_path = sw::path<"$delay">;
  using next = sw::end;
};
struct Doze : sw::wait<Job> {
  static constexpr int seconds = 1;
  using assign = sw::assign<R"json({"delay.$": "$.delay"})json">;
  using next = Sleep;
};
struct Sleeping : sw::workflow<Doze, Pauses> {};

TEST_CASE("a Wait sets a variable from its input, and the next one reads it as its time") {
  counting_clock time;
  sw::run<Sleeping>(Job{3, "", ""}, sw::handlers{}, time);
  CHECK(time.slept == 4);
}

struct Blamed : sw::fail<"", "As it said"> {
  using input = Job;
  using error_path = sw::path<"$.reason">;
};
struct Blame : sw::pass<Job> {
  using next = Blamed;
};
struct Blaming : sw::workflow<Blame> {};

TEST_CASE("a Fail reads its error") {
  static_assert(sw::errors_of<Blaming>.size() == 1 && sw::errors_of<Blaming>[0] == "*");
  try {
    sw::run<Blaming>(Job{0, "", "OutOfPaper"}, sw::handlers{});
    FAIL("it should have failed");
  } catch (const sw::execution_failed& failed) {
    CHECK(failed.error() == "OutOfPaper");
    CHECK(failed.cause() == "As it said");
  }
}

}  // namespace
