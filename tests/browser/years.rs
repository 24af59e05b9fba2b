//! Where there are many activities `/` carries the newest, and a page for each year the others: to read without script, and
//! with the app a question for that year.

use crate::browser::Visitor;
use crate::data::activities_of;
use crate::journey::journey_at;
use crate::publishing::Crowd;
use crate::server::Site;

/// More than `/` carries.
const MANY: u32 = 120;
/// In which some of them began.
const YEAR: &str = "2019";

/// The English titles of those that began in that year.
fn titles(data: &str) -> Vec<String> {
    let file = serde_json::from_str(data).expect("the data are JSON");
    let began = activities_of(&file).into_iter().filter(|it| it.began_in(YEAR));
    let titles: Vec<_> = began.map(|it| it.title("en").to_owned()).collect();
    assert!(!titles.is_empty(), "none began in {YEAR}");
    titles
}

#[test]
fn a_page_of_a_year_is_read_without_script() {
    let crowd = Crowd::publish("years-read", MANY);
    let titles = titles(&crowd.data);
    journey_at(
        Visitor::on_a_phone().without_script(),
        async || Site::serve(crowd.folder.clone()).await,
        async |page| {
            page.arrive("/").await?;
            page.click("link", YEAR).await?;
            page.expect_address(&format!("/years/{YEAR}")).await?;
            page.expect_heading(YEAR).await?;
            page.expect_text(&format!("{} of {MANY}", titles.len())).await?;
            for title in &titles {
                page.expect_link(title).await?;
            }
            page.click("link", &titles[0]).await?;
            page.expect_heading(&titles[0]).await?;
            Ok(())
        },
    );
}

#[test]
fn the_app_asks_for_the_year_and_says_what_it_cannot_ask() {
    let crowd = Crowd::publish("years-asked", MANY);
    let titles = titles(&crowd.data);
    journey_at(
        Visitor::at_a_desk(),
        async || Site::serve(crowd.folder.clone()).await,
        async |page| {
            page.visit(&format!("/years/{YEAR}")).await?;
            page.expect_field("From", YEAR).await?;
            page.expect_field("To", YEAR).await?;
            // Others began earlier and went on in that year.
            for title in &titles {
                page.expect_link(title).await?;
            }
            page.visit("/years/undated").await?;
            page.expect_text("Not understood in the address, and ignored: years/undated").await?;
            page.expect_text(&format!("{MANY} activities")).await?;
            Ok(())
        },
    );
}
