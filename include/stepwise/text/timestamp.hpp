// SPDX-License-Identifier: BSL-1.0
// Timestamps as Step Functions reads them.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

constexpr bool digits_at(std::string_view text, std::size_t at, std::size_t count, int& value) {
  value = 0;
  if (at + count > text.size()) return false;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    value = value * 10 + (text[i] - '0');
  }
  return true;
}

/// The instant of a timestamp in the profile of RFC 3339 that Step Functions reads: an uppercase T, and
/// Z or an offset. The fraction of a second may have any number of digits.
struct timestamp_value {
  bool valid = false;
  std::int64_t seconds = 0;     // since 1970
  std::string_view fraction{};  // digits in the text that was read, without zeros at the end

  /// Such digits are in the order of their characters. Meant for valid ones.
  friend constexpr std::strong_ordering operator<=>(const timestamp_value& a, const timestamp_value& b) {
    if (a.seconds != b.seconds) return a.seconds <=> b.seconds;
    return a.fraction <=> b.fraction;
  }
  friend constexpr bool operator==(const timestamp_value& a, const timestamp_value& b) {
    return a.seconds == b.seconds && a.fraction == b.fraction;
  }
};

constexpr timestamp_value parse_timestamp(std::string_view text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  if (!digits_at(text, 0, 4, year) || !digits_at(text, 5, 2, month) || !digits_at(text, 8, 2, day) || !digits_at(text, 11, 2, hour) ||
      !digits_at(text, 14, 2, minute) || !digits_at(text, 17, 2, second))
    return {};
  if (text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':') return {};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > lengths[month - 1] + (month == 2 && leap ? 1 : 0)) return {};
  if (hour > 23 || minute > 59 || second > 59) return {};
  std::size_t at = 19;
  std::string_view fraction;
  if (at < text.size() && text[at] == '.') {
    const std::size_t from = ++at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == from) return {};
    std::size_t size = at - from;
    while (size > 0 && text[from + size - 1] == '0') --size;
    fraction = text.substr(from, size);
  }
  int offset = 0;
  if (text.substr(at) != "Z") {
    int hours = 0, minutes = 0;
    if (at + 6 != text.size() || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') return {};
    if (!digits_at(text, at + 1, 2, hours) || !digits_at(text, at + 4, 2, minutes) || hours > 23 || minutes > 59) return {};
    offset = (hours * 60 + minutes) * 60 * (text[at] == '-' ? -1 : 1);
  }
  // Days from the civil date, counted in years that begin in March.
  const std::int64_t y = month <= 2 ? year - 1 : year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t of_era = y - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int64_t days = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
  return {true, ((days * 24 + hour) * 60 + minute) * 60 + second - offset, fraction};
}

}  // namespace stepwise::detail
