// SPDX-License-Identifier: BSL-1.0
// Which name may have been meant by one that there is not. Looked for only when something is wrong already.
#pragma once

#include <stepwise/payload/view.hpp>
#include <stepwise/text/sentence.hpp>

#include <string_view>

namespace stepwise::detail {

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether at most `slips` letters have to be changed, added or left out to make one name of the other.
/// Case and underscores do not count.
constexpr bool resembles(std::string_view a, std::string_view b, int slips) {
  for (;;) {
    while (a.starts_with('_')) a.remove_prefix(1);
    while (b.starts_with('_')) b.remove_prefix(1);
    if (a.empty() || b.empty() || lowered(a[0]) != lowered(b[0])) break;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() && b.empty()) return true;
  if (slips == 0) return false;
  return (!a.empty() && resembles(a.substr(1), b, slips - 1)) || (!b.empty() && resembles(a, b.substr(1), slips - 1)) ||
         (!a.empty() && !b.empty() && resembles(a.substr(1), b.substr(1), slips - 1));
}

constexpr int slips_in(std::string_view name) { return name.size() < 3 ? 0 : name.size() < 6 ? 1 : 2; }

/// Says which member of an object may have been meant by a name that it lacks.
constexpr void suggest_member(sentence& out, const view& object, std::string_view name) {
  std::string_view best;
  for (int slips = 0; slips <= slips_in(name) && best.empty(); ++slips)
    each_member(object, [&](std::string_view each, const view&) {
      if (resembles(name, each, slips)) best = each;
      return best.empty();
    });
  if (!best.empty()) out << "; is its member " << best << " meant?";
}

}  // namespace stepwise::detail
