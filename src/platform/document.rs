//! The document around the app: its head, its focus, and the static content that the app takes the place of.

use std::time::Duration;

use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, NodeList, ScrollToOptions};

use super::viewport::{rect, scrolled_px};
use crate::{i18n::Lang, route::Theme};

/// Names the page and its language, and sets the colour scheme that the address asks for.
pub fn describe(title: &str, lang: Lang, theme: Option<Theme>) {
    let document = document();
    if document.title() != title {
        document.set_title(title);
    }
    let Some(root) = document.document_element() else { return };
    let _ = root.set_attribute("lang", lang.code());
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme.code()),
        None => root.remove_attribute("data-theme"),
    };
}

/// Shows the app in place of the static content, in one task, so that nothing is painted in between. The element that
/// had the focus hands it on to the one with the same `id`.
pub fn swap_in() {
    let document = document();
    if let Some(app) = document.get_element_by_id("app") {
        let _ = app.remove_attribute("hidden");
    }
    let Some(content) = document.get_element_by_id("static") else { return };
    let focused = document.active_element().filter(|focused| content.contains(Some(focused)));
    let fields = all(&content, "input[id]");
    content.remove();
    for field in fields {
        if let Ok(field) = field.dyn_into() {
            hand_on(&field);
        }
    }
    if let Some(focused) = focused {
        focus(&focused.id());
    }
}

/// Whether there stands in the page what its address asks for; boot/start.js says if that is not so.
#[must_use]
pub fn is_printed() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.has_attribute("data-page") && !root.has_attribute("data-app"))
}

/// Does to the app's field what was done to the static one of the same `id` before the app was there.
fn hand_on(old: &HtmlInputElement) {
    let Some(new) = element(&old.id()).and_then(|new| new.dyn_into::<HtmlInputElement>().ok()) else { return };
    if old.checked() {
        if !new.checked() {
            new.click();
        }
    } else if matches!(old.type_().as_str(), "search" | "text") && !old.value().is_empty() && old.value() != new.value()
    {
        type_into(&new, &old.value());
    }
}

fn type_into(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    happen(field, "input");
}

fn happen(element: &HtmlElement, event: &str) {
    if let Ok(event) = Event::new(event) {
        let _ = element.dispatch_event(&event);
    }
}

/// The `id` of what shows how far something is.
const PROGRESS: &str = "progress";

/// Shows at the top of the page that something of this name goes on.
pub fn show_progress(label: &str) {
    let document = document();
    let (Ok(progress), Some(body)) = (document.create_element("progress"), document.body()) else { return };
    progress.set_id(PROGRESS);
    let _ = progress.set_attribute("aria-label", label);
    let _ = body.prepend_with_node_1(&progress);
}

/// Says how far it is, if it is shown.
pub fn progress(percent: usize) {
    if let Some(progress) = element(PROGRESS) {
        let _ = progress.set_attribute("max", "100");
        let _ = progress.set_attribute("value", &percent.to_string());
    }
}

/// Shows it no longer.
pub fn end_progress() {
    if let Some(progress) = element(PROGRESS) {
        progress.remove();
    }
}

/// The `id` of the status that says what no other does; it is empty otherwise.
pub const SAID: &str = "said";

/// For so long it stands there: longer than it takes to be noticed, and not until somebody comes upon it later.
const SAID_FOR: Duration = Duration::from_secs(5);

/// Says to the ear what a status says that is new itself and therefore no news to it (WCAG 2.2, 4.1.3 Status Messages).
pub fn repeat(status: &str) {
    let write = |text: Option<&str>| {
        if let Some(said) = element(SAID) {
            said.set_text_content(text);
        }
    };
    write(first(status).and_then(|status| status.text_content()).as_deref());
    set_timeout(move || write(None), SAID_FOR);
}

/// Tells the scripts around the app of something, as an event of the window.
pub fn tell(event: &str) {
    if let Ok(event) = Event::new(event) {
        let _ = window().dispatch_event(&event);
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Focuses the element with this id, without scrolling; gives whether it is there.
#[expect(clippy::must_use_candidate, reason = "most callers do not mind")]
pub fn focus(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Focuses the first element that a selector finds, without scrolling.
pub fn focus_first(selector: &str) {
    if let Some(element) = first(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls so far that the element with this id stands at the top.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Closes the popover with this id, if it is open.
pub fn close_popover(id: &str) {
    if let Some(popover) = element(id) {
        let _ = popover.hide_popover();
    }
}

/// What a field holds; nothing if there is no such field.
#[must_use]
pub fn value_of(id: &str) -> String {
    let field = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Closes a sheet, which is a popover of the browser's own, when the focus goes on to something that it may cover (WCAG 2.2, 2.4.11 Focus
/// Not Obscured), as long as the present owner lives. The button that opened it closes it by itself.
pub fn close_behind_focus() {
    super::hear("focusin", move |focus| {
        let Some(sheet) = first("[popover=auto]:popover-open") else { return };
        let own = ["#", &sheet.id(), ", [popovertarget=", &sheet.id(), "]"].concat();
        let goes_to = focus.target().and_then(|target| target.dyn_into().ok());
        if goes_to.is_some_and(|goes_to| !is_in(&goes_to, &own)) {
            let _ = sheet.hide_popover();
        }
    });
}

/// Calls `then` when somebody presses Escape, as long as the present owner lives.
pub fn on_escape(then: impl Fn() + 'static) {
    super::hear("keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape") {
            then();
        }
    });
}

/// Whether the focus is on what a selector finds, or inside it.
#[must_use]
pub fn has_focus(selector: &str) -> bool {
    document().active_element().is_some_and(|active| is_in(&active, selector))
}

/// Whether an element is what a selector finds, or stands inside it.
#[must_use]
pub fn is_in(element: &Element, selector: &str) -> bool {
    element.closest(selector).is_ok_and(|found| found.is_some())
}

/// The `id` of the page's `h1`, which gets the focus when a page opens.
pub const HEADING: &str = "page-title";

/// The links to activities (`app::link_id`).
const ACTIVITIES: &str = "#app a[id^=to-]";

/// What a reader opens, ticks or types into; what is selected stands in the address.
const HELD: &str = "#app :is(input, details, [aria-expanded])[id]";

/// What scrolls by itself within the page.
const SCROLLED: [&str; 2] = [".filters", ".facets"];

/// Notes what the reader holds in elements that others are about to take the place of: the focus and the caret, what is typed and
/// open, how far things are scrolled. What it gives puts that back, by their `id`s; `otherwise` gets the focus if what had it is gone.
pub fn hold(otherwise: String) -> impl FnOnce() {
    let scroll_px = scrolled_px();
    let scrolled = SCROLLED.map(|selector| first(selector).map_or(0, |element| element.scroll_top()));
    let focused = document().active_element().filter(|focused| focused.tag_name() != "BODY");
    let id = focused.as_ref().map(Element::id);
    let field = focused.and_then(|focused| focused.dyn_into::<HtmlInputElement>().ok());
    let end = |of: fn(&HtmlInputElement) -> Result<Option<u32>, JsValue>| of(field.as_ref()?).ok().flatten();
    let caret = end(HtmlInputElement::selection_start).zip(end(HtmlInputElement::selection_end));
    let sheet = first(":popover-open").map(|sheet| sheet.id());
    let held = document().body().map(|body| all(&body, HELD)).unwrap_or_default();
    move || {
        for (old, new) in held.iter().filter_map(|old| Some((old, element(&old.id())?))) {
            put_back(old, &new);
        }
        if let Some(sheet) = sheet.and_then(|id| element(&id)) {
            let _ = sheet.show_popover();
        }
        for (selector, top_px) in SCROLLED.into_iter().zip(scrolled) {
            if let Some(element) = first(selector).filter(|_| top_px > 0) {
                element.set_scroll_top(top_px);
            }
        }
        if let Some(id) = id {
            let _ = focus(&id) || focus(&otherwise);
            let field = element(&id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
            if let Some((field, (start, end))) = field.zip(caret) {
                let _ = field.set_selection_range(start, end);
            }
        }
        // At the top there is nothing to put back, and no layout to wait for.
        if scroll_px > 0.0 {
            scroll_to(scroll_px);
        }
    }
}

/// Does to an element what a reader did to the one whose place it has taken.
#[inline(never)]
fn put_back(old: &HtmlElement, new: &HtmlElement) {
    let expanded = |button: &HtmlElement| button.get_attribute("aria-expanded");
    if let Some(field) = old.dyn_ref::<HtmlInputElement>() {
        hand_on(field);
        let files = field.files().filter(|files| files.length() > 0);
        if let (Some(files), Some(field)) = (files, new.dyn_ref::<HtmlInputElement>()) {
            field.set_files(Some(&files));
            happen(field, "change");
        }
        if field.get_attribute("aria-invalid").is_some() {
            happen(new, "blur");
        }
    } else if old.has_attribute("open") {
        let _ = new.set_attribute("open", "");
    } else if expanded(old) != expanded(new) {
        new.click();
    }
}

/// Notes where on the screen the first activity in view stands, or how far the page is scrolled where there is none. What it gives puts that
/// back; at its top a page stays there.
#[must_use]
#[inline(never)]
pub fn keep_place() -> Box<dyn FnOnce()> {
    let scroll_px = scrolled_px();
    let links = document().body().filter(|_| scroll_px > 0.0).map(|body| all(&body, ACTIVITIES)).unwrap_or_default();
    let on_screen = |link: HtmlElement| Some((link.id(), rect(&link).top_px - scroll_px)).filter(|(_, px)| *px >= 0.0);
    let first = links.into_iter().find_map(on_screen);
    Box::new(move || {
        let now = first.and_then(|(id, px)| element(&id).map(|link| rect(&link).top_px - px));
        scroll_to(now.unwrap_or(scroll_px));
    })
}

/// What a selector finds in an element, in the order of the document; it does not follow what changes there.
fn all(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let found = within.query_selector_all(selector).ok();
    let at = |at| found.as_ref()?.get(at)?.dyn_into().ok();
    (0..found.as_ref().map_or(0, NodeList::length)).filter_map(at).collect()
}

fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Scrolls to a height in CSS pixels, at once.
pub fn scroll_to(top_px: f64) {
    let options = ScrollToOptions::new();
    options.set_top(top_px);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Scrolls on by a length in CSS pixels, at once. To the nearest whole one: WebKit would cut off the fraction.
pub fn scroll_by(px: f64) {
    scroll_to((scrolled_px() + px).round_ties_even());
}

/// Sets all style properties of an element, through the CSS object model.
pub fn style(element: &Element, css: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.style().set_css_text(css);
    }
}

/// Calls `then` once what was changed is laid out: the changes are made before the next frame, and the frame after
/// that one finds them in place.
pub fn after_layout(then: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(then));
}
