"""Patterns and conditions as data, and their text in the language."""
from dataclasses import dataclass


@dataclass
class NodeAt:
    var: str
    label: str = ""
    test: tuple = ()  # (key, value)
    where: object = None  # a condition inside the element; the references put it with the others

    def text(self):
        inside = self.var + (":" + self.label if self.label else "") + (f" {{{self.test[0]}: {self.test[1]}}}" if self.test else "")
        return f"({inside}{' WHERE ' + self.where.text() if self.where else ''})"


@dataclass
class EdgeAt:
    var: str
    type: str = ""
    direction: int = 1  # 1 right, -1 left, 0 both
    test: tuple = ()
    hidden: bool = False  # without its name in the text
    hops: tuple = ()  # (fewest, most) edges of a path: the variable is the list of them
    quantifier: bool = False  # the path in GQL's spelling

    def text(self):
        star, after = "", ""
        if self.hops:
            low, high = self.hops
            star, after = ("", f"{{{low},{high}}}") if self.quantifier else (f"*{low}..{high}", "")
        inside = ("" if self.hidden else self.var) + (":" + self.type if self.type else "") + star + (f" {{{self.test[0]}: {self.test[1]}}}" if self.test else "")
        return ("<" if self.direction < 0 else "") + f"-[{inside}]-" + (">" if self.direction > 0 else "") + after


@dataclass
class Pattern:
    """nodes and edges alternate; a node whose variable stood before is the same one."""
    nodes: list
    edges: list

    def text(self):
        return self.nodes[0].text() + "".join(e.text() + n.text() for e, n in zip(self.edges, self.nodes[1:]))


def variables(patterns):
    found = {}
    for p in patterns:
        for n in p.nodes:
            found.setdefault(n.var, False)
        for e in p.edges:
            found[e.var] = True
    return found


def unnamed(patterns):
    """The variables that the text does not have."""
    return {e.var for p in patterns for e in p.edges if e.hidden}


def paths(patterns):
    return {e.var for p in patterns for e in p.edges if e.hops}


@dataclass
class Compare:
    left: tuple  # (var, key)
    op: str
    right: object  # a number or (var, key)

    def text(self):
        right = f"{self.right[0]}.{self.right[1]}" if isinstance(self.right, tuple) else self.right
        return f"{self.left[0]}.{self.left[1]} {self.op} {right}"


@dataclass
class In:
    left: tuple  # (var, key)
    values: list

    def text(self):
        return f"{self.left[0]}.{self.left[1]} IN {self.values}"


@dataclass
class HasLabel:
    var: str
    label: str

    def text(self):
        return f"{self.var}:{self.label}"


@dataclass
class IsNull:
    var: str
    key: str
    negated: bool

    def text(self):
        return f"{self.var}.{self.key} IS {'NOT ' if self.negated else ''}NULL"


@dataclass
class Exists:
    """EXISTS { pattern WHERE … }, or COUNT { … } OP n. The pattern begins at an outer variable."""
    pattern: Pattern
    where: object = None
    op: str = ""
    n: int = 0

    def inside(self):
        return self.pattern.text() + (f" WHERE {self.where.text()}" if self.where else "")

    def text(self):
        return f"COUNT {{ {self.inside()} }} {self.op} {self.n}" if self.op else f"EXISTS {{ {self.inside()} }}"


@dataclass
class Logic:
    op: str  # AND, OR, NOT
    parts: list

    def text(self):
        if self.op == "NOT":
            return f"NOT ({self.parts[0].text()})"
        return "(" + f" {self.op} ".join(p.text() for p in self.parts) + ")"
