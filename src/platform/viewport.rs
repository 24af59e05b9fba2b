//! The visible rectangle: the one source of what part of the page the reader can see.
//!
//! For now it is that of the page's own window. In an embed it will be what the host says.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};

use super::listen;
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
    let waiting = std::rc::Rc::new(std::cell::Cell::new(false));
    for event in ["scroll", "resize"] {
        let waiting = waiting.clone();
        listen(&window(), event, move |_: web_sys::Event| {
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

fn measure() -> VisibleRect {
    let window = window();
    let root = document().document_element();
    let sizes = |root: Element| [root.client_width(), root.client_height(), root.scroll_height()];
    let [width_px, height_px, page_px] = root.map(sizes).unwrap_or_default().map(f64::from);
    VisibleRect { top_px: window.scroll_y().unwrap_or_default(), height_px, width_px, page_px }
}

/// Calls `tell` with the width and height of an element in CSS pixels, as soon as it is laid out and whenever they change.
/// The observer goes with the element.
pub fn follow_size(element: &Element, tell: impl Fn([f64; 2]) + 'static) {
    let observed = element.clone();
    let measure = Closure::<dyn FnMut()>::new(move || {
        let [width_px, height_px] = [observed.client_width(), observed.client_height()].map(f64::from);
        if width_px > 0.0 {
            tell([width_px, height_px]);
        }
    });
    if let Ok(observer) = ResizeObserver::new(measure.into_js_value().unchecked_ref()) {
        observer.observe(element);
    }
}

/// Where the first element is that a selector finds, in CSS pixels from the top left of the document.
#[must_use]
pub fn rect_of(selector: &str) -> Option<Rect> {
    let rect = document().query_selector(selector).ok()??.get_bounding_client_rect();
    let window = window();
    let scrolled = |px: Result<f64, _>| px.unwrap_or_default();
    Some(Rect {
        left_px: rect.left() + scrolled(window.scroll_x()),
        top_px: rect.top() + scrolled(window.scroll_y()),
        width_px: rect.width(),
        height_px: rect.height(),
    })
}
