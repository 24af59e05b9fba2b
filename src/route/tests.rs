use proptest::{collection::btree_set, option, prelude::*, sample::select};

use super::*;
use crate::{
    edtf::PartialDate,
    query::{Facet, NOT_STATED, Sort},
};

/// Address in, canonical address out, and what was ignored.
#[test]
fn reads_every_address_and_prints_the_canonical_one() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("/", "/", &[]),
        ("/index.html", "/", &[]),
        ("/timeline/", "/timeline", &[]),
        ("/az", "/az/", &[]),
        ("/ru/about", "/ru/about", &[]),
        ("/az/gallery", "/az/gallery", &[]),
        ("/en/about", "/about", &[]),
        ("/?lang=az", "/az/", &[]),
        ("/ru/timeline?lang=az", "/az/timeline", &[]),
        ("/ru/?lang=en", "/", &[]),
        ("/?lang=de", "/", &["lang=de"]),
        ("/activities/readmission-2012", "/activities/readmission-2012", &[]),
        ("/activities/", "/", &[]),
        ("/az/years/2015", "/az/?from=2015&to=2015", &[]),
        ("/years/undated", "/", &["years/undated"]),
        ("/years/2015-03", "/years/2015-03", &[]),
        ("/activities/a/b", "/activities/a/b", &[]),
        ("/activities/%C9%99", "/activities/%C9%99", &[]),
        ("/nowhere?q=x", "/nowhere?q=x", &[]),
        ("/?q=border+guard", "/?q=border+guard", &[]),
        ("/?q=%20", "/", &[]),
        ("/?q=+asylum+", "/?q=asylum", &[]),
        ("/?kind=seminar&kind=study-visit&kind=seminar", "/?kind=seminar&kind=study-visit", &[]),
        ("/?kind=Study visit", "/", &["kind=Study visit"]),
        ("/?kind=not-stated", "/", &["kind=not-stated"]),
        ("/?country=az&country=not-stated", "/?country=AZ&country=not-stated", &[]),
        ("/?country=Azerbaijan", "/", &["country=Azerbaijan"]),
        ("/?to=2016&from=2012-08", "/?from=2012-08&to=2016", &[]),
        ("/?from=yesterday", "/", &["from=yesterday"]),
        ("/?from=2012&from=2013", "/?from=2012", &["from=2013"]),
        ("/?sort=newest", "/", &[]),
        ("/?sort=relevance&q=asylum", "/?q=asylum", &[]),
        ("/?sort=newest&q=asylum", "/?q=asylum&sort=newest", &[]),
        ("/?view=table&embed=1&theme=dark", "/?view=table&embed=1&theme=dark", &[]),
        ("/?view=cards&embed=0", "/", &["embed=0"]),
        (
            "/timeline?lanes=topic&window=2012-01-01..2019-12-31",
            "/timeline?window=2012-01-01..2019-12-31&lanes=topic",
            &[],
        ),
        ("/timeline?window=2019-12-31..2012-01-01", "/timeline", &["window=2019-12-31..2012-01-01"]),
        ("/timeline?window=2012..2019", "/timeline", &["window=2012..2019"]),
        ("/?utm&q=%FF", "/?q=%EF%BF%BD", &["utm"]),
    ];
    for (address, canonical, ignored) in cases {
        let (path, search) = address.split_once('?').unwrap_or((address, ""));
        let parsed = Route::parse(path, search);
        assert_eq!(parsed.route.to_string(), *canonical, "{address}");
        assert_eq!(parsed.ignored, *ignored, "{address}");
    }
}

#[test]
fn a_base_frames_every_address() {
    for (path, base) in [("/", "/"), ("", "/"), ("/projects/taiex/", "/projects/taiex/"), ("/a/index.html", "/a/")] {
        assert_eq!(Base::new(path).join("/about"), format!("{base}about"), "{path}");
        assert_eq!(Base::new(path).strip(&format!("{base}about")), Some("/about"), "{path}");
    }
    assert_eq!(Base::new("/taiex/").strip("/taiexes/about"), None);
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    select(vec!["2012", "2012-08", "2012-08-27", "1999-12-31"]).prop_map(|text| text.parse().unwrap())
}

fn any_query() -> impl Strategy<Value = Query> {
    let codes = [
        vec!["seminar", "study-visit"],
        vec!["asylum", "ə&=+ %", NOT_STATED],
        vec!["AZ", "RO", NOT_STATED],
        vec!["frontex"],
        vec!["past", NOT_STATED],
    ];
    let chosen = codes.map(|codes| btree_set(select(codes), 0..3).prop_map(|codes| codes.into_iter().collect()));
    let sort = option::of(select(Sort::ALL.to_vec()));
    ("(|[a-zə](\\PC*[a-zə])?)", chosen, option::of(any_date()), option::of(any_date()), sort).prop_map(
        |(text, chosen, from, to, sort)| {
            let query = Query { text, chosen, from, to, sort };
            Query { sort: sort.filter(|_| query.effective_sort() != query.default_sort()), ..query }
        },
    )
}

fn any_route() -> impl Strategy<Value = Route> {
    let page = prop_oneof![
        Just(Page::Activities),
        Just(Page::Timeline),
        Just(Page::About),
        Just(Route::parse("/gallery", "").route.page),
        "[a-zə/ %?#]{1,12}".prop_filter("one segment", |id| !id.contains('/')).prop_map(Page::Activity),
        Just(Page::NotFound("no/such/page".to_owned())),
    ];
    let (first, last) = (Date::constant(2012, 1, 1), Date::constant(2019, 12, 31));
    let window = option::of(select(vec![(first, last), (first, first)]));
    let lang = select(Lang::ALL.to_vec());
    let theme = option::of(select(vec![Theme::Light, Theme::Dark]));
    (lang, page, any_query(), select(View::ALL.to_vec()), window, select(Lanes::ALL.to_vec()), any::<bool>(), theme)
        .prop_map(|(lang, page, query, view, window, lanes, embed, theme)| Route {
            lang,
            page,
            query,
            view,
            window,
            lanes,
            embed,
            theme,
        })
}

proptest! {
    #[test]
    fn parse_undoes_print(route in any_route()) {
        let address = route.to_string();
        let (path, search) = address.split_once('?').unwrap_or((&address, ""));
        prop_assert_eq!(Route::parse(path, search), Parsed { route, ignored: Vec::new() });
    }

    #[test]
    fn any_address_settles_after_one_print(path in "/[^?#\\p{C}]{0,30}", search in "\\PC{0,60}") {
        let once = Route::parse(&path, &search).route.to_string();
        let (path, search) = once.split_once('?').unwrap_or((&once, ""));
        prop_assert_eq!(Route::parse(path, search).route.to_string(), once);
    }

    #[test]
    fn every_facet_key_is_read(facet in select(Facet::ALL.to_vec())) {
        let parsed = Route::parse("/", &format!("{}=!", facet.key()));
        let open = matches!(facet, Facet::Topic | Facet::Partner);
        prop_assert_eq!(parsed.ignored.is_empty(), open);
    }
}
