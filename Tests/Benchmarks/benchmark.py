"""Renders the same documents with Rapport and with other engines in one run, and prints tables in Markdown.

Time is that of a whole process, from its start to its end; every engine takes its turn in every round, and the medians
are printed, with the ratio to Typst in brackets. Rapport's and Typst's files are finished: tagged, with outline and links.
"""

import argparse
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import bigtables
import documents
import engines
import letters
import pagination
import setting
import tables
import targets
from stopwatch import Failed, Stopwatch

HERE = Path(__file__).parent.resolve()
WORK = HERE / "out"

# How often each document is made: the noise of a short run is a larger part of it.
ROUNDS = {"small": 15, "60": 7, "300": 5, "1000": 3}
PAGES = {"small": 6, "60": 60, "300": 300, "1000": 1000}
EDITIONS = 100


def main():
    arguments = parsed()
    if "rapport" in arguments.engines and not arguments.rapport.exists():
        raise SystemExit("bench: there is no release build; `make bench` makes one")
    names = [name for name in ROUNDS if name in arguments.documents]
    longest = "300" if "300" in names else names[-1] if names else None
    editions = [f"ed{number}" for number in range(EDITIONS)] if "editions" in arguments.documents else []
    documents.make(arguments.peers, WORK, names + editions)
    if "floor" in arguments.engines:
        engines.compile_floor(WORK)
    chosen = [engine for engine in engines.all_engines(arguments.rapport.resolve(), WORK) if engine.name in arguments.engines]

    load = os.getloadavg()[0]
    measured = {name: measure(name, chosen, arguments.rounds) for name in names}
    checked = {name: check(name, chosen, measured[name]) for name in names}
    print(tables.machine(load))
    share = None
    if names:
        print(tables.documents(chosen, measured, checked))
        print(setting.report(chosen, arguments.rapport.resolve(), WORK, longest, lambda engine, name: output(engine, name)[1]))
    if longest and "rapport" in arguments.engines:
        rapport = next(engine for engine in chosen if engine.name == "rapport")
        share = pagination.share(rapport.command(longest, output(rapport, longest)[0]), WORK)
        print(tables.pagination(longest, share))
    large = []
    if "tables" in arguments.documents:
        large = bigtables.measure(arguments.rapport, WORK)
        print(tables.large(large))
    made, sent = [], []
    if editions:
        made = measure_editions(chosen, editions)
        print(tables.editions(made))
    if "letters" in arguments.documents and "rapport" in arguments.engines:
        sent = letters.measure(arguments.rapport.resolve(), WORK)
        print(tables.letters(sent))
    print(targets.report(measured, checked, share, large, made, sent))
    complain(checked)


def parsed():
    parser = argparse.ArgumentParser(description="Measures Rapport beside other engines.")
    parser.add_argument("--peers", type=Path, required=True, help="the folder of the other engines' documents")
    parser.add_argument("--rapport", type=Path, default=HERE.parent.parent / ".build/release/rapport",
                        help="the program that is measured")
    parser.add_argument("--quick", action="store_true", help="6 and 60 pages alone")
    parser.add_argument("--documents", default="small,60,300,1000,tables,editions,letters", help="which, separated by commas")
    parser.add_argument("--rounds", type=int, help="runs of each document, instead of 3 to 15")
    parser.add_argument("--engines", default="rapport,typst,floor,weasy,latex", help="which, separated by commas")
    arguments = parser.parse_args()
    arguments.engines = arguments.engines.split(",")
    arguments.documents = ["small", "60"] if arguments.quick else arguments.documents.split(",")
    return arguments


def output(engine, name):
    place = WORK / "out" / f"{engine.name}-{name}.pdf"
    return place, engine.output(name, place)


def measure(name, chosen, rounds):
    """Medians of one document by engine."""
    able = [engine for engine in chosen if PAGES[name] <= engine.longest]
    progress(f"{name}: {', '.join(engine.name for engine in able)}")
    commands = {engine.name: engine.command(name, output(engine, name)[0]) for engine in able}
    # WeasyPrint and LuaLaTeX take 50 times as long as the others: one run tells enough.
    turns = {engine.name: 1 if engine.is_slow else rounds or ROUNDS[name] for engine in able}
    return Stopwatch().interleaved(commands, turns)


def check(name, chosen, measured):
    """What is in the files: a fast engine that leaves something out is not fast."""
    return {
        engine.name: documents.look_into(output(engine, name)[1], engine)
        for engine in chosen if engine.name in measured
    }


def measure_editions(chosen, editions):
    """Editions made each by a process of its own, two at a time, and all by one process: Typst's stays warm from one
    document to the next; Rapport's renders a project of as many editions, whose data differ and whose text does not."""
    loops = {
        "rapport": lambda engine: engine.command("editions", output(engine, "editions")[0]),
        "typst": lambda engine: [sys.executable, str(WORK / "editions.py"), "typst", "loop", str(len(editions))],
    }
    rows = []
    for engine in chosen:
        if engine.is_slow:
            continue
        progress(f"{len(editions)} editions: {engine.name}")
        commands = [engine.command(name, output(engine, name)[0]) for name in editions]
        halves = commands[0::2], commands[1::2]
        start = time.perf_counter()
        with ThreadPoolExecutor(2) as pool:
            runs = sum(pool.map(run_all, halves), [])
        wall = time.perf_counter() - start
        rows.append((f"{engine.title}, two processes at a time", wall, sum(run.cpu for run in runs), len(editions)))
        if engine.name in loops:
            loop = Stopwatch().run(loops[engine.name](engine))
            rows.append((f"{engine.title}, one process", loop.wall, loop.cpu, len(editions)))
    return rows


def run_all(commands):
    stopwatch = Stopwatch()
    try:
        return [stopwatch.run(command) for command in commands]
    except Failed as failure:
        raise SystemExit(f"bench: failed with {failure}")


def complain(checked):
    """Says what makes a comparison unfair."""
    for name, found in checked.items():
        rapport, typst = found.get("rapport"), found.get("typst")
        if rapport and typst and rapport.words < 0.97 * typst.words:
            print(f"Note: {name}: Rapport's file has {rapport.words} words, Typst's {typst.words}.")


def progress(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
