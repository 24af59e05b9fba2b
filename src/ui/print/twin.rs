//! Which pages there are in print, and under what addresses.

use std::collections::BTreeSet;

use super::{NEWEST, Site};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx},
    },
    edtf::{PartialDate, When},
    i18n::Lang,
    route::{Page, Route},
};

/// A page in print, that of an address of the app or one that only print has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twin {
    /// `/`, with the newest activities.
    Activities,
    /// `/timeline`.
    Timeline,
    /// `/about`.
    About,
    /// `/activities/{id}`.
    Activity(ActivityIx),
    /// `/years/{year}`, or `/years/undated`: the activities that began then, where `/` has not all.
    Year(Option<i16>),
    /// What a server answers where it has no file: in the app, an activity may be newer than the last publishing.
    NotFound,
}

impl Twin {
    /// The app's page.
    pub(super) fn page(self, catalogue: &Catalogue) -> Page {
        match self {
            Self::Activities | Self::Year(_) => Page::Activities,
            Self::Timeline => Page::Timeline,
            Self::About => Page::About,
            Self::Activity(at) => Page::Activity(catalogue[at].id.clone()),
            Self::NotFound => Page::NotFound("404.html".to_owned()),
        }
    }

    /// The path below the base, beginning with `/`.
    #[must_use]
    pub fn path(self, catalogue: &Catalogue, lang: Lang) -> String {
        let page = match self {
            Self::Year(Some(year)) => Page::NotFound(format!("years/{year:04}")),
            Self::Year(None) => Page::NotFound("years/undated".to_owned()),
            _ => self.page(catalogue),
        };
        Route { lang, page, ..Route::default() }.to_string()
    }

    /// Where the page is, below the folder of the site. A folder with an `index.html` is what every server answers with,
    /// whatever its configuration.
    #[must_use]
    pub fn file(self, catalogue: &Catalogue, lang: Lang) -> String {
        let path = self.path(catalogue, lang);
        match (self, path.trim_matches('/')) {
            (Self::NotFound, name) => name.to_owned(),
            (_, "") => "index.html".to_owned(),
            (_, folder) => [folder, "/index.html"].concat(),
        }
    }
}

impl Site {
    /// Every page of a language.
    #[must_use]
    pub fn twins(&self) -> Vec<Twin> {
        let activities = self.loaded.catalogue.iter().map(|(at, _)| Twin::Activity(at));
        let years = self.years().into_iter().map(Twin::Year);
        [Twin::Activities, Twin::Timeline, Twin::About].into_iter().chain(years).chain(activities).collect()
    }

    /// The years that have a page, the latest first, then those without one; none where `/` has all activities.
    pub(super) fn years(&self) -> Vec<Option<i16>> {
        let catalogue = &self.loaded.catalogue;
        if catalogue.len() <= NEWEST {
            return Vec::new();
        }
        let years: BTreeSet<Option<i16>> = catalogue.iter().map(|(_, activity)| year_of(activity)).collect();
        years.into_iter().rev().collect()
    }
}

/// The year in which an activity began.
pub(super) fn year_of(activity: &Activity) -> Option<i16> {
    Some(match activity.when.map(When::start)? {
        PartialDate::Year(year) | PartialDate::Month(year, _) => year,
        PartialDate::Day(day) => day.year(),
    })
}
