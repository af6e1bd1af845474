# `make help` lists the targets. Each can be run alone. After `setup`, the network is needed only to
# fetch swift-argument-parser once, and other programs for
# `bench` and the tests other than `test`.

SWIFT ?= swift
# An import that Package.swift does not declare is an error, in every build.
BUILD_FLAGS := --explicit-target-dependency-import-check error
# The binary that people run: with Swift linked in, without search paths, its tables of addresses
# read-only from the start (Documentation/Decisions/0023-start-up.md).
# Without a new plan SwiftPM links as the last build of other flags did.
RELEASE_FLAGS := -c release --product qpick --disable-local-rpath --disable-build-manifest-caching \
  $(BUILD_FLAGS)
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS += --static-swift-stdlib -Xlinker --no-export-dynamic -Xlinker -z -Xlinker now
endif
SOURCES := Sources Tests Package.swift Scripts/peak-memory.swift
QPICK := .build/release/qpick
PREFIX ?= /usr/local

.DEFAULT_GOAL := help
.PHONY: help setup demo test build release-build lint format check-arrows test-release \
  test-memory test-growth test-browser test-companion test-schema test-completions test-deb fuzz backtest bench bench-instructions release deb install uninstall \
  ci clean

help: ## Print this list.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Check for the headers of libxml2, zlib and SQLite; as root or with CI=true, install them.
	@Scripts/setup

demo: release-build ## Build qpick and rank an invented home feed with it.
	$(QPICK) Fixtures/home-feed.html --as-of saved --no-config

test: setup ## Run all tests.
	$(SWIFT) test --disable-xctest $(BUILD_FLAGS)

build: setup ## Build everything for debugging.
	$(SWIFT) build --build-tests $(BUILD_FLAGS)

release-build: setup
	$(SWIFT) build $(RELEASE_FLAGS)
	@Scripts/check-binary $(QPICK)

lint: ## Check the format of the code; change nothing.
	$(SWIFT) format lint --strict -r -p $(SOURCES)
	Scripts/report-hashes --check

format: ## Format the code.
	$(SWIFT) format -i -r -p $(SOURCES)

check-arrows: ## Compare every import with the arrows in ARCHITECTURE.md.
	@Scripts/check-arrows --self-test
	@Scripts/check-arrows

test-release: setup ## Run all tests with optimization, AddressSanitizer and a check for leaks.
	LSAN_OPTIONS="suppressions=$(CURDIR)/Scripts/leaks-not-ours.txt:print_suppressions=0" \
	  $(SWIFT) test --disable-xctest $(BUILD_FLAGS) -c release -Xswiftc -enable-testing \
	  --sanitize=address --scratch-path .build-asan

test-memory: release-build ## Check the memory that a feed of 3 MB takes, and forty of them.
	@Scripts/test-memory $(QPICK)

test-growth: release-build ## Check that hostile pages take time in proportion to their size.
	@Scripts/test-growth $(QPICK)

test-browser: release-build ## Let Chromium save pages and open the report; both must say what qpick says.
	@Scripts/test-browser $(QPICK)

test-companion: release-build ## Load the companion into Chromium and Firefox, scroll a feed, and read its file.
	@Scripts/test-browser $(QPICK) companion companion_firefox

test-schema: release-build ## Hold the JSON of all fixtures against Documentation/schema.
	@Scripts/test-schema $(QPICK)

test-completions: release-build ## Complete command lines in bash, zsh and fish.
	@Scripts/test-completions $(QPICK)

test-deb: deb ## Try the Debian package without a toolchain; with CI=true, install and remove it.
	@Scripts/test-deb

bench: release ## Measure qpick next to other programs; takes minutes. BENCH="--only start" for less.
	python3 -B Benchmarks/run.py .build/dist/qpick-*/qpick $(BENCH)

bench-instructions: release ## Check the instructions per byte against Benchmarks/instructions.txt.
	@python3 -B Benchmarks/instructions.py .build/dist/qpick-*/qpick

fuzz: setup ## Fuzz qpick for a minute, or for FUZZ seconds: `make fuzz FUZZ=3600`.
	@Scripts/fuzz $(or $(FUZZ),60)

backtest: setup ## Print how well the score foretells views, and how good estimates are; needs the figures.
	@$(SWIFT) test --disable-xctest $(BUILD_FLAGS) --filter BacktestTests | grep -E '^backtest|skipped|Test run'

release: release-build ## Make an archive with the binary, completions and manual in .build/dist.
	@Scripts/release

deb: release ## Make a Debian package in .build/dist.
	@Scripts/deb

install: release ## Install qpick, its manual and completions below PREFIX, /usr/local.
	@Scripts/install install "$(DESTDIR)$(PREFIX)"

uninstall: ## Take away what `make install` installed.
	@Scripts/install uninstall "$(DESTDIR)$(PREFIX)"

ci: ## Run everything that CI runs.
	.ci/run

clean: ## Remove everything that was built.
	rm -rf .build .build-asan .build-browser .build-fuzz .build-bench
