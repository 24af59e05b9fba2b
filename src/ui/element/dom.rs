//! Building elements in the document.
//!
//! What follows the state is an effect of the owner it is built under: when that is cleaned up, so is everything that
//! was built inside.

use leptos::{
    prelude::{Owner, StoredValue, document},
    reactive::{effect::RenderEffect, graph::ToAnySubscriber},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, HtmlElement, js_sys::Reflect};

use super::{Element, Item, Node, Str, Value};
use crate::state::{State, leave_with_owner};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Builds a view at the end of `parent`, under the present owner.
pub fn mount(view: Node, parent: &web_sys::Node) {
    place(view, parent, None);
}

/// Runs at once, and again whenever a signal that it read changes, for as long as the present owner lives.
fn follow(run: impl FnMut() + 'static) {
    let mut run: Box<dyn FnMut()> = Box::new(run);
    let effect = RenderEffect::new(move |_| run());
    leave_with_owner(effect.to_any_subscriber());
    StoredValue::new_local(effect);
}

/// Builds a node in `parent`, before `next` or at the end. The document refuses nothing of what is built here: names
/// of tags and attributes are our own.
fn place(node: Node, parent: &web_sys::Node, next: Option<&web_sys::Node>) {
    match node {
        Node::Nothing => {}
        Node::Text(text) => insert(parent, &document().create_text_node(&text), next),
        Node::Element(element) => {
            if let Some(element) = build(element) {
                insert(parent, &element, next);
            }
        }
        Node::Many(nodes) => nodes.into_iter().for_each(|node| place(node, parent, next)),
        Node::LiveText(text) => {
            let (node, mut last) = (document().create_text_node(""), Str::default());
            insert(parent, &node, next);
            follow(move || {
                let now = text.0.make();
                if now != last {
                    node.set_data(&now);
                    last = now;
                }
            });
        }
        Node::Marked(marked) => {
            // What stands before the first mark stays one and the same node, as long as the whole while nothing is marked.
            let lead = document().create_text_node(&marked.0);
            insert(parent, &lead, next);
            let (mut last, mut others) = (Vec::new(), Vec::<web_sys::Node>::new());
            follow(move || {
                let now = marked.1.make();
                // A browser that translates a page puts elements of its own in the place of texts: these stay.
                let is_ours = || others.iter().all(|other| other.parent_node().is_some());
                if let Some(parent) = lead.parent_node().filter(|_| now != last && is_ours()) {
                    for other in others.drain(..) {
                        let _ = parent.remove_child(&other);
                    }
                    let (next, mut pieces) = (lead.next_sibling(), marked.pieces(&now).into_iter());
                    lead.set_data(pieces.next().map_or("", |(text, _)| text));
                    for piece in pieces {
                        let piece = piece_of(piece);
                        insert(&parent, &piece, next.as_ref());
                        others.push(piece);
                    }
                    last = now;
                }
            });
        }
        Node::Live(live) => {
            let (parent, start, end) = region(parent, next);
            follow(move || {
                let node = live.0.make();
                clear(&start, &end);
                // The region may have been moved since it was made.
                let parent = end.parent_node().unwrap_or_else(|| parent.clone());
                place(node, &parent, Some(&end));
            });
        }
        Node::Each(items) => {
            let (parent, _, end) = region(parent, next);
            let owner = Owner::current().unwrap_or_default();
            let mut list = List { owner, kept: Vec::new(), spare: Vec::new() };
            follow(move || list.arrange(items.0.make(), &parent, &end));
        }
    }
}

fn insert(parent: &web_sys::Node, node: &web_sys::Node, next: Option<&web_sys::Node>) {
    let _ = parent.insert_before(node, next);
}

/// Part of a text, in `<mark>` or bare.
fn piece_of((text, is_marked): (&str, bool)) -> web_sys::Node {
    let text: web_sys::Node = document().create_text_node(text).into();
    let Some(mark) = is_marked.then(|| document().create_element("mark").ok()).flatten() else {
        return text;
    };
    insert(&mark, &text, None);
    mark.into()
}

/// Two comments between which something changes.
fn region(parent: &web_sys::Node, next: Option<&web_sys::Node>) -> (web_sys::Node, web_sys::Node, web_sys::Node) {
    let comment = || -> web_sys::Node { document().create_comment("").into() };
    let (start, end) = (comment(), comment());
    insert(parent, &start, next);
    insert(parent, &end, next);
    (parent.clone(), start, end)
}

/// Removes what stands between two siblings.
fn clear(start: &web_sys::Node, end: &web_sys::Node) {
    while let Some(node) = start.next_sibling().filter(|node| !node.is_same_node(Some(end))) {
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(&node);
        }
    }
}

fn build(Element(parts): Element) -> Option<web_sys::Element> {
    let document = document();
    let built = if parts.is_svg {
        document.create_element_ns(Some(SVG), parts.tag)
    } else {
        document.create_element(parts.tag)
    };
    let built = built.ok()?;
    for (name, value) in parts.attributes {
        match value {
            Value::Fixed(value) => set(&built, name, value.as_deref()),
            Value::Live(value) => {
                let (built, mut last) = (built.clone(), None);
                follow(move || {
                    let now = value.make();
                    // What follows every frame of a movement mostly stays the same.
                    if last.as_ref() != Some(&now) {
                        set(&built, name, now.as_deref());
                        last = Some(now);
                    }
                });
            }
        }
    }
    if let Some(styled) = built.dyn_ref::<HtmlElement>() {
        for (name, value) in &parts.styles {
            let _ = styled.style().set_property(name, value);
        }
    }
    if let Some(text) = parts.css {
        let (built, mut last) = (built.clone(), String::new());
        follow(move || {
            let text = text.make();
            if let Some(styled) = built.dyn_ref::<HtmlElement>().filter(|_| text != last) {
                styled.style().set_css_text(&text);
            }
            last = text;
        });
    }
    for child in parts.children {
        place(child, &built, None);
    }
    // After the children: a select takes its value from its options.
    for (name, value) in parts.properties {
        let built = built.clone();
        follow(move || {
            let (name, value) = (JsValue::from_str(name), value.make());
            // Setting a field to what it holds already would move the caret in some browsers.
            if Reflect::get(&built, &name).ok().as_ref() != Some(&value) {
                let _ = Reflect::set(&built, &name, &value);
            }
        });
    }
    for (event, mut listener) in parts.listeners {
        // The browser frees the closure together with the element.
        let listener = Closure::<dyn FnMut(Event)>::new(move |event| listener.hear(event)).into_js_value();
        let _ = built.add_event_listener_with_callback(event, listener.unchecked_ref());
    }
    if let Some(tell) = parts.built {
        tell(built.clone());
    }
    Some(built)
}

fn set(element: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// An item that stands in the document.
struct Kept {
    key: u64,
    element: web_sys::Element,
    place: State<usize>,
    owner: Owner,
}

/// The items between two comments.
struct List {
    owner: Owner,
    kept: Vec<Kept>,
    /// Owners of items that are gone, for those to come: an owner remembers each that was ever made under it.
    spare: Vec<Owner>,
}

impl List {
    /// Makes the elements before `end` those of `items`: keeps what stays, makes what is new, removes what is gone, and
    /// moves only what stands in the wrong place, because a moved element loses its focus.
    fn arrange(&mut self, items: Vec<Item>, parent: &web_sys::Node, end: &web_sys::Node) {
        let (gone, mut old): (Vec<_>, Vec<_>) =
            self.kept.drain(..).partition(|old| !items.iter().any(|item| item.key == old.key));
        for gone in gone {
            gone.owner.cleanup();
            gone.element.remove();
            self.spare.push(gone.owner);
        }
        for (at, Item { key, place, make }) in items.into_iter().enumerate() {
            let at = place.unwrap_or(at);
            if let Some(found) = old.iter().position(|old| old.key == key) {
                let stays = old.swap_remove(found);
                if stays.place.get_untracked() != at {
                    stays.place.set(at);
                }
                self.kept.push(stays);
                continue;
            }
            let owner = self.spare.pop().unwrap_or_else(|| self.owner.child());
            let made = owner.with(|| {
                let place = State::new(at);
                build(make(place)).map(|element| (element, place))
            });
            if let Some((element, place)) = made {
                self.kept.push(Kept { key, element, place, owner });
            }
        }
        let mut next = end.clone();
        for Kept { element, .. } in self.kept.iter().rev() {
            if !element.next_sibling().is_some_and(|sibling| sibling.is_same_node(Some(&next))) {
                insert(parent, element, Some(&next));
            }
            next = element.clone().into();
        }
    }
}
