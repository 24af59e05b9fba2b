//! The values of every facet, and which of them each activity carries.

use std::{borrow::Cow, sync::OnceLock};

use jiff::civil::Date;

use super::{Facet, NOT_STATED};
use crate::{
    activity::{
        catalogue::Catalogue,
        model::{Activity, ActivityIx, Country, Kind, PartnerIx, Status, TopicIx},
    },
    edtf::When,
};

/// A value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// A kind.
    Kind(Kind),
    /// A topic of the catalogue.
    Topic(TopicIx),
    /// The country of a place.
    Country(Country),
    /// A partner of the catalogue.
    Partner(PartnerIx),
    /// A status on the day asked about.
    Status(Status),
    /// That nothing is stated.
    NotStated,
}

impl Value {
    /// Its code in addresses; `catalogue` is the one that the value comes from.
    #[must_use]
    pub fn code<'a>(&'a self, catalogue: &'a Catalogue) -> &'a str {
        match self {
            Self::Kind(kind) => kind.code(),
            Self::Topic(topic) => &catalogue[*topic].code,
            Self::Country(country) => country.code(),
            Self::Partner(partner) => &catalogue[*partner].code,
            Self::Status(status) => status.code(),
            Self::NotStated => NOT_STATED,
        }
    }
}

/// The countries in which activities took place, sorted by code.
pub(super) fn countries(catalogue: &Catalogue) -> Vec<Country> {
    let mut countries = Vec::new();
    for country in catalogue.iter().filter_map(|(_, activity)| activity.place.country) {
        if let Err(at) = countries.binary_search(&country) {
            countries.insert(at, country);
        }
    }
    countries
}

/// Calls `visit` with the position of every value that the activity carries, among the kinds, the topics, the partners
/// or these `countries`; perhaps twice with one, never for the status, which depends on the day.
pub(super) fn each_position(activity: &Activity, facet: Facet, countries: &[Country], visit: &mut dyn FnMut(usize)) {
    match facet {
        Facet::Kind => visit(activity.kind as usize),
        Facet::Topic => activity.topics.iter().for_each(|topic| visit(usize::from(topic.0))),
        Facet::Country => {
            let country = activity.place.country.and_then(|country| countries.binary_search(&country).ok());
            country.into_iter().for_each(visit);
        }
        Facet::Partner => activity.partners.iter().for_each(|with| visit(usize::from(with.partner.0))),
        Facet::Status => {}
    }
}

/// The facets of a catalogue as columns, and the dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    values: [Vec<Value>; 5],
    /// That of [`Facet::Status`] stays empty: it depends on the day.
    carried: [Column; 5],
    /// What the status of each activity follows from.
    dated: Vec<(Option<Status>, Option<When>)>,
    /// The states on the first day that was asked for; hardly a page sees another.
    statuses: OnceLock<(Date, Column)>,
}

/// A facet as a column: for each activity, the positions of its values among those of the facet, at least one and none twice.
/// Most have one, so that they are gone through as a row of numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Column {
    /// The first value of each activity.
    first: Vec<u16>,
    /// What some carry beside that, in the order of the activities.
    further: Vec<(ActivityIx, u16)>,
}

impl Columns {
    /// The columns of `catalogue`.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        let countries = countries(catalogue);
        let mut values = [
            Kind::ALL.iter().copied().map(Value::Kind).collect(),
            (0..).map(TopicIx).map(Value::Topic).take(catalogue.topics.len()).collect(),
            countries.iter().copied().map(Value::Country).collect(),
            (0..).map(PartnerIx).map(Value::Partner).take(catalogue.partners.len()).collect(),
            Status::ALL.iter().copied().map(Value::Status).collect::<Vec<_>>(),
        ];
        values.iter_mut().skip(1).for_each(|values| values.push(Value::NotStated));
        let carried = Facet::ALL.map(|facet| match facet {
            Facet::Status => Column::default(),
            _ => Column::new(catalogue, facet, &countries, values[facet as usize].len().saturating_sub(1)),
        });
        let dated = catalogue.iter().map(|(_, activity)| (activity.stated_status, activity.when)).collect();
        Self { values, carried, dated, statuses: OnceLock::new() }
    }

    /// The values of a facet as people are shown them: kinds and states in their own order, topics and partners in the
    /// order of the file, countries by code, "not stated" last. Every facet but the kind has "not stated", whether or
    /// not the catalogue has a gap today, so that an address keeps its meaning when a gap is filled.
    #[must_use]
    pub fn values(&self, facet: Facet) -> &[Value] {
        &self.values[facet as usize]
    }

    /// The column of each facet, in the order of [`Facet::ALL`], with `statuses` as that of the states.
    pub(super) fn with<'a>(&'a self, statuses: &'a Column) -> [&'a Column; 5] {
        Facet::ALL.map(|facet| if facet == Facet::Status { statuses } else { &self.carried[facet as usize] })
    }

    /// How each activity stands to the day `today`.
    pub(super) fn statuses(&self, today: Date) -> Cow<'_, Column> {
        let (day, kept) = self.statuses.get_or_init(|| (today, self.stand_to(today)));
        if *day == today { Cow::Borrowed(kept) } else { Cow::Owned(self.stand_to(today)) }
    }

    fn stand_to(&self, today: Date) -> Column {
        let status = |&(stated, when)| Activity::status_of(stated, when, today);
        let position = |status: Option<Status>| narrow(status.map_or(Status::ALL.len(), |status| status as usize));
        Column { first: self.dated.iter().map(|dated| position(status(dated))).collect(), further: Vec::new() }
    }

    /// The date of each activity.
    pub(super) fn dates(&self) -> impl Iterator<Item = Option<When>> {
        self.dated.iter().map(|(_, when)| *when)
    }
}

impl Column {
    /// The column of a facet; an activity that carries no value gets the position `gap`.
    fn new(catalogue: &Catalogue, facet: Facet, countries: &[Country], gap: usize) -> Self {
        let mut column = Self::default();
        for (at, activity) in catalogue.iter() {
            let (mut first, start) = (None, column.further.len());
            each_position(activity, facet, countries, &mut |position| {
                let value = narrow(position);
                let is_known = column.further.iter().skip(start).any(|&(_, known)| known == value);
                match first {
                    None => first = Some(value),
                    Some(first) if first != value && !is_known => column.further.push((at, value)),
                    Some(_) => {}
                }
            });
            column.first.push(first.unwrap_or(narrow(gap)));
        }
        column
    }

    /// The first value of each activity in turn.
    pub(super) fn first(&self) -> &[u16] {
        &self.first
    }

    /// The values that some activities carry beside their first.
    pub(super) fn further(&self) -> &[(ActivityIx, u16)] {
        &self.further
    }
}

/// Vocabularies have 16-bit positions, see [`TopicIx`].
fn narrow(position: usize) -> u16 {
    u16::try_from(position).unwrap_or(u16::MAX)
}
