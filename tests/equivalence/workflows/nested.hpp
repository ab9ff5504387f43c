// SPDX-License-Identifier: BSL-1.0
// Workflows inside of states.
#pragma once

#include "common.hpp"

#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>

#include <tuple>

namespace equivalence {

/// A Parallel with retriers and catchers around branches that fail in different ways, with a Choice in one.
namespace forking {

struct Customer {
  std::string id;
  int age = 0;
  bool is_new = false;
};
struct Address {
  std::string street;
  std::optional<std::string> city;
};
struct Score {
  double value = 0;
  std::string by;
};
struct Profile {
  std::string street;
  double score = 0;
  std::string by;
};
struct Known {
  std::string id;
  Profile profile;
};
BOOST_DESCRIBE_STRUCT(Customer, (), (id, age, is_new))
BOOST_DESCRIBE_STRUCT(Address, (), (street, city))
BOOST_DESCRIBE_STRUCT(Score, (), (value, by))
BOOST_DESCRIBE_STRUCT(Profile, (), (street, score, by))
BOOST_DESCRIBE_STRUCT(Known, (), (id, profile))

struct FindAddress : sw::task<Customer, Address> {
  using resource = sw::lambda<"FindAddress">;
  using raises = sw::raises<Busy, OutOfStock>;
  using retries = sw::retries<sw::retry<OutOfStock, sw::backoff{.interval_seconds = 2, .max_attempts = 1}>>;
  using next = sw::end;
};
struct ScoreNew : sw::pass<Customer> {
  using result = sw::result<Score, R"json({"value": 0.5, "by": "default"})json">;
  using next = sw::end;
};
struct TooYoung : sw::fail<"TooYoung", "no score for children"> {};
struct ScoreKnown : sw::task<Customer, Score> {
  using resource = sw::lambda_arn<"${ScoreArn}">;
  using raises = sw::raises<Busy, CardDeclined>;
  using catches = sw::catches<sw::on<CardDeclined, ScoreNew, sw::discard>>;
  using next = sw::end;
};
struct ByAge : sw::choice<Customer> {
  using routes = sw::routes<sw::when<sw::numeric_less_than<"$.age", 7>, TooYoung>, sw::when<sw::boolean_equals<"$.is_new", true>, ScoreNew>, sw::otherwise<ScoreKnown>>;
};
struct Finding : sw::workflow<FindAddress> {};
struct Scoring : sw::workflow<ByAge> {};

struct Failed {
  std::string id;
  sw::error_output error;
};
BOOST_DESCRIBE_STRUCT(Failed, (), (id, error))

struct Refuse : sw::task<Failed, Named> {
  using resource = sw::lambda<"Refuse">;
  using next = sw::end;
};
struct GiveUp : sw::fail<"GivenUp", "for any reason"> {};
struct Greet : sw::task<Known, Named> {
  using resource = sw::lambda<"Greet">;
  using next = sw::end;
};
struct Child : sw::pass<Named> {
  using next = sw::end;
};
struct LookUp : sw::parallel<Customer> {
  using branches = sw::branches<Finding, Scoring>;
  using result_selector = sw::result_selector<Profile, R"json({"street.$": "$[0].street", "score.$": "$[1].value", "by.$": "$[1].by"})json">;
  using result_path = sw::path<"$.profile">;
  using retries = sw::retries<sw::retry<Busy, sw::backoff{.interval_seconds = 3, .max_attempts = 2, .backoff_rate = 1.5}>>;
  using catches = sw::catches<sw::on<sw::error<"TooYoung">, Child, sw::discard>, sw::on<sw::error_equals<OutOfStock, Busy>, Refuse, sw::path<"$.error">>, sw::on<sw::errors::all, GiveUp>>;
  using next = Greet;
};

struct Workflow : sw::workflow<LookUp> {};

}  // namespace forking

/// A Map with an ItemSelector, and beside it a Map in a branch of a Parallel, over the same items.
namespace shipping {

struct Line {
  std::string sku;
  int quantity = 0;
};
struct Order {
  std::string id;
  std::string address;
  std::vector<Line> lines;
  std::vector<std::string> notes;
};
struct Parcel {
  std::string order;
  std::string sku;
  Line line;
  long number = 0;
};
struct Track {
  std::string code;
};
struct Summary {
  std::string order;
  std::vector<Track> tracks;
  std::vector<std::string> notes;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku, quantity))
BOOST_DESCRIBE_STRUCT(Order, (), (id, address, lines, notes))
BOOST_DESCRIBE_STRUCT(Parcel, (), (order, sku, line, number))
BOOST_DESCRIBE_STRUCT(Track, (), (code))
BOOST_DESCRIBE_STRUCT(Summary, (), (order, tracks, notes))

struct Nothing : sw::fail<"NothingToShip", "an item without a quantity"> {};
struct Ship : sw::task<Parcel, Track> {
  using resource = sw::lambda<"Ship">;
  using raises = sw::raises<OutOfStock, Busy>;
  using retries = sw::retries<sw::retry<Busy, sw::backoff{.max_attempts = 1}>>;
  using next = sw::end;
};
struct ByQuantity : sw::choice<Parcel> {
  using routes = sw::routes<sw::when<sw::numeric_less_than<"$.line.quantity", 1>, Nothing>, sw::otherwise<Ship>>;
};
struct ShipOne : sw::workflow<ByQuantity> {};
struct Note : sw::task<std::string> {
  using resource = sw::lambda<"Note">;
  using next = sw::end;
};
struct NoteOne : sw::workflow<Note> {};

struct ShipAll : sw::map<Order> {
  using items_path = sw::path<"$.lines">;
  using item_selector =
      sw::item_selector<Parcel, R"json({"order.$": "$.id", "sku.$": "$$.Map.Item.Value.sku", "line.$": "$$.Map.Item.Value", "number.$": "$$.Map.Item.Index"})json">;
  using item_processor = ShipOne;
  using retries = sw::retries<sw::retry<OutOfStock, sw::backoff{.interval_seconds = 60, .max_attempts = 1}>>;
  using next = sw::end;
};
struct NoteAll : sw::map<Order> {
  using input_path = sw::path<"$.notes">;
  using item_processor = NoteOne;
  using next = sw::end;
};
struct Shipping : sw::workflow<ShipAll> {};
struct Noting : sw::workflow<NoteAll> {};

struct Report : sw::task<sw::error_output, Named> {
  using resource = sw::lambda<"Report">;
  using next = sw::end;
};
struct Close : sw::pass<Summary> {
  using next = sw::end;
};
struct Both : sw::parallel<Order> {
  using branches = sw::branches<Shipping, Noting>;
  using result_selector = sw::result_selector<Summary, R"json({"order": "shipped", "tracks.$": "$[0]", "notes.$": "$[1]"})json">;
  using catches = sw::catches<sw::on<sw::error<"NothingToShip">, Report>>;
  using next = Close;
};

struct Workflow : sw::workflow<Both> {};

}  // namespace shipping

/// A saga: what was done is undone, in reverse order, where a later step fails; the last two steps in branches.
namespace saga {

struct Trip {
  std::string id;
  int days = 0;
};
struct Failed {
  std::string id;
  int days = 0;
  sw::error_output error;
};
BOOST_DESCRIBE_STRUCT(Trip, (), (id, days))
BOOST_DESCRIBE_STRUCT(Failed, (), (id, days, error))

struct Undone : sw::fail<"TripCancelled", "all is undone"> {};
struct CancelFlight : sw::task<Failed, Named> {
  using resource = sw::lambda<"CancelFlight">;
  using retries = sw::retries<sw::retry<sw::errors::all, sw::backoff{.max_attempts = 3, .max_delay_seconds = 3}>>;
  using result_path = sw::discard;
  using next = Undone;
};
struct CancelHotel : sw::task<Failed, Named> {
  using resource = sw::lambda<"CancelHotel">;
  using retries = sw::retries<sw::retry<sw::errors::task_failed, sw::backoff{.max_attempts = 1}>>;
  using result_path = sw::discard;
  using next = CancelFlight;
};
struct RentCar : sw::task<Trip, Named> {
  using resource = sw::lambda<"RentCar">;
  using raises = sw::raises<OutOfStock>;
  using next = sw::end;
};
struct Charge : sw::task<Trip, Named> {
  using resource = sw::lambda<"Charge">;
  using raises = sw::raises<CardDeclined>;
  using next = sw::end;
};
struct Renting : sw::workflow<RentCar> {};
struct Charging : sw::workflow<Charge> {};
struct Finish : sw::parallel<Trip> {
  using branches = sw::branches<Renting, Charging>;
  using catches = sw::catches<sw::on<sw::errors::all, CancelHotel, sw::path<"$.error">>>;
  using next = sw::end;
};
struct BookHotel : sw::task<Trip, Named> {
  using resource = sw::lambda<"BookHotel">;
  using raises = sw::raises<OutOfStock>;
  using result_path = sw::discard;
  using catches = sw::catches<sw::on<sw::errors::all, CancelFlight, sw::path<"$.error">>>;
  using next = Finish;
};
struct BookFlight : sw::task<Trip, Named> {
  using resource = sw::lambda<"BookFlight">;
  using raises = sw::raises<OutOfStock>;
  using result_path = sw::discard;
  using catches = sw::catches<sw::on<sw::errors::all, Undone>>;
  using next = BookHotel;
};

struct Workflow : sw::workflow<BookFlight> {};

}  // namespace saga

/// A loop around a Parallel, and a loop in one of its branches.
namespace polling {

struct State {
  std::string id;
  int left = 0;
};
struct Answer {
  std::string id;
  int left = 0;
  bool done = false;
};
BOOST_DESCRIBE_STRUCT(State, (), (id, left))
BOOST_DESCRIBE_STRUCT(Answer, (), (id, left, done))

struct IsAsked;
struct Ask : sw::task<State, Answer> {
  using resource = sw::lambda<"Ask">;
  using raises = sw::raises<Busy>;
  using next = IsAsked;

  static Answer handle(State&& now) { return {now.id + "?", now.left > 5 ? 0 : now.left - 1, now.left <= 0 || now.left > 40}; }
};
struct Asked : sw::pass<Answer> {
  using next = sw::end;
};
struct IsAsked : sw::choice<Answer> {
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.left", 2>, Ask>, sw::otherwise<Asked>>;
};
struct Log : sw::task<State, Named> {
  using resource = sw::lambda<"Log">;
  using next = sw::end;
};
struct Asking : sw::workflow<Ask> {};
struct Logging : sw::workflow<Log> {};

struct IsDone;
struct Stop : sw::succeed<Answer> {};
struct Round : sw::parallel<State> {
  using branches = sw::branches<Logging, Asking>;
  using result_selector = sw::result_selector<Answer, R"json({"id.$": "$[0].id", "left.$": "$[1].left", "done.$": "$[1].done"})json">;
  using retries = sw::retries<sw::retry<Busy, sw::backoff{.max_attempts = 1}>>;
  using catches = sw::catches<sw::on<Busy, Round, sw::discard>>;
  using next = IsDone;
};
struct IsDone : sw::choice<Answer> {
  using routes = sw::routes<sw::when<sw::boolean_equals<"$.done", true>, Stop>, sw::otherwise<Round>>;
};

struct Workflow : sw::workflow<Round> {};

}  // namespace polling

}  // namespace equivalence
