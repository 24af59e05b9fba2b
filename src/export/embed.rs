//! What somebody writes into a page of their own to show a part of the app there (docs/EMBEDDING.md).

use crate::{
    query::Facet,
    route::{Page, Route, View},
};

/// The element that shows a route, with the script at `script` that defines it; if `keeps` is set, it keeps page and filters in
/// the address of the page around it.
///
/// ```
/// use taiex_explorer::{export::embed::element, route::Route};
/// let route = Route::parse("/az/timeline", "?topic=asylum&q=%22a%22").route;
/// assert_eq!(element("https://www.example.org/embed.js", &route, true), "<script src=\"https://www.example.org/embed.js\" async></script>\n\
///     <taiex-activities lang=\"az\" view=\"timeline\" topic=\"asylum\" q=\"&quot;a&quot;\" sync-url></taiex-activities>");
/// ```
#[must_use]
pub fn element(script: &str, route: &Route, keeps: bool) -> String {
    let query = &route.query;
    let view = match route.page {
        Page::Timeline => "timeline",
        _ if route.view == View::default() => "",
        _ => route.view.code(),
    };
    let chosen = |facet| query.chosen(facet).iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    let [from, to] = [query.from, query.to].map(|date| date.map(|date| date.to_string()).unwrap_or_default());
    let mut attributes = vec![("lang", route.lang.code().to_owned()), ("view", view.to_owned())];
    attributes.extend(Facet::ALL.map(|facet| (facet.key(), chosen(facet))));
    attributes.extend([("q", query.text.trim().to_owned()), ("from", from), ("to", to)]);
    attributes.extend(query.sort.map(|sort| ("sort", sort.code().to_owned())));
    attributes.extend(route.theme.map(|theme| ("theme", theme.code().to_owned())));

    let mut element = ["<script src=\"", script, "\" async></script>\n<taiex-activities"].concat();
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        element.extend([" ", name, "=\"", &quoted(value), "\""]);
    }
    element.push_str(if keeps { " sync-url></taiex-activities>" } else { "></taiex-activities>" });
    element
}

/// A plain frame of an address.
///
/// ```
/// use taiex_explorer::export::embed::frame;
/// assert_eq!(frame("https://www.example.org/?topic=asylum&embed=1", "TAIEX activities"), "<iframe \
///     src=\"https://www.example.org/?topic=asylum&amp;embed=1\" title=\"TAIEX activities\" \
///     width=\"100%\" height=\"700\"></iframe>");
/// ```
#[must_use]
pub fn frame(address: &str, title: &str) -> String {
    let [address, title] = [address, title].map(quoted);
    ["<iframe src=\"", &address, "\" title=\"", &title, "\" width=\"100%\" height=\"700\"></iframe>"].concat()
}

/// A text between quotes in HTML.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
