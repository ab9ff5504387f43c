// SPDX-License-Identifier: BSL-1.0
// The payload type for what stays untyped.
#pragma once

namespace boost::json {
class value;
}

namespace stepwise {

/// Any JSON value: a payload, or a member of one, that the compiler does not check. What hangs under
/// it is checked when it runs. Only its name is declared here; a program that uses it includes
/// <stepwise/json.hpp>.
using json = boost::json::value;

}  // namespace stepwise
