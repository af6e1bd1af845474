"""Generates the pages that the benchmarks read, from the invented ones in Fixtures/.

The fixtures have the markup of real pages, but less layout. `with_layout` adds it: on a saved topic
feed of 3.2 MB a card has 160 elements, an element 160 bytes, of which 65 are classes, 64 style, and
an icon's path 94.
Nothing is random: the same fixtures give the same bytes.
"""

import hashlib
import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "Fixtures"

STYLES = [
    "box-sizing: border-box;",
    "box-sizing: border-box; display: flex; flex-direction: column;",
    "box-sizing: border-box; display: flex; align-items: center; justify-content: space-between;",
    "box-sizing: border-box; direction: ltr; overflow: visible; padding: 0px 16px;",
    "font-family: inherit; font-size: 13px; line-height: 1.4; font-weight: normal;",
    "max-width: 100%; flex-wrap: wrap; margin-left: -4px; margin-right: -4px;",
    "box-sizing: border-box; position: relative;",
    "color: rgb(40, 40, 41); background: none;",
]
CLASSES = [
    "qu-alignItems--center qu-justifyContent--space-between",
    "qu-px--medium qu-pt--small",
    "qu-color--gray_dark qu-dynamicFontSize--regular",
    "Box-sc-1a2b3c-0 kQnVeR",
    "qu-flex--auto qu-overflow--hidden",
]
ICON_GROUP = '<g fill="none" fill-rule="evenodd">'
ICON_PATH = "M12 4v16m-8-8h16c1.105 0 2 .895 2 2s-.895 2-2 2h-5l1.5 4.5c.3 1-.4 2-1.5 2L9 13"
START = re.compile(r"""<(div|span|button|a|img)((?:[^>"']|"[^"]*"|'[^']*')*)>""")
WRAPPED = re.compile(r"<(a|button)\b.*?</\1>", re.DOTALL)


class Layout:
    """Adds styles, classes and wrapping elements to markup, each in turn."""

    def __init__(self):
        self.count = 0

    def style(self):
        self.count += 1
        return STYLES[self.count % len(STYLES)]

    def tag(self, match):
        name, attributes = match.groups()
        style = self.style()
        if "class=\"" in attributes:
            extra = CLASSES[self.count % len(CLASSES)]
            attributes = attributes.replace("class=\"", f"class=\"{extra} ", 1)
        attributes = re.sub(r' style="[^"]*"', "", attributes)
        return f"<{name}{attributes} style=\"{style}\">"

    def wrapper(self, match):
        inner = match.group(0)
        for _ in range(9):
            inner = f'<div class="q-box">{inner}</div>'
        return inner

    def with_layout(self, html):
        html = WRAPPED.sub(self.wrapper, html)
        html = html.replace('d="M12 4v16"', f'd="{ICON_PATH}"')
        html = re.sub(r"(<svg[^>]*>)(.*?)(</svg>)", rf"\1{ICON_GROUP}\2</g>\3", html)
        html = html.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
        return START.sub(self.tag, html)


def cards_of(html):
    """The markup before the cards of a feed, the cards, and the markup after them."""
    lines = html.split("\n")
    places = [i for i, line in enumerate(lines) if "dom_annotate_multifeed_bundle_" in line]
    first, last = places[0], places[-1]
    return "\n".join(lines[:first]) + "\n", lines[first : last + 1], "\n".join(lines[last + 1 :])


def renamed(card, number):
    """A card with other question addresses."""
    return re.sub(
        r'href="(https://[a-z]+\.quora\.com)/(?!profile/)(unanswered/)?(?=[^"])',
        lambda m: f'href="{m[1]}/{m[2] or ""}r{number}-',
        card,
    )


def write_feed(path, byte_count, first=1):
    """Writes a home feed of about that many bytes."""
    head, cards, tail = cards_of((FIXTURES / "home-feed.html").read_text())
    layout = Layout()
    cards = [layout.with_layout(card) for card in cards]
    number, written = first, len(head) + len(tail)
    with open(path, "w") as out:
        out.write(head)
        while written < byte_count:
            for card in cards:
                line = renamed(card, number) + "\n"
                out.write(line)
                written += len(line)
                if written >= byte_count:
                    break
            number += 1
        out.write(tail)


def write_question(path, byte_count):
    """Writes a question page as the server sends it: all answers in scripts, none rendered."""
    html = (FIXTURES / "question-payload-only.html").read_text()
    lines = html.split("\n")
    model = next(line for line in lines if "numViews\\\":50130" in line)
    at = lines.index(model)
    lines = [line for line in lines if "<script" not in line or "edges" not in line]
    body = "A paragraph that was invented, about as long as people write them on such pages. " * 25
    model = model.replace("An invented answer.", body.strip())
    parts, written, number = [], sum(map(len, lines)), 0
    while written < byte_count:
        number += 1
        line = (
            model.replace("1477744200000003", str(1477744200000003 + number))
            .replace("answer/Casimir-Holt", f"answer/Casimir-Holt-{number}")
            .replace("numViews\\\":50130", f"numViews\\\":{50130 + number}")
            .replace("numUpvotes\\\":290", f"numUpvotes\\\":{290 + number % 700}")
        )
        parts.append(line)
        written += len(line) + 1
    at = next(i for i, line in enumerate(lines) if line.startswith("</body>"))
    Path(path).write_text("\n".join(lines[:at] + parts + lines[at:]))


def write_hostile(folder, name, byte_count):
    """Writes a feed that contains something that is slow for parsers."""
    head, cards, tail = cards_of((FIXTURES / "home-feed.html").read_text())
    middle = {
        "attributes": lambda n: "<div " + " ".join(f"a{i}=b" for i in range(n // 9)) + ">x</div>",
        "stray-tags": lambda n: "</p></span></b>" * (n // 15),
        "depth": lambda n: "<div>" * (n // 5),
        "unclosed-quotes": lambda n: '<a href="x' * (n // 10),
        "one-token": lambda n: "<p>" + "x" * n,
        "one-value": lambda n: '<p title="' + "x" * n + '">y</p>',
    }[name](byte_count)
    Path(folder, f"hostile-{name}-{byte_count}.html").write_text(
        head + cards[0] + middle + cards[2] + tail
    )


HOSTILE = ["attributes", "stray-tags", "depth", "unclosed-quotes", "one-token", "one-value"]
FEEDS = {"feed-0.4": 400_000, "feed-4": 4_000_000, "feed-20": 20_000_000, "feed-200": 200_000_000}
QUESTIONS = {"payload-0.25": 250_000, "payload-1": 1_000_000, "payload-9": 9_000_000}
FILE_COUNT = 200


def make_all(folder):
    """Writes all pages, unless they were written from the same sources before."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = folder / ".stamp"
    sources = [Path(__file__), FIXTURES / "home-feed.html", FIXTURES / "question-payload-only.html"]
    made_from = json.dumps([hash_of(path) for path in sources])
    if stamp.exists() and stamp.read_text() == made_from:
        return
    for name, size in FEEDS.items():
        write_feed(folder / f"{name}.html", size)
    for name, size in QUESTIONS.items():
        write_question(folder / f"{name}.html", size)
    many = folder / "many"
    many.mkdir(exist_ok=True)
    for number in range(FILE_COUNT):
        write_feed(many / f"page-{number:03}.html", 400_000, first=1 + number * 100)
    for name in HOSTILE:
        for size in (1_000_000, 4_000_000):
            write_hostile(folder, name, size)
    write_hostile(folder, "one-token", 20_000_000)
    stamp.write_text(made_from)


def hash_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()
