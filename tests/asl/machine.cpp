// SPDX-License-Identifier: BSL-1.0
#include <stepwise/asl/machine.hpp>

#include "../catch.hpp"

#include <string>

namespace sw = stepwise;

namespace {

struct Payload {
  long id = 0;
};
BOOST_DESCRIBE_STRUCT(Payload, (), (id))

struct Last : sw::fail<"Last", "See ${Page}"> {};
struct Second : sw::task<Payload> {
  static constexpr auto name = "Second/one~";
  using resource = sw::lambda_arn<"arn:${Partition}:lambda:${Region}:1:function:B">;
  using next = Last;
};
struct First : sw::task<Payload> {
  using resource = sw::lambda<"A">;
  using catches = sw::catches<sw::on<sw::errors::all, Last, sw::whole, "for ${Who}">>;
  using next = Second;
};
struct Machine : sw::workflow<First> {
  static constexpr auto kind = sw::workflow_kind::express;
};

}  // namespace

TEST_CASE("the machine text says what is not in the definition") {
  CHECK(sw::machine_text<Machine> == R"json({
  "workflow": "Machine",
  "type": "EXPRESS",
  "substitutions": [
    {
      "name": "Who",
      "at": "/States/First/Catch/0/Comment"
    },
    {
      "name": "Partition",
      "at": "/States/Second~1one~0/Resource"
    },
    {
      "name": "Region",
      "at": "/States/Second~1one~0/Resource"
    },
    {
      "name": "Page",
      "at": "/States/Last/Cause"
    }
  ],
  "actions": {
    "lambda:InvokeFunction": [
      "A",
      "arn:${Partition}:lambda:${Region}:1:function:B"
    ]
  },
  "errors": [
    "Lambda.*",
    "Sandbox.Timedout",
    "Runtime.*",
    "States.Permissions",
    "Last"
  ],
  "raw_fields": 0
}
)json");
}
