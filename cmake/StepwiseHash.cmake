# SPDX-License-Identifier: BSL-1.0
# Makes stepwise::hash where stepwise::json is and OpenSSL has been found. Used by this project's own
# build and by the installed package alike.
if(TARGET stepwise::hash OR NOT TARGET stepwise::json OR NOT TARGET OpenSSL::Crypto)
  return()
endif()

add_library(stepwise_hash INTERFACE)
add_library(stepwise::hash ALIAS stepwise_hash)
target_link_libraries(stepwise_hash INTERFACE stepwise::json OpenSSL::Crypto)
