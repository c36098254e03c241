"""A question in the algebra of multiranges: of every combination of elements, when the pattern and each condition hold;
a condition is a pair of multiranges, when it is true and when it is false (else null)."""
from axis import Span, commit_day, day
from pattern import paths, unnamed, variables
from period_functions import postgres

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
                if e.hops:
                    known[e.var] = f"v_{e.var}.k"
                    tables.append(f"{self.walks(e)} v_{e.var}")
                    tests.append(f"v_{e.var}.s = {known[left.var]} and v_{e.var}.t = {known[right.var]}")
                    holds.append(f"v_{e.var}.m")
                    continue
                add(e.var, True)
                ways = [f"v_{e.var}.s = {known[a.var]} and v_{e.var}.t = {known[b.var]}" for a, b, way in ((left, right, 1), (right, left, -1)) if e.direction in (way, 0)]
                tests.append("(" + " or ".join(ways) + ")")
                if e.type:
                    tests.append(f"v_{e.var}.type = '{e.type}'")
                if e.test:
                    holds.append(self.hold(known[e.var], *e.test))
        edges = [v for v, edge in variables(patterns).items() if edge]
        long = paths(patterns)
        for i, a in enumerate(edges):
            for b in edges[:i]:
                one, path = (a, b) if b in long else (b, a)
                tests.append(f"{known[one]} <> all({known[path]})" if path in long else f"{known[a]} <> {known[b]}")
        holds += [self.when(n.where, known) for p in patterns for n in p.nodes if n.where]
        return tables, tests, holds, known

    def walks(self, e):
        """The paths (s, t, k, m): their edges, none twice, and when all of them hold."""
        low, high = e.hops
        holds = f"live({self.place}, k)" + (f" * hold({self.place}, k, '{e.test[0]}', {e.test[1]}, {e.test[1]})" if e.test else "")
        join, end = {1: ("x.s = w.t", "x.t"), -1: ("x.t = w.t", "x.s"), 0: ("w.t in (x.s, x.t)", "case when x.s = w.t then x.t else x.s end")}[e.direction]
        return (f"(with recursive x as materialized (select k, s, t, {holds} m from element where edge{f' and type = {e.type!r}' if e.type else ''}), "
                f"w(s, t, k, n, m) as (select k, k, array[]::int[], 0, live({self.place}, k) from element where not edge union all "
                f"select w.s, {end}, w.k || x.k, w.n + 1, w.m * x.m from w join x on {join} where w.n < {high} and x.k <> all(w.k) and not isempty(w.m * x.m)) "
                f"select * from w where n >= {low})")

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
        if name == "In":
            if truth:
                return "(" + " + ".join(self.hold(known[c.left[0]], c.left[1], v) for v in c.values) + ")"
            return f"({self.hold(known[c.left[0]], c.left[1], -HIGHEST, HIGHEST)} - {self.when(c, known)})"
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

    def inside(self, c, known, extra=""):
        """What a subquery finds: its elements as text, and when."""
        tables, tests, holds, inner = self.pattern([c.pattern], known)
        if c.where:
            holds.append(self.when(c.where, inner))
        new = [f"{inner[v]}::text" for v in inner if v not in known]
        source, more, when = extra(inner) if extra else ("", "", "")
        return f"(select array[{', '.join(new)}] ks, {more}{' * '.join(holds)}{when} m from {', '.join(tables)}{source} where {' and '.join(tests)})"

    def sub(self, read, known):
        """The values of a subquery and when it has each: (value, m)."""
        if read.function == "exists":
            holds = self.exists(read.inner, known)
            return f"(select true value, {holds} m union all select false, everything() - {holds})"

        def extra(inner):
            if not read.key:
                return "", f"{inner['z']} z, ", ""
            return f", lateral reads({self.place}, {inner['z']}, '{read.key}') v", f"{inner['z']} z, v.value, ", " * v.m"

        call = {"count(DISTINCT z)": "count(distinct z)", "sum": "coalesce(sum(i.value), 0)"}.get(read.function, f"{read.function}(i.value)" if read.key else "count(i.ks)")
        return (f"(with i as materialized {self.inside(read.inner, known, extra)}, "
                "b as (select null::date b union select lower(u) from i, unnest(m) u union select upper(u) from i, unnest(m) u), "
                "s as (select daterange(b, lead(b) over (order by b nulls first)) s from b) "
                f"select value, range_agg(s) m from (select s, {call} value from s left join i on m @> s group by s) t group by value)")

    def exists(self, c, known):
        rows = self.inside(c, known)

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
        if q.optional_how == "CALL":
            return ctes + [f"full_ as (select {', '.join(keys)}, {', '.join(f'k_{v}' for v in new)}, q from opt)"], keys + [f"k_{v}" for v in new]
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
            if r.what == "size":
                values.append(f"cardinality(k_{r.var}) r{i}")
                continue
            sources.append(f"lateral {self.sub(r, {k[2:]: k for k in keys}) if r.what == 'sub' else f'reads({self.place}, k_{r.var}, {r.what!r})'} t{i}")
            holds.append(f"t{i}.m")
            values.append(f"case when k_{r.var} is not null then t{i}.value is not null end r{i}" if r.what in "AB" else f"t{i}.value r{i}")
        w = f"w * {self.window}" if self.q.context.only else "w"
        ctes.append(f"piece_ as materialized (select {', '.join(keys + values)}, {w} w from {', '.join(sources)}, "
                    f"lateral unnest({' * '.join(holds)}) w where w && {self.window})")
        return ctes, keys + [f"r{i}" for i in range(len(reads))]

    # Functions of a period.
    def of_period(self, f):
        if f.period == "w":
            return postgres(f, "w")
        return f"(select {postgres(f, 's')} from unnest(live({self.place}, k_{f.period})) s where s @> date '{day(self.q.context.day)}')"

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
        if a.kind() == "int":
            def groups(a):
                ctes, columns = self.pieces(q.reads + ([a.read] if a.read else []))
                return (f"with {', '.join(ctes)} select {head}{self.call(a, f'r{n}' if a.read else '')} n "
                        f"from (select distinct {', '.join(columns)} from piece_) s{group}")

            if not q.also:
                return groups(a)
            same = " and ".join(f"g.{k} is not distinct from h.{k}" for k in keys) or "true"
            return f"select {', '.join(f'g.{k}' for k in keys)}{', ' if keys else ''}g.n, h.n from ({groups(a)}) g join ({groups(q.also)}) h on {same}"
        ctes, _ = self.pieces(q.reads)
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
        if q.having:
            ctes[-1] = ctes[-1].replace("counted as (", "every as (", 1)
            ctes.append(f"counted as (select * from every where n {q.having[0]} {q.having[1]})")
        if q.steps:
            union = "coalesce(range_agg(s), '{}'::datemultirange)"
            call = f"shows(datemultirange(range_merge({union})) - {union})" if q.steps == "periodGaps" else f"shows({union})"
            return f"with {', '.join(ctes)} select {head}{call} from counted" + (f" group by {', '.join(keys)}" if keys else "")
        ctes.append(f"merged as (select {head}n, range_agg(s) m from counted group by {head}n)")
        return f"with {', '.join(ctes)} select {head}n, show(s) from merged, unnest(m) s"

    def _diff(self):
        return self._compare([(self.place, Span(d, d + 1).range_text()) for d in self.q.between])

    def _diff_known(self):
        return self._compare([(f"'v', {c}", Span(self.q.context.day, self.q.context.day + 1).range_text()) for c in self.q.between])

    def _compare(self, places):
        reads = self.q.reads
        keys = [f"k_{v}" for v in variables(self.q.match) if v not in unnamed(self.q.match)]
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
