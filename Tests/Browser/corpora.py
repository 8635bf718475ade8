"""Corpora of invented words for the browser tests; the same in every run."""
import json
import pathlib
import random


class Writer:
    """Writes sentences of a language that nobody speaks."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
        self.words = sorted(
            {"".join(self.random.choices(syllables, k=self.random.randint(2, 4))) for _ in range(6000)}
        )

    def sentence(self, length=None):
        words = self.random.choices(self.words, k=length or self.random.randint(9, 16))
        return " ".join(words).capitalize() + "."

    def paragraph(self, sentences=4):
        return " ".join(self.sentence() for _ in range(sentences))


def _write(path, records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def story(folder, count=60):
    """One affair in many texts: each takes paragraphs of an earlier one, and has some of its own."""
    writer = Writer(60)
    texts, records = [], []
    for number in range(count):
        parts = [writer.paragraph() for _ in range(3)]
        if texts:
            source = texts[max(0, number - 1 - writer.random.randrange(min(number, 14)))]
            parts[1:1] = writer.random.sample(source, min(len(source), 3))
        texts.append(parts)
        record = {
            "id": f"desk-{number:02}",
            "source": f"{writer.sentence(1)[:-1]} Courier {number}",
            "title": writer.sentence(7)[:-1],
            "text": "\n\n".join(parts),
        }
        if writer.random.random() > 0.2:
            record["date"] = f"2021-{1 + number // 10:02}-{1 + number % 10 * 2:02}T09:{number % 60:02}:00Z"
        records.append(record)
    return _write(folder / "story.jsonl", records)


def crowd(folder, count=1000, quotations=4):
    """Many texts that each quote several earlier ones: some 5,000 derivations."""
    writer = Writer(1000)
    own, records = [], []
    for number in range(count):
        parts = [writer.paragraph(3) for _ in range(3)]
        own.append([writer.sentence(26) for _ in range(4)])
        parts[0] += " " + " ".join(own[-1])
        for other in writer.random.sample(range(number), min(number, quotations)):
            parts.insert(1, writer.paragraph(1) + " " + writer.random.choice(own[other]))
        records.append(
            {
                "id": f"n{number:04}",
                "source": f"Outlet {number % 40}",
                "title": writer.sentence(6)[:-1],
                "date": f"20{10 + number // 100}-{1 + number // 9 % 12:02}-{1 + number % 28:02}T06:00:00Z",
                "text": "\n\n".join(parts),
            }
        )
    return _write(folder / "crowd.jsonl", records)


def pair(folder):
    """Two texts: the later one has two passages of the earlier one in turned order, one with a word changed."""
    writer = Writer(2)
    one, two = (" ".join(writer.sentence(14) for _ in range(3)) for _ in range(2))
    texts = {
        "first": [writer.paragraph(), one, writer.paragraph(), two.replace(". ", " near the harbour wall. ", 1)],
        "second": [writer.paragraph(), two.replace(". ", " near the lighthouse wall. ", 1), writer.paragraph(), one],
    }
    records = [
        {"id": name, "source": f"{name} outlet", "title": writer.sentence(6)[:-1], "date": f"2020-03-0{day}",
         "text": "\n\n".join(parts)}
        for day, (name, parts) in enumerate(texts.items(), start=1)
    ]
    return _write(folder / "pair.jsonl", records)


def future(folder):
    """Two texts, one of which is dated in a year that nobody lives to see."""
    writer = Writer(3)
    shared = writer.paragraph()
    records = [
        {"id": name, "source": name, "title": writer.sentence(6)[:-1], "date": date,
         "text": f"{writer.paragraph()}\n\n{shared}"}
        for name, date in (("early", "2020-01-01"), ("late", "2999-02-20"))
    ]
    return _write(folder / "future.jsonl", records)


ATTACKS = (
    "</script><script>alert(1)</script>",
    '<img src="https://tracker.invalid/x.png" onerror="alert(1)">',
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    "</style><style>*{display:none}</style>",
    "</details></section></main><h1>taken over</h1>",
    "\u202egnp.exe\u202c and \u2067right\u2069",
    "zero\u200bwidth and \u2060joiner",
    '"\u0301 onclick=alert(1) y="\u0301',
    "<!-- <svg/onload=alert(1)>",
)


def hostile(folder):
    """Texts, titles and file names that try to become markup; one has a line of a megabyte."""
    writer = Writer(13)
    shared = [writer.paragraph() for _ in range(4)]
    root = folder / "hostile"
    root.mkdir()
    names = ["a \"quoted\" 'name'.txt", "<b>bold</b>&amp;.txt".replace("/", "∕"), "plain.txt", "\u202etxt.exe.txt"]
    for number, name in enumerate(names):
        attack = "\n\n".join(ATTACKS)
        text = f"{ATTACKS[number]}\n\n{shared[0]} {attack}\n\n{shared[1]}\n\n{writer.paragraph()}\n\n{shared[number]}\n"
        (root / name).write_text(text, encoding="utf-8")
    line = " ".join(writer.random.choices(writer.words, k=170_000))
    (root / "long line.txt").write_text(f"{shared[2]} {line} {shared[0]}\n", encoding="utf-8")
    unbroken = "".join(writer.random.choices(writer.words, k=170_000))
    (root / "unbroken.txt").write_text(f"{shared[3]}\n\n{unbroken}\n", encoding="utf-8")
    return pathlib.Path(root)
