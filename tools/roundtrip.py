#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Imports definitions, compiles their headers, emits them and compares; scripts/roundtrip calls it."""

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {"gcc": "g++", "clang": "clang++-19"}
# The headers have no warnings either.
FLAGS = ["-std=c++20", "-O0", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror", "-Wno-overlength-strings"]


def normal(value):
    """Equal as JSON: the order of members and how a number is written do not count."""
    if isinstance(value, dict):
        return {name: normal(each) for name, each in value.items()}
    if isinstance(value, list):
        return [normal(each) for each in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return value


def difference(wanted, found, at=""):
    """The first place where two values differ, in words."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        for name in wanted:
            if name not in found:
                return f"{at}/{name} is missing"
        for name in found:
            if name not in wanted:
                return f"{at}/{name} is new"
        for name in wanted:
            if wanted[name] != found[name]:
                return difference(wanted[name], found[name], f"{at}/{name}")
    if isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        for index, (first, second) in enumerate(zip(wanted, found)):
            if first != second:
                return difference(first, second, f"{at}/{index}")
    return f"{at or 'the whole'} is {json.dumps(found)[:80]}, it was {json.dumps(wanted)[:80]}"


class Program:
    """The definitions of some rows as one program that writes them, a line each."""

    def __init__(self, rows, compiler, directory, build, launcher):
        self.rows = rows
        self.base = directory / compiler / f"{rows[0]['header'].removesuffix('.hpp')}_{len(rows)}"
        self.command = launcher + [COMMANDS[compiler]]
        self.directory = directory
        self.build = build

    def run(self):
        """The emitted texts by id, and what went wrong by id."""
        self.base.parent.mkdir(parents=True, exist_ok=True)
        source = self.base.with_suffix(".cpp")
        includes = "".join(f'#include "{row["header"]}"\n' for row in self.rows)
        writes = "".join(f"  write(stepwise::asl<{row['workflow']}>);\n" for row in self.rows)
        write = 'static void write(std::string_view text) { std::printf("%.*s\\n", static_cast<int>(text.size()), text.data()); }'
        source.write_text(f"{includes}\n#include <cstdio>\n\n{write}\nint main() {{\n{writes}}}\n")
        compiled = subprocess.run(self.command + FLAGS + [f"-I{ROOT}/include", f"-I{self.directory}", "-c", str(source), "-o", f"{self.base}.o"], capture_output=True, text=True)
        if compiled.returncode != 0:
            return {}, {row["id"]: self.first_error(compiled.stderr) for row in self.rows}
        libraries = [str(path) for path in self.build.glob("libstepwise_boost_json.a")]
        linked = subprocess.run([self.command[-1], f"{self.base}.o", *libraries, "-o", str(self.base)], capture_output=True, text=True)
        if linked.returncode != 0:
            return {}, {row["id"]: linked.stderr.strip()[:300] for row in self.rows}
        written = subprocess.run([str(self.base)], capture_output=True, text=True, check=True).stdout
        os.remove(self.base)
        return dict(zip((row["id"] for row in self.rows), written.split("\n"))), {}

    @staticmethod
    def first_error(text):
        lines = [line for line in text.splitlines() if "error:" in line]
        words = re.sub(r"^.*?error: ", "", lines[0]) if lines else text.strip()
        said = re.search(r'\{"(.*)"\}', words)
        return (said[1] if said else words)[:400]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--compiler", choices=["gcc", "clang", "both"], default="both")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--json-payloads", action="store_true")
    parser.add_argument("--escape", action="store_true")
    how = parser.parse_args()

    directory = how.build / "roundtrip" / how.files[0].stem
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    wanted = {}
    for file in how.files:
        text = file.read_text()
        if file.suffix == ".jsonl":
            each = [json.loads(line) for line in text.splitlines() if line.strip()]
        else:
            each = [{"id": file.name.split(".")[0], "definition": json.loads(text)}]
        for number, row in enumerate(each, 1):
            definition = json.loads(row["definition"]) if isinstance(row["definition"], str) else row["definition"]
            # Of recordings, which have no names, each definition once.
            if "id" in row or definition not in wanted.values():
                wanted[str(row.get("id", f"{file.stem}-{number}"))] = definition
    lines = directory / "definitions.jsonl"
    lines.write_text("".join(json.dumps({"id": name, "definition": definition}) + "\n" for name, definition in wanted.items()))
    options = ["--json-payloads"] * how.json_payloads + ["--escape"] * how.escape
    imported = subprocess.run([how.build / "bin" / "stepwise-import", "--lines", *options, "--output", directory, lines], capture_output=True, text=True)
    if imported.returncode not in (0, 1):
        code = imported.returncode
        how_it_ended = f"ended by {signal.Signals(-code).name}" if code < 0 else f"failed with the exit code {code}"
        sys.exit(f"{imported.stderr}stepwise-import {how_it_ended}")

    rows = [json.loads(line) for line in (directory / "index.jsonl").read_text().splitlines()]
    problems = {str(row["id"]): "; ".join(row["errors"]) for row in rows if row["errors"]}
    made = [dict(row, id=str(row["id"])) for row in rows if not row["errors"]]

    launcher = ["ccache"] if shutil.which("ccache") else []
    for compiler in ["gcc", "clang"] if how.compiler == "both" else [how.compiler]:
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            batches = [made[at:at + how.batch] for at in range(0, len(made), how.batch)]
            results = list(pool.map(lambda batch: Program(batch, compiler, directory, how.build, launcher).run(), batches))
            # Where a batch does not compile, each of it says which it is.
            alone = [[row] for batch, (_, failed) in zip(batches, results) if failed and len(batch) > 1 for row in batch]
            results = [each for batch, each in zip(batches, results) if not each[1] or len(batch) == 1]
            results += pool.map(lambda batch: Program(batch, compiler, directory, how.build, launcher).run(), alone)
        for written, failed in results:
            for name, text in failed.items():
                problems.setdefault(name, f"{compiler}: {text}")
            for name, text in written.items():
                found = normal(json.loads(text))
                if found != normal(wanted[name]):
                    problems.setdefault(name, f"{compiler}: {difference(normal(wanted[name]), found)}")

    for name, text in problems.items():
        print(f"{name}: {text}")
    sums = {key: sum(row[key] for row in rows) for key in ("escapes", "allows", "json_payloads")}
    print(f"{len(wanted) - len(problems)} of {len(wanted)} equal, {sums['escapes']} escapes, {sums['allows']} allows, {sums['json_payloads']} json payloads")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
