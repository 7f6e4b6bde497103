# The workflow as commands. `make run` and `make test` install what they need, into .venv wherever possible.
PY := .venv/bin/python
RB := .venv/bin/ringback
PORT ?= 8000

.PHONY: setup dev run serve test test-kills test-spark unit check fmt lock bench docs clean

setup: .venv/run.stamp ## install what running needs, into .venv
dev: .venv/dev.stamp ## install what testing needs as well

.venv/run.stamp: requirements/run.txt pyproject.toml scripts/install
	scripts/install run
.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	scripts/install dev

run: setup ## the main job: the simulated world, or MAIL=path ME="address address"
	scripts/run "$(MAIL)" "$(ME)" "$(PORT)"
serve: setup ## the pages of what was imported before
	RINGBACK_HOME="$${RINGBACK_HOME:-$$PWD/run/home}" $(RB) serve --port $(PORT)

test: check ## everything: checks and all tests
	scripts/peers
	$(PY) -m pytest -n 2
test-spark: dev ## the warehouse's sums on Spark as well (fetches PySpark, 760 MB, into .venv-spark)
	scripts/spark
unit: dev ## the fast tests
	$(PY) -m pytest -q -n 2 -m "not slow"
test-kills: dev ## 300 kills of workers on each database (about ten minutes)
	scripts/peers
	RINGBACK_KILLS=300 $(PY) -m pytest -s tests/e2e/test_kills.py
check: dev ## format, lint, types, imports
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) -m deptry src
fmt: dev
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

lock: dev ## lock what pyproject.toml asks for, with hashes and without index addresses
	$(PY) -m uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements/run.txt
	$(PY) -m uv pip compile pyproject.toml --group dev --extra warehouse --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements/dev.txt
clean:
	rm -rf .venv .venv-spark build dist .pytest_cache .mypy_cache .ruff_cache

BENCHES := planning mailboxes import_speed kinds own_words bounces days commitments asks intent model model_speed warehouse
LOAD_SCALE ?= 0.02
bench: dev ## every figure of benchmarks/README.md, peers in the same run (about an hour; LOAD_SCALE=1 for all of the load: hours)
	@for name in $(BENCHES); do if [ -f benchmarks/$$name.py ]; then echo "== $$name"; OPENBLAS_NUM_THREADS=1 $(PY) -m benchmarks.$$name || exit 1; fi; done
	@echo "== load"; $(PY) -m benchmarks.load --scale $(LOAD_SCALE)
docs: dev ## the reference pages that are made from the code
	$(PY) -m tests.test_docs
