# SPDX-License-Identifier: MIT
"""docs/troubleshooting.md and docs/hardware-checks.md: links, verbs, options, tests' names."""

import importlib
import re

import pytest
import typer.main

from host_tools import cli
from hosttest import ROOT

PAGES = [ROOT / "docs/troubleshooting.md", ROOT / "docs/hardware-checks.md"]


def anchors(page):
    """What GitHub makes of the headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)]+)\)", page.read_text())
    assert links
    for link in links:
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def options(words):
    """Options of a command, by its words."""
    verbs = {row[0]: row[1] for row in cli.COMMANDS}
    module = importlib.import_module(verbs[words[0]])
    if not hasattr(module, "group"):
        app = typer.Typer(add_completion=False)
        app.command()(module.command)
        command = typer.main.get_command(app)
    else:
        command = typer.main.get_group(module.group)
        assert words[1] in command.commands, words
        command = command.commands[words[1]]
    return {name for each in command.params for name in (*each.opts, *each.secondary_opts)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_and_options_exist(page):
    lines = re.findall(r"host_tools ([a-z][^`\n#]*)", page.read_text())
    assert len(lines) > 5
    for line in lines:
        words = line.split()
        known = options(words)
        for option in re.findall(r"--[a-z-]+", line):
            assert option in known, line


def test_tests_of_the_engine_are_named_right():
    from host_tools.engine_cli import TESTS

    names = {row[0] for row in TESTS}
    for page in PAGES:
        named = re.findall(r"--only (\w+)", page.read_text())
        assert named
        assert set(named) <= names
