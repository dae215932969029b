#!/usr/bin/env python3
"""Writes WidthTable.swift or BreakTable.swift from the Unicode Character Database.

Usage: generate-tables.py width|break [FOLDER]
FOLDER holds the database; Debian's package unicode-data puts it into /usr/share/unicode.
"""

import re
import sys

FOLDER = sys.argv[2] if len(sys.argv) > 2 else "/usr/share/unicode"
LIMIT = 0x110000
# WidthTable.Entry: bits 0 to 2 the kind of width, bit 3 `joins`.
ZERO, ONE, TWO, AMBIGUOUS, AMBIGUOUS_LETTER, BOX_DRAWING, EMOJI, JOINS = 0, 1, 2, 3, 4, 5, 6, 8

# Controls, separators and bidi controls: the screen draws a symbol of one cell for each, so that none reaches the
# terminal. A soft hyphen (AD) takes a cell in terminals, as in glibc's wcwidth.
SYMBOLS = [
    (0x00, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C), (0x200E, 0x200F), (0x2028, 0x202E), (0x2066, 0x2069)
]
# Box drawing and block elements must meet: many terminals keep them narrow where quotation marks are wide.
BOXES = [(0x2500, 0x259F)]
# A vowel or final consonant of Hangul takes no cell after its initial; glibc's wcwidth agrees.
JAMO_TAILS = [(0x1160, 0x11FF), (0xD7B0, 0xD7FF)]


def values(name, default):
    table = [default] * LIMIT
    with open(f"{FOLDER}/{name}", encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if not line:
                continue
            codes, value = [field.strip() for field in line.split(";")][:2]
            first, _, last = codes.partition("..")
            for code in range(int(first, 16), int(last or first, 16) + 1):
                table[code] = value
    return table


def members(name, value):
    with open(f"{FOLDER}/{name}", encoding="utf-8") as file:
        for line in file:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) > 1 and fields[1] == value:
                first, _, last = fields[0].partition("..")
                yield from range(int(first, 16), int(last or first, 16) + 1)


def widths():
    width = values("EastAsianWidth.txt", "N")
    # EastAsianWidth.txt: all code points of these blocks and planes are wide, assigned or not.
    for first, last in [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]:
        width[first : last + 1] = ["W"] * (last - first + 1)
    category = values("extracted/DerivedGeneralCategory.txt", "Cn")
    segmentation = values("auxiliary/GraphemeBreakProperty.txt", "Other")
    emoji = set(members("emoji/emoji-data.txt", "Emoji_Presentation"))
    visible_format = set(members("PropList.txt", "Prepended_Concatenation_Mark"))

    classes = []
    for code in range(LIMIT):
        kind = category[code]
        if kind in ("Mn", "Me") or (kind == "Cf" and code not in visible_format):
            value = ZERO
        elif width[code] in ("W", "F"):
            value = EMOJI if code in emoji else TWO
        elif width[code] == "A":
            value = AMBIGUOUS_LETTER if kind.startswith("L") else AMBIGUOUS
        else:
            value = ONE
        # A boundary is certain between two characters without this mark. What the database doesn't know yet has it.
        if segmentation[code] not in ("Other", "LV", "LVT", "Control", "LF") or kind == "Cn":
            value |= JOINS
        classes.append(value)
    for ranges, value in [(JAMO_TAILS, ZERO), (SYMBOLS, ONE), (BOXES, BOX_DRAWING)]:
        for first, last in ranges:
            for code in range(first, last + 1):
                classes[code] = classes[code] & JOINS | value

    write(WIDTH_HEADER, "EastAsianWidth", classes, bits=4)


# BreakClass, in the order of its cases.
(IDEOGRAPH, LETTER, DIGIT, BLANK, GLUE, OPENING, _, CLOSING, _, INFIX, CONNECTOR, DASH, ELLIPSIS, SLASH, PREFIX, POSTFIX,
 STRAIGHT_QUOTE) = range(17)

# What the classes of UAX #14 are in a text that is known to be Chinese; the ambiguous ones (AI) count as ideographs.
BY_LINE_BREAK = {
    "OP": OPENING, "CL": CLOSING, "CP": CLOSING, "NS": CLOSING, "CJ": CLOSING, "EX": CLOSING, "IS": INFIX, "SY": SLASH,
    "GL": GLUE, "WJ": GLUE, "ZWJ": GLUE, "ZW": BLANK, "SP": BLANK, "PR": PREFIX, "PO": POSTFIX, "NU": DIGIT,
    "B2": DASH, "IN": ELLIPSIS, "AL": LETTER, "HL": LETTER, "SA": LETTER, "CM": LETTER,
}  # fmt: skip

# Where clreq and Chinese practice go beyond UAX #14.
FOR_CHINESE = [
    # Interpuncts: not at a line's start (clreq 3.1.3).
    ((0x00B7, 0x2022, 0x2027), CLOSING),
    # Signs that stand for the dash of two em in extracted text.
    ((0x2015, 0x2500, 0x2501, 0x2E3A, 0x2E3B), DASH),
    ((0x22EF,), ELLIPSIS),
    ((0x2236,), INFIX),  # RATIO, for a colon
    ((0x2044,), SLASH),
    ((0x301C,), CONNECTOR),
    ((0xFE51,), CLOSING),  # small ideographic comma
    # Signs before a number, and units after it, stay with it (clreq 3.1.3); 3×4 and 8÷2 stay whole.
    ((0x00A7, 0x2248, 0x2260, 0x2264, 0x2265), PREFIX),
    (tuple(range(0x3371, 0x337B)) + tuple(range(0x3380, 0x33E0)), POSTFIX),
    ((0x00D7, 0x00F7), LETTER),
    # Full-width forms of ASCII make words and numbers as ASCII does.
    (tuple(range(0xFF10, 0xFF1A)), DIGIT),
    ((0xFF06, 0xFF0A, 0xFF20, 0xFF3C, 0xFF3E, 0xFF3F, 0xFF40), LETTER),
    (tuple(range(0xFF21, 0xFF3B)) + tuple(range(0xFF41, 0xFF5B)), LETTER),
    ((0xFF02,), STRAIGHT_QUOTE),
    ((0xFF03, 0xFF0B, 0xFF1C, 0xFF1D, 0xFF1E), PREFIX),
    ((0xFF0D, 0xFF5E), CONNECTOR),
    ((0xFF0E,), INFIX),
    ((0xFF0F,), SLASH),
    # Separators are shown as symbols.
    ((0x0085, 0x2028, 0x2029), IDEOGRAPH),
]


def breaks():
    line_break = values("LineBreak.txt", "XX")
    category = values("extracted/DerivedGeneralCategory.txt", "Cn")
    classes = []
    for code in range(LIMIT):
        kind, group = category[code], line_break[code]
        if group == "QU":
            # Their direction is known: “ opens, ” closes.
            value = {"Pi": OPENING, "Pf": CLOSING}.get(kind, IDEOGRAPH)
        elif group == "BA":
            value = BLANK if kind == "Zs" else CONNECTOR if kind == "Pd" else LETTER
        elif group == "AL" and kind.startswith("S"):
            value = IDEOGRAPH
        else:
            value = BY_LINE_BREAK.get(group, IDEOGRAPH)
        classes.append(value)
    for codes, value in FOR_CHINESE:
        for code in codes:
            classes[code] = value
    write(BREAK_HEADER, "LineBreak", classes, bits=5)


def write(header, name, classes, bits):
    """The runs of equal classes, each a number: its first code point and its class."""
    with open(f"{FOLDER}/{name}.txt", encoding="utf-8") as file:
        version = re.search(name + r"-([0-9.]+)\.txt", file.readline()).group(1)
    runs = [(code, classes[code]) for code in range(LIMIT) if code == 0 or classes[code] != classes[code - 1]]
    words = [f"0x{code << bits | value:07X}" for code, value in runs]
    lines = ["    " + ", ".join(words[at : at + 10]) for at in range(0, len(words), 10)]
    print(header.format(version=version, count=len(words)) + ",\n".join(lines) + ",\n  ]\n}")


WIDTH_HEADER = """\
// Generated by generate-tables.py from the Unicode Character Database {version}: EastAsianWidth.txt,
// DerivedGeneralCategory.txt, GraphemeBreakProperty.txt, PropList.txt and emoji-data.txt. Do not edit. It is committed
// because a user's machine need not have the database. Debian: apt install unicode-data;
// generate-tables.py width > WidthTable.swift
//
// The data is © 2022 Unicode, Inc., used under the Unicode Data Files License: https://www.unicode.org/license.txt
// swift-format-ignore-file

extension WidthTable {{
  /// {count} runs in ascending order: the first scalar of a run, shifted left by 4, and the entry of its scalars.
  static let runs: [UInt32] = [
"""

BREAK_HEADER = """\
// Generated by generate-tables.py from the Unicode Character Database {version}: LineBreak.txt and
// DerivedGeneralCategory.txt. Do not edit. It is committed because a user's machine need not have the database.
// Debian: apt install unicode-data; generate-tables.py break > BreakTable.swift
//
// The data is © 2022 Unicode, Inc., used under the Unicode Data Files License: https://www.unicode.org/license.txt
// swift-format-ignore-file

enum BreakTable {{
  /// {count} runs in ascending order: the first scalar of a run, shifted left by 5, and the raw value of its `BreakClass`.
  static let runs: [UInt32] = [
"""

if __name__ == "__main__":
    tables = {"width": widths, "break": breaks}
    if sys.argv[1:2] == [] or sys.argv[1] not in tables:
        sys.exit(__doc__)
    tables[sys.argv[1]]()
