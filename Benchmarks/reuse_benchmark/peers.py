"""Other ways to find reuse, installed into an environment of their own."""

import pathlib
import subprocess
import sys
import venv

PACKAGES = ["datasketch", "rensa", "copydetect"]
# A peer that compares every pair with every other has to stop here.
LARGEST = {"copydetect": 500}


def installed(scratch):
    """The Python with the peers, and those of them that could be installed."""
    folder = scratch / "environment"
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    found = []
    for package in PACKAGES:
        done = subprocess.run(
            [python, "-m", "pip", "install", "--quiet", package], stdout=sys.stderr, check=False)
        if done.returncode == 0:
            found.append(package)
        else:
            print(f"{package} could not be installed", file=sys.stderr)
    return python, found


def command(python, peer, articles):
    """What runs a peer."""
    program = pathlib.Path(__file__).with_name("peer_programs.py")
    return [python, program, peer, articles]


def pair_counter(corpora, scratch):
    """The exhaustive join that only counts pairs, compiled; None where there is none."""
    source = corpora / "reference" / "pair_counter.cpp"
    if not source.exists():
        return None
    target = scratch / "pair_counter"
    done = subprocess.run(
        ["g++", "-O3", "-march=native", "-o", target, source], stderr=subprocess.DEVNULL,
        check=False)
    return target if done.returncode == 0 else None
