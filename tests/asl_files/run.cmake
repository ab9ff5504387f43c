# SPDX-License-Identifier: BSL-1.0
# One test of stepwise_add_asl: cmake -D CASE=… -P run.cmake. Each takes a copy of the project beside
# this file, and configures and builds it as a user would.
cmake_minimum_required(VERSION 3.25)

set(source "${WORK}/${CASE}/a project") # a path with a space
set(binary "${WORK}/${CASE}/build")
set(asl "${binary}/asl")
set(names order_processing http_refund)
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
set(configure ${CMAKE_COMMAND} -S "${source}" -B "${binary}" -G ${GENERATOR} -D STEPWISE_SOURCE_DIR=${STEPWISE}
              -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}
)
set(native -D CMAKE_CXX_COMPILER=${COMPILER})

# The files that were written are what the program prints, and the hash is theirs.
macro(expect_written)
  foreach(name IN LISTS names)
    execute_process(COMMAND "${binary}/${program_directory}shop" ${name} OUTPUT_FILE "${binary}/printed" RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
      message(FATAL_ERROR "the program does not run: ${result}")
    endif()
    expect_equal("${binary}/printed" "${asl}/${name}.asl.json")
    file(SHA256 "${asl}/${name}.asl.json" hash)
    file(READ "${asl}/${name}.machine.json" machine)
    string(JSON written GET "${machine}" definition_sha256)
    expect("${written}" "^${hash}$")
  endforeach()
endmacro()

function(expect_equal one other)
  execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files "${one}" "${other}" RESULT_VARIABLE differ)
  if(differ)
    message(FATAL_ERROR "${one} and ${other} differ")
  endif()
endfunction()

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

# ---- The tests

# The files, and what is in the one that says what ASL does not.
function(test_written)
  run(${configure} ${native})
  expect_not("${said}" "running a program")
  run(${build})
  expect_written()

  file(READ "${asl}/order_processing.machine.json" machine)
  string(JSON workflow GET "${machine}" workflow)
  expect("${workflow}" "^(shop::)?OrderProcessing$")
  string(JSON type GET "${machine}" type)
  expect("${type}" "^EXPRESS$")
  string(JSON count LENGTH "${machine}" substitutions)
  expect("${count}" "^4$")
  string(JSON at GET "${machine}" substitutions 2 at)
  expect("${at}" "^/States/Charge/Resource$")
  file(READ "${asl}/http_refund.asl.json" refund)
  string(JSON comment GET "${refund}" States Refund Comment)
  expect("${comment}" "^half of it$") # the target's own definition

  file(READ "${binary}/definitions/parcel_service.asl.json" parcels)
  string(JSON start GET "${parcels}" StartAt)
  expect("${start}" "^Send$")
endfunction()

# Written again when, and only when, what it is made from changes.
function(test_rebuilt)
  run(${configure} ${native})
  run(${build})
  expect("${said}" "Writing asl/order_processing.asl.json.*Writing asl/http_refund.asl.json|Writing asl/http_refund.asl.json.*Writing asl/order_processing.asl.json")
  run(${build})
  expect("${said}" "no work to do")

  file(TOUCH "${source}/README.md" "${source}/main.cpp")
  run(${build})
  expect("${said}" "main.cpp")
  expect_not("${said}" "Writing|asl_unit")

  edit(workflow.hpp "timeout_seconds = 60" "timeout_seconds = 61")
  run(${build})
  expect("${said}" "Writing asl/order_processing.asl.json")
  expect_not("${said}" "parcel_service")
  file(READ "${asl}/order_processing.asl.json" definition)
  expect("${definition}" "\"TimeoutSeconds\": 61,")
  run(${build})
  expect("${said}" "no work to do")

  edit(payloads/order.hpp "#pragma once" "#pragma once  // changes nothing")
  run(${build})
  expect("${said}" "Writing definitions/parcel_service.asl.json")
  run(${build})
  expect("${said}" "no work to do")

  file(REMOVE "${asl}/http_refund.asl.json")
  run(${build} --target shop)
  expect("${said}" "Writing asl/http_refund.asl.json")
  expect_not("${said}" "asl_unit")
  expect_written()
endfunction()

function(test_check)
  file(WRITE "${source}/arguments.cmake" "set(ASL_ARGUMENTS CHECK order_processing.json refund.json)\n")
  run(${configure} ${native})
  run(fails ${build})
  expect("${said}" "There is no committed definition")

  # What the message says to do is what helps.
  foreach(name order_processing refund)
    run(fails ${build} --target shop)
    string(REGEX MATCH "cmake -E copy ([^\n]*) (/[^\n]*${name}.json)" line "${said}")
    if(line)
      run(${CMAKE_COMMAND} -E copy "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
    else()
      file(COPY_FILE "${asl}/http_refund.asl.json" "${source}/refund.json")
      file(COPY_FILE "${asl}/order_processing.asl.json" "${source}/order_processing.json")
      break()
    endif()
  endforeach()
  run(${build})
  run(${build})
  expect("${said}" "no work to do")

  # The definition changes.
  edit(workflow.hpp "timeout_seconds = 60" "timeout_seconds = 90")
  foreach(attempt 1 2)
    run(fails ${build})
    expect("${said}" "no longer the committed one")
    expect("${said}" "order_processing.json:17:\n *-      \"TimeoutSeconds\": 60,\n *.      \"TimeoutSeconds\": 90,\n")
  endforeach()
  edit(workflow.hpp "timeout_seconds = 90" "timeout_seconds = 60")
  run(${build})

  # The committed file changes: in a line, at its end, in the ends of its lines only, and away.
  edit(refund.json "\"End\": true" "\"End\": false")
  run(fails ${build})
  expect("${said}" "refund.json:[0-9]+:\n *-      \"End\": false\n *.      \"End\": true\n")
  file(READ "${asl}/http_refund.asl.json" definition)
  string(REGEX REPLACE "\n$" "" cut "${definition}")
  file(WRITE "${source}/refund.json" "${cut}")
  run(fails ${build})
  expect("${said}" "the file ends here")
  string(REPLACE "\n" "\r\n" crlf "${definition}")
  file(WRITE "${source}/refund.json" "${crlf}")
  run(${build})
  file(REMOVE "${source}/refund.json")
  run(fails ${build})
  expect("${said}" "There is no committed definition")
endfunction()

function(test_substitute)
  # The other workflow has no substitutions.
  file(WRITE "${source}/arguments.cmake" "set(ASL_ARGUMENTS SUBSTITUTE values.json none.json)\n")
  file(WRITE "${source}/none.json" "{}")
  set(values [==[{
  "ChargeFunctionArn": "arn:aws:lambda:eu-west-1:123456789012:function:Charge",
  "Clerk": "the \"clerk\" \\ of ${Stage};\n\u00e9\u0001[1]",
  "Stage": 7
}]==])
  file(WRITE "${source}/values.json" "${values}")
  run(${configure} ${native})
  run(${build})
  file(READ "${asl}/order_processing.substituted.asl.json" definition)
  string(JSON resource GET "${definition}" States Charge Resource)
  expect("${resource}" "^arn:aws:lambda:eu-west-1:123456789012:function:Charge$")
  string(JSON function GET "${definition}" States "Prüfen; [alles]" Parameters FunctionName)
  expect("${function}" "^7-check-7$")
  # A value is a text: what looks like a substitution in it stays.
  string(JSON cause GET "${definition}" States Refused Cause)
  string(ASCII 1 one)
  if(NOT cause STREQUAL "\"No\", said the \"clerk\" \\ of \${Stage};\né${one}[1]:\n\tnicht möglich \\ ${one}")
    message(FATAL_ERROR "not what was to be substituted: ${cause}")
  endif()
  expect_equal("${asl}/http_refund.asl.json" "${asl}/http_refund.substituted.asl.json")
  expect_written() # the definition itself is as before
  run(${build})
  expect("${said}" "no work to do")

  string(JSON fewer REMOVE "${values}" Stage)
  file(WRITE "${source}/values.json" "${fewer}")
  run(fails ${build})
  expect("${said}" "missing: Stage")
  string(JSON more SET "${values}" Colour "\"red\"")
  file(WRITE "${source}/values.json" "${more}")
  run(fails ${build})
  expect("${said}" "unused: Colour")
  expect_not("${said}" "missing|unused: [^C]")
  file(WRITE "${source}/values.json" "[1]")
  run(fails ${build})
  expect("${said}" "is[ \n]+no[ \n]+JSON[ \n]+object")
  string(JSON null SET "${values}" Stage "null")
  file(WRITE "${source}/values.json" "${null}")
  run(fails ${build})
  expect("${said}" "value[ \n]+of[ \n]+Stage[ \n]+must[ \n]+be")
  file(WRITE "${source}/values.json" "${values}")
  run(${build})
endfunction()

# Running a program instead gives the same files, and it is said once.
function(test_generator)
  run(${configure} ${native} -D STEPWISE_ASL_GENERATOR=ON)
  string(REGEX MATCHALL "by running a program, since STEPWISE_ASL_GENERATOR is on" times "${said}")
  list(LENGTH times count)
  expect("${count}" "^1$")
  run(${build})
  expect_written()
  run(${build})
  expect("${said}" "no work to do")
  edit(workflow.hpp "timeout_seconds = 60" "timeout_seconds = 61")
  run(${build})
  expect("${said}" "Writing asl/order_processing.asl.json")
  expect_written()

  file(REMOVE_RECURSE "${binary}")
  run(${configure} ${native} -D CMAKE_OBJCOPY=)
  expect("${said}" "by running a program, since there is no objcopy")
  run(${build})
  expect_written()
endfunction()

# What a compiler may be told to do with the rest of a program.
function(test_flags)
  foreach(flags "-flto" "--coverage -O0" "-g3 -O2 -fdata-sections -Wall -Wextra -Werror")
    file(REMOVE_RECURSE "${binary}")
    run(${configure} ${native} "-DCMAKE_CXX_FLAGS=${flags}")
    run(${build})
    expect_written()
  endforeach()
  file(REMOVE_RECURSE "${binary}")
  run(${configure} ${native} -D CMAKE_INTERPROCEDURAL_OPTIMIZATION=ON -D CMAKE_BUILD_TYPE=Release)
  run(${build})
  expect_written()
endfunction()

function(test_sanitized)
  run(${configure} ${native} "-DCMAKE_CXX_FLAGS=-fsanitize=address,undefined")
  run(${build})
  expect_written()
endfunction()

# Other ways to build.
macro(use_generator name)
  list(FIND configure -G at)
  math(EXPR at "${at} + 1")
  list(REMOVE_AT configure ${at})
  list(INSERT configure ${at} ${name})
endmacro()

function(test_makefiles)
  use_generator("Unix Makefiles")
  run(${configure} ${native})
  run(${build} -j 2)
  expect_written()
  run(${build})
  expect_not("${said}" "Writing|Building")
endfunction()

function(test_multi_config)
  use_generator("Ninja Multi-Config")
  run(${configure} ${native})
  foreach(program_directory Debug/ Release/)
    string(REPLACE "/" "" config "${program_directory}")
    run(${build} --config ${config})
    expect_written()
    run(${build} --config ${config})
    expect("${said}" "no work to do")
  endforeach()
endfunction()

# What is refused when the project is configured, each with its reason.
function(test_refused)
  foreach(
    mistake
    "nobody HEADER workflow.hpp WORKFLOW HTTPRefund=there is no such target"
    "shop WORKFLOW HTTPRefund=needs a HEADER and a WORKFLOW"
    "shop HEADER workflow.hpp=needs a HEADER and a WORKFLOW"
    "shop PRIVATE HEADER workflow.hpp WORKFLOW HTTPRefund=what is meant by: PRIVATE"
    "shop HEADER workflow.hpp WORKFLOW HTTPRefund CHECK a b=CHECK has 2 values for 1 workflows"
    "shop HEADER workflow.hpp WORKFLOW HTTPRefund=there is a target http_refund_asl already"
    "shop HEADER workflow.hpp WORKFLOW Orders<eu>=Orders<eu> need a NAME"
  )
    string(REPLACE "=" ";" mistake "${mistake}")
    list(GET mistake 0 call)
    list(GET mistake 1 reason)
    file(READ "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/project/CMakeLists.txt" text)
    file(WRITE "${source}/CMakeLists.txt" "${text}\nstepwise_add_asl(${call})\n")
    run(fails ${configure} ${native})
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    expect("${said}" "${reason}")
  endforeach()
endfunction()

# An objcopy of LLVM's does as well as one of GNU's.
function(test_llvm_objcopy)
  run(${configure} ${native} -D CMAKE_OBJCOPY=${OTHER})
  run(${build})
  expect_written()
endfunction()

# An objcopy for another machine, and one that gives nothing, are noticed.
function(test_wrong_objcopy)
  file(WRITE "${source}/refuses" "#!/bin/sh\necho 'Unable to recognise the format' >&2\nexit 1\n")
  file(WRITE "${source}/writes_nothing" "#!/bin/sh\nfor last; do :; done\n: > \"$last\"\n")
  file(WRITE "${source}/writes_half" "#!/bin/sh\nfor last; do :; done\nobjcopy \"$@\" && head -c 100 \"$last\" > \"$last.half\" && mv \"$last.half\" \"$last\"\n")
  file(CHMOD "${source}/refuses" "${source}/writes_nothing" "${source}/writes_half" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  foreach(objcopy refuses writes_nothing writes_half)
    run(${configure} ${native} -D "CMAKE_OBJCOPY=${source}/${objcopy}")
    run(fails ${build})
    if(objcopy STREQUAL "refuses")
      expect("${said}" "Unable to recognise the format")
      expect("${said}" "CMAKE_OBJCOPY must be")
    else()
      expect("${said}" "is not whole")
    endif()
    if(EXISTS "${asl}/order_processing.asl.json")
      message(FATAL_ERROR "${objcopy}: a definition was written all the same")
    endif()
  endforeach()
endfunction()

# For another machine: nothing of what is built can run, and the files are the same.
function(test_cross)
  run(${configure} ${native})
  run(${build})
  file(RENAME "${binary}" "${binary}-native")
  run(${configure} -D CMAKE_TOOLCHAIN_FILE=${OTHER})
  expect_not("${said}" "running a program")
  run(${build})
  foreach(file asl/order_processing.asl.json asl/order_processing.machine.json asl/http_refund.asl.json definitions/parcel_service.asl.json)
    expect_equal("${binary}-native/${file}" "${binary}/${file}")
  endforeach()
  file(READ "${binary}/shop" header OFFSET 18 LIMIT 2 HEX)
  expect("${header}" "^b700$") # the program is one for 64-bit ARM

  file(REMOVE_RECURSE "${binary}")
  run(fails ${configure} -D CMAKE_TOOLCHAIN_FILE=${OTHER} -D STEPWISE_ASL_GENERATOR=ON)
  expect("${said}" "CMAKE_CROSSCOMPILING_EMULATOR")
endfunction()

cmake_language(CALL test_${CASE})
file(REMOVE_RECURSE "${WORK}/${CASE}")
