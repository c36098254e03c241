#!/usr/bin/env python3
"""Drives the shell as a user does. usage: test_shell.py FASTI [name of a test ...]

Each function whose name begins with test_ is a case; it gets a Shell with an empty directory of its own.
"""
import json
import os
import pty
import re
import select
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import termios
import time

SLOW_QUERY = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n"


class Answer:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err


class Shell:
    def __init__(self, binary, directory):
        self.binary, self.directory = binary, directory
        self.environment = {"HOME": directory, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "xterm"}

    def path(self, name):
        return os.path.join(self.directory, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as f:
            f.write(text)
        return self.path(name)

    def run(self, *arguments, stdin="", timeout=60):
        done = subprocess.run([self.binary, *arguments], input=stdin.encode(), capture_output=True, cwd=self.directory,
                              env=self.environment, timeout=timeout)
        return Answer(done.returncode, done.stdout.decode(errors="surrogateescape"), done.stderr.decode(errors="surrogateescape"))

    def start(self, *arguments):
        return subprocess.Popen([self.binary, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                cwd=self.directory, env=self.environment)


class Terminal:
    """The shell on a pseudo-terminal."""

    def __init__(self, shell, *arguments, environment=None):
        self.output = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(shell.directory)
            os.execve(shell.binary, [shell.binary, *arguments], {**shell.environment, **(environment or {})})

    def read_until(self, text, timeout=30):
        """Everything up to and including `text`, which is taken from what was read."""
        wanted = text.encode()
        end = time.monotonic() + timeout
        while wanted not in self.output:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                raise AssertionError(f"waited for {text!r}, got {self.output.decode(errors='replace')!r}")
            try:
                chunk = os.read(self.fd, 65536)
            except OSError:
                chunk = b""
            if not chunk:
                raise AssertionError(f"ended before {text!r}: {self.output.decode(errors='replace')!r}")
            self.output += chunk
        cut = self.output.index(wanted) + len(wanted)
        found, self.output = self.output[:cut], self.output[cut:]
        if text.endswith("> "):
            self.wait_for_editor(end)
        return found.decode(errors="replace")

    def wait_for_editor(self, end):
        """The prompt is drawn a moment before the line editor takes over the terminal; keys typed in between are the
        terminal driver's (Ctrl-C kills the line there, Ctrl-D is lost)."""
        while termios.tcgetattr(self.fd)[3] & termios.ICANON:
            if time.monotonic() > end:
                raise AssertionError("the line editor never took over the terminal")
            time.sleep(0.002)

    def send(self, text):
        os.write(self.fd, text.encode())

    def finish(self, timeout=60, again=None):
        """The exit code, after reading what is left. `again` is typed each second until the shell ends: a key that falls
        into the moment in which the line editor takes over the terminal is lost, as a user's would be."""
        end = time.monotonic() + timeout
        while True:
            if not select.select([self.fd], [], [], 1.0)[0]:
                if time.monotonic() > end:
                    os.kill(self.pid, signal.SIGKILL)
                    os.waitpid(self.pid, 0)
                    raise AssertionError(f"did not end: {self.output.decode(errors='replace')!r}")
                if again is not None:
                    self.send(again)
                continue
            try:
                chunk = os.read(self.fd, 65536)
            except OSError:
                break
            if not chunk:
                break
            self.output += chunk
        _, status = os.waitpid(self.pid, 0)
        os.close(self.fd)
        return os.waitstatus_to_exitcode(status)


def equal(got, expected, what=""):
    if got != expected:
        raise AssertionError(f"{what}: got\n{got!r}\nexpected\n{expected!r}")


def contains(text, part):
    if part not in text:
        raise AssertionError(f"{part!r} is not in\n{text!r}")


def lacks(text, part):
    if part in text:
        raise AssertionError(f"{part!r} is in\n{text!r}")


# ---- exit codes and ways in -----------------------------------------------------------------------------------------

def test_query_from_the_command_line(shell):
    answer = shell.run("-c", "RETURN 1 AS one", "--mode", "csv")
    equal((answer.code, answer.out, answer.err), (0, "one\n1\n", ""))


def test_several_statements_and_the_last_needs_no_semicolon(shell):
    answer = shell.run("--mode", "csv", "-c", "CREATE (:A {x: 1}); CREATE (:A {x: 2}); MATCH (a:A) RETURN sum(a.x) AS s")
    equal((answer.code, answer.out), (0, "s\n3\n"))


def test_commands_and_files_run_in_their_order(shell):
    one = shell.write("one.fasti", "RETURN 'f1' AS s;\n")
    two = shell.write("two.fasti", "RETURN 'f2' AS s\n")
    answer = shell.run("--mode", "jsonl", "-f", one, "-c", "RETURN 'c1' AS s", "-f", two, "-c", "RETURN 'c2' AS s")
    equal([json.loads(line)["s"] for line in answer.out.splitlines()], ["f1", "c1", "f2", "c2"])
    equal(answer.code, 0)


def test_standard_input(shell):
    answer = shell.run("--mode", "csv", stdin="// a comment\nRETURN\n  1 AS one;\n\nRETURN ';' AS two\n")
    equal((answer.code, answer.out, answer.err), (0, "one\n1\ntwo\n;\n", ""))


def test_comments_and_line_breaks_survive(shell):
    answer = shell.run("--mode", "csv", stdin="RETURN 1 // one; two\n+ 1 AS a; /* ;\n ; */ RETURN 'x\n;y' AS b;\n/* open\n close */\n.mode jsonl\nRETURN 3 AS c")
    equal((answer.code, answer.out, answer.err), (0, 'a\n2\nb\n"x\n;y"\n{"c": 3}\n', ""))


def test_store_is_created_and_kept(shell):
    equal(shell.run("store", "-c", "CREATE (:A {x: 7})").code, 0)
    answer = shell.run("store", "--mode", "csv", "-c", "MATCH (a:A) RETURN a.x AS x")
    equal((answer.code, answer.out), (0, "x\n7\n"))


def test_memory_keeps_nothing(shell):
    equal(shell.run("-c", "CREATE (:A)").code, 0)
    equal(os.listdir(shell.directory), [])


def test_query_error_is_1_with_line_and_caret(shell):
    answer = shell.run("-c", "RETURN\n  nope AS x")
    equal((answer.code, answer.out), (1, ""))
    contains(answer.err, "UndefinedVariable")
    contains(answer.err, "  2 |   nope AS x\n")
    contains(answer.err, "    |   ^^^^\n")


def test_script_error_names_file_and_line(shell):
    script = shell.write("bad.fasti", "RETURN 1 AS a;\n\n\nRETURN\n  nope;\nRETURN 2 AS b;\n")
    answer = shell.run("--mode", "csv", "-f", script)
    equal(answer.code, 1)
    contains(answer.err, "bad.fasti:5: ")
    equal(answer.out, "a\n1\nb\n2\n", "goes on after the error")


def test_bail_stops_at_the_first_error(shell):
    answer = shell.run("--bail", "--mode", "csv", stdin="RETURN 1 AS a;\nRETURN nope;\nRETURN 2 AS b;\n")
    equal((answer.code, answer.out), (1, "a\n1\n"))
    contains(answer.err, "stdin:2: ")
    answer = shell.run("--bail", "--mode", "csv", "-c", "RETURN nope", "-c", "RETURN 1 AS a")
    equal((answer.code, answer.out), (1, ""))


def test_a_failing_statement_in_a_transaction_of_a_script(shell):
    # Without --bail the script goes on and commits the rest; with it the open transaction is rolled back.
    script = shell.write("bad.fasti", "BEGIN;\nCREATE (:A);\nRETURN nope;\nCREATE (:B);\nCOMMIT;\n")
    count = ["--mode", "csv", "-c", "MATCH (n) RETURN count(n) AS n"]
    answer = shell.run("on", "-f", script)
    equal(answer.code, 1)
    contains(answer.err, "bad.fasti:3: ")
    equal(shell.run("on", *count).out, "n\n2\n")
    answer = shell.run("stopped", "--bail", "-f", script)
    equal(answer.code, 1)
    contains(answer.err, "bad.fasti:3: ")
    equal(shell.run("stopped", *count).out, "n\n0\n")
    # A script that ends without COMMIT leaves nothing either.
    equal(shell.run("left", "-c", "BEGIN; CREATE (:A)").code, 0)
    equal(shell.run("left", *count).out, "n\n0\n")


def test_usage_errors_are_2(shell):
    for arguments in (["--nope"], ["--mode", "xml"], ["verify"], ["backup", "a"], ["restore", "a"], ["dump"], ["upgrade"], ["open"],
                      ["a", "b"], ["-c"], ["--param", "x"], ["--readonly"], ["verify", "a", "-c", "RETURN 1"],
                      ["open", "a", "b"], ["--log-level", "loud"]):
        answer = shell.run(*arguments)
        equal((answer.code, answer.out), (2, ""), str(arguments))
        if not answer.err:
            raise AssertionError(f"{arguments}: nothing was said")
    equal(os.listdir(shell.directory), [], "a usage error touches nothing")


def test_help_and_version(shell):
    answer = shell.run("--help")
    equal((answer.code, answer.err), (0, ""))
    for word in ("--readonly", "--known-at", "verify", "Exit codes"):
        contains(answer.out, word)
    equal(shell.run("--version").out, "fasti 0.1.0\n")


def test_cannot_open_is_3(shell):
    shell.write("file", "no store")
    for arguments in (["file", "-c", "RETURN 1"], ["missing", "--readonly", "-c", "RETURN 1"], ["verify", "missing"],
                      ["dump", "missing"], ["backup", "missing", "copy"], ["upgrade", "missing"]):
        answer = shell.run(*arguments)
        equal((answer.code, answer.out), (3, ""), str(arguments))
        contains(answer.err, "cannot open")
    equal(sorted(os.listdir(shell.directory)), ["file"])


def test_second_writer_is_refused(shell):
    first = shell.start("store")
    try:
        first.stdin.write(b"CREATE (:A);\nRETURN 'ready' AS s;\n")
        first.stdin.flush()
        while b"ready" not in first.stdout.readline():
            pass
        answer = shell.run("store", "-c", "RETURN 1")
        equal(answer.code, 3)
        contains(answer.err, "cannot open 'store'")
    finally:
        first.stdin.close()
        first.wait(timeout=30)
        first.stdout.close()
        first.stderr.close()
    equal(shell.run("store", "-c", "RETURN 1").code, 0)


def test_read_only_refuses_writes(shell):
    shell.run("store", "-c", "CREATE (:A)")
    answer = shell.run("store", "--readonly", "-c", "CREATE (:B)")
    equal(answer.code, 1)
    contains(answer.err.lower(), "read-only")
    answer = shell.run("store", "--readonly", "--mode", "csv", "-c", "MATCH (n) RETURN count(*) AS n")
    equal((answer.code, answer.out), (0, "n\n1\n"))


def test_a_damaged_log_tail_is_dropped_on_request(shell):
    first = shell.start("store")
    first.stdin.write(b"CREATE (:A);\nCREATE (:A);\nRETURN 'ready' AS s;\n")
    first.stdin.flush()
    while b"ready" not in first.stdout.readline():
        pass
    first.kill()  # the log is not emptied by a clean close
    first.wait(timeout=30)
    for pipe in (first.stdin, first.stdout, first.stderr):
        pipe.close()
    directory = os.path.join(shell.directory, "store")
    logs = [name for name in os.listdir(directory) if name.endswith(".log")]
    longest = max((os.path.join(directory, name) for name in logs), key=os.path.getsize)
    with open(longest, "ab") as log:
        log.write(b"garbage that no commit wrote" * 4)
    count = ["--mode", "csv", "-c", "MATCH (n) RETURN count(*) AS n"]
    answer = shell.run("store", *count)
    equal((answer.code, answer.out), (3, ""))
    contains(answer.err, "--drop-damaged-log-tail")
    equal(shell.run("store", "--drop-damaged-log-tail", "--readonly", *count).code, 2)
    equal(shell.run("missing", "--drop-damaged-log-tail", *count).code, 3)
    answer = shell.run("store", "--drop-damaged-log-tail", *count)
    equal((answer.code, answer.out), (0, "n\n2\n"), answer.err)
    contains(" ".join(os.listdir(directory)), "damaged-log-1")
    answer = shell.run("store", *count)
    equal((answer.code, answer.out), (0, "n\n2\n"), answer.err)


def test_interrupt_ends_a_script_with_130(shell):
    process = shell.start("-c", SLOW_QUERY, "-c", "RETURN 1 AS a")
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    equal((process.returncode, out), (130, b""))
    contains(err.decode(), "cancelled")


def test_missing_script(shell):
    answer = shell.run("-f", "missing.fasti", "-c", "RETURN 1 AS a", "--mode", "csv")
    equal((answer.code, answer.out), (1, "a\n1\n"))
    contains(answer.err, "cannot read 'missing.fasti'")


def test_full_output_is_an_error(shell):
    if not os.path.exists("/dev/full"):
        return
    with open("/dev/full", "wb") as full:
        done = subprocess.run([shell.binary, "-c", "RETURN 1"], stdout=full, stderr=subprocess.PIPE, cwd=shell.directory,
                              env=shell.environment)
    equal(done.returncode, 1)
    contains(done.stderr.decode(), "cannot write")


# ---- output modes ---------------------------------------------------------------------------------------------------

ROWS = "UNWIND [[1, 'a'], [22, null], [null, 'x|\"y,z<b>']] AS r RETURN r[0] AS n, r[1] AS text"


def test_table(shell):
    answer = shell.run("-c", ROWS)
    equal(answer.out, ' n    | text\n------+-----------\n    1 | a\n   22 | null\n null | x|"y,z<b>\n(3 rows)\n')
    equal(shell.run("-c", "RETURN 1 AS a").out, " a\n---\n 1\n(1 row)\n")
    contains(shell.run("-c", "UNWIND [] AS a RETURN a").out, "(0 rows)")


def test_table_measures_wide_and_combining_characters(shell):
    answer = shell.run("-c", "UNWIND ['日本', 'abc', 'e\u0301'] AS s RETURN s, 1 AS n")
    equal(answer.out, " s    | n\n------+---\n 日本 | 1\n abc  | 1\n e\u0301    | 1\n(3 rows)\n")


def test_line_breaks_do_not_break_the_table(shell):
    answer = shell.run("-c", "RETURN 'a\\nb\\tc' AS s")
    equal(answer.out, " s\n---------\n a\\nb\\tc\n(1 row)\n")


def test_csv(shell):
    equal(shell.run("--mode", "csv", "-c", ROWS).out, 'n,text\n1,a\n22,\n,"x|""y,z<b>"\n')
    equal(shell.run("--mode", "csv", "-c", "RETURN '' AS e, null AS n, ' s' AS s, 'a\\nb' AS l").out, 'e,n,s,l\n"",," s","a\nb"\n')


def test_markdown(shell):
    equal(shell.run("--mode", "markdown", "-c", ROWS).out,
          '| n | text |\n| --- | --- |\n| 1 | a |\n| 22 | null |\n| null | x\\|"y,z&lt;b> |\n')


def test_json(shell):
    answer = shell.run("--mode", "json", "-c", ROWS)
    equal(json.loads(answer.out), [{"n": 1, "text": "a"}, {"n": 22, "text": None}, {"n": None, "text": 'x|"y,z<b>'}])
    equal(json.loads(shell.run("--mode", "json", "-c", "UNWIND [] AS a RETURN a").out), [])


def test_json_values(shell):
    answer = shell.run("--mode", "jsonl", "-c",
                       "CREATE (a:B:A {x: 1})-[r:R {y: [1, 2.0, 'z']}]->(b) RETURN a, r, true AS t, {k: null} AS m, "
                       "date('2012-06-27') AS d, 2.0 AS f, 0.0 / 0.0 AS nan, 9007199254740993 AS big")
    row = json.loads(answer.out)
    equal(row["a"]["labels"], ["A", "B"])
    equal(row["a"]["properties"], {"x": 1})
    equal((row["r"]["type"], row["r"]["properties"]), ("R", {"y": [1, 2.0, "z"]}))
    equal((row["r"]["source"], row["t"], row["m"], row["d"], row["nan"]), (row["a"]["id"], True, {"k": None}, "2012-06-27", "NaN"))
    contains(answer.out, '"f": 2.0')
    equal(row["big"], 9007199254740993)


def test_json_strings_are_escaped(shell):
    answer = shell.run("--mode", "jsonl", "-c", r"""RETURN 'q" b\\ n\n t\t \u0001 \u001b é 日 \u2028' AS s""")
    equal(json.loads(answer.out)["s"], 'q" b\\ n\n t\t \x01 \x1b é 日 \u2028')
    lacks(answer.out, "\x1b")


def test_json_period(shell):
    answer = shell.run("--mode", "jsonl", "-c", "RETURN period('1992-05-15/1999-04-01') AS p, period('1992-05/') AS q")
    row = json.loads(answer.out)
    equal((row["p"]["from"], row["p"]["to"]), ("1992-05-15", "1999-04-02"))
    lacks(str(row["p"]), "Earliest")
    equal(row["q"]["from"], "1992-05")
    contains(row["q"]["fromEarliest"], "1992-05-01")
    contains(row["q"]["fromLatest"], "1992-05-31")
    equal(row["q"]["toLatest"], None)


def test_writes_print_nothing_in_scripts(shell):
    for mode in ("table", "csv", "json", "jsonl", "markdown"):
        answer = shell.run("--mode", mode, "-c", "CREATE (:A)")
        equal((answer.code, answer.out, answer.err), (0, "", ""), mode)


def test_explain_prints_a_plan(shell):
    answer = shell.run("-c", "EXPLAIN MATCH (a:A) RETURN a")
    equal(answer.code, 0)
    if not answer.out.strip():
        raise AssertionError("no plan")


# ---- parameters and context -----------------------------------------------------------------------------------------

def test_parameters_are_typed(shell):
    for text, expected in (("1", 1), ("-2.5", -2.5), ("true", True), ("null", None), ("'1'", "1"), ('"a b"', "a b"), ("abc", "abc"),
                           ("2012-06-27", "2012-06-27"), ("[1, 'x']", [1, "x"]), ("{a: 1}", {"a": 1}),
                           ("date('2012-06-27')", "2012-06-27"), ("", ""), ("it's", "it's"), ("a=b", "a=b")):
        answer = shell.run("--mode", "jsonl", "--param", "p=" + text, "-c", "RETURN $p AS p")
        equal((answer.code, answer.err), (0, ""), text)
        equal(json.loads(answer.out)["p"], expected, text)
    answer = shell.run("--mode", "csv", "--param", "a=1", "--param", "b=x", "-c", "RETURN $a AS a, $b AS b")
    equal(answer.out, "a,b\n1,x\n")


def test_bad_parameters(shell):
    for text in ("noequals", "=1", "1a=2", "p=[1,"):
        answer = shell.run("--param", text, "-c", "RETURN 1 AS one", "--mode", "csv")
        if text == "p=[1,":
            equal((answer.code, answer.out), (0, "one\n1\n"), "an open list is a string")
        else:
            equal((answer.code, answer.out), (2, ""), text)
    answer = shell.run("--param", "p=[1 2]", "-c", "RETURN 1")
    equal(answer.code, 2)
    contains(answer.err, "--param p")
    equal(shell.run("-c", "RETURN $missing").code, 1)


MEMBERSHIP = ("CREATE (:C {name: 'U'})-[:MEMBER_OF VALID FROM '2006-09-01' TO '2012-06-28']->(:O {name: 'CSTO'})")
MEMBERS = "MATCH (c:C)-[:MEMBER_OF]->(:O) RETURN count(c) AS n"


def test_valid_at(shell):
    shell.run("store", "-c", MEMBERSHIP)
    for day, n in (("2006-01-01", 0), ("2012-06-27", 1), ("2012-06-28", 0), ("2010-01-01T12:00Z", 1)):
        answer = shell.run("store", "--mode", "csv", "--valid-at", day, "-c", MEMBERS)
        equal((answer.code, answer.out), (0, f"n\n{n}\n"), day)


def test_known_at(shell):
    script = shell.write("known.fasti", f"BEGIN KNOWN AT datetime('2010-01-01T00:00Z');\n{MEMBERSHIP};\nCOMMIT;\n")
    equal(shell.run("store", "--bail", "-f", script).code, 0)
    for instant, n in (("2009-12-31", 0), ("2010-01-01", 1), ("2011-01-01", 1)):
        answer = shell.run("store", "--mode", "csv", "--valid-at", "2011-01-01", "--known-at", instant, "-c", MEMBERS)
        equal((answer.code, answer.out), (0, f"n\n{n}\n"), instant)


def test_bad_context_is_a_usage_error(shell):
    for option in ("--valid-at", "--known-at"):
        answer = shell.run(option, "2005-13", "-c", "RETURN 1")
        equal((answer.code, answer.out), (2, ""))
        contains(answer.err, "2005-13")
    equal(shell.run("--valid-at", "x' KNOWN AT '2000", "-c", "RETURN 1").code, 2, "no way out of the quotes")


# ---- dot commands ---------------------------------------------------------------------------------------------------

def test_dot_help(shell):
    answer = shell.run("-c", ".help")
    equal(answer.code, 0)
    for name in (".help", ".schema", ".mode", ".timing", ".read", ".asof", ".quit"):
        contains(answer.out, name)


def test_dot_mode(shell):
    answer = shell.run(stdin=".mode csv\nRETURN 1 AS a;\n.mode jsonl\nRETURN 1 AS a;\n")
    equal(answer.out, 'a\n1\n{"a": 1}\n')
    answer = shell.run("-c", ".mode xml")
    equal(answer.code, 1)
    contains(answer.err, "markdown")
    contains(shell.run("-c", ".mode").out, "* table")


def test_dot_timing(shell):
    answer = shell.run(stdin=".timing on\nRETURN 1 AS a;\n.timing off\nRETURN 1 AS a;\n")
    equal(len(re.findall(r"time: \d+\.\d+ ms", answer.err)), 1)
    equal(shell.run("-c", ".timing maybe").code, 1)


def test_dot_read(shell):
    shell.write("inner.fasti", "RETURN 'inner' AS s;\n")
    shell.write("outer.fasti", ".mode csv\n.read inner.fasti\nRETURN 'outer' AS s;\n")
    equal(shell.run("-c", ".read outer.fasti").out, "s\ninner\ns\nouter\n")
    shell.write("loop.fasti", ".read loop.fasti\n")
    answer = shell.run("-c", ".read loop.fasti")
    equal(answer.code, 1)
    contains(answer.err, "deep")
    equal(shell.run("-c", ".read missing").code, 1)


def test_dot_asof(shell):
    answer = shell.run("--mode", "csv", stdin=f"{MEMBERSHIP};\n{MEMBERS};\n.asof 2010-01-01\n{MEMBERS};\n.asof\n.asof off\n.asof\n{MEMBERS};\n")
    equal((answer.code, answer.err), (0, ""))
    lines = answer.out.splitlines()
    equal(lines[:4], ["n", "0", "n", "1"])
    contains(lines[4], "2010-01-01")
    equal(lines[5:], ["now", "n", "0"])
    equal(shell.run("-c", ".asof 2005-13").code, 1)
    equal(shell.run("-c", ".asof 2005-01-01 unknown 2006-01-01").code, 1)


def test_dot_schema(shell):
    answer = shell.run(stdin="CREATE GRAPH TYPE { (:Country {name :: STRING NOT NULL KEY}) };\n.schema\n")
    equal((answer.code, answer.err), (0, ""))
    contains(answer.out, "Country")
    contains(answer.out, "name")


def test_dot_quit(shell):
    answer = shell.run("--mode", "csv", stdin="RETURN 1 AS a;\n.quit\nRETURN 2 AS b;\n")
    equal((answer.code, answer.out), (0, "a\n1\n"))


def test_unknown_dot_command(shell):
    answer = shell.run(stdin="\n.nope\n")
    equal(answer.code, 1)
    contains(answer.err, "stdin:2: InvalidArgument: no command '.nope'")


# ---- safe -----------------------------------------------------------------------------------------------------------

def test_safe(shell):
    shell.write("x.fasti", "RETURN 1 AS a;\n")
    equal(shell.run("--safe", "-f", "x.fasti").code, 2)
    answer = shell.run("--safe", "-c", ".read x.fasti")
    equal((answer.code, answer.out), (1, ""))
    contains(answer.err, "--safe")
    equal(shell.run("--safe", "--mode", "csv", "-c", "RETURN 1 AS a").out, "a\n1\n")
    shell.run("store", "-c", "CREATE (:A)")
    equal(shell.run("--safe", "backup", "store", "copy").code, 2)
    equal(shell.run("backup", "--safe", "store", "copy").code, 2)
    equal(shell.run("--safe", "verify", "store").code, 0)
    equal(sorted(os.listdir(shell.directory)), ["store", "x.fasti"])


# ---- subcommands ----------------------------------------------------------------------------------------------------

FACTS = ("CREATE GRAPH TYPE { (:Country {name :: STRING NOT NULL KEY}) };\n"
         "CREATE (:Country {name: 'U'})-[:MEMBER_OF {source: 's'} VALID FROM '2006-06' TO '2012-06-28']->(:O {name: 'C\\'STO\\n'});\n"
         "MATCH (c:Country) SET c.capital = 'T' VALID FROM '1991-09-01';\n")
STATE = ("MATCH (c:Country)-[m:MEMBER_OF]->(o:O) VALID ANYTIME RETURN c.name, m.source, validTime(m), o.name ORDER BY c.name; "
         "MATCH (c:Country) AS OF date('2000-01-01') RETURN c.capital")


def test_verify_backup_restore_dump_upgrade(shell):
    equal(shell.run("store", "--bail", stdin=FACTS).code, 0)
    before = shell.run("store", "--mode", "csv", "-c", STATE)
    equal(before.code, 0)
    answer = shell.run("verify", "store")
    equal(answer.code, 0)
    contains(answer.out, "2 nodes, 1 relationships")
    contains(answer.out, "no problems")
    equal(shell.run("backup", "store", "copy").code, 0)
    equal(shell.run("backup", "store", "copy").code, 1, "a backup overwrites nothing")
    equal(shell.run("restore", "again", "copy").code, 0)
    equal(shell.run("restore", "again", "copy").code, 1, "a restore overwrites nothing")
    equal(shell.run("verify", "again").code, 0)
    equal(shell.run("again", "--mode", "csv", "-c", STATE).out, before.out)
    dump = shell.run("dump", "store")
    equal((dump.code, dump.err), (0, ""))
    equal(shell.run("fresh", "--bail", stdin=dump.out).code, 0)
    equal(shell.run("fresh", "--mode", "csv", "-c", STATE).out, before.out)
    equal(shell.run("dump", "fresh").out, dump.out, "dump, load, dump")
    equal(shell.run("upgrade", "store").code, 0)
    equal(shell.run("store", "--mode", "csv", "-c", STATE).out, before.out)


def test_verify_expects_a_receipt(shell):
    shell.run("store", "-c", "CREATE (:A)")
    answer = shell.run("verify", "store", "--expect", "1:" + "00" * 32)
    equal(answer.code, 1)


def test_open_takes_any_name(shell):
    equal(shell.run("open", "dump", "-c", "CREATE (:A)").code, 0)
    answer = shell.run("open", "dump", "--mode", "csv", "-c", "MATCH (a:A) RETURN count(*) AS n")
    equal((answer.code, answer.out), (0, "n\n1\n"))
    equal(shell.run("--mode", "csv", "open", "verify", "-c", "RETURN 1 AS a").out, "a\n1\n")
    equal(shell.run("verify", "dump").code, 0)


def test_log_is_silent_unless_asked_for(shell):
    equal(shell.run("store", "-c", "CREATE (:A)").err, "")
    equal(shell.run("store", "--log-level", "debug", "-c", "CREATE (:A)").code, 0)


# ---- terminal -------------------------------------------------------------------------------------------------------

def test_interactive_session(shell):
    terminal = Terminal(shell, "store")
    terminal.read_until("fasti> ")
    terminal.send("CREATE (:A {x: 1});\n")
    terminal.read_until("1 node created")
    terminal.read_until("fasti> ")
    terminal.send("MATCH (a:A)\n")
    terminal.read_until("...> ")
    terminal.send("RETURN a.x AS x;\n")
    terminal.read_until("(1 row)")
    terminal.send("RETURN nope;\n")
    terminal.read_until("^^^^")
    terminal.read_until("fasti> ")
    terminal.send("BEGIN;\n")
    terminal.read_until("fasti*> ")
    terminal.send("COMMIT;\n")
    terminal.read_until("fasti> ")
    terminal.send(".asof 2006-07-01\n")
    contains(terminal.read_until("]> "), "2006-07-01")
    terminal.send(".quit\n")
    equal(terminal.finish(), 0, "an error in a conversation is not the conversation's")
    history = shell.path(".fasti_history")
    equal(stat.S_IMODE(os.stat(history).st_mode), 0o600)


def test_control_d_leaves(shell):
    terminal = Terminal(shell)
    terminal.read_until("fasti> ")
    terminal.send("\x04")
    equal(terminal.finish(again="\x15\x04"), 0)


def test_control_c_cancels_the_query_and_keeps_the_session(shell):
    terminal = Terminal(shell)
    terminal.read_until("fasti> ")
    terminal.send("CREATE (:A {x: 42});\n")
    terminal.read_until("fasti> ")
    terminal.send(SLOW_QUERY + ";\n")
    terminal.read_until(";")
    time.sleep(1.0)
    terminal.send("\x03")
    terminal.read_until("cancelled")
    terminal.read_until("fasti> ")
    terminal.send("MATCH (a:A) RETURN a.x AS x;\n")
    contains(terminal.read_until("(1 row)"), "42")
    terminal.send(".quit\n")
    equal(terminal.finish(), 0)


def test_control_c_drops_the_line_and_the_statement(shell):
    terminal = Terminal(shell)
    terminal.read_until("fasti> ")
    terminal.send("MATCH (a)\n")
    terminal.read_until("...> ")
    terminal.send("half a li\x03")
    terminal.read_until("^C")
    terminal.read_until("fasti> ")
    terminal.send("RETURN 7 AS seven;\n")
    contains(terminal.read_until("(1 row)"), "7")
    terminal.send("\x04")
    equal(terminal.finish(again="\x15\x04"), 0)


def test_history_comes_back(shell):
    terminal = Terminal(shell)
    terminal.read_until("fasti> ")
    terminal.send("RETURN 'first' AS s;\n")
    terminal.read_until("(1 row)")
    terminal.send(".quit\n")
    equal(terminal.finish(), 0)
    terminal = Terminal(shell)
    terminal.read_until("fasti> ")
    terminal.send("\x10\x10\n")  # Ctrl-P twice: past .quit
    contains(terminal.read_until("(1 row)"), "first")
    terminal.send(".quit\n")
    equal(terminal.finish(), 0)


def test_safe_keeps_no_history(shell):
    terminal = Terminal(shell, "--safe")
    terminal.read_until("fasti> ")
    terminal.send(".quit\n")
    equal(terminal.finish(), 0)
    equal(os.listdir(shell.directory), [])


NASTY = r"RETURN '\u001b]0;owned\u0007 \u009b31m \u202e\u2066 \u007f ok' AS s"


def test_control_characters_are_escaped_on_a_terminal(shell):
    for mode in ("table", "csv", "json", "jsonl", "markdown"):
        terminal = Terminal(shell, "--mode", mode, "-c", NASTY, environment={"NO_COLOR": "1"})
        equal(terminal.finish(), 0)
        shown = terminal.output.decode()
        contains(shown, "ok")
        for bad in ("\x1b", "\x07", "\u009b", "\u202e", "\u2066", "\x7f"):
            lacks(shown, bad)
    contains(shell.run("--mode", "csv", "-c", NASTY).out, "\x1b]0;owned\x07")


def test_errors_are_escaped_on_a_terminal(shell):
    terminal = Terminal(shell, "-c", "RETURN `\x1b[31m` AS s", environment={"NO_COLOR": "1"})
    equal(terminal.finish(), 1)
    lacks(terminal.output.decode(), "\x1b")


def test_colour(shell):
    def shown(environment):
        terminal = Terminal(shell, "-c", "RETURN null AS s", "-c", "RETURN nope", environment=environment)
        terminal.finish()
        return terminal.output.decode()
    contains(shown({}), "\x1b[1m")
    lacks(shown({"NO_COLOR": "1"}), "\x1b")
    lacks(shown({"TERM": "dumb"}), "\x1b")
    lacks(shell.run("-c", "RETURN null AS s").out, "\x1b")


def import_files(shell, rows):
    shell.write("rows.csv", "a,b,note\n" + "".join(f"{i},{i * 7 % rows},a note of row {i}\n" for i in range(rows)))
    return shell.write("rows.mapping", "file 'rows.csv' node N as x key id = a :: INTEGER node N as y key id = b :: INTEGER "
                                       "edge x -[R]-> y set note")


def test_import_shows_progress_on_a_terminal_only(shell):
    mapping = import_files(shell, 300_000)
    piped = shell.run("import", "piped", mapping)
    equal(piped.code, 0, piped.err)
    equal(piped.err, "", "what a pipe sees")
    contains(piped.out, "300000 rows read")
    # A bar appears only on work that takes a while. How fast the machine is must not decide that: the import is held again and again.
    terminal = Terminal(shell, "import", "shown", mapping)
    end = time.monotonic() + 120
    while not select.select([terminal.fd], [], [], 0.03)[0]:
        if time.monotonic() > end:
            raise AssertionError("no bar and no end")
        os.kill(terminal.pid, signal.SIGSTOP)
        time.sleep(0.3)
        os.kill(terminal.pid, signal.SIGCONT)
    contains(terminal.read_until("rows read", timeout=120), " % ")
    equal(terminal.finish(), 0, "exit code")


def test_import_commands_and_their_errors(shell):
    mapping = import_files(shell, 3)
    # On a line of its own, then a query over what came.
    both = shell.run("db", stdin=f".import {mapping}\nMATCH (x)-[r:R]->(y) RETURN count(*) AS n;\n")
    equal(both.code, 0, both.err)
    contains(both.out, "3 rows read")
    contains(both.out, "(1 row)")
    contains(shell.run("db", "--mode", "csv", "-c", "MATCH ()-[r:R]->() RETURN count(*) AS n").out, "n\n3\n")
    contains(shell.run("db", stdin=".import nosuch.mapping\n").err, "cannot read 'nosuch.mapping'")
    contains(shell.run("db", stdin=f"BEGIN;\n.import {mapping}\n").err, "COMMIT first")
    contains(shell.run("db", "--safe", stdin=f".import {mapping}\n").err, ".import is off under --safe")
    equal(shell.run("import", "db", "nosuch.mapping").code, 1)
    equal(shell.run("import", "db").code, 2)
    equal(shell.run("--safe", "import", "db", mapping).code, 2)
    equal(shell.run("--safe", "--load-csv", ".", "-c", "RETURN 1").code, 2)
    wrong = shell.run("import", "db", shell.write("wrong.mapping", "file 'rows.csv'\nnode N kee id"))
    equal(wrong.code, 1)
    contains(wrong.err, "wrong.mapping:2:8: expected 'key', found 'kee'")
    contains(wrong.err, "2 | node N kee id")


def main():
    binary = os.path.realpath(sys.argv[1])
    chosen = sys.argv[2:]
    if not os.access(binary, os.X_OK):
        sys.exit(f"{binary}: no such program")
    passed = failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_") or (chosen and name not in chosen):
            continue
        directory = tempfile.mkdtemp(prefix="fasti-shell-")
        try:
            test(Shell(binary, directory))
            passed += 1
        except (AssertionError, OSError, subprocess.TimeoutExpired, ValueError, KeyError, IndexError) as error:
            failed += 1
            print(f"FAILED {name}: {type(error).__name__}: {error}", flush=True)
        finally:
            shutil.rmtree(directory, ignore_errors=True)
    print(f"{passed} passed, {failed} failed: the shell as a user drives it")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
