"""The reference on SQLite: plain from and to columns, every question asked at each instant by itself in ordinary SQL,
and periods made afterwards from neighbouring instants with the same answer."""
import sqlite3

import axis
from axis import OPEN
from history import KEYS, LABELS

SCHEMA = """
create table element(k integer primary key, edge int, s int, t int, type text);
create table fact(k int, line text, value int, vf int, vt int, sf int, st int);
create index fact_line on fact(k, line);
create table day(d int);
create table known(c int);
create table node_at(c int, d int, k int, A int, B int, x int, y int);
create table edge_at(c int, d int, k int, s int, t int, type text, x int, y int);
"""


class Plain:
    def __init__(self):
        self.db = sqlite3.connect(":memory:")
        self.db.create_function("show", 2, axis.show, deterministic=True)
        self.db.create_function("day_text", 1, axis.day, deterministic=True)
        self.db.executescript(SCHEMA)
        self.db.executemany("insert into day values (?)", [(d,) for d in range(axis.FIRST, axis.LAST + 1)])

    def rows(self, sql, values=()):
        return self.db.execute(sql, values).fetchall()

    # What holds so far.
    def life(self, k):
        return self.rows("select vf, vt from fact where k = ? and line = '' and st = ? order by vf", (k, OPEN))

    def together(self, a, b):
        """The stretches in which both live."""
        return self.rows("select max(f.vf, g.vf), min(f.vt, g.vt) from fact f, fact g where f.k = ? and g.k = ? and f.line = '' "
                         "and g.line = '' and f.st = ? and g.st = ? and f.vf < g.vt and g.vf < f.vt", (a, b, OPEN, OPEN))

    def meets_life(self, k, span):
        return any(low < span.high() and span.low() < high for low, high in self.life(k))

    def days_of(self, k, line, value=None):
        """The days on which a timeline has the value, or any."""
        held = self.rows("select vf, vt from fact where k = ? and line = ? and st = ? and coalesce(value = ?, 1)", (k, line, OPEN, value))
        return {d for low, high in held for d in range(low, high)}

    def matching(self, w):
        """The days on which the pattern of a MERGE holds."""
        days = self.days_of(w.k, "")
        for label in [] if w.edge else w.labels:
            days &= self.days_of(w.k, label)
        for key, value in w.values.items():
            days &= self.days_of(w.k, key, value)
        return days

    def refuses(self, w):
        """Whether the model makes the write an error (sections 6 and 7)."""
        if w.kind == "edge":
            if not self.life(w.source) or not self.life(w.target):
                return False  # nothing is found, nothing created
            return not any(low <= w.span.low() and w.span.high() <= high for low, high in self.together(w.source, w.target))
        if w.kind == "merge":
            if w.edge and (not self.life(w.source) or not self.life(w.target)):
                return False
            gap = set(range(w.span.low(), w.span.high())) - self.matching(w)
            return bool(gap & self.days_of(w.k, "")) or (w.edge and not gap <= self.days_of(w.source, "") & self.days_of(w.target, ""))
        if not self.life(w.k):
            return False
        if w.kind in ("set", "label") and not self.meets_life(w.k, w.span):
            return True
        if w.plain and w.kind in ("set", "remove"):
            return any(self.rows("select count(distinct value) from fact where k = ? and line = ? and st = ?", (w.k, key, OPEN))[0][0] > 1
                       for key in w.values)
        return False

    # Writes.
    def apply(self, commit):
        self.db.execute("insert into known values (?)", (commit.number,))
        for w in commit.writes:
            self._apply(w, commit.number)

    def _apply(self, w, c):
        low, high = w.span.low(), w.span.high()
        if w.kind in ("node", "edge"):
            if w.edge and (not self.life(w.source) or not self.life(w.target)):
                return
            self.db.execute("insert into element values (?, ?, ?, ?, ?)",
                            (w.k, w.edge, w.source, w.target, w.labels[0] if w.edge else None))
            lines = [("", 1), *w.values.items()] + ([] if w.edge else [(l, 1) for l in w.labels])
            self.db.executemany("insert into fact values (?, ?, ?, ?, ?, ?, ?)",
                                [(w.k, line, value, low, high, c, OPEN) for line, value in lines])
        elif w.kind == "merge":
            self._merge(w, c)
        elif w.kind == "erase":
            if self.life(w.k):
                for k in self._touched(w):
                    self.db.execute("delete from fact where k = ?", (k,))
                    self.db.execute("delete from element where k = ?", (k,))
        elif w.kind in ("set", "label"):
            for line, value in w.values.items() if w.kind == "set" else [(w.labels[0], 1)]:
                self._put(w.k, line, value, low, high, c)
        elif w.kind in ("remove", "unlabel"):
            for line in w.values if w.kind == "remove" else w.labels:
                self._cut(w.k, line, low, high, c)
        else:
            for k in self._touched(w):
                for line in ["", *LABELS, *KEYS]:
                    self._cut(k, line, low, high, c)

    def _touched(self, w):
        return [w.k] + [k for k, in self.rows("select k from element where edge and ? in (s, t)", (w.k,)) if not w.edge]

    def _merge(self, w, c):
        """Day by day: what is missing is filled with the pattern's values, the rest has the other actions."""
        if w.edge and (not self.life(w.source) or not self.life(w.target)):
            return
        self.db.execute("insert or ignore into element values (?, ?, ?, ?, ?)", (w.k, w.edge, w.source, w.target, w.labels[0] if w.edge else None))
        there = self.matching(w)
        wanted = range(w.span.low(), w.span.high())
        for low, high in _stretches(d for d in wanted if d in there):
            for line, value in w.on_match.items():
                self._put(w.k, line, value, low, high, c)
        lines = [("", 1), *w.values.items(), *w.on_create.items()] + ([] if w.edge else [(l, 1) for l in w.labels])
        for low, high in _stretches(d for d in wanted if d not in there):
            self.db.executemany("insert into fact values (?, ?, ?, ?, ?, ?, ?)", [(w.k, line, value, low, high, c, OPEN) for line, value in lines])
        # A life that goes on is one stint.
        life = _stretches(sorted(self.days_of(w.k, "")))
        if len(life) < len(self.life(w.k)):
            self.db.execute("delete from fact where k = ? and line = '' and st = ? and sf = ?", (w.k, OPEN, c))
            self.db.execute("update fact set st = ? where k = ? and line = '' and st = ?", (c, w.k, OPEN))
            self.db.executemany("insert into fact values (?, '', 1, ?, ?, ?, ?)", [(w.k, low, high, c, OPEN) for low, high in life])

    def _put(self, k, line, value, low, high, c):
        self._cut(k, line, low, high, c)
        self.db.execute("insert into fact select k, ?, ?, max(vf, ?), min(vt, ?), ?, ? from fact "
                        "where k = ? and line = '' and st = ? and vf < ? and ? < vt",
                        (line, value, low, high, c, OPEN, k, OPEN, high, low))

    def _cut(self, k, line, low, high, c):
        """Takes [low, high) out of a timeline: leftovers on the left and right, the old row closed."""
        at = (k, line, OPEN, high, low)
        where = "where k = ? and line = ? and st = ? and vf < ? and ? < vt"
        left = self.rows(f"select k, line, value, vf, {low}, {c}, {OPEN} from fact {where} and vf < {low}", at)
        right = self.rows(f"select k, line, value, {high}, vt, {c}, {OPEN} from fact {where} and {high} < vt", at)
        self.db.execute(f"update fact set st = {c} {where}", at)
        self.db.executemany("insert into fact values (?, ?, ?, ?, ?, ?, ?)", left + right)

    def finish(self):
        """Writes out the graph at every instant known after every commit."""
        holds = "f.vf <= d and d < f.vt and f.sf <= c and c < f.st"

        def value(line):
            return f"(select f.value from fact f where f.k = e.k and f.line = '{line}' and {holds})"

        values = ", ".join(value(key) for key in KEYS)
        labels = ", ".join(f"{value(label)} is not null" for label in LABELS)
        lives = f"exists (select 1 from fact f where f.k = e.k and f.line = '' and {holds})"
        self.db.execute(f"insert into node_at select c, d, k, {labels}, {values} from known, day, element e where not edge and {lives}")
        self.db.execute(f"insert into edge_at select c, d, k, s, t, type, {values} from known, day, element e where edge and {lives}")
        for axes in ("c, d", "d, c"):
            name = axes[0]
            self.db.execute(f"create index node_{name} on node_at({axes}, k)")
            self.db.execute(f"create index edge_{name} on edge_at({axes}, s)")


def _stretches(days):
    """Neighbouring days as [first, last + 1)."""
    found = []
    for d in days:
        if found and found[-1][1] == d:
            found[-1][1] = d + 1
        else:
            found.append([d, d + 1])
    return found
