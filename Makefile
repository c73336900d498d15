# Everything a fresh checkout needs: `make demo` shows what this does, `make test` checks it.
# Works with GNU make 3.81 and later; tools are always those of the virtual environment.

# The first Python 3.11 or later among the usual names, unless PYTHON= names one.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { echo $$name; break; }; done)
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
RUNTIME := $(VENV)/.runtime
TOOLS := $(VENV)/.tools
PIP := $(BIN)/python -m pip --disable-pip-version-check
CORPORA ?= ../shared/corpora
GOLD ?= ../shared/gold/relations-work.jsonl
OUT ?= out
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup demo test tests lint typecheck bench notebooks docs lock wheel clean

help: ## Show this list
	@echo "make TARGET, where TARGET is one of:"
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' Makefile

setup: $(TOOLS) ## Install everything into .venv (PYTHON=python3.12 chooses the interpreter)

# What a run needs; enough for the demo.
$(RUNTIME): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found. Install one, or name it: make setup PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is no Python 3.11 or later. Name another: make setup PYTHON=python3.12" >&2; exit 1; }
	@echo "Installing the extractor into $(VENV) (the first time, this takes a minute or two) …"
	@test -x "$(BIN)/python" || "$(PYTHON)" -m venv "$(VENV)" || { rm -rf "$(VENV)"; echo "The venv module does not work. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PIP) install --quiet --constraint constraints.txt --editable .
	@touch "$(RUNTIME)"

# What the tests and checks need besides.
$(TOOLS): $(RUNTIME)
	@echo "Installing the tools for tests and checks into $(VENV) …"
	@$(PIP) install --quiet --constraint constraints.txt --editable ".[dev]"
	@touch "$(TOOLS)"

demo: $(RUNTIME) ## Extract the sample articles into out/ and show what was found
	@echo "Reading the sample articles in seeds/articles:"
	@$(BIN)/extractor run seeds/articles --published 2022-02-21 --out "$(OUT)" --format csv
	@echo
	@echo "The triples of two of them:"
	@$(BIN)/extractor show seeds/articles/summit-call.txt seeds/articles/chip-acquisition.txt --published 2022-02-21
	@echo
	@echo "All tables stand in $(OUT)/; docs/tables.md explains every column:"
	@ls "$(OUT)"

test: lint typecheck tests ## Check style, types, import rules, and run all tests

tests: $(TOOLS) ## Run the tests alone (WORKERS=n processes)
	@echo "Running the tests in $(WORKERS) processes:"
	@$(BIN)/python -m pytest -q -n $(WORKERS) --dist loadscope

lint: $(TOOLS) ## Check style, formatting and import rules
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

typecheck: $(TOOLS) ## Check all types with mypy --strict
	@$(BIN)/mypy

bench: $(TOOLS) ## Measure speed and, where the corpora are, quality (CORPORA=, GOLD=)
	@$(BIN)/extractor evaluate speed
	@$(BIN)/extractor evaluate names
	@$(BIN)/extractor evaluate linking
	@$(BIN)/extractor evaluate dates
	@if test -d "$(CORPORA)/ner"; then $(BIN)/extractor evaluate ner --corpora "$(CORPORA)"; \
	else echo "Entities are not measured: $(CORPORA)/ner is not there (make bench CORPORA=DIR)."; fi
	@if test -f "$(GOLD)"; then $(BIN)/extractor evaluate relations --gold "$(GOLD)"; \
	else echo "Relations are not measured: $(GOLD) is not there (make bench GOLD=FILE)."; fi

notebooks: $(TOOLS) ## Execute the notebooks in place
	@$(BIN)/jupyter-execute --inplace notebooks/*.ipynb

docs: $(RUNTIME) ## Write docs/tables.md anew from the schema
	@$(BIN)/python -c 'from extractor.tables.docs import tables_markdown; print(tables_markdown(), end="")' > docs/tables.md

lock: $(TOOLS) ## Pin the newest versions of all dependencies in constraints.txt
	@$(PIP) install --quiet uv
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --extra dev --extra notebook \
		--no-emit-index-url --no-header --no-annotate --output-file constraints.txt pyproject.toml
	@{ echo "# Exact versions of all dependencies, direct and indirect, with the extras dev and notebook."; \
		echo "# Python 3.11 and later on Linux, macOS and Windows. Written by: make lock"; \
		cat constraints.txt; } > constraints.new && mv constraints.new constraints.txt

wheel: $(TOOLS) ## Build the wheel into dist/
	@$(BIN)/python -m hatchling build -t wheel

clean: ## Remove everything that was made here, .venv too
	rm -rf "$(VENV)" "$(OUT)" dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
