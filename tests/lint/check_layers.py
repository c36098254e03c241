#!/usr/bin/env python3
"""Reads the #include lines of the whole tree and refuses any that the layering does not allow.

The table below is the one of ARCHITECTURE.md. There is no list of exceptions: a file that does not fit is moved or
changed. Three more rules that only a look at every file can hold are checked here too: one file reads the system
clock, one file includes RocksDB, and ANTLR stays inside the parser.

usage: check_layers.py ROOT | check_layers.py --self-test
"""
import os
import re
import sys
import tempfile

MODEL = ("storage/model", "storage/temporal")
STORAGE = MODEL + ("storage/codec", "storage/kv", "storage/catalog", "storage/graph")
LANGUAGE = ("query/parser", "query/types", "query/functions")

# layer -> layers of ours that its files may include, besides itself and the public headers.
MAY_INCLUDE = {
    "include/fasti": (),
    "grammar": (),
    "storage/model": MODEL,
    "storage/temporal": MODEL,
    "storage/codec": MODEL + ("storage/kv",),
    "storage/kv": MODEL + ("storage/codec",),
    "storage/catalog": STORAGE,
    "storage/graph": STORAGE,
    "query/parser": ("grammar", "storage/model"),
    "query/types": MODEL,
    "query/functions": MODEL + ("query/types",),
    "query/format": MODEL + LANGUAGE,
    "query/binder": MODEL + LANGUAGE + ("storage/catalog",),
    "query/planner": MODEL + LANGUAGE + ("storage/catalog", "query/binder"),
    "query/rows": ("storage/model",),
    "query/executor": STORAGE + LANGUAGE + ("query/rows", "query/binder", "query/planner"),
    "query/engine": STORAGE + LANGUAGE + ("query/format", "query/binder", "query/planner", "query/executor"),
    "query/import": STORAGE + LANGUAGE + ("query/rows", "query/binder", "query/engine"),
    "shell": (),
    "examples": (),
    "bench": (),
    "bindings": (),
}
# May include anything: they look inside on purpose.
FREE = ("tests", "bench/micro")
NOT_OURS = ("grammar/generated", "cmake", "build")

# Third-party headers: what an #include <...> or "..." begins with -> layers that may use it.
THIRD_PARTY = {
    "rocksdb/": ("storage/kv",),
    "antlr4": ("query/parser", "grammar"),
    "tree/": ("query/parser", "grammar"),
    "atn/": ("query/parser", "grammar"),
    "CLI/": ("shell", "bench", "examples"),
    "spdlog/": ("shell",),
    "histedit.h": ("shell",),
    "editline/": ("shell",),
    "re2/": ("query/functions", "query/types"),
    "date/": ("storage/temporal",),
    "unicode/": ("query/functions",),
    "benchmark/": ("bench",),
    "nlohmann/": ("bench",),
    "openssl/": ("bench",),
    "sqlite3.h": ("bench",),
}
ROCKSDB_FILES = ("storage/kv/rocksdb_engine.cc", "storage/kv/rocksdb/")  # docs/decisions/0018
CLOCK_FILE = "storage/model/clock.cc"
# Reading the wall clock. steady_clock is not among them: it measures durations and knows no date.
CLOCK = re.compile(
    r"\bsystem_clock\b|\butc_clock\b|\btai_clock\b|\bgettimeofday\b|\bCLOCK_REALTIME\w*|\btimespec_get\b"
    r"|\bftime\s*\(|(?<![\w.>:])(?:std::|::)?time\s*\(\s*(?:NULL|nullptr|0|&\w+)\s*\)")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)
SYSTEM_PREFIX = ("sys/", "bits/", "linux/", "netinet/", "arpa/")
POSIX = {"unistd.h", "fcntl.h", "dirent.h", "poll.h", "pthread.h", "sched.h", "signal.h", "termios.h", "wchar.h",
         "dlfcn.h", "stdlib.h", "string.h", "errno.h", "stdio.h", "stdint.h", "immintrin.h", "x86intrin.h", "langinfo.h",
         "strings.h", "locale.h", "execinfo.h", "time.h", "math.h"}
SOURCE = (".h", ".cc", ".cpp", ".hpp")


def layer_of(path, layers):
    """The longest layer that is a folder above `path`, or None."""
    found = [l for l in layers if path == l or path.startswith(l + "/")]
    return max(found, key=len) if found else None


def code_only(text):
    """The text without comments, string and character literals, so that prose about a clock is not a clock."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"\w*\(.*?\)\w*"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
    return pattern.sub(lambda m: '""' if m.group(0)[0] in "\"R'" else "\n" * m.group(0).count("\n"), text)


def is_std(header):
    return ("." not in header and "/" not in header) or header in POSIX or header.startswith(SYSTEM_PREFIX)


def check_include(layer, quote, header):
    """None, or why this include is wrong."""
    for prefix, users in THIRD_PARTY.items():
        if header.startswith(prefix):
            return None if layer_of(layer, users) else f"<{header}> may be included by {', '.join(users)} only"
    if header.startswith("fasti/"):
        return None
    target = layer_of(header, MAY_INCLUDE)
    if target is not None:
        if target == layer or target in MAY_INCLUDE[layer]:
            return None
        return f"{layer} may not include {target} ({header})"
    if layer == "query/parser" and re.match(r"^Fasti\w*\.h$", header):
        return None  # the generated parser, on the include path of this layer alone
    if quote == "<":
        if is_std(header):
            if layer == "include/fasti" and (header in POSIX or header.startswith(SYSTEM_PREFIX)):
                return f"public headers stand on the C++ standard library only ({header})"
            return None
        return f"<{header}> is no header that {layer} may use"
    return f'"{header}" is not written from the root of the tree, or belongs to no layer'


def files(root):
    for folder, dirs, names in os.walk(root):
        relative = os.path.relpath(folder, root).replace(os.sep, "/")
        relative = "" if relative == "." else relative + "/"
        dirs[:] = sorted(d for d in dirs if not d.startswith(".") and (relative + d) not in NOT_OURS)
        for name in sorted(names):
            if name.endswith(SOURCE):
                yield relative + name


def check(root):
    """(violations, number of files, number of includes)."""
    violations, seen, includes, rocksdb = [], 0, 0, []
    for path in files(root):
        with open(os.path.join(root, path), encoding="utf-8", errors="replace") as f:
            text = f.read()
        seen += 1
        free = layer_of(path, FREE) is not None
        layer = layer_of(path, MAY_INCLUDE)
        if layer is None and not free:
            violations.append(f"{path}: belongs to no layer of ARCHITECTURE.md")
            continue
        uses_rocksdb = False
        for match in INCLUDE.finditer(text):
            includes += 1
            if free:
                continue
            line = text.count("\n", 0, match.start()) + 1
            uses_rocksdb |= match.group(2).startswith("rocksdb/")
            reason = check_include(layer, match.group(1), match.group(2))
            if reason:
                violations.append(f"{path}:{line}: {reason}")
        if uses_rocksdb:
            rocksdb.append(path)
        if not free and path != CLOCK_FILE:
            for match in CLOCK.finditer(code_only(text)):
                line = code_only(text).count("\n", 0, match.start()) + 1
                violations.append(f"{path}:{line}: reads the system clock ({match.group(0).strip()}); take a fasti::Clock")
    for path in rocksdb:
        if path.startswith("storage/kv/") and not path.startswith(ROCKSDB_FILES):
            violations.append(f"{path}: RocksDB may be included by {' and '.join(ROCKSDB_FILES)} only")
    return violations, seen, includes


# path -> text, and a part of the complaint that is expected (None: the tree must pass).
SELF_TEST = [
    ({"storage/kv/a.cc": '#include "storage/temporal/period.h"\n#include "fasti/value.h"\n#include <vector>\n'}, None),
    ({"query/executor/a.cc": '#include "storage/graph/reader.h"\n#include "query/planner/plan.h"\n'}, None),
    ({"tests/unit/x.cc": '#include "storage/graph/reader.h"\n#include <rocksdb/db.h>\n'}, None),
    ({"shell/main.cc": '#include <CLI/CLI.hpp>\n#include "shell/options.h"\n#include "fasti/database.h"\n'}, None),
    ({"storage/model/clock.cc": "auto t = std::chrono::system_clock::now();\n"}, None),
    ({"storage/graph/a.cc": "// system_clock is read elsewhere\nauto t = std::chrono::steady_clock::now();\n"}, None),
    ({"storage/model/a.cc": '#include "storage/kv/kv.h"\n'}, "storage/model may not include storage/kv"),
    ({"storage/temporal/a.h": '  #  include "storage/graph/reader.h"\n'}, "may not include storage/graph"),
    ({"storage/graph/a.cc": '#include "query/types/type.h"\n'}, "storage/graph may not include query/types"),
    ({"query/parser/a.cc": '#include "query/binder/bound.h"\n'}, "query/parser may not include query/binder"),
    ({"query/functions/a.cc": '#include "storage/graph/reader.h"\n'}, "query/functions may not include storage/graph"),
    ({"query/binder/a.cc": '#include "query/planner/plan.h"\n'}, "query/binder may not include query/planner"),
    ({"query/binder/a.cc": '#include "storage/graph/writer.h"\n'}, "query/binder may not include storage/graph"),
    ({"query/planner/rules/a.cc": '#include "query/executor/operators/scan.h"\n'}, "may not include query/executor"),
    ({"query/executor/a.cc": '#include "query/engine/engine.h"\n'}, "may not include query/engine"),
    ({"shell/a.cc": '#include "storage/model/ids.h"\n'}, "shell may not include storage/model"),
    ({"examples/embed/a.cc": '#include "query/engine/engine.h"\n'}, "examples may not include query/engine"),
    ({"include/fasti/a.h": '#include "storage/model/ids.h"\n'}, "include/fasti may not include storage/model"),
    ({"include/fasti/a.h": "#include <unistd.h>\n"}, "standard library only"),
    ({"include/fasti/a.h": "#include <spdlog/spdlog.h>\n"}, "may be included by shell"),
    ({"storage/graph/a.cc": "#include <rocksdb/db.h>\n"}, "may be included by storage/kv"),
    ({"storage/kv/a.cc": "#include <rocksdb/db.h>\n"}, "may be included by storage/kv/rocksdb_engine.cc and"),
    ({"storage/kv/rocksdb/a.cc": "#include <rocksdb/db.h>\n"}, None),
    ({"query/binder/a.cc": "#include <antlr4-runtime.h>\n"}, "may be included by query/parser"),
    ({"query/engine/a.cc": '#include "FastiParser.h"\n'}, "belongs to no layer"),
    ({"storage/graph/a.cc": "#include <boost/any.hpp>\n"}, "is no header that"),
    ({"storage/graph/a.cc": '#include "reader.h"\n'}, "not written from the root"),
    ({"common/a.h": "int x;\n"}, "belongs to no layer of"),
    ({"query/engine/a.cc": "auto t = std::chrono::system_clock::now();\n"}, "reads the system clock"),
    ({"shell/a.cc": "auto t = std::time(nullptr);\n"}, "reads the system clock"),
    ({"storage/graph/a.cc": "clock_gettime(CLOCK_REALTIME, &ts);\n"}, "reads the system clock"),
]


def self_test():
    failed = 0
    for tree, expected in SELF_TEST:
        with tempfile.TemporaryDirectory() as root:
            for path, text in tree.items():
                os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as f:
                    f.write(text)
            violations, _, _ = check(root)
        right = not violations if expected is None else len(violations) == 1 and expected in violations[0]
        if not right:
            failed += 1
            print(f"self-test: {sorted(tree)}: expected {expected!r}, got {violations}")
    print(f"self-test: {len(SELF_TEST) - failed} of {len(SELF_TEST)} small trees were judged rightly")
    return 1 if failed else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) != 1 or not os.path.isdir(arguments[0]):
        print(__doc__, file=sys.stderr)
        return 2
    violations, seen, includes = check(arguments[0])
    for violation in violations:
        print(violation)
    print(f"{seen} files, {includes} includes, {len(violations)} violations")
    return 1 if violations or seen == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
