"""A question in ordinary SQL: its rows at each instant (`pt`), then periods from neighbouring instants with equal rows."""
from axis import FIRST, LAST
from pattern import paths, unnamed, variables
from period_functions import sqlite


class ToSqlite:
    def __init__(self, query, last):
        self.q, c = query, query.context
        self.steps = []  # of WITH: SQLite's parser allows no deep nesting
        # Which axis the instants are of, and where the other one stands.
        self.ax, self.fixed = ("d", f"c = {last if c.commit is None else c.commit}") if c.known is None else ("c", f"d = {c.day}")
        if c.known is not None:
            self.window = c.known or (0, last + 1)
        elif c.form == "OF":
            self.window = (c.day, c.day + 1)
        else:
            self.window = (FIRST, LAST + 1) if c.span is None else (c.span.low(), c.span.high())
        self.reach = {"diff": f"{self.fixed} and d in {query.between}", "diff known": f"c in {query.between} and d = {c.day}"}.get(query.shape, self.fixed)

    def step(self, rows):
        self.steps.append(rows)
        return f"step{len(self.steps)}"

    # One instant.
    def tables(self, patterns, known, anchor):
        """Tables and conditions of patterns; `anchor` is an alias whose place all share, None for the first here."""
        tables, tests, known = [], [], set(known)

        def add(table, var):
            nonlocal anchor
            if var in known:
                return
            known.add(var)
            tables.append(f"{table} v_{var}")
            if anchor:
                tests.append(f"v_{var}.c = {anchor}.c and v_{var}.d = {anchor}.d")
            anchor = anchor or f"v_{var}"

        for p in patterns:
            for n in p.nodes:
                add("node_at", n.var)
                if n.label:
                    tests.append(f"v_{n.var}.{n.label}")
                if n.test:
                    tests.append(f"v_{n.var}.{n.test[0]} = {n.test[1]}")
            for e, left, right in zip(p.edges, p.nodes, p.nodes[1:]):
                add(self.walks(e) if e.hops else "edge_at", e.var)
                if e.hops:
                    tests.append(f"v_{e.var}.s = v_{left.var}.k and v_{e.var}.t = v_{right.var}.k")
                    continue
                ways = [f"v_{e.var}.s = v_{a.var}.k and v_{e.var}.t = v_{b.var}.k" for a, b, way in ((left, right, 1), (right, left, -1)) if e.direction in (way, 0)]
                tests.append("(" + " or ".join(ways) + ")")
                if e.type:
                    tests.append(f"v_{e.var}.type = '{e.type}'")
                if e.test:
                    tests.append(f"v_{e.var}.{e.test[0]} = {e.test[1]}")
        edges = [v for v, edge in variables(patterns).items() if edge]
        long = paths(patterns)
        for i, a in enumerate(edges):
            for b in edges[:i]:
                one, path = (a, b) if b in long else (b, a)
                tests.append(f"instr(v_{path}.k, ',' || v_{one}.k || ',') = 0" if path in long else f"v_{a}.k <> v_{b}.k")
        tests += [self.condition(n.where, known) for p in patterns for n in p.nodes if n.where]
        return tables, tests, known

    def walks(self, e):
        """A table of the paths at each instant: (c, d, s, t, k, n), the edges as text, none of them twice."""
        low, high = e.hops
        edge = f"select * from edge_at where {self.reach}" + (f" and type = '{e.type}'" if e.type else "") + (f" and {e.test[0]} = {e.test[1]}" if e.test else "")
        ways = {1: ["s, t"], -1: ["t, s"], 0: ["s, t", "t, s"]}[e.direction]
        steps = self.step(" union ".join(f"select c, d, k, {way.split(', ')[0]} s, {way.split(', ')[1]} t from ({edge})" for way in ways))
        name = f"step{len(self.steps) + 1}"
        walk = (f"select c, d, k s, k t, ',' k, 0 n from node_at where {self.reach} union all select w.c, w.d, w.s, e.t, w.k || e.k || ',', w.n + 1 "
                f"from {name} w join {steps} e on e.c = w.c and e.d = w.d and e.s = w.t where w.n < {high} and instr(w.k, ',' || e.k || ',') = 0")
        return self.step(f"select * from {self.step(walk)} where n >= {low}")

    def condition(self, c, known):
        name = type(c).__name__
        if name == "Compare":
            right = f"v_{c.right[0]}.{c.right[1]}" if isinstance(c.right, tuple) else c.right
            return f"v_{c.left[0]}.{c.left[1]} {c.op} {right}"
        if name == "HasLabel":
            return f"v_{c.var}.{c.label}"
        if name == "In":
            return f"v_{c.left[0]}.{c.left[1]} in ({', '.join(map(str, c.values))})"
        if name == "IsNull":
            return f"v_{c.var}.{c.key} is {'not ' if c.negated else ''}null"
        if name == "Logic":
            parts = [self.condition(p, known) for p in c.parts]
            return f"(not ({parts[0]}))" if c.op == "NOT" else "(" + f" {c.op} ".join(parts) + ")"
        body = self.inside(c, known)
        return f"(select count(*) {body}) {c.op} {c.n}" if c.op else f"exists (select 1 {body})"

    def inside(self, c, known):
        """What a subquery finds at one instant."""
        tables, tests, inner = self.tables([c.pattern], known, f"v_{c.pattern.nodes[0].var}")
        if c.where:
            tests.append(self.condition(c.where, inner))
        return f"from {', '.join(tables)} where {' and '.join(tests)}"

    def value(self, read, known):
        """What is read of a row at one instant."""
        if read.what == "sub":
            body = self.inside(read.inner, known)
            if read.function == "exists":
                return f"exists (select 1 {body})"
            call = {"count": "count(*)", "count(DISTINCT z)": "count(distinct v_z.k)", "sum": f"coalesce(sum(v_z.{read.key}), 0)"}.get(read.function)
            return f"(select {call if call and not (read.key and read.function == 'count') else f'{read.function}(v_z.{read.key})' if read.key else 'count(*)'} {body})"
        if read.var not in known:
            return "null"
        return f"v_{read.var}.{'n' if read.what == 'size' else read.what}"

    def points(self, reads, optional=True, fixed=None):
        """Rows (pt, k_…, r0, r1, …) for every instant."""
        q = self.q
        tables, tests, known = self.tables(q.match, (), None)
        first = tables[0].split()[1]
        tests.append(f"{first}.{fixed or self.fixed}")
        if q.where:
            tests.append(self.condition(q.where, known))
        keys = list(variables(q.match))

        def rows(tables, tests, there):
            """The rows of these tables; elements that are not there are null."""
            columns = [f"{first}.{self.ax} pt"] + [f"v_{v}.k k_{v}" if v in there else f"null k_{v}" for v in keys]
            columns += [f"{self.value(r, there)} r{i}" for i, r in enumerate(reads)]
            return f"select {', '.join(columns)} from {', '.join(tables)} where {' and '.join(tests)}"

        found = rows(tables, tests, known)
        if q.optional and optional:
            more, on, inner = self.tables([q.optional], known, first)
            if q.optional_where:
                on.append(self.condition(q.optional_where, inner))
            keys = list(inner)
            found = rows(tables + more, tests + on, inner)
            none = f"not exists (select 1 from {', '.join(more)} where {' and '.join(on)})"
            if q.optional_how != "CALL":
                found += f" union all {rows(tables, tests + [none], known)}"
        return found, [f"k_{v}" for v in keys]

    # Periods.
    def islands(self, rows, columns):
        """The maximal stretches of instants with equal columns: (columns, lo, hi)."""
        by = ", ".join(columns) + ", " if columns else ""
        partition = f"partition by {', '.join(columns)}" if columns else ""
        distinct = self.step(f"select distinct {by}pt from {self.step(rows)}")
        numbered = self.step(f"select {by}pt, pt - row_number() over ({partition} order by pt) g from {distinct}")
        return f"select {by}min(pt) lo, max(pt) + 1 hi from {numbered} group by {by}g"

    def kept(self, form, lo="lo", hi="hi"):
        a, b = self.window
        return {"THROUGHOUT": f"{lo} <= {a} and {b} <= {hi}", "WITHIN": f"{a} <= {lo} and {hi} <= {b}"}.get(form, f"{lo} < {b} and {a} < {hi}")

    def chosen(self, reads):
        """The rows at each instant of the selection periods that the window keeps."""
        base, keys = self.points([], optional=False)
        rows, columns = self.points(reads)
        same = " and ".join(f"m.{k} = s.{k}" for k in keys)
        form = self.q.context.form if self.q.context.known is None else "DURING"
        selection = f"select * from {self.step(self.islands(base, keys))} where {self.kept(form)}"
        return f"select m.* from {self.step(rows)} m join {self.step(selection)} s on {same} and m.pt >= s.lo and m.pt < s.hi", columns

    def pieces(self, reads):
        """Finished rows: (k_…, r0, …, lo, hi)."""
        rows, keys = self.chosen(reads)
        columns = keys + [f"r{i}" for i in range(len(reads))]
        found = f"select * from {self.step(self.islands(rows, columns))} where {self.kept('DURING')}"
        if self.q.context.only:
            a, b = self.window
            found = f"select {', '.join(columns)}, max(lo, {a}) lo, min(hi, {b}) hi from {self.step(found)}"
        return found, columns

    # Functions of a period.
    def of_period(self, f):
        if f.period == "w":
            return sqlite(f, "lo", "hi")
        stint = f"from fact where k = k_{f.period} and line = '' and vf <= {self.q.context.day} and {self.q.context.day} < vt and sf <= {self.fixed[4:]} and {self.fixed[4:]} < st"
        return f"(select {sqlite(f, 'vf', 'vt')} {stint})"

    # The whole question.
    def text(self):
        last = getattr(self, "_" + self.q.shape.replace(" ", "_"))()
        return "with recursive " + ", ".join(f"step{i + 1} as materialized ({rows})" for i, rows in enumerate(self.steps)) + " " + last

    def _rows(self, distinct=False):
        q = self.q
        found, columns = self.pieces(q.reads)
        if q.where_w:
            found = f"select * from {self.step(found)} where {self.of_period(q.where_w)}"
        reads = [f"r{i}" for i in range(len(q.reads))]
        items = reads + ([f"{self.of_period(q.of_period)} f"] if q.of_period else []) + (["show(lo, hi) w"] if q.w else [])
        if not distinct and not q.w and not (q.of_period and q.of_period.period == "w"):
            found = f"select distinct {', '.join(columns)} from {self.step(found)}"
        return f"select {'distinct ' if distinct else ''}{', '.join(items)} from {self.step(found)}"

    def _distinct(self):
        return self._rows(True)

    @staticmethod
    def call(aggregate, column):
        if aggregate.read is None:
            return f"count({column or '*'})"
        if aggregate.function == "count distinct":
            return f"count(distinct {column})"
        return f"coalesce(sum({column}), 0)" if aggregate.function == "sum" else f"{aggregate.function}({column})"

    def groups(self, a, head, group):
        """An aggregate of the bindings, each with every value of its argument."""
        q, n = self.q, len(self.q.reads)
        found, columns = self.pieces(q.reads + ([a.read] if a.read else []))
        distinct = f"select distinct {', '.join(columns)} from {self.step(found)}"
        return f"select {head}{self.call(a, f'r{n}') if a.read else 'count(*)'} n from {self.step(distinct)}{group}"

    def _aggregate(self):
        q, a = self.q, self.q.aggregate
        n = len(q.reads)
        keys = [f"r{i}" for i in range(n)]
        group = f" group by {', '.join(keys)}" if keys else ""
        head = ", ".join(keys) + ", " if keys else ""
        if a.kind() == "int":
            one, *two = [self.groups(x, head, group) for x in (a, q.also) if x]
            if not two:
                return one
            same = " and ".join(f"g.{k} is h.{k}" for k in keys) or "true"
            return f"select {', '.join(f'g.{k}' for k in keys)}{', ' if keys else ''}g.n, h.n from {self.step(one)} g join {self.step(two[0])} h on {same}"
        found, _ = self.pieces(q.reads)
        if a.function == "periodIntersect":
            return f"select {head}case when max(lo) < min(hi) then show(max(lo), min(hi)) end from {self.step(found)}{group}"
        points = f"select {head}d pt from {self.step(found)} join day on lo <= d and d < hi"
        return self.listed(points, keys, a.function == "periodGaps")

    def listed(self, points, keys, gaps):
        """The maximal stretches of each group's instants as one text, or the gaps between them."""
        group = f" group by {', '.join(keys)}" if keys else ""
        head = ", ".join(keys) + ", " if keys else ""
        union = self.islands(points, keys)
        if gaps:
            partition = f"partition by {', '.join(keys)} " if keys else ""
            union = f"select {head}lag(hi) over ({partition}order by lo) lo, lo hi from {self.step(union)}"
        listed = "coalesce(group_concat(case when lo is not null then show(lo, hi) end, ';'), '')"
        return f"select {head}{listed} from {self.step(f'select * from {self.step(union)} order by {head}hi')}{group}"

    def _over_time(self):
        q, a = self.q, self.q.aggregate
        n, (low, high) = len(q.reads), self.window
        keys = [f"r{i}" for i in range(n)]
        found, _ = self.chosen(q.reads + ([a.read] if a.read else []))
        if keys:
            steps = f"select {', '.join(keys)}, pt, {self.call(a, f'r{n}' if a.read else '')} n from {self.step(found)} where {low} <= pt and pt < {high} group by {', '.join(keys)}, pt"
        else:
            steps = f"select d pt, {self.call(a, 'r0' if a.read else 'pt')} n from day left join {self.step(found)} on pt = d where {low} <= d and d < {high} group by d"
        columns = keys + ["n"]
        if q.having:
            steps = f"select * from {self.step(steps)} where n {q.having[0]} {q.having[1]}"
        if q.steps:
            return self.listed(f"select {', '.join(keys + ['pt'])} from {self.step(steps)}", keys, q.steps == "periodGaps")
        return f"select {', '.join(columns)}, show(lo, hi) from {self.step(self.islands(steps, columns))}"

    def _diff(self):
        return self._compare([f"{self.fixed} and v_a.d = {d}" for d in self.q.between])

    def _diff_known(self):
        return self._compare([f"d = {self.q.context.day} and v_a.c = {c}" for c in self.q.between])

    def _compare(self, places):
        """Two sets of rows, by the elements that have a name."""
        reads = self.q.reads
        keys = [f"k_{v}" for v in variables(self.q.match) if v not in unnamed(self.q.match)]
        columns = ", ".join(keys + [f"r{i}" for i in range(len(reads))])
        # The first table is that of the first node.
        old, new = (self.step(f"select distinct {columns} from {self.step(self.points(reads, fixed=p.replace('v_a', 'v_' + self.q.match[0].nodes[0].var))[0])}") for p in places)
        same = " and ".join(f"o.{k} = n.{k}" for k in keys)
        differ = " or ".join(f"o.r{i} is not n.r{i}" for i in range(len(reads)))
        pick = [f"case when n.{keys[0]} is null then o.r{i} else n.r{i} end" for i in range(len(reads))]
        both = [f"{side}.r{i}" for side in "on" for i, r in enumerate(reads) if r.what in "xy"]
        op = f"case when o.{keys[0]} is null then '+' when n.{keys[0]} is null then '-' else '~' end"
        return (f"select {', '.join([op, *pick, *both])} from {old} o full outer join {new} n on {same} "
                f"where o.{keys[0]} is null or n.{keys[0]} is null or {differ}")
