// SPDX-License-Identifier: BSL-1.0
// The examples, with the functions that they have.
#include "../driver.hpp"
#include "all.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// They are programs of their own, and their types have the same names: a namespace keeps them apart.
// What they include is included above.
namespace example_of_processing {
#include "../../../examples/order_processing/handlers.hpp"
}
namespace example_of_workflow {
#include "../../../examples/order_workflow/handlers.hpp"
}
namespace example_of_calls {
#include "../../../examples/call_center/handlers.hpp"
}

namespace equivalence {
namespace {

struct processing {
  example_of_processing::Shop shop;
  decltype(example_of_processing::order_processing_handlers(shop)) functions = example_of_processing::order_processing_handlers(shop);
};
struct ordering {
  example_of_workflow::Business business;
  decltype(example_of_workflow::order_workflow_handlers(business)) functions = example_of_workflow::order_workflow_handlers(business);
};
struct calls {
  example_of_calls::Center center;
  decltype(example_of_calls::call_center_handlers(center)) functions = example_of_calls::call_center_handlers(center);
};
struct tiers {
  example_of_calls::Center center;
  decltype(example_of_calls::call_center_tiers_handlers(center)) functions = example_of_calls::call_center_tiers_handlers(center);
};

}  // namespace

void serve_examples() {
  serve<example_of_processing::OrderProcessing, processing>("order_processing");
  serve<example_of_workflow::OrderWorkflow, ordering>("order_workflow");
  serve<example_of_calls::CallCenter, calls>("call_center");
  serve<example_of_calls::CallCenterTiers, tiers>("call_center_tiers");
}

}  // namespace equivalence
