"""Completes command lines of qpick in bash, zsh and fish at a pseudo-terminal.

Usage: complete.py QPICK [SHELL...]
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

# What is typed before the tab key, and what must then be on the terminal.
CASES = [
    ("qpick ho", ["home.html"]),
    ("qpick --so", ["--sort"]),
    ("qpick --sort ", ["score", "upvotes", "answers"]),
    ("qpick --sort=up", ["--sort=upvotes"]),
    ("qpick -n 5 home.html --ma", ["--max-age", "--max-answers"]),
    ("qpick do", ["doctor"]),
    ("qpick doctor --for", ["--format"]),
    ("qpick doctor --format js", ["json"]),
    ("qpick extract ho", ["home.html"]),
    ("qpick sno", ["snooze"]),
    ("qpick history o", ["on", "off"]),
    ("qpick rank --explai", ["--explain"]),
    ("qpick --skip-file ho", ["home.html"]),
    ("qpick --format ", ["markdown", "ndjson"]),
]

SHELLS = {
    "bash": (["--norc", "--noprofile", "-i"], "PS1='ready> '; source {}"),
    "zsh": (
        ["-f", "-i"],
        "PS1='ready> '; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source {}",
    ),
    "fish": (["--no-config", "-i"], "function fish_prompt; echo -n 'ready> '; end; source {}"),
}

SECONDS = 20


class Terminal:
    """A shell at a pseudo-terminal of 200 cells."""

    def __init__(self, shell, folder):
        environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin",
            "HOME": folder,
            "TERM": "xterm",
            "INPUTRC": "/dev/null",
        }
        path = shutil.which(shell, path=environment["PATH"])
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execve(path, [shell] + SHELLS[shell][0], environment)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))

    def type(self, text):
        os.write(self.file, text.encode())

    def read(self, seconds):
        """What comes until nothing came for so long."""
        text = b""
        while select.select([self.file], [], [], seconds)[0]:
            try:
                piece = os.read(self.file, 65536)
            except OSError:
                break
            # fish asks what the terminal is, and waits for an answer.
            if b"\x1b[0c" in piece or b"\x1b[c" in piece:
                self.type("\x1b[?62c")
            text += piece
        plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()]B|\x1b[=>]|[\r\x07]", "", text.decode("utf-8", "replace"))
        # What is typed is echoed and may be corrected letter by letter.
        shown = []
        for letter in plain:
            if letter != "\b":
                shown.append(letter)
            elif shown:
                shown.pop()
        return "".join(shown)

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def main():
    qpick, shells = sys.argv[1], sys.argv[2:] or list(SHELLS)
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in ["home.html", "downloads.txt"]:
            open(os.path.join(folder, name), "w").close()
        for shell in shells:
            if not shutil.which(shell):
                print(f"completions: {shell} is not installed: skipped")
                continue
            script = os.path.join(folder, "." + shell)
            with open(script, "w") as file:
                subprocess.run([qpick, "--generate-completion-script", shell], stdout=file, check=True)
            terminal = Terminal(shell, folder)
            terminal.read(1)
            terminal.type(SHELLS[shell][1].format(script) + "\n")
            terminal.read(1)
            for line, wanted in CASES:
                terminal.type(line)
                terminal.read(0.2)
                shown, end = "", time.monotonic() + SECONDS
                # The first tab completes what is certain, the second lists the rest.
                while time.monotonic() < end and not all(word in shown for word in wanted):
                    terminal.type("\t")
                    shown += terminal.read(0.3)
                    # A word that is completed from its middle on is shown from there on.
                    shown = shown if line.split(" ")[-1] in shown else line + shown
                missing = [word for word in wanted if word not in shown]
                if missing:
                    failures += 1
                    print(f"completions: {shell}: {line!r}: no {missing} in {shown!r}")
                terminal.type("\x03")
                terminal.read(0.2)
            terminal.close()
            print(f"completions: {shell}: {len(CASES)} lines")
    return 1 if failures else 0


sys.exit(main())
