// SPDX-License-Identifier: BSL-1.0
// What a definition reads of a payload: the members that its paths name, and what they are used as.
#pragma once

#include "source/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwise::importer {

enum class role { any, text, number, integer, seconds, boolean, list, untyped };

/// A value, as far as its uses tell what it is.
class need {
 public:
  /// What it is used as, bit by bit of `role`.
  bool is(role as) const { return (uses_ >> static_cast<unsigned>(as) & 1u) != 0; }
  void use(role as);
  /// Somebody asks whether it is there.
  bool is_optional() const { return optional_; }
  void make_optional() { optional_ = true; }

  const std::vector<std::pair<std::string, need>>& members() const { return members_; }
  const std::vector<std::pair<std::size_t, need>>& items() const { return items_; }
  const need* find(std::string_view name) const;
  /// What all elements of a list have in common, and what is read of them by index.
  need element() const;

  need& member(std::string_view name);
  need& each();
  need& item(std::size_t index);
  void erase(std::string_view name);
  /// What is read of it, where that is one thing; null where it is nothing. A member is put in `last` too, what is no member takes that back.
  need* only_part(need*& last);

  bool is_object() const { return !members_.empty(); }
  bool is_list() const { return is(role::list); }
  /// Nothing is known of it.
  bool is_open() const { return uses_ == 0 && members_.empty() && !optional_; }
  /// Uses that no one type has, or that a type would decide.
  bool is_mixed() const;

  /// Adds what another needs.
  void merge(const need& other);
  /// How much is known: it only ever grows.
  std::size_t weight() const;

 private:
  unsigned uses_ = 0;
  bool optional_ = false;
  std::vector<std::pair<std::string, need>> members_;
  std::vector<need> each_;  // one, or none
  std::vector<std::pair<std::size_t, need>> items_;
};

/// Where the parts of an expression read from. Null: it is not of interest.
struct readers {
  need* input = nullptr;      // $
  need* item = nullptr;       // $$.Map.Item.Value
};

/// Notes what an expression reads, a path or a function. `wanted` is what its value is used as, or null.
void note_expression(const readers& from, std::string_view text, const need* wanted = nullptr);
/// Notes what a payload template reads. `wanted` is what is read of what it makes, or null.
void note_template(const readers& from, const json::value& payload_template, const need* wanted = nullptr);
/// Notes a path whose value is used so.
void note_path(const readers& from, std::string_view path, role as);

/// The value at a Reference Path; the whole for `$`. Null where the path leads elsewhere or is none.
need* at_path(need& whole, std::string_view path);
const need* find_path(const need& whole, std::string_view path);
/// The same without the value at the path.
need without(const need& whole, std::string_view path);

}  // namespace stepwise::importer
