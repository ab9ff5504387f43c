// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<sw::json, Receipt> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using result_path = sw::path<"$.a.b.c.d.e.f.g.h.i">;
#else
  using result_path = sw::path<"$.a.b.c.d.e.f.g.h">;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
constexpr auto definition = sw::asl<Shop>;

// error: state Pack: its result_path, $.a.b.c.d.e.f.g.h.i, is no Reference Path: it has more than 8 steps
