// SPDX-License-Identifier: BSL-1.0
#include <stepwise/text/pattern.hpp>
#include <stepwise/text/timestamp.hpp>

#include "../catch.hpp"

#include <string>
#include <string_view>

using stepwise::detail::matches;
using stepwise::detail::parse_timestamp;
using stepwise::detail::stray_escape;

TEST_CASE("a timestamp has an uppercase T and a zone") {
  for (const char* text : {"2027-01-01T00:00:00Z", "2024-02-29T23:59:59.123456789012345Z", "1969-12-31T00:00:00-23:59", "0000-01-01T00:00:00+00:00"})
    CHECK(parse_timestamp(text).valid);
  for (const char* text : {"", "2023-02-24", "2012-10-09T19:00:55", "2027-01-01t00:00:00Z", "2027-01-01T00:00:00z", "2027-01-01 00:00:00Z",
                           "2027-01-01T00:00:00.Z", "2027-01-01T00:00Z", "2027-02-29T00:00:00Z", "2027-01-01T24:00:00Z", "2027-01-01T00:00:00+0100",
                           "2027-01-01T00:00:00+01", "2027-01-01T00:00:00Zz", "2027-01-01T00:00:00.5"})
    CHECK_FALSE(parse_timestamp(text).valid);
}

TEST_CASE("timestamps are compared as instants") {
  const auto at = [](std::string_view text) { return parse_timestamp(text); };
  CHECK(at("2027-01-01T01:00:00+01:00") == at("2026-12-31T23:30:00-00:30"));
  CHECK(at("2027-01-01T00:00:00.5Z") == at("2027-01-01T00:00:00.500Z"));
  CHECK(at("2027-01-01T00:00:00.000Z") == at("2027-01-01T00:00:00Z"));
  CHECK(at("2027-01-01T00:00:00.09Z") < at("2027-01-01T00:00:00.1Z"));
  CHECK(at("2027-01-01T00:00:00Z") < at("2027-01-01T00:00:00.00000000000000000001Z"));
  CHECK(at("2027-01-01T00:00:00.9Z") < at("2027-01-01T00:00:01Z"));
  CHECK(at("1969-12-31T23:59:59.9Z") < at("1970-01-01T00:00:00Z"));
}

TEST_CASE("only the star of a pattern is special") {
  static_assert(matches("", "") && matches("", "**") && !matches("", "?") && !matches("a", ""));
  static_assert(matches("report.csv", "*.csv") && matches("report.csv", "rep*") && matches("report.csv", "r*p*t*v"));
  static_assert(!matches("report.csv", "*.cs") && !matches("report.csv", "eport*") && !matches("ab", "a?"));
  static_assert(matches("aabab", "*ab") && matches("abcbcd", "a*bcd") && !matches("abcbc", "a*bcd"));
  static_assert(matches("a*b", "a\\*b") && !matches("axb", "a\\*b") && matches("a\\b", "a\\\\b") && matches("a\\anything", "a\\\\*"));
  static_assert(matches("[a](b)", "[a](*)") && matches("a\nb", "a*b"));
  const std::string many(2000, 'a');
  CHECK_FALSE(matches(many, "*a*a*a*a*a*a*a*b"));  // in time

  static_assert(stray_escape("a\\*\\\\b") == std::string_view::npos);
  static_assert(stray_escape("ab\\") == 2 && stray_escape("a\\d") == 1 && stray_escape("\\\\\\") == 2);
}
