//! One activity, checked: whatever stands here is well formed, and what is absent was not stated.

use jiff::civil::Date;

use super::text::Text;
use crate::edtf::When;

/// Declares an enumeration whose values have a code in the data file and in addresses.
macro_rules! coded {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $value),+ }

        impl $name {
            /// Every value, in the order people are shown them.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The codes of [`ALL`](Self::ALL), in its order.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The code in the data file and in addresses; it never changes with the language.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }

            /// The value with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}

coded! {
    /// What sort of activity it is.
    Kind {
        /// A project, which may hold visits.
        Project = "project",
        /// A study visit.
        StudyVisit = "study-visit",
        /// An expert mission.
        ExpertMission = "expert-mission",
        /// A seminar.
        Seminar = "seminar",
        /// A workshop.
        Workshop = "workshop",
        /// A training.
        Training = "training",
        /// A conference.
        Conference = "conference",
    }
}

coded! {
    /// How an activity stands to today.
    Status {
        /// It begins after today.
        Upcoming = "upcoming",
        /// Today is one of its days.
        Ongoing = "ongoing",
        /// It ended before today.
        Past = "past",
        /// It was called off; stated, never computed.
        Cancelled = "cancelled",
        /// It was put off; stated, never computed.
        Postponed = "postponed",
    }
}

impl Status {
    /// The statuses that only the data can state; the others follow from the dates.
    pub const STATED: [Self; 2] = [Self::Cancelled, Self::Postponed];
}

coded! {
    /// What sort of body a partner is.
    PartnerType {
        /// An agency or service of a state.
        Agency = "agency",
        /// A ministry.
        Ministry = "ministry",
        /// A body of the European Union.
        EuBody = "eu-body",
        /// A state as such.
        Country = "country",
        /// Anything else.
        Other = "other",
    }
}

coded! {
    /// What a partner did in an activity.
    Role {
        /// It sent experts.
        Expert = "expert",
        /// It took part.
        Attended = "attended",
        /// It received the others.
        Host = "host",
    }
}

coded! {
    /// How exact a number of participants is.
    Bound {
        /// That many.
        Exactly = "exactly",
        /// That many at most.
        UpTo = "up-to",
        /// Roughly that many.
        About = "about",
        /// That many at least.
        AtLeast = "at-least",
    }
}

/// A country by its ISO 3166-1 alpha-2 code, upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The country with this code, of two upper-case ASCII letters; whether ISO has it is for
    /// [`i18n::country`](crate::i18n::country) to say.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_uppercase).then_some(Self(code))
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        // ASCII by construction, so never the empty text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// The position of an activity in its [`Catalogue`](super::catalogue::Catalogue).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityIx(pub u32);

/// The position of a topic in its catalogue's vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicIx(pub u16);

/// The position of a partner in its catalogue's vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartnerIx(pub u16);

/// A subject that activities share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The code in the data file and in addresses.
    pub code: String,
    /// What people read.
    pub label: Text,
}

/// A body that takes part in activities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// The code in the data file and in addresses.
    pub code: String,
    /// What people read.
    pub name: Text,
    /// What sort of body it is.
    pub kind: PartnerType,
    /// Where it is from.
    pub country: Option<Country>,
}

/// A partner's part in one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partnership {
    /// Who.
    pub partner: PartnerIx,
    /// As what, where that was stated.
    pub role: Option<Role>,
}

/// Where an activity took place, as far as that was stated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The house or institution.
    pub venue: Option<Text>,
    /// The city.
    pub city: Option<Text>,
    /// The country.
    pub country: Option<Country>,
    /// Latitude and longitude in degrees, WGS 84.
    pub position: Option<(f64, f64)>,
}

/// How many took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// The stated number.
    pub count: u32,
    /// How exact it is.
    pub bound: Bound,
}

/// A source or a document: a title and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What people read.
    pub title: Text,
    /// An address with the scheme `https`, `http` or `mailto`.
    pub url: String,
    /// The language of what is there, as a BCP 47 tag.
    pub lang: Option<String>,
}

/// One activity. Only `id`, `title` and `kind` are always stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Unique and lasting, in kebab-case; addresses and calendars hold it.
    pub id: String,
    /// The official title.
    pub title: Text,
    /// What sort of activity it is.
    pub kind: Kind,
    /// When it took place, as precisely as was stated.
    pub when: Option<When>,
    /// [`Status::Cancelled`] or [`Status::Postponed`], where the data say so.
    pub stated_status: Option<Status>,
    /// Where it took place.
    pub place: Place,
    /// Its subjects.
    pub topics: Vec<TopicIx>,
    /// Who took part.
    pub partners: Vec<Partnership>,
    /// How many took part.
    pub attendance: Option<Attendance>,
    /// What it was about, in a few sentences.
    pub summary: Option<Text>,
    /// What it was for, point by point.
    pub purposes: Vec<Text>,
    /// Activities that belong with it, as the data say.
    pub related: Vec<ActivityIx>,
    /// Where this is known from.
    pub sources: Vec<Link>,
    /// What can be read about it.
    pub documents: Vec<Link>,
    /// The day its record was last changed.
    pub changed: Option<Date>,
}

impl Activity {
    /// The day on which what is printed is read: nothing is computed from it.
    pub const ON_ANY_DAY: Date = Date::MIN;

    /// How the activity stands to `today`, the reader's own date; nothing where that cannot be known: an activity
    /// of "2015" was neither ongoing nor over in the middle of 2015.
    #[must_use]
    pub fn status(&self, today: Date) -> Option<Status> {
        Self::status_of(self.stated_status, self.when, today)
    }

    /// The [`status`](Self::status) of an activity with this date and, where the data state one, this status.
    #[must_use]
    pub fn status_of(stated: Option<Status>, when: Option<When>, today: Date) -> Option<Status> {
        if stated.is_some() || today == Self::ON_ANY_DAY {
            return stated;
        }
        let when = when?;
        if when.last_day() < today {
            Some(Status::Past)
        } else if when.first_day() > today {
            Some(Status::Upcoming)
        } else {
            when.is_day_precise().then_some(Status::Ongoing)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_follows_from_the_dates_and_a_stated_one_wins() {
        let today = Date::constant(2015, 6, 15);
        let cases = [
            (None, None, None),
            (Some("2014"), None, Some(Status::Past)),
            (Some("2015"), None, None),
            (Some("2015-06-15"), None, Some(Status::Ongoing)),
            (Some("2015-06-14/2015-06-15"), None, Some(Status::Ongoing)),
            (Some("2015-06-16"), None, Some(Status::Upcoming)),
            (Some("2016"), None, Some(Status::Upcoming)),
            (Some("2014"), Some(Status::Cancelled), Some(Status::Cancelled)),
        ];
        for (when, stated, expected) in cases {
            let parsed = when.map(|when| when.parse().unwrap());
            assert_eq!(Activity::status_of(stated, parsed, today), expected, "{when:?} {stated:?}");
        }
    }

    #[test]
    fn codes_find_their_values() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!(Kind::from_code("Study visit"), None);
        assert_eq!(Country::from_code("AZ").as_ref().map(Country::code), Some("AZ"));
        for code in ["", "A", "az", "AZE", "Ə"] {
            assert_eq!(Country::from_code(code), None, "{code}");
        }
    }
}
