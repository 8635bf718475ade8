"""What is measured: `provenance archive`, built for release."""

import json
import pathlib
import shutil
import statistics
import subprocess
import sys

from . import histories, peers
from .measuring import run
from .report import Row

MEGABYTE = 1_000_000
MEBIBYTE = 1 << 20


def build():
    """Builds the command and gives its path."""
    project = pathlib.Path(__file__).resolve().parents[2]
    command = ["swift", "build", "--package-path", project, "--configuration", "release"]
    subprocess.run([*command, "--product", "provenance"], stdout=sys.stderr, check=True)
    return project / ".build" / "release" / "provenance"


class Subject:
    """One history in an archive."""

    def __init__(self, tool, scratch, history, clock):
        self.tool, self.history, self.clock = tool, history, clock
        self.scratch = scratch / f"{history.name}-stores"
        self.scratch.mkdir()
        self.store = self.scratch / "provenance"

    def sizes(self, rivals):
        """Takes every version, and compares the sizes on disk."""
        stores = [
            peers.Careful(rival, self.scratch / f"peer-{index}")
            for index, rival in enumerate(rivals)]
        raw = 0
        for number, version in enumerate(self.history.versions(), 1):
            print(f"{self.history.name}: version {number}", file=sys.stderr)
            raw += histories.size(version)
            run(self._command("add", version, "--name", "corpus"))
            for store in stores:
                store.add(version, number)
        self.versions = self._json("list", "corpus")["corpora"][0]["versions"]
        self.log = sum(version["newBytes"] for version in self.versions)
        ours = histories.size(self.store)
        theirs = {store.name: store.size() for store in stores}
        git = theirs.get("git gc --aggressive")
        rows = [self._size("provenance archive", ours, git, raw, 0.85)]
        return rows + [self._size(name, size, git, raw) for name, size in theirs.items()]

    def speeds(self):
        """Times the commands, and notes their memory."""
        return [*self._imports(), *self._unchanged(), *self._verifying(), *self._reading()]

    def _imports(self):
        folder, raw = self.history.newest, histories.size(self.history.newest)
        fresh = self.scratch / "fresh"
        command = self._command("add", folder, "--name", "corpus", store=fresh)
        # In turns, so that a noisy minute spoils both alike.
        took = self.clock.medians(
            command, lambda: shutil.rmtree(fresh, ignore_errors=True), (1, 2))
        new = sum(path.stat().st_size for path in fresh.rglob("v*.gz"))
        log = self._json("list", "corpus", store=fresh)["corpora"][0]["versions"][0]["newBytes"]
        allowed = (64 * MEBIBYTE + 16 * log // 64) / MEBIBYTE
        peak = max(run.peak for run in took.values()) / MEBIBYTE
        rates = {cores: raw / MEGABYTE / run.wall for cores, run in took.items()}
        size = f"{raw / MEGABYTE:.0f} MB to {new / MEGABYTE:.1f} MB"
        return [
            self._row(f"first import, one core ({size})", rates[1], "MB/s", took[1], least=20),
            self._row("first import, two cores", rates[2], "MB/s", took[2]),
            self._row("two cores to one", rates[2] / rates[1], "×", least=1.6),
            self._row("peak memory, first import", peak, "MiB", most=allowed),
        ]

    def _unchanged(self):
        folder, raw = self.history.newest, histories.size(self.history.newest) / MEGABYTE
        copy = self.scratch / "copy"

        def prepare():
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(self.store, copy)

        command = self._command("add", folder, "--name", "corpus", store=copy)
        noticed = self.clock.median(command, prepare)
        added = self.clock.median([*command, "--force"], prepare)
        allowed = (64 * MEBIBYTE + 16 * self.log // 64) / MEBIBYTE
        return [
            self._row(
                f"unchanged version, not added ({raw:.0f} MB)", raw / noticed.wall, "MB/s",
                noticed, least=250),
            self._row("unchanged version, added", raw / added.wall, "MB/s", added, least=250),
            self._row(
                "peak memory, adding to the history", added.peak / MEBIBYTE, "MiB", most=allowed),
        ]

    def _verifying(self):
        full = self.clock.median(self._command("verify", "corpus"))
        quick = self.clock.median(self._command("verify", "corpus", "--quick"))
        unique = self._json("verify", "corpus")["corpora"][0]["verifiedBytes"] / MEGABYTE
        stored = self.log / MEGABYTE
        peak = max(full.peak, quick.peak) / MEBIBYTE
        return [
            self._row(
                f"full verify ({unique:.0f} MB of unique documents)", unique / full.wall, "MB/s",
                full, least=150),
            self._row(
                f"quick verify ({stored:.0f} MB of stored text)", stored / quick.wall, "MB/s",
                quick, least=130),
            self._row("peak memory, verifying", peak, "MiB", most=64),
        ]

    def _reading(self):
        rows = []
        for number, what in ((len(self.versions), "newest version"), (1, "first version")):
            paths = self._documents(number)
            there = paths[len(paths) // 22 :: max(1, len(paths) // 11)][:11]
            took = self.clock.median(
                lambda index: self._command("cat", f"corpus@{number}", there[index]),
                repeats=len(there))
            rows.append(
                self._row(f"read one document, {what}", took.wall * 1000, "ms", took, most=20))
        return rows

    def _documents(self, number):
        shown = self._json("show", f"corpus@{number}")
        return [document["path"] for document in shown["files"]]

    def _command(self, action, *arguments, store=None):
        return [self.tool, "archive", action, *arguments, "--archive", store or self.store]

    def _json(self, *arguments, store=None):
        command = [str(part) for part in self._command(*arguments, "--json", store=store)]
        return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)

    def _row(self, what, *arguments, **goals):
        return Row(f"{self.history.name}: {what}", *arguments, **goals)

    def _size(self, name, size, git, raw, goal=None):
        what = f"{name}, {len(self.versions)} versions ({raw / MEGABYTE:.0f} MB raw)"
        if size is None:
            return self._row(what, None, "not measured")
        if not git:
            return self._row(what, size / MEGABYTE, "MB")
        return self._row(
            what, size / git, "× git", most=goal, detail=f"{size / MEGABYTE:.2f} MB")


def tiny_versions(tool, scratch, edits=100):
    """What a version costs that edits one sentence in two hundred documents."""
    history = histories.Tiny(scratch / "tiny", edits)
    store = scratch / "tiny-store"
    for version in history.versions():
        run([tool, "archive", "add", version, "--name", "corpus", "--archive", store])
    files = sorted((store / "corpus").glob("v*.gz"))[1:]
    cost = statistics.median(file.stat().st_size for file in files)
    return [Row("tiny version (200 documents, 1 edit)", cost, "bytes", most=4000)]


def process_start(tool, clock):
    """What every command takes at least, for comparison."""
    took = clock.median([tool, "--version"], repeats=21)
    return [Row("starting the command", took.wall * 1000, "ms", took)]
