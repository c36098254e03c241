#!/usr/bin/env python3
"""Writes docs/reference/functions.md from the function table, as SHOW FUNCTIONS shows it.

usage: make_functions.py FASTI PAGE            write the page
       make_functions.py --check FASTI PAGE    exit with 1 if the page is out of date

That every example yields what stands behind its equals sign is checked by tests/unit/engine.
"""
import json
import subprocess
import sys

HEAD = """# Functions

Made from the function table by `docs/make_functions.py`; a test checks that it is current and that every example is true.
`SHOW FUNCTIONS` gives the same as rows. Names are read without regard to case. Arguments in brackets may be left out. Unless a
line says otherwise a null among the arguments makes the result null. An argument of a kind that no parameter takes is an error:
before the query runs where the kind is known then (`InvalidArgumentType`), else while it runs (`InvalidArgumentValue`).
"""
TITLES = {
    "numbers": "Numbers",
    "strings": "Strings",
    "lists": "Lists, and what lists share with strings and maps",
    "conversions": "Conversions",
    "values": "Any value",
    "graph": "Nodes, relationships and paths",
    "dates and times": "Dates and times",
    "periods": "Periods and bounds",
    "aggregates": "Aggregates",
    "aggregates of periods": "Aggregates of periods",
}


def cell(text):
    return text.replace("|", "\\|")


def signature(text):
    """`f(a :: T, b :: U (optional)) :: R` with the optional parameters in brackets."""
    head, _, result = text.rpartition(" :: ")
    name, _, inner = head.partition("(")
    parts = [p for p in inner[:-1].split(", ") if p]
    shown = [f"[{p[:-len(' (optional)')]}]" if p.endswith(" (optional)") else p for p in parts]
    return f"{name}({', '.join(shown)}) :: {result}"


def page(fasti):
    run = subprocess.run([fasti, "--mode", "json", "-c", "SHOW FUNCTIONS"], stdout=subprocess.PIPE, check=True)
    functions = json.loads(run.stdout)
    out = [HEAD]
    categories = list(dict.fromkeys(f["category"] for f in functions))
    for category in categories:
        out.append(f"## {TITLES[category]}")
        out.append("| function | | example |")
        out.append("|---|---|---|")
        rows = [f for f in functions if f["category"] == category]
        for f in sorted(rows, key=lambda f: f["name"].lower()):
            out.append(f"| `{cell(signature(f['signature']))}` | {cell(f['description'])} | `{cell(f['example'])}` |")
        out.append("")
    return "\n".join(out)


def main(arguments):
    check = arguments[:1] == ["--check"]
    if len(arguments) != 2 + check:
        print(__doc__, file=sys.stderr)
        return 2
    fasti, path = arguments[check:]
    text = page(fasti)
    if not check:
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return 0
    with open(path, encoding="utf-8") as f:
        if f.read() == text:
            return 0
    print(f"{path} is out of date: run docs/make_functions.py FASTI {path}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
