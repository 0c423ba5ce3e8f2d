#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real kiosk in a real window beside the real keeper, kept up by tools/supervise: what a mouse and a closing window
do to its processes, and a parent's request from the keyboard to the council's desk. Where things stand on the glass,
and how each screen looks there, the robot says: it walks the same way first."""

import ctypes
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3]
BIN = Path(os.environ["KIOSK_BIN"])
WIDTH, HEIGHT = 640, 360
PANEL = f"{WIDTH}x{HEIGHT}@21.5in"  # every question stands on it at once; a third of the pixels paint sooner
PATIENCE = 30  # seconds, for what comes at once on a machine with nothing else to do
# Says who it is before it becomes the kiosk.
KIOSK = f"""#!/bin/sh
echo "run $$ $*"
exec {BIN}/localoffer-kiosk "$@"
"""
# What is pressed, and what is typed there; each is done on a screen of its own.
WALK = [
    ("start", ""), ("ask", ""), ("begin", ""),
    ("option:who=parent", ""), ("continue", ""),
    ("option:connection=parent", ""), ("continue", ""),
    ("field:your_name", "Zoe Quillfeather"), ("continue", ""),
    ("field:child_name", "Sam Brackenbury"), ("continue", ""),
    ("field:birth_date.day", "29"), ("field:birth_date.month", "2"), ("field:birth_date.year", "2016"),
    ("continue", ""),
    ("field:home", "e176dh"), ("continue", ""),
    ("field:contact.phone", "020 7946 0999"), ("continue", ""),
    ("option:consent.education=yes", ""), ("option:consent.psychology=yes", ""),
    ("option:consent.health=not_sure", ""), ("option:consent.social_care=no", ""), ("continue", ""),
    ("field:anything", "Tanglewort is hard to read."), ("continue", ""), ("continue", ""),
    ("option:declaration.agree=yes", ""), ("field:declaration.name", "Zoe Quillfeather"), ("continue", ""),
]
CANARIES = [b"quillfeather", b"brackenbury", b"7946 0999", b"tanglewort"]


def make_state(state, *more):
    (state / "slots/a").mkdir(parents=True)
    (state / "run").mkdir()
    for name in ("directory.sqlite", "directory.index"):
        shutil.copy(BIN.parent / "share/localoffer/demonstration" / name, state / "slots/a")
    (state / "current").write_text("a")
    run("localoffer", "keys", "new", "--demonstration", "--out", state, *more)


def run(program, *words):
    return subprocess.run([BIN / program, *words], check=True, stdout=subprocess.PIPE, text=True).stdout


def wait_until(holds, what):
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(what)
        time.sleep(0.01)


def canaries_in(*folders):
    """Which typed words lie in these folders in plain, in any file or its name."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    texts = [(bytes(file) + file.read_bytes()).lower() for file in files]
    return [word for word in CANARIES if any(word in text for text in texts)]


def nodes(tree):
    yield tree
    for child in tree["children"]:
        yield from nodes(child)


class Screen:
    """What the robot saw before one of its steps."""

    def __init__(self, folder, name):
        self.name = name
        self.nodes = list(nodes(json.loads((folder / f"{name}.json").read_text())))
        self.pixels = read_png(folder / f"{name}.png")

    def box_of(self, key):
        found = [node["bounds_px"] for node in self.nodes if node["key"] == key]
        if not found:
            raise AssertionError(f"{key} does not stand on screen {self.name}")
        return found[0]

    def middle_of(self, key):
        x, y, width, height = self.box_of(key)
        return str(int(x + width / 2)), str(int(y + height / 2))

    def keys_to(self, key):
        """From stop to stop with Tab, as hands without a mouse would go; a field is typed into without another key."""
        stops = [node for node in self.nodes if node["verbs"] and "disabled" not in node["state"]]
        # From nowhere Tab goes to the first stop of what the screen is about.
        main = next((list(nodes(node)) for node in self.nodes if node["role"] == "main"), [])
        first = next((i for i, node in enumerate(stops) if node in main), 0)
        at = next((i for i, node in enumerate(stops) if node["focused"]), first - 1)
        to = next((i for i, node in enumerate(stops) if node["key"] == key), None)
        if to is None:
            raise AssertionError(f"{key} is no stop on screen {self.name}")
        enter = [] if "Input" in stops[to]["role"] else ["Return"]
        return ["Tab"] * (to - at + (len(stops) if to < at else 0)) + enter


class PngImage(ctypes.Structure):
    _fields_ = [("opaque", ctypes.c_void_p),
                ("version", ctypes.c_uint32), ("width", ctypes.c_uint32), ("height", ctypes.c_uint32),
                ("format", ctypes.c_uint32), ("flags", ctypes.c_uint32), ("colormap_entries", ctypes.c_uint32),
                ("warning_or_error", ctypes.c_uint32), ("message", ctypes.c_char * 64)]


def read_png(file):
    """Four bytes a pixel as on an X server's glass: blue, green, red and 255."""
    png = ctypes.CDLL("libpng16.so.16")
    image = PngImage(version=1)
    if not png.png_image_begin_read_from_file(ctypes.byref(image), bytes(file)):
        raise AssertionError(image.message)
    image.format = 0x13  # PNG_FORMAT_BGRA
    pixels = ctypes.create_string_buffer(image.width * image.height * 4)
    if not png.png_image_finish_read(ctypes.byref(image), None, pixels, 0, None):
        raise AssertionError(image.message)
    return pixels.raw


def without(pixels, box):
    x, y, width, height = box
    rest = bytearray(pixels)
    for row in range(y, y + height):
        at = (row * WIDTH + x) * 4
        rest[at:at + width * 4] = bytes(width * 4)
    return bytes(rest)


class Display:
    """An X server of its own, without a window manager, exactly as large as the panel. On a machine that is slow to let
    go of a key, none repeats (-r)."""

    def __init__(self, folder):
        self.memory = folder / "Xvfb_screen0"
        said, says = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(says), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-r",
             "-fbdir", folder], pass_fds=[says], stderr=subprocess.DEVNULL)
        os.close(says)
        with os.fdopen(said) as answer:
            self.environment = os.environ | {"DISPLAY": ":" + answer.readline().strip(), "SDL_VIDEODRIVER": "x11"}

    def glass(self):
        pixels = bytearray(self.memory.read_bytes()[-WIDTH * HEIGHT * 4:])
        pixels[3::4] = b"\xff" * (WIDTH * HEIGHT)
        return bytes(pixels)

    def click(self, place):
        self.xdotool("mousemove", *place, "click", "1")

    # SDL takes a key that comes down within 2 ms of its going up for one held down, by the times the server gives them.
    # xdotool hears from the server after each change of a key, and then waits half of what it is told.
    def press(self, keys, text=""):
        pressed = ["key", "--delay", "6", *keys] if keys else []
        typed = ["type", "--delay", "6", text] if text else []
        self.xdotool(*pressed, *typed)

    def window(self):
        return self.xdotool("search", "--sync", "--onlyvisible", "--name", "Local Offer").split()[0]

    def give_keyboard(self):
        """Which a window manager does for a new window."""
        self.xdotool("windowfocus", "--sync", self.window())

    def close_window(self):
        """What a window manager sends when somebody presses the cross."""
        window = int(self.window())
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
    @classmethod
    def setUpClass(cls):
        """The robot's screens: one before each step of the walk, then with its keeper gone and with all kept."""
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        names = [f"{number}-{key}" for number, (key, _) in enumerate(WALK)]
        lines = []
        for name, (key, text) in zip(names, WALK):
            lines += [f'tree {name}', f'shot {name}', f'tap "key:{key}"', f'type "{text}"' if text else ""]
        lines += ['expect screen "check"', 'tree check', 'shot check', 'keeper gone', 'tap "key:send"', 'tree trouble',
                  'shot trouble', 'keeper answers', 'tap "key:send"', 'expect screen "kept"', 'tree kept', 'shot kept']
        (folder / "script").write_text("\n".join(lines))
        # The robot has a calendar of its own.
        make_state(folder / "state", "--created", "2026-11-01", "--expires", "2027-10-31")
        run("localoffer-robot", "--script", folder / "script", "--out", folder, "--state", folder / "state", "--panel",
            PANEL, "--input", "keys")
        cls.walk = [Screen(folder, name) for name in names]
        cls.check, cls.trouble, cls.kept = (Screen(folder, name) for name in ("check", "trouble", "kept"))

    def setUp(self):
        folder = self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.state = folder / "state"
        make_state(self.state)
        kiosk = folder / "kiosk"
        kiosk.write_text(KIOSK)
        kiosk.chmod(0o755)
        self.display = Display(folder)
        self.addCleanup(self.display.stop)
        self.start_keeper()
        self.supervisor = subprocess.Popen(
            [SOURCE / "tools/supervise", kiosk, "--state", self.state, "--panel", PANEL, "--first-frame"],
            env=self.display.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(self.stop_supervisor)

    def start_keeper(self):
        keeper = self.keeper = subprocess.Popen([BIN / "localoffer-keeper", "--state", self.state])
        self.addCleanup(lambda: (keeper.terminate(), keeper.wait()))
        with socket.socket(socket.AF_UNIX) as probe:
            wait_until(lambda: probe.connect_ex(str(self.state / "run/kiosk.sock")) == 0, "the keeper lets nobody in")

    def kill_keeper(self):
        self.keeper.kill()
        self.keeper.wait()

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

    def see(self, screen, unlike=None):
        """The glass shows what the robot saw; a box in which every sitting differs is left out."""
        box = unlike or (0, 0, 0, 0)
        sought = without(screen.pixels, box)
        wait_until(lambda: without(self.display.glass(), box) == sought, f"the glass never showed screen {screen.name}")

    def walk_to_check(self):
        self.display.give_keyboard()
        for screen, (key, text) in zip(self.walk, WALK):
            self.see(screen)
            self.display.press(screen.keys_to(key), text)
        self.see(self.check)

    def send_from(self, screen):
        self.display.press(screen.keys_to("send"))

    def see_kept(self):
        self.see(self.kept, unlike=self.kept.box_of("reference"))

    def collect(self, name):
        return run("localoffer-keeper", "--state", self.state, "--collect", self.folder / name)

    def test_leave_now_ends_the_process_and_a_fresh_one_follows(self):
        before = self.begin()
        self.display.click(self.walk[0].middle_of("start"))
        self.wait_for("frame")
        self.display.click(self.walk[1].middle_of("leave"))
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

    def test_what_a_parent_types_only_the_council_reads(self):
        self.begin()
        self.walk_to_check()
        self.assertEqual(canaries_in(self.state), [])
        self.send_from(self.check)
        self.see_kept()
        self.assertEqual(self.collect("stick"), "1 written, 0 already there\n")
        self.assertEqual(canaries_in(self.state, self.folder / "stick"), [])
        self.read_as_the_council()

    def read_as_the_council(self):
        stick, opened, identity = self.folder / "stick", self.folder / "opened", self.state / "operations.key"
        run("localoffer", "requests", "open", stick, "--identity", identity, "--out", opened)
        self.assertEqual(canaries_in(opened), CANARIES)
        [request] = opened.rglob("request.json")
        answers = json.loads(request.read_text())["answers"]
        self.assertEqual((answers["your_name"], answers["child_name"]), ("Zoe Quillfeather", "Sam Brackenbury"))
        [sealed] = stick.rglob("*.age")
        letter = subprocess.run(["age", "-d", "-i", identity, sealed], check=True, stdout=subprocess.PIPE).stdout
        self.assertIn(b"Sam Brackenbury", letter)

    def test_a_request_is_kept_once_the_keeper_is_back_and_never_before(self):
        kiosk = self.begin()
        self.walk_to_check()
        self.kill_keeper()
        self.send_from(self.check)
        self.see(self.trouble)
        self.assertEqual(self.collect("nothing"), "0 written, 0 already there\n")
        self.start_keeper()
        self.send_from(self.trouble)
        self.see_kept()
        os.kill(kiosk, 0)
        self.assertEqual(self.collect("stick"), "1 written, 0 already there\n")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "--verbose"])
