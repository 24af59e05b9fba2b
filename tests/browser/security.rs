//! A strict policy, kept: nothing inline, nothing from elsewhere, no cookie, one remembered choice.

use crate::browser::Visitor;
use crate::data::{MARRIAGES, activity};
use crate::journey::journey;
use crate::server::site_folder;

fn served_page() -> String {
    std::fs::read_to_string(site_folder().join("index.html")).expect("the built site has a page")
}

/// Every tag of the page, from `<` to `>`, in small letters.
fn tags(page: &str) -> Vec<String> {
    page.split('<').skip(1).filter_map(|rest| Some(rest.split_once('>')?.0.to_lowercase())).collect()
}

/// The directives of the policy in the page, each as its words.
fn policy(page: &str) -> Vec<Vec<String>> {
    let tags = tags(page);
    let meta = tags.iter().find(|tag| tag.contains("content-security-policy")).expect("a policy in the page");
    let content = meta.split_once("content=").expect("the policy has content").1;
    let quote = &content[..1];
    let directives = content[1..].split(quote).next().unwrap_or_default().replace("&#39;", "'");
    directives.split(';').map(|it| it.split_whitespace().map(str::to_owned).collect()).collect()
}

/// Subresource Integrity (<https://www.w3.org/TR/sri-2/>) of all that runs or styles.
#[test]
fn every_script_and_style_is_held_to_its_hash() {
    let page = served_page();
    let loads = |tag: &String| {
        tag.starts_with("script ")
            || tag.starts_with("link ") && ["stylesheet", "modulepreload"].iter().any(|rel| tag.contains(rel))
    };
    let loaded: Vec<String> = tags(&page).into_iter().filter(loads).collect();
    let open: Vec<&String> = loaded.iter().filter(|tag| !tag.contains("integrity=\"sha384-")).collect();
    assert!(loaded.len() == 4 && open.is_empty(), "{open:?} of {loaded:?}");
}

#[test]
fn the_policy_is_there_and_strict() {
    let policy = policy(&served_page());
    let allowed = |name: &str| {
        let directive =
            |name: &str| policy.iter().find(|words| words.first().is_some_and(|first| first == name)).cloned();
        directive(name).or_else(|| directive("default-src")).unwrap_or_else(|| panic!("no {name} in {policy:?}"))
    };
    for name in ["script-src", "style-src", "connect-src", "img-src", "object-src", "font-src", "frame-src"] {
        let strange: Vec<String> = allowed(name)
            .into_iter()
            .skip(1)
            .filter(|source| match source.as_str() {
                "'self'" | "'none'" => false,
                "'wasm-unsafe-eval'" => name != "script-src",
                // Pictures that the page itself has drawn.
                "data:" | "blob:" => name != "img-src",
                _ => true,
            })
            .collect();
        assert!(strange.is_empty(), "{name} allows {strange:?}");
    }
    for name in ["base-uri", "form-action"] {
        assert!(policy.iter().any(|words| words.first().is_some_and(|first| first == name)), "{name} has no default");
    }
}

#[test]
fn the_served_page_holds_no_script_and_no_style_of_its_own() {
    let page = served_page();
    let tags = tags(&page);
    for tag in &tags {
        let is_code = tag.starts_with("script") && !tag.contains("application/ld+json") && !tag.contains("src=");
        assert!(!is_code && !tag.starts_with("style"), "inline: <{tag}>");
        let attributes = tag.split_whitespace().skip(1);
        let inline =
            attributes.into_iter().find(|it| it.starts_with("style=") || (it.starts_with("on") && it.contains('=')));
        assert_eq!(inline, None, "in <{tag}>");
    }
    let place = |needle: &str| tags.iter().position(|tag| tag.contains(needle));
    assert!(
        place("content-security-policy") < place("<script").or(place("script ")),
        "the policy stands before what it rules"
    );
}

#[test]
fn nothing_violates_the_policy_and_nothing_is_kept_but_the_language() {
    journey(Visitor::at_a_desk(), async |page| {
        let watch = r"addEventListener('securitypolicyviolation', event => {
            const before = sessionStorage.violations || '';
            sessionStorage.violations = `${before}${event.violatedDirective} ${event.blockedURI}\n`;
        });";
        page.browser.run_first(watch).await?;
        let stored = "return [...Object.keys(localStorage)].concat(document.cookie ? [document.cookie] : [])";
        for address in
            ["/".into(), "/timeline".into(), activity(MARRIAGES).address(), "/about".into(), "/nowhere".into()]
        {
            page.visit(&address).await?;
            let stored: Vec<String> = page.browser.script(stored, Vec::new()).await?;
            assert!(stored.is_empty(), "{address} keeps {stored:?}");
        }
        page.visit("/").await?;
        page.type_into("Search activities", "asylum").await?;
        page.expect_address("/?q=asylum").await?;
        page.go("Azərbaycanca").await?;
        page.expect_address("/az/?q=asylum").await?;
        let stored: Vec<String> = page.browser.script(stored, Vec::new()).await?;
        assert_eq!(stored.len(), 1, "the language alone is kept: {stored:?}");
        let violations: String = page.browser.script("return sessionStorage.violations || ''", Vec::new()).await?;
        assert_eq!(violations, "");
        assert_eq!(page.browser.driver.get_all_cookies().await?.len(), 0);
        Ok(())
    });
}
