"""Measures qpick and its peers side by side; `make bench` runs it.

Protocol: Documentation/Decisions/0021-benchmarks.md. One run interleaves all commands of a page,
each round in another order; of every command the minimum and the median of whole processes count.
Outputs are compared first: a peer that finds other cards is no peer.
"""

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pages

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = ROOT / ".build-bench"
PAGES = BUILD / "pages"
REAL = ROOT.parent / "shared" / "pages"
PYPI = ["lxml", "cssselect", "selectolax", "parsel", "beautifulsoup4"]
DONE = {0, 1}  # qpick's 1: read fine, nothing passed.
TIMEOUT = 40


class Bench:
    def __init__(self, qpick, rounds, before=None):
        self.qpick = str(qpick)
        self.before = str(before) if before else None
        self.rounds = rounds
        self.rows = []  # one per page and command
        self.notes = []
        self.environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", LC_ALL="C.UTF-8")
        self.python = self.venv()
        self.timed = self.compiled("timed.c", [])
        self.sax = self.compiled("sax.c", ["libxml-2.0"])

    def note(self, text):
        self.notes.append(text)
        print("note: " + text, file=sys.stderr)

    # What is measured.

    def venv(self):
        """A Python with the peers; without PyPI the one at hand, for the peers in plain Python."""
        folder = BUILD / "venv"
        python = folder / "bin" / "python"
        try:
            if not python.exists():
                subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            check = "import lxml, cssselect, selectolax, parsel, bs4"
            if subprocess.run([python, "-c", check], capture_output=True).returncode != 0:
                subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check",
                                *PYPI], check=True, stdout=sys.stderr)
            self.has_pypi = True
            return str(python)
        except (subprocess.CalledProcessError, OSError) as error:
            self.has_pypi = False
            self.note(f"the Python peers are skipped: PyPI could not be reached ({error})")
            return sys.executable

    def compiled(self, name, packages):
        compiler = shutil.which("cc") or shutil.which("clang")
        if compiler is None:
            sys.exit("bench: no C compiler (cc or clang) on the PATH")
        flags = []
        if packages:
            flags = subprocess.run(["pkg-config", "--cflags", "--libs", *packages], check=True,
                                   capture_output=True, text=True).stdout.split()
        program = BUILD / Path(name).stem
        subprocess.run([compiler, "-O2", HERE / "peers" / name, "-o", program, *flags], check=True)
        return str(program)

    def peer(self, script):
        return [self.python, str(HERE / "peers" / f"{script}.py")]

    def rank(self):
        return [self.qpick, "rank", "--as-of", "saved", "--no-config"]

    def feed_commands(self, size):
        """The commands for a feed of `size` bytes; a page too big for a tree gets no tree."""
        commands = {"qpick rank": self.rank(), "qpick extract": [self.qpick, "extract"]}
        if self.has_pypi:
            commands["lxml streaming"] = self.peer("lxml_streaming")
            if size <= 30_000_000:
                commands["lxml + cssselect"] = self.peer("lxml_cssselect")
                commands["selectolax"] = self.peer("selectolax_css")
            if size <= 5_000_000:
                commands["parsel"] = self.peer("parsel_css")
                commands["BeautifulSoup"] = self.peer("beautifulsoup_css")
        commands["C, libxml2 SAX"] = [self.sax]
        commands["cat | wc -c"] = ["sh", "-c", 'cat "$1" | wc -c', "wc"]
        return commands

    # Whether outputs are equal.

    def output(self, command):
        return subprocess.run(command, check=True, capture_output=True, text=True,
                              env=self.environment).stdout

    def extracted(self, page, fields):
        rows = [json.loads(line) for line in self.output([self.qpick, "extract", page]).split("\n")
                if line]
        return [fields(row) for row in rows if row["kind"] in ("answer", "related")]

    def check_feed(self, page, commands):
        """Drops the peers that do not print the same cards as qpick."""

        def fields(row):
            return [row["question"]["title"], row["question"]["url"], row["url"],
                    row["author"]["name"] or "", row["posted"]["text"],
                    str(row["upvotes"]["value"]) if row["upvotes"] else ""]

        self.check(page, commands, ["\t".join(" ".join(f.split()) for f in row)
                                    for row in self.extracted(page, fields)])

    def check_payload(self, page, commands):
        def fields(row):
            microseconds = row["posted"]["created"]
            return [row["question"]["title"], row["url"], row["author"]["name"],
                    str(row["views"]["value"]), str(row["upvotes"]["value"]), microseconds]

        rows = self.extracted(page, fields)
        self.check(page, commands, ["\t".join(row[:5]) for row in rows], columns=5)

    def check(self, page, commands, expected, columns=6):
        for name in [name for name, command in commands.items() if command[0] == self.python]:
            found = ["\t".join(line.replace("Anonymous", "").split("\t")[:columns])
                     for line in self.output([*commands[name], page]).split("\n") if line]
            if sorted(found) != sorted(expected):
                different = len(set(found) ^ set(expected))
                self.note(f"{Path(page).name}: {name} prints other cards than qpick "
                          f"({different} lines differ); its times do not compare")
                commands[name + " (other output)"] = commands.pop(name)

    # Measuring.

    def once(self, command, cores=None):
        with tempfile.NamedTemporaryFile(mode="r", dir=BUILD) as file:
            def limit():
                if cores is not None:
                    os.sched_setaffinity(0, cores)
            process = subprocess.Popen(
                [self.timed, file.name, *command], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=self.environment,
                preexec_fn=limit if cores is not None else None, start_new_session=True)
            try:
                process.wait(TIMEOUT)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, 9)
                process.wait()
                return None
            wall, cpu, peak, status = map(int, file.read().split())
        if status not in DONE and command[0] not in (self.qpick, self.before):
            raise RuntimeError(f"{command}: exit {status}")
        return wall / 1000, cpu / 1000, peak, status

    def measure(self, page, size, commands, rounds=None, cores=None, once=()):
        """Interleaves `commands`, each with its arguments, and keeps a row of each.

        Those named in `once` take part in the first round only. With an older qpick to compare,
        each of qpick's commands runs with both."""
        cores = dict(cores or {})
        for name, command in list(commands.items()):
            if self.before and command[0] == self.qpick:
                commands[name + ", before"] = [self.before, *command[1:]]
                cores[name + ", before"] = cores.get(name)
        runs = {name: [] for name in commands}
        names = list(commands)
        for number in range(rounds or self.rounds):
            shift = number % len(names)
            for name in names[shift:] + names[:shift]:
                if None in runs[name] or number > 0 and name in once:
                    continue
                runs[name].append(self.once(commands[name], cores.get(name)))
        for name, results in runs.items():
            if None in results:
                self.note(f"{page}: {name} took more than {TIMEOUT} s")
                continue
            wall, cpu, peak, _ = zip(*results)
            self.rows.append({
                "page": page, "bytes": size, "command": name, "rounds": len(results),
                "wall_ms_min": min(wall), "wall_ms_median": statistics.median(wall),
                "cpu_ms_min": min(cpu), "cpu_ms_median": statistics.median(cpu),
                "peak_bytes": max(peak)})
        print_page(page, size, [row for row in self.rows if row["page"] == page])

    def feeds(self, names):
        for name in names:
            path = PAGES / f"{name}.html"
            size = path.stat().st_size
            commands = self.feed_commands(size)
            self.check_feed(str(path), commands)
            self.measure(name, size, {k: [*c, str(path)] for k, c in commands.items()},
                         rounds=3 if size > 100_000_000 else None)

    def payloads(self):
        for name in pages.QUESTIONS:
            path = PAGES / f"{name}.html"
            commands = {"qpick rank": self.rank(), "qpick extract": [self.qpick, "extract"],
                        "Python json": [self.python, str(HERE / "peers/json_walk.py")],
                        "Python raw_decode": [self.python, str(HERE / "peers/json_raw_decode.py")],
                        "C, libxml2 SAX": [self.sax]}
            self.check_payload(str(path), commands)
            self.measure(name, path.stat().st_size,
                         {k: [*c, str(path)] for k, c in commands.items()})

    def many(self):
        files = sorted(str(path) for path in (PAGES / "many").glob("*.html"))
        size = sum(Path(path).stat().st_size for path in files)
        commands = {"qpick rank": [*self.rank(), *files]}
        cores = {}
        if hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1:
            first, second = sorted(os.sched_getaffinity(0))[:2]
            commands["qpick rank, one core"] = commands["qpick rank"]
            commands["qpick extract"] = [self.qpick, "extract", *files]
            commands["qpick extract, one core"] = commands["qpick extract"]
            cores = {name: {first} if "one" in name else {first, second} for name in commands}
        else:
            self.note("one core against two is skipped: processes cannot be bound to cores here")
        self.measure(f"{len(files)} files", size, commands, cores=cores)

    def start(self):
        program = BUILD / "empty"
        source = BUILD / "empty.swift"
        source.write_text("@main struct Main { static func main() {} }\n")
        commands = {"qpick --version": [self.qpick, "--version"],
                    "python3 -c pass": [sys.executable, "-c", "pass"],
                    "python3 -I -S -c pass": [sys.executable, "-I", "-S", "-c", "pass"]}
        swift = ["swiftc", "-O", "-parse-as-library", str(source), "-o", str(program)]
        if sys.platform == "linux":
            swift.append("-static-stdlib")
        if subprocess.run(swift, capture_output=True).returncode == 0:
            commands["an empty Swift program"] = [str(program)]
        commands["sh -c :"] = ["sh", "-c", ":"]
        # A shim that looks for the Python to start is not what is measured.
        real = subprocess.run([sys.executable, "-c", "import sys; print(sys.executable)"],
                              capture_output=True, text=True).stdout.strip()
        for command in commands.values():
            if command[0] == sys.executable:
                command[0] = real
        self.measure("start", 0, commands, rounds=self.rounds * 3)

    def hostile(self):
        normal = PAGES / "feed-4.html"
        self.measure("normal", normal.stat().st_size, {"qpick extract": [
            self.qpick, "extract", str(normal)]})
        for path in sorted(PAGES.glob("hostile-*.html"),
                           key=lambda path: (path.stem.rsplit("-", 1)[0], path.stat().st_size)):
            self.measure(path.stem, path.stat().st_size,
                         {"qpick extract": [self.qpick, "extract", str(path)],
                          "C, libxml2 SAX": [self.sax, str(path)]}, once=["C, libxml2 SAX"])

    def real(self):
        if not REAL.is_dir():
            self.note(f"real pages are skipped: there is no {REAL.name} folder beside the project")
            return
        for name in ["2023-topic-feed", "2023-question-6-answer", "2026-question-raw"]:
            path = REAL / f"{name}.html"
            if not path.exists():
                continue
            size = path.stat().st_size
            if "feed" in name:
                commands = self.feed_commands(size)
                self.check_feed(str(path), commands)
            else:
                commands = {"qpick rank": self.rank(), "C, libxml2 SAX": [self.sax]}
            self.measure("real " + name, size, {k: [*c, str(path)] for k, c in commands.items()})


def print_page(page, size, rows):
    if not rows:
        return
    base = rows[0]
    print(f"\n{page}, {size / 1e6:.2f} MB")
    print(f"  {'':32} {'min':>9} {'median':>9} {'cpu min':>9} {'peak':>8}  "
          f"{'ratio':>7} {'of cpu':>7}")
    for row in rows:
        print(f"  {row['command']:32} {row['wall_ms_min']:7.1f}ms {row['wall_ms_median']:7.1f}ms "
              f"{row['cpu_ms_min']:7.1f}ms {row['peak_bytes'] / 1e6:6.1f}MB  "
              f"{row['wall_ms_min'] / base['wall_ms_min']:6.2f}x "
              f"{row['cpu_ms_min'] / max(base['cpu_ms_min'], 0.001):6.2f}x")
    sys.stdout.flush()


def goals(bench):
    """The goals of the project, each with what was reached: by processor time and by the clock."""
    def row(page, command):
        return next((r for r in bench.rows if r["page"] == page and r["command"] == command), None)

    def ratio(page, slow, fast):
        a, b = row(page, slow), row(page, fast)
        if not a or not b:
            return "not measured"
        return (f"{a['wall_ms_min'] / b['wall_ms_min']:.2f}x "
                f"(cpu {a['cpu_ms_min'] / max(b['cpu_ms_min'], 0.001):.2f}x)")

    def memory():
        small, large = row("feed-0.4", "qpick rank"), row("feed-20", "qpick rank")
        if not small or not large:
            return "not measured"
        return f"{(large['peak_bytes'] - small['peak_bytes']) / 1e6:.2f} MB"

    def hostile():
        normal = row("normal", "qpick extract")
        found = {}
        for r in bench.rows:
            if r["page"].startswith("hostile") and r["command"] == "qpick extract":
                per_byte = r["cpu_ms_min"] / r["bytes"]
                worst = per_byte / (normal["cpu_ms_min"] / normal["bytes"])
                found.setdefault(r["page"][8:].rsplit("-", 1)[0], []).append(f"{worst:.1f}x")
        text = "; ".join(f"{name} {', '.join(values)}" for name, values in found.items())
        return text or "not measured"

    lines = [
        ("against lxml + cssselect, 4 MB feed", "12x", "20x",
         ratio("feed-4", "lxml + cssselect", "qpick rank")),
        ("against selectolax", "4x", "7x", ratio("feed-4", "selectolax", "qpick rank")),
        ("against lxml's streaming parser", "4x", "7x",
         ratio("feed-4", "lxml streaming", "qpick rank")),
        ("against a bare libxml2 SAX pass in C", "2.5x", "4x",
         ratio("feed-4", "C, libxml2 SAX", "qpick rank")),
        ("peak memory, 20 MB page less 0.4 MB page", "4 MB", "2 MB", memory()),
        ("payload page 1 MB against Python json", "2.5x", "6x",
         ratio("payload-1", "Python json", "qpick rank")),
        ("the same against raw_decode", "2.5x", "6x",
         ratio("payload-1", "Python raw_decode", "qpick rank")),
        (f"{pages.FILE_COUNT} pages, two cores against one", "1.7x", "1.9x",
         ratio(f"{pages.FILE_COUNT} files", "qpick rank, one core", "qpick rank")),
        ("start against python -c pass", "1.5x", "2.5x",
         ratio("start", "python3 -c pass", "qpick --version")),
        ("hostile input per MB against a normal page (1, 4, 20 MB)", "5x", "3x", hostile()),
    ]
    text = ["| goal | must | goal | reached |", "|---|---|---|---|"]
    text += [f"| {name} | {must} | {goal} | {reached} |" for name, must, goal, reached in lines]
    return "\n".join(text)


def compared(bench):
    """What qpick takes of the time and memory of the older one, worst first."""
    found = []
    for now in bench.rows:
        for before in bench.rows:
            if before["page"] == now["page"] and before["command"] == now["command"] + ", before":
                ratios = [now[key] / max(before[key], 0.001)
                          for key in ("cpu_ms_min", "wall_ms_min", "peak_bytes")]
                found.append((ratios, f"{now['page']}, {now['command']}"))
    lines = ["| now against before | cpu | wall | peak |", "|---|---|---|---|"]
    for ratios, name in sorted(found, reverse=True):
        lines.append(f"| {name} | " + " | ".join(f"{ratio:.2f}" for ratio in ratios) + " |")
    return "\n".join(lines) if found else ""


def machine():
    model = platform.processor() or platform.machine()
    try:
        model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())[1]
    except (OSError, TypeError):
        pass
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("qpick", type=Path, help="the binary that `make release` makes")
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--only", default="start,feeds,payloads,many,real,hostile",
                         help="parts to run, with commas")
    options.add_argument("--before", type=Path, help="an older qpick to compare in the same run")
    options.add_argument("--no-record", action="store_true", help="keep no result")
    options = options.parse_args()
    pages.make_all(PAGES)
    bench = Bench(options.qpick.resolve(), options.rounds,
                  options.before and options.before.resolve())
    load = os.getloadavg()[0]
    if load > 0.5:
        bench.note(f"the machine was busy (load {load:.1f}): compare processor times")
    for part in options.only.split(","):
        if part == "feeds":
            bench.feeds(pages.FEEDS)
        else:
            getattr(bench, part)()
    table = "\n\n".join(text for text in (goals(bench), compared(bench)) if text)
    print("\n" + table)
    if options.no_record:
        return
    commit = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"],
                            capture_output=True, text=True).stdout.strip()
    result = {"date": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "machine": machine(),
              "commit": commit, "load": load, "notes": bench.notes, "rows": bench.rows}
    name = time.strftime("%Y-%m-%d-%H%M", time.gmtime()) + f"-{platform.machine()}"
    folder = HERE / "results"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(result, indent=1) + "\n")
    (folder / f"{name}.md").write_text(
        f"# {result['date']}\n\n{result['machine']}; commit {commit}; load {load:.1f}\n\n"
        f"{table}\n" + "".join(f"\n- {note}" for note in bench.notes) + "\n")
    print(f"\nkept in Benchmarks/results/{name}.md and .json")


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main()
