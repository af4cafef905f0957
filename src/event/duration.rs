//! How long a meeting took: the length in its own sentence, or in one that goes on about "the talks".

use super::{Draft, Kind, Status};
use crate::clause::{ChunkKind, Class, Clause};
use crate::trigger::Hit;
use crate::when::Role;

/// How many sentences on a text may still tell how long a meeting took.
const REACH: usize = 4;

/// How many chunks a length may stand from its meeting.
const FAR: usize = 22;

/// The length of a hit, in minutes, if its sentence says.
pub(super) fn attach(clause: &Clause<'_>, hit: &Hit, others: &[usize]) -> Option<u32> {
    if hit.kind != Kind::Meeting || !matches!(hit.status, Status::Held | Status::Ongoing | Status::Planned) {
        return None;
    }
    lengths(clause)
        .filter_map(|(n, minutes)| Some((distance(clause, hit, others, n)?, minutes)))
        .min_by_key(|(far, _)| *far)
        .map(|(_, minutes)| minutes)
}

/// Takes the length of the meeting told last from a sentence that goes on about it: "The talks lasted two hours".
pub fn follow_up(draft: &mut Draft, clause: &Clause<'_>, sentence: usize) {
    if draft.duration.is_some()
        || draft.kind != Kind::Meeting
        || !matches!(draft.status, Status::Held | Status::Ongoing)
        || sentence.saturating_sub(draft.sentence) > REACH
    {
        return;
    }
    let ours = |k: usize| {
        clause.parties(k).is_none_or(|p| p.iter().all(|p| p.name.is_none() || draft.who.iter().chain(&draft.whom).any(|q| q.same(p))))
    };
    draft.duration = lengths(clause)
        .find(|&(n, _)| {
            // A sentence about others tells of their meeting.
            if !(0..n).all(ours) {
                return false;
            }
            // "the 40-minute call", "after the two-hour session"
            let own = heads(clause, n).is_some_and(|h| n > 0 && definite(clause, n - 1) && talks(clause.low_at(h)));
            own || lasted(clause, n)
        })
        .map(|(_, minutes)| minutes);
}

/// The lengths of a sentence that can be a meeting's: by chunk, in minutes.
fn lengths<'c>(clause: &'c Clause<'_>) -> impl Iterator<Item = (usize, u32)> + 'c {
    (0..clause.chunks.len()).filter_map(move |n| {
        let ChunkKind::Time(time) = clause.chunks[n].kind else { return None };
        let (_, when) = &clause.times[time];
        if when.role != Role::Duration {
            return None;
        }
        let minutes = when.minutes().filter(|m| (2..=1080).contains(m))?;
        let before = if n > 0 { clause.low_at(n - 1) } else { "" };
        // "in two hours", "within 20 minutes", "the past two hours": a distance, not a length.
        let far = matches!(before, "in" | "within" | "past" | "last" | "next" | "every" | "by" | "at" | "until")
            && !(before == "past" && n > 1 && clause.chunks[n - 2].verb.is_some_and(|v| v.lemma == "run"));
        let after = clause.low_at(n + 1);
        let apart = matches!(
            after,
            "later"
                | "earlier"
                | "before"
                | "after"
                | "ago"
                | "late"
                | "early"
                | "away"
                | "behind"
                | "ahead"
                | "from"
                | "into"
                | "delay"
                | "drive"
                | "flight"
        );
        // "for 70 minutes from 6:25 p.m."
        let clock = after == "from" && clause.low_at(n + 2).starts_with(|c: char| c.is_ascii_digit());
        let apart = apart && !clock;
        let stranger = heads(clause, n).is_some_and(|h| !talks(clause.low_at(h)));
        (!far && !apart && !stranger).then_some((n, minutes))
    })
}

/// The noun that a length stands before: "the two-hour [meeting]", "an hour of [talks]".
fn heads(clause: &Clause<'_>, n: usize) -> Option<usize> {
    let mut k = n + 1;
    if clause.low_at(k) == "of" {
        k += 1;
    }
    let mut head = None;
    while k < clause.chunks.len() && k < n + 6 {
        let chunk = &clause.chunks[k];
        if talks(clause.low(chunk)) {
            return Some(k);
        }
        let goes_on = chunk.kind == ChunkKind::Word
            && chunk.class == Class::Other
            && chunk.verb.is_none()
            && clause.low(chunk).starts_with(|c: char| c.is_alphabetic());
        if !goes_on {
            break;
        }
        head = Some(k);
        k += 1;
    }
    // "half an hour behind closed doors", "an hour alone": no noun of its own.
    head.filter(|&h| !matches!(clause.low_at(h), "alone" | "privately" | "each" | "or" | "more" | "so" | "long" | "respectively"))
}

/// Words for what a length can measure here.
fn talks(word: &str) -> bool {
    matches!(
        word,
        "meeting"
            | "meetings"
            | "talks"
            | "talk"
            | "call"
            | "calls"
            | "conversation"
            | "conversations"
            | "session"
            | "sessions"
            | "discussion"
            | "discussions"
            | "summit"
            | "tete-a-tete"
            | "encounter"
            | "audience"
            | "dinner"
            | "lunch"
            | "breakfast"
            | "exchange"
            | "dialogue"
            | "negotiations"
            | "negotiation"
            | "videoconference"
            | "consultations"
            | "conference"
            | "tea"
            | "phone"
            | "telephone"
            | "video"
            | "chat"
            | "one-on-one"
            | "face-to-face"
            | "bilateral"
            | "closed-door"
            | "round"
    )
}

fn definite(clause: &Clause<'_>, n: usize) -> bool {
    matches!(clause.low_at(n), "the" | "their" | "his" | "her" | "this" | "that" | "'s")
        || n > 0 && matches!(clause.low_at(n - 1), "the" | "their" | "his" | "her")
}

/// "The meeting lasted ...", "It ran to ...", "Their talks went on for ...".
fn lasted(clause: &Clause<'_>, n: usize) -> bool {
    let Some(verb) = (n.saturating_sub(6)..n).rev().find(|&k| clause.chunks[k].verb.is_some()) else { return false };
    let lemma = clause.chunks[verb].verb.map_or("", |v| v.lemma);
    let fits = matches!(lemma, "last" | "run" | "stretch" | "continue" | "span")
        || matches!(lemma, "go" | "take" | "end" | "carry") && n - verb < 5;
    if !fits || clause.group(verb).negated {
        return false;
    }
    let from = verb.saturating_sub(9);
    let head = (from..verb).rev().find(|&k| talks(clause.low_at(k)) || matches!(clause.low_at(k), "it" | "which" | "all"));
    head.is_some_and(|h| {
        // "talks with others lasted", "a previous meeting lasted": another one.
        let begin = h.saturating_sub(3);
        (h + 1..verb).all(|k| !matches!(clause.chunks[k].class, Class::Stop | Class::Comma) || k + 1 == verb)
            && (begin..h).all(|k| {
                !matches!(
                    clause.low_at(k),
                    "previous" | "earlier" | "last" | "another" | "second" | "separate" | "such" | "wider" | "other" | "a" | "an"
                )
            })
    })
}

/// How far a length stands from a hit, in chunks; `None` where something parts them.
fn distance(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> Option<usize> {
    let end = hit.end.max(hit.at);
    let gap = if n < hit.at {
        n + 1..hit.at
    } else if n > end {
        end + 1..n
    } else {
        0..0
    };
    if gap.len() > FAR {
        return None;
    }
    // "after six hours of wider negotiations" measures those.
    let of = heads(clause, n);
    if let Some(h) = of
        && h != hit.at
        && !(hit.at..=end).contains(&h)
        && !(n..=h + 1).contains(&hit.at)
    {
        let led = n > 0 && matches!(clause.low_at(n - 1), "after" | "before" | "following");
        if led || others.contains(&h) {
            return None;
        }
    }
    for k in gap.clone() {
        let chunk = &clause.chunks[k];
        if others.contains(&k) && k != hit.at && n > hit.at {
            return None;
        }
        if let Some(verb) = chunk.verb
            && clause.group(k).form != Some(crate::clause::Form::Ing)
            && !matches!(
                verb.lemma,
                "last"
                    | "run"
                    | "go"
                    | "spend"
                    | "hold"
                    | "take"
                    | "stretch"
                    | "continue"
                    | "sit"
                    | "meet"
                    | "talk"
                    | "speak"
                    | "describe"
                    | "call"
                    | "say"
            )
            // "for 20 minutes, A received a courtesy call from B"
            && !(matches!(verb.lemma, "receive" | "pay" | "have" | "host") && k < hit.at && hit.at - k < 5)
        {
            return None;
        }
        if matches!(chunk.class, Class::Stop | Class::Quote) {
            return None;
        }
    }
    Some(gap.len())
}
