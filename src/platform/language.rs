//! The language the reader prefers. `start.js` finds it before the first paint, from what was chosen last and what the browser
//! prefers, and tells the root of it.

use leptos::prelude::{document, window};

use crate::i18n::Lang;

/// `start.js` reads it.
const STORED_UNDER: &str = "taiex-language";

/// Notes a choice, and remembers it; where storage is disabled it is simply not remembered.
pub fn prefer(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-prefers", lang.code());
    }
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(STORED_UNDER, lang.code());
    }
}
