// SPDX-License-Identifier: BSL-1.0
// Variables and the Context Object in expressions that are evaluated by way of JSON, and variables that
// are untyped.
#include <stepwise/json.hpp>

#include "../catch.hpp"

#include <cstdint>
#include <string>

namespace sw = stepwise;

namespace {

struct Order {
  std::string order_id;
};
struct Note {
  std::string text;
  int number;
  sw::json whole;
};
struct Memory {
  std::string customer;
  int tries = 0;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id))
BOOST_DESCRIBE_STRUCT(Note, (), (text, number, whole))
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, tries))

struct Write : sw::task<Order, Note> {
  using resource = sw::lambda<"Write">;
  using parameters = sw::parameters<Note, R"json({
    "text.$": "States.Format('{} {} {} {}', $customer, $$.State.Name, $$.Execution.Name, $$.Execution.StartTime)",
    "number.$": "States.MathAdd($tries, $$.State.RetryCount)",
    "whole.$": "$$.Execution.Input"
  })json">;
  using retries = sw::retries<sw::retry<sw::errors::all>>;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer.$": "States.Format('#{}', $.order_id)", "tries": 40})json">;
  using next = Write;
};
struct Typed : sw::workflow<Begin, Memory> {};

struct fixed_clock {
  std::int64_t now() { return 1000000000; }
  void sleep(double) {}
};

TEST_CASE("functions read variables and the Context Object") {
  int tries = 0;
  const sw::execution about{.name = "run-7"};
  const Note out = sw::run<Typed>(Order{"o-1"}, sw::handlers{sw::handle<Write>([&](const Note& note) -> Note {
                                    if (++tries < 3) throw sw::failure("Busy", "");
                                    return note;
                                  })},
                                  fixed_clock(), sw::no_observer(), about);
  CHECK(out.text == "#o-1 Write run-7 2001-09-09T01:46:40Z");
  CHECK(out.number == 42);
  CHECK(sw::to_json_text(out.whole) == R"({"order_id":"o-1"})");
}

struct About {
  std::string id;
  std::string role;
  std::string entered;
  std::string machine_id;
  std::string machine;
  int redrives;
};
BOOST_DESCRIBE_STRUCT(About, (), (id, role, entered, machine_id, machine, redrives))
struct Describe : sw::pass<Order> {
  using parameters = sw::parameters<About, R"json({
    "id.$": "$$.Execution.Id", "role.$": "$$.Execution.RoleArn", "entered.$": "$$.State.EnteredTime",
    "machine_id.$": "$$.StateMachine.Id", "machine.$": "$$.StateMachine.Name", "redrives.$": "States.MathAdd($$.Execution.RedriveCount, 0)"
  })json">;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct Redriven : sw::fail<"Redriven"> {};
struct IsRedriven : sw::choice<Order> {
  using routes = sw::routes<sw::when<sw::is_present<"$$.Execution.RedriveTime">, Redriven>, sw::otherwise<Describe>>;
};
struct Described : sw::workflow<IsRedriven> {};

TEST_CASE("what else the Context Object says") {
  const sw::execution about{.id = "arn:e", .role_arn = "arn:r", .state_machine_id = "arn:m"};
  const About out = sw::run<Described>(Order{"o-1"}, sw::handlers{}, fixed_clock(), sw::no_observer(), about);
  CHECK(out.id == "arn:e");
  CHECK(out.role == "arn:r");
  CHECK(out.entered == "2001-09-09T01:46:40Z");
  CHECK(out.machine_id == "arn:m");
  CHECK(out.machine == "Described");
  CHECK(out.redrives == 0);
}

struct Show : sw::pass<sw::json> {
  using parameters = sw::parameters<sw::json, R"json({"a.$": "$a", "b.$": "$b.c"})json">;
  using next = sw::end;
};
struct Lost : sw::fail<"Lost"> {};
struct Ask : sw::choice<sw::json> {
  using routes = sw::routes<sw::when<sw::and_<sw::numeric_greater_than<"$a", 1>, sw::string_equals<"$$.State.Name", "Ask">>, Show>, sw::otherwise<Lost>>;
};
struct Store : sw::pass<sw::json> {
  using assign = sw::assign<R"json({"a.$": "$.a", "b": {"c.$": "$.list[*].x"}})json">;
  using next = Ask;
};
struct Untyped : sw::workflow<Store, sw::json> {};

TEST_CASE("variables may be untyped") {
  CHECK(sw::run_json<Untyped>(R"({"a": 2, "list": [{"x": 1}, {"y": 2}, {"x": 3}]})") == R"({"a":2,"b":[1,3]})");
  CHECK_THROWS_AS(sw::run_json<Untyped>(R"({"a": 1, "list": []})"), sw::execution_failed);
  try {
    sw::run_json<Untyped>(R"({"list": []})");
    FAIL("it should have failed");
  } catch (const sw::execution_failed& failed) {
    CHECK(failed.error() == "States.Runtime");
    CHECK(failed.state() == "Store");
    CHECK(failed.cause() == "$.a: expected the member \"a\" in $, found {\"list\":[]}");
  }
}

struct Rest : sw::wait<sw::json> {
  using seconds_path = sw::path<"$.wait">;
  using next = sw::end;
};
struct Resting : sw::workflow<Rest> {};

TEST_CASE("an untyped time is looked at when it is read") {
  CHECK(sw::run_json<Resting>(R"({"wait": 3})", sw::handlers{}, fixed_clock()) == R"({"wait":3})");
  for (const char* const bad : {R"({"wait": -1})", R"({"wait": 1.5})", R"({"wait": "1"})", R"({"wait": 2147483648})", "{}"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(sw::run_json<Resting>(bad, sw::handlers{}, fixed_clock()), sw::execution_failed);
  }
}

struct Unhurried : sw::wait<Order> {
  using seconds_path = sw::path<"$$.Execution.RedriveCount">;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct Hurrying : sw::workflow<Unhurried> {};

TEST_CASE("a time may be read from the Context Object") {
  double slept = -1;
  struct {
    double& slept;
    std::int64_t now() { return 0; }
    void sleep(double seconds) { slept = seconds; }
  } time{slept};
  CHECK(sw::run<Hurrying>(Order{"o-1"}, sw::handlers{}, time).order_id == "o-1");
  CHECK(slept == 0);
}

}  // namespace
