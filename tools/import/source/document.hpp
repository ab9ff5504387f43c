// SPDX-License-Identifier: BSL-1.0
// Definitions as they were read: JSON values, and where in their file each of them stands.
#pragma once

#include <boost/json.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::importer {

namespace json = boost::json;

/// A place in a file: line and column count from 1, columns in characters.
struct position {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Where values stand, by their JSON Pointers (RFC 6901): of a member its name, of an element its begin, of
/// the whole ("") its begin.
using places = std::map<std::string, position, std::less<>>;

/// What reading changed, and whoever uses the definition should know.
struct remark {
  std::string pointer;  // within the definition
  std::string what;
};

/// A definition in the Amazon States Language, from a file of its own or from a template.
struct document {
  std::string file;         // as it was given, "<stdin>" for standard input
  std::string name;         // of the machine: of the file without its endings, or its logical ID in a template
  json::value root;         // the definition
  std::string pointer;      // of the definition in its file; "" where it is the whole
  bool is_express = false;  // as a template says
  importer::places places;  // by pointers within the definition
  std::vector<remark> remarks;

  /// Where the value stands, or the nearest value around it that is known.
  position at(std::string_view pointer) const;
};

/// What cannot be read at all.
struct unreadable {
  std::string file;
  position where;
  std::string what;
};

/// A machine of a template that cannot be read, beside others that can.
struct refused_machine {
  std::string name;
  unreadable why;
};

enum class syntax { guess, json, yaml };

/// Reads the definitions of a file: one that is a definition itself, those in a template of CloudFormation or SAM or in
/// one that the CDK synthesised, or one as DescribeStateMachine gives it. A DefinitionUri is read from beside `file`.
/// `text` is the file's content. Throws `unreadable`; where there is a list for them, machines of a template that cannot
/// be read go into it instead.
std::vector<document> read_documents(const std::string& file, std::string_view text, syntax how = syntax::guess, std::vector<refused_machine>* refused = nullptr);

/// A line of JSON Lines: {"id": …, "definition": …}, the definition as an object or as a text.
struct line_read {
  std::string id;  // the number of the line where it has none
  std::optional<document> read;
  std::optional<unreadable> refused;  // why there is no document
};
/// Throws `unreadable` only for what is no text at all.
std::vector<line_read> read_lines(const std::string& file, std::string_view text);

/// The content of a file; "-" is standard input. Throws `unreadable`.
std::string read_file(const std::string& file);

/// A pointer goes on with the name of a member, escaped as RFC 6901 says.
std::string below(std::string_view pointer, std::string_view name);
inline std::string below(std::string_view pointer, std::size_t index) { return below(pointer, std::to_string(index)); }

}  // namespace stepwise::importer
