//! Answers against an oracle that reads the catalogue again for every question, one definition after another.

use std::{cmp::Reverse, collections::BTreeSet};

use jiff::civil::{Date, date};
use proptest::{collection::vec, option, prelude::*, sample::select};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{
    answer::{Answer, Ignored, Index, answer},
    facet::Value,
    related::related,
    text::{Indexing, TextIndex, scan},
    *,
};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{
            Activity, ActivityIx, Country, Kind, Partner, PartnerIx, PartnerType, Partnership, Place, Status, Topic,
            TopicIx,
        },
        text::Text,
    },
    edtf::When,
    i18n::{Lang, collation::sort_key, country, messages},
};

const TODAY: Date = date(2015, 6, 15);

fn blank(id: &str, title: impl Into<Text>) -> Activity {
    Activity {
        id: id.into(),
        title: title.into(),
        kind: Kind::StudyVisit,
        when: None,
        stated_status: None,
        place: Place::default(),
        topics: vec![],
        partners: vec![],
        attendance: None,
        summary: None,
        purposes: vec![],
        related: vec![],
        sources: vec![],
        documents: vec![],
        changed: None,
    }
}

fn vocabularies() -> Catalogue {
    let topics = [("asylum", "Asylum", "Sığınacaq"), ("return", "Readmission and return", "Readmissiya")];
    let partners = [("frontex", "European Border and Coast Guard Agency"), ("romania", "Rumıniya agentliyi")];
    let text = |en: &str, az: Option<&str>| Text { en: en.into(), az: az.map(str::to_owned), ..Text::default() };
    let topic = |(code, en, az): (&str, _, _)| Topic { code: code.into(), label: text(en, Some(az)) };
    let partner = |(code, en): (&str, _)| {
        let name = text(en, None);
        Partner { code: code.into(), name, kind: PartnerType::Agency, country: Country::from_code("RO") }
    };
    let mut catalogue = Catalogue::default();
    catalogue.topics.extend(topics.map(topic));
    catalogue.partners.extend(partners.map(partner));
    catalogue
}

mod oracle {
    use super::*;

    fn fold(text: &str) -> String {
        let lower = text.to_lowercase().replace('ı', "i").replace('ə', "e").replace('ß', "ss");
        lower.nfd().filter(|&c| !is_combining_mark(c)).collect()
    }

    fn words(text: &str) -> Vec<Vec<char>> {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(|word| word.chars().collect()).collect()
    }

    /// The edit distance with swaps of neighbours, by the textbook's table.
    fn distance(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let same = usize::from(a[i - 1] != b[j - 1]);
                    let steps = (table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(table[i - 1][j - 1] + same);
                    let swaps = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    if swaps { steps.min(table[i - 2][j - 2] + 1) } else { steps }
                };
            }
        }
        table[a.len()][b.len()]
    }

    /// Slips, and whether only the start of `word` matches.
    fn compare(asked: &[char], word: &[char]) -> Option<(usize, bool)> {
        if word.starts_with(asked) {
            return Some((0, word != asked));
        }
        let near = asked.len() >= 5 && (0..=word.len()).any(|end| distance(asked, &word[..end]) <= 1);
        near.then(|| (1, distance(asked, word) > 1))
    }

    fn texts(catalogue: &Catalogue, activity: &Activity) -> Vec<(usize, String)> {
        let mut texts = Vec::new();
        let mut add = |field, text: &Text| {
            for words in [Some(&text.en), text.az.as_ref(), text.ru.as_ref()].into_iter().flatten() {
                texts.push((field, words.clone()));
            }
        };
        add(0, &activity.title);
        activity.topics.iter().for_each(|&topic| add(1, &catalogue[topic].label));
        activity.partners.iter().for_each(|with| add(1, &catalogue[with.partner].name));
        activity.place.city.iter().chain(&activity.place.venue).for_each(|text| add(1, text));
        activity.summary.iter().chain(&activity.purposes).for_each(|text| add(2, text));
        for lang in Lang::ALL {
            let kinds = &messages(lang).kinds;
            let kind = if activity.kind == Kind::Seminar { &kinds.seminar } else { &kinds.study_visit };
            texts.push((1, kind.label.to_owned()));
            let country = activity.place.country.and_then(|country| country::name(lang, country.code()));
            texts.extend(country.map(|name| (1, name.to_owned())));
        }
        texts
    }

    /// Slips, fields and partial words, each summed over the words asked for.
    pub(super) fn relevance(catalogue: &Catalogue, activity: &Activity, text: &str) -> Option<(usize, usize, usize)> {
        let texts = texts(catalogue, activity);
        words(text).iter().try_fold((0, 0, 0), |sum, asked| {
            let offers = texts.iter().flat_map(|(field, text)| words(text).into_iter().map(move |word| (*field, word)));
            let best = offers
                .filter_map(|(field, word)| {
                    compare(asked, &word).map(|(slips, part)| (slips, field, usize::from(part)))
                })
                .min()?;
            Some((sum.0 + best.0, sum.1 + best.1, sum.2 + best.2))
        })
    }

    fn status(activity: &Activity) -> Option<&'static str> {
        if let Some(stated) = activity.stated_status {
            return Some(stated.code());
        }
        let when = activity.when?;
        match (when.first_day() > TODAY, when.last_day() < TODAY) {
            (true, _) => Some("upcoming"),
            (_, true) => Some("past"),
            _ => when.is_day_precise().then_some("ongoing"),
        }
    }

    pub(super) fn codes(catalogue: &Catalogue, activity: &Activity, facet: Facet) -> BTreeSet<String> {
        let mut codes: BTreeSet<String> = match facet {
            Facet::Kind => BTreeSet::from([activity.kind.code().to_owned()]),
            Facet::Topic => activity.topics.iter().map(|&topic| catalogue[topic].code.clone()).collect(),
            Facet::Country => activity.place.country.iter().map(|country| country.code().to_owned()).collect(),
            Facet::Partner => activity.partners.iter().map(|with| catalogue[with.partner].code.clone()).collect(),
            Facet::Status => status(activity).map(str::to_owned).into_iter().collect(),
        };
        if codes.is_empty() {
            codes.insert(NOT_STATED.to_owned());
        }
        codes
    }

    fn in_range(activity: &Activity, query: &Query) -> bool {
        let first = query.from.map_or(Date::MIN, PartialDate::first_day);
        let last = query.to.map_or(Date::MAX, PartialDate::last_day);
        if first > last || (query.from.is_none() && query.to.is_none()) {
            return true;
        }
        activity.when.is_some_and(|when| when.first_day() <= last && when.last_day() >= first)
    }

    pub(super) fn hits(catalogue: &Catalogue, query: &Query) -> Vec<ActivityIx> {
        let matches = |activity: &Activity| {
            relevance(catalogue, activity, &query.text).is_some()
                && in_range(activity, query)
                && Facet::ALL.into_iter().all(|facet| {
                    let chosen = query.chosen(facet);
                    chosen.is_empty() || codes(catalogue, activity, facet).iter().any(|code| chosen.contains(code))
                })
        };
        catalogue.iter().filter(|(_, activity)| matches(activity)).map(|(at, _)| at).collect()
    }

    pub(super) fn order(catalogue: &Catalogue, query: &Query, lang: Lang, hits: &mut [ActivityIx]) {
        let day = |at: ActivityIx| catalogue[at].when.map(When::first_day);
        let id = |at: ActivityIx| catalogue[at].id.clone();
        let newest = |at| (day(at).is_none(), Reverse(day(at)), id(at));
        match query.sort {
            Some(Sort::Newest) => hits.sort_by_key(|&at| newest(at)),
            Some(Sort::Oldest) => hits.sort_by_key(|&at| (day(at).is_none(), day(at), id(at))),
            Some(Sort::Title) => {
                hits.sort_by_key(|&at| (sort_key(lang, catalogue[at].title.shown(lang).words), id(at)));
            }
            Some(Sort::Relevance) | None => {
                hits.sort_by_key(|&at| (relevance(catalogue, &catalogue[at], &query.text), newest(at)));
            }
        }
    }
}

const WORDS: [&str; 16] = [
    "asylum",
    "asylums",
    "asilum",
    "as",
    "Sığorta",
    "sigorta",
    "Şığınacaq",
    "siginacaq",
    "Straße",
    "Ёлка",
    "йод",
    "миграция",
    "мигарция",
    "cafe\u{301}",
    "Əhali",
    "visa-free",
];

fn any_text() -> impl Strategy<Value = Text> {
    let words = || vec(select(&WORDS[..]), 1..4).prop_map(|words| words.join(" "));
    (words(), option::of(words()), option::of(words())).prop_map(|(en, az, ru)| Text { en, az, ru, ..Text::default() })
}

fn any_activity() -> impl Strategy<Value = Activity> {
    let when =
        select(vec!["", "2012", "2015", "2015-06", "2015-06-10/2015-06-20", "2015-06-15", "2016-02", "2014/2015-03"]);
    let status = select(vec![None, None, None, Some(Status::Cancelled), Some(Status::Postponed)]);
    let country = select(vec!["", "AZ", "RO", "PT"]);
    let place = (option::of(any_text()), country);
    let values = (vec(0u16..2, 0..3), vec(0u16..2, 0..3));
    (any::<bool>(), when, status, place, values, any_text(), option::of(any_text()), vec(any_text(), 0..2)).prop_map(
        |(is_seminar, when, stated_status, (city, country), (topics, partners), title, summary, purposes)| Activity {
            kind: if is_seminar { Kind::Seminar } else { Kind::StudyVisit },
            when: when.parse().ok(),
            stated_status,
            place: Place { city, country: Country::from_code(country), ..Place::default() },
            topics: topics.into_iter().map(TopicIx).collect(),
            partners: partners.into_iter().map(|at| Partnership { partner: PartnerIx(at), role: None }).collect(),
            summary,
            purposes,
            ..blank("", title)
        },
    )
}

fn any_catalogue() -> impl Strategy<Value = Catalogue> {
    vec(any_activity(), 0..9).prop_map(|mut activities| {
        for (at, activity) in activities.iter_mut().enumerate() {
            activity.id = format!("{}-{at}", at * 7 % 5);
        }
        vocabularies().with_activities(activities)
    })
}

/// A word of the data cut short, or with a slip, or as it is.
fn any_search_word() -> impl Strategy<Value = String> {
    let more = ["study", "vsiit", "agency", "румы", "portugal", "readmision", "return", "xyz"];
    let word = select(WORDS.into_iter().chain(more).collect::<Vec<_>>());
    (word, 0..6, 0usize..12).prop_map(|(word, change, at)| {
        let mut letters: Vec<char> = word.chars().collect();
        let at = at.min(letters.len() - 1);
        match change {
            0 => letters.truncate(at + 1),
            1 => letters.insert(at, 'x'),
            2 => letters[at] = 'q',
            3 => letters.swap(at, at.saturating_sub(1)),
            4 => drop(letters.remove(at)),
            _ => {}
        }
        letters.into_iter().collect()
    })
}

fn any_query() -> impl Strategy<Value = Query> {
    let chosen = |codes: &'static [&'static str]| {
        let some = vec(select(codes), 1..3).prop_map(|codes| codes.into_iter().collect::<Codes>());
        prop_oneof![3 => Just(Codes::default()), 1 => some]
    };
    let facets = [
        chosen(&["seminar", "study-visit", "conference"]),
        chosen(&["asylum", "return", "not-stated"]),
        chosen(&["AZ", "RO", "not-stated"]),
        chosen(&["frontex", "romania", "not-stated"]),
        chosen(&["past", "upcoming", "ongoing", "cancelled", "postponed", "not-stated"]),
    ];
    let day =
        || prop_oneof![2 => Just(None), 1 => select(vec!["2012", "2015-06", "2015-06-15", "2016"]).prop_map(Some)];
    let sort = option::of(select(&Sort::ALL[..]));
    let text = prop_oneof![1 => Just(Vec::new()), 2 => vec(any_search_word(), 1..3)];
    (text, facets, day(), day(), sort).prop_map(|(text, chosen, from, to, sort)| Query {
        text: text.join(" "),
        chosen,
        from: from.and_then(|day| day.parse().ok()),
        to: to.and_then(|day| day.parse().ok()),
        sort,
    })
}

/// Countries that no activity is in are no values, so that a query of them is out of the oracle's scope.
fn keep_known_countries(catalogue: &Catalogue, query: &mut Query) {
    let known = |code: &str| {
        code == NOT_STATED || catalogue.iter().any(|(_, one)| one.place.country == Country::from_code(code))
    };
    let codes = &mut query.chosen[Facet::Country as usize];
    *codes = codes.iter().filter(|code| known(code)).map(String::as_str).collect();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn answers_as_the_oracle_does(
        catalogue in any_catalogue(), mut query in any_query(), lang in select(&Lang::ALL[..])
    ) {
        keep_known_countries(&catalogue, &mut query);
        let mut index = Index::new(&catalogue);
        let scanned = answer(&catalogue, &index, &query, lang, TODAY);
        index.text = TextIndex::new(&catalogue).into();
        prop_assert_eq!(&scanned, &answer(&catalogue, &index, &query, lang, TODAY));

        let mut hits = oracle::hits(&catalogue, &query);
        oracle::order(&catalogue, &query, lang, &mut hits);
        prop_assert_eq!(&scanned.hits, &hits);
        assert_counts(&catalogue, &query, &scanned);
        assert_relaxations(&catalogue, &query, &scanned);
    }

    #[test]
    fn an_index_that_has_seen_another_day_answers_the_same(
        catalogue in any_catalogue(), query in any_query(), lang in select(&Lang::ALL[..])
    ) {
        let index = Index::new(&catalogue);
        let earlier = answer(&catalogue, &index, &query, lang, Date::constant(1990, 1, 1));
        let (now, fresh) = (TODAY, Index::new(&catalogue));
        prop_assert_eq!(&answer(&catalogue, &index, &query, lang, now), &answer(&catalogue, &fresh, &query, lang, now));
        prop_assert_eq!(earlier, answer(&catalogue, &index, &query, lang, Date::constant(1990, 1, 1)));
    }

    #[test]
    fn an_index_made_in_slices_is_the_same(catalogue in any_catalogue(), slice in 1..5_usize) {
        let mut indexing = Indexing::new(&catalogue);
        while !indexing.is_done() {
            indexing.go_on(slice);
        }
        prop_assert_eq!(indexing.finish(), TextIndex::new(&catalogue));
    }

    #[test]
    fn finds_in_the_index_what_a_scan_finds(catalogue in any_catalogue(), words in vec(any_search_word(), 0..4)) {
        let asked = SearchWords::new(&words.join(" "));
        let found = TextIndex::new(&catalogue).find(&asked);
        prop_assert_eq!(&found, &scan(&catalogue, &asked));
        for (at, activity) in catalogue.iter() {
            let expected = oracle::relevance(&catalogue, activity, &words.join(" "));
            prop_assert_eq!(found.cost(at).is_some(), expected.is_some());
        }
    }
}

fn assert_counts(catalogue: &Catalogue, query: &Query, answer: &Answer) {
    for facet in Facet::ALL {
        let open = query.without_criterion(Criterion::Facet(facet));
        let hits = oracle::hits(catalogue, &open);
        for count in answer.counts(facet) {
            let code = count.value.code(catalogue).to_owned();
            let carriers = hits.iter().filter(|&&at| oracle::codes(catalogue, &catalogue[at], facet).contains(&code));
            assert_eq!(count.activities as usize, carriers.count(), "{facet:?} {code}");
        }
    }
}

fn assert_relaxations(catalogue: &Catalogue, query: &Query, answer: &Answer) {
    let mut expected = Vec::new();
    for fewest in 1..=Criterion::ALL.len() {
        if !answer.hits.is_empty() || !expected.is_empty() {
            break;
        }
        // Of sets in the order of their numbers in bits.
        for set in 1_u32..1 << Criterion::ALL.len() {
            let criteria = Criterion::ALL.into_iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0);
            let criteria: Vec<Criterion> = criteria.map(|(_, criterion)| criterion).collect();
            if criteria.len() == fewest {
                let open = criteria.iter().fold(query.clone(), |query, one| query.without_criterion(*one));
                expected.push((criteria, oracle::hits(catalogue, &open).len()));
            }
        }
        expected.retain(|(_, activities)| *activities > 0);
    }
    expected.sort_by_key(|(_, activities)| Reverse(*activities));
    expected.truncate(5);
    let found = answer.relaxations.iter().map(|one| (one.criteria.clone(), one.activities as usize));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// The ids that a search text finds, in order, by scan and by index alike.
fn search(catalogue: &Catalogue, text: &str) -> Vec<String> {
    let query = Query { text: text.into(), ..Query::default() };
    let mut index = Index::new(catalogue);
    let scanned = answer(catalogue, &index, &query, Lang::En, TODAY);
    index.text = TextIndex::new(catalogue).into();
    assert_eq!(answer(catalogue, &index, &query, Lang::En, TODAY), scanned);
    scanned.hits.iter().map(|&at| catalogue[at].id.clone()).collect()
}

#[test]
fn finds_by_every_field_and_language() {
    let text = |en: &str, az: &str, ru: &str| Text {
        en: en.into(),
        az: Some(az.into()),
        ru: Some(ru.into()),
        ..Text::default()
    };
    let activity = Activity {
        topics: vec![TopicIx(1)],
        partners: vec![Partnership { partner: PartnerIx(0), role: None }],
        place: Place {
            venue: Some("Service".into()),
            city: Some(text("Baku", "Bakı", "Баку")),
            country: Country::from_code("AZ"),
            position: None,
        },
        summary: Some("Risk factors".into()),
        purposes: vec!["Law".into(), text("Insurance", "Sığorta", "Страхование")],
        ..blank("a", text("Shelter", "Şığınacaq", "Убежище и приём"))
    };
    let catalogue = vocabularies().with_activities(vec![activity]);
    let found = [
        "shelter",
        "şığınacaq",
        "siginacaq",
        "SIGINACAQ",
        "убежище",
        "приема",
        "прием",
        "ПРИЁМ",
        "sigorta",
        "sığorta",
        "SIĞORTA",
        "страхов",
        "azerb",
        "azərbaycan",
        "Azerbaycan",
        "азербайджан",
        "азербаиджан",
        "baki",
        "bakı",
        "service",
        "study visit",
        "учебный",
        "səfər",
        "seferi",
        "readmission return",
        "readmissiya",
        "coast guard",
        "risk",
        "risk law shelter",
        "readmision",
        "raedmission",
        "readmissionn",
        "",
    ];
    for asked in found {
        assert_eq!(search(&catalogue, asked), ["a"], "{asked}");
    }
    for asked in ["elter", "rixk", "seminar", "romania", "shelter xyz", "raedmisson", "frontex", "asylum"] {
        assert!(search(&catalogue, asked).is_empty(), "{asked}");
    }
}

#[test]
fn the_better_match_comes_first() {
    let with = |id: &str, title: &str, summary: &str, when: &str, topics: &[u16]| Activity {
        when: when.parse().ok(),
        topics: topics.iter().copied().map(TopicIx).collect(),
        summary: Some(summary.into()),
        ..blank(id, title)
    };
    let catalogue = vocabularies().with_activities(vec![
        with("slip-in-title", "Asilum", "", "2020", &[]),
        with("word-in-summary", "X", "asylum", "2020", &[]),
        with("start-in-summary", "X", "asylums", "2020", &[]),
        with("word-in-topic", "X", "", "2020", &[0]),
        with("start-in-title", "Asylums", "", "2020", &[]),
        with("word-in-title-undated", "Asylum", "", "", &[]),
        with("word-in-title-old", "Asylum", "", "2012", &[]),
        with("word-in-title-new", "Asylum", "asylum", "2015", &[]),
        with("b-word-in-title-new", "Asylum", "", "2015", &[]),
    ]);
    let expected = [
        "b-word-in-title-new",
        "word-in-title-new",
        "word-in-title-old",
        "word-in-title-undated",
        "start-in-title",
        "word-in-topic",
        "word-in-summary",
        "start-in-summary",
        "slip-in-title",
    ];
    assert_eq!(search(&catalogue, "asylum"), expected);
}

#[test]
fn reports_what_it_ignores() {
    let catalogue = vocabularies().with_activities(vec![blank("a", "A")]);
    let mut query = Query { from: "2016".parse().ok(), to: "2015".parse().ok(), ..Query::default() };
    for (facet, code) in
        [(Facet::Kind, "party"), (Facet::Kind, NOT_STATED), (Facet::Topic, "x"), (Facet::Country, "PT")]
    {
        query.toggle(facet, code);
    }
    let found = answer(&catalogue, &Index::new(&catalogue), &query, Lang::En, TODAY);
    let value = |facet, code: &str| Ignored::Value(facet, code.into());
    let expected = [
        value(Facet::Kind, NOT_STATED),
        value(Facet::Kind, "party"),
        value(Facet::Topic, "x"),
        value(Facet::Country, "PT"),
        Ignored::Dates,
    ];
    assert_eq!(found.ignored, expected);
    assert_eq!(found.hits, [ActivityIx(0)]);
}

#[test]
fn values_come_in_a_fixed_order() {
    let mut activity = blank("a", "A");
    activity.place.country = Country::from_code("RO");
    let index = Index::new(&vocabularies().with_activities(vec![activity]));
    assert_eq!(index.values(Facet::Kind).len(), Kind::ALL.len());
    assert_eq!(index.values(Facet::Topic), [Value::Topic(TopicIx(0)), Value::Topic(TopicIx(1)), Value::NotStated]);
    let romania = Country::from_code("RO").map(Value::Country).unwrap();
    assert_eq!(index.values(Facet::Country), [romania, Value::NotStated]);
    assert_eq!(index.values(Facet::Status).last(), Some(&Value::NotStated));
}

#[test]
fn sorts_as_asked() {
    let cases = [
        ("", None, Sort::Newest),
        ("", Some(Sort::Relevance), Sort::Newest),
        ("?", Some(Sort::Relevance), Sort::Newest),
        ("a", None, Sort::Relevance),
        ("a", Some(Sort::Title), Sort::Title),
        ("", Some(Sort::Oldest), Sort::Oldest),
    ];
    for (text, sort, expected) in cases {
        assert_eq!(Query { text: text.into(), sort, ..Query::default() }.effective_sort(), expected, "{text} {sort:?}");
    }
}

#[test]
fn relates_stated_then_shared_then_new() {
    let with = |id: &str, when: &str, topics: &[u16], partners: &[u16]| Activity {
        when: when.parse().ok(),
        topics: topics.iter().copied().map(TopicIx).collect(),
        partners: partners.iter().map(|&at| Partnership { partner: PartnerIx(at), role: None }).collect(),
        ..blank(id, id)
    };
    let mut this = with("this", "2015", &[0, 1, 0], &[0, 0]);
    this.related = vec![ActivityIx(5), ActivityIx(0), ActivityIx(5)];
    let catalogue = vocabularies().with_activities(vec![
        this,
        with("one-old", "2012", &[0, 0], &[]),
        with("one-new", "2016", &[0], &[1]),
        with("two", "", &[0, 1], &[1]),
        with("nothing", "2016", &[], &[1]),
        with("stated", "", &[], &[]),
        with("three", "2012", &[1, 0], &[0]),
    ]);
    let found = related(&catalogue, ActivityIx(0), 9);
    assert_eq!(found, [5, 6, 3, 2, 1].map(ActivityIx));
    assert_eq!(related(&catalogue, ActivityIx(0), 2), [5, 6].map(ActivityIx));
    assert!(related(&catalogue, ActivityIx(5), 9).is_empty());
}
