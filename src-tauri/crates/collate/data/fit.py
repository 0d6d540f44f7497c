#!/usr/bin/env python3
"""Fits the weights that make one score of all signals, and writes weights.txt.

    for set in news_synth news_he argrewrite; do
        cargo run --release -p collate --example signals < $BENCH/$set.dev.jsonl > $SIGNALS/$set
    done
    python3 fit.py --bench $BENCH --signals $SIGNALS [--out weights.txt] [--measure SET ...] [--ablation]

Needs numpy and scipy. Logistic regression in which no weight is negative, so that more overlap never lowers a
score. Fitted only to sets whose licence allows what ships to be made from them; `--measure` names others, that
are scored and not learned from. The numbers for the fitted sets are cross-validated by group of documents.
"""
import argparse
import json

import numpy as np
from scipy.optimize import minimize

# Permitted sets, and what the links of each weigh together.
FIT = {"news_synth": 1.0, "news_he": 0.3, "argrewrite": 0.5}
# The news in which every pair was judged: a calibrated score needs its base rate.
JUDGED_IN_FULL = ["news_synth"]
# Signal and shape, as src/similarity/model.rs has them.
TERMS = [
    "soft:root meaning:plain leaned:plain wording:plain shared:log figures:log",
    "stands-out:plain margin-high:plain diagonal:plain position:minus",
]
TERMS = " ".join(TERMS).split()
SHAPES = {
    "plain": lambda value: value,
    "minus": lambda value: -value,
    "log": lambda value: np.log1p(np.maximum(value, 0)),
    "root": lambda value: np.sqrt(np.maximum(value, 0)),
}
RIDGE = 1e-3
FOLDS = 4


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bench", required=True)
    arguments.add_argument("--signals", required=True)
    arguments.add_argument("--out")
    arguments.add_argument("--measure", nargs="*", default=[])
    arguments.add_argument("--ablation", action="store_true")
    arguments = arguments.parse_args()
    sets = {name: load(arguments, name) for name in [*FIT, *arguments.measure]}
    model, scores = cross_validated(sets, TERMS)
    show("all signals", sets, scores)
    if arguments.ablation:
        for term in TERMS:
            show("without " + term.split(":")[0], sets, cross_validated(sets, [it for it in TERMS if it != term])[1])
    scale, shift = calibrated(sets, scores)
    reliability(sets, {name: sigmoid(scale * score + shift) for name, score in scores.items()})
    weights, bias = model
    lines = ["# Written by fit.py; read by src/similarity/model.rs. A signal, its shape, its weight."]
    lines += [f"{term.replace(':', ' ')} {scale * weight:.4f}" for term, weight in zip(TERMS, weights)]
    lines.append(f"bias {scale * bias + shift:.4f}")
    print("\n".join(lines))
    if arguments.out:
        with open(arguments.out, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


def load(arguments, name):
    """The judged pairs of a set: signals, whether gold, and the group that each belongs to."""
    with open(f"{arguments.signals}/{name}", "rb") as file:
        names = file.readline().decode().split()
        table = np.frombuffer(file.read(), "<f4").reshape(-1, 3 + len(names))
    with open(f"{arguments.bench}/{name}.dev.jsonl", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    cells = [judged(record) for record in records]
    places = table[:, :3].astype(int).tolist()
    keep = np.array([(i, j) in cells[k][0] for k, i, j in places], bool)
    gold = np.array([(i, j) in cells[k][1] for k, i, j in places], bool)
    groups = np.array([str(records[k]["group"]) for k, _, _ in places])
    missed = sum(len(gold & judged) for judged, gold in cells) - int((keep & gold).sum())
    signals = dict(zip(names, table[keep, 3:].T.astype(float)))
    return {"signals": signals, "gold": gold[keep].astype(float), "groups": groups[keep], "missed": missed}


def judged(record):
    """The cells that a person judged, and those among them that are gold: as the bench's scorer has it."""
    gold = {(i, j) for i, j, _ in record["gold"]}
    if record.get("judged_pairs") is not None:
        return {tuple(pair) for pair in record["judged_pairs"]}, gold
    side = lambda name: range(len(record[name])) if record.get(f"judged_{name}") is None else record[f"judged_{name}"]
    ignored = {tuple(pair) for pair in record.get("ignore") or []} | {(i, j) for i, j, _ in record.get("weak") or []}
    return {(i, j) for i in side("left") for j in side("right")} - ignored, gold


def shaped(data, terms):
    return np.stack([SHAPES[term.split(":")[1]](data["signals"][term.split(":")[0]]) for term in terms], 1)


def fit(values, gold, weight):
    """Weights, none negative, and the bias of a logistic regression."""
    mean, spread = values.mean(0), values.std(0) + 1e-9
    values, weight = (values - mean) / spread, weight / weight.sum()

    def loss(at):
        raw = values @ at[1:] + at[0]
        rest = weight * (sigmoid(raw) - gold)
        cost = (weight * (np.logaddexp(0, raw) - gold * raw)).sum() + RIDGE * (at[1:] ** 2).sum()
        return cost, np.r_[rest.sum(), values.T @ rest + 2 * RIDGE * at[1:]]

    bounds = [(None, None)] + [(0, None)] * values.shape[1]
    at = minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds).x
    return at[1:] / spread, at[0] - (mean * at[1:] / spread).sum()


def cross_validated(sets, terms):
    """The model of all permitted data, and for each set raw scores by models that did not see its group."""
    values = {name: shaped(data, terms) for name, data in sets.items()}
    fold = {}
    for name in FIT:
        order = {group: at for at, group in enumerate(sorted(set(sets[name]["groups"])))}
        fold[name] = np.array([order[group] % FOLDS for group in sets[name]["groups"]])

    def without(number):
        parts = [(values[name], sets[name], fold[name] != number, FIT[name]) for name in FIT]
        return fit(
            np.concatenate([value[rows] for value, _, rows, _ in parts]),
            np.concatenate([data["gold"][rows] for _, data, rows, _ in parts]),
            np.concatenate([np.full(rows.sum(), share / data["gold"].sum()) for _, data, rows, share in parts]),
        )

    model = without(None)
    scores = {name: value @ model[0] + model[1] for name, value in values.items()}
    for number in range(FOLDS):
        weights, bias = without(number)
        for name in FIT:
            rows = fold[name] == number
            scores[name][rows] = values[name][rows] @ weights + bias
    return model, scores


def calibrated(sets, scores):
    """Platt (1999): the scale and shift that make raw scores probabilities where all pairs were judged."""
    raw = np.concatenate([scores[name] for name in JUDGED_IN_FULL])
    gold = np.concatenate([sets[name]["gold"] for name in JUDGED_IN_FULL])
    sizes = [len(scores[name]) for name in JUDGED_IN_FULL]
    weight = np.concatenate([np.full(size, 1 / size) for size in sizes])

    def loss(at):
        value = at[0] * raw + at[1]
        return (weight * (np.logaddexp(0, value) - gold * value)).sum()

    return minimize(loss, [1.0, 0.0], method="Nelder-Mead").x


def sigmoid(raw):
    return 1 / (1 + np.exp(-raw))


def show(label, sets, scores):
    found = [average_precision(scores[name], data["gold"], data["missed"]) for name, data in sets.items()]
    print(f"{label:20}", *[f"{name} {ap:.3f}/{f1:.3f}" for name, (ap, f1) in zip(sets, found)])


def average_precision(scores, gold, missed):
    """As the bench's scorer has it, with the best F1 of any threshold."""
    order = np.argsort(-scores, kind="stable")
    scores, gold = scores[order], gold[order]
    last = np.r_[scores[1:] != scores[:-1], True]
    hits, seen, total = np.cumsum(gold)[last], np.arange(1, len(gold) + 1)[last], gold.sum() + missed
    return float((hits / seen * np.diff(np.r_[0, hits / total])).sum()), float((2 * hits / (seen + total)).max())


def reliability(sets, scores):
    print("reliability: of the pairs with a score in each band, how many are links")
    for name in scores:
        bands = []
        for low in np.arange(0, 1, 0.1):
            rows = (scores[name] >= low) & (scores[name] < low + 0.1 + 1e-9)
            bands.append(f"{sets[name]['gold'][rows].mean():.2f} ({rows.sum()})" if rows.any() else "-")
        print(f"  {name:14}", "  ".join(bands))


main()
