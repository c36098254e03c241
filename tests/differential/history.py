"""Random bitemporal histories: commits of writes, each printed as a statement of the language and applied to the two
references. The generator knows what holds so far and predicts which writes the store must refuse."""
from dataclasses import dataclass, field

from axis import BOUNDS, OPEN, Span, known, random_span

LABELS, TYPES, KEYS = ["A", "B"], ["R", "S"], ["x", "y"]
ALWAYS = Span(None, None)


@dataclass
class Write:
    kind: str  # node, edge, merge, set, remove, label, unlabel, delete, erase
    k: int
    edge: bool = False
    source: int = 0
    target: int = 0
    labels: list = field(default_factory=list)  # of a node; the type of an edge; the label set or removed
    values: dict = field(default_factory=dict)  # of node, edge, set; the keys of remove
    span: Span = ALWAYS
    plain: bool = False  # a correction without a period: refused where it would flatten two values
    portion: bool = False  # in the spelling of SQL:2011
    on_create: dict = field(default_factory=dict)  # of merge; `values` are the pattern's
    on_match: dict = field(default_factory=dict)

    def text(self):
        find = f"MATCH ()-[n {{k: {self.k}}}]->() VALID ANYTIME " if self.edge else f"MATCH (n {{k: {self.k}}}) VALID ANYTIME "
        when = self.span.valid_text()
        if self.portion:
            when = when.replace("VALID", "FOR PORTION OF VALID_TIME", 1)
        elif not when and not self.plain and self.kind not in ("node", "edge", "delete"):
            when = " VALID ALWAYS"
        properties = ", ".join(f"{key}: {value}" for key, value in {"k": self.k, **self.values}.items())
        if self.kind == "merge":
            when += "".join(f" ON {word} SET " + ", ".join(f"n.{key} = {value}" for key, value in values.items())
                            for word, values in (("CREATE", self.on_create), ("MATCH", self.on_match)) if values)
        node = f"{''.join(':' + l for l in self.labels)} {{{properties}}}){when}"
        if self.kind in ("node", "merge") and not self.edge:
            return f"CREATE ({node}" if self.kind == "node" else f"MERGE (n{node}"
        if self.kind in ("edge", "merge"):
            ends = f"MATCH (a {{k: {self.source}}}) VALID ANYTIME "
            if self.target != self.source:
                ends += f"MATCH (b {{k: {self.target}}}) VALID ANYTIME "
            b = "a" if self.target == self.source else "b"
            return f"{ends}{'CREATE' if self.kind == 'edge' else 'MERGE'} (a)-[n:{self.labels[0]} {{{properties}}}]->({b}){when}"
        if self.kind == "erase":
            return find + "ERASE n"
        if self.kind == "set":
            return find + "SET " + ", ".join(f"n.{key} = {value}" for key, value in self.values.items()) + when
        if self.kind == "remove":
            return find + "REMOVE " + ", ".join(f"n.{key}" for key in self.values) + when
        if self.kind in ("label", "unlabel"):
            return find + ("SET" if self.kind == "label" else "REMOVE") + f" n:{self.labels[0]}" + when
        return find + ("DELETE n" if self.edge else "DETACH DELETE n") + when


@dataclass
class Commit:
    number: int
    writes: list
    refused: bool = False

    def script(self):
        """One statement a line. The last line cleans up after a refusal and may fail."""
        body = [w.text() for w in self.writes]
        return [f"BEGIN KNOWN AT {known(self.number)}", *body, "COMMIT", "ROLLBACK"]


class Generator:
    """Grows one history; `plain` is the SQLite reference, which says what holds so far."""

    def __init__(self, random, plain):
        self.random, self.plain = random, plain
        self.nodes, self.edges = [], []

    def commits(self):
        """Yields commits; the caller applies each, unless refused, before it takes the next."""
        r = self.random
        waiting = [self._node(i + 1) for i in range(r.randint(3, 7))]
        number = 0
        while waiting:
            size = min(len(waiting), r.randint(1, 4))
            yield Commit(number, waiting[:size])
            waiting, number = waiting[size:], number + 1
        for i in range(r.randint(4, 10)):
            yield from self._alone(number, self._edge(101 + i))
            number += 1
        for _ in range(r.randint(3, 12)):
            what = r.random()
            write = self._merge() if what < 0.14 else Write("erase", *r.choice([(k, False) for k in self.nodes[1:]] + [(k, True) for k in self.edges])) if what < 0.17 else None
            yield from self._alone(number, write or self._change())
            number += 1

    def _alone(self, number, write):
        yield Commit(number, [write], self.plain.refuses(write))

    def _values(self, chance):
        return {key: self.random.randint(1, 4) for key in KEYS if self.random.random() < chance}

    def _node(self, k):
        r = self.random
        self.nodes.append(k)
        span = ALWAYS if r.random() < 0.45 else random_span(r)
        return Write("node", k, labels=[l for l in LABELS if r.random() < 0.6], values=self._values(0.65), span=span)

    def _edge(self, k):
        r = self.random
        source, target = r.choice(self.nodes), r.choice(self.nodes)
        self.edges.append(k)
        span = random_span(r)
        both = self.plain.together(source, target)
        if both and r.random() < 0.9:
            low, high = r.choice(both)
            inside = [b for b in BOUNDS if low <= b < high]
            if r.random() < 0.4 or len(inside) < 2:
                span = Span(None if low < BOUNDS[0] else low, None if high > BOUNDS[-1] else high)
            else:
                first = r.randrange(len(inside) - 1)
                span = Span(inside[first], inside[r.randrange(first + 1, len(inside))])
        return Write("edge", k, True, source, target, [r.choices(TYPES, [65, 35])[0]], self._values(0.6), span)

    def _merge(self):
        """Makes something true of an element that has lived or of a new one; None where the pattern would find it at no instant."""
        r = self.random
        edge = r.random() < 0.6
        fresh = r.random() < 0.25
        write = self._edge(101 + len(self.edges)) if edge and fresh else self._node(1 + len(self.nodes)) if fresh else None
        if write is None:
            k = r.choice(self.edges if edge else self.nodes)
            known = self.plain.rows("select s, t, type from element where k = ?", (k,))
            if not known or not self.plain.life(k):
                return None
            values = dict(self.plain.rows("select line, value from fact where k = ? and line in ('x', 'y') and st = ? and abs(vf) % 3 = 0", (k, OPEN)) if r.random() < 0.4 else [])
            held = [l for l, in self.plain.rows("select distinct line from fact where k = ? and line in ('A', 'B') and st = ?", (k, OPEN))]
            labels = [known[0][2]] if edge else held if r.random() < 0.5 else []
            write = Write("merge", k, edge, known[0][0], known[0][1], labels, values)
        write.kind, write.span = "merge", random_span(r) if r.random() < 0.95 else ALWAYS
        if write.span.always():
            return None  # without a period MERGE looks at any instant
        write.on_create, write.on_match = self._values(0.3), self._values(0.3)
        for actions in (write.on_create, write.on_match):
            for key in write.values:
                actions.pop(key, None)
        return write if fresh or self.plain.matching(write) else None

    def _change(self):
        r = self.random
        edge = r.random() < 0.45
        k = r.choice(self.edges if edge else self.nodes)
        span = random_span(r)
        what = r.random()
        write = Write("set", k, edge, values=self._values(0.6) or {"x": r.randint(1, 4)}, span=span)
        if what < 0.14:
            write.kind = "remove"
        elif what < 0.24 and not edge:
            write = Write("label", k, labels=[r.choice(LABELS)], span=span)
        elif what < 0.34 and not edge:
            write = Write("unlabel", k, labels=[r.choice(LABELS)], span=span)
        elif what > 0.84:
            write = Write("delete", k, edge, span=ALWAYS if r.random() < 0.1 else span)
        if write.kind not in ("delete",) and r.random() < 0.2:
            write.span, write.plain = ALWAYS, r.random() < 0.6
        elif write.span.start is not None and write.span.end is not None and r.random() < 0.15:
            write.portion = True
        return write
