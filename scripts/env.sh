# Sourced by the other scripts: where the tools are, and which Rust compiles for wasm32.
# Tools live in a cache outside the checkout, so that a second clone installs nothing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${TAIEX_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/taiex-explorer}
# shellcheck source=scripts/versions.env
. "$root/scripts/versions.env"
wasm_bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' "$root/Cargo.lock")

# rust-toolchain.toml is for whoever calls trunk or cargo by hand. Here it would make rustup ask its server for the wasm
# target at every call, and where that is out of reach every call would fail.
if command -v rustup >/dev/null && [ -z "${RUSTUP_TOOLCHAIN:-}" ]; then
    RUSTUP_TOOLCHAIN=$(cd / && rustup default 2>/dev/null | cut -d ' ' -f 1)
    export RUSTUP_TOOLCHAIN
fi

wasm_triple=wasm32-unknown-unknown
debian_std=/usr/lib/rustlib/$wasm_triple/lib

has_wasm_std() { compgen -G "$("$1" --print target-libdir --target $wasm_triple 2>/dev/null)/libstd-*.rlib" >/dev/null; }

# What drives WebKit: its driver, a screen, and the settings of a desktop.
WEBKIT_PROGRAMS="WebKitWebDriver Xvfb xsettingsd"
has_webkit() {
    local program
    for program in $WEBKIT_PROGRAMS; do command -v "$program" >/dev/null || return 1; done
}

# Debian's compiler serves where rustup cannot get the wasm target: found through links of its own,
# because /usr/bin in front of PATH would also change every other program.
if ! { command -v rustc >/dev/null && has_wasm_std rustc; } && compgen -G "$debian_std/libstd-*.rlib" >/dev/null; then
    PATH=$cache/debian-rust/bin:$PATH
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-22
fi
export PATH=$cache/trunk-$TRUNK_VERSION/bin:$cache/wasm-bindgen-$wasm_bindgen_version/bin:$cache/geckodriver-$GECKODRIVER_VERSION/bin:$root/node_modules/.bin:$PATH
