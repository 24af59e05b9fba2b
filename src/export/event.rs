//! An activity as a schema.org `Event` (<https://schema.org/Event>), for search engines: what is not stated is not said.

use serde_json::{Map, Value, json};

use crate::{
    activity::{
        catalogue::Catalogue,
        model::{ActivityIx, Place, Role, Status},
    },
    i18n::Messages,
};

/// What an event is made from.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// The language of the page.
    pub words: &'a Messages,
    /// The data.
    pub catalogue: &'a Catalogue,
    /// The activity.
    pub at: ActivityIx,
    /// The full address of its page, where that is known.
    pub url: Option<&'a str>,
}

/// The event. Its dates are as precise as they were stated: ISO 8601 has years and months too.
#[must_use]
pub fn event(event: &Event) -> Value {
    let Event { words, catalogue, at, url } = *event;
    let activity = &catalogue[at];
    let mut said = Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            said.insert(name.to_owned(), value);
        }
    };
    let title = activity.title.shown(words.lang);
    say("@context", Some("https://schema.org".into()));
    say("@type", Some("Event".into()));
    say("name", Some(title.words.into()));
    say("inLanguage", Some(title.lang.code().into()));
    say("description", activity.summary.as_ref().map(|summary| summary.shown(words.lang).words.into()));
    say("url", url.map(Into::into));
    say("startDate", activity.when.map(|when| when.start().to_string().into()));
    let end = activity.when.filter(|when| when.end() != when.start());
    say("endDate", end.map(|when| when.end().to_string().into()));
    let status = match activity.stated_status {
        Some(Status::Cancelled) => "EventCancelled",
        Some(Status::Postponed) => "EventPostponed",
        _ => "EventScheduled",
    };
    say("eventStatus", Some(["https://schema.org/", status].concat().into()));
    say("location", location(words, &activity.place));
    for (role, term) in [
        (Some(Role::Host), "organizer"),
        (Some(Role::Expert), "performer"),
        (Some(Role::Attended), "attendee"),
        (None, "contributor"),
    ] {
        let bodies = activity.partners.iter().filter(|partner| partner.role == role);
        let bodies = bodies.map(|with| {
            let name = catalogue[with.partner].name.shown(words.lang).words;
            json!({ "@type": "Organization", "name": name })
        });
        let bodies: Vec<Value> = bodies.collect();
        say(term, (!bodies.is_empty()).then_some(Value::Array(bodies)));
    }
    Value::Object(said)
}

fn location(words: &Messages, place: &Place) -> Option<Value> {
    let text =
        |text: &Option<crate::activity::text::Text>| text.as_ref().map(|text| text.shown(words.lang).words.to_owned());
    let (venue, city) = (text(&place.venue), text(&place.city));
    let country = place.country.map(|country| country.name(words.lang).to_owned());
    let name = venue.clone().or_else(|| city.clone()).or_else(|| country.clone())?;
    let mut address = Map::new();
    address.insert("@type".to_owned(), "PostalAddress".into());
    if let Some(city) = city {
        address.insert("addressLocality".to_owned(), city.into());
    }
    if let Some(country) = place.country {
        address.insert("addressCountry".to_owned(), country.code().into());
    }
    let mut location = json!({ "@type": "Place", "name": name, "address": address });
    if let (Some((latitude, longitude)), Value::Object(said)) = (place.position, &mut location) {
        said.insert(
            "geo".to_owned(),
            json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude }),
        );
    }
    Some(location)
}
