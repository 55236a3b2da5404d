# SPDX-License-Identifier: MIT
"""A print server of the test's own: cupsd on loopback, all its files in a temporary folder.

`with Cups() as cups:` starts it; `run` calls lpadmin, lp, lpstat or cancel on it, `add` makes an
"everywhere" queue, `complaints` lists what it warned about. It is ended by its process id. The
folder is readable for others because a cupsd started by root runs its filters as another user.
"""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import hosttest
from hosttest import free_port, needs, wait_for

_START_S = 20
_JOB_S = 90

_CONF = """
Listen 127.0.0.1:{port}
LogLevel debug
MaxLogSize 0
Browsing No
DefaultAuthType None
DefaultShared No
WebInterface No
JobRetryInterval 1
JobKillDelay 5
ErrorPolicy abort-job
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_FILES = """
SystemGroup root lpadmin
ServerRoot {root}
StateDir {root}/state
CacheDir {root}/cache
RequestRoot {root}/spool
TempDir {root}/spool/tmp
ServerKeychain {root}/ssl
AccessLog {root}/access_log
ErrorLog {root}/error_log
PageLog {root}/page_log
ConfigFilePerm 0644
LogFilePerm 0644
FatalErrors config
"""

# Not about printers: there is no system bus and no colour manager where tests run.
_BENIGN = (
    r"avahi|dbus|D-Bus|color[- ]?manag|ColorManager|CreateProfile|FindDeviceById|colord"
    r"|DNS-SD|SubscriptionPrivate|notifier|Printer drivers are deprecated"
)


class Cups:
    """One running cupsd."""

    def __init__(self):
        self.port = free_port()
        self._folder = tempfile.TemporaryDirectory(prefix="platen-cups-")
        self.root = Path(self._folder.name)
        self.root.chmod(0o755)
        for name in ("state", "cache", "spool", "spool/tmp", "ssl", "ppd"):
            (self.root / name).mkdir()
        (self.root / "cupsd.conf").write_text(_CONF.format(port=self.port))
        files = _FILES.format(root=self.root)
        if os.getuid() == 0:
            files += "User lp\nGroup lp\n"
        (self.root / "cups-files.conf").write_text(files)
        self.environment = {
            **os.environ,
            "CUPS_SERVER": f"127.0.0.1:{self.port}",
            "CUPS_SERVERROOT": str(self.root),  # where clients keep certificates they trust
            "HOME": str(self.root),
            "LC_ALL": "C.UTF-8",
        }
        self.process = None

    def __enter__(self):
        command = [
            needs("cupsd"),
            "-f",
            "-c",
            self.root / "cupsd.conf",
            "-s",
            self.root / "cups-files.conf",
        ]
        self.process = subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            env=self.environment,
            start_new_session=True,
        )
        try:
            # What it says counts: its exit status is 0 whether a server answers or not.
            wait_for(lambda: "is running" in self.run("lpstat", "-r").stdout, _START_S, "cupsd")
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """End it; it ends its filters and backends."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._folder.cleanup()

    def run(self, program, *arguments):
        """Run one of CUPS' programs; its CompletedProcess."""
        assert self.process.poll() is None, "cupsd has ended:\n" + self.log
        return hosttest.run([needs(program), *arguments], 60, self.environment)

    def ok(self, program, *arguments):
        """Run one of CUPS' programs, which must succeed; what it prints."""
        done = self.run(program, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr + self.tail()
        return done.stdout

    def add(self, name, uri):
        """A queue made from what the printer says of itself."""
        self.ok("lpadmin", "-p", name, "-E", "-v", uri, "-m", "everywhere")

        # The server asks the printer behind our back; until then jobs would go out raw.
        def is_ready():
            said = self.ok("lpstat", "-l", "-p", name)
            return (self.root / f"ppd/{name}.ppd").exists() and "enabled" in said

        wait_for(is_ready, _START_S, "the queue's PPD")

    def print_file(self, queue, path, *options):
        """Submit a file: the number of the job here."""
        arguments = [word for option in options for word in ("-o", option)]
        said = self.ok("lp", "-d", queue, *arguments, path)
        return int(re.search(rf"request id is {queue}-(\d+)", said)[1])

    def wait(self, queue, job_id, timeout_s=_JOB_S):
        """Until the job is gone from the queue."""

        def is_done():
            return f"{queue}-{job_id} " not in self.ok("lpstat", "-W", "not-completed", "-o")

        try:
            wait_for(is_done, timeout_s, f"the end of {queue}-{job_id}")
        except AssertionError as late:
            raise AssertionError(f"{late}\n{self.tail()}") from None

    @property
    def log(self):
        """Its error_log so far."""
        path = self.root / "error_log"
        return path.read_text(errors="replace") if path.exists() else ""

    def tail(self):
        """The end of its log, for a failed test."""
        return "\n".join(self.log.splitlines()[-60:])

    def complaints(self):
        """Warnings and errors in its log that are about printers or jobs."""
        lines = re.findall(r"^[EWCAX] .*$", self.log, re.MULTILINE)
        return [line for line in lines if not re.search(_BENIGN, line, re.IGNORECASE)]
