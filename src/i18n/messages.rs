//! The type of all messages, grouped by part of the interface. It is longer than a file should be because it is one
//! list: each language has one value of it, and one of what comes [`Later`], so that a missing translation does not compile.
//!
//! A plain message is text, one with arguments a text with [`Gaps`], one that follows a number [`Forms`]. What goes into
//! a gap is words already: numbers grouped by [`number`](super::number), dates written by [`date`](super::date), names
//! and codes as they are. The English wording stands beside each field, before it what the gaps are for.

use super::{Gaps, Lang, Noun, Problems, plural::Forms};

type Text = &'static str;

/// Every word of the interface in one language.
#[derive(Debug)]
pub struct Messages {
    /// The language of this value.
    pub lang: Lang,
    /// The site as a whole.
    pub site: Site,
    /// The main navigation.
    pub nav: Nav,
    /// The text search.
    pub search: Search,
    /// The filters.
    pub facets: Facets,
    /// The order of the results.
    pub sort: Sort,
    /// The list of results.
    pub results: Results,
    /// What sorts of activity there are.
    pub kinds: Kinds,
    /// How an activity stands to today.
    pub statuses: Statuses,
    /// One activity in a list.
    pub card: Card,
    /// Loading, and why it failed.
    pub load: Load,
    /// The foot of every page.
    pub footer: Footer,
    /// What is read where the app cannot run.
    pub fallback: Fallback,
    /// The strip of time above the results.
    pub overview: Overview,
}

/// The words that nothing of the first card says: those of the other pages, and of what a reader opens. A release brings
/// them with the code that says them.
#[derive(Debug)]
pub struct Later {
    /// What a partner did.
    pub roles: Roles,
    /// What sorts of partner there are.
    pub partner_types: PartnerTypes,
    /// How many took part.
    pub attendance: Attendance,
    /// One activity on its own page.
    pub activity: ActivityPage,
    /// What a reader takes along from the results.
    pub take: Take,
    /// The check of a data file.
    pub file_check: FileCheck,
    /// The timeline.
    pub timeline: Timeline,
    /// The page about the site.
    pub about: About,
    /// Showing it in pages of others.
    pub embed: Embed,
    /// Quiet notices.
    pub notice: Notice,
    /// Addresses that lead nowhere.
    pub not_found: NotFound,
    /// What can be wrong with a data file.
    pub problems: Problems,
}

/// The site as a whole.
#[derive(Debug)]
pub struct Site {
    /// "The latest data cannot be had at the moment. You see those kept on this device."
    pub kept: Text,
    /// (parts of the address) "Not understood in the address, and ignored: kind=visit".
    pub ignored: Gaps<1>,
    /// "TAIEX activities".
    pub name: Text,
    /// One sentence for search engines and shared links.
    pub description: Text,
    /// (name of the page) "Timeline – TAIEX activities", the document title.
    pub document_title: Gaps<1>,
    /// "Skip to the activities".
    pub skip_to_activities: Text,
    /// "Skip to the content".
    pub skip_to_content: Text,
    /// "Language", the name of the choice of languages.
    pub language: Text,
    /// "Read this page in English", to be shown on pages in another language.
    pub offer: Text,
    /// "No, thank you", which puts the offer away.
    pub decline: Text,
}

/// The main navigation.
#[derive(Debug)]
pub struct Nav {
    /// "Main", the name of the navigation.
    pub label: Text,
    /// "Activities".
    pub activities: Text,
    /// "Timeline".
    pub timeline: Text,
    /// "About".
    pub about: Text,
}

/// The text search.
#[derive(Debug)]
pub struct Search {
    /// "Search activities", the name of the field.
    pub label: Text,
    /// "readmission, Lisbon …", an example in the empty field.
    pub hint: Text,
}

/// The filters.
#[derive(Debug)]
pub struct Facets {
    /// "Filters", which opens them on a phone.
    pub toggle: Text,
    /// "Close the filters".
    pub close: Text,
    /// (filters in use) "Filters, 2 in use", the same while there are some; [`Messages::toggle`] chooses.
    pub toggle_in_use: Gaps<1>,
    /// (activities) "Show 6 activities": closes the filters on a phone.
    pub show_results: Gaps<1>,
    /// "Filters in use", the name of the list of chips.
    pub in_use: Text,
    /// "Kind".
    pub kind: Text,
    /// "Topic".
    pub topic: Text,
    /// "Country".
    pub country: Text,
    /// "Partner".
    pub partner: Text,
    /// "Status".
    pub status: Text,
    /// "Text", the search text as a filter.
    pub text: Text,
    /// "Date", the legend of `from` and `to`.
    pub date: Text,
    /// "From".
    pub from: Text,
    /// "To".
    pub to: Text,
    /// "A year, a month or a day: 2015, 2015-03 or 2015-03-27".
    pub date_hint: Text,
    /// "This is not a date. Write …".
    pub date_invalid: Text,
    /// "“From” is after “To”, so neither is applied."
    pub reversed: Text,
    /// "Not stated", the value of every facet with gaps.
    pub not_stated: Text,
    /// (facet, value) "Topic: Asylum".
    pub named_value: Gaps<2>,
    /// (value) "Remove filter: Study visit".
    pub remove: Gaps<1>,
    /// "Clear all filters".
    pub clear_all: Text,
    /// (values hidden) "Show 12 more".
    pub more: Gaps<1>,
    /// "Show fewer".
    pub fewer: Text,
}

/// The order of the results.
#[derive(Debug)]
pub struct Sort {
    /// "Sort by".
    pub label: Text,
    /// "Newest first".
    pub newest: Text,
    /// "Oldest first".
    pub oldest: Text,
    /// "Title".
    pub title: Text,
    /// "Relevance".
    pub relevance: Text,
}

/// The list of results.
#[derive(Debug)]
pub struct Results {
    /// "Save or share", the name of what opens the choice, and its heading.
    pub take: Text,
    /// "Close".
    pub close_take: Text,
    /// "Activities", the name of the list or table and the heading of the page.
    pub list: Text,
    /// "Show as", the name of the choice between cards and table.
    pub views: Text,
    /// "Cards".
    pub cards: Text,
    /// "Table".
    pub table: Text,
    /// "Title", the head of a column.
    pub title: Text,
    /// "years", after "2012–2019".
    pub years: Text,
    /// "countries", after their number.
    pub countries: Forms,
    /// "topics", after their number.
    pub topics: Forms,
    /// (shown, all activities) "6 of 10 activities", filled by [`Messages::shown`].
    pub count: Gaps<2>,
    /// (activities) "256 activities so far …", while the first records of a long file are shown.
    pub so_far: Gaps<1>,
    /// "Show more", after the first results, in a page of somebody else's.
    pub more: Text,
    /// (printed, all results) "Printed here are the first 500 of 2,000 activities. …", filled by [`Messages::cut_short`].
    pub cut_short: Gaps<2>,
    /// "6 activities", written by [`Messages::activities`].
    pub activities: Forms,
    /// The same in `count`, in the case that it asks for.
    pub of_activities: Forms,
    /// "There are no activities yet.", where the file has none.
    pub empty: Text,
    /// "No activity matches."
    pub none: Text,
    /// (filter, activities without it) "Without “Topic: Asylum” there would be 3.", filled by [`Messages::without`].
    pub without: Gaps<2>,
    /// What there would be, as `without` says it.
    pub without_activities: Forms,
    /// (filter) "Remove “Topic: Asylum”".
    pub remove: Gaps<1>,
}

/// What sorts of activity there are.
#[derive(Debug)]
pub struct Kinds {
    /// "Project".
    pub project: Noun,
    /// "Study visit".
    pub study_visit: Noun,
    /// "Expert mission".
    pub expert_mission: Noun,
    /// "Seminar".
    pub seminar: Noun,
    /// "Workshop".
    pub workshop: Noun,
    /// "Training".
    pub training: Noun,
    /// "Conference".
    pub conference: Noun,
}

/// How an activity stands to today; the value for none of these is [`Facets::not_stated`].
#[derive(Debug)]
pub struct Statuses {
    /// "Past".
    pub past: Text,
    /// "Upcoming".
    pub upcoming: Text,
    /// "Ongoing".
    pub ongoing: Text,
    /// "Cancelled".
    pub cancelled: Text,
    /// "Postponed".
    pub postponed: Text,
}

/// What a partner did in an activity, as a heading over those who did it.
#[derive(Debug)]
pub struct Roles {
    /// "Experts from".
    pub expert: Text,
    /// "Attended".
    pub attended: Text,
    /// "Host".
    pub host: Text,
    /// "Partners", where the role was not stated.
    pub unstated: Text,
}

/// What sorts of partner there are.
#[derive(Debug)]
pub struct PartnerTypes {
    /// "Agency".
    pub agency: Text,
    /// "Ministry".
    pub ministry: Text,
    /// "EU body".
    pub eu_body: Text,
    /// "Country".
    pub country: Text,
    /// "Other".
    pub other: Text,
}

/// How many took part, by how exact the number is.
#[derive(Debug)]
pub struct Attendance {
    /// "60 participants".
    pub participants: Forms,
    /// The same after "up to", "about" and "at least", in the case that these ask for.
    pub of_participants: Forms,
    /// "up to 60 participants".
    pub up_to: Gaps<1>,
    /// "about 60 participants".
    pub about: Gaps<1>,
    /// "at least 60 participants".
    pub at_least: Gaps<1>,
}

/// One activity in a list.
#[derive(Debug)]
pub struct Card {
    /// "Date not stated"; also the heading after the last year and the name of the timeline's tray.
    pub date_not_stated: Text,
    /// "Place not stated".
    pub place_not_stated: Text,
    /// "in English", beside a text that is not translated.
    pub in_english: Text,
    /// "translation not yet reviewed".
    pub unreviewed: Text,
}

/// The check of a data file, for its editor.
#[derive(Debug)]
pub struct FileCheck {
    /// "Check a data file".
    pub title: Text,
    /// What it does, and that nothing is uploaded.
    pub says: Text,
    /// "Data file (JSON)", the label of the field.
    pub choose: Text,
    /// "The file could not be read."
    pub unread: Text,
    /// (activities) "8 activities can be shown."
    pub can_show: Gaps<1>,
    /// "Preview the site with this file".
    pub preview: Text,
    /// (name of the file) "Preview of activities.json: only you see it."
    pub previewed: Gaps<1>,
    /// "Close the preview".
    pub close: Text,
    /// (number) "and 40 more problems".
    pub more: Gaps<1>,
}

/// What a reader takes along from the results.
#[derive(Debug)]
pub struct Take {
    /// (number of activities) "The 6 activities of this view:".
    pub these: Gaps<1>,
    /// "Spreadsheet (CSV)".
    pub csv: Text,
    /// "Calendar (iCalendar)".
    pub calendar: Text,
    /// "Data (JSON)".
    pub json: Text,
    /// "Print".
    pub print: Text,
    /// "Share …", which opens the device's own choice.
    pub share: Text,
    /// "Cite this view".
    pub cite: Text,
    /// "Copy citation".
    pub copy_citation: Text,
    /// "Citation copied".
    pub citation_copied: Text,
    /// "The citation could not be copied."
    pub citation_not_copied: Text,
    /// (activities) "The calendar leaves out 2 activities, whose exact days are not stated."
    pub left_out: Gaps<1>,
    /// "The data could not be fetched once more. Please try again."
    pub failed: Text,
}

/// One activity on its own page.
#[derive(Debug)]
pub struct ActivityPage {
    /// "Kind".
    pub kind: Text,
    /// "Date".
    pub date: Text,
    /// "Length".
    pub length: Text,
    /// "Place".
    pub place: Text,
    /// "Status".
    pub status: Text,
    /// "Topics".
    pub topics: Text,
    /// "Partners".
    pub partners: Text,
    /// "Participants".
    pub participants: Text,
    /// "Beneficiary".
    pub beneficiary: Text,
    /// "In short", over the summary.
    pub summary: Text,
    /// "Purposes".
    pub purposes: Text,
    /// "Related activities".
    pub related: Text,
    /// "Shares topics or partners", beside a related activity that the data do not state as such.
    pub related_by_sharing: Text,
    /// "Sources".
    pub sources: Text,
    /// "Documents".
    pub documents: Text,
    /// (days) "5 days".
    pub days: Forms,
    /// "Only the year is stated."
    pub year_only: Text,
    /// "Only the month is stated."
    pub month_only: Text,
    /// (date) "This record was last changed on 24 November 2026."
    pub changed: Gaps<1>,
    /// "Back to results".
    pub back: Text,
    /// "Previous activity".
    pub previous: Text,
    /// "Next activity".
    pub next: Text,
    /// (position from 1, results) "Activity 3 of 10".
    pub position: Gaps<2>,
    /// "Add to calendar".
    pub calendar: Text,
    /// "Copy link".
    pub copy: Text,
    /// "Link copied".
    pub copied: Text,
    /// "The link could not be copied. It is in the address bar."
    pub copy_failed: Text,
}

/// The strip of time above the results.
#[derive(Debug)]
pub struct Overview {
    /// "Overview", the name of the strip above the cards.
    pub label: Text,
    /// "Beginning of the period", the left edge of the window on a strip.
    pub from: Text,
    /// "End of the period", its right edge.
    pub to: Text,
}

/// The timeline and the overview strip.
#[derive(Debug)]
pub struct Timeline {
    /// "Timeline", the name of the region and the heading of the page.
    pub region: Text,
    /// "Activities in view", the name of the list of what is drawn.
    pub drawn: Text,
    /// "Zoom in".
    pub zoom_in: Text,
    /// "Zoom out".
    pub zoom_out: Text,
    /// "Show all".
    pub show_all: Text,
    /// "Today", the button and the line.
    pub today: Text,
    /// (activities, kind in the plural) "14 activities, mostly study visits".
    pub mostly: Gaps<2>,
    /// "Save as SVG", a button.
    pub save_svg: Text,
    /// "Save as PNG", a button.
    pub save_png: Text,
    /// "The picture could not be made."
    pub save_failed: Text,
    /// "Dates in view", which opens two fields.
    pub window: Text,
    /// "First day in view", a field.
    pub window_from: Text,
    /// "Last day in view", a field.
    pub window_to: Text,
    /// "Show these dates", the button beside them.
    pub window_show: Text,
    /// "The first day is after the last."
    pub window_reversed: Text,
    /// How one moves and zooms, by hand and by keyboard.
    pub hint: Text,
    /// "Lanes", the choice of what makes a lane.
    pub lanes: Text,
    /// "None", a single lane for everything.
    pub no_lanes: Text,
    /// "Show as cards", a link from a cluster.
    pub as_cards: Text,
    /// (number) "and 6 more".
    pub more: Gaps<1>,
    /// (number) "and 6 more, at the end of the list", which undated activities are.
    pub more_at_end: Gaps<1>,
}

/// Showing it in pages of others.
#[derive(Debug)]
pub struct Embed {
    /// "View", what is shown.
    pub view: Text,
    /// "Colours".
    pub theme: Text,
    /// "The reader’s own", of colours.
    pub theirs: Text,
    /// "Light".
    pub light: Text,
    /// "Dark".
    pub dark: Text,
    /// "Preview".
    pub preview: Text,
    /// "As high as its content", one of two ways.
    pub element: Text,
    /// "For pages in which a script may run. …", when to take it.
    pub element_hint: Text,
    /// "Keep the page and filters in the address of the page around it", a choice.
    pub keeps: Text,
    /// "A plain frame", the other way.
    pub frame: Text,
    /// "For any page. …", when to take it.
    pub frame_hint: Text,
    /// "Copy the code".
    pub copy: Text,
    /// "Code copied".
    pub copied: Text,
    /// "The code could not be copied. …".
    pub copy_failed: Text,
}

/// The page about the site; its running text is a file of its own ([`crate::prose`]).
#[derive(Debug)]
pub struct About {
    /// "About".
    pub title: Text,
    /// (name) "The beneficiary of every activity shown here: State Migration Service".
    pub beneficiary: Gaps<1>,
    /// "All activities (JSON)".
    pub download_data: Text,
    /// "Description of the format (JSON Schema)".
    pub download_schema: Text,
    /// (activities) "Not in this calendar, …: 3 activities", what a calendar to subscribe to says of itself.
    pub calendar_leaves_out: Gaps<1>,
    /// "The text of this page could not be loaded."
    pub failed: Text,
}

/// Quiet notices.
#[derive(Debug)]
pub struct Notice {
    /// (records) "1 record could not be read"; opens the list of them.
    pub unread: Gaps<1>,
    /// "1 record", as `unread` says it.
    pub unread_records: Forms,
    /// "The other activities are shown."
    pub rest_shown: Text,
    /// "There are newer data."
    pub newer: Text,
    /// ("3 minutes ago") "There are newer data, updated 3 minutes ago."
    pub newer_since: Gaps<1>,
    /// "Show", of newer data.
    pub show_newer: Text,
}

/// Loading, and why it failed. Each failure says what happened and what to do.
#[derive(Debug)]
pub struct Load {
    /// "Loading the activities …".
    pub loading: Text,
    /// "The activities could not be loaded".
    pub failed: Text,
    /// Nothing came back.
    pub unreachable: Text,
    /// (status) The server answered with an error.
    pub http: Gaps<1>,
    /// What came back is no JSON.
    pub not_json: Text,
    /// It is JSON without a list `activities`.
    pub no_activities: Text,
    /// (version found, newest version known) It is of a version above ours.
    pub newer: Gaps<2>,
    /// "Retry".
    pub retry: Text,
}

/// Addresses that lead nowhere.
#[derive(Debug)]
pub struct NotFound {
    /// "Page not found".
    pub page: Text,
    /// "There is no page at this address."
    pub page_text: Text,
    /// "Activity not found".
    pub activity: Text,
    /// (id) "There is no activity “…”."
    pub activity_text: Gaps<1>,
    /// "Did you mean one of these?"
    pub suggestions: Text,
    /// "See all activities".
    pub all_activities: Text,
}

/// The foot of every page.
#[derive(Debug)]
pub struct Footer {
    /// (publisher) "Source: State Migration Service"; [`Messages::source`] chooses.
    pub source: Gaps<1>,
    /// (publisher, year) "Source: State Migration Service, 2025".
    pub source_of_year: Gaps<2>,
    /// (date) "Data as of 24 November 2026", filled by [`Messages::as_of`].
    pub as_of: Gaps<1>,
}

/// What is read where the app cannot run.
#[derive(Debug)]
pub struct Fallback {
    /// "Searching, filtering and the timeline need WebAssembly and JavaScript, …".
    pub text: Text,
    /// "The app could not start. All there is to read is here."
    pub start_failed: Text,
}
