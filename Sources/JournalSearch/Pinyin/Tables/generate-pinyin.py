#!/usr/bin/env python3
"""Writes PinyinReadings.swift: the readings of ideographs, without tones.

usage: generate-pinyin.py > PinyinReadings.swift        (needs the Unihan database that Debian's unicode-data installs)

A reading counts if a dictionary of the modern language gives it: kMandarin, kHanyuPinlu, kTGHZ2013 or kXHC1983 (UAX #38).
"""
import bz2
import collections
import re
import unicodedata

READINGS = "/usr/share/unicode/Unihan_Readings.txt.bz2"
FIELDS = {"kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983"}
WORD = re.compile("[a-zü\u0300-\u036f]+")


def without_tone(word):
    # The two dots of ü are no tone.
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if c.isalpha() or c == "\u0308")
    return unicodedata.normalize("NFC", plain).replace("ü", "v").replace("ê", "e")


def main():
    readings = collections.defaultdict(set)
    with bz2.open(READINGS, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+"):
                continue
            code, field, value = line.rstrip("\n").split("\t")
            scalar = int(code[2:], 16)
            if field not in FIELDS or not 0x3400 <= scalar < 0xA000:
                continue
            # `0075.040:zhāo` names places in a book first, `zhuān(1234)` the frequency after.
            for word in re.sub(r"[0-9.,*]+:|\([0-9]+\)", " ", unicodedata.normalize("NFD", value)).split():
                if not WORD.fullmatch(word):
                    raise SystemExit(f"{code} {field}: {word}")
                readings[without_tone(word)].add(chr(scalar))
    print("// swift-format-ignore-file")
    print("// Written by generate-pinyin.py from the Unihan database (Unicode License).")
    print()
    print("/// Syllables, each followed by the ideographs that are read so, in the order of their codes.")
    print("enum PinyinReadings {")
    print('  static let syllables: StaticString = """')
    for syllable in sorted(readings):
        print(f"    {syllable}{''.join(sorted(readings[syllable]))}\\")
    print()
    print('    """')
    print("}")


main()
