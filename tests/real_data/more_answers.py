"""Answers to the questions in more/, computed from the sources by plain loops that share nothing with the store.

The reading of the data is that of ../../../shared/questions/README.md (S1 to S5). `answers(read, replay)` gives a function
of no arguments for each question; its rows are compared in order.
"""
import calendar
import datetime
from collections import Counter, defaultdict

NEVER, FOREVER = (-10**9, 1, 1), (10**9, 12, 31)


def granule(text):
    """First and last day of a year, month or day; '#' and 'X' stand for unknown digits."""
    text = text.replace("#", "X")
    sign = -1 if text.startswith("-") else 1
    parts = text.lstrip("-").split("-")
    year = parts[0]
    if "X" in year:
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return (sign * low, 1, 1), (sign * high, 12, 31)
    y = sign * int(year)
    if len(parts) < 2 or "X" in parts[1]:
        return (y, 1, 1), (y, 12, 31)
    m = int(parts[1])
    last = calendar.monthrange(max(y, 1), m)[1]  # ValueError: there is no such month
    if len(parts) < 3 or "X" in parts[2]:
        return (y, m, 1), (y, m, last)
    return (y, m, int(parts[2])), (y, m, int(parts[2]))


def bounds(text, side):
    """Earliest and latest day, and whether the source doubts it; nothing is known of an empty one."""
    if text.replace("#", "").replace("-", "") == "":
        return NEVER, FOREVER, False
    doubt = "?" in text
    text = text.replace("?", "")
    if text.startswith(".."):
        return NEVER, granule(text[2:])[1], doubt
    if text.endswith(".."):
        return granule(text[:-2])[0], FOREVER, doubt
    if text.endswith("~"):
        (y, m, d), (y2, m2, d2) = granule(text[:-1])
        return (y - 1, m, d), (y2 + 1, m2, d2), doubt
    return (*granule(text), doubt)


def holds(start, end, day):
    """Of a closed interval: certain, possible or None on a day."""
    s, e = bounds(start, "start"), bounds(end, "end")
    if s[0] > e[1] or not s[0] <= day <= e[1]:
        return None
    return "certain" if s[1] <= day <= e[0] and not s[2] and not e[2] else "possible"


def tally(states):
    n = Counter(states)
    return n["certain"], n["certain"] + n["possible"]


def iso(text):
    return datetime.date.fromisoformat(text)


def answers(read, replay):
    archigos = lambda: read("archigos/leaders_archigos_4.1.csv")
    spells = lambda: [r for r in read("cow_igo/igo_membership_spells.csv") if r["status"] == "full"]

    def full(year):
        return {(r["ioname"], r["stateabb"]) for r in spells() if int(r["first_year"]) <= year <= int(r["last_year"])}

    def leaders_on_a_day():
        return sorted((int(r["gwcode"]), r["leader"]) for r in archigos()
                      if 700 <= int(r["gwcode"]) <= 705 and r["startdate"] <= "2001-09-11" <= r["enddate"])

    def both_without_third():
        of = full(2000)
        return [(o,) for o in sorted({o for o, _ in of}) if (o, "KYR") in of and (o, "TAJ") in of and (o, "KZK") not in of]

    def tenures_together():
        out, rows = [], archigos()
        for a in (r for r in rows if r["gwcode"] == "704"):
            for b in (r for r in rows if r["gwcode"] == "703"):
                since, last = max(a["startdate"], b["startdate"]), min(a["enddate"], b["enddate"])
                if since <= last:
                    out.append((a["leader"], b["leader"], since, (iso(last) - iso(since)).days + 1))
        return sorted(out, key=lambda r: (r[2], r[0], r[1]))

    def alliances_per_decade():
        out = []
        for year in range(1820, 2011, 10):
            certain = possible = defense = 0
            for r in read("atop/atop_alliances.csv"):
                begin = granule(r["begin"])
                end = granule(r["end"]) if r["end"] else (FOREVER, FOREVER)
                day = (year, 1, 1)
                if begin[0] <= day < end[1]:
                    possible += 1
                    certain += begin[1] <= day < end[0]
                    defense += r["defense"] == "1"
            out.append((year, certain, possible, defense))
        return out

    def most_members():
        stints = defaultdict(list)
        for r in read("atop/atop_memberships.csv"):
            stints[r["atopid"], r["ccode"]].append((r["entry"], r["exit"]))
        by_alliance = defaultdict(list)
        for (atopid, _), phases in stints.items():
            merged = []
            for entry, exit in sorted(phases):
                if merged and (merged[-1][1] == "" or entry <= merged[-1][1]):
                    merged[-1][1] = "" if "" in (exit, merged[-1][1]) else max(exit, merged[-1][1])
                else:
                    merged.append([entry, exit])
            for entry, exit in merged:
                core = granule(entry)[1], granule(exit)[0] if exit else FOREVER
                if core[0] < core[1]:
                    by_alliance[int(atopid)].append(core)
        out = []
        for atopid, cores in by_alliance.items():
            counts = sorted((-sum(a <= day < b for a, b in cores), day) for day, _ in cores)
            out.append((atopid, -counts[0][0], "%04d-%02d-%02d" % counts[0][1]))
        return sorted(out, key=lambda r: (-r[1], r[0]))[:10]

    def leaders_changed():
        at = lambda day: {(int(r["gwcode"]), r["leader"], r["leadid"]) for r in archigos()
                          if r["startdate"] <= day <= r["enddate"] and (300 <= int(r["gwcode"]) < 400 or 700 <= int(r["gwcode"]) < 710)}
        old, new = at("2004-01-01"), at("2006-01-01")
        return sorted([(gw, "+", name) for gw, name, _ in new - old] + [(gw, "-", name) for gw, name, _ in old - new])

    def system_gaps():
        lives = defaultdict(list)
        for r in read("xwalk/states.csv"):
            lives[r["ccode"]].append((r["system_from"], r["system_to"], r["stateabb"]))
        out = []
        for life in lives.values():
            life.sort()
            for (_, end, _), (start, _, abb) in zip(life, life[1:]):
                first = iso(end) + datetime.timedelta(1)
                if first < iso(start):
                    out.append((abb, str(first), start, (iso(start) - first).days))
        return sorted(out)

    def construction_in_nato():
        of = {r["ccode"]: [] for r in spells()}
        for r in spells():
            if r["ioname"] == "NATO":
                of[r["ccode"]].append((int(r["first_year"]), int(r["last_year"])))
        sites, spent = Counter(), Counter()
        for r in read("troopdata/us_construction.csv"):
            year = int(r["year"])
            if r["ccode"] in of and r["ccode"] != "2" and 2008 <= year <= 2014 and any(a <= year <= b for a, b in of[r["ccode"]]):
                sites[year] += 1
                spent[year] += float(r["spend_construction"]) if r["spend_construction"] not in ("", "NA") else 0
        return [(y, sites[y], int(spent[y] + 0.5)) for y in sorted(sites)]

    def exercises_by_month():
        out = []
        for month in range(1, 13):
            best = {}
            for r in read("mme/exercises.csv"):
                state = holds(r["start"], r["end"], (1997, month, 1))
                if state and best.get(r["mmeid"]) != "certain":
                    best[r["mmeid"]] = state
            out.append((month, *tally(best.values())))
        return out

    def yago_by_relation():
        states = defaultdict(list)
        for r in read("tkg/yago11k.csv"):
            try:
                state = holds(r["raw_start"], r["raw_end"], (1975, 7, 1))
            except ValueError:
                continue  # garbage, rejected by the import
            if state:
                states[r["relation"]].append(state)
        return sorted((relation, *tally(s)) for relation, s in states.items())

    def isd_by_year():
        keys = {(r["stateID"], r["Begin"], r["End"]) for r in read("states_manystates/states_ISD.csv") if r["Begin"]}
        lives = [(begin, end) for _, begin, end in keys if begin != "0006-1815"]  # garbage, rejected by the import
        out = []
        for year in range(1820, 2011, 30):
            out.append((year, *tally(holds(begin, end, (year, 1, 1)) for begin, end in lives)))
        return out

    def troops_as_recorded():
        return [(known, ccode, table[ccode, 2012]) for known, table in replay("troops_bitemporal") for ccode in (255, 260, 703, 740)
                if (ccode, 2012) in table]

    def eu_as_recorded():
        out = []
        for known in ("2018-03-01", "2020-12-31", "2026-01-10"):
            table = [t for when, t in replay("eu_membership_bitemporal") if when <= known][-1]
            for day in ("2004-04-15", "2020-07-01"):
                out.append((known, day, " ".join(sorted(
                    code for (code, fact), value in table.items()
                    if fact == "union_date" and value and value <= day < (table.get((code, "exit_date")) or "9999")))))
        return out

    def rulers(known):
        return [t for when, t in replay("reign_bitemporal") if when <= known][-1]

    def release_changes():
        old, new = rulers("2020-06-15T00:00:00Z"), rulers("2021-03-02T00:00:00Z")
        n = Counter({"+": len(new.keys() - old.keys()), "-": len(old.keys() - new.keys()),
                     "~": sum(old[k] != new[k] for k in old.keys() & new.keys())})
        return sorted((op, count) for op, count in n.items() if count)

    def rulers_as_recorded():
        out = []
        for known in ("2021-01-15", "2021-02-15", "2021-03-02"):
            states = []
            for (_, _, _, start), end in rulers(known).items():
                if end is None:
                    states.append("certain" if granule(start)[0] <= (2021, 1, 1) else None)
                else:
                    states.append(holds(start, end, (2021, 1, 1)))
            out.append((known, *tally(states)))
        return out

    def events_between():
        nato, n, days = "North Atlantic Treaty Organization", Counter(), defaultdict(list)
        for r in read("tkg/icews14.csv"):
            if (r["subject"] == nato) != (r["object"] == nato):
                other = r["object"] if r["subject"] == nato else r["subject"]
                n[other] += 1
                days[other].append(r["date"])
        return sorted(((o, c, min(days[o]), max(days[o])) for o, c in n.items()), key=lambda r: (-r[1], r[0]))[:8]

    def informal_and_formal():
        cis = {abb for o, abb in full(2000) if o == "CIS"}
        iso3 = {r["iso3"]: r["stateabb"] for r in read("xwalk/states.csv") if r["stateabb"] in cis}
        states = defaultdict(set)
        for r in read("informal_igos/migo_spells.csv"):
            if r["membership_code"] == "1" and int(r["first_year"]) <= 2000 <= int(r["last_year"]) and r["state_iso3"] in iso3:
                states[r["igo"]].add(iso3[r["state_iso3"]])
        return sorted((igo, " ".join(sorted(s))) for igo, s in states.items())

    def farthest_by_land():
        abb, beside = {r["ccode"]: r["stateabb"] for r in read("xwalk/states.csv")}, defaultdict(set)
        for r in read("contiguity/cow_contdir_v3.2.csv"):
            if r["conttype"] == "1" and r["begin"] <= "199006" <= r["end"]:
                beside[r["statelno"]].add(r["statehno"])
                beside[r["statehno"]].add(r["statelno"])
        level, seen, out, borders = {"235"}, {"235"}, [], 0
        while True:
            level = {n for s in level for n in beside[s]} - seen
            seen |= level
            borders += 1
            if not level:
                return out
            out.append((borders, len(level), min(abb[s] for s in level)))

    def longest_memberships():
        return sorted(((r["stateabb"], r["ioname"], int(r["first_year"]), int(r["last_year"]), int(r["last_year"]) - int(r["first_year"]) + 1)
                       for r in spells() if int(r["last_year"]) < 2014), key=lambda r: (-r[4], r[0], r[1]))[:12]

    def uncertain_memberships():
        states = defaultdict(list)
        for r in spells():
            if int(r["start_earliest"]) <= 1950 <= int(r["end_latest"]):
                certain = (int(r["start_latest"]), 12, 31) <= (1950, 7, 1) <= (int(r["end_earliest"]), 1, 1)
                states[r["ioname"]].append("certain" if certain else "possible")
        rows = [(igo, *tally(s)) for igo, s in states.items() if "possible" in s]
        return sorted(rows, key=lambda r: (r[1] - r[2], r[0]))[:10]

    return {name: f for name, f in locals().items() if callable(f) and name not in ("read", "replay", "archigos", "spells", "full", "rulers")}
