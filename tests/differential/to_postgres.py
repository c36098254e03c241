"""A question in the algebra of multiranges: of every combination of elements, when the pattern and each condition hold;
a condition is a pair of multiranges, when it is true and when it is false (else null)."""
from axis import Span, commit_day, day
from query import variables

HIGHEST = 1000


class ToPostgres:
    def __init__(self, query, last):
        self.q, c = query, query.context
        self.place = f"'v', {last if c.commit is None else c.commit}" if c.known is None else f"'s', {c.day}"
        if c.known is not None:
            self.window = f"daterange('{commit_day(c.known[0])}', '{commit_day(c.known[1])}')" if c.known else "'(,)'::daterange"
        elif c.form == "OF":
            self.window = Span(c.day, c.day + 1).range_text()
        else:
            self.window = (c.span or Span(None, None)).range_text()

    # When something holds.
    def hold(self, k, line, low, high=None):
        return f"hold({self.place}, {k}, '{line}', {low}, {low if high is None else high})"

    def between(self, k, key, op, value):
        parts = {"=": [(value, value)], "<": [(-HIGHEST, value - 1)], ">": [(value + 1, HIGHEST)], "<>": [(-HIGHEST, value - 1), (value + 1, HIGHEST)]}[op]
        return "(" + " + ".join(self.hold(k, key, *p) for p in parts) + ")"

    def pattern(self, patterns, known):
        """Tables, join conditions, the multiranges to be intersected, and where each variable's number is."""
        tables, tests, holds, known = [], [], [], dict(known)

        def add(var, edge):
            if var not in known:
                known[var] = f"v_{var}.k"
                tables.append(f"element v_{var}")
                tests.append(f"v_{var}.edge" if edge else f"not v_{var}.edge")
                holds.append(f"live({self.place}, v_{var}.k)")

        for p in patterns:
            for n in p.nodes:
                add(n.var, False)
                if n.label:
                    holds.append(self.hold(known[n.var], n.label, 1))
                if n.test:
                    holds.append(self.hold(known[n.var], *n.test))
            for e, left, right in zip(p.edges, p.nodes, p.nodes[1:]):
                add(e.var, True)
                ways = [f"v_{e.var}.s = {known[a.var]} and v_{e.var}.t = {known[b.var]}" for a, b, way in ((left, right, 1), (right, left, -1)) if e.direction in (way, 0)]
                tests.append("(" + " or ".join(ways) + ")")
                if e.type:
                    tests.append(f"v_{e.var}.type = '{e.type}'")
                if e.test:
                    holds.append(self.hold(known[e.var], *e.test))
        edges = [v for v, edge in variables(patterns).items() if edge]
        tests += [f"{known[a]} <> {known[b]}" for i, a in enumerate(edges) for b in edges[:i]]
        return tables, tests, holds, known

    def when(self, c, known, truth=True):
        """The multirange in which a condition is true, or false."""
        name = type(c).__name__
        if name == "Logic":
            if c.op == "NOT":
                return self.when(c.parts[0], known, not truth)
            return "(" + (" * " if (c.op == "AND") == truth else " + ").join(self.when(p, known, truth) for p in c.parts) + ")"
        if name == "HasLabel":
            holds = self.hold(known[c.var], c.label, 1)
            return holds if truth else f"(everything() - {holds})"
        if name == "IsNull":
            holds = self.hold(known[c.var], c.key, -HIGHEST, HIGHEST)
            return holds if truth == c.negated else f"(everything() - {holds})"
        if name == "Exists":
            holds = self.exists(c, known)
            return holds if truth else f"(everything() - {holds})"
        op = c.op if truth else {"=": "<>", "<>": "=", "<": ">=", ">": "<="}[c.op]
        if isinstance(c.right, tuple):
            (a, x), (b, y) = c.left, c.right
            return (f"(select coalesce(range_agg(l.m * r.m), '{{}}') from reads({self.place}, {known[a]}, '{x}') l, "
                    f"reads({self.place}, {known[b]}, '{y}') r where l.value {op} r.value)")
        if op in (">=", "<="):
            op, value = op[0], c.right + (1 if op == "<=" else -1)
        else:
            value = c.right
        return self.between(known[c.left[0]], c.left[1], op, value)

    def exists(self, c, known):
        tables, tests, holds, inner = self.pattern([c.pattern], known)
        if c.where:
            holds.append(self.when(c.where, inner))
        new = [inner[v] for v in inner if v not in known]
        rows = f"(select array[{', '.join(new)}] ks, {' * '.join(holds)} m from {', '.join(tables)} where {' and '.join(tests)})"

        def at_least(n):
            if n <= 0:
                return "everything()"
            sources = ", ".join(f"{rows} q{i}" for i in range(n))
            apart = " and ".join(["true"] + [f"q{i}.ks < q{i + 1}.ks" for i in range(n - 1)])
            return f"(select coalesce(range_agg({' * '.join(f'q{i}.m' for i in range(n))}), '{{}}') from {sources} where {apart})"

        if not c.op:
            return at_least(1)
        if c.op == ">=":
            return at_least(c.n)
        if c.op == "<":
            return f"(everything() - {at_least(c.n)})"
        return f"({at_least(c.n)} - {at_least(c.n + 1)})"

    # Rows and their periods.
    def bindings(self):
        q = self.q
        tables, tests, holds, known = self.pattern(q.match, {})
        if q.where:
            holds.append(self.when(q.where, known))
        keys = [f"k_{v}" for v in known]
        columns = ", ".join(f"{at} k_{v}" for v, at in known.items())
        return f"bind as materialized (select {columns}, {' * '.join(holds)} m from {', '.join(tables)} where {' and '.join(tests)})", keys

    def rows(self):
        """CTEs that end in `full`: bindings with a multirange q."""
        q, c = self.q, self.q.context
        bind, keys = self.bindings()
        keep = {"THROUGHOUT": "p @> {}", "WITHIN": "p <@ {}"}.get(c.form if c.known is None else "", "p && {}").format(self.window)
        ctes = [bind, f"sel as materialized (select *, row_number() over () rn from bind, unnest(m) p where {keep})"]
        if not q.optional:
            return ctes + [f"full_ as (select {', '.join(keys)}, datemultirange(p) q from sel)"], keys
        known = {k[2:]: f"sel.{k}" for k in keys}
        tables, tests, holds, inner = self.pattern([q.optional], known)
        if q.optional_where:
            holds.append(self.when(q.optional_where, inner))
        new = [v for v in inner if v not in known]
        ctes.append(f"opt as materialized (select sel.*, {', '.join(f'{inner[v]} k_{v}' for v in new)}, datemultirange(p) * {' * '.join(holds)} q "
                    f"from sel, {', '.join(tables)} where {' and '.join(tests)})")
        rest = "datemultirange(p) - coalesce((select range_agg(q) from opt where opt.rn = sel.rn), '{}')"
        ctes.append(f"full_ as (select {', '.join(keys)}, {', '.join(f'k_{v}' for v in new)}, q from opt "
                    f"union all select {', '.join(keys)}, {', '.join('null' for _ in new)}, {rest} from sel)")
        return ctes, keys + [f"k_{v}" for v in new]

    def pieces(self, reads):
        """CTEs that end in `piece_`: finished rows (k_…, r0, …, w)."""
        ctes, keys = self.rows()
        sources, holds, values = ["full_"], ["q"], []
        for i, r in enumerate(reads):
            if r.what == "k":
                values.append(f"k_{r.var} r{i}")
                continue
            sources.append(f"lateral reads({self.place}, k_{r.var}, '{r.what}') t{i}")
            holds.append(f"t{i}.m")
            values.append(f"case when k_{r.var} is not null then t{i}.value is not null end r{i}" if r.what in "AB" else f"t{i}.value r{i}")
        w = f"w * {self.window}" if self.q.context.only else "w"
        ctes.append(f"piece_ as materialized (select {', '.join(keys + values)}, {w} w from {', '.join(sources)}, "
                    f"lateral unnest({' * '.join(holds)}) w where w && {self.window})")
        return ctes, keys + [f"r{i}" for i in range(len(reads))]

    # Functions of a period.
    def of_period(self, f):
        if f.period == "w":
            return self.function(f, "w")
        return f"(select {self.function(f, 's')} from unnest(live({self.place}, k_{f.period})) s where s @> date '{day(self.q.context.day)}')"

    @staticmethod
    def function(f, p):
        s = f.span.range_text()
        return {"itself": f"show({p})", "since": f"split_part(show({p}), '/', 1)", "until": f"split_part(show({p}), '/', 2)",
                "duration": f"'P' || (upper({p}) - lower({p})) || 'D'", "holdsAt": f"{p} @> date '{day(f.day)}'", "allen": f"allen({p}, {s})",
                "periodIntersection": f"case when {p} && {s} then show({p} * {s}) end", "periodDifference": f"shows(datemultirange({p}) - datemultirange({s}))",
                "OVERLAPS": f"{p} && {s}", "CONTAINS": f"{p} @> {s}", "PRECEDES": f"coalesce(upper({p}) <= lower({s}), false)",
                "SUCCEEDS": f"coalesce(lower({p}) >= upper({s}), false)", "MEETS": f"coalesce(upper({p}) = lower({s}), false)", "EQUALS": f"{p} = {s}"}[f.function]

    # The whole question.
    def text(self):
        return getattr(self, "_" + self.q.shape.replace(" ", "_"))()

    def _rows(self, distinct=False):
        q = self.q
        ctes, columns = self.pieces(q.reads)
        items = [f"r{i}" for i in range(len(q.reads))] + ([f"{self.of_period(q.of_period)} f"] if q.of_period else []) + (["show(w) w"] if q.w else [])
        source = "piece_" + (f" where {self.of_period(q.where_w)}" if q.where_w else "")
        if not distinct and not q.w and not (q.of_period and q.of_period.period == "w"):
            source = f"(select distinct {', '.join(columns)} from {source}) s"
        return f"with {', '.join(ctes)} select {'distinct ' if distinct else ''}{', '.join(items)} from {source}"

    def _distinct(self):
        return self._rows(True)

    @staticmethod
    def call(aggregate, column):
        if aggregate.read is None:
            return f"count({column or '*'})"
        if aggregate.function == "count distinct":
            return f"count(distinct {column})"
        return f"coalesce(sum({column}), 0)" if aggregate.function == "sum" else f"{aggregate.function}({column})"

    def _aggregate(self):
        q, a = self.q, self.q.aggregate
        n = len(q.reads)
        keys = [f"r{i}" for i in range(n)]
        group = f" group by {', '.join(keys)}" if keys else ""
        head = ", ".join(keys) + ", " if keys else ""
        ctes, columns = self.pieces(q.reads + ([a.read] if a.read and a.kind() == "int" else []))
        if a.kind() == "int":
            return f"with {', '.join(ctes)} select {head}{self.call(a, f'r{n}' if a.read else '')} from (select distinct {', '.join(columns)} from piece_) s{group}"
        union = "coalesce(range_agg(w), '{}'::datemultirange)"
        call = {"periodUnion": f"shows({union})", "periodGaps": f"shows(datemultirange(range_merge({union})) - {union})",
                "periodIntersect": "case when not isempty(range_intersect_agg(w)) then show(range_intersect_agg(w)) end"}[a.function]
        return f"with {', '.join(ctes)} select {head}{call} from piece_{group}"

    def _over_time(self):
        q, a = self.q, self.q.aggregate
        n = len(q.reads)
        keys = [f"r{i}" for i in range(n)]
        head = ", ".join(keys) + ", " if keys else ""
        ctes, _ = self.pieces(q.reads + ([a.read] if a.read else []))
        ctes.append(f"bounds as (select null::date b union select lower({self.window}) union select upper({self.window}) "
                    "union select lower(w) from piece_ union select upper(w) from piece_)")
        ctes.append(f"step as (select * from (select daterange(b, lead(b) over (order by b nulls first)) s from bounds) t where s <@ {self.window})")
        call = self.call(a, f"r{n}" if a.read else "w")
        join = "join" if keys else "left join"
        ctes.append(f"counted as (select {head}s, {call} n from step {join} piece_ on w @> s group by {head}s)")
        ctes.append(f"merged as (select {head}n, range_agg(s) m from counted group by {head}n)")
        return f"with {', '.join(ctes)} select {head}n, show(s) from merged, unnest(m) s"

    def _diff(self):
        return self._compare([(self.place, Span(d, d + 1).range_text()) for d in self.q.between])

    def _diff_known(self):
        return self._compare([(f"'v', {c}", Span(self.q.context.day, self.q.context.day + 1).range_text()) for c in self.q.between])

    def _compare(self, places):
        reads = self.q.reads
        hidden = {e.var for p in self.q.match for e in p.edges if e.hidden}
        keys = [f"k_{v}" for v in variables(self.q.match) if v not in hidden]
        columns = ", ".join(keys + [f"r{i}" for i in range(len(reads))])
        sides = []
        for self.place, self.window in places:
            ctes, _ = self.pieces(reads)
            sides.append(f"(with {', '.join(ctes)} select distinct {columns} from piece_)")
        old, new = sides
        same = " and ".join(f"o.{k} = n.{k}" for k in keys)
        differ = " or ".join(f"o.r{i} is distinct from n.r{i}" for i in range(len(reads)))
        pick = [f"case when n.{keys[0]} is null then o.r{i} else n.r{i} end" for i in range(len(reads))]
        both = [f"{side}.r{i}" for side in "on" for i, r in enumerate(reads) if r.what in "xy"]
        op = f"case when o.{keys[0]} is null then '+' when n.{keys[0]} is null then '-' else '~' end"
        return (f"select {', '.join([op, *pick, *both])} from {old} o full join {new} n on {same} "
                f"where o.{keys[0]} is null or n.{keys[0]} is null or {differ}")
