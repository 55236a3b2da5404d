# SPDX-License-Identifier: MIT
"""A private apt: packages of another Debian suite, with nothing on the system touched.

Lists, cache and configuration live in `.tools/apt/SUITE`; the mirror, proxy and credentials are
the ones that the machine's own apt is set up for, and apt checks the archive's signature with the
machine's Debian keyring. Packages are downloaded and unpacked, never installed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from host_tools.setup_base import TOOLS, Log, SetupError

APT_ETC = Path("/etc/apt")
KEYRINGS = Path("/usr/share/keyrings")
KEYRING_NAMES = ("debian-archive-keyring.gpg", "debian-archive-keyring.pgp")


def _one_line_entries(text: str) -> Iterator[tuple[str, list[str], list[str], str]]:
    # `deb [options] URI suite component...`
    for line in text.splitlines():
        match = re.match(r"deb\s+(?:\[(.*?)\]\s+)?(\S+)\s+(\S+)\s*([^#]*)", line.strip())
        if match:
            signed = re.search(r"signed-by=(\S+)", match[1] or "", re.IGNORECASE)
            yield match[2], [match[3]], match[4].split(), signed[1] if signed else ""


def _deb822_entries(text: str) -> Iterator[tuple[str, list[str], list[str], str]]:
    # Stanzas of `Field: value`; a value may go on in indented lines.
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    for stanza in re.split(r"\n\s*\n", "\n".join(lines)):
        found = re.findall(r"^([\w-]+):(.*(?:\n[ \t].*)*)", stanza, re.MULTILINE)
        fields = {name.lower(): value.split() for name, value in found}
        if "deb" not in fields.get("types", []) or fields.get("enabled") == ["no"]:
            continue
        signed = " ".join(fields.get("signed-by", []))
        for uri in fields.get("uris", []):
            yield uri, fields.get("suites", []), fields.get("components", []), signed


def entries(etc: Path = APT_ETC) -> Iterator[tuple[str, list[str], list[str], str]]:
    """Yield (URI, suites, components, signed-by) of every binary source that apt has."""
    folder = etc / "sources.list.d"
    for path in [etc / "sources.list", *sorted(folder.glob("*.list"))]:
        if path.is_file():
            yield from _one_line_entries(path.read_text(errors="replace"))
    for path in sorted(folder.glob("*.sources")):
        yield from _deb822_entries(path.read_text(errors="replace"))


def find_mirror(etc: Path = APT_ETC, system: str = "debian") -> str:
    """Return the URI of the Debian mirror that apt is set up for, "" when there is none.

    system is os-release's ID: on Debian any main archive counts, elsewhere only one that names
    Debian's keyring. Security archives hold no other suites and are passed over.
    """
    for uri, suites, components, signed in entries(etc):
        if not re.match(r"(https?|file|mirror\+\w+|tor\+https?):", uri):
            continue
        if "main" not in components or any(s.endswith(("-security", "/updates")) for s in suites):
            continue
        ours = Path(signed).name.startswith("debian-archive") if signed.startswith("/") else False
        if ours or (system == "debian" and not (signed.startswith("/") and not ours)):
            return uri
    return ""


def system_id(path: Path = Path("/etc/os-release")) -> str:
    """Return ID of os-release ("" when there is none, as on macOS)."""
    if not path.is_file():
        return ""
    match = re.search(r"^ID=\"?([\w.-]+)", path.read_text(), re.MULTILINE)
    return match[1] if match else ""


def find_keyring() -> Path:
    """Return the machine's Debian archive keyring."""
    for name in KEYRING_NAMES:
        if (KEYRINGS / name).is_file():
            return KEYRINGS / name
    raise SetupError("apt has no Debian keyring: install the package debian-archive-keyring")


class PrivateApt:
    """apt for one suite, in its own folder; lists are fetched when first needed."""

    def __init__(self, suite: str, mirror: str | None = None) -> None:
        self.suite = suite
        self.mirror = mirror
        self.folder = TOOLS / "apt" / suite
        self.ready = False

    def _configure(self, mirror: str) -> None:
        # Only the Acquire settings (proxy, certificates, date checks) of the machine are taken
        # over: its update hooks would act on the system's own apt state.
        shutil.rmtree(self.folder, ignore_errors=True)
        for name in ("etc", "lists/partial", "cache/archives/partial"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "status").touch()
        dump = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True)
        lines = [line for line in dump.stdout.splitlines() if line.startswith("Acquire::")]
        lines += [
            'Dir::Etc "%s/etc";' % self.folder,
            'Dir::Etc::netrc "%s/auth.conf";' % APT_ETC,
            'Dir::Etc::netrcparts "%s/auth.conf.d";' % APT_ETC,
            'Dir::State "%s";' % self.folder,
            'Dir::State::status "%s/status";' % self.folder,
            'Dir::Cache "%s/cache";' % self.folder,
            'Acquire::Languages "none";',
            'Acquire::Retries "3";',
            # As root apt drops to a user that may not write below a private folder.
            'APT::Sandbox::User "root";',
        ]
        (self.folder / "apt.conf").write_text("\n".join(lines) + "\n")
        options = "signed-by=" + str(find_keyring())
        text = "deb [target=Packages %s] %s %s main\n" % (options, mirror, self.suite)
        text += "deb-src [target=Sources %s] %s %s main\n" % (options, mirror, self.suite)
        (self.folder / "etc/sources.list").write_text(text)

    def _run(self, log: Log, command: list[str], cwd: Path | None = None) -> str:
        environment = {"APT_CONFIG": str(self.folder / "apt.conf"), "LC_ALL": "C"}
        return log.run(command, cwd=cwd, environment=environment)

    def update(self, log: Log) -> None:
        """Fetch the suite's package lists (once)."""
        if self.ready:
            return
        if not shutil.which("apt-get"):
            raise SetupError("apt-get is not here")
        mirror = self.mirror or find_mirror(system=system_id())
        if not mirror:
            raise SetupError("none of apt's sources is a Debian mirror")
        self._configure(mirror)
        self._run(log, ["apt-get", "-q", "update"])
        self.ready = True

    def versions(self, log: Log, package: str) -> list[str]:
        """Return the versions of a binary package in the suite, newest first."""
        self.update(log)
        shown = self._run(log, ["apt-cache", "show", "--no-all-versions", package])
        return re.findall(r"^Version: (\S+)", shown, re.MULTILINE)

    def unpack(self, log: Log, packages: list[str], target: Path) -> None:
        """Download binary packages (name or name=version) and unpack them into target."""
        self.update(log)
        archives = self.folder / "deb"
        shutil.rmtree(archives, ignore_errors=True)
        archives.mkdir()
        self._run(log, ["apt-get", "-q", "download", *packages], cwd=archives)
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        found = sorted(archives.glob("*.deb"))
        if len(found) != len(packages):
            raise SetupError("apt-get downloaded %d of %d packages" % (len(found), len(packages)))
        for path in found:
            log.run(["dpkg", "-x", str(path), str(target)])

    def sources(self, log: Log, packages: list[str]) -> Path:
        """Download source packages (unpacked by nobody); return the folder they are in."""
        self.update(log)
        folder = self.folder / "source"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        command = ["apt-get", "-q", "source", "--download-only", *packages]
        self._run(log, command, cwd=folder)
        return folder

    def close(self) -> None:
        """Drop lists and downloads: they are large and would be old the next time."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.ready = False
