"""Times whole processes, from their start to their end, as someone who waits for a file does.

Run as a program it is the process that starts the others: a line of JSON in, a line of JSON out. Linux counts the memory
of the starting process as the least that the started one has used, so the starter must be small and imports little.
"""

import json
import os
import sys
import time


def run(command):
    """Runs a command without its output and measures it: seconds on the clock, seconds of work of the program and the
    system on all cores (hardly disturbed by what else runs), largest resident set in MiB, exit code."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))), flush=True)
