//! Which time expression of a sentence belongs to a hit.

use chrono::NaiveDate;

use super::Status;
use crate::clause::{ChunkKind, Class, Clause, Form};
use crate::text::Span;
use crate::trigger::Hit;
use crate::when::{Anchor, Direction, Grain, Interval, Role};

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
        Status::Planned | Status::Proposed | Status::Postponed => Direction::Future,
        Status::Cancelled => Direction::Unknown,
    };
    if hit.transcript {
        let day = published?;
        return Some((hit.span, Some(Interval { start: day, end: day, grain: Grain::Day, anchor: Anchor::Published })));
    }
    if let Some(ChunkKind::Time(own)) = hit.time.map(|n| &clause.chunks[n].kind)
        && let (span, when) = &clause.times[*own]
        && when.role == Role::Date
    {
        return Some((*span, when.resolve(published, direction)));
    }
    let mut best: Option<(i64, Span, Option<Interval>)> = None;
    for (n, chunk) in clause.chunks.iter().enumerate() {
        let ChunkKind::Time(time) = chunk.kind else { continue };
        let (span, when) = &clause.times[time];
        if when.role != Role::Date {
            continue;
        }
        let Some(cost) = cost(clause, hit, others, n, when.attributive) else {
            continue;
        };
        let direction = if hit.status == Status::Denied && clause.future_of(hit) { Direction::Future } else { direction };
        // "later in the day", "the next day": counts from the event told before.
        let interval = if when.needs_anchor() {
            story.and_then(|s| when.resolve_after(s)).or_else(|| when.resolve(published, direction))
        } else {
            when.resolve(published, direction)
        };
        if when.needs_anchor() && interval.is_none() {
            continue;
        }
        // A held meeting lies not in the future, a planned one not in the past.
        if let (Some(i), Some(p)) = (&interval, published)
            && (direction == Direction::Past && i.start > p && hit.status != Status::Denied)
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

/// How far a time stands from a trigger; `None` where something parts them.
fn cost(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize, attributive: bool) -> Option<i64> {
    let (from, to) = if n < hit.at { (n + 1, hit.at) } else { (hit.end.min(n), n) };
    let mut cost = (n as i64 - hit.at as i64).abs();
    if attributive && n + 6 < hit.at {
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
    let before_verb = n > 0 && (n.saturating_sub(3)..n).any(|k| k != hit.at && clause.chunks[k].verb.is_some_and(|v| reporting(v.lemma)));
    let after_verb = clause.chunks[n + 1..].iter().take(2).any(|c| c.verb.is_some_and(|v| reporting(v.lemma)));
    for k in from..to.min(clause.chunks.len()) {
        let chunk = &clause.chunks[k];
        if let Some(verb) = chunk.verb {
            if reporting(verb.lemma) && k != hit.at {
                if hit.simultaneous {
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
        if clause.low(chunk) == "since" {
            return None;
        }
        match chunk.class {
            Class::Stop | Class::Dash => cost += 15,
            Class::Relative | Class::Subordinate if n > hit.at => cost += 12,
            Class::That => cost += 10,
            _ => {}
        }
    }
    if before_verb && n < hit.at && !hit.simultaneous {
        return None;
    }
    if (before_verb || after_verb)
        && n > hit.at
        && !hit.simultaneous
        && clause.chunks[hit.at + 1..n].iter().any(|c| c.verb.is_some_and(|v| reporting(v.lemma)))
    {
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
    /// Whether a time of the sentence lies after the publication date for sure.
    pub fn future_time(&self) -> bool {
        let Some(published) = self.text.doc().published else { return false };
        self.times.iter().any(|(_, w)| {
            w.role == Role::Date && !w.needs_anchor() && w.resolve(Some(published), Direction::Unknown).is_some_and(|i| i.start > published)
        }) || self.chunks.iter().any(|c| matches!(self.low(c), "tomorrow" | "upcoming" | "forthcoming"))
    }

    /// Whether a hit's words look ahead ("will not meet").
    pub fn future_of(&self, hit: &Hit) -> bool {
        self.chunks[hit.at.saturating_sub(6)..=hit.at].iter().any(|c| c.class == Class::Modal || c.class == Class::To)
    }
}
