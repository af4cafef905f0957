//! What an event takes over from what is told around it: the day of the report, the place of the same journey, of the
//! gathering, of the dateline.
//!
//! Only what the text implies is taken over, and it is marked as weaker: a place of its own always wins.

use chrono::NaiveDate;

use super::draft::{Draft, PlaceDraft};
use super::setting::{Journey, Setting, bureau, lookup};
use super::{Kind, Mode, Status, agenda, day, gathered};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::text::{LineKind, Part, Span, Text};
use crate::when::Interval;

/// How many sentences on a journey's place still holds.
const REACH: usize = 6;

/// Fills days, occasions and places that the text around an event implies.
pub fn inherit(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], setting: &Setting, drafts: &mut [Draft]) {
    agenda::read(gaz, text, tags, drafts);
    for draft in drafts.iter_mut().filter(|d| d.kind == Kind::Meeting && d.mode == Mode::Unspecified) {
        if by_telephone(text, draft) {
            draft.mode = Mode::Phone;
        }
    }
    for draft in drafts.iter_mut().filter(|d| d.kind == Kind::Meeting && d.place.city.is_none() && d.place.venue.is_none()) {
        if matches!(draft.mode, Mode::Unspecified | Mode::InPerson) && by_video(text, draft) {
            (draft.mode, draft.place) = (Mode::Video, PlaceDraft::default());
        }
    }
    day::inherit(text, drafts);
    for draft in drafts.iter_mut().filter(|d| d.occasion.is_none() && d.kind == Kind::Meeting) {
        draft.occasion = gathered::aside(text, tags, draft);
    }
    for draft in drafts.iter_mut() {
        if let Some(found) = draft.occasion.as_ref().and_then(|o| gathered::named_before(text, tags, o)) {
            draft.occasion = Some(found);
        }
    }
    gathered::share(gaz, text, tags, drafts);
    spoken_there(gaz, text, tags, drafts);
    for n in 0..drafts.len() {
        if !wants_place(&drafts[n]) || !recent(text, &drafts[n]) {
            fill_city(gaz, setting, text, tags, &mut drafts[n]);
            continue;
        }
        // A journey to one of the sides tells more than the place of another meeting.
        let host = |place: &PlaceDraft| at_home(&drafts[n], place);
        let open = |place: &PlaceDraft| drafts[n].place.open_to(place);
        let (journey, travel) = (from_journey(gaz, drafts, n).filter(open), from_travel(text, setting, &drafts[n]).filter(open));
        let travels = match (journey, travel) {
            (Some(a), Some(b)) => Some(if host(&b) && !host(&a) { b } else { a }),
            (a, b) => a.or(b),
        };
        // A host at home is not where the guest's own agency reports from.
        let abroad =
            |line: &PlaceDraft| drafts[n].place.weak && drafts[n].place.country.is_some() && drafts[n].place.country != line.country;
        let line = || from_dateline(gaz, setting, &drafts[n]).filter(|line| !abroad(line));
        let title = || from_title(gaz, text, tags).filter(|_| drafts[n].sentence <= 2 && drafts[n].place.country.is_none());
        let found = from_gathering(gaz, text, &drafts[n]).or(travels).or_else(title).or_else(line);
        if let Some(mut place) = found {
            // A country alone, with the dateline's city in it.
            if place.city.is_none()
                && let Some(line) = from_dateline(gaz, setting, &drafts[n]).filter(|l| l.country == place.country)
            {
                place = line;
            }
            drafts[n].place = place;
        }
    }
}

/// "The call lasted 40 minutes", right behind a talk whose channel its own sentence leaves open.
fn by_telephone(text: &Text<'_>, draft: &Draft) -> bool {
    let next = text.sentences.get(draft.heard + 1).filter(|s| s.kind == crate::text::LineKind::Body).map_or("", |s| text.low(s.span));
    let call = ["the call ", "the phone call ", "the telephone ", "during the call", "on the call", "in the call", "their call "];
    // "In a separate call, A spoke with B"
    let own = text.lower.get(text.sentences[draft.sentence].span.start..draft.words.start).unwrap_or("").split(',').next().unwrap_or("");
    let calling = own.starts_with("in a") && own.ends_with(" call");
    let elsewhere = draft.place.city.is_some() || draft.place.venue.is_some();
    // "PM call with President Macron of France: 5 April 2023"
    let title = text.doc().title.as_deref().unwrap_or_default().to_lowercase();
    let titled = draft.sentence <= 2 && !draft.headline && ["call with ", "call to ", "calls with "].iter().any(|w| title.contains(w));
    !elsewhere && (titled || calling || call.iter().any(|w| next.starts_with(w)))
}

/// "The talks will be held via videoconference", right behind a meeting whose channel its own sentence leaves open.
fn by_video(text: &Text<'_>, draft: &Draft) -> bool {
    let next = text.sentences.get(draft.sentence + 1).filter(|s| s.kind == LineKind::Body).map_or("", |s| text.low(s.span));
    let meeting = ["the meeting ", "the talks ", "the session ", "the consultations ", "the discussions ", "the summit "];
    let held = ["held ", "take place ", "takes place ", "took place ", "taking place ", "conducted "];
    let video = ["virtually", "online", "via video", "by video", "through video", "over video", "in a virtual format", "in virtual format"];
    let at = held.iter().filter_map(|w| next.find(w).map(|n| n + w.len())).min().filter(|_| meeting.iter().any(|w| next.starts_with(w)));
    at.is_some_and(|at| video.iter().any(|w| next[at..].starts_with(w)))
}

/// "on his first visit to Greece, held talks with the foreign minister", in a report from Athens.
fn fill_city(gaz: &Gazetteer, setting: &Setting, text: &Text<'_>, tags: &[Tag], draft: &mut Draft) {
    let told = draft.kind == Kind::Meeting
        && draft.mode == Mode::InPerson
        && matches!(draft.status, Status::Held | Status::Ongoing)
        && !draft.background
        && draft.place.city.is_none()
        && draft.place.venue.is_none()
        && draft.place.country.is_some();
    if !told || !recent(text, draft) {
        return;
    }
    let line = from_dateline(gaz, setting, draft).filter(|_| at_home(draft, &draft.place));
    // "was shown round the old fort in Riga. He then sat down with the premier"
    let near = || from_travel(text, setting, draft).filter(|_| at_home(draft, &draft.place));
    let city = |place: &PlaceDraft| place.country == draft.place.country && place.city.is_some();
    let found = line.or_else(|| from_title(gaz, text, tags)).filter(city).or_else(|| near().filter(city));
    if let Some(place) = found {
        draft.place = PlaceDraft { weak: true, ..place };
    }
}

/// "Remarks by A and B Before Bilateral Meeting": such a transcript's first lines say where, which is where they meet.
fn spoken_there(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], drafts: &mut [Draft]) {
    let Some(title) = text.sentences.first().filter(|s| s.kind == LineKind::Headline) else { return };
    let low = text.low(title.span);
    let meets = ["meeting", "bilateral", "talks", "working lunch", "working dinner"].iter().any(|w| low.contains(w));
    let beside = [" before ", " after ", " ahead of ", " prior to ", " at the start of "].iter().any(|w| low.contains(w));
    let own = |d: &Draft| d.sentence == 0 && d.kind == Kind::Meeting && d.place.city.is_none() && d.place.venue.is_none();
    let Some(draft) = drafts.iter_mut().find(|d| own(d)).filter(|_| meets && beside) else { return };
    let mut found = PlaceDraft::default();
    // Each of the lines before the first speaker's label is a place or something else.
    let Some(mut at) = text.sentences.get(1).map(|s| s.span.start) else { return };
    for line in text.folded[at..].split('\n').take(10) {
        if line.split_once(':').is_some_and(|(label, _)| label.len() > 3 && label.chars().all(|c| !c.is_lowercase() && !c.is_ascii_digit()))
        {
            break;
        }
        let begins = tags
            .iter()
            .filter(|t| t.span.start == at && matches!(t.kind, TagKind::Capital | TagKind::Place | TagKind::Venue | TagKind::Seat));
        if let Some(tag) = begins.max_by_key(|t| t.span.end).filter(|_| line.len() < 60) {
            let place = lookup(gaz, text, tags, tag.span);
            let agrees = found.country.is_none() || place.country.is_none() || found.country == place.country;
            if agrees {
                found.city = found.city.or(place.city);
                found.country = found.country.or(place.country);
                found.venue = found.venue.or(place.venue);
                found.spans.extend(place.spans);
            }
        }
        at += line.len() + 1;
    }
    if found.country.is_some() && draft.place.country.as_ref().is_none_or(|c| found.country.as_ref() == Some(c)) {
        draft.place = PlaceDraft { weak: false, ..found };
    }
}

/// The only place that a title names behind "in", "to" or "at".
fn from_title(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag]) -> Option<PlaceDraft> {
    let title = text.sentences.first().filter(|s| s.part == Part::Title)?.span;
    let places: Vec<&Tag> = tags.iter().filter(|t| title.covers(t.span) && matches!(t.kind, TagKind::Capital | TagKind::Place)).collect();
    let first = places.first()?;
    let before = text.low(Span::new(title.start, first.span.start));
    let led = [" in ", " to ", " at "].iter().any(|w| before.ends_with(w)) && !before.ends_with(" on to ");
    let alone = places.iter().all(|t| t.span == first.span);
    let place = lookup(gaz, text, tags, first.span);
    (led && alone && place.city.is_some()).then_some(PlaceDraft { weak: true, ..place })
}

fn wants_place(draft: &Draft) -> bool {
    draft.kind == Kind::Meeting
        && (draft.mode == Mode::InPerson || draft.mode == Mode::Unspecified && draft.talks)
        && draft.place.city.is_none()
        && (draft.place.country.is_none() || draft.place.weak)
        && matches!(draft.status, Status::Held | Status::Ongoing | Status::Planned)
        && !draft.background
}

/// Whether an event lies near the report, so that the report's own places can be its places.
fn recent(text: &Text<'_>, draft: &Draft) -> bool {
    match (draft.when.and_then(|(_, days)| days), text.written) {
        (Some(days), Some(published)) => (published - days.end).num_days() <= 12 && (days.start - published).num_days() <= 60,
        _ => true,
    }
}

/// Where the gathering was held whose edition the gazetteer knows.
fn from_gathering(gaz: &Gazetteer, text: &Text<'_>, draft: &Draft) -> Option<PlaceDraft> {
    let occasion = draft.occasion.as_ref()?;
    let gathering = &gaz.tables.gatherings[occasion.known? as usize].id;
    let days = draft.when.and_then(|(_, i)| i).or_else(|| text.written.map(Interval::day))?;
    let edition = gaz.tables.editions.iter().filter(|e| e.gathering == *gathering && !e.city.is_empty()).find(|e| {
        // A month alone is no day to hold a meeting against.
        let day = |d: Option<crate::gazetteer::PartialDate>| {
            d.filter(|d| d.day.is_some()).and_then(|d| NaiveDate::from_ymd_opt(d.first().0, d.first().1, d.first().2))
        };
        let (Some(from), Some(until)) = (day(e.from), day(e.until)) else { return false };
        let slack = if draft.when.is_some() { 3 } else { 12 };
        (from - days.end).num_days() <= slack && (days.start - until).num_days() <= slack
    })?;
    // Who receives on the sidelines of a summit is not at home.
    if draft.place.country.as_ref().is_some_and(|c| *c != edition.country) && !(draft.place.weak && occasion.sidelines) {
        return None;
    }
    Some(PlaceDraft {
        city: Some(edition.city.clone()),
        country: Some(edition.country.clone()).filter(|c| !c.is_empty()),
        venue: draft.place.venue.clone(),
        spans: vec![occasion.span],
        weak: true,
        ..PlaceDraft::default()
    })
}

/// An earlier or later event near by in which one of the participants is told to be in a place.
fn from_journey(gaz: &Gazetteer, drafts: &[Draft], n: usize) -> Option<PlaceDraft> {
    let own = &drafts[n];
    drafts
        .iter()
        .enumerate()
        .filter(|(m, d)| {
            *m != n
                && !d.background
                && !d.passing
                && !d.place.weak
                && d.place.country.is_some()
                && same_tense(own.status, d.status)
                && (own.sentence.abs_diff(d.sentence) <= REACH || received_too(gaz, own, d))
        })
        .filter(|(_, d)| {
            let traveller = |p: &crate::mention::Party| p.name.is_some() && d.who.iter().any(|q| q.same(p) && q.name.is_some());
            // "A met B in Abidjan. His minister held talks with his Ivorian counterpart": the same two countries, side by side.
            let pair = || own.sentence > d.sentence && own.sentence - d.sentence <= 2 && sides(own) == sides(d) && at_home(own, &d.place);
            own.who.iter().chain(&own.whom).any(traveller) || pair() || received_too(gaz, own, d)
        })
        .filter(|(_, d)| own.place.country.is_none() || own.place.country == d.place.country)
        // "held talks with B. On the following day he met C in Kigali", which is C's home
        .filter(|(_, d)| at_home(own, &d.place) || !at_home(d, &d.place) || d.sentence < own.sentence)
        .filter(|(_, d)| match (&own.when, &d.when) {
            (Some((_, Some(a))), Some((_, Some(b)))) => a.start <= b.end && b.start <= a.end,
            _ => true,
        })
        .min_by_key(|(m, d)| (!at_home(own, &d.place), own.sentence.abs_diff(d.sentence), m.abs_diff(n)))
        .map(|(_, d)| PlaceDraft {
            city: d.place.city.clone(),
            country: d.place.country.clone(),
            venue: None,
            spans: d.place.spans.clone(),
            weak: true,
            ..PlaceDraft::default()
        })
}

/// "On the same day, the vice premier met B as well": the guest of another meeting of that day, received by the same side.
fn received_too(gaz: &Gazetteer, own: &Draft, other: &Draft) -> bool {
    let abroad = |p: &&crate::mention::Party| p.name.is_some() && p.side != other.place.country;
    let guest = own.who.iter().chain(&own.whom).filter(abroad).any(|p| other.who.iter().chain(&other.whom).any(|q| q.same(p)));
    let days = (own.when.and_then(|(_, days)| days), other.when.and_then(|(_, days)| days));
    let day = days.0.zip(days.1).is_some_and(|(a, b)| a.start == b.start && a.end == b.end);
    // A government receives in its capital; elsewhere others of it need not be.
    let capital = other.place.country.as_deref().and_then(|c| gaz.tables.polity(c)).map(|p| p.capital.as_str());
    guest && day && sides(own) == sides(other) && at_home(own, &other.place) && other.place.city.as_deref() == capital
}

/// Whether a place lies in the country of one of the sides: who travels meets the hosts at home.
fn at_home(draft: &Draft, place: &PlaceDraft) -> bool {
    draft.who.iter().chain(&draft.whom).any(|p| p.side.is_some() && p.side == place.country)
}

/// Whether a place is the seat of an organisation that takes part.
fn at_seat(gaz: &Gazetteer, draft: &Draft, place: &PlaceDraft) -> bool {
    let seat = |side: &str| gaz.tables.organisations.iter().find(|o| o.side == side).map(|o| o.seat.as_str());
    draft.who.iter().chain(&draft.whom).any(|p| p.side.as_deref().and_then(seat).is_some_and(|s| Some(s) == place.city.as_deref()))
}

/// The sides of an event, sorted.
fn sides(draft: &Draft) -> Vec<&str> {
    let mut sides: Vec<&str> = draft.who.iter().chain(&draft.whom).filter_map(|p| p.side.as_deref()).collect();
    sides.sort_unstable();
    sides.dedup();
    sides
}

fn same_tense(a: Status, b: Status) -> bool {
    let ahead = |s: Status| matches!(s, Status::Planned | Status::Proposed);
    ahead(a) == ahead(b)
}

/// Where a sentence near by tells that one of the participants has gone.
fn from_travel(text: &Text<'_>, setting: &Setting, draft: &Draft) -> Option<PlaceDraft> {
    let wanted = if draft.status == Status::Planned { Journey::Planned } else { Journey::Made };
    // "met B on Monday and flew back to Tehran", "will see B before leaving for Nanjing": where he went from there.
    let onward = |s: &super::setting::Spot| {
        let between = text.folded.get(draft.words.end..s.span.start).filter(|_| s.sentence == draft.sentence);
        // "Ahead of her visit to Kyiv, she met B", "who visited Manila last week"
        let before = text.lower.get(text.sentences[s.sentence].span.start..s.span.start).filter(|_| s.sentence == draft.sentence);
        let ahead = before.is_some_and(|words| {
            ["ahead of ", "prior to ", "before her ", "before his ", "before a "].iter().any(|w| words.starts_with(w))
                || words.contains(", who visited ") && s.span.end < draft.words.start
        });
        ahead || between.is_some_and(|words| [" and ", " before ", " then "].iter().any(|w| words.contains(w)))
    };
    let fits = |s: &&super::setting::Spot| {
        let journey = s.journey.filter(|_| !onward(s));
        // "She will meet B on Monday. She was in Oslo last week": not there.
        let before = wanted == Journey::Planned && s.sentence > draft.sentence;
        let tense = journey == Some(Journey::Made) && !before || journey == Some(wanted);
        tense
            && (s.sentence <= draft.sentence && draft.sentence - s.sentence <= REACH
                || s.sentence > draft.sentence && s.sentence - draft.sentence <= 2)
            && draft.place.country.as_ref().is_none_or(|c| {
                // Who is on a visit and receives the hosts' own ministers is not at home.
                s.place.country.as_ref() == Some(c) || draft.place.weak && s.sentence <= draft.sentence && at_home(draft, &s.place)
            })
            && travels(text, s, draft)
    };
    let spot = setting.spots.iter().filter(fits).min_by_key(|s| {
        (!at_home(draft, &s.place), s.sentence > draft.sentence, s.sentence.abs_diff(draft.sentence), s.place.city.is_none())
    })?;
    Some(PlaceDraft {
        city: spot.place.city.clone(),
        country: spot.place.country.clone(),
        spans: vec![spot.span],
        weak: true,
        ..PlaceDraft::default()
    })
}

/// Whether the sentence of a journey names one of the participants, or goes on about them.
fn travels(text: &Text<'_>, spot: &super::setting::Spot, draft: &Draft) -> bool {
    let sentence = text.sentences[spot.sentence].span;
    let low = text.low(sentence);
    let before = spot.span.start - sentence.start;
    let has = |word: &str, home: bool| {
        low.match_indices(word).any(|(at, _)| {
            if home && at > before {
                return false;
            }
            let bytes = low.as_bytes();
            (at == 0 || !bytes[at - 1].is_ascii_alphanumeric()) && bytes.get(at + word.len()).is_none_or(|b| !b.is_ascii_alphanumeric())
        })
    };
    let named = draft.who.iter().chain(&draft.whom).any(|p| {
        // The host of a guest travels nowhere; who travels at home is named first.
        let home = p.side.is_some() && p.side == spot.place.country;
        let words = text.low(p.span);
        let last = words.rsplit(|c: char| !c.is_alphanumeric()).find(|w| w.len() > 2);
        let family = p.name.as_deref().and_then(|n| n.rsplit(' ').next()).map(|n| crate::text::fold_form(n).to_lowercase());
        p.name.is_some() && (last.is_some_and(|w| has(w, home)) || family.as_deref().is_some_and(|w| has(w, home)))
    });
    let goes_on =
        ["he ", "she ", "his ", "her ", "they "].iter().any(|w| low.starts_with(w)) && spot.sentence.abs_diff(draft.sentence) <= 2;
    named || goes_on
}

/// The dateline's city, where it lies in the country of one of the sides, or where the text shows that the story takes
/// place there, and the meeting is what the report is about.
fn from_dateline(gaz: &Gazetteer, setting: &Setting, draft: &Draft) -> Option<PlaceDraft> {
    let place = setting.dateline.clone()?;
    if draft.sentence > 8 || draft.place.country.as_ref().is_some_and(|c| place.country.as_ref() != Some(c)) {
        return None;
    }
    // "was received by President B", in a release from the guest's own capital.
    let received = draft.evidence.iter().any(|(rule, _)| rule == "host/host");
    let of = |side: &[crate::mention::Party]| side.iter().any(|p| p.side.is_some() && p.side == place.country);
    if received && of(&draft.whom) && !of(&draft.who) {
        return None;
    }
    let of_side = at_home(draft, &place) || at_seat(gaz, draft, &place);
    // What a report opens with, face to face, is where it was written.
    let lead = draft.sentence <= 2 && draft.status == Status::Held && draft.mode == Mode::InPerson;
    let told = draft.sentence <= 5 && place.city.as_deref().is_some_and(|c| !bureau(c)) && (setting.at_dateline || lead);
    (of_side || told).then_some(place)
}
