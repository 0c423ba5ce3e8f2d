#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs each case of bench_screen in a process of its own and prints what it found as JSON: milliseconds on the processor,
that over what filling the surface's memory takes in the same process, and what each setting takes of memory. With
--instructions it has callgrind count each case's measured presses too, which other work on the machine does not change."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=Path, required=True, help="folder of the built programs")
    parser.add_argument("--filter", default=".", help="only the cases whose name this regular expression finds")
    parser.add_argument("--instructions", action="store_true", help="count by callgrind: some minutes a case")
    arguments = parser.parse_args()
    program = arguments.bin.resolve() / "bench_screen"
    names = run([program, "--benchmark_list_tests", f"--benchmark_filter={arguments.filter}"]).splitlines()
    print(json.dumps({name: measure(program, name, arguments.instructions) for name in names}, indent=2))


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"bench_screens: {command}: {done.stderr}")
    return done.stdout


def measure(program, name, counts):
    only = [program, f"--benchmark_filter=^{re.escape(name)}$"]
    found = json.loads(run([*only, "--benchmark_format=json"]))["benchmarks"][0]
    if name.startswith("memory/"):
        return {key: round(found[key]) for key in ("cache_bytes", "resident_kib", "own_kib")}
    figures = {"cpu_ms": round(found["real_time"], 2), "memsets": round(found["memsets"], 1)}
    if counts:
        figures["instructions"] = count(only) // found["iterations"]
    return figures


def count(command):
    with tempfile.TemporaryDirectory() as folder:
        callgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out",
                     "--toggle-collect=*counted_press*"]
        run([*callgrind, *command])
        return int(re.search(r"^totals: (\d+)", Path(folder, "out").read_text(encoding="utf-8"), re.M)[1])


if __name__ == "__main__":
    main()
