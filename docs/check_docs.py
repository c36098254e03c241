#!/usr/bin/env python3
"""Checks that every relative link of the documentation leads to a file, and every #anchor to a heading.

usage: check_docs.py ROOT
"""
import os
import re
import sys

LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")


def pages(root):
    for folder, dirs, names in os.walk(root):
        dirs[:] = sorted(d for d in dirs if not d.startswith(".") and d not in ("build", "generated"))
        for name in sorted(names):
            if name.endswith(".md"):
                yield os.path.join(folder, name)


def anchors(path):
    with open(path, encoding="utf-8") as f:
        headings = [line.lstrip("#").strip() for line in f if line.startswith("#")]
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    seen = links = 0
    broken = []
    for page in pages(arguments[0]):
        seen += 1
        with open(page, encoding="utf-8") as f:
            text = re.sub(r"```.*?```", "", f.read(), flags=re.S)
        for target in LINK.findall(text):
            if re.match(r"[a-z]+:", target):
                continue
            links += 1
            path, _, anchor = target.partition("#")
            file = os.path.normpath(os.path.join(os.path.dirname(page), path)) if path else page
            if not os.path.exists(file):
                broken.append(f"{page}: {target}: no such file")
            elif anchor and anchor not in anchors(file):
                broken.append(f"{page}: {target}: no such heading")
    print("\n".join(broken), end="\n" if broken else "")
    print(f"{seen} pages, {links} links, {len(broken)} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
