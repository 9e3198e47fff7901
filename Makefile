# `make run` and `make test` do everything on a machine with Python 3.11+ and make; the rest is for whoever changes the code.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PINNED := $(VENV)/.pinned

# What Qt needs of the system, as library:Debian package. Asked by library: later releases rename the packages.
LIBRARIES := libEGL.so.1:libegl1 libGL.so.1:libgl1 libglib-2.0.so.0:libglib2.0-0 libdbus-1.so.3:libdbus-1-3 \
    libfontconfig.so.1:libfontconfig1 libxkbcommon.so.0:libxkbcommon0 libxcb-cursor.so.0:libxcb-cursor0 \
    libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1 \
    libxcb-shape.so.0:libxcb-shape0 libcups.so.2:libcups2

.PHONY: run test test-server torture check bench pictures installer setup system pins
.DEFAULT_GOAL := run

run: setup
	@QT_QPA_PLATFORM=offscreen $(PY) main.py tour out
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	    $(PY) main.py --data out/kantor-contoh --trace-dir out/jejak; \
	else \
	    echo "Tidak ada layar di komputer ini, jadi jendelanya tidak dibuka. Berkas cetak dan gambar layar ada di folder out/."; \
	fi

test: setup
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist worksteal $(T)

# The domain's tests with every office on a PostgreSQL server, which the tests start themselves; half an hour.
test-server: setup
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist worksteal --database=postgresql $(or $(T),tests/desk)

# Night size, hours; F=F6 for one figure. Each figure writes its row of tests/torture/RESULTS.md as it ends.
torture: setup
	@failed=0; for figure in $(or $(F),$$($(PY) tests/torture/figures.py)); do \
	    TORTURE_SIZE=night QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -o faulthandler_timeout=0 \
	        $$($(PY) tests/torture/figures.py $$figure) -m $$figure || failed=1; \
	done; exit $$failed

check: setup
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy --strict
	@$(PY) -m pytest -q tests/test_architecture.py

bench: setup
	@$(PY) main.py bench

# One folder in dist/, then its own proof. Its tools live apart from .venv/, so that what is shipped is what is tested.
BUILD := .venv-build
BUILT := dist/meja-informasi

installer: system
	@[ -x $(BUILD)/bin/python ] || $(PYTHON) -m venv $(BUILD)
	@$(BUILD)/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt -r requirements-build.txt
	@$(BUILD)/bin/python -m PyInstaller --noconfirm --log-level ERROR installer.spec
	@du -sh $(BUILT)
	@$(BUILT)/meja self-test

# The pictures of the help pages and of the README, taken anew by the program itself.
pictures: setup
	@$(PY) main.py pictures

setup: system $(PINNED)

system:
	@command -v apt-get >/dev/null || exit 0; \
	present=$$(PATH="$$PATH:/usr/sbin:/sbin" ldconfig -p); missing=; \
	for pair in $(LIBRARIES); do \
	    case "$$present" in *"$${pair%:*} "*) ;; *) missing="$$missing $${pair#*:}" ;; esac; \
	done; \
	[ -x $(PY) ] || $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || missing="$$missing python3-venv"; \
	[ -n "$$missing" ] || exit 0; \
	install="apt-get install -y --no-install-recommends$$missing"; \
	if [ "$$(id -u)" = 0 ]; then \
	    export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && $$install -qq; \
	else \
	    printf 'Pustaka sistem belum lengkap. Jalankan sekali:\n  sudo %s\n' "$$install"; \
	fi

$(PINNED): requirements.txt requirements-dev.txt | system
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Perlu Python 3.11 atau yang lebih baru, misalnya: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@[ -x $(PY) ] || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
	@echo "Memasang paket Python ke $(VENV)/ (hanya bila daftarnya berubah) ..."
	@$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# Writes requirements*.txt anew from the ranges in pyproject.toml; needs uv. Add UPGRADE=--upgrade for newer versions.
PIN := uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
    --no-header --no-annotate $(UPGRADE)
pins:
	@$(PIN) pyproject.toml -o requirements.txt >/dev/null
	@$(PIN) --group dev -c requirements.txt -o requirements-dev.txt >/dev/null
	@$(PIN) --group build -c requirements.txt -o requirements-build.txt >/dev/null
	@printf '%s\n' '-r requirements.txt' | cat - requirements-dev.txt > $(VENV)/dev.txt && mv $(VENV)/dev.txt requirements-dev.txt
