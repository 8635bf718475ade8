"""The table that is printed, and the machine that it was measured on."""

import os
import platform
import re
import subprocess


class Row:
    """One result beside its goal: at least or at most so much."""

    def __init__(self, what, value, unit, run=None, least=None, most=None, detail=""):
        self.what, self.value, self.unit, self.run = what, value, unit, run
        self.least, self.most, self.detail = least, most, detail

    def cells(self):
        result = self.unit if self.value is None else f"{_number(self.value)} {self.unit}"
        if self.detail:
            result += f" ({self.detail})"
        times = f"{_seconds(self.run.wall)} / {_seconds(self.run.cpu)}" if self.run else ""
        return [self.what, result, times, *self._judgement()]

    def _judgement(self):
        if self.value is None or (self.least is None and self.most is None):
            return ["", ""]
        if self.least is not None:
            return [f"≥ {_number(self.least)}", "met" if self.value >= self.least else "short"]
        return [f"≤ {_number(self.most)}", "met" if self.value <= self.most else "short"]


def table(rows):
    """The rows as a table in Markdown."""
    lines = [["", "median", "wall / CPU", "goal", ""], ["---", "---:", "---:", "---:", "---"]]
    lines += [row.cells() for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def machine():
    """The machine and the versions of all tools, without any path."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    tools = [
        _version(command) for command in
        (["swift", "--version"], ["git", "--version"], ["restic", "version"], ["borg", "--version"])
    ]
    return (
        f"{_processor()}, {os.cpu_count()} processors, {memory:.0f} GiB, {platform.system()} "
        f"{platform.release()}; {', '.join(tool for tool in tools if tool)}")


def _processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.machine()


def _version(command):
    try:
        said = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    found = re.search(r"\d+(\.\d+)+", said.decode(errors="replace"))
    return f"{command[0]} {found.group()}" if found else None


def _number(value):
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _seconds(value):
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"
