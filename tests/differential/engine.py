"""Runs scripts in the shell and tells which rows and errors came from which line."""
import json
import os
import re
import subprocess
import tempfile


class Outcome:
    def __init__(self):
        self.rows, self.error = [], None


def run(binary, lines):
    """One statement a line, in a new store in memory. Returns an Outcome for each line."""
    with tempfile.TemporaryDirectory(prefix="fasti-diff-") as folder:
        path = os.path.join(folder, "s.fasti")
        with open(path, "w", encoding="utf-8") as f:
            for i, line in enumerate(lines):
                f.write(f"{line};\nRETURN {i} AS end_of;\n")
        done = subprocess.run([binary, ":memory:", "--mode", "jsonl", "-f", path], capture_output=True, text=True, timeout=600)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"the shell ended with {done.returncode}: {done.stderr[-2000:]}")
    outcomes, rows = [Outcome() for _ in lines], []
    for text in done.stdout.splitlines():
        row = json.loads(text)
        if set(row) == {"end_of"}:
            outcomes[row["end_of"]].rows, rows = rows, []
        else:
            rows.append(list(row.values()))
    for match in re.finditer(r"^" + re.escape(path) + r":(\d+): (.*)$", done.stderr, re.MULTILINE):
        outcome = outcomes[(int(match.group(1)) - 1) // 2]
        outcome.error = outcome.error or match.group(2)
    return outcomes


def cell(value):
    """A value as the references print it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return f"{value['from']}/{value['to']}"
    if isinstance(value, list):
        return ";".join(cell(v) for v in value)
    return str(value)
