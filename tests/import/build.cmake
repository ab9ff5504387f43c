# SPDX-License-Identifier: BSL-1.0
# One test of stepwise_import: cmake -D CASE=… -P build.cmake. Each takes a copy of the project beside this
# file, and configures and builds it as a user would.
cmake_minimum_required(VERSION 3.25)

set(source "${WORK}/${CASE}/a project") # a path with a space
set(binary "${WORK}/${CASE}/build")
set(headers "${binary}/stepwise_import/shop")
file(REMOVE_RECURSE "${WORK}/${CASE}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/project/" DESTINATION "${source}")

# ---- The words of the tests

# Runs a command. What it says is left in `said`; it must succeed, or fail where `fails` comes first.
macro(run)
  set(command ${ARGN})
  set(wanted success)
  if("${ARGV0}" STREQUAL "fails")
    list(POP_FRONT command)
    set(wanted failure)
  endif()
  execute_process(COMMAND ${command} OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE result)
  if((wanted STREQUAL "success" AND NOT result EQUAL 0) OR (wanted STREQUAL "failure" AND result EQUAL 0))
    string(REPLACE ";" " " shown "${command}")
    message(FATAL_ERROR "${wanted} expected of: ${shown}\n${said}")
  endif()
endmacro()

set(build ${CMAKE_COMMAND} --build "${binary}")
set(configure ${CMAKE_COMMAND} -S "${source}" -B "${binary}" -G ${GENERATOR} -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER})
set(in_tree -D STEPWISE_SOURCE_DIR=${STEPWISE} -D STEPWISE_IMPORT_PROGRAM=${PROGRAM})

function(expect text pattern)
  if(NOT text MATCHES "${pattern}")
    message(FATAL_ERROR "expected: ${pattern}\nin: ${text}")
  endif()
endfunction()

function(expect_not text pattern)
  if(text MATCHES "${pattern}")
    message(FATAL_ERROR "not expected: ${pattern}\nin: ${text}")
  endif()
endfunction()

function(edit file was is)
  file(READ "${source}/${file}" text)
  string(REPLACE "${was}" "${is}" changed "${text}")
  if(changed STREQUAL text)
    message(FATAL_ERROR "${file} has no ${was}")
  endif()
  file(WRITE "${source}/${file}" "${changed}")
endfunction()

# Each header has the names of its states.
function(expect_written)
  foreach(pair stepwise_import/shop/orders=Take "stepwise_import/shop/gift cards=Wrap" stepwise_import/shop/refunds=Refuse parcels/Send=Post parcels/Return=Fetch)
    string(REPLACE "=" ";" pair "${pair}")
    list(GET pair 0 header)
    list(GET pair 1 state)
    file(READ "${binary}/${header}.hpp" text)
    expect("${text}" "${state}")
  endforeach()
endfunction()

# ---- The tests

function(test_written)
  run(${configure} ${in_tree})
  run(${build})
  expect_written()
endfunction()

# Written again when, and only when, the definition changes; compiled again when, and only when, the header does.
function(test_rebuilt)
  run(${configure} ${in_tree})
  run(${build})
  run(${build})
  expect_not("${said}" "Writing|Building|main.cpp")

  file(TOUCH_NOCREATE "${source}/README.md")
  edit(orders.asl.json "Take" "Receive")
  run(${build})
  expect("${said}" "Writing stepwise_import/shop/orders.hpp")
  expect("${said}" "main.cpp")
  expect_not("${said}" "Writing [^\n]*(refunds|gift|parcels)")
  file(READ "${headers}/orders.hpp" text)
  expect("${text}" "Receive")

  edit(orders.asl.json "\"StartAt\": \"Receive\"," "\n  \"StartAt\":    \"Receive\",") # says the same
  run(${build})
  expect("${said}" "Writing stepwise_import/shop/orders.hpp")
  expect_not("${said}" "main.cpp")
  run(${build})
  expect_not("${said}" "Writing|Building|main.cpp")

  file(REMOVE "${binary}/parcels/Send.hpp")
  edit(template.yaml "Post" "Mail")
  run(${build})
  expect("${said}" "Writing parcels/Send.hpp")
  file(READ "${binary}/parcels/Send.hpp" text)
  expect("${text}" "Mail")
endfunction()

# A mistake in a definition stops the build, and what was there before stays.
function(test_mistake)
  run(${configure} ${in_tree})
  run(${build})
  file(READ "${headers}/orders.hpp" before)
  edit(orders.asl.json "\"Type\": \"Succeed\"" "\"Type\": \"Succeed\",")
  foreach(attempt 1 2)
    run(fails ${build})
    expect("${said}" "a project/orders.asl.json:5:32: error: a comma before the }; JSON has none after the last")
  endforeach()
  file(READ "${headers}/orders.hpp" after)
  if(NOT before STREQUAL after)
    message(FATAL_ERROR "the header was written all the same")
  endif()
  edit(orders.asl.json "\"Type\": \"Succeed\"," "\"Type\": \"Succeed\"")
  run(${build})
endfunction()

function(test_makefiles)
  list(FIND configure -G at)
  math(EXPR at "${at} + 1")
  list(REMOVE_AT configure ${at})
  list(INSERT configure ${at} "Unix Makefiles")
  test_rebuilt()
  expect_written_names()
endfunction()

function(expect_written_names)
  foreach(header orders "gift cards" refunds)
    if(NOT EXISTS "${headers}/${header}.hpp")
      message(FATAL_ERROR "there is no ${header}.hpp")
    endif()
  endforeach()
endfunction()

# From the installed package, with the program beside it.
function(test_installed)
  run(${configure} -D CMAKE_PREFIX_PATH=${PREFIX})
  run(${build})
  expect_written()
  file(READ "${binary}/CMakeCache.txt" cache)
  expect("${cache}" "STEPWISE_IMPORT_PROGRAM:FILEPATH=${PREFIX}/bin/stepwise-import")
endfunction()

# What is refused when the project is configured, each with its reason.
function(test_refused)
  file(READ "${source}/CMakeLists.txt" text)
  foreach(
    mistake
    "TARGET nobody DEFINITIONS refunds.json=there is no such target"
    "DEFINITIONS refunds.json=needs a TARGET and DEFINITIONS"
    "TARGET shop=needs a TARGET and DEFINITIONS"
    "TARGET shop DEFINITIONS a.json b.json NAMESPACE n=NAMESPACE is about one header, and there are 2; call it for each"
    "TARGET shop DEFINITIONS a.yaml b.yaml MACHINES M=MACHINES are of one template, and there are 2 DEFINITIONS"
    "TARGET shop DEFINITIONS a/m.json b/m.asl.yaml OUTPUT_DIRECTORY more=two definitions would be written to more/m.hpp"
    "shop TARGET shop DEFINITIONS a.json=what is meant by: shop"
  )
    string(REPLACE "=" ";" mistake "${mistake}")
    list(GET mistake 0 call)
    list(GET mistake 1 reason)
    file(WRITE "${source}/CMakeLists.txt" "${text}\nstepwise_import(${call})\n")
    run(fails ${configure} ${in_tree})
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    expect("${said}" "${reason}")
  endforeach()

  file(WRITE "${source}/CMakeLists.txt" "${text}")
  file(REMOVE_RECURSE "${binary}")
  run(fails ${configure} -D STEPWISE_SOURCE_DIR=${STEPWISE} -D STEPWISE_IMPORT_PROGRAM=)
  string(REGEX REPLACE "[ \n]+" " " said "${said}")
  expect("${said}" "there is no stepwise-import; STEPWISE_TOOLS=ON builds it with the library, and STEPWISE_IMPORT_PROGRAM names one")
endfunction()

cmake_language(CALL test_${CASE})
file(REMOVE_RECURSE "${WORK}/${CASE}")
