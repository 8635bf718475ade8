"""The histories of corpora that are archived: each gives its versions as folders, in order."""

import gzip
import json
import pathlib
import random
import subprocess


class Edits:
    """Twenty versions of a collection of prose in which documents are edited."""

    name = "edits"

    def __init__(self, packed, folder):
        folder.mkdir()
        with subprocess.Popen(["zstd", "-dc", packed], stdout=subprocess.PIPE) as unpacking:
            subprocess.run(["tar", "-xf", "-", "-C", folder], stdin=unpacking.stdout, check=True)
        if unpacking.returncode != 0:
            raise SystemExit(f"{packed} cannot be unpacked: is zstd installed?")
        self._versions = sorted((folder / "peps").glob("v*"))
        self.newest = self._versions[-1]

    def versions(self):
        yield from self._versions


class Growth:
    """Twenty versions of a news archive that only gains articles.

    Version k has the first k twentieths of the articles, one file each: title, empty line, text.
    Articles of one month lie in one folder, as a crawler would keep them.
    """

    name = "growth"
    count = 20

    def __init__(self, packed, folder):
        folder.mkdir()
        self.newest, self._packed = folder, packed
        with gzip.open(packed, "rb") as lines:
            self._articles = sum(1 for _ in lines)

    def versions(self):
        taken, version = 0, 1
        with gzip.open(self._packed, "rt", encoding="utf-8") as lines:
            for line in lines:
                self._write(json.loads(line))
                taken += 1
                if taken * self.count >= version * self._articles:
                    yield self.newest
                    version += 1

    def _write(self, article):
        folder = self.newest / (article.get("date") or "undated")[:7]
        folder.mkdir(exist_ok=True)
        text = f"{article.get('title') or ''}\n\n{article['text']}\n"
        (folder / f"{article['id']}.txt").write_text(text, encoding="utf-8", newline="")


class Tiny:
    """Two hundred documents of invented words, of which every version edits one sentence."""

    def __init__(self, folder, edits):
        self.folder, self._edits, self._random = pathlib.Path(folder), edits, random.Random(1)
        syllables = [consonant + vowel for consonant in "bdfgklmnprstv" for vowel in "aeiou"]
        self._words = [
            "".join(self._random.choices(syllables, k=self._random.randint(1, 4)))
            for _ in range(4000)]

    def versions(self):
        self.folder.mkdir()
        texts = [[self._sentence() for _ in range(30)] for _ in range(200)]
        for number, text in enumerate(texts):
            self._write(number, text)
        yield self.folder
        for _ in range(self._edits):
            number = self._random.randrange(len(texts))
            texts[number][self._random.randrange(30)] = self._sentence()
            self._write(number, texts[number])
            yield self.folder

    def _sentence(self):
        words = self._random.choices(self._words, k=self._random.randint(6, 18))
        return " ".join(words).capitalize() + "."

    def _write(self, number, sentences):
        (self.folder / f"{number:03}.txt").write_text("\n".join(sentences) + "\n", encoding="ascii")


def size(folder, pattern="*"):
    """The bytes of the files below a folder whose names fit."""
    return sum(path.stat().st_size for path in folder.rglob(pattern) if path.is_file())
