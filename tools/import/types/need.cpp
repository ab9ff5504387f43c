// SPDX-License-Identifier: BSL-1.0
#include "types/need.hpp"

#include "types/expression.hpp"

#include <stepwise/path/expression.hpp>
#include <stepwise/path/reference_path.hpp>

#include <algorithm>
#include <bit>

namespace stepwise::importer {

namespace {

using detail::expression_node;
using detail::function;
using detail::path_step;

constexpr std::size_t deepest = 12;  // members below that stay untyped

template <std::size_t Capacity>
class expression_reader {
 public:
  expression_reader(const detail::expression<Capacity>& in, const readers& from) : in_(in), from_(from) {}

  void note(detail::node_index at, need* item, const need* wanted, role as) const {
    const expression_node& node = in_.nodes[at];
    using type = expression_node::type;
    if (node.what == type::path) return note_path(node, item, wanted, as);
    if (node.what == type::call) return note_call(node);
    if (node.what == type::compare) return note_compare(node, item);
    if (node.what == type::both || node.what == type::either || node.what == type::negate || node.what == type::exists)
      for (detail::node_index i = node.first; i != detail::no_node; i = in_.nodes[i].next) {
        // Where a member is asked for, an element may lack it.
        note(i, item, nullptr, node.what == type::exists ? role::untyped : role::any);
      }
  }

 private:
  const detail::expression<Capacity>& in_;
  const readers& from_;

  void note_path(const expression_node& path, need* item, const need* wanted, role as) const {
    need* here = path.from == expression_node::origin::input ? from_.input : path.from == expression_node::origin::item ? item : nullptr;
    detail::node_index at = path.first;
    if (path.from == expression_node::origin::context) here = item_value(at);
    std::size_t depth = 0;
    for (; here != nullptr && at != detail::no_node; at = in_.steps[at].next) {
      const path_step& step = in_.steps[at];
      using type = path_step::type;
      if (++depth > deepest || (step.what == type::member && step.escaped)) return here->use(role::untyped);
      switch (step.what) {
        case type::member: here = &here->member(step.name); break;
        case type::index: here = step.from >= 0 && step.from < 64 ? &here->item(static_cast<std::size_t>(step.from)) : &here->each(); break;
        case type::filter:
          here = &here->each();
          note(step.test, here, nullptr, role::any);
          break;
        case type::slice:
        case type::indices: here = &here->each(); break;
        case type::wildcard:
          if (in_.text[step.at] == '[') {
            here = &here->each();
            break;
          }
          return here->use(role::untyped);  // of members that nobody has named
        default: return here->use(role::untyped);
      }
    }
    if (here == nullptr) return;
    if (as != role::any) here->use(as);
    if (wanted != nullptr) here->merge(*wanted);
  }

  // Behind $$.Map.Item.Value, what is read of the item.
  need* item_value(detail::node_index& at) const {
    for (const std::string_view name : {"Map", "Item", "Value"}) {
      if (at == detail::no_node || in_.steps[at].what != path_step::type::member || in_.steps[at].name != name) return nullptr;
      at = in_.steps[at].next;
    }
    return from_.item;
  }

  void note_compare(const expression_node& node, need* item) const {
    role as = role::any;
    for (detail::node_index i = node.first; i != detail::no_node; i = in_.nodes[i].next) {
      using type = expression_node::type;
      const type what = in_.nodes[i].what;
      if (what == type::string) as = role::text;
      if (what == type::number) as = role::number;
      if (what == type::boolean) as = role::boolean;
      if (what == type::null) as = role::untyped;
    }
    for (detail::node_index i = node.first; i != detail::no_node; i = in_.nodes[i].next) note(i, item, nullptr, as);
  }

  static role argument_usage(function name, std::size_t index) {
    switch (name) {
      case function::array_partition:
      case function::array_get_item: return index == 0 ? role::list : role::integer;
      case function::array_contains: return index == 0 ? role::list : role::any;
      case function::array_length:
      case function::array_unique: return role::list;
      case function::array_range:
      case function::math_random:
      case function::math_add: return role::integer;
      case function::string_to_json:
      case function::base64_encode:
      case function::base64_decode:
      case function::string_split: return role::text;
      case function::hash: return index == 0 ? role::any : role::text;
      case function::json_merge:
      case function::json_to_string: return role::untyped;  // members nobody named come out of it
      default: return role::any;
    }
  }
  void note_call(const expression_node& call) const {
    std::size_t index = 0;
    for (detail::node_index i = call.first; i != detail::no_node; i = in_.nodes[i].next, ++index) note(i, nullptr, nullptr, argument_usage(call.name, index));
  }
};

void note_text(const readers& from, std::string_view text, const need* wanted, role as) {
  with_expression(text, [&]<std::size_t Capacity>(const detail::expression<Capacity>& parsed) {
    if (parsed.valid()) expression_reader<Capacity>(parsed, from).note(parsed.root, nullptr, wanted, as);
  });
}

detail::reference_path taken_apart(std::string_view path) {
  detail::reference_path at = detail::parse_reference_path(path);
  if (at.from != detail::reference_path::origin::input) at.error_at = 0;
  return at;
}

}  // namespace

void need::use(role as) {
  if (as == role::any) return;
  uses_ |= 1u << static_cast<unsigned>(as);
}

const need* need::find(std::string_view name) const {
  const auto found = std::find_if(members_.begin(), members_.end(), [&](const auto& each) { return each.first == name; });
  return found == members_.end() ? nullptr : &found->second;
}

need need::element() const {
  need all;
  if (!each_.empty()) all.merge(each_[0]);
  for (const auto& [index, value] : items_) all.merge(value);
  return all;
}

need& need::member(std::string_view name) {
  for (auto& [known, value] : members_)
    if (known == name) return value;
  return members_.emplace_back(name, need{}).second;
}

need& need::each() {
  use(role::list);
  if (each_.empty()) each_.emplace_back();
  return each_[0];
}

need& need::item(std::size_t index) {
  use(role::list);
  for (auto& [known, value] : items_)
    if (known == index) return value;
  return items_.emplace_back(index, need{}).second;
}

void need::erase(std::string_view name) {
  std::erase_if(members_, [&](const auto& each) { return each.first == name; });
}

need* need::only_part(need*& last) {
  if (members_.size() == 1) return last = &members_[0].second;
  if (!each_.empty() || items_.size() == 1) {
    last = nullptr;
    return each_.empty() ? &items_[0].second : &each_[0];
  }
  return nullptr;
}

bool need::is_mixed() const {
  if (is(role::untyped)) return true;
  const bool numeric = is(role::number) || is(role::integer) || is(role::seconds);
  return is(role::text) + numeric + is(role::boolean) + is_list() + is_object() > 1;
}

void need::merge(const need& other) {
  if (&other == this) return;
  uses_ |= other.uses_;
  optional_ = optional_ || other.optional_;
  for (const auto& [name, value] : other.members_) member(name).merge(value);
  if (!other.each_.empty()) each().merge(other.each_[0]);
  for (const auto& [index, value] : other.items_) item(index).merge(value);
}

std::size_t need::weight() const {
  std::size_t sum = static_cast<std::size_t>(std::popcount(uses_)) + (optional_ ? 1 : 0);
  for (const auto& each : members_) sum += 1 + each.second.weight();
  for (const need& each : each_) sum += 1 + each.weight();
  for (const auto& each : items_) sum += 1 + each.second.weight();
  return sum;
}

void note_expression(const readers& from, std::string_view text, const need* wanted) { note_text(from, text, wanted, role::any); }

void note_path(const readers& from, std::string_view path, role as) { note_text(from, path, nullptr, as); }

void note_template(const readers& from, const json::value& value, const need* wanted) {
  if (value.is_object()) {
    for (const auto& [key, member] : value.get_object()) {
      const std::string_view name = key;
      if (name.ends_with(".$") && member.is_string())
        note_expression(from, member.get_string(), wanted == nullptr ? nullptr : wanted->find(name.substr(0, name.size() - 2)));
      else
        note_template(from, member, wanted == nullptr ? nullptr : wanted->find(name));
    }
  } else if (value.is_array()) {
    for (const json::value& item : value.get_array()) note_template(from, item);
  }
}

need* at_path(need& whole, std::string_view path) {
  const detail::reference_path at = taken_apart(path);
  if (!at.valid()) return nullptr;
  need* here = &whole;
  for (std::size_t i = 0; i < at.size; ++i) here = &here->member(at.steps[i]);
  return here;
}

const need* find_path(const need& whole, std::string_view path) {
  const detail::reference_path at = taken_apart(path);
  if (!at.valid()) return nullptr;
  const need* here = &whole;
  for (std::size_t i = 0; i < at.size && here != nullptr; ++i) here = here->find(at.steps[i]);
  return here;
}

need without(const need& whole, std::string_view path) {
  need left = whole;
  const detail::reference_path at = taken_apart(path);
  if (!at.valid() || at.size == 0) return left;
  need* chain[detail::reference_path::max_depth]{&left};
  for (std::size_t i = 0; i + 1 < at.size; ++i) {
    if (chain[i]->find(at.steps[i]) == nullptr) return left;
    chain[i + 1] = &chain[i]->member(at.steps[i]);
  }
  for (std::size_t i = at.size; i-- > 0;) {
    chain[i]->erase(at.steps[i]);
    if (!chain[i]->is_open()) break;  // objects on the way are made where there are none
  }
  return left;
}

}  // namespace stepwise::importer
