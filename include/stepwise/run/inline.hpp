// SPDX-License-Identifier: BSL-1.0
// How a chain of calls becomes one function; left to itself, a compiler stops half-way.
#pragma once

#define STEPWISE_INLINE [[gnu::always_inline]] inline
