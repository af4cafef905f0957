//! "A emerged from six hours with B": a stretch of time that one spends with the other.

use crate::clause::{ChunkKind, Class, Clause};
use crate::event::{ParticipantKind, Status};
use crate::mention::Party;
use crate::trigger::{Frame, Hit, Outlook, RuleSet};
use crate::when::Role;

impl RuleSet {
    /// The meeting that a stretch of time at chunk `n` tells of: "after an hour alone with B", "A's three hours with B". `None`
    /// where no such words stand there, or where they do not tell of two officials of different sides.
    pub(in crate::trigger) fn stretch(&self, clause: &Clause<'_>, n: usize) -> Option<Hit> {
        let ChunkKind::Time(t) = clause.chunks[n].kind else { return None };
        if clause.times[t].1.role != Role::Duration {
            return None;
        }
        let unit = clause.low_at(n).rsplit([' ', '-']).next()?;
        let rule = self.noun_rules(unit).iter().map(|&(rule, _)| rule).find(|&rule| self.rules[rule].frame == Frame::TimeWith)?;
        let with = (n + 1..n + 4).find(|&k| !matches!(clause.low_at(k), "alone" | "closeted" | "together"))?;
        let list = clause.list_from(with + 1).filter(|_| clause.low_at(with) == "with")?;
        let start = (0..n).rev().find(|&k| !matches!(clause.chunks[k].class, Class::Adverb | Class::Genitive))?;
        let who = if clause.chunks[start].genitive {
            self.parties(clause, &[start])
        } else if matches!(clause.low_at(start), "after" | "from" | "following" | "during" | "in") {
            self.parties(clause, &clause.main_subject(start).at)
        } else {
            return None;
        };
        let whom = self.parties(clause, &list.at);
        let official = |p: &Party| p.kind == ParticipantKind::Person && p.side.is_some() && (p.name.is_some() || p.office.is_some());
        let apart = who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
        let outlook = Outlook { status: Status::Held, rules: Vec::new(), purpose: false, void: false, lapsed: false };
        (apart && !who.is_empty() && !whom.is_empty() && who.iter().chain(&whom).all(official)).then(|| Hit {
            who,
            whom,
            ..self.hit(clause, rule, n, list.end, &outlook)
        })
    }
}
