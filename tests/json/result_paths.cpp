// SPDX-License-Identifier: BSL-1.0
// Results put into payloads that are variants or untyped, and into what is no object.
#include <stepwise/json.hpp>

#include "../catch.hpp"

#include <stdexcept>
#include <string>
#include <variant>

namespace sw = stepwise;

namespace {

struct Card {
  sw::literal<"card"> by{};
  std::string id;
};
struct Cash {
  sw::literal<"cash"> by{};
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Card, (), (by, id))
BOOST_DESCRIBE_STRUCT(Cash, (), (by, id))
using Payment = std::variant<Card, Cash>;

struct Receipt {
  int number;
};
struct Booked {
  std::string id;
  Receipt receipt;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (number))
BOOST_DESCRIBE_STRUCT(Booked, (), (id, receipt))

struct Book : sw::succeed<Booked> {};
struct Charge : sw::task<Payment, Receipt> {
  using resource = sw::lambda_arn<"${Charge}">;
  using result_path = sw::path<"$.receipt">;
  using next = Book;
  static Receipt handle(const Payment&) { return {7}; }
};
struct Shop : sw::workflow<Charge> {};

TEST_CASE("a result put into a variant keeps the members of its alternative") {
  CHECK(sw::run_json<Shop>(R"({"by":"cash","id":"abc"})") == R"({"id":"abc","receipt":{"number":7}})");
}

struct Recover : sw::succeed<sw::json> {};
struct Count : sw::task<sw::json, int> {
  using resource = sw::lambda_arn<"${Count}">;
  using result_path = sw::path<"$.a.b">;
  using catches = sw::catches<sw::on<sw::errors::all, Recover>>;
  using next = sw::end;
  static int handle(const sw::json& input) {
    if (input.is_array()) sw::from_json_text<int>("\"no\"");  // a reply that the function cannot read
    return 1;
  }
};
struct Counting : sw::workflow<Count> {};

TEST_CASE("a result cannot be put into what is no object, and nothing catches that") {
  CHECK(sw::run_json<Counting>(R"({})") == R"({"a":{"b":1}})");
  CHECK(sw::run_json<Counting>(R"({"a":{"c":0}})") == R"({"a":{"c":0,"b":1}})");
  for (const char* input : {R"("text")", R"({"a":5})", R"({"a":null})"}) {
    try {
      sw::run_json<Counting>(input);
      FAIL("it ran: " << input);
    } catch (const sw::execution_failed& failed) {
      CHECK(failed.error() == "States.Runtime");
      CHECK(failed.cause() == "a result cannot be put at $.a.b: what is there is no object");
    }
  }
}

TEST_CASE("what a function cannot read is an error of the function, which States.ALL takes") {
  const std::string output = sw::run_json<Counting>("[]");
  CHECK(output.find(R"("Error":"stepwise::payload_error")") != std::string::npos);
}

struct full_disk {
  template <class S>
  void state_exited(const auto&) {
    if constexpr (sw::task_state<S>) throw std::runtime_error("the disk is full");
  }
};

TEST_CASE("what an observer throws is no error of the task") {
  CHECK_THROWS_WITH((sw::run<Counting>(sw::json(boost::json::object()), {}, sw::system_clock{}, full_disk{})), "the disk is full");
}

}  // namespace
