// SPDX-License-Identifier: BSL-1.0
// What one text is: a JSON value, and where its parts stand.
#pragma once

#include "source/document.hpp"
#include "source/text.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::importer {

struct whole {
  /// A text that stands in a file line by line: where its first line begins, and how far it is indented.
  struct block {
    std::size_t line = 1;
    std::size_t indentation = 0;
  };

  json::value root;
  importer::places places;
  std::map<std::string, block, std::less<>> blocks;  // by pointers
};

/// Places, as long as they are not too many: names may be long, and every value inside has them in its pointer.
class place_book {
 public:
  explicit place_book(places& all) : all_(all) {}

  void note(const std::string& pointer, position where) {
    if (pointer.size() > left_) return;
    if (all_.emplace(pointer, where).second) left_ -= pointer.size();
  }

 private:
  places& all_;
  std::size_t left_ = 32'000'000;
};

/// Makes the pointer one of a member, without another copy of what is before it.
void go_below(std::string& pointer, std::string_view name);

/// All three throw `unreadable`. The lines of `text` count from `first_line`.
whole read_json(const std::string& file, std::string_view text, std::size_t first_line = 1);
/// Each document of a YAML stream that is not empty.
std::vector<whole> read_yaml(const std::string& file, std::string_view text);
/// JSON or YAML, by the ending of the file's name and by what the text begins with.
std::vector<whole> read_whole(const std::string& file, std::string_view text, syntax how);

/// The definitions in it, as documents. A DefinitionUri is read from beside `file`. `refused` is as in read_documents.
std::vector<document> definitions_in(const std::string& file, whole&& from, std::vector<refused_machine>* refused);
/// One that stands in `from` as the value at `pointer`, an object or a text of JSON. Its functions of CloudFormation stay.
document definition_at(const std::string& file, const whole& from, std::string_view pointer);

}  // namespace stepwise::importer
