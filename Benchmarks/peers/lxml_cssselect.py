"""lxml's tree with compiled CSS selectors."""

import sys

import lxml.html
from lxml.cssselect import CSSSelector

from printed import line, number

CARDS = CSSSelector("div.dom_annotate_multifeed_bundle_AnswersBundle")
TITLE = CSSSelector(".puppeteer_test_question_title")
AUTHOR = CSSSelector('a[href*="/profile/"]')
TIME = CSSSelector("a.answer_timestamp")
UPVOTE = CSSSelector("button.puppeteer_test_votable_upvote_button")
SHOWN = CSSSelector("span:not(.qu-visibility--hidden)")


def card_line(card):
    title = TITLE(card)[0]
    link = next(title.iterancestors("a"))
    time = TIME(card)[0]
    author = next((a.text_content() for a in AUTHOR(card) if a.text_content().strip()), "")
    upvotes = ""
    for button in UPVOTE(card)[:1]:
        shown = [s.text for s in SHOWN(button) if s.text]
        upvotes = number(button.get("aria-label"), shown)
    return line(title.text_content(), link.get("href"), time.get("href"), author,
                time.text_content(), upvotes)


if __name__ == "__main__":
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    tree = lxml.html.parse(sys.argv[1], parser)
    print("\n".join(card_line(card) for card in CARDS(tree)))
