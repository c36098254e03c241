#!/usr/bin/env python3
"""Runs the examples of a page: every ```cypher block whose next line begins a table must give that table.

usage: check_examples.py [--print] [--load DIR] FASTI PAGE...

The blocks of a page run in order in one session of a store in memory. A block without a table must run; a block
marked ```cypher error must fail, and the line below it must be part of the message. --print shows the answers;
--load runs the numbered scripts of a directory first.
"""
import glob
import os
import re
import subprocess
import sys

BLOCK = re.compile(r"^```cypher(?: (error|shown))?\n((?:.*\n)*?)```\n(> .*\n|(?:\|.*\n)*)", re.M)
MARK = "RETURN 'end of the example' AS mark;\n"


def answers(fasti, scripts, blocks):
    """What the shell prints for each block, with the errors where they came."""
    text = "".join(f".read {script}\n" for script in scripts) + ".mode csv\n" + MARK + ".mode markdown\n"
    for body in blocks:
        text += body.rstrip().rstrip(";") + ";\n.mode csv\n" + MARK + ".mode markdown\n"
    run = subprocess.run(
        [fasti, "--mode", "markdown"], input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return re.split(r"mark\nend of the example\n", run.stdout)[1:]


def squeeze(table):
    """A table without the blanks that only align it."""
    rows = [re.sub(r" *(?<!\\)\| *", "|", line).strip() for line in table.strip().splitlines()]
    return [re.sub(r"-+", "-", row) if set(row) <= set("|-: ") else row for row in rows]


def main(arguments):
    show = arguments[:1] == ["--print"]
    arguments = arguments[show:]
    scripts = []
    if arguments[:1] == ["--load"]:
        scripts = sorted(glob.glob(os.path.join(arguments[1], "[0-9]_*.fasti")))
        arguments = arguments[2:]
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    failures = count = 0
    for path in arguments[1:]:
        with open(path, encoding="utf-8") as f:
            blocks = [b for b in BLOCK.findall(f.read()) if b[0] != "shown"]
        got = answers(arguments[0], scripts, [body for _, body, _ in blocks])
        for i, (kind, body, want) in enumerate(blocks):
            count += 1
            answer = got[i] if i < len(got) else "(the shell stopped before)"
            failed = re.match(r"stdin:\d+: \w+: ", answer) is not None
            if kind == "error":
                right = failed and want.strip("> \n") in answer
            elif want.startswith("|"):
                right = not failed and squeeze(answer) == squeeze(want)
            else:
                right = not failed
            if not right:
                failures += 1
                print(f"{path}:\n{body}wants\n{want}got\n{answer}")
            elif show:
                print(body + answer)
    print(f"{count} examples, {failures} wrong")
    return 1 if failures or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
