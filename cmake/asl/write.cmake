# SPDX-License-Identifier: BSL-1.0
# Writes <OUTPUT>.asl.json and <OUTPUT>.machine.json from the texts number INDEX in the directory RAW,
# where they are put first if there is an OBJECT: OBJCOPY takes each out of the section that has it.
cmake_minimum_required(VERSION 3.25)

foreach(part definition machine)
  set(file "${RAW}/${part}_${INDEX}")
  if(OBJECT)
    execute_process(
      COMMAND "${OBJCOPY}" -O binary --only-section=stepwise.${part}_${INDEX} "${OBJECT}" "${file}"
      RESULT_VARIABLE failed ERROR_VARIABLE said OUTPUT_VARIABLE said
    )
    if(failed)
      message(
        FATAL_ERROR
          "The definition cannot be taken out of its object file.\n"
          "  ${said}\n"
          "CMAKE_OBJCOPY must be an objcopy for the machine that is compiled for; STEPWISE_ASL_GENERATOR=ON does without."
      )
    endif()
  endif()
  file(READ "${file}" ${part})
  # objcopy is content with a section that is empty or not there, so look: a text that was cut is no JSON.
  string(JSON members ERROR_VARIABLE problem LENGTH "${${part}}")
  if(problem OR NOT "${${part}}" MATCHES "}\n$")
    file(SIZE "${file}" size)
    message(FATAL_ERROR "The text lifted out of ${OBJECT} into ${file} is not whole: ${size} bytes. ${problem}")
  endif()
endforeach()

cmake_path(GET OUTPUT PARENT_PATH directory)
file(MAKE_DIRECTORY "${directory}")
file(SHA256 "${RAW}/definition_${INDEX}" hash)
string(REGEX REPLACE "\n}\n$" ",\n  \"definition_sha256\": \"${hash}\"\n}\n" machine "${machine}")
file(WRITE "${OUTPUT}.machine.json" "${machine}")
file(COPY_FILE "${RAW}/definition_${INDEX}" "${OUTPUT}.asl.json")
