//! "The meeting has been called off", "The talks will be held in Riga on Monday": what a sentence tells of a meeting that
//! an earlier one told, without naming who takes part.

use crate::clause::{Chunk, ChunkKind, Class, Clause};
use crate::event::{Kind, Mode, Status};
use crate::trigger::{Frame, Hit, Outlook, RuleSet};

impl RuleSet {
    /// The meeting that a sentence takes up as "the meeting", "their visit", "that call", where it says what becomes of it,
    /// or on which day or where it is held. Nobody takes part in it yet: that is for an earlier sentence to tell.
    pub fn again(&self, clause: &Clause<'_>) -> Option<Hit> {
        (0..clause.chunks.len().min(24)).find_map(|n| {
            let chunk = &clause.chunks[n];
            if chunk.kind != ChunkKind::Word || chunk.verb.is_some() {
                return None;
            }
            let rules = self.noun_rules(clause.low(chunk)).iter();
            let fits = |&&(rule, len): &&(usize, usize)| {
                let row = &self.rules[rule];
                matches!(row.frame, Frame::Noun | Frame::NounPlace) && !row.light_only && self.noun_matches(clause, rule, n, len)
            };
            let &(rule, len) = rules.filter(fits).min_by_key(|(_, len)| std::cmp::Reverse(*len))?;
            self.taken_up(clause, rule, n, n + len)
        })
    }

    fn taken_up(&self, clause: &Clause<'_>, rule: usize, n: usize, after: usize) -> Option<Hit> {
        // "the previous round" is another one.
        let one = matches!(
            clause.low_at(after - 1),
            "meeting"
                | "talks"
                | "negotiations"
                | "summit"
                | "call"
                | "conversation"
                | "visit"
                | "trip"
                | "session"
                | "dinner"
                | "lunch"
                | "breakfast"
                | "discussions"
                | "consultations"
                | "encounter"
                | "dialogue"
                | "bilateral"
                | "tour"
                | "conference"
                | "videoconference"
                | "teleconference"
        );
        if !one {
            return None;
        }
        let before = self.premodifiers(clause, n);
        let first = clause.low_at(before.start);
        let such = first == "such" || matches!(first, "a" | "an") && clause.low_at(before.start.wrapping_sub(1)) == "such";
        let definite = such || matches!(first, "the" | "that" | "this" | "those" | "these" | "their" | "his" | "her");
        // "the cabinet meeting", "the next round": another one.
        let plain = (before.start + 1..n).all(|k| {
            matches!(clause.chunks[k].kind, ChunkKind::Time(_))
                || clause.chunks[k].class == Class::Genitive
                || matches!(
                    clause.low_at(k),
                    "planned"
                        | "scheduled"
                        | "proposed"
                        | "bilateral"
                        | "trilateral"
                        | "two-day"
                        | "three-day"
                        | "official"
                        | "state"
                        | "long-awaited"
                        | "upcoming"
                        | "a"
                        | "an"
                        | "video"
                        | "phone"
                        | "telephone"
                )
        });
        let of = matches!(clause.low_at(after), "of" | "with" | "between" | "to" | "by");
        if !definite || !plain || of {
            return None;
        }
        let outer = self.surroundings(clause, before.start, after);
        let off = matches!(outer.status, Status::Cancelled | Status::Postponed | Status::Denied);
        // "did not take place"; but "is not expected to move prices"
        let came_about = |c: &Chunk| {
            c.verb
                .is_some_and(|v| matches!(v.lemma, "take" | "happen" | "occur" | "hold" | "go" | "materialise" | "materialize" | "proceed"))
        };
        let off = off && (outer.status != Status::Denied || clause.chunks[after..].iter().any(came_about));
        let set = clause.chunks.iter().any(|c| matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place));
        // "called off the meeting"; of what was held only a day or a place is news.
        let told = outer.predicate && (off || set) || outer.object && !outer.light && off;
        // "was first planned for May", "was put off twice": it has another day by now.
        let earlier = |c: &Chunk| {
            matches!(
                clause.low(c),
                "first" | "originally" | "initially" | "previously" | "earlier" | "twice" | "repeatedly" | "times" | "last"
            )
        };
        if outer.void || !told || clause.chunks[after..].iter().any(earlier) {
            return None;
        }
        let outlook = Outlook { status: outer.status, rules: outer.rules, purpose: false, void: false, lapsed: false };
        Some(self.hit(clause, rule, n, after, &outlook))
    }
}

/// Whether an event told before can be the one that a hit of [`RuleSet::again`] takes up.
pub fn may_be(hit: &Hit, kind: Kind, mode: Mode, status: Status) -> bool {
    let remote = |m: Mode| matches!(m, Mode::Phone | Mode::Video);
    let channel = match hit.kind {
        // "The visit was put off": with whomever he was to see there.
        Kind::Visit => !remote(mode),
        _ => kind == Kind::Meeting && (remote(hit.mode) == remote(mode) || Mode::Unspecified == mode || Mode::Unspecified == hit.mode),
    };
    use Status::{Cancelled, Denied, Held, Ongoing, Planned, Postponed, Proposed};
    channel
        && match hit.status {
            Held | Ongoing => matches!(status, Held | Ongoing),
            Planned | Proposed => matches!(status, Planned | Proposed),
            Cancelled | Postponed | Denied => matches!(status, Planned | Proposed | Cancelled | Postponed),
        }
}
