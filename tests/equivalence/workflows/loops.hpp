// SPDX-License-Identifier: BSL-1.0
// Ways back.
#pragma once

#include "common.hpp"

namespace equivalence {
namespace loops {

struct More {
  sw::literal<"more"> what{};
  std::string id;
  int left = 0;
};
struct Enough {
  sw::literal<"enough"> what{};
  std::string id;
};
struct Else {
  sw::other_than<"more", "enough"> what;
  std::string id;
  std::optional<int> left;
};
BOOST_DESCRIBE_STRUCT(More, (), (what, id, left))
BOOST_DESCRIBE_STRUCT(Enough, (), (what, id))
BOOST_DESCRIBE_STRUCT(Else, (), (what, id, left))
using Two = std::variant<More, Enough>;
using Three = std::variant<More, Enough, Else>;

}  // namespace loops

/// do … while, with a function that counts.
namespace do_while {

using namespace loops;
struct State {
  std::string id;
  int left = 0;
};
BOOST_DESCRIBE_STRUCT(State, (), (id, left))

struct Again;
struct Stop;

struct Step : sw::task<State, Two> {
  using resource = sw::lambda<"Step">;
  using next = Again;

  static Two handle(State&& now) {
    if (now.left <= 0 || now.left > 40) return Enough{.id = std::move(now.id)};
    return More{.id = now.id + ".", .left = now.left - 1};
  }
};
struct Again : sw::choice<Two> {
  using routes = sw::routes<sw::when<More, Step>, sw::when<Enough, Stop>>;
};
struct Stop : sw::succeed<Enough> {};

struct Workflow : sw::workflow<Step> {};

}  // namespace do_while

/// while, and a loop within it; a way out of both from the inner one, and one by failing.
namespace nested {

using namespace loops;

struct Outer;
struct Prepare;
struct Inner;
struct Work;
struct Check;
struct Rest;
struct Out;
struct Broken : sw::fail<"Broken", "in the inner loop"> {};

struct Begin : sw::pass<Two> {
  using next = Outer;
};
struct Outer : sw::choice<Two> {
  using routes = sw::routes<sw::when<More, Prepare>, sw::when<Enough, Out>>;
};
struct Prepare : sw::task<More, Three> {
  using resource = sw::lambda<"Prepare">;
  using next = Inner;
};
struct Inner : sw::choice<Three> {
  using routes = sw::routes<sw::when<Enough, Rest>, sw::otherwise<Work>>;
};
struct Work : sw::task<std::variant<Else, More>, Three> {
  using resource = sw::lambda<"Work">;
  using raises = sw::raises<Busy, OutOfStock>;
  using retries = sw::retries<sw::retry<Busy, sw::backoff{.max_attempts = 1}>>;
  using catches = sw::catches<sw::on<Busy, Work, sw::discard>, sw::on<OutOfStock, Broken>, sw::on<sw::errors::timeout, Out, sw::discard>>;
  using next = Check;
};
struct Check : sw::choice<Three> {
  using routes = sw::routes<sw::when<More, Work>, sw::when<Else, Out>, sw::otherwise<Inner>>;
};
struct Rest : sw::task<Enough, Two> {
  using resource = sw::lambda<"Rest">;
  using next = Outer;
};
struct Out : sw::task<Named> {
  using resource = sw::lambda<"Out">;
  using next = sw::end;
};

struct Workflow : sw::workflow<Begin> {};

}  // namespace nested

/// Two ways back to one head, one of them by a catcher; exits from the head, the middle and the end, to
/// different states with different payloads.
namespace two_ways_back {

using namespace loops;

struct Middle;
struct Tail;
struct Choose;
struct FromHead;
struct FromMiddle;
struct Done;

struct Held {
  std::string id;
  sw::error_output error;
};
BOOST_DESCRIBE_STRUCT(Held, (), (id, error))

struct Head : sw::task<Named, Three> {
  using resource = sw::lambda<"Head">;
  using raises = sw::raises<OutOfStock>;
  using catches = sw::catches<sw::on<OutOfStock, FromHead, sw::path<"$.error">>>;
  using next = Middle;
};
struct Middle : sw::choice<Three> {
  using routes = sw::routes<sw::when<More, Head>, sw::when<Enough, FromMiddle>, sw::when<Else, Tail>>;
};
struct Tail : sw::task<Else, Two> {
  using resource = sw::lambda_arn<"${TailArn}">;
  using result_path = sw::path<"$.result">;
  using catches = sw::catches<sw::on<sw::errors::task_failed, Head, sw::discard>>;
  using next = Choose;
};
struct Choose : sw::choice<sw::placed<Else, "$.result", Two>, sw::path<"$.result">> {
  using routes = sw::routes<sw::when<More, Head>, sw::when<Enough, Done>>;
};
struct FromHead : sw::task<Held, Named> {
  using resource = sw::lambda<"FromHead">;
  using next = Done;
};
struct FromMiddle : sw::pass<Enough> {
  using next = sw::end;
};
struct Done : sw::succeed<Named> {};

struct Workflow : sw::workflow<Head> {};

}  // namespace two_ways_back

/// A cycle with two entries, so that no state of it is the head.
namespace irreducible {

using namespace loops;

struct A;
struct B;
struct AfterA;
struct AfterB;
struct Finish;
struct Stuck;

struct Enter : sw::choice<Two> {
  using routes = sw::routes<sw::when<More, A>, sw::when<Enough, B>>;
};
struct A : sw::task<Named, Two> {
  using resource = sw::lambda<"A">;
  using catches = sw::catches<sw::on<sw::errors::all, B, sw::discard>>;
  using next = AfterA;
};
struct AfterA : sw::choice<Two> {
  using routes = sw::routes<sw::when<More, B>, sw::when<Enough, Finish>>;
};
struct B : sw::task<Named, Three> {
  using resource = sw::lambda<"B">;
  using retries = sw::retries<sw::retry<sw::errors::all, sw::backoff{.max_attempts = 1}>>;
  using next = AfterB;
};
struct AfterB : sw::choice<Three> {
  using routes = sw::routes<sw::when<More, A>, sw::when<Else, Stuck>, sw::otherwise<Finish>>;
};
struct Stuck : sw::fail<"Stuck", ""> {};
struct Finish : sw::task<Named> {
  using resource = sw::lambda<"Finish">;
  using next = sw::end;
};

struct Workflow : sw::workflow<Enter> {};

}  // namespace irreducible

/// A workflow that never succeeds, and goes round before that.
namespace always_fails {

using namespace loops;

struct Judge;
struct Wrong : sw::fail<"Wrong", "whatever it is"> {};
struct Worse : sw::fail<"Worse"> {};

struct Try : sw::task<Named, Three> {
  using resource = sw::lambda<"Try">;
  using catches = sw::catches<sw::on<sw::errors::task_failed, Worse>>;
  using next = Judge;
};
struct Judge : sw::choice<Three> {
  using routes = sw::routes<sw::when<More, Try>, sw::when<Else, Worse>, sw::otherwise<Wrong>>;
};

struct Workflow : sw::workflow<Try> {};

}  // namespace always_fails

/// Many states in a row, with a retry, a catch and a choice now and then.
namespace long_chain {

struct Parcel {
  std::string id;
  int weight = 0;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (id, weight))
using Light = sw::numeric_less_than<"$.weight", 10>;

struct Lost : sw::fail<"Lost"> {};
struct S11 : sw::task<Parcel> { using resource = sw::lambda<"S11">; static constexpr bool end = true; };
struct S10 : sw::pass<Parcel> { using next = S11; };
struct S9 : sw::task<Parcel> { using resource = sw::lambda<"S9">; using catches = sw::catches<sw::on<sw::errors::all, S11, sw::discard>>; using next = S10; };
struct S8 : sw::task<Parcel> { using resource = sw::lambda<"S8">; using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>; using next = S9; };
struct S7 : sw::pass<Parcel> { using next = S8; };
struct S6 : sw::choice<Parcel> { using routes = sw::routes<sw::when<Light, S8>, sw::otherwise<S7>>; };
struct S5 : sw::task<Parcel> { using resource = sw::lambda<"S5">; using next = S6; };
struct S4 : sw::task<Parcel> { using resource = sw::lambda<"S4">; using catches = sw::catches<sw::on<sw::errors::task_failed, Lost>>; using next = S5; };
struct S3 : sw::wait<Parcel> { static constexpr int seconds = 0; using next = S4; };
struct S2 : sw::task<Parcel> { using resource = sw::lambda<"S2">; using next = S3; };
struct S1 : sw::task<Parcel> { using resource = sw::lambda<"S1">; using next = S2; };

struct Workflow : sw::workflow<S1> {};

}  // namespace long_chain

}  // namespace equivalence
