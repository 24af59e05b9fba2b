//! JSON values as slices of the file, read one level at a time. Nothing here is generic, so each step exists once in
//! the wasm; and every value knows where it stands, because it is part of the file's text.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::sort::sort;

/// A value of the file.
#[derive(Clone, Copy)]
pub(super) struct Node<'a>(pub(super) &'a str);

/// An object of the file; its members are taken out one by one, and what is left was not expected.
pub(super) struct Object<'a> {
    /// The text of the whole object.
    pub(super) raw: &'a str,
    members: Vec<(Cow<'a, str>, Node<'a>)>,
    asked: Vec<&'static str>,
}

impl<'a> Node<'a> {
    /// The members of an object, in the order of the file.
    pub(super) fn object(self) -> Option<Object<'a>> {
        let Members(members) = serde_json::from_str(self.0).ok()?;
        Some(Object { raw: self.0, members, asked: Vec::new() })
    }

    /// The elements of an array.
    pub(super) fn list(self) -> Option<Vec<Self>> {
        let elements: Vec<&RawValue> = serde_json::from_str(self.0).ok()?;
        Some(elements.into_iter().map(|element| Self(element.get())).collect())
    }

    /// The text of a string.
    pub(super) fn string(self) -> Option<String> {
        self.0.starts_with('"').then(|| serde_json::from_str(self.0).ok())?
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
    /// Takes the member with this key out; `null` counts as absent.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.asked.push(key);
        let place = self.members.iter().position(|(of, _)| of == key)?;
        Some(self.members.remove(place).1).filter(|node| node.0 != "null")
    }

    /// Every key that was asked for.
    pub(super) fn asked(&self) -> &[&'static str] {
        &self.asked
    }

    /// The members that are left.
    pub(super) fn rest(self) -> Vec<(Cow<'a, str>, Node<'a>)> {
        self.members
    }

    /// A key that stands twice, if one does.
    pub(super) fn double_key(&self) -> Option<&str> {
        let key = |at: u32| self.members[at as usize].0.as_ref();
        let mut order: Vec<u32> = (0..).take(self.members.len()).collect();
        sort(&mut order, &|a, b| key(a).cmp(key(b)));
        order.windows(2).find(|pair| key(pair[0]) == key(pair[1])).map(|pair| key(pair[0]))
    }
}

/// The members of an object, doubles included.
struct Members<'a>(Vec<(Cow<'a, str>, Node<'a>)>);

/// A key that borrows from the file unless it holds an escape.
#[derive(Deserialize)]
#[serde(transparent)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((Key(key), value)) = map.next_entry::<Key, &RawValue>()? {
                    members.push((key, Node(value.get())));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
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
        let rest = object.rest();
        assert_eq!(rest[0].0, "c");
        assert_eq!(rest[0].1.list().unwrap().len(), 2);
        assert_eq!(Node(r#"{"x": 1, "y": 2, "x": 3}"#).object().unwrap().double_key(), Some("x"));
        assert!(Node("[]").object().is_none() && Node("{}").list().is_none());
    }
}
