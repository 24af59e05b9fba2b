//! Starts the app: mounts it, loads the data, follows links and history, and keeps the head true.

mod load;

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::{
    app::{App, Loading, react},
    platform::{clock, document as page, history, kept, location, viewport},
    route::{Base, Route},
    state::Derived,
    ui::{element, frame::frame, page::title},
};

/// Starts the app in the page's `#app`.
pub fn start() {
    let root = document().get_element_by_id("app").and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    let base = location::base();
    let (path, search) = location::current(&base);
    let left = history::start();
    mount_to(root.clone(), move || {
        let app = App::new(base.clone(), Route::parse(&path, &search), clock::today(), viewport::visible());
        app.settle();
        follow(app, base);
        keep_head(app);
        load::keep_about(app);
        page::close_behind_focus();
        clock::on_new_day(move || app.turn_to(clock::today()));
        load::load(app, left);
        // What had the focus is gone with the failure: a retry ends at the heading.
        element::mount(frame(app, kept::told(), move || load::load(app, Some(history::Left::default()))), &root);
    })
    .forget();
}

/// Follows links, Back and Forward, and brings the address up to date before the page is left.
fn follow(app: App, base: Base) {
    location::on_link(base.clone(), move |path, search| app.visit(Route::parse(path, search)));
    history::on_travel(move |left| {
        let (path, search) = location::current(&base);
        app.arrive(Route::parse(&path, &search), left);
    });
    history::on_leave(move || app.settle());
}

/// Keeps title, language and colour scheme of the document those of the route.
fn keep_head(app: App) {
    // Only what changes is set: on language and scheme hangs the style of every element, and browsers look it up again.
    let theme = Derived::new(move || app.route.with(|route| route.theme));
    react(move || {
        let words = app.words();
        let title = app.loading.with(|loading| {
            let loaded = if let Loading::Ready(loaded) = loading { Some(loaded.as_ref()) } else { None };
            app.page.with(|page| title(words, page, loaded))
        });
        page::describe(&title, words.lang, theme.get());
    });
}
