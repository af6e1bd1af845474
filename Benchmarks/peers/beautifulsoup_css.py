"""BeautifulSoup over lxml."""

import sys
from pathlib import Path

from bs4 import BeautifulSoup

from printed import line, number


def card_line(card):
    title = card.select_one(".puppeteer_test_question_title")
    time = card.select_one("a.answer_timestamp")
    authors = card.select('a[href*="/profile/"]')
    author = next((a.get_text() for a in authors if a.get_text().strip()), "")
    upvotes = ""
    button = card.select_one("button.puppeteer_test_votable_upvote_button")
    if button is not None:
        shown = [s.get_text() for s in button.select("span:not(.qu-visibility--hidden)")
                 if s.get_text()]
        upvotes = number(button.get("aria-label"), shown)
    return line(title.get_text(), title.find_parent("a")["href"], time["href"], author,
                time.get_text(), upvotes)


if __name__ == "__main__":
    page = BeautifulSoup(Path(sys.argv[1]).read_bytes(), "lxml", from_encoding="utf-8")
    cards = page.select("div.dom_annotate_multifeed_bundle_AnswersBundle")
    print("\n".join(card_line(card) for card in cards))
