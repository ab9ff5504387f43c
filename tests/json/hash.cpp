// SPDX-License-Identifier: BSL-1.0
#include <stepwise/json/hash.hpp>

#include "../catch.hpp"

#include <boost/json/value.hpp>

namespace {

using namespace stepwise::detail;

TEST_CASE("the five hashes") {
  const stepwise::json input{{"a", "input data"}};
  const evaluation_scope on{input, input};
  CHECK(evaluate<"States.Hash($.a, 'MD5')">(on) == "812f45842bc6d66ee14572ce20db8e86");
  CHECK(evaluate<"States.Hash($.a, 'SHA-1')">(on) == "aaff4a450a104cd177d28d18d74485e8cae074b7");
  CHECK(evaluate<"States.Hash($.a, 'SHA-256')">(on) == "b4a697a057313163aee33cd8d40c66e9f0f177e00cac2de32475ffff6169c3e3");
  CHECK(evaluate<"States.Hash($.a, 'SHA-384')">(on) == "d28a7d5cf25a74f11a50a18452b75e04bb3d70c9dd0510d6123aa008c756511b87525bdc835ebb27e1fb9e9374a15562");
  CHECK(evaluate<"States.Hash($.a, 'SHA-512')">(on) ==
        "6ce4adb348546d4f449c4d25aad9a7c9cb711d9e91982d3f0b29ca2f3f47d4ce2deba23bf2954f0f1d593fc50283731a533d30d425402d4f91316d871303aac4");
  CHECK(openssl_digest("MD5", "") == "d41d8cd98f00b204e9800998ecf8427e");
}

}  // namespace
