"""lxml's streaming parser: each card is read when it ends, and its tree is freed."""

import sys

from lxml import etree

from printed import line, number

CARD = "dom_annotate_multifeed_bundle_AnswersBundle"


def text(element):
    return "".join(element.itertext())


def classes(element):
    return element.get("class", "").split()


def card_line(card):
    title = link = time = None
    author, upvotes, is_in_body = "", "", False
    for element in card.iter("div", "a", "button"):
        names = classes(element)
        if "spacing_log_answer_content" in names:
            is_in_body = True
        elif "puppeteer_test_question_title" in names and title is None:
            title, link = text(element), next(element.iterancestors("a")).get("href")
        elif "answer_timestamp" in names and time is None:
            time = element
        elif element.tag == "a" and not is_in_body and not author:
            if "/profile/" in element.get("href", ""):
                author = text(element).strip()
        elif "puppeteer_test_votable_upvote_button" in names and not upvotes:
            shown = [s.text for s in element.iter("span")
                     if s.text and "qu-visibility--hidden" not in classes(s)]
            upvotes = number(element.get("aria-label"), shown)
    return line(title, link, time.get("href"), author, text(time), upvotes)


if __name__ == "__main__":
    for _, element in etree.iterparse(
        sys.argv[1], events=("end",), tag="div", html=True, encoding="utf-8", huge_tree=True
    ):
        if "dom_annotate_multifeed_bundle_" not in element.get("class", ""):
            continue
        if CARD in classes(element):
            print(card_line(element))
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]
