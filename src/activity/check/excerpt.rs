//! A data file with only some of its activities, in the words of the file itself.

use super::{incoming, node::Node, outline::Outline};

/// The file without the activities whose ids are not kept. Everything else stays as it was written, also what this app does not
/// know. Nothing if the file cannot be read.
///
/// ```
/// use taiex_explorer::activity::check::excerpt;
/// let file = r#"{"version": 1, "activities": [{"id": "a"}, {"id": "b", "note": 7}], "updated": "2026-11-24"}"#;
/// let kept = "{\"version\": 1,\n\"activities\": [\n{\"id\": \"b\", \"note\": 7}\n],\n\"updated\": \"2026-11-24\"}\n";
/// assert_eq!(excerpt(file, &|id| id == "b").as_deref(), Some(kept));
/// ```
#[must_use]
pub fn excerpt(text: &str, keeps: &dyn Fn(&str) -> bool) -> Option<String> {
    let text = text.strip_prefix(incoming::MARK).unwrap_or(text);
    let mut outline = Outline::default();
    outline.finish(text);
    let file = outline.file(text).ok()??.object;
    let id = |record: &Node| record.object()?.take("id")?.string().map(|id| keeps(&id));
    let mut excerpt = String::new();
    let mut before = "{";
    for (key, value) in file.rest() {
        excerpt.push_str(before);
        push_string(&key, &mut excerpt);
        excerpt.push_str(": ");
        match value.list().filter(|_| key == "activities") {
            Some(records) => {
                let kept = records.iter().filter(|record| id(record) == Some(true));
                let kept: Vec<&str> = kept.map(|record| record.0).collect();
                excerpt.extend(["[\n", &kept.join(",\n"), "\n]"]);
            }
            None => excerpt.push_str(value.0),
        }
        before = ",\n";
    }
    excerpt.push_str("}\n");
    Some(excerpt)
}

/// Adds a string as JSON has it (RFC 8259, 7).
fn push_string(string: &str, json: &mut String) {
    json.push('"');
    for letter in string.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            '\0'..='\x1f' => {
                let digit = |at: u32| char::from_digit((letter as u32 >> at) & 15, 16).unwrap_or('0');
                json.push_str("\\u00");
                json.extend([digit(4), digit(0)]);
            }
            _ => json.push(letter),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_was_no_file_gives_none() {
        for text in ["", "[]", "{", "7"] {
            assert_eq!(excerpt(text, &|_| true), None, "{text}");
        }
    }

    proptest! {
        /// Another reader of JSON finds the file as it was, but for the activities left out.
        #[test]
        fn only_the_activities_change(
            members in prop::collection::btree_map(any::<String>(), any::<i32>(), 0..4), ids in prop::collection::vec("[a-c]", 0..6),
        ) {
            let mut file = json!(members);
            file["activities"] = ids.iter().map(|id| json!({ "id": id, "title": "\u{7}\\ \"" })).collect();
            let kept = excerpt(&file.to_string(), &|id| id == "b").unwrap();
            if let Some(list) = file["activities"].as_array_mut() {
                list.retain(|it| it["id"] == "b");
            }
            prop_assert_eq!(serde_json::from_str::<Value>(&kept).unwrap(), file);
        }
    }
}
