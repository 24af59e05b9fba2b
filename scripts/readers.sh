#!/usr/bin/env bash
# Publishes a copy of the built site with full addresses, and has other people's readers read it.
# usage: scripts/readers.sh FOLDER
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$root"
site=target/readers
rm -rf "$site"
mkdir -p target
cp -r "$1" "$site"
cargo run --quiet --bin taiex -- publish "$site" --origin https://www.example.org
"$cache/readers/bin/python" scripts/readers.py "$site"
