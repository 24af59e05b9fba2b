#!/usr/bin/env bash
# Tells the journeys in WebKit, less those that its driver cannot tell, which tests/browser/engine/webkit/left-out lists with
# their reasons: they are printed, and counted as ignored. What is given is handed on to cargo test.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$root"
list=tests/browser/engine/webkit/left-out
skip=()
while IFS= read -r name; do skip+=(--skip "$name"); done < <(sed -n 's/^\([a-z].*\): [^:].*$/\1/p' "$list")
count=$((${#skip[@]} / 2))
log=$(mktemp)
trap 'rm -f "$log"' EXIT
TAIEX_ENGINE=webkit cargo test --quiet --test browser -- --test-threads=2 --exact "${skip[@]}" "$@" 2>&1 | tee "$log"
# Every name has to be that of a journey, or one that was renamed would be told and fail, or one that is gone be counted.
if [ $# = 0 ] && ! grep -q " $count filtered out;" "$log"; then
    printf '%s names journeys that there are none of\n' "$list"
    exit 1
fi
grep -v '^#' "$list"
printf 'left out in WebKit: %s ignored; the reasons are behind their names\n' "$count"
