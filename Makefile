# Two commands are all a newcomer needs:
#   make site   checks, builds and serves the catalogue, and prints its addresses
#   make test   runs every check and every test
# Both make their own environment in .venv from the lock files; nothing else is installed.

# make PYTHON=python3.12 chooses another one than scripts/make_environment.sh would.
PYTHON ?=
BIN := .venv/bin
# Python and the templates keep what is compiled of them: without, each command takes a second longer.
export PYTHONDONTWRITEBYTECODE =

.PHONY: site test format lock clean

site: .venv/.site-ready
	$(BIN)/vitrine check --no-warnings
	$(BIN)/vitrine build --with-search --base-url http://localhost:8000/
	$(BIN)/vitrine serve --no-build

test: .venv/.test-ready
	scripts/ensure_chromium.sh
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/vitrine check --no-warnings
	$(BIN)/python -m pytest --numprocesses 4 --dist loadgroup

.venv: .venv/.site-ready

.venv/.site-ready: requirements.lock pyproject.toml
	scripts/make_environment.sh requirements.lock $(PYTHON)
	@touch $@

.venv/.test-ready: .venv/.site-ready requirements-test.lock
	scripts/make_environment.sh requirements-test.lock $(PYTHON)
	@touch $@

format: .venv/.test-ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# For maintainers: resolves the lock files anew (needs uv).
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml requirements-build.in -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -c requirements.lock --group test -o requirements-test.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group bench -o requirements-bench.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group fuzz -o requirements-fuzz.lock

clean:
	rm -rf .venv .vitrine public
