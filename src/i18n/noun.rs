//! A thing's names.

use super::{Lang, plural::Forms};

/// The names of one sort of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// One, alone: "Study visit".
    pub label: &'static str,
    /// One, inside a sentence: "study visit".
    pub one: &'static str,
    /// Several, inside a sentence and without a number: "study visits".
    pub several: &'static str,
    /// After a number: "2 study visits".
    pub counted: Forms,
}

impl Noun {
    /// The names in a language where the form after a number tells only one from several.
    pub(super) const fn plain(
        label: &'static str,
        one: &'static str,
        several: &'static str,
        after: &'static str,
    ) -> Self {
        Self { label, one, several, counted: Forms::two(one, after) }
    }

    /// The number and the noun: "2 study visits".
    ///
    /// ```
    /// use taiex_explorer::i18n::{Lang, messages};
    /// assert_eq!(messages(Lang::Ru).kinds.study_visit.count(Lang::Ru, 2), "2 учебных визита");
    /// ```
    #[must_use]
    pub fn count(&self, lang: Lang, n: usize) -> String {
        self.counted.count(lang, n)
    }
}
