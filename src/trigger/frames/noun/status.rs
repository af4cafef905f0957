//! Whether a noun tells of a meeting at all, and what became of that meeting.

use std::ops::ControlFlow::{Break, Continue};

use super::supposed::supposed;
use super::{Case, Found, dated};
use crate::clause::{Chunk, ChunkKind, Class, Clause, is_be};
use crate::event::Status;
use crate::text::LineKind;
use crate::trigger::RuleSet;
use crate::trigger::frames::background;
use crate::trigger::status::decreed;

/// "There are no plans yet for a meeting between", "No plans for now for a Rama-Meloni meeting".
fn no_plans(clause: &Clause<'_>, start: usize) -> bool {
    let led = (start.saturating_sub(2)..start).any(|k| matches!(clause.low_at(k), "for" | "of" | "on"));
    let plans = (start.saturating_sub(12)..start).rev().take_while(|&k| clause.chunks[k].verb.is_none());
    led && plans
        .filter(|&k| matches!(clause.low_at(k), "plans" | "plan" | "intention" | "intentions"))
        .any(|k| (k.saturating_sub(3)..k).any(|j| clause.low_at(j) == "no"))
}

/// "was followed by an audience with B": whether a noun at a chunk is what came next.
pub(super) fn followed_by(clause: &Clause<'_>, start: usize) -> bool {
    start >= 2 && clause.low_at(start - 1) == "by" && clause.low_at(start - 2) == "followed"
}

/// "Apart from her meeting with B, A will call on C": told beside what is to come.
pub(super) fn beside_plan(clause: &Clause<'_>, start: usize, after: usize) -> bool {
    let beside = match clause.low_at(0) {
        "apart" | "aside" => clause.low_at(1) == "from",
        "in" => clause.low_at(1) == "addition",
        _ => false,
    };
    let comma = (after..clause.chunks.len()).find(|&k| clause.chunks[k].class == Class::Comma).filter(|_| beside && start < 4);
    comma.is_some_and(|comma| {
        (comma + 1..comma + 5).any(|k| {
            let set = matches!(clause.low_at(k + 1), "to" | "due" | "scheduled" | "expected" | "set" | "slated" | "planning");
            matches!(clause.low_at(k), "will" | "'ll") || matches!(clause.low_at(k), "is" | "are") && set
        })
    })
}

impl RuleSet {
    /// The hit before anybody sits in it, with its status; nothing where the words tell of no meeting, or of none that the rule
    /// means.
    pub(super) fn noun_told(&self, case: &Case<'_, '_>) -> Found {
        let Case { clause, talk, row, before, outer, .. } = case;
        let (rule, n, after) = (case.rule, case.n, case.after);
        let mut base = self.hit(clause, rule, n, after, &outer.outlook());
        base.background = background(clause, n) || background(clause, before.start);
        // "He was due in Oslo on Monday for talks with B": a plan that the text tells as past.
        base.lapsed |= (before.start.saturating_sub(9)..before.start).any(|k| {
            matches!(clause.low_at(k), "was" | "were")
                && matches!(clause.low_at(k + 1), "due" | "expected" | "scheduled" | "supposed" | "set" | "slated" | "to")
        });
        // "rang B on Monday to build on their recent talks": of an earlier day.
        base.background |= before.own && (before.start..n).any(|k| clause.low_at(k) == "recent");
        base.simultaneous = outer.simultaneous;
        // "The meeting between A and B, of China": what a question in a transcript is about.
        let told = clause.chunks.iter().any(|c| {
            c.verb.is_some()
                || matches!(c.class, Class::Auxiliary | Class::Modal)
                || matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place)
        }) || !before.owner.is_empty();
        if talk.transcript && clause.sentence.kind == LineKind::Body && !told && base.status == Status::Held {
            return Break(Some(Vec::new()));
        }
        // "declined to comment on his meeting with B": what he says nothing of has been.
        let telling = (before.start.saturating_sub(4)..before.start).rev().find(|&k| clause.chunks[k].verb.is_some()).filter(|&k| {
            let lemma = clause.lemma(k);
            matches!(lemma.as_str(), "comment" | "elaborate")
                || matches!(lemma.as_str(), "discuss" | "describe" | "recount") && clause.group(k).infinitive
        });
        if matches!(base.status, Status::Denied | Status::Proposed) && before.own && telling.is_some() {
            base.status = Status::Held;
        }
        // "The programme of the visit includes meetings with B"
        if row.id == "meet/visit-to" && clause.chunks.get(after).is_some_and(|c| c.verb.is_some_and(|v| v.lemma == "include")) {
            return Break(None);
        }
        // "Talks between A and B have been stalled since May": a state of things, not a meeting.
        let stands_still = (after + 1..clause.chunks.len().min(after + 14)).any(|k| {
            matches!(clause.low_at(k), "stalled" | "deadlocked" | "stuck" | "frozen" | "moribund")
                && (matches!(clause.low_at(k - 1), "been" | "remain" | "remains" | "remained") || is_be(clause.low_at(k - 1)))
        });
        // "asked for a meeting with B, but B declined", "requested talks but was refused"
        let turned_down = |k: usize| {
            clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "decline" | "refuse" | "reject" | "rebuff" | "spurn"))
                && !clause.group(k).negated
        };
        let but = (after..clause.chunks.len()).find(|&k| clause.low_at(k) == "but");
        if base.status == Status::Proposed && but.is_some_and(|b| (b + 1..clause.chunks.len().min(b + 7)).any(turned_down)) {
            base.status = Status::Denied;
        }
        // "Asked about a reported meeting between A and B, C denied the report"
        let reported = (before.start..n).any(|k| matches!(clause.low_at(k), "reported" | "alleged" | "rumoured" | "rumored" | "supposed"));
        let denied = reported
            && (after..clause.chunks.len())
                .any(|k| clause.chunks[k].verb.is_some_and(|v| crate::trigger::status::refuses(v.lemma)) && !clause.group(k).negated);
        if denied && base.status == Status::Held {
            base.status = Status::Denied;
        }
        if decreed(clause, clause.chunks.len()) || stands_still {
            return Break(Some(Vec::new()));
        }
        // "will meet B for the second round of their discussions": that meeting.
        let own_round = before.own
            && (before.start.saturating_sub(5)..before.start).rev().find(|&k| clause.low_at(k) == "for").is_some_and(|k| {
                let counted = clause.low_at(before.start - 1) == "of" && (k + 1..before.start).all(|m| clause.chunks[m].verb.is_none());
                let meets = (k.saturating_sub(14)..k).rev().find_map(|m| clause.chunks[m].verb);
                counted && meets.is_some_and(|v| matches!(v.lemma, "meet" | "sit" | "gather" | "convene" | "reconvene" | "join"))
            });
        if own_round {
            return Break(Some(Vec::new()));
        }
        // "This being his first meeting with B": which one the sentences around tell.
        if before.start >= 2 && clause.low_at(before.start - 1) == "being" && matches!(clause.low_at(before.start - 2), "this" | "it") {
            return Break(Some(Vec::new()));
        }
        // "recalled with pleasure his meetings with B": of no day in particular.
        let recalls =
            (before.start.saturating_sub(4)..before.start).any(|k| clause.lemma(k) == "recall" && clause.chunks[k].verb.is_some());
        if recalls && before.own && clause.low_at(after - 1).ends_with("meetings") && !dated(clause) {
            return Break(Some(Vec::new()));
        }
        // "exchanged sharp words over the raid"
        let quarrel = |k: usize| {
            matches!(clause.low_at(k), "sharp" | "harsh" | "angry" | "heated" | "bitter" | "tough" | "strong" | "hard" | "cross" | "barbed")
        };
        // "come together to make those words a reality"
        let written = (before.start..n).any(|k| matches!(clause.low_at(k), "those" | "these" | "the" | "his" | "her" | "their"));
        if row.id == "meet/word" && ((before.start..n).any(quarrel) || written) {
            return Break(Some(Vec::new()));
        }
        // "deepen cooperation through open dialogue", "briefed her on the current talks with B": the manner, or what somebody is told.
        let bare = before.owner.is_empty() && !before.own && !outer.light;
        let manner = before.start > 0
            && (before.start.saturating_sub(4)..before.start)
                .rev()
                .take_while(|&k| clause.chunks[k].verb.is_none())
                .any(|k| clause.low_at(k) == "through")
            && matches!(clause.low_at(after - 1), "dialogue" | "talks" | "negotiations" | "consultations" | "discussions");
        let told_of = before.start > 0 && matches!(clause.low_at(before.start - 1), "of" | "on" | "about") && {
            let verb = (before.start.saturating_sub(6)..before.start).rev().find(|&k| clause.chunks[k].verb.is_some());
            // "told the president about meetings with the allies"
            let many = clause.low_at(after - 1) == "meetings" && !dated(clause);
            if many && verb.is_some_and(|k| clause.lemma(k) == "tell") {
                return Break(Some(Vec::new()));
            }
            let going_on = (before.start..n).any(|k| matches!(clause.low_at(k), "ongoing" | "current" | "continuing"));
            going_on && verb.is_some_and(|k| matches!(clause.lemma(k).as_str(), "inform" | "brief" | "update" | "apprise"))
        };
        // "Fiji's proposals in talks with B", "told A of the course of the talks": talks in general
        let lead = before.start.saturating_sub(usize::from(before.start > 0 && clause.chunks[before.start - 1].class == Class::Determiner));
        let course = lead > 1
            && matches!(clause.low_at(lead - 1), "of" | "in" | "at")
            && matches!(
                clause.low_at(lead - 2),
                "course"
                    | "progress"
                    | "state"
                    | "affairs"
                    | "status"
                    | "proposals"
                    | "position"
                    | "positions"
                    | "stance"
                    | "demands"
                    | "conditions"
                    | "assessment"
                    | "evaluation"
                    | "outline"
            );
        // "went over planned visits at a high level"
        let level = clause.low_at(after - 1).ends_with('s')
            && clause.low_at(after) == "at"
            && (after + 1..after + 4).any(|k| matches!(clause.low_at(k), "level" | "levels"));
        if bare && (course || level) && !dated(clause) {
            return Break(Some(Vec::new()));
        }
        // "A met B in Oslo. After the meeting, the ministers will talk to the press": that meeting
        let same = before.start == 1
            && clause.low_at(1) == "the"
            && matches!(clause.low_at(0), "after" | "following")
            && base.status == Status::Planned
            && talk.pair_age <= 2
            && !talk.pairs.is_empty();
        if same && clause.low_at(after) == "," {
            return Break(Some(Vec::new()));
        }
        // "In negotiations with Russia, Ukraine will do its utmost"
        let general = before.start == 1
            && clause.low_at(0) == "in"
            && matches!(clause.low_at(after - 1), "negotiations" | "talks" | "dialogue")
            && clause.chunks[after..].iter().any(|c| c.class == Class::Modal)
            && !dated(clause);
        // "A and B offered to organize talks with C": of others than the two.
        let brokers = (before.start.saturating_sub(4)..before.start).rev().find(|&k| clause.chunks[k].verb.is_some()).is_some_and(|k| {
            matches!(clause.lemma(k).as_str(), "organize" | "organise" | "mediate" | "facilitate" | "broker")
                && (k.saturating_sub(3)..k).any(|j| clause.lemma(j) == "offer")
        });
        if brokers && clause.low_at(after) == "with" {
            return Break(Some(Vec::new()));
        }
        // "coordinator for ASEAN-China dialogue relations"
        let standing =
            clause.low_at(after - 1) == "dialogue" && matches!(clause.low_at(after), "relations" | "partner" | "partners" | "partnership");
        let own = before.own || !before.owner.is_empty();
        if standing || !own && supposed(clause, before.start, after) {
            return Break(Some(Vec::new()));
        }
        // "agreed to hold more meetings"
        let more = clause.low_at(before.start) == "more" && clause.low_at(after - 1).ends_with('s') && !dated(clause);
        if bare && (manner || told_of || general) || more && base.status != Status::Held {
            return Break(Some(Vec::new()));
        }
        // "any negotiation with them"
        if clause.low_at(before.start) == "any" && base.status == Status::Held && !outer.light {
            return Break(Some(Vec::new()));
        }
        // "there's not a meeting planned with B"
        if before.start > 0 && clause.low_at(before.start) == "a" && clause.chunks[before.start - 1].class == Class::Not {
            base.status = Status::Denied;
        }
        // "No Putin-Zelenskyy meeting planned"
        let none = |k: usize| clause.low_at(k) == "no" && clause.chunks[k].kind == ChunkKind::Word && clause.low_at(k + 1) != "longer";
        if (none(before.start) || before.start > 0 && none(before.start - 1))
            && !matches!(base.status, Status::Cancelled | Status::Postponed)
        {
            base.status = Status::Denied;
        }
        // "have had multiple conversations", "are having their annual meetings": of talks in general.
        let plural = clause.low_at(after - 1).ends_with('s') && clause.low_at(after - 1) != "talks";
        let many = (before.start..n).any(|k| {
            matches!(
                clause.low_at(k),
                "multiple" | "numerous" | "many" | "several" | "constant" | "frequent" | "regular" | "countless" | "annual"
            )
        }) || before.start > 0 && matches!(clause.low_at(before.start - 1), "multiple" | "numerous" | "many" | "several");
        let annual = (before.start..n).any(|k| clause.low_at(k) == "annual");
        let past =
            (before.start..n).any(|k| matches!(clause.low_at(k), "previous" | "past" | "prior")) && before.owner.is_empty() && !before.own;
        // "often sided with each other at EU summits"
        let often = clause.chunks[..before.start].iter().any(|c| matches!(clause.low(c), "often" | "regularly" | "frequently"));
        if plural && (many || past || often) && (annual || !dated(clause)) {
            return Break(Some(Vec::new()));
        }
        // "dismisses report of a meeting with"
        if self.dismissed(clause, before.start) {
            base.status = Status::Denied;
        }
        // "During the meeting with B, the two will sign", "on the call tomorrow with B"
        let led = (before.start == 1 || before.start == 2 && clause.low_at(1) == "the" && before.compound.len() >= 2)
            && matches!(clause.low_at(0), "during" | "at" | "in")
            || matches!(before.start, 3 | 4) && clause.low_at(before.start - 2) == "course" && clause.low_at(0) == "in";
        let expects = |c: &Chunk| {
            c.verb.is_some_and(|v| v.lemma == "expect" && matches!(v.form, crate::clause::Form::Base | crate::clause::Form::Third))
        };
        let will = |c: &Chunk| c.class == Class::Modal && matches!(clause.low(c), "will" | "'ll");
        let coming = led && !clause.heard_first(after) && clause.chunks[after..].iter().any(|c| will(c) || expects(c))
            || matches!(clause.low_at(after), "tomorrow" | "next week" | "next month" | "later today");
        if base.status == Status::Held && !outer.light && coming {
            base.status = Status::Planned;
        }
        // "the ongoing talks", "his upcoming meeting"
        if matches!(base.status, Status::Held | Status::Proposed) && !outer.light {
            // "a potential Zelenskyy-Putin meeting"
            // "his postponed meeting with B took place on Friday"
            let told = outer.predicate && base.status == Status::Held;
            for k in before.start.saturating_sub(1)..n {
                base.status = match clause.low_at(k) {
                    "postponed" | "delayed" | "cancelled" | "canceled" if told => continue,
                    "ongoing" | "current" | "continuing" if base.status == Status::Proposed => continue,
                    "ongoing" | "current" | "continuing" => Status::Ongoing,
                    "upcoming" | "forthcoming" | "planned" | "scheduled" | "future" | "coming" => Status::Planned,
                    "proposed" | "possible" | "potential" => Status::Proposed,
                    "cancelled" | "canceled" => Status::Cancelled,
                    "postponed" | "delayed" => Status::Postponed,
                    _ => continue,
                };
            }
        }
        // "emerged from a bilateral", "after a walk with B"
        let came_from = outer.simultaneous && matches!(row.id.as_str(), "meet/bilateral" | "meet/golf")
            // "was glad after a weekend talk with B"
            || outer.governed
                && row.id == "talks/dialogue"
                && clause.low_at(before.start.wrapping_sub(1)) == "after"
                && clause.low_at(after) == "with"
            // "is to travel to Luxembourg for a session with B"
            || row.id == "talks/dialogue"
                && !talk.transcript
                && outer.governed
                && clause.low_at(before.start.wrapping_sub(1)) == "for"
                && clause.low_at(after) == "with";
        // "There will be no bilateral between A and B"; but "There is talk of a meeting"
        let exists = clause.low_at(after) != "of" && (before.start.saturating_sub(4)..before.start).any(|k| clause.low_at(k) == "there");
        // "A meeting with B focused on gas": of the one whom the sentences before are about.
        let heads = before.start == 0 && clause.low_at(after) == "with" && talk.subject.is_some() && !talk.transcript;
        if row.light_only
            && !outer.light
            && !came_from
            && !exists
            && !followed_by(clause, before.start)
            && !heads
            && !outer.predicate
            && !matches!(base.status, Status::Cancelled | Status::Postponed)
        {
            return Break(None);
        }
        // "has a working group with": a standing body, no session.
        let standing = row.id == "talks/commission"
            && clause.chunks[..before.start].iter().rev().take(2).any(|c| c.verb.is_some_and(|v| v.lemma == "have"));
        if standing {
            return Break(Some(Vec::new()));
        }
        // "agreed to continue their contacts": no occasion of its own.
        let goes_on = row.light_only
            && (before.start.saturating_sub(3)..before.start).any(|k| {
                let on = clause.low_at(k + 1) == "on" && clause.low_at(k + 2) == "with";
                clause.chunks[k].verb.is_some_and(|v| v.lemma == "continue" || v.lemma == "go" && on)
            })
            && !clause.chunks[n..]
                .iter()
                .any(|c| matches!(c.kind, ChunkKind::Time(_)) || c.kind == ChunkKind::Place && row.id != "talks/dialogue");
        if goes_on {
            return Break(Some(Vec::new()));
        }
        // "to travel to Algeria after the Macron-Tebboune call": what came before a plan has been.
        let came_before = before.compound.len() >= 2
            && base.status == Status::Planned
            && before.start > 0
            && matches!(clause.low_at(before.start - 1), "after" | "following");
        if came_before && !(before.start..n).any(|k| matches!(clause.low_at(k), "planned" | "upcoming" | "scheduled")) {
            base.status = Status::Held;
        }
        // "asked what had come from the June 3 summit of A and B"
        // But "Apart from her meeting with B, A will call on C".
        let from =
            before.start > 0 && clause.low_at(before.start - 1) == "from" && !outer.predicate && !beside_plan(clause, before.start, after);
        // "is to brief A on his meeting with B"
        let briefs = before.own
            && before.start > 0
            && matches!(clause.low_at(before.start - 1), "on" | "about" | "of")
            && (before.start.saturating_sub(8)..before.start).rev().find(|&k| clause.chunks[k].verb.is_some()).is_some_and(|k| {
                matches!(clause.lemma(k).as_str(), "brief" | "inform" | "update" | "tell") && clause.chunks[k].class != Class::Auxiliary
            })
            && !(before.start..n).any(|k| matches!(clause.low_at(k), "planned" | "upcoming" | "scheduled" | "forthcoming" | "coming"));
        if (from || briefs) && matches!(base.status, Status::Planned | Status::Proposed) {
            (base.status, base.background) = (Status::Held, true);
        }
        // "Asked about a possible meeting with B, he said none was planned"
        let none_planned = (after..clause.chunks.len()).any(|k| {
            clause.low_at(k) == "none"
                && is_be(clause.low_at(k + 1))
                && matches!(clause.low_at(k + 2), "planned" | "scheduled" | "expected" | "foreseen")
        });
        if none_planned || no_plans(clause, before.start) {
            base.status = Status::Denied;
        }
        // "to take up what the May 2011 Japan-Peru dialogue left open": it has been.
        let year = |k: usize| clause.low_at(k).split(' ').any(|w| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit()));
        let past_year = |k: usize| match (&clause.chunks[k].kind, clause.text.written) {
            (ChunkKind::Time(t), Some(published)) if year(k) => {
                clause.times[*t].1.resolve(Some(published), crate::when::Direction::Past).is_some_and(|i| i.end < published)
            }
            _ => false,
        };
        if base.status == Status::Planned && (before.start..n).any(past_year) {
            (base.status, base.background) = (Status::Held, true);
        }
        Continue(base)
    }
}
