"""The reference on PostgreSQL: date ranges and multiranges. A fact is a row with its range of valid time; portion writes
are emulated by closing the row and inserting what is left of its range; system time by the commits between which a row
stands. `piece` holds, for every fixed place on one axis, each timeline's values with the multirange on the other axis:
axis 'v' at a commit over valid time, axis 's' at a day over system time."""
import psycopg2

import axis

SCHEMA = """
create table element(k int primary key, edge bool, s int, t int, type text);
create table fact(k int, line text, value int, valid daterange, since int, until int);
create table piece(ax text, at int, k int, line text, value int, m datemultirange);
create index on piece(k, line, ax, at);
create function show(r daterange) returns text language sql immutable as $$
  select case when lower_inf(r) then '-∞' else lower(r)::text end || '/' || case when upper_inf(r) then '∞' else upper(r)::text end $$;
create function shows(m datemultirange) returns text language sql immutable as $$
  select coalesce(string_agg(show(r), ';' order by r), '') from unnest(m) r $$;
create function everything() returns datemultirange language sql immutable as $$ select '{(,)}'::datemultirange $$;
create function allen(p daterange, q daterange) returns text language sql immutable as $$
  select case
    when p = q then 'equals'
    when upper(p) < lower(q) then 'before'   when upper(q) < lower(p) then 'after'
    when upper(p) = lower(q) then 'meets'    when upper(q) = lower(p) then 'metBy'
    when p @> q then case when coalesce(lower(p) = lower(q), lower_inf(p) and lower_inf(q)) then 'startedBy'
                          when coalesce(upper(p) = upper(q), upper_inf(p) and upper_inf(q)) then 'finishedBy' else 'contains' end
    when q @> p then case when coalesce(lower(p) = lower(q), lower_inf(p) and lower_inf(q)) then 'starts'
                          when coalesce(upper(p) = upper(q), upper_inf(p) and upper_inf(q)) then 'finishes' else 'during' end
    when p < q then 'overlaps' else 'overlappedBy' end $$;
-- The values of a timeline between two numbers: when they hold.
create function hold(a text, place int, el int, ln text, low int, high int) returns datemultirange language sql stable as $$
  select coalesce(range_agg(m), '{}') from piece where k = el and line = ln and ax = a and at = place and value between low and high $$;
create function live(a text, place int, el int) returns datemultirange language sql stable as $$ select hold(a, place, el, '', 1, 1) $$;
-- Every value of a timeline and when it holds; null for the rest of time.
create function reads(a text, place int, el int, ln text) returns table(value int, m datemultirange) language sql stable as $$
  select value, m from piece where k = el and line = ln and ax = a and at = place
  union all select null, everything() - hold(a, place, el, ln, -1000, 1000) $$;
-- When a timeline has a value now, or any.
create function stands(el int, ln text, v int) returns datemultirange language sql stable as $$
  select coalesce(range_agg(valid), '{}') from fact where k = el and line = ln and until is null and (v is null or value = v) $$;
create procedure cut(el int, ln text, p daterange, c int) language sql as $$
  with hit as (update fact set until = c where k = el and line = ln and until is null and valid && p returning *)
  insert into fact select k, line, value, rest, c, null from hit, unnest(datemultirange(valid) - datemultirange(p)) rest $$;
create procedure put(el int, ln text, v int, p daterange, c int) language sql as $$
  call cut(el, ln, p, c);
  insert into fact select el, ln, v, valid * p, c, null from fact where k = el and line = '' and until is null and valid && p $$;
"""

PIECES = """
insert into piece
select 'v', c, k, line, value, range_agg(valid) from fact, generate_series(0, {last}) c
where since <= c and (until is null or c < until) group by c, k, line, value;
insert into piece
select 's', d, k, line, value, range_agg(daterange(date '2010-01-01' + since, date '2010-01-01' + until))
from fact, generate_series({first_day}, {last_day}) d
where valid @> date '2000-01-01' + d and (until is null or since < until) group by d, k, line, value;
analyze piece;
"""


class Ranges:
    def __init__(self, dsn):
        self.db = psycopg2.connect(dsn)
        self.db.autocommit = True
        self.cursor = self.db.cursor()
        self.cursor.execute("drop schema if exists public cascade; create schema public")
        self.cursor.execute(SCHEMA)

    def clear(self):
        self.cursor.execute("truncate element, fact, piece")

    def rows(self, sql):
        self.cursor.execute(sql)
        return self.cursor.fetchall()

    def apply(self, commit):
        for w in commit.writes:
            self._apply(w, commit.number)

    def _apply(self, w, c):
        span, run = w.span.range_text(), self.cursor.execute
        if w.kind in ("node", "edge"):
            if w.edge:
                run("select count(distinct k) from fact where k in (%s, %s) and line = '' and until is null", (w.source, w.target))
                if self.cursor.fetchone()[0] < len({w.source, w.target}):
                    return
            run("insert into element values (%s, %s, %s, %s, %s)", (w.k, w.edge, w.source, w.target, w.labels[0] if w.edge else None))
            for line, value in [("", 1), *w.values.items()] + ([] if w.edge else [(l, 1) for l in w.labels]):
                run(f"insert into fact values (%s, %s, %s, {span}, %s)", (w.k, line, value, c))
        elif w.kind == "merge":
            self._merge(w, c)
        elif w.kind == "erase":
            run("select exists (select 1 from fact where k = %s and until is null)", (w.k,))
            if self.cursor.fetchone()[0]:
                run("with gone as (delete from element where k = %s or (edge and not %s and %s in (s, t)) returning k) delete from fact where k in (select k from gone)",
                    (w.k, w.edge, w.k))
        elif w.kind in ("set", "label"):
            for line, value in w.values.items() if w.kind == "set" else [(w.labels[0], 1)]:
                run(f"call put(%s, %s, %s, {span}, %s)", (w.k, line, value, c))
        elif w.kind in ("remove", "unlabel"):
            for line in w.values if w.kind == "remove" else w.labels:
                run(f"call cut(%s, %s, {span}, %s)", (w.k, line, c))
        else:
            run("select k, line from fact join element using (k) where until is null and (k = %s or edge and not %s and %s in (s, t)) "
                "group by k, line", (w.k, w.edge, w.k))
            for k, line in self.cursor.fetchall():
                run(f"call cut(%s, %s, {span}, %s)", (k, line, c))

    def _merge(self, w, c):
        run, period = self.cursor.execute, f"datemultirange({w.span.range_text()})"
        if w.edge:
            run("select count(distinct k) from fact where k in (%s, %s) and line = '' and until is null", (w.source, w.target))
            if self.cursor.fetchone()[0] < len({w.source, w.target}):
                return
        run("insert into element values (%s, %s, %s, %s, %s) on conflict do nothing", (w.k, w.edge, w.source, w.target, w.labels[0] if w.edge else None))
        labels = [] if w.edge else [(l, 1) for l in w.labels]
        holds = " * ".join(f"stands({w.k}, '{line}', {value})" for line, value in [("", 1), *w.values.items(), *labels])
        run(f"select r::text from unnest({period} - {holds}) r")
        gaps = [r for r, in self.cursor.fetchall()]
        run(f"select r::text from unnest({period} * {holds}) r")
        for r, in self.cursor.fetchall():
            for line, value in w.on_match.items():
                run("call put(%s, %s, %s, %s, %s)", (w.k, line, value, r, c))
        for r in gaps:
            for line, value in [("", 1), *w.values.items(), *w.on_create.items(), *labels]:
                run("insert into fact values (%s, %s, %s, %s, %s)", (w.k, line, value, r, c))

    def finish(self, last):
        self.cursor.execute(PIECES.format(last=last, first_day=axis.FIRST, last_day=axis.LAST))
