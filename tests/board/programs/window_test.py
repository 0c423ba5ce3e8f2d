#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real kiosk in a real window beside the real keeper, kept up by tools/supervise: what a mouse and a closing window do
to its processes. Where things stand on the glass, the robot says."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3]
BIN = Path(os.environ["KIOSK_BIN"])
PANEL = "800x480@7in"
# Says who it is before it becomes the kiosk.
KIOSK = f"""#!/bin/sh
echo "run $$ $*"
exec {BIN}/localoffer-kiosk "$@"
"""
SCRIPT = 'tree welcome\ntap "key:start"\ntree home\n'


def make_state(folder):
    state = Path(folder, "state")
    (state / "slots/a").mkdir(parents=True)
    (state / "run").mkdir()
    shutil.copy(BIN.parent / "share/localoffer/demonstration/directory.sqlite", state / "slots/a")
    (state / "current").write_text("a")
    subprocess.run([BIN / "localoffer", "keys", "new", "--demonstration", "--out", state], check=True,
                   stdout=subprocess.DEVNULL)
    return state


def middle_of(tree, key):
    if tree["key"] == key:
        x, y, width, height = tree["bounds_px"]
        return str(int(x + width / 2)), str(int(y + height / 2))
    return next(filter(None, (middle_of(child, key) for child in tree.get("children", []))), None)


class Display:
    """An X server of its own, without a window manager, exactly as large as the panel."""

    def __init__(self):
        said, says = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(says), "-screen", "0", PANEL.split("@")[0] + "x24", "-nolisten", "tcp"],
            pass_fds=[says], stderr=subprocess.DEVNULL)
        os.close(says)
        with os.fdopen(said) as answer:
            self.environment = os.environ | {"DISPLAY": ":" + answer.readline().strip(), "SDL_VIDEODRIVER": "x11"}

    def click(self, place):
        self.xdotool("mousemove", *place, "click", "1")

    def close_window(self):
        """What a window manager sends when somebody presses the cross."""
        window = int(self.xdotool("search", "--sync", "--onlyvisible", "--name", "Local Offer").split()[0])
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.environment["DISPLAY"].encode()))
        message = ClientMessage(type=33, window=window, format=32,
                                message_type=x11.XInternAtom(display, b"WM_PROTOCOLS", 0))
        message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
        x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
        x11.XCloseDisplay(display)

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=60,
                              stdout=subprocess.PIPE, text=True).stdout

    def stop(self):
        self.server.terminate()
        self.server.wait()


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 16)]


class Window(unittest.TestCase):
    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        state = make_state(folder)
        self.start, self.leave = self.ask_the_robot(folder, state)
        kiosk = Path(folder, "kiosk")
        kiosk.write_text(KIOSK)
        kiosk.chmod(0o755)
        self.display = Display()
        self.addCleanup(self.display.stop)
        keeper = subprocess.Popen([BIN / "localoffer-keeper", "--state", state])
        self.addCleanup(lambda: (keeper.terminate(), keeper.wait()))
        self.supervisor = subprocess.Popen(
            [SOURCE / "tools/supervise", kiosk, "--state", state, "--panel", PANEL, "--first-frame"],
            env=self.display.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(self.stop_supervisor)

    def ask_the_robot(self, folder, state):
        script = Path(folder, "script")
        script.write_text(SCRIPT)
        subprocess.run([BIN / "localoffer-robot", "--script", script, "--out", folder, "--state", state,
                        "--panel", PANEL], check=True, stdout=subprocess.DEVNULL)
        return (middle_of(json.loads(Path(folder, "welcome.json").read_text()), "start"),
                middle_of(json.loads(Path(folder, "home.json").read_text()), "leave"))

    def stop_supervisor(self):
        self.supervisor.terminate()
        self.supervisor.wait()
        self.supervisor.stdout.close()

    def wait_for(self, beginning):
        """The next line that begins so; CTest's own limit ends a wait for what never comes."""
        for line in self.supervisor.stdout:
            if line.startswith(beginning):
                return line.split()
        self.fail(f"the kiosk ended before it said '{beginning}'")

    def begin(self):
        process = int(self.wait_for("run")[1])
        self.wait_for("first frame")
        return process

    def test_leave_now_ends_the_process_and_a_fresh_one_follows(self):
        before = self.begin()
        self.display.click(self.start)
        self.wait_for("frame")
        self.display.click(self.leave)
        after = self.wait_for("run")
        self.assertNotEqual(int(after[1]), before)
        self.assertNotIn("--apology", after)
        self.wait_for("first frame")

    def test_a_killed_kiosk_comes_back_with_an_apology(self):
        os.kill(self.begin(), 9)
        self.assertIn("--apology", self.wait_for("run"))
        self.wait_for("first frame")

    def test_a_closed_window_ends_everything(self):
        self.begin()
        self.display.close_window()
        self.assertEqual(self.supervisor.wait(), 0)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "--verbose"])
