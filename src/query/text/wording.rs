//! What an activity can be found by: texts of its own, and labels that it shares with others.

use super::Field;
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, Country, Kind},
    },
    i18n::{Lang, country, messages},
    query::{Facet, facet::each_position},
};

/// Calls `visit` with every text of the activity's own, in every language, and the field it stands in.
pub(super) fn own_texts(activity: &Activity, visit: &mut dyn FnMut(Field, &str)) {
    activity.title.wordings().for_each(|text| visit(Field::Title, text));
    for place in [&activity.place.venue, &activity.place.city].into_iter().flatten() {
        place.wordings().for_each(|text| visit(Field::Label, text));
    }
    for about in activity.summary.iter().chain(&activity.purposes) {
        about.wordings().for_each(|text| visit(Field::Summary, text));
    }
}

/// The labels of kinds, topics, partners and countries, numbered one after another in that order, so that each is read
/// once and not once per activity.
pub(super) struct Labels<'a> {
    catalogue: &'a Catalogue,
    countries: &'a [Country],
}

impl<'a> Labels<'a> {
    /// Of a catalogue and its countries, see [`countries`](crate::query::facet::countries).
    pub(super) fn new(catalogue: &'a Catalogue, countries: &'a [Country]) -> Self {
        Self { catalogue, countries }
    }

    /// The numbers of the first topic, the first partner and the first country.
    fn starts(&self) -> (usize, usize, usize) {
        let topics = Kind::ALL.len();
        let partners = topics + self.catalogue.topics.len();
        (topics, partners, partners + self.catalogue.partners.len())
    }

    /// How many labels there are.
    pub(super) fn len(&self) -> usize {
        self.starts().2 + self.countries.len()
    }

    /// Calls `visit` with the number of every label of the activity; perhaps twice with one.
    pub(super) fn of(&self, activity: &Activity, visit: &mut dyn FnMut(usize)) {
        let (topics, partners, countries) = self.starts();
        let starts =
            [(Facet::Kind, 0), (Facet::Topic, topics), (Facet::Partner, partners), (Facet::Country, countries)];
        for (facet, start) in starts {
            each_position(activity, facet, self.countries, &mut |position| visit(start + position));
        }
    }

    /// Calls `visit` with a label's wordings in every language.
    pub(super) fn wordings(&self, label: usize, visit: &mut dyn FnMut(&str)) {
        let (topics, partners, countries) = self.starts();
        if let Some(kind) = Kind::ALL.get(label) {
            Lang::ALL.iter().map(|&lang| kind.noun(messages(lang)).label).for_each(visit);
        } else if let Some(topic) = self.catalogue.topics.get(label - topics) {
            topic.label.wordings().for_each(visit);
        } else if let Some(partner) = self.catalogue.partners.get(label - partners) {
            partner.name.wordings().for_each(visit);
        } else if let Some(country) = self.countries.get(label - countries) {
            Lang::ALL.iter().filter_map(|&lang| country::name(lang, country.code())).for_each(visit);
        }
    }
}
