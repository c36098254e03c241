"""Questions as data, and their text in the language. Each is also translated by to_sqlite.py and to_postgres.py."""
from dataclasses import dataclass, field
from typing import Optional

from axis import Span, bound, known


@dataclass
class NodeAt:
    var: str
    label: str = ""
    test: tuple = ()  # (key, value)

    def text(self):
        return "(" + self.var + (":" + self.label if self.label else "") + (f" {{{self.test[0]}: {self.test[1]}}}" if self.test else "") + ")"


@dataclass
class EdgeAt:
    var: str
    type: str = ""
    direction: int = 1  # 1 right, -1 left, 0 both
    test: tuple = ()
    hidden: bool = False  # without its name in the text

    def text(self):
        inside = ("" if self.hidden else self.var) + (":" + self.type if self.type else "") + (f" {{{self.test[0]}: {self.test[1]}}}" if self.test else "")
        return ("<" if self.direction < 0 else "") + f"-[{inside}]-" + (">" if self.direction > 0 else "")


@dataclass
class Pattern:
    """nodes and edges alternate; a node whose variable stood before is the same one."""
    nodes: list
    edges: list

    def text(self):
        return self.nodes[0].text() + "".join(e.text() + n.text() for e, n in zip(self.edges, self.nodes[1:]))


@dataclass
class Compare:
    left: tuple  # (var, key)
    op: str
    right: object  # a number or (var, key)

    def text(self):
        right = f"{self.right[0]}.{self.right[1]}" if isinstance(self.right, tuple) else self.right
        return f"{self.left[0]}.{self.left[1]} {self.op} {right}"


@dataclass
class HasLabel:
    var: str
    label: str

    def text(self):
        return f"{self.var}:{self.label}"


@dataclass
class IsNull:
    var: str
    key: str
    negated: bool

    def text(self):
        return f"{self.var}.{self.key} IS {'NOT ' if self.negated else ''}NULL"


@dataclass
class Exists:
    """EXISTS { pattern WHERE … }, or COUNT { … } OP n. The pattern begins at an outer variable."""
    pattern: Pattern
    where: object = None
    op: str = ""
    n: int = 0

    def text(self):
        where = f" WHERE {self.where.text()}" if self.where else ""
        return f"COUNT {{ {self.pattern.text()}{where} }} {self.op} {self.n}" if self.op else f"EXISTS {{ {self.pattern.text()}{where} }}"


@dataclass
class Logic:
    op: str  # AND, OR, NOT
    parts: list

    def text(self):
        if self.op == "NOT":
            return f"NOT ({self.parts[0].text()})"
        return "(" + f" {self.op} ".join(p.text() for p in self.parts) + ")"


@dataclass
class Context:
    """The valid axis: form OF, DURING, THROUGHOUT, WITHIN, FROM, BETWEEN or ANYTIME; the system axis: a commit or a range."""
    form: str
    day: int = 0  # OF
    span: Optional[Span] = None  # the window; BETWEEN includes its last day, which span.end leaves behind
    only: bool = False
    commit: Optional[int] = None  # KNOWN AT; None: the latest
    known: Optional[tuple] = None  # KNOWN FROM … TO … in commits, or () for KNOWN ANYTIME; form is then OF
    modality: str = ""
    leading: bool = False

    def text(self, name=""):
        s, as_name = self.span, f" AS {name}" if name else ""
        only = "ONLY " if self.only else ""
        if self.form == "OF":
            valid = f"AS OF {bound(self.day)}"
        elif self.form == "ANYTIME":
            valid = "VALID ANYTIME"
        elif self.form == "FROM":
            valid = f"VALID {only}FROM {bound(s.start)}" + (f" TO {bound(s.end)}" if s.end is not None else "")
        elif self.form == "BETWEEN":
            valid = f"VALID {only}BETWEEN {bound(s.start)} AND {bound(s.end - 1)}"
        else:
            valid = f"VALID {only}{self.form} {s.period_text()}"
        system = ""
        if self.commit is not None:
            system = f" KNOWN AT {known(self.commit)}"
        elif self.known:
            system = f" KNOWN FROM {known(self.known[0])} TO {known(self.known[1])}"
        elif self.known is not None:
            system = " KNOWN ANYTIME"
        return (self.modality + " " if self.modality else "") + valid + as_name + system


@dataclass
class Read:
    """A value read from an element: its number `k`, a property, or a label as a boolean."""
    var: str
    what: str  # k, x, y, A, B

    def text(self):
        return f"{self.var}{':' if self.what in 'AB' else '.'}{self.what}"

    def kind(self):
        return "bool" if self.what in "AB" else "int"


@dataclass
class OfPeriod:
    """A function of a row's period (`period` is 'w') or of validTime(x) (`period` is 'x'), and of one more span or day."""
    function: str
    period: str
    span: Optional[Span] = None
    day: int = 0

    def text(self):
        p = "w" if self.period == "w" else f"validTime({self.period})"
        if self.function in ("since", "until", "duration"):
            return f"{self.function}({p})"
        if self.function == "itself":
            return p
        if self.function == "holdsAt":
            return f"holdsAt({p}, {bound(self.day)})"
        if self.function in ("allen", "periodIntersection", "periodDifference"):
            return f"{self.function}({p}, {self.span.period_text()})"
        return f"({p} {self.function} {self.span.period_text()})"

    def kind(self):
        if self.function in ("itself", "periodIntersection"):
            return "period"
        if self.function == "periodDifference":
            return "periods"
        return "text" if self.function in ("since", "until", "duration", "allen") else "bool"


@dataclass
class Aggregate:
    function: str  # count, count distinct, sum, min, max, periodUnion, periodIntersect, periodGaps
    read: object = None  # None: count(*), or of w

    def text(self):
        if self.function == "count":
            return f"count({self.read.text() if self.read else '*'})"
        if self.function == "count distinct":
            return f"count(DISTINCT {self.read.text() if self.read.what != 'k' else self.read.var})"
        if self.function == "periodGaps":
            return "periodGaps(periodUnion(w))"
        return f"{self.function}({self.read.text() if self.read else 'w'})"

    def kind(self):
        return {"periodUnion": "periods", "periodGaps": "periods", "periodIntersect": "period"}.get(self.function, "int")


@dataclass
class Query:
    match: list
    where: object
    context: Context
    #: rows, distinct, aggregate, over time, diff, diff known
    shape: str
    reads: list = field(default_factory=list)  # the values returned, or the grouping keys
    optional: Optional[Pattern] = None
    optional_where: object = None
    aggregate: Optional[Aggregate] = None
    w: bool = False  # AS w, returned as the last column
    of_period: Optional[OfPeriod] = None
    where_w: Optional[OfPeriod] = None  # a condition on w or on validTime(x)
    between: tuple = ()  # of DIFF: two days, or two commits

    def names(self):
        """Variables of the MATCH in order of appearance, each with whether it is an edge."""
        return variables(self.match)

    def text(self):
        return self._read() + self._return()

    def _read(self):
        c = self.context
        name = "w" if self._binds_w() else ""
        if self.shape == "diff":
            context = f"DIFF FROM {bound(self.between[0])} TO {bound(self.between[1])} AS d" + (f" KNOWN AT {known(c.commit)}" if c.commit is not None else "")
        elif self.shape == "diff known":
            context = f"DIFF KNOWN FROM {known(self.between[0])} TO {known(self.between[1])} AS d AS OF {bound(c.day)}"
        else:
            context = c.text(name)
        where = [p.text() for p in (self.where, self.where_w) if p]
        pattern = ", ".join(p.text() for p in self.match)
        text = f"{context} MATCH {pattern}" if c.leading else f"MATCH {pattern} {context}"
        if where:
            text += " WHERE " + " AND ".join(where)
        if self.optional:
            text += f" OPTIONAL MATCH {self.optional.text()}" + (f" WHERE {self.optional_where.text()}" if self.optional_where else "")
        return text

    def _binds_w(self):
        of_w = any(p is not None and p.period == "w" for p in (self.of_period, self.where_w))
        return self.w or of_w or (self.aggregate is not None and self.aggregate.kind() in ("period", "periods"))

    def _return(self):
        reads = [r.text() for r in self.reads]
        if self.shape.startswith("diff"):
            old = [f"d.{side}.{r.text()}" for side in ("old", "new") for r in self.reads if r.what in "xy"]
            items = ["d.op", *reads, *old]
        else:
            items = reads + [p.text() for p in (self.aggregate, self.of_period) if p] + (["w"] if self.w and self.shape != "over time" else [])
        columns = ", ".join(f"{item} AS c{i}" if item != "w" else item for i, item in enumerate(items))
        return f" RETURN {'DISTINCT ' if self.shape == 'distinct' else ''}{columns}" + (" OVER TIME w" if self.shape == "over time" else "")

    def columns(self):
        """The kind of each column."""
        kinds = [r.kind() for r in self.reads]
        if self.shape.startswith("diff"):
            return ["text", *kinds] + ["int" for _ in ("old", "new") for r in self.reads if r.what in "xy"]
        kinds += [p.kind() for p in (self.aggregate, self.of_period) if p]
        return kinds + (["period"] if self.w or self.shape == "over time" else [])

    def features(self):
        c = self.context
        found = {self.shape, "as of" if c.form == "OF" and not self.shape.startswith("diff") else c.form.lower()}
        found |= {name for name, there in (("ONLY", c.only), ("KNOWN AT", c.commit is not None), ("KNOWN range", c.known is not None),
                                           ("leading", c.leading), ("AS w", self._binds_w()), ("OPTIONAL", self.optional is not None),
                                           ("two hops", any(len(p.edges) > 1 for p in self.match)), ("period functions", self.of_period or self.where_w),
                                           ("aggregates of periods", self.aggregate and self.aggregate.kind() != "int")) if there}
        text = self._read()
        found |= {word for word in ("NOT", "EXISTS", "COUNT {") if word in text}
        return found


def variables(patterns):
    found = {}
    for p in patterns:
        for n in p.nodes:
            found.setdefault(n.var, False)
        for e in p.edges:
            found[e.var] = True
    return found
