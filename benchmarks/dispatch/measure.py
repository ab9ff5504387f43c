# SPDX-License-Identifier: BSL-1.0
"""Dispatch: builds the programs, counts their instructions, takes their time."""
import json
import pathlib
import re
import statistics
import tempfile

from common import BUILD, ROOT, Limits, run, table

# The programs, what payload they have, and what is added to the names of the shapes.
PROGRAMS = {
    "dispatch_long": ("long", ""),
    "dispatch_long_by_reference": ("long", "_by_reference"),
    "dispatch_long_inline": ("long", "_inline"),
    "dispatch_strings": ("strings", ""),
    "dispatch_strings_inline": ("strings", "_inline"),
}
STATES = {"chain": 50, "choice": 50, "loop": 3}
SUBJECTS = ["stepwise", "hand_written", "switch", "visit", "virtual", "msm"]


def limit_of(shape: str, payload: str) -> float | None:
    """The most that stepwise may take, as a multiple of hand-written."""
    if shape.endswith("_by_reference"):
        return None
    if shape.startswith("loop"):
        return 1.10
    if shape.endswith("_inline"):
        return 1.01
    return 1.01 if payload == "strings" else 1.03


def count_instructions(program: pathlib.Path) -> dict[str, float]:
    """Instructions per execution, by shape/subject.

    The program dumps the counts of runs of two lengths; their difference is free of all that happens
    once. What it takes to make and drop an input ("nothing") is then taken off too.
    """
    counts: dict[str, dict[int, int]] = {}
    with tempfile.TemporaryDirectory() as directory:
        run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={directory}/dump", program, "--instructions"])
        for dump in pathlib.Path(directory).iterdir():
            text = dump.read_text()
            label = re.search(r"^desc: Trigger: Client Request: (\S+)/(\d+)$", text, re.M)
            if label:
                counts.setdefault(label[1], {})[int(label[2])] = int(re.search(r"^(?:summary|totals): (\d+)", text, re.M)[1])
    per_run = {}
    for name, by_length in counts.items():
        short, long = sorted(by_length)
        per_run[name] = (by_length[long] - by_length[short]) / (long - short)
    return net(per_run)


def take_time(program: pathlib.Path, quick: bool) -> dict[str, list[float]]:
    """Nanoseconds per execution in each repetition, by shape/subject.

    The subjects are interleaved at random, so that a slow minute of the machine hits all alike. And
    the program is started many times, because each start puts the stack elsewhere: how payloads lie on
    cache lines alone makes differences of half the time.
    """
    times: dict[str, list[float]] = {}
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        for _ in range(5 if quick else 15):
            run([program, "--benchmark_repetitions=2", "--benchmark_min_time=0.01", "--benchmark_enable_random_interleaving=true",
                 "--benchmark_out_format=json", f"--benchmark_out={out.name}"])
            with open(out.name) as written:
                for each in json.load(written)["benchmarks"]:
                    if each["run_type"] == "iteration":
                        assert each["time_unit"] == "ns"
                        times.setdefault(each["run_name"], []).append(each["cpu_time"])
    return times


def net(figures: dict[str, float]) -> dict[str, float]:
    """Takes off what the driver takes without a subject; choice has the same inputs as chain."""
    nothing = {"chain": figures["chain/nothing"], "choice": figures["chain/nothing"], "loop": figures["loop/nothing"]}
    return {name: figure - nothing[name.split("/")[0]] for name, figure in figures.items() if not name.endswith("/nothing")}


def place(name: str) -> tuple[int, int]:
    """Where shape/subject comes in the tables."""
    shape, subject = name.split("/")
    return list(STATES).index(shape), SUBJECTS.index(subject.rstrip("_"))


def measure(compiler: str, command: str, quick: bool) -> list[dict]:
    build = BUILD / (compiler + ("-quick" if quick else ""))
    print(f"{compiler}: building (the first time takes minutes: Boost.MSM)" if not quick else f"{compiler}: building", flush=True)
    run(["cmake", "-S", ROOT / "benchmarks", "-B", build, "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={command}", f"-DSTEPWISE_BENCHMARKS_MSM={'OFF' if quick else 'ON'}"])
    run(["cmake", "--build", build, "--parallel", "2"])

    moves = {}
    for line in run([build / "dispatch" / "dispatch_moves"]).stdout.splitlines():
        name, copies, moved = line.split()
        moves[name] = {"copies_per_execution": float(copies), "moves_per_execution": float(moved)}

    records = []
    for program, (payload, suffix) in PROGRAMS.items():
        print(f"{compiler}: {program}", flush=True)
        path = build / "dispatch" / program
        instructions = count_instructions(path)
        times = take_time(path, quick)
        medians = net({name: statistics.median(all_times) for name, all_times in times.items()})
        for shape, subject in (name.split("/") for name in sorted(instructions, key=place)):
            name = f"{shape}/{subject}"
            low, _, high = statistics.quantiles(times[name], n=4)
            records.append({
                "subject": subject.rstrip("_"),
                "shape": shape + suffix,
                "payload": payload,
                "states": STATES[shape],
                "compiler": compiler,
                "instructions_per_execution": instructions[name],
                "nanoseconds_per_execution": round(medians[name], 2),
                "nanoseconds_spread": round(high - low, 2),
                **(moves.get(name, {}) if payload == "strings" and suffix == "" else {}),
            })
    return records


def show(records: list[dict], limits: Limits) -> None:
    cases: dict[tuple, dict[str, dict]] = {}
    for each in records:
        cases.setdefault((each["compiler"], each["payload"], each["shape"]), {})[each["subject"]] = each

    def ratios(case: dict, field: str) -> list[str]:
        base = case["hand_written"][field]
        return [f"{case[subject][field] / base:.2f}" if subject in case and base > 0 else "-" for subject in SUBJECTS[2:]]

    rows = []
    for key, case in cases.items():
        ours, base = (case[subject]["instructions_per_execution"] for subject in SUBJECTS[:2])
        ratio, limit = ours / base, limit_of(key[2], key[1])
        said = ["", ""]
        if limit is not None:
            # An inlined workflow may be a handful of instructions, where one more is not a percentage.
            few = key[2].endswith("_inline") and not key[2].startswith("loop") and ours - base <= 3
            said = [f"{limit:.2f}", limits.verdict("instructions, " + " ".join(key), ratio, limit, few or ratio <= limit)]
        rows.append([" ".join(key), f"{ours:.1f}", f"{base:.1f}", f"{ratio:.3f}", *said, *ratios(case, "instructions_per_execution")])
    table("Instructions per execution; ratios are to hand-written", ["", "stepwise", "hand-written", "ratio", "limit", "", *SUBJECTS[2:]], rows)

    rows = []
    for key, case in cases.items():
        ours, base = (case[subject] for subject in SUBJECTS[:2])
        field = "nanoseconds_per_execution"
        rows.append([" ".join(key), f"{ours[field]:.1f} ±{ours['nanoseconds_spread'] / 2:.1f}", f"{base[field]:.1f} ±{base['nanoseconds_spread'] / 2:.1f}",
                     f"{ours[field] / base[field]:.2f}" if base[field] > 0 else "-", *ratios(case, field)])
    table("Nanoseconds per execution, medians and half the interquartile range; ratios are to hand-written",
          ["", "stepwise", "hand-written", "ratio", *SUBJECTS[2:]], rows)

    rows = []
    for key, case in cases.items():
        if "moves_per_execution" not in case["stepwise"]:
            continue
        ours, base = (case[subject] for subject in SUBJECTS[:2])
        verdict = limits.verdict("copies, " + " ".join(key), ours["copies_per_execution"], base["copies_per_execution"])
        rows.append([" ".join(key), f"{ours['copies_per_execution']:g}", f"{base['copies_per_execution']:g}", verdict,
                     f"{ours['moves_per_execution']:g}", f"{base['moves_per_execution']:g}",
                     *(f"{case[subject]['moves_per_execution']:g}" if "moves_per_execution" in case.get(subject, {}) else "-" for subject in SUBJECTS[2:])])
    table("Copies and moves of the payload per execution", ["", "copies", "hand-written", "", "moves", "hand-written", *SUBJECTS[2:]], rows)
