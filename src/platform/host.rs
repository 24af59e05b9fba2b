//! The page of somebody else's that this one may stand in. `boot/frame.js`, which is there in an embed alone, speaks with it;
//! here is read what it told.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::js_sys::Reflect;

/// The event that tells of a change.
pub const CHANGED: &str = "visible";

/// The upper edge and the height of what the host says that the reader sees of this window, in CSS pixels; nothing where
/// there is no host, or none that speaks.
#[must_use]
pub fn visible_part() -> Option<[f64; 2]> {
    let window = JsValue::from(window());
    let told = |name: &str| Reflect::get(&window, &JsValue::from_str(name)).ok()?.as_f64();
    Some([told("visibleTop")?, told("visibleHeight")?])
}
