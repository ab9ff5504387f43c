// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

#include <cstdint>
#include <string>

namespace semantics {
namespace {

namespace seconds {
struct Only : sw::wait<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using seconds_path = sw::path<"$.delay">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace seconds

namespace seconds_behind {
struct Only : sw::wait<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using seconds_path = sw::path<"$.delay">;
  using output_path = sw::path<"$.out">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace seconds_behind

namespace seconds_whole {
struct Only : sw::wait<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using seconds_path = sw::path<"$">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace seconds_whole

namespace seconds_typed {
struct Job {
  std::uint16_t delay = 0;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Job, (), (delay, id))
struct Only : sw::wait<Job> {
  using seconds_path = sw::path<"$.delay">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace seconds_typed

namespace seconds_behind_typed {
struct Inner {
  std::uint16_t delay = 0;
  std::string until;
};
struct Job {
  Inner in;
  std::uint16_t delay = 0;
  std::string until;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (delay, until))
BOOST_DESCRIBE_STRUCT(Job, (), (in, delay, until))
struct Only : sw::wait<Job> {
  using input_path = sw::path<"$.in">;
  using seconds_path = sw::path<"$.delay">;
  using output_path = sw::path<"$.until">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
struct Until : sw::wait<Job> {
  static constexpr auto name = "Only";
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using timestamp_path = sw::path<"$.until">;
  using next = sw::end;
};
struct WaitsUntil : sw::workflow<Until> {};
}  // namespace seconds_behind_typed

namespace until {
struct Only : sw::wait<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using timestamp_path = sw::path<"$.until">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace until

namespace until_typed {
struct Job {
  std::string until;
};
BOOST_DESCRIBE_STRUCT(Job, (), (until))
struct Only : sw::wait<Job> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using timestamp_path = sw::path<"$.until">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace until_typed

namespace both {
struct Only : sw::fail<> {
  using input = json;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using error_path = sw::path<"$.problem.code">;
  using cause_path = sw::path<"$.problem.why">;
};
struct Begin : sw::pass<json> {
  using next = Only;
};
struct Workflow : sw::workflow<Begin> {};
}  // namespace both

namespace cause {
struct Only : sw::fail<"Rejected"> {
  using input = json;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using cause_path = sw::path<"$.why">;
};
struct Begin : sw::pass<json> {
  using next = Only;
};
struct Workflow : sw::workflow<Begin> {};
}  // namespace cause

namespace error {
struct Only : sw::fail<"", "As it said"> {
  using input = json;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using error_path = sw::path<"$.code">;
};
struct Begin : sw::pass<json> {
  using next = Only;
};
struct Workflow : sw::workflow<Begin> {};
}  // namespace error

namespace caught {
struct Only : sw::fail<> {
  using input = sw::error_output;
  using error_path = sw::path<"$.Error">;
  using cause_path = sw::path<"$.Cause">;
};
struct Try : sw::task<json, json> {
  using resource = Work;
  using catches = sw::catches<sw::on<sw::errors::all, Only>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Try> {};
}  // namespace caught

}  // namespace

void serve_figures() {
  serve<seconds::Workflow>("figures.seconds");
  serve<seconds_behind::Workflow>("figures.seconds.behind");
  serve<seconds_whole::Workflow>("figures.seconds.whole");
  serve<seconds_typed::Workflow>("figures.seconds.typed");
  serve<seconds_behind_typed::Workflow>("figures.seconds.behind.typed");
  serve<seconds_behind_typed::WaitsUntil>("figures.until.behind.typed");
  serve<until::Workflow>("figures.until");
  serve<until_typed::Workflow>("figures.until.typed");
  serve<both::Workflow>("figures.both");
  serve<cause::Workflow>("figures.cause");
  serve<error::Workflow>("figures.error");
  serve<caught::Workflow>("figures.caught");
}

}  // namespace semantics
