//! What came out of a meeting: signed, agreed, a joint statement, no agreement, agreed to meet again.
//!
//! Read only where the sentence says that the sides of the meeting did it, in the meeting's own sentence or one of the
//! next: a paper signed by others, a plan to sign, an agreement of last year are no outcome.

use chrono::NaiveDate;

use super::draft::OutcomeDraft;
use super::{Draft, Kind, Outcome, Status};
use crate::clause::{ChunkKind, Class, Clause, Form};
use crate::mention::Party;
use crate::trigger::Hit;
use crate::when::{Direction, Role};

/// How many chunks before and after a meeting's words its outcome may stand.
const NEAR: usize = 60;

/// How many sentences on a text may still tell what came out of a meeting.
const REACH: usize = 3;

/// The outcome that a hit's own sentence tells.
pub(super) fn attach(clause: &Clause<'_>, hit: &Hit) -> Option<OutcomeDraft> {
    if hit.kind != Kind::Meeting || hit.background || !matches!(hit.status, Status::Held | Status::Ongoing) {
        return None;
    }
    read(clause, &hit.who, &hit.whom, Some(hit))
}

/// Takes the outcome of the meeting told last from a sentence that goes on about it.
pub fn conclude(draft: &mut Draft, clause: &Clause<'_>, sentence: usize) {
    if draft.outcome.is_some()
        || draft.kind != Kind::Meeting
        || draft.background
        || !matches!(draft.status, Status::Held | Status::Ongoing)
        || sentence.saturating_sub(draft.sentence) > REACH
    {
        return;
    }
    draft.outcome = read(clause, &draft.who, &draft.whom, None);
}

fn read(clause: &Clause<'_>, who: &[Party], whom: &[Party], hit: Option<&Hit>) -> Option<OutcomeDraft> {
    let mut best: Option<OutcomeDraft> = None;
    // Not far from the meeting's own words, so that a sentence without end is read in linear time.
    let all = 0..clause.chunks.len();
    let near = hit.map_or(all, |h| h.at.saturating_sub(NEAR)..(h.end + NEAR).min(clause.chunks.len()));
    for n in near {
        let Some((value, last)) = at(clause, n, who, whom, hit) else { continue };
        if best.as_ref().is_none_or(|b| rank(value) < rank(b.value)) {
            let span = clause.span(&clause.chunks[n]).join(clause.span(&clause.chunks[last]));
            best = Some(OutcomeDraft { value, span });
        }
    }
    best
}

/// Which of several is told.
fn rank(value: Outcome) -> u8 {
    match value {
        Outcome::Signed => 0,
        Outcome::NoAgreement => 1,
        Outcome::JointStatement => 2,
        Outcome::MeetAgain => 3,
        Outcome::Agreed => 4,
    }
}

/// The outcome whose words begin at a chunk, and the last of them.
fn at(clause: &Clause<'_>, n: usize, who: &[Party], whom: &[Party], hit: Option<&Hit>) -> Option<(Outcome, usize)> {
    let low = clause.low_at(n);
    if let Some(last) = nothing(clause, n, hit) {
        return Some((Outcome::NoAgreement, last));
    }
    let verb = clause.chunks[n].verb?;
    let paper = matches!(verb.lemma, "sign" | "initial" | "conclude");
    // "signed no documents"
    if hit.is_some_and(|h| h.at == n && !paper) || clause.low_at(n + 1) == "no" {
        return None;
    }
    let statement = matches!(verb.lemma, "issue" | "adopt" | "release" | "publish" | "sign" | "approve");
    let agree = verb.lemma == "agree" || low == "agreed";
    if !paper && !statement && !agree || !matches!(verb.form, Form::Past | Form::Participle | Form::Third) {
        return None;
    }
    let group = clause.group(n);
    let past_of_past = group.aux.iter().any(|a| a == "had");
    if group.negated || group.modal.is_some() || group.infinitive || past_of_past || dated_elsewhere(clause, n, agree) {
        return None;
    }
    let object = object(clause, n);
    if group.passive {
        // "An agreement was signed after the talks."
        let subject = (n.saturating_sub(9)..group.start).rev().find(|&k| self::paper(clause.low_at(k)))?;
        let joint = joint_before(clause, subject);
        let after = hit.is_some() || (n + 1..(n + 8).min(clause.chunks.len())).any(|k| talk_noun(clause.low_at(k)));
        return (after && (paper || statement && joint)).then_some((if paper { Outcome::Signed } else { Outcome::JointStatement }, n));
    }
    if !by_both(clause, n, who, whom) {
        return None;
    }
    if agree {
        return agreement(clause, n);
    }
    let (noun, joint) = object?;
    if joint && statement && !matches!(verb.lemma, "sign") {
        return Some((Outcome::JointStatement, noun));
    }
    (paper
        && (verb.lemma != "conclude" || matches!(clause.low_at(noun), "agreement" | "deal" | "treaty" | "pact" | "accord" | "agreements")))
    .then_some((Outcome::Signed, noun))
}

/// "without agreement", "failed to reach a deal", "made no progress".
fn nothing(clause: &Clause<'_>, n: usize, hit: Option<&Hit>) -> Option<usize> {
    let low = clause.low_at(n);
    // What follows looks through the whole sentence.
    if !matches!(low, "without" | "no" | "failed" | "fail") {
        return None;
    }
    let result = |k: usize| {
        (k..(k + 5).min(clause.chunks.len()))
            .take_while(|&j| {
                !matches!(clause.chunks[j].class, Class::Comma | Class::Stop | Class::Prep)
                    && !matches!(clause.chunks[j].kind, ChunkKind::Party(_))
            })
            .find(|&j| {
                matches!(
                    clause.low_at(j),
                    "agreement"
                        | "deal"
                        | "breakthrough"
                        | "progress"
                        | "accord"
                        | "result"
                        | "results"
                        | "headway"
                        | "outcome"
                        | "resolution"
                )
            })
    };
    // The talks themselves must be what ended so.
    let about_talks = hit.is_some() || (0..n).any(|k| talk_noun(clause.low_at(k)) || matches!(clause.low_at(k), "they" | "two" | "sides"));
    if !about_talks
        || (0..clause.chunks.len()).any(|k| clause.chunks[k].class == Class::Subordinate && matches!(clause.low_at(k), "if" | "unless"))
    {
        return None;
    }
    let ended = |n: usize| {
        (n.saturating_sub(10)..n).any(|k| {
            clause.chunks[k].verb.is_some_and(|v| {
                matches!(
                    v.lemma,
                    "end"
                        | "conclude"
                        | "break"
                        | "finish"
                        | "close"
                        | "leave"
                        | "part"
                        | "adjourn"
                        | "meet"
                        | "hold"
                        | "talk"
                        | "collapse"
                        | "last"
                ) && clause.group(k).modal.is_none()
                    && !clause.group(k).infinitive
            })
        })
    };
    match low {
        "without" if ended(n) => result(n + 1),
        "no" if (n > 0
            && clause.chunks[n - 1].verb.is_some_and(|v| {
                matches!(v.lemma, "make" | "reach" | "produce" | "yield" | "bring" | "achieve" | "see")
                    && v.form != Form::Base
                    && clause.group(n - 1).modal.is_none()
            })) =>
        {
            result(n + 1)
        }
        "failed" | "fail" if clause.low_at(n + 1) == "to" && clause.group(n).modal.is_none() => {
            let verb = clause.chunks.get(n + 2).and_then(|c| c.verb).map_or("", |v| v.lemma);
            match verb {
                "agree" => Some(n + 2),
                "reach" | "produce" | "yield" | "secure" | "achieve" | "make" | "bring" | "clinch" | "strike" | "find" => result(n + 3),
                _ => None,
            }
        }
        _ => None,
    }
}

/// "agreed to meet again", "agreed on a plan".
fn agreement(clause: &Clause<'_>, n: usize) -> Option<(Outcome, usize)> {
    let mut k = n + 1;
    while matches!(clause.low_at(k), "only" | "also" | "in" | "principle" | "merely" | "instead")
        || matches!(clause.chunks.get(k).map(|c| &c.kind), Some(ChunkKind::Time(_)))
    {
        k += 1;
    }
    if !matches!(clause.low_at(k), "to" | "on" | "that" | "upon") {
        return None;
    }
    // "agreed on Thursday to": the day is no matter.
    if clause.low_at(k) == "on" && matches!(clause.chunks.get(k + 1).map(|c| &c.kind), Some(ChunkKind::Time(_))) {
        k += 2;
        if !matches!(clause.low_at(k), "to" | "on" | "that" | "upon") {
            return None;
        }
    }
    // "agreed with", "agreed to disagree"
    if clause.low_at(k + 1) == "disagree" {
        return None;
    }
    let end = (k + 10).min(clause.chunks.len());
    for j in k + 1..end {
        if matches!(clause.chunks[j].class, Class::Comma | Class::Stop) {
            break;
        }
        let verb = clause.chunks[j].verb.map_or("", |v| v.lemma);
        if matches!(verb, "meet" | "reconvene" | "talk" | "speak")
            && (j + 1..(j + 4).min(end)).any(|i| matches!(clause.low_at(i), "again" | "further"))
            || verb == "reconvene"
        {
            return Some((Outcome::MeetAgain, (j + 1).min(clause.chunks.len() - 1)));
        }
        if matches!(verb, "hold" | "continue" | "resume" | "keep" | "maintain" | "have" | "arrange") {
            let noun = (j + 1..(j + 7).min(clause.chunks.len()))
                .find(|&i| talk_noun(clause.low_at(i)) || matches!(clause.low_at(i), "round" | "talking" | "contacts" | "contact"));
            let more = matches!(verb, "continue" | "resume" | "keep" | "maintain")
                || noun.is_some_and(|i| {
                    (j + 1..i + 1).any(|m| {
                        matches!(
                            clause.low_at(m),
                            "another" | "further" | "new" | "more" | "next" | "second" | "third" | "follow-up" | "regular"
                        )
                    })
                });
            if let Some(noun) = noun
                && more
            {
                return Some((Outcome::MeetAgain, noun));
            }
        }
        // A plan to meet elsewhere is an event of its own.
        if matches!(verb, "meet" | "visit") && j == k + 1 {
            return None;
        }
    }
    let last =
        (k + 1..end).take_while(|&j| !matches!(clause.chunks[j].class, Class::Comma | Class::Stop | Class::Relative | Class::Quote)).last();
    Some((Outcome::Agreed, last.unwrap_or(n)))
}

/// The paper that a verb takes as its object, and whether it is a joint one.
fn object(clause: &Clause<'_>, n: usize) -> Option<(usize, bool)> {
    let end = (n + 12).min(clause.chunks.len());
    for k in n + 1..end {
        let chunk = &clause.chunks[k];
        if paper(clause.low(chunk)) {
            return Some((k, joint_before(clause, k)));
        }
        if matches!(chunk.class, Class::Stop | Class::That | Class::Relative | Class::Subordinate)
            || chunk.verb.is_some_and(|v| v.form != Form::Ing && v.form != Form::Base)
        {
            return None;
        }
    }
    None
}

fn joint_before(clause: &Clause<'_>, noun: usize) -> bool {
    (noun.saturating_sub(3)..noun).any(|k| clause.low_at(k) == "joint") || matches!(clause.low_at(noun), "communique")
}

fn paper(word: &str) -> bool {
    matches!(
        word,
        "agreement"
            | "agreements"
            | "deal"
            | "deals"
            | "memorandum"
            | "memorandums"
            | "memoranda"
            | "treaty"
            | "treaties"
            | "pact"
            | "pacts"
            | "declaration"
            | "declarations"
            | "accord"
            | "accords"
            | "statement"
            | "statements"
            | "protocol"
            | "protocols"
            | "document"
            | "documents"
            | "contract"
            | "contracts"
            | "communique"
            | "mou"
            | "mous"
            | "roadmap"
            | "convention"
            | "charter"
            | "truce"
            | "armistice"
            | "plan"
    )
}

fn talk_noun(word: &str) -> bool {
    matches!(
        word,
        "meeting"
            | "meetings"
            | "talks"
            | "summit"
            | "negotiations"
            | "discussions"
            | "session"
            | "encounter"
            | "conversation"
            | "consultations"
            | "round"
            | "call"
    )
}

/// Whether the subject of a verb is both sides of the meeting ("they", "the two presidents", "A and B").
fn by_both(clause: &Clause<'_>, n: usize, who: &[Party], whom: &[Party]) -> bool {
    let subject = clause.subject(n);
    let ours = |p: &Party| {
        who.iter().chain(whom).any(|q| q.same(p) || p.side.is_some() && q.side == p.side && (p.name.is_none() || q.name.is_none()))
    };
    let parties: Vec<&Party> = subject.at.iter().filter_map(|&k| clause.parties(k)).flatten().collect();
    if parties.is_empty() {
        let start = clause.group(n).start;
        return (start.saturating_sub(4)..start).any(|k| {
            matches!(
                clause.low_at(k),
                "sides"
                    | "parties"
                    | "ministers"
                    | "leaders"
                    | "presidents"
                    | "officials"
                    | "delegations"
                    | "negotiators"
                    | "two"
                    | "both"
                    | "they"
                    | "countries"
            )
        }) && (start.saturating_sub(4)..start).all(|k| clause.chunks[k].verb.is_none());
    }
    let mut sides: Vec<&str> = parties.iter().filter_map(|p| p.side.as_deref()).collect();
    sides.sort_unstable();
    sides.dedup();
    sides.len() >= 2 && parties.iter().all(|p| ours(p))
}

/// A verb that a date of its own puts well before the report ("signed in 2015"), or after it, unless that is the day of
/// what was agreed on.
fn dated_elsewhere(clause: &Clause<'_>, n: usize, agree: bool) -> bool {
    let published: Option<NaiveDate> = clause.text.written;
    (n + 1..(n + 12).min(clause.chunks.len())).chain(n.saturating_sub(3)..n).any(|k| {
        let ChunkKind::Time(time) = clause.chunks[k].kind else { return false };
        let (_, when) = &clause.times[time];
        when.role == Role::Date
            && match (when.resolve(published, Direction::Past), published) {
                (Some(days), Some(published)) => (published - days.end).num_days() > 20 || days.start > published && !agree,
                _ => false,
            }
    })
}
