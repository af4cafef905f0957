//! What a sentence tells beside a meeting: whether a day or a place in it belongs to that instead.

use std::ops::Range;

use super::Status;
use crate::clause::{ChunkKind, Class, Clause, Form, is_margin};
use crate::trigger::Hit;

/// "told senators in Rome on Tuesday that he had met B", "spoke in Rome about his meeting with B": whether a day or a place before
/// a trigger is that on which, or where, somebody told of it.
pub(super) fn of_the_telling(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let own = (n..hit.at).any(|k| clause.chunks[k].class == Class::Possessive);
    if own && matter_of(clause, hit).is_some() {
        return true;
    }
    let tells = |k: usize| {
        clause.chunks[k].verb.is_some_and(|v| {
            matches!(v.lemma, "tell" | "say" | "announce" | "inform" | "brief" | "write" | "speak" | "recall" | "mention" | "defend")
        })
    };
    let Some(link) = (n + 1..hit.at).find(|&k| clause.chunks[k].class == Class::That || clause.low_at(k) == "about") else { return false };
    let verb = (n.saturating_sub(9)..n).rev().find(|&k| clause.chunks[k].verb.is_some() || clause.chunks[k].class == Class::Comma);
    let told = verb.is_some_and(|k| tells(k) && clause.chunks[k].verb.is_some_and(|v| v.form != Form::Ing));
    // "said on Tuesday after meeting B that": it is not told of what stands behind.
    told && hit.at > link && clause.chunks[n + 1..link].iter().all(|c| c.verb.is_none() && c.class != Class::Comma)
}

/// "briefed A in Rome on his talks with B", "rang A to inform him about her talks with B": the verb that tells of a meeting.
pub(super) fn matter_of(clause: &Clause<'_>, hit: &Hit) -> Option<usize> {
    let from = hit.at.saturating_sub(5);
    let own = (from..hit.at).find(|&k| clause.chunks[k].class == Class::Possessive)?;
    let link = own.checked_sub(1).filter(|&k| matches!(clause.low_at(k), "on" | "about" | "of"))?;
    let verb = (link.saturating_sub(9)..link).rev().find(|&k| clause.chunks[k].verb.is_some())?;
    clause.chunks[verb].verb.filter(|v| matches!(v.lemma, "brief" | "inform" | "update" | "tell")).map(|_| verb)
}

/// "had met B in Oslo in May and hoped to see him again": whether what a chunk tells, day or place, is that of the meeting before.
pub(super) fn came_before(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> bool {
    let hopes = |k: usize| {
        clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "hope" | "want" | "plan" | "expect" | "wish" | "promise" | "vow"))
    };
    let next = |k: usize| clause.chunks[k].class == Class::And && (k + 1..(k + 3).min(hit.at)).any(hopes);
    matches!(hit.status, Status::Planned | Status::Proposed)
        && n < hit.at
        && others.iter().any(|&o| o < n && clause.chunks[o].verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Participle)))
        && (n + 1..hit.at).any(next)
        && (0..n).all(|k| !hopes(k))
}

/// "After talks with A, C flew to Riga, where he met B on Wednesday": the verb of the next journey, where a trigger stands in the
/// phrase that opens the sentence and a chunk behind that verb.
pub(super) fn moved_on(clause: &Clause<'_>, hit: &Hit, n: usize) -> Option<usize> {
    let opener = matches!(clause.low_at(0), "after" | "following");
    let comma = (hit.end..n.max(hit.end)).find(|&k| clause.chunks[k].class == Class::Comma || clause.chunks[k].closed)?;
    let goes = |k: &usize| {
        clause.chunks[*k].verb.is_some_and(|v| {
            matches!(v.lemma, "fly" | "travel" | "go" | "head" | "leave" | "continue" | "proceed" | "move" | "return" | "drive" | "depart")
        })
    };
    let own = (0..hit.at).all(|k| clause.chunks[k].class != Class::Comma);
    (comma..n).find(goes).filter(|_| opener && own)
}

/// "received B on Monday, a day after she held talks with C in Riga", "The visit follows talks with C in Riga in May": whether a
/// chunk stands behind another trigger, of what came before or is to come.
pub(super) fn another_time(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> bool {
    let finite = |k: usize| clause.chunks[k].verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third));
    let counts = |k: usize| {
        let low = clause.low_at(k);
        let told = matches!(clause.chunks[k].kind, ChunkKind::Time(_)) && (low.ends_with(" after") || low.ends_with(" before"));
        (told || matches!(low, "after" | "before")) && clause.is_party(k + 1) && (k + 2..(k + 5).min(n)).any(finite)
    };
    let follows = |k: usize| finite(k) && clause.lemma(k) == "follow" && !clause.group(k).passive;
    (hit.end..n.max(hit.end)).any(|k| (counts(k) || follows(k)) && others.iter().any(|&o| k < o && o < n))
}

/// "On his agenda are talks with B and a visit to Bergen": whether a place behind a trigger is that of a journey told beside it.
pub(super) fn of_a_journey(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let trip = |k: usize| matches!(clause.low_at(k), "visit" | "trip" | "tour");
    let plain = |k: usize| clause.chunks[k].class != Class::Comma && clause.chunks[k].verb.is_none();
    (hit.end..n.max(hit.end)).any(|k| {
        clause.chunks[k].class == Class::And
            && matches!(clause.low_at(k + 1), "a" | "his" | "her" | "an")
            && (k + 2..(k + 5).min(n)).any(trip)
            && (k + 1..n).all(plain)
    })
}

/// "A, who is to host C on Monday, met B": whether a chunk before a trigger stands in a clause between commas of which `tells`
/// says, by its chunks up to that one, that it tells of something else.
pub(super) fn in_passing(clause: &Clause<'_>, hit: &Hit, n: usize, tells: impl Fn(Range<usize>) -> bool) -> bool {
    let closes = (n + 1..(n + 4).min(hit.at)).any(|k| clause.chunks[k].class == Class::Comma);
    let opens = |&k: &usize| matches!(clause.chunks[k].class, Class::Relative | Class::Comma);
    let relative = (n.saturating_sub(12)..n).rev().find(opens).filter(|&r| {
        let before = r.checked_sub(1).map(|k| &clause.chunks[k]);
        clause.chunks[r].class == Class::Relative && before.is_some_and(|c| c.class == Class::Comma || c.closed)
    });
    n < hit.at && closes && relative.is_some_and(|r| tells(r + 1..n))
}

/// "Ahead of his visit to Delhi, A met B on Monday", "A, who is visiting Oslo, met B on Monday": whether a chunk stands behind the
/// main verb of a sentence, and a trigger in a phrase that a comma closes before it.
pub(super) fn of_the_main_verb(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> bool {
    let comma = |k: usize| clause.chunks[k].class == Class::Comma;
    let bound = |k: usize| matches!(clause.low_at(k), "before" | "ahead" | "prior" | "having");
    let prepares = matches!((clause.low_at(0), clause.low_at(1)), ("to", "prepare") | ("in", "preparation"));
    let opens = match (0..hit.at).rev().find(|&k| comma(k)) {
        Some(k) => clause.chunks[k + 1].class == Class::Relative || bound(k + 1),
        None => bound(0) || prepares || matches!(clause.low_at(0), "after" | "following"),
    };
    let close = (hit.end..n.max(hit.end)).find(|&k| comma(k) || clause.chunks[k].closed);
    let finite = |o: usize| clause.chunks[o].verb.is_some_and(|v| v.form != Form::Ing) && !clause.group(o).infinitive;
    opens && close.is_some_and(|close| others.iter().any(|&o| close < o && o < n && finite(o)))
}

/// "met B ahead of a summit in Riyadh", "spoke with B after an explosion in Taba": whether a place behind a trigger is that of what
/// came before or after the meeting.
pub(super) fn of_what_came_next(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    // Whoever poses for a picture before a conference is there.
    let posed = clause.sentence.kind == crate::text::LineKind::Caption
        || clause.chunks[hit.at].verb.is_some_and(|v| matches!(v.lemma, "shake" | "pose" | "greet" | "welcome" | "embrace" | "hug"));
    if posed {
        return false;
    }
    let bound = |k: usize| matches!(clause.low_at(k), "before" | "ahead" | "after" | "following" | "preparations" | "preparation");
    let noun = |k: usize| {
        let chunk = &clause.chunks[k];
        chunk.kind == ChunkKind::Word && chunk.class == Class::Other && clause.toks[chunk.from].word && chunk.verb.is_none()
            || chunk.verb.is_some() && k > 0 && matches!(clause.chunks[k - 1].class, Class::Determiner | Class::Possessive)
    };
    let plain = |k: usize| {
        let chunk = &clause.chunks[k];
        (chunk.verb.is_none() || noun(k)) && !matches!(chunk.class, Class::Comma | Class::Stop)
    };
    let at = (hit.end..n.max(hit.end)).find(|&k| bound(k) && (k + 1..n).all(plain));
    // "shake hands before a meeting in Cairo", "after talks with B in Cairo" may be the meeting's own.
    let own = |k: usize| {
        let named = clause.parties(k).is_some_and(|p| p.iter().any(|q| q.name.is_some() || q.office.is_some()));
        named || matches!(clause.low_at(k), "meeting" | "talks" | "bilateral" | "session" | "lunch" | "dinner" | "dialogue")
    };
    at.is_some_and(|k| (k + 1..n).any(noun) && !(k + 1..n).any(own))
}

/// "spoke with B before his meeting with C in Delhi": whether a place behind a trigger is that of another meeting.
pub(super) fn of_another_meeting(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> bool {
    let speaks = clause.chunks[hit.at].verb.is_some_and(|v| matches!(v.lemma, "speak" | "talk" | "call" | "phone" | "telephone"));
    let next = |o: usize| {
        let bound = (hit.end..o).rev().take(3).any(|k| matches!(clause.low_at(k), "before" | "after" | "following" | "ahead"));
        speaks && bound && clause.chunks[o].verb.is_none() && (o + 1..n).any(|k| clause.is_party(k))
    };
    others.iter().any(|&o| hit.end < o && o < n && next(o))
}

/// "Following his visit to Delhi, A met B", "After talks in Tokyo, A met B": whether a place in the phrase that opens a sentence is
/// that of an earlier stop.
pub(super) fn of_an_earlier_stop(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let opener = matches!(clause.low_at(0), "after" | "following")
        || matches!((clause.low_at(0), clause.low_at(1)), ("to", "prepare") | ("in", "preparation"));
    let stop = |k: usize| {
        matches!(
            clause.low_at(k),
            "visit" | "trip" | "stop" | "stops" | "stopover" | "tour" | "talks" | "meeting" | "meetings" | "summit" | "conference"
        ) || clause.chunks[k].verb.is_some_and(|v| v.form == Form::Ing && matches!(v.lemma, "attend" | "visit" | "tour" | "stop"))
    };
    let comma = (n..hit.at.max(n)).any(|k| clause.chunks[k].class == Class::Comma || clause.chunks[k].closed && k + 1 < hit.at);
    let first = (0..n).all(|k| clause.chunks[k].class != Class::Comma);
    n < hit.at && opener && first && comma && (1..n).any(stop)
}

/// "Ahead of her visit to Kyiv on Monday, A met B": whether a chunk stands in a phrase that tells what comes after the meeting.
pub(super) fn ahead_of_it(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let opener = matches!((clause.low_at(0), clause.low_at(1)), ("ahead", "of") | ("prior", "to")) || clause.low_at(0) == "before";
    let main = (n + 1..hit.at).any(|k| clause.chunks[k].class == Class::Comma || clause.chunks[k].closed && k + 1 < hit.at);
    n < hit.at && opener && main && (0..n).all(|k| clause.chunks[k].class != Class::Comma)
}

/// "A and B met in Oslo, and the two also spoke on the sidelines of the summit": whether a clause with a subject of its own
/// begins between two chunks.
pub(super) fn clause_begins(clause: &Clause<'_>, between: Range<usize>) -> bool {
    let acts = |k: usize| clause.chunks[k].verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third));
    let end = between.end;
    let mut and = between.filter(|&k| clause.chunks[k].class == Class::And && clause.is_party(k + 1));
    and.any(|k| (k + 2..end.min(k + 5)).any(acts))
}

/// The same sentence, for the place of the second meeting: a chunk before it tells that of another, and it has an occasion of
/// its own.
pub(super) fn of_the_other(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> bool {
    let margin = || (hit.end..clause.chunks.len().min(hit.end + 4)).any(|k| is_margin(clause.low_at(k)));
    n < hit.at && others.iter().any(|&o| o < n) && clause_begins(clause, n..hit.at + 1) && margin()
}
