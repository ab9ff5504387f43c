# SPDX-License-Identifier: BSL-1.0
# One mistake: SOURCE must fail with one error whose first line is the sentence pinned in it, and must
# compile when its cure is switched on.
#   cmake -D COMPILER=… -D "FLAGS=…" -D SOURCE=… -P check.cmake
#
# The sentence stands in the source as `// error: …`. A compiler frames it: GCC prints it whole, as the
# argument of workflow_error<…>; Clang prints pieces of it. The frame is taken off before comparing; a
# source may pin the line in full as well, with `// gcc: …` or `// clang: …`, or only so where the mistake
# is one that the library cannot put into a sentence.
separate_arguments(FLAGS UNIX_COMMAND "${FLAGS}")

function(compile result output)
  execute_process(
    COMMAND "${COMPILER}" ${FLAGS} ${ARGN} -fsyntax-only "${SOURCE}"
    RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE out
  )
  set(${result} "${code}" PARENT_SCOPE)
  set(${output} "${out}" PARENT_SCOPE)
endfunction()

# The words of an error line, without the compiler's frame and quoting.
function(unframe result line)
  string(REGEX REPLACE "^.*workflow_error<(.*)>[^>]*$" "\\1" words "${line}")
  string(REGEX REPLACE "^(stepwise::)?_<[0-9]+>{\"" "" words "${words}")
  string(REGEX REPLACE "\"}.*$" "\"}" tail "${words}")
  string(REGEX REPLACE "\"}, (stepwise::)?_<[0-9]+>{\"" "" words "${words}")
  string(REGEX REPLACE "\"}(>.*)?$" "" words "${words}")
  string(REGEX REPLACE "\\\\([\"'])" "\\1" words "${words}")
  set(${result} "${words}" PARENT_SCOPE)
endfunction()

file(READ "${SOURCE}" text)
string(REPLACE ";" "<semicolon>" text "${text}")
if(text MATCHES "\n// error: ([^\n]+)\n")
  set(expected "${CMAKE_MATCH_1}")
elseif(text MATCHES "\n// gcc: ([^\n]+)\n// clang: ([^\n]+)\n")
  unset(expected) # the sentence is each compiler's own
else()
  message(FATAL_ERROR "${SOURCE} pins no message (// error: …)")
endif()

compile(code output)
if(code EQUAL 0)
  message(FATAL_ERROR "It compiles; it should not:\n${SOURCE}")
endif()
string(REPLACE ";" "<semicolon>" output "${output}")
string(REPLACE "[" "<open>" output "${output}")
string(REPLACE "]" "<close>" output "${output}")
string(REPLACE "\n" ";" lines "${output}")
set(errors "")
foreach(line IN LISTS lines)
  if(line MATCHES "error: ")
    list(APPEND errors "${line}")
  endif()
endforeach()
list(LENGTH errors count)
list(GET errors 0 first)
string(REPLACE "<open>" "[" first "${first}")
string(REPLACE "<close>" "]" first "${first}")
unframe(found "${first}")
message("${found}")
if(DEFINED expected AND NOT count EQUAL 1)
  message(FATAL_ERROR "One mistake should give one error; there are ${count}:\n${output}")
endif()
if(DEFINED expected AND NOT found STREQUAL expected)
  message(FATAL_ERROR "The message is another.\nexpected: ${expected}\nfound:    ${found}\nin:       ${first}")
endif()

# The line in full, where it is pinned: what stands behind `error: `, without quotes of either style.
if(COMPILER MATCHES "clang")
  set(kind clang)
else()
  set(kind gcc)
endif()
if(text MATCHES "\n// ${kind}: ([^\n]+)\n")
  set(full "${CMAKE_MATCH_1}")
  string(REGEX REPLACE "^.*error: " "" line "${first}")
  string(REGEX REPLACE "‘|’" "'" line "${line}")
  if(NOT line STREQUAL full)
    message(FATAL_ERROR "The line is another.\nexpected: ${full}\nfound:    ${line}")
  endif()
endif()

compile(code output -DCURE)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "The cure does not compile:\n${output}")
endif()
