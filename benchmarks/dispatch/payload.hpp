// SPDX-License-Identifier: BSL-1.0
// What flows through the workflows that are measured. The build defines one of
//   BENCH_PAYLOAD_LONG     a struct with one long, which handlers take and give in registers
//   BENCH_PAYLOAD_STRINGS  a struct with two strings, each too long to be kept inside std::string
//   BENCH_PAYLOAD_COUNTED  the same strings, and every copy and move of the struct is counted
#pragma once

#include <stepwise/stepwise.hpp>

#include <string>
#include <variant>

namespace bench {

namespace sw = stepwise;

#if defined BENCH_PAYLOAD_LONG

struct payload {
  long value;
};
BOOST_DESCRIBE_STRUCT(payload, (), (value))

/// How a handler takes its input: as anyone would, a number by value and strings by reference.
/// With BENCH_BY_REFERENCE the number too, which then has to be in memory at each call.
#ifdef BENCH_BY_REFERENCE
template <class T>
using taken = T&&;
#else
template <class T>
using taken = T;
#endif

inline payload make_payload(long seed) { return {seed}; }
inline long digest(const payload& p) { return p.value; }
inline bool is_odd(const payload& p) { return (p.value & 1) != 0; }
/// The work of a handler: little, so that what lies around it shows.
inline void change(payload& p, int by) { p.value = static_cast<long>(static_cast<unsigned long>(p.value) * 3 + static_cast<unsigned long>(by)); }

#elif defined BENCH_PAYLOAD_STRINGS || defined BENCH_PAYLOAD_COUNTED

#ifdef BENCH_PAYLOAD_COUNTED
struct tally {
  long copies = 0, moves = 0;
};
inline tally counted;

struct counts {
  counts() = default;
  counts(const counts&) { ++counted.copies; }
  counts(counts&&) noexcept { ++counted.moves; }
  counts& operator=(const counts&) {
    ++counted.copies;
    return *this;
  }
  counts& operator=(counts&&) noexcept {
    ++counted.moves;
    return *this;
  }
};
#endif

struct payload {
  std::string first, second;
#ifdef BENCH_PAYLOAD_COUNTED
  counts on_the_way{};
#endif
};
BOOST_DESCRIBE_STRUCT(payload, (), (first, second))

template <class T>
using taken = T&&;

inline payload make_payload(long seed) { return {std::string(40, static_cast<char>(seed)), std::string(50, static_cast<char>(seed))}; }
inline long digest(const payload& p) { return p.first[0]; }
inline bool is_odd(const payload& p) { return (p.first[0] & 1) != 0; }
inline void change(payload& p, int by) { p.first[0] = static_cast<char>(p.first[0] + by); }

#else
#error "define BENCH_PAYLOAD_LONG, BENCH_PAYLOAD_STRINGS or BENCH_PAYLOAD_COUNTED"
#endif

// The two ways of a Choice.
struct odd {
  sw::literal<true> is_odd{};
  payload held;
};
struct even {
  sw::literal<false> is_odd{};
  payload held;
};
BOOST_DESCRIBE_STRUCT(odd, (), (is_odd, held))
BOOST_DESCRIBE_STRUCT(even, (), (is_odd, held))
using parity = std::variant<odd, even>;

// What goes round the loop.
struct round {
  long left;
  payload held;
};
BOOST_DESCRIBE_STRUCT(round, (), (left, held))

}  // namespace bench
