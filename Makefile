# OKR Coach: `make run` starts it, `make test` tries all of it. Needs make and Python 3.11 or newer,
# on Linux or macOS; for Windows README.md has the same as single lines.
BIN = .venv/bin
BASE ?=
CASES ?=
export BASE CASES

.PHONY: run test check fix evals bench docs

run: .venv/requirements.ready # start the coach in the browser
	@$(BIN)/okr-coach $(ARGS)

test: .venv/requirements-dev.ready # all tests, or `make test ARGS="tests/test_cli.py -k rules"`
	$(BIN)/pytest -n auto --dist loadfile $(ARGS)

check: .venv/requirements-dev.ready # style, types, layers, and that the docs are true
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q tests/test_layers.py tests/test_docs.py

fix: .venv/requirements-dev.ready # mend what a machine can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evals: .venv/requirements-dev.ready # how good it is, against the committed figures
	$(BIN)/python -m evals.run $(ARGS)

bench: .venv/requirements-dev.ready # how fast and how big it is
	$(BIN)/python -m bench.run $(ARGS)

docs: .venv/requirements-dev.ready # write again what is generated: pages, examples, vectors
	$(BIN)/python -m coach.cli.page > docs/terminal.md
	$(BIN)/python -m coach.checks.page > docs/checks.md
	$(BIN)/python -m coach.respond.page > docs/questions.md
	$(BIN)/python -m coach.checks.house_page > docs/house.md
	$(BIN)/python -m coach.settings_page
	$(BIN)/python -m coach.knowledge.precompute
	$(BIN)/python -m evals.transcripts

# The environment: made once, and brought up to date when a lock or pyproject.toml changes.
PYTHON = for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done

.venv/%.ready: %.lock pyproject.toml
	@test -x $(BIN)/pip || { \
	python=$$($(PYTHON)); \
	test -n "$$python" || { echo "OKR Coach needs Python 3.11 or newer, and none was found." \
		"Install it (Debian: apt install python3 python3-venv, macOS: brew install python)" \
		"and run make again."; exit 1; }; \
	echo "Making an environment in .venv with $$python."; \
	$$python -m venv .venv || { rm -rf .venv; echo "No environment could be made." \
		"On Debian and Ubuntu: apt install python3-venv, then run make again."; exit 1; }; }
	@echo "Installing what $< names; the first time this takes a few minutes."
	@$(BIN)/pip install --disable-pip-version-check --no-deps --require-hashes -r $<
	@$(BIN)/pip install --disable-pip-version-check --no-deps --no-build-isolation -q -e .
	@$(BIN)/python -m compileall -q coach # half of what a first command takes
	@touch $@
