# SPDX-License-Identifier: BSL-1.0
#[=======================================================================[
The definitions of a target's workflows, written by its build:

  add_executable(shop main.cpp)
  target_link_libraries(shop PRIVATE stepwise::stepwise)
  stepwise_add_asl(shop HEADER workflow.hpp WORKFLOW OrderProcessing)

Building `shop` (or `order_processing_asl` alone) then writes

  <build>/asl/order_processing.asl.json      the definition, indented, stable for review
  <build>/asl/order_processing.machine.json  what ASL does not say: Standard or Express, where its
                                             substitutions stand, actions, errors, its SHA-256

All arguments:

  stepwise_add_asl(<target>
    HEADER <header>...             what declares the workflows
    WORKFLOW <type>...             the workflows, with their namespaces
    [NAME <name>...]               of the files; otherwise the type's own name in snake_case
    [CHECK <file>...]              the definition that is committed: the build fails where it differs
    [SUBSTITUTE <values.json>...]  also writes <name>.substituted.asl.json, with each ${word} replaced
                                   by the member of that name; each must be there, and be used
    [OUTPUT_DIRECTORY <dir>])      otherwise asl/ in the project's build directory

NAME, CHECK and SUBSTITUTE take one value for each workflow, in their order. The target says how the
headers are compiled: its include directories, definitions, options and libraries hold.

The definition is a constant of the program. One unit of its own is compiled, and the constant is
taken out of its object file, so nothing has to be run and cross-compiling needs no more. Where object
files are not ELF, or there is no objcopy, the build says so and runs a small program instead;
STEPWISE_ASL_GENERATOR=ON has it always do that.
#]=======================================================================]
include_guard(GLOBAL)

option(STEPWISE_ASL_GENERATOR "Write the definitions of workflows by running a program" OFF)
mark_as_advanced(STEPWISE_ASL_GENERATOR)

function(stepwise_add_asl target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT_DIRECTORY" "HEADER;WORKFLOW;NAME;CHECK;SUBSTITUTE")

  if(NOT TARGET ${target})
    message(FATAL_ERROR "stepwise_add_asl(${target}): there is no such target")
  elseif(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "stepwise_add_asl(${target}): what is meant by: ${arg_UNPARSED_ARGUMENTS}")
  elseif(NOT arg_HEADER OR NOT arg_WORKFLOW)
    message(FATAL_ERROR "stepwise_add_asl(${target}) needs a HEADER and a WORKFLOW")
  endif()
  list(LENGTH arg_WORKFLOW count)
  foreach(word NAME CHECK SUBSTITUTE)
    list(LENGTH arg_${word} given)
    if(given AND NOT given EQUAL count)
      message(FATAL_ERROR "stepwise_add_asl(${target}): ${word} has ${given} values for ${count} workflows")
    endif()
  endforeach()
  if(NOT arg_NAME)
    foreach(workflow IN LISTS arg_WORKFLOW)
      stepwise_snake_case_(name "${workflow}")
      list(APPEND arg_NAME "${name}")
    endforeach()
  endif()
  if(NOT arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/asl")
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIRECTORY BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)

  list(GET arg_NAME 0 first)
  set(unit "${first}_asl_unit")
  stepwise_asl_unit_(${unit} ${target} "${arg_HEADER}" "${arg_WORKFLOW}")

  set(index 0)
  foreach(name IN LISTS arg_NAME)
    stepwise_asl_files_(${name} ${index} ${unit} "${arg_OUTPUT_DIRECTORY}")
    if(arg_CHECK)
      list(GET arg_CHECK ${index} file)
      stepwise_asl_check_(${name} "${arg_OUTPUT_DIRECTORY}" "${file}")
    endif()
    if(arg_SUBSTITUTE)
      list(GET arg_SUBSTITUTE ${index} file)
      stepwise_asl_substitute_(${name} "${arg_OUTPUT_DIRECTORY}" "${file}")
    endif()
    stepwise_asl_target_(${name} ${target})
    math(EXPR index "${index} + 1")
  endforeach()
endfunction()

# ---- The rest is for the function above.

# orders::OrderProcessing -> order_processing
function(stepwise_snake_case_ result type)
  string(REGEX REPLACE "^.*::" "" name "${type}")
  if(NOT name MATCHES "^[A-Za-z_][A-Za-z0-9_]*$")
    message(FATAL_ERROR "stepwise_add_asl: the files of the workflow ${type} need a NAME")
  endif()
  string(REGEX REPLACE "([A-Z]+)([A-Z][a-z])" "\\1_\\2" name "${name}")
  string(REGEX REPLACE "([a-z0-9])([A-Z])" "\\1_\\2" name "${name}")
  string(TOLOWER "${name}" name)
  set(${result} "${name}" PARENT_SCOPE)
endfunction()

# Why constants cannot be lifted out of object files here; empty where they can.
function(stepwise_asl_obstacle_ result)
  if(STEPWISE_ASL_GENERATOR)
    set(obstacle "STEPWISE_ASL_GENERATOR is on")
  elseif(NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" OR NOT CMAKE_EXECUTABLE_FORMAT STREQUAL "ELF")
    set(obstacle "object files are not ELF")
  elseif(NOT CMAKE_OBJCOPY)
    set(obstacle "there is no objcopy")
  else()
    set(obstacle "")
  endif()
  set(${result} "${obstacle}" PARENT_SCOPE)
endfunction()

# The unit that has the texts: an object library where they are lifted, otherwise a program.
function(stepwise_asl_unit_ unit target headers workflows)
  set(STEPWISE_INCLUDES "")
  foreach(header IN LISTS headers)
    # One that is found nowhere here may be found on the target's include path.
    foreach(directory "${CMAKE_CURRENT_SOURCE_DIR}" "${CMAKE_CURRENT_BINARY_DIR}")
      cmake_path(ABSOLUTE_PATH header BASE_DIRECTORY "${directory}" NORMALIZE OUTPUT_VARIABLE file)
      if(EXISTS "${file}")
        set(header "${file}")
        break()
      endif()
    endforeach()
    string(APPEND STEPWISE_INCLUDES "#include \"${header}\"\n")
  endforeach()
  set(STEPWISE_WORKFLOWS "")
  set(STEPWISE_TEXTS "")
  set(index 0)
  foreach(workflow IN LISTS workflows)
    string(APPEND STEPWISE_WORKFLOWS "using workflow_${index} = ${workflow};\n")
    string(APPEND STEPWISE_TEXTS " \\\n  X(definition_${index}, stepwise::asl_pretty<workflow_${index}>)")
    string(APPEND STEPWISE_TEXTS " \\\n  X(machine_${index}, stepwise::machine_text<workflow_${index}>)")
    math(EXPR index "${index} + 1")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${unit}.dir/${unit}.cpp")
  configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/asl/unit.cpp.in" "${source}" @ONLY)

  stepwise_asl_obstacle_(obstacle)
  if(obstacle)
    get_property(said GLOBAL PROPERTY STEPWISE_ASL_SAID)
    if(NOT said)
      message(STATUS "Stepwise: definitions are written by running a program, since ${obstacle}")
      set_property(GLOBAL PROPERTY STEPWISE_ASL_SAID ON)
    endif()
    if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
      message(FATAL_ERROR "stepwise_add_asl(${target}): cross-compiling, that needs CMAKE_CROSSCOMPILING_EMULATOR")
    endif()
    add_executable(${unit} EXCLUDE_FROM_ALL "${source}")
    target_compile_definitions(${unit} PRIVATE STEPWISE_ASL_GENERATOR)
    set_target_properties(${unit} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${unit}.dir")
  else()
    add_library(${unit} OBJECT EXCLUDE_FROM_ALL "${source}")
  endif()

  target_link_libraries(${unit} PRIVATE stepwise::stepwise)
  get_target_property(kind ${target} TYPE)
  if(kind STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(${unit} PRIVATE ${target})
  else()
    target_include_directories(${unit} PRIVATE $<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>)
    target_compile_definitions(${unit} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>)
    target_compile_options(${unit} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_OPTIONS>)
    target_compile_features(${unit} PRIVATE $<TARGET_PROPERTY:${target},COMPILE_FEATURES>)
    target_link_libraries(${unit} PRIVATE $<TARGET_PROPERTY:${target},LINK_LIBRARIES>)
    target_link_options(${unit} PRIVATE $<TARGET_PROPERTY:${target},LINK_OPTIONS>)
    foreach(property CXX_STANDARD CXX_STANDARD_REQUIRED CXX_EXTENSIONS)
      get_target_property(value ${target} ${property})
      if(NOT value MATCHES "-NOTFOUND$")
        set_target_properties(${unit} PROPERTIES ${property} "${value}")
      endif()
    endforeach()
  endif()

  # The target itself is where the headers are warned about and analysed.
  set_target_properties(${unit} PROPERTIES CXX_CLANG_TIDY "" CXX_CPPCHECK "" CXX_CPPLINT "" CXX_INCLUDE_WHAT_YOU_USE "" UNITY_BUILD OFF)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(${unit} PRIVATE -w -g0)
  endif()
  # The texts are evaluated whole here, which the target's own units may never do.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${unit} PRIVATE -fconstexpr-loop-limit=100000000 -fconstexpr-ops-limit=1000000000)
  elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    target_compile_options(${unit} PRIVATE -fconstexpr-steps=1000000000)
  endif()
  if(NOT obstacle)
    # With -flto the object file has no sections to lift from, and GCC's objcopy would say nothing of it.
    set_target_properties(${unit} PROPERTIES INTERPROCEDURAL_OPTIMIZATION OFF)
    target_compile_options(${unit} PRIVATE -fno-lto -fno-sanitize=all -fno-profile-arcs -fno-test-coverage)
  endif()
endfunction()

# <name>.asl.json and <name>.machine.json
function(stepwise_asl_files_ name index unit directory)
  set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/asl/write.cmake")
  set(raw "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${unit}.dir")
  cmake_path(RELATIVE_PATH directory BASE_DIRECTORY "${CMAKE_BINARY_DIR}" OUTPUT_VARIABLE shown)
  get_target_property(kind ${unit} TYPE)
  if(kind STREQUAL "EXECUTABLE")
    set(get_texts COMMAND ${unit} "${raw}" definition_${index} machine_${index})
    set(from "")
    set(needs ${unit})
  else()
    set(get_texts "")
    set(from -D "OBJCOPY=${CMAKE_OBJCOPY}" -D "OBJECT=$<TARGET_OBJECTS:${unit}>")
    set(needs $<TARGET_OBJECTS:${unit}>)
  endif()
  add_custom_command(
    OUTPUT "${directory}/${name}.asl.json" "${directory}/${name}.machine.json"
    ${get_texts}
    COMMAND ${CMAKE_COMMAND} -D "OUTPUT=${directory}/${name}" -D "RAW=${raw}" -D INDEX=${index} ${from} -P "${script}"
    DEPENDS ${needs} "${script}"
    COMMENT "Writing ${shown}/${name}.asl.json"
    VERBATIM
  )
  set(stepwise_asl_outputs_ "${directory}/${name}.asl.json" "${directory}/${name}.machine.json" PARENT_SCOPE)
  set(stepwise_asl_unit_of_ ${unit} PARENT_SCOPE)
endfunction()

function(stepwise_asl_check_ name directory file)
  set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/asl/check.cmake")
  cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${name}_asl.checked")
  # The committed file comes into the build by way of a depfile: it need not be there yet.
  add_custom_command(
    OUTPUT "${stamp}"
    COMMAND ${CMAKE_COMMAND} -D "WRITTEN=${directory}/${name}.asl.json" -D "COMMITTED=${file}" -D "STAMP=${stamp}" -P "${script}"
    DEPENDS "${directory}/${name}.asl.json" "${script}"
    DEPFILE "${stamp}.d"
    COMMENT "Checking ${name}.asl.json"
    VERBATIM
  )
  set(stepwise_asl_outputs_ ${stepwise_asl_outputs_} "${stamp}" PARENT_SCOPE)
endfunction()

function(stepwise_asl_substitute_ name directory file)
  set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/asl/substitute.cmake")
  cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
  set(output "${directory}/${name}.substituted.asl.json")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -D "DEFINITION=${directory}/${name}.asl.json" -D "VALUES=${file}" -D "OUTPUT=${output}" -P "${script}"
    DEPENDS "${directory}/${name}.asl.json" "${file}" "${script}"
    COMMENT "Writing ${name}.substituted.asl.json"
    VERBATIM
  )
  set(stepwise_asl_outputs_ ${stepwise_asl_outputs_} "${output}" PARENT_SCOPE)
endfunction()

# <name>_asl, which the target depends on: a program is never newer than its definition, and a workflow
# that does not compile is told of once.
function(stepwise_asl_target_ name target)
  if(TARGET ${name}_asl)
    message(FATAL_ERROR "stepwise_add_asl(${target}): there is a target ${name}_asl already; give the workflow another NAME")
  endif()
  get_target_property(kind ${target} TYPE)
  if(kind STREQUAL "INTERFACE_LIBRARY")
    add_custom_target(${name}_asl ALL DEPENDS ${stepwise_asl_outputs_})
  else()
    add_custom_target(${name}_asl DEPENDS ${stepwise_asl_outputs_})
    add_dependencies(${target} ${name}_asl)
  endif()
  add_dependencies(${name}_asl ${stepwise_asl_unit_of_})
endfunction()
