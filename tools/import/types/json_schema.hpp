// SPDX-License-Identifier: BSL-1.0
// Types of payloads from a JSON Schema, or from samples.
#pragma once

#include "source/document.hpp"
#include "types/type_store.hpp"

#include <string>
#include <vector>

namespace stepwise::importer {

/// The type that a JSON Schema describes; sw::json for what has no type of its own. `name` is that of the struct.
const schema& type_of_schema(type_store& store, const json::value& schema_text, const std::string& name);

/// The type that all samples have: a member that not all have is optional, one that is null in some nullable. There is at least one.
const schema& type_of_samples(type_store& store, const std::vector<json::value>& samples, const std::string& name);

}  // namespace stepwise::importer
