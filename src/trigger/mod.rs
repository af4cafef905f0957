//! Triggers: the words that say that somebody meets, talks, calls, visits, and the frames that find who and whom.
//!
//! Rules are data (`rules/*.toml`), each with the sentences it must accept and refuse; the frames, fewer than a dozen,
//! are Rust. Triggers find only *who*, *whom*, and what the words themselves set; later passes attach the rest.

mod frames;
mod load;
mod status;

pub use frames::may_be;
pub use load::{Frame, Rule, RuleSet, Sets};
pub use status::{Outlook, last_time};

use crate::clause::{ChunkKind, Clause};
use crate::event::{Kind, Mode, Status};
use crate::mention::Party;
use crate::text::Span;

/// A trigger with its arguments.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Number of its rule.
    pub rule: usize,
    /// Other rules that had a say (status, mode).
    pub also: Vec<usize>,
    /// The side that acts.
    pub who: Vec<Party>,
    /// The other side or sides.
    pub whom: Vec<Party>,
    /// One meeting of all sides, not one per counterpart.
    pub joint: bool,
    /// The words keep the counterparts apart ("separately", "separate meetings with").
    pub apart: bool,
    /// What took place.
    pub kind: Kind,
    /// Whether it did.
    pub status: Status,
    /// By which channel.
    pub mode: Mode,
    /// The trigger's words.
    pub span: Span,
    /// The trigger's chunk.
    pub at: usize,
    /// Last chunk of its arguments.
    pub end: usize,
    /// A place that its arguments bring, by chunk.
    pub place: Option<usize>,
    /// A time that its arguments bring, by chunk.
    pub time: Option<usize>,
    /// The gathering that it names, by tag span and row.
    pub occasion: Option<(Span, Option<u32>)>,
    /// The purpose of a journey already begun ("flew to Moscow to see Putin").
    pub purpose: bool,
    /// The words of a title that say that its text was spoken at the meeting itself, on the day of publication.
    pub transcript: Option<Span>,
    /// "last met", "have met before": told as background.
    pub background: bool,
    /// A plan that the text tells as past: "was to meet".
    pub lapsed: bool,
    /// Told in passing, in a relative clause between commas: the chunk of the one that closes it.
    pub passing: Option<usize>,
    /// Told beside something said at the same time ("said after talks with"), so that the report's day is the meeting's.
    pub simultaneous: bool,
}

/// Whether an office without a name and an office with one are both held by the one who is named.
fn one_of_two_offices(clause: &Clause<'_>, first: &Party, second: &Party) -> bool {
    let office = |p: &Party| p.kind == crate::event::ParticipantKind::Person && p.office.is_some() && !p.people;
    let between = Span::new(first.span.end, second.span.start.max(first.span.end));
    let titled = second.office.as_deref().is_some_and(|o| clause.text.get(second.span).starts_with(o));
    office(first) && office(second) && first.name.is_none() && second.name.is_some() && titled && clause.text.get(between) == " and "
}

impl RuleSet {
    /// All hits of a sentence, in order of their triggers.
    pub fn hits(&self, clause: &Clause<'_>, talk: &crate::mention::Discourse) -> Vec<Hit> {
        let mut out = Vec::new();
        // A question tells of no meeting.
        let asks = clause.sentence.kind == crate::text::LineKind::Body && clause.asks();
        // "Merz heads to Ankara: what does Berlin want?" tells before it asks.
        let told = if asks { clause.chunks.iter().position(|c| clause.low(c) == ":").unwrap_or(0) } else { clause.chunks.len() };
        // "a video call" is no call beside.
        let mut read = 0;
        for n in 0..told {
            let chunk = &clause.chunks[n];
            out.extend(self.stretch(clause, n));
            if chunk.kind != ChunkKind::Word || n < read {
                continue;
            }
            let low = clause.low(chunk);
            if let Some(verb) = chunk.verb {
                for &rule in self.verb_rules(verb.lemma) {
                    if let Some(hits) = self.verb_hits(clause, talk, rule, n) {
                        out.extend(hits);
                        break;
                    }
                }
            }
            for &(rule, len) in self.noun_rules(low) {
                // "is expected in Cairo": a participle may send the subject to a place, a verb is no noun.
                let may = chunk.verb.is_none() || self.rules[rule].frame == Frame::AdjectivePlace;
                if may
                    && self.noun_matches(clause, rule, n, len)
                    && let Some(hits) = self.noun_hits(clause, talk, rule, n, len)
                {
                    if !hits.is_empty() {
                        read = n + len;
                    }
                    out.extend(hits);
                    break;
                }
            }
        }
        for hit in &mut out {
            // "the foreign ministers of Iceland, A, and Peru, B": the countries are named with their ministers.
            for side in [&mut hit.who, &mut hit.whom] {
                let named: Vec<Option<String>> = side.iter().filter(|p| p.name.is_some()).map(|p| p.side.clone()).collect();
                side.retain(|p| p.name.is_some() || p.office.is_some() || !named.contains(&p.side));
                // "The Deputy Prime Minister and Minister for Foreign Affairs, A": two offices of one.
                let offices: Vec<Span> = side.windows(2).filter(|w| one_of_two_offices(clause, &w[0], &w[1])).map(|w| w[0].span).collect();
                side.retain(|p| !offices.contains(&p.span));
            }
            hit.passing = frames::in_passing(clause, hit.at, hit.end);
        }
        for hit in out.iter_mut().filter(|h| matches!(h.status, Status::Planned | Status::Proposed | Status::Cancelled)) {
            if let Some((status, rule)) = self.undone(clause, hit.end) {
                hit.status = status;
                hit.also.extend(rule);
            }
        }
        out
    }
}
