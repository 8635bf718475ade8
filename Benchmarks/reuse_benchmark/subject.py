"""What is measured: `provenance trace`, built for release, and its inner loops."""

import json
import os
import pathlib
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[2]


def build(product, environment=None):
    """Builds a product and gives its path."""
    command = ["swift", "build", "--package-path", PROJECT, "--configuration", "release"]
    subprocess.run(
        [*command, "--product", product], stdout=sys.stderr, check=True,
        env={**os.environ, **(environment or {})})
    return PROJECT / ".build" / "release" / product


def pairs(trace):
    """The pairs of documents that share a passage."""
    with open(trace, encoding="utf-8") as file:
        return {
            (passage["a"]["document"], passage["b"]["document"])
            for passage in json.load(file)["passages"]}


def inner_loops(texts):
    """The micro-benchmarks, as a table in Markdown."""
    tool = build("ReuseMeasuring", {"PROVENANCE_BENCHMARKS": "1"})
    lines = subprocess.run(
        [tool, texts], check=True, capture_output=True, text=True).stdout.splitlines()
    rows = ["| inner loop, one core | a second |", "| --- | ---: |"]
    for line in lines:
        name, rate, unit = line.split("\t")
        goal = " (goal ≥ 350)" if name == "tokenise and hash 8-grams" else ""
        rows.append(f"| {name} | {float(rate):,.1f} {unit}{goal} |")
    return "\n".join(rows)
