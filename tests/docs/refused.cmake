# SPDX-License-Identifier: BSL-1.0
# Looks whether docs/refused.md has a row for each definition that was recorded as refused, and leads to
# sections of docs/errors.md only.
#   cmake -D DOCS=… -D RECORDINGS=… -P refused.cmake
cmake_minimum_required(VERSION 3.25)

file(READ "${DOCS}/refused.md" table)
file(READ "${DOCS}/errors.md" errors)
set(wrong "")
set(count 0)
# Wrong only inside an expression of JSONata.
set(of_jsonata "7e821759aa9433e4;86657ffe5d8441f8")

foreach(collection rejected_by_aws invalid_definitions)
  file(READ "${RECORDINGS}/${collection}.jsonl" lines)
  # Each row has its name in a member of its own; definitions have neither.
  if(collection STREQUAL rejected_by_aws)
    string(REGEX MATCHALL "::test_[^\"]*\"" names "${lines}")
  else()
    string(REGEX MATCHALL "\"id\": \"[0-9a-f]+\", \"source\"" names "${lines}")
  endif()
  foreach(name IN LISTS names)
    string(REGEX REPLACE "^::|^\"id\": \"|\", \"source\"$|\"$" "" name "${name}")
    if(name IN_LIST of_jsonata)
      continue()
    endif()
    math(EXPR count "${count} + 1")
    string(FIND "${table}" "| `${name}` |" at)
    if(at EQUAL -1)
      list(APPEND wrong "there is no row for ${name} of ${collection}.jsonl")
    endif()
  endforeach()
endforeach()

string(REGEX MATCHALL "errors[.]md#[a-z_]+" links "${table}")
foreach(link IN LISTS links)
  string(REGEX REPLACE "^errors[.]md#" "" section "${link}")
  string(FIND "${errors}" "\n### ${section}\n" at)
  if(at EQUAL -1)
    list(APPEND wrong "errors.md has no section ${section}")
  endif()
endforeach()

message("${count} definitions that were refused")
if(count EQUAL 0)
  list(APPEND wrong "there are none in ${RECORDINGS}")
endif()
if(wrong)
  string(REPLACE ";" "\n" wrong "${wrong}")
  message(FATAL_ERROR "docs/refused.md:\n${wrong}")
endif()
