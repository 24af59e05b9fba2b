//! The one sort of the app, by merging: the standard library's costs 5 to 7 KB of wasm for each type and each order, so
//! all rooms sort positions, and through this one.

use std::cmp::Ordering;

/// Sorts positions by `compare`; those that it calls equal stay in the order they were in.
///
/// ```
/// use taiex_explorer::sort::sort;
/// let words = ["b", "c", "a"];
/// let mut order = [0, 1, 2];
/// sort(&mut order, &|a, b| words[a as usize].cmp(words[b as usize]));
/// assert_eq!(order, [2, 0, 1]);
/// ```
pub fn sort(positions: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    let mut run = 1;
    while run < positions.len() {
        merge(positions, run, compare);
        run *= 2;
    }
}

/// Makes sorted runs of `run` positions each into runs of twice that, the last perhaps shorter: one pass of [`sort`], for
/// whoever has other things to do between two of them.
pub fn merge(positions: &mut [u32], run: usize, compare: &dyn Fn(u32, u32) -> Ordering) {
    let mut merged = Vec::with_capacity(positions.len());
    for pair in positions.chunks(2 * run) {
        let (mut left, mut right) = pair.split_at(run.min(pair.len()));
        while let ([first, rest @ ..], [other, others @ ..]) = (left, right) {
            if compare(*first, *other).is_le() {
                merged.push(*first);
                left = rest;
            } else {
                merged.push(*other);
                right = others;
            }
        }
        merged.extend_from_slice(left);
        merged.extend_from_slice(right);
    }
    positions.copy_from_slice(&merged);
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::sort;

    proptest! {
        #[test]
        fn it_is_the_stable_sort_of_the_standard_library(keys in vec(0..20_u8, 0..200)) {
            let mut order: Vec<u32> = (0..).take(keys.len()).collect();
            let mut expected = order.clone();
            let key = |position: u32| keys[position as usize];
            sort(&mut order, &|a, b| key(a).cmp(&key(b)));
            expected.sort_by_key(|position| key(*position));
            prop_assert_eq!(order, expected);
        }
    }
}
