#!/usr/bin/env python3
"""Checks and tables of the comparison (bench/compare).
  results.py check DIR SIZE             the hashes of our answers against the peers'
  results.py table DIR BUILD SIZE...    bench/RESULTS.md on standard output
DIR holds bench-SIZE.json, verify-*.jsonl, load-*.json (a line a load), writes-*.jsonl, rocks-*.jsonl (bare RocksDB)."""
import datetime, glob, json, os, re, statistics, subprocess, sys

# Query -> (what it asks, ours at most as a ratio to the best peer); issue 5.
GOALS = {
    "Q1": ("point look-up", 0.6), "Q2": ("as-of one hop", 0.2), "Q3": ("as-of hub", 0.03),
    "Q4": ("as-of two hops, counts", 0.25), "Q4h": ("the same from the hub", 0.15), "Q5": ("history of one", 0.4),
    "Q6": ("overlap of two histories", 0.2), "Q7": ("per year, hub", 0.05), "Q7m": ("per year, middle", 0.05),
    "Q8": ("joined and left, hub", 0.04), "Q9": ("whole-graph snapshot, top 20", 0.3), "Q10": ("three hops as of", 0.08),
    "Q11": ("time-respecting, 4 hops", 0.25), "Q12": ("shortest path as of", 0.13)}


def lines(path):
    out = []
    if os.path.exists(path):
        for line in open(path):
            if line.strip().startswith("{"):
                out.append(json.loads(line))
    return out


def check(directory, size):
    peers = {}
    for path in glob.glob(f"{directory}/verify-*-{size}.jsonl"):
        name = re.search(r"verify-(.*)-", os.path.basename(path)).group(1)
        for r in lines(path):
            if "hash" in r and r["params"] > 1:
                peers.setdefault(r["q"], {})[name] = (r["hash"], r["params"])
    bad = 0
    for q in GOALS:
        of = peers.get(q, {})
        mine = of.get("fasti")
        if mine is None:
            print(f"{q}: not answered")
            continue
        # A peer that took too long answered fewer parameter sets: its hash says nothing.
        others = {n: h for n, (h, p) in of.items() if n != "fasti" and p == mine[1]}
        same = [n for n, h in others.items() if h == mine[0]]
        differ = [n for n, h in others.items() if h != mine[0]]
        print(f"{q}: {mine[0]} equals {', '.join(sorted(same)) or 'nobody'}" + (f"; DIFFERS from {', '.join(sorted(differ))}" if differ else ""))
        bad += not same
    return bad


def us(x):
    if x is None:
        return "–"
    return f"{x:.2f} µs" if x < 10 else f"{x:.0f} µs" if x < 1000 else f"{x / 1e3:.2f} ms" if x < 1e5 else f"{x / 1e3:.0f} ms"


def bare_rocksdb(rows, ours):
    """The best of the layouts for each query, a few lines of C++ around RocksDB's calls (../shared/bench/cpp/rocks_floor.cpp)."""
    best = {}
    for r in rows:
        if "q" in r:
            q, layout = r["q"].split(" ", 1)
            best[q] = min(best.get(q, (r["p50_us"], layout)), (r["p50_us"], layout))
    if best:
        print("\nBare RocksDB without a query engine, best layout of each, in a run of its own just before; behind it, ours to it: " +
              "; ".join(f"{q} {us(t)} ({layout}) {ours[q] / t:.2f} ×" for q, (t, layout) in best.items() if ours.get(q)))
        print("Single commits of one edge on bare RocksDB: " +
              ", ".join(f"{r['per_s']:.0f} a second {'' if r['durable'] else 'not '}durable" for r in rows if r.get("w") == "W2") + ".")


def table(directory, build, sizes):
    cpu = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    print("# Results of the comparison\n")
    print("Written by `./dev bench`; do not edit. Method: `bench/README.md`.\n")
    print(f"- machine: {cpu.group(1) if cpu else '?'}, {os.cpu_count()} cores; {datetime.date.today().isoformat()}")
    rocks = subprocess.run(["pkg-config", "--modversion", "rocksdb"], capture_output=True, text=True).stdout.strip()
    own = re.search(r"FASTI_ROCKSDB_DIR:PATH=(.+)", open(f"{build}/CMakeCache.txt").read())
    print(f"- RocksDB {rocks} ({'built for release, without assertions' if own else 'Debian’s build, with assertions'}); build `{os.path.basename(build)}`; load average at the end {os.getloadavg()[0]:.1f}")
    for size in sizes:
        path = f"{directory}/bench-{size}.json"
        if not os.path.exists(path):
            continue
        doc = json.load(open(path))
        print(f"\n## Size {size}\n")
        print("versions: " + "; ".join(f"{p.split(':')[0]} {v}" for p, v in doc["versions"].items()) + "\n")
        p50 = {}
        for r in doc["results"]:
            if "p50_us" in r:
                p50.setdefault(r["q"], {})[r["peer"].split(":")[0]] = r["p50_us"]
        names = [p.split(":")[0] for p in doc["versions"] if p.split(":")[0] not in ("fasti", "fasti_2", "floor")]
        print("Medians (p50). The best formulation of a peer counts. SQLite through its C API (`sqlite_c`) stands beside "
              "the peers; the ratio's best peer is the best of those through Node. The floor is the same work by hand over arrays in "
              "memory (`bench/floor`), in the same run; the last column is ours to it.\n")
        print("| query | what | Fasti | best peer | ratio | goal | " + " | ".join(names) + " | floor | × floor |")
        print("|---|---|---|---|---|---|" + "---|" * (len(names) + 2))
        ours, with_two = {}, {}
        for q, (what, goal) in GOALS.items():
            best_of = {}
            for variant, of in p50.items():
                if variant.split("~")[0] != q:
                    continue
                for peer, t in of.items():
                    best_of[peer] = min(t, best_of.get(peer, t))
            mine = best_of.pop("fasti", None)
            floor = best_of.pop("floor", None)
            with_two[q] = best_of.pop("fasti_2", None)
            through_node = {p: t for p, t in best_of.items() if p != "sqlite_c"}
            best = min(through_node, key=through_node.get) if through_node else None
            ratio = mine / through_node[best] if mine is not None and best else None
            row = [q, what, us(mine), f"{best} {us(through_node[best])}" if best else "–",
                   "–" if ratio is None else f"**{ratio:.2f}**" if ratio <= goal else f"{ratio:.2f}", f"{goal:.2f}"]
            row += [us(best_of.get(n)) for n in names] + [us(floor), f"{mine / floor:.1f}" if mine and floor else "–"]
            print("| " + " | ".join(row) + " |")
            ours[q] = mine
        bare_rocksdb(lines(f"{directory}/rocks-{size}.jsonl"), ours)
        if any(with_two.values()):
            print("\nWith two threads (`query_threads`): " + "; ".join(
                f"{q} {us(t)}, {ours[q] / t:.2f} ×" for q, t in with_two.items() if t and ours.get(q)))
        print("\nPeak memory (MB): " + ", ".join(f"{p.split(':')[0]} {m}" for p, m in doc["mem_hwm_mb"].items()))
        loads = []
        for f in sorted(glob.glob(f"{directory}/load-*-{size}.json")):
            of = lines(f)
            if of:
                seconds = statistics.median(r["load_s"] for r in of)
                loads.append(f"{of[0]['peer']} {seconds:.2f} s, {of[0]['disk_mb']:.1f} MB")
        print("\nLoad from CSV with indexes; on disk: " + "; ".join(loads))
        writes = [r for n in ("fasti", "sqlite") for r in lines(f"{directory}/writes-{n}-{size}.jsonl") if "per_s" in r]
        if writes:
            print("\n| writes | durable | " + "peer | per second | p50 |\n|---|---|---|---|---|")
            for r in sorted(writes, key=lambda r: (r["w"], not r["durable"], r["peer"])):
                print(f"| {r['w']} | {'yes' if r['durable'] else 'no'} | {r['peer']} | {r['per_s']:.0f} | {us(r.get('p50_us'))} |")
            print("\nW2x10000: edges a second in transactions of 10,000 statements; W2u10000: in single statements that make "
                  "10,000; W2c32: by 32 sessions at once" +
                  "".join(f", {r['ratio']:.1f} × one ({r['one_per_s']:.0f})" for r in writes if "ratio" in r) + ".")
        beside = lines(f"{directory}/beside-fasti-{size}.jsonl")
        if beside:
            print("\nA reader beside one busy durable writer, medians to those alone: " + "; ".join(
                f"{r['q']} {us(r['alone_us'])} → {us(r['beside_us'])}, {r['ratio']:.2f} ×" for r in beside) + ".")
        for r in lines(f"{directory}/cold-fasti-{size}.json"):
            print(f"\nEvicted store: open {r['open_ms']:.1f} ms, first Q1 {r['first_q1_ms']:.1f} ms, first Q2 {r['first_q2_ms']:.1f} ms")


if __name__ == "__main__":
    if sys.argv[1] == "check":
        sys.exit(1 if check(sys.argv[2], sys.argv[3]) else 0)
    table(sys.argv[2], sys.argv[3], sys.argv[4:])
