//! A place in words, as far as it was stated.

use crate::{
    activity::model::Place,
    i18n::{Messages, sentence},
};

/// "Lisbon, Portugal"; nothing where nothing was stated.
#[must_use]
pub fn place(words: &Messages, place: &Place) -> Option<String> {
    let text = |text: &'_ Option<crate::activity::text::Text>| {
        text.as_ref().map(|text| text.shown(words.lang).words.to_owned())
    };
    let country = place.country.map(|country| country.name(words.lang).to_owned());
    let stated: Vec<String> = [text(&place.venue), text(&place.city), country].into_iter().flatten().collect();
    (!stated.is_empty()).then(|| sentence(&stated.iter().map(String::as_str).collect::<Vec<_>>()))
}
