//! Reading the activities. A record with an error is left out; a warning costs nothing.

use std::collections::HashMap;

use super::{
    super::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx, Attendance, Kind, Link, Partnership, Place, Role, TopicIx},
        problem::{Expected, Issue, Path, Referent, Severity},
        wire::{self, Field, List, ShortOr},
    },
    reader::Reader,
};

/// The good records; references to others are resolved among these.
pub(super) fn read_all(
    reader: &mut Reader,
    path: &Path,
    records: Vec<Field<wire::Activity>>,
    catalogue: &Catalogue,
) -> Vec<Activity> {
    let mut activities = Vec::with_capacity(records.len());
    let mut references = Vec::new();
    let mut positions: HashMap<String, usize> = HashMap::new();
    for (position, field) in records.into_iter().enumerate() {
        let path = path.at(position);
        reader.record = Some((position + 1, None));
        let errors = reader.errors;
        let Some((record, raw)) = reader.value(&path, field, Expected::Object) else { continue };
        reader.record = Some((position + 1, record.id.value.clone()));
        let id_raw = record.id.raw.unwrap_or(raw);
        let (activity, related) = read(reader, &path, raw, record, catalogue);
        let Some(activity) = activity.filter(|_| reader.errors == errors) else { continue };
        if let Some(&first) = positions.get(activity.id.as_str()) {
            reader.note(Severity::Error, &path.key("id"), id_raw, Issue::DoubleId { id: activity.id, first });
            continue;
        }
        positions.insert(activity.id.clone(), position + 1);
        if !related.is_empty() {
            references.push(Reference { from: activities.len(), position, related });
        }
        activities.push(activity);
    }
    resolve_related(reader, path, &mut activities, references);
    reader.record = None;
    activities
}

/// Ids of related activities by the position they stand at in the record, each with its text in the file.
type Related<'a> = Vec<(usize, String, &'a str)>;

/// The related ids of one good record: its position among the good ones and in the file.
struct Reference<'a> {
    from: usize,
    position: usize,
    related: Related<'a>,
}

fn read<'a>(
    reader: &mut Reader,
    path: &Path,
    raw: &str,
    record: wire::Activity<'a>,
    catalogue: &Catalogue,
) -> (Option<Activity>, Related<'a>) {
    reader.keys::<wire::Activity>(path, raw);
    if record.id.raw.is_none() {
        reader.note(Severity::Error, &path.key("id"), raw, Issue::Missing);
    }
    let id = reader.string(&path.key("id"), record.id, Expected::Id, is_id);
    let title = reader.required_text(path, "title", raw, record.title);
    let kind = reader.required_code::<Kind>(path, "kind", raw, record.kind);
    let when = reader.when(path, "when", record.when);
    let stated_status = reader.code(&path.key("status"), record.status);
    let place = reader.optional(path, "place", record.place, Expected::Object);
    let place = place.map(|(place, raw)| read_place(reader, &path.key("place"), raw, place)).unwrap_or_default();
    let topics = read_topics(reader, path, record.topics, catalogue);
    let partners = read_partners(reader, path, record.partners, catalogue);
    let attendance = reader.optional(path, "attendance", record.attendance, Expected::Object);
    let attendance = attendance.and_then(|(count, raw)| read_attendance(reader, &path.key("attendance"), raw, count));
    let summary = reader.text(&path.key("summary"), record.summary);
    let purposes = reader.list(path, "purposes", record.purposes);
    let purposes_path = path.key("purposes");
    let purposes = purposes.filter_map(|(at, purpose)| reader.text(&purposes_path.at(at), purpose)).collect();
    let related_path = path.key("related");
    let related = reader.list(path, "related", record.related);
    let related = related.filter_map(|(at, id)| {
        let (id, raw) = reader.value(&related_path.at(at), id, Expected::String)?;
        Some((at, id, raw))
    });
    let related = related.collect();
    let sources = read_links(reader, path, "sources", record.sources);
    let documents = read_links(reader, path, "documents", record.documents);
    let changed = reader.day(path, "changed", record.changed);
    let (Some(id), Some(title), Some(kind)) = (id, title, kind) else { return (None, related) };
    let activity = Activity {
        id,
        title,
        kind,
        when,
        stated_status,
        place,
        topics,
        partners,
        attendance,
        summary,
        purposes,
        related: Vec::new(),
        sources,
        documents,
        changed,
    };
    (Some(activity), related)
}

/// Kebab-case: groups of small letters and digits joined by single hyphens.
fn is_id(id: &str) -> bool {
    let group =
        |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    id.split('-').all(group)
}

fn read_place(reader: &mut Reader, path: &Path, raw: &str, place: wire::Place) -> Place {
    reader.keys::<wire::Place>(path, raw);
    let lat = reader.number(&path.key("lat"), place.lat, Expected::Latitude, 90.0);
    let lon = reader.number(&path.key("lon"), place.lon, Expected::Longitude, 180.0);
    if lat.is_some() != lon.is_some() {
        reader.note(Severity::Warning, path, raw, Issue::HalfPosition);
    }
    Place {
        venue: reader.text(&path.key("venue"), place.venue),
        city: reader.text(&path.key("city"), place.city),
        country: reader.country(path, "country", place.country),
        position: lat.zip(lon),
    }
}

fn read_attendance(reader: &mut Reader, path: &Path, raw: &str, attendance: wire::Attendance) -> Option<Attendance> {
    reader.keys::<wire::Attendance>(path, raw);
    let count = reader.required(path, "count", raw, attendance.count, Expected::WholeNumber);
    let bound = reader.required_code(path, "bound", raw, attendance.bound);
    Some(Attendance { count: count?.0, bound: bound? })
}

fn read_topics(reader: &mut Reader, path: &Path, topics: List<String>, catalogue: &Catalogue) -> Vec<TopicIx> {
    let path_of_list = path.key("topics");
    let mut read = Vec::new();
    for (at, code) in reader.list(path, "topics", topics) {
        let path = path_of_list.at(at);
        let Some((code, raw)) = reader.value(&path, code, Expected::String) else { continue };
        match catalogue.find_topic(&code) {
            Some(topic) if read.contains(&topic) => {
                reader.note(Severity::Warning, &path, raw, Issue::Repeated { value: code });
            }
            Some(topic) => read.push(topic),
            None => {
                let known = catalogue.topics.iter().map(|topic| topic.code.as_str());
                reader.unknown(&path, raw, Referent::Topic, code, known);
            }
        }
    }
    read
}

fn read_partners(
    reader: &mut Reader,
    path: &Path,
    partners: List<ShortOr<wire::Partnership>>,
    catalogue: &Catalogue,
) -> Vec<Partnership> {
    let path_of_list = path.key("partners");
    let mut read: Vec<Partnership> = Vec::new();
    for (at, partnership) in reader.list(path, "partners", partners) {
        let path = path_of_list.at(at);
        let Some((code, raw, role)) = read_partnership(reader, &path, partnership) else { continue };
        match catalogue.find_partner(&code).map(|partner| Partnership { partner, role }) {
            Some(partnership) if read.contains(&partnership) => {
                reader.note(Severity::Warning, &path, raw, Issue::Repeated { value: code });
            }
            Some(partnership) => read.push(partnership),
            None => {
                let known = catalogue.partners.iter().map(|partner| partner.code.as_str());
                reader.unknown(&path, raw, Referent::Partner, code, known);
            }
        }
    }
    read
}

fn read_partnership<'f>(
    reader: &mut Reader,
    path: &Path,
    partnership: Field<'f, ShortOr<wire::Partnership<'f>>>,
) -> Option<(String, &'f str, Option<Role>)> {
    match reader.value(path, partnership, Expected::Partnership)? {
        (ShortOr::Short(code), raw) => Some((code, raw, None)),
        (ShortOr::Full(partnership), raw) => {
            reader.keys::<wire::Partnership>(path, raw);
            let role = reader.code(&path.key("role"), partnership.role);
            let (code, raw) = reader.required(path, "code", raw, partnership.code, Expected::String)?;
            Some((code, raw, role))
        }
    }
}

fn read_links(reader: &mut Reader, path: &Path, key: &str, links: List<wire::Link>) -> Vec<Link> {
    let list = reader.list(path, key, links);
    let path = path.key(key);
    let read = list.filter_map(|(at, link)| {
        let path = path.at(at);
        let (link, raw) = reader.value(&path, link, Expected::Object)?;
        reader.keys::<wire::Link>(&path, raw);
        let title = reader.required_text(&path, "title", raw, link.title);
        let lang = reader.optional(&path, "lang", link.lang, Expected::String).map(|(lang, _)| lang);
        if link.url.raw.is_none() {
            reader.note(Severity::Error, &path.key("url"), raw, Issue::Missing);
        }
        let url = reader.url(&path, "url", link.url);
        Some(Link { title: title?, url: url?, lang })
    });
    read.collect()
}

/// Turns ids of related activities into positions. An id that names nothing, perhaps because that record is bad, is
/// only passed over.
fn resolve_related(reader: &mut Reader, path: &Path, activities: &mut [Activity], references: Vec<Reference>) {
    if references.is_empty() {
        return;
    }
    let ids: Vec<String> = activities.iter().map(|activity| activity.id.clone()).collect();
    let positions: HashMap<&str, ActivityIx> = ids.iter().map(String::as_str).zip((0..).map(ActivityIx)).collect();
    for Reference { from, position, related } in references {
        reader.record = Some((position + 1, ids.get(from).cloned()));
        let record = path.at(position);
        let list = record.key("related");
        for (at, id, raw) in related {
            match positions.get(id.as_str()) {
                Some(other) if other.0 as usize == from => {
                    reader.note(Severity::Warning, &list.at(at), raw, Issue::RelatedToItself);
                }
                Some(other) => activities[from].related.push(*other),
                None => reader.unknown(&list.at(at), raw, Referent::Activity, id, ids.iter().map(String::as_str)),
            }
        }
    }
}
