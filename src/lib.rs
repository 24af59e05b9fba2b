//! Explore the TAIEX activities of a migration agency: a data file in, cards, a timeline and pages out.
//!
//! # Where to start
//! Lowest first; a module imports only from modules above it in this list, which `tests/architecture.rs` checks.
//!
//! 1. [`edtf`], [`sort`], [`prose`] and [`timeline`]: dates of stated precision; the one sort; running text; the arithmetic
//!    of scales, ticks, lanes and clusters.
//! 2. [`i18n`]: every word, in three languages.
//! 3. [`activity`]: the data file, its check, and the catalogue.
//! 4. [`query`]: questions and answers: search, facets, order.
//! 5. [`route`]: the address, parsed and printed.
//! 6. [`export`]: an activity as somebody else's format.
//! 7. [`state`]: what views follow.
//! 8. [`platform`]: the browser.
//! 9. [`app`]: the state of the app, all of it.
//! 10. [`ui`]: pages and their parts.
//! 11. [`shell`]: starts all of it.

// A release prints no such text (scripts/pack.mjs), so none may be for people.
#![cfg_attr(not(test), deny(clippy::use_debug))]

pub mod activity;
pub mod app;
pub mod edtf;
pub mod export;
pub mod i18n;
pub mod platform;
pub mod prose;
pub mod query;
pub mod route;
pub mod shell;
pub mod sort;
pub mod state;
pub mod timeline;
pub mod ui;
