# The tasks of this project. `make` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

.PHONY: help demo test check fuzz format lint types imports docs lock corpus clean

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/.installed  ## index corpus/, answer three questions, write a gap report
	$(BIN)/trafsearch demo --index index --keep demo

test: $(VENV)/.dev  ## run the tests
	$(BIN)/pytest -n auto --dist loadscope

check: $(VENV)/.dev format lint types imports test docs  ## all that CI checks

fuzz: $(VENV)/.dev  ## spoil 10,000 files of every format and read them; what breaks is kept in fuzz-findings/
	$(BIN)/python tests/fuzz/run.py --count 10000 --folder corpus --keep fuzz-findings

format: $(VENV)/.dev  ## is everything formatted? (ruff format mends it)
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev  ## ruff
	$(BIN)/ruff check .

types: $(VENV)/.dev  ## mypy --strict
	$(BIN)/mypy

imports: $(VENV)/.dev  ## do imports point down only?
	$(BIN)/lint-imports

docs: $(VENV)/.dev  ## is docs/cli.md what the commands say of themselves?
	$(BIN)/python -m trafsearch.cli.reference | diff docs/cli.md -

lock: | $(VENV)/bin/pip  ## resolve the dependencies anew
	$(BIN)/pip install --quiet uv
	$(BIN)/$(COMPILE) --output-file requirements.lock pyproject.toml
	$(BIN)/$(COMPILE) --extra dev --output-file requirements-dev.lock pyproject.toml
	$(BIN)/$(COMPILE) --extra dev --extra corpus --output-file requirements-corpus.lock pyproject.toml

corpus: $(VENV)/.dev  ## build the PDF and DOCX files of corpus/ from their sources
	$(BIN)/pip install --quiet --require-hashes -r requirements-corpus.lock
	$(BIN)/python tools/build_corpus.py

clean:  ## remove what was made here, the environment included
	rm -rf $(VENV) fuzz-findings demo build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find index -mindepth 1 ! -name .gitkeep -delete

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "trafsearch needs Python 3.11 or newer; this is $$($(PYTHON) --version). Say which to use: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "This Python has no venv. On Debian and Ubuntu install it: apt-get install python3-venv"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
