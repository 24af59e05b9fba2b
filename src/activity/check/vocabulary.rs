//! Reading the vocabulary. An entry that is partly wrong is kept as far as it is right, so that one slip in it does
//! not take every activity with it that names the entry.

use super::{
    super::{
        model::{Partner, PartnerType, Topic},
        problem::{Expected, Path},
        wire,
    },
    reader::Reader,
};

pub(super) fn read(
    reader: &mut Reader,
    path: &Path,
    raw: &str,
    vocabulary: wire::Vocabulary,
) -> (Vec<Topic>, Vec<Partner>) {
    reader.keys::<wire::Vocabulary>(path, raw);
    let topics = reader.optional(path, "topics", vocabulary.topics, Expected::Object);
    let topics = topics.map(|(wire::Map(entries), _)| entries).unwrap_or_default();
    let topics_path = path.key("topics");
    let topics = topics.into_iter().map(|(code, label)| {
        let label = reader.text(&topics_path.key(&code), label);
        Topic { label: label.unwrap_or_else(|| code.as_str().into()), code }
    });
    let topics = topics.collect();

    let partners = reader.optional(path, "partners", vocabulary.partners, Expected::Object);
    let partners = partners.map(|(wire::Map(entries), _)| entries).unwrap_or_default();
    let partners_path = path.key("partners");
    let partners = partners.into_iter().map(|(code, partner)| {
        let path = partners_path.key(&code);
        let partner = reader.value(&path, partner, Expected::Object);
        let read = partner.map(|(partner, raw)| read_partner(reader, &path, raw, &code, partner));
        read.unwrap_or_else(|| Partner {
            name: code.as_str().into(),
            code: code.clone(),
            kind: PartnerType::Other,
            country: None,
        })
    });
    (topics, partners.collect())
}

fn read_partner(reader: &mut Reader, path: &Path, raw: &str, code: &str, partner: wire::Partner) -> Partner {
    reader.keys::<wire::Partner>(path, raw);
    let name = reader.required_text(path, "name", raw, partner.name);
    let kind = reader.required_code(path, "type", raw, partner.kind);
    Partner {
        code: code.to_owned(),
        name: name.unwrap_or_else(|| code.into()),
        kind: kind.unwrap_or(PartnerType::Other),
        country: reader.country(path, "country", partner.country),
    }
}
