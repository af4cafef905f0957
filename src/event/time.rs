//! Which time expression of a sentence belongs to a hit.

use chrono::{Datelike, NaiveDate};

use super::{Status, beside};
use crate::clause::{ChunkKind, Class, Clause, Form, is_margin};
use crate::text::{LineKind, Span};
use crate::trigger::Hit;
use crate::when::{Anchor, Direction, Grain, Interval, Role, Unit, Value, When, Which, direction_at};

/// Whether an ordinal stands right before a trigger.
fn counted(clause: &Clause<'_>, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|k| {
        let low = clause.low_at(k);
        matches!(low, "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh" | "eighth" | "ninth" | "tenth")
            || low.len() > 2 && low.starts_with(|c: char| c.is_ascii_digit()) && low.ends_with("th")
    })
}

/// The expression that dates a hit, and its days.
///
/// The expression in the trigger's own clause wins, the nearest first; one that hangs on a reporting verb ("said on
/// Friday") counts only where the report is simultaneous, one that bounds ("since February") never.
pub(super) fn attach(
    clause: &Clause<'_>,
    hit: &Hit,
    others: &[usize],
    published: Option<NaiveDate>,
    story: Option<Interval>,
) -> Option<(Span, Option<Interval>)> {
    let direction = match hit.status {
        Status::Held | Status::Ongoing | Status::Denied => Direction::Past,
        Status::Planned if hit.purpose => Direction::Past,
        Status::Planned | Status::Proposed | Status::Postponed => Direction::Future,
        // "the talks, fixed for Tuesday, will not go ahead"
        Status::Cancelled if clause.chunks[hit.at..].iter().any(|c| matches!(clause.low(c), "will" | "won't")) => Direction::Future,
        Status::Cancelled => Direction::Unknown,
    };
    if let Some(span) = hit.transcript {
        let day = published?;
        return Some((span, Some(Interval { start: day, end: day, grain: Grain::Day, anchor: Anchor::Published })));
    }
    if let Some(ChunkKind::Time(own)) = hit.time.map(|n| &clause.chunks[n].kind)
        && let (span, when) = &clause.times[*own]
        && when.role == Role::Date
    {
        let own =
            if when.needs_anchor() { narrated(when, published, published, direction, story) } else { when.resolve(published, direction) };
        let own = own.map(|i| after_day(i, day_before(clause, *span, published), direction));
        // "a quarter of an hour later": no day of its own.
        if own.is_some() || !when.needs_anchor() {
            return Some((*span, own));
        }
    }
    if let Some(found) = offset(clause, hit, published, story) {
        return Some(found);
    }
    if let Some(found) = counted_from(clause, hit, published) {
        return Some(found);
    }
    // "met A in Jeddah on Monday on the eve of talks between B and C": those came the day after.
    let eve = (hit.at.saturating_sub(4)..hit.at).rev().find(|&n| {
        matches!(clause.chunks[n].kind, ChunkKind::Time(_))
            && clause.low_at(n).ends_with("eve of")
            && clause.chunks[n + 1..hit.at].iter().all(|c| c.verb.is_none())
    });
    if let Some(ChunkKind::Time(eve)) = eve.map(|n| &clause.chunks[n].kind) {
        let span = clause.times[*eve].0;
        let next = day_before(clause, span, published).and_then(|day| day.start.succ_opt());
        let next = next.map(|start| Interval { start, end: start, grain: Grain::Day, anchor: Anchor::Event });
        return next.map(|day| (span, Some(day)));
    }
    let mut best: Option<(i64, Span, Option<Interval>)> = None;
    for (n, chunk) in clause.chunks.iter().enumerate() {
        let ChunkKind::Time(time) = chunk.kind else { continue };
        let (span, when) = &clause.times[time];
        // "rang B on Monday to build on their recent talks"
        if n < hit.at && clause.chunks[hit.at.saturating_sub(2)..hit.at].iter().any(|c| clause.low(c) == "recent") {
            continue;
        }
        // "had not met since 2019"
        let last = when.role == Role::Since && hit.status == Status::Held && crate::trigger::last_time(clause, hit.at).is_some();
        // "their first encounter since June, when they met in Rome"
        let then = when.role == Role::Since && clause.low_at(n + 1) == "," && clause.low_at(n + 2) == "when" && n < hit.at;
        if when.role != Role::Date && !last && !then {
            continue;
        }
        // "discussed her visit to Moscow, due in mid-May": the day of what is due.
        let due = n >= 2
            && matches!(clause.low_at(n - 1), "in" | "on" | "for")
            && matches!(clause.low_at(n - 2), "due" | "set" | "scheduled" | "planned" | "slated");
        let theirs =
            |k: usize| matches!(clause.low_at(k), "visit" | "summit" | "meeting" | "conference" | "session" | "elections" | "forum");
        if due && matches!(hit.status, Status::Held | Status::Ongoing) && (hit.end..n - 2).any(theirs) {
            continue;
        }
        // "leaves on Tuesday for Rome, where he will meet B the following day": counts from the day told before it.
        let told = day_before(clause, *span, published);
        let Some(cost) = cost(clause, hit, others, n, when.attributive) else {
            continue;
        };
        let day = || when.resolve(published, Direction::Past).is_some_and(|i| i.grain == Grain::Day);
        let direction = if hit.status == Status::Denied && clause.refused(hit) && day() {
            Direction::Past
        } else if hit.status == Status::Denied && clause.future_of(hit) {
            Direction::Future
        } else if direction == Direction::Future && n < hit.at && (travelled(clause, n) || went_on(clause, n, hit.at)) {
            // "who flew to Moscow on Saturday to see Putin", "met A on Tuesday and then flew to Paris to see B"
            Direction::Past
        } else {
            direction
        };
        // "arrived on Tuesday and was to meet A on Wednesday", in a report of Thursday: of that week.
        let since =
            |i: Interval| story.is_some_and(|s| s.grain == Grain::Day && published.is_some_and(|p| s.start <= p) && i.start >= s.start);
        let will = wills(clause, hit.at.saturating_sub(5)..hit.at);
        let direction = match when.resolve(published, Direction::Past) {
            Some(i) if hit.lapsed && direction == Direction::Future && since(i) => Direction::Past,
            // "landed on Thursday ahead of talks on Friday", in a report of Saturday: the day after.
            Some(i) if direction == Direction::Future && n > hit.at && !will && next_after(told, i, published) => Direction::Past,
            _ => direction,
        };
        // "the visit planned for March was put off": the nearest March.
        let direction = match when.resolve(published, Direction::Unknown) {
            Some(i) if hit.status == Status::Postponed && i.grain == Grain::Month => Direction::Unknown,
            _ => direction,
        };
        // "an appointment set for Thursday evening was put off", in a report of Friday: the nearest Thursday.
        let lately = |i: Interval| i.grain == Grain::Day && published.is_some_and(|p| (0..=2).contains(&(p - i.start).num_days()));
        let put_off = hit.status == Status::Postponed && clause.chunks[hit.at..].iter().any(|c| matches!(clause.low(c), "was" | "were"));
        let direction = match when.resolve(published, Direction::Past) {
            Some(i) if put_off && direction == Direction::Future && lately(i) => Direction::Past,
            _ => direction,
        };
        // Behind another trigger a time that counts from something else is that one's.
        // But "discussed trade at their meeting a week earlier".
        let same = |o: usize| o >= 2 && matches!(clause.low_at(o - 2), "at" | "during" | "in") && clause.low_at(o - 1) == "their";
        let report = published.filter(|_| !others.iter().any(|o| *o > hit.at && *o < n && !same(*o)));
        // "A, who had met B a day earlier, saw C on Thursday": counted back from the day of the main clause.
        let main = days(clause, published).find(|(s, _)| s.start >= span.end).filter(|(s, day)| {
            let closed =
                clause.chunks[n + 1..].iter().take_while(|c| clause.span(c).start < s.start).any(|c| c.class == Class::Comma || c.closed);
            closed && when.resolve_after(*day).is_some_and(|i| i.start < day.start)
        });
        let story = if when.needs_anchor() && n > hit.at { told.or(story) } else { story };
        let story = main.map(|(_, day)| day).filter(|_| when.needs_anchor() && told.is_none()).or(story);
        let interval = if when.needs_anchor() {
            narrated(when, published, report, direction, story)
        } else {
            when.resolve(said_on(clause, n, published).or(published), direction)
        };
        // "met A to discuss the election on December 17": it is still to come.
        let ahead = |i: Interval| {
            let next = when.resolve(published, Direction::Future).zip(published).map(|(next, p)| (next.start - p).num_days());
            i.grain == Grain::Day
                && published.is_some_and(|p| (p - i.end).num_days() > 250)
                && next.is_some_and(|days| (1..100).contains(&days))
        };
        if direction == Direction::Past && n > hit.end && interval.is_some_and(ahead) {
            continue;
        }
        // "Before meeting A on Wednesday, he will see B on Tuesday": no day that the other goes on from.
        let earlier = clause.chunks.first().is_some_and(|c| clause.low(c) == "before") && told.is_some() && n > hit.at;
        let interval = interval.map(|i| after_day(i, told.filter(|_| !earlier), direction));
        let interval = interval.map(|i| within_week(clause, *span, when, published).unwrap_or(i));
        // "his April meeting with B angered them": of the April before.
        let interval = interval.map(|i| match published {
            Some(p) if when.attributive && hit.status == Status::Held && i.grain != Grain::Year && i.start > p && n < hit.at => {
                let earlier = |d: NaiveDate| d.checked_sub_months(chrono::Months::new(12)).unwrap_or(d);
                Interval { start: earlier(i.start), end: earlier(i.end), ..i }
            }
            _ => i,
        });
        // "left for Washington on Saturday to meet B on Monday": the Monday after, which may still be to come.
        let before_journey =
            |i: Interval| told.is_some_and(|t| i.grain == Grain::Day && i.start < t.start && (t.start - i.start).num_days() < 7);
        let ahead = hit.purpose && n > hit.at && interval.is_some_and(before_journey);
        let week = chrono::Duration::days(if ahead { 7 } else { 0 });
        let interval = interval.map(|i| Interval { start: i.start + week, end: i.end + week, ..i });
        if when.needs_anchor() && interval.is_none() {
            continue;
        }
        // "his fourth meeting this year", "for the third time this year" counts meetings.
        let times = n > 0 && matches!(clause.low_at(n - 1), "time" | "times");
        let counts = |i: Interval| i.grain == Grain::Year && published.is_none_or(|p| i.start <= p);
        let spell = interval.is_some_and(counts) || matches!(clause.low(chunk), "this month" | "this week");
        if spell && n > hit.at && (times || counted(clause, hit.at) || counted(clause, n)) {
            continue;
        }
        // "talked in London, a day before the summit": a day counted from one that the text does not tell.
        let counted = n > hit.at && clause.low(chunk).ends_with(" before") && when.needs_anchor();
        if counted && clause.chunks.get(n + 1).is_some_and(|c| matches!(c.class, Class::Determiner | Class::Possessive)) {
            continue;
        }
        // "hosted B, the day after A spoke with C": of those two.
        let after = n > hit.end && clause.low(chunk).ends_with(" after") && when.needs_anchor();
        if after && (clause.is_party(n + 1) || clause.chunks.get(n + 1).is_some_and(|c| c.class == Class::Pronoun)) {
            continue;
        }
        // A held meeting lies not in the future, a planned one not in the past.
        if let (Some(i), Some(p)) = (&interval, published)
            && (direction == Direction::Past && i.start > p && hit.status != Status::Denied && !ahead)
            && !dated_ahead(*i, p)
        {
            continue;
        }
        // "will meet B to take up the May 2011 dialogue": nobody plans for a day long past.
        if let (Some(i), Some(p)) = (&interval, published)
            && matches!(hit.status, Status::Planned | Status::Proposed)
            && (will && (p - i.end).num_days() > 20
                // "Those talks, broken off in 2016, will be held in Istanbul"
                || !hit.lapsed && !hit.purpose && (p - i.end).num_days() > 300)
        {
            continue;
        }
        // "had met him in Doha in May and planned to host him": May is not that of the plan.
        if let (Some(i), Some(p)) = (&interval, published)
            && matches!(hit.status, Status::Planned | Status::Proposed)
            && !hit.lapsed
            && !hit.purpose
            && direction == Direction::Future
            && i.end < p
            && others.iter().any(|&o| o < hit.at && n > o)
            && n < hit.at
        {
            continue;
        }
        // "arrived in Tokyo on Tuesday and will meet B", "met A on Monday and is expected to see B": he is still to.
        let to_come = |k: usize| matches!(clause.low_at(k), "will" | "'ll" | "is" | "are" | "invites" | "invited");
        if let (Some(i), Some(p)) = (&interval, published)
            && matches!(hit.status, Status::Planned | Status::Proposed)
            && !hit.lapsed
            && i.end < p
            && n < hit.at
            && (n + 1..=hit.at).any(to_come)
        {
            continue;
        }
        // "flew in on Saturday, where he is to meet B": he is still to.
        let still = || {
            (n..hit.at).find(|&k| clause.low_at(k) == "where").is_some_and(|k| {
                (k..hit.at).any(|m| matches!(clause.low_at(m), "is" | "are" | "'s" | "will" | "'ll" | "expects" | "plans" | "hopes"))
            })
        };
        if let (Some(i), Some(p)) = (&interval, published)
            && hit.status == Status::Planned
            && n < hit.at
            && i.end < p
            && still()
        {
            continue;
        }
        // "which dates back to the 15th century"
        if interval.is_some_and(|i| (i.end - i.start).num_days() > 400) {
            continue;
        }
        // "his first trip after his inauguration on March 19": long before the report.
        if let (Some(days), Some(published)) = (interval, published)
            && n > hit.end
            && (published - days.end).num_days() > 30
            && (hit.end..n).any(|k| {
                matches!(clause.low_at(k), "after" | "following")
                    && !(k..n).any(|j| matches!(clause.low_at(j), "talks" | "meeting" | "negotiations" | "summit"))
            })
        {
            continue;
        }
        let cost = cost + if interval.is_none() { 40 } else { 0 };
        if best.as_ref().is_none_or(|(c, _, _)| cost < *c) {
            best = Some((cost, *span, interval));
        }
    }
    best.map(|(_, span, interval)| (span, interval))
}

/// "will meet X on Monday, a day after meeting Y": the second one lies that much before the day of the first.
///
/// Where its own sentence names no day, the first is that of what was told last (`told`): "The rebuff came a day after A met B".
fn offset(clause: &Clause<'_>, hit: &Hit, published: Option<NaiveDate>, told: Option<Interval>) -> Option<(Span, Option<Interval>)> {
    let n = (hit.at.saturating_sub(9)..hit.at).rev().find(|&n| {
        matches!(clause.chunks[n].kind, ChunkKind::Time(t) if clause.times[t].1.needs_anchor() && clause.text.low(clause.times[t].0).ends_with(" after"))
    })?;
    // Between "after" and the hit stands its subject at most, and one verb of a journey.
    let verbs = clause.chunks[n + 1..hit.at].iter().filter(|c| c.verb.is_some_and(|v| v.form != Form::Ing)).count();
    if verbs > 1 || clause.chunks[n + 1..hit.at].iter().any(|c| matches!(c.class, Class::Comma | Class::Stop)) {
        return None;
    }
    let ChunkKind::Time(story) = clause.chunks[n].kind else { return None };
    let (span, story) = &clause.times[story];
    let before = day_before(clause, *span, published);
    // "A day after hosting B, he met C on Wednesday": the day comes with the main clause.
    let comma = (hit.end..clause.chunks.len()).find(|&k| clause.chunks[k].class == Class::Comma || clause.chunks[k - 1].closed);
    let main = comma.filter(|_| n <= 1).map(|k| clause.span(&clause.chunks[k]).end);
    let comes = clause.chunks[..n]
        .iter()
        .any(|c| matches!(clause.low(c), "comes" | "came" | "coming") || c.verb.is_some_and(|v| v.lemma == "come" || v.lemma == "follow"));
    let told = told.filter(|i| i.grain == Grain::Day && (comes || days(clause, published).next().is_none()));
    let own = before.or_else(|| days(clause, published).find(|(s, _)| main.is_some_and(|m| s.start >= m)).map(|(_, day)| day));
    let day = own.or(told)?;
    let later = story.resolve_after(day)?;
    let mut days = (later.start - day.start).num_days();
    if later.grain == Grain::Week {
        days = (days + 6) / 7 * 7;
    }
    let start = day.start.checked_sub_signed(chrono::Duration::days(days))?;
    (start < day.start).then_some((*span, Some(Interval { start, end: start, grain: Grain::Day, anchor: Anchor::Event })))
}

/// "A day after talks with B on Thursday, A met C", "met B a day before the vote on Thursday": counted from the day behind
/// "after" or "before", where the meeting has none of its own.
fn counted_from(clause: &Clause<'_>, hit: &Hit, published: Option<NaiveDate>) -> Option<(Span, Option<Interval>)> {
    let counts = |n: &usize| {
        let ChunkKind::Time(t) = clause.chunks[*n].kind else { return false };
        let low = clause.low_at(*n);
        clause.times[t].1.needs_anchor() && (low.ends_with(" after") || low.ends_with(" before"))
    };
    let comma =
        |from: usize, to: usize| (from..to).find(|&k| clause.chunks[k].class == Class::Comma || clause.chunks[k].closed && k + 1 < to);
    let opens = (0..hit.at.min(2)).find(counts).filter(|&n| comma(n, hit.at).is_some());
    let behind = (hit.end..clause.chunks.len()).find(counts).filter(|&n| comma(hit.end, n + 1).is_none());
    let n = opens.or(behind)?;
    let end = if opens.is_some() { comma(n, hit.at)? + 1 } else { clause.chunks.len().min(n + 9) };
    // What is counted from has no verb, or that of a journey: "a day after arriving in Riga on Monday".
    let plain = |k: usize| clause.chunks[k].verb.is_none_or(|v| v.form == Form::Ing && journey(v.lemma));
    let base = (n + 1..end).take_while(|&k| plain(k)).find(|&k| match clause.chunks[k].kind {
        ChunkKind::Time(t) => clause.times[t].1.role == Role::Date && !clause.times[t].1.needs_anchor(),
        _ => false,
    })?;
    // A day of its own counts for more.
    let own = |k: &usize| matches!(clause.chunks[*k].kind, ChunkKind::Time(t) if clause.times[t].1.role == Role::Date && !clause.times[t].1.needs_anchor());
    let (from, to) = if opens.is_some() { (end, clause.chunks.len()) } else { (0, n) };
    if (from..to).any(|k| own(&k)) {
        return None;
    }
    let (ChunkKind::Time(t), ChunkKind::Time(b)) = (&clause.chunks[n].kind, &clause.chunks[base].kind) else { return None };
    let direction = if matches!(hit.status, Status::Planned | Status::Proposed) { Direction::Future } else { Direction::Past };
    let day = clause.times[*b].1.resolve(published, direction).filter(|i| i.grain == Grain::Day)?;
    let (span, when) = &clause.times[*t];
    let days = (when.resolve_after(day)?.start - day.start).num_days().abs();
    let days = if clause.low_at(n).ends_with(" before") { -days } else { days };
    let start = day.start.checked_add_signed(chrono::Duration::days(days))?;
    Some((*span, Some(Interval { start, end: start, grain: Grain::Day, anchor: Anchor::Event })))
}

/// The direction that the tense around a time of the clause's sentence gives it.
pub(super) fn tense(clause: &Clause<'_>, at: Span) -> Direction {
    let from = clause.sentence.span.start;
    direction_at(clause.text.get(clause.sentence.span), Span::new(at.start - from, at.end - from))
}

/// Whether "will" stands among some chunks.
fn wills(clause: &Clause<'_>, mut among: std::ops::Range<usize>) -> bool {
    among.any(|k| matches!(clause.low_at(k), "will" | "'ll"))
}

/// The days that a sentence tells, in order, each by the tense around it.
fn days<'c>(clause: &'c Clause<'_>, published: Option<NaiveDate>) -> impl DoubleEndedIterator<Item = (Span, Interval)> + 'c {
    clause.times.iter().enumerate().filter(|(_, (_, w))| w.role == Role::Date && !w.needs_anchor()).filter_map(move |(time, (s, w))| {
        // "leaves on Tuesday for Rome": to come.
        let chunk = clause.chunks.iter().position(|c| c.kind == ChunkKind::Time(time)).unwrap_or(0);
        let present = (chunk.saturating_sub(4)..chunk).rev().find_map(|k| clause.chunks[k].verb).is_some_and(|v| v.form == Form::Third);
        // "After meeting A on Monday, B will see C on Tuesday": to come, too, unless the days say otherwise.
        let led = matches!(clause.low_at(0), "after" | "following");
        let comma = clause.chunks.iter().position(|c| c.class == Class::Comma).filter(|&comma| led && chunk < comma);
        let before = comma.is_some_and(|comma| wills(clause, comma + 1..comma + 4));
        let direction = match tense(clause, *s) {
            _ if present && clause.scheduled() => Direction::Future,
            _ if before && clause.first_behind() => Direction::Past,
            _ if before => Direction::Future,
            told => told,
        };
        Some((*s, w.resolve(published, direction).filter(|i| i.grain == Grain::Day)?))
    })
}

/// The day that a sentence tells last.
pub fn told_day(clause: &Clause<'_>) -> Option<Interval> {
    days(clause, clause.text.written).last().map(|(_, day)| day)
}

/// The day told last before a place in a sentence.
fn day_before(clause: &Clause<'_>, span: Span, published: Option<NaiveDate>) -> Option<Interval> {
    days(clause, published).rfind(|(s, _)| s.end <= span.start).map(|(_, day)| day)
}

/// Whether a day lies within a week of one told before it, and both before the report.
fn next_after(told: Option<Interval>, day: Interval, published: Option<NaiveDate>) -> bool {
    let within = |t: Interval| t.grain == Grain::Day && (1..7).contains(&(day.start - t.start).num_days());
    day.grain == Grain::Day && told.is_some_and(within) && published.is_some_and(|p| day.end < p)
}

/// "met in Tokyo on October 28, 2025", in a page of the 27th: where the news was written it was that day still.
pub(super) fn dated_ahead(day: Interval, published: NaiveDate) -> bool {
    day.grain == Grain::Day && day.anchor == Anchor::Written && (day.start - published).num_days() == 1
}

/// "heads to Shanghai on Tuesday and to Beijing on Thursday, where he will meet B": weekdays ahead go on from each other.
fn after_day(days: Interval, told: Option<Interval>, direction: Direction) -> Interval {
    let back = told.filter(|_| direction == Direction::Future && days.grain == Grain::Day).map_or(0, |t| (t.start - days.start).num_days());
    if !(1..7).contains(&back) {
        return days;
    }
    let week = chrono::Duration::days(7);
    Interval { start: days.start + week, end: days.end + week, ..days }
}

/// "was in Cairo last week, where he met B on Tuesday": the Tuesday of the week told before it in the sentence.
fn within_week(clause: &Clause<'_>, span: Span, when: &When, published: Option<NaiveDate>) -> Option<Interval> {
    let Value::Weekday(weekday, Which::Bare) = when.value else { return None };
    let week = |w: &When| matches!(w.value, Value::Period(Unit::Week, ..)) && w.part.is_none();
    let (at, told) = clause.times.iter().rfind(|(s, w)| s.end <= span.start && week(w))?;
    // But "A, who was in Cairo last week, met B on Tuesday"
    let next = clause.chunks.iter().position(|c| clause.span(c).start >= at.end)?;
    let link = next + usize::from(clause.low_at(next) == ",");
    let saw =
        clause.chunks[next].verb.is_some_and(|v| matches!(v.lemma, "see" | "bring")) && clause.chunks.iter().any(|c| clause.low(c) == ":");
    if !matches!(clause.low_at(link), "where" | "when" | "and") && !saw {
        return None;
    }
    let told = told.resolve(published, Direction::Past)?;
    let day = told.start.iter_days().take_while(|d| *d <= told.end).find(|d| d.weekday() == weekday)?;
    Some(Interval { start: day, end: day, grain: Grain::Day, ..told })
}

/// "later in the day", "the next day", "the day before": counts from the event told before; where none is near, from
/// the day of the report.
fn narrated(
    when: &When,
    published: Option<NaiveDate>,
    report: Option<NaiveDate>,
    direction: Direction,
    story: Option<Interval>,
) -> Option<Interval> {
    let near = |s: &Interval| published.is_none_or(|p| (p - s.start).num_days().abs() <= 10);
    let own = when.resolve(published, direction);
    if let Some(story) = story.filter(|s| own.is_none() || near(s))
        && let Some(found) = when.resolve_after(story)
    {
        return Some(found);
    }
    own.or_else(|| {
        let report = report?;
        when.resolve_after(Interval::day(report)).filter(|i| direction == Direction::Past && i.start < report)
    })
}

/// ""I met B yesterday," A said on October 6": the day on which a quotation was said that holds a relative time at a chunk.
fn said_on(clause: &Clause<'_>, n: usize, published: Option<NaiveDate>) -> Option<NaiveDate> {
    let relative = ["yesterday", "today", "tomorrow", " ago", "last ", "next "].iter().any(|w| clause.low_at(n).contains(w));
    let quotes = |to: usize| clause.chunks[..to].iter().filter(|c| c.class == Class::Quote).count();
    if !relative || quotes(n) % 2 == 0 {
        return None;
    }
    let day = |k: usize| {
        let ChunkKind::Time(time) = clause.chunks[k].kind else { return None };
        let when = &clause.times[time].1;
        when.resolve(published, Direction::Past).filter(|i| when.role == Role::Date && i.grain == Grain::Day)
    };
    let said = |k: usize| clause.reports(k) && quotes(k) % 2 == 0;
    (0..clause.chunks.len()).filter(|&k| said(k)).find_map(|k| (k + 1..clause.chunks.len().min(k + 4)).find_map(day)).map(|i| i.start)
}

/// Whether the verb of a time tells of a journey that was made.
fn travelled(clause: &Clause<'_>, n: usize) -> bool {
    (n.saturating_sub(5)..n).rev().find(|&k| clause.chunks[k].verb.is_some()).is_some_and(|k| {
        // "went over the agenda for Monday"
        let over = matches!(clause.low_at(k + 1), "over" | "through" | "into") && clause.lemma(k) == "go";
        !over && clause.chunks[k].verb.is_some_and(|v| journey(v.lemma) && v.form == Form::Past) && clause.group(k).modal.is_none()
    })
}

/// Whether a journey that was made followed, between a time and a trigger, what took place then.
fn went_on(clause: &Clause<'_>, n: usize, at: usize) -> bool {
    (n + 1..at).any(|k| clause.chunks[k].verb.is_some_and(|v| v.form == Form::Past && journey(v.lemma)) && clause.group(k).aux.is_empty())
}

/// The meeting itself, whose day a noun may bear: "the two sides' Monday session".
fn talks(word: &str) -> bool {
    matches!(
        word,
        "meeting"
            | "talks"
            | "session"
            | "summit"
            | "call"
            | "conversation"
            | "encounter"
            | "visit"
            | "trip"
            | "round"
            | "dinner"
            | "lunch"
    )
}

/// Verbs that ask for a meeting or turn it down.
fn answers(lemma: &str) -> bool {
    matches!(
        lemma,
        "rule" | "refuse" | "reject" | "decline" | "turn" | "dismiss" | "deny" | "propose" | "offer" | "invite" | "suggest" | "request"
    )
}

fn puts_off(lemma: &str) -> bool {
    matches!(lemma, "postpone" | "cancel" | "delay" | "defer" | "suspend" | "scrap")
}

fn journey(lemma: &str) -> bool {
    matches!(lemma, "fly" | "travel" | "arrive" | "go" | "come" | "visit" | "land" | "leave" | "depart")
}

/// "met B, who took office in June, in Riga on Friday": whether a time is told of the partner alone.
fn of_the_partner(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let who = (hit.at + 1..n.max(hit.at + 1)).rev().find(|&k| matches!(clause.low_at(k), "who" | "whose"));
    who.filter(|&k| clause.chunks[k - 1].class == Class::Comma || clause.chunks[k - 1].closed).is_some_and(|k| {
        let closes = (n + 1..clause.chunks.len().min(n + 9))
            .take_while(|&j| clause.chunks[j].class != Class::Stop)
            .any(|j| clause.chunks[j].class == Class::Comma && clause.chunks.get(j + 1).is_some_and(|c| c.class == Class::Prep));
        let career = clause.chunks[k..n].iter().any(|c| {
            c.verb.is_some_and(|v| {
                matches!(v.lemma, "take" | "become" | "win" | "assume" | "succeed" | "replace" | "serve" | "resign" | "lose")
            })
        });
        // "met B, who had visited Nairobi in March", "the first meeting with B, who spoke by video in June"
        let earlier = clause.low_at(k) == "who"
            && (k + 1..n).find(|&j| clause.chunks[j].verb.is_some()).is_some_and(|j| {
                let group = clause.group(j);
                group.aux.iter().any(|a| a == "had") && group.form.is_some() || matches!(clause.lemma(j).as_str(), "speak" | "talk")
            });
        closes || career || earlier
    })
}

/// "talked with B about the pact, which Peru joins this Friday", "when C visited earlier this year": whether a time behind a
/// trigger is that of a clause with a subject and a verb of its own.
fn of_another_clause(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let opens =
        |k: usize| clause.chunks[k].class == Class::Relative && matches!(clause.low_at(k), "which" | "whose") || clause.low_at(k) == "when";
    let Some(at) = (hit.end..n).rev().find(|&k| opens(k)) else { return false };
    let theirs = clause.is_party(at + 1) && clause.chunks[at + 1].class != Class::Pronoun;
    let verb = (at + 1..n).find(|&k| clause.chunks[k].verb.is_some());
    let finite =
        |k: usize| clause.chunks[k].verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third)) && clause.group(k).aux.is_empty();
    let again = |k: usize| matches!(clause.chunks[k].verb.map_or("", |v| v.lemma), "meet" | "hold" | "see" | "speak" | "talk" | "sit");
    let by_group = |k: usize| clause.parties(k).is_some_and(|p| p.iter().all(|q| hit.who.iter().chain(&hit.whom).any(|h| h.same(q))));
    theirs && !by_group(at + 1) && verb.is_some_and(|k| finite(k) && !again(k))
}

/// Whether a time behind a trigger dates what is talked about: nothing where it does, else how much farther that sets it.
fn of_the_matter(clause: &Clause<'_>, hit: &Hit, n: usize) -> Option<i64> {
    if n > hit.end && n >= 3 && clause.low_at(n - 1) == "on" && matches!(hit.status, Status::Cancelled | Status::Postponed) {
        // "called off talks with B after the quake on May 5": the day of the quake.
        let after = (hit.at + 1..n - 2).find(|&k| matches!(clause.low_at(k), "after" | "following" | "since"));
        let plain = |k: usize| clause.chunks[k].verb.is_none() && !talks(clause.low_at(k)) && !journey(&clause.lemma(k));
        let article = |k: usize| matches!(clause.chunks[k].class, Class::Determiner | Class::Possessive);
        if after.is_some_and(|k| article(k + 1) && (k + 1..n).all(plain)) {
            return None;
        }
    }
    let verb = |k: usize, of: &[&str]| clause.chunks[k].verb.is_some_and(|v| of.contains(&v.lemma));
    let noun = |k: usize| clause.chunks.get(k).is_some_and(|c| c.kind == ChunkKind::Word && c.class == Class::Other);
    let bare = |k: usize| noun(k) && clause.chunks[k].verb.is_none();
    if n > hit.end {
        // "consider the treaties signed on May 3 and on June 7"
        let concluded = |k: usize| {
            verb(k, &["reach", "sign", "adopt", "conclude", "agree", "hold"]) && clause.chunks[k].verb.is_some_and(|v| v.form != Form::Base)
        };
        let over = clause.lemma(hit.at) == "go" && matches!(clause.low_at(hit.at + 1), "over" | "through");
        let views = over || verb(hit.at, &["exchange"]);
        if (views || verb(hit.at, &["consider", "discuss", "review", "examine"])) && (hit.end..n).any(concluded) {
            return None;
        }
        // "preparations for the November summit"
        let prepared =
            n >= 3 && clause.chunks[n - 1].class == Class::Determiner && matches!(clause.low_at(n - 2), "for" | "of") && noun(n - 3);
        // "called B to discuss the navy's May 3 and June 7 drills"
        let owned = clause.chunks[n - 1].class == Class::Genitive || clause.chunks[n - 1].genitive;
        let pair = clause.low_at(n + 1) == "and" && matches!(clause.chunks.get(n + 2).map(|c| &c.kind), Some(ChunkKind::Time(_)));
        if prepared && bare(n + 1) || owned && (bare(n + 1) && !talks(clause.low_at(n + 1)) || pair && bare(n + 3)) {
            return None;
        }
    }
    // "discussed tariffs imposed last month with B": before the partner.
    let partner = hit.whom.iter().map(|p| p.span.start).min().unwrap_or(0);
    let matter = matches!(clause.low_at(hit.at + 1), "on" | "about" | "over")
        || verb(hit.at, &["discuss", "review", "examine", "raise", "debate", "consider", "negotiate", "exchange"]);
    let within = matter && n > hit.at + 1 && clause.span(&clause.chunks[n]).start < partner && (hit.at + 1..n).any(noun);
    if within && (hit.at + 1..n).any(|k| clause.chunks[k].verb.is_some_and(|v| v.form != Form::Ing)) {
        return None;
    }
    Some(if within { 12 } else { 0 })
}

/// How far a time stands from a trigger; `None` where something parts them.
fn cost(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize, attributive: bool) -> Option<i64> {
    let (from, to) = if n < hit.at { (n + 1, hit.at) } else { (hit.end.min(n), n) };
    let mut cost = (n as i64 - hit.at as i64).abs();
    // "have spoken twice this month, most recently on May 2"
    let on = n - usize::from(n > 0 && matches!(clause.low_at(n - 1), "on" | "in"));
    if on >= 2 && n > hit.at && clause.low_at(on - 1) == "recently" && clause.low_at(on - 2) == "most" {
        return Some(-20);
    }
    // "met A in Doha (16 October 2023)", "Meeting of A with B (Doha, 16 October 2023)"
    let open = (n.saturating_sub(3)..n).rev().find(|&k| clause.chunks[k].class == Class::Open);
    let plain = |k: usize| {
        let chunk = &clause.chunks[k];
        matches!(chunk.kind, ChunkKind::Place | ChunkKind::Time(_)) || matches!(chunk.class, Class::Comma | Class::Prep | Class::Determiner)
    };
    let behind = open.filter(|&k| k >= hit.end && (hit.end..k).all(plain) && (k + 1..n).all(plain));
    if behind.is_some() && clause.chunks.get(n + 1).is_some_and(|c| c.class == Class::Close) {
        return Some(cost);
    }
    // "called off his Monday meeting"
    let own = n + 1 == hit.at && n > 0 && matches!(clause.chunks[n - 1].class, Class::Possessive | Class::Determiner | Class::Genitive);
    let attributive = attributive || own;
    if attributive && n + 6 < hit.at {
        return None;
    }
    // "Ahead of Sunday's summit, he met A in Calgary"
    let before = |k: usize| clause.low_at(n.wrapping_sub(k));
    let eve = matches!(before(1), "before" | "until") || before(1) == "of" && matches!(before(2), "ahead" | "eve");
    if attributive && n < hit.at && eve && clause.chunks[n..hit.at].iter().any(|c| c.class == Class::Comma) {
        return None;
    }
    if n > hit.end && opens_next(clause, n) {
        return None;
    }
    if of_the_partner(clause, hit, n)
        || of_another_clause(clause, hit, n)
        || n < hit.at && !hit.simultaneous && beside::of_the_telling(clause, hit, n)
    {
        return None;
    }
    // "met A in September and spoke with B by phone on November 3"
    let later = || (hit.end..clause.chunks.len()).any(|k| matches!(clause.chunks[k].kind, ChunkKind::Time(_)));
    let second = n < hit.at
        && later()
        && clause.chunks[hit.at].verb.is_some()
        && others.iter().any(|&o| o < n && clause.chunks[o].verb.is_some())
        && (n + 1..hit.at).any(|k| clause.chunks[k].class == Class::And);
    cost += if second { 8 } else { 0 };
    cost += of_the_matter(clause, hit, n)?;
    if beside::came_before(clause, hit, others, n)
        || beside::another_time(clause, hit, others, n)
        || beside::of_the_main_verb(clause, hit, others, n)
        // "meets A in London; to call on B on Sunday"
        || clause.sentence.kind == crate::text::LineKind::Headline && (hit.end..n.max(hit.end)).any(|k| clause.low_at(k) == ";")
    {
        return None;
    }
    if beside::moved_on(clause, hit, n).is_some_and(|verb| others.iter().any(|&o| verb <= o && o < n)) {
        return None;
    }
    // "spoke with B on Friday to discuss B's meeting with C": the day of the call.
    let matter = |k: usize| clause.chunks[k].verb.is_some_and(|v| v.lemma == "discuss") && clause.group(k).infinitive;
    if clause.chunks[hit.at].verb.is_none() && n < hit.at && (n + 1..hit.at).any(matter) && others.iter().any(|&o| o < n) {
        return None;
    }
    // "will review the peace process in the wake of B's visit to Oslo on July 9": of that visit.
    let since = |k: usize| matches!(clause.low_at(k), "wake" | "after" | "following" | "since");
    let theirs = |k: usize| {
        matches!(
            clause.low_at(k),
            "visit" | "trip" | "summit" | "talks" | "meeting" | "tour" | "speech" | "attack" | "attacks" | "election"
        ) && (k.saturating_sub(3)..k).any(|m| clause.chunks[m].genitive || clause.chunks[m].class == Class::Genitive)
            && (hit.end..k).any(since)
    };
    if matches!(hit.status, Status::Planned | Status::Proposed) && n > hit.end && (hit.end..n).any(theirs) {
        return None;
    }
    // "met B and agreed to look for a ship lost in 1959": of the ship.
    let noun = |k: usize| {
        let c = &clause.chunks[k];
        c.kind == crate::clause::ChunkKind::Word && c.class == Class::Other && c.verb.is_none()
    };
    let lost = n >= 3
        && matches!(clause.low_at(n - 1), "in" | "on" | "during")
        && clause.chunks[n - 2].verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Participle))
        && clause.group(n - 2).aux.is_empty()
        && noun(n - 3);
    if lost && (hit.end..n - 3).any(|k| clause.chunks[k].verb.is_some()) {
        return None;
    }
    // "returned to Riga on Friday after a tour that took him to Oslo": the tour was over.
    let back = |k: usize| clause.chunks[k].verb.is_some_and(|v| v.lemma == "return" && v.form == Form::Past);
    let tour = |k: usize| {
        matches!(clause.low_at(k), "after" | "from")
            && (k + 1..k + 5).any(|m| matches!(clause.low_at(m), "trip" | "tour" | "visit" | "journey" | "travel"))
    };
    if (n.saturating_sub(5)..n).any(back) && (n + 1..=hit.at).any(tour) {
        return None;
    }
    // "agreed on Friday to start talks": the day of the agreement.
    let agreed = |k: usize| {
        clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "agree" | "decide" | "promise" | "pledge" | "vow" | "offer" | "commit"))
    };
    let ahead = matches!(hit.status, Status::Planned | Status::Proposed) && n < hit.at;
    if ahead && clause.chunks[n + 1].class == Class::To && (n.saturating_sub(2)..n).any(agreed) {
        return None;
    }
    // "At the summit on November 3, A committed to convene talks with B": the day of the summit.
    let fronted = matches!(clause.low_at(0), "at" | "during") && (n + 1..hit.at).any(|k| clause.chunks[k].class == Class::Comma);
    let promised = |k: usize| agreed(k) && clause.chunks[k].verb.is_some_and(|v| v.form == Form::Past);
    if ahead && fronted && (n + 1..hit.at).any(promised) {
        return None;
    }
    // "comes on a special day, as A and B established relations 30 years ago"
    let since = |k: usize| {
        matches!(clause.low_at(k), "as" | "because" | "since")
            && clause.is_party(k + 1)
            && (k + 2..n).any(|m| {
                clause.chunks[m].verb.is_some_and(|v| {
                    v.form == Form::Past && matches!(v.lemma, "establish" | "sign" | "gain" | "win" | "declare" | "found" | "join" | "mark")
                })
            })
    };
    if n > hit.end && (hit.end..n).any(since) {
        return None;
    }
    // "invited B to Oslo during a call on Friday": the day of the call.
    let during = |&o: &usize| o > hit.at && o < n && (o.saturating_sub(3)..o).any(|k| k > hit.at && clause.low_at(k) == "during");
    if matches!(hit.status, Status::Planned | Status::Proposed) && others.iter().any(during) {
        return None;
    }
    // "will fly out on Thursday and meet B there on Friday", "said on Wednesday after meeting B on Tuesday": it has a day of its own.
    let behind = (hit.end..clause.chunks.len()).find(|&k| clause.chunks[k].class != Class::Adverb);
    // "After a stop in Riga on Wednesday, A met B in Oslo on Friday"
    let parts = |k: usize| {
        // "will fly out on Tuesday for talks with B on Thursday"
        // "was in Oslo on Monday to prepare for talks with B on Friday"
        matches!(clause.chunks[k].class, Class::And | Class::Comma | Class::To)
            || matches!(clause.low_at(k), "after" | "before")
            || clause.low_at(k) == "for" && clause.chunks[n + 1..hit.at].iter().all(|c| c.verb.is_none())
    };
    // "met B on Friday, days after the two spoke": of an earlier day.
    let long_after = |k: usize| {
        let low = clause.low_at(k);
        matches!(low, "days after" | "weeks after" | "months after" | "years after")
            || matches!(low, "days" | "weeks" | "months" | "years") && clause.low_at(k + 1) == "after"
    };
    if n < hit.at && (n + 1..hit.at).any(long_after) {
        return None;
    }
    if n < hit.at && behind.is_some_and(|k| clause.own_circumstances(k).1.is_some()) && (n + 1..hit.at).any(parts) {
        return None;
    }
    // "arrived on Thursday at the start of a tour that will take him to Peru"
    let leads_on = hit.place.is_some_and(|to| wills(clause, hit.at..to));
    if n < hit.at && hit.kind == super::Kind::Visit && leads_on && travelled(clause, n) {
        return None;
    }
    // "left for Berlin, where B expects him on Friday": the day of what awaits him there.
    let there = || (hit.end..n).find(|&k| clause.low_at(k) == "where").is_some_and(|k| others.iter().any(|&o| k < o && o < n));
    if hit.kind == super::Kind::Visit && there() {
        return None;
    }
    // "On the eve of the summit", "days after the ceasefire of May 10", "fresh from his inauguration on May 24": another day.
    let time = |k: usize| matches!(clause.chunks[k].kind, ChunkKind::Time(_));
    let eve_of = clause.low_at(n).ends_with("eve of")
        && (n + 1..n + 6).any(|k| {
            matches!(
                clause.low_at(k),
                "summit" | "visit" | "gathering" | "talks" | "meeting" | "forum" | "conference" | "session" | "election"
            )
        })
        && clause.chunks.get(n + 1).is_none_or(|c| !matches!(c.kind, ChunkKind::Time(_)));
    let days_after = !attributive
        && (n.saturating_sub(9)..n).any(|k| {
            let low = clause.low_at(k);
            let counts = time(k) && (low.ends_with("days after") || low.ends_with("weeks after") || low.ends_with("months after"))
                || low == "after" && k > 0 && matches!(clause.low_at(k - 1), "days" | "weeks" | "months");
            counts && k > hit.end && clause.chunks[k..n].iter().all(|c| c.verb.is_none())
        });
    let fresh =
        n < hit.at && (n.saturating_sub(6)..n).any(|k| matches!(clause.low_at(k), "fresh" | "back") && clause.low_at(k + 1) == "from");
    if eve_of || days_after || fresh {
        return None;
    }
    // "leaves on Sunday for China, before travelling on to Brussels", "will meet B on Sunday before flying to Brussels"
    let then = hit.at > 0
        && n + 1 < hit.at
        && clause.low_at(hit.at - 1) == "before"
        && (clause.low_at(hit.at + 1) == "on" || hit.kind == super::Kind::Visit)
        && clause.chunks[hit.at].verb.is_some_and(|v| v.form == Form::Ing);
    // "will visit Oslo on Monday before flying to Tokyo for talks with B"; but "On Monday, before flying to Tokyo, he met B".
    let on = |k: usize| {
        let verb = clause.chunks[k + 1].verb.filter(|v| v.form == Form::Ing);
        let goes = verb.is_some_and(|v| journey(v.lemma) || matches!(v.lemma, "head" | "proceed" | "continue" | "move"));
        let comma = (k..hit.at).find(|&m| clause.chunks[m].class == Class::Comma);
        clause.low_at(k) == "before" && goes && comma.is_none_or(|m| clause.low_at(m + 1) == "where")
    };
    if then || n + 1 < hit.at && (n + 1..hit.at - 1).any(on) {
        return None;
    }
    // "discussed the dam, and the two agreed to meet in September"
    let next = |&o: &usize| {
        o > hit.end
            && o < n
            && clause.chunks[o].verb.is_some()
            && clause.group(o).infinitive
            && (hit.end..o).any(|k| clause.chunks[k].class == Class::And && clause.is_party(k + 1))
    };
    if hit.status == Status::Held && others.iter().any(next) {
        return None;
    }
    // "was met by B, with whom he is to negotiate on Saturday"
    let other = n > hit.end && (hit.end..n).any(|k| clause.low_at(k) == "whom");
    // "the talks which fell through in May will now go ahead"
    if other || clause.aside(hit.end).contains(&n) {
        return None;
    }
    // "discussed the outcome of his April 6 talks": of another meeting.
    if attributive && n > hit.at {
        // "hours after the July coup"
        let hours =
            (n.saturating_sub(3)..n).any(|k| clause.low_at(k).ends_with("hours after") || clause.low_at(k).ends_with("minutes after"));
        let led =
            hours || (n.saturating_sub(2)..n).any(|k| k > hit.at && matches!(clause.low_at(k), "at" | "during" | "for" | "in" | "on"));
        // "on the sidelines of next week's summit"
        let margins = n > 1 && before(1) == "of" && is_margin(before(2));
        // "about preparations for September's forum"
        let matter = n > hit.end && (hit.end..n).any(|k| matches!(clause.low_at(k), "about" | "preparations" | "ahead"));
        if !led && !margins || matter || n > 0 && clause.chunks[n - 1].genitive {
            return None;
        }
    }
    // "discussed the results of the summit held in Bishkek on October 10"
    let spoken_of =
        clause.chunks[hit.at].verb.is_some_and(|v| matches!(v.lemma, "discuss" | "review" | "examine" | "consider" | "weigh" | "assess"))
            && (hit.at + 2..n).any(|k| {
                let bare = clause.chunks[k].verb.is_some_and(|v| {
                    matches!(v.lemma, "hold" | "sign" | "reach" | "adopt" | "conclude" | "schedule" | "plan") && v.form != Form::Ing
                });
                bare && clause.group(k).aux.is_empty() && clause.chunks[k - 1].kind != ChunkKind::Word
                    || bare && clause.group(k).aux.is_empty() && clause.chunks[k - 1].class == Class::Other
            });
    // "talked of plans for the upcoming May 3-5 regatta", "for a forum scheduled for October 7"
    let coming = matches!(hit.status, Status::Held | Status::Ongoing)
        && n > hit.end
        && (hit.end.max(n.saturating_sub(3))..n)
            // But "met B as scheduled on Thursday": on that day.
            .any(|k| {
                matches!(clause.low_at(k), "upcoming" | "forthcoming" | "scheduled" | "slated" | "planned") && clause.low_at(k - 1) != "as"
            });
    if (spoken_of || coming) && n > hit.at {
        return None;
    }
    // "Aliyev's April 6 talks": another meeting's.
    if n > hit.end && clause.chunks[n - 1].genitive {
        return None;
    }
    // "originally scheduled for Monday, will now take place on Friday"
    if (n.saturating_sub(4)..n).any(|k| matches!(clause.low_at(k), "originally" | "initially")) {
        cost += 20;
    }
    // "A, who is to host C on Monday, met B", "who returned on Monday": of what is told in passing.
    let elsewhere = |k: usize| {
        matches!(clause.low_at(k), "will" | "due" | "to" | "expected")
            || clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "host" | "visit" | "leave" | "return" | "meet" | "see" | "receive"))
    };
    if beside::in_passing(clause, hit, n, |mut said| said.any(elsewhere)) || beside::ahead_of_it(clause, hit, n) {
        return None;
    }
    // "Akashi, who arrived on Saturday, called on B at his office yesterday": the meeting's own day comes first.
    let told = (n.saturating_sub(8)..n).rev().find(|&k| clause.chunks[k].class == Class::Relative);
    let closed = (n + 1..(n + 8).min(hit.at)).any(|k| clause.chunks[k].class == Class::Comma);
    if n < hit.at && closed && told.is_some_and(|r| r > 0 && clause.chunks[r - 1].class == Class::Comma) {
        cost += 15;
    }
    // "reviewed preparations for the commission to be held in Budapest in June", "aid pledged last year"
    let reduced = |k: usize| {
        let group = clause.group(k);
        let bare =
            group.aux.is_empty() && k > 0 && matches!(clause.chunks[k - 1].class, Class::Other) && clause.chunks[k - 1].verb.is_none();
        let pledged =
            clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "pledge" | "promise" | "sign" | "launch" | "adopt" | "agree"));
        group.infinitive && group.passive || bare && pledged && matches!(group.form, Some(Form::Past | Form::Participle))
    };
    let talks_of = clause.chunks[hit.at].verb.is_some_and(|v| matches!(v.lemma, "discuss" | "review" | "examine" | "consider"));
    let held = matches!(hit.status, Status::Held | Status::Ongoing) || talks_of;
    if held && n > hit.end && (hit.end..n).any(|k| clause.chunks[k].verb.is_some() && k != hit.at && reduced(k)) {
        return None;
    }
    // What is put off or called off did not take place on the day that this was decided.
    if matches!(hit.status, Status::Postponed | Status::Cancelled) && n < hit.at && !attributive {
        return None;
    }
    // "on Wednesday ruled out a meeting", "on Monday proposed talks": the day on which somebody said so.
    let decided = |k: usize| clause.chunks[k].verb.is_some_and(|v| answers(v.lemma));
    if matches!(hit.status, Status::Denied | Status::Proposed) && n < hit.at && !attributive && (n + 1..hit.at).any(decided) {
        return None;
    }
    // "were postponed on Tuesday, hours before he was to leave", "was called off on Tuesday", "was called off last week"
    let off = |k: usize| match clause.low_at(k) {
        "off" => matches!(clause.low_at(k.wrapping_sub(1)), "called" | "put"),
        "hold" | "ice" => clause.low_at(k.wrapping_sub(1)) == "on",
        _ => clause.chunks[k].verb.is_some_and(|v| puts_off(v.lemma)),
    };
    let short = |k: usize| match clause.chunks[k].kind {
        ChunkKind::Time(time) => {
            let days = clause.times[time].1.resolve(clause.text.written, Direction::Past);
            days.is_some_and(|i| matches!(i.grain, Grain::Day | Grain::Week))
        }
        _ => false,
    };
    if n >= 2 && n > hit.at && (clause.low_at(n - 1) == "on" && off(n - 2) || off(n - 1) && !attributive && short(n)) {
        return None;
    }
    // "said on Monday, after receiving him": on that day.
    let simultaneous = hit.simultaneous || hit.at > 0 && n < hit.at && matches!(clause.low_at(hit.at - 1), "after" | "following");
    // '"We will meet in January," he said after talks with B': what is said, not when he said it.
    if simultaneous && n < hit.at && clause.chunks[n..hit.at].iter().any(|c| c.class == Class::Quote) {
        return None;
    }
    // Another trigger between claims the time that stands beside it.
    for &other in others {
        if other != hit.at && (from..to).contains(&other) && n > hit.at {
            cost += 12;
        }
        if other != hit.at && n < hit.at && (from..to).contains(&other) {
            cost += 8;
        }
    }
    // "said that last week he had talks": the day lies behind the report's "that".
    let behind =
        (n.saturating_sub(3)..n).rev().take_while(|&k| clause.chunks[k].verb.is_none()).any(|k| clause.chunks[k].class == Class::That);
    // But "has been confirmed for Wednesday".
    let reported = |k: usize| {
        let set = |v: crate::clause::Verb| v.lemma == "confirm" && clause.low_at(k + 1) == "for" && clause.group(k).passive;
        clause.chunks[k].verb.is_some_and(|v| reporting(v.lemma) && !set(v))
    };
    let before_verb = n > 0 && !behind && !attributive && (n.saturating_sub(3)..n).any(|k| k != hit.at && reported(k));
    let after_verb = clause.chunks[n + 1..].iter().take(2).any(|c| c.verb.is_some_and(|v| reporting(v.lemma)));
    for k in from..to.min(clause.chunks.len()) {
        let chunk = &clause.chunks[k];
        if let Some(verb) = chunk.verb {
            if reported(k) && k != hit.at {
                if simultaneous {
                    cost += 6;
                } else {
                    return None;
                }
            } else if matches!(
                verb.lemma,
                "take" | "hold" | "begin" | "start" | "resume" | "schedule" | "open" | "convene" | "conclude" | "end" | "continue"
            ) {
                // The noun's own predicate: "talks will take place on Monday".
            } else if n > hit.at && matches!(verb.form, Form::Past | Form::Third) {
                cost += 10;
            } else if n < hit.at && matches!(verb.form, Form::Past | Form::Third) && k != hit.at {
                cost += 8;
            }
        }
        if clause.low(chunk) == "since" && (hit.status != Status::Held || crate::trigger::last_time(clause, hit.at) != Some(k)) {
            return None;
        }
        // "receives him ahead of the inauguration on Sunday", "and will brief others on Thursday"
        if n < hit.at && clause.low(chunk) == "ahead" && clause.low_at(k + 1) == "of" {
            return None;
        }
        if n > hit.at
            && k > hit.at
            && (clause.low(chunk) == "ahead"
                && clause.low_at(k + 1) == "of"
                && !(k..n).any(|j| matches!(clause.low_at(j), "meeting" | "meetings" | "talks"))
                || clause.low(chunk) == "until")
        {
            return None;
        }
        if n > hit.end && k > hit.end && chunk.class == Class::Modal && matches!(hit.status, Status::Held | Status::Ongoing) {
            return None;
        }
        match chunk.class {
            Class::Stop | Class::Dash => cost += 15,
            Class::Relative | Class::Subordinate if n > hit.at => cost += 12,
            Class::That => cost += 10,
            _ => {}
        }
    }
    if before_verb && n < hit.at && !simultaneous {
        return None;
    }
    if (before_verb || after_verb) && n > hit.at && !simultaneous && (hit.at + 1..n).any(reported) {
        return None;
    }
    // "who takes up his duties on 1 December, will travel": the relative clause's own time.
    if n < hit.at && relative(clause, n, hit.at) {
        return None;
    }
    // "who flew in on Tuesday, met": the time of another verb right before it.
    if n < hit.at
        && (n.saturating_sub(4)..n).any(|k| {
            clause.chunks[k].verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
                && clause.chunks[k..n].iter().all(|c| c.class != Class::Comma)
        })
    {
        cost += 14;
    }
    if n > hit.at {
        cost -= 2;
    }
    (cost < 45).then_some(cost)
}

/// Whether a time belongs to the verb that follows it: "and then, on Friday, meet", "and on Friday will receive".
fn opens_next(clause: &Clause<'_>, n: usize) -> bool {
    let light = |k: usize| matches!(clause.chunks[k].class, Class::Prep | Class::Comma | Class::But | Class::Adverb);
    let Some(and) = (0..n).rev().find(|&k| !light(k)) else { return false };
    let verb = (n + 1..clause.chunks.len()).find(|&k| !matches!(clause.chunks[k].class, Class::Comma | Class::Modal | Class::Adverb));
    clause.chunks[and].class == Class::And
        && and + 1 < n
        && verb.and_then(|k| clause.chunks[k].verb).is_some_and(|v| v.form != Form::Ing && !reporting(v.lemma))
}

/// Whether a time belongs to a relative clause that ends before the trigger, and that tells of no journey.
fn relative(clause: &Clause<'_>, n: usize, at: usize) -> bool {
    let Some(who) = (n.saturating_sub(12)..n).rev().find(|&k| matches!(clause.chunks[k].class, Class::Relative | Class::Comma)) else {
        return false;
    };
    let closed = (n + 1..(n + 4).min(at)).any(|k| clause.chunks[k].class == Class::Comma);
    let verb = (who..n).find_map(|k| clause.chunks[k].verb.filter(|v| matches!(v.form, Form::Past | Form::Third)));
    clause.chunks[who].class == Class::Relative
        && closed
        && verb.is_some_and(|v| {
            !matches!(v.lemma, "fly" | "travel" | "arrive" | "go" | "come" | "visit" | "land" | "be" | "meet" | "hold" | "attend" | "host")
        })
}

fn reporting(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "announce"
            | "report"
            | "tell"
            | "confirm"
            | "add"
            | "write"
            | "tweet"
            | "state"
            | "reveal"
            | "disclose"
            | "quote"
            | "warn"
            | "publish"
            | "claim"
            | "deny"
            | "insist"
            | "predict"
            | "note"
            | "release"
            | "issue"
            | "post"
            | "urge"
            | "invade"
            | "sign"
            | "elect"
            | "win"
    )
}

impl<'a> Clause<'a> {
    /// Whether a time of the sentence lies after the publication date: of a Thursday, "on Friday" too.
    pub fn future_time(&self) -> bool {
        self.time_ahead(if self.pictured() { Direction::Past } else { Direction::Unknown })
    }

    /// Whether a time of the sentence lies after the publication date even where its verb tells the past: "next week", never "on Friday".
    pub fn surely_ahead(&self) -> bool {
        self.time_ahead(Direction::Past)
    }

    fn time_ahead(&self, direction: Direction) -> bool {
        let Some(published) = self.text.written else { return false };
        self.times.iter().any(|(_, w)| {
            w.role == Role::Date && !w.needs_anchor() && w.resolve(Some(published), direction).is_some_and(|i| i.start > published)
        }) || self.chunks.iter().any(|c| matches!(self.low(c), "tomorrow" | "upcoming" | "forthcoming"))
    }

    /// Whether a present tense of the sentence tells what is to come: "The visit starts on Monday.", "He visits India on
    /// Saturday." A headline's present is the past.
    pub fn scheduled(&self) -> bool {
        let Some(published) = self.text.written.filter(|_| !self.pictured()) else { return false };
        let prose = self.sentence.kind == LineKind::Body && self.text.get(self.sentence.span).trim_end().ends_with(['.', '”', '"']);
        // "10:30 a.m. The Minister meets with A": a line of a timetable.
        let words = self.text.get(self.sentence.span);
        let clock = words.split_once(' ').is_some_and(|(first, rest)| {
            let digits = first.split_once([':', '.']).filter(|(hour, _)| hour.len() <= 2 && hour.bytes().all(|b| b.is_ascii_digit()));
            let minutes = digits.is_some_and(|(_, m)| m.len() >= 2 && m.bytes().take(2).all(|b| b.is_ascii_digit()));
            let half = ["a.m.", "p.m.", "am ", "pm ", "AM ", "PM "].iter().any(|w| rest.starts_with(w) || first.ends_with(w.trim_end()));
            minutes && (half || rest.starts_with(['-', '\u{2013}']))
        });
        clock
            || prose
                && self.times.iter().any(|(_, w)| {
                    let on = |d: Direction| w.resolve(Some(published), d);
                    let under_way =
                        on(Direction::Unknown).is_some_and(|i| i.grain == Grain::Week && i.start <= published && i.end > published);
                    w.role == Role::Date && !w.needs_anchor() && (under_way || on(Direction::Past) != on(Direction::Future))
                })
    }

    /// Whether a present tense of the sentence describes a picture: "A (left) meets B in Oslo on Friday.", "A shakes hands with B
    /// before their talks on Monday."
    pub fn pictured(&self) -> bool {
        let words = self.text.low(self.sentence.span);
        let stands = ["left", "right", "center", "centre", "l", "r", "c"].iter().any(|side| {
            [format!("({side})"), format!(", {side},"), format!(" from {side})"), format!(" from {side},")]
                .iter()
                .any(|w| words.contains(w))
        });
        let credited = ["from left", "left to right", "photo:", "photo by", "handout", "/afp", "/reuters", "via reuters", "getty images"];
        let acts = self.chunks.iter().enumerate().find_map(|(k, c)| c.verb.map(|v| (k, v))).is_some_and(|(k, v)| {
            matches!(v.form, Form::Third | Form::Base)
                && (matches!(
                    v.lemma,
                    "welcome" | "greet" | "shake" | "embrace" | "hug" | "pose" | "walk" | "inspect" | "listen" | "gesture"
                ) || matches!(v.lemma, "wave" | "smile" | "applaud" | "toast" | "chat")
                    || v.lemma == "speak" && matches!(self.low_at(k + 1), "during" | "at" | "next" | "alongside"))
        });
        self.sentence.kind == LineKind::Caption || stands || acts || credited.iter().any(|w| words.contains(w))
    }

    /// "After meeting A on Friday, B will see C on Sunday", told on Saturday: whether the first of two weekdays lies behind, as the
    /// second is the nearer one to come.
    pub fn first_behind(&self) -> bool {
        let Some(published) = self.text.written else { return false };
        let days = self.times.iter().filter(|(_, w)| w.role == Role::Date && !w.needs_anchor());
        let days: Vec<_> = days.map(|(_, w)| [Direction::Past, Direction::Future].map(|to| w.resolve(Some(published), to))).collect();
        let [[Some(past), Some(first)], [_, Some(second)]] = days[..] else { return false };
        let single = first.grain == Grain::Day && second.grain == Grain::Day;
        single && past.start < published && first.start > second.start && matches!(self.low_at(0), "after" | "following")
    }

    /// Whether the sentence gives a full date that is not after the day of the report.
    pub fn past_day(&self) -> bool {
        let Some(published) = self.text.written else { return false };
        self.times.iter().any(|(_, w)| {
            let (past, future) = (w.resolve(Some(published), Direction::Past), w.resolve(Some(published), Direction::Future));
            w.role == Role::Date && past == future && past.is_some_and(|i| i.grain == Grain::Day && i.start <= published)
        })
    }

    /// Whether a time behind a chunk lies before the day of the report whatever the tense: "last week", "on May 3, 2020".
    pub fn long_past(&self, from: usize) -> bool {
        let Some(published) = self.text.written else { return false };
        let start = self.span(&self.chunks[from]).start;
        self.times.iter().filter(|(s, w)| s.start > start && w.role == Role::Date).any(|(_, w)| {
            let (past, future) = (w.resolve(Some(published), Direction::Past), w.resolve(Some(published), Direction::Future));
            past == future && past.is_some_and(|i| i.end < published)
        })
    }

    /// Whether a present progressive of the sentence tells what is to come: "She is coming on Tuesday." of a Thursday, "is
    /// going to Poland this week".
    pub fn arranged(&self, going: bool) -> bool {
        let Some(published) = self.text.written else { return false };
        self.times.iter().any(|(_, w)| {
            let on = |d: Direction| w.resolve(Some(published), d);
            let (Some(past), Some(future)) = (on(Direction::Past), on(Direction::Future)) else { return false };
            let week = going && past.grain == Grain::Week && past == future && past.start <= published && past.end > published;
            let day = past.grain == Grain::Day && past != future && (published - past.end).num_days() > 1;
            w.role == Role::Date && !w.needs_anchor() && (week || day)
        })
    }

    /// "refused to meet B (on Thursday)": whether a simple past refuses a hit.
    fn refused(&self, hit: &Hit) -> bool {
        (hit.at.saturating_sub(9)..hit.at).any(|k| {
            self.chunks[k].verb.is_some_and(|v| v.form == Form::Past && matches!(v.lemma, "refuse" | "decline" | "fail"))
                && self.group(k).aux.is_empty()
                && self.chunks.get(k + 1).is_some_and(|c| c.class == Class::To)
        })
    }

    /// Whether a hit's words look ahead ("will not meet").
    pub fn future_of(&self, hit: &Hit) -> bool {
        let upto = &self.chunks[hit.at.saturating_sub(9)..=hit.at];
        let modal = upto.iter().rev().take(7).any(|c| c.class == Class::Modal);
        // "did not travel to Riga on Monday to see B"
        let past = upto.iter().any(|c| matches!(self.low(c), "did" | "didn't"));
        let before = modal || !past && upto.iter().rev().take(7).any(|c| c.class == Class::To);
        // "the talks in Bratislava will not go ahead"
        let noun = self.chunks[hit.at].verb.is_none();
        let after = &self.chunks[hit.end.min(self.chunks.len())..(hit.end + 14).min(self.chunks.len())];
        before || noun && after.iter().any(|c| matches!(self.low(c), "will" | "won't"))
    }
}
