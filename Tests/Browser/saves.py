"""Lets Chromium save the pages of Fixtures/, and compares what qpick reads from each save with what
it reads from the page itself.

Usage: saves.py QPICK CHROMIUM; exits with 77 if the browser does not start.
The browser gets the pages under Quora's addresses; no request leaves the machine.
"""

import base64
import datetime
import email.utils
import gzip
import json
import os
import pathlib
import plistlib
import re
import signal
import subprocess
import sys
import tempfile

from playwright.sync_api import Error, sync_playwright

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "Fixtures"
# Page, the address it is opened under, how many cards it has (as Fixtures/*.expected.json says;
# without the number, nothing in each save would pass for the same in each), and for a page without
# a clock a day on which it can have been saved.
PAGES = [
    ("home-feed.html", "https://www.quora.com/", 32, None),
    (
        "question-sourdough.html",
        "https://www.quora.com/Why-does-my-sourdough-spread-flat-even-after-a-long-cold-proof",
        10,
        None,
    ),
    ("topic-feed-es.html", "https://es.quora.com/topic/Jardines", 5, None),
    ("profile-pt.html", "https://pt.quora.com/profile/In%C3%AAs-Corval%C3%A3o", 3, None),
    ("early-2015-home-feed.html", "https://www.quora.com/", 6, "Sun, 01 Nov 2015 10:00:00 -0000"),
    (
        "early-2018-question.html",
        "https://www.quora.com/A-question-of-2018",
        3,
        "Sat, 17 Mar 2018 10:00:00 -0000",
    ),
]
# What a frame of the page holds, as advertisements are: a document that is none of Quora's pages.
FRAME = FIXTURES / "foreign.html"
FRAME_URL = "https://www.quora.com/a-frame"
FEED = FIXTURES / "multifeed.json"
FEED_REQUEST = "/graphql/gql_para_POST?q=MultifeedQuery"
TIME_LIMIT_SECONDS = 600
DATE = re.compile(rb"^Date: ([^\r\n]*)", re.MULTILINE)
SCRIPTS = re.compile(rb"<script\b.*?</script>", re.DOTALL)


class Comparison:
    """Runs `qpick extract` and counts what differs."""

    def __init__(self, qpick):
        self.qpick = qpick
        self.broken = 0

    def rows(self, path):
        """The page's row and the rows of its cards, without the name of the file."""
        run = subprocess.run(
            [self.qpick, "extract", str(path)], capture_output=True, text=True, timeout=120
        )
        if run.returncode != 0:
            self.fail(f"extract {path.name} ended with {run.returncode}: {run.stderr.strip()}")
            return {}, []
        rows = [json.loads(line) for line in run.stdout.splitlines()]
        for row in rows:
            del row["page"]
        return rows[0], rows[1:]

    def fail(self, text):
        self.broken += 1
        print(f"  FAILED: {text}")

    def require(self, holds, text):
        if not holds:
            self.fail(text)

    def require_clock(self, name, actual, earliest, latest):
        saved = actual[0].get("savedAt")
        self.require(
            saved and earliest <= seconds(saved) <= latest,
            f"{name}: saved at {saved}; expected {instant(earliest)} to {instant(latest)}",
        )

    def same(self, name, expected, actual, count):
        """Both pages' cards are `count`, and the same in every fact and in order.

        Where a page is without a clock of its own, that of its container tells the times: the
        texts of the times are compared then, and what is counted from them is not.
        """
        (page, cards), (saved_page, saved_cards) = expected, actual
        if not page or not saved_page:
            return
        if page["savedAt"] != saved_page["savedAt"]:
            page, cards, saved_page, saved_cards = map(
                without_intervals, (page, cards, saved_page, saved_cards)
            )
        before = self.broken
        self.require(len(cards) == count, f"{name}: the page has {len(cards)} cards, not {count}")
        self.require(
            len(saved_cards) == len(cards), f"{name}: {len(saved_cards)} cards of {len(cards)}"
        )
        pairs = [("page", page, saved_page)]
        pairs += [(f"card {i}", *pair) for i, pair in enumerate(zip(cards, saved_cards), 1)]
        for place, wanted, found in pairs:
            for key in sorted(wanted.keys() | found.keys()):
                # Where the clock is from differs with the container, and is checked by itself.
                if key != "clock" and wanted.get(key) != found.get(key):
                    self.fail(f"{name}, {place}, {key}: {wanted.get(key)} became {found.get(key)}")
        if self.broken == before:
            print(f"  {name}: {len(cards)} cards, the same")


def without_intervals(value):
    """`value` without the moments that are counted from the clock."""
    if isinstance(value, list):
        return [without_intervals(item) for item in value]
    if not isinstance(value, dict):
        return value
    counted = {"savedAt"} if value.get("created") else {"savedAt", "earliest", "latest"}
    return {key: without_intervals(item) for key, item in value.items() if key not in counted}


def seconds(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def instant(seconds_since_1970):
    return datetime.datetime.fromtimestamp(seconds_since_1970, datetime.timezone.utc).isoformat()


def open_page(browser, url, document, har=None):
    """A page under `url` with `document` for its HTML, and FEED for every feed it asks for."""
    recording = {"record_har_path": har, "record_har_content": "embed"} if har else {}
    context = browser.new_context(**recording)

    def answer(route):
        request = route.request
        if request.is_navigation_request() and request.url == url:
            route.fulfill(content_type="text/html; charset=utf-8", body=document)
        elif request.method == "POST" and request.url.endswith(FEED_REQUEST):
            route.fulfill(content_type="application/json", body=FEED.read_bytes())
        elif request.url == FRAME_URL:
            route.fulfill(content_type="text/html; charset=utf-8", body=FRAME.read_bytes())
        else:
            route.abort()

    context.route("**/*", answer)
    page = context.new_page()
    # The fixtures' scripts miss Quora's own and may throw; that is no matter.
    page.goto(url, wait_until="load")
    return context, page


def save(browser, url, document, folder, asks_for_feed=False):
    """Saves in three forms: `page.html`, `page.mhtml` and `page.har`."""
    context, page = open_page(browser, url, document, folder / "page.har")
    if asks_for_feed:
        variables = {"multifeedPage": "home_page"}
        sent = json.dumps({"queryName": "MultifeedQuery", "variables": variables})
        ask = "([to, body]) => fetch(to, {method: 'POST', body}).then(answer => answer.text())"
        page.evaluate(ask, [FEED_REQUEST, sent])
    (folder / "page.html").write_bytes(page.content().encode())
    # The page is then not the only document, nor in an MHTML the only part of HTML.
    put_frame = """to => new Promise(done => {
      const frame = document.createElement('iframe');
      frame.onload = done;
      frame.src = to;
      document.body.prepend(frame);
    })"""
    page.evaluate(put_frame, FRAME_URL)
    snapshot = context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
    (folder / "page.mhtml").write_bytes(snapshot["data"].encode())
    # The log is written when its context ends.
    context.close()


def check_html(comparison, fixture, url, count, folder):
    """The HTML of the browser's document, and the same in what the browser here cannot write."""
    html = (folder / "page.html").read_bytes()
    text = html.decode()
    archive = {
        "WebMainResource": {
            "WebResourceData": html,
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": url,
            "WebResourceFrameName": "",
        }
    }
    forms = {
        "HTML": html,
        "HTML with a byte order mark": text.encode("utf-8-sig"),
        "HTML in UTF-16": b"\xff\xfe" + text.encode("utf-16-le"),
        "HTML in gzip": gzip.compress(html),
        "webarchive": plistlib.dumps(archive, fmt=plistlib.FMT_BINARY),
    }
    expected = comparison.rows(fixture)
    for name, content in forms.items():
        saved = folder / "form"
        saved.write_bytes(content)
        # What has no other clock is told by its file's.
        os.utime(saved, ns=(0, fixture.stat().st_mtime_ns))
        comparison.same(name, expected, comparison.rows(saved), count)


def check_mhtml(comparison, fixture, count, day, folder):
    """An MHTML has no scripts: it is held against the page without them, saved at its Date.

    A clock of today is none of an early page's; its MHTML gets a Date of its own years.
    """
    saved = folder / "page.mhtml"
    content = saved.read_bytes()
    written = DATE.search(content)[1].decode()
    now = datetime.datetime.now().timestamp()
    comparison.require(
        abs(email.utils.parsedate_to_datetime(written).timestamp() - now) < 600,
        f"MHTML: its Date is {written}",
    )
    comparison.require(content.count(b"\nContent-Type: text/html") == 2, "MHTML: it has no frame")
    if day:
        content = DATE.sub(b"Date: " + day.encode(), content, count=1)
        saved.write_bytes(content)
    date = email.utils.parsedate_to_datetime(day or written).timestamp()
    stripped = folder / "stripped.html"
    stripped.write_bytes(SCRIPTS.sub(b"", fixture.read_bytes()))
    os.utime(stripped, (date, date))
    expected, actual = comparison.rows(stripped), comparison.rows(saved)
    comparison.require_clock("MHTML", actual, date, date)
    comparison.same("MHTML", expected, actual, count)
    packed = folder / "page.mhtml.gz"
    packed.write_bytes(gzip.compress(content))
    comparison.same("MHTML in gzip", expected, comparison.rows(packed), count)


def check_har(comparison, fixture, count, folder):
    saved, packed = folder / "page.har", folder / "page.har.gz"
    packed.write_bytes(gzip.compress(saved.read_bytes()))
    expected = comparison.rows(fixture)
    comparison.same("HAR", expected, comparison.rows(saved), count)
    comparison.same("HAR in gzip", expected, comparison.rows(packed), count)


def check_feed(comparison, browser, folder):
    """A log with a feed's answer: behind the page's own cards come those of the answer."""
    _, answer = comparison.rows(FEED)
    home = FIXTURES / "home-feed.html"
    _, home_cards = comparison.rows(home)
    # Ads have no number: those of an answer are taken for those that the page shows.
    numbered = [card for card in answer if card["kind"] != "ad"]
    for document, made, cards, count in [
        (FIXTURES / "feed-shell.html", "2026-11-20T10:20:00Z", answer, 10),
        (home, "2026-11-20T09:30:00Z", home_cards + numbered, 32 + 7),
    ]:
        print(f"{document.name}, which asks for a feed")
        started = datetime.datetime.now().timestamp()
        save(browser, "https://www.quora.com/", document.read_bytes(), folder, asks_for_feed=True)
        actual = comparison.rows(folder / "page.har")
        ended = datetime.datetime.now().timestamp()
        # The later of the page's clock and the answer's counts.
        made = seconds(made)
        comparison.require_clock("HAR", actual, max(started - 1, made), max(ended + 1, made))
        # Whose page it is, the page and the answer tell together.
        comparison.same("HAR with an answer", (actual[0], cards), actual, count)


def main(qpick, chromium):
    # A browser that hangs must not hold up what comes next.
    signal.alarm(TIME_LIMIT_SECONDS)
    comparison = Comparison(qpick)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        try:
            browser = playwright.chromium.launch(
                executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"]
            )
        except Error as error:
            print(error.message)
            return 77
        print(f"Chromium {browser.version}")
        folder = pathlib.Path(scratch)
        for name, url, count, day in PAGES:
            fixture = FIXTURES / name
            print(name)
            save(browser, url, fixture.read_bytes(), folder)
            check_html(comparison, fixture, url, count, folder)
            check_mhtml(comparison, fixture, count, day, folder)
            check_har(comparison, fixture, count, folder)
        check_feed(comparison, browser, folder)
        browser.close()
    print(f"{comparison.broken or 'no'} differences")
    return 1 if comparison.broken else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
