# SPDX-License-Identifier: MIT
"""The runner of device tests fails when it should: broken files on every interpreter."""

import sys

import pytest

import hosttest

HEAD = "import unittest\n\n\n"

GOOD = (
    HEAD
    + """class Good(unittest.TestCase):
    def setUp(self):
        self.count = getattr(self, "count", 0) + 1

    def test_a(self):
        self.assertEqual(self.count, 1)
        self.left_behind = True

    def test_b(self):
        self.assertEqual(self.count, 1)
        self.assertFalse(hasattr(self, "left_behind"))

    def test_raises(self):
        self.assertRaises(ValueError, int, "x")
        with self.assertRaises(KeyError) as caught:
            {}["key"]
        self.assertEqual(caught.exception.args[0], "key")

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertTrue(i < 3)

    @unittest.skip("not here")
    def test_skipped(self):
        self.fail()

    @unittest.skipIf(False, "never")
    def test_kept(self):
        self.assertIn(1, (1, 2))
"""
)


def case(body):
    """A test file with one class whose body is given, and one test that passes."""
    lines = "".join("    " + line + "\n" for line in body.splitlines())
    return (
        HEAD + "class Case(unittest.TestCase):\n    def test_fine(self):\n        pass\n\n" + lines
    )


# name: (file, the words its report must hold, tests run)
BROKEN = {
    "failure": (case("def test_x(self):\n    self.assertEqual(1, 2)"), "1 != 2", 2),
    "error": (case("def test_x(self):\n    return [][1]"), "IndexError", 2),
    "setup_error": (
        case("def setUp(self):\n    {}['key']\n\ndef test_x(self):\n    pass"),
        "errors=2",
        2,
    ),
    "teardown_error": (case("def tearDown(self):\n    {}['key']"), "KeyError", 1),
    "class_setup_error": (
        case("@classmethod\ndef setUpClass(cls):\n    {}['key']"),
        "KeyError",
        None,  # CPython counts the tests it could not start, so do we; the number is no matter
    ),
    "cleanup_error": (case("def test_x(self):\n    self.addCleanup(int, 'x')"), "ValueError", 2),
    "async_test": (case("async def test_x(self):\n    pass"), "never runs", 2),
    "generator_test": (case("def test_x(self):\n    yield 1"), "never runs", 2),
    "returns_something": (case("def test_x(self):\n    return 1"), "ERROR", 2),
    "exits_with_0": (case("def test_x(self):\n    raise SystemExit(0)"), "SystemExit", 2),
    "no_exception": (case("def test_x(self):\n    self.assertRaises(ValueError, int)"), "FAIL", 2),
    "other_exception": (
        case("def test_x(self):\n    with self.assertRaises(KeyError):\n        int('x')"),
        "ValueError",
        2,
    ),
    "subtest": (
        case("def test_x(self):\n    for i in range(2):\n        with self.subTest(i=i):\n"
             "            self.assertEqual(i, 5)"),
        "failures=2",
        2,
    ),
    "no_tests": ("import unittest\n", "holds no test", 0),
    "no_methods": (HEAD + "class Case(unittest.TestCase):\n    pass\n", "holds no test", 0),
    "import_error": ("import no_such_module\n", "no_such_module", 0),
    "syntax_error": ("def broken(:\n", "SyntaxError", 0),
    "import_exits_with_0": ("raise SystemExit(0)\n", "SystemExit", 0),
}  # fmt: skip


def run(runner, files):
    """Run the device runner over files; runner is "cpython" or an interpreter's name."""
    arguments = ["tests/device/runner.py", *map(str, files)]
    if runner == "cpython":
        done = hosttest.run([sys.executable, *arguments])
    else:
        done = hosttest.interpreter(runner).run(arguments)
    return done.returncode, done.stdout + done.stderr


RUNNERS = ["cpython", "micropython", "micropython-board"]


@pytest.mark.parametrize("runner", RUNNERS)
def test_good_file_passes(runner, tmp_path):
    path = tmp_path / "test_good.py"
    path.write_text(GOOD)
    status, output = run(runner, [path])
    assert status == 0, output
    assert "test_good.py: Ran 6 tests (1 skipped)" in output
    assert "not here" in output
    assert output.rstrip().endswith("OK (skipped=1)")


@pytest.mark.parametrize("kind", BROKEN)
@pytest.mark.parametrize("runner", RUNNERS)
def test_broken_file_fails(runner, kind, tmp_path):
    text, words, count = BROKEN[kind]
    path = tmp_path / f"test_{kind}.py"
    path.write_text(text)
    status, output = run(runner, [path])
    assert status == 1, output
    assert words in output
    assert "\nFAILED (" in output
    if count is not None:
        assert f"Ran {count} test{'' if count == 1 else 's'} in 1 file" in output


@pytest.mark.parametrize("runner", RUNNERS)
def test_files_after_a_broken_one_still_run(runner, tmp_path):
    files = []
    for name, text in (("a", BROKEN["import_error"][0]), ("b", GOOD), ("c", "import unittest\n")):
        files.append(tmp_path / f"test_{name}.py")
        files[-1].write_text(text)
    status, output = run(runner, files)
    assert status == 1, output
    assert "test_b.py: Ran 6 tests" in output
    assert "Ran 6 tests in 3 files\nFAILED (failures=0, errors=2)" in output


@pytest.mark.parametrize("runner", RUNNERS)
def test_absent_file_and_unknown_option_fail(runner, tmp_path):
    assert run(runner, [tmp_path / "test_absent.py"])[0] == 1
    assert run(runner, ["--nonsense"])[0] == 1


@pytest.mark.parametrize("name", ["micropython", "micropython-board"])
def test_no_alloc_catches_an_allocation(name, tmp_path):
    path = tmp_path / "test_alloc.py"
    body = """from support import allocated, no_alloc

class Case(unittest.TestCase):
    def test_refused(self):
        self.assertRaises(MemoryError, no_alloc, bytearray, 32)

    def test_allowed(self):
        self.assertEqual(no_alloc(len, b"abc"), 3)

    def test_counted(self):
        self.assertTrue(allocated(bytearray, 1000) >= 1000)
        self.assertEqual(allocated(len, b"abc"), 0)
"""
    path.write_text(HEAD + body)
    status, output = run(name, [path])
    assert status == 0, output
    path.write_text(HEAD + body.replace("self.assertRaises(MemoryError, no_alloc, bytearray, 32)",
                                        "no_alloc(bytearray, 32)"))  # fmt: skip
    status, output = run(name, [path])
    assert status == 1, output
    assert "MemoryError" in output
