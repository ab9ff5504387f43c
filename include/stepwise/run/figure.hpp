// SPDX-License-Identifier: BSL-1.0
// What a state reads at run time in place of a constant: SecondsPath, TimestampPath, ErrorPath, CausePath, and the numbers
// of a Map.
#pragma once

#include <stepwise/run/failure.hpp>
#include <stepwise/run/flow.hpp>
#include <stepwise/run/rule.hpp>
#include <stepwise/text/timestamp.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace stepwise::detail {

template <class Path>
struct figure_at;
template <fixed_string Path>
struct figure_at<path<Path>> {
  /// Calls `visit` with the value there: a number, a view of a text, or a scalar where the type is not
  /// known. False where it is neither. `visible` is what the state sees of its input.
  template <class S, class Env, class Visible, class Visit>
  static bool read_seen(Env& env, Visible& visible, Visit visit) {
    try {
      return with_root<Path>(visible, surroundings<S, Env>{env}, [&](auto& root) {
        return seek<Path, true>(root, [&](auto& node) { return with_value(node, visit); });
      });
    } catch (const json_failure& missing) {
      throw contract_broken("States.Runtime", missing.message(), ref_of<S>.name);
    }
  }
  template <class S, class Env, class Visit>
  static bool read(Env& env, typename S::input& input, Visit visit) {
    const auto read_from = [&](auto& visible) { return read_seen<S>(env, visible, visit); };
    if constexpr (std::is_same_v<typename S::input, unset>) {
      empty_object none;  // of a function that reads no payload
      return read_from(none);
    } else if constexpr (S::type == state_type::fail)
      return read_from(input);
    else
      return sight<S, typename S::input_path>::at(env, input, read_from);
  }
};

/// A number that was read, or -1.
template <class Value>
double number_in(const Value& value) {
  if constexpr (std::is_same_v<Value, scalar>)
    return value.what == scalar::type::number ? value.number : -1;
  else if constexpr (std::is_arithmetic_v<Value>)
    return static_cast<double>(value);
  else
    return -1;
}

[[noreturn, gnu::cold, gnu::noinline]] inline void bad_figure(std::string_view field, std::string_view path, std::string_view state) {
  throw contract_broken("States.Runtime", joined({"its ", field, ", ", path, ", leads to nothing that it can be"}), state);
}

inline constexpr double longest_wait = 2147483648.0;  // seconds; recorded: "Wait state delay is too long"

/// The seconds that a Wait reads.
template <class S, class Env>
double read_seconds(Env& env, typename S::input& input) {
  double seconds = -1;
  using path = typename S::seconds_path;
  figure_at<path>::template read<S>(env, input, [&](const auto& value) {
    seconds = number_in(value);
    return true;
  });
  if (!(seconds >= 0 && seconds < longest_wait) || seconds != static_cast<double>(static_cast<std::int64_t>(seconds))) [[unlikely]]
    bad_figure("seconds_path", path::text, ref_of<S>.name);
  return seconds;
}

/// A text that a Wait or a Fail reads.
template <class S, class Path, class Env>
std::string read_figure_text(Env& env, typename S::input& input, std::string_view field) {
  std::string text;
  bool found = false;
  figure_at<Path>::template read<S>(env, input, [&](const auto& value) {
    using type = std::remove_cvref_t<decltype(value)>;
    if constexpr (std::is_same_v<type, scalar>) {
      found = value.what == scalar::type::string;
      text = value.string;
    } else if constexpr (std::is_same_v<type, std::string_view>) {
      found = true;
      text = value;
    }
    return true;
  });
  if (!found) [[unlikely]]
    bad_figure(field, Path::text, ref_of<S>.name);
  return text;
}

/// The seconds until a Wait goes on.
template <class S, class Env>
double read_delay(Env& env, typename S::input& input) {
  if constexpr (!std::is_same_v<typename S::seconds_path, unset>) {
    return read_seconds<S>(env, input);
  } else {
    using path = typename S::timestamp_path;
    const timestamp_value until = parse_timestamp(read_figure_text<S, path>(env, input, "timestamp_path"));
    if (!until.valid) bad_figure("timestamp_path", path::text, ref_of<S>.name);
    const std::int64_t now = env.clock.now();
    return until.seconds > now ? static_cast<double>(until.seconds - now) : 0;
  }
}

/// Fails with what ErrorPath and CausePath lead to.
template <class S, class Env>
[[noreturn]] void fail_as_read(Env& env, typename S::input& input) {
  std::string error(info_of<S>.error);
  std::string cause(info_of<S>.cause);
  if constexpr (!std::is_same_v<typename S::error_path, unset>) error = read_figure_text<S, typename S::error_path>(env, input, "error_path");
  if constexpr (!std::is_same_v<typename S::cause_path, unset>) cause = read_figure_text<S, typename S::cause_path>(env, input, "cause_path");
  throw execution_failed(error, cause, ref_of<S>.name);
}

}  // namespace stepwise::detail
