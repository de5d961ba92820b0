"""What Rapport is to reach beside Typst, both with finished files; a line for each says whether this run does."""


def report(measured, checked):
    """Targets that the measured documents can tell of."""
    lines = [line(*target) for target in targets(measured, checked)]
    return "\n".join(["Targets", *lines]) + "\n" if lines else ""


def targets(measured, checked):
    """Each target's words, value and limit."""
    def ratio(name):
        return measured[name]["rapport"].wall / measured[name]["typst"].wall

    both = [name for name in measured if {"rapport", "typst"} <= measured[name].keys()]
    if "small" in both:
        yield "the chapter's time, of Typst's", ratio("small"), 1.0
    if "300" in both:
        yield "300 pages' time, of Typst's", ratio("300"), 0.6
        yield "memory at 300 pages, MiB", measured["300"]["rapport"].memory, 100
    if "60" in both:
        yield "the 60-page file, KiB", checked["60"]["rapport"].size, 400
    if {"60", "300", "1000"} <= set(both):
        pages = [(name, checked[name]["rapport"].pages) for name in ("60", "300", "1000")]
        first, second = (
            (measured[b]["rapport"].cpu - measured[a]["rapport"].cpu) / (n - m)
            for (a, m), (b, n) in zip(pages, pages[1:]))
        yield "work for a page between 300 and 1,000, of that between 60 and 300", second / first, 1.15


def line(words, value, limit):
    return f"- {'reached' if value <= limit else 'MISSED'}: {words}: {value:.2f}, at most {limit}"
