#!/usr/bin/env python3
"""Imports the real data sets by the mappings beside this file and asks the questions of ../shared/questions.

usage: run_questions.py FASTI SHARED [--keep DIR] [QUESTION ...]

Each question is a query in questions/Qnn.fasti; its rows must be those of answers/Qnn.csv. Those in more/ are answered
by more_answers.py and further_answers.py, which compute them from the sources by plain loops. Also checked: KNOWN AT
every revision of the three bitemporal sources is the source replayed up to it. Without SHARED the test is skipped
(exit code 77).
"""
import csv
import datetime
import io
import json
import os
import subprocess
import sys
import tempfile
import time

import further_answers
import more_answers

HERE = os.path.dirname(os.path.abspath(__file__))
# Known history first: it is replayed at its own times.
MAPPINGS = ["known_history", "states", "cow_igo", "informal_igos", "atop", "archigos", "contiguity", "mme", "tkg", "troopdata", "others", "ldbc"]


def fasti(binary, *arguments, stdin=None):
    done = subprocess.run([binary, *arguments], capture_output=True, text=True, timeout=600, input=stdin)
    if done.returncode != 0:
        raise RuntimeError(f"fasti {' '.join(arguments)[:200]}: {done.stderr or done.stdout}")
    return done.stdout


def rows(binary, store, query):
    return json.loads(fasti(binary, store, "--readonly", "--mode", "json", "-c", query) or "[]")


def text(value, separator):
    """A cell as the answers write it; lists in the separator that the answer's cell uses."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, list):
        return separator.join(text(v, separator) for v in value)
    return str(value)


def separator_of(cell):
    return next((s for s in (" | ", ">") if s in cell), " ")


def compare(binary, store, name, shared):
    with open(os.path.join(HERE, "questions", name + ".fasti"), encoding="utf-8") as f:
        query = f.read()
    with open(os.path.join(shared, "questions", "answers", name + ".csv"), encoding="utf-8", newline="") as f:
        header, *expected = list(csv.reader(f))
    begin = time.monotonic()
    answer = rows(binary, store, query)
    seconds = time.monotonic() - begin
    got = []
    for i, row in enumerate(answer):
        cells = expected[i] if i < len(expected) else header
        got.append([text(row[column], separator_of(cell)) for column, cell in zip(header, cells)])
    if answer and list(answer[0]) != header:
        return f"columns {list(answer[0])}, expected {header}", seconds
    # A column that the answers got wrong, and why.
    for column, why in WRONG_IN_ANSWERS.get(name, {}).items():
        i = header.index(column)
        for row in got + expected:
            row[i] = f"({why})"
    if got == expected:
        return None, seconds
    different = [f"  expected {e}\n  got      {g}" for e, g in zip(expected, got) if e != g]
    return f"{len(got)} rows, expected {len(expected)}\n" + "\n".join(different[:5]) + ("\n  more: " + str(got[len(expected):][:3]) if len(got) > len(expected) else ""), seconds


WRONG_IN_ANSWERS = {"Q23": {"yyyymm": "the answer repeats its first month"}}


def read(shared, path, delimiter=",", columns=None):
    with open(os.path.join(shared, "data", path), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, columns, delimiter=delimiter))


def utc(system_time):
    return datetime.datetime.fromisoformat(system_time).astimezone(datetime.timezone.utc)


def revisions(changes, times, apply):
    """The table replayed up to each time, in order."""
    table, done = {}, 0
    changes = sorted(changes, key=lambda r: utc(r["system_time"]))
    for when in sorted(times):
        while done < len(changes) and utc(changes[done]["system_time"]) <= when:
            apply(table, changes[done])
            done += 1
        yield when.strftime("%Y-%m-%dT%H:%M:%SZ"), dict(table)


def troops(table, row):
    key = (int(row["ccode"]), int(row["year"]))
    if row["op"] == "delete":
        table.pop(key, None)
    else:
        value = row["new_troops"]
        table[key] = int(value) if value.isdigit() else (value or None)


def reign(table, row):
    if not 1 <= int(row["start_month"]) <= 12:
        return  # garbage, rejected by the import
    key = (int(row["ccode"]), row["leadid"], row["leader"],
           f"{int(row['start_year']):04}-{int(row['start_month']):02}-{int(row['start_day']):02}")
    if row["op"] == "delete":
        table.pop(key, None)
    else:
        table[key] = f"{int(row['end_year']):04}-{int(row['end_month']):02}" if row["end_year"] else None


def eu(table, row):
    table[row["country_code"], row["fact"]] = row["new_value"] or None


BITEMPORAL = [
    ("troops_bitemporal", "troops_bitemporal/changes.csv", troops,
     "MATCH ()-[c:COUNTED]->(s:State) VALID ANYTIME AS w KNOWN AT $known RETURN s.ccode AS a, earliest(since(w)).year AS b, c.troops AS v",
     lambda r: ((r["a"], r["b"]), r["v"])),
    ("reign_bitemporal", "reign_bitemporal/leader_changes.csv", reign,
     "MATCH (r:Ruler)-[:RULED]->(s:State) POSSIBLY VALID ANYTIME AS w KNOWN AT $known "
     "RETURN s.ccode AS a, r.leadid AS b, r.name AS c, toString(since(w)) AS d, substring(toString(earliest(until(w))), 0, 7) AS v",
     lambda r: ((r["a"], r["b"], r["c"], r["d"]), r["v"])),
    ("eu_membership_bitemporal", "eu_membership_bitemporal/changes.csv", eu,
     "MATCH (c:EuCountry) VALID ANYTIME KNOWN AT $known UNWIND ['union_date', 'euro_date', 'schengen_date', 'exit_date'] AS fact "
     "RETURN c.code AS a, fact AS b, toString(c[fact]) AS v",
     lambda r: ((r["a"], r["b"]), r["v"])),
]


def check_revisions(binary, store, shared):
    wrong = 0
    for name, path, apply, query, row in BITEMPORAL:
        count, before = 0, wrong
        changes = read(shared, path)
        # Revisions without a change are listed apart.
        times = {utc(r["system_time"]) for r in changes}
        if os.path.exists(os.path.join(shared, "data", name, "revisions.csv")):
            times |= {utc(r["system_time"]) for r in read(shared, name + "/revisions.csv")}
        for known, table in revisions(changes, times, apply):
            got = dict(row(r) for r in json.loads(fasti(binary, store, "--readonly", "--mode", "json", "--param",
                                                       f"known='{known}'", "-c", query) or "[]"))
            if name == "eu_membership_bitemporal":
                got = {k: v for k, v in got.items() if v is not None}
                table = {k: v for k, v in table.items() if v is not None}
            count += 1
            if got != table:
                wrong += 1
                different = [(k, table.get(k, "absent"), got.get(k, "absent")) for k in table.keys() | got.keys()
                             if table.get(k, "absent") != got.get(k, "absent")]
                print(f"FAILED {name} known at {known}: {len(different)} keys differ, such as {sorted(different, key=str)[:3]}")
        if wrong == before:
            print(f"ok     {name}: KNOWN AT each of {count} revisions is the table replayed to it")
    return wrong


def check_more(binary, store, shared):
    """The questions in more/ against the plain loops of more_answers.py and further_answers.py."""
    def replay(name):
        path, apply = next((path, apply) for n, path, apply, _, _ in BITEMPORAL if n == name)
        changes = read(shared, path)
        return revisions(changes, {utc(r["system_time"]) for r in changes}, apply)

    wrong = 0
    known = [when for when, _ in replay("troops_bitemporal")]
    asked = {f[:-6] for f in os.listdir(os.path.join(HERE, "more"))}
    computed = {}
    for module in (more_answers, further_answers):
        computed |= module.answers(lambda *file: read(shared, *file), replay)
    for name in sorted(asked ^ computed.keys()):
        print(f"FAILED {name}: a question without an answer, or an answer without a question")
        wrong += 1
    for name in sorted(asked & computed.keys()):
        with open(os.path.join(HERE, "more", name + ".fasti"), encoding="utf-8") as f:
            query = f.read()
        begin = time.monotonic()
        answer = json.loads(fasti(binary, store, "--readonly", "--mode", "json", "--param", f"revisions={known}", "-c", query) or "[]")
        got = [[text(v, " ") for v in row.values()] for row in answer]
        expected = [[text(v, " ") for v in row] for row in computed[name]()]
        same = got == expected and expected
        wrong += not same
        different = [f"  expected {e}\n  got      {g}" for e, g in zip(expected, got) if e != g][:5]
        print(f"{'ok    ' if same else 'FAILED'} {name} {time.monotonic() - begin:.2f} s"
              + ("" if same else f" {len(got)} rows, expected {len(expected)}\n" + "\n".join(different)), flush=True)
    return wrong


def check_spells(binary, directory, shared):
    """Yearly rows become the same spells as by hand."""
    store = os.path.join(directory, "years")
    print("cow_igo_years: " + fasti(binary, "import", store, os.path.join(HERE, "cow_igo_years.mapping"), "--data",
                                    os.path.join(shared, "data")), end="")
    years = {}
    for r in read(shared, "cow_igo/igo_state_year_long.csv"):
        years.setdefault((r["igo"], int(r["ccode"]), r["status"]), set()).add(int(r["year"]))
    expected = set()
    for (igo, ccode, status), held in years.items():
        for first in (y for y in held if y - 1 not in held):
            last = next(y for y in range(first, 9999) if y + 1 not in held)
            expected.add((igo, ccode, {"1": "full", "2": "associate", "3": "observer"}[status], first, last))
    got = {tuple(r.values()) for r in rows(
        binary, store, "MATCH (s:State)-[m:MEMBER_OF]->(o:Organization) POSSIBLY VALID ANYTIME AS w "
        "RETURN o.igo AS a, s.ccode AS b, m.status AS c, earliest(since(w)).year AS d, "
        "CASE WHEN latest(until(w)) IS NULL THEN 2014 ELSE earliest(until(w)).year END AS e")}
    if got == expected:
        print(f"ok     cow_igo_years: {len(got)} spells out of yearly rows")
        return 0
    print(f"FAILED cow_igo_years: {sorted(got - expected)[:3]} for {sorted(expected - got)[:3]}")
    return 1


def main(arguments):
    binary, shared = os.path.abspath(arguments[0]), arguments[1]
    if not os.path.isdir(os.path.join(shared, "questions")):
        print(f"skipped: there is no {shared}")
        return 77
    keep = None
    if len(arguments) > 3 and arguments[2] == "--keep":
        keep = arguments[3]
        arguments = arguments[:2] + arguments[4:]
    with tempfile.TemporaryDirectory() as directory:
        store = os.path.join(keep or directory, "store")
        if not os.path.isdir(store):
            for mapping in MAPPINGS:
                print(mapping + ": " + fasti(binary, "import", store, os.path.join(HERE, mapping + ".mapping"), "--data",
                                             os.path.join(shared, "data"), "--rejected",
                                             os.path.join(keep or directory, mapping + ".rejected.csv")), end="", flush=True)
        names = arguments[2:] or sorted(f[:-4] for f in os.listdir(os.path.join(shared, "questions", "answers")))
        failed = 0
        for name in names:
            if not os.path.exists(os.path.join(HERE, "questions", name + ".fasti")):
                print(f"FAILED {name}: no query")
                failed += 1
                continue
            try:
                problem, seconds = compare(binary, store, name, shared)
            except RuntimeError as error:
                problem, seconds = str(error), 0
            print(f"{'FAILED' if problem else 'ok    '} {name} {seconds:.2f} s {problem or ''}", flush=True)
            failed += problem is not None
        if not arguments[2:]:
            failed += check_more(binary, store, shared)
            failed += check_revisions(binary, store, shared)
            failed += check_spells(binary, keep or directory, shared)
        print(f"{failed} failed")
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
