"""How the cost of a quick look grows from 100 to 20,000 sentences a side: a table, and a plot as SVG.

    cargo build --release -p collate --example timing
    python3 growth.py TARGET/release/examples/timing PLOT.svg

Every size runs in processes of its own, so that the memory is that of the whole process. The time is the least of all runs,
which is the nearest to what a machine takes that does nothing else; memory is the most. Needs nothing but Python.
"""

import json
import math
import subprocess
import sys

SIZES = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000]
ROUNDS = 5
RUNS = 3

WIDTH, HEIGHT = 380, 300
LEFT, TOP, RIGHT, BOTTOM = 62, 44, 22, 44


def measured(timing):
    """For each size: milliseconds of a comparison, megabytes, and the longest time without asking whether to stop."""
    runs = {size: [] for size in SIZES}
    # Round by round, so that what else the machine does falls on all sizes.
    for _ in range(ROUNDS):
        for size in SIZES:
            runs[size].append(json.loads(subprocess.check_output([timing, "quick", str(RUNS), str(size)])))
    for size, runs in runs.items():
        least = min(ms for run in runs for ms in run["ms"])
        yield size, least, max(run["peak_mb"] for run in runs), min(run["unasked_ms"] for run in runs)


def plain(value):
    """Two digits that count."""
    digits = max(0, 1 - math.floor(math.log10(value)))
    return f"{round(value, digits if value < 10 else 0):,.{1 if value < 10 else 0}f}"


def panel(title, points, low, high, targets, shift):
    """One plot with logarithmic axes; `targets` are (size, value, words)."""
    span = math.log(SIZES[-1] / SIZES[0])

    def x(size):
        return LEFT + (WIDTH - LEFT - RIGHT) * math.log(size / SIZES[0]) / span

    def y(value):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * math.log(value / low) / math.log(high / low)

    parts = [f'<g transform="translate({shift} 0)">', f'<text x="{LEFT}" y="26" class="title">{title}</text>']
    value = low
    while value <= high:
        parts.append(f'<path class="grid" d="M{LEFT} {y(value):.1f}H{WIDTH - RIGHT}"/>')
        parts.append(f'<text class="end" x="{LEFT - 8}" y="{y(value) + 4:.1f}">{value:,}</text>')
        value *= 10
    for size in [100, 1_000, 10_000]:
        parts.append(f'<path class="grid" d="M{x(size):.1f} {TOP}V{HEIGHT - BOTTOM}"/>')
        parts.append(f'<text class="middle" x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 18}">{size:,}</text>')
    parts.append(f'<text class="middle" x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}">sentences a side</text>')
    for size, value, words in targets:
        parts.append(f'<path class="target" d="M{x(size) - 12:.1f} {y(value):.1f}h24"/>')
        parts.append(f'<text class="end aim" x="{x(size) + 12:.1f}" y="{y(value) - 6:.1f}">{words}</text>')
    line = " ".join(f"{x(size):.1f},{y(value):.1f}" for size, value in points)
    parts.append(f'<polyline points="{line}"/>')
    for size, value in points:
        parts.append(f'<circle cx="{x(size):.1f}" cy="{y(value):.1f}" r="3.5"><title>{size:,}: {plain(value)}</title></circle>')
    return "\n".join([*parts, "</g>"])


STYLE = """
rect { fill: #fbfaf7 }
text { font: 12px system-ui, sans-serif; fill: #333 }
.title { font-weight: 600; font-size: 13px }
.end { text-anchor: end }
.middle { text-anchor: middle }
.aim { fill: #9a4a12 }
.grid { stroke: #ddd8cc; stroke-width: 1; fill: none }
.target { stroke: #9a4a12; stroke-width: 2 }
polyline { fill: none; stroke: #1d4f7c; stroke-width: 2 }
circle { fill: #1d4f7c }
"""


def plot(rows):
    times = panel("Milliseconds of a quick look", [(size, ms) for size, ms, _, _ in rows], 1, 100_000,
                  [(2_000, 300, "target 300 ms"), (20_000, 10_000, "target 10 s")], 0)
    memory = panel("Megabytes of the whole process at most", [(size, mb) for size, _, mb, _ in rows], 1, 10_000,
                   [(20_000, 1_000, "target 1 GB")], WIDTH)
    words = "How time and memory of a quick look grow with the sentences, on logarithmic axes"
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" role="img" aria-label="{words}">\n'
            f"<style>{STYLE}</style>\n<rect width=\"{2 * WIDTH}\" height=\"{HEIGHT}\" rx=\"8\"/>\n{times}\n{memory}\n</svg>\n")


def main():
    timing, target = sys.argv[1:]
    print("| sentences a side | ms | MB at most | ms until a stop is heard |\n| --- | --- | --- | --- |")
    rows = list(measured(timing))
    for size, ms, mb, unasked in rows:
        print(f"| {size:,} | {plain(ms)} | {plain(mb)} | {plain(unasked)} |")
    with open(target, "w", encoding="utf-8") as file:
        file.write(plot(rows))
    print(f"The plot: {target}")


main()
