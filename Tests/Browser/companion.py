"""Loads Companion/ into Chromium, scrolls a feed that a server on this machine plays under Quora's
name, clicks the button, and reads the file with qpick.

Usage: companion.py QPICK CHROMIUM; exits with 77 if the browser does not start.
"""

import collections
import http.server
import json
import pathlib
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from playwright.sync_api import Error, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Fixtures"
ANSWERS_PATH = "/graphql/gql_para_POST"
LOAD_COUNT = 3
# A page holds them in a script, in JSON within a string, in attributes and comments.
KEYS = ["formkey", "postkey", "windowId", "primaryEmail", "csrfToken", "m-b", "m-login"]
SECRETS = {key: f"SECRET-{key}-0123456789" for key in KEYS}
NUMBER = 9876501234567
ADDRESSES = [f"writer{number}@example.org" for number in range(12)]
QUERY = f"?token=SECRET-token&email={ADDRESSES[5]}"
# What stands before an address, or looks like a key, in what somebody wrote.
TEXTS = [f"contact:\n{ADDRESSES[6]}", f"contact\n\n{ADDRESSES[7]}", f"C:\\{ADDRESSES[8]}", "\n@example.org",
         "my email:", "email: '", '"email": "']
HARMLESS = "<p>My email: 'tis <b>not here</b>, don't look</p>"

# Plays a feed that loads by scrolling: the cards of the saved page, some at a time.
FEED_SCRIPT = """
const cards = [...document.querySelectorAll('[class*="dom_annotate_multifeed_bundle_"]')];
const place = cards[0].parentNode;
const each = Math.ceil(cards.length / LOADS);
for (const card of cards) card.remove();
window.loadCount = 0;
window.load = async () => {
  const start = window.loadCount * each;
  window.loadCount += 1;
  const response = await fetch('/graphql/gql_para_POST?q=MultifeedQuery', {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ queryName: 'MultifeedQuery',
      variables: { multifeedPage: 'home_page', after: String(window.loadCount) } }),
  });
  await response.json();
  place.append(...cards.slice(start, start + each));
};
addEventListener('scroll', () => { if (window.loadCount < LOADS) window.load(); });
""".replace("LOADS", str(LOAD_COUNT))

# How fetch and XMLHttpRequest behave, as far as a page can see it.
PROBE = """async () => {
  const url = '/graphql/gql_para_POST?q=Probe';
  const seen = {};
  const note = async (name, body) => {
    try {
      seen[name] = await body();
    } catch (error) {
      seen[name] = `${error.name}: ${error.message} ${error.stack}`;
    }
  };
  const unhandled = [];
  addEventListener('unhandledrejection', (event) => unhandled.push(String(event.reason)));
  await note('text', async () => (await (await fetch(url, { method: 'POST', body: '{}' })).text()).length);
  await note('request', async () => (await (await fetch(new Request(url, { method: 'POST', body: '{}' }))).json()).ok);
  await note('stream', async () => {
    const reader = (await fetch(url)).body.getReader();
    let size = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) size += part.value.length;
    return size;
  });
  await note('twice', async () => {
    const response = await fetch(url);
    await response.text();
    return response.text();
  });
  await note('used', async () => (await fetch(url)).bodyUsed);
  await note('failure', () => fetch('https://www.quora.com:1/graphql/gql_para_POST'));
  await note('failure elsewhere', () => fetch('https://www.quora.com:1/'));
  await note('own error', () => fetch(url, { method: 'POST', get body() { throw new RangeError('own'); } }));
  await note('status', async () => (await fetch(url + '&status=500')).status);
  await note('abort', () => {
    const controller = new AbortController();
    const promise = fetch(url, { signal: controller.signal });
    controller.abort();
    return promise;
  });
  await note('abort while reading', async () => {
    const controller = new AbortController();
    const response = await fetch(url + '&slow=1', { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    return response.text();
  });
  await note('no arguments', () => fetch());
  await note('wrong this', () => fetch.call({}, url));
  await note('getter', async () => {
    let count = 0;
    await fetch(url, { method: 'POST', get body() { count += 1; return '{}'; } });
    return count;
  });
  await note('address', async () => {
    let count = 0;
    await fetch({ toString() { count += 1; return url; } });
    return count;
  });
  fetch('https://www.quora.com:1/graphql/gql_para_POST');
  const ask = (type, method = 'POST') => new Promise((done) => {
    const request = new XMLHttpRequest();
    const events = [];
    for (const name of ['loadstart', 'load', 'error', 'abort', 'loadend']) {
      request.addEventListener(name, () => events.push(name));
    }
    request.addEventListener('loadend', () => done([events.join(), typeof request.response, request.status]));
    request.open(method, url);
    request.responseType = type;
    request.send('{}');
  });
  for (const type of ['', 'text', 'json', 'arraybuffer', 'blob', 'document']) {
    await note(`xhr ${type}`, () => ask(type));
  }
  await note('decoder', async () => {
    const { decode } = TextDecoder.prototype;
    let count = 0;
    TextDecoder.prototype.decode = function (...values) { count += 1; return decode.apply(this, values); };
    await ask('arraybuffer');
    TextDecoder.prototype.decode = decode;
    return count;
  });
  await note('xhr unsent', () => { new XMLHttpRequest().send(); });
  await note('xhr wrong', () => { new XMLHttpRequest().open('BAD METHOD', url); });
  seen.names = [fetch.name, fetch.length, XMLHttpRequest.prototype.open.name, XMLHttpRequest.prototype.send.length,
    Object.keys(Object.getOwnPropertyDescriptor(window, 'fetch')).join(),
    JSON.stringify(Object.getOwnPropertyDescriptor(window, 'fetch')), typeof fetch.prototype];
  await new Promise((done) => setTimeout(done, 200));
  seen.unhandled = unhandled;
  return seen;
}"""

MANY = """async () => {
  let size = 0;
  for (let i = 0; i < 100; i += 1) {
    const answers = await Promise.all(Array.from({ length: 100 }, () =>
      fetch('/graphql/gql_para_POST?q=Many', { method: 'POST', body: '{}' }).then((each) => each.text())));
    size += answers.reduce((sum, each) => sum + each.length, 0);
  }
  return size;
}"""


def qpick_rows(qpick, path):
    run = subprocess.run([qpick, "extract", path], capture_output=True, text=True, timeout=60)
    return [json.loads(line) for line in run.stdout.splitlines()]


class Feed:
    """The cards of the demo feed, with exact numbers as Quora's answers have them."""

    def __init__(self, qpick):
        text = (FIXTURES / "multifeed.json").read_text()
        document, _ = json.JSONDecoder().raw_decode(text)
        self.document = document
        connection = document["data"]["multifeedObject"]["multifeedConnection"]
        self.edge = connection["edges"][0]
        self.expected = {}
        self.edges = []
        rows = [row for row in qpick_rows(qpick, FIXTURES / "home-feed.html")
                if row["kind"] == "answer" and row["author"]["url"] and row["space"] is None]
        # One answer stands twice in the feed.
        self.card_counts = collections.Counter(row["url"] for row in rows)
        for row in rows:
            if row["url"] not in self.expected:
                self.add(row)

    def add(self, row):
        number = len(self.edges)
        edge = json.loads(json.dumps(self.edge))
        answer = edge["node"]["bundleConnection"]["edges"][0]["node"]["answer"]
        path = row["url"].removeprefix("https://www.quora.com")
        question = row["question"]["url"].removeprefix("https://www.quora.com")
        given, _, family = row["author"]["name"].partition(" ")
        views, created = 12_345 + 17 * number, int(time.time()) - 3600 * (2 + number)
        answer.update(
            aid=1477743900000001 + number, permaUrl=path, permaUrlOnOriginalQuestion=path,
            numViews=views, numUpvotes=row["upvotes"]["value"], creationTime=created * 1_000_000)
        title = json.dumps({"sections": [{"spans": [{"text": row["question"]["title"], "modifiers": {}}],
                                          "type": "plain", "indent": 0, "quoted": False}]})
        answer["question"].update(
            qid=71000101 + number, url=question, slug=question.strip("/"), title=title)
        answer["author"].update(
            uid=8000000001 + number,
            profileUrl=row["author"]["url"].removeprefix("https://www.quora.com"))
        answer["author"]["names"][0].update(givenName=given, familyName=family)
        self.edges.append(edge)
        self.expected[row["url"]] = (views, row["upvotes"]["value"], created)

    def answer(self, load):
        each = -(-len(self.edges) // LOAD_COUNT)
        document = json.loads(json.dumps(self.document))
        connection = document["data"]["multifeedObject"]["multifeedConnection"]
        connection["edges"] = self.edges[load * each:(load + 1) * each]
        document["data"]["viewer"] = {
            "primaryEmail": ADDRESSES[0], "formKey": SECRETS["formkey"], "windowId": NUMBER, "texts": TEXTS,
            "json": json.dumps({"texts": TEXTS, "m-b": SECRETS["m-b"]})}
        return json.dumps(document)


def page_of(html):
    """The saved feed, alive again and with secrets."""
    settings = json.dumps(SECRETS)
    hidden = (
        f"<script>window.settings = {settings}; window.text = {json.dumps(settings)};"
        f"window.mail = '{ADDRESSES[1]}'; /* {ADDRESSES[2]} */</script>"
        f"<!-- {settings} {ADDRESSES[3]} -->"
        + f"<script>window.number = {{ windowId: {NUMBER} }}; window.texts = {json.dumps(json.dumps(TEXTS))}</script>"
        + "".join(f'<input type="hidden" name="{key}" value="{text}">' for key, text in SECRETS.items())
        + f"<div data-props='{settings}'></div>"
        f'<div data-props="{settings.replace(chr(34), "&quot;")}"></div>'
        f"<script>window.more = {{ email: '{ADDRESSES[4]}' }}</script>"
        f'<input data-text="a>b" value="{SECRETS["m-b"]}">{HARMLESS}'
    )
    return html.replace("</body>", f"{hidden}<div style='height: 3000px'></div>"
                        f"<script>{FEED_SCRIPT}</script></body>")


class Server(http.server.ThreadingHTTPServer):
    """Plays www.quora.com, and notes what it is asked for."""

    daemon_threads = True

    def __init__(self, feed, folder):
        super().__init__(("127.0.0.1", 0), Handler)
        self.feed, self.log, self.load = feed, [], 0
        self.page = page_of((FIXTURES / "home-feed.html").read_text())
        certificate, key = folder / "certificate.pem", folder / "key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
             "/CN=www.quora.com", "-keyout", key, "-out", certificate],
            check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body in one packet, at once: else each of 10,000 answers waits for the one before.
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self):
        self.answer()

    def do_POST(self):
        self.answer()

    def answer(self):
        self.rfile.read(int(self.headers.get("content-length") or 0))
        self.server.log.append(f"{self.command} {self.path}")
        status, kind, text = 200, "application/json", '{"ok":true}'
        if not self.path.startswith(ANSWERS_PATH):
            kind, text = "text/html; charset=utf-8", self.server.page
        elif "TopicMultifeedQuery" in self.path:
            text = self.server.feed.answer(0).replace("1477743900", "1577743900").replace("sourdough", "rye")
        elif "MultifeedQuery" in self.path:
            text = self.server.feed.answer(self.server.load)
            self.server.load += 1
        elif "Large" in self.path:
            text = json.dumps({"data": "x" * 1_000_000})
        elif "status" in self.path:
            status = 500
        body = text.encode()
        try:
            self.send_response(status)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            if "slow" in self.path:
                self.wfile.write(body[:4])
                self.wfile.flush()
                time.sleep(0.5)
                body = body[4:]
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *_):
        pass


class Test:
    def __init__(self, playwright, qpick, chromium, folder):
        self.playwright, self.qpick, self.chromium, self.folder = playwright, qpick, chromium, folder
        self.feed = Feed(qpick)
        self.server = Server(self.feed, folder)
        self.broken = 0

    def require(self, holds, text):
        if not holds:
            self.broken += 1
            print(f"  FAILED: {text}")

    def browser(self, has_companion):
        port = self.server.server_address[1]
        arguments = [
            "--no-sandbox", "--ignore-certificate-errors",
            f"--host-resolver-rules=MAP www.quora.com:443 127.0.0.1:{port}, MAP * ~NOTFOUND",
        ]
        if has_companion:
            arguments += [f"--disable-extensions-except={ROOT / 'Companion'}",
                          f"--load-extension={ROOT / 'Companion'}"]
        return self.playwright.chromium.launch_persistent_context(
            tempfile.mkdtemp(dir=self.folder), executable_path=self.chromium, headless=False,
            args=[*arguments, "--headless=new"], accept_downloads=True, ignore_https_errors=True)

    @staticmethod
    def worker(context):
        return context.service_workers[0] if context.service_workers else context.wait_for_event("serviceworker")

    def press(self, context):
        """What a click on the button does; a test cannot reach the toolbar."""
        self.worker(context).evaluate(
            "async () => { const [tab] = await chrome.tabs.query({ active: true }); await save(tab); }")

    def click(self, context, page, name="home"):
        with page.expect_download(timeout=20_000) as download:
            self.press(context)
        self.require(re.fullmatch(rf"quora-{name}-\d{{4}}-\d\d-\d\d-\d{{4}}\.har",
                                  download.value.suggested_filename),
                     f"the file is called {download.value.suggested_filename}")
        path = self.folder / download.value.suggested_filename
        download.value.save_as(path)
        return path

    def scroll_and_save(self):
        context = self.browser(True)
        hosts = set()
        # Those of content scripts, too; of other hosts the server would not know.
        context.on("request", lambda request: hosts.add(urllib.parse.urlsplit(request.url).netloc))
        page = context.new_page()
        page.goto("https://www.quora.com/" + QUERY)
        # What a page could do against a download that it is told of.
        page.evaluate("""() => navigation.addEventListener('navigate', (event) => {
          if (event.downloadRequest === null) return;
          window.told = event.downloadRequest;
          event.preventDefault();
        }, true)""")
        for count in range(1, LOAD_COUNT + 1):
            page.mouse.wheel(0, 200)
            page.wait_for_function(f"window.loadCount >= {count}")
            page.wait_for_timeout(300)
        badge = self.worker(context).evaluate(
            "async () => { const [tab] = await chrome.tabs.query({ active: true });"
            " return chrome.action.getBadgeText({ tabId: tab.id }); }")
        self.require(badge == str(len(self.feed.expected)), f"the badge says {badge}")
        log = list(self.server.log)
        path = self.click(context, page)
        self.require(self.server.log == log, f"the companion asked for {self.server.log[len(log):]}")
        asked = [line for line in log if "favicon" not in line]
        self.require(asked == ["GET /" + QUERY] + [f"POST {ANSWERS_PATH}?q=MultifeedQuery"] * LOAD_COUNT,
                     f"asked for were {asked}")
        # The page's pictures lie on quoracdn.net.
        foreign = {host for host in hosts if host and not host.endswith((".quora.com", ".quoracdn.net"))}
        self.require(not foreign, f"{foreign} were asked for something")
        self.require(page.evaluate("window.told === undefined"), "the page is told of the file")
        self.check(path)
        self.navigate(context, page)
        self.fill(context, page)
        self.leave(context, page)
        self.fail(context, page)
        context.close()

    def check(self, path):
        text = path.read_text()
        for secret in [*SECRETS.values(), *ADDRESSES, str(NUMBER), "SECRET-token"]:
            self.require(secret not in text, f"{secret} is in the file")
        entries = json.loads(text)["log"]["entries"]
        self.require(HARMLESS in entries[0]["response"]["content"]["text"], "somebody's text is not whole")
        for entry in entries[1:]:
            viewer = json.loads(entry["response"]["content"]["text"])["data"]["viewer"]
            self.require(len(viewer["texts"]) == len(json.loads(viewer["json"])["texts"]) == len(TEXTS),
                         f"texts are lost: {viewer}")
        headers = {header["name"] for entry in entries
                   for header in entry["request"]["headers"] + entry["response"]["headers"]}
        self.require(headers == {"content-type"}, f"the headers {headers}")
        rows = [row for row in qpick_rows(self.qpick, path) if row["kind"] == "answer"]
        for url, (views, upvotes, created) in self.feed.expected.items():
            found = [row for row in rows if row["url"] == url]
            self.require(len(found) == self.feed.card_counts[url], f"{url} has {len(found)} rows")
            for row in found:
                facts = (row["views"], row["upvotes"])
                self.require(all(fact and fact["source"] == "exact" for fact in facts)
                             and (row["views"]["value"], row["upvotes"]["value"]) == (views, upvotes),
                             f"{url}: {facts}, not {views} and {upvotes}")
                at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(created))
                self.require(str(row["posted"]).count(at), f"{url}: posted {row['posted']}, not {at}")
        self.require(any(row.get("reason") for row in rows), "the cards' reasons are lost")
        ranking = json.loads(subprocess.run(
            [self.qpick, path, "--as-of", "saved", "--no-config", "--no-history", "--all", "-n", "0",
             "--format", "json"], capture_output=True, text=True, timeout=60).stdout)
        open_rules = [
            question["question"]["title"] for question in ranking["picks"] + ranking["rejected"]
            if any(answer["url"] in self.feed.expected for answer in question["answers"])
            for rule in question["rules"] if rule["rule"] == "views" and rule["status"] == "unknown"
        ]
        self.require(not open_rules, f"the views of {open_rules} are not settled")
        print(f"  {len(self.feed.expected)} cards, each with exact numbers; {len(text)} bytes")

    def navigate(self, context, page):
        """Another of Quora's pages is shown without being loaded, and the first one again."""
        page.evaluate("""async () => {
          history.pushState(null, '', '/topic/Baking');
          await (await fetch('/graphql/gql_para_POST?q=TopicMultifeedQuery', { method: 'POST', body: '{}' })).text();
        }""")
        page.wait_for_timeout(300)
        text = self.click(context, page, "topic-Baking").read_text()
        self.require("inlineQueryResults" not in text and '\\"pageCreationTime\\": null' in text,
                     "a topic's file has what the feed was loaded with")
        page.evaluate("""async () => {
          history.back();
          await new Promise((done) => addEventListener('popstate', done, { once: true }));
        }""")
        page.wait_for_timeout(300)
        path = self.click(context, page)
        self.require("inlineQueryResults" in path.read_text(), "the feed has not what it was loaded with")
        rows = qpick_rows(self.qpick, path)
        own = [row for row in rows if not row["page"].endswith("#2")]
        self.require(not any("rye" in str(row) for row in own), "a topic's cards count for the feed")
        self.require(any("rye" in str(row) for row in rows), "the topic's cards are lost")

    def fill(self, context, page):
        """64 MB are kept, the newest, and the file says that older ones are not there."""
        page.evaluate("""async () => {
          for (let i = 0; i < 70; i += 1) {
            await (await fetch('/graphql/gql_para_POST?q=LargeFeedQuery', { method: 'POST', body: '{}' })).text();
          }
        }""")
        page.wait_for_timeout(1000)
        text = self.click(context, page).read_text()
        self.require(60_000_000 < len(text) < 68_000_000, f"the file has {len(text)} bytes")
        log = json.loads(text)["log"]
        self.require("were dropped" in log.get("comment", ""),
                     "the file does not say that answers were dropped")
        self.require(all("Large" in entry["request"]["url"] for entry in log["entries"][1:]),
                     "the oldest answers are still there")

    def leave(self, context, page):
        """When a page is left, nothing of it stays, if it comes back as it was. Playwright has no such pages."""
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        log = json.loads(self.click(context, page).read_text())["log"]
        self.require(len(log["entries"]) == 1 and "comment" not in log, "answers stay when the page is left")

    def fail(self, context, page):
        """A path that encodes nothing, and a page that cannot be saved."""
        page.goto("https://www.quora.com/100%-rye")
        self.click(context, page, "100-rye")
        page.evaluate("document.documentElement.remove()")
        self.press(context)
        said = self.worker(context).evaluate(
            "async () => { const [{ id: tabId }] = await chrome.tabs.query({ active: true });"
            " return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })]; }")
        self.require(said == ["!", "Could not save this page"], f"of a failure the button says {said}")

    def same_behavior(self):
        seen = []
        for has_companion in [False, True]:
            context = self.browser(has_companion)
            page = context.new_page()
            errors = []
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto("https://www.quora.com/")
            if has_companion:
                self.worker(context)
            result = page.evaluate(PROBE)
            # Of the page's own scripts, which lack a part of Quora's.
            result["errors"] = errors
            seen.append(result)
            if has_companion:
                size = page.evaluate(MANY)
                self.require(size == 10_000 * len('{"ok":true}'), f"10,000 answers have {size} bytes")
            context.close()
        for name in seen[0]:
            self.require(seen[0][name] == seen[1][name], f"{name}: {seen[0][name]} without, {seen[1][name]} with")
        print(f"  {len(seen[0])} ways to ask behave the same")


def main():
    qpick, chromium = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    folder = pathlib.Path(tempfile.mkdtemp())
    with sync_playwright() as playwright:
        test = Test(playwright, qpick, chromium, folder)
        try:
            test.browser(False).close()
        except Error as error:
            print(error)
            return 77
        test.scroll_and_save()
        test.same_behavior()
    shutil.rmtree(folder, ignore_errors=True)
    print(f"companion: {test.broken} faults")
    return 1 if test.broken else 0


if __name__ == "__main__":
    sys.exit(main())
