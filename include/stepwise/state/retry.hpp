// SPDX-License-Identifier: BSL-1.0
// Retriers of a task. The language, "Retrying after error".
#pragma once

#include <stepwise/state/errors.hpp>
#include <stepwise/state/state.hpp>
#include <stepwise/text/fixed_string.hpp>
#include <stepwise/text/type_name.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace stepwise {

/// Whether the wait before a retry is spread at random.
enum class jitter : unsigned char {
  unset,  ///< not written; as `none`
  none,
  full,  ///< anything between nothing and the computed wait
};

/// When a retrier tries again. What is left out is not written and has ASL's default.
struct backoff {
  int interval_seconds = -1;           ///< before the first retry; 1 to 99999999, by default 1
  int max_attempts = -1;               ///< retries, 0 to 99999999, by default 3; 0 means never
  double backoff_rate = -1;            ///< factor from one wait to the next; at least 1, by default 2
  int max_delay_seconds = -1;          ///< bound of a wait; 1 to 31622400, by default none
  jitter jitter_strategy = jitter::unset;

  friend constexpr bool operator==(const backoff&, const backoff&) = default;
};

namespace detail {
template <class Errors>
inline constexpr backoff default_backoff{};
template <>
inline constexpr backoff default_backoff<errors::lambda_transient>{
    .interval_seconds = 2, .max_attempts = 6, .backoff_rate = 2};
}  // namespace detail

/// One retrier: `retry<errors::lambda_transient>`, `retry<OutOfStock, backoff{.max_attempts = 5}>`.
/// `Errors` is an error or an error_equals<…>.
template <class Errors, backoff Backoff = detail::default_backoff<Errors>, fixed_string Comment = "">
struct retry {};

/// The retriers of a state, in order; the first that names the error counts.
template <class... Retriers>
struct retries {};

namespace detail {

struct retrier {
  name_list errors;
  backoff when;
  std::string_view comment;
  std::string_view other{};  // the type of what is no retry<…>
};

struct retrier_list {
  const retrier* items = nullptr;
  std::size_t size = 0;
  std::string_view other{};  // the type of what is no retries<…>
  constexpr const retrier* begin() const { return items; }
  constexpr const retrier* end() const { return items + size; }
};

template <class Retrier>
inline constexpr retrier retrier_of{{}, {}, {}, type_name<Retrier>};
template <class Errors, backoff Backoff, fixed_string Comment>
inline constexpr retrier retrier_of<retry<Errors, Backoff, Comment>>{names_of<Errors>, Backoff, text_of<Comment>};

template <class Retries>
struct retriers_of {
  static constexpr retrier_list list{nullptr, 0, type_name<Retries>};
};
template <class Retries>
inline constexpr bool no_retries = std::is_same_v<Retries, unset> || std::is_same_v<Retries, retries<>>;
template <>
struct retriers_of<retries<>> {
  static constexpr retrier_list list{};
};
template <>
struct retriers_of<unset> : retriers_of<retries<>> {};
template <class... R>
struct retriers_of<retries<R...>> {
  static constexpr retrier table[] = {retrier_of<R>...};
  static constexpr retrier_list list{table, sizeof...(R)};
};

}  // namespace detail
}  // namespace stepwise
