// SPDX-License-Identifier: BSL-1.0
// Boost.JSON, compiled here where there is no compiled library of it.
#include <boost/json/src.hpp>
