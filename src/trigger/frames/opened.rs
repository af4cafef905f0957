//! "The minister received in audience:", "He held meetings with:": a sentence that opens a list, whose lines name the others.

use crate::clause::{ChunkKind, Clause, Form};
use crate::event::Mode;
use crate::trigger::{Frame, Hit, RuleSet};

impl RuleSet {
    /// The meeting that a sentence tells whose other side the lines below name; `whom` is empty. `None` unless the sentence
    /// ends with a colon and names nobody behind its verb.
    pub fn opened(&self, clause: &Clause<'_>) -> Option<Hit> {
        let end = clause.chunks.len().checked_sub(1).filter(|&k| clause.low_at(k) == ":")?;
        let v = (0..end).rev().find(|&k| clause.chunks[k].verb.is_some_and(|v| v.form != Form::Ing))?;
        // "with the following leaders:", "with a number of her fellow ministers:": those whom the lines name.
        let named = |k: usize| clause.parties(k).is_some_and(|p| p.iter().any(|q| q.name.is_some() || q.bare_side));
        if (v + 1..end).any(named) {
            return None;
        }
        let word = |of: &[&str]| (v + 1..end).any(|k| clause.low_at(k).split(' ').any(|w| of.contains(&w)));
        let followed = clause.low_at(end - 1) == "with" || clause.counts_people(v + 1, end) || word(&["following"]);
        let party = |k: usize| matches!(clause.chunks[k].kind, ChunkKind::Party(_));
        if (v + 1..end).any(party) && !followed {
            return None;
        }
        let with = followed && word(&["with"]);
        let verb = clause.chunks[v].verb?;
        let host = |&&r: &&usize| {
            let row = &self.rules[r];
            let then = row.after.is_empty() || row.after.iter().any(|w| w == clause.low_at(v + 1));
            let meets = row.frame == Frame::SubjectObject && row.sets.mode == Some(Mode::InPerson) && row.with.iter().any(|w| w == "with");
            row.frame == Frame::HostGuest && row.near.is_empty() && row.after.is_empty() && !row.id.contains("invite")
                || meets && then && (with || followed && verb.lemma == "meet")
        };
        let noun = || {
            let with = with && super::governed::LIGHT.contains(&verb.lemma);
            let one = |k: usize| {
                let rules = self.noun_rules(clause.low_at(k)).iter();
                rules.filter(|_| clause.chunks[k].verb.is_none()).find(|(r, len)| self.rules[*r].frame == Frame::Noun && *len == 1)
            };
            let partner = (v + 1..end).find(|&k| clause.low_at(k) == "with").filter(|_| with)?;
            (v + 1..partner).rev().find_map(one).map(|(r, _)| *r)
        };
        let rule = self.verb_rules(verb.lemma).iter().find(host).copied().or_else(noun)?;
        let group = clause.group(v);
        let subject = clause.subject(v);
        let who = self.parties(clause, &subject.at);
        if who.is_empty() || group.negated || group.passive {
            return None;
        }
        let outlook = self.outlook(clause, &group, &subject.governors);
        (!outlook.void).then(|| Hit { who, ..self.hit(clause, rule, v, end, &outlook) })
    }

    /// Whom a line of such a list names: the party that it begins with, behind a dash or a number, and to whom a dot gives the
    /// line's first sentence; nobody where the line is the number alone. `None` where the list has ended.
    pub fn item(&self, clause: &Clause<'_>) -> Option<Vec<crate::mention::Party>> {
        if clause.chunks.len() <= 2 && clause.low_at(0).bytes().all(|b| b.is_ascii_digit()) {
            return Some(Vec::new());
        }
        let at = (0..clause.chunks.len().min(4)).find(|&k| clause.is_party(k))?;
        let mark = |k: usize| clause.chunks[k].kind == ChunkKind::Word && clause.chunks[k].verb.is_none() && clause.low_at(k).len() <= 3;
        let bare = clause.chunks.iter().all(|c| c.verb.is_none());
        let list = clause.list_from(at)?;
        ((0..at).all(mark) && bare).then(|| self.parties(clause, &list.at))
    }
}
