#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Imports and builds directories of growing size with the staff command, and prints what each took: seconds, memory, the
size of the file, and how much more a service costs than in the smallest. Beside it stands what reading the same lines as JSON
takes in this Python, so that figures of two machines can be compared."""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOALS = "10,000 in seconds; 100,000 under a minute and 400 MiB; 1,000,000 under 600 MiB"
HEADS = ["Clubs and groups", "Speech and language therapy", "Short breaks", "Childminder", "Special school", "Advice"]
TOWNS = [("E17", "Walthamstow"), ("WN1", "Wigan"), ("SM1", "Sutton"), ("LE1", "Leicester"), ("LE15", "Oakham")]
SENTENCES = ["We welcome children with autism and their brothers and sisters.", "Ring us before you come.",
             "Our rooms are on the ground floor, and there is a quiet room.", "A family worker can visit you at home.",
             "No plan or diagnosis is needed.", "We meet in term time and on some Saturdays.",
             "Ask your school, your doctor or your health visitor, or come by yourself."]


def main():
    arguments = parse_arguments()
    print(f"{'services':>9} {'feed MB':>8} {'JSON s':>7} {'import s':>9} {'MiB':>5} {'build s':>8} {'MiB':>5} "
          f"{'file MB':>8} {'per service':>12} {'to JSON':>8}")
    smallest = None
    with tempfile.TemporaryDirectory(dir=arguments.scratch) as scratch:
        for count in arguments.sizes:
            row = measure(arguments.bin / "localoffer", Path(scratch), count)
            each = (row["import_s"] + row["build_s"]) / count
            smallest = smallest or each
            print(f"{count:>9} {row['feed_mb']:>8.1f} {row['json_s']:>7.2f} {row['import_s']:>9.2f} "
                  f"{row['import_mib']:>5.0f} {row['build_s']:>8.2f} {row['build_mib']:>5.0f} {row['file_mb']:>8.1f} "
                  f"{each / smallest:>11.2f}x {(row['import_s'] + row['build_s']) / row['json_s']:>7.1f}x", flush=True)
    print(f"goals: {GOALS}; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=Path, required=True, help="folder of the built programs")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="how many services")
    parser.add_argument("--scratch", type=Path, help="where the feeds are made; 100,000 take about 1 GB")
    arguments = parser.parse_args()
    arguments.bin = arguments.bin.resolve()
    return arguments


def measure(localoffer, scratch, count):
    feed, out, directory = scratch / "feed.jsonl", scratch / f"import{count}", scratch / "directory.sqlite"
    write_feed(feed, count)
    row = {"feed_mb": feed.stat().st_size / 1e6, "json_s": time_json(feed)}
    row["import_s"], row["import_mib"] = run([localoffer, "directory", "import", feed, "--out", out])
    row["build_s"], row["build_mib"] = run([localoffer, "directory", "build", out, "--out", directory])
    row["file_mb"] = directory.stat().st_size / 1e6
    return row


def write_feed(path, count):
    chance = random.Random(1)
    with path.open("w") as out:
        for number in range(count):
            outcode, town = chance.choice(TOWNS)
            head = chance.choice(HEADS)
            out.write(json.dumps({
                "id": number, "name": f"{town} {head} {number}", "provider": f"Provider {number % (count // 5 + 1)}",
                "category": head, "description": " ".join(chance.sample(SENTENCES, 5)), "council": town, "town": town,
                "postcode": f"{outcode} {chance.randrange(10)}AA", "lat": 51.5 + chance.random(), "lon": -1.5 + chance.random(),
                "age_min": chance.randrange(5), "age_max": 5 + chance.randrange(20), "needs": ["autism", "speech"],
                "cost": {"type": "paid", "amount": 3.5, "unit": "session"}, "access": ["hoist", "quiet room"],
                "schedule": [{"day": chance.randrange(7), "start": 600, "end": 660}], "referral": False,
                "phone": f"01632 960{number % 1000:03}", "updated": "2026-09-01"}) + "\n")


def time_json(feed):
    start = time.perf_counter()
    with feed.open() as lines:
        for line in lines:
            json.loads(line)
    return time.perf_counter() - start


def run(command):
    """Seconds, and MiB of memory at the most."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench_directory: {command[2]} failed")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
