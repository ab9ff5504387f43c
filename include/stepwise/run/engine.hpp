// SPDX-License-Identifier: BSL-1.0
// The plan of a workflow as nested calls. See plan.hpp for the shape.
#pragma once

#include <stepwise/run/choice.hpp>
#include <stepwise/run/clock.hpp>
#include <stepwise/run/flow.hpp>
#include <stepwise/run/task.hpp>
#include <stepwise/text/timestamp.hpp>

#include <cstdint>
#include <type_traits>
#include <utility>

namespace stepwise::detail {

template <class S, class Env, class Payload>
STEPWISE_INLINE void tell_entered([[maybe_unused]] Env& env, [[maybe_unused]] const Payload& input) {
  if constexpr (requires { env.execution.entered; }) {
    env.execution.entered = env.clock.now();
    env.execution.retries = 0;
  }
  if constexpr (requires { env.observer.template state_entered<S>(input); }) env.observer.template state_entered<S>(input);
}
/// What a state reads in place of a constant; defined by <stepwise/data_flow.hpp>.
template <class S, class Env>
double read_delay(Env& env, typename S::input& input);
template <class S, class Env>
[[noreturn]] void fail_as_read(Env& env, typename S::input& input);

template <class S, class Env>
STEPWISE_INLINE void wait_for(Env& env, [[maybe_unused]] typename S::input& input) {
  if constexpr (info_of<S>.paths != nullptr) {
    env.clock.sleep(read_delay<S>(env, input));
  } else if constexpr (info_of<S>.has_seconds) {
    env.clock.sleep(static_cast<double>(info_of<S>.seconds));
  } else {
    constexpr std::int64_t until = parse_timestamp(info_of<S>.timestamp).seconds;
    const std::int64_t now = env.clock.now();
    if (until > now) env.clock.sleep(static_cast<double>(until - now));
  }
}

/// Runs state I and goes where it leads.
template <class L, int I, class Env, class Arrive>
STEPWISE_INLINE typename Arrive::result leave(Env& env, payload_at<L, I>&& input, const Arrive& arrive) {
  using S = node<L, I>;
  if constexpr (works(S::type)) {
    return leave_task<L, I>(env, std::move(input), arrive);
  } else if constexpr (S::type == state_type::fail) {
    if constexpr (info_of<S>.paths == nullptr)
      throw execution_failed(info_of<S>.error, info_of<S>.cause, ref_of<S>.name);
    else
      fail_as_read<S>(env, input);
  } else {
    if constexpr (S::type == state_type::wait) wait_for<S>(env, input);
    if constexpr (S::type == state_type::choice) {
      return leave_choice<L, I>(env, std::move(input), arrive);
    } else if constexpr (plain_flow<S>) {
      tell_exited<S>(env, input);
      return arrive.template go<next_of<L, I>>(env, std::move(input));
    } else {
      output_of<S> output = flow_through<S>(env, input);
      tell_exited<S>(env, output);
      return arrive.template go<next_of<L, I>>(env, std::move(output));
    }
  }
}

template <class L, int I, class Env>
STEPWISE_INLINE payload_at<L, L::where.meets[I]> loop(Env& env, payload_at<L, I>&& input) {
  constexpr int meet = L::where.meets[I];
  payload_at<L, I> next = std::move(input);
  if constexpr (meet == nowhere) {
    using body = level<typename L::start, I, I>;
    for (;;) next = chain<body, I, body::where.distance(I, to_stop)>(env, std::move(next));
  } else {
    constexpr int stop = meet == to_stop ? L::stops[0] : meet;
    using payload = payload_at<L, meet>;
    using body = level<typename L::start, I, I, stop>;
    late<payload> out;
    const exit_sink<stop, payload> after{out};
    const loop_sink<I, payload_at<L, I>, exit_sink<stop, payload>> sink{next, after};
    while (tail<body, I>(env, std::move(next), sink) == 0) {
    }
    drop<payload> dropped{out.value};
    return std::move(out.value);
  }
}

/// Runs state I with all that lies before the state where its ways out meet.
template <class L, int I, class Env>
STEPWISE_INLINE payload_at<L, L::where.meets[I]> step(Env& env, payload_at<L, I>&& input) {
  using S = node<L, I>;
  constexpr int meet = L::where.meets[I];
  if constexpr (L::where.head[I]) {
    return loop<L, I>(env, std::move(input));
  } else {
    tell_entered<S>(env, input);
    if constexpr (works(S::type)) {
      // Of a state in a loop that has more than one way in, `meet` lies behind the loop, not next.
      constexpr bool meets_next = next_of<L, I> == (meet == to_stop ? L::stops[0] : meet);
      if constexpr (meets_next && std::is_same_v<output_of<S>, payload_at<L, meet>> && !watches_exit<S, Env>) {
        if constexpr (!guarded<S>) {
          return perform<S>(env, std::move(input));  // the usual cases, with no more than they need
        } else if constexpr (catchers_only_fail<L, I>()) {
          try {
            return perform<S>(env, std::move(input));
          } catch (...) {
            return recover<L, I>(env, input, fail_only<L, output_of<S>>{});
          }
        } else {
          return leave_task<L, I>(env, std::move(input), arrive_at<L, meet>{});
        }
      } else {
        return leave_task<L, I>(env, std::move(input), arrive_at<L, meet>{});
      }
    } else {
      return leave<L, I>(env, std::move(input), arrive_at<L, meet>{});
    }
  }
}

/// `Count` regions in a row, by halves: depth is logarithmic, and a payload dies soon.
template <class L, int From, int Count, class Env>
STEPWISE_INLINE payload_at<L, L::where.hop(From, Count)> chain(Env& env, payload_at<L, From>&& input) {
  if constexpr (Count == 1) {
    return step<L, From>(env, std::move(input));
  } else if constexpr (Count == 2) {
    return step<L, L::where.hop(From, 1)>(env, step<L, From>(env, std::move(input)));
  } else if constexpr (Count == 3) {
    return step<L, L::where.hop(From, 2)>(env, step<L, L::where.hop(From, 1)>(env, step<L, From>(env, std::move(input))));
  } else {
    constexpr int half = Count / 2;
    return chain<L, L::where.hop(From, half), Count - half>(env, chain<L, From, half>(env, std::move(input)));
  }
}

/// A chain to one of several stops: gives the number of the stop, whose payload is in the sink.
template <class L, int I, class Env, class Sink>
STEPWISE_INLINE int tail(Env& env, payload_at<L, I>&& input, const Sink& sink) {
  constexpr int count = L::where.distance(I, to_stop);
  if constexpr (count > 1) {
    constexpr int last = L::where.hop(I, count - 1);
    return tail<L, last>(env, chain<L, I, count - 1>(env, std::move(input)), sink);
  } else if constexpr (L::where.head[I]) {
    using body = typename level_within<L, I>::type;
    payload_at<L, I> next = std::move(input);
    const loop_sink<I, payload_at<L, I>, Sink> inner{next, sink};
    for (;;) {
      const int stop = tail<body, I>(env, std::move(next), inner);
      if (stop != 0) return stop - 1;
    }
  } else {
    tell_entered<node<L, I>>(env, input);
    return leave<L, I>(env, std::move(input), arrive_in<L, Sink>{sink});
  }
}

/// The whole of a level with one stop.
template <class L, class Env>
STEPWISE_INLINE payload_at<L, to_stop> enter(Env& env, payload_at<L, 0>&& input) {
  constexpr int count = L::where.live[0] ? L::where.distance(0, to_stop) : L::where.distance(0, nowhere);
  if constexpr (L::where.live[0]) {
    return chain<L, 0, count>(env, std::move(input));
  } else {
    chain<L, 0, count>(env, std::move(input));
    __builtin_unreachable();
  }
}

}  // namespace stepwise::detail
