//! The language the reader chose last, and those the browser prefers.

use js_sys::JsString;
use leptos::prelude::window;
use wasm_bindgen::JsCast;

use crate::i18n::Lang;

/// `start.js` reads it too, before the first paint.
const STORED_UNDER: &str = "taiex-language";

/// The language chosen last, else the first one of ours that the browser prefers.
#[must_use]
pub fn preferred() -> Option<Lang> {
    remembered().or_else(|| {
        let tags = window().navigator().languages();
        let tags: Vec<String> =
            tags.iter().filter_map(|tag| tag.dyn_into::<JsString>().ok().map(String::from)).collect();
        Lang::from_preferences(&tags.iter().map(String::as_str).collect::<Vec<_>>())
    })
}

fn remembered() -> Option<Lang> {
    let storage = window().local_storage().ok().flatten()?;
    Lang::from_code(&storage.get_item(STORED_UNDER).ok().flatten()?)
}

/// Remembers a choice; where storage is disabled it is simply not remembered.
pub fn remember(lang: Lang) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(STORED_UNDER, lang.code());
    }
}
