"""Random questions about a given history: a witness is drawn from what holds at some instant as known after some commit,
and most of the question is made so that it finds the witness."""
from axis import BOUNDS, FIRST, LAST, Span, random_span
from history import KEYS, LABELS, TYPES
from pattern import Compare, EdgeAt, Exists, HasLabel, In, IsNull, Logic, NodeAt, Pattern, paths, unnamed, variables
from query import Aggregate, Context, OfPeriod, Query, Read, Sub
from witness import Witness

OPS = ["=", "<>", "<", ">"]
INFIX = ["OVERLAPS", "CONTAINS", "PRECEDES", "SUCCEEDS", "MEETS", "EQUALS"]


class Questions(Witness):
    def __init__(self, random, plain, last):
        super().__init__(random, plain)
        self.last = last

    def make(self):
        r = self.random
        commit = None if r.random() < 0.55 else r.randint(0, self.last)
        self.c = self.last if commit is None else commit
        places = self.plain.rows("select d, k, s, t from edge_at where c = ?", (self.c,)) or self.plain.rows("select d, k, 0, 0 from node_at where c = ?", (self.c,))
        self.d, k, s, t = r.choice(places) if places else (5, 0, 0, 0)
        self.values = {}
        context = self._context(commit)
        match = self._patterns(k, s, t)
        shape = r.choices(["rows", "distinct", "aggregate", "over time", "diff", "diff known"], [46, 6, 14, 15, 11, 8])[0]
        hidden = unnamed(match)
        query = Query(match, self._where({v: edge for v, edge in variables(match).items() if v not in hidden}), context, shape)
        getattr(self, "_" + shape.replace(" ", "_"))(query)
        if query.where and r.random() < 0.12:
            self._move_where(query)
        if query.context.form in ("THROUGHOUT", "WITHIN") or query.shape.startswith("diff"):
            query.optional = None
            bound = set(variables(match))
            query.reads = [read for read in query.reads if read.var in bound] or ([] if query.aggregate else [Read("a", "k")])
            if query.aggregate and query.aggregate.read and query.aggregate.read.var not in bound:
                query.aggregate = Aggregate("count")
            if query.also and query.also.read and query.also.read.var not in bound:
                query.also = None
        return query

    # The context.
    def _context(self, commit):
        r = self.random
        form = r.choices(["OF", "DURING", "THROUGHOUT", "WITHIN", "FROM", "BETWEEN", "ANYTIME"], [27, 16, 8, 8, 12, 8, 21])[0]
        c = Context(form, commit=commit, modality=r.choices(["", "CERTAINLY", "POSSIBLY"], [84, 6, 10])[0], leading=r.random() < 0.12)
        if form == "OF":
            c.day = self.d if r.random() < 0.85 else r.randint(FIRST, LAST)
            if r.random() < 0.12:
                c.commit = None
                a, b = sorted(r.sample(range(self.last + 1), 2)) if self.last > 0 else (0, 1)
                c.known = (a, b) if r.random() < 0.6 and self.last > 0 else ()
        elif form != "ANYTIME":
            c.span = self._window(form)
            c.only = form in ("DURING", "FROM", "BETWEEN") and r.random() < 0.35
        return c

    def _window(self, form):
        r = self.random
        low, high = self.plain.rows("select max(v) from (select -1 v union all select vf from fact where vf <= ?)", (self.d,))[0][0], LAST
        if form == "THROUGHOUT" and r.random() < 0.8:
            start = min(max(self.d, 1), LAST - 5)
            return Span(start, start + r.randint(1, 3))
        if form == "WITHIN" and r.random() < 0.7:
            return Span(min(max(low - r.randint(0, 3), 0), self.d if self.d >= 0 else 0), None if r.random() < 0.4 else min(max(r.randint(20, 26), self.d + 1), LAST))
        if r.random() < 0.6:  # around the witness
            start = max(0, min(self.d, high - 4) - r.randint(0, 6))
            return Span(start, min(start + r.randint(1, 10), LAST - 1)) if form != "FROM" or r.random() < 0.75 else Span(start, None)
        return random_span(r, open_start=False, open_end=form in ("DURING", "THROUGHOUT", "FROM"))

    # Conditions.
    def _where(self, names):
        r = self.random
        if r.random() < 0.42:
            return None
        return self._condition(names, 2)

    def _condition(self, names, depth):
        r = self.random
        shape = r.random()
        if depth and shape < 0.32:
            op = r.choice(["AND", "OR", "NOT"])
            return Logic(op, [self._condition(names, depth - 1) for _ in range(1 if op == "NOT" else 2)])
        var = r.choice(list(names))
        element = self.values.get(var, {})
        key = r.choice(KEYS)
        nodes = [v for v, edge in names.items() if not edge]
        if shape < 0.55 and nodes:
            return self._exists(r.choice(nodes), names)
        if shape < 0.62 and nodes:
            return HasLabel(r.choice(nodes), r.choice(LABELS))
        if shape < 0.66:
            return In((var, key), sorted(r.sample(range(1, 5), 2)))
        if shape < 0.72:
            return IsNull(var, key, r.random() < 0.5)
        if shape < 0.8 and len(names) > 1:
            return Compare((var, key), r.choice(OPS), (r.choice(list(names)), r.choice(KEYS)))
        held = element.get(key)
        if held is not None and r.random() < 0.7:
            return r.choice([Compare((var, key), "=", held), Compare((var, key), "<", held + 1), Compare((var, key), ">", held - 1)])
        return Compare((var, key), r.choice(OPS), r.randint(1, 4))

    def _exists(self, var, names):
        r = self.random
        pattern = Pattern([NodeAt(var), NodeAt("z", r.choice(["", "", *LABELS]))], [EdgeAt("h", r.choice(["", *TYPES]), r.choice([1, -1, 0]))])
        if r.random() < 0.2:
            pattern.edges.append(EdgeAt("i", r.choice(["", *TYPES]), r.choice([1, -1, 0])))
            pattern.nodes.append(NodeAt("y"))
        elif r.random() < 0.15:
            pattern.edges[0].hops, pattern.edges[0].hidden = r.choice([(1, 2), (0, 1), (2, 2), (1, 3)]), True
        exists = Exists(pattern)
        if r.random() < 0.4 and not pattern.edges[0].hops:
            exists.where = r.choice([Compare((r.choice("zh"), r.choice(KEYS)), r.choice(OPS), r.randint(1, 4)),
                                     Compare(("z", r.choice(KEYS)), r.choice(OPS), (var, r.choice(KEYS))), IsNull("h", r.choice(KEYS), r.random() < 0.5)])
        if r.random() < 0.25:
            exists.op, exists.n = r.choice([(">=", 1), (">=", 2), ("=", 0), ("<", 2), ("=", 1)])
        return exists

    def _move_where(self, query):
        """The condition stands in an element of the pattern, if it is about that one alone."""
        about = set(_about(query.where))
        nodes = [n for p in query.match for n in p.nodes if {n.var} == about]
        if nodes:
            nodes[0].where, query.where = query.where, None

    # What is returned.
    def _reads(self, query, most, keys=False):
        r = self.random
        names = {v: edge for v, edge in query.names().items() if not self._is_hidden(query, v)}
        nodes = [v for v, edge in names.items() if not edge]
        if query.optional:
            names |= {v: edge for v, edge in variables([query.optional]).items() if v not in unnamed([query.optional])}
        reads = []
        for i in range(r.randint(1, most)):
            if not query.shape.startswith("diff") and r.random() < 0.13:
                reads.append(self._sub(r.choice(nodes), f"n{i}"))
                continue
            var = r.choice(list(names))
            what = r.choices(["k", *KEYS] + ([] if names[var] else LABELS), [40 if not keys else 15, 25, 20] + ([] if names[var] else [8, 7]))[0]
            if Read(var, what) not in reads:
                reads.append(Read(var, what))
        return reads

    def _sub(self, var, name):
        """A value of a subquery: returned, or an aggregate of CALL."""
        r = self.random
        inner = self._exists(var, ())
        inner.op = ""
        if r.random() < 0.5:
            return Sub(inner, r.choice(["exists", "count"]))
        function, key = r.choice([("count(*)", ""), ("count(DISTINCT z)", ""), ("count", "x"), ("max", "x"), ("min", "y"), ("sum", "x")])
        return Sub(inner, function, key, name, r.random() < 0.3)

    def _is_hidden(self, query, var):
        return var in unnamed(query.match) | paths(query.match)

    def _add_optional(self, query, chance):
        r = self.random
        if r.random() > chance:
            return
        var = r.choice([v for v, edge in query.names().items() if not edge])
        query.optional = Pattern([NodeAt(var), NodeAt("p", r.choice(["", "", *LABELS]))], [EdgeAt("o", r.choice(["", *TYPES]), r.choice([1, -1, 0]))])
        query.optional_how = r.choices(["OPTIONAL MATCH", "CALL", "OPTIONAL CALL"], [70, 20, 10])[0]
        if query.optional_how == "OPTIONAL MATCH" and r.random() < 0.12:
            query.optional.edges[0].hops, query.optional.edges[0].hidden = r.choice([(1, 2), (0, 1), (1, 3)]), True
        if r.random() < 0.3 and not query.optional.edges[0].hops:
            query.optional_where = Compare((r.choice("po"), r.choice(KEYS)), r.choice(OPS), r.randint(1, 4))

    def _rows(self, query):
        r = self.random
        self._add_optional(query, 0.3)
        query.reads = self._reads(query, 3)
        for e in (e for p in query.match for e in p.edges if e.hops):
            if r.random() < 0.4:
                e.hidden = False
                query.reads.append(Read(e.var, "size"))
        if query.context.known is not None:
            return
        query.w = r.random() < 0.5 and not query.context.leading
        # The period of a row that a later clause shrinks is that of the finished row.
        shrinks = query.optional or any(isinstance(read, Sub) for read in query.reads)
        if query.w and not shrinks and r.random() < 0.35:
            query.of_period = self._of_period("w", r.choice(INFIX + ["since", "until", "duration", "holdsAt", "allen", "allen", "periodIntersection", "periodDifference"]))
        if query.w and not shrinks and r.random() < 0.15:
            query.where_w = self._of_period("w", r.choice(INFIX))
        if not query.w and query.context.form == "OF":
            var = r.choice([v for v in query.names() if not self._is_hidden(query, v)])
            if r.random() < 0.3:
                query.of_period = self._of_period(var, r.choice(["itself", "since", "allen", *INFIX, "periodIntersection"]))
            if r.random() < 0.15 and not query.context.leading:
                query.where_w = self._of_period(var, r.choice(INFIX))

    def _of_period(self, period, function):
        return OfPeriod(function, period, random_span(self.random, open_start=False), self.random.choice(BOUNDS))

    def _distinct(self, query):
        self._add_optional(query, 0.2)
        query.reads = self._reads(query, 2)
        query.w = self.random.random() < 0.4 and not query.context.leading and query.context.known is None

    def _aggregate(self, query):
        r = self.random
        if query.context.known is None and not query.context.leading and r.random() < 0.3:
            query.aggregate = Aggregate(r.choice(["periodUnion", "periodIntersect", "periodGaps"]))
        else:
            self._add_optional(query, 0.2)
            query.aggregate = self._some_aggregate(query)
            called = query.optional and query.optional_how != "OPTIONAL MATCH"
            query.also = self._some_aggregate(query) if r.random() < 0.3 and not called else None
        query.reads = self._reads(query, r.choice([1, 1, 2]), keys=True) if r.random() < 0.6 else []
        if query.also:
            query.reads = [read for read in query.reads if not isinstance(read, Sub)]

    def _some_aggregate(self, query):
        r = self.random
        read = r.choice(self._reads(query, 1, keys=True))
        if read.what == "sub":
            return Aggregate("count")
        if read.what in "AB" or r.random() < 0.35:
            return Aggregate("count")
        if read.what == "k":
            return Aggregate(r.choice(["count", "count distinct"]), read)
        return Aggregate(r.choice(["count", "count distinct", "sum", "min", "max"]), read)

    def _over_time(self, query):
        r = self.random
        query.context.known = None
        if query.context.form == "OF":
            query.context.form = "ANYTIME"
        if query.context.leading or r.random() < 0.2:
            self._add_optional(query, 0.5)
        query.reads = self._reads(query, 1, keys=True) if r.random() < 0.45 else []
        query.aggregate = self._some_aggregate(query)
        if r.random() < 0.3:
            query.having = r.choice([(">", 0), (">", 1), ("=", 0), ("=", 1), ("<", 3)])
            query.steps = r.choice(["", "periodUnion", "periodGaps"])

    def _diff(self, query):
        r = self.random
        places = [d for d, in self.plain.rows("select distinct vf from fact where sf <= ? and ? < st union select distinct vt from fact where sf <= ? and ? < st",
                                              (self.c,) * 4) if FIRST < d <= LAST] or [5]
        d = r.choice(places) if r.random() < 0.7 else self.d
        between = sorted({max(FIRST, min(d - r.randint(1, 6), LAST)), max(FIRST, min(d + r.randint(0, 6), LAST))})
        query.between = tuple(between) if len(between) == 2 else (3, 9)
        query.context = Context("OF", commit=query.context.commit)
        query.reads = self._reads(query, 3)

    def _diff_known(self, query):
        r = self.random
        a = r.randint(0, max(0, self.last - 1))
        query.between = (a, r.randint(a + 1, self.last)) if self.last > 0 else (0, 0)
        query.context = Context("OF", self.d)
        query.reads = self._reads(query, 3)


def _about(condition):
    """The variables of a condition; one that has a subquery names too many."""
    if isinstance(condition, Logic):
        return [v for part in condition.parts for v in _about(part)]
    if isinstance(condition, Exists):
        return ["", *variables([condition.pattern])]
    if isinstance(condition, Compare):
        return [condition.left[0]] + ([condition.right[0]] if isinstance(condition.right, tuple) else [])
    return [condition.left[0] if isinstance(condition, In) else condition.var]
