//! JSON (RFC 8259) without a data model: one scanner finds where values end, and whoever needs one reads its slice.
//!
//! With a general reader the wasm was about 20 KB of brotli larger; a test holds this one to `serde_json`.

use std::borrow::Cow;

/// Goes through a text from the front; every step fails with the offset at which the text is no JSON.
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

/// Where a text stops being JSON: its length, if it merely ends too early.
pub(super) type Stop = usize;

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self::at(text, 0)
    }

    /// From an offset on.
    pub(super) fn at(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The offset of what comes next.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Where a part of the text is in it.
    pub(super) fn range_of(&self, part: &str) -> std::ops::Range<usize> {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        start..start + part.len()
    }

    /// The next byte, and NUL at the end, which JSON holds nowhere.
    fn next(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// The next byte that is no white space.
    pub(super) fn first(&mut self) -> u8 {
        while matches!(self.next(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        self.next()
    }

    fn pass(&mut self, byte: u8) -> Result<(), Stop> {
        if self.next() != byte {
            return Err(self.at);
        }
        self.at += 1;
        Ok(())
    }

    /// Passes the end of the text.
    pub(super) fn end(&mut self) -> Result<(), Stop> {
        self.first();
        if self.at < self.text.len() { Err(self.at) } else { Ok(()) }
    }

    /// Passes a bracket; whether there is something in front of the one that closes it.
    pub(super) fn open(&mut self, open: u8) -> Result<bool, Stop> {
        self.first();
        self.pass(open)?;
        let empty = self.first() == closing(open);
        self.at += usize::from(empty);
        Ok(!empty)
    }

    /// Passes a comma, or the bracket that closes `open`; whether it was the comma.
    pub(super) fn more(&mut self, open: u8) -> Result<bool, Stop> {
        let more = self.first() == b',';
        self.pass(if more { b',' } else { closing(open) })?;
        Ok(more)
    }

    /// Passes the key of a member and the colon after it.
    pub(super) fn key(&mut self) -> Result<&'a str, Stop> {
        self.first();
        let start = self.at;
        self.string()?;
        let key = self.since(start);
        self.first();
        self.pass(b':')?;
        Ok(key)
    }

    /// Passes a value, however deep: what is open stands in a list, so that no file can exhaust the stack.
    pub(super) fn value(&mut self) -> Result<&'a str, Stop> {
        let mut brackets = Vec::new();
        self.first();
        let start = self.at;
        loop {
            let open = self.first();
            let mut more = match open {
                b'{' | b'[' => {
                    let inside = self.open(open)?;
                    if inside {
                        brackets.push(open);
                    }
                    inside
                }
                _ => {
                    self.scalar(open)?;
                    false
                }
            };
            while !more {
                let Some(&open) = brackets.last() else { return Ok(self.since(start)) };
                more = self.more(open)?;
                if !more {
                    brackets.pop();
                }
            }
            if brackets.last() == Some(&b'{') {
                self.key()?;
            }
        }
    }

    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn scalar(&mut self, first: u8) -> Result<(), Stop> {
        match first {
            b'"' => self.string(),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str) -> Result<(), Stop> {
        word.bytes().try_for_each(|byte| self.pass(byte))
    }

    fn number(&mut self) -> Result<(), Stop> {
        self.at += usize::from(self.next() == b'-');
        if self.next() == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.next() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.next(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.next(), b'+' | b'-'));
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while self.next().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { Err(start) } else { Ok(()) }
    }

    fn string(&mut self) -> Result<(), Stop> {
        self.pass(b'"')?;
        loop {
            self.at += plain(self.text.as_bytes().get(self.at..).unwrap_or_default());
            if self.next() != b'\\' {
                return self.pass(b'"');
            }
            self.escape()?;
        }
    }

    fn escape(&mut self) -> Result<(), Stop> {
        self.at += 1;
        let hex = match self.next() {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 0,
            b'u' => 4,
            _ => return Err(self.at),
        };
        self.at += 1;
        for _ in 0..hex {
            if !self.next().is_ascii_hexdigit() {
                return Err(self.at);
            }
            self.at += 1;
        }
        Ok(())
    }
}

/// `{}` and `[]` both stand two apart in ASCII.
fn closing(open: u8) -> u8 {
    open + 2
}

/// How many bytes in front are neither a quotation mark nor a backslash nor a control character: most of a large file is such
/// text. Eight at a time are looked at (<https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord>), and the first that is
/// found in a word is one: what these tricks find in vain lies behind one that they rightly find.
#[inline(never)]
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word & (ONES * 0x80);
    let (words, tail) = bytes.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = below(word, 0x20) | below(word ^ (ONES * 0x22), 1) | below(word ^ (ONES * 0x5c), 1);
        if found != 0 {
            return at * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    words.len() * 8 + tail.iter().take_while(|byte| !matches!(byte, ..b' ' | b'"' | b'\\')).count()
}

/// What a string says, given what stands between its quotation marks. Half of a surrogate pair, which is no character,
/// becomes U+FFFD, as in a browser's `TextDecoder`.
pub(super) fn unescaped(inside: &str) -> Cow<'_, str> {
    if plain(inside.as_bytes()) == inside.len() {
        return Cow::Borrowed(inside);
    }
    let Some((before, mut rest)) = inside.split_once('\\') else { return Cow::Borrowed(inside) };
    let mut text = before.to_owned();
    loop {
        let (letter, length) = letter(rest);
        text.push(letter);
        rest = rest.get(length..).unwrap_or_default();
        let Some((before, after)) = rest.split_once('\\') else { break };
        text.push_str(before);
        rest = after;
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// The character that an escape stands for, and the escape's length after the backslash.
fn letter(escape: &str) -> (char, usize) {
    let letter = match escape.as_bytes().first() {
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode(escape),
        Some(other) => char::from(*other),
        None => char::REPLACEMENT_CHARACTER,
    };
    (letter, 1)
}

fn unicode(escape: &str) -> (char, usize) {
    let unit = |at: usize| {
        let hex = escape.get(at..at + 4)?;
        u32::from_str_radix(hex, 16).ok()
    };
    let high = unit(1).unwrap_or_default();
    let low = unit(7).filter(|low| escape.get(5..7) == Some("\\u") && (0xdc00..0xe000).contains(low));
    match low {
        Some(low) if (0xd800..0xdc00).contains(&high) => {
            let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), 11)
        }
        _ => (char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER), 5),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scan(text: &str) -> Result<&str, Stop> {
        let mut scanner = Scanner::new(text);
        let value = scanner.value()?;
        scanner.end().map(|()| value)
    }

    #[test]
    fn stops_where_the_text_is_no_json() {
        let cases = [
            ("", 0),
            ("[1, 2", 5),
            ("[1,]", 3),
            ("{\"a\" 1}", 5),
            ("{\"a\": 1,}", 8),
            ("{a: 1}", 1),
            ("[1}", 2),
            ("tru", 3),
            ("trve", 2),
            ("01", 1),
            ("1.", 2),
            ("-x", 1),
            ("\"a\n\"", 2),
            ("\"\\x\"", 2),
            ("\"\\u12g4\"", 5),
            ("\"123456789\u{1f}\"", 10),
            ("1 2", 2),
            ("\0", 0),
        ];
        for (text, stop) in cases {
            assert_eq!(scan(text), Err(stop), "{text}");
        }
        assert_eq!(scan(" [{\"a\": [{}, []]}, -0.5e+7] \n"), Ok("[{\"a\": [{}, []]}, -0.5e+7]"));
        let deep = "[".repeat(1_000_000) + &"]".repeat(1_000_000);
        assert_eq!(scan(&deep).map(str::len), Ok(2_000_000));
    }

    #[test]
    fn escapes_are_undone_and_half_a_pair_is_no_character() {
        let cases = [
            (r"a\n\t\\\/\u0259", "a\n\t\\/ə"),
            (r"\ud83d\ude00!", "😀!"),
            (r"\ud83d", "\u{fffd}"),
            (r"\ude00\ud83d\u0041", "\u{fffd}\u{fffd}A"),
        ];
        for (inside, text) in cases {
            assert_eq!(unescaped(inside), text, "{inside}");
        }
    }

    proptest! {
        #[test]
        fn plain_bytes_end_where_one_is_not(bytes in prop::collection::vec(prop_oneof![0x1e..0x24_u8, 0x5a..0x5e_u8, 0x7e..0x82_u8, 0xfe..=0xff_u8], 0..40)) {
            let one_by_one = bytes.iter().take_while(|&&byte| byte >= 0x20 && byte != b'"' && byte != b'\\').count();
            prop_assert_eq!(plain(&bytes), one_by_one);
        }

        #[test]
        fn takes_what_serde_json_takes(text in r#"[\[\]{}":,0-9.eE+\-tfnrualse\\ \n]{0,12}|"([a-zə"\\/nu0-9]|\\u[0-9a-f]{4}){0,30}""#) {
            let theirs = serde_json::from_str::<&serde_json::value::RawValue>(&text);
            prop_assert_eq!(scan(&text).is_ok(), theirs.is_ok());
            if let Ok(string) = serde_json::from_str::<String>(&text) {
                let value = scan(&text).unwrap();
                prop_assert_eq!(unescaped(&value[1..value.len() - 1]), string);
            }
        }

        #[test]
        fn a_text_that_is_cut_off_stops_at_its_end(strings in prop::collection::vec(any::<String>(), 0..4), cut in any::<prop::sample::Index>()) {
            let json = serde_json::to_string(&serde_json::json!([{"key": strings}, true, null, [-1.5]])).unwrap();
            let cut = json.floor_char_boundary(cut.index(json.len()));
            prop_assert_eq!(scan(&json[..cut]), Err(cut));
        }

        #[test]
        fn reads_back_every_string(string in any::<String>()) {
            let json = serde_json::to_string(&string).unwrap();
            let value = scan(&json).unwrap();
            prop_assert_eq!(unescaped(&value[1..value.len() - 1]), string);
        }
    }
}
