# SPDX-License-Identifier: Apache-2.0
"""What a survey found: in figures, and as pages with the failing nodes outlined."""

import html
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import survey_matrix as matrix

MARK = "made-by-survey"
MOST_SHOWN = 400  # failing screenfuls with a picture on the page; the tables count all
WIDE = 480        # pixels that a picture has on the page

STYLE = """
body { font: 16px/1.4 sans-serif; margin: 2rem; max-width: 110rem; color: #222; background: #fff }
table { border-collapse: collapse; margin: .5rem 0 1.5rem } th, td { border: 1px solid #999; padding: .2rem .5rem; text-align: left; vertical-align: top }
td.figure { text-align: right } .tables { display: flex; flex-wrap: wrap; gap: 2rem } figure { margin: 0 }
.screenful { display: flex; gap: 1.5rem; border-top: 1px solid #999; padding: 1rem 0 } .glass { position: relative; flex: none; align-self: start }
.glass img { display: block; border: 1px solid #999 } .box { position: absolute; outline: 3px solid #d00; outline-offset: 1px }
.box b { position: absolute; left: 0; top: 0; background: #d00; color: #fff; font-size: 11px; line-height: 13px; padding: 0 3px }
.grid { display: grid; gap: .5rem } .grid img { width: 100%; border: 1px solid #999 } .known { color: #666 }
"""


def is_broken(stopped):
    """The robot itself failed, rather than a line of the script."""
    return re.match(r"line \d+:", stopped) is None


class Survey:
    """Walks with their findings, each told apart into known and new."""

    def __init__(self, walks, known, unreached, seconds):
        self.walks, self.known, self.unreached, self.seconds = walks, known, sorted(unreached), seconds
        self.used = Counter()
        self.findings = []  # (walk, look, finding, the known line that covers it)
        for walk in walks:
            for look in walk["looks"]:
                for finding in look["findings"]:
                    self.findings.append((walk, look, finding, self.known_line(finding["rule"], look["screen"], walk)))
        self.stopped = []  # (walk, the known line that covers it)
        for walk in walks:
            if walk["stopped"] is not None:
                rule = "broken" if is_broken(walk["stopped"]) else "stopped"
                self.stopped.append((walk, self.known_line(rule, walk["row"]["journey"], walk)))
        self.new = sum(line is None for *_, line in self.findings) + sum(line is None for _, line in self.stopped)

    def known_line(self, rule, screen, walk):
        """None for a robot that broke, whatever the list says."""
        row = walk["row"]
        for line in self.known:
            if rule != "broken" and line.covers(rule, screen, row["panel"], row["size"], row["lang"]):
                self.used[line] += 1
                return line
        return None

    def looks(self):
        for walk in self.walks:
            for look in walk["looks"]:
                yield walk, look

    def per_rule(self):
        return Counter(finding["rule"] for _, _, finding, _ in self.findings)

    def per_value(self, axis):
        """Of each value: findings, screenfuls with findings, screenfuls, walks that stopped."""
        table = defaultdict(Counter)
        for walk, look in self.looks():
            cell = table[walk["row"][axis]]
            cell["screenfuls"] += 1
            cell["failing"] += bool(look["findings"])
            cell["findings"] += len(look["findings"])
        for walk, _ in self.stopped:
            table[walk["row"][axis]]["stopped"] += 1
        return table

    def kinds(self):
        """The most frequent first: (rule, screen, key without numbers and names), how often, the first example."""
        counts, examples = Counter(), {}
        for walk, look, finding, _ in self.findings:
            kind = (finding["rule"], look["screen"], re.sub(r"[:=].*", ":*", finding["key"]))
            counts[kind] += 1
            examples.setdefault(kind, (walk, look, finding))
        return [(kind, count, *examples[kind]) for kind, count in counts.most_common()]

    def per_language(self):
        told = {}
        for walk, look in self.looks():
            row = walk["row"]
            lang = told.setdefault(row["lang"], {"screenfuls": 0, "least_capital_mm": {}, "least_contrast": {},
                                                 "clipped_texts": 0, "broken_words": 0, "missing_glyphs": 0})
            lang["screenfuls"] += 1
            lang["missing_glyphs"] += look["unknown_glyphs"]
            rules = Counter(finding["rule"] for finding in look["findings"])
            lang["clipped_texts"] += rules["textClipped"]
            lang["broken_words"] += rules["wordBroken"]
            for figure, by in [("least_capital_mm", "size"), ("least_contrast", "theme")]:
                if figure in look:
                    least = lang[figure].get(row[by], look[figure])
                    lang[figure][row[by]] = round(min(least, look[figure]), 2)
        return told

    def summary(self):
        screens = Counter(look["screen"] for _, look in self.looks())
        return {
            "walks": len(self.walks), "walks_stopped": len(self.stopped), "seconds": round(self.seconds),
            "screens": dict(sorted(screens.items())), "screens_never_reached": self.unreached,
            "screenfuls": sum(screens.values()),
            "screenfuls_with_findings": sum(bool(look["findings"]) for _, look in self.looks()),
            "targets_checked": sum(look["targets"] for _, look in self.looks()),
            "texts_checked": sum(look["texts"] for _, look in self.looks()),
            "findings": len(self.findings), "new": self.new,
            "known_lines_never_used": [" ".join(line.fields) for line in self.known if not self.used[line]],
            "per_rule": dict(self.per_rule().most_common()),
            "per_axis": {axis: {value: dict(cell) for value, cell in self.per_value(axis).items()}
                         for axis in matrix.AXES},
            "languages": self.per_language()}

    def told(self):
        """In a few lines, for a terminal."""
        sum_ = self.summary()
        lines = [f"survey: {sum_['walks']} walks ({sum_['walks_stopped']} stopped), {sum_['screenfuls']} screenfuls of "
                 f"{len(sum_['screens'])} screens, {sum_['findings']} findings on "
                 f"{sum_['screenfuls_with_findings']} screenfuls, {self.new} not known, {sum_['seconds']} s"]
        lines += [f"  {count:6} {rule}" for rule, count in sum_["per_rule"].items()]
        shown = [entry for entry in self.findings if entry[-1] is None]
        for walk, look, finding, _ in shown[:10]:
            lines.append(f"  new: {finding['rule']} {look['screen']} {example(walk, look, finding)}")
        for walk, line in [(walk, line) for walk, line in self.stopped if line is None][:10]:
            lines.append(f"  stopped: {settings(walk)}: {first_lines(walk['stopped'])}")
        if self.unreached:
            lines.append(f"  screens that no journey of tests/journeys/surveyed reaches: {' '.join(self.unreached)}")
        return "\n".join(lines)


def settings(walk):
    return " ".join(walk["row"].values())


def first_lines(text, count=2):
    return " / ".join(text.strip().splitlines()[:count])


def example(walk, look, finding):
    return f"{settings(walk)} line {look['line']} screenful {look['screenful']}: {finding['key']}: {finding['text']}"


def drop_pictures(survey, out, each):
    """Keeps so many pictures of a rule on a screen on a panel at a size."""
    kept = Counter()
    for walk, look in survey.looks():
        if "picture" not in look:
            continue
        kinds = {(f["rule"], look["screen"], walk["row"]["panel"], walk["row"]["size"]) for f in look["findings"]}
        if any(kept[kind] < each for kind in kinds):
            kept.update(kinds)
            continue
        picture = out / look.pop("picture")
        picture.unlink()
        if not any(picture.parent.glob("*.png")):
            for left in picture.parent.iterdir():
                left.unlink()
            picture.parent.rmdir()


def table(head, rows):
    def cell(value):
        kind = ' class="figure"' if isinstance(value, (int, float)) else ""
        return f"<td{kind}>{html.escape(str(value))}</td>"
    top = "".join(f"<th>{html.escape(name)}</th>" for name in head)
    return f"<table><tr>{top}</tr>" + "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows) + "</table>"


def glass(look):
    """The picture, small, with the failing nodes outlined."""
    across, down = look["settings"]["panel_px"]
    scale = min(WIDE, across) / across
    boxes = []
    for number, finding in enumerate(look["findings"], 1):
        if "box" in finding:
            x, y, w, h = (value * scale for value in finding["box"])
            boxes.append(f'<div class="box" style="left:{x:.1f}px;top:{y:.1f}px;width:{w:.1f}px;height:{h:.1f}px">'
                         f"<b>{number}</b></div>")
    return (f'<div class="glass"><a href="{html.escape(look["picture"])}"><img loading="lazy" '
            f'src="{html.escape(look["picture"])}" width="{across * scale:.0f}" height="{down * scale:.0f}" alt=""></a>'
            + "".join(boxes) + "</div>")


def screenful(walk, look):
    found = "".join(f"<li><b>{html.escape(f['rule'])}</b> {html.escape(f['key'])}: {html.escape(f['text'])}</li>"
                    for f in look["findings"])
    return (f'<div class="screenful">{glass(look)}<div><h3>{html.escape(look["screen"])}, screenful '
            f'{look["screenful"]}</h3><p>{html.escape(settings(walk))}, line {look["line"]}</p><ol>{found}</ol></div></div>')


def page(title, body):
    return (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(title)}</title>'
            f"<style>{STYLE}</style><h1>{html.escape(title)}</h1>{body}</html>\n")


def write(survey, out):
    sum_ = survey.summary()
    (out / "summary.json").write_text(json.dumps(sum_, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    with (out / "walks.jsonl").open("w", encoding="utf-8") as lines:
        for walk in survey.walks:
            lines.write(json.dumps(walk, ensure_ascii=False) + "\n")
    body = f"<pre>{html.escape(survey.told())}</pre>"
    body += "<h2>Rules</h2>" + table(["rule", "findings"], sum_["per_rule"].items())
    body += '<h2>Settings</h2><div class="tables">'
    columns = ["findings", "failing", "screenfuls", "stopped"]
    for axis in matrix.AXES:
        rows = sorted(survey.per_value(axis).items(), key=lambda entry: -entry[1]["findings"])
        body += table([axis, *columns], [[value, *(cell[name] for name in columns)] for value, cell in rows])
    body += "</div><h2>Languages</h2>" + table(
        ["language", "screenfuls", "least capital, mm", "least contrast", "clipped texts", "broken words", "missing glyphs"],
        [[lang, each["screenfuls"], figures(each["least_capital_mm"]), figures(each["least_contrast"]),
          each["clipped_texts"], each["broken_words"], each["missing_glyphs"]]
         for lang, each in sorted(sum_["languages"].items())])
    body += "<h2>Kinds</h2>" + table(["rule", "screen", "key", "times", "example"], [
        [*kind, count, example(walk, look, finding)] for kind, count, walk, look, finding in survey.kinds()[:200]])
    if survey.stopped:
        body += "<h2>Walks that stopped</h2>" + table(["walk", "where", "known"], [
            [settings(walk), first_lines(walk["stopped"]), line.reason if line else ""] for walk, line in survey.stopped])
    shown = [(walk, look) for walk, look in survey.looks() if "picture" in look]
    shown.sort(key=lambda pair: pair[1]["screen"])
    body += f"<h2>Screens with findings: {min(len(shown), MOST_SHOWN)} of {sum_['screenfuls_with_findings']}</h2>"
    body += "".join(screenful(walk, look) for walk, look in shown[:MOST_SHOWN])
    (out / "report.html").write_text(page("Every screen in every setting", body), encoding="utf-8")


def figures(by):
    return ", ".join(f"{name} {value}" for name, value in sorted(by.items()))


def write_sheets(walks, sheets, panel, out):
    """All screens, a row each, a setting a column: the first screenful that was looked at."""
    first = defaultdict(dict)
    for walk in walks:
        column = (walk["row"]["lang"], walk["row"]["size"], walk["row"]["theme"])
        for look in walk["looks"]:
            first[look["screen"]].setdefault(column, look["picture"])
    cells = "".join(f"<b>{html.escape(' '.join(sheet))}</b>" for sheet in sheets)
    for screen, pictures in sorted(first.items()):
        for sheet in sheets:
            name = html.escape(f"{screen}, {' '.join(sheet)}")
            picture = html.escape(pictures.get(sheet, ""))
            cells += (f'<figure><a href="{picture}"><img loading="lazy" src="{picture}" alt="{name}"></a>'
                      f"<figcaption>{html.escape(screen)}</figcaption></figure>" if picture
                      else f"<p>{name}: not reached</p>")
    grid = f'<div class="grid" style="grid-template-columns:repeat({len(sheets)},1fr)">{cells}</div>'
    (out / "contact.html").write_text(page(f"All screens in {len(sheets)} settings, {panel}", grid), encoding="utf-8")
    for left in (look["picture"] for walk in walks for look in walk["looks"]):
        if not any(left == kept for pictures in first.values() for kept in pictures.values()):
            Path(out / left).unlink()
