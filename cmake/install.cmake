# SPDX-License-Identifier: BSL-1.0
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

# Headers and scripts only, so the package lies where it serves every architecture.
set(package_directory "${CMAKE_INSTALL_DATADIR}/cmake/stepwise")

install(TARGETS stepwise EXPORT stepwiseTargets INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT stepwiseTargets NAMESPACE stepwise:: DESTINATION "${package_directory}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/stepwise" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.hpp")

configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/stepwiseConfig.cmake.in" "${PROJECT_BINARY_DIR}/stepwiseConfig.cmake"
  INSTALL_DESTINATION "${package_directory}"
  NO_SET_AND_CHECK_MACRO
)
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/stepwiseConfigVersion.cmake" COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT
)
install(
  FILES "${PROJECT_BINARY_DIR}/stepwiseConfig.cmake" "${PROJECT_BINARY_DIR}/stepwiseConfigVersion.cmake"
        "${CMAKE_CURRENT_LIST_DIR}/StepwiseAddAsl.cmake" "${CMAKE_CURRENT_LIST_DIR}/StepwiseImport.cmake"
        "${CMAKE_CURRENT_LIST_DIR}/StepwiseJson.cmake" "${CMAKE_CURRENT_LIST_DIR}/StepwiseHash.cmake"
        "${CMAKE_CURRENT_LIST_DIR}/boost_json.cpp"
  DESTINATION "${package_directory}"
)
install(DIRECTORY "${CMAKE_CURRENT_LIST_DIR}/asl" DESTINATION "${package_directory}")
if(TARGET stepwise-import)
  # Not exported, since the package is for every architecture: stepwise_import looks for it.
  install(TARGETS stepwise-import RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
