# SPDX-License-Identifier: BSL-1.0
#[=======================================================================[
Headers made by the build from definitions in the Amazon States Language:

  add_executable(shop main.cpp)
  target_link_libraries(shop PRIVATE stepwise::json)
  stepwise_import(TARGET shop DEFINITIONS order_processing.asl.json)

main.cpp may then include <order_processing.hpp>, which is written again when, and only when, the
definition changes. A mistake in the definition is an error of the build, with its line and column.

All arguments:

  stepwise_import(
    TARGET <target>                its include path has the headers; with INTERFACE libraries, that of
                                   whoever links them
    DEFINITIONS <file>...          JSON, YAML or templates; a header for each, named like the file
                                   without its endings
    [MACHINES <name>...]           of one template: a header for each of these machines, named like it
    [NAMESPACE <namespace>]        of the header, where there is one; otherwise made from its name
    [INPUT_SCHEMA <file>]          a JSON Schema of the input, where there is one header
    [SAMPLES <file>...]            samples of the input, where there is one header
    [OPTIONS <option>...]          more for stepwise-import: --json-payloads, --escape, …
    [DEPENDS <file>...]            what it reads beside these: what a DefinitionUri names, files in OPTIONS
    [OUTPUT_DIRECTORY <dir>])      otherwise stepwise_import/<target> in the current build directory

The program is built with the library (STEPWISE_TOOLS=ON), installed with it, or named by
STEPWISE_IMPORT_PROGRAM, as it must be when cross-compiling without an emulator and none is on the path.
#]=======================================================================]
include_guard(GLOBAL)

# stepwise::import, or nothing where there is no such program.
function(stepwise_find_import_)
  if(TARGET stepwise::import)
    get_target_property(imported stepwise::import IMPORTED)
    if(imported OR NOT CMAKE_CROSSCOMPILING OR CMAKE_CROSSCOMPILING_EMULATOR)
      set(STEPWISE_IMPORT_COMMAND stepwise::import PARENT_SCOPE)
      return()
    endif()
  endif()
  set(beside "")
  if(NOT CMAKE_CROSSCOMPILING)
    # As installed: share/cmake/stepwise, and bin.
    cmake_path(SET beside NORMALIZE "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../../../bin")
  endif()
  find_program(STEPWISE_IMPORT_PROGRAM stepwise-import HINTS "${beside}" DOC "stepwise-import, for the machine that builds")
  mark_as_advanced(STEPWISE_IMPORT_PROGRAM)
  if(STEPWISE_IMPORT_PROGRAM AND NOT TARGET stepwise::import)
    add_executable(stepwise::import IMPORTED GLOBAL)
    set_target_properties(stepwise::import PROPERTIES IMPORTED_LOCATION "${STEPWISE_IMPORT_PROGRAM}")
  endif()
  if(STEPWISE_IMPORT_PROGRAM)
    set(STEPWISE_IMPORT_COMMAND "${STEPWISE_IMPORT_PROGRAM}" PARENT_SCOPE)
  else()
    set(STEPWISE_IMPORT_COMMAND "" PARENT_SCOPE)
  endif()
endfunction()

function(stepwise_import)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;NAMESPACE;INPUT_SCHEMA;OUTPUT_DIRECTORY" "DEFINITIONS;MACHINES;SAMPLES;OPTIONS;DEPENDS")

  if(NOT DEFINED arg_TARGET OR NOT DEFINED arg_DEFINITIONS)
    message(FATAL_ERROR "stepwise_import needs a TARGET and DEFINITIONS")
  elseif(NOT TARGET ${arg_TARGET})
    message(FATAL_ERROR "stepwise_import(TARGET ${arg_TARGET}): there is no such target")
  elseif(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "stepwise_import(TARGET ${arg_TARGET}): what is meant by: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  list(LENGTH arg_DEFINITIONS count)
  if(DEFINED arg_MACHINES)
    if(count GREATER 1)
      message(FATAL_ERROR "stepwise_import(TARGET ${arg_TARGET}): MACHINES are of one template, and there are ${count} DEFINITIONS")
    endif()
    list(LENGTH arg_MACHINES count)
  endif()
  if(count GREATER 1)
    foreach(word NAMESPACE INPUT_SCHEMA SAMPLES)
      if(DEFINED arg_${word})
        message(FATAL_ERROR "stepwise_import(TARGET ${arg_TARGET}): ${word} is about one header, and there are ${count}; call it for each")
      endif()
    endforeach()
  endif()

  stepwise_find_import_()
  if(NOT STEPWISE_IMPORT_COMMAND)
    message(
      FATAL_ERROR
        "stepwise_import(TARGET ${arg_TARGET}): there is no stepwise-import; STEPWISE_TOOLS=ON builds it with the library, and STEPWISE_IMPORT_PROGRAM names one"
    )
  endif()

  if(NOT DEFINED arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY "stepwise_import/${arg_TARGET}")
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIRECTORY BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)

  set(options ${arg_OPTIONS})
  set(inputs ${arg_DEPENDS})
  if(DEFINED arg_NAMESPACE)
    list(APPEND options --namespace "${arg_NAMESPACE}")
  endif()
  if(DEFINED arg_INPUT_SCHEMA)
    cmake_path(ABSOLUTE_PATH arg_INPUT_SCHEMA BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    list(APPEND options --input-schema "${arg_INPUT_SCHEMA}")
    list(APPEND inputs "${arg_INPUT_SCHEMA}")
  endif()
  foreach(sample IN LISTS arg_SAMPLES)
    cmake_path(ABSOLUTE_PATH sample BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    list(APPEND options --sample "${sample}")
    list(APPEND inputs "${sample}")
  endforeach()

  set(stamps "")
  if(DEFINED arg_MACHINES)
    foreach(machine IN LISTS arg_MACHINES)
      stepwise_import_one_("${arg_DEFINITIONS}" "${machine}" ${options} --machine "${machine}")
    endforeach()
  else()
    foreach(definition IN LISTS arg_DEFINITIONS)
      cmake_path(GET definition STEM LAST_ONLY name)
      string(REGEX REPLACE "[.](asl|sfn|template)$" "" name "${name}")
      stepwise_import_one_("${definition}" "${name}" ${options})
    endforeach()
  endif()

  # A target may have several calls.
  get_property(calls TARGET ${arg_TARGET} PROPERTY STEPWISE_IMPORTS)
  list(LENGTH calls number)
  set(made "${arg_TARGET}_import_${number}")
  set_property(TARGET ${arg_TARGET} APPEND PROPERTY STEPWISE_IMPORTS ${made})
  add_custom_target(${made} DEPENDS ${stamps})
  add_dependencies(${arg_TARGET} ${made})
  get_target_property(kind ${arg_TARGET} TYPE)
  if(kind STREQUAL "INTERFACE_LIBRARY")
    target_include_directories(${arg_TARGET} INTERFACE "$<BUILD_INTERFACE:${arg_OUTPUT_DIRECTORY}>")
  else()
    target_include_directories(${arg_TARGET} PUBLIC "$<BUILD_INTERFACE:${arg_OUTPUT_DIRECTORY}>")
  endif()
endfunction()

# ---- The rest is for the function above.

# The header keeps its time where it stays as it was, so that nothing is compiled again; the stamp says when it was looked at.
function(stepwise_import_one_ definition name)
  cmake_path(ABSOLUTE_PATH definition BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
  set(header "${arg_OUTPUT_DIRECTORY}/${name}.hpp")
  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${arg_TARGET}_import_${name}.stamp")
  cmake_path(RELATIVE_PATH header BASE_DIRECTORY "${CMAKE_BINARY_DIR}" OUTPUT_VARIABLE shown)
  get_property(known GLOBAL PROPERTY STEPWISE_IMPORT_HEADERS)
  if("${header}" IN_LIST known)
    message(FATAL_ERROR "stepwise_import(TARGET ${arg_TARGET}): two definitions would be written to ${shown}; give one of them another OUTPUT_DIRECTORY in a call of its own, or another name")
  endif()
  set_property(GLOBAL APPEND PROPERTY STEPWISE_IMPORT_HEADERS "${header}")
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS "${header}"
    COMMAND ${STEPWISE_IMPORT_COMMAND} ${ARGN} --output "${header}" "${definition}"
    COMMAND ${CMAKE_COMMAND} -E touch "${stamp}"
    DEPENDS "${definition}" ${inputs} ${STEPWISE_IMPORT_COMMAND}
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    COMMENT "Writing ${shown}"
    VERBATIM
  )
  set(stamps ${stamps} "${stamp}" PARENT_SCOPE)
endfunction()
