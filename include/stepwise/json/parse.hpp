// SPDX-License-Identifier: BSL-1.0
// JSON text into values, strictly: a member that is there twice is an error.
#pragma once

#include <stepwise/json/error.hpp>
#include <stepwise/payload/json.hpp>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_stack.hpp>

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwise {

namespace detail {

/// Builds the value, and keeps the member names of the objects that are open.
class strict_handler {
  using text = boost::json::string_view;
  using error_code = boost::json::error_code;

 public:
  static constexpr std::size_t max_object_size = boost::json::object::max_size();
  static constexpr std::size_t max_array_size = boost::json::array::max_size();
  static constexpr std::size_t max_key_size = boost::json::string::max_size();
  static constexpr std::size_t max_string_size = boost::json::string::max_size();

  std::string twice;  // the member name that was there before
  bool too_large = false;  // a number that no double holds
  boost::json::value release() { return stack_.release(); }

  bool on_document_begin(error_code&) { return stack_.reset(), true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) { return open_.emplace_back(), true; }
  bool on_object_end(std::size_t n, error_code&) { return open_.pop_back(), stack_.push_object(n), true; }
  bool on_array_begin(error_code&) { return true; }
  bool on_array_end(std::size_t n, error_code&) { return stack_.push_array(n), true; }
  bool on_key_part(text part, std::size_t, error_code&) { return key_ += std::string_view(part), stack_.push_chars(part), true; }
  bool on_key(text part, std::size_t, error_code& error) {
    key_ += std::string_view(part);
    if (!open_.back().insert(key_).second) {
      twice = std::exchange(key_, {});
      error = boost::json::make_error_code(boost::json::error::syntax);
      return false;
    }
    key_.clear();
    stack_.push_key(part);
    return true;
  }
  bool on_string_part(text part, std::size_t, error_code&) { return stack_.push_chars(part), true; }
  bool on_string(text part, std::size_t, error_code&) { return stack_.push_string(part), true; }
  bool on_number_part(text part, error_code&) { return number_ += std::string_view(part), true; }
  bool on_int64(std::int64_t value, text, error_code&) { return number_.clear(), stack_.push_int64(value), true; }
  bool on_uint64(std::uint64_t value, text, error_code&) { return number_.clear(), stack_.push_uint64(value), true; }
  bool on_double(double value, text part, error_code& error) {
    // Boost.JSON 1.81 reads some numbers a unit in the last place off, so they are read again.
    number_ += std::string_view(part);
    std::from_chars(number_.data(), number_.data() + number_.size(), value);
    too_large = std::isinf(value);
    if (too_large) {
      error = boost::json::make_error_code(boost::json::error::syntax);
      return false;
    }
    number_.clear();
    return stack_.push_double(value), true;
  }
  bool on_bool(bool value, error_code&) { return stack_.push_bool(value), true; }
  bool on_null(error_code&) { return stack_.push_null(), true; }
  bool on_comment_part(text, error_code&) { return true; }
  bool on_comment(text, error_code&) { return true; }

 private:
  boost::json::value_stack stack_;
  std::vector<std::set<std::string>> open_;
  std::string key_;
  std::string number_;
};

}  // namespace detail

/// Reads one JSON value. Throws json_syntax_error, with line and column, for anything that RFC 8259
/// does not allow, for a member that is there twice, for text that is not UTF-8, and beyond 256 levels.
inline json parse_json(std::string_view text) {
  boost::json::parse_options options;
  options.max_depth = 256;
  boost::json::basic_parser<detail::strict_handler> parser(options);
  boost::json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read == text.size()) return parser.handler().release();
  std::size_t line = 1;
  std::size_t column = 1;
  for (const char c : text.substr(0, read)) {
    column = c == '\n' ? 1 : column + 1;
    line += c == '\n' ? 1 : 0;
  }
  const std::string& twice = parser.handler().twice;
  if (!twice.empty()) throw json_syntax_error(line, column, detail::joined({"the member \"", twice, "\" is there twice"}));
  if (parser.handler().too_large) throw json_syntax_error(line, column, "a number is too large for a double");
  if (text.starts_with("\xEF\xBB\xBF")) throw json_syntax_error(1, 1, "a byte order mark; JSON has none");
  throw json_syntax_error(line, column, error ? error.message() : "text after the end of the value");
}

}  // namespace stepwise
