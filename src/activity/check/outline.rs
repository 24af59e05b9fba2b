//! Where the values of a data file are, found while it is still on its way.

use std::ops::Range;

use super::{
    json::{Scanner, Stop},
    node::{Node, Object},
};

/// The key of the list that is almost the whole file.
const RECORDS: &str = "activities";

/// What was found so far in a text that may grow: it goes on from where it stopped.
#[derive(Debug, Default)]
pub(super) struct Outline {
    next: Next,
    at: usize,
    /// How long the text is to be before the step that it was too short for is tried again.
    again: usize,
    /// Keys and values of the file, in its order.
    members: Vec<(Range<usize>, Range<usize>)>,
    /// The elements of the list of records, if the first member with its key is a list.
    records: Option<Vec<Range<usize>>>,
    /// Where the text is no JSON.
    stop: Option<Stop>,
}

/// What comes next in the text. Each step is taken as a whole, together with the comma or bracket that follows, or is taken
/// again once there is more of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Next {
    #[default]
    File,
    Member,
    Record,
    MoreMembers,
    End,
}

/// A file that is JSON, and an object.
pub(super) struct File<'a> {
    /// Its members.
    pub(super) object: Object<'a>,
    /// The elements of its list of records; nothing if it has none.
    pub(super) records: Option<Vec<Node<'a>>>,
}

impl Outline {
    /// Whether nothing was found yet.
    pub(super) fn is_untouched(&self) -> bool {
        self.at == 0
    }

    /// Goes on through a text that begins with what was there before. A step that it is too short for waits until twice as much
    /// of it is there, so that all tries together cost as much as two.
    pub(super) fn go_on(&mut self, text: &str) {
        while self.stop.is_none() && text.len() >= self.again {
            let mut scanner = Scanner::at(text, self.at);
            match self.step(text, &mut scanner) {
                Ok(_) if scanner.position() == self.at => break,
                Ok(next) => (self.next, self.at) = (next, scanner.position()),
                Err(stop) if stop >= text.len() => self.again = text.len() + (text.len() - self.at).max(1),
                Err(stop) => self.stop = Some(stop),
            }
        }
    }

    /// Goes through what is left of a text of which no more comes.
    pub(super) fn finish(&mut self, text: &str) {
        self.again = 0;
        self.go_on(text);
    }

    /// The file, if the whole of its finished text is JSON; nothing inside if it is no object.
    pub(super) fn file<'a>(&self, text: &'a str) -> Result<Option<File<'a>>, Stop> {
        if let Some(stop) = self.stop {
            return Err(stop);
        }
        match self.next {
            Next::End => {}
            Next::File => {
                let mut scanner = Scanner::new(text);
                return scanner.value().and_then(|_| scanner.end()).map(|()| None);
            }
            _ => return Err(text.len()),
        }
        Ok(Some(self.found(text, usize::MAX)))
    }

    /// The file as far as it has come, with the first of its records; nothing before so many of them were found.
    pub(super) fn so_far<'a>(&self, text: &'a str, records: usize) -> Option<File<'a>> {
        (self.records.is_some() && self.records() >= records).then(|| self.found(text, records))
    }

    /// How many records were found so far.
    pub(super) fn records(&self) -> usize {
        self.records.as_ref().map_or(0, Vec::len)
    }

    /// What was found, with so many records at most.
    fn found<'a>(&self, text: &'a str, records: usize) -> File<'a> {
        let node = |range: &Range<usize>| Node(text.get(range.clone()).unwrap_or_default());
        let members = self.members.iter().map(|(key, value)| (node(key), node(value)));
        let records = self.records.as_ref().map(|found| found.iter().take(records).map(node).collect());
        File { object: Object::new(text, members), records }
    }

    fn step(&mut self, text: &str, scanner: &mut Scanner) -> Result<Next, Stop> {
        match self.next {
            Next::File if scanner.first() == b'{' => Ok(if open(scanner, b'{')? { Next::Member } else { Next::End }),
            // What is no object is of no use, and looked at as a whole.
            Next::File => Err(text.len()),
            Next::Member => self.member(text, scanner),
            Next::Record => {
                let (record, more) = (range(scanner, Scanner::value)?, scanner.more(b'[')?);
                self.records.get_or_insert_default().push(record);
                if more {
                    return Ok(Next::Record);
                }
                if let Some((_, list)) = self.members.last_mut() {
                    list.end = scanner.position();
                }
                Ok(Next::MoreMembers)
            }
            Next::MoreMembers => more_members(scanner),
            Next::End => scanner.end().map(|()| Next::End),
        }
    }

    fn member(&mut self, text: &str, scanner: &mut Scanner) -> Result<Next, Stop> {
        let key = range(scanner, Scanner::key)?;
        let is_records = |key: &Range<usize>| Node(&text[key.clone()]).string().is_some_and(|key| key == RECORDS);
        let is_first = !self.members.iter().any(|(other, _)| is_records(other));
        if is_first && is_records(&key) && scanner.first() == b'[' {
            let start = scanner.position();
            let inside = open(scanner, b'[')?;
            self.records = Some(Vec::new());
            self.members.push((key, start..scanner.position()));
            return Ok(if inside { Next::Record } else { Next::MoreMembers });
        }
        let value = range(scanner, Scanner::value)?;
        let next = more_members(scanner)?;
        self.members.push((key, value));
        Ok(next)
    }
}

/// Passes a bracket; whether there is something in front of the one that closes it, which has to be there already.
fn open(scanner: &mut Scanner, bracket: u8) -> Result<bool, Stop> {
    let inside = scanner.open(bracket)?;
    if inside && scanner.end().is_ok() { Err(scanner.position()) } else { Ok(inside) }
}

fn more_members(scanner: &mut Scanner) -> Result<Next, Stop> {
    Ok(if scanner.more(b'{')? { Next::Member } else { Next::End })
}

/// Where that is which is passed.
fn range<'a>(
    scanner: &mut Scanner<'a>,
    pass: fn(&mut Scanner<'a>) -> Result<&'a str, Stop>,
) -> Result<Range<usize>, Stop> {
    let passed = pass(scanner)?;
    Ok(scanner.range_of(passed))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Members and records.
    type Told = (Vec<String>, Option<Vec<String>>);

    /// What an outline comes to of a text that arrives in pieces.
    fn outlined(text: &str, cuts: &[usize]) -> Result<Option<Told>, Stop> {
        let mut outline = Outline::default();
        for &cut in cuts {
            outline.go_on(&text[..text.floor_char_boundary(cut)]);
        }
        outline.finish(text);
        let told = |File { object, records }: File| {
            let members = object.rest().map(|(key, value)| [&key, ": ", value.0].concat()).collect();
            (members, records.map(|records| records.iter().map(|record| record.0.to_owned()).collect()))
        };
        outline.file(text).map(|file| file.map(told))
    }

    #[test]
    fn the_first_member_of_that_name_has_the_records() {
        let cases: &[(&str, Option<&[&str]>)] = &[
            ("{}", None),
            (r#"{"activities": []}"#, Some(&[])),
            (r#"{"activities": [1, {"a": [2]}, "x"], "version": 1}"#, Some(&["1", r#"{"a": [2]}"#, r#""x""#])),
            (r#" {"version": 1, "\u0061ctivities": [3]} "#, Some(&["3"])),
            (r#"{"activities": null, "activities": [4]}"#, None),
            (r#"{"activities": [5], "activities": [6]}"#, Some(&["5"])),
            (r#"{"other": {"activities": [7]}}"#, None),
        ];
        for (text, expected) in cases {
            let (_, records) = outlined(text, &[]).unwrap().unwrap();
            assert_eq!(
                records.as_deref().map(|it| it.iter().map(String::as_str).collect()),
                expected.map(<[_]>::to_vec),
                "{text}"
            );
        }
    }

    #[test]
    fn a_text_is_an_object_or_another_value_or_no_json() {
        for text in ["[{}]", " 7 ", "null", "\"x\""] {
            assert_eq!(outlined(text, &[1]), Ok(None), "{text}");
        }
        let cases = [("", 0), ("{\"a\": 1", 7), ("{} {}", 3), ("[1, 2", 5), ("x", 0), ("{\"a\": 1,}", 8), ("{", 1)];
        for (text, stop) in cases {
            assert_eq!(outlined(text, &[1, 3]), Err(stop), "{text}");
        }
    }

    #[test]
    fn what_is_cut_off_is_tried_again_once_twice_as_much_is_there() {
        let text = "{\"a\": \"0123456789\"}";
        let mut outline = Outline::default();
        let is_tried = |&length: &usize| {
            let before = outline.again;
            outline.go_on(&text[..length]);
            outline.again != before
        };
        let tries: Vec<usize> = (1..text.len()).filter(is_tried).collect();
        assert_eq!(tries, [1, 2, 3, 5, 9, 17]);
        outline.finish(text);
        assert!(outline.file(text).is_ok());
    }

    proptest! {
        #[test]
        fn however_it_arrives_it_comes_to_the_same(
            text in r#" ?\{("a": ?[0-9]{1,3} ?, )?"activities" ?: ?\[ ?(\{"id": "[aə\\"]{0,3}"\}|12|true)?(, ?(\[\{\}, ""\]|\{ \}|34))*\](,"b":\{\})?\} ?[x}]?"#,
            cuts in prop::collection::vec(0..60_usize, 0..8),
        ) {
            let mut cuts: Vec<_> = cuts.into_iter().map(|cut| cut.min(text.len())).collect();
            cuts.sort_unstable();
            let whole = outlined(&text, &[]);
            prop_assert_eq!(outlined(&text, &cuts), whole.clone());
            prop_assert_eq!(whole.is_ok(), serde_json::from_str::<serde_json::Value>(&text).is_ok());
        }
    }
}
