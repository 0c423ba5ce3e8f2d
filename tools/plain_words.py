# SPDX-License-Identifier: Apache-2.0
"""How plain English words are: what check_words holds every text of the kiosk to. Tests hold the figures.

    what                                figure                 why
    a sentence                          at most 25 words       what a reader of nine can hold
    a text of three sentences or more   grade 4 or less        Flesch-Kincaid; GOV.UK asks for a reading age of nine
    a sentence of eight words or more   grade 8 or less        one hard word weighs much there; in fewer it tells nothing
    listed jargon                       none                   words/jargon.csv says what to say instead
    an abbreviation                     is explained           in terms.csv, in the same text as "... (EHC)", or known to all

Names (capitals inside a sentence), what stands in quotation marks, and terms that the glossary explains cannot be said
otherwise: their words count as words of the usual length. Jargon that is a term may stand where its meaning is one press
away: on a page and in a form."""

import csv
import re
from dataclasses import dataclass, field

MOST_WORDS = 25
MOST_GRADE_OF_TEXT, SENTENCES_OF_TEXT = 4, 3
MOST_GRADE_OF_SENTENCE, WORDS_OF_SENTENCE = 8, 8
KNOWN_TO_ALL = {"AB", "ABC", "PDF", "QR", "UK"}

JARGON = "localoffer_data/content/words/jargon.csv"
COUNTRY = "england"
GLOSSARY = "glossary"  # the scheme of the terms that have a meaning

END_OF_SENTENCE = re.compile(r'[.?!](?="?(?:\s|$))|\n')
WORD = re.compile(r"[^\W_][\w'’-]*")
VALUE = re.compile(r"\{[a-z_]+\}")
NAME = re.compile(r"(?<=[\w,;:] )[A-Z][\w'’-]*")  # no first word of a sentence
ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b")
SILENT = re.compile(r"(?:(?<=[^laeiouy])es|(?<=[^td])ed|(?<=[^laeiouy])e)$")
HIATUS = re.compile(r"ia(?!l)|io(?!n|u)|(?<![qg])ua|iet|eo(?!u|p)|[aeiouy]ing")
QUOTED = re.compile(r'"[^"]*"')
USUAL, USUAL_SYLLABLES = "usual", 1.5  # stands in place of words that cannot be others


def syllables(word):
    """About as many as are spoken; the formula was made for a count like this."""
    if word == USUAL:
        return USUAL_SYLLABLES
    letters = re.sub(r"[^a-z]", "", word.lower())
    if len(letters) > 3:
        letters = SILENT.sub("", letters)
    return max(1, len(re.findall(r"[aeiouy]+", letters)) + len(HIATUS.findall(letters)))


def grade(sentences):
    """Flesch and Kincaid's: the school year, as America counts, that can read this."""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    if not words:
        return 0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def split_sentences(text):
    return [part.strip() for part in END_OF_SENTENCE.split(text) if WORD.search(part)]


def whole(phrase):
    """A phrase as a whole word, in the forms that it takes in a sentence."""
    return re.compile(rf"\b{re.escape(phrase.removesuffix('e'))}(?:e|es|ed|ing|s|d)?\b", re.I)


def usual_words(found):
    """As many words as there were, each of the usual length."""
    return " ".join([USUAL] * len(found[0].split()))


@dataclass
class Glossary:
    """The terms of England and of one area that have a meaning."""
    names: list = field(default_factory=list)
    abbreviations: set = field(default_factory=set)

    def add(self, name):
        """"Educational psychologist (EP)" is known by either of its names."""
        self.abbreviations.update(ABBREVIATION.findall(name))
        self.names.extend(whole(each) for each in re.split(r" \(|\)$", name) if each)

    def without_terms(self, text):
        for name in self.names:
            text = name.sub(usual_words, text)
        return text


def read_rows(path):
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class PlainWords:
    """`faults` says what is not plain in an English text."""

    def __init__(self, root):
        self.content = root / "localoffer_data/content"
        self.jargon = [(whole(row["word"]), row["instead"]) for row in read_rows(root / JARGON)]
        self.glossaries = {}

    def glossary(self, area):
        if area not in self.glossaries:
            made = self.glossaries[area] = Glossary()
            rows = [row for folder in (COUNTRY, area) for row in read_rows(self.content / folder / "terms.csv")]
            for row in sorted(rows, key=lambda row: -len(row["name"])):
                if row["scheme"] == GLOSSARY:
                    made.add(row["name"])
        return self.glossaries[area]

    def faults(self, text, area=COUNTRY, explained=False):
        """`explained`: terms in it can be pressed for their meaning."""
        glossary = self.glossary(area)
        return (self.long_sentences(text) + self.hard_to_read(text, glossary) +
                self.listed_jargon(glossary.without_terms(text) if explained else text) +
                self.unexplained_abbreviations(text, glossary))

    @staticmethod
    def long_sentences(text):
        counts = ((len(sentence.split()), sentence) for sentence in split_sentences(text))
        return [f"a sentence of {count} words: {sentence[:60]}..." for count, sentence in counts if count > MOST_WORDS]

    @staticmethod
    def hard_to_read(text, glossary):
        text = QUOTED.sub(usual_words, text)
        counted = NAME.sub(usual_words, VALUE.sub(usual_words, glossary.without_terms(text)))
        sentences, shown = split_sentences(counted), split_sentences(text)
        found = [f"a sentence of reading grade {grade([each]):.1f}: {words}" for each, words in zip(sentences, shown)
                 if len(WORD.findall(each)) >= WORDS_OF_SENTENCE and grade([each]) > MOST_GRADE_OF_SENTENCE]
        if len(sentences) >= SENTENCES_OF_TEXT and grade(sentences) > MOST_GRADE_OF_TEXT:
            found.append(f"a text of reading grade {grade(sentences):.1f}: {shown[0][:60]}...")
        return found

    def listed_jargon(self, text):
        return [f'"{found[0]}" is jargon: say "{instead}"'
                for pattern, instead in self.jargon for found in [pattern.search(text)] if found]

    @staticmethod
    def unexplained_abbreviations(text, glossary):
        known = KNOWN_TO_ALL | glossary.abbreviations
        short = dict.fromkeys(ABBREVIATION.findall(VALUE.sub("", text)))
        return [f'"{each}" is explained nowhere' for each in short if each not in known and f"({each})" not in text]
