# Guanxi: everything a newcomer types. `make help` lists it.

SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT ?= swift
CUSTOMERS ?= 500
# How many customers the book has that is measured: 10k, 100k or 1m.
BENCH ?= 100k
# The program carries its Swift runtime along, so that it starts faster and runs where Swift is not installed.
RELEASE := -c release --static-swift-stdlib
DEMO ?= .build/demo.guanxi
# The C libraries that are linked, and what the tests of real sessions need; a | b: either will do, the first is asked for.
PACKAGES := libsqlite3-dev nettle-dev tmux libncurses-dev|libncursesw5-dev

# What the toolchain says of itself: for which machine it compiles, and docc, which lies beside it.
TOOLCHAIN = $(SWIFT) -print-target-info 2>/dev/null
TRIPLE = $(shell $(TOOLCHAIN) | sed -nE 's/^ *"triple": "(.*)",?$$/\1/p' | head -1)
DOCC ?= $(shell $(TOOLCHAIN) | sed -nE 's|^ *"runtimeResourcePath": "(.*)/lib/swift",?$$|\1/bin/docc|p')

# How long `make soak` tries: processes killed, files damaged, seeds of the random tests.
KILLS ?= 2000
DAMAGES ?= 2000
SEEDS ?= 60
SEED ?= 1

.PHONY: help setup build demo test lint format bench docs screens soak install clean

help: ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install the Debian or Ubuntu packages that are missing
	@installed() { dpkg-query -W -f='$${Status}' $$1 2>/dev/null | grep -q 'ok installed'; }; \
	missing=""; \
	for choice in $(subst |,/,$(PACKAGES)); do \
	  first=$${choice%%/*}; other=$${choice##*/}; \
	  installed $$first || installed $$other || missing="$$missing $$first"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing; \
	  elif sudo -n true 2>/dev/null; then sudo apt-get update -qq && sudo apt-get install -y -qq --no-install-recommends $$missing; \
	  else echo "Guanxi needs:$$missing. Run:  sudo apt-get install$$missing" >&2; exit 1; fi; \
	fi
	@command -v $(SWIFT) >/dev/null || { echo "Guanxi needs Swift 6.2 or newer: see swift.org/install" >&2; exit 1; }

build: setup ## build the release program
	$(SWIFT) build $(RELEASE) --product guanxi

demo: build ## open the workstation on a generated book (without a terminal: print its overview)
	@[ -f $(DEMO) ] || .build/release/guanxi demo $(DEMO) --customers $(CUSTOMERS)
	@if [ -t 0 ] && [ -t 1 ]; then .build/release/guanxi open $(DEMO); \
	else .build/release/guanxi report overview --book $(DEMO); fi

lint: ## check the format
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## rewrite the files in the house format
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

test: setup lint ## lint, build with warnings as errors, make the reference, run every test
	$(SWIFT) build --build-tests
	@if [ -x "$(DOCC)" ]; then $(MAKE) --no-print-directory docs; \
	else echo "There is no docc beside $(SWIFT): the reference of the models was not tried." >&2; fi
	@set -o pipefail; $(SWIFT) test --skip-build --parallel 2>&1 | tee .build/test.log || \
	  { echo; echo "What failed, once more:"; grep -aA3 "✘" .build/test.log; exit 1; }

bench: setup ## measure, each figure beside its yardstick; BENCH=1m for a larger book
	@for product in guanxi guanxi-bench ncurses-yardstick; do $(SWIFT) build $(RELEASE) --product $$product || exit; done
	@for bench in edit apply open list filter sort segments import recalculate size terminal; do \
	  .build/release/guanxi-bench $$bench --customers $(BENCH) || exit; echo; \
	done
	@.build/release/guanxi-bench models

docs: setup ## make the reference of the models in .build/docs; a warning of docc is an error
	@[ -x "$(DOCC)" ] || { echo "There is no docc beside $(SWIFT); a toolchain of swift.org/install has one." >&2; exit 1; }
	$(SWIFT) build --target Analytics
	@rm -rf .build/symbols .build/docs && mkdir -p .build/symbols
	@$(SWIFT) symbolgraph-extract -module-name Analytics -target $(TRIPLE) -I .build/debug/Modules \
	  -I .build/checkouts/swift-numerics/Sources/_NumericsShims/include \
	  -minimum-access-level package -skip-synthesized-members -output-dir .build/symbols
	@"$(DOCC)" convert docs/reference/Analytics.docc --additional-symbol-graph-dir .build/symbols \
	  --fallback-display-name Analytics --fallback-bundle-identifier guanxi.Analytics --fallback-default-module-kind Module \
	  --warnings-as-errors --transform-for-static-hosting --output-path .build/docs
	@echo "The reference is in .build/docs. To read it:  python3 -m http.server --directory .build/docs 8080"
	@echo "and open http://localhost:8080/documentation/analytics/"

screens: setup ## make docs/screens.md and the kept screens of the tests anew
	-RECORD_SCREENS=1 swift test --filter "ScreenTests|ScreensDocumentTests"
	git diff --stat -- docs/screens.md Tests/PanesTests/Golden

soak: setup ## try for long to lose what was acknowledged: kills, power cuts, full disks, damage, crowds
	$(SWIFT) build $(RELEASE) --product guanxi-soak
	@set -e; soak() { .build/release/guanxi-soak "$$@"; echo; }; \
	soak kills --kills $(KILLS) --seed $(SEED); \
	soak power --seed $(SEED); \
	soak full --seed $(SEED); \
	soak damage --damages $(DAMAGES) --seed $(SEED); \
	soak crowd; \
	soak busy
	SOAK_SEEDS=$(SEEDS) SOAK_STEPS=300 $(SWIFT) test --parallel --filter ExactnessTests

install: build ## install the program and its themes under PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/guanxi/themes
	install -m 755 .build/release/guanxi $(DESTDIR)$(PREFIX)/bin/guanxi
	install -m 644 themes/*.toml $(DESTDIR)$(PREFIX)/share/guanxi/themes/

clean: ## remove what was built
	rm -rf .build
