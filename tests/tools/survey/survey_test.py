#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What tests/journeys/survey walks, what it takes for known, and what it tells of walks that were made up here."""

import itertools
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "journeys"))

import survey_matrix as matrix  # noqa: E402
import survey_report as report  # noqa: E402

VALUES = {"a": ["a1", "a2", "a3"], "b": ["b1", "b2"], "c": ["c1", "c2", "c3", "c4"], "d": ["d1", "d2"]}
ROW = {"journey": "finding", "panel": "800x480@7in", "size": "XL", "theme": "cream", "lang": "ta", "letters": "usual",
       **matrix.usual_needs()}


def meet(rows, values):
    """The pairs of values that no row holds both of."""
    return [(x, y) for a, b in itertools.combinations(values, 2) for x, y in itertools.product(values[a], values[b])
            if not any(row[a] == x and row[b] == y for row in rows)]


def walk(findings=(), stopped=None, **row):
    look = {"line": 4, "command": "expect checks", "screen": "search", "screenful": 1, "targets": 2, "texts": 3,
            "settings": {"panel_px": [800, 480]}, "unknown_glyphs": 0, "findings": list(findings),
            "least_capital_mm": 8.6, "least_contrast": 7.1}
    return {"row": {**ROW, **row}, "stopped": stopped, "looks": [look]}


CLIPPED = {"rule": "textClipped", "key": "service:one<b>", "figure": 1, "text": "cut", "box": [80, 40, 160, 20]}


class Covering(unittest.TestCase):
    def test_every_two_values_meet(self):
        rows = matrix.covering(VALUES)
        self.assertEqual(meet(rows, VALUES), [])
        self.assertLess(len(rows), 20)

    def test_the_same_rows_every_time(self):
        self.assertEqual(matrix.covering(VALUES), matrix.covering(VALUES))

    def test_what_may_not_meet_does_not_and_all_else_does(self):
        def allowed(row):
            return not (row.get("a") == "a1" and row.get("c") in ("c1", "c2"))
        rows = matrix.covering(VALUES, allowed)
        self.assertEqual(meet(rows, VALUES), [("a1", "c1"), ("a1", "c2")])

    def test_the_quick_survey_covers_the_real_axes_and_journeys(self):
        roads, values = matrix.journeys(), matrix.axes()
        rows = matrix.quick_walks(roads, values)
        self.assertEqual(meet(rows, values), [])
        for road in roads:
            own = [row for row in rows if row["journey"] == road.name]
            self.assertLessEqual(len(own), 40)
            self.assertEqual({row["panel"] for row in own}, set(road.panels))
            for axis in ["size", "theme", "lang", "letters", *matrix.NEEDS]:
                self.assertEqual({row[axis] for row in own}, set(values[axis]), road.name)

    def test_the_full_survey_has_every_panel_size_and_language_and_all_the_rest(self):
        roads, values = matrix.journeys(), matrix.axes()
        rows = matrix.full_walks(roads, values, 2)
        self.assertEqual(meet(rows, values), [])
        for road in roads:
            own = {(row["panel"], row["size"], row["lang"]) for row in rows if row["journey"] == road.name}
            self.assertEqual(own, set(itertools.product(road.panels, values["size"], values["lang"])))


class Screens(unittest.TestCase):
    def test_screens_are_found_by_their_classes(self):
        found = matrix.screens()
        for name in ["home", "my-list", "help-now", "colours", "text-size", "over"]:
            self.assertIn(name, found)


class KnownFindings(unittest.TestCase):
    def test_a_star_stands_for_any(self):
        line, = matrix.parse_known("# a head\n\ntextClipped  *  800x480*  XL  *  # small\n")
        self.assertTrue(line.covers("textClipped", "home", "800x480@7in", "XL", "ta"))
        self.assertFalse(line.covers("textClipped", "home", "800x480@7in", "L", "ta"))
        self.assertFalse(line.covers("targetGap", "home", "800x480@7in", "XL", "ta"))
        self.assertEqual(line.reason, "small")

    def test_a_line_without_a_reason_or_a_field_is_refused(self):
        for text in ["textClipped * * XL *", "textClipped * * XL * #", "textClipped * XL *  # four"]:
            with self.assertRaises(ValueError):
                matrix.parse_known(text)

    def test_the_list_of_the_house_can_be_read(self):
        matrix.parse_known((matrix.HOUSE / "tests/journeys/survey_known.txt").read_text(encoding="utf-8"))


class Telling(unittest.TestCase):
    def test_what_is_known_is_not_new(self):
        known = matrix.parse_known("textClipped search * XL ta  # being mended")
        self.assertEqual(report.Survey([walk([CLIPPED])], known, [], 1).new, 0)
        self.assertEqual(report.Survey([walk([CLIPPED], lang="ur")], known, [], 1).new, 1)

    def test_a_walk_that_stopped_is_no_pass(self):
        survey = report.Survey([walk(stopped='line 7: tap "x"\nnothing')], [], [], 1)
        self.assertEqual(survey.new, 1)
        self.assertIn("stopped", survey.told())
        self.assertIn("line 7", survey.told())

    def test_a_robot_that_broke_is_never_known(self):
        known = matrix.parse_known("* * * * *  # being mended")
        self.assertEqual(report.Survey([walk(stopped="line 7: tap")], known, [], 1).new, 0)
        self.assertEqual(report.Survey([walk(stopped="")], known, [], 1).new, 1)

    def test_screens_never_reached_are_told(self):
        self.assertIn("print", report.Survey([walk()], [], {"print"}, 1).told())

    def test_the_page_outlines_the_node_and_the_summary_counts_it(self):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder)
            made = walk([CLIPPED])
            made["looks"][0]["picture"] = "walks/1/1-search.png"
            report.write(report.Survey([made], [], [], 1), out)
            page = (out / "report.html").read_text(encoding="utf-8")
            self.assertIn("left:48.0px;top:24.0px;width:96.0px;height:12.0px", page)
            self.assertIn("service:one&lt;b&gt;", page)
            summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
            self.assertEqual(summary["per_rule"], {"textClipped": 1})
            self.assertEqual(summary["languages"]["ta"]["least_capital_mm"], {"XL": 8.6})
            self.assertEqual(summary["languages"]["ta"]["clipped_texts"], 1)


if __name__ == "__main__":
    unittest.main()
