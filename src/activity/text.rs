//! A text of the data file: English, and perhaps Azerbaijani and Russian.

use crate::i18n::Lang;

/// A text in up to three languages; English is always there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// English, which the other languages fall back to.
    pub en: String,
    /// Azerbaijani.
    pub az: Option<String>,
    /// Russian.
    pub ru: Option<String>,
    /// Languages whose wording nobody has reviewed yet.
    pub unreviewed: Vec<Lang>,
}

/// A text as one reader gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The words.
    pub words: &'a str,
    /// The language the words are really in, for the `lang` attribute (WCAG 2.2, 3.1.2 Language of Parts).
    pub lang: Lang,
    /// Whether the wording awaits a review.
    pub unreviewed: bool,
}

impl Text {
    /// The text for a reader of `lang`: in that language if it is there, else in English.
    ///
    /// ```
    /// use taiex_explorer::{activity::text::Text, i18n::Lang};
    /// let title = Text { en: "Readmission".into(), az: Some("Readmissiya".into()), ..Text::default() };
    /// assert_eq!(title.shown(Lang::Az).words, "Readmissiya");
    /// assert_eq!(title.shown(Lang::Ru).lang, Lang::En);
    /// ```
    #[must_use]
    pub fn shown(&self, lang: Lang) -> Shown<'_> {
        let (words, lang) = match self.in_lang(lang) {
            Some(words) => (words, lang),
            None => (self.en.as_str(), Lang::En),
        };
        Shown { words, lang, unreviewed: self.unreviewed.contains(&lang) }
    }

    /// The wording in one language, without fallback.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::En => Some(&self.en),
            Lang::Az => self.az.as_deref(),
            Lang::Ru => self.ru.as_deref(),
        }
    }

    /// Every wording there is, English first.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        Lang::ALL.into_iter().filter_map(|lang| self.in_lang(lang))
    }
}

impl From<&str> for Text {
    fn from(en: &str) -> Self {
        Self { en: en.to_owned(), ..Self::default() }
    }
}
