#!/bin/sh
# What Trunk leaves to do after a build. In one hook, because Trunk runs hooks at the same time and both write index.html.
set -eu
# Only a packed release knows what it is made of; anything else is kept by nobody.
cp "$TRUNK_STAGING_DIR/worker-off.js" "$TRUNK_STAGING_DIR/worker.js"
if [ "$TRUNK_PROFILE" = release ]; then
    if [ -d node_modules/esbuild ]; then
        node scripts/pack.mjs "$TRUNK_STAGING_DIR"
    else
        echo "not packed: run npm ci for a release that is a sixth smaller" >&2
    fi
fi
# Last, because every page names the files that packing renames. Only a release is served by servers that send what is compressed.
compress=
[ "$TRUNK_PROFILE" = release ] && compress=--compress
cargo run --quiet --bin taiex -- publish $compress
