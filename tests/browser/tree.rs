//! The page as assistive technology is told it: a snapshot of the engine's accessibility tree, searched by role and name.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;

/// A snapshot of a page.
pub(crate) struct Tree {
    nodes: Vec<Node>,
    parents: Vec<Option<usize>>,
}

/// One element of a snapshot as the engine has it.
#[derive(Default, Deserialize)]
pub(crate) struct Node {
    /// See [`Spot::role`]; empty for what is not told but may hold what is.
    pub(crate) role: String,
    /// The accessible name.
    pub(crate) name: String,
    /// What a field holds.
    pub(crate) value: String,
    /// The engine's number of the DOM node.
    pub(crate) dom: i64,
    /// The places of what stands inside, in reading order.
    pub(crate) children: Vec<usize>,
    /// What else is told, such as `checked` or `level`.
    pub(crate) properties: HashMap<String, Value>,
}

/// One element of a snapshot.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'t> {
    tree: &'t Tree,
    index: usize,
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Tree {
    /// A snapshot of these elements, the document itself first.
    pub(crate) fn new(mut nodes: Vec<Node>) -> Self {
        if nodes.is_empty() {
            nodes.push(Node::default());
        }
        let mut parents = vec![None; nodes.len()];
        for (parent, node) in nodes.iter().enumerate() {
            for &child in &node.children {
                parents[child] = Some(parent);
            }
        }
        for node in &mut nodes {
            node.name = folded(&node.name);
            node.value = folded(&node.value);
        }
        Self { nodes, parents }
    }

    /// The document itself.
    pub(crate) fn root(&self) -> Spot<'_> {
        Spot { tree: self, index: 0 }
    }

    /// The element that has the keyboard focus; the document when none has.
    pub(crate) fn focused(&self) -> Spot<'_> {
        self.root().everything().into_iter().rfind(|spot| spot.is("focused")).unwrap_or(self.root())
    }
}

impl<'t> Spot<'t> {
    fn node(self) -> &'t Node {
        &self.tree.nodes[self.index]
    }

    /// The role in Chromium's words: ARIA's, and `StaticText`, `DisclosureTriangle` (a `summary`), `Date`, ….
    pub(crate) fn role(self) -> &'t str {
        &self.node().role
    }

    /// The accessible name, white space folded.
    pub(crate) fn name(self) -> &'t str {
        &self.node().name
    }

    /// What a field holds.
    pub(crate) fn value(self) -> &'t str {
        &self.node().value
    }

    /// The engine's number of the DOM node, by which it can be clicked.
    pub(crate) fn dom(self) -> i64 {
        self.node().dom
    }

    /// Where a link leads.
    pub(crate) fn url(self) -> &'t str {
        self.node().properties.get("url").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether a property such as `checked`, `focused` or `expanded` is true.
    pub(crate) fn is(self, property: &str) -> bool {
        self.node().properties.get(property).is_some_and(|value| *value == true || *value == "true")
    }

    /// Whether a property is stated at all: a button without `expanded` opens nothing.
    pub(crate) fn has(self, property: &str) -> bool {
        self.node().properties.contains_key(property)
    }

    /// The level of a heading.
    pub(crate) fn level(self) -> Option<i64> {
        self.node().properties.get("level")?.as_i64()
    }

    /// The element that holds this one.
    pub(crate) fn parent(self) -> Option<Self> {
        Some(Self { index: self.tree.parents[self.index]?, ..self })
    }

    /// Everything inside, in reading order, this element left out.
    pub(crate) fn everything(self) -> Vec<Self> {
        let mut found = Vec::new();
        let mut waiting: Vec<usize> = self.node().children.iter().rev().copied().collect();
        while let Some(index) = waiting.pop() {
            found.push(Self { index, ..self });
            waiting.extend(self.tree.nodes[index].children.iter().rev());
        }
        found
    }

    /// Everything of one role inside, in reading order.
    pub(crate) fn all(self, role: &str) -> Vec<Self> {
        self.everything().into_iter().filter(|spot| spot.role() == role).collect()
    }

    /// The items of this list, those of lists inside left out.
    pub(crate) fn items(self) -> Vec<Self> {
        let list_of =
            |item: Self| std::iter::successors(item.parent(), |it| it.parent()).find(|it| it.role() == "list");
        let mine = |item: &Self| list_of(*item).is_some_and(|list| list.index == self.index);
        self.all("listitem").into_iter().filter(mine).collect()
    }

    /// All that is read out inside, joined by spaces.
    pub(crate) fn text(self) -> String {
        let words = self.all("StaticText").into_iter().map(Self::name);
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The only element of a role with exactly this name.
    ///
    /// # Errors
    /// Says which names there are instead, or how many fit.
    pub(crate) fn one(self, role: &str, name: &str) -> Result<Self, String> {
        self.only(role, name, |found| found == name)
    }

    /// The only element of a role whose name begins so: a checkbox carries its count behind its label.
    ///
    /// # Errors
    /// Says which names there are instead, or how many fit.
    pub(crate) fn one_that_begins(self, role: &str, start: &str) -> Result<Self, String> {
        self.only(role, start, |found| found.starts_with(start))
    }

    fn only(self, role: &str, wanted: &str, fits: impl Fn(&str) -> bool) -> Result<Self, String> {
        let of_role = self.all(role);
        let found: Vec<Self> = of_role.iter().copied().filter(|spot| fits(spot.name())).collect();
        match found.as_slice() {
            [spot] => Ok(*spot),
            [] => {
                Err(format!("no {role} {wanted:?}, only {:?}", of_role.iter().map(|it| it.name()).collect::<Vec<_>>()))
            }
            several => Err(format!("{} times {role} {wanted:?}", several.len())),
        }
    }
}
