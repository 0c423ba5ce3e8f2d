#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""tools/check_words on small trees: one that is good, and one for each thing that it must catch."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECKER = Path(__file__).resolve().parents[3] / "tools/check_words"
EN = "localoffer_data/content/words/en.po"
UR = "localoffer_data/content/words/ur.po"
HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n'
BACK = '#. Button.\nmsgid "shell.back"\nmsgstr "Back to {place}"\n\n'
COUNT = '#. {n} is a number.\nmsgid "search.count"\nmsgid_plural "search.count"\nmsgstr[0] "{n} result"\nmsgstr[1] "{n} results"\n\n'
CATEGORY = '#. A category.\nmsgid "category.health"\nmsgstr "Health"\n\n'
CODE = ('#include "ui/words/words.h"\n'
        'auto a = t("shell.back", {{"place", place}});  // words in a comment are fine\n'
        'auto b = words.n("search.count", 3);\n'
        'auto c = t("category." + id);\n'
        'if (target == "people") return "list-end";\n')
GOOD = {EN: HEADER + BACK + COUNT + CATEGORY,
        UR: HEADER + 'msgid "shell.back"\nmsgstr "{place} واپس"\n',
        "ui/screens/home.cpp": CODE,
        "localoffer_data/content/forms/form.json": '{"title": {"en": "Who is asking?"}}'}


def findings(files=None):
    """What the checker says of the good tree with these files in place of, or beside, its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**GOOD, **(files or {})}.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, CHECKER, "--root", folder], capture_output=True, text=True)
        lines = done.stdout.splitlines()
        assert (done.returncode == 0) == (not lines), done.stderr
        return lines


class CheckWords(unittest.TestCase):
    def catches(self, files, place, words):
        lines = findings(files)
        self.assertEqual(len(lines), 1, lines)
        self.assertTrue(lines[0].startswith(place), lines[0])
        self.assertIn(words, lines[0])

    def test_a_good_tree_has_no_findings(self):
        self.assertEqual(findings(), [])

    def test_a_key_that_is_not_in_the_catalogue(self):
        self.catches({"ui/shell/shell.cpp": 'auto a = t("shell.gone");\n'}, "ui/shell/shell.cpp:1", '"shell.gone" is not')

    def test_a_key_in_a_table_that_is_not_in_the_catalogue(self):
        self.catches({"ui/shell/shell.cpp": 'constexpr kKeys = {"shell.gone"};\n'}, "ui/shell/shell.cpp:1", '"shell.gone"')

    def test_a_stem_that_no_key_begins_with(self):
        self.catches({"ui/shell/shell.cpp": 'auto a = t("need." + id);\n'}, "ui/shell/shell.cpp:1", 'begins with "need."')

    def test_a_key_that_nothing_uses(self):
        self.catches({EN: GOOD[EN] + '#. Old.\nmsgid "shell.old"\nmsgstr "Old"\n'}, EN, '"shell.old" is used nowhere')

    def test_a_plural_asked_for_as_a_plain_text(self):
        self.catches({"ui/shell/shell.cpp": 'auto a = t("search.count");\n'}, "ui/shell/shell.cpp:1", "needs n()")

    def test_an_entry_without_a_note(self):
        self.catches({EN: GOOD[EN].replace("#. Button.\n", "")}, EN, "no note for translators")

    def test_a_sentence_of_twenty_six_words(self):
        self.assertEqual(findings({EN: GOOD[EN].replace("Health", "word " * 25 + ". And more")}), [])
        self.catches({EN: GOOD[EN].replace("Health", "word " * 26)}, EN, "a sentence of 26 words")

    def test_a_long_sentence_in_a_form(self):
        form = "localoffer_data/content/forms/form.json"
        self.catches({form: '{"title": {"en": "%s"}}' % ("word " * 26)}, form, "a sentence of 26 words")

    def test_a_translation_that_lost_a_value(self):
        self.catches({UR: GOOD[UR].replace("{place}", "")}, UR, "{place}")

    def test_a_translation_of_a_key_that_is_gone(self):
        self.catches({UR: GOOD[UR] + '\nmsgid "shell.old"\nmsgstr "x"\n'}, UR, '"shell.old" is not in en.po')

    def test_words_in_the_code_of_a_screen(self):
        self.catches({"ui/screens/home.cpp": CODE + 'auto d = heading("Find help");\n'}, "ui/screens/home.cpp:6", "words in code")
        self.catches({"ui/screens/home.cpp": CODE + 'auto d = heading("Back");\n'}, "ui/screens/home.cpp:6", "words in code")


if __name__ == "__main__":
    unittest.main()
