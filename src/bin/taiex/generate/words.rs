//! The words of the made-up activities: tables in `words/`, a thing a line with tabs between the cells, the frequent
//! ones first; each wording in English, Azerbaijani and Russian.

use taiex_explorer::i18n::{Lang, country};

/// A wording in each language of [`Lang::ALL`]; a pattern may hold a name in braces.
pub(super) type Wording = [&'static str; 3];

/// How many countries besides Azerbaijan have offices that appear as partners.
const COUNTRIES_WITH_OFFICES: usize = 16;

/// A topic, and what activities on it are about.
pub(super) struct Topic {
    pub(super) code: &'static str,
    pub(super) label: Wording,
    pub(super) subjects: Vec<Wording>,
}

/// A body that takes part.
pub(super) struct Partner {
    pub(super) code: String,
    pub(super) kind: &'static str,
    pub(super) country: Option<&'static str>,
    pub(super) name: [String; 3],
}

/// A city, with its position in degrees as it is written in the file.
pub(super) struct City {
    pub(super) name: Wording,
    pub(super) position: [f64; 2],
}

/// A country, and the cities of it that are visited.
pub(super) struct Country {
    pub(super) code: &'static str,
    pub(super) name: Wording,
    pub(super) cities: Vec<City>,
}

/// All of them.
pub(super) struct Words {
    pub(super) topics: Vec<Topic>,
    /// Azerbaijan, and then the others.
    pub(super) countries: Vec<Country>,
    /// Those of Azerbaijan, who attend, and those who send experts.
    pub(super) partners: [Vec<Partner>; 2],
    pub(super) titles: Vec<Wording>,
    pub(super) endings: Vec<Wording>,
    pub(super) summaries: Vec<Wording>,
    pub(super) purposes: Vec<Wording>,
    pub(super) venues: Vec<Wording>,
    pub(super) documents: Vec<Wording>,
}

impl Words {
    pub(super) fn read() -> Self {
        let countries = countries();
        Self {
            topics: topics(),
            partners: partners(&countries),
            countries,
            titles: rows(include_str!("words/titles.tsv")),
            endings: rows(include_str!("words/endings.tsv")),
            summaries: rows(include_str!("words/summaries.tsv")),
            purposes: rows(include_str!("words/purposes.tsv")),
            venues: rows(include_str!("words/venues.tsv")),
            documents: rows(include_str!("words/documents.tsv")),
        }
    }
}

/// The rows of a table that is part of the program; a row with a cell too many or too few is a slip in it, and every
/// test stops there.
fn rows<const CELLS: usize>(table: &'static str) -> Vec<[&'static str; CELLS]> {
    let row = |line: &'static str| {
        let cells: Vec<_> = line.split('\t').collect();
        cells.try_into().unwrap_or_else(|_| panic!("“{line}” should have {CELLS} cells"))
    };
    table.lines().map(row).collect()
}

fn topics() -> Vec<Topic> {
    let subjects: Vec<[_; 4]> = rows(include_str!("words/subjects.tsv"));
    let of = |code| {
        let own = subjects.iter().filter(|[topic, ..]| *topic == code);
        own.map(|&[_, en, az, ru]| [en, az, ru]).collect()
    };
    let topics = rows(include_str!("words/topics.tsv")).into_iter();
    topics.map(|[code, en, az, ru]| Topic { code, label: [en, az, ru], subjects: of(code) }).collect()
}

fn countries() -> Vec<Country> {
    let mut countries: Vec<Country> = Vec::new();
    for [code, en, az, ru, lat, lon] in rows(include_str!("words/places.tsv")) {
        let degrees = |text: &str| text.parse().unwrap_or_else(|_| panic!("{en} should have a position"));
        let city = City { name: [en, az, ru], position: [degrees(lat), degrees(lon)] };
        if let Some(country) = countries.last_mut().filter(|country| country.code == code) {
            country.cities.push(city);
        } else {
            let name = Lang::ALL.map(|lang| country::name(lang, code).unwrap_or(code));
            countries.push(Country { code, name, cities: vec![city] });
        }
    }
    countries
}

fn partners(countries: &[Country]) -> [Vec<Partner>; 2] {
    let partner = |[code, kind, country, en, az, ru]: [&'static str; 6]| Partner {
        code: code.to_owned(),
        kind,
        country: Some(country).filter(|country| !country.is_empty()),
        name: [en, az, ru].map(str::to_owned),
    };
    let named = rows(include_str!("words/partners.tsv")).into_iter().map(partner);
    let (attending, mut others): (Vec<_>, Vec<_>) = named.partition(|partner| partner.country == Some("AZ"));
    let offices = rows(include_str!("words/offices.tsv"));
    for country in countries.iter().skip(1).take(COUNTRIES_WITH_OFFICES) {
        others.extend(offices.iter().map(|&[code, kind, en, az, ru]| Partner {
            code: [code, "-", &country.code.to_ascii_lowercase()].concat(),
            kind,
            country: Some(country.code),
            name: [0, 1, 2].map(|lang| [en, az, ru][lang].replace("{country}", country.name[lang])),
        }));
    }
    [attending, others]
}
