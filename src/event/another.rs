//! Whether a place in a sentence is that of another meeting or of another station of the journey than the hit's.

use crate::clause::{ChunkKind, Class, Clause, Form};
use crate::trigger::Hit;

/// What a place is to a hit.
pub(super) enum Whose {
    /// Nothing speaks against it.
    Its,
    /// A station of the journey before or after it: only where the sentence names no other.
    Station,
    /// Another meeting's or event's.
    Another,
}

/// Whose the place at a chunk is; `p` is the chunk of the first word of its phrase, behind the preposition.
pub(super) fn whose(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize, p: usize) -> Whose {
    if n >= hit.at {
        return Whose::Its;
    }
    let from = p > 0 && clause.low_at(p - 1) == "from";
    let off_again = !from && (p.saturating_sub(4)..p).any(|k| goes(clause, k)) && comes_after(clause, hit, n);
    if off_again || told_apart(clause, hit, others, n) || names_a_time(clause, hit, n) || left_behind(clause, p) {
        return Whose::Another;
    }
    if station(clause, hit, n) { Whose::Station } else { Whose::Its }
}

/// "flew on to Sofia", "plans to visit Tindouf".
fn goes(clause: &Clause<'_>, k: usize) -> bool {
    clause.chunks[k].verb.is_some_and(|v| {
        matches!(
            v.lemma,
            "travel" | "fly" | "head" | "go" | "arrive" | "return" | "jet" | "continue" | "proceed" | "land" | "move" | "visit" | "tour"
        )
    })
}

/// "flew to Sofia after meeting B": the hit stands behind an "after" that the place does not belong to.
fn comes_after(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let near = |k: usize| !matches!(clause.chunks[k].class, Class::Comma | Class::And | Class::Subordinate) || clause.low_at(k) == "after";
    (n..hit.at).rev().take_while(|&k| near(k)).any(|k| matches!(clause.low_at(k), "after" | "following" | "having"))
}

/// "met A in Kyiv a week after he met B", "After meeting A in Moscow, he met B": where the other was met.
fn told_apart(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> bool {
    let other = |k: usize| k < n && clause.chunks[k..n].iter().all(|c| c.class != Class::Comma) && !super::place::same_story(clause, k);
    // "and, on the day after, to meet C" tells when, not after what.
    let closed = |k: usize| clause.chunks.get(k + 1).is_none_or(|c| matches!(c.class, Class::Comma | Class::Stop | Class::And));
    let told =
        |k: usize| matches!(clause.low_at(k), "after" | "before" | "following") || clause.low_at(k).ends_with(" after") && !closed(k);
    others.iter().any(|&k| other(k) && ((n..hit.at).any(told) || (k.saturating_sub(4)..k).any(told)))
}

/// "Two weeks before the summit in The Hague, he met A in London": the place of what tells the time.
fn names_a_time(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let counts = |k: usize| {
        let low = clause.low_at(k);
        matches!(clause.chunks[k].kind, ChunkKind::Time(_)) && (low.ends_with(" before") || low.ends_with(" after"))
            || k > 0
                && matches!(low, "before" | "after" | "of")
                && (matches!(clause.chunks[k - 1].kind, ChunkKind::Time(_))
                    || matches!(clause.low_at(k - 1), "days" | "weeks" | "hours" | "ahead"))
    };
    let Some(from) = (0..n).rev().find(|&k| counts(k)) else { return false };
    let noun = clause.chunks[from..n].iter().all(|c| c.verb.is_none() && c.class != Class::Comma)
        && !(from..n).any(|k| match clause.low_at(k) {
            "arrival" | "arriving" | "landing" | "visit" | "trip" => true,
            // "after a stop in Luxembourg, where he is to see B"
            "stop" | "stopover" => (n + 1..n + 3).any(|k| clause.low_at(k) == "where"),
            _ => false,
        });
    noun && (n..hit.at).any(|k| clause.chunks[k].class == Class::Comma || clause.chunks[k].closed)
}

/// "Fresh from a visit to Baku": where he is no more.
fn left_behind(clause: &Clause<'_>, p: usize) -> bool {
    let noun = p >= 2 && matches!(clause.low_at(p - 2), "visit" | "trip" | "tour" | "stop" | "stopover");
    noun && (p.saturating_sub(5)..p - 2).any(|k| matches!(clause.low_at(k), "from" | "back"))
}

/// "Before coming to Qatar, he met him in Islamabad"; but "before continuing to Jerusalem to see him".
fn station(clause: &Clause<'_>, hit: &Hit, n: usize) -> bool {
    let purpose = clause.chunks[n..hit.at].iter().all(|c| c.class != Class::Comma);
    !purpose
        && (0..n).any(|k| {
            matches!(clause.low_at(k), "before" | "after")
                && clause.chunks.get(k + 1).is_some_and(|c| c.verb.is_some_and(|v| v.form == Form::Ing))
                && clause.chunks[k..n].iter().all(|c| c.class != Class::Comma)
        })
}
