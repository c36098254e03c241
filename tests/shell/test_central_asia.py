#!/usr/bin/env python3
"""Runs the demo as `./dev demo` does, without a terminal, and reads what it printed.

usage: test_central_asia.py FASTI examples/central_asia
The questions of the example have .test files of their own; this checks that the demo loads, ends and says the main things.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

SEVEN = ["Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan", "Uzbekistan"]
SIX = SEVEN[:-1]


def section(text, begin):
    """The demo's text from `begin` to the end of the next answer."""
    start = text.index(begin)
    return text[start:text.index(" row", start)]


def column(text):
    """The first column of the table in `text`."""
    rows = text[text.index("---"):].splitlines()[1:]
    return [row.split("|")[0].strip() for row in rows if row.startswith(" ")]


def check(condition, what):
    if not condition:
        raise AssertionError(what)


def test_members(text, _ask):
    check(column(section(text, "Members of the CSTO on 2006-01-01")) == SIX, "members on 2006-01-01")
    check(column(section(text, "Members of the CSTO on 2012-06-27")) == SEVEN, "members on 2012-06-27")
    check(column(section(text, "Members of the CSTO on 2012-06-28")) == SIX, "members on 2012-06-28")


def test_bases(text, _ask):
    answer = section(text, "Bases in Kyrgyzstan and Uzbekistan on 2004-01-01")
    for line in (r"Kyrgyzstan +\| Russia +\| Kant +\| certain", r"Kyrgyzstan +\| USA +\| Manas +\| certain",
                 r"Uzbekistan +\| Germany +\| Termez +\| certain", r"Uzbekistan +\| US-led coalition +\|[^|]*\| possible"):
        check(re.search(line, answer), f"{line} on 2004-01-01")
    check(re.search(r"USA +\| Manas +\| possible", section(text, "Bases in Kyrgyzstan and Uzbekistan on 2001-12-15")), "Manas in its first month")


def test_beliefs(text, _ask):
    sources = []
    for begin in ("After D1", "(after D4)", "(after D2)", "(after D3c)", "(after D0)", "(after D3b and D3a)", "Now, with the background"):
        sources.append(sorted(set(column(section(text, begin)))))
    check(sources == [["D1"], ["D1", "D4"], ["D1", "D2", "D4"], ["D1", "D2", "D4"], ["D0", "D1", "D2", "D4"], ["D0", "D1", "D2", "D4"],
                      ["D0", "D1", "D2", "D4", "background"]], f"what was believed: {sources}")


def test_timeline(text, _ask):
    answer = section(text, "The memberships of Uzbekistan")
    for part in ("Collective Security Treaty", "1992-05-15", "1999-04-02", "[2006-06..2006-08]", "2012-06-28", "Partnership for Peace"):
        check(part in answer, f"{part} in the timeline")


def test_every_relationship_names_its_source(_text, ask):
    rows = ask("MATCH ()-[r]->() POSSIBLY VALID ANYTIME RETURN r.source AS source, count(DISTINCT r) AS n")
    counts = {row["source"]: row["n"] for row in rows}
    check(set(counts) == {"D0", "D1", "D2", "D3a", "D3b", "D3c", "D4", "background"}, f"sources: {counts}")


def main():
    binary, example = os.path.realpath(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory(prefix="fasti-demo-") as directory:
        store = os.path.join(directory, "store")
        demo = subprocess.run([os.path.join(example, "demo.sh"), binary, store], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=240)
        if demo.returncode != 0 or demo.stderr:
            print(demo.stdout[-4000:], demo.stderr, sep="\n")
            print("0 passed, 1 failed: the demo ended with an error")
            return 1

        def ask(query):
            done = subprocess.run([binary, store, "--readonly", "--mode", "json", "-c", query], capture_output=True, text=True, check=True)
            return json.loads(done.stdout)

        failed = 0
        tests = [t for name, t in globals().items() if name.startswith("test_")]
        for test in tests:
            try:
                test(demo.stdout, ask)
            except (AssertionError, ValueError, subprocess.CalledProcessError) as error:
                failed += 1
                print(f"FAILED {test.__name__}: {error}")
        verify = subprocess.run([binary, "verify", store], capture_output=True, text=True)
        if verify.returncode != 0:
            failed += 1
            print("FAILED: the store that the demo left does not verify:", verify.stdout, verify.stderr)
        print(f"{len(tests) + 1 - failed} passed, {failed} failed: the Central Asia demo")
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
