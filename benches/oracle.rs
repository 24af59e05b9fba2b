//! What searches find, answered natively: the browser bench holds what is drawn to it.
//!
//! Usage: `oracle FILE TEXT…`; prints an object with how many activities each text finds, and the first ten ids.

use std::{env, error::Error, fs};

use serde_json::{Map, Value, json};
use taiex_explorer::{
    activity::check::check,
    app::Loaded,
    i18n::Lang,
    query::{Query, answer::answer, text::TextIndex},
};

/// How many ids are told of each answer.
const FIRST: usize = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let file = arguments.next().ok_or("usage: oracle FILE TEXT…")?;
    let checked = check(&fs::read_to_string(file)?).map_err(|_| "this is no data file")?;
    let loaded = Loaded::new(checked);
    let _ = loaded.index.text.set(TextIndex::new(&loaded.catalogue));
    // No answer without dates or status depends on the day.
    let today = jiff::civil::date(2026, 1, 1);
    let found = arguments.map(|text| {
        let query = Query { text: text.clone(), ..Query::default() };
        let hits = answer(&loaded.catalogue, &loaded.index, &query, Lang::En, today).hits;
        let ids: Vec<&str> = hits.iter().take(FIRST).map(|hit| &*loaded.catalogue[*hit].id).collect();
        (text, json!({ "count": hits.len(), "ids": ids }))
    });
    println!("{}", Value::Object(found.collect::<Map<_, _>>()));
    Ok(())
}
