use super::*;

#[test]
fn languages_know_their_codes_and_names() {
    for lang in Lang::ALL {
        assert_eq!(Lang::from_code(lang.code()), Some(lang));
        assert_eq!(messages(lang).lang, lang);
        assert!(!lang.name().is_empty());
    }
    for code in ["", "EN", "de", "az-AZ"] {
        assert_eq!(Lang::from_code(code), None, "{code}");
    }
}

/// The public contract names these in English; links, embeds and assistive technology rely on them.
#[test]
fn english_is_what_the_contract_says() {
    let en = messages(Lang::En);
    let cases = [
        ("Search activities", en.search.label.to_owned()),
        ("Kind", en.facets.kind.to_owned()),
        ("Topic", en.facets.topic.to_owned()),
        ("Country", en.facets.country.to_owned()),
        ("Partner", en.facets.partner.to_owned()),
        ("Status", en.facets.status.to_owned()),
        ("From", en.facets.from.to_owned()),
        ("To", en.facets.to.to_owned()),
        ("Not stated", en.facets.not_stated.to_owned()),
        ("Remove filter: Study visit", en.facets.remove.with(["Study visit"])),
        ("Clear all filters", en.facets.clear_all.to_owned()),
        ("6 of 10 activities", en.shown(6, 10)),
        ("Activities", en.results.list.to_owned()),
        ("Sort by", en.sort.label.to_owned()),
        ("Activities", en.nav.activities.to_owned()),
        ("Timeline", en.nav.timeline.to_owned()),
        ("About", en.nav.about.to_owned()),
        ("Timeline", en.later().timeline.region.to_owned()),
        ("Overview", en.overview.label.to_owned()),
        ("Zoom in", en.later().timeline.zoom_in.to_owned()),
        ("Zoom out", en.later().timeline.zoom_out.to_owned()),
        ("Show all", en.later().timeline.show_all.to_owned()),
        ("Today", en.later().timeline.today.to_owned()),
        ("Back to results", en.later().activity.back.to_owned()),
        ("Previous activity", en.later().activity.previous.to_owned()),
        ("Next activity", en.later().activity.next.to_owned()),
        ("Add to calendar", en.later().activity.calendar.to_owned()),
        ("Copy link", en.later().activity.copy.to_owned()),
        ("Retry", en.load.retry.to_owned()),
    ];
    for (name, message) in cases {
        assert_eq!(message, name);
    }
}

#[test]
fn numbers_agree_with_their_nouns() {
    type Message = fn(&Messages) -> String;
    let cases: &[(Message, [&str; 3])] = &[
        (|m| m.shown(6, 10), ["6 of 10 activities", "10 tədbirdən 6-sı", "6 из 10 мероприятий"]),
        (|m| m.shown(1, 1), ["1 of 1 activity", "1 tədbirdən 1-i", "1 из 1 мероприятия"]),
        (|m| m.shown(0, 10), ["0 of 10 activities", "10 tədbirdən 0-ı", "0 из 10 мероприятий"]),
        (|m| m.activities(2), ["2 activities", "2 tədbir", "2 мероприятия"]),
        (|m| m.later().activity.days.count(m.lang, 5), ["5 days", "5 gün", "5 дней"]),
        (|m| m.later().activity.days.count(m.lang, 1), ["1 day", "1 gün", "1 день"]),
        (|m| m.later().attendance.participants.count(m.lang, 21), ["21 participants", "21 iştirakçı", "21 участник"]),
        (
            |m| m.later().attendance.up_to.with([&m.later().attendance.of_participants.count(m.lang, 60)]),
            ["up to 60 participants", "ən çoxu 60 iştirakçı", "до 60 участников"],
        ),
        (
            |m| m.later().attendance.about.with([&m.later().attendance.of_participants.count(m.lang, 21)]),
            ["about 21 participants", "təxminən 21 iştirakçı", "около 21 участника"],
        ),
        (
            |m| m.later().attendance.at_least.with([&m.later().attendance.of_participants.count(m.lang, 1)]),
            ["at least 1 participant", "ən azı 1 iştirakçı", "не менее 1 участника"],
        ),
        (|m| m.kinds.study_visit.count(m.lang, 3), ["3 study visits", "3 tədris səfəri", "3 учебных визита"]),
        (
            |m| m.later().timeline.mostly.with([&m.activities(14), m.kinds.study_visit.several]),
            [
                "14 activities, mostly study visits",
                "14 tədbir, əsasən tədris səfərləri",
                "14 мероприятий, в основном учебные визиты",
            ],
        ),
        (
            |m| m.unread(1),
            ["1 record could not be read", "1 qeydi oxumaq mümkün olmadı", "Не удалось прочитать 1 запись"],
        ),
        (|m| m.total(2, 1), ["2 errors, 1 warning", "2 xəta, 1 xəbərdarlıq", "2 ошибки, 1 предупреждение"]),
    ];
    for (message, expected) in cases {
        assert_eq!(Lang::ALL.map(|lang| message(messages(lang))), *expected);
    }
}

#[test]
fn arguments_stand_where_they_belong() {
    let en = messages(Lang::En);
    assert_eq!(en.site.document_title.with(["Timeline"]), "Timeline – TAIEX activities");
    assert_eq!(en.toggle(0), "Filters");
    assert_eq!(en.toggle(2), "Filters, 2 in use");
    assert_eq!(en.without("Topic: Asylum", 3), "Without “Topic: Asylum” there would be 3.");
    assert_eq!(en.source("Agency", Some(2025)), "Source: Agency, 2025");
    assert_eq!(en.source("Agency", None), "Source: Agency");
    assert_eq!(en.as_of(jiff::civil::date(2026, 11, 24)), "Data as of 24 November 2026");
    assert_eq!(en.record(3, Some("a-2012")), "Record 3 (a-2012)");
    assert_eq!(en.later().problems.did_you_mean.with(["study-visit"]), "Did you mean “study-visit”?");
    assert!(en.load.http.with(["404"]).contains("404"));
    assert!(en.load.newer.with(["2", "1"]).contains("version 2,"));
}

/// A message copied from English and forgotten compiles, so this looks for texts that are the same in two languages.
#[test]
fn nothing_is_left_in_english() {
    let shown = |lang| format!("{:?}{:?}", messages(lang), messages(lang).later());
    let quoted = |text: &str| -> Vec<String> { text.split('"').skip(1).step_by(2).map(str::to_owned).collect() };
    let [en, az, ru] = Lang::ALL.map(|lang| quoted(&shown(lang)));
    assert_eq!((en.len(), en.len()), (az.len(), ru.len()));
    let same: Vec<&String> =
        en.iter().zip(&az).zip(&ru).filter(|((en, az), ru)| en == az || en == ru).map(|((en, _), _)| en).collect();
    assert_eq!(same, ["Status", "{0}: {1}", "Seminar", "seminar", "seminar", "Status", "null"]);
}
