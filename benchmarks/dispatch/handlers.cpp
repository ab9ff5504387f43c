// SPDX-License-Identifier: BSL-1.0
// The handlers out of line. See handlers.hpp.
#define BENCH_DEFINE_HANDLERS
#include "handlers.hpp"

#include <boost/preprocessor/repetition/repeat.hpp>

namespace bench {

#define INSTANTIATE_STEP(z, I, _) template payload step<I>(taken<payload>);
#define INSTANTIATE_BLOCK(z, I, _)               \
  template parity split<I>(taken<payload>);      \
  template payload odd_arm<I>(taken<odd>);       \
  template payload even_arm<I>(taken<even>);
BOOST_PP_REPEAT(50, INSTANTIATE_STEP, ~)
BOOST_PP_REPEAT(10, INSTANTIATE_BLOCK, ~)

}  // namespace bench
