// Which functions of the app's wasm a browser gets in the second part (scripts/split.mjs), by names without hashes.

// What the first card of `/` can do without, and search and facets too: the other pages, the table, the index of the texts, answers
// to gestures, and whatever is reached through these alone.
const LATER = new RegExp(
    [
        /taiex_explorer::ui::page::(about|activity|not_found|timeline|title_of_other)/,
        /taiex_explorer::ui::part::(embed_code|facts|file_check|gathering|kept::newer|more|no_hits::way|preview::line|notice::(told|item)|table|take_away|timeline)/,
        /taiex_explorer::(export|prose|activity::check::excerpt|i18n::(date::spoken|problem))/,
        /taiex_explorer::platform::(clipboard|download|file|kept::ago|print|share|history::on_travel)/,
        /taiex_explorer::(query::text::index|shell::load::(about|index|replace)|app::navigation::keep|platform::document::(hold|keep_place|put_back|repeat))/,
        /taiex_explorer::timeline::(chart|label|lane|level|motion|placement|roving|viewport)/,
        /take_results::Results>::(open|choice|left_out|hits|url|citation|save_|copy_|share)|Strip>::on_|App>::back_to|Failures>::relaxations|read_about/,
    ].map(({ source }) => source).join("|"),
);
// Generic functions of which the compiler has merged one made for these with one made for the first card: a journey in
// tests/browser/parts.rs fails if one is missing here. And what lets go of data also where these have no index yet.
const MERGED = /^(core::ptr::drop_in_place::<[^{]*TextIndex|<reactive_graph::effect|<alloc::|leptos_dom::|<<taiex_explorer::app::App>::rest)|Memo<[^<]*<[^<>]*>>, (usize|bool)>|navigation::\{closure#2\}::\{/;
/** Whether a function of this name is in the second part. */
export const goes = (name) => LATER.test(name) && !MERGED.test(name);
