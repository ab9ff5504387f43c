#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# run.sh DRIVER [TEST]: runs the comparison, or another test by it. Exits with 77, which counts as skipped, where it cannot be run.
here=$(dirname -- "$0")
skip() {
  echo "SKIPPED: $1" >&2
  exit 77
}
command -v node >/dev/null || skip "Node is not installed; it takes Node 20 or newer"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || skip "Node $(node --version) is too old; it takes Node 20 or newer"
[ -d "$here/node_modules" ] || skip "its packages are not installed; run: npm ci --prefix \"$here\""
STEPWISE_EQUIVALENCE_DRIVER=$1 exec node --test --test-reporter=spec "${2:-$here/equivalence.test.mjs}"
