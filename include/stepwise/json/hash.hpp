// SPDX-License-Identifier: BSL-1.0
// States.Hash, when it runs. Needs OpenSSL; link the CMake target stepwise::hash.
#pragma once

#if !__has_include(<openssl/evp.h>)
#error "States.Hash needs OpenSSL: install it (Debian: libssl-dev) and link the CMake target stepwise::hash"
#endif

#include <stepwise/json/evaluate.hpp>

#include <openssl/evp.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace stepwise::detail {

inline std::string openssl_digest(std::string_view algorithm, std::string_view text) {
  const EVP_MD* method = algorithm == "MD5"       ? EVP_md5()
                         : algorithm == "SHA-1"   ? EVP_sha1()
                         : algorithm == "SHA-256" ? EVP_sha256()
                         : algorithm == "SHA-384" ? EVP_sha384()
                                                  : EVP_sha512();
  unsigned char bytes[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  // It has no MD5 where it was set up to follow FIPS.
  if (EVP_Digest(text.data(), text.size(), bytes, &size, method, nullptr) != 1) throw std::runtime_error(joined({"OpenSSL gives no ", algorithm}));
  std::string digits;
  for (unsigned int i = 0; i < size; ++i) {
    digits += "0123456789abcdef"[bytes[i] >> 4];
    digits += "0123456789abcdef"[bytes[i] & 15];
  }
  return digits;
}

template <>
struct hash_provider<true> {
  static constexpr bool there = true;
  static constexpr digest_function* digest = &openssl_digest;
};

}  // namespace stepwise::detail
