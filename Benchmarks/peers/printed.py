"""The line that every program prints for a card, so that outputs can be compared."""

import re

TIMES = {"K": 1_000, "M": 1_000_000}


def number(label, texts):
    """The upvotes as printed: in the button's label, else in the first text that is a number.

    `2,318 upvotes` is 2318, `1.2K` is 1200; a button without a number means 0.
    """
    found = re.search(r"[\d.,]+", label or "")
    if found:
        return found[0].replace(",", "")
    for text in texts:
        found = re.fullmatch(r"([\d.,]+)([KM]?)", text.strip())
        if found:
            return str(round(float(found[1].replace(",", "")) * TIMES.get(found[2], 1)))
    return "0"


def address(url):
    """A link without query, fragment and `/unanswered`."""
    return re.split("[?#]", url or "")[0].replace("quora.com/unanswered/", "quora.com/", 1)


def line(title, question, answer, author, time, upvotes):
    """A card's six fields."""
    return "\t".join(" ".join((field or "").split()) for field in
                     (title, address(question), address(answer), author, time, upvotes))
