"""The charts that are measured: their data, as a project has them and as Vega-Lite has them.

ChartTimer/SampleChart.swift makes the same ones."""

import json
import math
from typing import NamedTuple

from dice import Dice

QUANTITY = {"field": "value", "type": "quantitative"}
NAME = {"field": "id", "type": "nominal"}


class Case(NamedTuple):
    name: str
    rows: str
    """A CSV file."""
    chart: str
    """What a block `chart` says beside its title and data."""
    files: dict
    """Others of the project, by path."""
    spec: dict
    """For Vega-Lite."""
    rounds: int
    """How often it is made by ChartTimer."""


def csv(records):
    return "\n".join(",".join(map(str, row)) for row in [list(records[0])] + [list(r.values()) for r in records]) + "\n"


def spec(records, mark, encoding):
    return {"width": 500, "data": {"values": records}, "mark": mark, "encoding": encoding}


def of_categories(kind, name, mark, encoding, count=10):
    dice = Dice(1)
    records = [{"id": key, "value": 7 + dice.below(90)} for key in dice.names(count)]
    return Case(name, csv(records), f"kind: {kind}\ncategory: id\n", {}, spec(records, mark, encoding), 200)


def stacked():
    dice = Dice(1)
    series = dice.names(3)
    records = [{"id": name, "part": part, "value": 7 + dice.below(90)}
               for name in dice.names(10) for part in series]
    encoding = {"x": NAME, "y": QUANTITY, "color": {"field": "part", "type": "nominal"}}
    chart = "kind: column\ncategory: id\nseries: part\narrange: stacked\n"
    return Case("columns of 10 categories, 3 series stacked", csv(records), chart, {}, spec(records, "bar", encoding), 200)


def scatter():
    dice = Dice(1)
    records = []
    for name in dice.names(10):
        value = 7 + dice.below(90)
        records.append({"id": name, "value": value, "x": dice.below(1000)})
    encoding = {"x": {"field": "x", "type": "quantitative"}, "y": QUANTITY}
    return Case("scatter of 10 points", csv(records), "kind: scatter\nx: x\n", {}, spec(records, "point", encoding), 200)


def points():
    dice, level, records = Dice(1), 0, []
    for index in range(100_000):
        level += dice.below(2001) - 1000
        records.append({"x": index, "value": level / 1000})
    encoding = {"x": {"field": "x", "type": "quantitative"}, "y": QUANTITY}
    return Case("line of 100,000 points", csv(records), "kind: line\nx: x\n", {}, spec(records, "line", encoding), 10)


def country(side=25, steps=15):
    """A country of side x side shapes whose borders wind: each of 60 positions, neighbours share them."""
    def edge(x, y, dx, dy):
        corners = [(x + dx * k / steps, y + dy * k / steps) for k in range(steps)]
        return [[round(3 + u * 0.1 + 0.004 * math.sin(9 * u + 7 * v), 5),
                 round(50 + v * 0.06 + 0.003 * math.sin(8 * v + 5 * u), 5)] for u, v in corners]
    features = []
    for x in range(side):
        for y in range(side):
            ring = edge(x, y, 1, 0) + edge(x + 1, y, 0, 1)
            ring += edge(x + 1, y + 1, -1, 0) + edge(x, y + 1, 0, -1)
            features.append({"type": "Feature", "properties": {"id": f"{x}-{y}", "name": f"{x}-{y}"},
                             "geometry": {"type": "Polygon", "coordinates": [ring + ring[:1]]}})
    return {"type": "FeatureCollection", "features": features}


def choropleth():
    shapes, dice = country(), Dice(1)
    records = [{"id": shape["properties"]["id"], "value": dice.below(40)} for shape in shapes["features"]]
    vega = {
        "width": 500, "height": 350, "projection": {"type": "mercator"},
        "mark": {"type": "geoshape", "stroke": "white"},
        "data": {"values": shapes["features"]},
        "transform": [{"lookup": "properties.id", "from": {
            "data": {"values": records}, "key": "id", "fields": ["value"]}}],
        "encoding": {"color": {"field": "value", "type": "quantitative", "bin": True}}}
    chart = "kind: choropleth\nmap: { file: data/map.geojson, names: name, labels: false }\n"
    return Case("choropleth of 625 shapes", csv(records), chart, {"data/map.geojson": json.dumps(shapes)}, vega, 50)


def all_cases():
    """By the name that ChartTimer knows them by."""
    arc = {"type": "arc", "innerRadius": 60}
    return {
        "bar": of_categories("bar", "bars of 10 categories", "bar", {"y": NAME, "x": QUANTITY}),
        "column": of_categories("column", "columns of 10 categories", "bar", {"x": NAME, "y": QUANTITY}),
        "line": of_categories("line", "line of 10 categories", "line", {"x": NAME, "y": QUANTITY}),
        "stacked": stacked(), "scatter": scatter(),
        "donut": of_categories("donut", "donut of 4 parts", arc, {"theta": QUANTITY, "color": NAME}, count=4),
        "points": points(), "choropleth": choropleth()}
