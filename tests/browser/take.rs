//! What a reader takes along from a filtered view is read back by somebody else's programs.

use serde_json::Value;
use thirtyfour::Key;

use crate::browser::Visitor;
use crate::data::{Activity, PUBLISHED, activities};
use crate::journey::{Broken, journey};
use crate::page::Page;

/// The text that a button of the choice saves.
async fn saved(page: &Page, button: &str, name: &str) -> Result<String, Broken> {
    Ok(String::from_utf8(page.save(&format!("take-{name}"), button, name).await?).expect("UTF-8"))
}

#[test]
fn a_filtered_view_is_taken_along_as_a_table_a_calendar_and_data() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/?kind=project&kind=workshop").await?;
        page.expect_status("5 of 10 activities").await?;
        page.click("button", "Save or share").await?;
        page.expect_text("5 activities of this view").await?;
        let expected: Vec<_> = activities()
            .into_iter()
            .filter(|it| ["project", "workshop"].contains(&it.kind()))
            .map(Activity::id)
            .collect();

        let table = saved(page, "Spreadsheet (CSV)", "taiex-activities.csv").await?;
        let text = table.strip_prefix('\u{feff}').expect("the mark by which spreadsheets know UTF-8");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        let mut ids: Vec<&str> = rows.iter().map(|row| &row[0]).collect();
        ids.sort_unstable();
        let mut sorted = expected.clone();
        sorted.sort_unstable();
        assert_eq!(ids, sorted);
        for row in &rows {
            assert_eq!(row[21], format!("{}/activities/{}", page.site.origin(), &row[0]));
        }

        let calendar = saved(page, "Calendar (iCalendar)", "taiex-activities.ics").await?;
        let precise = rows.iter().filter(|row| row[4].split('/').all(|date| date.len() == 10)).count();
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), precise);
        assert!((1..5).contains(&precise), "some are known to the day, and some are not");
        page.expect_text("whose exact days are not stated").await?;

        let data = saved(page, "Data (JSON)", "taiex-activities.json").await?;
        let (data, mut all): (Value, Value) = (parsed(&data), parsed(&PUBLISHED));
        let keep = |it: &Value| expected.contains(&it["id"].as_str().unwrap_or_default());
        all["activities"].as_array_mut().expect("a list").retain(keep);
        assert_eq!(data, all);
        Ok(())
    });
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn a_view_is_cited_with_what_is_asked_for_and_where_it_is() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/az/?kind=seminar").await?;
        page.focus("button", "Saxla, paylaş").await?;
        page.press(Key::Enter).await?;
        let address = format!("{}/az/?kind=seminar", page.site.origin());
        page.expect_text("10 tədbirdən 1-i (Seminar)").await?;
        page.expect_text(&address).await?;
        page.browser.picture("take-phone").await?;
        page.press(Key::Escape).await?;
        page.expect_focus("button", "Saxla, paylaş").await?;
        Ok(())
    });
}
