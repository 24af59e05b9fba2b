//! What to mark in a text: the parts that a search matched.

use std::ops::Range;

use super::{
    fold::{each_word, unfold},
    text::SearchWords,
};

/// The bytes of `text` that match any of the words asked for, in order and apart from each other; the longest match of
/// each word counts. All ranges begin and end between characters.
///
/// ```
/// use taiex_explorer::query::{mark::mark, text::SearchWords};
/// assert_eq!(mark("İcbari sığorta", &SearchWords::new("sigor")), [8..15]);
/// ```
#[must_use]
pub fn mark(text: &str, asked: &SearchWords) -> Vec<Range<usize>> {
    let mut marked = Vec::new();
    if asked.is_empty() {
        return marked;
    }
    each_word(text, &mut |word, bytes| {
        let longest = asked.words().iter().filter_map(|asked| asked.find_in(word)).map(|found| found.length).max();
        if let (Some(length), Some(original)) = (longest, text.get(bytes.clone())) {
            marked.push(bytes.start..bytes.start + unfold(original, length));
        }
    });
    marked
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_what_matched() {
        let cases: &[(&str, &str, &str)] = &[
            ("asylum", "Asylum procedure, asylums", "[Asylum] procedure, [asylum]s"),
            ("asyl asylum", "Asylum", "[Asylum]"),
            ("asylm", "Asylum", "[Asylum]"),
            ("xsylum", "ASYLUMS", "[ASYLUM]S"),
            ("", "Asylum", "Asylum"),
            ("lum", "Asylum", "Asylum"),
            ("sigorta", "Sığorta haqqında", "[Sığorta] haqqında"),
            ("şığın", "Siginacaq", "[Sigin]acaq"),
            ("stras", "Straßen", "[Straß]en"),
            ("cafe", "un cafe\u{301}!", "un [cafe\u{301}]!"),
            ("елка", "Ёлка, ёлки", "[Ёлка], ёлки"),
            ("елки", "ёлка", "ёлка"),
            ("б", "АБ БА", "АБ [Б]А"),
            ("state's", "State’s", "[State]’[s]"),
            ("27", "27–31", "[27]–31"),
            ("migrtaion", "Migration, migrant", "[Migration], migrant"),
        ];
        for (asked, text, expected) in cases {
            let mut shown = String::new();
            let mut done = 0;
            for Range { start, end } in mark(text, &SearchWords::new(asked)) {
                shown.extend([&text[done..start], "[", &text[start..end], "]"]);
                done = end;
            }
            shown.push_str(&text[done..]);
            assert_eq!(shown, *expected, "{asked}");
        }
    }

    proptest! {
        #[test]
        fn ranges_ascend_and_fit(text in "\\PC*", asked in "\\PC{0,8}") {
            let mut done = 0;
            for Range { start, end } in mark(&text, &SearchWords::new(&asked)) {
                prop_assert!(start >= done && end > start);
                prop_assert!(text.get(start..end).is_some());
                done = end;
            }
        }

        #[test]
        fn a_text_marks_its_own_words(text in "[a-zA-ZəƏıİßЁй\u{301} .-]{0,40}") {
            let marked = mark(&text, &SearchWords::new(&text)).len();
            prop_assert_eq!(marked, SearchWords::new(&text).words().len());
        }
    }
}
