//! An activity as somebody else's format: text out, nothing in. Libraries write the formats.

pub mod calendar;
