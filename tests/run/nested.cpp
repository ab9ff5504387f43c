// SPDX-License-Identifier: BSL-1.0
// Workflows inside of states: Parallel and Map, over described structs.
#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>

#include "../catch.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace sw = stepwise;

namespace {

struct Line {
  std::string sku;
  int quantity = 0;
};
struct Order {
  std::string id;
  std::vector<Line> lines;
};
struct Parcel {
  std::string order;
  Line line;
  long number = 0;
};
struct Shipped {
  std::string track;
};
struct Price {
  int cents = 0;
};
struct Offer {
  int cents = 0;
  std::string track;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku, quantity))
BOOST_DESCRIBE_STRUCT(Order, (), (id, lines))
BOOST_DESCRIBE_STRUCT(Parcel, (), (order, line, number))
BOOST_DESCRIBE_STRUCT(Shipped, (), (track))
BOOST_DESCRIBE_STRUCT(Price, (), (cents))
BOOST_DESCRIBE_STRUCT(Offer, (), (cents, track))

using Lost = sw::error<"Lost">;
using TooDear = sw::error<"TooDear">;

struct Ship : sw::task<Parcel, Shipped> {
  using resource = sw::lambda<"Ship">;
  using raises = sw::raises<Lost>;
  using next = sw::end;
};
struct ShipOne : sw::workflow<Ship> {};

struct GiveUp : sw::fail<"GivenUp"> {};
struct ShipAll : sw::map<Order> {
  using items_path = sw::path<"$.lines">;
  using item_selector = sw::item_selector<Parcel, R"json({"order.$": "$.id", "line.$": "$$.Map.Item.Value", "number.$": "$$.Map.Item.Index"})json">;
  using item_processor = ShipOne;
  using result_path = sw::path<"$.shipped">;
  using catches = sw::catches<sw::on<Lost, GiveUp>>;
  using next = sw::end;
};
struct Shipping : sw::workflow<ShipAll> {};

struct clock_that_counts {
  double slept = 0;
  std::int64_t now() { return 0; }
  void sleep(double seconds) { slept += seconds; }
};

TEST_CASE("a Map runs its item processor on each item, in order, with the item and its number") {
  const Order order{"o1", {{"a", 1}, {"b", 2}}};
  const auto out = sw::run<Shipping>(order, sw::handlers{sw::handle<Ship>(
                                                [](Parcel parcel) { return Shipped{parcel.order + parcel.line.sku + std::to_string(parcel.number)}; })});
  static_assert(std::is_same_v<sw::workflow_output_of<Shipping>, sw::placed<Order, "$.shipped", std::vector<Shipped>>>);
  CHECK(out.input.lines.size() == 2);
  REQUIRE(out.result.size() == 2);
  CHECK(out.result[0].track == "o1a0");
  CHECK(out.result[1].track == "o1b1");
}

TEST_CASE("where an item fails, the Map fails with its error, and the items behind it do not run") {
  int calls = 0;
  const auto handlers = sw::handlers{sw::handle<Ship>([&](const Parcel&) -> Shipped {
    ++calls;
    throw Lost("by the courier");
  })};
  CHECK_THROWS_AS(sw::run<Shipping>(Order{"o1", {{"a", 1}, {"b", 2}}}, handlers), sw::execution_failed);
  CHECK(calls == 1);
  CHECK(sw::run<Shipping>(Order{"o1", {}}, handlers).result.empty());
}

// --- Parallel

struct AskPrice : sw::task<Order, Price> {
  using resource = sw::lambda<"AskPrice">;
  using raises = sw::raises<TooDear>;
  using next = sw::end;
};
struct Refuse : sw::fail<"Refused", "nothing to track"> {};
struct IsEmpty;
struct Track : sw::task<Order, Shipped> {
  using resource = sw::lambda<"Track">;
  using retries = sw::retries<sw::retry<sw::errors::task_failed, sw::backoff{.max_attempts = 1}>>;
  using next = sw::end;
};
struct IsEmpty : sw::choice<Order> {
  using routes = sw::routes<sw::when<sw::string_equals<"$.id", "">, Refuse>, sw::otherwise<Track>>;
};
struct Pricing : sw::workflow<AskPrice> {};
struct Tracking : sw::workflow<IsEmpty> {};

struct Apologise : sw::pass<sw::placed<Order, "$.error", sw::error_output>> {
  using parameters = sw::parameters<Offer, R"json({"cents": 0, "track.$": "$.error.Error"})json">;
  using next = sw::end;
};
struct AskBoth : sw::parallel<Order> {
  using branches = sw::branches<Pricing, Tracking>;
  using result_selector = sw::result_selector<Offer, R"json({"cents.$": "$[0].cents", "track.$": "$[1].track"})json">;
  using retries = sw::retries<sw::retry<TooDear, sw::backoff{.interval_seconds = 5, .max_attempts = 1}>>;
  using catches = sw::catches<sw::on<sw::errors::all, Apologise, sw::path<"$.error">>>;
  using next = sw::end;
};
struct Asking : sw::workflow<AskBoth> {};

template <class Price_, class Track_>
Offer ask(Order order, Price_ price, Track_ track, clock_that_counts& clock) {
  return sw::run<Asking>(std::move(order), sw::handlers{sw::handle<AskPrice>(price), sw::handle<Track>(track)}, clock);
}

TEST_CASE("a Parallel gives each branch its input, and its result has their outputs in order") {
  clock_that_counts clock;
  const Offer offer = ask(
      Order{"o1", {}}, [](Order order) { return Price{static_cast<int>(order.id.size())}; }, [](const Order& order) { return Shipped{order.id}; }, clock);
  CHECK(offer.cents == 2);
  CHECK(offer.track == "o1");
}

TEST_CASE("a Parallel is retried as a whole, and its catchers see the error of its branch") {
  clock_that_counts clock;
  int prices = 0;
  int tracks = 0;
  const auto price = [&](const Order&) -> Price {
    if (++prices == 1) throw TooDear("this much");
    return {7};
  };
  const auto track = [&](const Order&) -> Shipped {
    ++tracks;
    throw Lost("somewhere");  // not declared, so by its name alone
  };
  const Offer offer = ask(Order{"o1", {}}, price, track, clock);
  CHECK(offer.track == "Lost");
  CHECK(prices == 2);
  CHECK(tracks == 2);
  CHECK(clock.slept == 6);  // 5 for the Parallel, 1 for the task in it

  const auto cheap = [](const Order&) { return Price{1}; };
  CHECK(ask(Order{"", {}}, cheap, [](const Order&) { return Shipped{}; }, clock).track == "Refused");  // its branch's Fail state
}

struct Pair : sw::task<std::tuple<Price, Shipped>, Offer> {
  using resource = sw::lambda<"Pair">;
  using next = sw::end;
};
struct AskTwo : sw::parallel<Order> {
  using branches = sw::branches<Pricing, Tracking>;
  using next = Pair;
};
struct Pairing : sw::workflow<AskTwo> {};

TEST_CASE("the result of a Parallel is a tuple") {
  const Offer offer = sw::run<Pairing>(Order{"o1", {}}, sw::handlers{sw::handle<AskPrice>([](const Order&) { return Price{3}; }),
                                                                     sw::handle<Track>([](const Order&) { return Shipped{"t"}; }),
                                                                     sw::handle<Pair>([](const std::tuple<Price, Shipped>& both) {
                                                                       return Offer{std::get<0>(both).cents, std::get<1>(both).track};
                                                                     })});
  CHECK(offer.cents == 3);
  CHECK(offer.track == "t");
}

struct Sum : sw::task<std::vector<Price>, Price> {
  using resource = sw::lambda<"Sum">;
  using next = sw::end;
};
struct AskThrice : sw::parallel<Order> {
  using branches = sw::branches<Pricing, Pricing, Pricing>;
  using next = Sum;
};
struct Summing : sw::workflow<AskThrice> {};

TEST_CASE("a tuple of one type fits where a vector is expected, and a workflow may be in several branches") {
  int next = 0;
  const Price price = sw::run<Summing>(Order{}, sw::handlers{sw::handle<AskPrice>([&](const Order&) { return Price{++next}; }),
                                                             sw::handle<Sum>([](const std::vector<Price>& all) {
                                                               Price sum;
                                                               for (const Price& each : all) sum.cents = sum.cents * 10 + each.cents;
                                                               return sum;
                                                             })});
  CHECK(price.cents == 123);
}

// --- Variables

struct Outer {
  std::string customer;
};
struct Inner {
  std::string customer;
  int tries = 0;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (customer))
BOOST_DESCRIBE_STRUCT(Inner, (), (customer, tries))

struct ReadBoth : sw::pass<Order> {
  using parameters = sw::parameters<Offer, R"json({"cents.$": "$tries", "track.$": "$customer"})json">;
  using next = sw::end;
};
struct SetOwn : sw::pass<Order> {
  using assign = sw::assign<R"json({"tries": 4})json">;
  using next = ReadBoth;
};
struct Reading : sw::workflow<SetOwn, Inner> {};
struct ReadInside : sw::parallel<Order> {
  using branches = sw::branches<Reading>;
  using result_selector = sw::result_selector<Offer, R"json({"cents.$": "$[0].cents", "track.$": "$[0].track"})json">;
  using assign = sw::assign<R"json({"customer.$": "$[0].track"})json">;
  using next = sw::end;
};
struct SetOuter : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer.$": "$.id"})json">;
  using next = ReadInside;
};
struct Remembering : sw::workflow<SetOuter, Outer> {};

TEST_CASE("a branch reads the variables outside and has its own") {
  const Offer offer = sw::run<Remembering>(Order{"o1", {}});
  CHECK(offer.cents == 4);
  CHECK(offer.track == "o1");
}

// --- Items of other kinds

struct Weights {
  std::map<std::string, int> of;
};
struct Weight {
  std::string name;
  int grams = 0;
};
BOOST_DESCRIBE_STRUCT(Weights, (), (of))
BOOST_DESCRIBE_STRUCT(Weight, (), (name, grams))

struct Keep : sw::pass<Weight> {
  using next = sw::end;
};
struct Keeping : sw::workflow<Keep> {};
struct WeighAll : sw::map<Weights> {
  using items_path = sw::path<"$.of">;
  using item_selector = sw::item_selector<Weight, R"json({"name.$": "$$.Map.Item.Key", "grams.$": "$$.Map.Item.Value"})json">;
  using item_processor = Keeping;
  using next = sw::end;
};
struct Weighing : sw::workflow<WeighAll> {};

TEST_CASE("the members of an object are items, with their names") {
  const std::vector<Weight> all = sw::run<Weighing>(Weights{{{"apple", 100}, {"pear", 120}}});
  REQUIRE(all.size() == 2);
  CHECK(all[1].name == "pear");
  CHECK(all[1].grams == 120);
}

// --- Distributed

struct Row {
  std::string id;
};
struct Source {
  std::string bucket;
};
using Batch = sw::item_batch<Row, Source>;
BOOST_DESCRIBE_STRUCT(Row, (), (id))
BOOST_DESCRIBE_STRUCT(Source, (), (bucket))

struct Convert : sw::task<Batch, Shipped> {
  using resource = sw::lambda<"Convert">;
  using raises = sw::raises<Lost>;
  using next = sw::end;
};
struct ConvertRows : sw::workflow<Convert> {
  static constexpr auto kind = sw::workflow_kind::express;
};
struct ConvertAll : sw::map<Source> {
  static constexpr auto mode = sw::mode::distributed;
  static constexpr int tolerated_failure_percentage = 50;
  using item_reader = sw::item_reader<Row, R"json({
    "Resource": "arn:aws:states:::s3:getObject",
    "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "MaxItems": 5},
    "Parameters": {"Bucket.$": "$.bucket", "Key": "rows.csv"}
  })json">;
  using item_batcher = sw::item_batcher<Source, R"json({"MaxItemsPerBatch": 2, "BatchInput": {"bucket.$": "$.bucket"}})json">;
  using result_writer = sw::result_writer<R"json({"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket.$": "$.bucket", "Prefix": "out"}})json">;
  using item_processor = ConvertRows;
  using next = sw::end;
};
struct Converting : sw::workflow<ConvertAll> {};

template <class Handler>
sw::map_run_result convert(Handler handler, std::vector<std::string>& written) {
  return sw::run<Converting>(Source{"b1"}, sw::handlers{sw::handle<Convert>(handler), sw::read_items<ConvertAll>([](const sw::item_source& from) {
                                                          return std::vector<Row>(7, Row{from.bucket + "/" + *from.key});
                                                        }),
                                                        sw::write_results<ConvertAll>([&](const sw::result_target& to, const std::vector<Shipped>& all) {
                                                          for (const Shipped& each : all) written.push_back(each.track);
                                                          return sw::map_run_result{"arn", {to.bucket, *to.prefix + "/manifest.json"}};
                                                        })});
}

TEST_CASE("a distributed Map reads items, gives them in batches and writes the results, by functions of the user's") {
  std::vector<std::string> written;
  const sw::map_run_result result = convert([](const Batch& batch) { return Shipped{batch.items[0].id + std::to_string(batch.items.size()) + batch.batch_input.bucket}; }, written);
  CHECK(result.result_writer_details.key == "out/manifest.json");
  REQUIRE(written.size() == 3);  // of 5 items
  CHECK(written[0] == "b1/rows.csv2b1");
  CHECK(written[2] == "b1/rows.csv1b1");
}

TEST_CASE("a distributed Map tolerates failures up to its threshold") {
  std::vector<std::string> written;
  int calls = 0;
  convert(
      [&](const Batch&) {
        if (++calls == 1) throw Lost("once");
        return Shipped{"ok"};
      },
      written);
  CHECK(written.size() == 2);
  try {
    convert([&](const Batch&) -> Shipped { throw Lost("always"); }, written);
    FAIL("it did not fail");
  } catch (...) {
    CHECK(sw::current_error().error == "States.ExceedToleratedFailureThreshold");
  }
}

}  // namespace
