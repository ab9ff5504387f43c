// SPDX-License-Identifier: BSL-1.0
// Base64 as RFC 4648 has it: the standard alphabet, padded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stepwise::detail {

inline constexpr std::string_view base64_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

inline std::string to_base64(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t here = bytes.size() - i < 3 ? bytes.size() - i : 3;
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) bits = bits << 8 | (k < here ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k) text += k <= here ? base64_alphabet[bits >> (18 - 6 * k) & 63] : '=';
  }
  return text;
}

/// False for what to_base64 does not write.
inline bool from_base64(std::string_view text, std::string& bytes) {
  if (text.size() % 4 != 0) return false;
  for (std::size_t i = 0; i < text.size(); i += 4) {
    const bool last = i + 4 == text.size();
    const std::size_t here = !last || text[i + 3] != '=' ? 3 : text[i + 2] != '=' ? 2 : 1;
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      const std::size_t digit = k <= here ? base64_alphabet.find(text[i + k]) : 0;
      if (digit == std::string_view::npos) return false;
      bits = bits << 6 | static_cast<std::uint32_t>(digit);
    }
    if ((bits & ((1U << (24 - 8 * here)) - 1)) != 0) return false;
    for (std::size_t k = 0; k < here; ++k) bytes += static_cast<char>(bits >> (16 - 8 * k) & 0xFF);
  }
  return true;
}

}  // namespace stepwise::detail
