//! The one sort of the app: each instance of the standard library's costs 5 to 7 KB of wasm, so all rooms sort
//! positions through this one.

use std::cmp::Ordering;

/// Sorts positions by `compare`, which settles ties itself where their order matters.
///
/// ```
/// use taiex_explorer::sort::sort;
/// let words = ["b", "c", "a"];
/// let mut order = [0, 1, 2];
/// sort(&mut order, &|a, b| words[a as usize].cmp(words[b as usize]));
/// assert_eq!(order, [2, 0, 1]);
/// ```
pub fn sort(positions: &mut [u32], compare: &dyn Fn(u32, u32) -> Ordering) {
    positions.sort_unstable_by(|a, b| compare(*a, *b));
}
