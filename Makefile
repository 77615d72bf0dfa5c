# Bulletin Studio: `make sample` makes the sample number, `make test` runs every check.
# Both make what they need in .venv first; a second run only does what changed.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
OUTPUT := output
SAMPLE := samples/xinjing-2024-01
SAMPLE_PDF := $(OUTPUT)/xinjing-2024-01.pdf
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
# The first of these that is Python 3.11 or later makes the environment; PYTHON=/path/to/python overrides.
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then command -v $$name; break; fi; done)
# What the tests read finished PDFs with, beside the Python packages.
READERS := pdftotext pdffonts pdftoppm qpdf gs
# What Qt needs to draw without a screen, as in tests; then with one (bulletin_studio/editor/desktop.py); then to drive
# a window as people do. From Debian 13 on the first is called libglib2.0-0t64; the old name still works.
QT_PACKAGES := libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libfreetype6
SCREEN_PACKAGES := libx11-6 libx11-xcb1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 \
	libxcb-render0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 \
	libxkbcommon-x11-0 libwayland-client0 libwayland-cursor0 fonts-noto-cjk
SMOKE_PACKAGES := xvfb xauth xdotool openbox dbus-daemon ibus ibus-libpinyin
DEBIAN_PACKAGES := python3 python3-venv make poppler-utils qpdf ghostscript $(QT_PACKAGES) $(SCREEN_PACKAGES) $(SMOKE_PACKAGES)
DATA_HOME := $(if $(XDG_DATA_HOME),$(XDG_DATA_HOME),$(HOME)/.local/share)

.PHONY: help sample edit test smoke test-oldest-qt check format photos system-deps readers desktop-files clean distclean

help:
	@echo "make sample       export the sample number to $(SAMPLE_PDF)"
	@echo "make edit         open the editor"
	@echo "make test         style, types, contracts and every test"
	@echo "make smoke        tests of the editor in a real window on a virtual screen"
	@echo "make test-oldest-qt  tests of the editor with the oldest Qt that pyproject.toml allows"
	@echo "make check        style, types and contracts only"
	@echo "make format       put the code into the house's form"
	@echo "make photos       make the samples' photos again"
	@echo "make system-deps  install what the editor and the tests need on Debian (asks for sudo unless root)"
	@echo "make desktop-files  put the editor into the menu of this user's desktop, with .bulletin files"
	@echo "make clean        remove what was made; make distclean also removes $(VENV)"

sample: $(VENV)/.runtime
	@mkdir -p $(OUTPUT)
	@$(BIN)/bulletin-studio export $(SAMPLE) -o $(SAMPLE_PDF)
	@echo "$(CURDIR)/$(SAMPLE_PDF)"

edit: $(VENV)/.runtime
	@$(BIN)/bulletin-studio

# The entry starts the editor of this folder by its full path, for .venv is not where a desktop looks for programs.
desktop-files: $(VENV)/.runtime
	@mkdir -p $(DATA_HOME)/applications
	sed 's|^Exec=bulletin-studio-editor|Exec="$(CURDIR)/$(BIN)/bulletin-studio-editor"|' packaging/bulletin-studio.desktop \
		> $(DATA_HOME)/applications/bulletin-studio.desktop
	install -D -m 644 packaging/bulletin-studio.mime.xml $(DATA_HOME)/mime/packages/bulletin-studio.xml
	install -D -m 644 packaging/studio.bulletin.BulletinStudio.metainfo.xml \
		$(DATA_HOME)/metainfo/studio.bulletin.BulletinStudio.metainfo.xml
	install -D -m 644 bulletin_studio/editor/bulletin-studio.svg $(DATA_HOME)/icons/hicolor/scalable/apps/bulletin-studio.svg
	@! command -v update-mime-database >/dev/null || update-mime-database $(DATA_HOME)/mime
	@! command -v update-desktop-database >/dev/null || update-desktop-database $(DATA_HOME)/applications

test: check readers
	$(BIN)/python -m pytest -n 2

smoke: $(VENV)/.dev
	BULLETIN_STUDIO_SMOKE=1 $(BIN)/python -m pytest tests/gui/test_real_window.py

# The newest Qt allowed is what .venv gets; the oldest gets an environment of its own.
OLDEST_VENV := .venv-oldest-qt
OLDEST_QT := $(shell sed -n 's/.*"PySide6-Essentials>=\([0-9.]*\),.*/\1/p' pyproject.toml)

test-oldest-qt: $(OLDEST_VENV)/.dev
	$(OLDEST_VENV)/bin/python -m pytest -p no:cacheprovider tests/gui tests/unit/session tests/unit/editor

$(OLDEST_VENV)/.dev: pyproject.toml hatch_build.py | $(VENV)/bin/python
	$(PYTHON) -m venv $(OLDEST_VENV)
	$(OLDEST_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
		-e '.[dev]' 'PySide6-Essentials==$(OLDEST_QT)'
	@touch $@

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

photos: $(VENV)/.dev
	$(BIN)/python samples/make_photos.py

readers:
	@missing=; for program in $(READERS); do command -v $$program >/dev/null 2>&1 || missing="$$missing $$program"; done; \
	if [ -n "$$missing" ]; then \
		echo "The tests read finished PDFs with programs that are not installed:$$missing" >&2; \
		echo "On Debian or Ubuntu: make system-deps. On macOS: brew install poppler qpdf ghostscript." >&2; exit 1; fi

system-deps:
	@sudo=; if [ "$$(id -u)" -ne 0 ]; then sudo=sudo; fi; \
	$$sudo apt-get update && $$sudo apt-get install --yes --no-install-recommends $(DEBIAN_PACKAGES)

$(VENV)/bin/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Python 3.11 or later is needed and was not found." >&2; \
		echo "On Debian or Ubuntu: make system-deps. On macOS: brew install python@3.11." >&2; exit 1; fi
	@if ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "$(PYTHON) has no venv. On Debian or Ubuntu: make system-deps, or apt-get install \
	python$$($(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv" >&2; exit 1; fi
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: pyproject.toml hatch_build.py | $(VENV)/bin/python
	$(INSTALL) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml hatch_build.py | $(VENV)/bin/python
	$(INSTALL) -e '.[dev]'
	@touch $@ $(VENV)/.runtime

clean:
	rm -rf $(OUTPUT) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -not -path './$(VENV)*/*' -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV) $(OLDEST_VENV)
