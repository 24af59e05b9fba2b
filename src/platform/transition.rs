//! One view becoming another in a movement, where the browser can show that (CSS View Transitions, level 1).

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Function, Promise, Reflect};

use super::{
    clock::{self, is_motion_reduced},
    document::after_layout,
};

/// What is one and the same in both views; the style sheet gives it a `view-transition-name`.
const SHARED: &str = "data-shared";

/// Changes the view, and does `then` once the change stands in the document. The element with the id `shared`, which may
/// be in the old view or in the new one, moves to its counterpart in the other.
pub fn show(shared: String, change: Box<dyn FnOnce()>, then: Box<dyn FnOnce()>) {
    let document = JsValue::from(document());
    let start: Option<Function> = get(&document, "startViewTransition").filter(|_| !is_motion_reduced());
    let Some(start) = start else {
        change();
        return after_layout(then);
    };
    mark(&shared);
    // The browser waits for the promise: what it then takes a picture of is scrolled and focused as it will stay.
    let change = Closure::once_into_js(move || {
        change();
        let mut then = Some(then);
        Promise::new(&mut |done, _| {
            let (then, shared) = (then.take(), shared.clone());
            clock::soon(move || {
                if let Some(then) = then {
                    then();
                }
                mark(&shared);
                let _ = done.call0(&JsValue::UNDEFINED);
            });
        })
    });
    let transition = start.call1(&document, &change).unwrap_or_default();
    if let Some(ready) = get::<Promise>(&transition, "ready") {
        // It is refused where the next one overtakes it, which is nobody's error.
        leptos::task::spawn_local(async move {
            let _ = JsFuture::from(ready).await;
        });
    }
}

fn get<T: JsCast>(object: &JsValue, name: &str) -> Option<T> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Marks one element, and no other.
fn mark(id: &str) {
    let document = document();
    if let Some(marked) = document.query_selector("[data-shared]").ok().flatten() {
        let _ = marked.remove_attribute(SHARED);
    }
    if let Some(element) = document.get_element_by_id(id) {
        let _ = element.set_attribute(SHARED, "");
    }
}
