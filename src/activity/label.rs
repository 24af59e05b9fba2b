//! What people read for the codes of the model.

use super::{
    model::{Attendance, Bound, Country, Kind, PartnerType, Place, Role, Status},
    text::Text,
};
use crate::i18n::{Lang, Messages, Noun, country, sentence};

impl Kind {
    /// Its names in the language of `messages`.
    #[must_use]
    pub fn noun(self, messages: &Messages) -> &Noun {
        let kinds = &messages.kinds;
        match self {
            Self::Project => &kinds.project,
            Self::StudyVisit => &kinds.study_visit,
            Self::ExpertMission => &kinds.expert_mission,
            Self::Seminar => &kinds.seminar,
            Self::Workshop => &kinds.workshop,
            Self::Training => &kinds.training,
            Self::Conference => &kinds.conference,
        }
    }
}

impl Place {
    /// "Lisbon, Portugal"; nothing where nothing was stated.
    #[must_use]
    pub fn label(&self, words: &Messages) -> Option<String> {
        let text = |text: &Option<Text>| text.as_ref().map(|text| text.shown(words.lang).words.to_owned());
        let country = self.country.map(|country| country.name(words.lang).to_owned());
        let stated: Vec<String> = [text(&self.venue), text(&self.city), country].into_iter().flatten().collect();
        (!stated.is_empty()).then(|| sentence(&stated.iter().map(String::as_str).collect::<Vec<_>>()))
    }
}

impl Status {
    /// Its name in the language of `messages`.
    #[must_use]
    pub fn label(self, messages: &Messages) -> &'static str {
        let statuses = &messages.statuses;
        match self {
            Self::Upcoming => statuses.upcoming,
            Self::Ongoing => statuses.ongoing,
            Self::Past => statuses.past,
            Self::Cancelled => statuses.cancelled,
            Self::Postponed => statuses.postponed,
        }
    }
}

impl Role {
    /// A heading over the partners of this role, in the language of `messages`.
    #[must_use]
    pub fn label(self, messages: &Messages) -> &'static str {
        let roles = &messages.later().roles;
        match self {
            Self::Expert => roles.expert,
            Self::Attended => roles.attended,
            Self::Host => roles.host,
        }
    }
}

impl PartnerType {
    /// Its name in the language of `messages`.
    #[must_use]
    pub fn label(self, messages: &Messages) -> &'static str {
        let types = &messages.later().partner_types;
        match self {
            Self::Agency => types.agency,
            Self::Ministry => types.ministry,
            Self::EuBody => types.eu_body,
            Self::Country => types.country,
            Self::Other => types.other,
        }
    }
}

impl Attendance {
    /// "up to 60 participants", in the language of `messages`.
    #[must_use]
    pub fn says(self, messages: &Messages) -> String {
        let words = &messages.later().attendance;
        let bounded = match self.bound {
            Bound::Exactly => return words.participants.count(messages.lang, self.count as usize),
            Bound::UpTo => words.up_to,
            Bound::About => words.about,
            Bound::AtLeast => words.at_least,
        };
        bounded.with([&words.of_participants.count(messages.lang, self.count as usize)])
    }
}

impl Country {
    /// Its name, or its code where ISO 3166-1 has no such country.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        country::name(lang, self.code()).unwrap_or(self.code())
    }
}
