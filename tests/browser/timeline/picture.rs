//! On paper and as a picture: the files are read back by parsers that are not ours.

use std::collections::BTreeSet;

use thirtyfour::common::print::PrintParameters;

use super::{expect_marks, visit_drawn};
use crate::browser::Visitor;
use crate::data::{PRACTICES, READMISSION};
use crate::journey::journey;

#[test]
fn the_present_view_is_saved_as_svg_with_title_filters_source_and_date() {
    journey(Visitor::on_a_phone(), async |page| {
        page.browser.dim(true).await?;
        visit_drawn(page, "/timeline?kind=study-visit&window=2012-03-01..2012-12-31", 2).await?;
        let file = page.save("svg", "Save as SVG", "taiex-timeline.svg").await?;
        let text = String::from_utf8(file).expect("UTF-8");
        let svg = roxmltree::Document::parse(&text).expect("XML");
        let root = svg.root_element();
        assert_eq!((root.tag_name().namespace(), root.tag_name().name()), (Some("http://www.w3.org/2000/svg"), "svg"));
        let lines: Vec<&str> = root
            .children()
            .filter(|it| it.has_tag_name(("http://www.w3.org/2000/svg", "text")))
            .filter_map(|it| it.text())
            .collect();
        for line in [
            "TAIEX activities – Timeline",
            "March to December 2012, 2 activities",
            "Filters in use: Study visit",
            "Nov",
            "Study visit",
            "12–14 Nov 2012 Readmission",
            "Source: State Migration Service of the Republic of Azerbaijan, 2025",
        ] {
            assert!(lines.contains(&line), "{line:?} is not among {lines:#?}");
        }
        assert!(lines.iter().any(|line| line.starts_with("Data as of ")), "{lines:#?}");
        // Any program draws it alike: nothing in it waits for a style sheet, and it is light for whoever reads in the dark.
        assert!(root.descendants().all(|it| it.attribute("class").or(it.attribute("style")).is_none()));
        let ground = root.descendants().find(|it| it.attribute("fill") == Some("#ffffff"));
        assert_eq!(ground.map(|it| it.tag_name().name()), Some("rect"));
        Ok(())
    });
}

#[test]
fn the_present_view_is_saved_as_png_twice_as_fine() {
    journey(Visitor::at_a_desk(), async |page| {
        visit_drawn(page, "/az/timeline?lanes=topic", 15).await?;
        let text =
            String::from_utf8(page.save("png-svg", "SVG kimi saxlayın", "taiex-timeline.svg").await?).expect("UTF-8");
        let svg = roxmltree::Document::parse(&text).expect("XML");
        let side = |name| svg.root_element().attribute(name).and_then(|it| it.parse::<u32>().ok());
        let file = page.save("png", "PNG kimi saxlayın", "taiex-timeline.png").await?;
        let mut png = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a PNG");
        let mut dots = vec![0; png.output_buffer_size().unwrap_or_default()];
        let info = png.next_frame(&mut dots).expect("all of its dots");
        assert_eq!(
            (Some(info.width), Some(info.height)),
            (side("width").map(|it| it * 2), side("height").map(|it| it * 2))
        );
        let colours: BTreeSet<&[u8]> = dots.chunks_exact(info.color_type.samples()).collect();
        // Project, study visit, expert mission, seminar and workshop.
        for colour in [[58, 82, 163], [29, 112, 72], [173, 63, 34], [122, 71, 155], [133, 91, 0]] {
            assert!(colours.iter().any(|found| found.starts_with(&colour)), "{colour:?} is nowhere");
        }
        page.expect_no("status", "Şəkil hazırlana bilmədi.").await?;
        Ok(())
    });
}

#[test]
fn print_gives_all_results_on_one_light_sheet_with_their_dates_and_then_the_view_is_back() {
    journey(Visitor::at_a_desk(), async |page| {
        page.browser.dim(true).await?;
        visit_drawn(page, "/timeline?window=2012-03-01..2012-12-31", 4).await?;
        let printed = page.browser.driver.print_page(PrintParameters::default()).await?;
        let printed = lopdf::Document::load_mem(&printed).expect("a PDF");
        assert_eq!(printed.get_pages().len(), 1, "sheets");
        expect_marks(page, 4).await?;
        page.expect_address("/timeline?window=2012-03-01..2012-12-31").await?;

        // The same once more, step by step, to see what stands on the sheet.
        page.browser.style_for_paper().await?;
        page.browser.script::<()>("dispatchEvent(new Event('beforeprint'))", Vec::new()).await?;
        expect_marks(page, 10).await?;
        for title in [PRACTICES, READMISSION] {
            let body = "
                const bar = [...document.querySelectorAll('#marks a')].find(it => it.textContent.startsWith(arguments[0]));
                // Some engines say what is written, some where it is from.
                return getComputedStyle(bar, '::before').content.replace('attr(data-when)', bar.dataset.when);";
            let date: String = page.browser.script(body, vec![title.into()]).await?;
            assert!(date.contains("2012"), "{title}: {date}");
        }
        let ground: String = page
            .browser
            .script("return getComputedStyle(document.documentElement).backgroundColor", Vec::new())
            .await?;
        assert_eq!(ground, "rgb(255, 255, 255)");
        let legend: String =
            page.browser.script("return document.querySelector('.legend').innerText", Vec::new()).await?;
        assert!(legend.contains("Expert mission") && legend.contains("Seminar"), "{legend:?}");
        page.browser.script::<()>("dispatchEvent(new Event('afterprint'))", Vec::new()).await?;
        expect_marks(page, 4).await?;
        Ok(())
    });
}
