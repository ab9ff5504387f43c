// SPDX-License-Identifier: BSL-1.0
// Literals of C++, and JSON laid out for a reader.
#pragma once

#include "source/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace stepwise::importer {

/// Columns that a line may take.
inline constexpr std::size_t line_width = 120;

/// A string literal: "…" with its escapes.
std::string string_literal(std::string_view text);
/// The same, broken into several where it is long; each line after the first begins with `indent` blanks.
std::string literal_in_lines(std::string_view text, std::size_t column, std::size_t indent);

/// A number as JSON and C++ both write it.
std::string number_text(const json::value& number);

/// A text as it may stand behind //: on one line, and nothing in it that goes on to the next.
std::string comment_text(std::string_view text);

/// JSON as a raw literal, R"json(…)json": on one line where it fits behind `column`, else in lines that begin with `indent` blanks.
std::string json_literal(const json::value& value, std::size_t column, std::size_t indent);

}  // namespace stepwise::importer
