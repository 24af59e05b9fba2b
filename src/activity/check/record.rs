//! Reading the activities. A record with an error is left out; a warning costs nothing.

use std::{borrow::Cow, cmp::Ordering, ops::Range};

use super::{
    super::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx, Attendance, Bound, Kind, Link, Partnership, Place, Role, Status, TopicIx},
        problem::{Expected, Issue, Path, Referent, Severity},
    },
    node::{Node, Object},
    reader::Reader,
};
use crate::sort::{merge, sort};

/// The references of so many records are resolved in less time than one is read.
const RELATED_PER_READ: usize = 16;

/// A good record with what it takes to look at it again.
struct Good<'a> {
    activity: Activity,
    /// The position in the file, from 0.
    position: usize,
    id: Node<'a>,
    /// Ids of related activities by the position they stand at.
    related: Vec<(usize, String, Node<'a>)>,
}

/// The records of a file on their way to a catalogue.
pub(super) struct Records<'a> {
    nodes: Vec<Node<'a>>,
    read: usize,
    good: Vec<Good<'a>>,
    /// Once all are read: the positions of the good ones, on their way into the order of the ids.
    order: Vec<u32>,
    next: Next,
}

/// What comes next.
#[derive(Clone, Copy)]
enum Next {
    /// To read on.
    Read,
    /// To merge runs of this length.
    Sort(usize),
    /// To resolve references from this one on.
    Relate(usize),
}

impl<'a> Records<'a> {
    /// None of them is read yet.
    pub(super) fn new(nodes: Vec<Node<'a>>) -> Self {
        Self { good: Vec::with_capacity(nodes.len()), nodes, read: 0, order: Vec::new(), next: Next::Read }
    }

    /// How many are read, and how many there are.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.read, self.nodes.len())
    }

    /// Goes on: reads so many records at most, or brings those read nearer to their order, or resolves the references of so many.
    pub(super) fn go_on(&mut self, reader: &mut Reader, path: &Path, catalogue: &Catalogue, records: usize) {
        self.next = match self.next {
            Next::Read => self.read(reader, path, catalogue, records),
            Next::Sort(run) if run < self.order.len() => {
                merge(&mut self.order, run, &by_id(&self.good));
                Next::Sort(2 * run)
            }
            Next::Sort(_) => {
                leave_out_doubles(reader, path, &mut self.good, &mut self.order);
                Next::Relate(0)
            }
            Next::Relate(from) => {
                let to = self.good.len().min(from.saturating_add(records.saturating_mul(RELATED_PER_READ)));
                resolve_related(reader, path, &mut self.good, &self.order, from..to);
                Next::Relate(to)
            }
        };
    }

    fn read(&mut self, reader: &mut Reader, path: &Path, catalogue: &Catalogue, records: usize) -> Next {
        for &node in self.nodes.iter().skip(self.read).take(records) {
            reader.record = Some((self.read + 1, None));
            let errors = reader.errors;
            let record = read(reader, &path.at(self.read), self.read, node, catalogue);
            self.good.extend(record.filter(|_| reader.errors == errors));
            self.read += 1;
        }
        if self.read < self.nodes.len() {
            return Next::Read;
        }
        self.order = all(&self.good);
        Next::Sort(1)
    }

    /// Whether nothing is left to do.
    pub(super) fn is_done(&self) -> bool {
        matches!(self.next, Next::Relate(from) if from == self.good.len())
    }

    /// The good records, in the order of the file.
    pub(super) fn activities(self) -> Vec<Activity> {
        self.good.into_iter().map(|record| record.activity).collect()
    }

    /// The same, and once all is done their positions in the order of the ids.
    pub(super) fn finish(mut self) -> (Vec<Activity>, Vec<u32>) {
        let order = std::mem::take(&mut self.order);
        (self.activities(), order)
    }
}

fn read<'a>(
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

/// Leaves out all but the first record of each id, also in the order of the ids.
fn leave_out_doubles(reader: &mut Reader, path: &Path, good: &mut Vec<Good>, order: &mut Vec<u32>) {
    let mut is_double = vec![false; good.len()];
    for pair in order.windows(2) {
        let [before, at] = [pair[0], pair[1]].map(|at| at as usize);
        is_double[at] = good[before].activity.id == good[at].activity.id;
    }
    let mut first = 0;
    for at in order.iter().map(|&at| at as usize) {
        if !is_double[at] {
            first = good[at].position + 1;
            continue;
        }
        let Good { position, id, activity, .. } = &good[at];
        reader.record = Some((position + 1, Some(activity.id.clone())));
        let issue = Issue::DoubleId { id: activity.id.clone(), first };
        reader.note(Severity::Error, &path.at(*position).key("id"), id.0, issue);
    }
    let before = good.len();
    let mut is_double = is_double.into_iter();
    good.retain(|_| is_double.next() == Some(false));
    if good.len() < before {
        *order = all(good);
        sort(order, &by_id(good));
    }
}

/// The position of each, in the order of the file.
fn all(good: &[Good]) -> Vec<u32> {
    (0..).take(good.len()).collect()
}

/// The order of the ids.
fn by_id(good: &[Good]) -> impl Fn(u32, u32) -> Ordering {
    // Side by side, so that comparing does not visit as many records.
    let ids: Vec<&str> = good.iter().map(|record| record.activity.id.as_str()).collect();
    move |a, b| ids[a as usize].cmp(ids[b as usize])
}

/// Turns ids of related activities into positions. An id that names nothing, perhaps because that record is bad, is
/// only passed over.
fn resolve_related(reader: &mut Reader, path: &Path, good: &mut [Good], by_id: &[u32], range: Range<usize>) {
    for from in range {
        let related = std::mem::take(&mut good[from].related);
        if related.is_empty() {
            continue;
        }
        let position = good[from].position;
        reader.record = Some((position + 1, Some(good[from].activity.id.clone())));
        let record = path.at(position);
        let list = record.key("related");
        for (at, id, node) in related {
            let found = by_id.binary_search_by(|other| good[*other as usize].activity.id.cmp(&id));
            match found.map(|found| by_id[found]) {
                Ok(other) if other as usize == from => {
                    reader.note(Severity::Warning, &list.at(at), node.0, Issue::RelatedToItself);
                }
                Ok(other) => good[from].activity.related.push(ActivityIx(other)),
                Err(_) => {
                    let mut known = good.iter().map(|other| other.activity.id.as_str());
                    reader.unknown(&list.at(at), node.0, Referent::Activity, id, &mut known);
                }
            }
        }
    }
}
