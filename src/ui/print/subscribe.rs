//! What is subscribed to: the newest activities as a feed, and all that have days as a calendar.

use jiff::civil::Date;

use super::{Site, Twin, years::gist};
use crate::{
    activity::model::Activity,
    edtf::When,
    export::{
        calendar::{Entry, calendar},
        feed,
    },
    i18n::{Lang, Messages, messages},
};

/// How many activities a feed has: those whose records were last changed.
const LATEST: usize = 50;
/// For data that say nothing of their day.
const UNDATED: Date = Date::constant(1970, 1, 1);

impl Site {
    /// Where the calendar is, below the base.
    #[must_use]
    pub fn calendar_path(lang: Lang) -> String {
        below(lang, "calendar.ics")
    }

    /// Where the feed is, below the base.
    #[must_use]
    pub fn feed_path(lang: Lang) -> String {
        below(lang, "feed.xml")
    }

    /// All activities whose days are known; of the others it says that they are left out.
    #[must_use]
    pub fn calendar(&self, lang: Lang) -> String {
        let (words, catalogue) = (messages(lang), &self.loaded.catalogue);
        let entries: Vec<_> = catalogue
            .iter()
            .filter_map(|(at, activity)| {
                let url = self.address(&Twin::Activity(at).path(catalogue, lang));
                Entry::new(words, activity, url, self.updated())
            })
            .collect();
        let without_day = words.activities(catalogue.len() - entries.len());
        let about = [
            ("X-WR-CALNAME:", words.site.name),
            ("NAME:", words.site.name),
            ("X-WR-CALDESC:", &words.later().about.calendar_leaves_out.with([&without_day])),
            ("REFRESH-INTERVAL;VALUE=DURATION:", "P1D"),
            ("X-TAIEX-DATA-SHA256:", &self.sha256),
        ];
        calendar(&about, entries)
    }

    /// The activities whose records were last changed; nothing where it is not known where the site is published, because
    /// a feed's ids are addresses.
    #[must_use]
    pub fn feed(&self, lang: Lang) -> Option<String> {
        let (words, catalogue) = (messages(lang), &self.loaded.catalogue);
        let mut latest: Vec<_> = catalogue.iter().collect();
        latest.sort_by_key(|(_, activity)| {
            std::cmp::Reverse((self.changed(activity), activity.when.map(When::first_day)))
        });
        latest.truncate(LATEST);
        let records: Vec<_> = latest
            .into_iter()
            .filter_map(|(at, activity)| {
                let url = self.address(&Twin::Activity(at).path(catalogue, lang))?;
                Some((activity, url, about(words, activity)))
            })
            .collect();
        let entries = records.iter().map(|(activity, url, summary)| feed::Entry {
            title: activity.title.shown(lang).words,
            url,
            kind: activity.kind.code(),
            kind_label: activity.kind.noun(words).label,
            summary,
            changed: self.changed(activity),
        });
        let about = feed::About {
            title: words.site.name,
            subtitle: words.site.description,
            lang: lang.code(),
            url: &self.address(&Twin::Activities.path(catalogue, lang))?,
            own_url: &self.address(&Self::feed_path(lang))?,
            author: catalogue.source.publisher.shown(lang).words,
            updated: self.updated(),
            sha256: &self.sha256,
        };
        Some(feed::feed(&about, entries))
    }

    fn changed(&self, activity: &Activity) -> Date {
        activity.changed.unwrap_or_else(|| self.updated())
    }

    /// The day of the data.
    fn updated(&self) -> Date {
        self.loaded.catalogue.updated.unwrap_or(UNDATED)
    }
}

fn below(lang: Lang, name: &str) -> String {
    let folder = if lang == Lang::En { "" } else { lang.code() };
    [folder, if folder.is_empty() { "" } else { "/" }, name].concat()
}

/// What a page's description says too: kind, date, place, and the summary.
pub(super) fn about(words: &Messages, activity: &Activity) -> String {
    let summary = activity.summary.as_ref().map(|summary| [". ", summary.shown(words.lang).words].concat());
    [gist(words, activity), summary.unwrap_or_default()].concat()
}
