"""A letter for each of thousands of donors: editions that are rows of a dataset. Memory is to stay as it is."""

import random

from stopwatch import Stopwatch

COUNT = 5000
SHARES = (10, 1)

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
    """Pairs of how many letters of the same project were made and how it went."""
    project = work / "projects/letters"
    write(project, COUNT)
    rows = []
    for share in SHARES:
        command = [str(rapport), "build", str(project), "--shard", f"1/{share}", "--output", str(work / f"out/letters-{share}")]
        rows.append((COUNT // share, Stopwatch().run(command)))
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
