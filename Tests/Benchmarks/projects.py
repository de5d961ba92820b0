"""Turns the other engines' documents (JSON) into Rapport projects with the same text, figures and tables."""

import csv
import json
import re

KINDS = {"bars": "bar", "split": "split", "stack": "split", "donut": "donut", "picto": "pictogram"}
HEADS = ["place", "young", "group_a", "group_b", "working", "months"]


def write(documents, folder):
    """Writes a project with an edition for each document, by its id. The text is the first one's; the data are each
    one's own, so that charts and tables differ where documents of the same build are given."""
    project = Project()
    first = next(iter(documents.values()))
    texts = [
        project.chapter(chapter, number) for number, chapter in enumerate(first["chapters"])
    ]
    for edition, document in documents.items():
        for number, chapter in enumerate(document["chapters"]):
            project.add_data(chapter, number, edition)
    for path, text in {
        "report.yaml": manifest(first, documents.keys()),
        "content/fr/0000.md": opening(first),
        **{f"content/fr/{number + 1:04}.md": text for number, text in enumerate(texts)},
    }.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (folder / "data").mkdir(exist_ok=True)
    table(folder / "data/shares.csv", ["edition", "block", "id", "value", "of"], project.shares)
    table(folder / "data/places.csv", ["edition", "block"] + HEADS, project.places)


def manifest(document, editions):
    return "\n".join([
        f"title: {quoted(document['title'])}",
        f"organisation: {quoted(document['org'])}",
        f"period: {quoted(document['subtitle'])}",
        "date: 2022-05-01",
        "layout: plain",
        "editions:",
        *(f"  {edition}: {{ language: fr-BE }}" for edition in editions),
        "datasets: { shares: data/shares.csv, places: data/places.csv }",
        "",
    ])


def opening(document):
    claim = f"{document['org']} – {document['country']} ({document['lang'].upper()})"
    return fenced("cover", {"claim": claim}) + fenced("contents", {"title": "Table des matières", "depth": 2})


class Project:
    """The rows of the data that charts and tables print, and the text of the chapters that names them."""

    def __init__(self):
        self.shares, self.places = [], []

    def chapter(self, chapter, number):
        blocks = [self.block(block, key(number, index)) for index, block in enumerate(chapter["blocks"])]
        return "".join([f"# {escaped(chapter['title'])}\n\n"] + blocks)

    def add_data(self, chapter, number, edition):
        for index, block in enumerate(chapter["blocks"]):
            start = [edition, key(number, index)]
            if block["t"] == "chart":
                whole = 10 if block["kind"] == "picto" else None
                self.shares.extend(start + [label or "jeunes", value, whole] for label, value in block["data"])
            elif block["t"] == "table":
                self.places.extend(start + row for row in block["rows"])

    def block(self, block, name):
        return getattr(self, "write_" + block["t"])(block, name)

    def write_h2(self, block, name):
        return f"## {escaped(block['x'])}\n\n"

    def write_p(self, block, name):
        return escaped(block["x"]) + "\n\n"

    def write_ul(self, block, name):
        return "".join(f"- {escaped(item)}\n" for item in block["items"]) + "\n"

    def write_keyfigs(self, block, name):
        return fenced("figures", [{"value": value, "label": label} for value, label in block["items"]])

    def write_chart(self, block, name):
        fields = {
            "id": name, "kind": KINDS[block["kind"]], "title": block["title"], "data": "shares",
            "where": chosen(name), "note": block["note"], "source": "DUO for a JOB",
        }
        if block["kind"] != "picto":
            fields["unit"] = "%"
        if block["kind"] in ("split", "stack", "donut"):
            fields["whole"] = 100
        return fenced("chart", {field: value for field, value in fields.items() if value != ""})

    def write_table(self, block, name):
        columns = [{"column": column, "head": head} for column, head in zip(HEADS, block["head"])]
        for column in columns[1:]:
            column["align"] = "end"
        return fenced("table", {
            "id": name, "data": "places", "where": chosen(name), "columns": columns, "note": block["caption"],
        })

    def write_story(self, block, name):
        first, *rest = (escaped(text) + "\n\n" for text in block["paras"])
        quote = f"> {escaped(block['quote'])}\n>\n> — {escaped(block['by'])}\n\n"
        over = f"**{escaped(block['over'].upper())}**\n\n"
        return f"{over}## {escaped(block['title'])}\n\n{first}{quote}" + "".join(rest)

    def write_break(self, block, name):
        return "---\n\n"


def key(chapter, index):
    return f"c{chapter}-{index}"


def chosen(name):
    return f"block = '{name}' AND edition = :edition"


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
