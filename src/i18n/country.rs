//! Countries by their ISO 3166-1 alpha-2 code, and their names.
//!
//! `countries.tsv` holds all 249 assigned codes in one line, sorted, and below them, in the same order, their names in
//! English, Azerbaijani and Russian as Unicode CLDR 47 has them (© Unicode, Inc., Unicode License v3,
//! <https://www.unicode.org/license.txt>): not every browser knows the Azerbaijani ones. Line by line, like letters stand
//! together, it is packed a tenth smaller than country by country.

use std::sync::LazyLock;

use super::Lang;

/// The lines of the table, each by its fields.
static LINES: LazyLock<Vec<Vec<&str>>> =
    LazyLock::new(|| include_str!("countries.tsv").lines().map(|line| line.split('\t').collect()).collect());

/// The place of a code among all of them.
fn place(code: &str) -> Option<usize> {
    LINES.first()?.binary_search(&code).ok()
}

/// Whether `code` is an assigned ISO 3166-1 alpha-2 code, in upper case.
///
/// ```
/// use taiex_explorer::i18n::country::is_country;
/// assert!(is_country("AZ"));
/// assert!(!is_country("az") && !is_country("EU"));
/// ```
#[must_use]
pub fn is_country(code: &str) -> bool {
    place(code).is_some()
}

/// The name of the country with this code; nothing for any other code.
///
/// ```
/// use taiex_explorer::i18n::{Lang, country::name};
/// assert_eq!(name(Lang::Az, "PT"), Some("Portuqaliya"));
/// ```
#[must_use]
pub fn name(lang: Lang, code: &str) -> Option<&'static str> {
    let line = match lang {
        Lang::En => 1,
        Lang::Az => 2,
        Lang::Ru => 3,
    };
    LINES.get(line)?.get(place(code)?).copied()
}

/// Every code, in alphabetical order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    LINES.first().into_iter().flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_countries_in_three_languages() {
        let cases = [
            ("AD", ["Andorra", "Andorra", "Андорра"]),
            ("AZ", ["Azerbaijan", "Azərbaycan", "Азербайджан"]),
            ("BE", ["Belgium", "Belçika", "Бельгия"]),
            ("PT", ["Portugal", "Portuqaliya", "Португалия"]),
            ("RO", ["Romania", "Rumıniya", "Румыния"]),
            ("SI", ["Slovenia", "Sloveniya", "Словения"]),
            ("ZW", ["Zimbabwe", "Zimbabve", "Зимбабве"]),
        ];
        for (code, names) in cases {
            assert_eq!(Lang::ALL.map(|lang| name(lang, code)), names.map(Some), "{code}");
        }
    }

    #[test]
    fn knows_assigned_codes_only() {
        for code in ["", "A", "az", "Az", "AZE", "EU", "UK", "XK", "ZZ", "AZ\t", "Ə", "\t"] {
            assert!(!is_country(code), "{code}");
        }
    }

    #[test]
    fn the_table_is_whole_and_sorted() {
        let codes: Vec<&str> = codes().collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted_by(|a, b| a < b));
        assert!(codes.iter().all(|code| code.bytes().all(|byte| byte.is_ascii_uppercase())));
        assert_eq!(LINES.len(), 4);
        for line in LINES.iter() {
            assert_eq!(line.iter().filter(|field| !field.trim().is_empty()).count(), 249, "{line:?}");
        }
    }
}
