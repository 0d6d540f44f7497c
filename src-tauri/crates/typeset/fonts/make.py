#!/usr/bin/env python3
"""Makes the fonts of this folder: still cuts of variable fonts, without the letters and features that no report uses.

Usage: make.py FOLDER, which holds `SourceSerif4[opsz,wght].ttf`, `SourceSerif4-Italic[opsz,wght].ttf`,
`Inter[opsz,wght].ttf`, `Inter-Italic[opsz,wght].ttf`, `SourceCodePro[wght].ttf`, `DejaVuSans.ttf`, and as the window has them
`heebo-hebrew-wght-normal.woff2` and `noto-serif-hebrew-hebrew-wght-normal.woff2`. Needs fonttools and brotli.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.varLib import instancer

HERE = Path(__file__).parent
# Latin with all its extensions, Greek, Cyrillic, Hebrew, and the signs between words.
LETTERS = [
    (0x20, 0x52F), (0x590, 0x5FF), (0xFB1D, 0xFB4F), (0x1D00, 0x1FFF), (0x2000, 0x22FF), (0x2300, 0x23FF), (0x2500, 0x27BF), (0x2C60, 0x2C7F),
    (0x2DE0, 0x2E7F), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F), (0xFB00, 0xFB06), (0xFE20, 0xFE2F), (0xFFFD, 0xFFFD),
]
# Without contextual alternates: Inter makes an arrow of a hyphen and a bracket, and a report shows what was written.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum"]
REGULAR, ITALIC, BOLD, BOLD_ITALIC = 0x40, 0x01, 0x20, 0x21

CUTS = [
    # source, axes, family, style, weight, selection, file
    ("SourceSerif4[opsz,wght].ttf", {"opsz": 11, "wght": 400}, "Source Serif 4", "Regular", 400, REGULAR, "SourceSerif4-Regular"),
    ("SourceSerif4-Italic[opsz,wght].ttf", {"opsz": 11, "wght": 400}, "Source Serif 4", "Italic", 400, ITALIC, "SourceSerif4-Italic"),
    ("SourceSerif4[opsz,wght].ttf", {"opsz": 11, "wght": 640}, "Source Serif 4", "SemiBold", 600, BOLD, "SourceSerif4-SemiBold"),
    ("SourceSerif4[opsz,wght].ttf", {"opsz": 36, "wght": 620}, "Source Serif 4 Display", "SemiBold", 600, BOLD, "SourceSerif4Display-SemiBold"),
    ("Inter[opsz,wght].ttf", {"opsz": 14, "wght": 400}, "Inter", "Regular", 400, REGULAR, "Inter-Regular"),
    ("Inter-Italic[opsz,wght].ttf", {"opsz": 14, "wght": 400}, "Inter", "Italic", 400, ITALIC, "Inter-Italic"),
    ("Inter[opsz,wght].ttf", {"opsz": 14, "wght": 620}, "Inter", "SemiBold", 600, BOLD, "Inter-SemiBold"),
    ("Inter-Italic[opsz,wght].ttf", {"opsz": 14, "wght": 620}, "Inter", "SemiBold Italic", 600, BOLD_ITALIC, "Inter-SemiBoldItalic"),
    ("heebo-hebrew-wght-normal.woff2", {"wght": 400}, "Heebo", "Regular", 400, REGULAR, "Heebo-Regular"),
    ("heebo-hebrew-wght-normal.woff2", {"wght": 620}, "Heebo", "SemiBold", 600, BOLD, "Heebo-SemiBold"),
    ("noto-serif-hebrew-hebrew-wght-normal.woff2", {"wght": 400}, "Noto Serif Hebrew", "Regular", 400, REGULAR, "NotoSerifHebrew-Regular"),
    ("noto-serif-hebrew-hebrew-wght-normal.woff2", {"wght": 620}, "Noto Serif Hebrew", "SemiBold", 600, BOLD, "NotoSerifHebrew-SemiBold"),
    # Its licence reserves the name of what is not the original.
    ("SourceCodePro[wght].ttf", {"wght": 400}, "Crossread Mono", "Regular", 400, REGULAR, "CrossreadMono-Regular"),
]


def name(font, family, style, file):
    names = font["name"]
    kept = {0, 7, 13, 14}
    names.names = [record for record in names.names if record.nameID in kept and record.platformID == 3]
    for number, text in [(1, family), (2, style), (3, f"Crossread;{file}"), (4, f"{family} {style}"), (5, "Version 1.0"), (6, file)]:
        names.setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = 0


def cut(folder, source, axes, family, style, weight, selection, file):
    font = instancer.instantiateVariableFont(TTFont(folder / source), axes)
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["STAT", "MVAR", "HVAR", "avar", "DSIG", "meta", "gasp", "prep"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[point for first, last in LETTERS for point in range(first, last + 1)])
    subsetter.subset(font)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = selection
    font["head"].macStyle = (1 if selection & 0x20 else 0) | (2 if selection & 0x01 else 0)
    name(font, family, style, file)
    font.recalcTimestamp = False
    font.flavor = None
    font.save(HERE / f"{file}.ttf")


def dejavu(folder):
    """All letters of DejaVu Sans, without the instructions for screens."""
    font = TTFont(folder / "DejaVuSans.ttf")
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.drop_tables += ["FFTM", "gasp", "prep"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(glyphs=font.getGlyphOrder(), unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(HERE / "DejaVuSans.ttf")


def box():
    """A box for every character, so that one which no font has is seen and its text is still in the file: with no
    glyph at all, readers would not find it, and the accessibility standard forbids the file."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "box"])
    pen = TTGlyphPen(None)
    for points in ([(60, 0), (60, 700), (540, 700), (540, 0)], [(110, 50), (490, 50), (490, 650), (110, 650)]):
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    glyph = pen.glyph()
    builder.setupCharacterMap({0x25A1: "box"})
    builder.setupGlyf({".notdef": glyph, "box": glyph})
    builder.setupHorizontalMetrics({".notdef": (600, 60), "box": (600, 60)})
    builder.setupHorizontalHeader(ascent=900, descent=-250)
    builder.setupNameTable({"familyName": "Crossread Box", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=900, sTypoDescender=-250, usWinAscent=900, usWinDescent=250, fsSelection=REGULAR)
    builder.setupPost()
    every = CmapSubtable.newSubtable(13)
    every.platEncID, every.platformID, every.language = 10, 3, 0
    ranges = [(0x21, 0x7E), (0xA1, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF)]
    every.format, every.reserved, every.length, every.nGroups = 13, 0, 16 + 12 * len(ranges), len(ranges)
    every.cmap = {point: "box" for first, last in ranges for point in range(first, last + 1)}
    builder.font["cmap"].tables = [every]
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.font.save(HERE / "CrossreadBox.ttf")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for each in CUTS:
        cut(folder, *each)
    dejavu(folder)
    box()
