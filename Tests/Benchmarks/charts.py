"""What a chart takes, beside Vega-Lite through vl-convert on the same data.

For Rapport: a project with many charts of a kind and one with a single one, whole processes; the difference, by the number
of charts, is what one more chart takes: reading, layout, drawing, its description and table in the structure, finishing and
judging. For vl-convert: the same charts made one after the other in one process that is warm, to a PDF each.
"""

import argparse
import json
import math
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from stopwatch import Stopwatch

MANIFEST = """\
title: Charts
organisation: Bench
period: "2026"
date: 2026-01-01
layout: plain
editions: { en: { language: en } }
datasets: { d: data/d.csv }
"""


def bars(count):
    rows = "id,value\n" + "".join(f"c{i},{7 + i * 13 % 29}\n" for i in range(10))
    spec = {
        "data": {"values": [{"id": f"c{i}", "value": 7 + i * 13 % 29} for i in range(10)]}, "mark": "bar",
        "encoding": {"y": {"field": "id", "type": "nominal"}, "x": {"field": "value", "type": "quantitative"}}}
    return rows, "kind: bar\ncategory: id\n", {}, spec, count


def line(points):
    random.seed(1)
    values, level = [], 0.0
    for index in range(points):
        level += random.uniform(-1, 1)
        values.append((index, round(level, 3)))
    rows = "x,value\n" + "".join(f"{x},{y}\n" for x, y in values)
    spec = {
        "width": 500, "data": {"values": [{"x": x, "value": y} for x, y in values]}, "mark": "line",
        "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "value", "type": "quantitative"}}}
    return rows, "kind: line\nx: x\n", {}, spec, 1


def communes(side):
    """A country of side x side shapes whose borders wind: each of 60 positions, neighbours share them."""
    def edge(x, y, dx, dy, steps=15):
        return [[3 + (x + dx * k / steps) * 0.1 + 0.004 * math.sin(9 * (x + dx * k / steps) + 7 * (y + dy * k / steps)),
                 50 + (y + dy * k / steps) * 0.06 + 0.003 * math.sin(8 * (y + dy * k / steps) + 5 * (x + dx * k / steps))]
                for k in range(steps)]
    features, rows = [], ["id,value"]
    for x in range(side):
        for y in range(side):
            ring = edge(x, y, 1, 0) + edge(x + 1, y, 0, 1) + edge(x + 1, y + 1, -1, 0) + edge(x, y + 1, 0, -1)
            ring = [[round(a, 5), round(b, 5)] for a, b in ring]
            key = f"{x}-{y}"
            features.append({"type": "Feature", "properties": {"id": key, "name": key},
                             "geometry": {"type": "Polygon", "coordinates": [ring + ring[:1]]}})
            rows.append(f"{key},{(x * 7 + y * 3) % 40}")
    shapes = {"type": "FeatureCollection", "features": features}
    values = [dict(zip(("id", "value"), (r.split(",")[0], int(r.split(",")[1])))) for r in rows[1:]]
    spec = {
        "width": 500, "height": 350, "projection": {"type": "mercator"}, "mark": {"type": "geoshape", "stroke": "white"},
        "data": {"values": shapes["features"]},
        "transform": [{"lookup": "properties.id", "from": {
            "data": {"values": values}, "key": "id", "fields": ["value"]}}],
        "encoding": {"color": {"field": "value", "type": "quantitative", "bin": True}}}
    chart = "kind: choropleth\nmap: { file: data/map.geojson, names: name, labels: false }\n"
    return "\n".join(rows) + "\n", chart, {"data/map.geojson": json.dumps(shapes)}, spec, 1


def project(folder, rows, chart, files, count):
    for sub in ("data", "content/en"):
        (folder / sub).mkdir(parents=True, exist_ok=True)
    (folder / "report.yaml").write_text(MANIFEST)
    (folder / "data/d.csv").write_text(rows)
    for name, text in files.items():
        (folder / name).write_text(text)
    block = f"```chart\n{chart}title: A chart\ndata: d\nsource: Bench.\n```\n\n"
    (folder / "content/en/10.md").write_text("Text.\n\n" + block * count)


def ours(binary, case, many, rounds):
    rows, chart, files, _, _ = case
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as place:
        folders = {}
        for count in (0, many):
            folder = Path(place) / str(count)
            project(folder, rows, chart, files, count)
            folders[count] = [str(binary), "build", str(folder), "--output", str(folder / "out")]
        runs = watch.interleaved(folders, {count: rounds for count in folders})
        size = (Path(place) / str(many) / "out/en.pdf").stat().st_size
        least = (Path(place) / "0/out/en.pdf").stat().st_size
    return (runs[many].wall - runs[0].wall) / many * 1000, (size - least) / many / 1000


def vega(spec, count, rounds):
    """In a process of its own, so that its start is in no number: the median of its runs."""
    code = ("import json, sys, time, vl_convert as vl\n"
            "spec = json.load(open(sys.argv[1])); vl.vegalite_to_pdf(spec)\n"
            "times = []\n"
            "for _ in range(int(sys.argv[2])):\n"
            "    start = time.perf_counter(); made = vl.vegalite_to_pdf(spec)\n"
            "    times.append(time.perf_counter() - start)\n"
            "print(sorted(times)[len(times) // 2] * 1000, len(made) / 1000)\n")
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(spec, file)
        file.flush()
        out = subprocess.run([sys.executable, "-c", code, file.name, str(max(3, rounds))], capture_output=True, text=True)
    if out.returncode != 0:
        print(f"bench: vl-convert failed: {out.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    return tuple(map(float, out.stdout.split()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", type=Path, default=Path(__file__).parents[2] / ".build/release/rapport")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    cases = [("bars of 10 categories", bars(0), 200), ("a line of 100,000 points", line(100_000), 1),
             ("a choropleth of 625 shapes", communes(25), 1)]
    print("| one more chart | Rapport, ms | vl-convert, ms | ratio | Rapport, KB | vl-convert, KB |")
    print("|---|---|---|---|---|---|")
    for name, case, many in cases:
        time_, size = ours(options.binary, case, many, options.rounds)
        other = vega(case[3], many, options.rounds)
        if other is None:
            print(f"| {name} | {time_:.2f} | failed | | {size:.1f} | |")
        else:
            print(f"| {name} | {time_:.2f} | {other[0]:.1f} | {time_ / other[0]:.2f} | {size:.1f} | {other[1]:.1f} |")


if __name__ == "__main__":
    main()
