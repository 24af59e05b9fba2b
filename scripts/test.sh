#!/usr/bin/env bash
# Runs every test and prints one summary. FULL=1 runs whole matrices instead of pairs, WEBKIT=0 leaves out the third engine.
set -uo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$root" || exit 1
passed=0 failed=0 skipped=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs one step; counts it as one test, or as many as cargo says it ran.
step() { # name, command…
    local name=$1 began=$SECONDS status
    shift
    printf '\n== %s\n' "$name"
    "$@" 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    local ran broke ignored
    ran=$(grep -oE '^test result: .* [0-9]+ passed' "$log" | grep -oE '[0-9]+ passed' | awk '{n += $1} END {print n + 0}')
    broke=$(grep -oE '[0-9]+ failed;' "$log" | awk '{n += $1} END {print n + 0}')
    ignored=$(grep -oE '[0-9]+ ignored;' "$log" | awk '{n += $1} END {print n + 0}')
    if [ "$status" != 0 ] && [ "$broke" = 0 ]; then broke=1; fi
    if [ "$status" = 0 ] && [ "$ran" = 0 ]; then ran=1; fi
    passed=$((passed + ran)) failed=$((failed + broke)) skipped=$((skipped + ignored))
    printf -- '-- %s: %s in %s s\n' "$name" "$([ "$status" = 0 ] && echo ok || echo FAILED)" "$((SECONDS - began))"
}

began=$SECONDS
step "format" cargo fmt --all --check
step "lints, native" cargo clippy --quiet --all-targets -- -D warnings
step "lints, browser" cargo clippy --quiet --lib --target wasm32-unknown-unknown -- -D warnings
step "the data file" cargo run --quiet --bin taiex -- check public/data/activities.json
step "the site" trunk build --release --offline
step "the site for a folder of a server" trunk build --release --offline --public-url /projects/taiex/ --dist target/below
step "parting of a wasm module" node --test tests/split.test.mjs tests/data.test.mjs
step "size" node scripts/size.mjs dist
step "HTML" node scripts/check-html.mjs dist
step "other people's readers" scripts/readers.sh dist
step "what lasts" node tests/lasting/main.mjs --site dist --share "$([ -n "${FULL:-}" ] && echo 1 || echo 0.02)"
step "Lighthouse" node benches/browser/lighthouse.mjs --site dist
step "unit, property and markup tests" cargo test --quiet --lib --bins
step "promises" cargo test --quiet --test architecture --test embedding --test schema --test command --test publish --test spreadsheet --test markup --test generated --test design --test gallery
step "HTML of the gallery" node scripts/check-html.mjs "${CARGO_TARGET_DIR:-target}"/tmp/gallery/*.html
step "examples in the documentation" cargo test --quiet --doc
step "journeys in Chromium" cargo test --quiet --test browser -- --test-threads=2 --include-ignored
step "journeys in Firefox" env TAIEX_ENGINE=firefox cargo test --quiet --test browser -- --test-threads=2
if [ "${WEBKIT:-1}" != 0 ] && has_webkit; then
    step "journeys in WebKit" scripts/journeys-webkit.sh
else
    printf '\n== journeys in WebKit: left out: they need %s, and WEBKIT=0 leaves them out\n' "$WEBKIT_PROGRAMS"
    skipped=$((skipped + 1))
fi

printf '\nall tests took %s s\n' "$((SECONDS - began))"
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
