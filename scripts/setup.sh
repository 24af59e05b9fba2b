#!/usr/bin/env bash
# Installs what a build (and, with "test", a browser test) needs and this machine lacks; says what takes long.
# usage: scripts/setup.sh build|test
# Every step first looks whether its result is there, and keeps half-built work, so an interrupted run goes on.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

say() { printf 'set-up: %s\n' "$*" >&2; }
missing() { say "$1"; say "then run the same command again."; exit 1; }
log=$cache/setup.log
mkdir -p "$cache"

# Runs a long step with its output in the log; shows the end of the log if it fails.
logged() { "$@" >>"$log" 2>&1 || { tail -n 25 "$log" >&2; say "this failed: $*"; say "the whole output is in $log"; return 1; }; }

apt_install() { # why, packages…
    local why=$1; shift
    command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || missing "$why: please install $* (as root: apt-get install $*)"
    say "$why: installing $*"
    if ! find /var/lib/apt/lists -name '*Packages*' -mtime -2 2>/dev/null | grep -q .; then logged apt-get update; fi
    DEBIAN_FRONTEND=noninteractive logged apt-get install -y --no-install-recommends "$@"
}

need_command() { # command, why, Debian package
    command -v "$1" >/dev/null || apt_install "$2" "$3"
}

# The standard library for wasm32, built from Debian's matching source, where rustup's server is out of reach.
build_debian_wasm_std() {
    apt_install "rustup cannot fetch the wasm32 target; Debian's compiler can build it" rustc-web cargo-web rust-web-src rust-web-clippy lld-22
    local link
    mkdir -p "$cache/debian-rust/bin"
    for link in cargo rustc rustdoc cargo-clippy clippy-driver; do ln -sf "/usr/bin/$link" "$cache/debian-rust/bin/$link"; done
    if ! compgen -G "$debian_std/libstd-*.rlib" >/dev/null; then
        say "building the standard library for wasm32 (about a minute)"
        local seed=$cache/wasm-std-seed
        mkdir -p "$seed/src" && : >"$seed/src/lib.rs"
        printf '[package]\nname = "wasm-std-seed"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$seed/Cargo.toml"
        # embed-bitcode: without it link-time optimisation fails with "Can't find section .llvmbc".
        (cd "$seed" && RUSTFLAGS="-C embed-bitcode=yes" RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc logged /usr/bin/cargo build --release \
            -Z build-std=std,panic_abort,test,proc_macro --target $wasm_triple)
        mkdir -p "$debian_std"
        find "$seed/target/$wasm_triple/release/deps" -name '*.rlib' ! -name 'libwasm_std_seed*' -exec cp -t "$debian_std" {} +
        # Crates built against the library that was there before answer "can't find crate".
        rm -rf "$root/target/$wasm_triple"
    fi
    PATH=$cache/debian-rust/bin:$PATH
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-22
}

ensure_wasm_target() {
    command -v cargo >/dev/null || compgen -G "$debian_std/libstd-*.rlib" >/dev/null || ! command -v rustup >/dev/null || missing "rustup has no toolchain: run rustup default stable"
    command -v rustc >/dev/null && has_wasm_std rustc && return
    if command -v rustup >/dev/null && [ "${TAIEX_WASM_STD:-rustup}" != debian ]; then
        say "fetching the wasm32 target with rustup (waits at most 90 s)"
        if timeout 90 rustup target add $wasm_triple >>"$log" 2>&1 && has_wasm_std rustc; then return; fi
    fi
    build_debian_wasm_std
}

cargo_tool() { # command, version, time, cargo install arguments…
    local tool=$1 version=$2 time=$3; shift 3
    [ -x "$cache/$tool-$version/bin/$tool" ] && return
    need_command cc "Rust programs are linked by a C compiler" gcc
    say "compiling $tool $version (about $time, once for this machine)"
    # A target folder that stays lets an interrupted compilation go on where it was.
    CARGO_TARGET_DIR=$cache/build-$tool logged cargo install --root "$cache/$tool-$version" "$@"
    rm -rf "$cache/build-$tool"
}

# What packs a release (binaryen, esbuild), the checkers of the tests (axe-core, Lighthouse, Nu), and what the benches drive and compare
# with; package-lock.json pins them.
ensure_node_packages() {
    local stamp=$root/node_modules/.taiex-lock
    cmp -s "$root/package-lock.json" "$stamp" && return
    need_command npm "what packs a release comes as npm packages" npm
    say "fetching what packs a release, tests and measures (npm ci)"
    # Without install scripts: that of vnu-jar fetches a Java of its own, and none of the others is needed.
    (cd "$root" && logged npm ci --ignore-scripts --no-audit --no-fund) && cp "$root/package-lock.json" "$stamp"
}

ensure_browsers() {
    if ! command -v chromedriver >/dev/null || ! command -v chromium >/dev/null; then
        apt_install "the browser tests drive a real Chromium" chromium chromium-driver
    fi
    need_command firefox-esr "the browser tests drive a real Firefox" firefox-esr
    cargo_tool geckodriver "$GECKODRIVER_VERSION" "4 minutes on two cores" --locked "geckodriver@$GECKODRIVER_VERSION"
    { command -v nginx && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]; } >/dev/null ||
        apt_install "the browser tests visit the site behind a real nginx" nginx-light libnginx-mod-http-brotli-static
    [ "$(FONTCONFIG_FILE=$root/tests/look/fonts.conf fc-list 2>/dev/null | wc -l)" -ge 4 ] ||
        apt_install "pictures of pages need the four faces of tests/look/fonts.conf" fontconfig fonts-dejavu-core
}

# Where it cannot be had the tests go on without it; WEBKIT=0 leaves it out.
ensure_webkit() {
    has_webkit && return
    if ! (apt_install "the browser tests drive WebKit too, where it can be had" webkit2gtk-driver xvfb xsettingsd) || ! has_webkit; then
        say "going on without WebKit: its journeys are left out"
    fi
}

# Readers of feeds, calendars and data in pages; scripts/readers.txt pins them.
ensure_readers() {
    local venv=$cache/readers
    cmp -s "$root/scripts/readers.txt" "$venv/readers.txt" && return
    need_command python3 "what is published is read back by Python programs" python3
    python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install "their packages are kept apart from others" python3-venv
    say "fetching readers of feeds and calendars (pip install)"
    rm -rf "$venv"
    logged python3 -m venv "$venv"
    logged "$venv/bin/pip" install --quiet -r "$root/scripts/readers.txt"
    cp "$root/scripts/readers.txt" "$venv/readers.txt"
}

case ${1:-} in
    build | test) ;;
    *) say "usage: scripts/setup.sh build|test"; exit 2 ;;
esac
ensure_wasm_target
cargo_tool trunk "$TRUNK_VERSION" "9 minutes on two cores" --locked "trunk@$TRUNK_VERSION"
# Its own lock file names a crate version that cannot always be had, hence no --locked.
cargo_tool wasm-bindgen "$wasm_bindgen_version" "6 minutes on two cores" "wasm-bindgen-cli@$wasm_bindgen_version"
ensure_node_packages
if [ "$1" = test ]; then
    ensure_browsers
    [ "${WEBKIT:-1}" = 0 ] || ensure_webkit
    ensure_readers
    need_command soffice "tables are opened by LibreOffice" libreoffice-calc
    need_command java "the checker of HTML is a Java program" default-jre-headless
fi
