#!/usr/bin/env python3
"""Writes TraditionalForms.swift: which simplified ideograph each traditional one has.

usage: generate-traditional.py > TraditionalForms.swift        (needs the opencc program)
"""
import subprocess


def converted(text, config):
    return subprocess.run(["opencc", "-c", config], input=text, capture_output=True, text=True, check=True).stdout


def main():
    # Alone in its line, a character is converted by itself, not as part of a word.
    ideographs = [chr(c) for c in [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]]
    simplified = converted(converted("\n".join(ideographs) + "\n", "tw2s.json"), "t2s.json").split("\n")
    pairs = [(a, b) for a, b in zip(ideographs, simplified) if a != b and len(b) == 1 and ord(b) < 0x10000]
    print("// swift-format-ignore-file")
    print("// Written by generate-traditional.py from the tables of OpenCC (Apache License 2.0).")
    print()
    print("/// Traditional ideographs, each followed by its simplified form, in the order of their codes.")
    print("enum TraditionalForms {")
    print('  static let pairs: StaticString = """')
    for start in range(0, len(pairs), 40):
        print("    " + "".join(a + b for a, b in pairs[start:start + 40]) + "\\")
    print()
    print('    """')
    print("}")


main()
