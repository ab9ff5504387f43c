# SPDX-License-Identifier: BSL-1.0
# Fails unless the definition WRITTEN by the build is the COMMITTED one; otherwise touches STAMP.
cmake_minimum_required(VERSION 3.25)

set(accept "To accept it:\n  cmake -E copy ${WRITTEN} ${COMMITTED}")
if(NOT EXISTS "${COMMITTED}")
  message(FATAL_ERROR "There is no committed definition ${COMMITTED} to compare with.\n${accept}")
endif()

file(READ "${WRITTEN}" written)
file(READ "${COMMITTED}" committed)
string(REPLACE "\r\n" "\n" committed "${committed}") # as some checkouts have it

if(NOT written STREQUAL committed)
  # Takes the first line off a text, with its end.
  function(take_line text line)
    string(FIND "${${text}}" "\n" end)
    if(NOT end EQUAL -1)
      math(EXPR end "${end} + 1")
    endif()
    string(SUBSTRING "${${text}}" 0 ${end} first)
    set(rest "")
    if(NOT end EQUAL -1)
      string(SUBSTRING "${${text}}" ${end} -1 rest)
    endif()
    set(${line} "${first}" PARENT_SCOPE)
    set(${text} "${rest}" PARENT_SCOPE)
  endfunction()

  set(number 0)
  set(was "")
  set(is "")
  while(was STREQUAL is)
    math(EXPR number "${number} + 1")
    take_line(committed was)
    take_line(written is)
  endwhile()
  foreach(line was is)
    if(NOT "${${line}}" MATCHES "\n$")
      string(APPEND ${line} "(the file ends here)\n")
    endif()
  endforeach()
  message(
    FATAL_ERROR
      "The definition is no longer the committed one.\n"
      "  ${COMMITTED}:${number}:\n"
      "  -${was}"
      "  +${is}"
      "${accept}"
  )
endif()

string(REPLACE " " "\\ " stamp "${STAMP}")
string(REPLACE " " "\\ " file "${COMMITTED}")
file(WRITE "${STAMP}.d" "${stamp}: ${file}\n")
file(TOUCH "${STAMP}")
