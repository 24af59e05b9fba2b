//! A data file on its way: its text so far, and what was found in it.

use super::{super::catalogue::Catalogue, Checking, Unreadable, begin, not_json, outline::Outline};

/// What some editors put in front of a file, and RFC 8259 lets a reader pass over.
pub(super) const MARK: char = '\u{feff}';

/// The text of a file of which more may come. Where its values are is found as it comes, so that little is left to do at its end.
///
/// ```
/// use taiex_explorer::activity::check::Incoming;
/// let mut incoming = Incoming::default();
/// for piece in [&b"{\"version\": 1, \"activi"[..], b"ties\": [{\"id\": \"", b"a\"}]}"] {
///     incoming.add(piece);
/// }
/// assert_eq!(incoming.begin().unwrap().progress(), (0, 1));
/// ```
#[derive(Debug, Default)]
pub struct Incoming {
    text: String,
    /// The first bytes of a character whose others are still to come.
    cut: Vec<u8>,
    outline: Outline,
}

impl Incoming {
    /// A file that is there as a whole.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut incoming = Self::default();
        incoming.add(bytes);
        incoming
    }

    /// Adds the bytes that come next. What is no UTF-8 becomes U+FFFD.
    pub fn add(&mut self, bytes: &[u8]) {
        let joined;
        let mut rest = if self.cut.is_empty() {
            bytes
        } else {
            joined = [&self.cut, bytes].concat();
            &joined
        };
        self.cut = Vec::new();
        // Twice as much would be more than a phone has: what a wasm module has had once it keeps.
        if self.text.capacity() - self.text.len() < rest.len() {
            self.text.reserve_exact(rest.len() + self.text.len() / 4);
        }
        while !rest.is_empty() {
            let error = match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.text.push_str(text);
                    break;
                }
                Err(error) => error,
            };
            let (good, bad) = rest.split_at(error.valid_up_to());
            self.text.push_str(std::str::from_utf8(good).unwrap_or_default());
            let Some(length) = error.error_len() else {
                self.cut = bad.to_vec();
                break;
            };
            self.text.push(char::REPLACEMENT_CHARACTER);
            rest = bad.get(length..).unwrap_or_default();
        }
        if self.outline.is_untouched() && self.text.starts_with(MARK) {
            self.text.remove(0);
        }
        self.outline.go_on(&self.text);
    }

    /// The text that has come.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many records were found so far.
    #[must_use]
    pub fn records(&self) -> usize {
        self.outline.records()
    }

    /// A first look at a file of which more comes: its first records, once so many are there, without references to others. Nothing
    /// if anything in what has come costs something, which the whole may still mend.
    ///
    /// ```
    /// use taiex_explorer::activity::check::Incoming;
    /// let mut incoming = Incoming::default();
    /// incoming.add(br#"{"version": 1, "source": {"title": "T", "publisher": "P", "beneficiary": "B"}, "activities": ["#);
    /// incoming.add(br#"{"id": "a", "title": "A", "kind": "seminar"}, {"id": "b", "title": "B", "#);
    /// assert!(incoming.first(2).is_none());
    /// assert_eq!(incoming.first(1).unwrap().len(), 1);
    /// ```
    #[must_use]
    pub fn first(&self, records: usize) -> Option<Catalogue> {
        let file = self.outline.so_far(&self.text, records)?;
        let mut checking = begin(&self.text, file).ok()?;
        checking.go_on(records);
        checking.so_far()
    }

    /// Begins to read it, once all of it is there. A character that is cut off becomes U+FFFD.
    ///
    /// # Errors
    /// [`Unreadable`] if the file as a whole cannot be read.
    pub fn begin(&mut self) -> Result<Checking<'_>, Unreadable> {
        if !std::mem::take(&mut self.cut).is_empty() {
            self.text.push(char::REPLACEMENT_CHARACTER);
        }
        self.outline.finish(&self.text);
        let file = self.outline.file(&self.text).map_err(|stop| not_json(&self.text, stop))?;
        begin(&self.text, file.ok_or(Unreadable::NoActivities)?)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_text_becomes_a_sign_for_that() {
        let cases: [(&[u8], &str); 6] = [
            (b"\xef\xbb\xbf{}", "{}"),
            (b"a\xffb", "a\u{fffd}b"),
            (b"a\xc9\x99b", "aəb"),
            (b"a\xc9", "a\u{fffd}"),
            (b"{}\xf0\x9f", "{}\u{fffd}"),
            (b"\xf0\x9f\x98x", "\u{fffd}x"),
        ];
        for (bytes, text) in cases {
            let mut incoming = Incoming::of(bytes);
            assert!(incoming.begin().is_err(), "{bytes:?}");
            assert_eq!(incoming.text(), text, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn however_it_is_cut_the_text_is_the_same(text in "\\PC{0,20}", cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(text.len() + 1)).collect();
            cuts.sort_unstable();
            cuts.push(text.len());
            let (mut incoming, mut from) = (Incoming::default(), 0);
            for cut in cuts {
                incoming.add(&text.as_bytes()[from..cut]);
                from = cut;
            }
            prop_assert_eq!(incoming.text(), text.strip_prefix(MARK).unwrap_or(&text));
        }
    }
}
