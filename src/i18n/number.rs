//! Whole numbers as each language writes them, and what Azerbaijani appends to them.

use super::Lang;

/// `n` with its digits in groups of three: `1,234` in English, `1.234` in Azerbaijani, `1 234` with a no-break space
/// in Russian (Unicode CLDR).
///
/// ```
/// use taiex_explorer::i18n::{Lang, number::grouped};
/// assert_eq!(grouped(Lang::En, 50_000), "50,000");
/// ```
#[must_use]
pub fn grouped(lang: Lang, n: usize) -> String {
    let separator = match lang {
        Lang::En => ',',
        Lang::Az => '.',
        Lang::Ru => '\u{a0}',
    };
    let digits = n.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// How a number ends when it is read out in Azerbaijani, as the vowel of a suffix after it and whether the number's
/// word itself ends in a vowel: vowel harmony makes 2015 "2015-ci il" but 2019 "2019-cu il".
fn azerbaijani_ending(n: usize) -> (&'static str, bool) {
    const UNITS: [(&str, bool); 10] = [
        ("ı", false), // sıfır
        ("i", false), // bir
        ("i", true),  // iki
        ("ü", false), // üç
        ("ü", false), // dörd
        ("i", false), // beş
        ("ı", true),  // altı
        ("i", true),  // yeddi
        ("i", false), // səkkiz
        ("u", false), // doqquz
    ];
    const TENS: [(&str, bool); 10] = [
        ("ü", false), // yüz
        ("u", false), // on
        ("i", true),  // iyirmi
        ("u", false), // otuz
        ("ı", false), // qırx
        ("i", true),  // əlli
        ("ı", false), // altmış
        ("i", false), // yetmiş
        ("i", false), // səksən
        ("ı", false), // doxsan
    ];
    match n {
        0 => UNITS[0],
        _ if !n.is_multiple_of(10) => UNITS[n % 10],
        _ if !n.is_multiple_of(1_000) => TENS[n / 10 % 10],
        _ if !n.is_multiple_of(1_000_000) => ("i", false), // min
        _ => ("u", false),                                 // milyon
    }
}

/// The suffix of an ordinal number in Azerbaijani, with its hyphen: `-ci` after 2015, `-cu` after 2019.
pub(super) fn azerbaijani_ordinal(n: usize) -> &'static str {
    match azerbaijani_ending(n).0 {
        "i" => "-ci",
        "ü" => "-cü",
        "u" => "-cu",
        _ => "-cı",
    }
}

/// `n` as a part of something larger, grouped: 6 of 10, which Azerbaijani gives a suffix, "10 tədbirdən 6-sı".
pub(super) fn as_part(lang: Lang, n: usize) -> String {
    let suffix = if lang == Lang::Az { azerbaijani_possessive(n) } else { "" };
    [&grouped(lang, n), suffix].concat()
}

/// The possessive suffix of a number in Azerbaijani, with its hyphen.
fn azerbaijani_possessive(n: usize) -> &'static str {
    match azerbaijani_ending(n) {
        ("i", false) => "-i",
        ("i", true) => "-si",
        ("ı", true) => "-sı",
        ("ü", _) => "-ü",
        ("u", _) => "-u",
        _ => "-ı",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn groups_in_threes() {
        let cases = [
            (0, "0", "0", "0"),
            (10, "10", "10", "10"),
            (999, "999", "999", "999"),
            (1_234, "1,234", "1.234", "1\u{a0}234"),
            (50_000, "50,000", "50.000", "50\u{a0}000"),
            (1_234_567, "1,234,567", "1.234.567", "1\u{a0}234\u{a0}567"),
        ];
        for (n, en, az, ru) in cases {
            assert_eq!(Lang::ALL.map(|lang| grouped(lang, n)), [en, az, ru]);
        }
    }

    #[test]
    fn azerbaijani_suffixes_follow_the_last_word() {
        let cases = [
            (0, "-cı", "-ı"),
            (1, "-ci", "-i"),
            (2, "-ci", "-si"),
            (6, "-cı", "-sı"),
            (9, "-cu", "-u"),
            (10, "-cu", "-u"),
            (40, "-cı", "-ı"),
            (100, "-cü", "-ü"),
            (2_000, "-ci", "-i"),
            (2_012, "-ci", "-si"),
            (2_013, "-cü", "-ü"),
            (2_016, "-cı", "-sı"),
            (2_019, "-cu", "-u"),
            (2_020, "-ci", "-si"),
            (2_100, "-cü", "-ü"),
            (3_000_000, "-cu", "-u"),
        ];
        for (n, ordinal, possessive) in cases {
            assert_eq!((azerbaijani_ordinal(n), azerbaijani_possessive(n)), (ordinal, possessive), "{n}");
        }
    }

    proptest! {
        #[test]
        fn grouping_only_adds_separators(n in any::<usize>()) {
            for lang in Lang::ALL {
                let digits: String = grouped(lang, n).chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(digits, n.to_string());
            }
        }
    }
}
