"""Functions of a period in the SQL of each reference: of two numbers of days for SQLite, of a range for PostgreSQL."""
from axis import FIRST, LAST, day


def sqlite(f, lo, hi):
    name = f.function
    if name == "itself":
        return f"show({lo}, {hi})"
    if name in ("since", "until"):
        return f"substr(show({lo}, {hi}), " + (f"1, instr(show({lo}, {hi}), '/') - 1)" if name == "since" else f"instr(show({lo}, {hi}), '/') + 1)")
    if name == "duration":
        return f"case when {lo} = {FIRST} or {hi} = {LAST + 1} then null else 'P' || ({hi} - {lo}) || 'D' end"
    if name == "holdsAt":
        return f"({lo} <= {f.day} and {f.day} < {hi})"
    s, t = f.span.low(), f.span.high()
    infix = {"OVERLAPS": f"{lo} < {t} and {s} < {hi}", "CONTAINS": f"{lo} <= {s} and {t} <= {hi}", "PRECEDES": f"{hi} <= {s}",
             "SUCCEEDS": f"{t} <= {lo}", "MEETS": f"{hi} = {s}", "EQUALS": f"{lo} = {s} and {hi} = {t}"}
    if name in infix:
        return f"({infix[name]})"
    meet = infix["OVERLAPS"]
    if name == "periodIntersection":
        return f"case when {meet} then show(max({lo}, {s}), min({hi}, {t})) end"
    if name == "periodDifference":
        left, right = f"case when {lo} < {s} then show({lo}, {s}) else '' end", f"case when {t} < {hi} then show({t}, {hi}) else '' end"
        return f"case when not ({meet}) then show({lo}, {hi}) else {left} || case when {lo} < {s} and {t} < {hi} then ';' else '' end || {right} end"
    return (f"case when {hi} < {s} then 'before' when {hi} = {s} then 'meets' when {t} < {lo} then 'after' when {t} = {lo} then 'metBy' "
            f"when {lo} = {s} then case when {hi} = {t} then 'equals' when {hi} < {t} then 'starts' else 'startedBy' end "
            f"when {hi} = {t} then case when {lo} > {s} then 'finishes' else 'finishedBy' end "
            f"when {lo} < {s} then case when {hi} > {t} then 'contains' else 'overlaps' end "
            f"else case when {hi} < {t} then 'during' else 'overlappedBy' end end")


def postgres(f, p):
    s = f.span.range_text()
    return {"itself": f"show({p})", "since": f"split_part(show({p}), '/', 1)", "until": f"split_part(show({p}), '/', 2)",
            "duration": f"'P' || (upper({p}) - lower({p})) || 'D'", "holdsAt": f"{p} @> date '{day(f.day)}'", "allen": f"allen({p}, {s})",
            "periodIntersection": f"case when {p} && {s} then show({p} * {s}) end", "periodDifference": f"shows(datemultirange({p}) - datemultirange({s}))",
            "OVERLAPS": f"{p} && {s}", "CONTAINS": f"{p} @> {s}", "PRECEDES": f"coalesce(upper({p}) <= lower({s}), false)",
            "SUCCEEDS": f"coalesce(lower({p}) >= upper({s}), false)", "MEETS": f"coalesce(upper({p}) = lower({s}), false)", "EQUALS": f"{p} = {s}"}[f.function]
