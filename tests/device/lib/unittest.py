# SPDX-License-Identifier: MIT
"""The part of unittest that device tests use, for MicroPython, which has none.

Same names and meaning as CPython's, small enough for a board, and strict where others are
silent: every test gets a new instance; an error in setUp, tearDown or a class fixture is an
error of that test and the rest still run; a test that returns anything (an `async def` returns a
coroutine that nobody runs) is an error, and so is SystemExit. Run by `tests/device/runner.py`.
"""

import sys


class SkipTest(Exception):
    """Raised by a test that cannot run here; args[0] is the reason."""


def skip(reason):
    """Decorate a test method or a TestCase class so that it is reported as skipped."""

    def decorate(item):
        if isinstance(item, type):
            item.skip_reason = reason
            return item

        # Functions carry no attributes on MicroPython, so the method itself is replaced.
        def skipped(self):
            raise SkipTest(reason)

        return skipped

    return decorate


def _keep(item):
    return item


def skipIf(condition, reason):
    """Decorate with skip(reason) when condition is true."""
    return skip(reason) if condition else _keep


def skipUnless(condition, reason):
    """Decorate with skip(reason) when condition is false."""
    return _keep if condition else skip(reason)


def _short(value):
    text = repr(value)
    return text if len(text) <= 240 else text[:200] + "..." + text[-30:]


def _difference(first, second):
    try:
        count = min(len(first), len(second))
        for i in range(count):
            if first[i] != second[i]:
                return " (first difference at index %d)" % i
        if len(first) != len(second):
            return " (lengths %d and %d)" % (len(first), len(second))
    except (TypeError, KeyError):
        pass
    return ""


class _Raises:
    # Context manager behind assertRaises; `exception` is what was caught.
    def __init__(self, expected, message):
        self.expected = expected
        self.message = message
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            raise AssertionError(self.message or "%r not raised" % (self.expected,))
        self.exception = value
        return issubclass(kind, self.expected)


class _SubTest:
    # Context manager behind subTest: notes a failure and lets the test go on.
    def __init__(self, case, label):
        self.case = case
        self.label = label

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None or issubclass(kind, (SkipTest, KeyboardInterrupt)):
            return False
        self.case.sub_failures.append((self.label, value))
        return True


class TestCase:
    """Base class of tests; every method whose name starts with `test` runs on its own instance."""

    skip_reason = None

    def __init__(self, methodName="runTest"):
        self.sub_failures = []
        self.cleanups = []

    @classmethod
    def setUpClass(cls):
        """Prepare what all tests of the class share."""

    @classmethod
    def tearDownClass(cls):
        """Undo setUpClass."""

    def setUp(self):
        """Prepare one test."""

    def tearDown(self):
        """Undo setUp; not called when setUp failed."""

    def addCleanup(self, function, *args):
        """Call function(*args) after the test, last added first, whatever happened."""
        self.cleanups.append((function, args))

    def skipTest(self, reason):
        """Report this test as skipped."""
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        """Return a context manager: a failure inside it is reported and the test goes on."""
        words = [] if msg is None else [str(msg)]
        for key in sorted(params):
            words.append("%s=%s" % (key, _short(params[key])))
        return _SubTest(self, ", ".join(words))

    def fail(self, msg=None):
        """Fail now."""
        raise AssertionError(msg or "failed")

    def _check(self, good, text, msg):
        if not good:
            raise AssertionError(text if msg is None else "%s : %s" % (text, msg))

    def assertEqual(self, first, second, msg=None):
        """Fail unless first == second."""
        if not first == second:
            text = "%s != %s%s" % (_short(first), _short(second), _difference(first, second))
            self._check(False, text, msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fail unless first != second."""
        self._check(first != second, "%s == %s" % (_short(first), _short(second)), msg)

    def assertTrue(self, value, msg=None):
        """Fail unless value is true."""
        self._check(value, "%s is not true" % _short(value), msg)

    def assertFalse(self, value, msg=None):
        """Fail unless value is false."""
        self._check(not value, "%s is not false" % _short(value), msg)

    def assertIs(self, first, second, msg=None):
        """Fail unless first is second."""
        self._check(first is second, "%s is not %s" % (_short(first), _short(second)), msg)

    def assertIsNone(self, value, msg=None):
        """Fail unless value is None."""
        self._check(value is None, "%s is not None" % _short(value), msg)

    def assertIsNotNone(self, value, msg=None):
        """Fail unless value is not None."""
        self._check(value is not None, "unexpectedly None", msg)

    def assertIn(self, member, container, msg=None):
        """Fail unless member in container."""
        text = "%s not found in %s" % (_short(member), _short(container))
        self._check(member in container, text, msg)

    def assertNotIn(self, member, container, msg=None):
        """Fail unless member not in container."""
        text = "%s unexpectedly found in %s" % (_short(member), _short(container))
        self._check(member not in container, text, msg)

    def assertRaises(self, expected, function=None, *args, **kwargs):
        """Fail unless function(*args) raises expected; without function a context manager."""
        context = _Raises(expected, None)
        if function is None:
            return context
        with context:
            function(*args, **kwargs)
        return None


class Report:
    """Counts of one test file: run, failures, errors, skipped; prints what went wrong."""

    def __init__(self, verbose=False):
        self.verbose = verbose
        self.run = 0
        self.failures = 0
        self.errors = 0
        self.skipped = 0

    def problem(self, name, error):
        """Print error with its traceback and count it (AssertionError is a failure)."""
        if isinstance(error, AssertionError):
            self.failures += 1
            print("FAIL:", name)
        else:
            self.errors += 1
            print("ERROR:", name)
        sys.print_exception(error, sys.stdout)

    def skip(self, name, reason):
        """Print and count one skipped test."""
        self.skipped += 1
        print("SKIP:", name, "-", reason)


def _attempt(report, name, function, *args):
    # Calls function; returns True when it ended well. SystemExit must not end the run with 0.
    try:
        result = function(*args)
    except KeyboardInterrupt:
        raise
    except SkipTest as error:
        report.skip(name, error.args[0] if error.args else "")
        return False
    except BaseException as error:
        report.problem(name, error)
        return False
    if result is not None:
        error = TypeError("returned %s: an async or generator test never runs" % _short(result))
        report.problem(name, error)
        return False
    return True


def _run_test(report, cls, method, name):
    report.run += 1
    if report.verbose:
        print(name)
    try:
        case = cls(method)
    except Exception as error:
        report.problem(name, error)
        return
    if _attempt(report, name, case.setUp):
        _attempt(report, name, getattr(case, method))
        _attempt(report, name, case.tearDown)
    while case.cleanups:
        function, args = case.cleanups.pop()
        try:
            function(*args)
        except Exception as error:
            report.problem(name, error)
    for label, error in case.sub_failures:
        report.problem("%s [%s]" % (name, label), error)


def _run_class(report, cls, label):
    methods = [n for n in dir(cls) if n.startswith("test") and callable(getattr(cls, n))]
    methods.sort()
    ready = True
    if methods and cls.skip_reason is None:
        ready = _attempt(report, label + ".setUpClass", cls.setUpClass)
    for method in methods:
        name = label + "." + method
        if cls.skip_reason is not None or not ready:
            report.run += 1
            report.skip(name, cls.skip_reason or "setUpClass did not succeed")
        else:
            _run_test(report, cls, method, name)
    if methods and ready and cls.skip_reason is None:
        _attempt(report, label + ".tearDownClass", cls.tearDownClass)


def run_module(module, report):
    """Run every test of every TestCase that module holds, in name order, into report."""
    names = dir(module)
    names.sort()
    for name in names:
        item = getattr(module, name)
        if isinstance(item, type) and issubclass(item, TestCase) and item is not TestCase:
            _run_class(report, item, name)


def main(*args, **kwargs):
    """Refuse: device tests are started by the runner, which cannot forget the exit status."""
    raise RuntimeError("run: micropython tests/device/runner.py FILE")
