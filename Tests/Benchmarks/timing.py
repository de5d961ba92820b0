"""Times whole processes, from their start to their end, as someone who waits for a file does."""

import os
import statistics
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    wall: float
    """Seconds on the clock."""
    cpu: float
    """Seconds of work, of the program and the system on all cores: hardly disturbed by what else runs."""
    memory: float
    """Largest resident set, MiB."""


def run(command, environment=None):
    """Runs a command without its output and measures it; a command that fails ends the benchmark."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, environment or os.environ, file_actions=quiet)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"bench: failed with {os.waitstatus_to_exitcode(status)}: {' '.join(command)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def interleaved(commands, rounds):
    """Runs every command once a round, so that what disturbs the machine disturbs them alike; medians by name.

    rounds gives each command's number of runs; a first run of each warms the file cache and is not counted.
    """
    runs = {name: [] for name in commands}
    for turn in range(max(rounds.values()) + 1):
        for name, command in commands.items():
            if turn <= rounds[name] and (turn > 0 or rounds[name] > 1):
                measured = run(command)
                if turn > 0:
                    runs[name].append(measured)
    return {name: median(several) for name, several in runs.items()}


def median(runs):
    return Run(*(statistics.median(getattr(run, field) for run in runs) for field in ("wall", "cpu", "memory")))
