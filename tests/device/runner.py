# SPDX-License-Identifier: MIT
"""Runs device tests: `micropython tests/device/runner.py [-v] [FILE...]`, or the same on python3.

Without files: every test_*.py beside this file. Prints `NAME: Ran N tests` for each file and
`Ran N tests in M files` at the end, then `OK` or `FAILED (...)`. The exit status is 1 on any
failure or error, when a file cannot be imported, holds no test or does not exist, and when a
test is `async def` or returns something: a test that did not run never counts as passed.
On CPython the standard unittest runs the same files, on MicroPython `lib/unittest.py`.
"""

import gc
import os
import sys

ON_MICROPYTHON = sys.implementation.name == "micropython"


def _folder(path):
    cut = path.rfind("/")
    return path[:cut] if cut > 0 else ("/" if cut == 0 else ".")


HERE = _folder(__file__)
ROOT = HERE + "/../.."


def _set_path():
    # Firmware goes last, so that an interpreter with the firmware frozen in tests that copy.
    if ON_MICROPYTHON:
        sys.path.insert(0, HERE + "/lib")
    else:
        sys.path.append(ROOT + "/tests/cpython_stub")
    if HERE not in sys.path:
        sys.path.insert(0, HERE)
    sys.path.append(ROOT + "/firmware")
    sys.path.append(ROOT + "/boards/unix")


class _Result:
    # Totals of one file.
    def __init__(self, run, failures, errors, skipped):
        self.run = run
        self.failures = failures
        self.errors = errors
        self.skipped = skipped

    def add(self, other):
        self.run += other.run
        self.failures += other.failures
        self.errors += other.errors
        self.skipped += other.skipped


def _load(path):
    # A file name must not find a module of the same name from an earlier folder.
    name = path[path.rfind("/") + 1 :]
    if not name.endswith(".py"):
        raise ValueError(path + " is not a Python file")
    name = name[:-3]
    if name in sys.modules:
        del sys.modules[name]
    sys.path.insert(0, _folder(path))
    try:
        module = __import__(name)
    finally:
        sys.path.pop(0)
    return module


def _unload(module):
    # A board has no room for the tests of the files before.
    if module.__name__ in sys.modules:
        del sys.modules[module.__name__]


def _run_micropython(path, verbose):
    import unittest

    report = unittest.Report(verbose)
    try:
        module = _load(path)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        report.problem(path, error if isinstance(error, Exception) else RuntimeError(repr(error)))
    else:
        unittest.run_module(module, report)
        _unload(module)
    gc.collect()
    return _Result(report.run, report.failures, report.errors, report.skipped)


def _flatten(suite):
    for item in suite:
        if hasattr(item, "__iter__"):
            for test in _flatten(item):
                yield test
        else:
            yield item


def _run_cpython(path, verbose):
    import inspect
    import traceback
    import unittest
    import warnings

    try:
        module = _load(path)
    except KeyboardInterrupt:
        raise
    except BaseException:
        print("ERROR:", path)
        traceback.print_exc(file=sys.stdout)
        return _Result(0, 0, 1, 0)
    found = list(_flatten(unittest.defaultTestLoader.loadTestsFromModule(module)))
    tests = []
    for test in found:
        method = getattr(test, getattr(test, "_testMethodName", ""), None)
        if inspect.iscoroutinefunction(method) or inspect.isgeneratorfunction(method):
            print("ERROR:", test.id(), "- an async or generator test never runs")
        else:
            tests.append(test)
    # Buffering would hide prints; descriptions would hide names.
    text = unittest.TextTestRunner(
        stream=_Quiet(), verbosity=2 if verbose else 0, descriptions=False, warnings="default"
    )
    with warnings.catch_warnings():
        warnings.filterwarnings("error", message="It is deprecated to return a value")
        text.warnings = None  # keep the filter above
        result = text.run(unittest.TestSuite(tests))
    for test, reason in result.skipped:
        print("SKIP:", test, "-", reason)
    for kind, problems in (("FAIL:", result.failures), ("ERROR:", result.errors)):
        for test, trace in problems:
            print(kind, test)
            print(trace, end="")
    failures = len(result.failures) + len(result.unexpectedSuccesses)
    _unload(module)
    errors = len(result.errors) + len(found) - len(tests)
    return _Result(len(found), failures, errors, len(result.skipped))


class _Quiet:
    # unittest's own report goes nowhere: this file prints the same lines on both interpreters.
    def write(self, text):
        return len(text)

    def writeln(self, text=""):
        return len(text)

    def flush(self):
        return None


def _all_files():
    names = [n for n in os.listdir(HERE) if n.startswith("test_") and n.endswith(".py")]
    names.sort()
    return [HERE + "/" + name for name in names]


def _plural(count, word):
    return "%d %s%s" % (count, word, "" if count == 1 else "s")


def main(arguments):
    """Run the files named in arguments (all without one); return True when everything passed."""
    verbose = "-v" in arguments
    files = [a for a in arguments if a != "-v"]
    for name in files:
        if name.startswith("-"):
            print("unknown option", name)
            return False
    _set_path()
    total = _Result(0, 0, 0, 0)
    files = files or _all_files()
    for path in files:
        result = (_run_micropython if ON_MICROPYTHON else _run_cpython)(path, verbose)
        name = path[path.rfind("/") + 1 :]
        skipped = " (%d skipped)" % result.skipped if result.skipped else ""
        print("%s: Ran %s%s" % (name, _plural(result.run, "test"), skipped))
        if result.run == 0 and not result.errors:
            print("ERROR: %s holds no test" % path)
            result.errors += 1
        total.add(result)
    print("Ran %s in %s" % (_plural(total.run, "test"), _plural(len(files), "file")))
    if total.failures or total.errors or not total.run:
        print("FAILED (failures=%d, errors=%d)" % (total.failures, total.errors))
        return False
    print("OK" if not total.skipped else "OK (skipped=%d)" % total.skipped)
    return True


def _exit(passed):
    if passed:
        sys.exit(0)
    if ON_MICROPYTHON and sys.platform not in ("linux", "darwin", "win32"):
        # On a board SystemExit is a soft reset; only a traceback makes mpremote return 1.
        raise RuntimeError("device tests failed")
    sys.exit(1)


if __name__ == "__main__":
    _exit(main(sys.argv[1:]))
