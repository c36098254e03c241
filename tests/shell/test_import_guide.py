#!/usr/bin/env python3
"""Runs the example of docs/import.md: writes its files, runs its commands, compares what they print.

usage: test_import_guide.py FASTI IMPORT.MD
"""
import os
import re
import shlex
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def run(fasti, line, directory):
    words = shlex.split(line)
    if words[0] == "cat":
        with open(os.path.join(directory, words[1]), encoding="utf-8") as f:
            return f.read()
    done = subprocess.run([fasti] + words[1:], cwd=directory, capture_output=True, text=True, timeout=60)
    # How long it took is no part of the guide.
    return re.sub(r" in \d+\.\d+ s", "", done.stdout + done.stderr)


def main(fasti, guide):
    with open(guide, encoding="utf-8") as f:
        text = f.read()
    commands, wrong = 0, 0
    with tempfile.TemporaryDirectory() as directory:
        for kind, name, body in FENCE.findall(text):
            if name:
                with open(os.path.join(directory, name), "w", encoding="utf-8") as f:
                    f.write(body)
            elif kind == "console":
                for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
                    line, _, expected = part.partition("\n")
                    got = run(os.path.abspath(fasti), line, directory)
                    commands += 1
                    if got != expected:
                        wrong += 1
                        print(f"$ {line}\nexpected:\n{expected}\ngot:\n{got}")
    print(f"{commands} commands, {wrong} printed something else")
    return 1 if wrong or commands == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
