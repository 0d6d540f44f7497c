#!/usr/bin/env python3
"""Makes every icon beside it out of the drawings: PNG for Linux, .ico for Windows, .icns for macOS.

Needs rsvg-convert (Debian: librsvg2-bin) and Pillow. Run it after a change of an SVG, and commit what it made.
"""

import io
import struct
import subprocess
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent

# What has its own drawing because the large one would be a blur; 22 is 24 without its rim.
SMALL = {16: "icon-16.svg", 22: "icon-24.svg", 24: "icon-24.svg", 32: "icon-32.svg"}
LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 24, 32, 48, 64, 256)
# Each kind of entry, and its pixels. The first two are for screens of today: 16 and 32 points at twice the density.
MACOS = ((b"ic11", 32), (b"ic12", 64), (b"icp4", 16), (b"icp5", 32), (b"ic07", 128), (b"ic13", 256), (b"ic08", 256),
         (b"ic14", 512), (b"ic09", 512), (b"ic10", 1024))


def png(size):
    """The icon, size × size pixels."""
    svg = (HERE / SMALL.get(size, "icon.svg")).read_text()
    if size == 22:
        svg = svg.replace('viewBox="0 0 24 24"', 'viewBox="1 1 22 22"')
    command = ["rsvg-convert", "--width", str(size), "--height", str(size)]
    drawn = subprocess.run(command, input=svg.encode(), stdout=subprocess.PIPE, check=True).stdout
    out = io.BytesIO()
    Image.open(io.BytesIO(drawn)).convert("RGBA").save(out, "PNG", optimize=True)
    return out.getvalue()


def bitmap(png):
    """A PNG as older programs read an entry of .ico: rows from the bottom, blue first, and a mask that hides nothing."""
    image = Image.open(io.BytesIO(png))
    width, height = image.size
    rows = image.transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes("raw", "BGRA")
    mask = bytes((width + 31) // 32 * 4 * height)
    return struct.pack("<IiiHHIIiiII", 40, width, height * 2, 1, 32, 0, len(rows) + len(mask), 0, 0, 0, 0) + rows + mask


def ico(sizes):
    entries = [(size, png(size) if size >= 256 else bitmap(png(size))) for size in sizes]
    head, at = struct.pack("<HHH", 0, 1, len(entries)), 6 + 16 * len(entries)
    for size, entry in entries:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(entry), at)
        at += len(entry)
    return head + b"".join(entry for _, entry in entries)


def icns(kinds):
    body = b"".join(kind + struct.pack(">I", 8 + len(entry)) + entry for kind, entry in ((k, png(size)) for k, size in kinds))
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


for size in LINUX:
    (HERE / f"{size}x{size}.png").write_bytes(png(size))
(HERE / "icon.ico").write_bytes(ico(WINDOWS))
(HERE / "icon.icns").write_bytes(icns(MACOS))
