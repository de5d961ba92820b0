"""How well text is set, by engine: even lines, narrow columns, and what stands alone on a page. As Markdown."""

import json
import sys
from dataclasses import replace

import columns
import evenness
import lines
import pagebreaks
from tables import COLUMNS, table

WIDE = evenness.Setting(left=62.4, measure=470.5, size=10.5, top=70, bottom=785)
"""The reports' column: A4 with 22 mm at the sides, running heads and folios left out."""
NARROW = columns.Column(220, True)
RAGGED = columns.Column(150, False)
BOOK = columns.Column(300, True, height=360)
"""Small pages of prose: 300 of them where the report has as many, and half of them end inside a paragraph."""


def report(chosen, rapport, work, name, output):
    """Tables about the document `name`; output gives an engine's file of it."""
    document = json.loads((work / f"data/{name}.json").read_text(encoding="utf-8"))
    able = [engine for engine in chosen if engine.name != "floor"]

    def made(column, texts):
        return {engine.title: progress(engine.name, column, texts, work, rapport) for engine in able}

    texts, prose = columns.paragraphs(document), columns.prose(document)
    books = made(BOOK, prose)
    if "Typst 0.15.2" in books:
        books["Typst told not to mind"] = progress("typst", replace(BOOK, is_mindless=True), prose, work, rapport)
    return "\n".join([
        justified(f"Justified lines, {COLUMNS[name]}", {engine.title: output(engine, name) for engine in able}, WIDE),
        justified(f"Justified in {NARROW.measure} pt", made(NARROW, texts), NARROW.setting),
        ragged(f"Ragged in {RAGGED.measure} pt", made(RAGGED, texts), RAGGED.setting, texts),
        breaks(f"Prose on pages of {BOOK.width} × {BOOK.height} pt", books, document),
    ])


def progress(engine, column, texts, work, rapport):
    print(f"bench: {column.name}: {engine}", file=sys.stderr, flush=True)
    return columns.make(engine, column, texts, work, rapport)


def there(files):
    return {title: file for title, file in files.items() if file is not None and file.exists()}


def justified(title, files, setting):
    rows = []
    for engine, file in there(files).items():
        found = evenness.justified(file, setting)
        if found:
            rows.append([
                engine, str(found.count), f"{found.mean:.3f}", f"{found.spread:.3f}", f"{found.loose:.1f} %",
                str(found.hyphens), str(found.in_a_row), str(found.ladders), str(found.runts)])
    head = [title, "lines", "mean space, em", "spread", "over 0.4 em", "hyphens", "two in a row", "three", "runts"]
    return table(head, rows)


def ragged(title, files, setting, texts):
    ends = {text.split()[-1] for _, text in texts}
    rows = []
    for engine, file in there(files).items():
        found = evenness.ragged(file, setting, ends)
        rows.append([
            engine, str(found.count), str(found.overruns), f"{found.farthest:.1f}", str(found.hyphens), str(found.broken),
            f"{found.short:.2f}"])
    head = [title, "lines", "overruns", "farthest, pt", "hyphens", "in words with · or ’", "short by, em"]
    return table(head, rows)


def breaks(title, files, document):
    texts, rows = pagebreaks.Texts(document), []
    for engine, file in there(files).items():
        found = pagebreaks.of_file(file, texts, 0, BOOK.height)
        rows.append([engine, *map(str, found)])
    return table([title, "pages", "end inside a paragraph", "widows", "orphans", "stranded headings"], rows)
