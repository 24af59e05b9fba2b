//! How a view moves by itself: it flies to where a button leads, and glides on after a swipe.

use super::Viewport;

/// How long a flight takes; longer would keep people waiting, shorter would not show where it leads.
pub const FLIGHT_MS: f64 = 320.0;
/// In what time a glide loses half its speed.
const HALF_LIFE_MS: f64 = 180.0;
/// A glide below this speed is over: a pixel in 50 ms is not seen to move.
const STILL_PX_PER_MS: f64 = 0.02;
/// How far a wheel turns to zoom by two.
const WHEEL_PX: f64 = 300.0;
/// What was moved longer ago says nothing of how fast a finger was when it left.
const RECENT_MS: f64 = 90.0;

/// A flight from one view to another.
///
/// ```
/// use taiex_explorer::timeline::{Day, FLIGHT_MS, Flight, Viewport};
/// let all = Viewport::whole(Day::new(0), Day::new(1000));
/// let flight = Flight { from: all, to: all.zoomed(4.0, 0.5) };
/// assert_eq!(flight.at(0.0), Some(flight.from));
/// assert!(flight.at(FLIGHT_MS / 2.0).unwrap().length_days() < all.length_days());
/// assert_eq!(flight.at(FLIGHT_MS), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    /// Where it begins.
    pub from: Viewport,
    /// Where it ends.
    pub to: Viewport,
}

impl Flight {
    /// The view some milliseconds after the start; nothing once it has arrived. Zooming looks steady if equal times make
    /// equal ratios, and each instant of both views moves along a straight line.
    #[must_use]
    pub fn at(&self, passed_ms: f64) -> Option<Viewport> {
        if passed_ms >= FLIGHT_MS {
            return None;
        }
        let left = 1.0 - (passed_ms / FLIGHT_MS).max(0.0);
        let share = 1.0 - left * left * left;
        let ratio = self.to.length_days() / self.from.length_days();
        let way = if (ratio - 1.0).abs() < 0.001 { share } else { (power(ratio, share) - 1.0) / (ratio - 1.0) };
        Some(self.from.towards(self.to, way))
    }
}

/// What a swipe leaves behind: a movement that slows down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glide {
    px_per_ms: f64,
}

impl Glide {
    /// A glide that begins with a speed, in CSS pixels a millisecond.
    #[must_use]
    pub fn new(px_per_ms: f64) -> Self {
        Self { px_per_ms }
    }

    /// How far it has come after some milliseconds, in CSS pixels; nothing once it is over.
    ///
    /// ```
    /// use taiex_explorer::timeline::Glide;
    /// let glide = Glide::new(1.0);
    /// assert!(glide.offset_px(100.0).unwrap() < 100.0);
    /// assert_eq!(glide.offset_px(5_000.0), None);
    /// ```
    #[must_use]
    pub fn offset_px(self, passed_ms: f64) -> Option<f64> {
        let left = power(0.5, passed_ms / HALF_LIFE_MS);
        let is_over = (self.px_per_ms * left).abs() < STILL_PX_PER_MS;
        (!is_over).then(|| self.px_per_ms * HALF_LIFE_MS / std::f64::consts::LN_2 * (1.0 - left))
    }
}

/// How fast a pointer moves, from where it was in the last moments.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Speed {
    /// Time in milliseconds and place in pixels, in order.
    places: Vec<(f64, f64)>,
}

impl Speed {
    /// Notes where the pointer is.
    pub fn note(&mut self, at_ms: f64, x_px: f64) {
        self.places.retain(|(then_ms, _)| at_ms - then_ms < RECENT_MS);
        self.places.push((at_ms, x_px));
    }

    /// Its speed at a moment, in CSS pixels a millisecond: 0 if it rested before.
    ///
    /// ```
    /// use taiex_explorer::timeline::Speed;
    /// let mut speed = Speed::default();
    /// speed.note(0.0, 10.0);
    /// speed.note(20.0, 50.0);
    /// assert_eq!(speed.px_per_ms(20.0), 2.0);
    /// assert_eq!(speed.px_per_ms(500.0), 0.0);
    /// ```
    #[must_use]
    pub fn px_per_ms(&self, now_ms: f64) -> f64 {
        let recent = self.places.iter().find(|(then_ms, _)| now_ms - then_ms < RECENT_MS);
        match (recent, self.places.last()) {
            (Some((from_ms, from_px)), Some((to_ms, to_px))) if to_ms > from_ms => {
                (to_px - from_px) / (to_ms - from_ms)
            }
            _ => 0.0,
        }
    }
}

/// By how much a turn of the wheel zooms: by two for a good turn of a mouse's, and evenly for a touchpad's small ones.
///
/// ```
/// use taiex_explorer::timeline::wheel_factor;
/// assert!((wheel_factor(-300.0) - 2.0).abs() < 0.01);
/// assert!((wheel_factor(300.0) * wheel_factor(-300.0) - 1.0).abs() < 1e-9);
/// ```
#[must_use]
pub fn wheel_factor(delta_px: f64) -> f64 {
    let factor = power(2.0, delta_px.abs() / WHEEL_PX);
    if delta_px > 0.0 { 1.0 / factor } else { factor }
}

/// `base` to the power of `exponent`, neither of them negative, to about three digits. That of the standard library
/// weighs kilobytes of wasm, and square roots are an instruction.
fn power(base: f64, exponent: f64) -> f64 {
    let mut power = 1.0;
    let mut whole = exponent.floor().min(64.0);
    while whole >= 1.0 {
        power *= base;
        whole -= 1.0;
    }
    let (mut root, mut rest) = (base, exponent - exponent.floor());
    for _ in 0..12 {
        root = root.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            power *= root;
            rest -= 1.0;
        }
    }
    power
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::timeline::Day;

    proptest! {
        #[test]
        fn power_agrees_with_the_standard_library(base in 0.001..1000.0_f64, exponent in 0.0..4.0_f64) {
            let expected = base.powf(exponent);
            prop_assert!((power(base, exponent) / expected - 1.0).abs() < 0.005);
        }

        #[test]
        fn a_flight_zooms_one_way(factor in 0.1..50.0_f64, share in -1.0..2.0_f64, pan in -2.0..2.0_f64) {
            let from = Viewport::whole(Day::new(0), Day::new(2000)).zoomed(3.0, 0.5);
            let flight = Flight { from, to: from.zoomed(factor, share).panned(pan) };
            let lengths: Vec<f64> =
                (0..32).filter_map(|step| flight.at(f64::from(step) * 10.0)).map(Viewport::length_days).collect();
            let falls = flight.to.length_days() <= from.length_days();
            prop_assert!(lengths.windows(2).all(|two| (two[1] <= two[0] + 1e-6) == falls || (two[1] - two[0]).abs() < 1e-6));
        }

        #[test]
        fn a_glide_goes_on_and_ever_slower(px_per_ms in -4.0..4.0_f64) {
            let glide = Glide::new(px_per_ms);
            let offsets: Vec<f64> = (0..100).map_while(|step| glide.offset_px(f64::from(step) * 16.0)).collect();
            let steps: Vec<f64> = offsets.windows(2).map(|two| (two[1] - two[0]).abs()).collect();
            prop_assert!(steps.windows(2).all(|two| two[1] <= two[0] + 0.05), "{steps:?}");
        }
    }
}
