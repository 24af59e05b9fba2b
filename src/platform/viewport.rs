//! The visible rectangle: the one source of what part of the page the reader can see.
//!
//! For now it is that of the page's own window. In an embed it will be what the host says.

use leptos::prelude::{Effect, Get, NodeRef, ReadSignal, Set, Track, document, request_animation_frame, signal, window};

use super::listen;

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

/// The visible rectangle, which changes with scrolling, resizing and pinching, once a frame at most.
#[must_use]
pub fn visible() -> ReadSignal<VisibleRect> {
    let (rect, set) = signal(measure());
    let waiting = std::rc::Rc::new(std::cell::Cell::new(false));
    for event in ["scroll", "resize"] {
        let waiting = waiting.clone();
        listen(&window(), event, move |_: web_sys::Event| {
            if !waiting.replace(true) {
                let waiting = waiting.clone();
                request_animation_frame(move || {
                    waiting.set(false);
                    set.set(measure());
                });
            }
        });
    }
    rect
}

fn measure() -> VisibleRect {
    let window = window();
    let root = document().document_element();
    let sizes = |root: web_sys::Element| [root.client_width(), root.client_height(), root.scroll_height()];
    let [width_px, height_px, page_px] = root.map(sizes).unwrap_or_default().map(f64::from);
    VisibleRect {
        top_px: window.scroll_y().unwrap_or_default(),
        height_px,
        width_px,
        page_px,
    }
}

/// The width of an element in CSS pixels, measured once it is in the document and whenever the visible rectangle
/// changes; 0 until then.
#[must_use]
pub fn width_of(element: NodeRef<leptos::html::Div>) -> ReadSignal<f64> {
    let rect = visible();
    let (width_px, set) = signal(0.0);
    Effect::new(move |_| {
        rect.track();
        if let Some(element) = element.get() {
            let width_px = f64::from(element.client_width());
            if width_px > 0.0 {
                set.set(width_px);
            }
        }
    });
    width_px
}
