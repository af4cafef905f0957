//! A verb with the words that help it.

use super::chunk::{ChunkKind, Clause};
use super::words::{self, Class, Form};

/// A verb with its auxiliaries.
#[derive(Clone, Debug, Default)]
pub struct VerbGroup {
    /// First chunk of the group.
    pub start: usize,
    /// will, would, could ...
    pub modal: Option<String>,
    /// Has a negation.
    pub negated: bool,
    /// The auxiliaries, left to right.
    pub aux: Vec<String>,
    /// The form of its own verb.
    pub form: Option<Form>,
    /// was/were/been + participle.
    pub passive: bool,
    /// An infinitive after "to".
    pub infinitive: bool,
}

impl Clause<'_> {
    /// The verb group that ends at a verb.
    pub fn group(&self, v: usize) -> VerbGroup {
        let mut g = VerbGroup { start: v, form: self.chunks[v].verb.map(|x| x.form), ..VerbGroup::default() };
        let mut n = v;
        while n > 0 {
            let prev = &self.chunks[n - 1];
            match prev.class {
                Class::Auxiliary => {
                    let low = self.low(prev);
                    g.negated |= low.ends_with("n't");
                    g.aux.insert(0, low.to_string());
                    g.start = n - 1;
                }
                Class::Modal => {
                    let low = self.low(prev);
                    g.negated |= low.ends_with("n't") || low == "cannot";
                    g.modal = Some(low.to_string());
                    g.start = n - 1;
                }
                Class::Not => {
                    // "not only spoke with A but"
                    g.negated |= self.low_at(n) != "only";
                    g.start = n - 1;
                }
                Class::To if n == g.start || g.aux.len() == v - n => {
                    g.infinitive = true;
                    // "decided not to meet B"
                    g.negated |=
                        n > 2 && self.chunks[n - 2].class == Class::Not && (self.chunks[n - 3].verb.is_some() || self.is_party(n - 3));
                    break;
                }
                Class::Adverb => {}
                // "was then received"
                Class::But if self.low(prev) == "then" && n > 1 && matches!(self.chunks[n - 2].class, Class::Auxiliary | Class::Modal) => {}
                _ if matches!(prev.kind, ChunkKind::Time(_)) => {}
                Class::Prep
                    if n < v && matches!(self.chunks[n].kind, ChunkKind::Time(_)) && matches!(self.low(prev), "on" | "in" | "at") => {}
                // "will, on Monday, meet"
                Class::Comma if let Some(helper) = self.helper_before(n - 1) => {
                    n = helper + 1;
                    continue;
                }
                // "will on Thursday, 23 May, host"
                Class::Comma if self.helped_past_day(n - 1) => {}
                // "met privately, and on Sunday spoke"
                _ => break,
            }
            n -= 1;
        }
        // "is expected to meet A and be received by B"
        let received = g.aux == ["be"] && matches!(g.form, Some(Form::Past | Form::Participle));
        if (received || g.form == Some(Form::Base) && g.aux.is_empty())
            && g.modal.is_none()
            && !g.infinitive
            && let Some(left) = self.beside(g.start).map(|left| self.group(left))
        {
            (g.modal, g.infinitive, g.negated) = (left.modal, left.infinitive, left.negated);
            if !received {
                g.aux = left.aux;
            }
        }
        // "hasn't been there or spoken to A"
        let or = g.start.checked_sub(1).filter(|&k| matches!(self.chunks[k].class, Class::Or));
        if let Some(or) = or
            && matches!(g.form, Some(Form::Past | Form::Participle))
            && g.aux.is_empty()
            && let Some(left) = (0..or).rev().take(20).find(|&k| self.chunks[k].verb.is_some())
        {
            g.negated |= self.group(left).negated;
        }
        // "was called to the ministry and received by A"
        let and =
            g.start.checked_sub(1).filter(|&k| self.chunks[k].class == Class::And && self.low_at(v + 1) == "by" && self.is_party(v + 2));
        if let Some(and) = and
            && matches!(g.form, Some(Form::Past | Form::Participle))
            && g.aux.is_empty()
            && g.modal.is_none()
            && let Some(left) = (0..and).rev().take(20).find(|&k| self.chunks[k].verb.is_some()).map(|k| self.group(k))
            && left.passive
        {
            (g.aux, g.modal) = (left.aux, left.modal);
        }
        let be = |a: &String| matches!(a.as_str(), "is" | "are" | "was" | "were" | "be" | "been" | "being");
        g.passive = g.aux.last().is_some_and(be) && matches!(g.form, Some(Form::Past | Form::Participle));
        g
    }

    /// "will visit Riga and meet A", "is set to visit Riga and meet A": the verb beside which "meet", which begins at `start`,
    /// stands, and whose "will" or "to" it shares.
    pub(super) fn beside(&self, start: usize) -> Option<usize> {
        let and = self.chunks[..start].iter().rposition(|c| !matches!(c.class, Class::Adverb | Class::But))?;
        if !matches!(self.chunks[and].class, Class::And | Class::Or | Class::Comma) {
            return None;
        }
        let left = (0..and).rev().take(30).find(|&n| self.chunks[n].verb.is_some_and(|x| x.form != Form::Ing) && !self.in_relative(n))?;
        // "is to be received by A and hold talks with B"
        let be = |k: &usize| self.low_at(*k) == "be";
        let received = |x: words::Verb| matches!(x.form, Form::Past | Form::Participle) && left.checked_sub(1).filter(be).is_some();
        self.chunks[left].verb.is_some_and(|x| x.form == Form::Base || received(x)).then_some(left)
    }
}
