//! A sentence's hits become drafts: place, time, occasion, topics, mode and duration are attached.

use super::draft::Draft;
use super::{Kind, Mode, Status, place, time, topic};
use crate::clause::Clause;
use crate::event::ParticipantKind;
use crate::gazetteer::Gazetteer;
use crate::mention::Party;
use crate::text::LineKind;
use crate::trigger::{Hit, RuleSet};
use crate::when::{Interval, Role};

/// The drafts of a sentence.
pub fn assemble(
    gaz: &Gazetteer,
    rules: &RuleSet,
    clause: &Clause<'_>,
    hits: Vec<Hit>,
    sentence: usize,
    story: Option<Interval>,
) -> Vec<Draft> {
    let triggers: Vec<usize> = hits.iter().map(|h| h.at).collect();
    hits.iter().filter_map(|hit| draft(gaz, rules, clause, hit, &hits, &triggers, sentence, story)).collect()
}

#[allow(clippy::too_many_arguments)]
fn draft(
    gaz: &Gazetteer,
    rules: &RuleSet,
    clause: &Clause<'_>,
    hit: &Hit,
    hits: &[Hit],
    triggers: &[usize],
    sentence: usize,
    story: Option<Interval>,
) -> Option<Draft> {
    let published = clause.text.doc().published;
    let mut who = official(&hit.who);
    let mut whom = official(&hit.whom);
    if hit.kind == Kind::Visit {
        whom.extend(place::host(gaz, clause, hit));
    }
    let hosted = host_side(gaz, clause, hit, triggers, &hit.who, &hit.whom);
    if let Some(side) = &hosted {
        whom = official(&hit.whom.iter().map(|p| Party { side: Some(side.clone()), ..p.clone() }).collect::<Vec<_>>());
    }
    let sides = count_sides(&who, &whom);
    let occasion = place::occasion(gaz, clause, hit);
    match hit.kind {
        Kind::Meeting if who.is_empty() || whom.is_empty() || sides < 2 => return None,
        Kind::Visit if who.is_empty() || whom.is_empty() || sides < 2 => return None,
        Kind::Gathering if who.is_empty() || occasion.is_none() => return None,
        _ => {}
    }
    // Everybody at the table who cannot be told apart from a side is that side.
    who.dedup_by(|a, b| a.name.is_none() && b.name.is_none() && a.side == b.side);
    whom.dedup_by(|a, b| a.name.is_none() && b.name.is_none() && a.side == b.side);
    let when = time::attach(clause, hit, triggers, published, story);
    let mut evidence = vec![(rules.rules[hit.rule].id.clone(), clause.sentence.span)];
    evidence.extend(hit.also.iter().map(|&r| (rules.rules[r].id.clone(), clause.sentence.span)));
    let mode = mode(rules, clause, hit, &mut evidence);
    let mut topics = topic::attach(clause, hit, hits);
    if clause.sentence.kind == LineKind::Caption {
        topics.clear();
    }
    let place = if matches!(mode, Mode::Phone | Mode::Video) {
        super::draft::PlaceDraft::default()
    } else {
        place::attach(gaz, clause, hit, triggers)
    };
    // A host receives at home unless the text says otherwise.
    let place = match &who[..] {
        [host]
            if rules.rules[hit.rule].frame == crate::trigger::Frame::HostGuest
                && place.country.is_none()
                && occasion.is_none()
                && matches!(mode, Mode::InPerson)
                && host.kind == ParticipantKind::Person =>
        {
            super::draft::PlaceDraft {
                country: host.side.clone().filter(|s| s.len() == 3 && gaz.tables.polities.iter().any(|p| p.id == *s)),
                weak: true,
                ..place
            }
        }
        _ => place,
    };
    // Sides that talk in a place sit together there.
    let located = !place.weak && (place.city.is_some() || place.venue.is_some() || place.country.is_some());
    let mode = if mode == Mode::Unspecified && hit.kind != Kind::Gathering && (located || occasion.as_ref().is_some_and(|o| o.sidelines)) {
        Mode::InPerson
    } else {
        mode
    };
    Some(Draft {
        who,
        whom,
        joint: hit.joint,
        kind: hit.kind,
        status: status_on_date(hit, &when, published),
        mode,
        when,
        place,
        occasion,
        topics,
        duration: duration(clause, hit),
        evidence,
        sentence,
        heard: sentence,
        background: hit.background,
        headline: clause.sentence.kind == LineKind::Headline,
    })
}

/// The country of those whose side the text leaves open ("met senior officials in Laos", "met Transport Minister X" on a
/// journey): that of the place, where the one who meets them comes from elsewhere.
fn host_side(gaz: &Gazetteer, clause: &Clause<'_>, hit: &Hit, triggers: &[usize], who: &[Party], whom: &[Party]) -> Option<String> {
    if hit.kind != Kind::Meeting || whom.is_empty() || !whom.iter().all(|p| p.assumed) {
        return None;
    }
    let country = place::attach(gaz, clause, hit, triggers).country?;
    who.iter().all(|p| p.side.as_ref().is_some_and(|s| *s != country)).then_some(country)
}

/// A plan whose day is past when the article appears stays a plan; "meets" in a report of today is held.
fn status_on_date(
    hit: &Hit,
    when: &Option<(crate::text::Span, Option<crate::when::Interval>)>,
    published: Option<chrono::NaiveDate>,
) -> Status {
    if let (Some((_, Some(interval))), Some(published)) = (when, published)
        && hit.status == Status::Held
        && interval.start > published
    {
        return Status::Planned;
    }
    hit.status
}

/// Those who speak for a side; a person of whom no side is known speaks for none.
fn official(parties: &[Party]) -> Vec<Party> {
    parties.iter().filter(|p| p.side.is_some()).cloned().collect()
}

fn count_sides(who: &[Party], whom: &[Party]) -> usize {
    let mut sides: Vec<&str> = who.iter().chain(whom).filter_map(|p| p.side.as_deref()).collect();
    sides.sort_unstable();
    sides.dedup();
    sides.len()
}

/// The mode that the trigger or words near it tell; "met" may have gone by video.
fn mode(rules: &RuleSet, clause: &Clause<'_>, hit: &Hit, evidence: &mut Vec<(String, crate::text::Span)>) -> Mode {
    let from = clause.span(&clause.chunks[hit.at.saturating_sub(14)]).start;
    let to = clause.span(&clause.chunks[(hit.end + 14).min(clause.chunks.len() - 1)]).end;
    let words = &clause.text.lower[from..to];
    if let Some((mode, rule)) = rules.mode_in(words)
        && hit.kind != Kind::Visit
        && (hit.mode == Mode::Unspecified || hit.mode == Mode::InPerson && mode == Mode::Video)
    {
        evidence.push((rule.to_string(), clause.sentence.span));
        return mode;
    }
    if hit.mode == Mode::Unspecified
        && (words.contains("face to face") || words.contains("face-to-face") || words.contains("in person") || words.contains("in-person"))
    {
        return Mode::InPerson;
    }
    hit.mode
}

/// How long it took, if the sentence says.
fn duration(clause: &Clause<'_>, hit: &Hit) -> Option<u32> {
    if hit.kind != Kind::Meeting {
        return None;
    }
    clause
        .times
        .iter()
        .filter(|(_, w)| w.role == Role::Duration)
        .filter_map(|(span, w)| Some((*span, w.minutes()?)))
        .filter(|(_, m)| *m >= 2)
        .min_by_key(|(span, _)| span.start.abs_diff(hit.span.start))
        .filter(|(span, _)| span.start.abs_diff(hit.span.start) < 120)
        .map(|(_, minutes)| minutes)
}

/// Whether a participant is a person who can be named.
pub(super) fn named(party: &Party) -> bool {
    party.kind == ParticipantKind::Person && party.name.is_some()
}
