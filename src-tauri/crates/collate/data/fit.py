#!/usr/bin/env python3
"""Fits the weights that make one score of all signals, and writes weights-quick.txt or weights-close.txt.

    for set in news_synth news_he argrewrite; do
        cargo run --release -p collate --example signals -- $DEPTH < $BENCH/$set.dev.jsonl > $SIGNALS/$set
    done
    python3 fit.py $DEPTH --bench $BENCH --signals $SIGNALS [--out FOLDER] [--measure SET ...] [--ablation]
    python3 calibrate.py $DEPTH --bench $BENCH --out $OUT     # the scores, afterwards: see there

Needs numpy and scipy. Two looks, each a logistic regression in which no weight is negative: the first at a pair by
itself and among its rivals, the second at the scores that the first gave to the pairs around it. Fitted only to
sets whose licence allows what ships to be made from them; `--measure` names others, that are scored and not
learned from. The numbers for the fitted sets are cross-validated by group of documents.
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
QUICK = [
    "soft:root meaning:plain leaned:plain wording:plain shared:log figures:log",
    "stands-out:plain margin-high:plain diagonal:plain position:minus",
]
FIRST = {"quick": " ".join(QUICK).split(), "close": " ".join([*QUICK, "in-context:plain sentence:plain"]).split()}
# As src/similarity/neighbours.rs has them.
SECOND = "own:plain rival:plain margin:plain diagonal:plain aside:plain around:plain".split()
DIAGONAL = [(-1, -1), (1, 1)]
ASIDE = [(-1, 0), (1, 0), (0, -1), (0, 1)]
AROUND = [(-1, -2), (-2, -1), (1, 2), (2, 1), (-2, -2), (2, 2), (-1, 1), (1, -1)]
NOTHING = -8.0
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
    arguments.add_argument("depth", choices=FIRST)
    arguments.add_argument("--bench", required=True)
    arguments.add_argument("--signals", required=True)
    arguments.add_argument("--out")
    arguments.add_argument("--measure", nargs="*", default=[])
    arguments.add_argument("--ablation", action="store_true")
    arguments = arguments.parse_args()
    sets = {name: load(arguments, name) for name in [*FIT, *arguments.measure]}
    terms = FIRST[arguments.depth]
    first, raw, second, scores = two_looks(sets, terms)
    show("first look", sets, raw)
    show("both looks", sets, scores)
    if arguments.ablation:
        for term in terms:
            rest = [it for it in terms if it != term]
            show("without " + term.split(":")[0], sets, two_looks(sets, rest)[3])
        for term in SECOND[1:]:
            rest = [it for it in SECOND if it != term]
            show("second without " + term.split(":")[0], sets, two_looks(sets, terms, rest)[3])
    scale, shift = calibrated(sets, scores)
    reliability(sets, {name: sigmoid(scale * score + shift) for name, score in scores.items()})
    lines = ["# Written by fit.py; read by src/similarity/model.rs. Which look, a signal, its shape, its weight."]
    for look, names, (weights, bias), scale, shift in [
        ("first", terms, first, 1, 0),
        ("second", SECOND, second, scale, shift),
    ]:
        lines += [f"{look} {name.replace(':', ' ')} {scale * weight:.4f}" for name, weight in zip(names, weights)]
        lines.append(f"{look} bias {scale * bias + shift:.4f}")
    print("\n".join(lines))
    if arguments.out:
        with open(f"{arguments.out}/weights-{arguments.depth}.txt", "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


def two_looks(sets, terms, second=SECOND):
    """Both models, and what they give to every pair."""
    first, raw = cross_validated(sets, {name: shaped(data["signals"], terms) for name, data in sets.items()})
    seen = {name: look(data, raw[name]) for name, data in sets.items()}
    second, scores = cross_validated(sets, {name: shaped(seen[name], second) for name in sets})
    return first, raw, second, scores


def look(data, raw):
    """What the second look sees of each pair, from the first one's scores."""
    found = np.empty((len(raw), len(SECOND)))
    for rows, left, right in data["tables"]:
        grid = np.full((left.max() + 1, right.max() + 1), NOTHING)
        grid[left, right] = raw[rows]
        chances = np.pad(sigmoid(grid), 2) * np.pad(grid > NOTHING, 2)

        def best(steps):
            height, width = grid.shape
            shifted = [chances[2 + a : 2 + a + height, 2 + b : 2 + b + width] for a, b in steps]
            return np.max(shifted, 0)

        one, other = rivals(grid), rivals(grid.T).T
        seen = [
            grid,
            -np.maximum(softplus(one), softplus(other)),
            -0.5 * (softplus(one - grid) + softplus(other - grid)),
            best(DIAGONAL),
            best(ASIDE),
            best(AROUND),
        ]
        found[rows] = np.stack(seen, -1)[left, right]
    return {name.split(":")[0]: column for name, column in zip(SECOND, found.T)}


def rivals(grid):
    """For each cell the best of the others in its row."""
    two = np.sort(np.pad(grid, ((0, 0), (0, 2)), constant_values=NOTHING), 1)[:, :-3:-1]
    return np.where(grid < two[:, :1], two[:, :1], two[:, 1:])


def load(arguments, name):
    """The pairs of a set: signals, whether judged, whether gold, and the group that each belongs to."""
    with open(f"{arguments.signals}/{name}", "rb") as file:
        names = file.readline().decode().split()
        table = np.frombuffer(file.read(), "<f4").reshape(-1, 3 + len(names))
    with open(f"{arguments.bench}/{name}.dev.jsonl", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    cells = [judged(record) for record in records]
    places = table[:, :3].astype(int)
    keep = np.array([(i, j) in cells[k][0] for k, i, j in places.tolist()], bool)
    gold = np.array([(i, j) in cells[k][1] for k, i, j in places.tolist()], bool)
    edges = np.flatnonzero(np.r_[True, places[1:, 0] != places[:-1, 0], True])
    return {
        "signals": dict(zip(names, table[:, 3:].T.astype(float))),
        "keep": keep,
        "gold": (gold & keep).astype(float),
        "groups": np.array([str(records[k]["group"]) for k in places[:, 0]]),
        "tables": [(slice(a, b), places[a:b, 1], places[a:b, 2]) for a, b in zip(edges, edges[1:])],
        "missed": sum(len(gold & judged) for judged, gold in cells) - int((keep & gold).sum()),
    }


def judged(record):
    """The cells that a person judged, and those among them that are gold: as the bench's scorer has it."""
    gold = {(i, j) for i, j, _ in record["gold"]}
    if record.get("judged_pairs") is not None:
        return {tuple(pair) for pair in record["judged_pairs"]}, gold
    side = lambda name: range(len(record[name])) if record.get(f"judged_{name}") is None else record[f"judged_{name}"]
    ignored = {tuple(pair) for pair in record.get("ignore") or []} | {(i, j) for i, j, _ in record.get("weak") or []}
    return {(i, j) for i in side("left") for j in side("right")} - ignored, gold


def shaped(signals, terms):
    return np.stack([SHAPES[term.split(":")[1]](signals[term.split(":")[0]]) for term in terms], 1)


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


def cross_validated(sets, values):
    """The model of all permitted data, and for each set raw scores by models that did not see its group."""
    fold = {}
    for name in FIT:
        order = {group: at for at, group in enumerate(sorted(set(sets[name]["groups"])))}
        fold[name] = np.array([order[group] % FOLDS for group in sets[name]["groups"]])

    def without(number):
        parts = [(values[name], sets[name], sets[name]["keep"] & (fold[name] != number), FIT[name]) for name in FIT]
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
    raw = np.concatenate([scores[name][sets[name]["keep"]] for name in JUDGED_IN_FULL])
    gold = np.concatenate([sets[name]["gold"][sets[name]["keep"]] for name in JUDGED_IN_FULL])

    def loss(at):
        value = at[0] * raw + at[1]
        return (np.logaddexp(0, value) - gold * value).mean()

    return minimize(loss, [1.0, 0.0], method="Nelder-Mead").x


def sigmoid(raw):
    return 1 / (1 + np.exp(-raw))


def softplus(x):
    return np.logaddexp(0, x)


def show(label, sets, scores):
    found = [
        average_precision(scores[name][data["keep"]], data["gold"][data["keep"]], data["missed"])
        for name, data in sets.items()
    ]
    print(f"{label:22}", *[f"{name} {ap:.3f}/{f1:.3f}" for name, (ap, f1) in zip(sets, found)], flush=True)


def average_precision(scores, gold, missed):
    """As the bench's scorer has it, with the best F1 of any threshold."""
    order = np.argsort(-scores, kind="stable")
    scores, gold = scores[order], gold[order]
    last = np.r_[scores[1:] != scores[:-1], True]
    hits, seen, total = np.cumsum(gold)[last], np.arange(1, len(gold) + 1)[last], gold.sum() + missed
    return float((hits / seen * np.diff(np.r_[0, hits / total])).sum()), float((2 * hits / (seen + total)).max())


def reliability(sets, scores):
    print("reliability: of the pairs with a score in each band, how many are links")
    for name, data in sets.items():
        score, gold = scores[name][data["keep"]], data["gold"][data["keep"]]
        bands = []
        for low in np.arange(0, 1, 0.1):
            rows = (score >= low) & (score < low + 0.1 + 1e-9)
            bands.append(f"{gold[rows].mean():.2f} ({rows.sum()})" if rows.any() else "-")
        print(f"  {name:14}", "  ".join(bands))


main()
