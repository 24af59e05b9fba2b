//! The browser: the only room that touches network, storage, clock, history, viewport, clipboard and document.
//!
//! Everything here is thin: what can be wrong in meaning is decided in the pure rooms below. Nothing here runs
//! natively; it only has to compile there, because the static pages are printed from the same components.

#![allow(clippy::disallowed_methods, reason = "this room is where they belong")]

pub mod clipboard;
pub mod clock;
pub mod document;
pub mod download;
pub mod fetch;
pub mod file;
pub mod history;
pub mod host;
pub mod kept;
pub mod language;
pub mod location;
pub mod print;
pub mod program;
pub mod share;
pub mod transition;
pub mod viewport;

use leptos::{
    leptos_dom::helpers::window_event_listener_untyped,
    prelude::{on_cleanup, window},
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    EventTarget,
    js_sys::{Promise, Reflect},
};

/// Listens to the window for as long as the present owner lives.
fn hear(event: &'static str, handle: impl Fn(web_sys::Event) + 'static) {
    let heard = window_event_listener_untyped(event, handle);
    on_cleanup(move || heard.remove());
}

/// What the scripts around the app left under a name of the window for it to wait for, if anything.
fn promised(name: &str) -> Option<Promise> {
    Reflect::get(&window(), &name.into()).ok()?.dyn_into().ok()
}

/// Listens for as long as the page lives.
fn listen<E: JsCast + wasm_bindgen::convert::FromWasmAbi + 'static>(
    target: &EventTarget,
    event: &str,
    handle: impl FnMut(E) + 'static,
) {
    let handle = Closure::<dyn FnMut(E)>::new(handle);
    // It fails only for a target that has no listeners at all.
    let _ = target.add_event_listener_with_callback(event, handle.as_ref().unchecked_ref());
    handle.forget();
}
