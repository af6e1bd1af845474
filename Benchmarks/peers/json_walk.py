"""The payload with Python's json, as most people write it: find the literals, decode, search."""

import json
import re
import sys
from pathlib import Path

PUSH = re.compile(r'\.push\(("(?:[^"\\]|\\.)*")\)')


def answers(value):
    if isinstance(value, dict):
        if "aid" in value and value.get("__typename") == "Answer":
            yield value
        for member in value.values():
            yield from answers(member)
    elif isinstance(value, list):
        for member in value:
            yield from answers(member)


def title(question):
    sections = json.loads(question["title"])["sections"]
    return " ".join("".join(span["text"] for span in s["spans"]) for s in sections)


def answer_line(answer):
    names = answer["author"]["names"][0]
    url = answer["permaUrlOnOriginalQuestion"].partition("?")[0]
    if url.startswith("/"):
        url = "https://www.quora.com" + url
    name = f"{names['givenName']} {names['familyName']}".strip()
    return "\t".join(
        [title(answer["question"]), url, name, str(answer["numViews"]), str(answer["numUpvotes"]),
         str(answer["creationTime"])])


if __name__ == "__main__":
    html = Path(sys.argv[1]).read_text()
    for match in PUSH.finditer(html):
        data = json.loads(json.loads(match[1])).get("data", {})
        if "ads" in data.get("question", {}):
            continue
        for answer in answers(data):
            print(answer_line(answer))
