//! Words: every word of the interface in English, Azerbaijani and Russian, and how each language writes dates,
//! numbers, plurals, countries and an alphabet.
//!
//! | file | holds |
//! |---|---|
//! | [`messages`](Messages) | the type of all messages: one field each, so that a missing translation does not compile |
//! | `en`, `az`, `ru` | the three values of that type |
//! | [`gaps`](Gaps) | texts with gaps for what is known only later, counted when they are compiled |
//! | [`sentence`] | sentences of more than one text: counted nouns in gaps, parts that may be absent |
//! | [`problem`](Problems) | the messages about a data file that has something wrong in it |
//! | [`noun`](Noun) | a thing's names: alone, in a sentence, several, counted |
//! | [`plural`], [`number`], [`date`] | CLDR plural categories, digit grouping, dates in prose, for ears and for cards |
//! | [`letter`], [`case`], [`collation`] | what words are made of; small letters; sort keys for the three alphabets |
//! | [`country`] | names of the countries of ISO 3166-1 |
//!
//! The room imports [`crate::edtf`] and nothing else of ours: it knows words, not activities.

pub mod case;
pub mod collation;
pub mod country;
pub mod date;
pub mod direction;
pub mod letter;
pub mod number;
pub mod plural;

mod az;
mod en;
mod gaps;
mod messages;
mod noun;
mod problem;
mod ru;
mod sentence;

pub use gaps::Gaps;
pub use messages::{
    About, ActivityPage, Attendance, Card, Embed, Facets, Fallback, FileCheck, Footer, Kinds, Later, Load, Messages,
    Nav, NotFound, Notice, Overview, PartnerTypes, Results, Roles, Search, Site, Sort, Statuses, Take, Timeline,
};
pub use noun::Noun;
pub use problem::{Problems, Types};
pub use sentence::sentence;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English, the language that every text of the data has.
    #[default]
    En,
    /// Azerbaijani, in Latin script.
    Az,
    /// Russian.
    Ru,
}

impl Lang {
    /// Every language, in the order people are offered them.
    pub const ALL: [Self; 3] = [Self::En, Self::Az, Self::Ru];

    /// The code in addresses, in the data and in `lang` attributes (BCP 47, ISO 639-1).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Az => "az",
            Self::Ru => "ru",
        }
    }

    /// The language with exactly this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language's name in itself, as a list of languages shows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Az => "Azərbaycanca",
            Self::Ru => "Русский",
        }
    }
}

/// All messages of one language.
///
/// ```
/// use taiex_explorer::i18n::{Lang, messages};
/// assert_eq!(messages(Lang::Ru).activities(3), "3 мероприятия");
/// ```
#[must_use]
pub const fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::En => &en::EN,
        Lang::Az => &az::AZ,
        Lang::Ru => &ru::RU,
    }
}

impl Messages {
    /// The words of the same language that come later than the first card.
    #[must_use]
    #[inline(never)]
    pub const fn later(&self) -> &'static Later {
        match self.lang {
            Lang::En => &en::EN_LATER,
            Lang::Az => &az::AZ_LATER,
            Lang::Ru => &ru::RU_LATER,
        }
    }
}

#[cfg(test)]
mod tests;
