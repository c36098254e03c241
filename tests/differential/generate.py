"""Random questions about a given history: a witness is drawn from what holds at some instant as known after some commit,
and most of the question is made so that it finds the witness."""
from axis import BOUNDS, FIRST, LAST, Span, random_span
from history import KEYS, LABELS, TYPES
from query import Aggregate, Compare, Context, EdgeAt, Exists, HasLabel, IsNull, Logic, NodeAt, OfPeriod, Pattern, Query, Read, variables

OPS = ["=", "<>", "<", ">"]
INFIX = ["OVERLAPS", "CONTAINS", "PRECEDES", "SUCCEEDS", "MEETS", "EQUALS"]


class Questions:
    def __init__(self, random, plain, last):
        self.random, self.plain, self.last = random, plain, last

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
        hidden = {e.var for p in match for e in p.edges if e.hidden}
        query = Query(match, self._where({v: edge for v, edge in variables(match).items() if v not in hidden}), context, shape)
        getattr(self, "_" + shape.replace(" ", "_"))(query)
        if query.context.form in ("THROUGHOUT", "WITHIN") or query.shape.startswith("diff"):
            query.optional = None
            bound = set(variables(match))
            query.reads = [read for read in query.reads if read.var in bound] or ([] if query.aggregate else [Read("a", "k")])
            if query.aggregate and query.aggregate.read and query.aggregate.read.var not in bound:
                query.aggregate = Aggregate("count")
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
            return Span(min(max(low - r.randint(0, 3), 0), self.d if self.d >= 0 else 0), None if r.random() < 0.4 else max(r.randint(20, 26), self.d + 1))
        if r.random() < 0.6:  # around the witness
            start = max(0, min(self.d, high - 4) - r.randint(0, 6))
            return Span(start, min(start + r.randint(1, 10), LAST - 1)) if form != "FROM" or r.random() < 0.75 else Span(start, None)
        return random_span(r, open_start=False, open_end=form in ("DURING", "THROUGHOUT", "FROM"))

    # The pattern.
    def _patterns(self, k, s, t):
        r = self.random
        shape = r.random()
        if not s or shape < 0.2:
            return [Pattern([self._node("a", s or k)], [])]
        edge, a, b = self._edge("e", k, "a", s, "b", t)
        pattern = Pattern([a, b], [edge])
        if shape < 0.3:  # a second pattern, with an edge at either end or a node alone
            more = self._step(b if r.random() < 0.5 else a, "f", "c")
            other = Pattern([NodeAt(more[1]), more[2]], [more[0]]) if more and r.random() < 0.6 else Pattern([self._node("c", r.choice([s, t]))], [])
            return [pattern, other]
        if shape < 0.75:
            more = self._step(b, "f", "c")
            if more:
                pattern.edges.append(more[0])
                pattern.nodes.append(more[2])
        return [pattern]

    def _element(self, table, k):
        found = self.plain.rows(f"select * from {table} where c = ? and d = ? and k = ?", (self.c, self.d, k))
        columns = ["c", "d", "k", "A", "B", "x", "y"] if table == "node_at" else ["c", "d", "k", "s", "t", "type", "x", "y"]
        return dict(zip(columns, found[0])) if found else {}

    def _test(self, element):
        r = self.random
        if r.random() > 0.16:
            return ()
        held = [key for key in KEYS if element.get(key) is not None]
        if held and r.random() < 0.85:
            key = r.choice(held)
            return (key, element[key])
        return (r.choice(KEYS), r.randint(1, 4))

    def _node(self, var, k):
        r, element = self.random, self._element("node_at", k)
        self.values[var] = element
        held = [l for l in LABELS if element.get(l)]
        label = r.choice(held) if held and r.random() < 0.4 else r.choice(LABELS) if r.random() < 0.05 else ""
        return NodeAt(var, label, self._test(element))

    def _edge(self, var, k, a, s, b, t):
        r, element = self.random, self._element("edge_at", k)
        self.values[var] = element
        edge = EdgeAt(var, element.get("type", "") if r.random() < 0.6 else "", r.choices([1, 0], [80, 20])[0], self._test(element), r.random() < 0.25)
        if r.random() < 0.25:
            edge.direction *= -1
            s, t = t, s
        if s == t and r.random() < 0.5:
            first = self._node(a, s)
            return edge, first, NodeAt(a)
        return edge, self._node(a, s), self._node(b, t)

    def _step(self, start, var, end):
        """Another edge from a node of the witness: the edge, the name of the node, the pattern of the other end."""
        r = self.random
        k = self.values.get(start.var, {}).get("k", 0)
        used = self.values.get("e", {}).get("k", 0)
        found = self.plain.rows("select k, s, t from edge_at where c = ? and d = ? and ? in (s, t) and k <> ?", (self.c, self.d, k, used))
        if not found:
            return None
        e, s, t = r.choice(found)
        element = self._element("edge_at", e)
        self.values[var] = element
        direction = (1 if s == k else -1) if r.random() < 0.8 else 0
        edge = EdgeAt(var, element["type"] if r.random() < 0.5 else "", direction, self._test(element), r.random() < 0.25)
        return edge, start.var, self._node(end, t if s == k else s)

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
        if shape < 0.7:
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
        exists = Exists(pattern)
        if r.random() < 0.4:
            exists.where = r.choice([Compare((r.choice("zh"), r.choice(KEYS)), r.choice(OPS), r.randint(1, 4)),
                                     Compare(("z", r.choice(KEYS)), r.choice(OPS), (var, r.choice(KEYS))), IsNull("h", r.choice(KEYS), r.random() < 0.5)])
        if r.random() < 0.25:
            exists.op, exists.n = r.choice([(">=", 1), (">=", 2), ("=", 0), ("<", 2), ("=", 1)])
        return exists

    # What is returned.
    def _reads(self, query, most, keys=False):
        r = self.random
        names = {v: edge for v, edge in query.names().items() if not self._is_hidden(query, v)}
        if query.optional:
            names |= {v: edge for v, edge in variables([query.optional]).items()}
        reads = []
        for _ in range(r.randint(1, most)):
            var = r.choice(list(names))
            what = r.choices(["k", *KEYS] + ([] if names[var] else LABELS), [40 if not keys else 15, 25, 20] + ([] if names[var] else [8, 7]))[0]
            if Read(var, what) not in reads:
                reads.append(Read(var, what))
        return reads

    def _is_hidden(self, query, var):
        return any(e.hidden and e.var == var for p in query.match for e in p.edges)

    def _add_optional(self, query, chance):
        r = self.random
        if r.random() > chance:
            return
        var = r.choice([v for v, edge in query.names().items() if not edge])
        query.optional = Pattern([NodeAt(var), NodeAt("p", r.choice(["", "", *LABELS]))], [EdgeAt("o", r.choice(["", *TYPES]), r.choice([1, -1, 0]))])
        if r.random() < 0.3:
            query.optional_where = Compare((r.choice("po"), r.choice(KEYS)), r.choice(OPS), r.randint(1, 4))

    def _rows(self, query):
        r = self.random
        self._add_optional(query, 0.3)
        query.reads = self._reads(query, 3)
        if query.context.known is not None:
            return
        query.w = r.random() < 0.5 and not query.context.leading
        # The period of a row that a later clause shrinks is that of the finished row.
        if query.w and not query.optional and r.random() < 0.35:
            query.of_period = self._of_period("w", r.choice(INFIX + ["since", "until", "duration", "holdsAt", "allen", "allen", "periodIntersection", "periodDifference"]))
        if query.w and not query.optional and r.random() < 0.15:
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
        query.reads = self._reads(query, 1, keys=True) if r.random() < 0.6 else []

    def _some_aggregate(self, query):
        r = self.random
        read = r.choice(self._reads(query, 1, keys=True))
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
