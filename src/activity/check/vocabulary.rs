//! Reading the vocabulary. An entry that is partly wrong is kept as far as it is right, so that one slip in it does
//! not take every activity with it that names the entry.

use super::{
    super::{
        model::{Partner, PartnerType, Topic},
        problem::{Expected, Path},
    },
    node::Node,
    reader::Reader,
};

pub(super) fn read(reader: &mut Reader, path: &Path, node: Option<Node>) -> (Vec<Topic>, Vec<Partner>) {
    let Some(mut vocabulary) = reader.object(path, node, Expected::Object) else { return Default::default() };
    let topics_path = path.key("topics");
    let topics = reader.members(&topics_path, vocabulary.take("topics")).map(|(code, node)| {
        let label = reader.text(&topics_path.key(&code), Some(node));
        Topic { label: label.unwrap_or_else(|| code.as_ref().into()), code: code.into_owned() }
    });
    let topics = topics.collect();
    let partners_path = path.key("partners");
    let partners = reader.members(&partners_path, vocabulary.take("partners"));
    let partners = partners.map(|(code, node)| read_partner(reader, &partners_path.key(&code), &code, node)).collect();
    reader.rest(path, vocabulary);
    (topics, partners)
}

fn read_partner(reader: &mut Reader, path: &Path, code: &str, node: Node) -> Partner {
    let mut read = Partner { code: code.to_owned(), name: code.into(), kind: PartnerType::Other, country: None };
    let Some(mut partner) = reader.object(path, Some(node), Expected::Object) else { return read };
    if let Some(name) = reader.required_text(path, &mut partner, "name") {
        read.name = name;
    }
    let kind = reader.required(path, &mut partner, "type");
    if let Some(kind) = reader.code(&path.key("type"), kind, PartnerType::CODES) {
        read.kind = PartnerType::ALL[kind];
    }
    read.country = reader.country(&path.key("country"), partner.take("country"));
    reader.rest(path, partner);
    read
}
