#!/usr/bin/env python3
"""Two builds of fasti-bench side by side (see bench/regress): regress.py OLD NEW [--size S] [--q Q1,Q2] [--rounds 6]
Each loads a store of its own format and serves; the rounds alternate, so that a slow phase of the machine hits both."""
import json, os, statistics, subprocess, sys

arguments = sys.argv[3:]
option = lambda name, default: arguments[arguments.index(name) + 1] if name in arguments else default
size, rounds = option("--size", "S"), int(option("--rounds", "6"))
queries = option("--q", "Q1,Q2,Q3,Q4,Q4h,Q5,Q6,Q7,Q7m,Q8,Q9,Q10,Q11,Q12").split(",")


class Program:
    def __init__(self, name, path):
        self.name = name
        store = os.path.join(os.environ["PEERS"], "regress", name)
        os.makedirs(store, exist_ok=True)
        subprocess.run([path, "load", "--size", size, "--db", store], check=True, stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen([path, "serve", "--size", size, "--db", store], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()

    def ask(self, **request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


programs = [Program("old", sys.argv[1]), Program("new", sys.argv[2])]
wall = {p.name: {q: [] for q in queries} for p in programs}
cpu = {p.name: {q: [] for q in queries} for p in programs}
for r in range(rounds):
    for q in queries:
        for p in programs if r % 2 == 0 else reversed(programs):
            answer = p.ask(cmd="bench", q=q, budget_ms=150, max=300)
            if answer.get("us"):
                wall[p.name][q] += answer["us"]
                cpu[p.name][q].append(answer["cpu_us"] / len(answer["us"]))
print(f"{'query':6} {'old p50 µs':>12} {'new p50 µs':>12} {'ratio':>7}   {'old cpu':>10} {'new cpu':>10} {'ratio':>7}")
for q in queries:
    if not wall["old"][q] or not wall["new"][q]:
        print(f"{q:6} " + ("not answered by both"))
        continue
    a, b = statistics.median(wall["old"][q]), statistics.median(wall["new"][q])
    c, d = min(cpu["old"][q]), min(cpu["new"][q])
    print(f"{q:6} {a:12.1f} {b:12.1f} {b / a:7.2f}   {c:10.1f} {d:10.1f} {d / c if c else 0:7.2f}")
for p in programs:
    p.ask(cmd="quit")
