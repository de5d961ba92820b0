"""The results as Markdown."""

import datetime
import os
import platform

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


def pagination(name, share):
    if share is None:
        return f"Pagination, {COLUMNS[name]}: not measured, perf may not look at programs here.\n"
    return f"Pagination, {COLUMNS[name]}: {100 * share:.1f} % of the work of a render.\n"


def large(results):
    """Ratios are to Typst's table of as many rows, where it can make one."""
    typst = {title: (run, size) for title, engine, run, size in results if engine == "typst"}
    rows = []
    for title, engine, run, size in results:
        if run is None:
            rows.append([f"{title}: {engine}", "failed", "–", "–"])
            continue
        base = typst.get(title) if engine != "typst" else None
        beside, beside_size = base if base and base[0] else (None, None)
        rows.append([
            f"{title}: {'Rapport' if engine == 'rapport' else 'Typst'}",
            cell(run.wall, beside and beside.wall, "{:.2f}"), cell(run.memory, beside and beside.memory, "{:.0f}"),
            cell(size / 1024, beside_size and beside_size / 1024, "{:.2f}")])
    return table(["Tables", "seconds", "MiB", "file, MiB"], rows)


def editions(rows):
    return table(
        ["Editions of 8 pages", "seconds", "seconds of work", "editions a second"],
        [[title, f"{wall:.2f}", f"{cpu:.2f}", f"{count / wall:.1f}"] for title, wall, cpu, count in rows])


def letters(rows):
    return table(
        ["Letters of two pages, an edition each", "seconds", "editions a second", "MiB"],
        [[f"{count:,}", f"{run.wall:.2f}", f"{count / run.wall:.0f}", f"{run.memory:.0f}"] for count, run in rows])
