"""Checks that `qpick` takes instructions in proportion to a hostile page's size.

Each shape is an input that once took time with the square of its size, or is of that kind. It is
read at 1x, 2x and 4x: the step from 2x to 4x may take at most 2.6 times that from 1x to 2x, where
proportional work takes 2 times, and quadratic work 4 times. Instructions are counted, not seconds,
so a busy machine changes nothing.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent.parent / "Fixtures"
LIMIT = 2.6
# Below so many instructions a step says nothing: what is bounded soon ends there.
NOISE = 2_000_000
MARKS = "\u0316\u0301"
PUSH = '<script>window.ansFrontendGlobals.x;y.push("%s");</script></body>'
FEED = (FIXTURES / "home-feed.html").read_text()


def in_feed(old, new):
    """The feed with the first `old` replaced; what was searched has to be there."""
    if old not in FEED:
        sys.exit(f"growth: {FIXTURES / 'home-feed.html'} holds no {old!r}")
    return FEED.replace(old, new, 1)


def in_script(json):
    return in_feed("</body>", PUSH % json.replace("\\", "\\\\").replace('"', '\\"'))


def escaped(text):
    return "".join(f"%{byte:02X}" for byte in text.encode())


def log(url="https://www.quora.com/graphql/gql_para_POST?q=MultifeedQuery", body="{}"):
    body = body.replace('"', '\\"')
    return ('{"log":{"version":"1.2","entries":[{"startedDateTime":"2024-01-01T00:00:00Z",'
            f'"request":{{"method":"POST","url":"{url}"}},"response":{{"status":200,"content":'
            f'{{"mimeType":"application/json","text":"{body}"}}}}}}]}}}}')


def log_of(pages, answers):
    """A log of documents, and of answers that each name another page."""
    def entry(kind, url, method, body, page):
        return (f'{{"startedDateTime":"2024-01-01T00:00:00Z","pageref":"{page}","request":{{"method"'
                f':"{method}","url":"https://www.quora.com/{url}"}},"response":{{"status":200,'
                f'"content":{{"mimeType":"{kind}","text":"{body}"}}}}}}')
    entries = [entry("text/html", "", "GET", "<html></html>", f"d{i}") for i in range(pages)]
    entries += [entry("application/json", "graphql/gql_para_POST?q=MultifeedQuery", "POST",
                      "{}", f"a{i}") for i in range(answers)]
    return '{"log":{"version":"1.2","entries":[' + ",".join(entries) + "]}}"


def mhtml(head="", part=""):
    return ("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n" + head
            + 'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n' + part
            + "Content-Type: text/html\r\n\r\n" + FEED + "\r\n--b--\r\n")


AUTHOR = "Maren Oldacre</span>"
LINK = 'href="https://www.quora.com/profile/Maren-Oldacre-2'
TITLE = "Why does my sourdough spread flat even after a long cold proof?"
PAGE = ('{"kind":"page","page":"a","controller":"home","era":"2020","language":"en","loggedIn":true,'
        '"savedAt":"2026-11-20T09:30:00Z","clock":"page","question":null,"cards":{},"error":null}\n')
# Name: (units at 1x, the input of n units). An input stays below what `qpick` refuses at once.
SHAPES = {
    "numbers in GraphQL JSON": (40_000, lambda n: '{"data":{"x":[' + "1," * n + "1]}}"),
    "arrays in GraphQL JSON": (20_000, lambda n: '{"data":{"x":[' + "[]," * n + "1]}}"),
    "numbers in a script": (20_000, lambda n: in_script('{"data":{"x":[' + "1," * n + "1]}}")),
    "members in a script": (10_000, lambda n: in_script('{"data":{' + '"a":1,' * n + '"b":1}}')),
    "numbers in a log": (20_000, lambda n: log(body='{"data":{"x":[' + "1," * n + "1]}}")),
    "payloads in a script": (1_000, lambda n: in_feed("</body>", PUSH % ('");y.push("{]' * n))),
    "marks in an address": (2_000, lambda n: in_feed(LINK, LINK + escaped(MARKS * n))),
    "marks in every address": (100, lambda n: FEED.replace(
        'href="https://www.quora.com/', 'href="https://www.quora.com/' + escaped(MARKS * n))),
    "marks in a name": (4_000, lambda n: in_feed(AUTHOR, MARKS * n + AUTHOR)),
    "marks in a title": (4_000, lambda n: in_feed(TITLE, TITLE + MARKS * n)),
    "marks in a script": (4_000, lambda n: in_script('{"aid":1,"author":{"uid":2,"names":[{'
                                                      f'"givenName":"{MARKS * n}"}}]}}}}')),
    "marks in a setting": (4_000, lambda n: in_feed(
        "</body>", "<script>window.ansFrontendGlobals.settings = "
        f'{{"interfaceLanguageCode":"{MARKS * n}"}};</script></body>')),
    "marks in a log's address": (4_000, lambda n: log("https://www.quora.com/" + MARKS * n)),
    "marks in a mail's head": (4_000, lambda n: mhtml(head=f"Subject: {MARKS * n}\r\n")),
    "letters that combine": (4_000, lambda n: in_feed(AUTHOR, "\u1100" * n + AUTHOR)),
    "a family of emoji": (4_000, lambda n: in_feed(AUTHOR, "\U0001F468\u200D" * n + AUTHOR)),
    "documents of a log": (1_000, lambda n: log_of(n, 0)),
    "pages named by a log's answers": (1_000, lambda n: log_of(1, n)),
    "blanks of quoted-printable": (20_000, lambda n: mhtml(
        part="Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html\r\n\r\n="
        + " " * n + "x\r\n--b\r\n")),
    "fields of a mail": (2_000, lambda n: mhtml(part="X: y\r\n" * n)),
    "parts of a mail": (1_000, lambda n: mhtml(part="X: y\r\n\r\nz\r\n--b\r\n" * n)),
    "open elements": (2_000, lambda n: in_feed("</body>", "<div>" * n)),
    "open elements, stray ends": (2_000, lambda n: in_feed("</body>", "<b>" * n + "</p>" * n)),
    "open elements, </br>": (2_000, lambda n: in_feed("</body>", "<b>" * n + "</br>" * n)),
    "open elements, <body>": (2_000, lambda n: in_feed("</body>", "<b>" * n + "<body>" * n)),
    "open elements, paragraphs": (2_000, lambda n: in_feed(
        "</body>", "<b>" * n + "<p><div></p>" * n)),
    "elements of unknown names": (500, lambda n: in_feed(
        "</body>", "".join(f"<x-{i}>" for i in range(n)) + "</y>" * n)),
    "attributes": (16_000, lambda n: in_feed(
        "</body>", "<div " + " ".join(f"a{i}=1" for i in range(n)) + ">")),
    "classes": (8_000, lambda n: in_feed("</body>", '<div class="' + "q-box " * n + '">')),
    "an attribute without end": (20_000, lambda n: in_feed("</body>", '<div a="' + "<b c=d>" * n)),
    "feed cards of unknown kinds": (4_000, lambda n: in_feed("</body>", "".join(
        f'<div class="dom_annotate_multifeed_bundle_k{i}"></div>' for i in range(n)))),
    "feed cards of unknown kinds, 2013": (4_000, lambda n: '<html><body class="w2_x">' + "".join(
        f'<div class="feed_type_k{i}"></div>' for i in range(n))),
    "comments without end": (10_000, lambda n: in_feed("</body>", "<!-- " * n)),
    "starts of documents": (50, lambda n: in_feed("</body>", "<!DOCTYPE html><html>" * n)),
    "answers of one question": (400, lambda n: in_feed("</body>", "".join(
        PUSH[:-7] % f'{{\\"aid\\":{i},\\"numViews\\":9,\\"question\\":{{\\"qid\\":7}}}}'
        for i in range(n)))),
    "rows of facts": (10_000, lambda n: PAGE + '{"kind":"ad","page":"a"}\n' * n),
    "pages of facts": (1_000, lambda n: "".join(PAGE.replace('"a"', f'"{i}"') for i in range(n))),
    "the same page of facts": (1_000, lambda n: PAGE * n),
    "lines that are no facts": (10_000, lambda n: PAGE + '{"kind":"ad","page":"b"}\n' * n),
}


def instructions(qpick, page, arguments, folder):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "QPICK_CONFIG": "/dev/null"}
    report = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", qpick, "rank", "--all",
         "--explain", "--as-of", "saved", *arguments, page],
        capture_output=True, text=True, errors="replace", env=environment, cwd=folder)
    found = re.search(r"Collected : (\d+)", report.stderr)
    if found is None or report.returncode not in (0, 1, 65):
        sys.exit(f"growth: valgrind failed on {page}:\n{report.stderr[-2000:]}")
    return int(found[1])


def counts(qpick, make, unit, arguments):
    """Instructions for `unit`, twice and four times as many units."""
    with tempfile.TemporaryDirectory() as folder:
        for factor in (1, 2, 4):
            Path(folder, "page").write_text(make(unit * factor), newline="")
            marks = MARKS * (unit * factor)
            Path(folder, "people").write_text(f"Maren {marks}\n{marks} Maren\n")
            yield instructions(qpick, "page", arguments, folder)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("qpick", type=Path)
    options.add_argument("--only", default="", help="shapes with this in their name")
    options = options.parse_args()
    skip = ["--skip", "Maren Oldacre"]
    shapes = {name: (make, unit, skip) for name, (unit, make) in SHAPES.items()}
    shapes["marks in a people file"] = (lambda n: FEED, 4_000, ["--skip-file", "people"])
    chosen = {name: shape for name, shape in shapes.items() if options.only in name}
    qpick = str(options.qpick.resolve())
    failed = []
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        measured = workers.map(lambda shape: list(counts(qpick, *shape)), chosen.values())
        for name, (one, two, four) in zip(chosen, measured):
            first, second = two - one, four - two
            is_bounded = second < NOISE
            growth = second / max(first, NOISE / 2)
            is_right = is_bounded or growth <= LIMIT
            print(f"growth: {name}: {one / 1e6:.1f}, {two / 1e6:.1f}, {four / 1e6:.1f} M instructions, "
                  f"{'bounded' if is_bounded else f'step {growth:.1f}x'}"
                  f"{'' if is_right else f', more than {LIMIT}x'}", flush=True)
            if not is_right:
                failed.append(name)
    if failed or not chosen:
        sys.exit(f"growth: more than in proportion: {', '.join(failed)}" if failed
                 else f"growth: no shape has {options.only!r} in its name")


if __name__ == "__main__":
    main()
