"""Large tables: the same rows of numbers with Rapport and with Typst."""

import csv
import json
import random
import sys

from stopwatch import Failed, Stopwatch

SIZES = {"5,000 × 8": 5_000, "100,000 × 8": 100_000}
LONGEST = {"typst": 5_000}
"""Typst takes 160 KiB a row (837 MB at 5,000): it would need 16 GiB for 100,000, which was not tried."""
HEAD = ["antenne", "annee", "jeunes", "femmes", "hommes", "emploi", "formation", "duree"]


def rows(count):
    dice = random.Random(2021)
    towns = "Bruxelles Liège Namur Charleroi Anvers Gand Mons Louvain Malines Tournai".split()
    for number in range(count):
        yield [
            f"{towns[number % 10]} {number // 10 + 1}", 2013 + number % 9, dice.randint(40, 980), dice.randint(20, 500),
            dice.randint(20, 500), dice.randint(5, 90), dice.randint(5, 90), f"{dice.randint(3, 14)}.{dice.randint(0, 9)}",
        ]


def write(count, folder):
    """A Rapport project, and the same rows for Typst."""
    (folder / "data").mkdir(parents=True, exist_ok=True)
    (folder / "content/fr").mkdir(parents=True, exist_ok=True)
    with open(folder / "data/rows.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([HEAD, *rows(count)])
    columns = [{"column": name, "head": name, **({"align": "end"} if name != "antenne" else {})} for name in HEAD]
    table = json.dumps({"title": "Données par antenne", "data": "rows", "columns": columns, "note": "Données synthétiques."},
                       ensure_ascii=False)
    (folder / "content/fr/01.md").write_text(f"# Données\n\n```table\n{table}\n```\n", encoding="utf-8")
    (folder / "report.yaml").write_text(
        "title: Données\norganisation: DUO\nperiod: \"2021\"\ndate: 2022-05-01\nlayout: plain\n"
        "editions: { fr: { language: fr-BE } }\ndatasets: { rows: data/rows.csv }\n", encoding="utf-8")
    (folder / "table.typ").write_text("""
#set document(title: "Données")
#set page(paper: "a4", margin: (top: 25mm, bottom: 22mm, x: 22mm), numbering: "1")
#set text(font: "Lato", size: 9pt, lang: "fr")
#let rows = csv("data/rows.csv")
#table(columns: 8, align: (left,) + (right,) * 7, stroke: none, inset: (x: 2mm, y: 1.5mm),
  fill: (_, y) => if calc.even(y) { rgb("#eef3f8") },
  table.header(..rows.first()), ..rows.slice(1).flatten())
""", encoding="utf-8")
    (folder / "table.py").write_text(
        "import typst\n"
        "typst.compile('table.typ', output='table.pdf', font_paths=['/usr/share/fonts/truetype/lato'], "
        "ignore_system_fonts=True)\n", encoding="utf-8")


def measure(rapport, work, sizes=SIZES):
    """Rows of: title, engine, the run, KiB of its file, rows; the run is None where it failed."""
    results = []
    for title, count in sizes.items():
        folder = work / "tables" / str(count)
        write(count, folder)
        commands = {"rapport": ([str(rapport), "build", str(folder), "--output", str(folder)], folder / "fr.pdf")}
        if count <= LONGEST["typst"]:
            script = f"import os, runpy; os.chdir({str(folder)!r}); runpy.run_path('table.py')"
            commands["typst"] = ([sys.executable, "-c", script], folder / "table.pdf")
        for engine, (command, file) in commands.items():
            print(f"bench: table of {title}: {engine}", file=sys.stderr, flush=True)
            try:
                run = Stopwatch().run(command)
                results.append((title, engine, run, file.stat().st_size / 1024))
            except Failed as failure:
                print(f"bench: {engine} failed with {failure}", file=sys.stderr)
                results.append((title, engine, None, 0))
    return results
