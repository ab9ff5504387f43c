// SPDX-License-Identifier: BSL-1.0
// Writing text in constant expressions: once to count it, once to fill an array of that size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// A constant text of exact size. It has no terminating zero, so that the bytes are the text.
template <std::size_t N>
struct text_block {
  char data[N];
  constexpr std::string_view view() const { return {data, N}; }
};
template <>
struct text_block<0> {
  constexpr std::string_view view() const { return {}; }
};

constexpr bool needs_escape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

constexpr bool find_char(std::string_view text, char c) {
  for (const char each : text)
    if (each == c) return true;
  return false;
}

/// std::string_view::find, which GCC 12 does not evaluate on template arguments under
/// -fsanitize=undefined.
constexpr std::size_t find_text(std::string_view text, std::string_view part, std::size_t from = 0) {
  for (; from + part.size() <= text.size(); ++from)
    if (text.substr(from, part.size()) == part) return from;
  return std::string_view::npos;
}

/// A text, and whether it can stand in JSON as it is: looked at once, written often.
struct label {
  std::string_view text{};
  bool plain = true;
};

constexpr label make_label(std::string_view text) {
  for (const char c : text)
    if (needs_escape(c)) return {text, false};
  return {text, true};
}

/// Copies text into an array in a constant expression. An array that is written by index through its
/// own name is what GCC evaluates fastest, by a factor of two to three over a pointer; Clang takes a
/// block in one step.
template <class Array>
constexpr void copy_text(Array& data, std::size_t at, const char* from, std::size_t size) {
#if defined(__clang__)
  if (size != 0) __builtin_memcpy(&data[at], from, size);
#else
  std::size_t i = 0;
  for (; i + 8 <= size; i += 8, at += 8) {
    const char* const c = from + i;
    data[at] = c[0];
    data[at + 1] = c[1];
    data[at + 2] = c[2];
    data[at + 3] = c[3];
    data[at + 4] = c[4];
    data[at + 5] = c[5];
    data[at + 6] = c[6];
    data[at + 7] = c[7];
  }
  for (; i < size; ++i, ++at) data[at] = from[i];
#endif
}

template <class Array>
constexpr void copy_text(Array& data, std::size_t at, std::string_view text) {
  copy_text(data, at, text.data(), text.size());
}

/// Text being written. What does not fit is counted and dropped, so that a caller can try again with
/// more room.
template <std::size_t Capacity>
struct text_writer {
  char data[Capacity]{};
  std::size_t size = 0;

  constexpr void put(char c) {
    if (size < Capacity) data[size] = c;
    ++size;
  }
  constexpr void put(std::string_view text) {
    if (size + text.size() <= Capacity) copy_text(data, size, text);
    size += text.size();
  }
  template <std::size_t N>
  constexpr void put(const char (&literal)[N]) {
    if (size + N - 1 <= Capacity) copy_text(data, size, literal, N - 1);
    size += N - 1;
  }
  constexpr bool fits() const { return size <= Capacity; }
  constexpr std::string_view view() const { return {data, size}; }
};

/// What `Text::write(out)` writes, in the smallest of a few sizes that holds it.
template <class Text, std::size_t Capacity = 1024>
constexpr auto write_text() {
  constexpr auto first = [] {
    text_writer<Capacity> out;
    Text::write(out);
    return out;
  }();
  if constexpr (first.fits())
    return first;
  else
    return write_text<Text, (first.size + 1023) / 1024 * 1024>();
}
template <class Text>
inline constexpr auto written = write_text<Text>();

template <class Out>
constexpr void write_integer(Out& out, std::int64_t value) {
  char digits[20]{};
  std::size_t n = 0;
  std::uint64_t rest = value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
  do {
    digits[n++] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (value < 0) out.put('-');
  while (n > 0) out.put(digits[--n]);
}

/// Whether a number is written exactly by `write_number`: at most 15 significant digits, of which
/// at most 15 behind the point. Holds for every number that people write into a workflow.
constexpr bool has_short_decimal(double value) {
  const double magnitude = value < 0 ? -value : value;
  if (!(magnitude < 1e15)) return false;
  double scale = 1;
  for (int digits = 0; digits <= 15; ++digits, scale *= 10) {
    const double scaled = magnitude * scale;
    if (scaled >= 9007199254740992.0) return false;
    // Both operands are exact integers, so the quotient is the double nearest to the decimal.
    const auto nearest = static_cast<std::int64_t>(scaled + 0.5);
    if (static_cast<double>(nearest) / scale == magnitude) return true;
  }
  return false;
}

/// Writes the shortest decimal that reads back as `value`. Requires has_short_decimal(value).
template <class Out>
constexpr void write_number(Out& out, double value) {
  double magnitude = value < 0 ? -value : value;
  if (value < 0) out.put('-');
  double scale = 1;
  int digits = 0;
  auto nearest = static_cast<std::int64_t>(magnitude + 0.5);
  while (static_cast<double>(nearest) / scale != magnitude && digits < 15) {
    scale *= 10;
    ++digits;
    nearest = static_cast<std::int64_t>(magnitude * scale + 0.5);
  }
  auto unit = static_cast<std::int64_t>(scale);
  write_integer(out, nearest / unit);
  if (digits == 0) return;
  out.put('.');
  for (std::int64_t rest = nearest % unit; digits > 0; --digits) {
    unit /= 10;
    out.put(static_cast<char>('0' + rest / unit));
    rest %= unit;
  }
}

/// Writes the characters of a JSON string, without the quotes around it (RFC 8259, section 7).
template <class Out>
constexpr void write_escaped(Out& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!needs_escape(c)) continue;
    out.put(text.substr(from, i - from));
    from = i + 1;
    switch (c) {
      case '"': out.put("\\\""); break;
      case '\\': out.put("\\\\"); break;
      case '\n': out.put("\\n"); break;
      case '\r': out.put("\\r"); break;
      case '\t': out.put("\\t"); break;
      case '\b': out.put("\\b"); break;
      case '\f': out.put("\\f"); break;
      default:
        out.put("\\u00");
        out.put(hex[static_cast<unsigned char>(c) >> 4]);
        out.put(hex[static_cast<unsigned char>(c) & 15]);
    }
  }
  out.put(text.substr(from));
}

template <class Out>
constexpr void write_string(Out& out, std::string_view text) {
  out.put('"');
  write_escaped(out, text);
  out.put('"');
}

template <class Out>
constexpr void write_string(Out& out, const label& text) {
  out.put('"');
  if (text.plain)
    out.put(text.text);
  else
    write_escaped(out, text.text);
  out.put('"');
}

}  // namespace stepwise::detail
