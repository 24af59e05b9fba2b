//! Folding: the form of a text in which case, accents and the letters of Azerbaijani no longer matter.
//!
//! Latin letters become their ASCII base (`ə ı İ ğ ş ç ö ü` are `e i i g s c o u`, `ß` is `ss`), Cyrillic ones lose
//! case and marks (`ё` is `е`, `й` is `и`); what Unicode decomposes (UAX #15) is folded to its base. Other scripts lose
//! case only. Folding keeps the order of letters, so a place in a folded word leads back to one in the original.

use std::ops::Range;

use crate::i18n::{case::small, letter::is_in_word};

/// The Latin letters U+00C0 to U+029F, 32 a line, each as what it folds to: a letter, a digit that stands for one of
/// [`PAIRS`], or a dot for a character that stays as it is.
const LATIN: &[u8; 480] = b"\
    aaaaaa1ceeeeiiiidnooooo.ouuuuy43\
    aaaaaa1ceeeeiiiidnooooo.ouuuuy4y\
    aaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii55jjkkklllllll\
    lllnnnnnnnnnoooooo22rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb..occdddd.eeeffgghiikkl.mnno\
    oo99pprsss.ttttuuuvyyzzzzzz....w\
    ....666777888aaiioouuuuuuuuuueaa\
    aa11ggggkkoooozzj666gghwnnaa11oo\
    aaaaeeeeiiiioooorrrruuuussttyyhh\
    nd00zzaaeeooooooooyylntj...ccl.s\
    z..buveejjqqrryyaaabocddeeeeeeej\
    ggggohhhiiillllmmmnnno2ofrrrrrrr\
    rrssjssttuuvvwyyzzzz...c.beghjkl";

/// The same for Latin Extended Additional, U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeff\
    gghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyasss3.\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooo\
    oooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

/// Letters that fold to two, by the digit that stands for them in the tables.
const PAIRS: [&str; 10] = ["ou", "ae", "oe", "ss", "th", "ij", "dz", "lj", "nj", "oi"];

/// Small Cyrillic letters with a mark, each before the letter without it.
const CYRILLIC_MARKED: [(char, char); 25] = [
    ('ѐ', 'е'),
    ('ё', 'е'),
    ('ѓ', 'г'),
    ('ї', 'і'),
    ('ќ', 'к'),
    ('ѝ', 'и'),
    ('ў', 'у'),
    ('ѷ', 'ѵ'),
    ('ӂ', 'ж'),
    ('ӑ', 'а'),
    ('ӓ', 'а'),
    ('ӗ', 'е'),
    ('ӛ', 'ә'),
    ('ӝ', 'ж'),
    ('ӟ', 'з'),
    ('ӣ', 'и'),
    ('ӥ', 'и'),
    ('ӧ', 'о'),
    ('ӫ', 'ө'),
    ('ӭ', 'э'),
    ('ӯ', 'у'),
    ('ӱ', 'у'),
    ('ӳ', 'у'),
    ('ӵ', 'ч'),
    ('ӹ', 'ы'),
];

/// Whether folding drops the character: combining marks of Latin and Cyrillic, and what only steers line breaking and
/// joining inside a word. It parts no words.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Appends what a character folds to: nothing, one character or two.
fn push_folded(c: char, folded: &mut String) {
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
        return;
    }
    let code = c as usize;
    let entry = match code {
        0xc0..0x2a0 => LATIN.get(code - 0xc0),
        0x1e00..0x1f00 => LATIN_ADDITIONAL.get(code - 0x1e00),
        _ => None,
    };
    match entry {
        Some(&pair @ b'0'..=b'9') => folded.push_str(PAIRS.get(usize::from(pair - b'0')).copied().unwrap_or_default()),
        Some(&letter @ b'a'..=b'z') => folded.push(char::from(letter)),
        _ if is_dropped(c) => {}
        _ => folded.push(without_mark(small(c))),
    }
}

/// A small Cyrillic letter without its mark; any other character as it is.
fn without_mark(c: char) -> char {
    match c {
        'й' => 'и',
        '\u{450}'..'\u{530}' => {
            CYRILLIC_MARKED.iter().find(|&&(marked, _)| marked == c).map_or(c, |&(_, unmarked)| unmarked)
        }
        _ => c,
    }
}

/// A whole text, folded; what parts its words stays.
///
/// ```
/// use taiex_explorer::query::fold::fold;
/// assert_eq!(fold("Şığınacaq, ƏDLİYYƏ"), "siginacaq, edliyye");
/// assert_eq!(fold("Straße, Ёлка, Й"), "strasse, елка, и");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(c, &mut folded));
    folded
}

/// Calls `visit` with every word of `text`, folded, and the bytes of `text` that it stands in; a word is a maximal run
/// of letters and digits, with whatever folding drops between them.
///
/// ```
/// use taiex_explorer::query::fold::each_word;
/// let mut words = Vec::new();
/// each_word("Sığorta: 2-ci", &mut |word, bytes| words.push((word.to_owned(), bytes)));
/// assert_eq!(words, [("sigorta".into(), 0..9), ("2".into(), 11..12), ("ci".into(), 13..15)]);
/// ```
pub fn each_word(text: &str, visit: &mut dyn FnMut(&str, Range<usize>)) {
    let mut folded = String::new();
    let mut bytes = 0..0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_dropped(c) {
            bytes.end = end;
        } else if is_in_word(c) {
            if folded.is_empty() {
                bytes.start = at;
            }
            bytes.end = end;
            push_folded(c, &mut folded);
        } else if !folded.is_empty() {
            visit(&folded, bytes.clone());
            folded.clear();
        }
    }
    if !folded.is_empty() {
        visit(&folded, bytes);
    }
}

/// How many bytes of `original` its first `folded` folded bytes come from: the letter in which they end counts whole,
/// and so do the marks on it.
///
/// ```
/// use taiex_explorer::query::fold::unfold;
/// assert_eq!(unfold("Straße", "stras".len()), "Straß".len());
/// assert_eq!(unfold("şığınacaq", "sigi".len()), "şığı".len());
/// ```
#[must_use]
pub fn unfold(original: &str, folded: usize) -> usize {
    let mut so_far = String::new();
    for (at, c) in original.char_indices() {
        if so_far.len() >= folded && !is_dropped(c) {
            return at;
        }
        push_folded(c, &mut so_far);
    }
    original.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    use super::*;

    #[test]
    fn folds_by_table() {
        let cases = [
            ("", ""),
            ("Asylum 2012", "asylum 2012"),
            ("əıİğşçöü ƏIĞŞÇÖÜ", "eiigscou eigscou"),
            ("Zürich, Århus, Łódź, Đà Nẵng", "zurich, arhus, lodz, da nang"),
            ("București, Timișoara, Timişoara", "bucuresti, timisoara, timisoara"),
            ("Straße STRASSE STRAẞE", "strasse strasse strasse"),
            ("Ærø œuvre Þór ð ĳ ǆ", "aero oeuvre thor d ij dz"),
            ("Ёлка Йод ЇЖАК ґанок", "елка иод іжак ґанок"),
            ("cafe\u{301} и\u{306}од i\u{307}", "cafe иод i"),
            ("asy\u{ad}lum", "asylum"),
            ("АЗЕРБАЙДЖАН", "азербаиджан"),
            ("ΑΘΉΝΑ Երևան 東京", "αθήνα երևան 東京"),
            ("× ÷ · €", "× ÷ · €"),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    /// Every Latin and Cyrillic letter that the tables are to know.
    fn letters() -> impl Iterator<Item = char> {
        let ranges = ['\u{c0}'..='\u{29f}', '\u{1e00}'..='\u{1eff}', '\u{400}'..='\u{52f}'];
        ranges.into_iter().flatten().filter(|letter| letter.is_alphabetic())
    }

    /// The letter in lower case and without the marks that canonical decomposition finds, as Unicode's tables have it.
    fn oracle(letter: char) -> String {
        let unmarked: String = letter.nfd().filter(|&part| !is_combining_mark(part)).collect();
        unmarked.to_lowercase().nfd().filter(|&part| !is_combining_mark(part)).collect()
    }

    #[test]
    fn agrees_with_canonical_decomposition() {
        for letter in letters() {
            let (folded, expected) = (fold(&letter.to_string()), oracle(letter));
            if expected.is_ascii() || ('\u{400}'..='\u{52f}').contains(&letter) {
                assert_eq!(folded, expected, "{letter}");
            } else {
                assert_eq!(folded, fold(&expected), "{letter}");
            }
        }
    }

    #[test]
    fn letters_of_the_three_languages_fold_to_ascii_or_plain_cyrillic() {
        for letter in ('\u{c0}'..='\u{17f}').filter(|letter| letter.is_alphabetic()) {
            assert!(fold(&letter.to_string()).bytes().all(|byte| byte.is_ascii_lowercase()), "{letter}");
        }
        for letter in ('А'..='я').chain(['Ё', 'ё']) {
            assert!(fold(&letter.to_string()).chars().all(|c| ('а'..='я').contains(&c) && c != 'й'), "{letter}");
        }
    }

    #[test]
    fn case_does_not_matter() {
        for letter in letters() {
            assert_eq!(fold(&letter.to_lowercase().to_string()), fold(&letter.to_string()), "{letter}");
        }
    }

    #[test]
    fn words_know_where_they_stand() {
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("", &[]),
            (" – ", &[]),
            ("\u{301}", &[]),
            ("State's “Readmission”", &[("state", "State"), ("s", "s"), ("readmission", "Readmission")]),
            ("27–31 August", &[("27", "27"), ("31", "31"), ("august", "August")]),
            ("cafe\u{301} noir", &[("cafe", "cafe\u{301}"), ("noir", "noir")]),
            ("e\u{301}e\u{301}", &[("ee", "e\u{301}e\u{301}")]),
            ("(Ёлка)", &[("елка", "Ёлка")]),
            ("\u{ad}a\u{ad}b", &[("ab", "a\u{ad}b")]),
        ];
        for (text, expected) in cases {
            let mut words = Vec::new();
            each_word(text, &mut |word, bytes| words.push((word.to_owned(), text[bytes].to_owned())));
            let words: Vec<_> = words.iter().map(|(word, part)| (word.as_str(), part.as_str())).collect();
            assert_eq!(words, *expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn words_are_the_folded_words(text in "[a-zA-ZəƏıİßЁй0-9\u{301} .,’-]{0,40}") {
            let mut words = Vec::new();
            each_word(&text, &mut |word, bytes| {
                words.push(word.to_owned());
                assert_eq!(fold(&text[bytes]), word);
            });
            let folded = fold(&text);
            let expected: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
            prop_assert_eq!(words, expected);
        }

        #[test]
        fn unfolding_ends_between_characters(text in "[a-zəıßЁй\u{301}]{0,12}", folded in 0usize..20) {
            let bytes = unfold(&text, folded);
            prop_assert!(text.is_char_boundary(bytes));
            prop_assert!(fold(&text[..bytes]).len() >= folded.min(fold(&text).len()));
        }
    }
}
