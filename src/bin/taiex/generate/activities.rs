//! Activities that never were, one after another.

use taiex_explorer::activity::model::{Kind, Status};

use super::{
    chance::{Chance, Skew, distinct},
    dates,
    partners::{Partners, attendance},
    places::Places,
    record::{Activity, Link, Text},
    wordings::{Subject, Translation},
    words::Words,
};

/// The kinds, the most frequent first.
const KINDS: [Kind; 7] = [
    Kind::StudyVisit,
    Kind::ExpertMission,
    Kind::Workshop,
    Kind::Seminar,
    Kind::Training,
    Kind::Conference,
    Kind::Project,
];

/// Activity after activity, without end; each follows from the seed and from those before it.
pub(super) struct Activities<'w> {
    words: &'w Words,
    chance: Chance,
    kinds: Skew,
    topics: Skew,
    places: Places<'w>,
    partners: Partners<'w>,
    /// How many there were so far.
    number: u32,
    /// The id of the latest on each topic.
    latest: Vec<Option<String>>,
}

impl<'w> Activities<'w> {
    pub(super) fn new(words: &'w Words, seed: u64) -> Self {
        Self {
            words,
            chance: Chance::new(seed),
            kinds: Skew::over(KINDS.len()),
            topics: Skew::over(words.topics.len()),
            places: Places::new(words),
            partners: Partners::new(words),
            number: 0,
            latest: vec![None; words.topics.len()],
        }
    }

    fn title(&mut self, languages: Translation, subject: &Subject) -> Text {
        let (pattern, ending) = (self.chance.pick(&self.words.titles), self.chance.pick_low(&self.words.endings));
        languages.text(|lang| subject.fill(lang, ending).replace("{title}", &subject.fill(lang, pattern)))
    }

    fn summary(&mut self, languages: Translation, subject: &Subject) -> Option<Text> {
        let pattern = self.chance.pick(&self.words.summaries);
        self.chance.percent(60).then(|| languages.text(|lang| subject.fill(lang, pattern)))
    }

    fn purposes(&mut self, languages: Translation) -> Vec<Text> {
        if !self.chance.percent(30) {
            return Vec::new();
        }
        let count = 1 + self.chance.low(5);
        let purposes = distinct(count, || self.chance.position(&self.words.purposes));
        purposes.into_iter().map(|purpose| languages.plain(self.words.purposes[purpose])).collect()
    }

    fn links(&mut self, languages: Translation, percent: u32, id: &str) -> Vec<Link> {
        if !self.chance.percent(percent) {
            return Vec::new();
        }
        let title = *self.chance.pick(&self.words.documents);
        let url = ["https://example.org/", id, "/", &title[0].to_ascii_lowercase()].concat();
        let lang = self.chance.percent(50).then(|| *self.chance.pick(&["en", "az", "ru"]));
        vec![Link { title: languages.plain(title), url, lang }]
    }

    fn status(&mut self) -> Option<&'static str> {
        match self.chance.below(100) {
            0 => Some(Status::Cancelled.code()),
            1 => Some(Status::Postponed.code()),
            _ => None,
        }
    }

    /// A few go on from the one before them on their topic.
    fn related(&mut self, topic: usize, id: &str) -> Vec<String> {
        let before = self.latest[topic].replace(id.to_owned());
        before.filter(|_| self.chance.percent(12)).into_iter().collect()
    }
}

impl Iterator for Activities<'_> {
    type Item = Activity;

    fn next(&mut self) -> Option<Activity> {
        self.number += 1;
        let kind = KINDS[self.chance.rank(&self.kinds)];
        let languages = Translation::draw(&mut self.chance);
        let count = *self.chance.pick(&[1, 1, 1, 1, 2, 2, 3, 4]);
        let topics = distinct(count, || self.chance.rank(&self.topics));
        let main = &self.words.topics[topics[0]];
        let partner = self.places.partner_country(&mut self.chance);
        let country = self.places.country(&mut self.chance, kind, partner);
        let subject = Subject { about: *self.chance.pick(&main.subjects), country: partner.name };
        let id = [main.code, "-", kind.code(), "-", &self.number.to_string()].concat();
        let topics_are_stated = !self.chance.percent(8);
        Some(Activity {
            title: self.title(languages, &subject),
            kind: kind.code(),
            when: dates::when(&mut self.chance, kind).map(|when| when.to_string()),
            status: self.status(),
            place: self.places.place(&mut self.chance, languages, country),
            partners: self.partners.draw(&mut self.chance, kind, country),
            attendance: attendance(&mut self.chance),
            summary: self.summary(languages, &subject),
            purposes: self.purposes(languages),
            related: self.related(topics[0], &id),
            sources: self.links(languages, 10, &id),
            documents: self.links(languages, 6, &id),
            changed: self.chance.percent(70).then(|| dates::changed(&mut self.chance).to_string()),
            topics: topics.into_iter().filter(|_| topics_are_stated).map(|at| self.words.topics[at].code).collect(),
            id,
        })
    }
}
