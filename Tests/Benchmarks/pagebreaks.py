"""Counts what must not stand alone at the head or foot of a page: widows, orphans and headings.

Where a paragraph begins and ends is known from the document, not guessed from the page: the last line of a page and the
first of the next are looked up in its texts, letters alone, since hyphens, spaces and quotes are each engine's own.
"""

import re
import statistics
from typing import NamedTuple

import lines


class Broken(NamedTuple):
    pages: int
    breaks: int
    """Pages that end inside a paragraph."""
    widows: int
    """Last lines of paragraphs, alone at the head of a page."""
    orphans: int
    """First lines of paragraphs, alone at the foot of a page."""
    stranded: int
    """Headings at the foot of a page."""


def letters(text):
    return "".join(re.findall(r"[^\W_]", text)).lower()


class Texts:
    """The paragraphs and headings of a document, as the peers' scripts hold it."""

    def __init__(self, document):
        blocks = [block for chapter in document["chapters"] for block in chapter["blocks"]]
        paragraphs = [text for block in blocks for text in paragraphs_of(block)]
        headings = [chapter["title"] for chapter in document["chapters"]]
        headings += [block.get("x") or block["title"] for block in blocks if block["t"] in ("h2", "story")]
        self.paragraphs = set(map(letters, paragraphs))
        self.headings = set(map(letters, headings))

    def split(self, foot, head):
        """The paragraph that goes on from one line to the other."""
        joined = letters(foot) + letters(head)
        return next((text for text in self.paragraphs if joined in text), None)

    def is_heading(self, line):
        """Whether a line is a heading, or the last line of one."""
        text = letters(line)
        return len(text) > 3 and any(heading.endswith(text) for heading in self.headings)


def paragraphs_of(block):
    return {"p": lambda: [block["x"]], "ul": lambda: block["items"], "story": lambda: block["paras"]}.get(
        block["t"], list)()


def counted(pages, texts, top, bottom):
    """pages: a list of lines a page. top and bottom, in points, leave running heads and folios out."""
    bodies = [[line for line in page if top <= line.foot <= bottom] for page in pages]
    breaks = widows = orphans = 0
    for before, after in zip(bodies, bodies[1:]):
        if not before or not after:
            continue
        foot, head = before[-1].text, after[0].text
        paragraph = texts.split(foot, head)
        if paragraph is None:
            continue
        breaks += 1
        widows += paragraph.endswith(letters(head))
        orphans += paragraph.startswith(letters(foot))
    heights = [line.height for body in bodies for line in body]
    usual = statistics.median(heights) if heights else 0
    feet = [body[-1] for body in bodies[:-1] if body]
    stranded = sum(foot.height > 1.1 * usual and texts.is_heading(foot.text) for foot in feet)
    return Broken(len(pages), breaks, widows, orphans, stranded)


def of_file(file, texts, top, bottom):
    return counted([page.lines for page in lines.pages(file)], texts, top, bottom)
