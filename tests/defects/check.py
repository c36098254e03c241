#!/usr/bin/env python3
"""Checks that every seeded defect still applies to this tree exactly once, so that the list cannot rot."""
import sys

from defects import ROOT, load

problems = [f"{d.name}: {why}" for d in load() if (why := d.problem(ROOT))]
names = [d.name for d in load()]
problems += [f"{name}: named twice" for name in {n for n in names if names.count(n) > 1}]
problems += [f"{d.name}: changes nothing" for d in load() if d.old == d.new]
print("\n".join(problems) or f"{len(names)} defects apply")
sys.exit(1 if problems else 0)
