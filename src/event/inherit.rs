//! What an event takes over from the events told around it: the place of the same journey, the dateline's place.
//!
//! Only what the text implies is taken over, and it is marked as weaker: a place of its own always wins.

use chrono::Datelike;

use super::draft::{Draft, PlaceDraft};
use super::{Kind, Mode, Status};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::text::{Span, Text};
use crate::when::Interval;

/// How many sentences on a journey's place still holds.
const REACH: usize = 6;

/// Fills places that earlier events of the same actor, or the dateline, imply.
pub fn inherit(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], lead: Option<(Span, Interval)>, drafts: &mut [Draft]) {
    for n in 0..drafts.len() {
        if wants_day(&drafts[n]) {
            drafts[n].when = from_neighbour(drafts, n).or(lead.map(|(span, day)| (span, Some(day))));
        }
    }
    for n in 0..drafts.len() {
        if !wants_place(&drafts[n]) {
            continue;
        }
        if let Some(place) = from_journey(drafts, n).or_else(|| from_dateline(gaz, text, tags, &drafts[n])) {
            drafts[n].place = place;
        }
    }
}

/// A meeting of the day's news whose own sentence gives no day.
fn wants_day(draft: &Draft) -> bool {
    draft.when.is_none()
        && !draft.background
        && draft.kind == Kind::Meeting
        && matches!(draft.status, Status::Held | Status::Ongoing)
        && draft.who.iter().chain(&draft.whom).any(|p| p.name.is_some())
}

/// The day of the meeting told right before, of the same actor ("He also met ...").
fn from_neighbour(drafts: &[Draft], n: usize) -> Option<(Span, Option<Interval>)> {
    let own = &drafts[n];
    drafts[..n]
        .iter()
        .rev()
        .find(|d| {
            !d.background
                && own.sentence.abs_diff(d.sentence) <= 3
                && matches!(d.status, Status::Held | Status::Ongoing)
                && matches!(d.when, Some((_, Some(_))))
                && own.who.iter().any(|p| p.name.is_some() && d.who.iter().any(|q| q.same(p)))
        })
        .and_then(|d| d.when)
}

fn wants_place(draft: &Draft) -> bool {
    draft.kind == Kind::Meeting
        && draft.mode == Mode::InPerson
        && draft.place.city.is_none()
        && (draft.place.country.is_none() || draft.place.weak)
        && matches!(draft.status, Status::Held | Status::Ongoing | Status::Planned)
        && !draft.background
}

/// An earlier or later event near by in which one of the participants is told to be in a place.
fn from_journey(drafts: &[Draft], n: usize) -> Option<PlaceDraft> {
    let own = &drafts[n];
    drafts
        .iter()
        .enumerate()
        .filter(|(m, d)| {
            *m != n
                && !d.background
                && !d.place.weak
                && d.place.country.is_some()
                && same_tense(own.status, d.status)
                && own.sentence.abs_diff(d.sentence) <= REACH
        })
        .filter(|(_, d)| own.who.iter().chain(&own.whom).any(|p| p.name.is_some() && d.who.iter().any(|q| q.same(p) && q.name.is_some())))
        .filter(|(_, d)| own.place.country.is_none() || own.place.country == d.place.country)
        .filter(|(_, d)| match (&own.when, &d.when) {
            (Some((_, Some(a))), Some((_, Some(b)))) => a.start <= b.end && b.start <= a.end,
            _ => true,
        })
        .min_by_key(|(m, d)| (own.sentence.abs_diff(d.sentence), m.abs_diff(n)))
        .map(|(_, d)| PlaceDraft {
            city: d.place.city.clone(),
            country: d.place.country.clone(),
            venue: None,
            spans: d.place.spans.clone(),
            weak: true,
        })
}

fn same_tense(a: Status, b: Status) -> bool {
    (a == Status::Planned) == (b == Status::Planned)
}

/// The dateline's city, where it lies in the country of one of the sides and the meeting is what the report is about.
fn from_dateline(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], draft: &Draft) -> Option<PlaceDraft> {
    let line = text.dateline?;
    if draft.sentence > 8 {
        return None;
    }
    let year = text.doc().published.map_or(2020, |d| d.year());
    let tag =
        tags.iter().filter(|t| t.kind == TagKind::Capital && line.covers(t.span)).max_by_key(|t| (t.span.len(), gaz.lives(t.entry, year)));
    let (city, country) = match tag {
        Some(tag) => {
            let polity = &gaz.tables.polities[tag.entry as usize];
            (polity.capital_named(text.get(tag.span)).to_string(), polity.id.clone())
        }
        None => {
            let low = text.low(line);
            let place =
                gaz.tables.places.iter().find(|p| p.kind == "city" && crate::gazetteer::fold_form(&p.name).to_lowercase() == low.trim())?;
            (place.name.clone(), place.country.clone())
        }
    };
    let of_side = draft.who.iter().chain(&draft.whom).any(|p| p.side.as_deref() == Some(&country));
    if !of_side || draft.place.country.as_ref().is_some_and(|c| *c != country) {
        return None;
    }
    Some(PlaceDraft { city: Some(city), country: Some(country), venue: None, spans: vec![line], weak: true })
}
