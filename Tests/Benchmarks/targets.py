"""What Rapport is to reach beside Typst, both with finished files; a line for each says whether this run does."""


def report(measured, checked, share, large, editions=(), letters=()):
    """Targets that the measured documents can tell of; share is pagination's, large the tables';
    editions and letters are rows of `measure_editions` and `letters.measure`."""
    lines = [line(*target) for target in (*targets(measured, checked), *shares(share), *of_tables(large),
                                     *of_editions(editions), *of_letters(letters))]
    return "\n".join(["Targets", *lines]) + "\n" if lines else ""


def targets(measured, checked):
    """Each target's words, value and limit."""
    def ratio(name):
        return measured[name]["rapport"].wall / measured[name]["typst"].wall

    both = [name for name in measured if {"rapport", "typst"} <= measured[name].keys()]
    if "small" in both:
        yield "the chapter's time, of Typst's", ratio("small"), 1.0
    if "300" in both:
        yield "300 pages' time, of Typst's", ratio("300"), 0.5
        yield "memory at 300 pages, MiB", measured["300"]["rapport"].memory, 100
    if "60" in both:
        yield "the 60-page file, KiB", checked["60"]["rapport"].size, 400
    if {"60", "300", "1000"} <= set(both):
        pages = [(name, checked[name]["rapport"].pages) for name in ("60", "300", "1000")]
        first, second = (
            (measured[b]["rapport"].cpu - measured[a]["rapport"].cpu) / (n - m)
            for (a, m), (b, n) in zip(pages, pages[1:]))
        yield "work for a page between 300 and 1,000, of that between 60 and 300", second / first, 1.15


def shares(share):
    if share is not None:
        yield "pagination's share of a render, per cent", 100 * share, 15


def of_tables(large):
    limits = {"5,000 × 8": (1, 100, 2), "100,000 × 8": (20, 250, None)}
    for title, engine, run, size in large:
        if engine != "rapport" or run is None:
            continue
        seconds, memory, file = limits[title]
        yield f"table of {title}, seconds", run.wall, seconds
        yield f"table of {title}, MiB", run.memory, memory
        if file:
            yield f"table of {title}, file in MiB", size / 1024, file


def of_editions(rows):
    loops = {title.split()[0].rstrip(","): wall for title, wall, _, _ in rows if title.endswith("one process")}
    if {"Rapport", "Typst"} <= loops.keys():
        yield "100 editions' time, of Typst's own loop", loops["Rapport"] / loops["Typst"], 0.25


def of_letters(rows):
    if len(rows) > 1:
        (_, few), (_, many) = rows[0], rows[-1]
        yield "memory at 5,000 editions, of that at 500", many.memory / few.memory, 1.25


def line(words, value, limit):
    return f"- {'reached' if value <= limit else 'MISSED'}: {words}: {value:.2f}, at most {limit}"
