//! Files of the reader's own, which stay on the reader's device.

use js_sys::Uint8Array;
use leptos::prelude::event_target;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// The file that was chosen in a field, or dropped; the first, if there are several.
#[must_use]
pub fn given(event: &Event) -> Option<File> {
    let dropped = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let files = match dropped {
        Some(dropped) => dropped.files(),
        None => event_target::<HtmlInputElement>(event).files(),
    };
    files?.get(0)
}

/// What it holds; nothing if it cannot be read.
pub async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
