//! The frame around every page: banner, navigation, languages, the page itself, and the foot.

use super::{
    element::{Element, Node, el, live},
    page, part,
};
use crate::{
    app::{App, Loading, language_id},
    i18n::{Lang, Messages},
    platform::{document as view, kept::Kept},
    route::{Page, Route},
    state::State,
};

/// The whole app; `kept` says how its data stand to those of the server, and `retry` asks for them again.
pub fn frame(app: App, kept: State<Option<Kept>>, retry: impl Fn() + Copy + 'static) -> Node {
    live(move || {
        let words = app.words();
        let embed = app.route.with_untracked(|route| route.embed);
        let content = live(move || match app.loading.get() {
            Loading::Arriving(loaded) if app.page.get() == Page::Activities => page::first(app, words, &loaded),
            Loading::Loading | Loading::Arriving(_) => {
                el("p").class("loading").attr("role", "status").child(words.load.loading).into()
            }
            Loading::Failed(error) => part::failure::failure(words, &error, retry).into(),
            Loading::Ready(loaded) => page::page(app, words, loaded),
        });
        let main = el("main").attr("id", "main").attr("tabindex", "-1");
        let main = main
            .child(part::preview::preview(app, words, retry))
            .child(part::kept::kept(words, kept, retry))
            .child(part::quiet_line::quiet_line(app, words))
            .child(content)
            .child(el("p").class("visually-hidden").attr("id", view::SAID).attr("role", "status"));
        [Node::from((!embed).then(|| banner(app, words))), main.into(), Node::from((!embed).then(|| foot(app, words)))]
    })
}

/// The banner: a link past it, the site's name, the pages and the languages.
pub fn banner(app: App, words: &'static Messages) -> Node {
    let skip = move || {
        if app.page.get() == Page::Activities { words.site.skip_to_activities } else { words.site.skip_to_content }
    };
    let skip = el("a")
        .class("skip")
        .attr("id", "skip")
        .live("href", move || Some(app.route.with(|route| [&app.href(route), "#main"].concat())))
        .on("click", |click| {
            click.prevent_default();
            let _ = view::focus("results") || view::focus("main");
        })
        .child(live(skip));
    let home = Route { lang: words.lang, ..Route::default() };
    let pages = [
        page_link(app, Page::Activities, words.nav.activities),
        page_link(app, Page::Timeline, words.nav.timeline),
        page_link(app, Page::About, words.nav.about),
    ];
    let languages = Lang::ALL.map(|lang| language_link(app, words, lang));
    let inner = el("div")
        .class("banner-inner")
        .child(el("a").class("site-name").attr("id", "site-name").attr("href", app.href(&home)).child(words.site.name))
        .child(el("nav").class("pages").attr("aria-label", words.nav.label).child(el("ul").children(pages)))
        .child(
            el("nav").class("languages").attr("aria-label", words.site.language).child(el("ul").children(languages)),
        );
    [skip, el("header").class("banner").child(inner).children(part::offer::offers(app, words))].into()
}

fn page_link(app: App, page: Page, name: &'static str) -> Element {
    let current = page.clone();
    let id = match page {
        Page::Timeline => "page-timeline",
        Page::About => "page-about",
        _ => "page-activities",
    };
    let link = el("a")
        .attr("id", id)
        .live("href", move || Some(app.href_of(page.clone())))
        .live("aria-current", move || (app.page.get() == current).then_some("page"));
    el("li").child(link.child(name))
}

fn language_link(app: App, words: &Messages, lang: Lang) -> Element {
    let link = el("a")
        .attr("id", language_id(lang))
        .live("href", move || Some(app.route.with(|route| app.href(&route.in_lang(lang)))))
        .attr("lang", lang.code())
        .attr("hreflang", lang.code())
        .attr_if("aria-current", (lang == words.lang).then_some("true"));
    el("li").child(link.child(lang.name()))
}

/// The foot: whose data these are, and of what day.
pub fn foot(app: App, words: &'static Messages) -> Element {
    let source = live(move || {
        app.loading.with(|loading| {
            let Loading::Ready(loaded) = loading else { return Node::Nothing };
            let catalogue = &loaded.catalogue;
            let publisher = catalogue.source.publisher.shown(words.lang);
            // What the small sign beside many texts means, for whoever cannot hover.
            let sign = (words.lang != Lang::En).then(|| ["° ", words.card.unreviewed].concat());
            [
                Node::from(el("p").child(words.source(publisher.words, catalogue.source.year))),
                Node::from(catalogue.updated.map(|day| el("p").child(words.as_of(day)))),
                Node::from(sign.map(|sign| el("p").child(sign))),
            ]
            .into()
        })
    });
    el("footer").class("foot").child(el("div").class("foot-inner").child(source))
}
