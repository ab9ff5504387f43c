// SPDX-License-Identifier: BSL-1.0
// Who is measured. Each subject runs the same three workflows with the same handlers.
#pragma once

#include "handlers.hpp"

#ifdef BENCH_MSM
#define BENCH_FOR_MSM(X) X(msm)
#else
#define BENCH_FOR_MSM(X)
#endif

// The namespace of a subject, which is also its name in the records.
#define BENCH_SUBJECTS(X) X(stepwise) X(hand_written) X(switch_) X(visit) X(virtual_) BENCH_FOR_MSM(X)

namespace bench {

#define BENCH_DECLARE(SUBJECT)  \
  namespace on_##SUBJECT {      \
  payload chain(payload in);    \
  payload choice(payload in);   \
  round loop(round in);         \
  }
BENCH_SUBJECTS(BENCH_DECLARE)
#undef BENCH_DECLARE

}  // namespace bench
