"""Counts the instructions that `qpick rank` takes per byte of a generated page.

Unlike time, the count is the same on a busy machine, so CI can check it. The check fails if the
count is more than 5 % above the recorded one. `--record` writes a new one.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pages

HERE = Path(__file__).resolve().parent
PAGES = HERE.parent / ".build-bench" / "instructions"
RECORD = HERE / "instructions.txt"
TOLERANCE = 0.05
# Name, generator, bytes.
MEASURED = [
    ("feed", pages.write_feed, 4_000_000),
    ("payload", pages.write_question, 1_000_000),
]


def count(qpick, page):
    """The instructions of one run, with the same environment variables on every machine."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "QPICK_CONFIG": "/dev/null"}
    report = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", qpick, "rank",
         "--no-config", "--as-of", "saved", page],
        capture_output=True, text=True, env=environment, cwd=PAGES)
    found = re.search(r"Collected : (\d+)", report.stderr)
    if found is None or report.returncode not in (0, 1):
        sys.exit(f"instructions: valgrind failed on {page}:\n{report.stderr}")
    return int(found[1])


def platform_name():
    """What else the count depends on: compare counts only if this is the same."""
    found = subprocess.run(["pkg-config", "--modversion", "libxml-2.0"], capture_output=True,
                           text=True)
    return f"{platform.machine()} {platform.system()}, libxml2 {found.stdout.strip()}"


def recorded():
    lines = [line.split() for line in RECORD.read_text().splitlines() if line[:1] not in ("", "#")]
    return {name: float(value) for name, value in lines}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("qpick", type=Path, help="the binary that `make release` builds")
    options.add_argument("--record", action="store_true")
    options = options.parse_args()
    if shutil.which("valgrind") is None:
        print("instructions: skipped, no valgrind on the PATH")
        return
    with_what = f"# Counted on {platform_name()}."
    if not options.record and with_what not in RECORD.read_text().splitlines():
        print(f"instructions: skipped, the recorded numbers are not from {platform_name()}")
        return
    PAGES.mkdir(parents=True, exist_ok=True)
    measured = {}
    for name, make, size in MEASURED:
        page = PAGES / f"{name}.html"
        make(page, size)
        measured[name] = count(str(options.qpick.resolve()), page.name) / page.stat().st_size
    if options.record:
        head = [line for line in RECORD.read_text().splitlines()
                if line.startswith("#") and not line.startswith("# Counted on")] + [with_what]
        rows = [f"{name} {value:.1f}" for name, value in measured.items()]
        RECORD.write_text("\n".join(head + rows) + "\n")
        print(f"instructions: recorded {', '.join(rows)}")
        return
    failed = False
    for name, limit in recorded().items():
        change = measured[name] / limit - 1
        failed |= change > TOLERANCE
        print(f"instructions: {name} {measured[name]:.1f} per byte, recorded {limit:.1f} "
              f"({change:+.1%}; at most {TOLERANCE:+.0%})")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
