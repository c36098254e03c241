#!/usr/bin/env python3
"""Every counterexample behind the temporal model (model-cases.md of the specification) has its test.

Cases are A1 to A20 and B1 to B27; relations R1 to R19 are tests/model/relation_NN_*.cc, or stand in the list below.
A test names its cases in a comment: "(B12)" or "A3". `--table` prints the mapping as Markdown."""
import collections
import pathlib
import re
import sys

CASES = [f"A{i}" for i in range(1, 21)] + [f"B{i}" for i in range(1, 28)]
FILES = ("tests/query/**/*.test", "tests/unit/**/*.cc", "tests/model/*.cc", "tests/fault/**/*.cc")


def find(root: pathlib.Path) -> dict:
    found = collections.defaultdict(set)
    for pattern in FILES:
        for path in sorted(root.glob(pattern)):
            for line in path.read_text(encoding="utf-8").splitlines():
                comment = re.search(r"(?:^#|//)(.*)", line)
                if comment is None:
                    continue
                for case in re.findall(r"\b([AB][0-9]{1,2})\b", comment.group(1)):
                    found[case].add(str(path.relative_to(root)))
    return found


def main() -> int:
    root = pathlib.Path(sys.argv[-1])
    found = find(root)
    if "--table" in sys.argv:
        print("| case | tests |\n|---|---|")
        for case in CASES:
            print(f"| {case} | {', '.join(sorted(found[case]))} |")
        return 0
    missing = [case for case in CASES if not found[case]]
    for case in missing:
        print(f"{case}: no test names this case; write one and put ({case}) into its comment")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
