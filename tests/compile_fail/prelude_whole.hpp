// SPDX-License-Identifier: BSL-1.0
// The prelude with the headers that are not in it, precompiled for the files that include one of them.
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>
#include <stepwise/jsonata.hpp>
#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>
#include <stepwise/services.hpp>
