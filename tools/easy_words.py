# SPDX-License-Identifier: Apache-2.0
"""How easy the simple words are (Easy Read): what check_words holds them to. They stand in words/simple/<lang>.po, in
pages/*.en-simple.md and as "en-simple" in forms: one idea a line, "[letter] You get a letter.", a line without a picture
belonging to the picture before it.

    a sentence      at most 15 words
    a line          at most two sentences
    a picture       is one of ui/paint/pictogram_paths.cpp
    a usual text    with a longer sentence has simple words too, but for words of law, sharing and danger"""

import re

MOST_WORDS = 15
MOST_SENTENCES = 2
PICTOGRAMS = "ui/paint/pictogram_paths.cpp"

PICTURE = re.compile(r"^\[([a-z0-9_]+)\] ", re.M)
NAME = re.compile(r'PictogramPath\{\s*"([a-z0-9_]+)"')
END_OF_SENTENCE = re.compile(r"[.?!](?=\s|$)")


def without_pictures(text):
    return PICTURE.sub("", text)


def sentences(line):
    return [part for part in END_OF_SENTENCE.split(line) if part.strip()]


def is_long(text):
    """Too long for who needs simple words."""
    return any(len(part.split()) > MOST_WORDS for line in text.split("\n") for part in sentences(line))


class EasyWords:
    def __init__(self, root):
        drawn = root / PICTOGRAMS
        self.pictures = set(NAME.findall(drawn.read_text(encoding="utf-8"))) if drawn.is_file() else set()

    def faults(self, text):
        """What a text of simple words does wrong, a line each."""
        lines = [line for line in text.split("\n") if line and not line.startswith("#")]
        if len(lines) > 1 and not PICTURE.match(lines[0]):
            yield f"no picture at the first line: {lines[0][:60]}"
        for name in PICTURE.findall(text):
            if name not in self.pictures:
                yield f'a picture that is not drawn: "{name}"'
        for line in map(without_pictures, lines):
            if line.startswith("["):
                yield f"a line that only looks as if it had a picture: {line[:60]}"
            if len(sentences(line)) > MOST_SENTENCES:
                yield f"a line of more than {MOST_SENTENCES} sentences: {line[:60]}"
            if is_long(line):
                yield f"a sentence of more than {MOST_WORDS} words: {line[:60]}"
