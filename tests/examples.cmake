# SPDX-License-Identifier: BSL-1.0
# The examples' programs, each with inputs that end in different ways; and their pages.

# stepwise_test_example(<name> <program> <exit code> <what it prints, whole lines> <input>)
function(stepwise_test_example name program code output input)
  set(file "${CMAKE_CURRENT_BINARY_DIR}/examples/${program}.${name}.json")
  file(CONFIGURE OUTPUT "${file}" CONTENT "${input}" @ONLY)
  add_test(
    NAME ${STEPWISE_TEST_PREFIX}examples.${program}.${name}
    COMMAND
      ${CMAKE_COMMAND} -D PROGRAM=$<TARGET_FILE:${program}> -D INPUT=${file} -D CODE=${code} -D OUTPUT=${output} -P
      ${CMAKE_CURRENT_SOURCE_DIR}/example.cmake
  )
endfunction()

foreach(example order_processing order_workflow call_center)
  file(READ "${PROJECT_SOURCE_DIR}/examples/${example}/input.json" input_of_${example})
endforeach()

set(program order_processing)
stepwise_test_example(sample ${program} 0 [[Succeeded: {"order_id":"12345","payment_id":"pay-1","sent_to":"user@example.com"}]]
                      "${input_of_order_processing}")
stepwise_test_example(bad_order ${program} 1
                      [[Failed in ReceiveOrder: InvalidOrder: {"errorMessage":"quantity must be at least 1","errorType":"InvalidOrder"}]]
                      [[{"order_id": "1", "product_id": "sku-001", "quantity": 0, "customer_email": "user@example.com"}]])
stepwise_test_example(unknown_product ${program} 1 [[Failed in InventoryFailed: InventoryFailed: The product is not available]]
                      [[{"order_id": "1", "product_id": "sku-999", "quantity": 1, "customer_email": "user@example.com"}]])
stepwise_test_example(declined_card ${program} 1 [[Failed in PaymentFailed: PaymentFailed: The card was not charged]]
                      [[{"order_id": "1", "product_id": "sku-001", "quantity": 1, "customer_email": "declined@example.com"}]])
stepwise_test_example(broken_json ${program} 2 [[The input cannot be read: line 1, column 42: incomplete JSON]]
                      [[{"order_id": "1", "product_id": "sku-001"]])
stepwise_test_example(missing_field ${program} 2
                      [[The input cannot be read: /customer_email: expected a member (std::string), found nothing]]
                      [[{"order_id": "1", "product_id": "sku-001", "quantity": 1}]])
stepwise_test_example(wrong_type ${program} 2 [[The input cannot be read: /quantity: expected an integer (int), found "1"]]
                      [[{"order_id": "1", "product_id": "sku-001", "quantity": "1", "customer_email": "user@example.com"}]])

set(program order_workflow)
stepwise_test_example(sample ${program} 0
                      [[Succeeded: {"orderId":"12345","sentTo":"test@example.com","message":"On its way as parcel-1"}]]
                      "${input_of_order_workflow}")
stepwise_test_example(no_items ${program} 1
                      [[Failed in Validate Order: InvalidOrder: {"errorMessage":"the order has no items","errorType":"InvalidOrder"}]]
                      [[{"orderId": "1", "customerEmail": "user@example.com", "items": [], "paymentMethod": "Invoice"}]])
stepwise_test_example(declined ${program} 1
                      [[Failed in Process Payment: PaymentDeclined: {"errorMessage":"the gift card is empty","errorType":"PaymentDeclined"}]]
                      [[{"orderId": "1", "customerEmail": "a@example.com", "items": [{"sku": "1", "quantity": 1}], "paymentMethod": "GiftCard"}]])

set(program call_center)
stepwise_test_example(resolved ${program} 0
                      [[Succeeded: {"Case":"001","Tier":1,"Representative":"representative-1","Message":"Case 001: opened...assigned...resolved...closed."}]]
                      "${input_of_call_center}")
stepwise_test_example(unresolved ${program} 1 [[Failed in Fail: : Engage Tier 2 Support.]] [[{"inputCaseID": "002"}]])

set(program call_center_tiers)
stepwise_test_example(second_tier ${program} 0
                      [[Succeeded: {"Case":"002","Tier":2,"Representative":"representative-2","Message":"Case 002: opened...assigned...unresolved...escalating.assigned...resolved...closed."}]]
                      [[{"inputCaseID": "002"}]])
stepwise_test_example(no_tier_left ${program} 1 [[Failed in No Tier Left: NoTierLeft: No tier could resolve the case.]] [[{"inputCaseID": "009"}]])

# ---- The pages show the pictures and definitions of their workflows

set(number 0)
foreach(example order_processing order_workflow call_center)
  math(EXPR number "${number} + 1")
  add_executable(test_readme_${example} examples/readmes.cpp)
  target_compile_definitions(test_readme_${example} PRIVATE EXAMPLE=${number})
  target_link_libraries(test_readme_${example} PRIVATE stepwise_dev)
  add_test(NAME ${STEPWISE_TEST_PREFIX}examples.${example}.page COMMAND test_readme_${example} "${PROJECT_SOURCE_DIR}/examples/${example}/README.md")
endforeach()
