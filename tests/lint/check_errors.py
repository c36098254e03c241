#!/usr/bin/env python3
"""Every detail that the code raises is in storage/model/error_details.cc, and each of the list is raised.

A detail is a CamelCase literal in query/ or storage/. Literals of the same shape that are no details are named
below; a new one is either a detail (add it to the list, and an example to docs/errors.md) or another such word.
"""
import pathlib
import re
import sys

LITERAL = re.compile(r'"([A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+)"')
TYPES = {"SyntaxError", "SemanticError", "TypeError", "ArgumentError", "ArithmeticError", "ParameterMissing",
         "EntityNotFound", "ConstraintVerificationFailed", "ConstraintValidationFailed", "ProcedureError",
         "TransactionError"}
CODES = {"NotFound", "InvalidArgument", "AlreadyExists", "ConstraintViolation", "QueryError", "DeadlineExceeded",
         "ResourceExhausted", "ReadOnly", "UnknownOutcome"}
NOTICES = {"WriteWithoutValid", "ClippedWrite", "EmptyUnderDefaultContext"}


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    table = root / "storage/model/error_details.cc"
    known = re.findall(r'^\s+\{"(\w+)", "[0-9A-Z]{5}"', table.read_text(encoding="utf-8"), re.M)
    plan = (root / "query/planner")
    used, bad = set(), 0
    for folder in ("query", "storage"):
        for path in sorted((root / folder).rglob("*.[ch]*")):
            if path == table or path.suffix not in (".cc", ".h"):
                continue
            # The names of operators in rendered plans are no details.
            render = plan in path.parents or path.name == "status.cc"
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                for name in LITERAL.findall(line):
                    if name in known:
                        used.add(name)
                    elif not render and name not in TYPES | CODES | NOTICES and "Error" not in name \
                            and re.search(r"Status|Error|Detail|Violation|Notice|Notif", line + " "):
                        print(f"{path.relative_to(root)}:{number}: '{name}' is no detail of error_details.cc")
                        bad += 1
    for name in known:
        if name not in used:
            print(f"{table.relative_to(root)}: nothing raises '{name}'")
            bad += 1
    print(f"{len(known)} details, {bad} wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
