//! English.

use super::{
    About, ActivityPage, Attendance, Card, Facets, Fallback, Footer, Kinds, Lang, Load, Messages, Nav, NotFound,
    Notice, Noun, PartnerTypes, Problems, Results, Roles, Search, Site, Sort, Statuses, Timeline, Types,
    number::grouped, plural::Forms,
};

const LANG: Lang = Lang::En;
const ACTIVITIES: Forms = Forms::two("activity", "activities");
const PARTICIPANTS: Forms = Forms::two("participant", "participants");

const fn noun(label: &'static str, one: &'static str, several: &'static str) -> Noun {
    Noun::plain(label, one, several, several)
}

fn participants(n: u32) -> String {
    PARTICIPANTS.count(LANG, n as usize)
}

fn source(publisher: &str, year: Option<i16>) -> String {
    let year = year.map(|year| [", ", &year.to_string()].concat()).unwrap_or_default();
    ["Source: ", publisher, &year].concat()
}

pub(super) static EN: Messages = Messages {
    lang: LANG,
    site: Site {
        name: "TAIEX activities",
        description: "Search and filter TAIEX activities, read them on a timeline, and open each one.",
        document_title: |page| [page, " – TAIEX activities"].concat(),
        skip_to_activities: "Skip to the activities",
        skip_to_content: "Skip to the content",
        language: "Language",
        offer: "Read this page in English",
        decline: "No, thank you",
    },
    nav: Nav { label: "Main", activities: "Activities", timeline: "Timeline", about: "About" },
    search: Search { label: "Search activities", hint: "readmission, Lisbon …" },
    facets: Facets {
        toggle: |n| if n == 0 { "Filters".into() } else { ["Filters, ", &grouped(LANG, n), " in use"].concat() },
        show_results: |n| ["Show ", &ACTIVITIES.count(LANG, n)].concat(),
        in_use: "Filters in use",
        kind: "Kind",
        topic: "Topic",
        country: "Country",
        partner: "Partner",
        status: "Status",
        text: "Text",
        date: "Date",
        from: "From",
        to: "To",
        date_hint: "A year, a month or a day: 2015, 2015-03 or 2015-03-27",
        date_invalid: "This is not a date. Write a year, a month or a day: 2015, 2015-03 or 2015-03-27.",
        reversed: "“From” is after “To”, so neither is applied.",
        not_stated: "Not stated",
        named_value: |facet, value| [facet, ": ", value].concat(),
        remove: |value| ["Remove filter: ", value].concat(),
        clear_all: "Clear all filters",
        more: |n| ["Show ", &grouped(LANG, n), " more"].concat(),
        fewer: "Show fewer",
    },
    sort: Sort {
        label: "Sort by",
        newest: "Newest first",
        oldest: "Oldest first",
        title: "Title",
        relevance: "Relevance",
    },
    results: Results {
        list: "Activities",
        views: "Show as",
        cards: "Cards",
        table: "Table",
        title: "Title",
        count: |shown, all| [&grouped(LANG, shown), " of ", &ACTIVITIES.count(LANG, all)].concat(),
        activities: |n| ACTIVITIES.count(LANG, n),
        empty: "There are no activities yet.",
        none: "No activity matches.",
        without: |filter, n| ["Without “", filter, "” there would be ", &grouped(LANG, n), "."].concat(),
        remove: |filter| ["Remove “", filter, "”"].concat(),
    },
    kinds: Kinds {
        project: noun("Project", "project", "projects"),
        study_visit: noun("Study visit", "study visit", "study visits"),
        expert_mission: noun("Expert mission", "expert mission", "expert missions"),
        seminar: noun("Seminar", "seminar", "seminars"),
        workshop: noun("Workshop", "workshop", "workshops"),
        training: noun("Training", "training", "trainings"),
        conference: noun("Conference", "conference", "conferences"),
    },
    statuses: Statuses {
        past: "Past",
        upcoming: "Upcoming",
        ongoing: "Ongoing",
        cancelled: "Cancelled",
        postponed: "Postponed",
    },
    roles: Roles { expert: "Experts from", attended: "Attended", host: "Host", unstated: "Partners" },
    partner_types: PartnerTypes {
        agency: "Agency",
        ministry: "Ministry",
        eu_body: "EU body",
        country: "Country",
        other: "Other",
    },
    attendance: Attendance {
        exactly: participants,
        up_to: |n| ["up to ", &participants(n)].concat(),
        about: |n| ["about ", &participants(n)].concat(),
        at_least: |n| ["at least ", &participants(n)].concat(),
    },
    card: Card {
        date_not_stated: "Date not stated",
        place_not_stated: "Place not stated",
        in_english: "in English",
        unreviewed: "translation not yet reviewed",
    },
    activity: ActivityPage {
        kind: "Kind",
        date: "Date",
        length: "Length",
        place: "Place",
        status: "Status",
        topics: "Topics",
        partners: "Partners",
        participants: "Participants",
        beneficiary: "Beneficiary",
        summary: "In short",
        purposes: "Purposes",
        related: "Related activities",
        related_by_sharing: "Shares topics or partners",
        sources: "Sources",
        documents: "Documents",
        days: Forms::two("day", "days"),
        year_only: "Only the year is stated.",
        month_only: "Only the month is stated.",
        changed: |date| ["This record was last changed on ", date, "."].concat(),
        back: "Back to results",
        previous: "Previous activity",
        next: "Next activity",
        position: |position, all| ["Activity ", &grouped(LANG, position), " of ", &grouped(LANG, all)].concat(),
        calendar: "Add to calendar",
        copy: "Copy link",
        copied: "Link copied",
        copy_failed: "The link could not be copied. It is in the address bar.",
    },
    timeline: Timeline {
        region: "Timeline",
        overview: "Overview",
        drawn: "Activities in view",
        zoom_in: "Zoom in",
        zoom_out: "Zoom out",
        show_all: "Show all",
        today: "Today",
        mostly: |n, kind| [&ACTIVITIES.count(LANG, n), ", mostly ", kind].concat(),
        save_svg: "Save as SVG",
        save_png: "Save as PNG",
        save_failed: "The picture could not be made.",
        strip_from: "Beginning of the period",
        strip_to: "End of the period",
        window: "Dates in view",
        window_from: "First day in view",
        window_to: "Last day in view",
        window_show: "Show these dates",
        hint: "Drag to move; hold Ctrl or ⌘ and turn the wheel to zoom. By keyboard: arrows, + and −, Enter.",
        lanes: "Lanes",
        no_lanes: "None",
        as_cards: "Show as cards",
        more: |n| ["and ", &grouped(LANG, n), " more"].concat(),
        more_at_end: |n| ["and ", &grouped(LANG, n), " more, at the end of the list"].concat(),
    },
    about: About {
        title: "About",
        taiex: "What TAIEX is",
        taiex_text: [
            "TAIEX stands for Technical Assistance and Information Exchange. It is an instrument of the European Union \
             for institution building.",
            "It is run by the Institution Building section of the European Commission’s Directorate-General for \
             Enlargement, as our source calls it.",
        ],
        beneficiary: |name| ["The beneficiary of every activity shown here: ", name, "."].concat(),
        data: "Where the data come from",
        source: |publisher, year| [&source(publisher, year), "."].concat(),
        data_text: "The English titles are the official ones. The summaries are ours. Translations that nobody has \
                    reviewed yet say so; where there is none, the text is shown in English.",
        dates: "How to read dates and gaps",
        dates_text: [
            "A date is as precise as the source states it: where the source gives only a year, we write “2015” and \
             not “1 January 2015”, and the timeline spreads it over the whole year. The first and the last day both count.",
            "What the source does not state, we do not guess. We write “Not stated”, and you can filter by that too.",
        ],
        downloads: "Downloads",
        download_data: "All activities (JSON)",
        download_schema: "Description of the format (JSON Schema)",
        accessibility: "Accessibility",
        accessibility_text: [
            "We aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. Everything here is meant to \
             work with a keyboard, by touch, enlarged, and with a screen reader. No outside body has audited it yet.",
            "Our source states no address to write to about accessibility.",
        ],
        privacy: "Privacy",
        privacy_text: "This site sets no cookies, counts no visitors and asks no other site for anything. Your choice of \
                       language stays in your browser; so does, until you close the tab, where you had scrolled to.",
    },
    notice: Notice {
        ignored: |parts| ["Not understood in the address, and ignored: ", parts].concat(),
        unread: |n| [&Forms::two("record", "records").count(LANG, n), " could not be read"].concat(),
        rest_shown: "The other activities are shown.",
    },
    load: Load {
        loading: "Loading the activities …",
        failed: "The activities could not be loaded",
        unreachable: "The server could not be reached. Check your connection, then try again.",
        http: |status| {
            let status = status.to_string();
            ["The server answered with error ", &status, ". Wait a moment, then try again."].concat()
        },
        not_json: "The data file is damaged: it is not JSON. Try again later; whoever keeps this site needs to \
                   correct the file.",
        no_activities: "The data file has no list “activities”. Try again later; whoever keeps this site needs to \
                        correct the file.",
        newer: |found, known| {
            let (found, known) = (found.to_string(), known.to_string());
            [
                "The data file is of version ",
                &found,
                ", and this page understands versions up to ",
                &known,
                ". Reload the page to get a newer one.",
            ]
            .concat()
        },
        retry: "Retry",
    },
    not_found: NotFound {
        page: "Page not found",
        page_text: "There is no page at this address. It may have been mistyped.",
        activity: "Activity not found",
        activity_text: |id| ["There is no activity “", id, "” in the data."].concat(),
        suggestions: "Did you mean one of these?",
        all_activities: "See all activities",
    },
    footer: Footer { source, as_of: |date| ["Data as of ", date].concat() },
    fallback: Fallback {
        text: "Searching, filtering and the timeline need JavaScript and WebAssembly, which this browser lacks or has \
               switched off. Here are all activities.",
        start_failed: "The app could not start. Here are all activities.",
    },
    problems: Problems {
        error: "Error",
        warning: "Warning",
        record: |position, id| {
            let position = grouped(LANG, position);
            match id {
                Some(id) => ["Record ", &position, " (", id, ")"].concat(),
                None => ["Record ", &position].concat(),
            }
        },
        line: |line| ["Line ", &grouped(LANG, line)].concat(),
        field: |name| ["Field “", name, "”"].concat(),
        missing: |name| ["“", name, "” is missing; it is required."].concat(),
        wrong_type: |expected, found| ["Expected ", expected, ", found ", found, "."].concat(),
        types: Types {
            text: "text",
            wording: "text, or an object with “en”",
            code_or_object: "a code, or an object with “code”",
            number: "a number",
            whole_number: "a whole number",
            boolean: "true or false",
            list: "a list",
            object: "an object",
            null: "null",
        },
        unknown_value: |found, known| ["“", found, "” is not known; expected one of: ", known, "."].concat(),
        did_you_mean: |suggestion| ["Did you mean “", suggestion, "”?"].concat(),
        date_form: |found| {
            ["“", found, "” is not a date; expected 2015, 2015-03, 2015-03-27 or two of these joined by “/”."].concat()
        },
        day_form: |found| ["“", found, "” is not a day; expected the form 2015-03-27."].concat(),
        no_such_date: |found| ["The calendar has no “", found, "”; expected a date that exists."].concat(),
        reversed: |found| ["“", found, "” ends before it begins; expected the earlier date first."].concat(),
        duplicate_id: |id, first| {
            ["The id “", id, "” is taken by record ", &grouped(LANG, first), "; expected an id of its own."].concat()
        },
        repeated: |value| ["“", value, "” stands here twice; expected once."].concat(),
        unknown_key: |key| ["“", key, "” is not a field of the format; it is ignored."].concat(),
        unknown_topic: |code| ["“", code, "” is no topic; expected a code from “vocabulary.topics”."].concat(),
        unknown_partner: |code| ["“", code, "” is no partner; expected a code from “vocabulary.partners”."].concat(),
        unknown_related: |id| ["“", id, "” is no activity; expected the id of one in this file."].concat(),
        related_to_itself: "The activity is related to itself; expected the id of another one.",
        url: |found| ["“", found, "” is no address to link to; expected one with https:, http: or mailto:."].concat(),
        country: |found| ["“", found, "” is no country; expected two capital letters (ISO 3166-1), like AZ."].concat(),
        id_form: |found| {
            ["“", found, "” is no id; expected small letters a–z and digits, with single hyphens between."].concat()
        },
        out_of_range: |found, least, most| {
            [found, " is out of range; expected a number from ", least, " to ", most, "."].concat()
        },
        half_position: "“lat” and “lon” belong together; expected both or neither.",
        empty: "The text is empty; expected words, or no such field.",
        total: |errors, warnings| {
            let errors = Forms::two("error", "errors").count(LANG, errors);
            let warnings = Forms::two("warning", "warnings").count(LANG, warnings);
            [errors.as_str(), ", ", &warnings].concat()
        },
        none: "No problems found.",
    },
};
