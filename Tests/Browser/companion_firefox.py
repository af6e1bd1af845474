"""Loads Companion/ into Firefox, scrolls the feed of companion.py, clicks the button, and checks the
file as companion.py does; then compares what a page sees with and without the companion.

Usage: companion_firefox.py QPICK FIREFOX; exits with 77 if the browser does not start.
"""

import json
import pathlib
import re
import shutil
import socket
import socketserver
import sys
import tempfile
import threading
import time

from marionette_driver.addons import Addons
from marionette_driver.marionette import Marionette

import companion

CLICK = """
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const extension = WebExtensionPolicy.getByID('companion@qpick').extension;
const window = Services.wm.getMostRecentWindow('navigator:browser');
ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
"""
BADGE = """
const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
const extension = WebExtensionPolicy.getByID('companion@qpick').extension;
const window = Services.wm.getMostRecentWindow('navigator:browser');
const action = ExtensionParent.apiManager.global.browserActionFor(extension).action;
return action.getContextData(window.gBrowser.selectedTab).badgeText;
"""
# Runs companion.PROBE in the page's own world and leaves its result for the test.
PROBE = """
const script = document.createElement('script');
script.textContent = `window.probed = ''; (${arguments[0]})()
  .then((seen) => { window.probed = JSON.stringify(seen); });`;
document.head.append(script);
script.remove();
"""


class Tunnel(socketserver.ThreadingTCPServer):
    """A proxy that leads to the server that plays Quora, and nowhere else."""

    daemon_threads = True

    def __init__(self, port):
        super().__init__(("127.0.0.1", 0), TunnelHandler)
        self.port = port
        threading.Thread(target=self.serve_forever, daemon=True).start()


class TunnelHandler(socketserver.StreamRequestHandler):
    def handle(self):
        target = self.rfile.readline().split()[1:2]
        while self.rfile.readline().strip():
            pass
        if target != [b"www.quora.com:443"]:
            self.wfile.write(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n")
            return
        with socket.create_connection(("127.0.0.1", self.server.port)) as other:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            threading.Thread(target=pipe, args=(other, self.connection), daemon=True).start()
            pipe(self.connection, other)


def pipe(source, target):
    try:
        while data := source.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


class FirefoxTest(companion.Test):
    def __init__(self, qpick, firefox, folder):
        self.qpick, self.firefox, self.folder, self.broken = qpick, firefox, folder, 0
        self.feed = companion.Feed(qpick)
        self.server = companion.Server(self.feed, folder)
        self.downloads = folder / "downloads"
        self.downloads.mkdir()

    def start(self):
        self.tunnel = Tunnel(self.server.server_address[1])
        log = str(self.folder / "gecko.log")
        self.browser = Marionette(bin=self.firefox, headless=True, gecko_log=log, prefs={
            "network.proxy.type": 1, "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": self.tunnel.server_address[1],
            "network.proxy.http": "127.0.0.1", "network.proxy.http_port": self.tunnel.server_address[1],
            "browser.download.folderList": 2, "browser.download.dir": str(self.downloads),
            "browser.download.always_ask_before_handling_new_types": False,
            "browser.download.alwaysOpenPanel": False,
        })
        self.browser.start_session({"acceptInsecureCerts": True})

    def stop(self):
        self.browser.quit(in_app=False)
        self.tunnel.shutdown()

    def install(self):
        Addons(self.browser).install(str(companion.ROOT / "Companion"), temp=True)

    def in_browser(self, script):
        """What a script gives that may see the browser itself."""
        with self.browser.using_context("chrome"):
            return self.browser.execute_script(script, sandbox="system")

    def wait(self, body, what):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            found = body()
            if found:
                return found
            time.sleep(0.1)
        raise TimeoutError(f"no {what}")

    def scroll_and_save(self):
        self.install()
        self.browser.navigate("https://www.quora.com/" + companion.QUERY)
        for count in range(1, companion.LOAD_COUNT + 1):
            self.browser.execute_script("scrollBy(0, 200)", sandbox=None)
            self.wait(lambda: self.browser.execute_script(
                "return window.wrappedJSObject.loadCount", sandbox="default") >= count, "load")
            time.sleep(0.3)
        expected = str(len(self.feed.expected))
        badge = self.in_browser(BADGE)
        self.require(badge == expected, f"the badge says {badge}, not {expected}")
        log = list(self.server.log)
        self.in_browser(CLICK)
        path = self.wait(lambda: [
            path for path in self.downloads.glob("*.har")
            if path.stat().st_size and not list(self.downloads.glob("*.part"))], "file")[0]
        self.require(self.server.log == log, f"the companion asked for {self.server.log[len(log):]}")
        asked = [line for line in log if "favicon" not in line]
        self.require(
            asked == ["GET /" + companion.QUERY] + [f"POST {companion.ANSWERS_PATH}?q=MultifeedQuery"] * companion.LOAD_COUNT,
            f"asked for were {asked}")
        self.require(re.fullmatch(r"quora-home-\d{4}-\d\d-\d\d-\d{4}\.har", path.name),
                     f"the file is called {path.name}")
        self.check(path)

    def probe(self, has_companion):
        """What a page sees."""
        if has_companion:
            self.install()
        self.browser.navigate("https://www.quora.com/")
        self.browser.execute_script(PROBE, script_args=[companion.PROBE], sandbox=None)
        seen = self.wait(lambda: self.browser.execute_script(
            "return window.wrappedJSObject.probed", sandbox="default"), "result of the probe")
        return json.loads(seen)

    def same_behavior(self, without, with_companion):
        for name in without:
            self.require(without[name] == with_companion.get(name),
                         f"{name}: {without[name]} without, {with_companion.get(name)} with")
        print(f"  {len(without)} ways to ask behave the same")


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    test = FirefoxTest(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], folder)
    results = []
    for has_companion in [False, True]:
        try:
            test.start()
        except Exception as error:  # What Marionette raises has no common type.
            print(error)
            return 77
        try:
            results.append(test.probe(has_companion))
        finally:
            test.stop()
    test.same_behavior(*results)
    test.server.log.clear()
    test.start()
    try:
        test.scroll_and_save()
    finally:
        test.stop()
    shutil.rmtree(folder, ignore_errors=True)
    print(f"companion in Firefox: {test.broken} faults")
    return 1 if test.broken else 0


if __name__ == "__main__":
    sys.exit(main())
