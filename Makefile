VENV := .venv
PYTHON := $(VENV)/bin/python
# Each file in one worker, in the order of tests/conftest.py; on two cores two work while others wait for a browser.
WORKERS := -n 4 --dist loadfile --no-loadscope-reorder
# Modules are compiled once for the hundreds of processes that tests start, also where the environment forbids it.
export PYTHONDONTWRITEBYTECODE :=
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check

.PHONY: run check test test-all coverage bench pictures lock chromium nginx

run: $(VENV)/run.stamp
	$(PYTHON) -m streamlit run dashboard.py

check: $(VENV)/test.stamp
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(VENV)/bin/lint-imports

test: $(VENV)/test.stamp chromium
	$(PYTHON) -m pytest -q $(WORKERS)

test-all: $(VENV)/test.stamp chromium nginx
	$(PYTHON) -m pytest -q $(WORKERS) -m "slow or not slow"

# Which lines no test of `make test` reaches, of the product and of the tests themselves.
coverage: $(VENV)/test.stamp chromium
	$(PYTHON) -m coverage erase
	$(PYTHON) -m coverage run -m pytest -q $(WORKERS)
	$(PYTHON) -m coverage combine -q
	$(PYTHON) -m coverage report

bench: $(VENV)/test.stamp chromium
	$(PYTHON) -m benchmarks

pictures: $(VENV)/test.stamp chromium
	$(PYTHON) -m docs.pictures

# The versions that servers install, with their checksums, for each Python and system that is stated.
lock: $(VENV)/test.stamp
	$(PIP) uv
	$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url --upgrade requirements.txt --output-file requirements.lock

# Where it cannot be installed, the tests that need it are skipped and say so.
nginx:
	@PATH="$$PATH:/usr/sbin"; command -v nginx > /dev/null || { test "$$(id -u)" != 0 || apt-get install -y nginx-light; } || true

chromium: $(VENV)/test.stamp
	@$(PYTHON) -m tests.helpers.browser

$(PYTHON):
	python3 -m venv $(VENV) || { rm -rf $(VENV); echo "Python's venv module is missing: apt-get install python3-venv" >&2; exit 1; }

# The stamps keep pip from running while the requirements are unchanged.
$(VENV)/run.stamp: requirements.txt | $(PYTHON)
	$(PIP) --requirement requirements.txt
	touch $@

$(VENV)/test.stamp: requirements.txt requirements-dev.txt | $(PYTHON)
	$(PIP) --requirement requirements-dev.txt
	touch $@
