# SPDX-License-Identifier: BSL-1.0
"""Compile time and memory of workflows of N states, as multiples of a unit that includes only what the
workflow cannot do without."""
import os
import subprocess
import sys
import tempfile

from common import ROOT, Limits, table
from compile_time.generate import SHAPES, generate

FLAGS = ["-std=c++20", "-O2", f"-I{ROOT / 'include'}", "-c"]
BASELINE = "".join(f"#include <{header}>\n" for header in ("variant", "string", "tuple"))
SIZES = [10, 50, 100, 200]
LARGE = 500

# At 200 states, as multiples of the baseline.
LIMITS = {"bare": 7.5, "retry_catch": 12, "retry_catch_run": 18, "retry_catch_choice": 18}
DATA_FLOW_LIMIT = 8  # milliseconds that a state of data_flow takes beyond its bare form, over 100 states, with GCC
GROWTH_LIMIT = 2.2  # from 100 to 200 states, without run
HEADERS_LIMIT = 2.5  # the core header, as a multiple of the standard headers and Boost.Describe


def units(quick: bool) -> dict[tuple, str]:
    """What is compiled, by subject, shape and number of states."""
    made = {
        ("baseline", "includes", 0): BASELINE,
        ("headers", "includes_and_describe", 0): BASELINE + "#include <boost/describe.hpp>\n",
        ("headers", "stepwise", 0): "#include <stepwise/stepwise.hpp>\n",
    }
    for shape in SHAPES:
        for states in SIZES[2:] if quick else [*SIZES, LARGE]:
            made["stepwise", shape, states] = generate(shape, states)
    return made


def compile_once(command: str, source: str, directory: str) -> tuple[float, float] | None:
    """CPU seconds of the whole compiler and megabytes of its largest process, or None if it fails."""
    path = os.path.join(directory, "unit.cpp")
    with open(path, "w") as out:
        out.write(source)
    child = subprocess.Popen([command, *FLAGS, path, "-o", os.path.join(directory, "unit.o")], stderr=subprocess.PIPE, text=True,
                             env={**os.environ, "CCACHE_DISABLE": "1", "LC_ALL": "C"})
    said = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)  # of the compiler's driver and all that it started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        print("\n".join(line[:300] for line in said.splitlines() if "error" in line), file=sys.stderr)
        return None
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measure(compiler: str, command: str, quick: bool) -> list[dict]:
    best: dict[tuple, tuple[float, float]] = {}
    failed = set()
    rounds = 3 if quick else 5
    with tempfile.TemporaryDirectory() as directory:
        for number in range(rounds):
            print(f"{compiler}: round {number + 1} of {rounds}", flush=True)
            for unit, source in units(quick).items():
                if unit in failed or (unit[2] == LARGE and number > 0):
                    continue
                used = compile_once(command, source, directory)
                if used is None:
                    failed.add(unit)
                else:
                    best[unit] = min(best.get(unit, used), used)
    return [{"subject": subject, "shape": shape, "payload": "struct", "states": states, "compiler": compiler,
             "seconds": round(best[subject, shape, states][0], 4) if (subject, shape, states) in best else None,
             "megabytes": round(best[subject, shape, states][1], 1) if (subject, shape, states) in best else None}
            for subject, shape, states in units(quick)]


def show(records: list[dict], limits: Limits) -> None:
    for compiler in dict.fromkeys(each["compiler"] for each in records):
        found = {(each["subject"], each["shape"], each["states"]): each for each in records if each["compiler"] == compiler}
        seconds = {unit: each["seconds"] for unit, each in found.items()}
        baseline = seconds["baseline", "includes", 0]
        rows = []
        for (subject, shape, states), each in found.items():
            what = f"{compiler} {shape} {states}"
            if each["seconds"] is None:
                limits.miss(f"{what} does not compile at the compiler's default limits")
                rows.append([f"{shape} {states}", "fails", "", "", "", "MISSED", "", "", ""])
                continue
            row = [f"{shape} {states}" if subject == "stepwise" else f"{subject}: {shape}",
                   f"{each['seconds']:.2f}", f"{each['megabytes']:.0f}", f"{each['seconds'] / baseline:.2f}"]
            if subject == "stepwise" and states == 200 and shape not in LIMITS:
                row += [""] * 5
            elif subject == "stepwise" and states == 200:
                multiple = each["seconds"] / baseline
                row += [f"{LIMITS[shape]:g}", limits.verdict(f"compile time, {what}", multiple, LIMITS[shape], digits=2)]
                before = seconds[subject, shape, 100]
                growth = each["seconds"] / before if before is not None else float("inf")
                if shape == "retry_catch_run":
                    row += [f"{growth:.2f}", "", ""]
                else:
                    row += [f"{growth:.2f}", f"{GROWTH_LIMIT:g}", limits.verdict(f"growth from 100 to 200, {compiler} {shape}", growth, GROWTH_LIMIT, digits=2)]
            elif subject == "stepwise" and states == LARGE:
                row += ["", limits.keep(), "", "", ""]
            else:
                row += [""] * 5
            rows.append(row)
        table(f"{compiler}: compile time; multiples of a unit that includes <variant>, <string> and <tuple>",
              ["", "seconds", "MB", "multiple", "limit", "", "growth", "limit", ""], rows)

        plain, full = seconds["stepwise", "bare", 100], seconds["stepwise", "data_flow", 100]
        if plain is not None and full is not None:
            extra = (full - plain) / 100 * 1000
            verdict = limits.verdict("a state of data_flow", extra, DATA_FLOW_LIMIT, digits=1) if compiler == "gcc" else "not limited"
            print(f"a state with parameters, result_selector, retrier and catcher takes {extra:.1f} ms more than its bare form; at most {DATA_FLOW_LIMIT}: {verdict}")

        ratio = seconds["headers", "stepwise", 0] / seconds["headers", "includes_and_describe", 0]
        print(f"stepwise.hpp takes {ratio:.2f} times <variant>, <string>, <tuple> and <boost/describe.hpp>; at most {HEADERS_LIMIT}:",
              limits.verdict(f"the core header, {compiler}", ratio, HEADERS_LIMIT, digits=2))
