//! The session history, and where the reader was on each of its entries.
//!
//! An entry's state holds only a key; scroll and focus are kept here under it, because the browser has already moved
//! on when it tells of a `popstate`. The notes go into session storage when the page is hidden, so a reload keeps them.

use std::cell::{Cell, RefCell};

use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;
use web_sys::{PopStateEvent, ScrollRestoration};

use super::{listen, viewport::scrolled_px};

/// What the notes are stored under. Frames of the site within the site share its storage, so their name is part of it.
fn stored_under() -> String {
    ["taiex-history", &window().name().unwrap_or_default()].concat()
}

/// Where the reader was when an entry was left.
#[derive(Clone, Debug, Default)]
pub struct Left {
    /// How far the page was scrolled, in CSS pixels.
    pub scroll_px: f64,
    /// The `id` of the element that had the focus.
    pub focus: Option<String>,
}

thread_local! {
    static KEY: Cell<u32> = const { Cell::new(0) };
    static LEFT: RefCell<Vec<(u32, Left)>> = const { RefCell::new(Vec::new()) };
}

/// Takes the history over; gives where the reader was if this is a reload or a return.
pub fn start() -> Option<Left> {
    let history = window().history().ok()?;
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    let stored =
        window().session_storage().ok().flatten().and_then(|storage| storage.get_item(&stored_under()).ok()?);
    let left: Vec<(u32, Left)> = stored.iter().flat_map(|lines| lines.lines()).filter_map(parse).collect();
    let key = history.state().ok().and_then(|state| key_of(&state));
    // A fresh entry gets a key that no other has.
    KEY.set(key.unwrap_or_else(|| left.iter().map(|(key, _)| key + 1).max().unwrap_or(1)));
    LEFT.set(left);
    key.map(|key| left_at(key).unwrap_or_default())
}

fn left_at(key: u32) -> Option<Left> {
    LEFT.with_borrow(|left| left.iter().find(|(of, _)| *of == key).map(|(_, left)| left.clone()))
}

fn store() {
    note_place();
    let lines = LEFT.with_borrow(|left| left.iter().map(print).collect::<String>());
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(&stored_under(), &lines);
    }
}

/// An entry as a line: key, scroll in whole pixels, and focus.
#[expect(clippy::cast_possible_truncation, reason = "no page is 2^63 pixels high")]
fn print((key, left): &(u32, Left)) -> String {
    let focus = left.focus.as_deref().unwrap_or_default();
    [&key.to_string(), " ", &(left.scroll_px as i64).to_string(), " ", focus, "\n"].concat()
}

fn parse(line: &str) -> Option<(u32, Left)> {
    let mut parts = line.splitn(3, ' ');
    let key = parts.next()?.parse().ok()?;
    let scroll_px: i32 = parts.next()?.parse().ok()?;
    let focus = parts.next().filter(|focus| !focus.is_empty()).map(str::to_owned);
    Some((key, Left { scroll_px: f64::from(scroll_px), focus }))
}

/// The key that an entry's state holds.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "only what fits is converted")]
fn key_of(state: &JsValue) -> Option<u32> {
    state.as_f64().filter(|key| *key >= 1.0 && *key < f64::from(u32::MAX)).map(|key| key as u32)
}

/// Where the reader is now.
#[must_use]
pub fn here() -> Left {
    let focus = document().active_element().map(|element| element.id()).filter(|id| !id.is_empty());
    Left { scroll_px: scrolled_px(), focus }
}

/// Notes where the reader is on the present entry.
fn note_place() {
    LEFT.with_borrow_mut(|left| match left.iter_mut().find(|(key, _)| *key == KEY.get()) {
        Some((_, place)) => *place = here(),
        None => left.push((KEY.get(), here())),
    });
}

/// Gives the present entry another address.
pub fn replace(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::from(KEY.get()), "", Some(address));
    }
}

/// Adds an entry, after noting where the reader was on the present one.
pub fn push(address: &str) {
    note_place();
    KEY.set(KEY.get() + 1);
    // What lay ahead is gone, and its keys are used again.
    LEFT.with_borrow_mut(|left| left.retain(|(key, _)| *key < KEY.get()));
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::from(KEY.get()), "", Some(address));
    }
}

/// Calls `arrive` at each Back and Forward, with where the reader was on that entry.
pub fn on_travel(arrive: impl Fn(Option<Left>) + 'static) {
    listen(&window(), "popstate", move |event: PopStateEvent| {
        note_place();
        if let Some(key) = key_of(&event.state()) {
            KEY.set(key);
        }
        arrive(left_at(KEY.get()));
    });
}

/// Calls `leave` when the page is hidden for good or for a while, the last moment to bring the address up to date, and stores the
/// notes.
pub fn on_leave(leave: impl Fn() + 'static) {
    listen(&window(), "pagehide", move |_: web_sys::Event| {
        leave();
        store();
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_read_back() {
        for (line, focus) in [("3 120 to-readmission\n", Some("to-readmission")), ("4 0 \n", None)] {
            let (key, left) = parse(line.trim_end_matches('\n')).unwrap();
            assert_eq!(left.focus.as_deref(), focus);
            assert_eq!(print(&(key, left)), line);
        }
        for nonsense in ["", "x", "1", "1 y", "-1 0 a"] {
            assert!(parse(nonsense).is_none(), "{nonsense}");
        }
    }
}
