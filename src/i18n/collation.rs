//! Alphabetical order in the language of the page: a key per text, compared as numbers.

use super::{Lang, case::small, letter::is_in_word};

/// The Azerbaijani alphabet, with `w` where foreign names have it.
const AZERBAIJANI: &str = "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz";

/// Latin letters that an alphabet may lack, under the one they are sorted as.
const LATIN: &[(&str, char)] = &[
    ("àáâãäåāăąæ", 'a'),
    ("çćĉċč", 'c'),
    ("ďđð", 'd'),
    ("èéêëēĕėęěə", 'e'),
    ("ğĝġģ", 'g'),
    ("ĥħ", 'h'),
    ("ìíîïĩīĭįı", 'i'),
    ("ķ", 'k'),
    ("ĺļľŀł", 'l'),
    ("ñńņň", 'n'),
    ("òóôõöøōŏőœ", 'o'),
    ("ŕŗř", 'r'),
    ("śŝşšșß", 's'),
    ("ţťŧțþ", 't'),
    ("ùúûüũūŭůűų", 'u'),
    ("ýÿŷ", 'y'),
    ("źżž", 'z'),
];

const SPACE: u16 = 1;
const DIGITS: u16 = 0x10;
const OWN_ALPHABET: u16 = 0x100;
const OTHER_ALPHABET: u16 = 0x200;
const OTHER_SCRIPTS: u16 = 0x300;

/// The key by which `text` is sorted on a page in `lang`: spaces first, then digits, the alphabet of the language, the
/// other of Latin and Cyrillic, other scripts.
///
/// Case, punctuation and accents foreign to the alphabet do not count, so two different texts may have one key;
/// whoever sorts settles such ties. Runs of spaces and punctuation count as one space, those at the ends not at all.
///
/// ```
/// use taiex_explorer::i18n::{Lang, collation::sort_key};
/// let mut words = ["Zirə", "Əhmədli", "Elm", "Füzuli"];
/// words.sort_by_cached_key(|word| sort_key(Lang::Az, word));
/// assert_eq!(words, ["Elm", "Əhmədli", "Füzuli", "Zirə"]);
/// ```
#[must_use]
pub fn sort_key(lang: Lang, text: &str) -> Vec<u16> {
    let mut key = Vec::new();
    append_sort_key(lang, text, &mut key);
    key
}

/// Appends the same key to others.
pub fn append_sort_key(lang: Lang, text: &str, keys: &mut Vec<u16>) {
    let start = keys.len();
    let mut space_pending = false;
    for letter in text.chars().map(|letter| lower(lang, letter)) {
        if !is_in_word(letter) {
            // The dot that lower-casing a foreign İ leaves, and other combining marks, part no words.
            space_pending |= !('\u{300}'..='\u{36f}').contains(&letter);
            continue;
        }
        if space_pending && keys.len() > start {
            keys.push(SPACE);
        }
        space_pending = false;
        keys.push(rank(lang, letter));
    }
}

/// The small letter; Azerbaijani pairs `I` with `ı` and `İ` with `i`.
fn lower(lang: Lang, letter: char) -> char {
    if (lang, letter) == (Lang::Az, 'I') { 'ı' } else { small(letter) }
}

/// The place of a small letter or a digit among all others.
fn rank(lang: Lang, letter: char) -> u16 {
    let (latin, cyrillic) =
        if lang == Lang::Ru { (OTHER_ALPHABET, OWN_ALPHABET) } else { (OWN_ALPHABET, OTHER_ALPHABET) };
    let latin_place = if lang == Lang::Az { azerbaijani_place(letter) } else { distance('a', letter, 'z') };
    if let Some(place) = latin_place {
        return latin + place;
    }
    // Unicode has the Russian alphabet in its order, all but ё, which dictionaries treat as е.
    if let Some(place) = distance('а', if letter == 'ё' { 'е' } else { letter }, 'я') {
        return cyrillic + place;
    }
    if let Some(place) = distance('0', letter, '9') {
        return DIGITS + place;
    }
    match LATIN.iter().find(|(letters, _)| letters.chars().any(|other| other == letter)) {
        Some(&(_, base)) => rank(lang, base),
        None => u16::try_from(u32::from(letter)).map_or(u16::MAX, |code| code.saturating_add(OTHER_SCRIPTS)),
    }
}

fn azerbaijani_place(letter: char) -> Option<u16> {
    AZERBAIJANI.chars().zip(0..).find(|&(own, _)| own == letter).map(|(_, place)| place)
}

/// How far `letter` is after `first`, if it is no further than `last`.
fn distance(first: char, letter: char, last: char) -> Option<u16> {
    let inside = (first..=last).contains(&letter);
    inside.then(|| u16::try_from(u32::from(letter) - u32::from(first)).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Checks that every letter sorts after the one before it, and its capital with it.
    fn assert_alphabet(lang: Lang, small: &str, capital: &str) {
        let keys: Vec<_> = small.chars().map(|letter| sort_key(lang, &letter.to_string())).collect();
        assert!(keys.is_sorted_by(|a, b| a < b), "{small}");
        let capitals: Vec<_> = capital.chars().map(|letter| sort_key(lang, &letter.to_string())).collect();
        assert_eq!(keys, capitals);
    }

    #[test]
    fn alphabets_are_in_order() {
        assert_alphabet(Lang::En, "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        assert_alphabet(Lang::Az, "abcçdeəfgğhxıijkqlmnoöprsştuüvyz", "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ");
        assert_alphabet(Lang::Ru, "абвгдежзийклмнопрстуфхцчшщъыьэюя", "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ");
    }

    #[test]
    fn words_are_in_order() {
        let cases: &[(Lang, &[&str])] = &[
            (Lang::En, &["2012", "Asylum", "asylum seekers", "Éire", "Estonia", "Zürich", "Армения", "日本"]),
            (Lang::En, &["“Readmission”", "Risk – analysis", "risk: reports"]),
            (Lang::Az, &["9", "çay", "dağ", "el", "əl", "gül", "hava", "xalça", "ırmaq", "inək", "qış", "Лиссабон"]),
            (Lang::Ru, &["12", "ёлка", "ель", "Йод", "Яблоко", "Baku", "Zürich"]),
        ];
        for (lang, words) in cases {
            let keys: Vec<_> = words.iter().map(|word| sort_key(*lang, word)).collect();
            assert!(keys.is_sorted_by(|a, b| a < b), "{words:?}");
        }
    }

    #[test]
    fn what_does_not_count() {
        let cases = [
            (Lang::En, "Côte d’Ivoire", "cote d'ivoire"),
            (Lang::En, "  (Study)  visit.", "study-visit"),
            (Lang::En, "İdarə", "idare"),
            (Lang::Az, "Éire", "eire"),
            (Lang::Ru, "Ёлка", "елка"),
            (Lang::Ru, "—", ""),
        ];
        for (lang, a, b) in cases {
            assert_eq!(sort_key(lang, a), sort_key(lang, b), "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            for lang in Lang::ALL {
                prop_assert!(sort_key(lang, &text).iter().all(|&rank| rank >= SPACE));
            }
        }

        #[test]
        fn a_text_sorts_before_its_continuation(text in "[a-zəğışçöü ]{0,8}", more in "[a-zəğışçöü]{1,8}") {
            for lang in Lang::ALL {
                prop_assert!(sort_key(lang, &text) < sort_key(lang, &[text.as_str(), &more].concat()));
            }
        }
    }
}
