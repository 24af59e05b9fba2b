//! Where script does not run, the activities are there to read all the same.

use crate::browser::Visitor;
use crate::data::activities;
use crate::journey::journey;

#[test]
fn all_activities_are_readable_without_script() {
    journey(Visitor::at_a_desk().without_script(), async |page| {
        page.arrive("/").await?;
        let text = page.until("the page", |tree| Ok(tree.root().text())).await?;
        for activity in activities() {
            let title = activity.title("en");
            assert!(text.contains(title), "no {title:?} in {text}");
        }
        page.until("a list of them", |tree| {
            let items = tree.root().all("list").into_iter().map(|list| list.items().len()).max();
            if items >= Some(activities().len()) { Ok(()) } else { Err(format!("at most {items:?} items")) }
        })
        .await?;
        page.expect_title("TAIEX").await?;
        page.browser.picture("without-script").await?;
        Ok(())
    });
}
