//! Getting the data: fetched, read, shown and indexed. A long file is read and indexed a slice at a time, so that what is
//! painted already goes on answering its reader.

use std::{pin::Pin, sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use crate::{
    activity::check::{Checked, Incoming},
    app::{AboutText, App, LoadError, Loaded, Loading, SLICE, react, return_to},
    i18n::Lang,
    platform::{
        clock::{self, Waiting, breathe, turn},
        document as page,
        fetch::{DATA, Pieces, fetch},
        history, program,
    },
    query::text::Indexing,
    route::Page,
    ui::part::results::{COUNT, RESULTS},
};

/// Where the running text of the page about the site is: before and after the code of its language.
const ABOUT: [&str; 2] = ["data/about.", ".md"];
/// After how long a reader is told how far it is.
const PATIENCE: Duration = Duration::from_millis(500);

/// A file is long once so much of it has come: 1,400 records are about as many bytes, and are read within a tenth of a second.
const LONG_BYTES: usize = 1_000_000;

/// How many of its records are shown before the others have come.
const FIRST: usize = 256;

/// Fetches the data file and shows what it holds, or why it cannot. The index of the texts comes after the first card; until
/// then a search reads the records. Of a long file the first records are shown before the others have come.
pub(super) fn load(app: App, left: Option<history::Left>) {
    app.loading.set(Loading::Loading);
    spawn_local(async move {
        let label = app.words().load.loading;
        let progress = Waiting::start(PATIENCE, move || page::show_progress(label));
        let read = read(app, left.is_none()).await.map(Arc::new);
        let is_begun = is_arriving(app);
        if !is_begun && app.page.get_untracked() == Page::About {
            // With its text there from the start nothing moves, and a reload ends where the reader was.
            app.about.set(Some(about(app.lang.get_untracked()).await));
        }
        if is_begun {
            // Without the rest of the program no view can be left.
            program::is_whole().await;
        }
        let loaded = match read {
            Ok(loaded) => loaded,
            Err(error) => {
                end(progress);
                app.loading.set(Loading::Failed(error));
                return show(app, left);
            }
        };
        if !is_begun {
            end(progress);
            app.receive(loaded.clone());
            show(app, left);
        }
        // Whoever searches the first records need not wait at each letter until all of them are read through.
        let waits = is_begun && app.query.with_untracked(|query| !query.search_words().is_empty());
        if is_begun && !waits {
            end(progress);
            take_over(app, loaded.clone());
        }
        if program::is_whole().await {
            index(loaded.clone()).await;
        }
        if waits {
            end(progress);
            take_over(app, loaded);
        }
    });
}

/// Whether the first records of a long file are shown.
fn is_arriving(app: App) -> bool {
    app.loading.with_untracked(|loading| matches!(loading, Loading::Arriving(_)))
}

/// Says no longer how far it is, and tells the scripts around the app that all is here.
fn end(progress: Option<Waiting>) {
    if let Some(progress) = progress {
        progress.stop();
    }
    page::end_progress();
    page::tell("loaded");
}

/// Reads the data file while it comes; if `may_show`, the first records of a long one are shown at once.
async fn read(app: App, may_show: bool) -> Result<Loaded, LoadError> {
    let mut incoming = Incoming::default();
    let mut pieces = Pieces::of(DATA).await.map_err(LoadError::Fetch)?;
    let mut is_first = may_show && !page::is_printed();
    while let Some(piece) = pieces.next().await.map_err(LoadError::Fetch)? {
        incoming.add(piece);
        if incoming.text().len() > LONG_BYTES {
            if is_first && incoming.records() >= FIRST {
                is_first = false;
                show_first(app, &incoming);
            }
            breathe().await;
        }
    }
    Loaded::read(incoming).await.map_err(LoadError::Unreadable)
}

/// Shows the first records of a file of which more comes, unless it takes the whole to answer what the address asks for.
fn show_first(app: App, incoming: &Incoming) {
    // Somebody may have asked for the data anew, or for another page.
    let is_asked = app.loading.with_untracked(|loading| matches!(loading, Loading::Loading))
        && app.page.get_untracked() == Page::Activities;
    let Some(catalogue) = is_asked.then(|| incoming.first(FIRST)).flatten() else { return };
    let loaded = Loaded::new(Checked { catalogue, ..Checked::default() });
    let answer = untrack(|| app.answered(&loaded));
    if answer.ignored.is_empty() && !answer.hits.is_empty() {
        app.loading.set(Loading::Arriving(Arc::new(loaded)));
        show(app, None);
    }
}

/// Shows all records where the first of them are shown, unless somebody has asked for the data anew.
fn take_over(app: App, loaded: Arc<Loaded>) {
    if is_arriving(app) {
        app.settle_what_rests();
        replace(app, loaded);
    }
}

/// Does so, and the reader keeps what they hold. Should the rest of the program not have come, the page loads anew at its address.
#[inline(never)]
fn replace(app: App, loaded: Arc<Loaded>) {
    if app.page.get_untracked() != Page::Activities {
        app.receive(loaded);
        // The other pages have waited for it, and begin with their heading.
        return clock::soon(|| {
            page::focus(page::HEADING);
        });
    }
    let held = history::here();
    let put_back = page::hold(RESULTS.to_owned());
    app.receive(loaded);
    app.expect(&held);
    clock::soon(|| {
        put_back();
        page::repeat(COUNT);
    });
}

/// Takes the static content away once the view is built, which is so before the next frame.
fn show(app: App, left: Option<history::Left>) {
    if let Some(left) = &left {
        app.expect(left);
    }
    clock::soon(move || {
        page::swap_in();
        if left.is_some() {
            return_to(left);
        }
    });
}

/// Makes the index of the texts. Boxed, so that all of it is in the part of the program that comes later.
#[inline(never)]
fn index(loaded: Arc<Loaded>) -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(async move {
        // What was shown is painted first.
        turn().await;
        let mut indexing = Indexing::new(&loaded.catalogue);
        while !indexing.is_done() {
            indexing.go_on(SLICE);
            breathe().await;
        }
        let _ = loaded.index.text.set(indexing.finish());
        turn().await;
    })
}

/// Fetches the running text of the page about the site.
async fn about(lang: Lang) -> AboutText {
    let bytes = fetch(&[ABOUT[0], lang.code(), ABOUT[1]].concat()).await;
    AboutText { lang, text: bytes.map(|bytes| String::from_utf8_lossy(&bytes).into()).unwrap_or_default() }
}

/// Has that text at hand in the page's language whenever its page is open.
pub(super) fn keep_about(app: App) {
    react(move || {
        let lang = app.lang.get();
        let open = app.page.with(|page| *page == Page::About) && matches!(app.loading.get(), Loading::Ready(_));
        if open && app.about.with(|about| about.as_ref().is_none_or(|held| held.lang != lang)) {
            spawn_local(async move { app.about.set(Some(about(lang).await)) });
        }
    });
}
