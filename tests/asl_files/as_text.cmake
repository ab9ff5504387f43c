# SPDX-License-Identifier: BSL-1.0
# Writes the file FROM as a string literal of C++ to the file TO.
file(READ "${FROM}" text)
file(WRITE "${TO}" "R\"asl(${text})asl\"\n")
