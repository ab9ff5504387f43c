#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Measures dispatch or compile time, prints tables and writes build/bench/NAME.json. See README.md."""
import argparse
import sys

from common import Limits, compilers, write_records
from compile_time import measure as compile_time
from dispatch import measure as dispatch

KINDS = {"dispatch": dispatch, "compile_time": compile_time}


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--compiler", choices=("gcc", "clang", "both"), default="both")
    parser.add_argument("--gcc", metavar="COMMAND", default="g++", help="default: %(default)s")
    parser.add_argument("--clang", metavar="COMMAND", default="clang++-19", help="default: %(default)s")
    parser.add_argument("--quick", action="store_true", help="less of everything: no Boost.MSM, fewer sizes and repetitions")
    parser.add_argument("--check", action="store_true", help="exit 1 if a limit is missed")
    options = parser.parse_args()

    limits = Limits()
    kind = KINDS[options.kind]
    records = [record for name, command in compilers(options).items() for record in kind.measure(name, command, options.quick)]
    kind.show(records, limits)
    write_records(options.kind, records)
    limits.report()
    return 1 if options.check and limits.missed else 0


if __name__ == "__main__":
    sys.exit(main())
