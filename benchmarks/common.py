# SPDX-License-Identifier: BSL-1.0
"""What both kinds of measurement share: the compilers, the limits and the tables."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bench"


def compilers(options) -> dict[str, str]:
    """The commands of the compilers that were asked for, by the name they have in the records."""
    every = {"gcc": options.gcc, "clang": options.clang}
    return {name: command for name, command in every.items() if options.compiler in (name, "both")}


def run(command, **more) -> subprocess.CompletedProcess:
    """Runs a command and gives its output; says what it said where it fails."""
    done = subprocess.run([str(part) for part in command], text=True, capture_output=True, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-8000:]}{done.stderr[-8000:]}exit code {done.returncode}")
    return done


class Limits:
    """Compares figures with limits and remembers which were missed."""

    def __init__(self):
        self.checked = 0
        self.missed = []

    def keep(self) -> str:
        self.checked += 1
        return "ok"

    def miss(self, what: str) -> str:
        self.checked += 1
        self.missed.append(what)
        return "MISSED"

    def verdict(self, what: str, figure: float, limit: float, fits: bool | None = None, digits: int = 3) -> str:
        """Whether the figure is at most the limit, unless `fits` says it."""
        if figure <= limit if fits is None else fits:
            return self.keep()
        return self.miss(f"{what}: {figure:.{digits}f}, at most {limit:g}")

    def report(self) -> None:
        print(f"\n{self.checked} figures have limits, {len(self.missed)} of them are missed")
        for each in self.missed:
            print("  " + each)


def table(title: str, heads: list[str], rows: list[list[str]]) -> None:
    """Prints columns, the first to the left, the others to the right."""
    widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
    print(f"\n{title}")
    for row in [heads, *rows]:
        print("  ".join(cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths))).rstrip())


def write_records(name: str, records: list[dict]) -> None:
    path = BUILD / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[\n" + ",\n".join("  " + json.dumps(record) for record in records) + "\n]\n")
    print(f"\n{len(records)} records in {path.relative_to(ROOT)}")
