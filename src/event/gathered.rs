//! Occasions that the text around an event tells: "on the sidelines" of what was named before, and the gathering that an
//! official attends who meets one colleague after the other there.

use chrono::NaiveDate;

use super::draft::{Draft, OccasionDraft};
use super::{Kind, Mode, Status};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::text::{LineKind, Text};
use crate::when::{Anchor, Interval};

/// How many sentences on a gathering still holds.
const REACH: usize = 12;

/// "on the sidelines", of a gathering that was named before.
pub(super) fn aside(text: &Text<'_>, tags: &[Tag], draft: &Draft) -> Option<OccasionDraft> {
    let (at, _) = draft.evidence.iter().find_map(|(_, span)| {
        let low = text.low(*span);
        ["on the sidelines", "on the margins", "in the margins", "on its sidelines", "at its margins"].iter().find_map(|words| {
            let at = low.find(words)?;
            let next = low[at + words.len()..].trim_start();
            (!next.starts_with("of ") && !next.starts_with("at ") && !next.starts_with("to ")).then_some((span.start + at, words))
        })
    })?;
    let tag = tags.iter().rev().find(|t| t.kind == TagKind::Gathering && t.span.end <= at)?;
    Some(OccasionDraft { span: tag.span, known: Some(tag.entry), sidelines: true })
}

/// "on the sidelines of the summit": of the one that was named last before.
pub(super) fn named_before(text: &Text<'_>, tags: &[Tag], occasion: &OccasionDraft) -> Option<OccasionDraft> {
    let noun = text.low(occasion.span).trim_start_matches("the ");
    let bare = matches!(noun, "summit" | "meeting" | "conference" | "forum" | "gathering" | "event" | "assembly" | "session");
    if !bare || occasion.known.is_some() {
        return None;
    }
    let fits = |tag: &&Tag| {
        let name = text.get(tag.span);
        let proper = name.starts_with(|c: char| c.is_uppercase());
        tag.kind == TagKind::Gathering
            && tag.span.end <= occasion.span.start
            && proper
            && (matches!(noun, "gathering" | "event" | "meeting") || name.to_lowercase().contains(noun))
    };
    let tag = tags.iter().rev().find(fits)?;
    Some(OccasionDraft { span: tag.span, known: Some(tag.entry), sidelines: occasion.sidelines })
}

/// Gives the gathering that one meeting is part of to the other meetings there of the same official.
pub(super) fn share(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], drafts: &mut [Draft]) {
    let round = round(gaz, text, tags);
    // Where the round took place, if its own sentence says it.
    let spot = round.as_ref().and_then(|(_, occasion)| {
        let told = |d: &&Draft| d.evidence.iter().any(|(_, sentence)| sentence.covers(occasion.span));
        drafts.iter().filter(told).find_map(|d| d.place.city.clone())
    });
    for n in 0..drafts.len() {
        let own = &drafts[n];
        let open = own.occasion.is_none()
            && own.kind == Kind::Meeting
            && !own.background
            && matches!(own.mode, Mode::InPerson | Mode::Unspecified)
            && matches!(own.status, Status::Held | Status::Ongoing | Status::Planned);
        if !open {
            continue;
        }
        let found = match &round {
            Some((at, occasion)) if *at <= own.sentence && at_edition(gaz, occasion, own, spot.as_ref()) => Some(occasion.clone()),
            _ => from_neighbour(gaz, text, drafts, n),
        };
        if let Some(occasion) = found {
            if occasion.sidelines && drafts[n].mode == Mode::Unspecified {
                drafts[n].mode = Mode::InPerson;
            }
            drafts[n].occasion = Some(occasion);
        }
    }
    one_by_one(gaz, text.written, drafts);
}

/// An official who sees at least three others one by one at a gathering sees them on its sidelines, whatever the text calls it.
fn one_by_one(gaz: &Gazetteer, published: Option<NaiveDate>, drafts: &mut [Draft]) {
    let alone = |d: &Draft| {
        let mut sides: Vec<&str> = d.who.iter().chain(&d.whom).filter_map(|p| p.side.as_deref()).collect();
        sides.sort_unstable();
        sides.dedup();
        d.kind == Kind::Meeting && sides.len() == 2 && d.occasion.as_ref().and_then(|o| o.known).is_some_and(|k| many_sided(gaz, k))
    };
    for n in 0..drafts.len() {
        let same = |d: &Draft| {
            alone(d)
                && d.occasion.as_ref().map(|o| o.known) == drafts[n].occasion.as_ref().map(|o| o.known)
                && drafts[n].who.iter().any(|p| p.name.is_some() && d.who.iter().any(|q| q.same(p)))
        };
        if alone(&drafts[n]) && drafts.iter().filter(|d| same(d)).count() >= 3 {
            if drafts[n].mode == Mode::Unspecified {
                drafts[n].mode = Mode::InPerson;
            }
            // The report of such a round is one of its own day.
            if drafts[n].when.is_none() && drafts[n].status == Status::Held {
                drafts[n].when = published.map(|p| (drafts[n].words, Some(Interval { anchor: Anchor::Published, ..Interval::day(p) })));
            }
            if let Some(occasion) = &mut drafts[n].occasion {
                occasion.sidelines = true;
            }
        }
    }
}

/// "held a series of meetings on the sidelines of": from which sentence on, and of what.
fn round(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag]) -> Option<(usize, OccasionDraft)> {
    text.sentences.iter().enumerate().take(8).filter(|(_, s)| s.kind != LineKind::Caption).find_map(|(n, s)| {
        let low = text.low(s.span);
        let aside = ["sidelines of", "margins of", "fringes of", "fringe of", "sideline of"]
            .iter()
            .find_map(|w| low.find(w).map(|at| at + w.len()))?;
        let many = ["meetings", "bilaterals", "series of", "counterparts", "several leaders", "number of leaders", "number of ministers"];
        if !many.iter().any(|w| low.contains(w)) {
            return None;
        }
        let tag = tags.iter().find(|t| t.kind == TagKind::Gathering && t.span.start >= s.span.start + aside && t.span.end <= s.span.end)?;
        many_sided(gaz, tag.entry).then_some((n, OccasionDraft { span: tag.span, known: Some(tag.entry), sidelines: true }))
    })
}

/// The gathering of a meeting told near by, of the same official at the same time and place.
fn from_neighbour(gaz: &Gazetteer, text: &Text<'_>, drafts: &[Draft], n: usize) -> Option<OccasionDraft> {
    let own = &drafts[n];
    let days = |d: &Draft| d.when.and_then(|(_, i)| i);
    drafts
        .iter()
        .filter(|d| d.occasion.as_ref().and_then(|o| o.known).is_some_and(|k| many_sided(gaz, k)) && !d.background)
        .filter(|d| d.sentence.abs_diff(own.sentence) <= REACH && d.kind == Kind::Meeting)
        .filter(|d| own.who.iter().any(|p| p.name.is_some() && d.who.iter().chain(&d.whom).any(|q| q.same(p))))
        .filter(|d| match (days(own), days(d)) {
            (Some(a), Some(b)) => (a.start - b.end).num_days() <= 1 && (b.start - a.end).num_days() <= 1,
            _ => true,
        })
        .filter(|d| match (&own.place.city, &d.place.city) {
            (Some(a), Some(b)) => a == b,
            (Some(_), None) => false,
            _ => own.place.country.is_none() || own.place.country == d.place.country,
        })
        .min_by_key(|d| d.sentence.abs_diff(own.sentence))
        .and_then(|d| d.occasion.clone())
        .map(|o| OccasionDraft { sidelines: o.sidelines && goes_on(text, own), ..o })
}

/// "He also met ...": in the same way as the one before.
fn goes_on(text: &Text<'_>, draft: &Draft) -> bool {
    let low = text.low(text.sentences[draft.sentence].span);
    [" also ", " separately ", "separate meeting", "in addition", " as well", "similarly"].iter().any(|w| low.contains(w))
}

/// Whether an event can lie at a gathering: no place of its own that is another one.
fn at_edition(gaz: &Gazetteer, occasion: &OccasionDraft, draft: &Draft, spot: Option<&String>) -> bool {
    let Some(row) = occasion.known.map(|k| &gaz.tables.gatherings[k as usize]) else { return false };
    let fits = |city: &String| match spot {
        Some(spot) => spot == city,
        None => gaz.tables.editions.iter().any(|e| e.gathering == row.id && e.city == *city),
    };
    draft.place.weak || draft.place.city.as_ref().is_none_or(fits)
}

/// A gathering of many sides, of which editions are listed; a state visit or a dinner is none.
fn many_sided(gaz: &Gazetteer, entry: u32) -> bool {
    let id = &gaz.tables.gatherings[entry as usize].id;
    gaz.tables.editions.iter().any(|e| e.gathering == *id)
}
