"""Measures commands, each through a small process that starts it (see timing.py)."""

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    wall: float
    """Seconds on the clock."""
    cpu: float
    """Seconds of work on all cores."""
    memory: float
    """Largest resident set, MiB."""


class Failed(Exception):
    """A command did not end with 0; it has said why."""


class Stopwatch:
    """A process that starts others and measures them, one after the other."""

    def __init__(self):
        self.starter = subprocess.Popen(
            [sys.executable, "-I", "-S", Path(__file__).with_name("timing.py")], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def run(self, command):
        print(json.dumps(command), file=self.starter.stdin, flush=True)
        *measures, code = json.loads(self.starter.stdout.readline())
        if code != 0:
            raise Failed(f"{code}: {' '.join(command)}")
        return Run(*measures)

    def interleaved(self, commands, rounds):
        """Runs every command once a round, so that what disturbs the machine disturbs them alike; medians by name.

        rounds gives each command's number of runs. Where there are several, one more comes before them and is not
        counted: it warms the file cache. A command that fails is left out, and said so.
        """
        runs = {name: [] for name in commands}
        for turn in range(max(rounds.values()) + 1):
            for name in list(runs):
                is_warming = turn == 0
                if turn > rounds[name] or is_warming and rounds[name] == 1:
                    continue
                try:
                    measured = self.run(commands[name])
                except Failed as failure:
                    print(f"bench: {name} failed with {failure}", file=sys.stderr)
                    del runs[name]
                    continue
                if not is_warming:
                    runs[name].append(measured)
        return {name: Run(*map(statistics.median, zip(*several))) for name, several in runs.items()}
