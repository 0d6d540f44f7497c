# The daily acts; `make` alone lists them.
.NOTPARALLEL:

# Outside the work tree, so that a fresh clone builds on what an earlier one left.
cache := $(or $(XDG_CACHE_HOME),$(if $(HOME),$(HOME)/.cache),$(CURDIR)/target)/crossread
export CARGO_TARGET_DIR ?= $(cache)/target

release := $(CARGO_TARGET_DIR)/release
report := $(cache)/sample-report.html
sample := fixtures/articles/intelligence-sharing
ui_sources := $(shell find ui -type f -not -path 'ui/node_modules/*' -not -path 'ui/dist/*')
# Needs no command line of Tauri's: without a devUrl in tauri.conf.json, ui/dist is in the binary.
build_window := cargo build --release --package crossread --package cli

.PHONY: help
help: ## Lists these acts
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

.PHONY: run
# Linux without X or Wayland cannot open a window.
ifeq ($(shell uname -s)$(DISPLAY)$(WAYLAND_DISPLAY),Linux)
run: setup ui/dist/index.html
	@echo 'There is no display here, so no window can open: comparing the sample articles without one.'
	cargo build --release --package cli
	@mkdir -p '$(cache)' && rm -f '$(report)'
	'$(release)/crossread-cli' compare $(sample)/2017-opinion.txt $(sample)/2025-analysis.txt --report '$(report)'
	@echo 'The report: $(report)'
	@echo 'Building the window as well, for the day when there is a display.'
	$(build_window)
	@echo 'The window: $(release)/crossread --sample'
	@echo 'The report: $(report)'
else
run: setup ui/dist/index.html ## Builds the app and opens it on the sample articles
	$(build_window)
	'$(release)/crossread' --sample
endif

.PHONY: test
test: setup-test modules ## Runs every test: Rust, UI, and the real window
	@.ci/test

.PHONY: check
check: setup-test ui/dist/index.html ## Checks format, lints and types, without tests
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	npm run --prefix ui --silent check
	node .ci/licences.mjs --check

.PHONY: licences
licences: modules ## Writes what the window shows under Licences, after a change of a lock file
	cargo fetch --locked
	node .ci/licences.mjs

.PHONY: bench
bench: setup-test ui/dist/index.html bench-search ## Times the engine and the start of the window
	cargo bench --workspace --exclude crossread --bench '*'
	cargo build --release --package collate --example timing
	python3 src-tauri/crates/collate/benches/growth.py '$(release)/examples/timing' '$(cache)/growth.svg'
	$(build_window)
	npm run --prefix tests/window --silent bench

.PHONY: bench-search
bench-search: ## Times searches, related articles, a table of fates of 50, and acts among 10,000 notes
	cargo run --release --quiet --package desk --example library
	cargo run --release --quiet --package desk --example fates
	cargo run --release --quiet --package desk --example hand

.PHONY: bench-reports
bench-reports: ## Times reports on 1,000 links and 500 notes in every format, and their memory
	cargo run --release --quiet --package desk --example reports -- '$(cache)/reports'

.PHONY: soak
soak: setup-test ui/dist/index.html ## Two hours of an editor's work in one sitting: memory, errors, lost notes (MINUTES=120)
	$(build_window)
	node tests/window/soak.mjs $(or $(MINUTES),120)

.PHONY: bench-notes
bench-notes: setup-test ui/dist/index.html ## Times the start and frames among 10,000 notes and 20,000 links, in the real window
	$(build_window)
	rm -f '$(cache)/hand.sqlite3'*
	cargo run --release --quiet --package desk --example hand -- '$(cache)/hand.sqlite3'
	node tests/window/bench-start.mjs '$(cache)/hand.sqlite3'
	node tests/window/bench-notes.mjs '$(cache)/hand.sqlite3'

.PHONY: bench-align
bench-align: ## Measures the links against hand-aligned texts in ../shared/bench, where they are at hand
	cargo build --release --package cli
	@.ci/bench-align '$(release)/crossread-cli' ../shared/bench fixtures/collations/stories.jsonl

.PHONY: bench-anchors
bench-anchors: ## Measures how places are found again in revised texts; real ones where they are in ../shared/bench
	cargo run --release --quiet --package article --example anchors

.PHONY: bench-import
bench-import: ## Measures what import takes for an article, large sources and hostile ones; FOLDERS may name more pages
	cargo build --release --package cli
	@.ci/bench-import '$(release)/crossread-cli' fixtures/articles/formats $(FOLDERS)

.PHONY: bench-safety
bench-safety: ## Kills, damages and fills up libraries, a thousand times each, and counts what was lost
	CROSSREAD_ROUNDS=1000 cargo test --quiet --package store --test library -- --nocapture --test-threads=1 \
		killed:: logs:: damage:: steps:: full:: reading:: refusals::unprivileged

.PHONY: bundle
bundle: setup-bundle ui/dist/index.html ## Makes what is installed: a .deb, an AppImage where it can be made; on macOS a .dmg, on Windows installers
	$(build_window)
	cargo build --release --package manual
	.ci/bundle '$(release)'

.PHONY: bundle-check
bundle-check: ## Installs the newest .deb on a clean Debian 12 in a folder, uses it, and removes it; as root
	.ci/bundle-check '$(release)'/bundle/deb/*.deb

.PHONY: shots
shots: setup-test ui/dist/index.html ## Leaves pictures of the window and of finished reports in shots/
	$(build_window)
	npm run --prefix tests/window --silent shots
	node tests/window/shots-conditions.mjs
	node tests/window/shots-guide.mjs
	.ci/renderings '$(release)/crossread-cli' shots

.PHONY: setup setup-test setup-bundle
setup: ## Installs what building the app needs, or says what to install
	@.ci/setup
setup-test:
	@.ci/setup test
setup-bundle:
	@.ci/setup bundle
	@cmp -s src-tauri/bundle/package-lock.json src-tauri/bundle/node_modules/.installed || \
		{ npm ci --prefix src-tauri/bundle --no-audit --no-fund && cp src-tauri/bundle/package-lock.json src-tauri/bundle/node_modules/.installed; }

ui/dist/index.html: $(ui_sources) | modules
	npm run --prefix ui --silent build

# Only when the lock file is not the one that was installed.
.PHONY: modules
modules:
	@cmp -s ui/package-lock.json ui/node_modules/.installed || \
		{ npm ci --prefix ui --no-audit --no-fund && cp ui/package-lock.json ui/node_modules/.installed; }
