#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times localoffer-kiosk from exec to the first frame of its welcome screen, weighs it there, and watches what it does
while nobody touches it. A bare window of the same libraries is timed beside it, and the start of the smallest
program there is, so that figures of two machines can be compared. Prints a table and, with --json, the figures."""

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOALS = {"first_frame_ms": 150, "pss_mib": 40, "idle_cpu_ms": 0, "idle_frames": 0}
SETTLES_S = 1  # a display server may ask once more for a window's pixels after it is first shown


def main():
    arguments = parse_arguments()
    with contextlib.ExitStack() as stack:
        state = make_state(stack, arguments.bin)
        rows = [measure_true(arguments.runs)]
        for driver, environment in displays(stack, arguments.driver):
            window = [arguments.bin / "bench_window"]
            kiosk = [arguments.bin / "localoffer-kiosk", "--state", state, "--first-frame"]
            for name, command in (("bare window", window), ("kiosk", kiosk)):
                rows.append({"what": name, "display": driver}
                            | measure(command, environment, arguments.runs, arguments.idle))
    figures = {"goals": GOALS, "processors": os.cpu_count(), "load_average": os.getloadavg()[0], "rows": rows}
    print_table(figures)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=Path, required=True, help="folder of the built programs")
    parser.add_argument("--runs", type=int, default=10, help="how many starts; the median counts (10)")
    parser.add_argument("--idle", type=float, default=10, metavar="S", help="seconds left untouched (10)")
    parser.add_argument("--driver", choices=["x11", "dummy"], action="append",
                        help="x11 starts an Xvfb; dummy has no display at all (both)")
    parser.add_argument("--json", type=Path, help="file for the figures")
    arguments = parser.parse_args()
    arguments.bin = arguments.bin.resolve()
    arguments.driver = arguments.driver or ["x11", "dummy"]
    return arguments


def make_state(stack, programs):
    state = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    (state / "slots/a").mkdir(parents=True)
    for name in ("directory.sqlite", "directory.index"):
        shutil.copy(programs.parent / "share/localoffer/demonstration" / name, state / "slots/a")
    (state / "current").write_text("a")
    subprocess.run([programs / "localoffer", "keys", "new", "--demonstration", "--out", state],
                   check=True, stdout=subprocess.DEVNULL)
    return state


def displays(stack, drivers):
    for driver in drivers:
        environment = os.environ | {"SDL_VIDEODRIVER": driver}
        if driver == "x11":
            environment["DISPLAY"] = start_xvfb(stack)
        yield driver, environment


def start_xvfb(stack):
    """The X server chooses a free number itself and says which."""
    said, says = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(says), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
                              pass_fds=[says], stderr=subprocess.DEVNULL)
    os.close(says)
    stack.callback(lambda: (server.terminate(), server.wait()))
    with os.fdopen(said) as answer:
        number = answer.readline().strip()
    if not number:
        sys.exit("bench_start: Xvfb did not start")
    return f":{number}"


def measure_true(runs):
    def once():
        start = time.perf_counter()
        subprocess.run(["true"], check=True)
        return since(start)
    return {"what": "true", "display": "", "first_frame_ms": median(once() for _ in range(runs))}


def measure(command, environment, runs, idle_s):
    with started(command, environment):
        pass  # so that the files are in memory for all of the counted runs
    starts = []
    for _ in range(runs):
        with started(command, environment) as (process, took_ms):
            starts.append((took_ms, cpu_ms(process.pid), pss_mib(process.pid)))
    took, cpu, pss = zip(*starts)
    figures = {"first_frame_ms": median(took), "fastest_ms": min(took), "cpu_ms": median(cpu),
               "pss_mib": median(pss) if all(pss) else None}
    with started(command, environment) as (process, _):
        return figures | watch_idle(process, idle_s)


@contextlib.contextmanager
def started(command, environment):
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, bufsize=0)
    try:
        line = process.stdout.readline()
        took_ms = since(start)
        if line != b"first frame\n":
            sys.exit(f"bench_start: {Path(command[0]).name} showed nothing")
        yield process, took_ms
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def watch_idle(process, seconds):
    time.sleep(SETTLES_S)
    os.set_blocking(process.stdout.fileno(), False)
    process.stdout.read()
    before = cpu_ms(process.pid), wakes(process.pid)
    time.sleep(seconds)
    after = cpu_ms(process.pid), wakes(process.pid)
    frames = (process.stdout.read() or b"").count(b"frame\n")
    return {"idle_s": seconds, "idle_cpu_ms": round(after[0] - before[0], 3), "idle_wakes": after[1] - before[1],
            "idle_frames": frames}


def cpu_ms(pid):
    """Time on a processor, of every thread that there still is, by the scheduler's own count in nanoseconds."""
    return sum(int(text.split()[0]) for text in of_threads(pid, "schedstat")) / 1e6


def wakes(pid):
    return sum(int(line.split()[1]) for text in of_threads(pid, "status") for line in text.splitlines()
               if line.startswith("voluntary_ctxt_switches"))


def of_threads(pid, file):
    for task in Path(f"/proc/{pid}/task").iterdir():
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # Pango reads the fonts in threads that end
            yield task.joinpath(file).read_text()


def pss_mib(pid):
    """None where the kernel does not say: the kiosk hides its memory from all but root."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except PermissionError:
        return None
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def since(start):
    return (time.perf_counter() - start) * 1000


def median(values):
    return round(statistics.median(values), 2)


def print_table(figures):
    columns = ["what", "display", "first_frame_ms", "fastest_ms", "cpu_ms", "pss_mib", "idle_cpu_ms", "idle_wakes",
               "idle_frames"]
    print(" ".join(f"{column:>14}" for column in columns))
    for row in figures["rows"]:
        print(" ".join(f"{shown(row.get(column)):>14}" for column in columns))
    goals = ", ".join(f"{name} {goal}" for name, goal in figures["goals"].items())
    print(f"goals: {goals}; {figures['processors']} processors, load {figures['load_average']:.1f}")


def shown(value):
    if value is None:
        return "-"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
