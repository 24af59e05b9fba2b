//! Reading single values: each method gives the value if it is good, and notes a problem if it is not. A value that is
//! absent is nothing, and no problem unless it is required.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{
    super::{
        model::Country,
        problem::{Expected, Issue, Path, Problem, Referent, Severity},
        text::Text,
    },
    node::{Node, Object},
};
use crate::{
    edtf::{PartialDate, When},
    i18n::{Lang, country},
    sort::sort,
};

/// How many comparisons may go into suggestions, so that a file whose every reference is wrong is told of in time:
/// enough for the first two wrong ids among fifty thousand.
const COMPARISONS: usize = 100_000;

/// How much of a wrong value a message repeats, in characters.
const FOUND_LENGTH: usize = 60;

/// Takes note of problems while the file is read.
pub(super) struct Reader<'a> {
    file: &'a str,
    /// What was wrong so far, each with its offset in the file; the lines are counted at the end.
    problems: Vec<(usize, Problem)>,
    /// The activity being read: its position from 1, and its id.
    pub(super) record: Option<(usize, Option<String>)>,
    /// How many problems so far cost something.
    pub(super) errors: usize,
    comparisons: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self { file, problems: Vec::new(), record: None, errors: 0, comparisons: COMPARISONS }
    }

    /// The problems in the order of the file, each with its line: one pass over the text counts them all.
    pub(super) fn finish(self) -> Vec<Problem> {
        let mut order: Vec<u32> = (0..).take(self.problems.len()).collect();
        let offset = |at: u32| self.problems[at as usize].0;
        sort(&mut order, &|a, b| offset(a).cmp(&offset(b)).then(a.cmp(&b)));
        let mut unsorted: Vec<Option<(usize, Problem)>> = self.problems.into_iter().map(Some).collect();
        let sorted = order.iter().filter_map(|&at| unsorted[at as usize].take());
        let (mut counted, mut line) = (0, 1);
        let count = |(offset, problem)| {
            let passed = std::mem::replace(&mut counted, offset)..offset;
            line += self.file.get(passed).unwrap_or_default().matches('\n').count();
            Problem { line, ..problem }
        };
        sorted.map(count).collect()
    }

    /// Notes a problem with the value at `path`, whose text is `raw`.
    pub(super) fn note(&mut self, severity: Severity, path: &Path, raw: &str, issue: Issue) {
        self.errors += usize::from(severity == Severity::Error);
        // `raw` is a slice of the file, and if it is not, the bound keeps the offset in it.
        let offset = (raw.as_ptr() as usize).saturating_sub(self.file.as_ptr() as usize).min(self.file.len());
        let problem = Problem { severity, line: 0, path: path.to_string(), record: self.record.clone(), issue };
        self.problems.push((offset, problem));
    }

    /// Notes keys that an earlier member of the same object has.
    fn repeated(&mut self, path: &Path, doubles: Vec<(String, Node)>) {
        for (value, node) in doubles {
            let key = value.clone();
            self.note(Severity::Error, &path.key(&key), node.0, Issue::Repeated { value });
        }
    }

    /// What is written most like `found`, near enough to be what was meant.
    fn suggest(&mut self, found: &str, known: &mut dyn Iterator<Item = &str>) -> Option<String> {
        let length = found.chars().count();
        let mut reach = (length / 3).max(1);
        let mut nearest = None;
        for known in known.take(self.comparisons) {
            self.comparisons -= 1;
            if known.chars().count().abs_diff(length) <= reach {
                let distance = strsim::osa_distance(found, known);
                if distance <= reach {
                    nearest = Some(known);
                    reach = distance.saturating_sub(1);
                }
            }
        }
        nearest.map(str::to_owned)
    }

    fn wrong(&mut self, path: &Path, raw: &str, expected: Expected) {
        let mut found: String = raw.chars().take(FOUND_LENGTH).collect();
        if found.len() < raw.len() {
            found.push('…');
        }
        self.note(Severity::Error, path, raw, Issue::Wrong { expected, found });
    }

    /// What was read of `node`, or a note that something else was expected.
    fn expect<T>(&mut self, path: &Path, node: Node, expected: Expected, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.wrong(path, node.0, expected);
        }
        read
    }

    /// A member that must be there.
    pub(super) fn required<'n>(&mut self, path: &Path, object: &mut Object<'n>, key: &'static str) -> Option<Node<'n>> {
        let raw = object.raw;
        let node = object.take(key);
        if node.is_none() {
            self.note(Severity::Error, &path.key(key), raw, Issue::Missing);
        }
        node
    }

    /// An object; of a key that stands twice, the first counts, and [`rest`](Self::rest) tells of the other.
    pub(super) fn object<'n>(&mut self, path: &Path, node: Option<Node<'n>>, expected: Expected) -> Option<Object<'n>> {
        let node = node?;
        self.expect(path, node, expected, node.object())
    }

    /// The members of an object whose keys are up to the file; of a key that stands twice, the first counts.
    pub(super) fn members<'n>(
        &mut self,
        path: &Path,
        node: Option<Node<'n>>,
    ) -> impl Iterator<Item = (Cow<'n, str>, Node<'n>)> + use<'n> {
        let mut object = self.object(path, node, Expected::Object);
        let doubles = object.as_mut().map(Object::take_doubles);
        self.repeated(path, doubles.unwrap_or_default());
        object.map(Object::rest).into_iter().flatten()
    }

    /// Tells of keys that stand twice, and warns of what nobody asked for: of good objects nothing is left.
    pub(super) fn rest(&mut self, path: &Path, mut object: Object) {
        if object.is_used_up() {
            return;
        }
        self.repeated(path, object.take_doubles());
        let asked = object.asked().to_vec();
        for (key, node) in object.rest() {
            let suggestion = self.suggest(&key, &mut asked.iter().copied());
            self.note(Severity::Warning, &path.key(&key), node.0, Issue::UnknownKey { suggestion });
        }
    }

    /// The elements of a list with their positions, `null` left out; none if it is absent or no list.
    pub(super) fn list<'n>(
        &mut self,
        path: &Path,
        node: Option<Node<'n>>,
    ) -> impl Iterator<Item = (usize, Node<'n>)> + use<'n> {
        let read = node.and_then(|node| self.expect(path, node, Expected::List, node.list()));
        read.unwrap_or_default().into_iter().enumerate().filter(|(_, node)| !node.is_null())
    }

    /// A string that obeys `rule`.
    pub(super) fn string(
        &mut self,
        path: &Path,
        node: Option<Node>,
        expected: Expected,
        rule: fn(&str) -> bool,
    ) -> Option<String> {
        let node = node?;
        let read = node.string().filter(|text| rule(text));
        self.expect(path, node, expected, read).map(Cow::into_owned)
    }

    /// A string.
    pub(super) fn any_string(&mut self, path: &Path, node: Option<Node>) -> Option<String> {
        self.string(path, node, Expected::String, |_| true)
    }

    /// A whole number, `most` at most.
    pub(super) fn whole_number(&mut self, path: &Path, node: Option<Node>, most: u32) -> Option<u32> {
        let node = node?;
        self.expect(path, node, Expected::WholeNumber, node.whole_number().filter(|number| *number <= most))
    }

    /// A number between two bounds, both included.
    pub(super) fn number(&mut self, path: &Path, node: Option<Node>, expected: Expected, bound: f64) -> Option<f64> {
        let node = node?;
        self.expect(path, node, expected, node.number().filter(|value| value.abs() <= bound))
    }

    /// An address with a scheme that cannot run script.
    pub(super) fn url(&mut self, path: &Path, node: Option<Node>) -> Option<String> {
        self.string(path, node, Expected::Url, |url| {
            let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
            matches!(scheme.as_deref(), Some("https" | "http" | "mailto"))
        })
    }

    /// A country that ISO 3166-1 has.
    pub(super) fn country(&mut self, path: &Path, node: Option<Node>) -> Option<Country> {
        let code = self.string(path, node, Expected::Country, country::is_country)?;
        Country::from_code(&code)
    }

    /// A day, `YYYY-MM-DD`.
    pub(super) fn day(&mut self, path: &Path, node: Option<Node>) -> Option<Date> {
        let text = self.string(path, node, Expected::Day, |text| text.parse().is_ok_and(PartialDate::is_day))?;
        text.parse().ok().map(PartialDate::first_day)
    }

    /// A date or an interval in EDTF level 0.
    pub(super) fn when(&mut self, path: &Path, node: Option<Node>) -> Option<When> {
        let found = self.any_string(path, node)?;
        match found.parse() {
            Ok(when) => Some(when),
            Err(why) => {
                self.note(Severity::Error, path, node?.0, Issue::BadDate { found, why });
                None
            }
        }
    }

    /// The position of a code among those that are known.
    pub(super) fn code(&mut self, path: &Path, node: Option<Node>, known: &[&'static str]) -> Option<usize> {
        let found = self.any_string(path, node)?;
        let position = known.iter().position(|code| *code == found);
        if position.is_none() {
            let code = |letter| if matches!(letter, ' ' | '_') { '-' } else { letter.to_ascii_lowercase() };
            let written: String = found.chars().map(code).collect();
            let suggestion = self.suggest(&written, &mut known.iter().copied());
            let issue = Issue::UnknownCode { found, suggestion, known: known.join(", ") };
            self.note(Severity::Error, path, node?.0, issue);
        }
        position
    }

    /// Notes that a code or an id names nothing; only of an activity may that be passed over, since its record may
    /// be one of those left out.
    pub(super) fn unknown(
        &mut self,
        path: &Path,
        raw: &str,
        to: Referent,
        found: String,
        known: &mut dyn Iterator<Item = &str>,
    ) {
        let severity = if to == Referent::Activity { Severity::Warning } else { Severity::Error };
        let suggestion = self.suggest(&found, known);
        self.note(severity, path, raw, Issue::UnknownReference { to, found, suggestion });
    }

    /// A text: a string, or an object of wordings.
    pub(super) fn text(&mut self, path: &Path, node: Option<Node>) -> Option<Text> {
        let words = |text: &str| !text.trim().is_empty();
        if node?.0.starts_with('"') {
            let en = self.string(path, node, Expected::Words, words)?;
            return Some(Text { en, ..Text::default() });
        }
        let mut object = self.object(path, node, Expected::Text)?;
        let en = self.required(path, &mut object, "en");
        let en = self.string(&path.key("en"), en, Expected::Words, words);
        let az = self.string(&path.key("az"), object.take("az"), Expected::Words, words);
        let ru = self.string(&path.key("ru"), object.take("ru"), Expected::Words, words);
        let unreviewed_path = path.key("unreviewed");
        let mut unreviewed = Vec::new();
        for (at, lang) in self.list(&unreviewed_path, object.take("unreviewed")) {
            let lang = self.code(&unreviewed_path.at(at), Some(lang), &Lang::ALL.map(Lang::code));
            unreviewed.extend(lang.map(|lang| Lang::ALL[lang]));
        }
        self.rest(path, object);
        en.map(|en| Text { en, az, ru, unreviewed })
    }

    /// A text that must be there.
    pub(super) fn required_text(&mut self, path: &Path, object: &mut Object, key: &'static str) -> Option<Text> {
        let node = self.required(path, object, key);
        self.text(&path.key(key), node)
    }
}
