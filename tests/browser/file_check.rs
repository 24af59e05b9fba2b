//! An editor looks at a file before it is published: what is wrong with it, and the site as it would be.

use std::path::PathBuf;

use crate::browser::Visitor;
use crate::data::{PUBLISHED, RISK};
use crate::journey::{Broken, journey};
use crate::page::{Page, field};
use crate::tree::Tree;

/// Chooses a file of this name and text in the field with this label.
async fn choose(page: &Page, label: &str, name: &str, text: &str) -> Result<(), Broken> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("chosen-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    std::fs::write(&path, text)?;
    page.until(&format!("the field {label:?}"), |tree: &Tree| {
        tree.root().one_that_begins("button", label).map(drop).or_else(|_| field(tree, label).map(drop))
    })
    .await?;
    let input = page.browser.driver.find(thirtyfour::By::Id("check-file")).await?;
    input.send_keys(path.display().to_string()).await?;
    Ok(())
}

#[test]
fn problems_are_told_as_the_command_tells_them_and_the_rest_is_previewed_until_that_is_closed() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/about").await?;
        // The page holds a preview of the site in a frame, which loads by itself.
        page.until_so("a page that asks for nothing more", async || {
            let asked = page.site.requests().len();
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            Ok(if page.site.requests().len() == asked { Ok(()) } else { Err("more".into()) })
        })
        .await?;
        let asked = page.site.requests().len();
        let broken = PUBLISHED.replacen("\"expert-mission\"", "\"expert-misson\"", 1);
        choose(page, "Data file (JSON)", "draft-2027.json", &broken).await?;
        page.expect_status("draft-2027.json: 1 error, 0 warnings").await?;
        page.expect_text("9 activities can be shown.").await?;
        page.expect_text("“expert-misson” is not known").await?;
        page.expect_text("Did you mean “expert-mission”?").await?;
        assert_eq!(page.site.requests().len(), asked, "nothing was sent or fetched");

        page.click("button", "Preview the site with this file").await?;
        page.expect_status("9 of 9 activities").await?;
        page.expect_status("Preview of draft-2027.json: only you see it.").await?;
        page.expect_no("link", RISK).await?;
        page.click("link", "Timeline").await?;
        page.expect_status("Preview of draft-2027.json: only you see it.").await?;
        page.browser.picture("preview").await?;
        page.click("button", "Close the preview").await?;
        page.expect_no("button", "Close the preview").await?;
        page.expect_status("10 of 10 activities").await?;
        page.expect_focus("heading", "Timeline").await?;
        Ok(())
    });
}

#[test]
fn a_report_is_read_on_in_another_language() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/about").await?;
        let broken = PUBLISHED.replacen("\"expert-mission\"", "\"expert-misson\"", 1);
        choose(page, "Data file (JSON)", "draft-2027.json", &broken).await?;
        page.expect_status("draft-2027.json: 1 error, 0 warnings").await?;
        page.go_unscrolled("Русский").await?;
        page.expect_language("ru").await?;
        page.expect_status("draft-2027.json: 1 ошибка, 0 предупреждений").await?;
        page.expect_text("expert-misson").await?;
        Ok(())
    });
}

#[test]
fn what_is_no_data_file_is_told_in_the_readers_language_with_its_place() {
    journey(Visitor::on_a_phone(), async |page| {
        page.visit("/az/about").await?;
        choose(page, "Məlumat faylı (JSON)", "pozulmuş.json", "{\"version\": 1,\n\"activities\": [,]}").await?;
        page.expect_status("pozulmuş.json: Sətir 2, sütun 16: burada mətn JSON deyil; bundan bir az əvvəl çatışmayan vergül, dırnaq və ya mötərizə axtarın.").await?;
        page.expect_no("button", "Saytı bu faylla önizlə").await?;
        choose(page, "Məlumat faylı (JSON)", "yaxşı.json", &PUBLISHED).await?;
        page.expect_status("yaxşı.json: Problem tapılmadı.").await?;
        page.browser.picture("file-check-phone").await?;
        Ok(())
    });
}
