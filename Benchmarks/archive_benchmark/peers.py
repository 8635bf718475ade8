"""Other ways to keep the versions of a folder: each takes versions and says how large it is."""

import os
import shutil
import subprocess
import sys

from .histories import size
from .measuring import run

ENVIRONMENT = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Git:
    """Commits, packed by `git gc --aggressive`: the pack and its index."""

    name, program, package = "git gc --aggressive", "git", "git"

    def __init__(self, folder):
        folder.mkdir()
        self.store = folder / "store.git"
        run(["git", "init", "--quiet", "--bare", self.store])

    def add(self, version, number):
        identity = ["-c", "user.name=benchmark", "-c", "user.email=benchmark@localhost"]
        tree = ["git", "--git-dir", self.store, "--work-tree", version, *identity]
        date = f"2000-01-{number:02}T00:00:00Z"
        dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        run([*tree, "-c", "core.bare=false", "-c", "core.autocrlf=false", "add", "--all", "--force"],
            version)
        run([*tree, "-c", "core.bare=false", "-c", "gc.auto=0", "commit", "--quiet", "--message",
             f"{number}"], version, dates)

    def size(self):
        run(["git", "--git-dir", self.store, "gc", "--quiet", "--aggressive", "--prune=now"])
        pack = self.store / "objects" / "pack"
        return size(pack, "*.pack") + size(pack, "*.idx")


class Tar:
    """One `tar.gz` a version."""

    name, program, package = "tar.gz per version", "tar", "tar"

    def __init__(self, folder):
        folder.mkdir()
        self.store = folder

    def add(self, version, number):
        run(["tar", "--sort=name", "-czf", self.store / f"{number}.tar.gz", "."], version)

    def size(self):
        return size(self.store)


class Restic:
    """A repository of restic with its strongest compression."""

    name, program, package = "restic", "restic", "restic"

    def __init__(self, folder):
        folder.mkdir()
        self.store = folder / "store"
        self.environment = {
            **ENVIRONMENT, "RESTIC_PASSWORD": "benchmark", "RESTIC_REPOSITORY": str(self.store),
            "RESTIC_CACHE_DIR": str(folder / "cache")}
        run(["restic", "init", "--quiet"], environment=self.environment)

    def add(self, version, number):
        run(["restic", "backup", "--quiet", "--compression", "max", "."], version,
            self.environment)

    def size(self):
        return size(self.store)


class Borg:
    """A repository of borg, compressed by zstd at level 10."""

    name, program, package = "borg", "borg", "borgbackup"

    def __init__(self, folder):
        folder.mkdir()
        self.store = folder / "store"
        self.environment = {
            **ENVIRONMENT, "BORG_BASE_DIR": str(folder / "base"), "BORG_REPO": str(self.store),
            "BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK": "yes"}
        run(["borg", "init", "--encryption", "none"], environment=self.environment)

    def add(self, version, number):
        run(["borg", "create", "--compression", "zstd,10", f"::{number}", "."], version,
            self.environment)

    def size(self):
        return size(self.store)


class Careful:
    """A peer that may fail: that is told, and the others are measured all the same."""

    def __init__(self, peer, folder):
        self.name, self._store = peer.name, None
        self._attempt(lambda: setattr(self, "_store", peer(folder)))

    def add(self, version, number):
        if self._store:
            self._attempt(lambda: self._store.add(version, number))

    def size(self):
        return self._attempt(lambda: self._store.size()) if self._store else None

    def _attempt(self, action):
        try:
            return action()
        except (SystemExit, OSError) as failure:
            print(f"{self.name} failed: {failure}", file=sys.stderr)
            self._store = None
            return None


class Missing:
    """A peer that is not here: it is reported, not left out."""

    def __init__(self, peer):
        self.name, self._peer = peer.name, peer

    def __call__(self, folder):
        return self

    def add(self, version, number):
        pass

    def size(self):
        return None


def available():
    """All peers, installed if that is possible."""
    return [peer if _install(peer) else Missing(peer) for peer in (Git, Tar, Restic, Borg)]


def _install(peer):
    if shutil.which(peer.program):
        return True
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print(f"installing {peer.package}", file=sys.stderr)
    command = ["apt-get", "install", "--yes", "--no-install-recommends", peer.package]
    installed = subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0
    return installed and shutil.which(peer.program) is not None
