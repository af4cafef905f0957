//! What a headline tells of a meeting that the text below it reports: "Talks With Peru on Copper", "Fish Quotas on Agenda as
//! Rama Meets Meloni", "Rama Urges Meloni to Cut Fares".

use super::cue::{Cue, Kind, speaking, talks};
use super::{WINDOW, cues};
use crate::clause::{ChunkKind, Class, Clause, infinitive};
use crate::event::draft::Draft;
use crate::mention::Party;

/// How many sentences below its headline a report names its meeting.
const LEAD: usize = 6;

/// Adds a headline's topics to the first meeting of the lead whose sides it names. One that names one side alone must name
/// the talks too.
pub fn headline(drafts: &mut [Draft], clause: &Clause<'_>, sentence: usize) {
    let parties = |n: usize| match &clause.chunks[n].kind {
        ChunkKind::Compound(list) => Some(&list[..]),
        _ => clause.parties(n),
    };
    let named: Vec<Party> = (0..clause.chunks.len()).filter_map(parties).flatten().cloned().collect();
    let of_talks = clause.chunks.iter().any(|c| {
        talks(clause.low(c)) || matches!(clause.low(c), "visit" | "trip" | "visits" | "hosts" | "meets" | "receives" | "welcomes")
    });
    let drafts_here = drafts.iter().filter(|d| d.sentence == sentence).count();
    let sits = |group: &[Party], p: &Party| group.iter().any(|q| q.same(p) || p.bare_side && p.side.is_some() && p.side == q.side);
    let of = |d: &Draft| {
        let (who, whom) = (named.iter().any(|p| sits(&d.who, p)), named.iter().any(|p| sits(&d.whom, p)));
        d.sentence <= sentence + LEAD
            && d.kind == crate::event::Kind::Meeting
            && !d.background
            && (who && whom || (who || whom) && of_talks)
            && named.iter().all(|p| sits(&d.who, p) || sits(&d.whom, p) || p.name.is_none() && (p.bare_side || p.side.is_none()))
    };
    // A headline that tells of two meetings gives each its own.
    let Some(draft) = drafts.iter_mut().find(|d| of(d)).filter(|_| drafts_here <= 1) else { return };
    let own: Vec<Party> = named.into_iter().filter(|p| sits(&draft.who, p) || sits(&draft.whom, p)).collect();
    let parties: Vec<&Party> = draft.who.iter().chain(&draft.whom).chain(&own).collect();
    let mut topics = Vec::new();
    cues(clause, 0, WINDOW, &parties, |_| true, &mut topics);
    draft.topics.extend(topics);
}

/// The cues that only headlines have, which leave out "is" and "the".
pub(super) fn cue(clause: &Clause<'_>, n: usize) -> Option<Cue> {
    let after = |from: usize| Some(Cue { at: n, kind: Kind::Talk, from, to: None, that: false });
    let before = |to: usize| (to > 0).then_some(Cue { at: n, kind: Kind::Talk, from: 0, to: Some(to), that: false });
    // "Trade" at the head of a line is no verb.
    let plain = |to: usize| {
        (0..to)
            .all(|m| (m == 0 || clause.chunks[m].verb.is_none()) && clause.parties(m).is_none_or(|list| list.iter().all(|p| p.bare_side)))
    };
    let next = clause.low_at(n + 1);
    match clause.low_at(n) {
        // "Talks With Peru on Copper, Ports"
        word if talks(word) || word == "visit" => {
            let at = (n + 1..n + 9).find(|&m| matches!(clause.low_at(m), "on" | "over" | "about"))?;
            let partners = |m: usize| {
                clause.is_party(m) || matches!(clause.low_at(m), "with" | "between" | "and" | ",") || clause.chunks[m].class == Class::Other
            };
            (at > n + 1 && (n + 1..at).all(|m| partners(m) && clause.chunks[m].verb.is_none()) && !super::aside(clause, at + 1))
                .then_some(())?;
            after(at + 1)
        }
        // "Grain deal on agenda as ...", "Trade, migration in focus as ...", "Gaza high on agenda"
        "on" | "in"
            if n > 0
                && matches!(
                    if next == "the" { clause.low_at(n + 2) } else { next },
                    "agenda" | "focus" | "spotlight" | "table" | "menu"
                ) =>
        {
            let high = usize::from(matches!(clause.low_at(n - 1), "high" | "top" | "also"));
            (plain(n - high)).then(|| before(n - high))?
        }
        // "Taiwan looms over Xi-Biden talks", "Ukraine tops agenda", "War overshadows Modi visit"
        "looms" | "loom" | "hangs" | "hang" if matches!(next, "over" | "large") && plain(n) => before(n),
        "tops" | "top" | "dominates" | "dominate" | "overshadows" | "overshadow" if plain(n) => {
            (n + 1..n + 7).any(|m| talks(clause.low_at(m)) || clause.low_at(m) == "visit").then(|| before(n))?
        }
        // "Mexico, US to step up fight against fentanyl"
        "to" if Some(n) == subject_end(clause) && infinitive(next) && !speaking(next) => {
            Some(Cue { at: n, kind: Kind::Do, from: n + 1, to: None, that: false })
        }
        // "Fico backs Orban on aid freeze"
        "backs" | "supports" | "back" | "support" if clause.is_party(n + 1) && matches!(clause.low_at(n + 2), "on" | "over") => {
            after(n + 3)
        }
        // "sign energy pact", "ink defence deal"
        "sign" | "signs" | "ink" | "inks" | "seal" | "seals" | "strike" | "reach" | "clinch" if !clause.is_party(n + 1) => {
            let paper = (n + 2..n + 5).find(|&m| matches!(clause.low_at(m), "pact" | "deal" | "accord" | "agreement" | "treaty"))?;
            (n + 1..paper).all(|m| clause.chunks[m].class == Class::Other || clause.chunks[m].kind != ChunkKind::Word).then_some(())?;
            Some(Cue { at: n, kind: Kind::Do, from: n + 1, to: Some(paper + 1), that: false })
        }
        // "vows to revive Mercosur deal"
        "vows" | "vow" | "pledges" | "pledge" | "agree" | "agrees"
            if next == "to" && infinitive(clause.low_at(n + 2)) && !speaking(clause.low_at(n + 2)) =>
        {
            Some(Cue { at: n, kind: Kind::Do, from: n + 2, to: None, that: false })
        }
        // "Talks end with deal on hotlines", "sign pact on fishing"
        "deal" | "pact" | "accord" | "agreement" | "deals" | "pacts" | "accords" | "agreements"
            if matches!(next, "on" | "over") && !matches!(clause.chunks.get(n + 2)?.kind, ChunkKind::Time(_)) =>
        {
            after(n + 2)
        }
        _ => None,
    }
}

/// One past the two sides that head a line: "Mexico, US (to)", "Rutte and Scholz (to)".
fn subject_end(clause: &Clause<'_>) -> Option<usize> {
    let end = (0..clause.chunks.len()).find(|&m| !clause.is_party(m) && !matches!(clause.chunks[m].class, Class::And | Class::Comma))?;
    ((0..end).filter(|&m| clause.is_party(m)).count() >= 2).then_some(end)
}
