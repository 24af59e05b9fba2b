#!/usr/bin/env bash
# Builds the app, serves it, and builds it again whenever a file changes.
# usage: scripts/serve.sh PORT [--release]
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
port=$1
shift
if ! [[ $port =~ ^[0-9]+$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
    echo "make serve: PORT=$port is no port; choose a number from 1 to 65535" >&2
    exit 2
fi
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    echo "make serve: port $port is taken; choose another, for example: make serve PORT=$((port + 1))" >&2
    exit 1
fi
[ -d "$root/target" ] || echo "make serve: the first build takes some minutes; later ones are quick" >&2
cd "$root"
echo "make serve: building, then serving http://127.0.0.1:$port/ (Ctrl+C ends it)" >&2
exec trunk serve --offline --port "$port" --dist target/serve "$@"
