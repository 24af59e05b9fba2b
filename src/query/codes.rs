//! The chosen codes of one facet.

/// A set of codes, sorted. There are few, so a vector does; a tree of the standard library's costs 12 KB of wasm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes(Vec<String>);

impl Codes {
    /// Adds a code, if it is not in the set.
    pub fn insert(&mut self, code: &str) {
        if let Err(place) = self.place(code) {
            self.0.insert(place, code.to_owned());
        }
    }

    /// Takes a code out; gives whether it was in the set.
    pub fn remove(&mut self, code: &str) -> bool {
        self.place(code).map(|place| self.0.remove(place)).is_ok()
    }

    /// Takes every code out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether the code is in the set.
    #[must_use]
    pub fn contains(&self, code: &str) -> bool {
        self.place(code).is_ok()
    }

    /// Whether the set is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The codes in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, String> {
        self.0.iter()
    }

    fn place(&self, code: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|other| other.as_str().cmp(code))
    }
}

impl<'a> IntoIterator for &'a Codes {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'c> FromIterator<&'c str> for Codes {
    fn from_iter<I: IntoIterator<Item = &'c str>>(codes: I) -> Self {
        let mut set = Self::default();
        codes.into_iter().for_each(|code| set.insert(code));
        set
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Codes;

    proptest! {
        #[test]
        fn behaves_as_a_set(steps in prop::collection::vec((any::<bool>(), "[a-c]{0,2}"), 0..20)) {
            let (mut codes, mut set) = (Codes::default(), BTreeSet::new());
            for (insert, code) in steps {
                if insert {
                    codes.insert(&code);
                    set.insert(code);
                } else {
                    prop_assert_eq!(codes.remove(&code), set.remove(&code));
                }
                prop_assert!(codes.iter().eq(set.iter()));
            }
        }
    }
}
