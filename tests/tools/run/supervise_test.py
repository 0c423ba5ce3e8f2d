#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""tools/supervise with a kiosk that ends as it is told to."""

import os
import select
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SUPERVISE = Path(__file__).resolve().parents[3] / "tools/supervise"
KIOSK = """#!/bin/bash
echo "$*" >>"$0.runs"
status=$(head -n 1 "$0.plan")
sed -i 1d "$0.plan"
exit "$status"
"""
KIOSK_THAT_STAYS = """#!/bin/bash
exec 3<>"$0.fifo"
echo $$ >"$0.started"
read -r -u 3
"""


def make_kiosk(folder, text):
    kiosk = Path(folder, "kiosk")
    kiosk.write_text(text)
    kiosk.chmod(0o755)
    return kiosk


def runs(*statuses):
    """The arguments that each run of the kiosk was given, when its runs end with these statuses."""
    with tempfile.TemporaryDirectory() as folder:
        kiosk = make_kiosk(folder, KIOSK)
        Path(f"{kiosk}.plan").write_text("".join(f"{status}\n" for status in statuses))
        subprocess.run([SUPERVISE, kiosk, "--state", "S"], check=True, timeout=60, stderr=subprocess.DEVNULL)
        return Path(f"{kiosk}.runs").read_text().splitlines()


class Supervise(unittest.TestCase):
    def test_a_closed_window_stops(self):
        self.assertEqual(runs(10), ["--state S"])

    def test_an_ended_sitting_starts_the_next_without_apology(self):
        self.assertEqual(runs(0, 0, 10), ["--state S"] * 3)

    def test_a_crash_starts_the_next_with_an_apology_and_only_the_next(self):
        self.assertEqual(runs(1, 0, 10), ["--state S", "--state S --apology", "--state S"])

    def test_a_death_by_signal_is_a_crash(self):
        self.assertEqual(runs(139, 10), ["--state S", "--state S --apology"])

    def test_stopping_the_supervisor_stops_the_kiosk(self):
        with tempfile.TemporaryDirectory() as folder:
            kiosk = make_kiosk(folder, KIOSK_THAT_STAYS)
            os.mkfifo(f"{kiosk}.fifo")
            os.mkfifo(f"{kiosk}.started")
            supervisor = subprocess.Popen([SUPERVISE, kiosk])
            process = int(Path(f"{kiosk}.started").read_text())
            supervisor.send_signal(signal.SIGTERM)
            self.assertEqual(supervisor.wait(timeout=60), 0)
            self.assert_ends(process)

    def assert_ends(self, process):
        try:
            descriptor = os.pidfd_open(process)
        except ProcessLookupError:
            return
        with open(descriptor, "rb", buffering=0) as handle:
            self.assertTrue(select.select([handle], [], [], 60)[0], "the kiosk still runs")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "--verbose"])
