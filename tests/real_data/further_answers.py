"""Answers to the rest of the questions in more/: tables by year, gaps, quartiles, differences, the largest of each group,
paths in the order of events. Like more_answers.py plain loops over the sources; a day is a tuple (year, month, day)."""
import datetime
import math
from collections import Counter, defaultdict

from more_answers import FOREVER, NEVER, bounds, granule, holds, iso


def after(day):
    """The next day."""
    return day if day in (NEVER, FOREVER) else tuple((datetime.date(*day) + datetime.timedelta(1)).timetuple()[:3])


def text(day):
    return "%04d-%02d-%02d" % day


def days_between(a, b):
    return (datetime.date(*b) - datetime.date(*a)).days


def merged(stretches):
    """Half-open stretches without overlaps and touching neighbours."""
    out = []
    for a, b in sorted(stretches):
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], b))
        else:
            out.append((a, b))
    return out


def gaps(stretches):
    return [(a[1], b[0]) for a, b in zip(merged(stretches), merged(stretches)[1:])]


def percentile(values, p):
    return sorted(values)[max(math.ceil(p * len(values)) - 1, 0)]


def steps(stretches):
    """How many different names hold, from each day on which that changes: (day, names), of (from, to, name)."""
    changes = defaultdict(list)
    for a, b, name in stretches:
        if a < b:
            changes[a].append((1, name))
            changes[b].append((-1, name))
    held, out = Counter(), []
    for day in sorted(changes):
        for n, name in changes[day]:
            held[name] += n
        out.append((day, frozenset(name for name, n in held.items() if n)))
    return out


def day_of(text):
    return tuple(int(p) for p in text.split("-"))


def answers(read, replay):
    archigos = lambda: [(r, day_of(r["startdate"]), after(day_of(r["enddate"]))) for r in read("archigos/leaders_archigos_4.1.csv")]
    still = lambda r: r["exit"] == "Still in Office"
    spells = lambda: [r for r in read("cow_igo/igo_membership_spells.csv") if r["status"] == "full"]

    def leaders_who_returned():
        held = defaultdict(list)
        for r, a, b in archigos():
            held[int(r["gwcode"]), r["leader"], r["leadid"]].append((a, b))
        return sorted((gw, leader, len(gaps(h)), max(days_between(*g) for g in gaps(h)))
                      for (gw, leader, _), h in held.items() if len(gaps(h)) >= 3)

    def tenures_by_entry():
        days = defaultdict(list)
        for r, a, b in archigos():
            if a >= (1900, 1, 1) and b <= (2000, 1, 1) and not still(r):
                days[r["entry"]].append(days_between(a, b))
        return sorted((entry, len(d), *(percentile(d, p) for p in (0.25, 0.5, 0.75))) for entry, d in days.items())

    def nobody_in_office():
        first, day = {}, "1990-01-01"
        for r in read("cow_states/gw_states.csv"):
            first.setdefault(r["gwcode"], r)
        led = {r["gwcode"] for r in read("archigos/leaders_archigos_4.1.csv") if r["startdate"] <= day <= r["enddate"]}
        there = {r["gwcode"] for r in read("cow_states/gw_states.csv") if r["start"] <= day <= r["end"]}
        return sorted((int(gw), first[gw]["gw_name"]) for gw in there - led)

    def empty_seats():
        held = defaultdict(list)
        for r, a, b in archigos():
            a, b = max(a, (1946, 1, 1)), min(b, (1990, 1, 1))
            if a < b:
                held[int(r["gwcode"])].append((a, b))
        found = [(gw, text(g[0]), days_between(*g)) for gw, h in held.items() for g in gaps(h)]
        return sorted(found, key=lambda r: (-r[2], r[0]))[:8]

    def allied():
        """(alliance, state, entry, exit) of memberships whose phases follow one another."""
        phases = defaultdict(list)
        for r in read("atop/atop_memberships.csv"):
            phases[r["atopid"], r["ccode"]].append((r["entry"], r["exit"] or "open"))
        for (alliance, state), stints in phases.items():
            out = []
            for entry, exit in sorted(stints):
                if out and entry <= out[-1][1]:
                    out[-1][1] = max(exit, out[-1][1])
                else:
                    out.append([entry, exit])
            for entry, exit in out:
                yield alliance, state, entry, exit

    def first_to_leave():
        alliances = {r["atopid"] for r in read("atop/atop_alliances.csv") if r["defense"] == "1" and r["bilat"] == "0"}
        abb = {r["ccode"]: r["stateabb"] for r in read("xwalk/states.csv")}
        ends = defaultdict(lambda: defaultdict(list))
        for alliance, state, _, exit in allied():
            if alliance in alliances:
                ends[int(alliance)][(FOREVER, FOREVER, "") if exit == "open" else (granule(exit)[1], granule(exit)[0], exit)].append(abb[state])
        return sorted((a, min(e)[2], " ".join(sorted(e[min(e)]))) for a, e in ends.items() if len(e) > 1)

    def powers():
        for r in read("cow_states/majors2016.csv"):
            yield (int(r["styear"]), int(r["stmonth"]), int(r["stday"])), after((int(r["endyear"]), int(r["endmonth"]), int(r["endday"]))), r

    def powers_allied_at_war():
        alliances = {r["atopid"]: r for r in read("atop/atop_alliances.csv") if r["defense"] == "1"}
        abb, out = {r["ccode"]: r["stateabb"] for r in read("xwalk/states.csv")}, defaultdict(list)

        def certain(entry, exit, day):
            return granule(entry)[1] <= day < (FOREVER if exit in ("", "open") else granule(exit)[0])

        for text_of in ("1870-07-19", "1914-07-28", "1939-09-01", "1950-06-25", "1979-12-24"):
            day = day_of(text_of)
            great = {r["ccode"] for a, b, r in powers() if a <= day < b}
            members = defaultdict(set)
            for alliance, state, entry, exit in allied():
                treaty = alliances.get(alliance)
                if treaty and state in great and certain(entry, exit, day) and certain(treaty["begin"], treaty["end"], day):
                    members[alliance].add(state)
            for alliance, states in members.items():
                for a in states:
                    for b in states:
                        if int(a) < int(b):
                            out[text_of, abb[a], abb[b]].append(int(alliance))
        return sorted((*key, " ".join(map(str, sorted(found)))) for key, found in out.items())

    def powers_over_time():
        first, last = (1880, 1, 1), (1960, 1, 1)
        held = [(max(a, first), min(b, last), r["stateabb"]) for a, b, r in powers()]
        return [(text(day), len(names), " ".join(sorted(names))) for day, names in steps(held) if day < last]

    def neighbours_of_russia():
        first, last, held, out = (1900, 1, 1), (2016, 1, 1), [], []
        for r in read("contiguity/cow_contdir_v3.2.csv"):
            if r["conttype"] == "1" and "365" in (r["statelno"], r["statehno"]):
                core = granule(r["begin"][:4] + "-" + r["begin"][4:])[1], after(granule(r["end"][:4] + "-" + r["end"][4:])[0])
                held.append((max(core[0], first), min(core[1], last), (r["statelno"], r["statehno"])))
        for day, names in steps(held):
            if day < last and (not out or out[-1][0] != len(names)):
                out.append((len(names), text(day)))
        return out

    def un_year_by_year():
        un = [(int(r["first_year"]), int(r["last_year"]), r["ccode"]) for r in spells() if r["ioname"] == "UN"]
        return [(y, len({s for a, b, s in un if a <= y <= b}), sum(a == y for a, b, _ in un), sum(b == y for a, b, _ in un)) for y in range(1945, 1966)]

    def closest_partners():
        of = defaultdict(set)
        for r in spells():
            if int(r["first_year"]) <= 2010 <= int(r["last_year"]):
                of[r["stateabb"]].add(r["ioname"])
        out = []
        for s in ("KYR", "KZK", "TAJ", "TKM", "UZB"):
            n = sorted(((-len(of[s] & of[p]), p) for p in of if p != s))[:3]
            out += [(s, p, -k) for k, p in n]
        return out

    def joined_together():
        joined, pairs = defaultdict(list), defaultdict(set)
        for r in spells():
            if 1990 <= int(r["first_year"]) <= 2010:
                joined[r["ioname"], r["first_year"]].append(r)
        for (igo, year), rows in joined.items():
            for a in rows:
                for b in rows:
                    # In the year of joining neither may have left: some day of it is all that is known.
                    if int(a["ccode"]) < int(b["ccode"]) and int(year) < min(int(a["last_year"]), int(b["last_year"])):
                        pairs[a["stateabb"], b["stateabb"]].add(igo)
        return sorted(((a, b, len(o)) for (a, b), o in pairs.items()), key=lambda r: (-r[2], r[0], r[1]))[:8]

    def informal_with_thirty():
        held, out = defaultdict(list), []
        for r in read("informal_igos/migo_spells.csv"):
            if r["membership_code"] == "1" and r["state_iso3"]:
                held[r["igo"]].append(((int(r["first_year"]), 12, 31), (int(r["last_year"]), 1, 2), r["state_iso3"]))
        for igo, h in held.items():
            found = steps(h)
            many = [(len(names), day, until) for (day, names), (until, _) in zip(found, found[1:]) if len(names) >= 30]
            if many:
                out.append((igo, max(n for n, _, _ in many), text(min(d for _, d, _ in many)), text(max(u for _, _, u in many))))
        return sorted(out)

    def informal_by_year():
        titles, lives = {}, defaultdict(list)
        for r in read("informal_igos/iigo_orgs.csv"):
            if r["igoID"] and titles.setdefault(r["igoID"], r["Title"]) == r["Title"]:
                lives[r["igoID"]].append((r["Begin"], r["End"]))
        out = []
        for year in range(1850, 2011, 20):
            day = (year, 7, 1)
            states = [{holds(b, e, day) if e else holds_open(b, day) for b, e in life} for life in lives.values()]
            out.append((year, sum("certain" in s for s in states), sum("certain" in s or "possible" in s for s in states)))
        return out

    def holds_open(begin, day):
        b = bounds(begin, "start")
        return "certain" if b[1] <= day else "possible" if b[0] <= day else None

    def exercises():
        """Exercises of one period, each as (id, bounds of the first day, of the last day), and who took part."""
        periods, who = defaultdict(list), defaultdict(set)
        for r in read("mme/exercises.csv"):
            s, e = bounds(r["start"].replace("-9", "") if r["start"] == "-9" else r["start"], ""), bounds(r["end"] if r["end"] != "-9" else "", "")
            if s[0] <= e[1]:
                periods[r["mmeid"]].append((s, e))
        for r in read("mme/participants.csv"):
            if r["state"] not in ("", "-9"):
                who[r["mmeid"]].add(r["state"])
        return [(k, *p[0], who[k]) for k, p in periods.items() if len(p) == 1]

    def exercises_in_half_months():
        out, dutch = [], [(s, e) for _, s, e, who in exercises() if "Netherlands" in who]
        for year in (1996, 1997):
            for month in range(1, 13):
                a, b = (year, month, 1), (year, month, 14)
                out.append((year, month, sum(s[1] <= b and e[0] >= a for s, e in dutch), sum(s[0] <= b and e[1] >= a for s, e in dutch)))
        return out

    def partners_in_exercises():
        n = Counter()
        for _, s, e, who in exercises():
            if s[0] <= (1999, 12, 31) and e[1] >= (1990, 1, 1):
                n.update((a, b) for a in who for b in who if a < b)
        return sorted(((a, b, k) for (a, b), k in n.items()), key=lambda r: (-r[2], r[0], r[1]))[:8]

    def largest_withdrawals():
        abb, at = {r["ccode"]: r["stateabb"] for r in read("xwalk/states.csv")}, {"1990": {}, "1995": {}}
        for r in read("troopdata/us_troops_country_year.csv"):
            if r["year"] in at and r["troops_ad"] not in ("", "NA") and r["ccode"] in abb:
                at[r["year"]][r["ccode"]] = int(r["troops_ad"])
        both = [(abb[c], n, at["1995"][c]) for c, n in at["1990"].items() if c in at["1995"]]
        return sorted(both, key=lambda r: r[2] - r[1])[:8]

    def revisions_of_troops():
        out, states = [], list(replay("troops_bitemporal"))
        for (_, old), (when, new) in zip(states, states[1:]):
            moved = [abs(new[k] - old[k]) for k in new.keys() & old.keys() if new[k] != old[k] and None not in (old[k], new[k])]
            for op, n, troops in (("+", len(new.keys() - old.keys()), 0), ("-", len(old.keys() - new.keys()), 0),
                                  ("~", sum(new[k] != old[k] for k in new.keys() & old.keys()), sum(moved))):
                if n:
                    out.append((when, op, n, troops))
        return sorted(out)

    def in_office_as_known():
        day, open_, out = (2020, 11, 1), {}, []
        for when, table in replay("reign_bitemporal"):
            held = {(ccode, ruler, since, end) for (ccode, _, ruler, since), end in table.items()
                    if 701 <= ccode <= 705 and day_of(since) <= day and (end is None or granule(end)[1] >= day)}
            for key in held - open_.keys():
                open_[key] = when
            for key in open_.keys() - held:
                out.append((*key, open_.pop(key), when))
        out += [(*key, when, "∞") for key, when in open_.items()]
        return sorted((ccode, ruler, since, end is None, *known) for ccode, ruler, since, end, *known in out)

    def eu_corrections():
        tables = list(replay("eu_membership_bitemporal"))
        old, new = ([t for when, t in tables if when <= limit][-1] for limit in ("2018-12-31T00:00:00Z", "2026-01-10T00:00:00Z"))
        return sorted((*k, old.get(k), new.get(k)) for k in old.keys() | new.keys() if old.get(k) != new.get(k))

    def through_others():
        n, march = Counter(), [r for r in read("tkg/icews14.csv") if r["date"].startswith("2014-03")]
        onward = defaultdict(list)
        for i, r in enumerate(march):
            if r["object"] == "Japan":
                onward[r["subject"]].append((r["date"], i))
        for i, r in enumerate(march):
            if r["subject"] == "China":
                n[r["object"]] += sum(r["date"] <= date and i != j for date, j in onward[r["object"]])
        return sorted(((m, k) for m, k in n.items() if k), key=lambda r: (-r[1], r[0]))[:10]

    def largest_teams():
        held = defaultdict(list)
        for r in read("tkg/wikidata12k.csv"):
            if r["relation_label"] == "member_of_sports_team":
                s, e = bounds(r["raw_start"], ""), bounds(r["raw_end"], "")
                # Of an unknown end it is known that it is not before the end of what is said of the beginning.
                held[r["object"]].append((s[1], after(s[1] if e[0] == NEVER else e[0]), r["subject"]))
        most = [(team, max((len(names) for _, names in steps(h)), default=0)) for team, h in held.items()]
        return sorted((r for r in most if r[1]), key=lambda r: (-r[1], r[0]))[:8]

    def ten_years_married():
        out = defaultdict(lambda: [0, 0, 0])
        for r in read("tkg/yago11k.csv"):
            if r["relation"] != "isMarriedTo":
                continue
            s, e = bounds(r["raw_start"], ""), bounds(r["raw_end"], "")
            if s[0] == NEVER or s[0][0] < 1900 or s[0][0] != s[1][0] or s[0] > e[1]:
                continue
            ten = lambda day: (day[0] + 10, *day[1:])
            found = out[s[0][0] // 10 * 10]
            found[0] += 1
            found[1] += after(e[1]) >= ten(s[0])
            found[2] += e[0] != NEVER and after(e[0]) >= ten(s[1])
        return sorted((decade, *n) for decade, n in out.items())

    def acquaintances():
        beside = defaultdict(list)
        for name in ("Person_knows_Person.csv", "Person_knows_Person_1.csv"):
            for r in read("ldbc_sf01/" + name, "|"):
                a, b, when = r.values()
                beside[int(a)].append((int(b), when[:17]))
                beside[int(b)].append((int(a), when[:17]))
        return beside

    def friends_of_friends():
        beside, out = acquaintances(), []
        for day in ("2010-07-01", "2011-01-01", "2011-07-01", "2012-01-01", "2012-07-01", "2013-01-01"):
            near = lambda p: {q for q, when in beside[p] if when < day.replace("-", "") + "000000001"}
            out.append((day, len((near(933) | {r for q in near(933) for r in near(q)}) - {933})))
        return out

    def news_travels():
        beside, reached = acquaintances(), {1: set(), 2: set(), 3: set()}

        def walk(person, when, used):
            for q, at in beside[person]:
                if "2011" <= at < "2012" and when <= at and (at, frozenset((person, q))) not in used:
                    for n in range(len(used) + 1, 4):
                        reached[n].add(q)
                    if len(used) < 2:
                        walk(q, at, used | {(at, frozenset((person, q)))})

        walk(933, "", frozenset())
        return [(n, len(people - {933})) for n, people in reached.items()]

    def likes_by_quarter():
        n, liked = Counter(), defaultdict(set)
        for name, kind in (("Person_likes_Comment.csv", "c"), ("Person_likes_Comment_1.csv", "c"), ("Person_likes_Post.csv", "p"), ("Person_likes_Post_1.csv", "p")):
            for r in read("ldbc_sf01/" + name, "|", ["person", "what", "when"]):
                if r["when"].isdigit() and "20110701" <= r["when"][:8]:
                    quarter = f"{r['when'][:4]}-{(int(r['when'][4:6]) - 1) // 3 * 3 + 1:02}-01"
                    n[quarter] += 1
                    liked[quarter].add((kind, r["what"]))
        return sorted((q, k, len(liked[q])) for q, k in n.items())

    def isd_beginnings():
        lives = {(r["stateID"], r["Begin"], "?" in r["End"]) for r in read("states_manystates/states_ISD.csv") if r["Begin"]}
        begun, out = [], []
        for _, begin, doubted in lives:
            try:
                s = bounds(begin, "start")
                begun.append((s[0], s[1], s[2] or doubted))
            except ValueError:
                pass  # '0006-1815' is no date
        for decade in range(1800, 1901, 10):
            a, b = (decade, 1, 1), (decade + 10, 1, 1)
            there = [(s[0] >= a and s[1] < b and not s[2]) for s in begun if s[0] != NEVER and s[0] < b and s[1] >= a]
            out.append((decade, sum(there), len(there)))
        return out

    def kyrgyzstan_then_and_later():
        out = Counter()
        for r in read("demo_central_asia/edges.csv"):
            if r["src"] != "S:KYR":
                continue
            then, later = (holds(r["valid_from"], r["valid_to"], day) is not None for day in ((2000, 7, 1), (2012, 7, 1)))
            if then != later:
                out["+" if later else "-", r["type"]] += 1
        return sorted((*k, n) for k, n in out.items())

    helpers = ("read", "replay", "archigos", "still", "spells", "allied", "powers", "exercises", "acquaintances", "holds_open")
    return {name: f for name, f in locals().items() if callable(f) and name not in helpers}
