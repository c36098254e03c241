"""Random bitemporal histories: commits of writes, each printed as a statement of the language and applied to the two
references. The generator knows what holds so far and predicts which writes the store must refuse."""
from dataclasses import dataclass, field

from axis import BOUNDS, Span, known, random_span

LABELS, TYPES, KEYS = ["A", "B"], ["R", "S"], ["x", "y"]
ALWAYS = Span(None, None)


@dataclass
class Write:
    kind: str  # node, edge, set, remove, label, unlabel, delete
    k: int
    edge: bool = False
    source: int = 0
    target: int = 0
    labels: list = field(default_factory=list)  # of a node; the type of an edge; the label set or removed
    values: dict = field(default_factory=dict)  # of node, edge, set; the keys of remove
    span: Span = ALWAYS
    plain: bool = False  # a correction without a period: refused where it would flatten two values
    portion: bool = False  # in the spelling of SQL:2011

    def text(self):
        find = f"MATCH ()-[n {{k: {self.k}}}]->() VALID ANYTIME " if self.edge else f"MATCH (n {{k: {self.k}}}) VALID ANYTIME "
        when = self.span.valid_text()
        if self.portion:
            when = when.replace("VALID", "FOR PORTION OF VALID_TIME", 1)
        elif not when and not self.plain and self.kind not in ("node", "edge", "delete"):
            when = " VALID ALWAYS"
        properties = ", ".join(f"{key}: {value}" for key, value in {"k": self.k, **self.values}.items())
        if self.kind == "node":
            return f"CREATE ({''.join(':' + l for l in self.labels)} {{{properties}}}){when}"
        if self.kind == "edge":
            ends = f"MATCH (a {{k: {self.source}}}) VALID ANYTIME "
            if self.target != self.source:
                ends += f"MATCH (b {{k: {self.target}}}) VALID ANYTIME "
            b = "a" if self.target == self.source else "b"
            return f"{ends}CREATE (a)-[:{self.labels[0]} {{{properties}}}]->({b}){when}"
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
            yield from self._alone(number, self._change())
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
