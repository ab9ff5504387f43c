// SPDX-License-Identifier: BSL-1.0
// Paths and functions, read by the library's own parser and typing.
#pragma once

#include <stepwise/path/expression.hpp>
#include <stepwise/path/readable.hpp>
#include <stepwise/path/typing.hpp>
#include <stepwise/text/sentence.hpp>

#include <memory>
#include <string_view>

namespace stepwise::importer {

/// Calls `visit` with the expression taken apart, in one of few sizes; returns false where it is too large for all of them.
template <class Visit>
bool with_expression(std::string_view text, Visit visit) {
  const std::size_t room = detail::room_for(text);
  const auto go = [&]<std::size_t Capacity>() {
    const auto parsed = std::make_unique<detail::expression<Capacity>>(detail::expression_parser<Capacity>(text).parse());
    visit(*parsed);
    return true;
  };
  if (room <= 32) return go.template operator()<32>();
  if (room <= 256) return go.template operator()<256>();
  if (room <= 2048) return go.template operator()<2048>();
  return false;
}

/// The type that an expression gives; unknown where it is none, or reads what is not there.
inline detail::shape typed_expression(std::string_view text, const detail::readable& from) {
  detail::shape found;
  with_expression(text, [&](const auto& parsed) {
    if (!parsed.valid()) return;
    detail::sentence problem;
    detail::expression_typing typing(parsed, from, problem);
    const detail::shape given = typing.type();
    if (!problem) found = given;
  });
  return found;
}

}  // namespace stepwise::importer
