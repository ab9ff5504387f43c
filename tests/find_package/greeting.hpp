// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stepwise/stepwise.hpp>

#include <string>

namespace greetings {

namespace sw = stepwise;

struct Person {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Person, (), (name))

struct Message {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Message, (), (text))

struct Greet : sw::task<Person, Message> {
  using resource = sw::lambda<"GreetFunction">;
  using next = sw::end;
  static Message handle(const Person& person) { return {"Hello, " + person.name}; }
};

struct Greeting : sw::workflow<Greet> {};

}  // namespace greetings
