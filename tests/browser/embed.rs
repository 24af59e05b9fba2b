//! The app in a page of somebody else's: as high as its content, where the reader is, and deaf to strangers.

mod host;

use std::time::Duration;

use thirtyfour::By;

use self::host::Host;
use crate::browser::Visitor;
use crate::data::{MARRIAGES, activity, made_up};
use crate::journey::{Broken, journey};
use crate::server::{Reply, path_of};

/// The height of the first embed's frame.
const HEIGHT: &str = "return frame.offsetHeight";

/// How high the content of an embed is, and how much of it is out of sight in its frame.
async fn content(host: &Host<'_>, at: usize) -> Result<[f64; 2], Broken> {
    let body = "const root = document.documentElement;
        return [root.getBoundingClientRect().height, root.scrollHeight - root.clientHeight]";
    host.inside(at, async |page| page.browser.script(body, Vec::new()).await).await
}

/// The frame comes to be as high as its content, which is higher or lower than this.
async fn expect_fit(host: &Host<'_>, wanted: &str, fits: impl Fn(f64) -> bool) -> Result<f64, Broken> {
    host.page
        .until_so(&format!("a frame as high as its content, {wanted}"), async || {
            let (frame, [height, hidden]) = (host.of_frame::<f64>(HEIGHT).await?, content(host, 0).await?);
            let is_so = (frame - height.ceil()).abs() < 1.0 && hidden <= 0.0 && fits(height);
            Ok(if is_so { Ok(height) } else { Err(format!("{frame} around {height}, {hidden} hidden")) })
        })
        .await
}

#[test]
fn it_loads_near_the_viewport_and_is_as_high_as_its_content() {
    journey(Visitor::at_a_desk(), async |page| {
        let host =
            Host::open(page, "<div class=far><p class=before></p><taiex-activities></taiex-activities></div>").await?;
        host.expect_true("the element", "return Boolean(document.querySelector('taiex-activities').shadowRoot)")
            .await?;
        let asked = page.site.requests();
        assert_eq!(asked, ["/embed.js"], "nothing else before the reader comes near");
        host.script::<()>("document.querySelector('.far .before').remove()").await?;
        host.expect_inside(0, "10 activities").await?;
        let all = expect_fit(&host, "with all activities", |height| height > 1500.0).await?;
        host.click_inside(0, "#kind-seminar").await?;
        host.expect_inside(0, "1 of 10 activities").await?;
        expect_fit(&host, "with one", |height| height < all - 500.0).await?;
        host.click_inside(0, "#kind-seminar").await?;
        expect_fit(&host, "with all again", |height| (height - all).abs() < 2.0).await?;
        let after: bool = host
            .script(
                "const it = document.querySelector('taiex-activities'), next = document.querySelector('.after');
                return next.getBoundingClientRect().top >= it.getBoundingClientRect().bottom",
            )
            .await?;
        assert!(after, "what stands after is pushed down");
        host.expect_no_violation().await?;
        page.browser.picture("embed").await?;
        Ok(())
    });
}

#[test]
fn it_follows_its_content_within_a_tenth_of_a_second() {
    journey(Visitor::at_a_desk(), async |page| {
        let host = Host::open(page, "<taiex-activities></taiex-activities>").await?;
        host.expect_inside(0, "10 activities").await?;
        expect_fit(&host, "with all activities", |_| true).await?;
        // Both note when they were laid out anew, by the same clock.
        let watch = |element: &str| {
            format!("window.laidOut = []; new ResizeObserver(() => window.laidOut.push(Date.now())).observe({element})")
        };
        host.of_frame::<()>(&watch("frame")).await?;
        host.inside(0, async |page| page.browser.script::<()>(&watch("document.documentElement"), Vec::new()).await)
            .await?;
        for _ in 0..5 {
            host.click_inside(0, "#kind-seminar").await?;
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        let times = "return window.laidOut.slice(1)";
        let frame: Vec<f64> = host.script(times).await?;
        let content: Vec<f64> = host.inside(0, async |page| page.browser.script(times, Vec::new()).await).await?;
        assert!(content.len() >= 5 && !frame.is_empty(), "{content:?} {frame:?}");
        // Changes that come together may be followed at once. A machine with other work is late now and then.
        let mut late: Vec<f64> = content
            .iter()
            .map(|at| frame.iter().map(|then| then - at).find(|late| *late >= 0.0).unwrap_or(f64::INFINITY))
            .collect();
        late.sort_by(f64::total_cmp);
        assert!(late[late.len() / 2] < 100.0, "{late:?}");
        Ok(())
    });
}

#[test]
fn a_stated_height_stays() {
    journey(Visitor::at_a_desk(), async |page| {
        let host = Host::open(page, "<taiex-activities height=480 view=table></taiex-activities>").await?;
        host.expect_inside(0, "10 activities").await?;
        let [height, hidden] = content(&host, 0).await?;
        assert!(height > 600.0 && hidden > 100.0, "the frame scrolls: {height}, {hidden}");
        assert!((host.of_frame::<f64>(HEIGHT).await? - 480.0).abs() < 1.0);
        Ok(())
    });
}

/// Where an element of the first embed is drawn, in the host's window: upper and lower edge.
async fn edges(host: &Host<'_>, selector: &str) -> Result<[f64; 2], Broken> {
    let frame_px: f64 = host.of_frame("return frame.getBoundingClientRect().top").await?;
    let area = host.inside(0, async |page| page.box_of(selector).await).await?;
    Ok([frame_px + area.top, frame_px + area.top + area.height])
}

#[test]
fn the_sheet_opens_where_the_reader_is() {
    journey(Visitor::on_a_phone(), async |page| {
        let host = Host::open(page, "<taiex-activities></taiex-activities>").await?;
        host.script::<()>("scrollTo(0, 480)").await?;
        host.expect_inside(0, "10 activities").await?;
        expect_fit(&host, "with all activities", |height| height > 2000.0).await?;
        host.click_inside(0, "#filters-toggle").await?;
        for scroll in [600, 900, 700] {
            host.script::<()>(&format!("scrollTo(0, {scroll})")).await?;
            page.until_so(&format!("the sheet at the lower edge of the screen, {scroll} px down"), async || {
                let [top, bottom] = edges(&host, "#filters").await?;
                Ok(if (bottom - 844.0).abs() <= 1.5 && top > 0.0 { Ok(()) } else { Err(format!("{top} to {bottom}")) })
            })
            .await?;
        }
        page.browser.picture("embed-sheet").await?;
        Ok(())
    });
}

#[test]
fn a_page_opens_where_the_reader_sees_its_heading_and_back_leads_back() {
    journey(Visitor::on_a_phone(), async |page| {
        let host = Host::open(page, "<taiex-activities sync-url></taiex-activities>").await?;
        host.script::<()>("window.same = true; scrollTo(0, 480)").await?;
        host.expect_inside(0, "10 activities").await?;
        expect_fit(&host, "with all activities", |height| height > 2000.0).await?;
        host.expect_address("/").await?;
        let card = format!("#to-{}", activity(MARRIAGES).id());
        host.bring_into_view(0, &card).await?;
        let before: f64 = host.script("return scrollY").await?;
        host.click_inside(0, &card).await?;
        host.expect_address(&format!("/?taiex={}", encoded(&activity(MARRIAGES).address()))).await?;
        page.until_so("the heading in view", async || {
            let [top, bottom] = edges(&host, "#page-title").await?;
            Ok(if top >= 0.0 && bottom <= 844.0 { Ok(()) } else { Err(format!("{top} to {bottom}")) })
        })
        .await?;
        // Of a history that only frames move in, not every driver's own Back notices the end.
        host.script::<()>("history.back()").await?;
        host.expect_inside(0, "10 activities").await?;
        host.expect_address("/").await?;
        host.expect_number("the host scrolled as it was", "return scrollY", before).await?;
        assert!(host.script::<bool>("return window.same === true").await?, "Back stayed on the host's page");
        Ok(())
    });
}

fn encoded(address: &str) -> String {
    address.replace('/', "%2F").replace('?', "%3F").replace('=', "%3D").replace('&', "%26")
}

#[test]
fn the_hosts_address_holds_filters_and_page() {
    journey(Visitor::at_a_desk(), async |page| {
        let embeds = "<taiex-activities kind='seminar,study-visit' lang=az sync-url></taiex-activities>";
        let host = Host::open(page, embeds).await?;
        expect_fit(&host, "with four activities", |height| height > 900.0).await?;
        host.expect_address("/").await?;
        host.click_inside(0, "#kind-seminar").await?;
        let kept = format!("/?taiex={}", encoded("/az/?kind=study-visit"));
        host.expect_address(&kept).await?;
        page.browser.driver.refresh().await?;
        host.expect_inside(0, "10").await?;
        let checked = "return [...document.querySelectorAll('.facets :checked')].map(({ id }) => id)";
        let chosen: Vec<String> = host.inside(0, async |page| page.browser.script(checked, Vec::new()).await).await?;
        assert_eq!(chosen, ["kind-study-visit"]);
        host.expect_address(&kept).await?;
        // A link that leads out of the app leads nowhere; the host's other parameters stay.
        let site = format!("{}/folder", page.site.origin());
        let host = Host::open(page, &format!("<taiex-activities src={site} sync-url></taiex-activities>")).await?;
        for hostile in ["//127.0.0.1:1/x", "/../../x", "https://127.0.0.1:1/", "javascript:alert(1)", "/%2e%2e/x"] {
            host.arrive(&format!("/?page=7&taiex={}", encoded(hostile))).await?;
            host.expect_true(
                "a frame",
                "return Boolean(document.querySelector('taiex-activities')?.shadowRoot?.querySelector('iframe'))",
            )
            .await?;
            // Whatever it is, the app shows it.
            host.expect_inside(0, "a").await?;
            let source: String = host.of_frame("return frame.src").await?;
            assert!(source.starts_with(&format!("{site}/")) && source.contains("embed=1"), "{source}");
        }
        Ok(())
    });
}

#[test]
fn strangers_are_not_heard() {
    journey(Visitor::at_a_desk(), async |page| {
        let host = Host::open(page, "<taiex-activities sync-url></taiex-activities>").await?;
        host.expect_inside(0, "10 activities").await?;
        let height = expect_fit(&host, "with all activities", |height| height > 1500.0).await?;
        let told = "return `${window.visibleTop} ${window.visibleHeight}`";
        let before: String = host.inside(0, async |page| page.browser.script(told, Vec::new()).await).await?;
        // What is no number, is no length, or is said in another version: from the host itself.
        let nonsense = "const say = message => frame.contentWindow.postMessage(message, '*');
            [null, 7, 'taiex', [], { taiex: 2, top: 5, height: 5 }, { top: 5, height: 5 }, { taiex: '1', top: 5, height: 5 },
             { taiex: 1, top: '5', height: 5 }, { taiex: 1, top: 5 }, { taiex: 1, top: NaN, height: 5 },
             { taiex: 1, top: -5, height: 5 }, { taiex: 1, top: {}, height: [] }, { taiex: 1, top: 5n, height: 5 }].forEach(say)";
        host.of_frame::<()>(nonsense).await?;
        // What is one, from another frame of the page, to the app and to the host.
        host.script::<()>(
            "const it = document.createElement('iframe'); it.src = '/stranger'; document.body.append(it)",
        )
        .await?;
        host.expect_true("the stranger", "return document.documentElement.dataset.spoken !== undefined").await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let after: String = host.inside(0, async |page| page.browser.script(told, Vec::new()).await).await?;
        assert_eq!(before, after, "the app heard a stranger");
        assert!((host.of_frame::<f64>(HEIGHT).await? - height.ceil()).abs() < 1.0, "the host heard a stranger");
        host.expect_address("/").await?;
        // What the true host says has bounds.
        let boundless = "frame.contentWindow.postMessage({ taiex: 1, top: 1e300, height: Infinity }, '*')";
        host.of_frame::<()>(boundless).await?;
        let seen = "return [window.visibleTop, window.visibleHeight]";
        page.until_so("the bounds", async || {
            let [top, height]: [f64; 2] =
                host.inside(0, async |page| page.browser.script(seen, Vec::new()).await).await?;
            Ok(if top <= 1e7 && height <= 5000.0 && top > 1e6 { Ok(()) } else { Err(format!("{top} {height}")) })
        })
        .await?;
        host.click_inside(0, "#kind-seminar").await?;
        host.expect_inside(0, "1 of 10 activities").await?;
        // A stranger in the app's own frame.
        host.of_frame::<()>("frame.src = '/stranger'").await?;
        let before: f64 = host.of_frame(HEIGHT).await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert!((host.of_frame::<f64>(HEIGHT).await? - before).abs() < 1.0, "the host heard another origin");
        Ok(())
    });
}

#[test]
fn the_hosts_styles_do_not_reach_it() {
    journey(Visitor::at_a_desk(), async |page| {
        let host = Host::open_hostile(page, "<taiex-activities></taiex-activities>").await?;
        host.expect_inside(0, "10 activities").await?;
        let height = expect_fit(&host, "with all activities", |height| height > 1500.0).await?;
        let drawn = "const { width, height } = frame.getBoundingClientRect(), style = getComputedStyle(frame);
            const element = document.querySelector('taiex-activities').getBoundingClientRect();
            return [width, height, element.height, +(style.visibility === 'visible'), +(style.transform === 'none')]";
        let [width, frame, element, visible, straight]: [f64; 5] = host.of_frame(drawn).await?;
        assert!(
            width > 600.0 && (frame - height).abs() < 2.0 && (element - frame).abs() < 2.0,
            "{width} {frame} {element}"
        );
        assert!(visible > 0.0 && straight > 0.0);
        Ok(())
    });
}

#[test]
fn several_stand_on_one_page() {
    journey(Visitor::at_a_desk(), async |page| {
        let embeds = "<taiex-activities kind=seminar lang=ru></taiex-activities>
            <taiex-activities view=timeline theme=dark></taiex-activities>";
        let host = Host::open(page, embeds).await?;
        host.expect_inside(0, "1").await?;
        host.script::<()>("document.querySelectorAll('taiex-activities')[1].scrollIntoView()").await?;
        host.expect_inside(1, "Zoom in").await?;
        let facts =
            "return [...document.querySelectorAll('taiex-activities')].map(it => it.shadowRoot.querySelector('iframe'))
            .map(({ title, src }) => [title, new URL(src).pathname + new URL(src).search])";
        let facts: Vec<[String; 2]> = host.script(facts).await?;
        assert_eq!(facts[0], ["Мероприятия TAIEX", "/ru/?kind=seminar&embed=1"]);
        assert_eq!(facts[1], ["TAIEX activities", "/timeline?embed=1&theme=dark"]);
        page.until_so("each as high as its own content", async || {
            let frames: [f64; 2] = host
                .script("return [...document.querySelectorAll('taiex-activities')].map(it => it.shadowRoot.querySelector('iframe').offsetHeight)")
                .await?;
            let contents = [content(&host, 0).await?[0], content(&host, 1).await?[0]];
            let fit = frames.iter().zip(contents).all(|(frame, content)| (frame - content.ceil()).abs() < 1.0);
            Ok(if fit && (frames[0] - frames[1]).abs() > 20.0 { Ok(()) } else { Err(format!("{frames:?} {contents:?}")) })
        })
        .await?;
        Ok(())
    });
}

/// The places of the results that are in the document, from 1, and how many there are of them in all.
const RESULTS: &str =
    "return [...document.querySelectorAll('.cards > *')].map(it => [it.ariaPosInSet, it.ariaSetSize].map(Number))";

async fn results(host: &Host<'_>) -> Result<Vec<[usize; 2]>, Broken> {
    host.inside(0, async |page| page.browser.script(RESULTS, Vec::new()).await).await
}

#[test]
fn of_a_long_list_what_the_host_shows_is_drawn() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(made_up(2_000)));
        let host = Host::open(page, "<taiex-activities></taiex-activities>").await?;
        host.expect_inside(0, "2,000 activities").await?;
        expect_fit(&host, "with room for all", |height| height > 100_000.0).await?;
        for share in [0.5, 0.9, 0.2] {
            host.script::<()>(&format!("scrollTo(0, document.documentElement.scrollHeight * {share})")).await?;
            page.until_so("the results where the reader is, and few others", async || {
                let frame_px: f64 = host.of_frame("return frame.getBoundingClientRect().top").await?;
                let body = "const y = 400 - arguments[0];
                    const seen = document.elementFromPoint(500, y)?.closest('.cards > *');
                    return [Number(Boolean(seen)), document.querySelectorAll('.cards > *').length]";
                let [seen, drawn]: [usize; 2] =
                    host.inside(0, async |page| page.browser.script(body, vec![frame_px.into()]).await).await?;
                Ok(if seen == 1 && drawn < 60 { Ok(()) } else { Err(format!("{seen} of {drawn}")) })
            })
            .await?;
        }
        Ok(())
    });
}

#[test]
fn a_plain_frame_shows_a_screen_and_more_when_asked() {
    journey(Visitor::at_a_desk(), async |page| {
        page.site.answer_data(Reply::Body(made_up(2_000)));
        let frame =
            format!("<iframe src='{}/?embed=1' width=900 height=700 title=Activities></iframe>", page.site.origin());
        let host = Host::open(page, &frame).await?;
        host.expect_inside(0, "2,000 activities").await?;
        let few = results(&host).await?;
        assert!(!few.is_empty() && few.len() < 12 && few[0] == [1, 2000], "{few:?}");
        let banner = "return document.querySelectorAll('header.banner, footer.foot').length";
        let banners: usize = host.inside(0, async |page| page.browser.script(banner, Vec::new()).await).await?;
        assert_eq!(banners, 0);
        let [high, hidden] = content(&host, 0).await?;
        assert!(hidden > 0.0 && high < 3_000.0, "it ends soon: {high}, {hidden}");
        host.click_inside(0, "#show-more").await?;
        page.until_so("more results, and the focus on the first of them", async || {
            let more = results(&host).await?;
            let focus = "return Number(document.activeElement.closest('.cards > *')?.ariaPosInSet ?? 0)";
            let focus: usize = host.inside(0, async |page| page.browser.script(focus, Vec::new()).await).await?;
            let last = more.last().map_or(0, |[place, _]| *place);
            let is_so = focus == few.len() + 1 && (few.len() + 2..30).contains(&last);
            Ok(if is_so { Ok(()) } else { Err(format!("{focus} {more:?}")) })
        })
        .await?;
        Ok(())
    });
}

#[test]
fn a_frame_that_is_taken_away_while_it_loads_leaves_its_host_alive() {
    journey(Visitor::at_a_desk(), async |page| {
        let host = Host::open(page, "").await?;
        // From before its scripts are there until it has started.
        let late = Duration::from_millis(250);
        page.site.answer(&path_of("app-wasm"), Reply::Late(Reply::AsPublished.into(), late));
        for moment_ms in (0..500).step_by(25) {
            let pass = format!(
                "const frame = document.createElement('iframe');
                frame.src = '{}/?embed=1';
                document.body.append(frame);
                setTimeout(() => frame.remove(), {moment_ms})",
                page.site.origin()
            );
            host.script::<()>(&pass).await?;
            page.until_so("no frame any more", async || {
                let count: usize = host.script("return frames.length").await?;
                Ok(if count == 0 { Ok(()) } else { Err(count.to_string()) })
            })
            .await?;
        }
        assert!(page.site.requests().contains(&path_of("app-wasm")), "some of them began to start");
        Ok(())
    });
}

#[test]
fn the_page_about_writes_code_that_works() {
    journey(Visitor::at_a_desk(), async |page| {
        page.visit("/about?kind=seminar").await?;
        page.choose("View", "table").await?;
        page.choose("Language", "русский").await?;
        page.choose("Colours", "dark").await?;
        let preview = "const { pathname, search } = new URL(document.querySelector('.embed-code iframe').src);
            return pathname + search";
        page.until_so("a preview of the choice", async || {
            let source: String = page.browser.script(preview, Vec::new()).await?;
            let wanted = "/ru/?kind=seminar&view=table&embed=1&theme=dark";
            Ok(if source == wanted { Ok(()) } else { Err(source) })
        })
        .await?;
        page.browser.driver.find(By::Css(".embed-filters summary")).await?.click().await?;
        page.check("Kind", "Study visit").await?;
        page.expect_address("/about?kind=seminar&kind=study-visit").await?;
        let codes = "return [...document.querySelectorAll('.embed-text code')].map(it => it.textContent)";
        let site = page.site.origin();
        let element = format!(
            "<script src=\"{site}/embed.js\" async></script>\n<taiex-activities lang=\"ru\" view=\"table\" \
             kind=\"seminar study-visit\" theme=\"dark\"></taiex-activities>"
        );
        let written: Vec<String> = page.browser.script(codes, Vec::new()).await?;
        assert_eq!(written[0], element);
        page.browser.driver.find(By::Id("embed-keeps")).await?.click().await?;
        let keeping: Vec<String> = page.browser.script(codes, Vec::new()).await?;
        assert_eq!(keeping[0], element.replace("></taiex", " sync-url></taiex"));
        assert_eq!(keeping[1], written[1], "a plain frame has nobody who could keep it");
        // What the preview showed in the meantime has left nothing in the history.
        page.back().await?;
        page.expect_address("/about?kind=seminar").await?;
        page.forward().await?;
        page.expect_address("/about?kind=seminar&kind=study-visit").await?;
        page.browser.picture("embed-code").await?;
        for code in written {
            let host = Host::open(page, &code).await?;
            host.expect_inside(0, "4 из 10").await?;
            let facts =
                "return [document.documentElement.lang, document.documentElement.dataset.theme, document.title]";
            let facts: [String; 3] = host.inside(0, async |page| page.browser.script(facts, Vec::new()).await).await?;
            assert_eq!(facts, ["ru", "dark", "Мероприятия TAIEX"]);
        }
        Ok(())
    });
}
