#!/usr/bin/env python3
"""Makes probabilities of the scores that weights-quick.txt or weights-close.txt give: rewrites its second look.

    crossread-cli links --all-scores [--quick] < $BENCH/news_synth.dev.jsonl > $OUT/news_synth.out     # and stories
    # (fixtures/collations/stories.jsonl, which $BENCH needs under the name stories.dev.jsonl)
    python3 calibrate.py quick|close --bench $BENCH --out $OUT

To be run once after fit.py, which calibrates on news_synth alone, where each sentence was written to one other. On the stories
written for this project, in which a link may be a part of a sentence, those scores are far too low; an editor's articles are
of both kinds. Platt (1999) over both, news_synth counting twice; at the close look on the fold that the encoder did not see.
Needs numpy and scipy.
"""
import argparse
import json
import pathlib

import numpy as np
from scipy.optimize import minimize

SHARES = {"news_synth": 2.0, "stories": 1.0}
FOLDS = 4
LEAST = 1e-7


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("depth", choices=["quick", "close"])
    arguments.add_argument("--bench", required=True)
    arguments.add_argument("--out", required=True)
    arguments = arguments.parse_args()
    parts = [judged(arguments, name, share) for name, share in SHARES.items()]
    raw, gold, weight = (np.concatenate(part) for part in zip(*parts))

    def loss(at):
        value = at[0] * raw + at[1]
        return (weight * (np.logaddexp(0, value) - gold * value)).sum()

    scale, shift = minimize(loss, [1.0, 0.0], method="Nelder-Mead").x
    print(f"scale {scale:.3f}, shift {shift:.3f}")
    file = pathlib.Path(__file__).with_name(f"weights-{arguments.depth}.txt")
    file.write_text("".join(rewritten(line, scale, shift) for line in file.open()))


def judged(arguments, name, share):
    """The log odds of the judged pairs, whether each is a link, and what it counts."""
    records = [json.loads(line) for line in open(f"{arguments.bench}/{name}.dev.jsonl")]
    answers = [json.loads(line) for line in open(f"{arguments.out}/{name}.out")]
    fold = {group: at % FOLDS for at, group in enumerate(sorted({record["group"] for record in records}))}
    raw, gold = [], []
    for record, answer in zip(records, answers):
        if arguments.depth == "close" and fold[record["group"]] != 0:
            continue
        links = {(left, right) for left, right, _ in record["gold"]}
        ignored = {tuple(pair) for pair in record.get("ignore") or []}
        for left, row in enumerate(answer["scores"]):
            for right, score in enumerate(row):
                if (left, right) not in ignored:
                    raw.append(np.log(max(score, LEAST) / max(1 - score, LEAST)))
                    gold.append(float((left, right) in links))
    return np.array(raw), np.array(gold), np.full(len(raw), share / sum(gold))


def rewritten(line, scale, shift):
    words = line.split()
    if not words or words[0] != "second":
        return line
    value = scale * float(words[-1]) + (shift if words[1] == "bias" else 0)
    return " ".join([*words[:-1], f"{value:.4f}"]) + "\n"


if __name__ == "__main__":
    main()
