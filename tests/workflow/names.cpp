// SPDX-License-Identifier: BSL-1.0
// Whose name a state has: its own, or one of a class that it inherits from.
#include <stepwise/stepwise.hpp>

#include "../catch.hpp"

#include <string_view>

namespace sw = stepwise;

namespace {

struct Plain {
  static constexpr auto name = "Plain";
};
struct PlainToo {
  static constexpr auto name = "PlainToo";
};
struct Inherits : Plain {};
template <class T>
struct InheritsFor : Plain {};
template <class T>
struct Outer {
  struct Inner {
    static constexpr std::string_view name = "Inner";
  };
};
template <sw::fixed_string Text>
struct Said {
  static constexpr char name[] = "Said";
};
template <sw::fixed_string Text>
struct InheritsSaid : Said<Text> {};

template <class S>
constexpr bool own = sw::detail::own_name<S>();

// Clang cuts a text like this one where it prints the object.
using Long = Said<R"json({"x.$": "$.a", "list": ["States.UUID()", {"y.$": "no \" [...]\" expression"}], "z": null})json">;
using LongInherited = InheritsSaid<R"json({"x.$": "$.a", "list": ["States.UUID()", {"y.$": "no \" [...]\" expression"}], "z": null})json">;

TEST_CASE("a state's own name is told from an inherited one") {
  STATIC_REQUIRE(own<Plain>);
  STATIC_REQUIRE(own<PlainToo>);
  STATIC_REQUIRE(!own<Inherits>);
  STATIC_REQUIRE(!own<InheritsFor<int>>);
  STATIC_REQUIRE(own<Outer<Plain>::Inner>);
  STATIC_REQUIRE(own<Said<"short">>);
  STATIC_REQUIRE(!own<InheritsSaid<"short">>);
  STATIC_REQUIRE(own<Long>);
  STATIC_REQUIRE(!own<LongInherited>);
  STATIC_REQUIRE(own<Outer<Long>::Inner>);
}

}  // namespace
