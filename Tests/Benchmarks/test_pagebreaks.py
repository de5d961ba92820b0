"""The counter of widows, orphans and headings on pages that have them. run: python -m unittest (in this folder)"""

import unittest

from lines import Line, Word
from pagebreaks import Texts, counted

DOCUMENT = {"chapters": [{"title": "Les mentees", "blocks": [
    {"t": "h2", "x": "Qui sont-ils/elles ?"},
    {"t": "p", "x": "Les jeunes accompagné·e·s par DUO ont en commun d’être âgé·e·s de dix-huit ans."},
    {"t": "ul", "items": ["Gagner en autonomie"]},
]}]}
FIRST, MIDDLE, LAST = "Les jeunes accompagné·e·s par", "DUO ont en commun d’être âgé·e·s de dix-", "huit ans."
HEADING = "Qui sont-ils/elles ?"


def page(*texts):
    """Lines from the top; headings are set larger."""
    return [
        Line(80 + 15 * row, (Word(62, 300, text, 18 if text == HEADING else 12.6),)) for row, text in enumerate(texts)]


def found(*pages):
    return counted(list(pages), Texts(DOCUMENT), top=72, bottom=785)


class Counting(unittest.TestCase):
    def test_a_last_line_alone_at_the_head_is_a_widow(self):
        self.assertEqual(found(page(FIRST, MIDDLE), page(LAST, "•  Gagner en autonomie"))[1:], (1, 1, 0, 0))

    def test_a_first_line_alone_at_the_foot_is_an_orphan(self):
        self.assertEqual(found(page(HEADING, FIRST), page(MIDDLE, LAST))[1:], (1, 0, 1, 0))

    def test_a_heading_at_the_foot_is_stranded(self):
        self.assertEqual(found(page(FIRST, MIDDLE, LAST, HEADING), page(FIRST, MIDDLE))[1:], (0, 0, 0, 1))

    def test_whole_paragraphs_are_not_broken(self):
        self.assertEqual(found(page(FIRST, MIDDLE, LAST), page("•  Gagner en autonomie"))[1:], (0, 0, 0, 0))

    def test_running_heads_are_left_out(self):
        head = [Line(42, (Word(62, 300, "Rapport annuel", 10.2),))]
        self.assertEqual(found(page(FIRST, MIDDLE), head + page(LAST))[1:], (1, 1, 0, 0))


if __name__ == "__main__":
    unittest.main()
