//! The promises of the app, kept in a real browser: one file per promise, told as a visitor would tell them.
//!
//! Needs the release in `dist/` (`make dist`; or another folder in `TAIEX_DIST`), and the browser that `TAIEX_ENGINE` names
//! (`chromium`, where nothing is said, `firefox` or `webkit`) with its driver. What only Chromium's driver can do is ignored
//! unless asked for: `cargo test --test browser -- --include-ignored`. What WebKit's driver cannot do stands in
//! `engine/webkit/left-out`, which `scripts/journeys-webkit.sh` leaves out.
//! `FULL=1` runs whole matrices where otherwise every pair is tried once. Pictures go to `target/screenshots/`.
//!
//! Reading order: [`journey`] tells a story, [`page`] and [`hand`] are what a visitor does, [`expect`] what the visitor meets,
//! both through [`tree`], which is what assistive technology is told; below lie [`browser`], [`engine`], [`driver`],
//! [`server`].

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::disallowed_methods, reason = "waiting for a browser takes a clock; the app's own is an argument")]

mod browser;
mod data;
mod driver;
mod engine;
mod expect;
mod hand;
mod journey;
mod page;
mod port;
mod publishing;
mod server;
mod tree;

mod accessibility;
mod address;
mod cards;
mod embed;
mod facets;
mod fallback;
mod file_check;
mod focus;
mod languages;
mod loading;
mod long_file;
mod long_list;
mod nginx;
mod offline;
mod overview;
mod pages;
mod parts;
mod search;
mod security;
mod sheet;
mod table;
mod take;
mod timeline;
mod transition;
mod years;
