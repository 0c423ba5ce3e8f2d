# SPDX-License-Identifier: Apache-2.0
"""Which walks a survey makes, and which findings are known. No programs are run here."""

import fnmatch
import itertools
import random
import re
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
JOURNEYS = HOUSE / "tests/journeys/surveyed"

SIZES = ["S", "M", "L", "XL"]
LETTERS = ["usual", "hyperlegible", "lexend", "opendyslexic"]
NEEDS = {"words": ["usual", "simple"], "spacing": ["usual", "more"], "reach": ["usual", "low", "low-left", "low-right"],
         "calm": ["no", "yes"]}  # the usual one first
AXES = ["panel", "size", "theme", "lang", "letters", *NEEDS]


def panels():
    """What the journeys are walked on everywhere."""
    text = (HOUSE / "tests/journeys/CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"set\(kiosk_all_panels ([^)]*)\)", text)[1].split()


def themes():
    text = (HOUSE / "ui/paint/theme.cpp").read_text(encoding="utf-8")
    return re.findall(r'"(\w+)"', re.search(r"kNames\{(.*?)\};", text, re.S)[1])


def languages():
    """English first: it is what a walk falls back to where all else is the same."""
    names = sorted(path.stem for path in (HOUSE / "localoffer_data/content/words").glob("*.po"))
    return ["en"] + [name for name in names if name != "en"]


def axes():
    return {"panel": panels(), "size": SIZES, "theme": themes(), "lang": languages(), "letters": LETTERS, **NEEDS}


def usual_needs():
    return {name: choices[0] for name, choices in NEEDS.items()}


def literal(name):
    """What a constant of ui/ that holds a text is."""
    for path in sorted((HOUSE / "ui").rglob("*.h")):
        found = re.search(rf'\b{name}\s*=\s*"([^"]*)"', path.read_text(encoding="utf-8"))
        if found:
            return found[1]
    raise ValueError(f"no header of ui/ says what {name} is")


def screens():
    """The name of every screen there is: what its class says, and the covers of the shell."""
    names = {"hidden", "idle-warning", "over"}
    for path in sorted((HOUSE / "ui/screens").rglob("*.h")):
        text = path.read_text(encoding="utf-8")
        for said in re.findall(r"string name\(\) const override\s*\{\s*return (.*?);\s*\}", text):
            plain = re.fullmatch(r'"([^"]+)"', said)
            constant = re.fullmatch(r"std::string\((?:\w+::)*(k\w+)\)", said)
            if plain:
                names.add(plain[1])
            elif constant:
                names.add(literal(constant[1]))
            elif said == "std::string(setting_.name)":
                table = (HOUSE / "ui/screens/access/settings.cpp").read_text(encoding="utf-8")
                rows = re.search(r"kSettings\{(.*?)\};", table, re.S)[1]
                names.update(re.findall(r'\{"([\w-]+)", "', rows))
            elif said != "screen_->name()":
                raise ValueError(f"{path}: what is the screen called that says {said}?")
    return names


@dataclass(frozen=True)
class Journey:
    name: str
    script: Path
    panels: tuple


def journeys(only=""):
    found = []
    for script in sorted(JOURNEYS.glob("*.robot")):
        head = re.search(r"^#! panels: *(.*)$", script.read_text(encoding="utf-8"), re.M)
        if re.search(only, script.stem):
            found.append(Journey(script.stem, script, tuple(head[1].split() if head else panels())))
    return found


def pairs_of(row):
    return {(a, row[a], b, row[b]) for a, b in itertools.combinations(row, 2)}


def covering(values, allowed=lambda row: True):
    """Rows in which every two values of different axes meet, where a row may hold both. The same ones every time.

    `allowed` is asked about rows with some axes still open.
    """
    names = list(values)
    open_pairs = {}
    for a, b in itertools.combinations(names, 2):
        for x, y in itertools.product(values[a], values[b]):
            if allowed({a: x, b: y}):
                open_pairs[(a, x, b, y)] = True
    rows = []
    while open_pairs:
        a, x, b, y = next(iter(open_pairs))
        row = {a: x, b: y}
        for name in sorted((n for n in names if n not in row), key=lambda n: -len(values[n])):
            # Where several would do, axes must not go round in step.
            turned = random.Random(f"{len(rows)} {name}").randrange(len(values[name]))
            choices = values[name][turned:] + values[name][:turned]
            choices = [choice for choice in choices if allowed({**row, name: choice})]

            def gain(choice, name=name, row=row):
                tried = {n: {**row, name: choice}[n] for n in names if n in row or n == name}
                return sum(pair in open_pairs for pair in pairs_of(tried))

            row[name] = max(choices, key=gain)
        row = {name: row[name] for name in names}
        for pair in pairs_of(row):
            open_pairs.pop(pair, None)
        rows.append(row)
    return rows


def quick_walks(roads, values):
    """Every two settings meet, and every journey meets every setting."""
    on = {road.name: road.panels for road in roads}

    def allowed(row):
        return "journey" not in row or "panel" not in row or row["panel"] in on[row["journey"]]

    return covering({"journey": list(on), **values}, allowed)


def full_walks(roads, values, rounds):
    """Every journey on every panel at every size in every language; the rest goes round, `rounds` times."""
    walks = []
    themes_, letters = values["theme"], values["letters"]
    for road in roads:
        here = [panel for panel in values["panel"] if panel in road.panels]
        places = itertools.product(here, values["size"], values["lang"], range(rounds))
        for at, (panel, size, lang, turn) in enumerate(places):
            step = at + turn + len(road.name)
            walks.append({"journey": road.name, "panel": panel, "size": size, "theme": themes_[step % len(themes_)],
                          "lang": lang, "letters": letters[(step // len(themes_) + turn) % len(letters)],
                          **{name: random.Random(f"{at} {road.name} {name}").choice(choices)
                             for name, choices in NEEDS.items()}})
    return walks


@dataclass(frozen=True)
class Known:
    """A line `rule screen panel size lang  # reason`, * for any."""
    fields: tuple
    reason: str

    def covers(self, *finding):
        return all(fnmatch.fnmatchcase(value, field) for value, field in zip(finding, self.fields))


def parse_known(text):
    known = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields, _, reason = line.partition("#")
        fields = tuple(fields.split())
        if len(fields) != 5 or not reason.strip():
            raise ValueError(f"line {number}: wants `rule screen panel size lang  # reason`")
        known.append(Known(fields, reason.strip()))
    return known
