// SPDX-License-Identifier: BSL-1.0
#include <stepwise/run/run.hpp>
#include <stepwise/workflow/states.hpp>

#include "../catch.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sw = stepwise;

namespace {

/// A clock on which nothing takes time.
struct test_clock {
  std::vector<double> slept;
  std::int64_t time = 1000;
  std::int64_t now() const { return time; }
  void sleep(double seconds) { slept.push_back(seconds); }
};

/// Keeps the names of the states that were entered, and what else it was told.
struct journal {
  std::string text;
  template <class S>
  void state_entered(const auto&) {
    text += std::string(sw::name_of<S>) + " ";
  }
  template <class S>
  void task_retried(const sw::error_output& error, double) {
    text += "(" + error.error + ") ";
  }
  template <class S>
  void error_caught(const sw::error_output& error) {
    text += "[" + error.error + "] ";
  }
};

struct Order {
  std::string id;
  long total = 0;
};
BOOST_DESCRIBE_STRUCT(Order, (), (id, total))

using Lost = sw::error<"Lost">;
using Broken = sw::error<"Broken">;

// --- retries and catchers ---------------------------------------------------------------------------

namespace guarding {

struct Named : sw::pass<sw::error_output> {
  using next = sw::end;
};
struct Kept : sw::pass<sw::placed<Order, "$.error", sw::error_output>> {
  using next = sw::end;
};
struct Dropped : sw::pass<Order> {
  using next = sw::end;
};
struct Work : sw::task<Order> {
  using resource = sw::lambda<"Work">;
  using raises = sw::raises<Lost, Broken>;
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>,
                              sw::retry<Lost, sw::backoff{.interval_seconds = 3, .max_attempts = 4, .backoff_rate = 3, .max_delay_seconds = 20}>>;
  using catches = sw::catches<sw::on<Lost, Named>, sw::on<Broken, Kept, sw::path<"$.error">>, sw::on<sw::errors::task_failed, Dropped, sw::discard>>;
  using next = sw::end;
};
struct Machine : sw::workflow<Work> {};

using Output = sw::workflow_output_of<Machine>;
static_assert(std::is_same_v<Output, std::variant<Order, sw::error_output, sw::placed<Order, "$.error", sw::error_output>>>);

struct result {
  Output output;
  std::vector<double> slept;
  std::string journal_text;
};
template <class Function>
result go(Function work) {
  test_clock time;
  journal seen;
  Output output = sw::run<Machine>(Order{"a", 1}, sw::handlers{sw::handle<Work>(work)}, time, seen);
  return {std::move(output), time.slept, seen.text};
}

}  // namespace guarding

TEST_CASE("a retrier waits longer each time, up to its bound, and each counts for itself") {
  int calls = 0;
  const auto [output, slept, text] = guarding::go([&](const Order& order) -> Order {
    switch (++calls) {
      case 2: throw sw::errors::lambda_aws("busy");
      case 4: return {order.id, 7};
      default: throw Lost("not there");
    }
  });
  CHECK(calls == 4);
  CHECK(slept == std::vector<double>{3, 2, 9});
  CHECK(std::get<Order>(output).total == 7);
  CHECK(text == "Work (Lost) (Lambda.AWSLambdaException) (Lost) ");
}

TEST_CASE("an exhausted retrier leaves the error to the catchers") {
  int calls = 0;
  const auto [output, slept, text] = guarding::go([&](const Order&) -> Order {
    ++calls;
    throw Lost("not \"there\"");
  });
  CHECK(calls == 5);
  CHECK(slept == std::vector<double>{3, 9, 20, 20});
  CHECK(std::get<sw::error_output>(output).error == "Lost");
  CHECK(std::get<sw::error_output>(output).cause == R"({"errorMessage":"not \"there\"","errorType":"Lost"})");
  CHECK(text == "Work (Lost) (Lost) (Lost) (Lost) [Lost] Named ");
}

TEST_CASE("a catcher with a result path keeps the input") {
  const auto [output, slept, text] = guarding::go([](const Order&) -> Order { throw Broken("twice"); });
  const auto& kept = std::get<sw::placed<Order, "$.error", sw::error_output>>(output);
  CHECK(kept.input.id == "a");
  CHECK(kept.result.error == "Broken");
  CHECK(slept.empty());
}

TEST_CASE("an exception of any type goes by its name, and States.TaskFailed takes it") {
  const auto [output, slept, text] = guarding::go([](const Order&) -> Order { throw std::runtime_error("boom"); });
  CHECK(std::get<Order>(output).id == "a");
  CHECK(text == "Work [std::runtime_error] Dropped ");
  const auto with_int = guarding::go([](const Order&) -> Order { throw 3; });
  CHECK(with_int.journal_text == "Work [int] Dropped ");
}

TEST_CASE("States.TaskFailed does not take States.Timeout, which leaves as it was thrown") {
  CHECK_THROWS_AS(guarding::go([](const Order&) -> Order { throw sw::errors::timeout("late"); }), sw::errors::timeout);
}

TEST_CASE("nothing takes States.Runtime") {
  CHECK_THROWS_AS(guarding::go([](const Order&) -> Order { throw sw::errors::runtime("no"); }), sw::errors::runtime);
}

TEST_CASE("a state's catchers do not see later states' errors") {
  struct After : sw::task<Order> {
    using resource = sw::lambda<"After">;
    using raises = sw::raises<Lost>;
    using next = sw::end;
  };
  struct Caught : sw::pass<Order> {
    using next = After;
  };
  struct Guarded : sw::task<Order> {
    using resource = sw::lambda<"Guarded">;
    using catches = sw::catches<sw::on<sw::errors::all, Caught, sw::discard>>;
    using next = After;
  };
  struct Machine : sw::workflow<Guarded> {};
  int caught = 0;
  const auto set = sw::handlers{sw::handle<Guarded>([](Order order) { return order; }), sw::handle<After>([&](Order) -> Order {
                                  ++caught;
                                  throw Lost("late");
                                })};
  CHECK_THROWS_AS(sw::run<Machine>(Order{}, set), Lost);
  CHECK(caught == 1);
}

// --- loops ------------------------------------------------------------------------------------------

namespace looping {

struct Count {
  long left = 0, turns = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Count, (), (left, turns, text))

struct Test;
struct Turn : sw::task<Count> {
  using resource = sw::lambda<"Turn">;
  using raises = sw::raises<Lost>;
  using retries = sw::retries<sw::retry<Lost>>;
  using next = Test;
  static Count handle(const Count& count) {
    if (count.left == 77) {
      static bool thrown = false;
      if (!std::exchange(thrown, true)) throw Lost("once");
    }
    return {count.left - 1, count.turns + 1, count.text};
  }
};
struct Done : sw::succeed<Count> {};
struct Test : sw::choice<Count> {
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.left", 0>, Turn>, sw::otherwise<Done>>;
};
struct DoWhile : sw::workflow<Turn> {};
struct While : sw::workflow<Test> {};

// Two loops, one inside the other, left from their middles; the inner can continue the outer.
struct Outer;
struct Inner : sw::choice<Count> {
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.turns", 5>, Done>, sw::when<sw::numeric_equals<"$.left", 0>, Outer>,
                            sw::otherwise<struct InnerTurn>>;
};
struct InnerTurn : sw::task<Count> {
  using resource = sw::lambda<"InnerTurn">;
  using next = Inner;
  static Count handle(Count count) {
    --count.left;
    count.text += "i";
    return count;
  }
};
struct Outer : sw::task<Count> {
  using resource = sw::lambda<"Outer">;
  using next = Inner;
  static Count handle(Count count) {
    ++count.turns;
    count.left = 2;
    count.text += "o";
    return count;
  }
};
struct Nested : sw::workflow<Outer> {};

// A cycle with two ways in, which no structured loop has.
struct Left;
struct Right : sw::task<Count> {
  using resource = sw::lambda<"Right">;
  using next = struct RightTest;
  static Count handle(Count count) {
    count.text += "r";
    --count.left;
    return count;
  }
};
struct RightTest : sw::choice<Count> {
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.left", 0>, Left>, sw::otherwise<Done>>;
};
struct Left : sw::task<Count> {
  using resource = sw::lambda<"Left">;
  using next = Right;
  static Count handle(Count count) {
    count.text += "l";
    return count;
  }
};
struct Enter : sw::choice<Count> {
  using routes = sw::routes<sw::when<sw::string_equals<"$.text", "right">, Right>, sw::otherwise<Left>>;
};
struct Irreducible : sw::workflow<Enter> {};

}  // namespace looping

TEST_CASE("a million turns do not grow the stack, and a retry inside does not either") {
  const looping::Count count = sw::run<looping::DoWhile>({1'000'000, 0, "a text that is longer than any small buffer"}, sw::handlers{}, test_clock{});
  CHECK(count.turns == 1'000'000);
  CHECK(count.text == "a text that is longer than any small buffer");
  CHECK(sw::run<looping::While>({0, 0, ""}).turns == 0);
  CHECK(sw::run<looping::While>({3, 0, ""}).turns == 3);
}

TEST_CASE("loops in loops, left from the middle") {
  const auto count = sw::run<looping::Nested>({0, 0, ""});
  CHECK(count.text == "oiioiioiioiio");
  CHECK(count.turns == 5);
}

TEST_CASE("a cycle with two ways in") {
  CHECK(sw::run<looping::Irreducible>({3, 0, ""}).text == "lrlrlr");
  CHECK(sw::run<looping::Irreducible>({2, 0, "right"}).text == "rightrlr");
}

// --- where results go -------------------------------------------------------------------------------

namespace placing {

struct Book {
  std::string title;
  double price = 0;
};
BOOST_DESCRIBE_STRUCT(Book, (), (title, price))

struct New : sw::task<Order, Book> {
  using resource = sw::lambda_arn<"${New}">;
  using result_path = sw::path<"$.shelf.book">;
  using next = struct Over;
  static Book handle(const Order& order) { return {"of " + order.id, 2.5}; }
};
struct Shelf {
  Book book;
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (book))
struct Shelved {
  std::string id;
  long total = 0;
  Shelf shelf;
};
BOOST_DESCRIBE_STRUCT(Shelved, (), (id, total, shelf))
struct Over : sw::task<Shelved, long> {  // of the member's own type: the payload's type stays
  using resource = sw::lambda_arn<"${Over}">;
  using result_path = sw::path<"$.total">;
  using next = struct Other;
  static long handle(const Shelved& in) { return static_cast<long>(in.shelf.book.price * 4); }
};
struct Other : sw::task<Shelved, std::string> {  // of another type
  using resource = sw::lambda_arn<"${Other}">;
  using result_path = sw::path<"$.total">;
  using next = struct Drop;
  static std::string handle(const Shelved& in) { return std::to_string(in.total) + "!"; }
};
struct Named {
  std::string total;
  Shelf shelf;
};
BOOST_DESCRIBE_STRUCT(Named, (), (total, shelf))
struct Drop : sw::task<Named, long> {
  using resource = sw::lambda<"Drop">;
  using result_path = sw::discard;
  using next = sw::end;
  static long handle(const Named& in) { return in.shelf.book.title == "of a" ? 1 : throw std::runtime_error("wrong"); }
};
struct Machine : sw::workflow<New> {};

}  // namespace placing

TEST_CASE("a result is put at a path, over a member, or dropped") {
  const auto out = sw::run<placing::Machine>({"a", 1});
  static_assert(std::is_same_v<decltype(out), const placing::Named>);
  CHECK(out.total == "10!");
  CHECK(out.shelf.book.title == "of a");
}

namespace narrowing {

struct Paid {
  sw::literal<"paid"> status{};
  std::string by;
};
struct Unpaid {
  sw::other_than<"paid"> status;
};
BOOST_DESCRIBE_STRUCT(Paid, (), (status, by))
BOOST_DESCRIBE_STRUCT(Unpaid, (), (status))
using Payment = std::variant<Paid, Unpaid>;
using Placed = sw::placed<Order, "$.payment", Payment>;
struct PaidOrder {
  std::string id;
  Paid payment;
};
BOOST_DESCRIBE_STRUCT(PaidOrder, (), (id, payment))

struct Pay : sw::task<Order, Payment> {
  using resource = sw::lambda_arn<"${Pay}">;
  using result_path = sw::path<"$.payment">;
  using next = struct IsPaid;
};
struct Send : sw::task<PaidOrder, std::string> {
  using resource = sw::lambda<"Send">;
  using next = sw::end;
  static std::string handle(PaidOrder order) { return order.id + " by " + order.payment.by; }
};
struct Refused : sw::fail<"Refused", "Not paid"> {};
struct IsPaid : sw::choice<Placed, sw::path<"$.payment">> {
  using routes = sw::routes<sw::when<Paid, Send>, sw::otherwise<Refused>>;
};
struct Machine : sw::workflow<Pay> {};

}  // namespace narrowing

TEST_CASE("a Choice over a member narrows that member") {
  const auto with = [](narrowing::Payment payment) {
    return sw::run<narrowing::Machine>({"a", 1}, sw::handlers{sw::handle<narrowing::Pay>([&](const Order&) { return payment; })});
  };
  CHECK(with(narrowing::Paid{.by = "card"}) == "a by card");
  try {
    with(narrowing::Unpaid{{"declined"}});
    FAIL("it should have failed");
  } catch (const sw::execution_failed& failed) {
    CHECK(failed.error() == "Refused");
    CHECK(failed.cause() == "Not paid");
    CHECK(failed.state() == "Refused");
  }
}

TEST_CASE("a result whose tag belongs to another alternative breaks the contract") {
  try {
    sw::run<narrowing::Machine>({"a", 1}, sw::handlers{sw::handle<narrowing::Pay>([](const Order&) { return narrowing::Unpaid{{"paid"}}; })});
    FAIL("it should have failed");
  } catch (const sw::execution_failed& failed) {
    CHECK(failed.error() == "States.Runtime");
    CHECK(failed.cause() == "the handler of Pay broke its contract: in its result, /status is a value of another alternative");
  }
}

// --- handlers, waits, moves -------------------------------------------------------------------------

TEST_CASE("a handler in the set goes before the static one") {
  const auto set = sw::handlers{sw::handle<looping::Turn>([](const looping::Count& count) { return looping::Count{0, 99, count.text}; })};
  CHECK(sw::run<looping::DoWhile>({5, 0, ""}, set).turns == 99);
}

namespace waiting {
  struct Last : sw::wait<Order> {
    static constexpr auto timestamp = "1970-01-01T00:30:00Z";
    using next = sw::end;
  };
  struct Past : sw::wait<Order> {
    static constexpr auto timestamp = "1970-01-01T01:10:00.5+01:00";
    using next = Last;
  };
  struct First : sw::wait<Order> {
    static constexpr int seconds = 2592000;
    using next = Past;
  };
  struct Machine : sw::workflow<First> {};
}  // namespace waiting

TEST_CASE("waits go through the clock") {
  test_clock time;
  sw::run<waiting::Machine>(Order{}, sw::handlers{}, time);
  CHECK(time.slept == std::vector<double>{2592000, 800});
}

struct Counted {
  std::string text;
  static inline int copies = 0;
  static inline int moves = 0;
  Counted() = default;
  explicit Counted(std::string t) : text(std::move(t)) {}
  Counted(const Counted& other) : text(other.text) { ++copies; }
  Counted(Counted&& other) noexcept : text(std::move(other.text)) { ++moves; }
  Counted& operator=(const Counted& other) {
    text = other.text;
    ++copies;
    return *this;
  }
  Counted& operator=(Counted&& other) noexcept {
    text = std::move(other.text);
    ++moves;
    return *this;
  }
};
BOOST_DESCRIBE_STRUCT(Counted, (), (text))

namespace moving {
struct Oops : sw::fail<"Oops"> {};
struct B : sw::task<Counted> {
    using resource = sw::lambda<"B">;
    using catches = sw::catches<sw::on<sw::errors::all, Oops>>;
    using next = sw::end;
    static Counted handle(Counted&& in) { return std::move(in); }
  };
  struct A : sw::task<Counted> {
    using resource = sw::lambda<"A">;
    using next = B;
    static Counted handle(Counted&& in) { return std::move(in); }
  };
  struct Machine : sw::workflow<A> {};
}  // namespace moving

TEST_CASE("payloads are moved, never copied") {
  Counted::copies = Counted::moves = 0;
  CHECK(sw::run<moving::Machine>(Counted("x")).text == "x");
  CHECK(Counted::copies == 0);
  CHECK(Counted::moves == 2);  // the handlers' own
}

}  // namespace
