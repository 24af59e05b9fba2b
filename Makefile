# Two commands do all the set-up: `make serve` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PORT ?= 8080
BASE ?= /
FILE ?= public/data/activities.json
N ?= 50000
SEED ?= 7
SHARE ?= 1
SIZES ?= 10,1000,10000,50000
PARTS ?= list,slow,timeline
# The wasm as it was before scripts/pack.mjs took the names out of it.
unpacked = $(or $(CARGO_TARGET_DIR),target)/wasm-bindgen/release/app_bg.wasm
with_tools = . scripts/env.sh &&
# Relative names of files that a build reads; anything newer than the built page makes it stale.
sources = $(shell find src style public boot index.html Cargo.toml Cargo.lock Trunk.toml -type f)

.PHONY: help serve dev test dist size look look-update lasting rooms growth bench check-data data schema lint clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## Serve the app at http://127.0.0.1:8080/ (PORT=8081 for another port)
	@scripts/setup.sh build
	@scripts/serve.sh $(PORT) --release

dev: ## Like serve, but builds faster and runs slower, and has /gallery with every part: for working on the code
	@scripts/setup.sh build
	@scripts/serve.sh $(PORT)

test: ## Run every test (FULL=1: whole matrices)
	@scripts/setup.sh test
	@scripts/test.sh

dist: ## Build the site into dist/ (BASE=/projects/taiex/ for another path, ORIGIN=https://www.example.org)
	@scripts/setup.sh build
	@$(with_tools) ORIGIN=$(ORIGIN) trunk build --release --offline --public-url $(BASE)

size: dist/index.html ## Print the size of the site and what takes up most of its wasm, and fail above its budget
	@test ! -f $(unpacked) || node scripts/weigh.mjs $(unpacked)
	@node scripts/size.mjs dist

look: dist/index.html ## Compare the main views with their reference pictures (differences go to target/look/)
	@scripts/setup.sh test
	@node tests/look/main.mjs --site dist

look-update: dist/index.html ## Make the reference pictures anew, on purpose: look at them, then commit them
	@scripts/setup.sh test
	@node tests/look/main.mjs --site dist --update

lasting: dist/index.html ## Hold the site to it that hours of use leave no memory behind (SHARE=0.1 of them; most of an hour for all)
	@scripts/setup.sh test
	@$(with_tools) node tests/lasting/main.mjs --site dist --share $(SHARE)

rooms: ## Measure the pure rooms natively with Criterion (SIZES=…); the first time compiles for ten minutes
	@$(with_tools) SIZES="$(SIZES)" cargo bench --quiet --bench rooms

growth: ## Draw what "make rooms" measured into docs/growth.svg
	@node benches/growth.mjs $(or $(CARGO_TARGET_DIR),target)/criterion docs/growth.svg

bench: dist/index.html rooms ## Measure the site in a browser beside other pages (SIZES=10,1000,10000,50000 PARTS=list,slow,timeline)
	@scripts/setup.sh test
	@$(with_tools) node benches/browser/lighthouse.mjs --site dist --runs 5 --nginx
	@$(with_tools) node benches/browser/lighthouse.mjs --site dist --runs 5 --nginx --network devtools
	@$(with_tools) node benches/browser/main.mjs --site dist --sizes "$(SIZES)" --parts "$(PARTS)"

dist/index.html: $(sources)
	@$(MAKE) --no-print-directory dist

check-data: ## Print every problem of a data file (FILE=public/data/activities.json)
	@$(with_tools) cargo run --quiet --bin taiex -- check $(FILE)

data: ## Make up a data file to measure and to test with (N=50000 SEED=7)
	@$(with_tools) cargo run --quiet --bin taiex -- generate "$(N)" --seed "$(SEED)"
	@echo "To look at it, copy it over data/activities.json of a built site (dist/ after make dist, target/serve/ while"
	@echo "make serve runs) and load the page again."

schema: ## Write the JSON Schema of the data file after its Rust types changed
	@$(with_tools) cargo run --quiet --bin taiex -- schema public/data/activities.schema.json

lint: ## Check format and lints
	@$(with_tools) cargo fmt --all --check && cargo clippy --quiet --all-targets -- -D warnings && \
		cargo clippy --quiet --lib --target wasm32-unknown-unknown -- -D warnings

clean: ## Remove what was built; the installed tools stay
	rm -rf dist target
