// SPDX-License-Identifier: BSL-1.0
#include "msm.hpp"

#include <variant>

namespace bench::on_msm {

// Before the step, before the split, before the arms: these are two guarded transitions to the next
// block, as one writes a choice here.
template <int I>
struct first : front::state<> {};
template <int I>
struct second : front::state<> {};
template <int I>
struct which : front::state<> {};

template <int I>
struct do_step {
  template <class Machine, class From, class To>
  void operator()(const go&, Machine& machine, From&, To&) const {
    machine.held = step<I>(std::move(machine.held));
  }
};
template <int I>
struct do_split {
  template <class Machine, class From, class To>
  void operator()(const go&, Machine& machine, From&, To&) const {
    machine.branch = split<I>(std::move(machine.held));
  }
};
struct when_odd {
  template <class Machine, class From, class To>
  bool operator()(const go&, Machine& machine, From&, To&) const {
    return machine.branch.index() == 0;
  }
};
template <int I>
struct do_odd {
  template <class Machine, class From, class To>
  void operator()(const go&, Machine& machine, From&, To&) const {
    machine.held = odd_arm<I>(std::move(*std::get_if<odd>(&machine.branch)));
  }
};
template <int I>
struct do_even {
  template <class Machine, class From, class To>
  void operator()(const go&, Machine& machine, From&, To&) const {
    machine.held = even_arm<I>(std::move(*std::get_if<even>(&machine.branch)));
  }
};

struct choice_def : machine_def<choice_def> {
  payload held;
  parity branch{};
  using initial_state = first<0>;
  // Of two rows with one source the last is tried first, so the one without a guard is the "else".
#define ROWS(z, I, _)                                                    \
  front::Row<first<I>, go, second<I>, do_step<I>>,                       \
  front::Row<second<I>, go, which<I>, do_split<I>>,                      \
  front::Row<which<I>, go, first<I + 1>, do_even<I>>,                    \
  front::Row<which<I>, go, first<I + 1>, do_odd<I>, when_odd>
  struct transition_table : boost::mpl::vector<BOOST_PP_ENUM(10, ROWS, ~)> {};
};

payload choice(payload in) {
  boost::msm::back::state_machine<choice_def> machine;
  machine.held = std::move(in);
  machine.start();
  for (int i = 0; i < 3 * blocks; ++i) machine.process_event(go{});
  return std::move(machine.held);
}

}  // namespace bench::on_msm
