//! From an address to a route.

use form_urlencoded::parse as pairs;
use jiff::civil::Date;
use percent_encoding::percent_decode_str;

use super::{Lanes, Page, Route, Theme, View};
use crate::{
    activity::model::{Country, Kind, Status},
    edtf::PartialDate,
    i18n::Lang,
    query::{Facet, NOT_STATED, Sort},
};

/// A route, and what of the address was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// What was understood.
    pub route: Route,
    /// What was not: parameters as `key=value`, decoded, and a path of print alone.
    pub ignored: Vec<String>,
}

impl Route {
    /// Reads an address: the path below the base, beginning with `/`, and the query string, with or without `?`.
    ///
    /// ```
    /// use taiex_explorer::route::{Page, Route};
    /// let parsed = Route::parse("/az/timeline", "?kind=study-visit&colour=red");
    /// assert_eq!(parsed.route.page, Page::Timeline);
    /// assert_eq!(parsed.ignored, ["colour=red"]);
    /// assert_eq!(parsed.route.to_string(), "/az/timeline?kind=study-visit");
    /// ```
    #[must_use]
    pub fn parse(path: &str, search: &str) -> Parsed {
        let (lang, path) = split_lang(path);
        let mut route = Self { lang, page: parse_page(path), ..Self::default() };
        if let Some(year) = path.trim_matches('/').strip_prefix("years/").and_then(parse_year) {
            (route.query.from, route.query.to) = (Some(year), Some(year));
        }
        // No question of the app's gives only what has no date: the reader is told why everything shows.
        let mut ignored: Vec<_> = (path.trim_matches('/') == UNDATED).then(|| UNDATED.to_owned()).into_iter().collect();
        for (key, value) in pairs(search.trim_start_matches('?').as_bytes()) {
            if route.set(&key, &value).is_none() {
                ignored.push(if value.is_empty() { key.into_owned() } else { format!("{key}={value}") });
            }
        }
        if route.query.effective_sort() == route.query.default_sort() {
            route.query.sort = None;
        }
        Parsed { route, ignored }
    }

    /// Takes one parameter over; nothing if it is not understood. A key that may stand once counts where it stands first.
    fn set(&mut self, key: &str, value: &str) -> Option<()> {
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            self.query.chosen[facet as usize].insert(&facet_code(facet, value)?);
            return Some(());
        }
        match key {
            "q" if self.query.text.is_empty() => value.clone_into(&mut self.query.text),
            "from" => set_once(&mut self.query.from, value.parse::<PartialDate>().ok()?)?,
            "to" => set_once(&mut self.query.to, value.parse::<PartialDate>().ok()?)?,
            "sort" => set_once(&mut self.query.sort, Sort::ALL.into_iter().find(|sort| sort.code() == value)?)?,
            "view" => self.view = View::ALL.into_iter().find(|view| view.code() == value)?,
            "window" => set_once(&mut self.window, parse_window(value)?)?,
            "lanes" => self.lanes = Lanes::ALL.into_iter().find(|lanes| lanes.code() == value)?,
            "embed" if value == "1" => self.embed = true,
            "theme" => set_once(&mut self.theme, [Theme::Light, Theme::Dark].into_iter().find(|t| t.code() == value)?)?,
            "lang" => self.lang = Lang::from_code(value)?,
            _ => return None,
        }
        Some(())
    }
}

fn set_once<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.is_none().then(|| *slot = Some(value))
}

/// The language that the first segment names, and the path without it.
fn split_lang(path: &str) -> (Lang, &str) {
    let rest = path.strip_prefix('/').unwrap_or(path);
    let (first, rest) = rest.split_once('/').unwrap_or((rest, ""));
    match Lang::from_code(first) {
        // English is printed without a prefix, and understood with one.
        Some(lang) => (lang, rest),
        None => (Lang::En, path),
    }
}

/// In print, the list of what has no date has a path (`ui::print`).
const UNDATED: &str = "years/undated";

/// The year of `/years/{year}`, an address of print (`ui::print`) that the app understands as dates asked for.
fn parse_year(year: &str) -> Option<PartialDate> {
    year.parse().ok().filter(|year| matches!(year, PartialDate::Year(_)))
}

fn parse_page(path: &str) -> Page {
    let trimmed = path.trim_matches('/');
    match trimmed.split_once('/') {
        None => match trimmed {
            "" | "index.html" | "activities" => Page::Activities,
            "timeline" => Page::Timeline,
            "about" => Page::About,
            #[cfg(debug_assertions)]
            "gallery" => Page::Gallery,
            _ => Page::NotFound(trimmed.to_owned()),
        },
        Some(("activities", id)) if id.bytes().all(|byte| byte != b'/') => match percent_decode_str(id).decode_utf8() {
            Ok(id) => Page::Activity(id.into_owned()),
            Err(_) => Page::NotFound(trimmed.to_owned()),
        },
        Some(("years", year)) if trimmed == UNDATED || parse_year(year).is_some() => Page::Activities,
        Some(_) => Page::NotFound(trimmed.to_owned()),
    }
}

/// The canonical code of a facet's value, if the facet can have such a value. Topics and partners are the data's own
/// words, so whether they exist is found out when the question is asked.
fn facet_code(facet: Facet, value: &str) -> Option<String> {
    let upper = value.to_ascii_uppercase();
    let known = match facet {
        Facet::Kind => Kind::from_code(value).is_some(),
        _ if value == NOT_STATED => true,
        Facet::Status => Status::from_code(value).is_some(),
        Facet::Country => return Country::from_code(&upper).map(|_| upper),
        Facet::Topic | Facet::Partner => !value.is_empty(),
    };
    known.then(|| value.to_owned())
}

/// `YYYY-MM-DD..YYYY-MM-DD`, in order.
fn parse_window(value: &str) -> Option<(Date, Date)> {
    let (first, rest) = value.split_once('.')?;
    let last = rest.strip_prefix('.')?;
    let day = |text: &str| text.parse().ok().filter(|date: &PartialDate| date.is_day()).map(PartialDate::first_day);
    let (first, last) = (day(first)?, day(last)?);
    (first <= last).then_some((first, last))
}
