// SPDX-License-Identifier: BSL-1.0
// A state variable, a loop, and a switch over it. The payload is assigned in place.
#include "subjects.hpp"

#include <boost/preprocessor/repetition/repeat.hpp>

#include <variant>

namespace bench::on_switch_ {

payload chain(payload in) {
  for (int state = 0;;) {
    switch (state) {
#define CASE(z, I, _)             \
  case I:                         \
    in = step<I>(std::move(in));  \
    state = I + 1;                \
    break;
      BOOST_PP_REPEAT(50, CASE, ~)
#undef CASE
      default: return in;
    }
  }
}

payload choice(payload in) {
  parity split_in{};
  for (int state = 0;;) {
    switch (state) {
#define CASE(z, I, _)                                         \
  case 4 * I:                                                 \
    in = step<I>(std::move(in));                              \
    state = 4 * I + 1;                                        \
    break;                                                    \
  case 4 * I + 1:                                             \
    split_in = split<I>(std::move(in));                       \
    state = split_in.index() == 0 ? 4 * I + 2 : 4 * I + 3;    \
    break;                                                    \
  case 4 * I + 2:                                             \
    in = odd_arm<I>(std::move(*std::get_if<odd>(&split_in))); \
    state = 4 * I + 4;                                        \
    break;                                                    \
  case 4 * I + 3:                                             \
    in = even_arm<I>(std::move(*std::get_if<even>(&split_in))); \
    state = 4 * I + 4;                                        \
    break;
      BOOST_PP_REPEAT(10, CASE, ~)
#undef CASE
      default: return in;
    }
  }
}

round loop(round in) {
  for (int state = 0;;) {
    switch (state) {
      case 0:
        in = turn(std::move(in));
        state = in.left > 0 ? 0 : 1;
        break;
      default: return in;
    }
  }
}

}  // namespace bench::on_switch_
