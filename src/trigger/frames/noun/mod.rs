//! Nouns: "talks between A and B", "A's meeting with B".

pub(super) mod partners;
mod status;
pub(super) mod supposed;

use std::ops::ControlFlow::{self, Break, Continue};

use super::governed::Outer;
use super::phrase_at;
use crate::clause::{ChunkKind, Class, Clause};
use crate::event::Status;
use crate::mention::{Discourse, Party};
use crate::text::LineKind;
use crate::trigger::{Frame, Hit, Rule, RuleSet};

/// What a way of reading a noun comes to: done, with hits or with none, or the hit as far as it is known.
type Found = ControlFlow<Option<Vec<Hit>>, Hit>;

/// A noun that a rule names, and what stands about it.
struct Case<'c, 'a> {
    clause: &'c Clause<'a>,
    talk: &'c Discourse,
    row: &'c Rule,
    rule: usize,
    /// First chunk of the noun, and the first one behind it.
    n: usize,
    after: usize,
    before: Before,
    outer: Outer,
}

impl RuleSet {
    /// Whether a noun's words stand at a chunk.
    pub(in crate::trigger) fn noun_matches(&self, clause: &Clause<'_>, rule: usize, n: usize, len: usize) -> bool {
        let row = &self.rules[rule];
        if !matches!(row.frame, Frame::Noun | Frame::NounPlace | Frame::AdjectivePlace | Frame::BePlace | Frame::BeGuest) {
            return false;
        }
        // "a press conference", "a news briefing", "military exchanges"
        let other = n > 0
            && matches!(clause.low_at(n - 1), "press" | "news" | "military" | "prisoner" | "cultural" | "student" | "academic")
            && matches!(clause.low_at(n), "conference" | "conferences" | "briefing" | "briefings" | "exchange" | "exchanges" | "call");
        // "the German-Russian Youth Exchange Foundation": a body's name.
        let named = clause.toks[clause.chunks[n].from].cap
            && matches!(
                clause.low_at(n + len),
                "foundation"
                    | "institute"
                    | "association"
                    | "society"
                    | "fund"
                    | "centre"
                    | "center"
                    | "network"
                    | "agency"
                    | "act"
                    | "programme"
                    | "program"
            )
            && clause.toks[clause.chunks[n + len].from].cap;
        let other = other || named && clause.sentence.kind == LineKind::Body;
        // "bilateral ties", "a trilateral summit": an adjective.
        let adjective = matches!(clause.low_at(n), "bilateral" | "trilateral")
            && len == 1
            && clause
                .chunks
                .get(n + 1)
                .is_some_and(|c| c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none() && clause.toks[c.from].word)
            // "a bilateral lined up for Thursday"
            && !clause.low_at(n + 1).ends_with("ed");
        // "the joint committee (JC) meeting": the meeting's name.
        let then = n + len + if clause.chunks.get(n + len).is_some_and(|c| c.class == Class::Open) { 3 } else { 0 };
        let name = row.id == "talks/commission" && matches!(clause.low_at(then), "meeting" | "meetings" | "session" | "sitting");
        !other
            && !adjective
            && !name
            && row
                .nouns
                .iter()
                .any(|noun| noun.split(' ').count() == len && noun.split(' ').enumerate().all(|(k, w)| clause.low_at(n + k) == w))
            // "the call on Tuesday" is no call on somebody; "the previous round of the consultations" is theirs who hold them.
            && (of_the_talks(clause, n + len).is_some()
                || matches!(clause.chunks.get(n + len + 1).map(|c| &c.kind), Some(ChunkKind::Time(_)))
                // "held a call on palm oil"
                || clause.low_at(n + len) == "on"
                    && !clause.is_party(n + len + 1)
                    && (n.saturating_sub(3)..n).any(|k| matches!(clause.low_at(k), "hold" | "holds" | "held"))
                || !row.unless.iter().any(|w| phrase_at(clause, n + len, w)))
    }

    /// Hits of a noun at a chunk.
    pub(in crate::trigger) fn noun_hits(
        &self,
        clause: &Clause<'_>,
        talk: &Discourse,
        rule: usize,
        n: usize,
        len: usize,
    ) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        let mut after = n + len;
        if row.id == "talks/next-round" {
            after = of_the_talks(clause, after).unwrap_or(after);
        }
        if row.frame == Frame::BePlace {
            return self.stays(clause, talk, rule, n);
        }
        if row.frame == Frame::BeGuest {
            return self.guest(clause, rule, n, after);
        }
        let before = self.premodifiers(clause, n);
        let mut outer = self.surroundings(clause, before.start, after);
        if outer.status == Status::Held && status::beside_plan(clause, before.start, after) {
            outer.status = Status::Planned;
        }
        if outer.void {
            return Some(Vec::new());
        }
        // "The two governments will hold the next session in Oslo": the states, whoever will speak for them.
        let states = (before.start..n).any(|k| clause.low_at(k) == "next")
            && (0..before.start).any(|k| {
                let low = clause.text.low(clause.span(&clause.chunks[k]));
                ["parties", "governments", "countries"].iter().any(|w| low.ends_with(w)) && clause.is_party(k)
            });
        match self.noun_found(&Case { clause, talk, row, rule, n, after, before, outer }) {
            Break(Some(mut hits)) => {
                for hit in hits.iter_mut().filter(|h| states && h.status == Status::Planned && h.who.iter().all(by_group)) {
                    (hit.who, hit.whom) = (partners::countries(&hit.who), partners::countries(&hit.whom));
                }
                // "spoke about the meeting of A and B scheduled for Monday"
                // "asked about the summit of A and B, which will be held in Oslo"
                let ahead = self.added(clause, after).is_some();
                for hit in
                    hits.iter_mut().filter(|h| matches!(h.status, Status::Held | Status::Proposed) && (ahead || set_ahead(clause, h.end)))
                {
                    hit.status = Status::Planned;
                }
                Some(hits)
            }
            Break(found) => found,
            Continue(_) => None,
        }
    }

    /// The hits of a noun: its status first, then the ways in which words tell who sat in the meeting, one after the other.
    fn noun_found(&self, case: &Case<'_, '_>) -> Found {
        let Case { clause, talk, row, before, outer, .. } = case;
        let (rule, n, after) = (case.rule, case.n, case.after);
        let base = self.noun_told(case)?;
        if row.frame == Frame::AdjectivePlace {
            return Break(self.due(clause, rule, n, base));
        }
        if row.frame == Frame::NounPlace {
            return Break(self.visit_noun(clause, rule, before, outer, n, after, base, talk));
        }
        let base = self.named_together(case, base)?;
        let base = self.called_by(case, base)?;
        let base = self.given_by(case, base)?;
        let base = self.attended_by(case, base)?;
        let base = self.with_partner(case, base)?;
        let base = self.their_own(case, base)?;
        let base = self.told_before(case, base)?;
        let base = self.addressed(case, base)?;
        self.of_subject(case, base)
    }

    /// What stands before a noun: genitive owners, compounds, sides' adjectives.
    pub(super) fn premodifiers(&self, clause: &Clause<'_>, n: usize) -> Before {
        let mut out = Before { start: n, ..Before::default() };
        let mut k = n;
        let mut steps = 0;
        while k > 0 && steps < 12 {
            k -= 1;
            steps += 1;
            let chunk = &clause.chunks[k];
            match (&chunk.kind, chunk.class) {
                (ChunkKind::Compound(parties), _) => {
                    out.compound = parties.iter().filter(|p| !p.spokesperson).cloned().collect();
                    out.start = k;
                    break;
                }
                (ChunkKind::Adjective(parties), _) => {
                    // "Russian and Ukrainian negotiators' talks" is rare; "Russian-Turkish" is a compound.
                    out.adjective = parties.clone();
                }
                (ChunkKind::Party(_), _) if chunk.genitive => {
                    let list = genitive_list(clause, k);
                    out.start = list[0];
                    out.owner = self.parties(clause, &list);
                    break;
                }
                (ChunkKind::Word, Class::Possessive) => {
                    out.own = true;
                    out.start = k;
                    if matches!(clause.low(chunk), "its" | "our" | "my" | "your") {
                        out.own = matches!(clause.low(chunk), "its");
                    }
                    break;
                }
                // "Dendias and Cavusoglu, whose meeting in Ankara"
                (ChunkKind::Word, Class::Relative) if clause.low(chunk) == "whose" && k > 0 => {
                    let last = k - 1 - usize::from(clause.chunks[k - 1].class == Class::Comma && k > 1);
                    if clause.is_party(last) {
                        out.owner = self.parties(clause, &clause.list_back(last));
                    }
                    out.start = k;
                    break;
                }
                (ChunkKind::Word, Class::Determiner) => {
                    out.start = k;
                    break;
                }
                (ChunkKind::Word, Class::Other | Class::Adverb) if chunk.verb.is_none() => {}
                (ChunkKind::Word, Class::And | Class::Comma | Class::But)
                    if steps > 1
                        && clause.chunks[k + 1].kind == ChunkKind::Word
                        && clause.chunks[k + 1].verb.is_none()
                        && k > 0
                        && clause.chunks[k - 1].kind == ChunkKind::Word
                        && clause.chunks[k - 1].class == Class::Other
                        && clause.chunks[k - 1].verb.is_none() => {}
                // "Two days after talks with B"
                (ChunkKind::Time(_), _) if clause.low(chunk).ends_with(" after") || clause.low(chunk).ends_with(" before") => break,
                (ChunkKind::Time(_), _) | (ChunkKind::Word, Class::Genitive) => {}
                // "a White House meeting", "Geneva trade talks"
                (ChunkKind::Place, _)
                    if clause.chunks[k + 1..n].iter().all(|c| c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none()) => {
                }
                // "cancels Azerbaijan visit"
                (ChunkKind::Party(p), _)
                    if k + 1 == n && matches!(clause.low_at(n), "visit" | "trip" | "tour" | "stop") && p.iter().all(|q| q.bare_side) => {}
                _ => {
                    break;
                }
            }
            out.start = k;
        }
        out
    }
}

fn by_group(party: &Party) -> bool {
    party.by == crate::event::ResolvedBy::Group
}

/// Whether what stands at a chunk sets a day for the noun before it: "scheduled for Monday", "due next week".
fn set_ahead(clause: &Clause<'_>, n: usize) -> bool {
    let n = n + usize::from(clause.low_at(n) == ",");
    let set = matches!(clause.low_at(n), "scheduled" | "slated" | "planned" | "due" | "set");
    let day = n + 1 + usize::from(matches!(clause.low_at(n + 1), "for" | "on" | "in"));
    set && matches!(clause.chunks.get(day).map(|c| &c.kind), Some(ChunkKind::Time(_)))
}

/// The end of "of the consultations", "of talks" at a chunk.
fn of_the_talks(clause: &Clause<'_>, n: usize) -> Option<usize> {
    let noun = n + 1 + usize::from(matches!(clause.low_at(n + 1), "the" | "these" | "such"));
    let talks = matches!(clause.low_at(noun), "talks" | "consultations" | "negotiations" | "discussions" | "commission" | "dialogue");
    (clause.low_at(n) == "of" && talks && !matches!(clause.low_at(noun + 1), "between" | "with")).then_some(noun + 1)
}

/// What stands before a noun.
#[derive(Debug, Default)]
pub(super) struct Before {
    pub(super) start: usize,
    pub(super) owner: Vec<Party>,
    pub(super) compound: Vec<Party>,
    pub(super) adjective: Vec<Party>,
    /// his, their.
    pub(super) own: bool,
}

pub(super) fn genitive_list(clause: &Clause<'_>, n: usize) -> Vec<usize> {
    let mut list = vec![n];
    let mut k = n;
    while k >= 2
        && matches!(clause.chunks[k - 1].class, Class::And | Class::Comma)
        && matches!(clause.chunks[k - 2].kind, ChunkKind::Party(_))
    {
        // "Trump said Xi's" is no list; "Trump and Xi's meeting" is, where nothing governs Trump.
        if clause.chunks[k - 1].class == Class::Comma {
            break;
        }
        k -= 2;
        list.insert(0, k);
    }
    list
}

/// Whether a sentence names a day.
fn dated(clause: &Clause<'_>) -> bool {
    clause.times.iter().any(|(_, w)| {
        let day = w.resolve(clause.text.written, crate::when::Direction::Past);
        w.role == crate::when::Role::Date && !w.needs_anchor() && day.is_some_and(|i| i.grain == crate::when::Grain::Day)
    })
}
