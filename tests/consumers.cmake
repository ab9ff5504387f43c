# SPDX-License-Identifier: BSL-1.0
# The projects find_package and add_subdirectory, each configured, built and run as a user does.
set(prefix "${CMAKE_CURRENT_BINARY_DIR}/installed")
set(p "${STEPWISE_TEST_PREFIX}")

# A prefix that is empty before: a header that is no longer installed is not there.
add_test(NAME ${p}install.clean COMMAND ${CMAKE_COMMAND} -E rm -rf "${prefix}")
add_test(NAME ${p}install COMMAND ${CMAKE_COMMAND} --install "${PROJECT_BINARY_DIR}" --prefix "${prefix}")
set_tests_properties(${p}install.clean PROPERTIES FIXTURES_SETUP ${p}clean_prefix)
set_tests_properties(${p}install PROPERTIES FIXTURES_REQUIRED ${p}clean_prefix FIXTURES_SETUP ${p}installed)

function(stepwise_test_consumer name source program output)
  string(REGEX REPLACE "[.].*" "" binary "${name}") # tests of one project share what they build
  set(binary "${CMAKE_CURRENT_BINARY_DIR}/consumers/${binary}")
  add_test(
    NAME ${p}${name}
    COMMAND
      ${CMAKE_CTEST_COMMAND} --build-and-test "${CMAKE_CURRENT_SOURCE_DIR}/${source}" "${binary}" # .
      --build-generator ${CMAKE_GENERATOR} --build-noclean
      --build-options -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER} -DCMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER}
                      -DCMAKE_BUILD_TYPE=Debug ${ARGN}
      --test-command "${binary}/${program}"
  )
  set_tests_properties(${p}${name} PROPERTIES PASS_REGULAR_EXPRESSION "\n${output}\n" FAIL_REGULAR_EXPRESSION "warning:")
endfunction()

stepwise_test_consumer(find_package find_package greet "Hello, world" -DCMAKE_PREFIX_PATH=${prefix})
stepwise_test_consumer(find_package.json find_package greet_json "{\"text\":\"Hello, world\"}" -DCMAKE_PREFIX_PATH=${prefix})
set_tests_properties(${p}find_package ${p}find_package.json PROPERTIES FIXTURES_REQUIRED ${p}installed RESOURCE_LOCK ${p}find_package)
stepwise_test_consumer(add_subdirectory add_subdirectory greet "Hello, world" -DSTEPWISE_SOURCE_DIR=${PROJECT_SOURCE_DIR})
stepwise_test_consumer(fetch_content add_subdirectory greet "Hello, world" -DSTEPWISE_SOURCE_DIR=${PROJECT_SOURCE_DIR} -DFETCH=ON)
