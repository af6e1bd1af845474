"""The payload with Python's json, written for speed: no regular expression over the literals, no
search through all values, one write."""

import json
import sys
from pathlib import Path

from json_walk import answer_line

if __name__ == "__main__":
    html = Path(sys.argv[1]).read_text()
    decode, loads = json.JSONDecoder().raw_decode, json.loads
    lines = []
    at = html.find('.push("')
    while at >= 0:
        text, end = decode(html, at + 6)
        if "numViews" in text:
            data = loads(text)["data"]
            if "node" in data:
                lines.append(answer_line(data["node"]["answer"]))
        at = html.find('.push("', end)
    print("\n".join(lines))
