//! The device's own way of sharing (W3C Web Share), where there is one.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn sharing() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Whether there is one.
#[must_use]
pub fn is_possible() -> bool {
    sharing().is_some()
}

/// Offers a link to other programs of the device. That somebody thinks better of it is no error.
pub async fn share(title: &str, url: &str) {
    let Some(sharing) = sharing() else { return };
    let data = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
        let _ = Reflect::set(&data, &name.into(), &value.into());
    }
    let shared = sharing.call1(&window().navigator(), &data).ok().and_then(|shared| shared.dyn_into::<Promise>().ok());
    if let Some(shared) = shared {
        let _: Result<JsValue, _> = JsFuture::from(shared).await;
    }
}
