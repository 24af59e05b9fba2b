//! Starts the app: mounts it, loads the data, follows links and history, and keeps the head true.

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::{
    activity::model::Activity,
    app::{AboutText, App, LoadError, Loaded, Loading, react, return_to},
    i18n::Messages,
    platform::{clock, document as page, fetch, history, location, viewport},
    route::{Base, Page, Route},
    ui::{element, frame::frame},
};

/// Where the data file is, below the base.
const DATA: &str = "data/activities.json";
/// Where the running text of the page about the site is: before and after the code of its language.
const ABOUT: [&str; 2] = ["data/about.", ".md"];

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
        keep_about(app);
        clock::on_new_day(move || app.turn_to(clock::today()));
        load(app, left);
        // What had the focus is gone with the failure: a retry ends at the heading.
        element::mount(frame(app, move || load(app, Some(history::Left::default()))), &root);
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

/// Fetches the data file and shows what it holds, or why it cannot.
fn load(app: App, left: Option<history::Left>) {
    app.loading.set(Loading::Loading);
    let show = move |read| {
        match read {
            Ok(loaded) => app.receive(loaded),
            Err(error) => app.loading.set(Loading::Failed(error)),
        }
        // The view is built before the next frame; only then does it take the place of the static content.
        clock::soon(move || {
            page::swap_in();
            if left.is_some() {
                return_to(left);
            }
        });
    };
    let then = move |bytes: Result<_, _>| {
        let read = bytes.map_err(LoadError::Fetch).and_then(Loaded::read);
        if app.page.get_untracked() == Page::About {
            // With its text there from the start nothing moves, and a reload ends where the reader was.
            read_about(app, move || show(read));
        } else {
            show(read);
        }
    };
    fetch::fetch(DATA.to_owned(), Box::new(then));
}

/// Fetches the running text of the page about the site.
fn read_about(app: App, then: impl FnOnce() + 'static) {
    let lang = app.lang.get_untracked();
    let keep = move |bytes: Result<_, _>| {
        let text = bytes.map(|bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into()).unwrap_or_default();
        app.about.set(Some(AboutText { lang, text }));
        then();
    };
    fetch::fetch([ABOUT[0], lang.code(), ABOUT[1]].concat(), Box::new(keep));
}

/// Has that text at hand in the page's language whenever its page is open.
fn keep_about(app: App) {
    react(move || {
        let lang = app.lang.get();
        let open = app.page.with(|page| *page == Page::About) && matches!(app.loading.get(), Loading::Ready(_));
        if open && app.about.with(|about| about.as_ref().is_none_or(|held| held.lang != lang)) {
            read_about(app, || {});
        }
    });
}

/// Keeps title, language and colour scheme of the document those of the route.
fn keep_head(app: App) {
    react(move || {
        let words = app.words();
        let title = app.loading.with(|loading| {
            let loaded = if let Loading::Ready(loaded) = loading { Some(loaded.as_ref()) } else { None };
            app.page.with(|page| title(words, page, loaded))
        });
        page::describe(&title, words.lang, app.route.with(|route| route.theme));
    });
}

/// The document title of a page; while nothing is loaded an activity has none of its own.
fn title(words: &Messages, page: &Page, loaded: Option<&Loaded>) -> String {
    let name = match page {
        Page::Activities => return words.site.name.to_owned(),
        Page::Timeline => words.timeline.region,
        Page::About => words.about.title,
        #[cfg(debug_assertions)]
        Page::Gallery => "Gallery",
        Page::NotFound(_) => words.not_found.page,
        Page::Activity(id) => match loaded.map(|loaded| (&loaded.catalogue, loaded.catalogue.find(id))) {
            None => return words.site.name.to_owned(),
            Some((_, None)) => words.not_found.activity,
            Some((catalogue, Some(at))) => {
                let Activity { title, .. } = &catalogue[at];
                return words.site.document_title.with([title.shown(words.lang).words]);
            }
        },
    };
    words.site.document_title.with([name])
}
