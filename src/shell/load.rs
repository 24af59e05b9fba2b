//! Getting the data: fetched, read, shown and indexed. A long file is read and indexed a slice at a time, so that what is
//! painted already goes on answering its reader.

use std::{sync::Arc, time::Duration};

use leptos::task::spawn_local;

use crate::{
    activity::check::Incoming,
    app::{AboutText, App, LoadError, Loaded, Loading, SLICE, react, return_to},
    i18n::Lang,
    platform::{
        clock::{self, Waiting, breathe},
        document as page,
        fetch::{DATA, fetch, fetch_in_pieces},
        history,
    },
    query::text::Indexing,
    route::Page,
};

/// Where the running text of the page about the site is: before and after the code of its language.
const ABOUT: [&str; 2] = ["data/about.", ".md"];
/// After how long a reader is told how far it is.
const PATIENCE: Duration = Duration::from_millis(500);

/// Fetches the data file and shows what it holds, or why it cannot. The index of the texts comes after the first card; until
/// then a search reads the records.
pub(super) fn load(app: App, left: Option<history::Left>) {
    app.loading.set(Loading::Loading);
    spawn_local(async move {
        let label = app.words().load.loading;
        let progress = Waiting::start(PATIENCE, move || page::show_progress(label));
        let mut incoming = Incoming::default();
        let read = match fetch_in_pieces(DATA, &mut |piece| incoming.add(piece)).await {
            Ok(()) => Loaded::read(incoming).await.map_err(LoadError::Unreadable),
            Err(error) => Err(LoadError::Fetch(error)),
        };
        if app.page.get_untracked() == Page::About {
            // With its text there from the start nothing moves, and a reload ends where the reader was.
            app.about.set(Some(about(app.lang.get_untracked()).await));
        }
        if let Some(progress) = progress {
            progress.stop();
        }
        page::end_progress();
        show(app, read, left);
        let loaded = app.loading.with_untracked(|loading| match loading {
            Loading::Ready(loaded) => Some(loaded.clone()),
            _ => None,
        });
        if let Some(loaded) = loaded {
            index(&loaded).await;
        }
    });
}

fn show(app: App, read: Result<Loaded, LoadError>, left: Option<history::Left>) {
    match read {
        Ok(loaded) => {
            app.receive(Arc::new(loaded));
            if let Some(left) = &left {
                app.expect(left);
            }
        }
        Err(error) => app.loading.set(Loading::Failed(error)),
    }
    // The view is built before the next frame; only then does it take the place of the static content.
    clock::soon(move || {
        page::swap_in();
        if left.is_some() {
            return_to(left);
        }
    });
}

/// Makes the index of the texts, once what was loaded is seen.
async fn index(loaded: &Arc<Loaded>) {
    breathe().await;
    let mut indexing = Indexing::new(&loaded.catalogue);
    while !indexing.is_done() {
        indexing.go_on(SLICE);
        breathe().await;
    }
    let _ = loaded.index.text.set(indexing.finish());
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
