#!/usr/bin/env python3
"""Turns round the intervals of every set in a generated lexer's serialized ATN, so that they descend.

The runtime adds them one by one to a sorted list, looking for the place from its beginning: ascending, as the tool
writes them, the sets of Unicode's letters cost 15 ms at each start of the program; descending, the place is the first.
The sets are the same either way. usage: descending_sets.py FILE.cpp
"""
import re
import sys

OFFSET = 2  # the tool adds it to every value but the first
UUID_WORDS = 8
INVALID_TYPE, LOOP_END, BLOCK_STARTS = 0, 12, (3, 4, 5)
LEXER = 0


def turn_round(words):
    at = 1 + UUID_WORDS

    def take():
        nonlocal at
        at += 1
        return (words[at - 1] - OFFSET) & 0xFFFF

    assert take() == LEXER
    take()  # the largest token type
    for _ in range(take()):  # states
        kind = take()
        if kind == INVALID_TYPE:
            continue
        take()  # rule
        if kind == LOOP_END or kind in BLOCK_STARTS:
            take()
    for words_each in (1, 1, 2, 1):  # not greedy, precedence, rules, modes
        n = take()
        at += n * words_each
    for width in (1, 2):  # sets of 16 and of 32 bits
        for _ in range(take()):
            n = take()
            take()  # whether it holds the end of the file
            pairs = [words[at + 2 * width * i : at + 2 * width * (i + 1)] for i in range(n)]
            words[at : at + 2 * width * n] = [word for pair in reversed(pairs) for word in pair]
            at += 2 * width * n


def main():
    path = sys.argv[1]
    with open(path, encoding="utf-8") as file:
        text = file.read()
    segment = re.compile(r"(serializedATNSegment\d+\[\] = \{)(.*?)(\};)", re.S)
    words = [int(w, 16) for m in segment.finditer(text) for w in re.findall(r"0x[0-9a-f]+", m[2])]
    before = sorted(words)
    turn_round(words)
    assert sorted(words) == before
    left = iter(words)
    text = segment.sub(lambda m: m[1] + re.sub(r"0x[0-9a-f]+", lambda _: hex(next(left)), m[2]) + m[3], text)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


main()
