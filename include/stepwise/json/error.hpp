// SPDX-License-Identifier: BSL-1.0
// What is said of JSON that does not fit.
#pragma once

#include <stepwise/state/errors.hpp>
#include <stepwise/text/string_sink.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace stepwise {

/// JSON that does not fit the type it is read as, or a value that has no JSON. As an error of an
/// execution it is States.Runtime, which nothing catches.
class payload_error : public detail::json_failure {
 public:
  /// `pointer` is where, as a JSON Pointer (RFC 6901), empty for the whole; `expected` and `found` say
  /// what should be there and what is.
  payload_error(std::string pointer, std::string expected, std::string found)
      : json_failure("States.Runtime", detail::joined({pointer.empty() ? "the payload" : pointer, ": expected ", expected, ", found ", found})),
        pointer_(std::move(pointer)),
        expected_(std::move(expected)),
        found_(std::move(found)) {}

  const std::string& pointer() const noexcept { return pointer_; }
  const std::string& expected() const noexcept { return expected_; }
  const std::string& found() const noexcept { return found_; }

 private:
  std::string pointer_, expected_, found_;
};

/// A text that is no JSON: a syntax error, a member twice, text that is not UTF-8.
class json_syntax_error : public detail::json_failure {
 public:
  json_syntax_error(std::size_t line, std::size_t column, const std::string& what)
      : json_failure("States.Runtime", detail::joined({"line ", std::to_string(line), ", column ", std::to_string(column), ": ", what})),
        line_(line),
        column_(column) {}

  /// Counted from 1; the column counts bytes.
  std::size_t line() const noexcept { return line_; }
  std::size_t column() const noexcept { return column_; }

 private:
  std::size_t line_, column_;
};

}  // namespace stepwise
