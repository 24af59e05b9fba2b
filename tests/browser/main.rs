//! The promises of the app, kept in a real browser: one file per promise, told as a visitor would tell them.
//!
//! Needs the release in `dist/` (`make dist`; or another folder in `TAIEX_DIST`), Chromium and its driver.
//! `FULL=1` runs whole matrices where otherwise every pair is tried once. Pictures go to `target/screenshots/`.
//!
//! Reading order: [`journey`] tells a story, [`page`] and [`hand`] are what a visitor does, [`expect`] what the visitor meets,
//! both through [`tree`], which is what assistive technology is told; below lie [`browser`], [`driver`], [`server`].

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::disallowed_methods, reason = "waiting for a browser takes a clock; the app's own is an argument")]

mod browser;
mod data;
mod driver;
mod expect;
mod hand;
mod journey;
mod page;
mod server;
mod tree;

mod accessibility;
mod address;
mod cards;
mod facets;
mod focus;
mod languages;
mod loading;
mod noscript;
mod overview;
mod pages;
mod parts;
mod search;
mod security;
mod table;
mod timeline;
