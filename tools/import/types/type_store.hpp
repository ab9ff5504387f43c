// SPDX-License-Identifier: BSL-1.0
// Payload types as the compiler will see them, made at run time: the library's own descriptors of types, so that its checks can be asked
// about a header before there is one.
#pragma once

#include "write/names.hpp"

#include <stepwise/payload/schema.hpp>

#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwise::importer {

using detail::schema;

/// A struct of the header.
struct described_struct {
  struct field {
    std::string member;  // in C++
    std::string json;    // in JSON
    const schema* type;
  };
  std::string name;
  std::string wanted;    // the name that it was to have
  std::string comment;   // what it is; empty for nothing
  std::vector<field> fields;
  const schema* type = nullptr;
};

/// The most members that a struct can have: Boost.Describe takes no more.
inline constexpr std::size_t most_members = 52;

/// Makes types and owns them.
class type_store {
 public:
  /// `names` are those of the header; structs take theirs from it.
  explicit type_store(name_set& names) : taken_(names) {}

  const schema& json() const;
  const schema& text() const;
  const schema& number() const;
  const schema& integer() const;   // std::int64_t
  const schema& seconds() const;   // std::uint16_t: always a number of seconds that Step Functions takes
  const schema& boolean() const;
  const schema& error_output() const;
  const schema& empty_object() const;
  const schema& map_run_result() const;

  const schema& array(const schema& element);
  const schema& map(const schema& element);
  const schema& optional(const schema& element);
  const schema& nullable(const schema& element);
  const schema& tuple(const std::vector<const schema*>& items);
  const schema& literal(std::string_view value);
  const schema& other_than(const std::vector<std::string>& values);
  const schema& variant(const std::string& name, const std::vector<const schema*>& alternatives);
  const schema& lambda_response(const schema& result);
  const schema& item_batch(const schema& item, const schema* input);
  /// The Context Object as the selector of a Map sees it, whose items are those of `source`; null: of a file.
  const schema& item_context(const schema& item, const schema* source);
  /// What flows on when `result` goes to `path` of `input`; `name` is the alias that it gets.
  const schema& placed(const std::string& name, const schema& input, std::string_view path, const schema& result);
  /// A struct with these members, by their names in JSON. One that was to have the same name and has the same members is the same struct.
  /// Where the name is another's, `longer` is taken instead.
  const schema& object(const std::string& name, const std::string& longer, const std::string& comment, const std::vector<std::pair<std::string, const schema*>>& members);

  /// Whether the header can name the type.
  bool has(const schema& type) const;
  /// How the type is written in the header: `std::vector<Line>`.
  std::string spelt(const schema& type) const;
  /// A type that has a name of its own: a struct, or an alias.
  struct named_type {
    const schema* type = nullptr;
    const described_struct* described = nullptr;  // or null, and then
    std::string alias;
    std::string spelt;                            // what the alias stands for
  };
  /// Them, each behind those that it needs.
  const std::vector<named_type>& named() const { return named_; }

 private:
  const schema& add(schema made);
  std::string_view keep(std::string text);

  std::deque<schema> schemas_;
  std::deque<std::string> texts_;
  std::deque<std::vector<detail::member>> members_;
  std::deque<std::vector<detail::scalar>> scalars_;
  std::deque<std::vector<std::string_view>> steps_;
  std::map<std::pair<detail::kind, std::vector<std::uint64_t>>, const schema*> known_;  // by what they are made of
  std::map<std::string, const schema*> placed_;
  std::map<std::string, const schema*> literals_;
  std::map<const schema*, std::string> names_;
  std::deque<described_struct> structs_;
  std::vector<named_type> named_;
  name_set& taken_;
  std::uint64_t next_id_ = 1000;
};

}  // namespace stepwise::importer
