//! The visible rectangle: the one source of what part of the page the reader can see.
//!
//! It is that of the page's own window, less what a keyboard on the screen covers; or in an embed what the host says
//! ([`host`]).

use std::{cell::Cell, rc::Rc};

use leptos::prelude::{StoredValue, document, request_animation_frame, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, EventTarget, HtmlElement, ResizeObserver};

use super::{host, listen};
use crate::{state::State, timeline::Rect};

/// The part of the page in view, in CSS pixels from the top of the document.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct VisibleRect {
    /// The upper edge.
    pub top_px: f64,
    /// The height.
    pub height_px: f64,
    /// The width.
    pub width_px: f64,
    /// The height of the whole page.
    pub page_px: f64,
}

impl VisibleRect {
    /// The lower edge.
    #[must_use]
    pub fn bottom_px(self) -> f64 {
        self.top_px + self.height_px
    }
}

/// The visible rectangle, which changes with scrolling and resizing, once a frame at most. To be called once: it
/// listens for as long as the page lives.
#[must_use]
pub fn visible() -> State<VisibleRect> {
    let rect = State::new(measure());
    let waiting = Rc::new(Cell::new(false));
    let page = EventTarget::from(window());
    // A keyboard on the screen makes the visual viewport smaller, and in many browsers only that.
    let visual = window().visual_viewport().map(EventTarget::from);
    let own = ["scroll", "resize", host::CHANGED].map(|event| (Some(page.clone()), event));
    for (target, event) in own.into_iter().chain([(visual, "resize")]) {
        let (Some(target), waiting) = (target, waiting.clone()) else { continue };
        listen(&target, event, move |_: web_sys::Event| {
            if !waiting.replace(true) {
                let waiting = waiting.clone();
                request_animation_frame(move || {
                    waiting.set(false);
                    rect.set(measure());
                });
            }
        });
    }
    rect
}

/// Measures it, and tells the style sheet where it is less than the window.
fn measure() -> VisibleRect {
    let window = window();
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let sizes = |root: &HtmlElement| [root.client_width(), root.client_height(), root.scroll_height()];
    let [width_px, window_px, page_px] = root.as_ref().map(sizes).unwrap_or_default().map(f64::from);
    let (from_px, height_px) = host::visible_part().map_or_else(
        || {
            // Enlarged by two fingers the page is laid out as before, and so is what follows the rectangle.
            let visual = window.visual_viewport().filter(|visual| visual.scale() <= 1.0);
            visual.map_or((0.0, window_px), |visual| (visual.offset_top(), visual.height()))
        },
        // The host may know the size of this window before the window does.
        |[top_px, height_px]| (top_px.min(window_px), height_px.min(window_px - top_px.min(window_px))),
    );
    let is_less = height_px < window_px - 1.0;
    let (from_px, height_px) = if is_less { (from_px, height_px) } else { (0.0, window_px) };
    for (property, px) in [("--visible-top", from_px), ("--visible-height", height_px)] {
        let Some(style) = root.as_ref().map(HtmlElement::style) else { continue };
        // What did not change is not set again: a custom property of the root is looked up everywhere.
        let text = if is_less { [&whole(px).to_string(), "px"].concat() } else { String::new() };
        if style.get_property_value(property).is_ok_and(|now| now != text) {
            let _ = style.set_property(property, &text);
        }
    }
    VisibleRect { top_px: window.scroll_y().unwrap_or_default() + from_px, height_px, width_px, page_px }
}

/// How far the page is scrolled, be it in its own window or by the host, in CSS pixels.
#[must_use]
pub fn scrolled_px() -> f64 {
    window().scroll_y().unwrap_or_default() + host::visible_part().map_or(0.0, |[top_px, _]| top_px)
}

/// In whole pixels: to print a fraction takes 5 KB of code.
#[expect(clippy::cast_possible_truncation, reason = "no screen is 2^31 pixels high")]
fn whole(px: f64) -> i32 {
    px as i32
}

/// What is called when the size of an element changes. The element is known to both sides of the border to JavaScript, which
/// neither side can free alone: so it goes with its owner, and is not left to the browser.
struct Following {
    observer: ResizeObserver,
    _called: Closure<dyn FnMut()>,
}

impl Drop for Following {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `tell` with the width and height of an element in CSS pixels, as soon as it is laid out and whenever they change,
/// for as long as the present owner lives.
pub fn follow_size(element: &Element, tell: impl Fn([f64; 2]) + 'static) {
    let observed = element.clone();
    let called = Closure::<dyn FnMut()>::new(move || {
        let [width_px, height_px] = [observed.client_width(), observed.client_height()].map(f64::from);
        if width_px > 0.0 {
            tell([width_px, height_px]);
        }
    });
    if let Ok(observer) = ResizeObserver::new(called.as_ref().unchecked_ref()) {
        observer.observe(element);
        StoredValue::new_local(Following { observer, _called: called });
    }
}

/// Where the first element is that a selector finds, in CSS pixels from the top left of the document.
#[must_use]
pub fn rect_of(selector: &str) -> Option<Rect> {
    document().query_selector(selector).ok()?.as_ref().map(rect)
}

/// Where an element is, in CSS pixels from the top left of the document.
#[must_use]
pub fn rect(element: &Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    let window = window();
    let scrolled = |px: Result<f64, _>| px.unwrap_or_default();
    Rect {
        left_px: rect.left() + scrolled(window.scroll_x()),
        top_px: rect.top() + scrolled(window.scroll_y()),
        width_px: rect.width(),
        height_px: rect.height(),
    }
}
