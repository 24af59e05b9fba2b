"""Reads what is published with other people's readers, and compares it with the data file.

usage: readers.py FOLDER, published with an origin
"""

import datetime
import json
import pathlib
import sys

import extruct
import feedparser
import icalendar
from lxml import etree

site = pathlib.Path(sys.argv[1])
data = json.loads((site / "data/activities.json").read_text())
activities = {activity["id"]: activity for activity in data["activities"]}
checked = 0


def expect(is_so, says):
    global checked
    checked += 1
    if not is_so:
        sys.exit(f"readers: {says}")


def days(activity):
    """The first and the last day, where both are known to the day."""
    ends = activity.get("when", "").split("/")
    if all(len(end) == 10 for end in ends):
        return datetime.date.fromisoformat(ends[0]), datetime.date.fromisoformat(ends[-1])
    return None


def read_feed(path, lang):
    feed = feedparser.parse(path.read_text())
    expect(not feed.bozo, f"{path}: {feed.get('bozo_exception')}")
    expect(feed.version == "atom10" and feed.feed.language == lang, f"{path}: {feed.version}")
    expect(len(feed.entries) == min(50, len(activities)), f"{path}: {len(feed.entries)} entries")
    expect(len({entry.id for entry in feed.entries}) == len(feed.entries), f"{path}: an id twice")
    for entry in feed.entries:
        activity = activities[entry.link.rsplit("/", 1)[1]]
        title = activity["title"]
        wordings = [title] if isinstance(title, str) else [title.get(lang), title["en"]]
        expect(entry.title in wordings, f"{path}: {entry.title}")
        expect(entry.updated.startswith(activity.get("changed", data["updated"])), f"{path}: {entry.updated}")


def read_calendar(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    dated = {name for name, activity in activities.items() if days(activity)}
    expect(set(events) == dated, f"{path}: {set(events) ^ dated}")
    without = len(activities) - len(dated)
    expect(str(without) in str(calendar["X-WR-CALDESC"]), f"{path}: {without} are left out, which it does not say")
    for name, event in events.items():
        first, last = days(activities[name])
        expect(event["DTSTART"].dt == first, f"{path}: {name} begins {event['DTSTART'].dt}")
        expect(event["DTEND"].dt == last + datetime.timedelta(days=1), f"{path}: {name} ends {event['DTEND'].dt}")
        stated = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}.get(activities[name].get("status"), "CONFIRMED")
        expect(event["STATUS"] == stated, f"{path}: {name} is {event['STATUS']}")


def read_page(path, name):
    found = extruct.extract(path.read_text(), syntaxes=["json-ld", "opengraph"])
    (event,) = found["json-ld"]
    ends = activities[name].get("when", "").split("/")
    expect(event["@type"] == "Event" and event["name"], f"{path}: {event}")
    expect(event.get("startDate", "") == ends[0], f"{path}: begins {event.get('startDate')}")
    expect(event.get("endDate", "") == (ends[1] if len(ends) > 1 else ""), f"{path}: ends {event.get('endDate')}")
    shared = dict(found["opengraph"][0]["properties"])
    expect(shared["og:url"] == event["url"] and shared["og:title"], f"{path}: {shared}")
    expect(shared["og:image"].endswith(f"/{name}.png") and shared["og:image:alt"], f"{path}: {shared}")


def read_sitemap(path):
    schema = etree.XMLSchema(file="node_modules/sitemap/schema/sitemap.xsd")
    found = etree.parse(path)
    expect(schema.validate(found), f"{path}: {schema.error_log.last_error}")
    pages = found.findall("{*}url/{*}loc")
    expect(len(pages) == 3 * (3 + len(activities)), f"{path}: {len(pages)} pages")


read_sitemap(site / "sitemap.xml")
for lang, folder in ("en", site), ("az", site / "az"), ("ru", site / "ru"):
    read_feed(folder / "feed.xml", lang)
    read_calendar(folder / "calendar.ics")
    for name in activities:
        read_page(folder / "activities" / name / "index.html", name)
print(f"{checked} things read as they were meant")
