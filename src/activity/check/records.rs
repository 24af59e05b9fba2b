//! The activities of a file: read one by one, brought into the order of their ids, and their references resolved. A record with an
//! error is left out; a warning costs nothing.

use std::{cmp::Ordering, ops::Range};

use super::{
    super::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx},
        problem::{Issue, Path, Referent, Severity},
    },
    node::Node,
    reader::Reader,
    record::{Good, read},
};
use crate::sort::{merge, sort};

/// The references of so many records are resolved in less time than one is read.
const RELATED_PER_READ: usize = 16;

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
