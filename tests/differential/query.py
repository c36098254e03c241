"""Questions as data, and their text in the language. Each is also translated by to_sqlite.py and to_postgres.py."""
from dataclasses import dataclass, field
from typing import Optional

from axis import Span, bound, known
from pattern import Exists, Pattern, paths, variables


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
    """A value read from an element: its number `k`, a property, a label as a boolean, or the size of a path."""
    var: str
    what: str  # k, x, y, A, B, size

    def text(self):
        if self.what == "size":
            return f"size({self.var})"
        return f"{self.var}{':' if self.what in 'AB' else '.'}{self.what}"

    def kind(self):
        return "bool" if self.what in "AB" else "int"


@dataclass
class Sub:
    """A value that a subquery has at each instant of the row: EXISTS { … } or COUNT { … } in the returned columns, or an
    aggregate of CALL { … }, whose pattern begins at an outer variable."""
    inner: Exists
    function: str  # exists, count; of CALL: count(*), count(DISTINCT z), and max, min, sum, count of z.key
    key: str = ""
    name: str = ""  # of the column of CALL
    imported: bool = False  # with WITH, not in brackets
    what: str = "sub"

    @property
    def var(self):
        return self.inner.pattern.nodes[0].var

    def kind(self):
        return "bool" if self.function == "exists" else "int"

    def text(self):
        return self.name if self.name else f"{self.function.upper()} {{ {self.inner.inside()} }}"

    def clause(self):
        call = f"{self.function}(z.{self.key})" if self.key else self.function
        head = f"{{ WITH {self.var} " if self.imported else f"({self.var}) {{ "
        return f" CALL {head}MATCH {self.inner.inside()} RETURN {call} AS {self.name} }}"


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
    optional_how: str = "OPTIONAL MATCH"  # or CALL, OPTIONAL CALL: a subquery that returns the elements
    aggregate: Optional[Aggregate] = None
    also: Optional[Aggregate] = None  # a second aggregate, over its own values
    having: tuple = ()  # of OVER TIME: (op, number), a condition on each step
    steps: str = ""  # of OVER TIME: periodUnion or periodGaps of the steps
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
            inside = self.optional.text() + (f" WHERE {self.optional_where.text()}" if self.optional_where else "")
            new = [v for v in variables([self.optional]) if v not in self.names()]
            text += f" {self.optional_how} " + (inside if "CALL" not in self.optional_how else
                                                f"({self.optional.nodes[0].var}) {{ MATCH {inside} RETURN {', '.join(new)} }}")
        return text + "".join(r.clause() for r in self.reads if isinstance(r, Sub) and r.name)

    def _binds_w(self):
        of_w = any(p is not None and p.period == "w" for p in (self.of_period, self.where_w))
        return self.w or of_w or (self.aggregate is not None and self.aggregate.kind() in ("period", "periods"))

    def _return(self):
        reads = [r.text() for r in self.reads]
        if self.shape.startswith("diff"):
            old = [f"d.{side}.{r.text()}" for side in ("old", "new") for r in self.reads if r.what in "xy"]
            items = ["d.op", *reads, *old]
        else:
            items = reads + [p.text() for p in (self.aggregate, self.also, self.of_period) if p] + (["w"] if self.w and self.shape != "over time" else [])
        columns = ", ".join(f"{item} AS c{i}" if item != "w" else item for i, item in enumerate(items))
        if self.having or self.steps:
            keys = [f"c{i}" for i in range(len(items))]
            condition = f" WHERE {keys[-1]} {self.having[0]} {self.having[1]}" if self.having else ""
            last = {"periodUnion": "periodUnion(w) AS p", "periodGaps": "periodGaps(periodUnion(w)) AS p"}.get(self.steps, "w")
            return f" WITH {columns} OVER TIME w{condition} RETURN {', '.join((keys[:-1] if self.steps else keys) + [last])}"
        return f" RETURN {'DISTINCT ' if self.shape == 'distinct' else ''}{columns}" + (" OVER TIME w" if self.shape == "over time" else "")

    def columns(self):
        """The kind of each column."""
        kinds = [r.kind() for r in self.reads]
        if self.shape.startswith("diff"):
            return ["text", *kinds] + ["int" for _ in ("old", "new") for r in self.reads if r.what in "xy"]
        if self.steps:
            return kinds + ["periods"]
        kinds += [p.kind() for p in (self.aggregate, self.also, self.of_period) if p]
        return kinds + (["period"] if self.w or self.shape == "over time" else [])

    def features(self):
        c = self.context
        found = {self.shape, "as of" if c.form == "OF" and not self.shape.startswith("diff") else c.form.lower()}
        found |= {name for name, there in (("ONLY", c.only), ("KNOWN AT", c.commit is not None), ("KNOWN range", c.known is not None),
                                           ("leading", c.leading), ("AS w", self._binds_w()), ("OPTIONAL", self.optional is not None),
                                           ("two hops", any(len(p.edges) > 1 for p in self.match)), ("paths", paths(self.match)),
                                           ("two aggregates", self.also), ("conditions on steps", self.having), ("steps joined", self.steps), ("period functions", self.of_period or self.where_w),
                                           ("aggregates of periods", self.aggregate and self.aggregate.kind() != "int")) if there}
        text = self._read()
        found |= {word for word in ("NOT", "EXISTS", "COUNT {", "CALL", " IN ") if word in text}
        found |= {f"{r.function.upper()} returned" for r in self.reads if isinstance(r, Sub) and not r.name}
        return found

