"""Which parents are missing: some were lost long ago, the others are taken out for the test."""

import collections
import gzip
import json
import pathlib
import random

NEWS = "bench-20k"


class Case:
    """A parent that is not in the corpus, and those of its children that are."""

    def __init__(self, parent, children):
        self.parent, self.children = parent, sorted(children)


class Set:
    """A corpus with its missing parents.

    `cases` is a list of lists: the parents of one list are missing at the same time. `kin` has the
    pairs of documents of which one is an ancestor of the other, in that order; an edge between them
    is right, however many texts stand between. `edges` has the direct ones.
    """

    def __init__(self, name, documents, dates, cases, kin, edges):
        self.name, self.documents, self.dates = name, documents, dates
        self.cases, self.kin, self.edges = cases, kin, edges


def names(folder):
    """The sets that have dates."""
    return sorted(p.parent.name for p in folder.glob("*/dates.json")) + [NEWS]


def read(folder, name, most_news):
    """One set; one list of cases for each document that is taken out, and one for those long lost."""
    return _news(folder / name, most_news) if name == NEWS else _folder(folder / name)


def _folder(folder):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    documents = {d["id"]: folder / d["file"] for d in truth["documents"]}
    dates = json.loads((folder / "dates.json").read_text(encoding="utf-8"))
    order = [tuple(pair) for pair in truth.get("order", [])]
    # Where only the order is known, the earlier text stands for the parent.
    edges = [(e["parent"], e["child"]) for e in truth["edges"] + truth.get("hidden_edges", [])]
    parents = _by_parent(edges + order)
    kin = _ancestors(edges) | set(order)
    cases = [
        [Case(parent, children)] for parent, children in sorted(parents.items())
        if parent in documents and _has_siblings(children, kin)]
    lost = [
        Case(parent, children & documents.keys()) for parent, children in sorted(parents.items())
        if parent not in documents]
    lost = [case for case in lost if _has_siblings(case.children, kin)]
    direct = {pair for pair in edges + order if documents.keys() >= set(pair)}
    return Set(folder.name, documents, dates, cases + ([lost] if lost else []), kin, direct)


def _news(folder, most):
    documents = {}
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            documents[json.loads(line)["id"]] = line
    with gzip.open(folder / "truth.jsonl.gz", "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    edges = [(r["parent"], r["child"]) for r in records]
    family = {r["child"]: r["root"] for r in records}
    kin = _ancestors(edges)
    parents = sorted(
        (p, c) for p, c in _by_parent(edges).items() if _has_siblings(c, kin))
    random.Random(2026).shuffle(parents)
    # One of each family, so that the rest of the family is there to speak.
    chosen, seen = [], set()
    for parent, children in parents:
        root = family.get(parent, parent)
        if root not in seen:
            seen.add(root)
            chosen.append(Case(parent, children))
    return Set(folder.name, documents, None, [chosen[:most]], kin, set(edges))


def _by_parent(edges):
    parents = collections.defaultdict(set)
    for parent, child in edges:
        parents[parent].add(child)
    return parents


def _ancestors(edges):
    parents = collections.defaultdict(set)
    for parent, child in edges:
        parents[child].add(parent)
    pairs = set()
    for child in list(parents):
        ahead, seen = [child], set()
        while ahead:
            for parent in parents.get(ahead.pop(), ()):
                if parent not in seen:
                    seen.add(parent)
                    ahead.append(parent)
        pairs |= {(parent, child) for parent in seen}
    return pairs


def _has_siblings(children, kin):
    """Whether two of them are not known to follow each other."""
    children = sorted(children)
    return any(
        (a, b) not in kin and (b, a) not in kin
        for i, a in enumerate(children) for b in children[i + 1:])


def write(found, missing, scratch):
    """Writes the corpus without some documents; gives the arguments that name it."""
    if found.dates is None:
        path = scratch / "articles.jsonl"
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(line for id, line in found.documents.items() if id not in missing)
        return [path]
    folder = scratch / "docs"
    folder.mkdir()
    for id, path in found.documents.items():
        if id not in missing:
            (folder / path.name).symlink_to(path.resolve())
    dates = scratch / "dates.json"
    kept = {id: date for id, date in found.dates.items() if id not in missing}
    dates.write_text(json.dumps(kept), encoding="utf-8")
    return [folder, "--metadata", dates]


def short(id):
    """The id of a document as the truth has it, without folder and ending."""
    return pathlib.PurePath(id).stem
