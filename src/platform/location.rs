//! Where the browser stands, and clicks on links that stay within the app.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent, Url};

use super::listen;
use crate::route::Base;

/// The path that the app is published under, from the page's `<base>`.
#[must_use]
pub fn base() -> Base {
    let base = document().base_uri().ok().flatten();
    let url = base.and_then(|base| Url::new(&base).ok());
    Base::new(&url.map(|url| url.pathname()).unwrap_or_default())
}

/// The path below the base and the query string of the present address. A path outside the base counts as `/`.
#[must_use]
pub fn current(base: &Base) -> (String, String) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    (base.strip(&path).unwrap_or("/").to_owned(), location.search().unwrap_or_default())
}

/// The present origin, to make an address absolute.
#[must_use]
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Whether a click is a plain one with the main button: any other asks the browser for a new tab, window or file.
#[must_use]
pub fn is_plain(click: &Event) -> bool {
    let plain = |click: &MouseEvent| {
        click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
    };
    click.dyn_ref().is_some_and(plain)
}

/// Calls `follow` for plain left clicks on links that stay within the base; all others are the browser's.
/// `follow` gets the path below the base and the query string.
pub fn on_link(base: Base, follow: impl Fn(&str, &str) + 'static) {
    listen(&document(), "click", move |click: MouseEvent| {
        if click.default_prevented() || !is_plain(&click) {
            return;
        }
        let target = click.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        let leaves = !link.target().is_empty() || link.has_attribute("download") || link.origin() != origin();
        if leaves || !link.hash().is_empty() {
            return;
        }
        if let Some(path) = base.strip(&link.pathname()) {
            click.prevent_default();
            follow(path, &link.search());
        }
    });
}
