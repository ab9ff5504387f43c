// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Parcel {
  std::string parcel_id;
  std::string id;
#ifndef CURE
  static constexpr sw::json_name json_names[] = {{"parcel_id", "id"}};
#else
  static constexpr sw::json_name json_names[] = {{"parcel_id", "parcelId"}};
#endif
};
//]
BOOST_DESCRIBE_STRUCT(Parcel, (), (parcel_id, id))

struct Pack : sw::task<Parcel, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its input Parcel has two members that are id in JSON
