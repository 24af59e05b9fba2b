//! What views are made of: elements as plain values, built in the browser and printed natively.
//!
//! Leptos gives the reactive system; its `view!` makes a type of its own for every element, which for this app came to
//! 110 KB of brotli (docs/PERFORMANCE.md). Here every element is one type, so a view is data and costs a few bytes a
//! node. Whatever follows the state is a closure, run again when a signal that it read changes.
//!
//! ```
//! use taiex_explorer::ui::element::el;
//! let link = el("a").attr("href", "/about").child("About <us>");
//! assert_eq!(link.html(), "<a href=\"/about\">About &lt;us&gt;</a>");
//! ```

mod dom;
#[cfg(not(target_arch = "wasm32"))]
mod html;
#[cfg(debug_assertions)]
mod scope;

use std::{borrow::Cow, ops::Range};

use wasm_bindgen::JsValue;
use web_sys::Event;

pub use dom::mount;

use crate::state::State;

/// A text, fixed or made.
pub type Str = Cow<'static, str>;

/// What follows the state: a closure that makes its value anew. `dyn Fn` would be the same with three functions for
/// each closure in place of one, 3 KB of wasm in all.
trait Make<T> {
    fn make(&self) -> T;
}

impl<T, F: Fn() -> T> Make<T> for F {
    fn make(&self) -> T {
        self()
    }
}

/// What listens to an event; see [`Make`].
trait Hear {
    fn hear(&mut self, event: Event);
}

impl<F: FnMut(Event)> Hear for F {
    fn hear(&mut self, event: Event) {
        self(event);
    }
}

/// The value of an attribute; nothing leaves the attribute out.
enum Value {
    Fixed(Option<Str>),
    Live(Box<dyn Make<Option<Str>>>),
}

/// A property that follows the state, such as `value` or `checked`.
type Property = (&'static str, Box<dyn Make<JsValue>>);

/// A listener for an event.
type Listener = (&'static str, Box<dyn Hear>);

/// Called with the element once it stands in the document.
type Built = Box<dyn FnOnce(web_sys::Element)>;

/// An element: a tag, what is on it, and what is in it. It is one pointer wide, so that building one is a row of short
/// calls.
#[must_use]
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    is_svg: bool,
    attributes: Vec<(&'static str, Value)>,
    styles: Vec<(&'static str, String)>,
    css: Option<Box<dyn Make<String>>>,
    properties: Vec<Property>,
    listeners: Vec<Listener>,
    built: Option<Built>,
    children: Vec<Node>,
}

/// Something that stands in an element.
#[must_use]
pub enum Node {
    /// Nothing.
    Nothing,
    /// Text, which is never HTML.
    Text(Str),
    /// An element.
    Element(Element),
    /// Several in a row.
    Many(Vec<Node>),
    /// Text that follows the state: one and the same node says it.
    LiveText(LiveText),
    /// Text with parts in `<mark>`; which ones follows the state.
    Marked(Marked),
    /// What follows the state: made anew whenever a signal that was read changes.
    Live(Live),
    /// A list that keeps the elements of items that stay.
    Each(Items),
}

/// Text that follows the state.
pub struct LiveText(Box<dyn Make<Str>>);

/// Text, and the bytes of it that are marked as they follow the state.
pub struct Marked(Str, Box<dyn Make<Vec<Range<usize>>>>);

/// A node that follows the state.
pub struct Live(Box<dyn Make<Node>>);

/// The items of a list that follows the state.
pub struct Items(Box<dyn Make<Vec<Item>>>);

/// An item of a list that follows the state.
pub struct Item {
    key: u64,
    place: Option<usize>,
    make: Box<dyn FnOnce(State<usize>) -> Element>,
}

impl Item {
    /// An item; the element of an earlier item with this key is kept. `make` gets the item's place, from 0.
    pub fn new(key: u64, make: impl FnOnce(State<usize>) -> Element + 'static) -> Self {
        Self { key, place: None, make: Box::new(make) }
    }

    /// The same at another place than that among the items of the list, where these are some of many.
    #[must_use]
    pub fn at(self, place: usize) -> Self {
        Self { place: Some(place), ..self }
    }
}

/// An HTML element.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        is_svg: false,
        attributes: Vec::new(),
        styles: Vec::new(),
        css: None,
        properties: Vec::new(),
        listeners: Vec::new(),
        built: None,
        children: Vec::new(),
    }))
}

/// An SVG element.
pub fn svg(tag: &'static str) -> Element {
    let mut element = el(tag);
    element.0.is_svg = true;
    element
}

/// Text that follows the state.
pub fn live_text<S: Into<Str>>(text: impl Fn() -> S + 'static) -> Node {
    Node::LiveText(LiveText(Box::new(move || text().into())))
}

/// Text with parts in `<mark>` that follow the state: ranges of bytes in order and apart from each other, which begin and
/// end between characters. It is touched only when they become others.
pub fn live_marks(text: impl Into<Str>, ranges: impl Fn() -> Vec<Range<usize>> + 'static) -> Node {
    Node::Marked(Marked(text.into(), Box::new(ranges)))
}

/// A node that follows the state.
pub fn live<N: Into<Node>>(make: impl Fn() -> N + 'static) -> Node {
    Node::Live(Live(Box::new(move || make().into())))
}

/// A list that follows the state.
pub fn each(items: impl Fn() -> Vec<Item> + 'static) -> Node {
    Node::Each(Items(Box::new(items)))
}

impl Marked {
    /// The text in pieces, and whether each is marked.
    fn pieces<'a>(&'a self, ranges: &[Range<usize>]) -> Vec<(&'a str, bool)> {
        let Self(text, _) = self;
        let mut pieces = Vec::new();
        let mut done = 0;
        for range in ranges {
            pieces.extend([(&text[done..range.start], false), (&text[range.clone()], true)]);
            done = range.end;
        }
        pieces.push((&text[done..], false));
        pieces
    }
}

impl Element {
    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Str>) -> Self {
        self.attribute(name, Value::Fixed(Some(value.into())))
    }

    /// Sets an attribute if there is a value.
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<Str>>) -> Self {
        self.attribute(name, Value::Fixed(value.map(Into::into)))
    }

    /// Sets an attribute that follows the state.
    pub fn live<S: Into<Str>>(self, name: &'static str, value: impl Fn() -> Option<S> + 'static) -> Self {
        self.attribute(name, Value::Live(Box::new(move || value().map(Into::into))))
    }

    /// Sets the class.
    pub fn class(self, name: &'static str) -> Self {
        self.attr("class", name)
    }

    // The methods that are not generic stay calls: inlined at every use, they were half of the views.
    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// Sets a style property through the CSS object model, which a strict Content-Security-Policy allows; it is not
    /// printed.
    #[inline(never)]
    pub fn style(mut self, name: &'static str, value: String) -> Self {
        self.0.styles.push((name, value));
        self
    }

    /// Sets all style properties at once, as they follow the state: `"left: 3px; top: 0"`. Like [`style`](Self::style) it
    /// goes through the CSS object model and is not printed.
    pub fn css(mut self, text: impl Fn() -> String + 'static) -> Self {
        self.0.css = Some(Box::new(text));
        self
    }

    /// Sets a property that follows the state.
    pub fn property<V: Into<JsValue>>(mut self, name: &'static str, value: impl Fn() -> V + 'static) -> Self {
        self.0.properties.push((name, Box::new(move || value().into())));
        self
    }

    /// Listens for an event.
    pub fn on(self, event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, listener: Box<dyn Hear>) -> Self {
        self.0.listeners.push((event, listener));
        self
    }

    /// Calls `built` with the element once it is made.
    pub fn built(mut self, built: impl FnOnce(web_sys::Element) + 'static) -> Self {
        self.0.built = Some(Box::new(built));
        self
    }

    /// Adds something to what stands in it.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.append(child.into())
    }

    #[inline(never)]
    fn append(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// Adds several.
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        for child in children {
            self = self.append(child.into());
        }
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<N: Into<Self>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or(Self::Nothing, Into::into)
    }
}

impl<N: Into<Self>> From<Vec<N>> for Node {
    fn from(nodes: Vec<N>) -> Self {
        Self::Many(nodes.into_iter().map(Into::into).collect())
    }
}

impl<N: Into<Self>, const LENGTH: usize> From<[N; LENGTH]> for Node {
    fn from(nodes: [N; LENGTH]) -> Self {
        Self::Many(nodes.into_iter().map(Into::into).collect())
    }
}
