"""The peers, each as a program: reads articles, prints the pairs of ids that it finds.

    python peer_programs.py datasketch|rensa|copydetect ARTICLES.jsonl
"""

import json
import re
import sys
import tempfile

WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def articles(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            yield article["id"], article["text"]


def shingles(text, width):
    words = WORD.findall(text.lower())
    return {" ".join(words[i:i + width]) for i in range(max(1, len(words) - width + 1))}


def datasketch(path):
    """Whole documents as sets of 3-word shingles, similar from .2 on: as low as it stays precise."""
    from datasketch import MinHash, MinHashLSH
    index = MinHashLSH(threshold=0.2, num_perm=128)
    known = {}
    for name, text in articles(path):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([shingle.encode() for shingle in shingles(text, 3)])
        for other in index.query(sketch):
            if sketch.jaccard(known[other]) >= 0.2:
                yield name, other
        index.insert(name, sketch)
        known[name] = sketch


def rensa(path):
    """Every sentence of eight words or more as a set of 2-word shingles, similar from .6 on."""
    from rensa import RMinHash, RMinHashLSH
    index = RMinHashLSH(threshold=0.6, num_perm=64, num_bands=16)
    sketches, owner, pairs = [], [], set()
    for name, text in articles(path):
        for sentence in SENTENCE.split(text):
            if len(WORD.findall(sentence)) < 8:
                continue
            sketch = RMinHash(num_perm=64, seed=42)
            sketch.update(list(shingles(sentence, 2)))
            for other in index.query(sketch):
                if owner[other] != name and (name, owner[other]) not in pairs:
                    if sketch.jaccard(sketches[other]) >= 0.6:
                        pairs.add((name, owner[other]))
            index.insert(len(sketches), sketch)
            sketches.append(sketch)
            owner.append(name)
    return pairs


def copydetect(path):
    """Winnowed character fingerprints of every pair of documents, from 60 characters on."""
    import pathlib

    from copydetect import CodeFingerprint, compare_files
    with tempfile.TemporaryDirectory() as folder:
        prints = []
        for name, text in articles(path):
            file = pathlib.Path(folder) / f"{name}.txt"
            file.write_text(text, encoding="utf-8")
            prints.append((name, CodeFingerprint(str(file), 60, 10, filter=False)))
        for index, (name, one) in enumerate(prints):
            for other, two in prints[:index]:
                overlap, _, _ = compare_files(one, two)
                if overlap > 0:
                    yield name, other


if __name__ == "__main__":
    for pair in {"datasketch": datasketch, "rensa": rensa, "copydetect": copydetect}[sys.argv[1]](
            sys.argv[2]):
        print(*pair, sep="\t")
