#!/usr/bin/env python3
"""Random histories and questions, answered by the store, by PostgreSQL (multiranges) and by SQLite (instant by instant).

usage: run.py FASTI [--queries N] [--seed S] [--per-history N]

FASTI_QUERIES and FASTI_SEED set the same. Fails when rows differ as multisets, when a write is refused or taken against
the model, or when fewer than 90 % of the questions are valid or 50 % of those have an answer. Ends with 77 where there is
no PostgreSQL server or no psycopg2. A case that fails is printed with its script and its seed; the run goes on until five.
"""
import argparse
import os
import random
import signal
import sys
import time
from collections import Counter

try:
    import psycopg2
except ImportError:
    print("differential: skipped, psycopg2 is not installed (Debian: python3-psycopg2)")
    sys.exit(77)

import engine
from generate import Questions
from history import Generator
from plain import Plain
from ranges import Ranges
from server import Server, Unavailable
from to_postgres import ToPostgres
from to_sqlite import ToSqlite

MOST_FAILURES = 5


def shown(rows, kinds):
    def cell(value, kind):
        if value is None:
            return "null"
        return ("true" if value else "false") if kind == "bool" else str(value)

    return Counter(tuple(cell(v, k) for v, k in zip(row, kinds)) for row in rows)


def is_empty(query, rows):
    """No row, or only the row that an aggregate has of nothing."""
    if query.reads or not query.aggregate:
        return not rows
    return all(row[0] in ("0", "null", "") for row in rows)


class Run:
    def __init__(self, options, postgres):
        self.options, self.postgres = options, postgres
        self.asked = self.valid = self.found = self.writes = self.refused = self.failures = 0
        self.features, self.errors = Counter(), Counter()

    def fail(self, seed, what, script):
        self.failures += 1
        print(f"\nFAILED (seed {seed}, --queries {self.options.per_history}): {what}\n-- script\n" + "\n".join(line + ";" for line in script), flush=True)

    def history(self, seed, count):
        r = random.Random(seed)
        plain = Plain()
        self.postgres.clear()
        commits = []
        for commit in Generator(r, plain).commits():
            if not commit.refused:
                plain.apply(commit)
                self.postgres.apply(commit)
            commits.append(commit)
        last = commits[-1].number
        plain.db.executemany("insert into known select ? where not exists (select 1 from known where c = ?)", [(c, c) for c in range(last + 1)])
        plain.finish()
        self.postgres.finish(last)

        questions = Questions(r, plain, last)
        asked = []
        for _ in range(count):
            for attempt in range(3):
                query = questions.make()
                expected = shown(plain.rows(ToSqlite(query, last).text()), query.columns())
                if not is_empty(query, expected) or r.random() < 0.3:
                    break
            asked.append((query, expected))
        script, owners = [], []
        for commit in commits:
            script += commit.script()
            owners += [commit] * len(commit.script())
        outcomes = engine.run(self.options.fasti, script + [q.text() for q, _ in asked])
        if self._writes(seed, commits, outcomes, script):
            self._answers(seed, asked, outcomes[len(script):], script, last)

    def _writes(self, seed, commits, outcomes, script):
        i = 0
        for commit in commits:
            mine = outcomes[i:i + len(commit.script()) - 1]
            i += len(commit.script())
            errors = [o.error for o in mine if o.error]
            self.writes += len(commit.writes)
            self.refused += commit.refused
            if bool(errors) != commit.refused:
                wanted = "must be refused but was taken" if commit.refused else f"was refused: {errors[0]}"
                self.fail(seed, f"{commit.writes[-1].text()}\n{wanted}", script[:i])
                return False
        return True

    def _answers(self, seed, asked, outcomes, script, last):
        for (query, expected), outcome in zip(asked, outcomes):
            self.asked += 1
            if outcome.error:
                self.errors[outcome.error] += 1
                if self.errors[outcome.error] == 1:
                    print(f"refused: {query.text()}\n  {outcome.error}", flush=True)
                continue
            self.valid += 1
            self.found += not is_empty(query, expected)
            self.features.update(query.features())
            got = Counter(tuple(engine.cell(v) for v in row) for row in outcome.rows)
            ranges = shown(self.postgres.rows(ToPostgres(query, last).text()), query.columns())
            if got == ranges == expected:
                continue
            lists = "\n".join(f"{name}: {sorted(rows.elements())}" for name, rows in (("fasti     ", got), ("postgresql", ranges), ("sqlite    ", expected)))
            self.fail(seed, f"{query.text()}\n{lists}", [] if self.failures >= MOST_FAILURES else script + [query.text()])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("fasti")
    parser.add_argument("--queries", type=int, default=int(os.environ.get("FASTI_QUERIES", "1000")))
    parser.add_argument("--seed", type=int, default=int(os.environ.get("FASTI_SEED", "1")))
    parser.add_argument("--per-history", type=int, default=50)
    options = parser.parse_args()
    begin = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the server must not outlive the test
    try:
        server = Server().__enter__()
    except Unavailable as why:
        print(f"differential: skipped, {why}")
        return 77
    try:
        run = Run(options, Ranges(server.dsn()))
        seed = options.seed
        while run.asked < options.queries and run.failures < MOST_FAILURES:
            run.history(seed, min(options.per_history, options.queries - run.asked))
            seed += 1
    finally:
        server.__exit__()
    valid, found = 100 * run.valid / max(run.asked, 1), 100 * run.found / max(run.valid, 1)
    print("asked about: " + ", ".join(f"{name} {n}" for name, n in sorted(run.features.items(), key=lambda f: -f[1])))
    for error, n in run.errors.most_common():
        print(f"{n} refused: {error}")
    print(f"seeds {options.seed} to {seed - 1}: {run.asked} questions about {run.writes} writes ({run.refused} refused, as they must be) in "
          f"{time.monotonic() - begin:.0f} s; {valid:.1f} % valid, {found:.1f} % with an answer")
    print(f"{run.valid - run.failures} passed, {run.failures} failed")
    return 0 if run.failures == 0 and valid >= 90 and found >= 50 else 1


if __name__ == "__main__":
    sys.exit(main())
