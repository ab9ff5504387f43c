# SPDX-License-Identifier: BSL-1.0
# Runs PROGRAM on the file INPUT: it must exit with CODE and print the line OUTPUT.
execute_process(COMMAND "${PROGRAM}" "${INPUT}" RESULT_VARIABLE code OUTPUT_VARIABLE printed ERROR_VARIABLE printed)
string(FIND "\n${printed}" "\n${OUTPUT}\n" at)
if(NOT code STREQUAL CODE OR at EQUAL -1)
  message(FATAL_ERROR "expected: ${CODE}, and the line\n  ${OUTPUT}\nfound: ${code}, and\n${printed}")
endif()
