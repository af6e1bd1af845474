"""parsel, the selectors of Scrapy."""

import sys
from pathlib import Path

from parsel import Selector

from printed import line, number


def text(selection):
    return "".join(selection.css("::text").getall())


def card_line(card):
    title = card.css(".puppeteer_test_question_title")[0]
    time = card.css("a.answer_timestamp")[0]
    authors = card.css('a[href*="/profile/"]')
    author = next((text(a) for a in authors if text(a).strip()), "")
    upvotes = ""
    for button in card.css("button.puppeteer_test_votable_upvote_button")[:1]:
        shown = button.css("span:not(.qu-visibility--hidden)::text").getall()
        upvotes = number(button.attrib.get("aria-label"), shown)
    return line(text(title), title.xpath("ancestor::a[1]/@href").get(), time.attrib.get("href"),
                author, text(time), upvotes)


if __name__ == "__main__":
    page = Selector(text=Path(sys.argv[1]).read_text(), huge_tree=True)
    cards = page.css("div.dom_annotate_multifeed_bundle_AnswersBundle")
    print("\n".join(card_line(card) for card in cards))
