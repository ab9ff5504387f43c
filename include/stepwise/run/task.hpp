// SPDX-License-Identifier: BSL-1.0
// Leaving a task: the way out where nothing fails, and retries and catchers beside it.
#pragma once

#include <stepwise/run/arrive.hpp>
#include <stepwise/run/guard.hpp>
#include <stepwise/run/perform.hpp>

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

namespace stepwise::detail {

template <class S, class Env, class Payload>
STEPWISE_INLINE void tell_exited([[maybe_unused]] Env& env, [[maybe_unused]] const Payload& output) {
  if constexpr (requires { env.observer.template state_exited<S>(output); }) env.observer.template state_exited<S>(output);
}

template <class Catches, std::size_t I>
struct catcher_at;
template <class... C, std::size_t I>
struct catcher_at<catches<C...>, I> {
  using type = at<list<C...>, I>;
};
template <class Catcher>
struct catch_path;
template <class Errors, class Next, class Path, fixed_string Comment, class Assign>
struct catch_path<on<Errors, Next, Path, Comment, Assign>> {
  using type = Path;
  using assign = Assign;
};

// The payload that a catcher sends on.
template <class S, class Input, class Path>
STEPWISE_INLINE flow_on<Input, error_output, Path> caught_payload(Input& input, error_output& error) {
  using flows = flow_on<Input, error_output, Path>;
  if constexpr (place_of<Path>.how == placement::replace) {
    return std::move(error);
  } else if constexpr (place_of<Path>.how == placement::discard) {
    return std::move(input);
  } else if constexpr (std::is_same_v<flows, Input>) {
    put_member<S, Path>::into(input, std::move(error));
    return std::move(input);
  } else {
    return flows{std::move(input), std::move(error)};
  }
}

template <class S>
inline constexpr std::size_t catcher_count = info_of<S>.catches.size;
template <class S>
inline constexpr std::size_t next_edges = info_of<S>.next != nullptr ? 1 : 0;

template <class L, int I, std::size_t Catcher, class Env, class Arrive>
typename Arrive::result go_caught(Env& env, recovery& failed, payload_at<L, I>& input, const Arrive& arrive) {
  using S = node<L, I>;
  if (failed.catcher() != Catcher) {
    if constexpr (Catcher + 1 == catcher_count<S>)
      failed.rethrow();
    else
      return go_caught<L, I, Catcher + 1>(env, failed, input, arrive);
  }
  using path = typename catch_path<typename catcher_at<typename S::catches, Catcher>::type>::type;
  assign_from<typename catch_path<typename catcher_at<typename S::catches, Catcher>::type>::assign, S>(env, failed.error());
  if constexpr (requires { env.observer.template error_caught<S>(failed.error()); }) env.observer.template error_caught<S>(failed.error());
  return arrive.template go<target_of<L, I, next_edges<S> + Catcher>>(env, caught_payload<S, payload_at<L, I>, path>(input, failed.error()));
}

// An attempt, without its types: what the retries of all tasks share.
struct attempt_frame {
  void* env;
  void* input;
  void* output;
};
template <class S, class Env>
void attempt_again(const attempt_frame& frame) {
  ::new (frame.output) output_of<S>(perform<S>(*static_cast<Env*>(frame.env), std::move(*static_cast<typename S::input*>(frame.input))));
}

// S is void where nobody watches the retries.
template <class S, class Env>
[[gnu::cold, gnu::noinline]] bool retry_until_done(Env& env, recovery& failed, void (*again)(const attempt_frame&), const attempt_frame& frame) {
  for (;;) {
    const double delay = failed.next_delay();
    if (delay < 0) return false;
    if constexpr (!std::is_void_v<S>) env.observer.template task_retried<S>(failed.error(), delay);
    env.clock.sleep(delay);
    if constexpr (requires { env.execution.retries; }) ++env.execution.retries;
    try {
      again(frame);
      return true;
    } catch (...) {
      failed.look();
    }
  }
}
template <class S, class Env>
using retry_watched = std::conditional_t<requires(Env& env, error_output& error) { env.observer.template task_retried<S>(error, 1.0); }, S, void>;

/// Takes over when the first attempt of a task has failed; called while its exception is handled. What
/// comes after a retry that succeeds is later states' work and runs outside of this state's `try`.
template <class L, int I, class Env, class Arrive>
[[gnu::cold, gnu::noinline]] typename Arrive::result recover(Env& env, payload_at<L, I>& input, const Arrive& arrive) {
  using S = node<L, I>;
  int attempts[info_of<S>.retries.size + 1]{};
  recovery failed(info_of<S>, attempts);
  if constexpr (!no_retries<typename S::retries>) {
    late<output_of<S>> output;
    if (retry_until_done<retry_watched<S, Env>>(env, failed, attempt_again<S, Env>, {&env, &input, &output.value})) {
      drop<output_of<S>> dropped{output.value};
      return arrive.template go_on<L, I>(env, std::move(output.value));
    }
  }
  if constexpr (catcher_count<S> == 0)
    failed.rethrow();
  else
    return go_caught<L, I, 0>(env, failed, input, arrive);
}

/// A result in place of one that a way which only fails would have had.
template <class L, class Result>
struct fail_only {
  using result = Result;
  template <int Target, class Env, class Payload>
  STEPWISE_INLINE Result go(Env& env, Payload&& payload) const {
    fail_by<L, Target>(env, std::forward<Payload>(payload));
  }
  template <class, int, class Env>
  Result go_on(Env&, Result&& output) const {
    return std::move(output);
  }
};

template <class S>
inline constexpr bool guarded = !no_retries<typename S::retries> || !no_catches<typename S::catches>;

/// Whether no catcher of task I leads back to where the workflow goes on.
template <class L, int I>
constexpr bool catchers_only_fail() {
  const auto& graph = graph_of<typename L::start>;
  const std::size_t first = graph.first[I] + next_edges<node<L, I>>;
  for (std::size_t e = first; e < graph.first[I + 1]; ++e)
    if (L::is_stop(graph.to[e]) || L::where.live[graph.to[e]] == L::where.live[I]) return false;
  return true;
}

/// Where a state that is not a Choice goes on.
template <class L, int I>
constexpr int find_next() {
  if constexpr (next_edges<node<L, I>> == 1)
    return target_of<L, I, 0>;
  else
    return static_cast<int>(machine_of<typename L::start>.size);
}
template <class L, int I>
inline constexpr int next_of = find_next<L, I>();

/// `Arrive` for the successful way out of a task whose catchers come back.
template <class Arrive>
struct arrive_late {
  using result = typename Arrive::result;
  const Arrive& arrive;

  template <int Target, class Env, class Payload>
  STEPWISE_INLINE result go(Env& env, Payload&& payload) const {
    return arrive.template go<Target>(env, std::forward<Payload>(payload));
  }
  template <class L, int I, class Env, class Payload>
  result go_on(Env& env, Payload&& payload) const {
    tell_exited<node<L, I>>(env, payload);
    return arrive.template go<next_of<L, I>>(env, std::forward<Payload>(payload));
  }
};

/// What flows on from a task whose catchers never come back.
template <class L, int I, class Env>
STEPWISE_INLINE output_of<node<L, I>> perform_guarded(Env& env, payload_at<L, I>&& input) {
  using S = node<L, I>;
  try {
    return perform<S>(env, std::move(input));
  } catch (...) {
    return recover<L, I>(env, input, fail_only<L, output_of<S>>{});
  }
}

template <class S, class Env>
inline constexpr bool watches_exit = requires(Env& env, const output_of<S>& output) { env.observer.template state_exited<S>(output); };

/// The same, whatever fails, seen by the observer: behind the state's `try`, for what an observer throws
/// is no error of the task.
template <class L, int I, class Env>
STEPWISE_INLINE output_of<node<L, I>> perform_watched(Env& env, payload_at<L, I>&& input) {
  using S = node<L, I>;
  const auto work = [&]() -> output_of<S> {
    if constexpr (guarded<S>)
      return perform_guarded<L, I>(env, std::move(input));
    else
      return perform<S>(env, std::move(input));
  };
  if constexpr (watches_exit<S, Env>) {
    output_of<S> output = work();
    env.observer.template state_exited<S>(output);
    return output;
  } else {
    return work();
  }
}

template <class L, int I, class Env, class Arrive>
STEPWISE_INLINE typename Arrive::result leave_task(Env& env, payload_at<L, I>&& input, const Arrive& arrive) {
  using S = node<L, I>;
  if constexpr (watches_exit<S, Env> && (!guarded<S> || catchers_only_fail<L, I>())) {
    return arrive.template go<next_of<L, I>>(env, perform_watched<L, I>(env, std::move(input)));
  } else if constexpr (!guarded<S>) {
    return arrive.template go<next_of<L, I>>(env, perform<S>(env, std::move(input)));
  } else if constexpr (catchers_only_fail<L, I>()) {
    return arrive.template go<next_of<L, I>>(env, perform_guarded<L, I>(env, std::move(input)));
  } else {
    // Only the task's own work may be under its catchers, so the output is made here and used below.
    late<output_of<S>> output;
    try {
      ::new (static_cast<void*>(__builtin_addressof(output.value))) output_of<S>(perform<S>(env, std::move(input)));
    } catch (...) {
      return recover<L, I>(env, input, arrive_late<Arrive>{arrive});
    }
    drop<output_of<S>> dropped{output.value};
    tell_exited<S>(env, output.value);
    return arrive.template go<next_of<L, I>>(env, std::move(output.value));
  }
}

}  // namespace stepwise::detail
