// SPDX-License-Identifier: BSL-1.0
#include "msm.hpp"

namespace bench::on_msm {

template <int I>
struct at : front::state<> {};
template <int I>
struct work {
  template <class Machine, class From, class To>
  void operator()(const go&, Machine& machine, From&, To&) const {
    machine.held = step<I>(std::move(machine.held));
  }
};
struct chain_def : machine_def<chain_def> {
  payload held;
  using initial_state = at<0>;
#define ROW(z, I, _) front::Row<at<I>, go, at<I + 1>, work<I>>
  struct transition_table : boost::mpl::vector<BOOST_PP_ENUM(50, ROW, ~)> {};
};

payload chain(payload in) {
  boost::msm::back::state_machine<chain_def> machine;
  machine.held = std::move(in);
  machine.start();
  for (int i = 0; i < chain_states; ++i) machine.process_event(go{});
  return std::move(machine.held);
}

}  // namespace bench::on_msm
