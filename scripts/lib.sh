# shellcheck shell=bash
# SPDX-License-Identifier: BSL-1.0
# Sourced by the scripts beside it: what they need, and getting it with apt where that may be done.
needed=()
wanted=()

# have_code CODE: whether a C++ compiler takes it.
have_code() {
  # Libraries that the user keeps elsewhere are for CMake to find.
  [ -n "${CMAKE_PREFIX_PATH:-}" ] || printf '%b' "$1" | "${CXX:-c++}" -x c++ -std=c++20 -fsyntax-only - 2>/dev/null
}

# have_sanitizers COMPILER: whether what it makes can be linked with them.
have_sanitizers() { echo 'int main() {}' | "$1" -x c++ -fsanitize=address,undefined -o /dev/null - 2>/dev/null; }

# have_any COMMAND…: whether there is one of them.
have_any() { [ -n "$(command -v "$@")" ]; }

# need PACKAGE COMMAND…: the script cannot do without. A package is one of Debian's, or several to choose from: a|b.
need() { "${@:2}" >/dev/null || needed+=("$1"); }
# want PACKAGE COMMAND…: without it, tests are skipped.
want() { "${@:2}" >/dev/null || wanted+=("$1"); }

need_to_build() {
  need g++ command -v "${CXX:-c++}"
  need cmake command -v cmake
  need ninja-build command -v ninja
  need 'libboost1.81-dev|libboost-dev' have_code '#include <boost/version.hpp>\n#if BOOST_VERSION < 108100\n#error\n#endif\n'
  need libfmt-dev have_code '#include <fmt/core.h>\n'
  need libcli11-dev have_code '#include <CLI/CLI.hpp>\n'
  need libyaml-cpp-dev have_code '#include <yaml-cpp/yaml.h>\n'
}

# Of each a|b the first that apt knows.
apt_names() {
  local alternatives name
  for alternatives in "$@"; do
    for name in ${alternatives//|/ }; do
      if apt-cache show "$name" >/dev/null 2>&1; then break; fi
    done
    printf '%s ' "$name"
  done
}

install_missing() {
  [ $((${#needed[@]} + ${#wanted[@]})) -gt 0 ] || return 0
  local as_root=() names name
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  if command -v apt-get >/dev/null && { [ ${#as_root[@]} = 0 ] || command -v sudo >/dev/null; }; then
    echo "Installing: ${needed[*]} ${wanted[*]}"
    "${as_root[@]}" apt-get -qq update || true
    local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-remove --no-install-recommends)
    read -ra names <<<"$(apt_names "${needed[@]}")"
    [ ${#names[@]} = 0 ] || "${install[@]}" "${names[@]}"
    for name in $(apt_names "${wanted[@]}"); do
      "${install[@]}" "$name" || echo "$name could not be installed; the tests that need it are skipped" >&2
    done
    return
  fi
  if [ ${#wanted[@]} -gt 0 ]; then
    echo "Missing, so that some tests are skipped (Debian's names): ${wanted[*]}" >&2
  fi
  if [ ${#needed[@]} -gt 0 ]; then
    echo "Missing (Debian's names): ${needed[*]}" >&2
    echo "Install them and run this again; what lies in a place of your own, CMake finds by CMAKE_PREFIX_PATH." >&2
    exit 1
  fi
}
