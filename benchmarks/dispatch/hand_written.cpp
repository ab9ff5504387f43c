// SPDX-License-Identifier: BSL-1.0
// The measure of all: what one writes for a workflow that is known beforehand, calls in calls and a
// plain loop that assigns in place.
#include "subjects.hpp"

#include <boost/preprocessor/arithmetic/sub.hpp>
#include <boost/preprocessor/repetition/repeat.hpp>

#include <variant>

namespace bench::on_hand_written {

#define CLOSE(z, I, _) )

// step<49>(step<48>(… step<0>(std::move(in)) …))
#define OPEN_STEP(z, I, _) step<BOOST_PP_SUB(49, I)>(
payload chain(payload in) { return BOOST_PP_REPEAT(50, OPEN_STEP, ~) std::move(in) BOOST_PP_REPEAT(50, CLOSE, ~); }

template <int I>
inline payload arm(parity&& in) {
  if (odd* is = std::get_if<odd>(&in)) return odd_arm<I>(std::move(*is));
  return even_arm<I>(std::move(*std::get_if<even>(&in)));
}

// arm<9>(split<9>(step<9>(arm<8>(… step<0>(std::move(in)) …))))
#define OPEN_BLOCK(z, I, _) arm<BOOST_PP_SUB(9, I)>(split<BOOST_PP_SUB(9, I)>(step<BOOST_PP_SUB(9, I)>(
#define CLOSE_BLOCK(z, I, _) )))
payload choice(payload in) { return BOOST_PP_REPEAT(10, OPEN_BLOCK, ~) std::move(in) BOOST_PP_REPEAT(10, CLOSE_BLOCK, ~); }

round loop(round in) {
  do in = turn(std::move(in));
  while (in.left > 0);
  return in;
}

}  // namespace bench::on_hand_written
