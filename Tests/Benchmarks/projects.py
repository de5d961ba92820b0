"""Turns the other engines' documents (JSON) into Rapport projects with the same text, figures and tables."""

import csv
import json
import re

KINDS = {"bars": "bar", "split": "split", "stack": "split", "donut": "donut", "picto": "pictogram"}
HEADS = ["place", "young", "group_a", "group_b", "working", "months"]


def write(document, folder):
    """Writes a project with one edition, `fr`."""
    project = Project()
    for number, chapter in enumerate(document["chapters"]):
        project.add(chapter, number)
    for path, text in {
        "report.yaml": manifest(document),
        "content/fr/0000.md": opening(document),
        **{f"content/fr/{number + 1:04}.md": text for number, text in enumerate(project.chapters)},
    }.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (folder / "data").mkdir(exist_ok=True)
    table(folder / "data/shares.csv", ["chart", "id", "value", "of"], project.shares)
    table(folder / "data/places.csv", ["chapter"] + HEADS, project.places)


def manifest(document):
    return "\n".join([
        f"title: {quoted(document['title'])}",
        f"organisation: {quoted(document['org'])}",
        f"period: {quoted(document['subtitle'])}",
        "date: 2022-05-01",
        "layout: plain",
        "editions: { fr: { language: fr-BE } }",
        "datasets: { shares: data/shares.csv, places: data/places.csv }",
        "",
    ])


def opening(document):
    claim = f"{document['org']} – {document['country']} ({document['lang'].upper()})"
    return fenced("cover", {"claim": claim}) + fenced("contents", {"title": "Table des matières", "depth": 2})


class Project:
    """The text of the chapters, and the rows of the data that their charts and tables print."""

    def __init__(self):
        self.chapters, self.shares, self.places = [], [], []

    def add(self, chapter, number):
        blocks = [self.block(block, f"c{number}-{index}") for index, block in enumerate(chapter["blocks"])]
        self.chapters.append("".join([f"# {escaped(chapter['title'])}\n\n"] + blocks))

    def block(self, block, key):
        return getattr(self, "write_" + block["t"])(block, key)

    def write_h2(self, block, key):
        return f"## {escaped(block['x'])}\n\n"

    def write_p(self, block, key):
        return escaped(block["x"]) + "\n\n"

    def write_ul(self, block, key):
        return "".join(f"- {escaped(item)}\n" for item in block["items"]) + "\n"

    def write_keyfigs(self, block, key):
        return fenced("figures", [{"value": value, "label": label} for value, label in block["items"]])

    def write_chart(self, block, key):
        whole = 10 if block["kind"] == "picto" else None
        for label, value in block["data"]:
            self.shares.append([key, label or "jeunes", value, whole])
        fields = {
            "id": key, "kind": KINDS[block["kind"]], "title": block["title"], "data": "shares",
            "where": f"chart = '{key}'", "note": block["note"], "source": "DUO for a JOB",
        }
        if whole is None:
            fields["unit"] = "%"
        if block["kind"] in ("split", "stack", "donut"):
            fields["whole"] = 100
        return fenced("chart", {name: value for name, value in fields.items() if value != ""})

    def write_table(self, block, key):
        self.places.extend([key] + row for row in block["rows"])
        columns = [{"column": name, "head": head} for name, head in zip(HEADS, block["head"])]
        for column in columns[1:]:
            column["align"] = "end"
        return fenced("table", {
            "id": key, "data": "places", "where": f"chapter = '{key}'", "columns": columns, "note": block["caption"],
        })

    def write_story(self, block, key):
        first, *rest = (escaped(text) + "\n\n" for text in block["paras"])
        quote = f"> {escaped(block['quote'])}\n>\n> — {escaped(block['by'])}\n\n"
        over = f"**{escaped(block['over'].upper())}**\n\n"
        return f"{over}## {escaped(block['title'])}\n\n{first}{quote}" + "".join(rest)

    def write_break(self, block, key):
        return "---\n\n"


def fenced(kind, value):
    """A fenced block; JSON is YAML too, and quotes what must be quoted."""
    return f"```{kind}\n{json.dumps(value, ensure_ascii=False, indent=1)}\n```\n\n"


def escaped(text):
    """Text that Markdown takes as it stands."""
    text = re.sub(r"([\\`*_\[\]<>&{}|~])", r"\\\1", text)
    return re.sub(r"^(\d+)([.)])|^([-+#=])", lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def table(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head] + rows)
