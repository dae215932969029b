#!/usr/bin/env python3
"""Writes HonestNeighbours.swift: how likely each ideograph of FounderTable is, beside which other ideograph.

usage: generate-neighbours.py dict.txt FounderTable.swift > HonestNeighbours.swift
       dict.txt: the word list of jieba 0.42.1 (MIT licence): a word, its count and its part of speech a line.
"""
import collections
import math
import re
import sys

# A neighbour is listed where the ideograph is likelier beside it than this...
LEAST_CHANCE = 0.0015
# ...and so many times likelier than elsewhere.
LEAST_LIFT = 4
# Words that were counted less often are left out.
LEAST_COUNT = 3


def ideographs(source):
    found = re.search(r'ideographs =\s*"""\n(.*?)"""', source, re.S).group(1)
    return "".join(line.strip().rstrip("\\") for line in found.splitlines())


def nats(chance):
    return max(0, min(35, round(-2 * math.log(chance))))


def digit(nats):
    return "0123456789abcdefghijklmnopqrstuvwxyz"[nats]


def main(words, table):
    wanted = set(ideographs(open(table, encoding="utf-8").read()))
    single, pairs, total = collections.Counter(), collections.Counter(), 0
    entries = []
    for line in open(words, encoding="utf-8"):
        word, count = line.split()[:2]
        count = int(count)
        if count < LEAST_COUNT or not all("\u4e00" <= c <= "\u9fff" for c in word):
            continue
        total += count * len(word)
        for c in word:
            single[c] += count
        for pair in zip(word, word[1:]):
            pairs[pair] += count
        if wanted & set(word):
            entries.append((word, count))

    def listed(chance, ideograph):
        return chance >= LEAST_CHANCE and chance >= LEAST_LIFT * single[ideograph] / total

    before, after = collections.defaultdict(dict), collections.defaultdict(dict)
    for (a, b), count in pairs.items():
        if b in wanted and listed(count / single[a], b):
            before[b][a] = count / single[a]
        if a in wanted and listed(count / single[b], a):
            after[a][b] = count / single[b]
    alone = collections.Counter()
    for word, count in entries:
        for place, c in enumerate(word):
            if c not in wanted:
                continue
            if place and word[place - 1] in before[c] or place + 1 < len(word) and word[place + 1] in after[c]:
                continue
            alone[c] += count

    def group(neighbours):
        by_chance = collections.defaultdict(list)
        for c, chance in neighbours.items():
            by_chance[nats(chance)].append(c)
        return "".join(digit(n) + "".join(sorted(by_chance[n])) for n in sorted(by_chance))

    print("// swift-format-ignore-file")
    print("// Written by generate-neighbours.py from the word list of jieba 0.42.1 (MIT licence, © 2013 Sun Junyi).")
    print()
    print("/// How likely an ideograph of `FounderTable` is beside another one: a line an ideograph, in which")
    print("/// a base-36 digit is twice the negative natural logarithm of the chance that")
    print("/// - the ideograph stands where no listed neighbour is (the first digit),")
    print("/// - it follows an ideograph of the group behind the digit (up to `|`),")
    print("/// - it precedes an ideograph of the group behind the digit.")
    print("enum HonestNeighbours {")
    print('  static let lines: StaticString = """')
    for c in sorted(wanted):
        rest = max(alone[c], 0.01 * single[c], 1) / total
        print(f"    {c}{digit(nats(rest))}{group(before[c])}|{group(after[c])}")
    print('    """')
    print("}")


main(*sys.argv[1:])
