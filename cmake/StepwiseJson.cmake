# SPDX-License-Identifier: BSL-1.0
# Makes stepwise::json where fmt and Boost have been found. Used by this project's own build and by the
# installed package alike.
if(TARGET stepwise::json OR NOT TARGET fmt::fmt)
  return()
endif()

add_library(stepwise_json INTERFACE)
add_library(stepwise::json ALIAS stepwise_json)
target_link_libraries(stepwise_json INTERFACE stepwise::stepwise fmt::fmt)

find_package(Boost QUIET OPTIONAL_COMPONENTS json)
if(TARGET Boost::json)
  target_link_libraries(stepwise_json INTERFACE Boost::json)
else()
  # Boost.JSON is there as headers only: one unit compiles it, where something links it.
  add_library(stepwise_boost_json STATIC EXCLUDE_FROM_ALL "${CMAKE_CURRENT_LIST_DIR}/boost_json.cpp")
  target_compile_features(stepwise_boost_json PUBLIC cxx_std_20)
  target_compile_definitions(stepwise_boost_json PUBLIC BOOST_JSON_NO_LIB BOOST_CONTAINER_NO_LIB)
  target_link_libraries(stepwise_boost_json PUBLIC Boost::headers)
  set_target_properties(stepwise_boost_json PROPERTIES POSITION_INDEPENDENT_CODE ON UNITY_BUILD OFF CXX_CLANG_TIDY "")
  target_link_libraries(stepwise_json INTERFACE stepwise_boost_json)
endif()
