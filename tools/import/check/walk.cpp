// SPDX-License-Identifier: BSL-1.0
#include "check/walk.hpp"

#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/suggest.hpp>

#include <charconv>
#include <iterator>

namespace stepwise::importer {

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 80;
  std::size_t size = text.size();
  if (size > most)
    for (size = most; size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80;) --size;  // between characters
  return said("\"", text.substr(0, size), size < text.size() ? "...\"" : "\"");
}

std::string describe(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null: return "null";
    case json::kind::bool_: return value.get_bool() ? "true" : "false";
    case json::kind::object: return "an object";
    case json::kind::array: return "an array";
    case json::kind::string: return said("the text ", quoted(value.get_string()));
    case json::kind::double_: {
      char digits[32];
      const auto end = std::to_chars(std::begin(digits), std::end(digits), value.get_double());
      return said("the number ", std::string_view(digits, static_cast<std::size_t>(end.ptr - digits)));
    }
    default: return said("the number ", json::serialize(value));
  }
}

std::string_view is_or_are(std::string_view what) {
  const std::size_t from = what.starts_with("its ") || what.starts_with("the ") ? 4 : 0;
  const std::string_view field = what.substr(from, what.find(' ', from) - from);
  for (const std::string_view each : {"States", "Branches", "Choices", "Parameters", "Arguments", "Credentials", "Items", "CSVHeaders"})
    if (field == each) return " are ";
  return " is ";
}

std::string one_of(const std::vector<std::string_view>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) out += said(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i]);
  return out;
}

std::string_view nearest(const std::vector<std::string_view>& names, std::string_view name) {
  if (name.size() > 80) return {};
  for (int slips = 0; slips <= detail::slips_in(name); ++slips)
    for (const std::string_view each : names)
      if (detail::resembles(name, each, slips)) return each;
  for (const std::string_view each : names)
    if ((each.size() > 4 && name.find(each) != std::string_view::npos) || (name.size() > 3 && each.starts_with(name))) return each;
  return {};
}

void walk::note_variables(std::string_view text) {
  for (std::size_t i = text.find('$'); i != std::string_view::npos; i = text.find('$', i + 1)) {
    std::size_t end = i + 1;
    while (end < text.size() && (end == i + 1 ? detail::begins_name(text[end]) || text[end] == '_' : detail::continues_name(text[end]))) ++end;
    if (end != i + 1) variables_read.emplace(text.substr(i + 1, end - i - 1));
  }
}

}  // namespace stepwise::importer
