"""How evenly lines are set: word spaces in full lines, hyphens, what is left for last lines, what runs over its measure."""

import re
import statistics
from dataclasses import dataclass
from typing import NamedTuple

import lines

LOOSE = 0.4
"""Em: a line whose spaces are wider than this on average is loose. The natural space of Lato is 0.193 em."""
HUNG = re.compile(r"[-\u2010\u00ad.,;:!?»’”…)]$")
"""What may hang in the margin, at most by half an em."""


@dataclass(frozen=True)
class Setting:
    """Where the lines that count stand on their pages. Lengths in points."""

    left: float
    measure: float
    size: float
    top: float = 0
    bottom: float = 10_000
    fewest: int = 5
    """Words of a line that counts as full."""

    @property
    def right(self):
        return self.left + self.measure

    def body(self, page):
        """Lines of the running text and of lists; None where something else stands between them."""
        for line in page.lines:
            is_body = (
                self.top <= line.foot <= self.bottom and -4.5 < line.left - self.left < 23
                and 0.885 < line.height / self.size < 1.48)
            yield line if is_body else None


class Evenness(NamedTuple):
    count: int
    mean: float
    """Em."""
    spread: float
    """Standard deviation of the spaces."""
    loose: float
    """Per cent of the lines."""
    hyphens: int
    in_a_row: int
    """Hyphenated lines after a hyphenated line."""
    ladders: int
    """Hyphenated lines after two such."""
    runts: int
    """Last lines of one word shorter than 4 em."""


def justified(file, setting):
    """None where the file has no full lines."""
    full, runts = [], 0
    for page in lines.pages(file):
        for line in setting.body(page):
            runts += line is not None and is_runt(line, setting)
            full.append(line if line is not None and is_full(line, setting) else None)
        full.append(None)
    spaces = [[gap / setting.size for gap in line.gaps if gap > 0.5] for line in full if line]
    if not spaces:
        return None
    every = [space for line in spaces for space in line]
    loose = sum(statistics.mean(line) > LOOSE for line in spaces if line)
    rows = ladder(full)
    return Evenness(
        len(spaces), statistics.mean(every), statistics.pstdev(every), 100 * loose / len(spaces),
        sum(row > 0 for row in rows), sum(row > 1 for row in rows), sum(row > 2 for row in rows), runts)


def is_full(line, setting):
    """Not a last line, nor one of the contents. A line may hang, or end with a word that cannot."""
    return (
        abs(line.right - setting.right) <= 9 and len(line.words) >= setting.fewest and max(line.gaps) <= 30
        and "...." not in line.text.replace(" ", ""))


def is_runt(line, setting):
    word = line.words[0]
    return len(line.words) == 1 and word.right - word.left < 3.8 * setting.size and not word.text[0].isdigit()


def ladder(full):
    """For each full line how many hyphenated ones end with it; None is a line that is not full."""
    rows = [0]
    for line in full:
        rows.append(rows[-1] + 1 if line and line.is_hyphenated else 0)
    return rows


class Rag(NamedTuple):
    count: int
    overruns: int
    """Lines beyond the measure by more than what may hang."""
    farthest: float
    """Points of the one that runs over farthest."""
    hyphens: int
    broken: int
    """Words with `·` or `’` that were hyphenated."""
    short: float
    """Em from the end of a line to the measure, in the mean: last lines of paragraphs do not count."""


def ragged(file, setting, ends):
    """ends: the last words of the paragraphs, whose lines are as short as they come."""
    count = overruns = hyphens = broken = 0
    farthest, rests = 0, []
    body = [line for page in lines.pages(file) for line in setting.body(page) if line is not None]
    for line, following in zip(body, body[1:] + [None]):
        count += 1
        excess = line.right - setting.right
        if excess > (setting.size / 2 if HUNG.search(line.text) else 1):
            overruns += 1
            farthest = max(farthest, excess)
        if line.is_hyphenated:
            hyphens += 1
            word = line.words[-1].text + (following.words[0].text if following else "")
            broken += re.search(r"\w·\w|\w[’']\w", word) is not None
        if line.words[-1].text not in ends:
            rests.append(max(0, -excess) / setting.size)
    return Rag(count, overruns, farthest, hyphens, broken, statistics.mean(rests) if rests else 0)
