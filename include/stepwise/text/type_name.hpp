// SPDX-License-Identifier: BSL-1.0
// The name of a type as its author wrote it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

template <class T>
constexpr auto signature() {
  return std::string_view(__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1);
}

// What stands before and after the type in a signature, read off once from a known one.
inline constexpr std::size_t signature_prefix = signature<double>().find("double");
inline constexpr std::size_t signature_frame = signature<double>().size() - 6;

/// The qualified name in a signature, as the compiler prints it.
constexpr std::string_view qualified_name(std::string_view signature) {
  return signature.substr(signature_prefix, signature.size() - signature_frame);
}

/// Cuts the namespaces and enclosing classes off a printed name; template arguments stay.
constexpr std::string_view unqualified(std::string_view name) {
  std::size_t depth = 0;
  for (std::size_t i = name.size(); i-- > 0;) {
    const char c = name[i];
    if (c == '>' || c == ')') ++depth;
    if (c == '<' || c == '(') --depth;
    if (c == ':' && depth == 0) return name.substr(i + 1);
  }
  return name;
}

constexpr std::uint64_t continue_hash(std::uint64_t hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}
constexpr std::uint64_t hash_text(std::string_view text) { return continue_hash(14695981039346656037u, text); }  // FNV-1a

struct type_facts {
  std::string_view name;  // unqualified
  std::uint64_t id;       // what tells the type from all others, as a value
};

constexpr type_facts read_facts(std::string_view signature) {
  const std::string_view name = qualified_name(signature);
  return {unqualified(name), hash_text(name)};
}

template <class T>
inline constexpr type_facts facts_of = read_facts(signature<T>());

template <class T>
inline constexpr const std::string_view& type_name = facts_of<T>.name;

}  // namespace stepwise::detail
