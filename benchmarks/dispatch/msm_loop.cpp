// SPDX-License-Identifier: BSL-1.0
#include "msm.hpp"

namespace bench::on_msm {

struct turning : front::state<> {};
struct done : front::state<> {
  template <class Event, class Machine>
  void on_entry(const Event&, Machine& machine) {
    machine.over = true;
  }
};
struct do_turn {
  template <class Machine, class From, class To>
  void operator()(const go&, Machine& machine, From&, To&) const {
    machine.held = turn(std::move(machine.held));
  }
};
struct when_more {
  template <class Machine, class From, class To>
  bool operator()(const go&, Machine& machine, From&, To&) const {
    return machine.held.left > 0;
  }
};

struct loop_def : machine_def<loop_def> {
  round held;
  bool over = false;
  using initial_state = turning;
  // Tried from the last to the first; a row without a target stays where it is.
  struct transition_table : boost::mpl::vector<front::Row<turning, go, done>,
                                               front::Row<turning, go, front::none, do_turn, when_more>> {};
};

round loop(round in) {
  boost::msm::back::state_machine<loop_def> machine;
  machine.held = std::move(in);
  machine.start();
  while (!machine.over) machine.process_event(go{});
  return std::move(machine.held);
}

}  // namespace bench::on_msm
