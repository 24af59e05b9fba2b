//! Ids of their own for a part that stands on a page several times, as in the gallery of development builds.

use std::rc::Rc;

use super::{Element, Item, Items, Live, Node, Value};

/// The attributes that hold an id, or several with spaces between them.
const OF_IDS: [&str; 8] = [
    "id",
    "for",
    "popovertarget",
    "aria-controls",
    "aria-describedby",
    "aria-labelledby",
    "aria-owns",
    "aria-activedescendant",
];

impl Node {
    /// The same with every id, and whatever names one, beginning with `scope`; also in what is made later.
    pub(crate) fn scoped(self, scope: &Rc<str>) -> Self {
        match self {
            Self::Nothing | Self::Text(_) | Self::LiveText(_) | Self::Marked(_) => self,
            Self::Element(element) => Self::Element(element.scoped(scope)),
            Self::Many(nodes) => Self::Many(nodes.into_iter().map(|node| node.scoped(scope)).collect()),
            Self::Live(Live(live)) => {
                let scope = scope.clone();
                Self::Live(Live(Box::new(move || live.make().scoped(&scope))))
            }
            Self::Each(Items(items)) => {
                let scope = scope.clone();
                let scoped = move |item: Item| {
                    let scope = scope.clone();
                    Item::new(item.key, move |position| (item.make)(position).scoped(&scope))
                };
                Self::Each(Items(Box::new(move || items.make().into_iter().map(&scoped).collect())))
            }
        }
    }
}

impl Element {
    fn scoped(mut self, scope: &Rc<str>) -> Self {
        for (_, value) in self.0.attributes.iter_mut().filter(|(name, _)| OF_IDS.contains(name)) {
            *value = match std::mem::replace(value, Value::Fixed(None)) {
                Value::Fixed(ids) => Value::Fixed(ids.map(|ids| with_scope(&ids, scope).into())),
                Value::Live(ids) => {
                    let scope = scope.clone();
                    Value::Live(Box::new(move || ids.make().map(|ids| with_scope(&ids, &scope).into())))
                }
            };
        }
        let children = std::mem::take(&mut self.0.children);
        self.children(children.into_iter().map(|child| child.scoped(scope)))
    }
}

fn with_scope(ids: &str, scope: &str) -> String {
    ids.split_whitespace().map(|id| [scope, id].concat()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::{Item, Node, each, el, live};

    #[test]
    fn ids_and_what_names_them_stay_together() {
        let part = el("form")
            .child(el("label").attr("for", "q").child("Search"))
            .child(live(|| el("input").attr("id", "q").live("aria-describedby", || Some("hint error"))))
            .child(["q", "error"])
            .child(each(|| vec![Item::new(1, |_| el("p").attr("id", "hint").attr("class", "id"))]));
        let expected = "<div><form><label for=\"one~q\">Search</label>\
            <input id=\"one~q\" aria-describedby=\"one~hint one~error\">qerror\
            <p id=\"one~hint\" class=\"id\"></p></form></div>";
        assert_eq!(el("div").child(Node::from(part).scoped(&"one~".into())).html(), expected);
    }
}
