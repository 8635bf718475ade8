"""Prefixes of the benchmark corpus, with the part of the truth that lies in them."""

import gzip
import json


class Truth:
    """The pairs of documents that were made by copying, and those that the news itself repeats."""

    def __init__(self, folder):
        self.pairs = {}
        with gzip.open(folder / "truth_pairs.jsonl.gz", "rt", encoding="utf-8") as file:
            for line in file:
                pair = json.loads(line)
                self.pairs[_key(pair["a"], pair["b"])] = pair["words"]
        with gzip.open(folder / "natural_pairs.tsv.gz", "rt", encoding="utf-8") as file:
            self.natural = {_key(*line.split("\t")[:2]) for line in file}


class Prefix:
    """The first so many articles: as records, and their texts alone, parted by NUL bytes."""

    def __init__(self, folder, truth, count, scratch):
        self.folder, self.all, self.count = folder, truth, count
        self.path = scratch / f"articles-{count}.jsonl"
        self.texts = scratch / f"texts-{count}.bin"
        ids = set()
        with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as source, \
                open(self.path, "w", encoding="utf-8") as articles, \
                open(self.texts, "wb") as texts:
            for _, line in zip(range(count), source):
                article = json.loads(line)
                ids.add(article["id"])
                articles.write(line)
                texts.write(article["text"].replace("\0", " ").encode() + b"\0")
        self.truth = {pair: n for pair, n in truth.pairs.items() if ids.issuperset(pair)}
        self.natural = {pair for pair in truth.natural if ids.issuperset(pair)}

    def first(self, count, scratch):
        """The first articles of this prefix."""
        return Prefix(self.folder, self.all, min(count, self.count), scratch)

    def score(self, pairs):
        """Recall of all copied pairs and of those of 30 words or more, and precision."""
        found = {_key(a, b) for a, b in pairs if a != b}
        long = {pair for pair, words in self.truth.items() if words >= 30}
        right = len(found & (self.truth.keys() | self.natural))
        return (
            len(found & self.truth.keys()) / max(1, len(self.truth)),
            len(found & long) / max(1, len(long)), right / max(1, len(found)))


def _key(a, b):
    a, b = a.strip(), b.strip()
    return (a, b) if a < b else (b, a)
