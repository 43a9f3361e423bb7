# Every target sets up what it needs: dependencies, native addon, compiled TypeScript.

.DEFAULT_GOAL := help

bin := node_modules/.bin
memtrace := node dist/harness/cli/main.js
mocha-slow := $(bin)/mocha --no-config --reporter dot --timeout 120000
cpp-sources = $(wildcard native/src/*.cc native/src/*.h native/test/*.cc native/test/*.h)

.NOTPARALLEL:

.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-22s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo '  make bench SCALE=0.05 ROUNDS=3 GRANULARITY=line PROBE=auto LAS=/my/las/files'
	@echo '  make compare BASE=results/<run> CANDIDATE="results/<run> technical-note" FAIL_ON=5%'

# The values reach the shell through the environment, so that no quote in a path can break the command.
.PHONY: bench
bench: build ## measure here and print the table (SCALE, ROUNDS, GRANULARITY, PROBE, LAS; FULL=1: every table)
	@$(memtrace) bench $${SCALE:+--scale "$$SCALE"} $${ROUNDS:+--rounds "$$ROUNDS"} \
	  $${GRANULARITY:+--granularity "$$GRANULARITY"} $${PROBE:+--probe "$$PROBE"} $${LAS:+--las "$$LAS"} \
	  $${FULL:+--full}

.PHONY: require-base
require-base:
	@if [ -z "$$BASE" ]; then \
	  echo 'memtrace: make compare was given no BASE' >&2; \
	  echo '  remedy: Name the runs: make compare BASE=<run> CANDIDATE=<run>; ids stand in results/.' >&2; exit 2; fi

# CANDIDATE may name several runs, separated by spaces: it stands without quotes, and nothing in it is a pattern.
.PHONY: compare
compare: require-base build ## hold stored runs against each other (BASE, CANDIDATE, FAIL_ON, FORCE=1)
	@set -f; $(memtrace) compare $${FAIL_ON:+--fail-on "$$FAIL_ON"} $${FORCE:+--force} -- "$$BASE" $$CANDIDATE

.PHONY: publish
publish: build ## make the site of the stored runs in reports/site/ (RUNS)
	@$(memtrace) publish $$RUNS

.PHONY: corpus
corpus: build ## generate the LAS files that bench converts, or check them (SCALE)
	@$(memtrace) corpus $${SCALE:+--scale "$$SCALE"}

.PHONY: build
build: ## install dependencies, build the native addon, compile the TypeScript
	@command -v node >/dev/null || { \
	  echo 'memtrace: node was not found on the PATH' >&2; \
	  echo '  remedy: Install a current Node LTS from https://nodejs.org.' >&2; exit 2; }
	@node harness/setup/require-node.cjs && node harness/setup/prepare.js

.PHONY: test
test: test-unit test-integration ## run the tests: units, then the command line as a whole

.PHONY: test-unit
test-unit: build
	@$(bin)/mocha

.PHONY: test-integration
test-integration: build
	@$(mocha-slow) 'dist/harness/test/integration/**/*.test.js'

.PHONY: test-browser
test-browser: build ## look at the reports in a headless Chromium (MEMTRACE_CHROMIUM)
	@$(mocha-slow) 'dist/harness/test/browser/**/*.test.js'

.PHONY: test-on-other-nodes
test-on-other-nodes: build ## run the tracer's tests on the same addon under other versions of Node (RUNTIMES)
	@node dist/harness/test/on-other-nodes.js $${RUNTIMES:-22 24 26}

.PHONY: test-native
test-native: build ## run the C++ tests under the sanitizers
	@npm run --silent test:native

.PHONY: lint
lint: build ## check layout, lint rules and types
	@$(bin)/prettier --log-level warn --check .
	@$(bin)/eslint .
	@npm run --silent build
	@if command -v clang-format >/dev/null; then clang-format --dry-run -Werror $(cpp-sources); \
	  else echo 'skipped: the layout of the C++ sources, because clang-format is not installed'; fi

.PHONY: lint-workflows
lint-workflows: build ## check the GitHub workflows with GitHub's own validator
	@node .github/lint-workflows.js

.PHONY: tidy
tidy: build ## look for mistakes in the C++ sources
	@node native/run-clang-tidy.js

.PHONY: check
check: lint lint-workflows test test-browser test-native tidy ## everything that must hold before a commit

.PHONY: simulate-statistics
simulate-statistics: build ## show how often intervals hold the truth, and comparisons find a change
	@node dist/harness/statistics/simulation/main.js
	@echo
	@node dist/harness/comparison/simulation/main.js

.PHONY: prove-comparison
prove-comparison: build ## try comparisons on what is known, for fifty minutes (TRIES, ROUNDS, SCALE, HALF)
	@node dist/harness/proofs/comparison/main.js

.PHONY: prove-resume
prove-resume: build ## kill the harness at random moments and see that each run goes on (SEED)
	@node dist/harness/proofs/resume/main.js

.PHONY: format
format: build ## lay out every source file
	@$(bin)/prettier --log-level warn --write .
	@if command -v clang-format >/dev/null; then clang-format -i $(cpp-sources); fi

.PHONY: clean
clean: ## remove what was built (results, reports and the corpus stay)
	rm -rf dist native/build
