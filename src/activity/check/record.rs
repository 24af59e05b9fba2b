//! Reading one activity. Whatever is wrong in it is noted; an error costs the whole record, which is left out by whoever reads it.

use std::borrow::Cow;

use super::{
    super::{
        catalogue::Catalogue,
        model::{Activity, Attendance, Bound, Kind, Link, Partnership, Place, Role, Status, TopicIx},
        problem::{Expected, Issue, Path, Referent, Severity},
    },
    node::{Node, Object},
    reader::Reader,
};

/// A good record with what it takes to look at it again.
pub(super) struct Good<'a> {
    pub(super) activity: Activity,
    /// The position in the file, from 0.
    pub(super) position: usize,
    pub(super) id: Node<'a>,
    /// Ids of related activities by the position they stand at.
    pub(super) related: Vec<(usize, String, Node<'a>)>,
}

/// Reads the record at a position in the file; nothing if it is no object or has no id.
pub(super) fn read<'a>(
    reader: &mut Reader,
    path: &Path,
    position: usize,
    node: Node<'a>,
    catalogue: &Catalogue,
) -> Option<Good<'a>> {
    let mut record = reader.object(path, Some(node), Expected::Object)?;
    let id_node = record.take("id");
    reader.record = Some((position + 1, id_node.and_then(Node::string).map(Cow::into_owned)));
    if id_node.is_none() {
        reader.note(Severity::Error, &path.key("id"), node.0, Issue::Missing);
    }
    let id = reader.string(&path.key("id"), id_node, Expected::Id, is_id);
    let title = reader.required_text(path, &mut record, "title");
    let kind = reader.required(path, &mut record, "kind");
    let kind = reader.code(&path.key("kind"), kind, Kind::CODES);
    let mut activity = Activity {
        id: id.unwrap_or_default(),
        title: title.unwrap_or_default(),
        kind: Kind::ALL[kind.unwrap_or_default()],
        when: reader.when(&path.key("when"), record.take("when")),
        stated_status: read_status(reader, &path.key("status"), record.take("status")),
        place: read_place(reader, &path.key("place"), record.take("place")),
        topics: read_topics(reader, &path.key("topics"), record.take("topics"), catalogue),
        partners: read_partners(reader, &path.key("partners"), record.take("partners"), catalogue),
        attendance: read_attendance(reader, &path.key("attendance"), record.take("attendance")),
        summary: reader.text(&path.key("summary"), record.take("summary")),
        purposes: Vec::new(),
        related: Vec::new(),
        sources: read_links(reader, &path.key("sources"), record.take("sources")),
        documents: read_links(reader, &path.key("documents"), record.take("documents")),
        changed: reader.day(&path.key("changed"), record.take("changed")),
    };
    let purposes_path = path.key("purposes");
    for (at, purpose) in reader.list(&purposes_path, record.take("purposes")) {
        activity.purposes.extend(reader.text(&purposes_path.at(at), Some(purpose)));
    }
    let related_path = path.key("related");
    let mut related = Vec::new();
    for (at, node) in reader.list(&related_path, record.take("related")) {
        related.extend(reader.any_string(&related_path.at(at), Some(node)).map(|id| (at, id, node)));
    }
    reader.rest(path, record);
    Some(Good { activity, position, id: id_node?, related })
}

/// Kebab-case: groups of small letters and digits joined by single hyphens.
fn is_id(id: &str) -> bool {
    let group =
        |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    id.split('-').all(group)
}

/// The statuses that only the data can state; the others follow from the dates.
fn read_status(reader: &mut Reader, path: &Path, node: Option<Node>) -> Option<Status> {
    let stated = Status::STATED.map(Status::code);
    reader.code(path, node, &stated).map(|status| Status::STATED[status])
}

fn read_place(reader: &mut Reader, path: &Path, node: Option<Node>) -> Place {
    let Some(mut place) = reader.object(path, node, Expected::Object) else { return Place::default() };
    let (lat, lon) = (place.take("lat"), place.take("lon"));
    if lat.is_some() != lon.is_some() {
        reader.note(Severity::Warning, path, place.raw, Issue::HalfPosition);
    }
    let lat = reader.number(&path.key("lat"), lat, Expected::Latitude, 90.0);
    let lon = reader.number(&path.key("lon"), lon, Expected::Longitude, 180.0);
    let read = Place {
        venue: reader.text(&path.key("venue"), place.take("venue")),
        city: reader.text(&path.key("city"), place.take("city")),
        country: reader.country(&path.key("country"), place.take("country")),
        position: lat.zip(lon),
    };
    reader.rest(path, place);
    read
}

fn read_attendance(reader: &mut Reader, path: &Path, node: Option<Node>) -> Option<Attendance> {
    let mut attendance = reader.object(path, node, Expected::Object)?;
    let count = reader.required(path, &mut attendance, "count");
    let count = reader.whole_number(&path.key("count"), count, u32::MAX);
    let bound = reader.required(path, &mut attendance, "bound");
    let bound = reader.code(&path.key("bound"), bound, Bound::CODES);
    reader.rest(path, attendance);
    Some(Attendance { count: count?, bound: Bound::ALL[bound?] })
}

fn read_topics(reader: &mut Reader, path: &Path, node: Option<Node>, catalogue: &Catalogue) -> Vec<TopicIx> {
    let mut read = Vec::new();
    for (at, node) in reader.list(path, node) {
        let path = path.at(at);
        let Some(code) = reader.any_string(&path, Some(node)) else { continue };
        match catalogue.find_topic(&code) {
            Some(topic) if read.contains(&topic) => {
                reader.note(Severity::Warning, &path, node.0, Issue::Repeated { value: code });
            }
            Some(topic) => read.push(topic),
            None => {
                let mut known = catalogue.topics.iter().map(|topic| topic.code.as_str());
                reader.unknown(&path, node.0, Referent::Topic, code, &mut known);
            }
        }
    }
    read
}

fn read_partners(reader: &mut Reader, path: &Path, node: Option<Node>, catalogue: &Catalogue) -> Vec<Partnership> {
    let mut read: Vec<Partnership> = Vec::new();
    for (at, node) in reader.list(path, node) {
        let path = path.at(at);
        let Some((code, role)) = read_partnership(reader, &path, node) else { continue };
        match catalogue.find_partner(&code).map(|partner| Partnership { partner, role }) {
            Some(partnership) if read.contains(&partnership) => {
                reader.note(Severity::Warning, &path, node.0, Issue::Repeated { value: code });
            }
            Some(partnership) => read.push(partnership),
            None => {
                let mut known = catalogue.partners.iter().map(|partner| partner.code.as_str());
                reader.unknown(&path, node.0, Referent::Partner, code, &mut known);
            }
        }
    }
    read
}

/// A partner's code, alone or with what it did.
fn read_partnership(reader: &mut Reader, path: &Path, node: Node) -> Option<(String, Option<Role>)> {
    if let Some(code) = node.string() {
        return Some((code.into_owned(), None));
    }
    let mut partnership = reader.object(path, Some(node), Expected::Partnership)?;
    let role = reader.code(&path.key("role"), partnership.take("role"), Role::CODES).map(|role| Role::ALL[role]);
    let code = reader.required(path, &mut partnership, "code");
    let code = reader.any_string(&path.key("code"), code);
    reader.rest(path, partnership);
    Some((code?, role))
}

fn read_links(reader: &mut Reader, path: &Path, node: Option<Node>) -> Vec<Link> {
    let mut read = Vec::new();
    for (at, node) in reader.list(path, node) {
        let path = path.at(at);
        let link = reader.object(&path, Some(node), Expected::Object);
        read.extend(link.and_then(|link| read_link(reader, &path, link)));
    }
    read
}

fn read_link(reader: &mut Reader, path: &Path, mut link: Object) -> Option<Link> {
    let title = reader.required_text(path, &mut link, "title");
    let url = reader.required(path, &mut link, "url");
    let url = reader.url(&path.key("url"), url);
    let lang = reader.any_string(&path.key("lang"), link.take("lang"));
    reader.rest(path, link);
    Some(Link { title: title?, url: url?, lang })
}
