//! Starts the app in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    taiex_explorer::shell::start();
}

/// The app lives in a browser; natively there is nothing to start.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
