//! "A was B's guest in Athens", "A will be the guest of B on Monday": who is received is the subject of "be"; "A will be host to
//! B": who receives is.

use crate::clause::{ChunkKind, Class, Clause, is_be};
use crate::event::{ParticipantKind, Status};
use crate::mention::Party;
use crate::trigger::{Hit, RuleSet};

impl RuleSet {
    /// The meeting of a host and the one whom a noun at chunk `n`, which ends before `after`, calls the host's guest. `None` where
    /// either is no official of a side, or where the sentence tells neither place nor day.
    pub(super) fn guest(&self, clause: &Clause<'_>, rule: usize, n: usize, after: usize) -> Option<Vec<Hit>> {
        let before = self.premodifiers(clause, n);
        let bare = (0..before.start).rev().find(|&k| clause.chunks[k].class != Class::Determiner);
        let be = bare.filter(|&k| clause.chunks[k].class == Class::Auxiliary && is_be(clause.low_at(k)))?;
        let hosts = self.rules[rule].with.iter().any(|w| w == "to");
        let (others, end) = if before.owner.is_empty() {
            let list = clause.list_after(after, if hosts { &["to"] } else { &["of"] }, false)?;
            (self.parties(clause, &list.at), list.end)
        } else if hosts {
            return None;
        } else {
            (before.owner, after)
        };
        let (group, subject) = (clause.group(be), clause.subject(be));
        let one = self.parties(clause, &subject.at);
        let (who, whom) = if hosts { (one, others) } else { (others, one) };
        let official = |p: &Party| p.kind == ParticipantKind::Person && p.side.is_some() && (p.name.is_some() || p.office.is_some());
        let apart = who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
        let told = clause.chunks.iter().any(|c| matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place));
        let outlook = self.outlook(clause, &group, &subject.governors);
        let sound = !outlook.void && matches!(outlook.status, Status::Held | Status::Ongoing | Status::Planned);
        (sound && told && apart && !who.is_empty() && !whom.is_empty() && who.iter().chain(&whom).all(official))
            .then(|| vec![Hit { who, whom, ..self.hit(clause, rule, n, end, &outlook) }])
    }
}
