"""What a chart takes, beside Vega-Lite through vl-convert on the same data.

Twice over. As a whole: a project with many charts of a kind and one without, whole processes; the difference, by the
number of charts, is what one more chart takes: reading, layout, drawing, its description and table in the structure,
finishing and judging. And laid out and drawn alone, by the program ChartTimer, in its process. For vl-convert: the same
chart made again and again in one process that is warm, to a PDF each.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from chartdata import all_cases
from stopwatch import Stopwatch

BUILT = Path(__file__).parents[2] / ".build/release"

MANIFEST = """\
title: Charts
organisation: Bench
period: "2026"
date: 2026-01-01
layout: plain
editions: { en: { language: en } }
datasets: { d: data/d.csv }
"""


def project(folder, case, count):
    for sub in ("data", "content/en"):
        (folder / sub).mkdir(parents=True, exist_ok=True)
    (folder / "report.yaml").write_text(MANIFEST)
    (folder / "data/d.csv").write_text(case.rows)
    for name, text in case.files.items():
        (folder / name).write_text(text)
    block = f"```chart\n{case.chart}title: A chart\ndata: d\nsource: Bench.\n```\n\n"
    (folder / "content/en/10.md").write_text("Text.\n\n" + block * count)


def whole(binary, case, many, rounds):
    """Milliseconds and kilobytes of one more chart in a report."""
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as place:
        folders = {}
        for count in (0, many):
            folder = Path(place) / str(count)
            project(folder, case, count)
            folders[count] = [str(binary), "build", str(folder), "--output", str(folder / "out")]
        runs = watch.interleaved(folders, {count: rounds for count in folders})
        size = (Path(place) / str(many) / "out/en.pdf").stat().st_size
        least = (Path(place) / "0/out/en.pdf").stat().st_size
    return (runs[many].wall - runs[0].wall) / many * 1000, (size - least) / many / 1000


def alone(timer, name, case, rounds):
    """What ChartTimer measures; nil where it fails."""
    out = subprocess.run([str(timer), name, str(rounds or case.rounds)], capture_output=True, text=True)
    if out.returncode != 0:
        print(f"bench: {out.stderr.strip()}", file=sys.stderr)
        return None
    return json.loads(out.stdout)


def vega(spec, rounds):
    """In a process of its own, so that its start is in no number: median and least milliseconds, and kilobytes."""
    code = ("import json, sys, time, vl_convert as vl\n"
            "spec = json.load(open(sys.argv[1])); vl.vegalite_to_pdf(spec)\n"
            "times = []\n"
            "for _ in range(int(sys.argv[2])):\n"
            "    start = time.perf_counter(); made = vl.vegalite_to_pdf(spec)\n"
            "    times.append(time.perf_counter() - start)\n"
            "print(json.dumps([sorted(times)[len(times) // 2] * 1000, min(times) * 1000, len(made) / 1000]))\n")
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(spec, file)
        file.flush()
        command = [sys.executable, "-c", code, file.name, str(max(3, rounds))]
        out = subprocess.run(command, capture_output=True, text=True)
    if out.returncode != 0:
        print(f"bench: vl-convert failed: {out.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    return tuple(json.loads(out.stdout))


def print_wholes(binary, cases, others, rounds):
    print("| one more chart of a report | Rapport, ms | vl-convert, ms | ratio | Rapport, KB | vl-convert, KB |")
    print("|---|---|---|---|---|---|")
    for name, many in (("bar", 200), ("points", 1), ("choropleth", 1)):
        time_, size = whole(binary, cases[name], many, rounds)
        other = others[name]
        beside = f"failed | | {size:.1f} |"
        if other:
            beside = f"{other[0]:.1f} | {time_ / other[0]:.2f} | {size:.1f} | {other[2]:.1f}"
        print(f"| {cases[name].name} | {time_:.2f} | {beside} |", flush=True)


def print_alone(timer, cases, others, rounds):
    """Medians, the least in brackets."""
    def told(times):
        return f"{times['median']:.2f} ({times['least']:.2f})"
    print("| laid out and drawn, ms: median (least) | first | layout | drawing | both | the same again | reading "
          "| as a PDF | vl-convert | ratio | KB | vl-convert, KB |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for name, case in cases.items():
        own, other = alone(timer, name, case, rounds), others[name]
        if own is None:
            continue
        first, more = own["first"], own["other"]
        cells = [f"{first['layout'] + first['drawing']:.2f}", told(more["layout"]), told(more["drawing"]),
                 told(more["both"]), told(own["again"]["both"]), told(own["read"]) if "read" in own else "",
                 told(own["file"])]
        if other:
            cells += [f"{other[0]:.1f} ({other[1]:.1f})", f"{own['file']['median'] / other[0]:.3f}"]
        else:
            cells += ["failed", ""]
        cells += [f"{own['bytes'] / 1000:.1f}", f"{other[2]:.1f}" if other else ""]
        print(f"| {case.name} | {' | '.join(cells)} |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", type=Path, default=BUILT / "rapport")
    parser.add_argument("--timer", type=Path, default=BUILT / "ChartTimer")
    parser.add_argument("--rounds", type=int, default=5, help="of whole renders, and of vl-convert")
    parser.add_argument("--charts", type=int, default=0, help="made by ChartTimer; 0: as many as each case says")
    options = parser.parse_args()
    cases = all_cases()
    others = {name: vega(case.spec, options.rounds) for name, case in cases.items()}
    print_alone(options.timer, cases, others, options.charts)
    print()
    print_wholes(options.binary, cases, others, options.rounds)


if __name__ == "__main__":
    main()
