"""The results as Markdown."""

import datetime
import os
import platform
import subprocess

COLUMNS = {"small": "6 pages", "60": "60 pages", "300": "300 pages", "1000": "1,000 pages"}


def machine(load):
    model = platform.processor() or platform.machine()
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            model = line.split(":")[1].strip()
            break
    today = datetime.date.today().isoformat()
    return f"{today}, {os.cpu_count()} cores of {model}, load {load:.1f} before the first run.\n"


def table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def documents(engines, measured, checked):
    """Time, work, memory and size by engine and document."""
    parts = [
        ("Seconds on the clock", lambda run, seen: run.wall, "{:.3f}", True),
        ("Seconds of work on all cores", lambda run, seen: run.cpu, "{:.3f}", True),
        ("Largest memory, MiB", lambda run, seen: run.memory, "{:.0f}", False),
        ("File, KiB", lambda run, seen: seen.size, "{:.0f}", False),
        ("Pages", lambda run, seen: seen.pages, "{}", False),
    ]
    texts = []
    for title, value, form, is_time in parts:
        head = [title, *(COLUMNS[name] for name in measured)] + (["ms per further page"] if is_time else [])
        rows = []
        for engine in engines:
            values = {
                name: value(measured[name][engine.name], checked[name][engine.name])
                for name in measured if engine.name in measured[name]
            }
            rows.append([engine.title] + [
                cell(values.get(name), reference(name, value, measured, checked), form) for name in measured
            ] + ([further(values, checked)] if is_time else []))
        texts.append(table(head, rows))
    return "\n".join(texts)


def reference(name, value, measured, checked):
    """Typst's value, which the ratios are to."""
    return value(measured[name]["typst"], checked[name]["typst"]) if "typst" in measured[name] else None


def cell(value, typst, form):
    if value is None:
        return "–"
    ratio = f" ({value / typst:.2f})" if typst and isinstance(value, float) else ""
    return form.format(value) + ratio


def further(values, checked):
    """What one more page costs, between the two longest documents. A document has as many pages as Typst gives it, so
    that an engine that fills its pages less does not look faster for it."""
    names = list(values)[-2:]
    if len(names) < 2:
        return "–"
    pages = [checked[name].get("typst", next(iter(checked[name].values()))).pages for name in names]
    return f"{1000 * (values[names[1]] - values[names[0]]) / (pages[1] - pages[0]):.2f}"


def justification(engines, work, name):
    """How evenly lines are filled, by the peers' own measure; the floor's file is that of its soft-hyphenated text."""
    files = {}
    for engine in engines:
        file = engine.output(name, work / "out" / f"{engine.name}-{name}.pdf")
        if engine.name == "floor":
            file = work / "out" / f"floor-{name}-hyphens.pdf"
            subprocess.run(
                [work / "floor", work / f"data/{name}.shy.txt", file], check=True, stdout=subprocess.DEVNULL)
        if file.exists():
            files[engine.title] = file
    # Each file on its own: the script names a file by its last part.
    rows = []
    for title, file in files.items():
        script = ["python3", str(work / "quality.py"), str(file)]
        told = subprocess.run(script, capture_output=True, text=True, check=True).stdout.splitlines()[1].split()
        if told[-1] == "lines":
            continue
        lines, mean, spread, _, _, loose, hyphens, ladders, _, _, runts = told[1:]
        rows.append([title, lines, mean, spread, loose.replace("%", " %"), hyphens, ladders, runts])
    head = [f"Justified lines, {COLUMNS[name]}", "lines", "mean space, em", "spread", "over 0.4 em", "hyphens",
            "hyphens in a row", "runts"]
    return table(head, rows)


def editions(rows):
    return table(
        ["Editions of 8 pages", "seconds", "seconds of work", "editions a second"],
        [[title, f"{wall:.2f}", f"{cpu:.2f}", f"{count / wall:.1f}"] for title, wall, cpu, count in rows])
