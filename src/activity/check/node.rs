//! JSON values as slices of the file, read one level at a time. Nothing here is generic, so each step exists once in
//! the wasm; and every value knows where it stands, because it is part of the file's text.

use std::borrow::Cow;

use super::json::{Scanner, Stop, unescaped};
use crate::sort::sort;

/// A value of the file.
#[derive(Clone, Copy)]
pub(super) struct Node<'a>(pub(super) &'a str);

/// An object of the file; its members are taken out one by one, and what is left was not expected.
pub(super) struct Object<'a> {
    /// The text of the whole object.
    pub(super) raw: &'a str,
    members: Vec<Member<'a>>,
    asked: Vec<&'static str>,
}

/// A member of an object.
struct Member<'a> {
    key: Cow<'a, str>,
    /// Nothing once it was taken.
    value: Option<Node<'a>>,
}

fn members<'a>(scanner: &mut Scanner<'a>) -> Result<Vec<Member<'a>>, Stop> {
    let mut members = Vec::new();
    let mut more = scanner.open(b'{')?;
    while more {
        let key = Node(scanner.key()?).string().unwrap_or_default();
        members.push(Member { key, value: Some(Node(scanner.value()?)) });
        more = scanner.more(b'{')?;
    }
    Ok(members)
}

fn elements<'a>(scanner: &mut Scanner<'a>) -> Result<Vec<Node<'a>>, Stop> {
    let mut elements = Vec::new();
    let mut more = scanner.open(b'[')?;
    while more {
        elements.push(Node(scanner.value()?));
        more = scanner.more(b'[')?;
    }
    Ok(elements)
}

impl<'a> Node<'a> {
    /// The members of an object, in the order of the file.
    pub(super) fn object(self) -> Option<Object<'a>> {
        let members = members(&mut Scanner::new(self.0)).ok()?;
        Some(Object { raw: self.0, members, asked: Vec::new() })
    }

    /// The elements of an array.
    pub(super) fn list(self) -> Option<Vec<Self>> {
        elements(&mut Scanner::new(self.0)).ok()
    }

    /// Whether it is `null`.
    pub(super) fn is_null(self) -> bool {
        self.0 == "null"
    }

    /// The text of a string.
    pub(super) fn string(self) -> Option<Cow<'a, str>> {
        let inside = self.0.strip_prefix('"')?.strip_suffix('"')?;
        Some(unescaped(inside))
    }

    /// A whole number that a `u32` holds.
    pub(super) fn whole_number(self) -> Option<u32> {
        self.0.parse().ok()
    }

    /// A number, to the precision of a few units in the last place: that of a position on Earth needs no more, and the
    /// standard library's exact reading costs 15 KB.
    pub(super) fn number(self) -> Option<f64> {
        let (sign, rest) = self.0.strip_prefix('-').map_or((1.0, self.0), |rest| (-1.0, rest));
        let (digits, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut value = 0.0;
        for digit in whole.bytes().chain(fraction.bytes()) {
            value = value * 10.0 + f64::from(digit.is_ascii_digit().then(|| digit - b'0')?);
        }
        let exponent = exponent.trim_start_matches('+').parse::<i32>().ok()?;
        let exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        Some(sign * value * 10.0_f64.powi(exponent))
    }
}

impl<'a> Object<'a> {
    /// The object of this text, with these keys and values.
    pub(super) fn new(raw: &'a str, members: impl Iterator<Item = (Node<'a>, Node<'a>)>) -> Self {
        let member =
            |(key, value): (Node<'a>, Node<'a>)| Member { key: key.string().unwrap_or_default(), value: Some(value) };
        Self { raw, members: members.map(member).collect(), asked: Vec::new() }
    }

    /// Takes the member with this key out; `null` counts as absent.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.asked.push(key);
        let member = self.members.iter_mut().find(|member| member.key == key)?;
        member.value.take().filter(|node| !node.is_null())
    }

    /// Every key that was asked for.
    pub(super) fn asked(&self) -> &[&'static str] {
        &self.asked
    }

    /// Whether every member was taken.
    pub(super) fn is_used_up(&self) -> bool {
        self.members.iter().all(|member| member.value.is_none())
    }

    /// The members that are left.
    pub(super) fn rest(self) -> impl Iterator<Item = (Cow<'a, str>, Node<'a>)> {
        self.members.into_iter().filter_map(|Member { key, value }| value.map(|value| (key, value)))
    }

    /// Takes every member out whose key an earlier one has.
    pub(super) fn take_doubles(&mut self) -> Vec<(String, Node<'a>)> {
        let members = &mut self.members;
        let mut order: Vec<u32> = (0..).take(members.len()).collect();
        sort(&mut order, &|a, b| members[a as usize].key.cmp(&members[b as usize].key).then(a.cmp(&b)));
        let mut doubles = Vec::new();
        for pair in order.windows(2) {
            let key = &members[pair[0] as usize].key;
            let double = &members[pair[1] as usize];
            if double.key == *key {
                doubles.extend(double.value.map(|value| (key.to_string(), value)));
                members[pair[1] as usize].value = None;
            }
        }
        doubles
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_json_writes_them() {
        let cases =
            [("0", 0.0), ("-90", -90.0), ("40.4093", 40.4093), ("4.98671e1", 49.8671), ("5E-1", 0.5), ("2e+1", 20.0)];
        for (json, number) in cases {
            assert!((Node(json).number().unwrap() - number).abs() < 1e-12, "{json}");
        }
        for json in ["\"1\"", "true", "[1]", "1e99999999999"] {
            assert_eq!(Node(json).number(), None, "{json}");
        }
        assert_eq!(Node("60").whole_number(), Some(60));
        for json in ["6.5", "-1", "4294967296", "\"6\""] {
            assert_eq!(Node(json).whole_number(), None, "{json}");
        }
    }

    #[test]
    fn members_are_taken_once_and_the_rest_is_left() {
        let mut object = Node(r#"{"a": 1, "b": null, "\u0063": [2, {}]}"#).object().unwrap();
        assert_eq!(object.take("a").map(|node| node.0), Some("1"));
        assert!(object.take("b").is_none() && object.take("d").is_none());
        assert_eq!(object.asked(), ["a", "b", "d"]);
        let rest: Vec<_> = object.rest().collect();
        assert_eq!(rest[0].0, "c");
        assert_eq!(rest[0].1.list().unwrap().len(), 2);
        assert!(Node("[]").object().is_none() && Node("{}").list().is_none());
    }

    #[test]
    fn of_doubles_the_first_stays() {
        let mut object = Node(r#"{"x": 1, "y": 2, "x": 3, "\u0078": 4}"#).object().unwrap();
        let doubles: Vec<_> = object.take_doubles().into_iter().map(|(key, node)| (key, node.0)).collect();
        assert_eq!(doubles, [("x".to_owned(), "3"), ("x".to_owned(), "4")]);
        assert_eq!(object.take("x").map(|node| node.0), Some("1"));
        assert_eq!(object.rest().count(), 1);
    }
}
