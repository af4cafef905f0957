//! A sentence's hits become drafts: place, time, occasion, topics, mode and duration are attached.

use super::draft::Draft;
use super::setting::Setting;
use super::{Kind, Mode, Status, duration, occasion, outcome, place, time, topic};
use crate::clause::{Class, Clause};
use crate::event::{ParticipantKind, ResolvedBy};
use crate::gazetteer::{Gazetteer, TagKind};
use crate::mention::Party;
use crate::text::{LineKind, Span};
use crate::trigger::{Hit, RuleSet};
use crate::when::{Direction, Interval};

/// The drafts of a sentence.
#[allow(clippy::too_many_arguments)]
pub fn assemble(
    gaz: &Gazetteer,
    setting: &Setting,
    rules: &RuleSet,
    clause: &Clause<'_>,
    hits: Vec<Hit>,
    sentence: usize,
    story: Option<Interval>,
    visited: Option<&(Party, String)>,
) -> Vec<Draft> {
    let triggers: Vec<usize> = hits.iter().map(|h| h.at).collect();
    let mut drafts: Vec<Draft> = Vec::new();
    for hit in &hits {
        // "will meet A on Monday and B the following day": counts from the day just told.
        let just_told = drafts.iter().rev().find_map(|d| d.when.as_ref().and_then(|(_, days)| *days));
        let next = draft(gaz, setting, rules, clause, hit, &hits, &triggers, sentence, just_told.or(story), visited);
        drafts.extend(next.map(|mut next| {
            // The same words are the same day, whatever they count from.
            let words = next.when.as_ref().map(|(words, _)| *words);
            if let Some(other) = drafts.iter().find(|d| d.when.is_some_and(|(said, _)| Some(said) == words)) {
                // "spoke by phone on Tuesday and agreed to meet in June": the day is that of the call.
                let call = matches!(other.mode, Mode::Phone | Mode::Video) && next.mode == Mode::InPerson;
                let plan = matches!(hit.status, Status::Planned | Status::Proposed) && other.status == Status::Held;
                // "met A in Ankara on Monday and will meet B": he is still to.
                let past = other.when.and_then(|(_, day)| day).zip(clause.text.written).is_some_and(|(day, p)| day.end < p);
                let will = |c: &crate::clause::Chunk| {
                    matches!(clause.low(c), "will" | "'ll" | "is" | "are" | "invited")
                        && other.when.is_some_and(|(said, _)| said.end <= clause.span(c).start)
                };
                let coming = plan && past && !hit.lapsed && !hit.purpose && clause.chunks[..=hit.at].iter().any(will);
                next.when = other.when.filter(|_| !(call && plan || coming));
                next.status = status_on_date(clause, hit, &next.when, clause.text.written);
            }
            next
        }));
    }
    drafts
}

#[allow(clippy::too_many_arguments)]
fn draft(
    gaz: &Gazetteer,
    setting: &Setting,
    rules: &RuleSet,
    clause: &Clause<'_>,
    hit: &Hit,
    hits: &[Hit],
    triggers: &[usize],
    sentence: usize,
    story: Option<Interval>,
    visited: Option<&(Party, String)>,
) -> Option<Draft> {
    let published = clause.text.written;
    let teams = (with_their_team(clause, &hit.who, &hit.whom), with_their_team(clause, &hit.whom, &hit.who));
    let hit = &Hit { who: teams.0, whom: teams.1, ..hit.clone() };
    let mut who = official(&hit.who);
    let mut whom = official(&hit.whom);
    if hit.kind == Kind::Visit {
        whom.extend(place::host(gaz, setting, clause, hit, sentence));
    }
    // "was received by the European Commission's A in Brussels": an organisation's guest comes from elsewhere.
    let receives = rules.rules[hit.rule].frame == crate::trigger::Frame::HostGuest;
    let at_seat = receives && hit.who.iter().any(|p| p.side.as_ref().is_some_and(|s| s.len() != 3));
    let hosted = host_side(gaz, setting, clause, hit, triggers, sentence, visited).filter(|_| !at_seat);
    if let Some(side) = &hosted {
        whom = hit.whom.iter().map(|p| of_host(gaz, p, side, published)).collect();
    }
    let occasion = occasion::attach(clause, hit);
    // A side that the document only takes for granted is not that of the one whom somebody of that side meets: it is that
    // of the place, but at a gathering, where most come from elsewhere.
    let guessed =
        !hit.who.is_empty() && hit.who.iter().all(|p| p.assumed && in_government(p)) && !whom.is_empty() && whom.iter().all(|p| !p.assumed);
    let patterned = hit.who.iter().all(|p| p.by == ResolvedBy::Pattern);
    // "met his Bulgarian counterpart on the sidelines of a forum", under "Ukraine, Bulgaria discuss reactors": of the other one.
    let other_of_two = |known: &[Party]| {
        let [a, b] = setting.pair.as_ref()?;
        let one = |x: &String| known.iter().any(|p| p.side.as_ref() == Some(x));
        let other = match (one(a), one(b)) {
            (true, false) => b,
            (false, true) => a,
            _ => return None,
        };
        (!setting.counterparts.contains(other)).then(|| other.clone())
    };
    if hit.kind == Kind::Meeting
        && count_sides(&who, &whom) == 1
        && guessed
        && occasion.is_some()
        && let Some(side) = other_of_two(&whom).filter(|_| patterned)
    {
        who = hit.who.iter().map(|p| of_host(gaz, p, &side, published)).collect();
    }
    if hit.kind == Kind::Meeting && count_sides(&who, &whom) == 1 && guessed && occasion.is_none() {
        let here = place::attach(gaz, setting, clause, hit, triggers, sentence).country;
        // "met the Ambassador of Canada to Latvia"
        let posted = hit.whom.iter().find_map(|p| posting(gaz, clause, p));
        // "A Kyrgyz delegation has arrived in Astana ... Deputy Foreign Minister A is to meet the Kazakh premier": of the other of
        // the two countries that the document names.
        let two = || other_of_two(&whom).filter(|_| patterned);
        let other = posted.or(here).or_else(|| setting.dateline.as_ref().and_then(|d| d.country.clone())).or_else(two);
        if let Some(side) = other.filter(|s| whom.iter().all(|p| p.side.as_ref() != Some(s))) {
            who = hit.who.iter().map(|p| of_host(gaz, p, &side, published)).collect();
        }
    }
    // "The Dutch ambassador in Ankara was received by Interior Minister A": of the country where he is posted.
    let homeless = hit.kind == Kind::Meeting && hit.who.iter().chain(&hit.whom).any(|p| p.side.is_none() && in_government(p));
    // "Law Minister A received the Dutch envoy at his office in Jakarta": of the country where they are.
    let here = || {
        let one = count_sides(&who, &whom) == 1 && occasion.is_none();
        let spot = place::attach(gaz, setting, clause, hit, triggers, sentence);
        spot.country.filter(|c| one && !at_seat && !spot.weak && who.iter().chain(&whom).all(|p| p.side.as_ref() != Some(c)))
    };
    let aside = || other_of_two(&[&who[..], &whom[..]].concat()).filter(|_| occasion.is_some());
    let host = hit.who.iter().chain(&hit.whom).find_map(|p| posting(gaz, clause, p)).or_else(aside).or_else(here).filter(|_| homeless);
    if let Some(side) = host {
        let ministers = |list: &[Party]| -> Vec<Party> {
            let sideless = |p: &&Party| p.side.is_none() && in_government(p);
            list.iter().filter(sideless).map(|p| of_host(gaz, p, &side, published)).collect()
        };
        for (list, all) in [(&mut who, &hit.who), (&mut whom, &hit.whom)] {
            let found = ministers(all);
            list.retain(|p| found.iter().all(|m| m.span != p.span));
            list.extend(found);
        }
    }
    let sides = count_sides(&who, &whom);
    let strangers = Some(())
        .filter(|_| (sides < 2 || who.is_empty()) && occasion.is_none())
        .and_then(|()| of_unknown_home(gaz, clause, hit, &whom, visited, &other_of_two));
    let unknown = strangers.is_some();
    if let Some(found) = strangers {
        (who, whom) = found;
    }
    match hit.kind {
        Kind::Meeting if who.is_empty() || whom.is_empty() || sides < 2 && !unknown => return None,
        Kind::Visit if who.is_empty() || whom.is_empty() || sides < 2 && !unknown => return None,
        Kind::Gathering if who.is_empty() || occasion.is_none() => return None,
        _ => {}
    }
    // Everybody at the table who cannot be told apart from a side is that side.
    who.dedup_by(|a, b| a.name.is_none() && b.name.is_none() && a.side == b.side);
    whom.dedup_by(|a, b| a.name.is_none() && b.name.is_none() && a.side == b.side);
    let when = time::attach(clause, hit, triggers, published, story);
    let mut evidence = vec![(rules.rules[hit.rule].id.clone(), clause.sentence.span)];
    evidence.extend(hit.also.iter().map(|&r| (rules.rules[r].id.clone(), clause.sentence.span)));
    let mode = mode(rules, clause, hit, triggers, &mut evidence);
    let mut topics = topic::attach(clause, hit, hits);
    // "A, who had spoken to B in June, agreed to free them": what follows is the sentence's, not the talk's.
    if let Some(close) = hit.passing {
        topics.retain(|t| t.span.start < clause.span(&clause.chunks[close]).start);
    }
    if clause.sentence.kind == LineKind::Caption {
        topics.clear();
    }
    let place = if matches!(mode, Mode::Phone | Mode::Video) {
        super::draft::PlaceDraft::default()
    } else {
        place::attach(gaz, setting, clause, hit, triggers, sentence)
    };
    topics.retain(|t| !place.spans.iter().any(|s| s.covers(t.span)));
    // "is considering a visit to Oslo": what he considers is the event itself.
    topics.retain(|t| !t.span.covers(clause.span(&clause.chunks[hit.at])));
    // "discussed debt relief at State House": where they met is no part of the matter.
    for topic in &mut topics {
        topic.span = before_place(clause, topic.span, &place);
    }
    // A host receives at home unless the text says otherwise, or comes from a third country.
    let line = setting.dateline.as_ref().and_then(|d| d.country.as_deref());
    let abroad = line.is_some_and(|line| who.iter().chain(&whom).all(|p| p.side.as_deref() != Some(line)));
    let place = match &who[..] {
        [host]
            if rules.rules[hit.rule].frame == crate::trigger::Frame::HostGuest
                && place.country.is_none()
                && occasion.is_none()
                && !abroad
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
    // "invited B to visit the country": a visit is where its host is.
    let place = match &whom[..] {
        [host] if hit.kind == Kind::Visit && place.country.is_none() && place.city.is_none() => {
            let country = host.side.clone().filter(|s| gaz.tables.polities.iter().any(|p| p.id == *s));
            super::draft::PlaceDraft { weak: country.is_some(), country, ..place }
        }
        _ => place,
    };
    // "the visiting Nepalese minister" is with his host.
    let guest = |p: &Party| clause.text.low(p.span).split(' ').take(3).any(|w| w == "visiting");
    let place = match (who.iter().any(guest), whom.iter().any(guest)) {
        (true, false) | (false, true) if place.country.is_none() && !matches!(mode, Mode::Phone | Mode::Video) && sides == 2 => {
            let host = who.iter().chain(&whom).find(|p| !guest(p)).and_then(|p| p.side.clone());
            let country = host.filter(|s| gaz.tables.polities.iter().any(|p| p.id == *s));
            super::draft::PlaceDraft { weak: country.is_some(), country, ..place }
        }
        _ => place,
    };
    let mode =
        if place.weak && (who.iter().any(guest) || whom.iter().any(guest)) && mode == Mode::Unspecified { Mode::InPerson } else { mode };
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
        apart: hit.apart,
        kind: hit.kind,
        status: status_on_date(clause, hit, &when, published),
        mode,
        when,
        place,
        occasion,
        topics,
        duration: duration::attach(clause, hit, triggers),
        outcome: outcome::attach(clause, hit),
        words: hit.span,
        talks: matches!(clause.text.low(hit.span), "talks" | "negotiations" | "conferred" | "consultations"),
        evidence,
        sentence,
        heard: sentence,
        background: hit.background,
        other_hour: ["earlier ", "later "].iter().any(|w| clause.text.low(clause.sentence.span).starts_with(w)),
        lapsed: hit.lapsed,
        passing: hit.passing.is_some(),
        headline: clause.sentence.kind == LineKind::Headline,
    })
}

/// The country of those whose side the text leaves open ("met senior officials in Laos", "met Transport Minister X" on a
/// journey): that of the place, where the one who meets them comes from elsewhere.
fn host_side(
    gaz: &Gazetteer,
    setting: &Setting,
    clause: &Clause<'_>,
    hit: &Hit,
    triggers: &[usize],
    sentence: usize,
    visited: Option<&(Party, String)>,
) -> Option<String> {
    let remote = matches!(hit.mode, Mode::Phone | Mode::Video);
    if hit.kind != Kind::Meeting || remote || hit.whom.is_empty() || !hit.whom.iter().all(|p| p.assumed && p.by != ResolvedBy::Pronoun) {
        return None;
    }
    let country =
        place::attach(gaz, setting, clause, hit, triggers, sentence).country.or_else(|| visited.map(|(_, country)| country.clone()))?;
    hit.who.iter().all(|p| p.side.as_ref().is_some_and(|s| *s != country)).then_some(country)
}

/// "Norwegian Foreign Minister A and Development Minister B met C", "received A and his delegation": the minister of whom no
/// country is told is of the side of the one beside whom he stands, whose delegation is nobody more.
fn with_their_team(clause: &Clause<'_>, list: &[Party], others: &[Party]) -> Vec<Party> {
    let stated = |p: &&Party| named(p) && p.side.is_some() && !p.assumed;
    let mut sides = list.iter().filter(stated).map(|p| &p.side);
    let side = sides.next().filter(|one| sides.all(|s| s == *one) && others.iter().any(|o| o.side.is_some() && o.side != **one));
    let Some(side) = side else { return list.to_vec() };
    let own_team = |p: &Party| {
        let words = clause.text.low(p.span);
        !named(p)
            && (words.starts_with("his ") || words.starts_with("her "))
            && (words.ends_with(" delegation") || words.ends_with(" team"))
    };
    let joins = |p: &Party| named(p) && (p.side.is_none() || p.assumed) && in_government(p) && p.person.is_none();
    let of_side = |p: &Party| if joins(p) { Party { side: side.clone(), assumed: false, ..p.clone() } } else { p.clone() };
    list.iter().filter(|p| !own_team(p)).map(of_side).collect()
}

/// The country where an ambassador is posted: "The Dutch ambassador in Ankara", "the envoy to Turkey".
fn posting(gaz: &Gazetteer, clause: &Clause<'_>, party: &Party) -> Option<String> {
    if party.office_kind.as_deref() != Some("ambassador") {
        return None;
    }
    let sides = clause.tags.iter().filter(|t| matches!(t.kind, TagKind::Polity | TagKind::Capital) && party.span.covers(t.span));
    let led = |t: &&crate::gazetteer::Tag| {
        let before = clause.text.low(crate::text::Span::new(party.span.start, t.span.start));
        before.trim_end().ends_with(" in") || before.trim_end().ends_with(" to")
    };
    let country = sides.filter(led).map(|t| gaz.tables.polities[t.entry as usize].id.clone()).next();
    country.filter(|c| party.side.as_ref() != Some(c))
}

/// "Agriculture Minister A received the Ambassador of B", "Trade Minister A leaves for B": an official of whom the text tells
/// nothing but that he is none of the country of his guest, or of the one that he travels to. Who and whom, his side left open.
fn of_unknown_home(
    gaz: &Gazetteer,
    clause: &Clause<'_>,
    hit: &Hit,
    destination: &[Party],
    visited: Option<&(Party, String)>,
    other: &dyn Fn(&[Party]) -> Option<String>,
) -> Option<(Vec<Party>, Vec<Party>)> {
    let open = |list: &[Party]| {
        let one = |p: &Party| named(p) && p.person.is_none() && in_government(p) && (p.side.is_none() || p.assumed);
        !list.is_empty() && list.iter().all(one)
    };
    let left_open = |list: &[Party]| -> Vec<Party> { list.iter().map(|p| Party { side: None, assumed: false, ..p.clone() }).collect() };
    if hit.kind == Kind::Visit {
        return (open(&hit.who) && !destination.is_empty()).then(|| (left_open(&hit.who), destination.to_vec()));
    }
    let comes = |p: &Party| {
        let office = p.office.as_deref().unwrap_or("").to_lowercase();
        let sent = ["ambassador", "high commissioner", "consul", "charge d'affaires", "envoy"].iter().any(|w| office.contains(w));
        let said = clause.text.low(p.span);
        let before = clause.text.lower[..p.span.start].trim_end();
        let guest = |w: &&str| said.contains(*w) || before.ends_with(*w);
        sent || ["counterpart", "visiting", "delegation"].iter().any(guest) || before.ends_with("led by") || before.ends_with("headed by")
    };
    // "Fisheries Minister A met Norwegian State Secretary B": a newsroom names the country of the one who is not its own.
    let stated = |p: &Party, others: &[Party]| {
        let tag = |t: &crate::gazetteer::Tag| matches!(t.kind, TagKind::Adjective | TagKind::Polity) && p.span.covers(t.span);
        named(p) && clause.tags.iter().any(tag) && others.iter().all(|w| w.span.start < p.span.start)
    };
    let foreign = |list: &[Party], others: &[Party]| {
        !list.is_empty() && list.iter().all(|p| p.side.is_some() && !p.assumed) && list.iter().any(|p| comes(p) || stated(p, others))
    };
    let home = |guests: &[Party]| guests.iter().find_map(|p| posting(gaz, clause, p)).or_else(|| other(guests));
    let hosts = |list: &[Party], guests: &[Party]| match home(guests) {
        Some(side) => list.iter().map(|p| of_host(gaz, p, &side, clause.text.written)).collect(),
        None => left_open(list),
    };
    // "State Secretary A is on a visit to Skopje. Today she met Local Government Minister B": of the country that she visits.
    let traveller = |list: &[Party]| {
        let goes = |(guest, _): &&(Party, String)| list.iter().any(|p| p.same(guest)) && list.iter().all(|p| p.side.is_none());
        visited.filter(goes).map(|(_, country)| country.as_str())
    };
    let lives_there = |list: &[Party], country: Option<&str>| country.is_some() && list.iter().all(|p| p.side.as_deref() == country);
    let at_home = |list: &[Party], country: &str| list.iter().map(|p| of_host(gaz, p, country, clause.text.written)).collect();
    match (open(&hit.who), open(&hit.whom)) {
        (true, true) if let Some(country) = traveller(&hit.who) => Some((left_open(&hit.who), at_home(&hit.whom, country))),
        (true, true) if let Some(country) = traveller(&hit.whom) => Some((at_home(&hit.who, country), left_open(&hit.whom))),
        (true, false) if lives_there(&hit.whom, traveller(&hit.who)) => Some((left_open(&hit.who), hit.whom.clone())),
        (false, true) if lives_there(&hit.who, traveller(&hit.whom)) => Some((hit.who.clone(), left_open(&hit.whom))),
        (true, false) if foreign(&hit.whom, &hit.who) => Some((hosts(&hit.who, &hit.whom), hit.whom.clone())),
        (false, true) if foreign(&hit.who, &hit.whom) => Some((hit.who.clone(), hosts(&hit.whom, &hit.who))),
        _ => None,
    }
}

/// Whether somebody's office is one of a state's, whoever's it is.
fn in_government(party: &Party) -> bool {
    let office = party.office.as_deref().unwrap_or("").to_lowercase();
    [
        "minister", "secretary", "ambassador", "envoy", "president", "undersecretary", "governor", "speaker", "head of", "adviser",
        "advisor", "mayor", "chief justice", "chief of", "chiefs of", "commander", "committee", "attorney", "prosecutor", "auditor",
        "ombuds", "commissioner", "friendship group", "army chief", "armed forces",
    ]
    .iter()
    .any(|w| office.contains(w))
}

/// A participant as one of the host country, with the name of whoever held the office on that day.
fn of_host(gaz: &Gazetteer, party: &Party, side: &str, on: Option<chrono::NaiveDate>) -> Party {
    let held = party.office_kind.as_deref().filter(|_| party.kind == ParticipantKind::Person && party.by == ResolvedBy::Office);
    let holder =
        held.filter(|kind| crate::mention::one_holds(kind)).zip(on).and_then(|(kind, on)| gaz.holders.who(&gaz.tables, side, kind, on));
    let (person, name) = match holder {
        Some(row) => (Some(row), Some(gaz.tables.people[row as usize].name.clone())),
        None if held.is_some() => (None, None),
        None => (party.person, party.name.clone()),
    };
    Party { side: Some(side.to_string()), assumed: false, person, name, ..party.clone() }
}

/// A plan whose day is past when the article appears stays a plan; "meets" in a report of today is held.
fn status_on_date(
    clause: &Clause<'_>,
    hit: &Hit,
    when: &Option<(crate::text::Span, Option<crate::when::Interval>)>,
    published: Option<chrono::NaiveDate>,
) -> Status {
    if let (Some((span, Some(interval))), Some(published)) = (when, published)
        && hit.status == Status::Held
        && interval.start > published
        && !(time::tense(clause, *span) == Direction::Past && time::dated_ahead(*interval, published))
    {
        return Status::Planned;
    }
    // "flew to Moscow last week to see Putin": he has seen him since.
    if let (Some((_, Some(interval))), Some(published)) = (when, published)
        && hit.purpose
        && hit.status == Status::Planned
        && interval.end <= published
    {
        return Status::Held;
    }
    // "A and B before a meeting in Jakarta on June 9": under a picture printed a month later.
    if let (Some((_, Some(interval))), Some(published)) = (when, published)
        && hit.status == Status::Planned
        && !hit.lapsed
        && interval.end < published
        && stands_before(clause, hit)
    {
        return Status::Held;
    }
    hit.status
}

/// Whether a hit's noun hangs on what was done before it: "arrives for talks with", "shake hands ahead of their meeting".
fn stands_before(clause: &Clause<'_>, hit: &Hit) -> bool {
    let near = hit.at.saturating_sub(4)..hit.at;
    let bound = near.into_iter().any(|n| match clause.low_at(n) {
        "before" | "ahead" | "prior" => true,
        "for" => n > 0 && clause.chunks[n - 1].verb.is_some_and(|v| v.lemma == "arrive"),
        _ => false,
    });
    bound && clause.chunks[..hit.at].iter().all(|c| !matches!(c.class, Class::Modal | Class::To | Class::That))
}

/// A topic's words up to the "in" or "at" that brings the place of the meeting.
fn before_place(clause: &Clause<'_>, span: Span, place: &super::draft::PlaceDraft) -> Span {
    let inside = place.spans.iter().filter(|s| span.start < s.start && s.end <= span.end).map(|s| s.start).min();
    let cut = inside.and_then(|at| {
        let words = clause.text.low(Span::new(span.start, at));
        [" in ", " at ", " in the ", " at the "].iter().filter(|w| words.ends_with(**w)).map(|w| words.len() - w.len()).min()
    });
    cut.filter(|&n| n > 0).map_or(span, |n| Span::new(span.start, span.start + n))
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
fn mode(rules: &RuleSet, clause: &Clause<'_>, hit: &Hit, others: &[usize], evidence: &mut Vec<(String, crate::text::Span)>) -> Mode {
    // "had not seen each other in person since 2019, though they spoke by phone": of another meeting.
    let back = hit.at.saturating_sub(14);
    let first = (back..hit.at).rev().find(|&k| matches!(clause.low_at(k), "though" | "although" | "but" | "while")).unwrap_or(back);
    // "rang A to inform him about her talks with B": the channel of the call.
    let first = super::beside::matter_of(clause, hit).map_or(first, |verb| first.max(verb));
    let from = clause.span(&clause.chunks[first]).start;
    // "will hold a session, X said after speaking by telephone with Y": of another conversation.
    let far = (hit.end + 14).min(clause.chunks.len() - 1);
    let other = (hit.end..far).find(|&k| {
        matches!(clause.low_at(k), "after" | "following" | "before")
            && clause.chunks[k - 1].verb.is_some_and(|v| matches!(v.lemma, "say" | "tell"))
            || matches!(clause.low_at(k), "after" | "before")
                && clause.chunks.get(k + 1).is_some_and(|c| c.verb.is_some_and(|v| matches!(v.lemma, "speak" | "talk")))
            // "will meet B, who spoke to him by video in June"
            || clause.low_at(k) == "who"
                && (clause.chunks[k - 1].class == Class::Comma || clause.chunks[k - 1].closed)
                && (k + 1..k + 3).any(|m| matches!(clause.lemma(m).as_str(), "speak" | "talk"))
            // "spoke with A and later hosted a virtual session with B": that is another.
            || clause.chunks[k].class == Class::And
                && (k + 1..k + 6).any(|m| others.contains(&m))
                && (k + 1..k + 9).any(|m| matches!(clause.low_at(m), "with" | "to") && clause.is_party(m + 1))
            // "discussed the deal and agreed to meet in person": not yet.
            || clause.chunks[k].verb.is_some_and(|v| v.lemma == "meet") && clause.group(k).infinitive
    });
    let to = clause.span(&clause.chunks[other.unwrap_or(far)]).end;
    let words = &clause.text.lower[from..to];
    if let Some((mode, rule)) = rules.mode_in(words)
        && hit.kind != Kind::Visit
        && (hit.mode == Mode::Unspecified || hit.mode == Mode::InPerson && mode == Mode::Video)
    {
        evidence.push((rule.to_string(), clause.sentence.span));
        return mode;
    }
    // "have not spoken since a call in January"
    let called = || crate::trigger::last_time(clause, hit.at).is_some_and(|k| (k + 1..k + 5).any(|m| clause.low_at(m) == "call"));
    if hit.mode == Mode::Unspecified && called() {
        return Mode::Phone;
    }
    if hit.mode == Mode::Unspecified
        && (words.contains("face to face") || words.contains("face-to-face") || words.contains("in person") || words.contains("in-person"))
    {
        return Mode::InPerson;
    }
    hit.mode
}

/// Whether a participant is a person who can be named.
pub(super) fn named(party: &Party) -> bool {
    party.kind == ParticipantKind::Person && party.name.is_some()
}
