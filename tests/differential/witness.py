"""The patterns of questions: each is drawn around a witness, elements that hold at one instant as known after one commit."""
from history import KEYS, LABELS, TYPES
from pattern import EdgeAt, NodeAt, Pattern


class Witness:
    def __init__(self, random, plain):
        self.random, self.plain = random, plain
        self.c, self.d, self.values = 0, 0, {}

    def _patterns(self, k, s, t):
        r = self.random
        shape = r.random()
        if not s or shape < 0.2:
            return [Pattern([self._node("a", s or k)], [])]
        edge, a, b = self._edge("e", k, "a", s, "b", t)
        if r.random() < 0.13 and a.var != b.var or r.random() < 0.1:
            self._lengthen(edge)
        pattern = Pattern([a, b], [edge])
        if shape < 0.3:  # a second pattern, with an edge at either end or a node alone
            more = self._step(b if r.random() < 0.5 else a, "f", "c")
            other = Pattern([NodeAt(more[1]), more[2]], [more[0]]) if more and r.random() < 0.6 else Pattern([self._node("c", r.choice([s, t]))], [])
            return [pattern, other]
        if shape < 0.75:
            more = self._step(b, "f", "c")
            if more:
                pattern.edges.append(more[0])
                pattern.nodes.append(more[2])
        return [pattern]

    def _element(self, table, k):
        found = self.plain.rows(f"select * from {table} where c = ? and d = ? and k = ?", (self.c, self.d, k))
        columns = ["c", "d", "k", "A", "B", "x", "y"] if table == "node_at" else ["c", "d", "k", "s", "t", "type", "x", "y"]
        return dict(zip(columns, found[0])) if found else {}

    def _test(self, element):
        r = self.random
        if r.random() > 0.16:
            return ()
        held = [key for key in KEYS if element.get(key) is not None]
        if held and r.random() < 0.85:
            key = r.choice(held)
            return (key, element[key])
        return (r.choice(KEYS), r.randint(1, 4))

    def _node(self, var, k):
        r, element = self.random, self._element("node_at", k)
        self.values[var] = element
        held = [l for l in LABELS if element.get(l)]
        label = r.choice(held) if held and r.random() < 0.4 else r.choice(LABELS) if r.random() < 0.05 else ""
        return NodeAt(var, label, self._test(element))

    def _edge(self, var, k, a, s, b, t):
        r, element = self.random, self._element("edge_at", k)
        self.values[var] = element
        edge = EdgeAt(var, element.get("type", "") if r.random() < 0.6 else "", r.choices([1, 0], [80, 20])[0], self._test(element), r.random() < 0.25)
        if r.random() < 0.25:
            edge.direction *= -1
            s, t = t, s
        if s == t and r.random() < 0.5:
            first = self._node(a, s)
            return edge, first, NodeAt(a)
        return edge, self._node(a, s), self._node(b, t)

    def _lengthen(self, edge):
        """A path of at least the edge of the witness."""
        r = self.random
        edge.hops, edge.hidden, edge.quantifier = r.choice([(1, 2), (1, 3), (0, 2), (1, 1), (2, 3)]), True, r.random() < 0.25
        if r.random() < 0.8:
            edge.test = ()

    def _step(self, start, var, end):
        """Another edge from a node of the witness: the edge, the name of the node, the pattern of the other end."""
        r = self.random
        k = self.values.get(start.var, {}).get("k", 0)
        used = self.values.get("e", {}).get("k", 0)
        found = self.plain.rows("select k, s, t from edge_at where c = ? and d = ? and ? in (s, t) and k <> ?", (self.c, self.d, k, used))
        if not found:
            return None
        e, s, t = r.choice(found)
        element = self._element("edge_at", e)
        self.values[var] = element
        direction = (1 if s == k else -1) if r.random() < 0.8 else 0
        edge = EdgeAt(var, element["type"] if r.random() < 0.5 else "", direction, self._test(element), r.random() < 0.25)
        return edge, start.var, self._node(end, t if s == k else s)
