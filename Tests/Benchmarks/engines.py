"""The engines, each as the command that makes a named document into a file."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable


@dataclass(frozen=True)
class Engine:
    name: str
    title: str
    command: Callable[[str, Path], list]
    """Of a document's name and the file to write."""
    output: Callable[[str, Path], Path]
    """Where that command writes it."""
    longest: int
    """The most pages it is asked for: what comes after takes minutes and gigabytes."""
    is_tagged: bool
    is_slow: bool = False
    """Whether it takes 50 times as long as the others."""


def all_engines(rapport, work):
    """rapport is the program; work holds the peers' scripts, their data and the Rapport projects."""
    python = str(Path(__file__).parent.resolve() / ".venv/bin/python")

    def peer(script):
        return lambda name, out: [python, str(work / f"{script}_peer.py"), name, str(out)]

    def as_given(name, out):
        return out

    return [
        Engine(
            "rapport", "Rapport",
            lambda name, out: [str(rapport), "build", str(work / "projects" / name), "--output", str(out.with_suffix(""))],
            lambda name, out: out.with_suffix("") / "fr.pdf", 1000, True),
        Engine("typst", "Typst 0.15.2", peer("typst"), as_given, 1000, True),
        Engine(
            "floor", "Floor: Pango to Cairo alone",
            lambda name, out: [str(work / "floor"), str(work / f"data/{name}.txt"), str(out)], as_given, 1000, False),
        Engine("weasy", "WeasyPrint 70.0", peer("weasy"), as_given, 300, True, is_slow=True),
        *with_latex(Engine("latex", "LuaLaTeX", peer("latex"), as_given, 300, False, is_slow=True)),
    ]


def with_latex(engine):
    """TeX Live takes a gigabyte and more: LuaLaTeX is measured where it is, and not installed."""
    if shutil.which("lualatex"):
        return [engine]
    print("bench: there is no lualatex here: the tables do without it", file=sys.stderr)
    return []


def compile_floor(work):
    """The bare floor: no layout engine, PangoLayout's lines painted one after the other."""
    flags = os.popen("pkg-config --cflags --libs pangocairo cairo-pdf").read()
    if os.system(f"gcc -O2 -o {work}/floor {work}/floor.c {flags}") != 0:
        raise SystemExit("bench: the floor does not compile")
