//! Where activities were.

use taiex_explorer::activity::model::Kind;

use super::{
    chance::{Chance, Skew},
    record::Place,
    wordings::Translation,
    words::{Country, Words},
};

/// The countries, their cities and the houses in them.
pub(super) struct Places<'w> {
    words: &'w Words,
    abroad: Skew,
}

impl<'w> Places<'w> {
    pub(super) fn new(words: &'w Words) -> Self {
        Self { words, abroad: Skew::over(words.countries.len() - 1) }
    }

    /// The country that an activity is done with.
    pub(super) fn partner_country(&self, chance: &mut Chance) -> &'w Country {
        &self.words.countries[1 + chance.rank(&self.abroad)]
    }

    /// The country where it is: study visits lead abroad, and most else is at home.
    pub(super) fn country(&self, chance: &mut Chance, kind: Kind, partner: &'w Country) -> &'w Country {
        let at_home = if matches!(kind, Kind::StudyVisit | Kind::Conference) { 8 } else { 75 };
        if chance.percent(at_home) { &self.words.countries[0] } else { partner }
    }

    /// As much of the place as is stated.
    pub(super) fn place(&self, chance: &mut Chance, languages: Translation, country: &Country) -> Option<Place> {
        if chance.percent(20) {
            return None;
        }
        let mut place = Place { venue: None, city: None, country: country.code, lat: None, lon: None };
        if chance.percent(15) {
            place.venue = Some(languages.plain(*chance.pick(&self.words.venues)));
        }
        if chance.percent(80) {
            let city = chance.pick_low(&country.cities);
            place.city = Some(languages.plain(city.name));
            if chance.percent(20) {
                [place.lat, place.lon] = city.position.map(Some);
            }
        }
        Some(place)
    }
}
