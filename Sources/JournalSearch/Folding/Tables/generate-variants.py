#!/usr/bin/env python3
"""Writes VariantForms.swift: which ideographs are one to a search.

usage: generate-variants.py > VariantForms.swift        (needs the opencc_dict program and OpenCC's tables)

Simplified and traditional forms make classes; each class folds to one simplified form. A traditional form that may be
either of two simplified ones goes with the first that OpenCC names; a form that is also kept as it stands (著, 乾, 瞭)
goes with its simplified form, as either may be meant.
"""
import collections
import os
import subprocess
import tempfile

TABLES = "/usr/share/opencc"


def table(name):
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "table")
        subprocess.run(
            ["opencc_dict", "-i", f"{TABLES}/{name}.ocd2", "-o", output, "-f", "ocd2", "-t", "text"],
            check=True, stdout=subprocess.DEVNULL)
        with open(output, encoding="utf-8") as lines:
            for line in lines:
                key, values = line.rstrip("\n").split("\t")
                values = [value for value in values.split(" ") if len(value) == 1]
                if len(key) == 1 and values:
                    yield key, values


def in_gb2312(character):
    try:
        character.encode("gb2312")
        return True
    except UnicodeEncodeError:
        return False


def main():
    parent = {}

    def find(character):
        while parent.setdefault(character, character) != character:
            character = parent[character]
        return character

    simplified = {key: values for key, values in table("TSCharacters")}
    for key, values in simplified.items():
        for value in values if values[0] == key else values[:1]:
            parent[find(key)] = find(value)
    for key, values in table("STCharacters"):
        for value in values:
            if value == values[0] or simplified.get(value, [value])[0] in (key, value):
                parent[find(key)] = find(value)
    for name in ["TWVariants", "HKVariants"]:
        for key, values in table(name):
            parent[find(key)] = find(values[0])

    classes = collections.defaultdict(list)
    for character in sorted(parent):
        classes[find(character)].append(character)
    targets = collections.Counter(values[0] for key, values in simplified.items() if key != values[0])
    pairs = []
    for members in classes.values():
        # In the basic plane: what lies beyond is too rare to cost each character of a text a look.
        members = [member for member in members if 0x3400 <= ord(member) < 0xA000]
        if len(members) < 2:
            continue
        chosen = max(members, key=lambda member: (in_gb2312(member), targets[member], -ord(member)))
        pairs += [(member, chosen) for member in members if member != chosen]
    pairs.sort()
    print("// swift-format-ignore-file")
    print("// Written by generate-variants.py from the tables of OpenCC (Apache License 2.0).")
    print()
    print("/// Ideographs, each followed by the form that it folds to, in the order of their codes.")
    print("enum VariantForms {")
    print('  static let pairs: StaticString = """')
    for start in range(0, len(pairs), 40):
        print("    " + "".join(a + b for a, b in pairs[start:start + 40]) + "\\")
    print()
    print('    """')
    print("}")


main()
