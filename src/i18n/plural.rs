//! Which form of a noun follows a number: the cardinal rules of Unicode CLDR for whole numbers
//! (<https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>).

use super::Lang;

/// A CLDR plural category. English and Azerbaijani have two, `one` and `other`; Russian has three for whole numbers,
/// `one`, `few` and `many`. No language here needs both `many` and `other` for them, so one variant stands for either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// 1, and in Russian also 21, 31, 101, …
    One,
    /// Russian 2–4, 22–24, …
    Few,
    /// Everything else.
    Many,
}

/// The category of `n`.
///
/// ```
/// use taiex_explorer::i18n::{Lang, plural::{Category, category}};
/// assert_eq!(category(Lang::En, 21), Category::Many);
/// assert_eq!(category(Lang::Ru, 21), Category::One);
/// ```
#[must_use]
pub const fn category(lang: Lang, n: usize) -> Category {
    match lang {
        Lang::En | Lang::Az => {
            if n == 1 {
                Category::One
            } else {
                Category::Many
            }
        }
        Lang::Ru => match (n % 10, n % 100) {
            (_, 11..=14) => Category::Many,
            (1, _) => Category::One,
            (2..=4, _) => Category::Few,
            _ => Category::Many,
        },
    }
}

/// What follows a number, by category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    /// After [`Category::One`].
    pub one: &'static str,
    /// After [`Category::Few`].
    pub few: &'static str,
    /// After [`Category::Many`].
    pub many: &'static str,
}

impl Forms {
    /// The forms of a language that tells only one from several.
    #[must_use]
    pub const fn two(one: &'static str, other: &'static str) -> Self {
        Self { one, few: other, many: other }
    }

    /// The one form of a noun that no number changes; none, and the number stands alone.
    #[must_use]
    pub const fn always(form: &'static str) -> Self {
        Self::two(form, form)
    }

    /// The form that follows `n`.
    #[must_use]
    pub const fn after(&self, lang: Lang, n: usize) -> &'static str {
        match category(lang, n) {
            Category::One => self.one,
            Category::Few => self.few,
            Category::Many => self.many,
        }
    }

    /// `n`, grouped, and the form that follows it: "1,234 days".
    #[must_use]
    pub fn count(&self, lang: Lang, n: usize) -> String {
        let form = self.after(lang, n);
        [super::number::grouped(lang, n).as_str(), if form.is_empty() { "" } else { " " }, form].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_cldr() {
        use Category::{Few, Many, One};
        let cases: &[(Lang, Category, &[usize])] = &[
            (Lang::En, One, &[1]),
            (Lang::En, Many, &[0, 2, 11, 21, 101]),
            (Lang::Az, One, &[1]),
            (Lang::Az, Many, &[0, 2, 11, 21, 101]),
            (Lang::Ru, One, &[1, 21, 31, 101, 1_001]),
            (Lang::Ru, Few, &[2, 3, 4, 22, 24, 102, 1_004]),
            (Lang::Ru, Many, &[0, 5, 9, 10, 11, 12, 14, 20, 25, 111, 112, 1_000, usize::MAX / 10 * 10]),
        ];
        for (lang, expected, numbers) in cases {
            for &n in *numbers {
                assert_eq!(category(*lang, n), *expected, "{lang:?} {n}");
            }
        }
    }

    #[test]
    fn counts_with_the_right_form() {
        let days = Forms { one: "день", few: "дня", many: "дней" };
        for (n, expected) in [(1, "1 день"), (3, "3 дня"), (5, "5 дней"), (1_021, "1\u{a0}021 день")] {
            assert_eq!(days.count(Lang::Ru, n), expected);
        }
    }
}
