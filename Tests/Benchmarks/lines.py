"""Lines of text on the pages of a PDF, put together of the words that poppler finds in it."""

import functools
import html
import re
import statistics
import subprocess
from dataclasses import dataclass
from typing import NamedTuple

WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')


class Word(NamedTuple):
    left: float
    """Points from the page's left edge."""
    right: float
    text: str
    height: float
    """Points: of the font's own box, about 1.2 times its size for Lato."""


@dataclass(frozen=True)
class Line:
    foot: float
    """Points from the page's top edge to the foot of the font's box."""
    words: tuple

    @property
    def left(self):
        return self.words[0].left

    @property
    def right(self):
        return self.words[-1].right

    @property
    def text(self):
        return " ".join(word.text for word in self.words)

    @functools.cached_property
    def height(self):
        return statistics.median(word.height for word in self.words)

    @property
    def gaps(self):
        """Points between each word and the next."""
        return [after.left - before.right for before, after in zip(self.words, self.words[1:])]

    @property
    def is_hyphenated(self):
        return re.search(r"\w[-\u2010\u00ad]$", self.words[-1].text) is not None


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    lines: tuple
    """From the top to the foot."""


@functools.cache
def pages(file):
    told = subprocess.run(["pdftotext", "-bbox-layout", str(file), "-"], capture_output=True, text=True, check=True)
    found = list(PAGE.finditer(told.stdout))
    ends = [page.start() for page in found[1:]] + [len(told.stdout)]
    return [
        Page(float(page[1]), float(page[2]), tuple(lines_of(told.stdout[page.end():end])))
        for page, end in zip(found, ends)
    ]


def lines_of(page):
    """Words whose feet are within a point: poppler itself cuts a line at its wide spaces."""
    words = sorted(
        (float(m[4]), Word(float(m[1]), float(m[3]), html.unescape(m[5]), float(m[4]) - float(m[2])))
        for m in WORD.finditer(page))
    rows = []
    for foot, word in words:
        if rows and foot - rows[-1][0] <= 1:
            rows[-1][1].append(word)
        else:
            rows.append((foot, [word]))
    return [Line(foot, tuple(sorted(row))) for foot, row in rows]
