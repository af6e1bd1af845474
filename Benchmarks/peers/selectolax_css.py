"""selectolax with its Lexbor engine."""

import sys
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from printed import line, number


def link_around(node):
    while node is not None and node.tag != "a":
        node = node.parent
    return node


def card_line(card):
    title = card.css_first(".puppeteer_test_question_title")
    time = card.css_first("a.answer_timestamp")
    authors = card.css('a[href*="/profile/"]')
    author = next((a.text() for a in authors if a.text().strip()), "")
    upvotes = ""
    button = card.css_first("button.puppeteer_test_votable_upvote_button")
    if button is not None:
        label = button.attributes.get("aria-label")
        shown = [s.text() for s in button.css("span:not(.qu-visibility--hidden)") if s.text()]
        upvotes = number(label, shown)
    return line(title.text(), link_around(title).attributes.get("href"),
                time.attributes.get("href"), author, time.text(), upvotes)


if __name__ == "__main__":
    page = LexborHTMLParser(Path(sys.argv[1]).read_bytes())
    cards = page.css("div.dom_annotate_multifeed_bundle_AnswersBundle")
    print("\n".join(card_line(card) for card in cards))
