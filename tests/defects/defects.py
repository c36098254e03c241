"""Reads the list of seeded defects and applies them to a tree."""
import os
import tomllib
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


@dataclass
class Defect:
    name: str
    what: str
    file: str
    old: str
    new: str
    target: str
    test: list

    def problem(self, root):
        """Why it cannot be applied; empty if it can."""
        path = os.path.join(root, self.file)
        if not os.path.exists(path):
            return f"{self.file} is not there"
        with open(path, encoding="utf-8") as f:
            found = f.read().count(self.old)
        if found != 1:
            return f"its text stands {found} times in {self.file}, not once"
        missing = [a for a in self.test if a.startswith("tests/") and not os.path.exists(os.path.join(root, a))]
        return f"no test {missing[0]}" if missing else ""

    def seed(self, root):
        """Applies it; returns what takes it out again."""
        path = os.path.join(root, self.file)
        with open(path, encoding="utf-8") as f:
            text = f.read()

        def write(what):
            with open(path, "w", encoding="utf-8") as f:
                f.write(what)

        write(text.replace(self.old, self.new))
        return lambda: write(text)


def load():
    with open(os.path.join(HERE, "defects.toml"), "rb") as f:
        return [Defect(**d) for d in tomllib.load(f)["defect"]]
