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
PL = "localoffer_data/content/words/pl.po"


def header(lang, plurals):
    return f'msgid ""\nmsgstr ""\n"Language: {lang}\\n"\n"Plural-Forms: {plurals}\\n"\n\n'


NOT_ONE = "nplurals=2; plural=(n != 1);"
POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
HEADER = header("en", NOT_ONE)
DRAFTED = "# state: drafted\n"
BACK = '#. Button.\nmsgid "shell.back"\nmsgstr "Back to {place}"\n\n'
COUNT = '#. {n} is a number.\nmsgid "search.count"\nmsgid_plural "search.count"\nmsgstr[0] "{n} result"\nmsgstr[1] "{n} results"\n\n'
CATEGORY = '#. A category.\nmsgid "category.health"\nmsgstr "Health"\n\n'
JARGON = "localoffer_data/content/words/jargon.csv"
TERMS = "localoffer_data/content/england/terms.csv"
PAGE = "localoffer_data/content/wigan/pages/my-plan.local.md"
FORM = "localoffer_data/content/england/forms/form.json"
SIMPLE_EN = "localoffer_data/content/words/simple/en.po"
SIMPLE_PAGE = "localoffer_data/content/wigan/pages/my-plan.local.en-simple.md"
SIMPLE_BODY = "[letter] The council sends you a draft.\n\n[school] You can name a school. You can ask for a meeting.\n"
HEAD = "---\nid: my-plan\ntitle: My plan\nsource: A guide of 2014\n---\n"
CODE = ('#include "ui/words/words.h"\n'
        'auto a = t("shell.back", {{"place", place}});  // words in a comment are fine\n'
        'auto b = words.n("search.count", 3);\n'
        'auto c = t("category." + id);\n'
        'if (target == "people") return "list-end";\n')
GOOD = {EN: HEADER + BACK + COUNT + CATEGORY,
        UR: header("ur", NOT_ONE) + DRAFTED + 'msgid "shell.back"\nmsgstr "{place} واپس"\n',
        "ui/screens/home.cpp": CODE,
        JARGON: "word,instead\nfacilitate,help\nprovision,help\n",
        TERMS: "scheme,id,name,meaning\nglossary,ep,Educational psychologist (EP),Someone who finds out how a child learns.\n"
               "need,adhd,ADHD,\n",
        PAGE: HEAD + "The council sends you a draft.\n\n- You can ask for a meeting.\n- You can name a school.\n",
        "ui/paint/pictogram_paths.cpp": 'PictogramPath{"letter", "M 1 1"}, PictogramPath{ "school", "M 2 2"}',
        SIMPLE_EN: HEADER + 'msgid "shell.back"\nmsgstr "[letter] Go back to {place}.\\nYou can."\n',
        SIMPLE_PAGE: HEAD + SIMPLE_BODY,
        FORM: '{"title": {"en": "Who is asking?", "ur": "کون?"}}'}
# Beside the good tree: a button with a shorter name.
HIDE = {EN: GOOD[EN] + '#. Button.\nmsgid "shell.hide"\nmsgstr "Hide my screen"\n\n'
                       '#. Short.\nmsgid "shell.hide_short"\nmsgstr "Hide"\n',
        UR: GOOD[UR] + f'\n{DRAFTED}msgid "shell.hide"\nmsgstr "میری اسکرین چھپائیں"\n\n'
                       f'{DRAFTED}msgid "shell.hide_short"\nmsgstr "چھپائیں"\n',
        "ui/shell/shell.cpp": 'auto a = t("shell.hide");\nauto b = t("shell.hide_short");\n'}


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
        simple = {SIMPLE_EN: HEADER + 'msgid "category.health"\nmsgstr "Health"\n'}
        self.assertEqual(findings({EN: GOOD[EN].replace("Health", "word " * 25 + ". And more"), **simple}), [])
        self.catches({EN: GOOD[EN].replace("Health", "word " * 26), **simple}, EN, "a sentence of 26 words")

    def test_a_long_sentence_in_a_form(self):
        self.catches({FORM: '{"id": "x",\n"title": {"en": "%s", "en-simple": "Word"}}' % ("word " * 26)}, FORM + ":2", "a sentence of 26 words")

    def test_a_long_sentence_on_a_page(self):
        self.catches({PAGE: HEAD + "word " * 26}, PAGE, "a sentence of 26 words")
        self.assertEqual(findings({PAGE: HEAD + "- word\n" * 26}), [])
        self.catches({PAGE: HEAD.replace("My plan", "word " * 26)}, PAGE, "a sentence of 26 words")

    def test_a_sentence_of_hard_words(self):
        hard = "Consideration of eligibility necessitates interdisciplinary deliberation by appropriate professionals."
        for files in ({PAGE: HEAD + hard}, {FORM: '{"en": "%s"}' % hard}, {EN: GOOD[EN].replace("Health", hard)}):
            self.catches(files, list(files)[0], "a sentence of reading grade")

    def test_a_text_of_words_that_are_hard_together(self):
        sentence = "The council usually considers every application. "
        self.assertEqual(findings({PAGE: HEAD + sentence * 2}), [])
        self.catches({PAGE: HEAD + sentence * 3}, PAGE, "a text of reading grade")

    def test_names_terms_and_quotations_are_not_hard_to_read(self):
        self.catches({PAGE: HEAD + "You can also ask for an educational psychiatrist at your meeting."}, PAGE, "reading grade")
        for words in ("You can also ask for an educational psychologist at your meeting.",
                      "You can also ask for an Educational Psychiatry Officer at your meeting.",
                      'You can also say "necessary educational psychiatry investigation" at your meeting.'):
            self.assertEqual(findings({PAGE: HEAD + words}), [])

    def test_what_the_law_says_is_not_judged(self):
        hard = "Consideration of eligibility necessitates interdisciplinary deliberation by appropriate professionals."
        self.assertEqual(findings({FORM: '{"purposes": {"ask": {"statement": {"en": "%s"}}}}' % hard}), [])

    def test_listed_jargon(self):
        for words in ("We facilitate it", "Facilitating", "it is facilitated"):
            self.catches({PAGE: HEAD + words}, PAGE, 'say "help"')
            self.catches({EN: GOOD[EN].replace("Health", words)}, EN, 'say "help"')
        self.assertEqual(findings({PAGE: HEAD + "A facility"}), [])

    def test_jargon_that_a_term_explains(self):
        explained = GOOD[TERMS] + "glossary,provision,Provision,The help that someone gets.\n"
        self.catches({PAGE: HEAD + "Ask about provision"}, PAGE, '"provision" is jargon')
        self.assertEqual(findings({PAGE: HEAD + "Ask about provision", TERMS: explained}), [])
        self.catches({EN: GOOD[EN].replace("Health", "Provision"), TERMS: explained}, EN, '"Provision" is jargon')

    def test_an_abbreviation_that_nothing_explains(self):
        self.catches({PAGE: HEAD + "Ask the SALT"}, PAGE, '"SALT" is explained nowhere')
        self.catches({PAGE: HEAD + "Ask about ADHD"}, PAGE, '"ADHD" is explained nowhere')
        for words in ("Ask the EP", "Ask the speech team (SALT). The SALT comes to you", "Make a PDF"):
            self.assertEqual(findings({PAGE: HEAD + words}), [])

    def test_an_abbreviation_that_another_area_explains(self):
        own = {TERMS.replace("england", area): "scheme,id,name,meaning\nglossary,ris,Resource System (RIS),A way to work it out.\n"
               for area in ("sutton", "wigan")}
        sutton, wigan = own.items()
        self.catches({PAGE: HEAD + "The RIS", **dict([sutton])}, PAGE, '"RIS" is explained nowhere')
        self.assertEqual(findings({PAGE: HEAD + "The RIS", **dict([wigan])}), [])

    def test_a_translation_that_lost_a_value(self):
        self.catches({UR: GOOD[UR].replace("{place}", "")}, UR, "{place}")

    def test_a_translation_of_a_key_that_is_gone(self):
        self.catches({UR: GOOD[UR] + '\n# state: drafted\nmsgid "shell.old"\nmsgstr "x"\n'}, UR, '"shell.old" is not in en.po')

    def test_a_translation_that_does_not_say_who_has_checked_it(self):
        self.catches({UR: GOOD[UR].replace(DRAFTED, "")}, UR, "needs one line")

    def test_a_translation_that_a_speaker_has_checked(self):
        self.assertEqual(findings({UR: GOOD[UR].replace("drafted", "checked by Amina Khan, 2026-11-23")}), [])

    def test_a_state_that_is_not_well_formed(self):
        for state in ("", "draft", "checked", "checked by Amina Khan", "checked by , 2026-11-23", "checked by 2026-11-23",
                      "checked by Amina Khan, 2026-02-30", "checked by Amina Khan, 23 November", "drafted, checked"):
            with self.subTest(state):
                self.catches({UR: GOOD[UR].replace("drafted", state)}, UR, "needs one line")

    def test_two_states_of_one_text(self):
        self.catches({UR: GOOD[UR].replace(DRAFTED, DRAFTED + "# state: checked by Amina Khan, 2026-11-23\n")}, UR,
                     "needs one line")

    def test_plural_forms_that_are_not_those_of_the_language(self):
        self.catches({PL: header("pl", NOT_ONE)}, PL, "not those of the language")
        self.catches({PL: header("pl", POLISH.replace("nplurals=3", "nplurals=4"))}, PL, "not those of the language")
        self.catches({PL: header("pl", "nplurals=3; plural=(n ==);")}, PL, "not those of the language")
        self.catches({PL: HEADER.split('"Plural')[0]}, PL, "no line Plural-Forms")
        self.catches({PL.replace("pl.po", "xx.po"): header("xx", NOT_ONE)}, PL.replace("pl.po", "xx.po"), "nobody has told")

    def test_the_same_plural_rule_written_another_way(self):
        self.assertEqual(findings({PL: header("pl", POLISH.replace("n%100<10 || n%100>=20", "n%100<12 || n%100>14"))}), [])

    def test_a_text_without_all_its_plural_forms(self):
        three = "".join(f'msgstr[{form}] "{{n}} wynik"\n' for form in range(3))
        entry = f'{DRAFTED}msgid "search.count"\nmsgid_plural "search.count"\n'
        self.assertEqual(findings({PL: header("pl", POLISH) + entry + three}), [])
        two = three.replace('msgstr[2] "{n} wynik"\n', "")
        self.catches({PL: header("pl", POLISH) + entry + two}, PL, "needs the 3 plural forms")

    def test_short_words_that_are_no_part_of_the_long_ones(self):
        self.assertEqual(findings(HIDE), [])
        self.catches({**HIDE, EN: HIDE[EN].replace('"Hide"', '"Cover"')}, EN, '"shell.hide_short" is no part of "shell.hide"')
        self.catches({**HIDE, EN: HIDE[EN].replace("Hide my", "hide my")}, EN, '"shell.hide_short" is no part of "shell.hide"')
        self.catches({**HIDE, UR: HIDE[UR].replace('"چھپائیں"', '"ڈھانپیں"')}, UR, '"shell.hide_short" is no part')
        self.catches({name: text.replace("hide_short", "hide_bare").replace('"Hide"', '"Cover"') for name, text in HIDE.items()},
                     EN, '"shell.hide_bare" is no part of "shell.hide"')

    def test_short_words_without_long_ones(self):
        alone = {name: text.replace('"shell.hide"', '"shell.cover"') for name, text in HIDE.items()}
        self.catches({**alone, UR: GOOD[UR]}, EN, '"shell.hide_short" is no part of "shell.hide"')

    def test_what_is_not_translated_is_a_part_of_nothing(self):
        no_long = HIDE[UR].replace("میری اسکرین چھپائیں", "")
        self.catches({**HIDE, UR: no_long}, UR, '"shell.hide_short" is no part of "shell.hide"')
        self.assertEqual(findings({**HIDE, UR: no_long.replace("چھپائیں", "")}), [])

    def test_short_words_that_a_note_lets_be_others(self):
        noted = HIDE[EN].replace("#. Short.", "#. Short.\n#. own words: a sentence.")
        for wrong in (noted.replace('"Hide"', '"Cover"'), noted):
            self.assertEqual(findings({**HIDE, EN: wrong, UR: HIDE[UR].replace('"چھپائیں"', '"ڈھانپیں"')}), [])

    def test_short_words_that_count_are_a_part_form_by_form(self):
        def counts(short):
            return {EN: GOOD[EN] + '#. Short.\nmsgid "search.count_short"\nmsgid_plural "search.count_short"\n' + short,
                    "ui/screens/home.cpp": CODE + 'auto d = n("search.count_short", 3);\n'}
        self.assertEqual(findings(counts('msgstr[0] "{n} result"\nmsgstr[1] "{n} results"\n')), [])
        self.catches(counts('msgstr[0] "{n} results"\nmsgstr[1] "{n} results"\n'), EN, '"search.count_short" is no part')
        one = {EN: GOOD[EN] + '#. Bare.\nmsgid "search.count_bare"\nmsgstr "results"\n',
               "ui/screens/home.cpp": CODE + 'auto d = t("search.count_bare");\n'}
        self.assertEqual(findings(one), [])
        self.catches({**one, EN: one[EN].replace('"results"', '"found"')}, EN, '"search.count_bare" is no part')

    def test_words_of_danger_that_are_not_shown_by_both(self):
        english = GOOD[EN].replace("#. Button.", "#. Button.\n#. both: danger")
        self.catches({EN: english}, "ui/screens/home.cpp:2", "show it by both()")
        self.assertEqual(findings({EN: english, "ui/screens/home.cpp": CODE + "auto d = both(paragraph(key, a), a);\n"}), [])

    def test_words_shown_in_both_languages_for_no_known_reason(self):
        english = GOOD[EN].replace("#. A category.", "#. A category.\n#. both: money")
        self.catches({EN: english}, EN, "no known reason")

    def test_simple_words_that_are_not_easy(self):
        def of(words):
            return {SIMPLE_EN: HEADER + f'msgid "shell.back"\nmsgstr "{words}"\n'}
        self.assertEqual(findings(of("Back")), [])
        self.catches(of("[letter] " + "very " * 15 + "far back"), SIMPLE_EN, "more than 15 words")
        self.catches(of("[letter] Go. Go. Go."), SIMPLE_EN, "more than 2 sentences")
        self.catches(of("[post] Go back."), SIMPLE_EN, 'a picture that is not drawn: "post"')
        self.catches(of("[Letter] Go back."), SIMPLE_EN, "only looks as if")
        self.catches(of("Go back.\\n[letter] Go on."), SIMPLE_EN, "no picture at the first line")
        self.catches(of("Back to {where}"), SIMPLE_EN, "values that English has not")
        self.catches({SIMPLE_EN: GOOD[SIMPLE_EN].replace("shell.back", "shell.no")}, SIMPLE_EN, "no text of en.po")

    def test_long_words_without_simple_ones(self):
        long = "We go on and on and on and on and on and on and on, and then {place}."
        self.catches({EN: GOOD[EN].replace("Back to {place}", long), SIMPLE_EN: HEADER}, EN, "has no simple words")
        self.assertEqual(findings({EN: GOOD[EN].replace("Back to {place}", long)}), [])
        form = '{"why": {"en": "' + long.replace("{place}", "home") + '"%s}}'
        self.catches({FORM: form % ""}, FORM, "without simple words")
        self.assertEqual(findings({FORM: form % ', "en-simple": "[letter] We go on."'}), [])
        self.assertEqual(findings({FORM: form % ', "legal": true'}), [])
        self.catches({FORM: form % ', "en-simple": "[post] We go on."'}, FORM, "not drawn")

    def test_a_page_without_simple_words_beside_it(self):
        self.catches({PAGE.replace("my-plan", "my-review"): GOOD[PAGE]}, PAGE.replace("my-plan", "my-review"), "no page in simple words")
        self.catches({SIMPLE_PAGE: HEAD + "[post] The council writes.\n"}, SIMPLE_PAGE, "not drawn")

    def test_words_in_the_code_of_a_screen(self):
        self.catches({"ui/screens/home.cpp": CODE + 'auto d = heading("Find help");\n'}, "ui/screens/home.cpp:6", "words in code")
        self.catches({"ui/screens/home.cpp": CODE + 'auto d = heading("Back");\n'}, "ui/screens/home.cpp:6", "words in code")


if __name__ == "__main__":
    unittest.main()
