// SPDX-License-Identifier: BSL-1.0
// Workflows inside of states, where JSON is needed: untyped items, tuples, what an ItemSelector computes.
#include <stepwise/json.hpp>
#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>

#include "../catch.hpp"

#include <string>
#include <tuple>
#include <variant>
#include <vector>

namespace sw = stepwise;

namespace {

struct Word {
  std::string text;
};
struct Place {
  std::string name;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Word, (), (text))
BOOST_DESCRIBE_STRUCT(Place, (), (name, text))

struct Say : sw::pass<Place> {
  using next = sw::end;
};
struct Saying : sw::workflow<Say> {};
struct SayAll : sw::map<sw::json> {
  using items_path = sw::path<"$.words">;
  using item_selector = sw::item_selector<Place, R"json({
    "name.$": "States.Format('{} of {}', $$.Map.Item.Index, $$.State.Name)",
    "text.$": "$$.Map.Item.Value.text"
  })json">;
  using item_processor = Saying;
  using next = sw::end;
};
struct SayEverything : sw::workflow<SayAll> {};

TEST_CASE("untyped items are those of an array, or the members of an object") {
  CHECK(sw::run_json<SayEverything>(R"({"words": [{"text": "a"}, {"text": "b"}]})") == R"([{"name":"0 of SayAll","text":"a"},{"name":"1 of SayAll","text":"b"}])");
  CHECK(sw::run_json<SayEverything>(R"({"words": {"x": {"text": "a"}}})") == R"([{"name":"0 of SayAll","text":"a"}])");
}

struct NameAll : sw::map<sw::json> {
  using item_selector = sw::item_selector<Word, R"json({"text.$": "$$.Map.Item.Key"})json">;
  using item_processor = struct Naming;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct Name : sw::pass<Word> {
  using next = sw::end;
};
struct Naming : sw::workflow<Name> {};
struct NameEverything : sw::workflow<NameAll> {};

TEST_CASE("an untyped item may have a key") {
  CHECK(sw::run_json<NameEverything>(R"({"x": 1, "y": 2})") == R"([{"text":"x"},{"text":"y"}])");
  CHECK_THROWS_AS(sw::run_json<NameEverything>("[1]"), sw::execution_failed);
}

TEST_CASE("untyped items that are none, or do not fit, break the contract") {
  for (const char* const input : {R"({"words": 3})", R"({"word": []})", R"({"words": [{"text": 1}]})"}) {
    try {
      sw::run_json<SayEverything>(input);
      FAIL(input);
    } catch (const sw::execution_failed& failed) {
      CHECK(failed.error() == "States.Runtime");
      CHECK(failed.state() == "SayAll");
    }
  }
}

struct SayInput : sw::map<Word> {
  using items_path = sw::path<"$$.Execution.Input.words">;
  using item_processor = Saying;
  using next = sw::end;
};
struct First : sw::pass<sw::json> {
  using input_path = sw::path<"$.first">;
  using next = SayInput;
};
struct SayAgain : sw::workflow<First> {};

TEST_CASE("items may be those of the execution's input") {
  CHECK(sw::asl<SayAgain>.find(R"("ItemsPath":"$$.Execution.Input.words")") != std::string_view::npos);
  CHECK(sw::run_json<SayAgain>(R"({"first": {"text": "x"}, "words": [{"name": "n", "text": "a"}, {"name": "m", "text": "b"}]})") ==
        R"([{"name":"n","text":"a"},{"name":"m","text":"b"}])");
  try {
    sw::run_json<SayAgain>(R"({"first": {"text": "x"}})");
    FAIL("it should have failed");
  } catch (const sw::execution_failed& failed) {
    CHECK(failed.error() == "States.Runtime");
    CHECK(failed.state() == "SayInput");
  }
}

struct Left : sw::pass<Word> {
  using next = sw::end;
};
struct Right : sw::pass<Word> {
  using result = sw::result<int, "7">;
  using next = sw::end;
};
struct LeftOne : sw::workflow<Left> {};
struct RightOne : sw::workflow<Right> {};
struct Fork : sw::parallel<Word> {
  using branches = sw::branches<LeftOne, RightOne>;
  using next = sw::end;
};
struct Forking : sw::workflow<Fork> {};

TEST_CASE("a tuple is an array in JSON") {
  CHECK(sw::run_json<Forking>(R"({"text": "a"})") == R"([{"text":"a"},7])");
  using both = std::tuple<Word, int>;
  CHECK(std::get<0>(sw::from_json_text<both>(R"([{"text": "b"}, 3])")).text == "b");
  const auto says = [](const char* text, const char* words) {
    try {
      sw::from_json_text<both>(text);
      return false;
    } catch (const sw::payload_error& misfit) {
      return std::string(misfit.what()).find(words) != std::string::npos;
    }
  };
  CHECK(says(R"([{"text": "b"}])", "an array of 2 items"));
  CHECK(says(R"([{"text": "b"}, "x"])", "/1"));
}

// --- A Map whose results are flattened, of the runs that a distributed one makes

struct Split : sw::task<Word, std::vector<std::string>> {
  using resource = sw::lambda<"Split">;
  using next = sw::end;
};
struct Splitting : sw::workflow<Split> {};
struct SplitAll : sw::map<std::vector<Word>> {
  static constexpr auto mode = sw::mode::distributed;
  using item_processor = Splitting;
  using result_writer = sw::result_writer<R"json({"WriterConfig": {"Transformation": "FLATTEN"}})json">;
  using next = sw::end;
};
struct SplitEverything : sw::workflow<SplitAll> {};

TEST_CASE("a WriterConfig says what becomes of the results") {
  CHECK(sw::run_json<SplitEverything>(R"([{"text": "ab"}, {"text": "c"}])", sw::handlers{sw::handle<Split>([](const Word& word) {
                                        std::vector<std::string> letters;
                                        for (const char c : word.text) letters.emplace_back(1, c);
                                        return letters;
                                      })}) == R"(["a","b","c"])");
}

// --- A workflow that is there twice

struct Who : sw::pass<Word> {
  using parameters = sw::parameters<Word, R"json({"text.$": "$$.State.Name"})json">;
  using next = sw::end;
};
struct Asking : sw::workflow<Who> {};
struct AskTwice : sw::parallel<Word> {
  using branches = sw::branches<Asking, Asking>;
  using next = sw::end;
};
struct AskingTwice : sw::workflow<AskTwice> {};

TEST_CASE("the Context Object has the names that the definition has") {
  CHECK(sw::run_json<AskingTwice>(R"({"text": ""})") == R"([{"text":"Who"},{"text":"AskTwice 2: Who"}])");
}

}  // namespace
