"""How much of a render goes into choosing where pages end, by sampling: perf asks 2,000 times a second what is running.

A sample counts where any function on its stack is one of those that break pages. Swift keeps frame pointers, and the
breaking is all Swift, so that stacks are whole where it matters.
"""

import re
import shutil
import subprocess
import sys

PAGING = re.compile(r"FlowBreaker|PageShape|FlowShape|PageSpread|Pagination")
"""Functions and types that break pages and nothing else, as they are named in the program's symbols."""


def share(command, work):
    """Samples within page breaking, of all: a number from 0 to 1; None where perf is not there or may not look."""
    if not shutil.which("perf"):
        return None
    data = work / "perf.data"
    record = ["perf", "record", "-q", "-F", "1999", "--call-graph", "fp", "-o", str(data), "--", *command]
    if subprocess.run(record, capture_output=True).returncode != 0 or not data.exists():
        print("bench: perf may not look at programs here", file=sys.stderr)
        return None
    told = subprocess.run(
        ["perf", "script", "-i", str(data), "-F", "ip,sym"], capture_output=True, text=True, check=True).stdout
    samples = [sample for sample in told.split("\n\n") if sample.strip()]
    return sum(PAGING.search(sample) is not None for sample in samples) / len(samples) if samples else None
