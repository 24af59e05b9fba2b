//! Printing elements as HTML: text and attribute values are escaped, and no style attribute is ever printed.

use leptos::prelude::Owner;

use super::{Element, Node, Value, el};
use crate::state::State;

/// Elements that have no end tag (HTML, 13.1.2).
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

impl Element {
    /// The element as HTML, with whatever follows the state as it is now.
    #[must_use]
    pub fn html(&self) -> String {
        let mut html = String::new();
        Owner::new().with(|| print_element(self, &mut html));
        html
    }
}

fn print_element(Element(element): &Element, html: &mut String) {
    html.extend(["<", element.tag]);
    for (name, value) in &element.attributes {
        let value = match value {
            Value::Fixed(value) => value.clone(),
            Value::Live(value) => value.make(),
        };
        if let Some(value) = value {
            html.extend([" ", name, "=\""]);
            escape(&value, html);
            html.push('"');
        }
    }
    html.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    element.children.iter().for_each(|child| print(child, html));
    html.extend(["</", element.tag, ">"]);
}

fn print(node: &Node, html: &mut String) {
    match node {
        Node::Nothing => {}
        Node::Text(text) => escape(text, html),
        Node::Element(element) => print_element(element, html),
        Node::Many(nodes) => nodes.iter().for_each(|node| print(node, html)),
        Node::LiveText(text) => escape(&text.0.make(), html),
        Node::Marked(marked) => {
            for (piece, is_marked) in marked.pieces(&marked.1.make()) {
                if is_marked {
                    print_element(&el("mark").child(piece.to_owned()), html);
                } else {
                    escape(piece, html);
                }
            }
        }
        Node::Live(live) => print(&live.0.make(), html),
        Node::Each(items) => {
            for (at, item) in items.0.make().into_iter().enumerate() {
                print_element(&(item.make)(State::new(item.place.unwrap_or(at))), html);
            }
        }
    }
}

fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Item, each, el, live, live_marks, svg};

    #[test]
    fn every_sort_of_node_is_printed() {
        let page = el("main")
            .attr("id", "m")
            .attr_if("lang", None::<&str>)
            .live("class", || Some("wide"))
            .style("left", "1px".to_owned())
            .on("click", |_| {})
            .child("a < b & \"c\"")
            .child(Some(el("input").attr("value", "\"><script>")))
            .child(None::<String>)
            .child(["x", "y"])
            .child(live(|| el("p").child(live(|| "now"))))
            .child(live_marks("b < c", || vec![0..1, 4..5]))
            .child(each(|| vec![Item::new(7, |_| el("li").child("seven"))]))
            .child(svg("svg").child(svg("path").attr("d", "M0 0")));
        let expected = "<main id=\"m\" class=\"wide\">a &lt; b &amp; &quot;c&quot;\
            <input value=\"&quot;&gt;&lt;script&gt;\">xy<p>now</p><mark>b</mark> &lt; <mark>c</mark><li>seven</li><svg><path d=\"M0 0\"></path></svg></main>";
        assert_eq!(page.html(), expected);
    }
}
