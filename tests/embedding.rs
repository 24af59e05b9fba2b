//! The scripts of an embed hold together: with each other, with the app's words, and with what is written about them.

use std::fs;

use taiex_explorer::{
    i18n::{Lang, messages},
    query::Facet,
};

fn read(path: &str) -> String {
    fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn a_frame_is_called_as_the_app_is() {
    let script = read("boot/embed.js");
    for lang in Lang::ALL {
        let title = format!("{}: \"{}\"", lang.code(), messages(lang).site.name);
        assert!(script.contains(&title), "{title}");
    }
}

#[test]
fn every_filter_is_an_attribute_and_every_attribute_is_told() {
    let (script, document) = (read("boot/embed.js"), read("docs/EMBEDDING.md"));
    let list = |name: &str| {
        let rest = script.split_once(&format!("{name} = [")).unwrap_or_else(|| panic!("no {name}")).1;
        let list = rest.split_once(']').unwrap().0;
        list.split(',').filter_map(|item| item.trim().strip_prefix('"')?.strip_suffix('"')).collect::<Vec<_>>()
    };
    assert_eq!(list("FACETS"), Facet::ALL.map(Facet::key));
    assert_eq!(list("ONCE"), ["q", "from", "to", "sort"]);
    let observed = list("observedAttributes");
    assert!(observed.len() >= 6, "{observed:?}");
    for name in [list("FACETS"), list("ONCE"), observed].concat() {
        assert!(document.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn host_and_frame_mean_the_same() {
    let [host, frame, start, document] =
        ["boot/embed.js", "boot/frame.js", "boot/start.js", "docs/EMBEDDING.md"].map(read);
    for script in [&host, &frame] {
        assert!(script.contains("const VERSION = 1;"));
    }
    for text in [&host, &frame, &start, &document] {
        assert!(text.contains("taiex-activities-fits"));
    }
    assert!(document.contains("taiex: 1"));
}
