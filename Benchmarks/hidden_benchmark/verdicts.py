"""What a trace says about the children of a missing parent, and about pairs whose parent is there."""

import collections
import json
import subprocess
import tempfile
import pathlib

from hidden_benchmark import cases


class Trace:
    """The part of a trace's JSON that is judged."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            trace = json.load(file)
        hidden = {source["id"] for source in trace["hiddenSources"]}
        self.below = collections.defaultdict(set)
        self.asserted = {}
        for edge in trace["edges"]:
            child = cases.short(edge["child"])
            if edge["parent"] in hidden:
                self.below[edge["parent"]].add(child)
            elif edge["child"] not in hidden and edge["directed"]:
                self.asserted[cases.short(edge["parent"]), child] = edge["probability"]
        self.sharing = {
            _key(cases.short(p["a"]["document"]), cases.short(p["b"]["document"]))
            for p in trace["passages"]}

    def common(self, a, b):
        """Whether a source that is not in the corpus is shown above both."""
        return any(a in children and b in children for children in self.below.values())


class Run:
    """Runs the tool on corpora in which documents are missing."""

    def __init__(self, tool, scratch):
        self.tool, self.scratch = tool, scratch

    def trace(self, found, missing):
        with tempfile.TemporaryDirectory(dir=self.scratch) as folder:
            folder = pathlib.Path(folder)
            inputs = cases.write(found, missing, folder)
            output = folder / "trace.json"
            subprocess.run(
                [self.tool, "trace", *inputs, "--format", "json", "--quiet", "-o", output],
                check=True, stderr=subprocess.DEVNULL)
            return Trace(output)


def measure(found, run, lists):
    """The cells of a set's row.

    Only children that share a passage are judged: of others there is nothing to infer. A missing
    parent counts as asserted over if any two of its children that are no kin stand in a directed edge.
    """
    parents, proposed, wrong = 0, 0, 0
    pairs, asserted = 0, 0
    for group in found.cases:
        trace = run.trace(found, {case.parent for case in group})
        for case in group:
            siblings = [
                (a, b) for i, a in enumerate(case.children) for b in case.children[i + 1:]
                if (a, b) in trace.sharing and (a, b) not in found.kin and (b, a) not in found.kin]
            if not siblings:
                continue
            edges = [p for a, b in siblings for p in ((a, b), (b, a)) if p in trace.asserted]
            parents += 1
            proposed += any(trace.common(a, b) for a, b in siblings)
            wrong += bool(edges)
            pairs += len(siblings)
            asserted += len(edges)
            if lists:
                for edge in edges:
                    print(found.name, case.parent, *edge, f"{trace.asserted[edge]:.2f}")
    whole = run.trace(found, set())
    true = [(a, b) for a, b in found.edges if _key(a, b) in whole.sharing]
    kept = sum(pair in whole.asserted for pair in true)
    doubted = sum(whole.common(a, b) for a, b in true)
    return [
        str(parents), _share(proposed, parents), _share(wrong, parents), str(pairs),
        _share(asserted, pairs), str(len(true)), _share(kept, len(true)), _share(doubted, len(true))]


def _key(a, b):
    return (a, b) if a < b else (b, a)


def _share(count, all):
    return f"{count / all:.2f}" if all else "-"
