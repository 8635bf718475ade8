"""Running programs and taking medians of what they took."""

import os
import statistics
import subprocess
import time


class Run:
    """What one run of a program took: seconds of wall clock and of all cores, and bytes at peak."""

    def __init__(self, wall, cpu, peak):
        self.wall, self.cpu, self.peak = wall, cpu, peak


def run(arguments, folder=None, environment=None):
    """Runs a program that must succeed; its output is dropped unless it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(argument) for argument in arguments], cwd=folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})})
    complaint = process.stderr.read()
    # wait4 instead of wait: it tells what this one child used. The peak of a child is never less
    # than that of this program when it started it, about 20 MB.
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        raise SystemExit(
            f"{' '.join(map(str, arguments))} ended with {process.returncode}:\n"
            + complaint.decode(errors="replace"))
    unit = 1 if os.uname().sysname == "Darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


class Clock:
    """Takes medians, and waits for a quiet machine before it does."""

    QUIET = 0.15

    def __init__(self, repeats, patience):
        self.repeats, self.patience = max(1, repeats), patience
        self.series = self.noisy = 0

    def median(self, arguments, prepare=None, repeats=None):
        """The medians of several runs, each after `prepare`; `arguments` is a list or gives one."""
        return self.medians(arguments, prepare, (None,), repeats)[None]

    def medians(self, arguments, prepare, cores, repeats=None):
        """The medians by the number of cores that the program may use, `None` for all of them."""
        self._wait()
        runs = {count: [] for count in cores}
        for index in range(repeats or self.repeats):
            for count in cores:
                if prepare:
                    prepare()
                command = arguments(index) if callable(arguments) else arguments
                with Cores(count):
                    runs[count].append(run(command))
        return {count: _median(of) for count, of in runs.items()}

    def remark(self):
        """How undisturbed the measurements were."""
        return (
            f"{self.series} series of runs; {self.noisy} of them began while other programs used "
            f"more than {self.QUIET:.0%} of the processors.")

    def _wait(self):
        self.series += 1
        while (busy := _busy_share()) > self.QUIET:
            if self.patience <= 0:
                self.noisy += 1
                return
            self.patience -= 2
            time.sleep(1)


def _median(runs):
    return Run(
        statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs),
        max(run.peak for run in runs))


class Cores:
    """Confines the programs that are started inside to the first `count` processors."""

    def __init__(self, count):
        self.count = count if hasattr(os, "sched_setaffinity") else None

    def __enter__(self):
        if self.count:
            self.all = os.sched_getaffinity(0)
            os.sched_setaffinity(0, sorted(self.all)[: self.count])

    def __exit__(self, *_):
        if self.count:
            os.sched_setaffinity(0, self.all)


def _busy_share():
    """The share of all processors that was in use during a second; 0 where nobody tells."""
    try:
        before, _ = _ticks()
        idle = _ticks()[1]
        time.sleep(1)
        after, later = _ticks()
    except OSError:
        return 0.0
    return 1 - (later - idle) / max(1, after - before)


def _ticks():
    with open("/proc/stat", encoding="ascii") as file:
        ticks = [int(field) for field in file.readline().split()[1:9]]
    return sum(ticks), ticks[3] + ticks[4]
