# SPDX-License-Identifier: MIT
# One verb per task. `make` alone lists them; every verb sets up what it needs first.
#
#   MICROPYTHON=PATH   the interpreter: remembered by `make setup`, for this once by the others
#   BENCH=NAME         the one benchmark to run
#   ARGS="..."         more options for simulate (run), flash, or pytest (test, check)
#   PORT=PATH          the serial port of a board
#   WORKERS=N          tests that run at the same time: most of them wait for an engine, not the CPU

PYTHON ?= python3
PORT ?=
MICROPYTHON ?=
BENCH ?=
ARGS ?=
WORKERS ?= 4

PY := .tools/venv/bin/python
SETUP := $(PYTHON) -m host_tools.setup
TESTS := $(PY) -m pytest -n $(WORKERS) --dist loadfile
ONCE := $(if $(MICROPYTHON),--micropython "$(MICROPYTHON)")

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup ready run test test-mcu check bench lint format frozen vectors clean
.PHONY: flash deploy test-board docs

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## get everything: Python tools, MicroPython, the board-like interpreters
	@$(SETUP) $(ONCE)

ready:
	@PLATEN_MICROPYTHON="$(MICROPYTHON)" $(SETUP)

run: ## start the printer with a virtual engine and print a sample
	@PLATEN_MICROPYTHON="$(MICROPYTHON)" $(SETUP) --quick
	@$(PY) -m host_tools simulate --sample $(ONCE) $(ARGS)

test-mcu: ready ## the core's device tests on an emulated Cortex-M3
	@$(PY) -m pytest -n 2 tests/host/test_mcu.py $(ARGS)

test: ready lint ## everything that needs no board
	@PLATEN_MICROPYTHON="$(MICROPYTHON)" $(TESTS) -m "not alone" $(ARGS)
	@PLATEN_MICROPYTHON="$(MICROPYTHON)" $(PY) -m pytest -m alone $(ARGS)

check: ready lint ## the quick part of `make test`, under two minutes
	@PLATEN_MICROPYTHON="$(MICROPYTHON)" $(TESTS) -m "not slow and not alone" $(ARGS)

bench: ready ## measure; prints and writes build/bench.json (BENCH=name runs one)
	@PLATEN_MICROPYTHON="$(MICROPYTHON)" $(PY) tests/bench $(BENCH)

lint: ready ## ruff, codespell, mypy
	@$(PY) -m ruff check --quiet --output-format concise .
	@$(PY) -m ruff format --check --output-format concise . >.tools/log/format.log \
	|| { cat .tools/log/format.log; echo "run: make format"; exit 1; }
	@$(PY) -m codespell_lib
	@$(PY) -m mypy --no-error-summary

format: ready ## rewrite the sources in the one format
	@$(PY) -m ruff check --quiet --fix . || true
	@$(PY) -m ruff format .

flash: ready ## put MicroPython on a board (BOARD=, PORT=, IMAGE=; docs/flashing.md)
	@$(PY) -m host_tools flash $(if $(PORT),--port "$(PORT)") $(if $(BOARD),--board "$(BOARD)") \
	$(if $(IMAGE),"$(IMAGE)") $(ARGS)

frozen: ready ## freeze the firmware into the board-like interpreters again
	@$(SETUP) --frozen

vectors: ready ## make the device tests' vectors from tests/vectors/*.hex
	@$(PY) tests/vectors/build.py

deploy: ready ## the firmware onto a board (PORT=/dev/ttyUSB0)
	@$(PY) -m host_tools deploy $(if $(PORT),--port "$(PORT)") $(ARGS)

test-board: ready ## the device tests on a board (PORT=/dev/ttyUSB0)
	@$(PY) -m host_tools test-board $(if $(PORT),--port "$(PORT)") $(ARGS)

# Named in the design, not built yet; not in the list that `make help` prints.
docs:
	@echo "make $@: not there yet, it comes with a later version of Platen" >&2; exit 2

clean: ## remove what was built and fetched
	rm -rf .tools build .pytest_cache .hypothesis .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
