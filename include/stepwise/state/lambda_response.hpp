// SPDX-License-Identifier: BSL-1.0
// The response of lambda:invoke.
#pragma once

#include <stepwise/payload/schema.hpp>
#include <stepwise/state/data_flow.hpp>

#include <boost/describe/class.hpp>

#include <string>

namespace stepwise {

template <class Result>
struct lambda_response {
  Result payload{};                          ///< what the function returned
  int status_code = 200;                     ///< HTTP's
  std::string executed_version = "$LATEST";  ///< the version or alias that ran

  static constexpr auto json_naming = json_case::pascal;
  BOOST_DESCRIBE_CLASS(lambda_response, (), (payload, status_code, executed_version), (), ())
};

}  // namespace stepwise
