//! Texts from patterns, in as many languages as a record has.

use taiex_explorer::i18n::Lang;

use super::{chance::Chance, record::Text, words::Wording};

/// Which languages a record has besides English, and which of them nobody has reviewed.
#[derive(Clone, Copy)]
pub(super) struct Translation {
    az: bool,
    ru: bool,
    unreviewed: &'static [&'static str],
}

impl Translation {
    /// What the vocabulary has.
    pub(super) const WHOLE: Self = Self { az: true, ru: true, unreviewed: &[] };

    /// Most records are in English alone, as most of what is written about such activities is.
    pub(super) fn draw(chance: &mut Chance) -> Self {
        let (az, ru, unreviewed): (bool, bool, &[&str]) = match chance.below(100) {
            0..64 => (false, false, &[]),
            64..72 => (true, false, &[]),
            72..78 => (true, false, &["az"]),
            78..90 => (true, true, &["az", "ru"]),
            90..94 => (true, true, &["ru"]),
            _ => (true, true, &[]),
        };
        Self { az, ru, unreviewed }
    }

    /// A text in these languages, given how it reads in each.
    pub(super) fn text(self, wording: impl Fn(Lang) -> String) -> Text {
        let en = wording(Lang::En);
        if !self.az && !self.ru {
            return Text::English(en);
        }
        let [az, ru] = [(self.az, Lang::Az), (self.ru, Lang::Ru)].map(|(has, lang)| has.then(|| wording(lang)));
        Text::Translated { en, az, ru, unreviewed: self.unreviewed }
    }

    /// A wording that is no pattern.
    pub(super) fn plain(self, wording: Wording) -> Text {
        self.text(|lang| wording[lang as usize].to_owned())
    }
}

/// What fills the braces of a pattern.
pub(super) struct Subject {
    pub(super) about: Wording,
    pub(super) country: Wording,
}

impl Subject {
    /// A pattern with `{subject}`, `{Subject}` and `{country}` filled in.
    pub(super) fn fill(&self, lang: Lang, pattern: &Wording) -> String {
        let [pattern, about, country] = [pattern, &self.about, &self.country].map(|wording| wording[lang as usize]);
        let filled = pattern.replace("{subject}", about).replace("{country}", country);
        if filled.contains("{Subject}") { filled.replace("{Subject}", &capital(lang, about)) } else { filled }
    }
}

/// A text with its first letter a capital; Azerbaijani has one more of them.
fn capital(lang: Lang, text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some('i') if lang == Lang::Az => ["İ", letters.as_str()].concat(),
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_filled_in_each_language() {
        let pattern = ["{Subject} in {country}", "{Subject}: {country}", "«{subject}» ({country})"];
        let about = ["integration", "inteqrasiya", "интеграция"];
        let country = ["Malta", "Malta", "Мальта"];
        let subject = Subject { about, country };
        let filled = Lang::ALL.map(|lang| subject.fill(lang, &pattern));
        assert_eq!(filled, ["Integration in Malta", "İnteqrasiya: Malta", "«интеграция» (Мальта)"]);
    }
}
