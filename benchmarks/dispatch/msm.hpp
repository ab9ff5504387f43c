// SPDX-License-Identifier: BSL-1.0
// Boost.MSM, set up for speed: no exceptions, no message queue. The work is done by the actions of
// the transitions, an event drives each of them. A translation unit for each machine, because one of 50
// rows takes more than ten seconds and a gigabyte to compile.
#pragma once

// 50 is the most that Boost.MPL's vector and list can be made to hold.
#define BOOST_MPL_CFG_NO_PREPROCESSED_HEADERS
#define BOOST_MPL_LIMIT_LIST_SIZE 50
#define BOOST_MPL_LIMIT_VECTOR_SIZE 50
#define FUSION_MAX_VECTOR_SIZE 60

#include "subjects.hpp"

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>
#include <boost/preprocessor/repetition/enum.hpp>

namespace bench::on_msm {

namespace front = boost::msm::front;

struct go {};

template <class Machine>
struct machine_def : front::state_machine_def<Machine> {
  using no_exception_thrown = int;
  using no_message_queue = int;
};

}  // namespace bench::on_msm
