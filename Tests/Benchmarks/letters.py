"""A letter for each of thousands of donors: editions that are rows of a dataset. Memory is to stay as it is."""

import random

from stopwatch import Stopwatch

COUNTS = (500, 5000)

MANIFEST = """title: Merci
organisation: DUO for a JOB
period: "2021"
date: 2022-05-01
layout: plain
datasets: { donors: data/donors.csv }
facts:
  gift: { sql: "SELECT gift AS value FROM donors WHERE id = :donor" }
  total: { sql: "SELECT sum(gift) AS value FROM donors" }
editions:
  matrix:
    language: [fr]
    donor: { data: donors }
    id: "{donor}"
"""

TEXT = """# Merci, {{ edition.name }} {.appendix}

Votre don de {{ gift }} euros, sur un total de {{ total }}, aide des jeunes à trouver leur place. Vous êtes à nos côtés
depuis {{ edition.since }}.

Nous vous remercions également pour votre longue fidélité. {if="since<2012"}

```chart
kind: bar
title: Votre don
data: donors
where: "id = :donor"
category: name
value: gift
source: Comptes 2021.
```
"""


def measure(rapport, work):
    """Pairs of how many letters and how it went."""
    rows = []
    for count in COUNTS:
        project = work / f"projects/letters-{count}"
        write(project, count)
        command = [str(rapport), "build", str(project), "--output", str(work / f"out/letters-{count}")]
        rows.append((count, Stopwatch().run(command)))
    return rows


def write(project, count):
    chance = random.Random(1)
    donors = ["id,name,gift,since"]
    for number in range(count):
        gift, since = chance.randint(5, 5000), chance.randint(2005, 2021)
        donors.append(f"d{number:04},Donatrice {number},{gift},{since}")
    for name, text in {
        "report.yaml": MANIFEST, "content/fr/01.md": TEXT, "data/donors.csv": "\n".join(donors) + "\n",
    }.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
