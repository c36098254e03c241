#!/usr/bin/env python3
"""Seeds for the query targets: every text of the .test corpus, and per file all of them as one script.

usage: make_seeds.py SOURCE_DIR OUT_DIR   writes OUT_DIR/query/* and OUT_DIR/statements/*
The kept corpus (tests/fuzz/corpus) holds what fuzzing added; seeds are made afresh, as they follow the tests.
"""
import hashlib
import pathlib
import re
import sys

DIRECTIVE = re.compile(r"^(statement|query|error|plan)\b")
END = re.compile(r"^(#|----|message|counts|notice|params|session|reopen|load|clock|skip-unless-shared|$)")


def texts(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    i = 0
    while i < len(lines):
        if DIRECTIVE.match(lines[i]):
            body = []
            i += 1
            while i < len(lines) and not END.match(lines[i]) and not DIRECTIVE.match(lines[i]):
                body.append(lines[i])
                i += 1
            if body:
                yield "\n".join(body)
        else:
            i += 1


def write(directory, text):
    directory.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8")
    (directory / hashlib.sha1(data).hexdigest()[:16]).write_bytes(data)


def main():
    source, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for path in sorted((source / "tests" / "query").rglob("*.test")):
        found = list(texts(path))
        for text in found:
            if len(text) < 1000:
                write(out / "query", text)
        script = ";\n".join(found)
        if found and len(script) < 4000:
            write(out / "statements", script)
    return 0


if __name__ == "__main__":
    sys.exit(main())
