//! `taiex generate`: a data file of any size, made up but built like a real one, to measure and to test with.

mod activities;
mod chance;
mod dates;
mod partners;
mod places;
mod record;
mod wordings;
mod words;

use std::{path::PathBuf, process::ExitCode};

use self::{
    activities::Activities,
    record::{File, Partner, Source, Vocabulary},
    wordings::Translation,
    words::Words,
};
use super::file;
use taiex_explorer::{
    activity::check::VERSION,
    i18n::{Lang, messages, number::grouped},
};

/// Writes so many activities to a file, which is named after their number if `to` is absent, and says where it is.
pub(crate) fn generate(count: u32, seed: u64, to: Option<PathBuf>) -> Result<ExitCode, file::Error> {
    let to = to.unwrap_or_else(|| format!("target/data/activities-{count}.json").into());
    let text = text(count, seed).map_err(|error| error.to_string())?;
    let written = file::write(&to, &text)?;
    let words = messages(Lang::En);
    let (activities, bytes) = (words.activities(count as usize), grouped(words.lang, text.len()));
    println!("{}: {activities}, seed {seed}, {bytes} bytes", to.display());
    Ok(written)
}

/// The whole file, an activity a line. The same arguments give the same bytes on every machine, and fewer activities
/// are the first of more.
fn text(count: u32, seed: u64) -> serde_json::Result<String> {
    let words = Words::read();
    let mut text = serde_json::to_string(&frame(&words))?;
    // The list of activities is open again.
    text.truncate(text.len() - "]}".len());
    for (position, activity) in (0..count).zip(Activities::new(&words, seed)) {
        text.push_str(if position == 0 { "\n" } else { ",\n" });
        text.push_str(&serde_json::to_string(&activity)?);
    }
    text.push_str("\n]}\n");
    Ok(text)
}

fn frame(words: &Words) -> File {
    let topics = words.topics.iter().map(|topic| (topic.code.to_owned(), Translation::WHOLE.plain(topic.label)));
    let partners = words.partners.iter().flatten().map(|partner| {
        let name = Translation::WHOLE.text(|lang: Lang| partner.name[lang as usize].clone());
        (partner.code.clone(), Partner { name, kind: partner.kind, country: partner.country })
    });
    File {
        schema: "activities.schema.json",
        version: VERSION,
        updated: dates::REFERENCE.to_string(),
        source: Source {
            title: "Made-up activities, to measure and to test with",
            publisher: "Nobody: none of this happened",
            beneficiary: "State Migration Service of the Republic of Azerbaijan",
        },
        vocabulary: Vocabulary { topics: topics.collect(), partners: partners.collect() },
        activities: [],
    }
}
