// SPDX-License-Identifier: BSL-1.0
// The functions that do the work, the same for all subjects. They lie in a translation unit of their
// own (handlers.cpp), so that no compiler looks into them; with BENCH_INLINE they are inline instead, and
// each subject shows what the compiler makes of the whole.
#pragma once

#include "payload.hpp"

#include <utility>

namespace bench {

/// The chain has 50 states.
inline constexpr int chain_states = 50;
/// The chain with choices has 50 states too, in blocks of five: a step, a split, the Choice between its
/// two results, and the arms, which meet again at the next block.
inline constexpr int blocks = 10;
/// The loop has three states (the turn, the Choice whether to go on, the end); an execution makes
/// as many turns as its input says.
inline constexpr int loop_states = 3;
inline constexpr int turns = 50;

template <int I>
payload step(taken<payload> in);
template <int I>
parity split(taken<payload> in);
template <int I>
payload odd_arm(taken<odd> in);
template <int I>
payload even_arm(taken<even> in);
round turn(taken<round> in);

}  // namespace bench

#if defined BENCH_INLINE || defined BENCH_DEFINE_HANDLERS

namespace bench {

template <int I>
inline payload step(taken<payload> in) {
  change(in, I);
  return in;  // moved
}
template <int I>
inline parity split(taken<payload> in) {
  change(in, I);
  if (is_odd(in)) return odd{{}, std::move(in)};
  return even{{}, std::move(in)};
}
template <int I>
inline payload odd_arm(taken<odd> in) {
  change(in.held, I + 1);
  return std::move(in.held);
}
template <int I>
inline payload even_arm(taken<even> in) {
  change(in.held, I + 2);
  return std::move(in.held);
}
#ifdef BENCH_INLINE
inline
#endif
round turn(taken<round> in) {
  change(in.held, 1);
  --in.left;
  return in;  // moved
}

}  // namespace bench

#endif
