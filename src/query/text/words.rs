//! Lists of words in one buffer, and numbers for distinct ones.

/// Words one after another in one buffer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    letters: String,
    ends: Vec<u32>,
}

impl Words {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn push(&mut self, word: &str) {
        self.letters.push_str(word);
        self.ends.push(position(self.letters.len()));
    }

    /// The word at a position; beyond the last, the empty word.
    pub(super) fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// In sorted words, the position of the first that is not before `word`.
    pub(super) fn lower_bound(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.get(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Distinct words, numbered in the order of their coming: a hash table with open addressing over one buffer, so that a
/// word costs neither an allocation nor a second copy as a key.
#[derive(Default)]
pub(super) struct NumberedWords {
    pub(super) list: Words,
    /// A power of two of them, at most half of them taken: the number of a word plus one, or 0.
    slots: Vec<u32>,
}

impl NumberedWords {
    /// The number of `word`, a new one if it is new.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if self.slots.len() <= 2 * self.list.len() {
            self.grow();
        }
        let slot = self.slot(word);
        let new = position(self.list.len());
        match self.slots.get_mut(slot) {
            Some(taken @ 0) => {
                *taken = new + 1;
                self.list.push(word);
                new
            }
            Some(&mut taken) => taken - 1,
            None => new,
        }
    }

    /// The slot that holds `word`, or the empty one where it belongs.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len().saturating_sub(1);
        let mut slot = hash(word) as usize & mask;
        while let Some(&taken @ 1..) = self.slots.get(slot)
            && self.list.get(taken as usize - 1) != word
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; (4 * self.list.len()).next_power_of_two().max(64)];
        for at in 0..self.list.len() {
            let slot = self.slot(self.list.get(at));
            if let Some(empty) = self.slots.get_mut(slot) {
                *empty = position(at) + 1;
            }
        }
    }
}

/// FNV-1a of 32 bits, by Fowler, Noll and Vo: short, and good enough for words that nobody chose to collide.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A position or length as a `u32`: a page that could hold four thousand million of anything is far away.
pub(super) fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    #[test]
    fn lower_bound_is_the_first_not_before() {
        let mut words = Words::default();
        for word in ["asylum", "baku", "еж"] {
            words.push(word);
        }
        for (word, at) in [("", 0), ("asy", 0), ("asylum", 0), ("asylums", 1), ("baku", 1), ("c", 2), ("я", 3)] {
            assert_eq!(words.lower_bound(word), at, "{word}");
        }
        assert_eq!(words.get(1), "baku");
        assert_eq!(words.get(9), "");
        assert_eq!(Words::default().lower_bound("a"), 0);
    }

    proptest! {
        #[test]
        fn one_number_per_word(words in vec("[abя]{0,4}", 0..200)) {
            let mut numbered = NumberedWords::default();
            let mut expected: Vec<&str> = Vec::new();
            for word in &words {
                let at = expected.iter().position(|known| known == word).unwrap_or_else(|| {
                    expected.push(word);
                    expected.len() - 1
                });
                prop_assert_eq!(numbered.number(word) as usize, at);
            }
            prop_assert_eq!(numbered.list.len(), expected.len());
            for (at, word) in expected.iter().enumerate() {
                prop_assert_eq!(numbered.list.get(at), *word);
            }
        }
    }
}
