// SPDX-License-Identifier: BSL-1.0
#include "source/document.hpp"

#include "source/text.hpp"
#include "source/whole.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <iterator>

namespace stepwise::importer {

namespace {

/// orders.asl.json -> orders
std::string name_of(const std::string& file) {
  if (file == "<stdin>") return "definition";
  std::filesystem::path path = std::filesystem::path(file).filename();
  if (path.has_extension()) path = path.stem();
  for (const char* ending : {".asl", ".sfn", ".template"})
    if (path.extension() == ending) path = path.stem();
  return path.string();
}

bool has_ending(std::string_view file, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings)
    if (file.ends_with(ending)) return true;
  return false;
}

}  // namespace

position document::at(std::string_view of) const {
  for (;;) {
    if (const auto known = places.find(of); known != places.end()) return known->second;
    const auto slash = of.rfind('/');
    if (slash == std::string_view::npos) return {};
    of = of.substr(0, slash);
  }
}

void go_below(std::string& pointer, std::string_view name) {
  pointer += '/';
  for (const char c : name) {
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  }
}

std::string below(std::string_view pointer, std::string_view name) {
  std::string longer;
  longer.reserve(pointer.size() + name.size() + 1);
  longer += pointer;
  go_below(longer, name);
  return longer;
}

std::vector<whole> read_whole(const std::string& file, std::string_view bytes, syntax how) {
  const std::string_view text = text_of(file, bytes);
  const auto as_json = [&] {
    std::vector<whole> one;
    one.push_back(read_json(file, text));
    return one;
  };
  if (how == syntax::json) return as_json();
  if (how == syntax::yaml) return read_yaml(file, text);

  const bool is_yaml = has_ending(file, {".yaml", ".yml"});
  const bool is_json = has_ending(file, {".json", ".asl"});
  const bool begins_like_json = std::strchr("{[", text[text.find_first_not_of(" \t\r\n")]) != nullptr;
  if (!begins_like_json) return is_json ? as_json() : read_yaml(file, text);
  if (!is_yaml) return as_json();
  // JSON may go under the name of YAML, and flow style begins like JSON.
  try {
    return as_json();
  } catch (const unreadable&) {
    return read_yaml(file, text);
  }
}

std::vector<document> read_documents(const std::string& file, std::string_view text, syntax how, std::vector<refused_machine>* refused) {
  std::vector<whole> all = read_whole(file, text, how);
  std::vector<document> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (document& one : definitions_in(file, std::move(all[i]), refused)) {
      if (one.name.empty()) one.name = i == 0 ? name_of(file) : fmt::format("{}-{}", name_of(file), i + 1);
      found.push_back(std::move(one));
    }
  }
  return found;
}

std::vector<line_read> read_lines(const std::string& file, std::string_view bytes) {
  const std::string_view text = text_of(file, bytes);
  std::vector<line_read> all;
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    line_read one;
    one.id = std::to_string(number);
    try {
      const whole in = read_json(file, line, number);
      const json::object* fields = in.root.if_object();
      if (fields == nullptr || !fields->contains("definition")) throw unreadable{file, {number, 1}, "a line must be an object with a member definition"};
      if (const json::value* id = fields->if_contains("id")) one.id = id->is_string() ? std::string(id->as_string()) : json::serialize(*id);
      one.read = definition_at(file, in, "/definition");
      one.read->name = one.id;
    } catch (unreadable& why) {
      one.refused = std::move(why);
    }
    all.push_back(std::move(one));
  }
  return all;
}

std::string read_file(const std::string& file) {
  constexpr std::size_t most = 64'000'000;
  std::string content;
  const auto read = [&](std::istream& in) {
    char part[65536];
    while (in.read(part, sizeof part), in.gcount() > 0) {
      content.append(part, static_cast<std::size_t>(in.gcount()));
      if (content.size() > most) throw unreadable{file, {}, fmt::format("the file has more than {} bytes", most)};
    }
    return !in.bad();
  };
  if (file == "-") {
    read(std::cin);
    return content;
  }
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) throw unreadable{file, {}, "this is a directory; a file is expected"};
  std::ifstream in(file, std::ios::binary);
  if (!in || !read(in)) throw unreadable{file, {}, fmt::format("the file cannot be read: {}", std::strerror(errno))};
  return content;
}

}  // namespace stepwise::importer
