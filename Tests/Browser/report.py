"""Opens qpick's HTML report in Chromium, without a network, and compares its picks with qpick's own.

Usage: report.py QPICK CHROMIUM; exits with 77 if the browser does not start.
"""

import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "Fixtures"
# Arguments of each comparison.
PAGES = [
    ["home-feed.html"],
    ["home-feed.html", "question-sourdough.html", "question-steady.html", "question-famous.html"],
    ["--sort", "age", "early-2018-home-feed.html", "early-2018-question.html", "topic-feed-es.html"],
]
# Bounds as the command line takes them, with what they are in the page.
AGES = [("6h", 6), ("72h", 72), ("10d", 240), ("0", None)]
VIEWS = [("500", 500), ("10000", 10_000), ("0", None)]
UPVOTES = [("10", 10), ("100", 100), ("0", None)]
ANSWERS = [("5", 5), ("25", 25), ("0", None)]
UNKNOWN = ["keep", "drop"]
LARGEST_BYTE_COUNT = 150_000
HOSTILE = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'><!--"


LISTS = ["picks", "unjudged", "rejected"]


def facts_of(question):
    """What is compared of a question; of one without an answer, not the rules about answers."""
    return [
        question["question"]["url"] or question["question"]["title"], question["score"],
        {
            rule["rule"]: [rule["status"], rule["approximate"], rule["note"]]
            for rule in question["rules"]
            if rule["note"] != "off" and not rule["note"].startswith("no answer seen")
        },
    ]


class Report:
    """Makes reports, opens them, and counts what is wrong."""

    def __init__(self, qpick, browser, folder):
        self.qpick = qpick
        self.browser = browser
        self.folder = folder
        self.broken = 0

    def require(self, holds, text):
        if not holds:
            self.broken += 1
            print(f"  FAILED: {text}")

    def rank(self, *arguments, stream="stdout", **options):
        done = subprocess.run(
            [self.qpick, "--as-of", "saved", "--no-config", "--no-history", "-q", *arguments],
            capture_output=True, text=True, timeout=60, cwd=FIXTURES, **options,
        )
        return getattr(done, stream)

    def open(self, html, **options):
        """The report in a new tab; a request or an error of its own is a fault."""
        path = self.folder / "report.html"
        path.write_text(html)
        page = self.browser.new_context(offline=True, **options).new_page()
        page.on("request", lambda request: self.require(
            request.url == path.as_uri(), f"the report asked for {request.url}"))
        page.on("pageerror", lambda error: self.require(False, f"the script failed: {error}"))
        page.goto(path.as_uri())
        return page

    def compare(self, names):
        """All lists in order, with what each rule says, for every combination of bounds."""
        before = self.broken
        page = self.open(self.rank("--format", "html", *names))
        combinations = list(itertools.product(AGES, VIEWS, UPVOTES, ANSWERS, UNKNOWN))
        pick_counts = set()
        for age, views, upvotes, answers, unknown in combinations:
            flags = [
                "--max-age", age[0], "--min-views", views[0], "--min-upvotes", upvotes[0],
                "--max-answers", answers[0], "--unknown", unknown,
            ]
            own = json.loads(self.rank("--format", "json", "--all", "-n", "0", *flags, *names))
            expected = [[facts_of(question) for question in own[name]] for name in LISTS]
            actual = page.evaluate(
                """bounds => { const lists = rank(data, bounds);
                  return ['picks', 'unjudged', 'rejected'].map((name) => lists[name].map((judged) => [
                    judged.candidate.url ?? judged.candidate.title, judged.lead?.score ?? null,
                    Object.fromEntries(judged.outcomes.filter(saysSomething).map((outcome) => [outcome.rule,
                      [outcome.status, outcome.approximate, noteOf(outcome, judged)]])),
                  ])); }""",
                {"age": age[1], "views": views[1], "upvotes": upvotes[1], "answers": answers[1],
                 "unknown": unknown},
            )
            for name, mine, its in zip(LISTS, actual, expected):
                wrong = [pair for pair in itertools.zip_longest(mine, its) if pair[0] != pair[1]]
                self.require(
                    not wrong, f"{names}, {' '.join(flags)}: {name}: {wrong[0] if wrong else None}")
            pick_counts.add(len(expected[0]))
        self.require(len(pick_counts) > 2, f"{names}: the bounds hardly change anything")
        page.context.close()
        if self.broken == before:
            print(f"  {' '.join(names)}: {len(combinations)} combinations, the same lists")

    def require_shown(self, page, *arguments):
        own = [pick["question"]["url"] for pick in json.loads(self.rank(*arguments))["picks"]]
        shown = page.locator("#picks tbody th a").evaluate_all(
            "links => links.map((link) => link.getAttribute('href'))")
        self.require(len(own) > 2 and shown == own, f"shown are {shown}, not {own}")

    def use(self):
        """Sliders by keyboard, the command line that is shown, a ledger, sorting."""
        page = self.open(self.rank("--format", "html", "--max-age", "48h", *PAGES[1]))
        self.require_shown(page, "--max-age", "48h", "--format", "json", *PAGES[1])
        page.focus("#bound-views")
        page.keyboard.press("Home")
        page.focus("#bound-age")
        page.keyboard.press("ArrowRight")
        page.uncheck("#bound-unknown")
        # A page shows a change when it is drawn next.
        page.locator("#command", has_text="drop").wait_for()
        command = page.inner_text("#command")
        self.require("--min-views 0" in command and "--max-age 72h" in command
                     and "--unknown drop" in command, f"the command line is {command}")
        path = f"{self.qpick.parent}{os.pathsep}{os.environ['PATH']}"
        own = subprocess.run(
            command + " --format json", shell=True, capture_output=True, text=True, cwd=FIXTURES,
            env={**os.environ, "PATH": path}, timeout=60,
        ).stdout
        expected = [question["question"]["title"] for question in json.loads(own)["picks"]]
        shown = page.locator("#picks tbody th :is(a, bdi)").all_text_contents()
        self.require(shown == expected, f"shown are {shown}, but {command} gives {expected}")
        self.require(expected, "no picks to compare")
        page.click(".why >> nth=0")
        self.require("level" in page.inner_text(".details >> nth=0"), "the ledger does not open")
        self.require(page.get_attribute("th:has(#sort-score)", "aria-sort") == "descending",
                     "the picks do not say that they are sorted by score")
        page.click("#sort-answers")
        self.require(page.get_attribute("th:has(#sort-answers)", "aria-sort") == "ascending",
                     "the picks are not sorted")
        page.hover("#picks tbody tr >> nth=0")
        self.require(page.locator("tr.lit").count() == 1, "a row does not light up")
        page.focus("#plot svg")
        oldest = page.evaluate("""() => {
            const all = [...dots].map(([{ title }, { lead }]) => [lead.age.value, title]);
            return all.reduce((left, right) => (right[0] > left[0] ? right : left))[1]; }""")
        page.keyboard.press("End")
        self.require(page.inner_text("#dot").startswith(oldest), "End does not go to the oldest dot")
        page.keyboard.press("Enter")
        focused = page.evaluate("document.activeElement.innerText")
        self.require(focused == oldest, f"Enter on the dot of {oldest} goes to {focused}")
        self.require(page.locator("#rejected[open]").count() == 1, "the list of a dot stays closed")
        page.context.close()
        page = self.open(self.rank("--format", "html", "-n", "2", *PAGES[0]))
        page.click("#picks > button")
        shown = page.locator("#picks tbody tr:not(.details)").count()
        limit = page.inner_text("#command").split("--limit ")[1].split()[0]
        self.require(2 < shown <= int(limit), f"{shown} picks are shown with --limit {limit}")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        limit = page.inner_text("#command").split("--limit ")[1].split()[0]
        count = page.evaluate("view.lists.picks.length")
        self.require(limit == str(count), f"paper has {count} picks and --limit {limit}")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        # A list that was shown at length is short again when a bound moves.
        page.focus("#bound-answers")
        page.keyboard.press("ArrowRight")
        page.locator("#command", has_text="--max-answers").wait_for()
        self.require(page.evaluate("view.counts.picks") == 2, "a moved bound leaves a long list")
        page.context.close()
        self.use_without_picks()
        self.resize()

    def use_without_picks(self):
        """What is said where nothing passes: qpick's own advice, until a bound is moved."""
        bounds = ["--max-age", "1s", "--min-upvotes", "1000M"]
        page = self.open(self.rank("--format", "html", *bounds, *PAGES[0]))
        advice = self.rank(*bounds, *PAGES[0], stream="stderr").strip()
        shown = page.text_content("#picks")
        self.require("nearest: --max-age" in advice and advice in shown,
                     f"without picks is shown {shown}, not {advice}")
        self.require(page.locator("#rejected[open] li").count() > 0, "the nearest are not shown")
        page.focus("#bound-answers")
        page.keyboard.press("Home")
        page.locator("#command", has_text="--max-answers").wait_for()
        shown = page.text_content("#picks")
        self.require(advice not in shown, f"moved bounds keep the advice: {shown}")
        page.context.close()

    def resize(self):
        """The keyboard keeps its place when the window, or what a scroll bar leaves, changes."""
        page = self.open(self.rank("--format", "html", *PAGES[1]))
        page.focus(".why >> nth=1")
        width = page.get_attribute("#plot svg", "width")
        page.set_viewport_size({"width": 800, "height": 600})
        page.wait_for_function(
            "width => document.querySelector('#plot svg').getAttribute('width') !== width", arg=width)
        self.require(page.evaluate("document.activeElement.className") == "why",
                     "the keyboard loses its place when the window changes")
        page.context.close()

    def is_accessible(self):
        for width, scheme in itertools.product([1200, 768, 390], ["light", "dark"]):
            page = self.open(
                self.rank("--format", "html", *PAGES[1]), color_scheme=scheme,
                viewport={"width": width, "height": 900},
            )
            page.click(".why >> nth=0")
            page.click("#rejected summary")
            rules = {"rules": {"label-content-name-mismatch": {"enabled": True}}}
            for fault in Axe().run(page, options=rules).response["violations"]:
                self.require(
                    fault["impact"] not in ("serious", "critical"),
                    f"{width} px, {scheme}: {fault['id']}: {fault['nodes'][0]['html']}",
                )
            page.context.close()

    def fits(self):
        """The page fits windows of all widths, also with words that have no place to break."""
        facts = self.folder / ("n" * 200 + ".jsonl")
        facts.write_text(self.facts(lambda index: "שלום?" if index % 3 else "x" * 250))
        for names in (PAGES[1], [facts]):
            page = self.open(self.rank("--format", "html", *names))
            if names == [facts]:
                title = page.locator("#picks :is(a, bdi)", has_text="שלום").first
                self.require(title.evaluate("title => getComputedStyle(title).direction") == "rtl",
                             "a title in Hebrew is not laid out from right to left")
            for name in ("rejected", "unjudged"):
                page.evaluate("name => { byId(name).open = true; showOthers(name); }", name)
            page.click(".why >> nth=0")
            for width in (1200, 1000, 780, 768, 740, 705, 390, 320):
                page.set_viewport_size({"width": width, "height": 900})
                page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
                overflow = page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                self.require(
                    overflow <= 0, f"{names}, {width} px: the page is {overflow} px too wide")
            page.context.close()

    def facts(self, title):
        """The lines of a page's facts, each answer's question with the title of its number."""
        facts = subprocess.run(
            [self.qpick, "extract", "home-feed.html"], capture_output=True, text=True, cwd=FIXTURES,
        ).stdout
        rows = [json.loads(line) for line in facts.splitlines()]
        for index, row in enumerate(rows):
            if row["kind"] == "answer" and row.get("question"):
                row["question"]["title"] = title(index)
                if index % 2:
                    # No browser takes this for a host.
                    row["question"]["url"] = "https://xn--a.quora.com/" + str(index)
        return "\n".join(json.dumps(row) for row in rows)

    def is_safe(self):
        html = self.rank("--format", "html", "-", input=self.facts(lambda index: HOSTILE + str(index)))
        page = self.open(html)
        self.require(page.evaluate("window.hacked") is None, "a title ran as a script")
        shown = page.inner_text("#picks")
        self.require(HOSTILE in shown, f"a title is not shown as text: {shown[:500]}")
        page.context.close()
        # If the escaping were lost one day.
        page = self.open(html.replace("</main>", "<script>window.hacked = 1</script></main>"))
        self.require(page.evaluate("window.hacked") is None, "the policy lets a script in")
        page.context.close()


def main():
    qpick, chromium = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        except Error as error:
            print(error)
            return 77
        folder = pathlib.Path(tempfile.mkdtemp())
        report = Report(qpick, browser, folder)
        for names in PAGES:
            report.compare(names)
        report.use()
        report.is_accessible()
        report.fits()
        report.is_safe()
        byte_count = len(report.rank("--format", "html", *PAGES[0]).encode())
        report.require(byte_count < LARGEST_BYTE_COUNT, f"the report has {byte_count} bytes")
        browser.close()
        shutil.rmtree(folder)
    print(f"report: {report.broken} faults; {byte_count} bytes for {PAGES[0][0]}")
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
