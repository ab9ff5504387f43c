// SPDX-License-Identifier: BSL-1.0
// An object for each state, with a virtual function that works on the payload in place and gives the
// next state.
#include "subjects.hpp"

#include <variant>

namespace bench::on_virtual_ {

template <class Data>
struct state {
  virtual const state* run(Data& data) const = 0;

 protected:
  ~state() = default;
};
template <class State>
inline const State the{};

template <class Data>
void run_from(const state<Data>* at, Data& data) {
  while (at != nullptr) at = at->run(data);
}

// --- chain -----------------------------------------------------------------------------------------

template <int I>
struct link final : state<payload> {
  const state* run(payload& data) const override {
    data = step<I>(std::move(data));
    if constexpr (I + 1 == chain_states)
      return nullptr;
    else
      return &the<link<I + 1>>;
  }
};

payload chain(payload in) {
  run_from<payload>(&the<link<0>>, in);
  return in;
}

// --- choice ----------------------------------------------------------------------------------------

struct branching {
  payload held;
  parity split{};
};
template <int I>
struct first;
template <int I>
const state<branching>* after() {
  if constexpr (I + 1 == blocks)
    return nullptr;
  else
    return &the<first<I + 1>>;
}

template <int I>
struct odd_way final : state<branching> {
  const state* run(branching& data) const override {
    data.held = odd_arm<I>(std::move(*std::get_if<odd>(&data.split)));
    return after<I>();
  }
};
template <int I>
struct even_way final : state<branching> {
  const state* run(branching& data) const override {
    data.held = even_arm<I>(std::move(*std::get_if<even>(&data.split)));
    return after<I>();
  }
};
template <int I>
struct second final : state<branching> {
  const state* run(branching& data) const override {
    data.split = bench::split<I>(std::move(data.held));
    if (data.split.index() == 0) return &the<odd_way<I>>;
    return &the<even_way<I>>;
  }
};
template <int I>
struct first final : state<branching> {
  const state* run(branching& data) const override {
    data.held = step<I>(std::move(data.held));
    return &the<second<I>>;
  }
};

payload choice(payload in) {
  branching data{std::move(in)};
  run_from<branching>(&the<first<0>>, data);
  return std::move(data.held);
}

// --- loop ------------------------------------------------------------------------------------------

struct turning final : state<round> {
  const state* run(round& data) const override {
    data = turn(std::move(data));
    return data.left > 0 ? this : nullptr;
  }
};

round loop(round in) {
  run_from<round>(&the<turning>, in);
  return in;
}

}  // namespace bench::on_virtual_
