// SPDX-License-Identifier: BSL-1.0
// Where a transition arrives: at the state that a region ends at, at the head of a loop, behind one, or
// where there are only failures.
#pragma once

#include <stepwise/payload/convert.hpp>
#include <stepwise/run/inline.hpp>
#include <stepwise/run/level.hpp>

#include <new>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise::detail {

/// The payload turned into what its target takes; a reference to the same object where that is it.
template <class To, class From>
STEPWISE_INLINE decltype(auto) fit(From&& payload) {
  if constexpr (std::is_same_v<To, std::remove_cvref_t<From>>)
    return std::forward<From>(payload);
  else if constexpr (std::is_same_v<To, unset>)
    return unset{};
  else
    return convert<To>(std::forward<From>(payload));
}

/// The same at the end of a workflow whose ends have different types: there the output is a variant.
template <class To, class From>
STEPWISE_INLINE decltype(auto) fit_output(From&& payload) {
  if constexpr (std::is_same_v<To, std::remove_cvref_t<From>>)
    return std::forward<From>(payload);
  else
    return To(std::in_place_type<std::remove_cvref_t<From>>, std::forward<From>(payload));
}

template <class L, int Target, class From>
STEPWISE_INLINE decltype(auto) fit_at(From&& payload) {
  using to = typename node_payload<typename L::start, Target>::type;
  if constexpr (Target == static_cast<int>(machine_of<typename L::start>.size))
    return fit_output<to>(std::forward<From>(payload));
  else
    return fit<to>(std::forward<From>(payload));
}

template <class L, int From, int Count, class Env>
payload_at<L, L::where.hop(From, Count)> chain(Env& env, payload_at<L, From>&& input);

/// Runs from Target to where only failures are.
template <class L, int Target, class Env, class Payload>
[[noreturn]] STEPWISE_INLINE void fail_by(Env& env, Payload&& payload) {
  chain<L, Target, L::where.distance(Target, nowhere)>(env, fit_at<L, Target>(std::forward<Payload>(payload)));
  __builtin_unreachable();
}

/// Branches that meet again at `Meet`: each gives the payload there.
template <class L, int Meet>
struct arrive_at {
  using result = payload_at<L, Meet>;

  template <int Target, class Env, class Payload>
  STEPWISE_INLINE result go(Env& env, Payload&& payload) const {
    if constexpr (Target == Meet || (Meet == to_stop && L::is_stop(Target)))
      return fit_at<L, Target>(std::forward<Payload>(payload));
    else if constexpr (!L::where.live[Target] && Meet != nowhere)
      fail_by<L, Target>(env, std::forward<Payload>(payload));
    else
      return chain<L, Target, L::where.distance(Target, Meet)>(env, fit_at<L, Target>(std::forward<Payload>(payload)));
  }
};

/// Where the way out of a loop goes.
template <int Stop, class Payload>
struct exit_sink {
  late<Payload>& out;

  template <class L, int Target, class From>
  STEPWISE_INLINE int put(From&& payload) const {
    static_assert(Target == Stop);
    ::new (static_cast<void*>(__builtin_addressof(out.value))) Payload(fit_at<L, Target>(std::forward<From>(payload)));
    return 0;
  }
};

/// Where a transition back to the head of a loop goes: the head's payload is assigned in place. Gives 0
/// there, and one more than `Outer` elsewhere.
template <int Head, class Payload, class Outer>
struct loop_sink {
  Payload& next;
  const Outer& outer;

  template <class L, int Target, class From>
  STEPWISE_INLINE int put(From&& payload) const {
    if constexpr (Target == Head) {
      if constexpr (std::is_same_v<Payload, std::remove_cvref_t<From>>) {
        if (__builtin_addressof(payload) == __builtin_addressof(next)) return 0;
      }
      next = fit_at<L, Target>(std::forward<From>(payload));
      return 0;
    } else {
      return 1 + outer.template put<L, Target>(std::forward<From>(payload));
    }
  }
};

template <class L, int I, class Env, class Sink>
int tail(Env& env, payload_at<L, I>&& input, const Sink& sink);

/// Branches that end at different stops: each gives the number of its stop.
template <class L, class Sink>
struct arrive_in {
  using result = int;
  const Sink& sink;

  template <int Target, class Env, class Payload>
  STEPWISE_INLINE int go(Env& env, Payload&& payload) const {
    if constexpr (L::is_stop(Target))
      return sink.template put<L, Target>(std::forward<Payload>(payload));
    else if constexpr (!L::where.live[Target])
      fail_by<L, Target>(env, std::forward<Payload>(payload));
    else
      return tail<L, Target>(env, fit_at<L, Target>(std::forward<Payload>(payload)), sink);
  }
};

}  // namespace stepwise::detail
