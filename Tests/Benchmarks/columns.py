"""The report's text in one column, justified or ragged, for each engine in its own language."""

import html
import importlib
import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import evenness
import pagebreaks
from projects import escaped

MARGIN, SIZE, LEADING = 40, 10.5, 15
MINDLESS = "#set text(costs: (widow: 0%, orphan: 0%))\n#show heading: it => block(sticky: false, it.body)"
"""Typst told not to mind what stands alone: it shows that the counter finds it."""
LATO = "/usr/share/fonts/truetype/lato"
PLAIN = Path(__file__).resolve().parent.parent.parent / "Layouts/plain/layout.yaml"


@dataclass(frozen=True)
class Column:
    measure: int
    """Points."""
    is_justified: bool
    height: int = 842
    """Of the page, in points."""
    is_mindless: bool = False

    @property
    def name(self):
        kind = "justified" if self.is_justified else "ragged"
        return f"column-{self.measure}-{kind}-{self.height}{'-mindless' if self.is_mindless else ''}"

    @property
    def width(self):
        return self.measure + 2 * MARGIN

    @property
    def setting(self):
        return evenness.Setting(MARGIN, self.measure, SIZE, fewest=3)


def paragraphs(document):
    """Texts, each with whether it is a heading: here none."""
    return [
        (False, text) for chapter in document["chapters"] for block in chapter["blocks"]
        for text in pagebreaks.paragraphs_of(block)]


def prose(document):
    """Headings and paragraphs, without what would end a page or stand whole on it."""
    return [
        text for chapter in document["chapters"] for block in chapter["blocks"] for text in [
            *((True, block.get("x") or block["title"]) for _ in [0] if block["t"] in ("h2", "story")),
            *((False, text) for text in pagebreaks.paragraphs_of(block))]]


def make(engine, column, texts, work, rapport):
    """The file that an engine makes of the paragraphs; None where it is not on this machine."""
    folder = work / "columns" / f"{engine}-{column.name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    makers = {"rapport": of_rapport, "typst": of_typst, "weasy": of_weasy, "latex": of_latex}
    return makers[engine](column, texts, folder, work, rapport)


def run(command, folder):
    done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        print(f"bench: {Path(command[0]).name} failed in {folder}: {(done.stderr or done.stdout)[-400:]}", file=sys.stderr)
    return done.returncode == 0


def of_rapport(column, texts, folder, work, rapport):
    """The layout `plain` on another page."""
    layout = PLAIN.read_text(encoding="utf-8")
    page = (
        f"page: {{ width: {column.width}pt, height: {column.height}pt, inner: {MARGIN}pt, outer: {MARGIN}pt, "
        f"top: {MARGIN}pt, bottom: {MARGIN}pt }}")
    layout = re.sub(r"^name: .*$", "name: column", layout, flags=re.M)
    layout = re.sub(r"^page: .*$", page, layout, flags=re.M)
    layout = layout.replace("gutter: 4mm", "gutter: 1mm")
    layout = re.sub(r"(  body:\n    items:)\n(      .*\n)+", r"\1 []\n", layout)
    if not column.is_justified:
        layout = layout.replace("align: justified", "align: start")
    files = {
        "layouts/column/layout.yaml": layout,
        "content/fr/01.md": "".join(f"{'## ' if heads else ''}{escaped(text)}\n\n" for heads, text in texts),
        "report.yaml": "title: Colonne\norganisation: DUO\nperiod: \"2021\"\ndate: 2022-05-01\nlayout: column\n"
                       "editions: { fr: { language: fr-BE } }\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "fr.pdf" if run([rapport, "build", folder, "--output", folder], folder) else None


def of_typst(column, texts, folder, work, rapport):
    """Leading and spacing as in the peers' report."""
    source = f"""
#set page(width: {column.width}pt, height: {column.height}pt, margin: {MARGIN}pt)
#set text(font: "Lato", size: {SIZE}pt, lang: "fr", hyphenate: true)
#set par(justify: {"true" if column.is_justified else "false"}, leading: 0.71em, spacing: 1.42em)
{MINDLESS if column.is_mindless else ""}
#for (heads, text) in json("texts.json") {{ if heads {{ heading(level: 2, text) }} else {{ par(text) }} }}
"""
    (folder / "column.typ").write_text(source, encoding="utf-8")
    (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
    script = (f"import typst; typst.compile('column.typ', output='column.pdf', font_paths=['{LATO}'], "
              "ignore_system_fonts=True)")
    return folder / "column.pdf" if run([sys.executable, "-c", script], folder) else None


def of_weasy(column, texts, folder, work, rapport):
    align = "justify" if column.is_justified else "left"
    style = (
        f"@page {{ size: {column.width}pt {column.height}pt; margin: {MARGIN}pt }} body {{ margin: 0; font: {SIZE}pt/{LEADING}pt Lato }} "
        f"p {{ margin: 0 0 2.6mm; text-align: {align}; hyphens: auto; hyphenate-limit-chars: 5 2 2; orphans: 2; widows: 2 }} "
        "h2 { font: 700 15pt/19pt Lato; margin: 7mm 0 3.5mm; break-after: avoid }")
    body = "".join(f"<{'h2' if heads else 'p'}>{html.escape(text)}</{'h2' if heads else 'p'}>" for heads, text in texts)
    (folder / "column.html").write_text(
        f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>Colonne</title><style>{style}</style>{body}',
        encoding="utf-8")
    script = "from weasyprint import HTML; HTML('column.html').write_pdf('column.pdf')"
    return folder / "column.pdf" if run([sys.executable, "-c", script], folder) else None


def of_latex(column, texts, folder, work, rapport):
    """As the peers set it: microtype, French by babel; ragged by ragged2e, which hyphenates."""
    if not shutil.which("lualatex"):
        return None
    sys.path.insert(0, str(work))
    as_latex = importlib.import_module("latex_peer").E
    ragged = "" if column.is_justified else r"\usepackage[document]{ragged2e}"
    source = rf"""\documentclass{{article}}
\usepackage[paperwidth={column.width}bp,paperheight={column.height}bp,margin={MARGIN}bp]{{geometry}}
\usepackage{{fontspec}}\setmainfont{{Lato}}[Path={LATO}/,Extension=.ttf,UprightFont=*-Regular,BoldFont=*-Bold]
\usepackage[french]{{babel}}\usepackage{{microtype}}{ragged}
\makeatletter\renewcommand\normalsize{{\@setfontsize\normalsize{{{SIZE}bp}}{{{LEADING}bp}}}}\normalsize\makeatother
\setlength\parindent{{0pt}}\setlength\parskip{{2.6mm plus .5mm}}\widowpenalty10000\clubpenalty10000\raggedbottom\emergencystretch=1em
\pagestyle{{empty}}\begin{{document}}
"""
    body = "\n\n".join(rf"\subsection*{{{as_latex(text)}}}" if heads else as_latex(text) for heads, text in texts)
    (folder / "column.tex").write_text(source + body + "\n\\end{document}\n", encoding="utf-8")
    command = ["lualatex", "-interaction=batchmode", "-halt-on-error", "column.tex"]
    return folder / "column.pdf" if run(command, folder) else None
