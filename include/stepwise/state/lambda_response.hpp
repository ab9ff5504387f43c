// SPDX-License-Identifier: BSL-1.0
// The response of lambda:invoke.
#pragma once

#include <stepwise/payload/access.hpp>
#include <stepwise/payload/schema.hpp>
#include <stepwise/state/data_flow.hpp>

#include <cstddef>
#include <string>

namespace stepwise {

template <class Result>
struct lambda_response {
  Result payload{};                          ///< Payload: what the function returned
  int status_code = 200;                     ///< StatusCode: HTTP's
  std::string executed_version = "$LATEST";  ///< ExecutedVersion: the version or alias that ran
};

namespace detail {

// Described by hand, which takes the compiler a fraction of what Boost.Describe's macros do.
template <class Result>
inline constexpr member lambda_response_members[] = {
    {"Payload", &schema_of<Result>}, {"StatusCode", &schema_of<int>}, {"ExecutedVersion", &schema_of<std::string>}};
template <class Result>
inline constexpr schema schema_of<lambda_response<Result>>{.what = kind::object,
                                                           .id = facts_of<Result>.id * 31 + 17,
                                                           .size = 3,
                                                           .name = "the response of lambda:invoke",
                                                           .members = lambda_response_members<Result>};
template <class Result>
inline constexpr auto member_pointer<lambda_response<Result>, 0> = &lambda_response<Result>::payload;
template <class Result>
inline constexpr auto member_pointer<lambda_response<Result>, 1> = &lambda_response<Result>::status_code;
template <class Result>
inline constexpr auto member_pointer<lambda_response<Result>, 2> = &lambda_response<Result>::executed_version;

}  // namespace detail
}  // namespace stepwise
