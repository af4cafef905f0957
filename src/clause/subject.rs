//! The subject of a verb, and what governs it, across what really stands between them.

use super::chunk::{ChunkKind, Clause};
use super::words::{Class, Form};

/// A word that governs an infinitive or a noun: "expected (to meet)", "refused (to meet)", "cancelled (a meeting)".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Governor {
    /// Base form of a verb, else the word.
    pub lemma: String,
    /// Chunk.
    pub at: usize,
    /// Negated.
    pub negated: bool,
    /// Its modal.
    pub modal: Option<String>,
    /// Its form, where it is a verb.
    pub form: Option<Form>,
    /// Its auxiliaries.
    pub aux: Vec<String>,
}

/// The subject of a verb.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    /// Chunks of the parties; empty where there is none.
    pub at: Vec<usize>,
    /// What governs the verb, the nearest first.
    pub governors: Vec<Governor>,
    /// The subject of what governs, where it is another ("A invited B to meet").
    pub agent: Vec<usize>,
}

/// Those who work for or stand by one whose name stands before: "a Biden adviser", "Trump envoys".
fn mans(word: &str) -> bool {
    const WORDS: [&str; 16] = [
        "adviser", "advisers", "advisor", "advisors", "aide", "aides", "envoy", "envoys", "emissary", "ally", "allies", "confidant",
        "lawyer", "critic", "loyalist", "nominee",
    ];
    WORDS.contains(&word)
}

impl<'a> Clause<'a> {
    /// The subject of the verb at a chunk.
    pub fn subject(&self, v: usize) -> Subject {
        let mut out = Subject::default();
        self.climb(v, &mut out, 0);
        out
    }

    /// "had the opportunity of meeting B", "had the honour of receiving B": whether such words stand before a gerund.
    pub fn granted(&self, gerund: usize) -> bool {
        let noun = gerund.checked_sub(2).map_or("", |k| self.low_at(k));
        let made = noun == "point" && gerund > 3 && matches!(self.low_at(gerund - 4), "made" | "makes");
        let noun = matches!(noun, "opportunity" | "chance" | "pleasure" | "honour" | "honor" | "privilege") || made;
        noun && self.low_at(gerund - 1) == "of"
    }

    pub(super) fn climb(&self, v: usize, out: &mut Subject, depth: usize) {
        if depth > 6 {
            return;
        }
        let g = self.group(v);
        if g.infinitive {
            let to = (0..g.start).rev().find(|&n| self.chunks[n].class == Class::To).unwrap_or(0);
            return self.control(to, out, depth);
        }
        // "meeting B", "having met B"
        let bare_ing = g.form == Some(Form::Ing) && g.aux.is_empty() || g.aux.first().is_some_and(|a| a == "having");
        let start = self.skip_back(g.start);
        if bare_ing && self.granted(start) {
            return self.control(start - 1, out, depth);
        }
        if bare_ing {
            return self.participle(start, out, depth);
        }
        // "Trump says will speak to Putin": a headline that leaves "he" out.
        let told = g.modal.is_some() || g.form == Some(Form::Past);
        if self.headline() && told && start > 0 && self.low_at(start - 1) == "says" {
            return self.climb(start - 1, out, depth + 1);
        }
        self.find(start, out, depth, v);
    }

    pub(crate) fn headline(&self) -> bool {
        self.sentence.kind == crate::text::LineKind::Headline
    }

    /// Back over adverbs, times and their prepositions that stand before a verb group.
    pub(super) fn skip_back(&self, start: usize) -> usize {
        let mut n = start;
        while n > 0 {
            let prev = &self.chunks[n - 1];
            let time = matches!(prev.kind, ChunkKind::Time(_));
            // "He then had a working lunch"
            let then = prev.class == Class::But
                && self.low(prev) == "then"
                && n >= 2
                && (self.is_party(n - 2) || self.chunks[n - 2].class == Class::Relative);
            if time
                || then
                || prev.class == Class::Adverb
                || prev.class == Class::Prep && n < self.chunks.len() && matches!(self.chunks[n].kind, ChunkKind::Time(_))
            {
                n -= 1;
            } else {
                break;
            }
        }
        n
    }

    /// Looks left of `end` for the subject of the verb at `v`.
    pub(super) fn find(&self, end: usize, out: &mut Subject, depth: usize, v: usize) {
        let mut n = end;
        let mut steps = 0;
        while n > 0 && steps < 60 {
            n -= 1;
            steps += 1;
            let chunk = &self.chunks[n];
            match (&chunk.kind, chunk.class) {
                // "A Biden adviser met B": his man, not he.
                (ChunkKind::Party(_), _) if !chunk.genitive && n + 1 < end && mans(self.low_at(n + 1)) => {}
                (ChunkKind::Party(_), _) if !chunk.genitive => {
                    // "Lourenço, in his capacity as AU chair, called": a role, nobody else.
                    let role = self.list_back(n)[0];
                    if role > 1 && self.low_at(role - 1) == "as" && matches!(self.low_at(role - 2), "capacity" | "role") {
                        n = role - 1;
                        continue;
                    }
                    // "Before it opened he sat down": such a word is never an object.
                    if matches!(self.low(chunk), "he" | "she" | "they") && n + 1 == end {
                        // "met A and B, and they discussed": no third of the list.
                        let clause = n >= 2 && self.chunks[n - 1].class == Class::And && self.chunks[n - 2].class == Class::Comma;
                        out.at = if clause { vec![n] } else { self.list_back(n) };
                        return;
                    }
                    let list = self.list_back(n);
                    let first = *list.first().unwrap_or(&n);
                    let before = first.checked_sub(1).map(|b| &self.chunks[b]);
                    // "delegations led by A and B have met"
                    if first >= 2
                        && self.low_at(first - 1) == "by"
                        && self.chunks[first - 2].verb.is_some_and(|u| matches!(u.lemma, "lead" | "head" | "chair"))
                        && first >= 3
                        && self.group(first - 2).aux.is_empty()
                    {
                        let head = first - 3 - usize::from(first > 3 && self.chunks[first - 3].class == Class::Comma);
                        out.at = if self.is_party(head) { vec![head] } else { list };
                        return;
                    }
                    // "one of its diplomats had met A"
                    let of = first >= 2 && self.low_at(first - 1) == "of";
                    // "The navies of India and Bangladesh held talks"
                    let bodies = |k: usize| {
                        matches!(
                            self.low_at(k),
                            "forces"
                                | "navies"
                                | "armies"
                                | "militaries"
                                | "police"
                                | "guards"
                                | "ministries"
                                | "agencies"
                                | "panels"
                                | "teams"
                                | "delegations"
                                | "governments"
                                | "parliaments"
                                | "commands"
                                | "coastguards"
                                | "negotiators"
                        )
                    };
                    let one_of =
                        of && (matches!(self.low_at(first - 2), "one" | "some" | "two" | "members") || list.len() > 1 && bodies(first - 2));
                    let behind = before.is_some_and(|b| b.class == Class::Prep || b.class == Class::To && !self.headline_start(first));
                    // "met his counterpart, and the minister held talks": a new clause begins after the comma.
                    let last = *list.last().unwrap_or(&n);
                    let anew = list.len() > 1
                        && last >= 2
                        && self.chunks[last - 1].class == Class::And
                        && (self.chunks[last - 2].class == Class::Comma || self.chunks[last - 2].closed);
                    // "met with A, and B held talks"
                    if behind && anew && self.low_at(first - 1) == "with" && (0..first - 1).any(|k| self.finite(k)) {
                        out.at = vec![last];
                        return;
                    }
                    if behind && !one_of {
                        n = first - 1;
                        continue;
                    }
                    // "Officials said A, the president, and B had met": the comma closes what is said of A.
                    let apposed =
                        list.len() > 1 && first > 0 && self.reports(first - 1) && self.low_at(list[list.len() - 2]).contains(", ");
                    if anew && !apposed && before.is_some_and(|b| b.verb.is_some()) {
                        out.at = vec![last];
                        return;
                    }
                    // The object of another verb is no subject of this one, unless a new clause begins with it.
                    if before.is_some_and(|b| b.verb.is_some()) && !self.reports(first - 1) {
                        // A reduced relative or an object: go on left.
                        n = first - 1;
                        continue;
                    }
                    out.at = list;
                    return;
                }
                // "visits, meets": a headline's verbs side by side.
                (_, Class::Comma) if n + 1 == end && n > 0 && self.chunks[n - 1].verb.is_some_and(|u| u.form == Form::Third) => {
                    return self.climb(n - 1, out, depth + 1);
                }
                (_, Class::Comma) | (_, Class::Close) | (_, Class::Dash) => {
                    if let Some(left) = self.series_left(n, v).filter(|_| chunk.class == Class::Comma && n + 1 == end) {
                        return self.climb(left, out, depth + 1);
                    }
                    if let Some(open) = self.opening(n) {
                        n = open;
                        continue;
                    }
                    if chunk.class == Class::Dash {
                        return;
                    }
                    // "an official, A (deputy head of the department), is due": the bracket belongs to A.
                    if chunk.class == Class::Comma && n + 1 == end && n > 0 && self.chunks[n - 1].class == Class::Close {
                        continue;
                    }
                    if chunk.class == Class::Comma && n + 1 < self.chunks.len() && !self.subject_can_cross(n) {
                        return;
                    }
                }
                // "arrived in Kyiv and met": the subject of the verb before.
                (_, Class::And | Class::But | Class::Or)
                    if n + 1 >= end || self.only_adverbs(n + 1, end) || self.chunks[n + 1].class == Class::Comma =>
                {
                    let (left, be) = (self.verb_left(n, v), self.be_left(n));
                    // "A, who ran them until they collapsed, was in Moscow and met"
                    let resumes = |k: usize| k > 0 && (self.chunks[k - 1].class == Class::Comma || self.chunks[k - 1].closed);
                    let nearer = be.filter(|&be| left.is_none_or(|u| u < be && resumes(self.group(be).start)));
                    if let (Some(u), None) = (left, nearer) {
                        self.climb(u, out, depth + 1);
                    } else if let Some(be) = nearer {
                        // "was in Moscow and met"
                        self.find(self.skip_back(self.group(be).start), out, depth + 1, be);
                    }
                    return;
                }
                (_, Class::Relative) => {
                    let low = self.low(chunk);
                    if low == "whom" || low == "whose" {
                        return;
                    }
                    if n + 1 >= end || self.only_adverbs(n + 1, end) {
                        let mut a = n;
                        while a > 0 && matches!(self.chunks[a - 1].class, Class::Comma | Class::Open) {
                            a -= 1;
                        }
                        // "the talks with B, which ended": no person is a "which".
                        let person = |k: usize| self.parties(k).is_some_and(|p| p.iter().all(|q| q.name.is_some()));
                        if a > 0 && self.is_party(a - 1) && !self.chunks[a - 1].genitive && !(low == "which" && person(a - 1)) {
                            // "Trump and Putin, who met in Anchorage, disagree"; but "Orpo and Schoof, who flew in from Bern"
                            let list = self.list_back(a - 1);
                            let comes = self.chunks[v].verb.is_some_and(|u| {
                                matches!(u.lemma, "fly" | "arrive" | "travel" | "come" | "go" | "head" | "return" | "visit" | "land")
                            });
                            let heads = a < n && low == "who" && !comes && list.first().is_some_and(|&k| self.heads_clause(k));
                            out.at = if heads { list } else { vec![a - 1] };
                        }
                        return;
                    }
                }
                (_, Class::Stop) | (_, Class::Quote) => {
                    // "Blok "had a good talk with A"", "Blok said he "met" A"
                    if chunk.class == Class::Quote && (n + 1 < end || n > 0 && self.is_party(n - 1)) {
                        continue;
                    }
                    return;
                }
                (_, Class::Subordinate) if n + 1 == end => return,
                // "agreed on it after a plane was forced to land": the plane is no one.
                (_, Class::Subordinate)
                    if matches!(self.low(chunk), "after" | "before" | "because" | "as" | "since" | "until")
                        && self.chunks[n + 1].class == Class::Determiner
                        && self.chunks[n + 2..end]
                            .iter()
                            .all(|c| c.kind == ChunkKind::Word || matches!(c.kind, ChunkKind::Adjective(_))) =>
                {
                    return;
                }
                _ if chunk.verb.is_some_and(|x| x.form != Form::Ing) && n + 1 == end => {
                    // "is set Tuesday to ..." handled elsewhere; a verb right before this one ends the search.
                    return;
                }
                _ if chunk.verb.is_some_and(|x| matches!(x.form, Form::Past | Form::Third))
                    && self.group(n).aux.is_empty()
                    && self.finite_has_subject(n) =>
                {
                    return;
                }
                _ => {}
            }
        }
    }

    /// "A, in Paris last week": the chunk of the party whom an apposition that ends at a chunk sets in a place.
    pub(super) fn set_in(&self, last: usize) -> Option<usize> {
        let circumstance = |k: usize| {
            matches!(self.chunks[k].kind, ChunkKind::Place | ChunkKind::Time(_)) || matches!(self.low_at(k), "in" | "on" | "at" | "earlier")
        };
        let first = (0..=last).rev().take_while(|&k| circumstance(k)).last()?;
        let placed = matches!(self.low_at(first), "in" | "at") && self.chunks[first + 1..=last].iter().any(|c| c.kind == ChunkKind::Place);
        let comma = first.checked_sub(1).filter(|&c| placed && self.chunks[c].class == Class::Comma)?;
        comma.checked_sub(1).filter(|&k| self.is_party(k))
    }

    /// Whether a clause begins with a chunk: nothing that governs it stands before.
    fn heads_clause(&self, n: usize) -> bool {
        n.checked_sub(1).is_none_or(|b| {
            let before = &self.chunks[b];
            matches!(before.class, Class::Stop | Class::That | Class::Subordinate | Class::Quote | Class::Comma)
                || before.verb.is_some() && self.reports(b)
        })
    }

    /// The verb before a comma that the one behind it goes on from: "will travel to Riga, meet A and hold talks", "arrived on
    /// Tuesday, met A and left".
    fn series_left(&self, comma: usize, v: usize) -> Option<usize> {
        let plan = self
            .beside(comma + 1)
            .filter(|&left| self.chunks[v].verb.is_some_and(|x| x.form == Form::Base) && self.group(left).modal.is_some());
        plan.or_else(|| self.past_series(comma, v)).or_else(|| self.present_series(comma, v))
    }

    /// "visits Panama, meets A": verbs of a headline side by side, with a place between them.
    fn present_series(&self, comma: usize, v: usize) -> Option<usize> {
        let third = |k: usize| self.chunks[k].verb.is_some_and(|x| x.form == Form::Third) && self.group(k).aux.is_empty();
        let left = (0..comma).rev().take(8).find(|&k| self.chunks[k].verb.is_some())?;
        let plain = self.chunks[left + 1..comma].iter().all(|c| {
            matches!(c.kind, ChunkKind::Place | ChunkKind::Party(_) | ChunkKind::Time(_))
                || matches!(c.class, Class::Prep | Class::To | Class::Determiner)
        });
        // "Polish, Czech PMs visit Kyiv, meet Zelensky"
        let base = |k: usize| {
            self.chunks[k].verb.is_some_and(|x| x.form == Form::Base) && self.group(k).aux.is_empty() && !self.group(k).infinitive
        };
        ((third(v) && third(left) || self.headline() && base(v) && base(left)) && plain).then_some(left)
    }

    /// The same in the past, where another verb follows behind "and".
    fn past_series(&self, comma: usize, v: usize) -> Option<usize> {
        let past = |k: usize| self.chunks[k].verb.is_some_and(|x| x.form == Form::Past) && self.group(k).aux.is_empty();
        // "held talks with A, met B and was received by C"
        let received = |k: usize| {
            let group = self.chunks.get(k + 1).filter(|c| c.verb.is_some()).map(|_| self.group(k + 1));
            matches!(self.low_at(k), "was" | "were") && group.is_some_and(|g| g.passive)
        };
        let object = self.chunks.get(v + 1).is_some_and(|c| {
            matches!(c.kind, ChunkKind::Party(_)) || matches!(c.class, Class::Determiner | Class::Possessive) || self.low(c) == "with"
        });
        let and = (v + 1..self.chunks.len())
            .take(14)
            .find(|&k| self.chunks[k].class == Class::And && k + 1 < self.chunks.len() && (past(k + 1) || received(k + 1)))?;
        let left = (0..comma).rev().take(14).find(|&k| self.chunks[k].verb.is_some())?;
        let plain = self.chunks[left..and].iter().all(|c| !matches!(c.class, Class::That | Class::Relative | Class::Stop | Class::Quote));
        (past(v) && object && plain && past(left) && !self.in_relative(left)).then_some(left)
    }

    /// After "and": the verb that it coordinates.
    fn verb_left(&self, and: usize, v: usize) -> Option<usize> {
        // "and is to come": the auxiliary stands for its verb.
        let auxiliary = matches!(self.chunks[v].class, Class::Auxiliary | Class::Modal).then_some(Form::Past);
        let form = self.chunks[v].verb.map(|x| x.form).or(auxiliary)?;
        let own = self.group(v);
        let finite = own.modal.is_some() || !own.aux.is_empty() || matches!(form, Form::Past | Form::Third);
        (0..and).rev().take(40).find(|&n| {
            self.chunks[n].verb.is_some_and(|x| {
                let group = self.group(n);
                let other = group.modal.is_some() || !group.aux.is_empty() || matches!(x.form, Form::Past | Form::Third);
                match form {
                    Form::Base if !finite => matches!(x.form, Form::Base) || group.infinitive,
                    Form::Ing if !finite => x.form == Form::Ing,
                    _ => other || matches!(x.form, Form::Participle),
                }
            }) && !self.in_relative(n)
        })
    }

    /// After "and", where no verb stands left of it: the "is", "was" or "will be" that it coordinates.
    pub(super) fn be_left(&self, and: usize) -> Option<usize> {
        (0..and).rev().take(14).find(|&k| {
            let be = matches!(self.low_at(k), "is" | "are" | "was" | "were")
                || self.low_at(k) == "be" && k > 0 && self.chunks[k - 1].class == Class::Modal;
            be && !self.in_relative(k)
        })
    }

    pub(super) fn in_relative(&self, n: usize) -> bool {
        n > 0 && self.chunks[n - 1].class == Class::Relative
    }

    fn only_adverbs(&self, from: usize, to: usize) -> bool {
        self.chunks[from..to].iter().all(|c| {
            c.class == Class::Adverb
                || matches!(c.kind, ChunkKind::Time(_))
                || c.class == Class::Prep
                || matches!(self.low(c), "also" | "then" | "later" | "will")
        })
    }

    /// Where a comma or bracket before `n` closes a parenthesis ("Lavrov, who arrived on Monday, met"), the chunk of the
    /// mark that opens it.
    pub(super) fn opening(&self, n: usize) -> Option<usize> {
        if self.chunks[n].class == Class::Close {
            return (0..n).rev().take(20).find(|&k| self.chunks[k].class == Class::Open);
        }
        let mark = self.chunks[n].class;
        let open = (0..n).rev().take(45).find(|&k| self.chunks[k].class == mark && self.begins_parenthesis(k))?;
        // The words before the opening mark must be what the verb can belong to.
        // "and later, at the headquarters, met", "and then, on Friday, meet"
        let later =
            open > 1 && matches!(self.chunks[open - 1].class, Class::Adverb | Class::But) && self.chunks[open - 2].class == Class::And;
        (open > 0 && (self.is_party(open - 1) || later || matches!(self.chunks[open - 1].class, Class::Close | Class::And))).then_some(open)
    }

    fn begins_parenthesis(&self, comma: usize) -> bool {
        let Some(next) = self.chunks.get(comma + 1) else { return false };
        match next.class {
            Class::Relative | Class::Determiner | Class::Prep | Class::Possessive | Class::Subordinate | Class::Adverb => true,
            Class::Other => {
                next.verb.is_some_and(|v| matches!(v.form, Form::Ing | Form::Past | Form::Participle))
                    || matches!(next.kind, ChunkKind::Adjective(_) | ChunkKind::Time(_))
                    || matches!(
                        self.low(next),
                        "accompanied"
                            | "flanked"
                            | "together"
                            | "joined"
                            | "along"
                            | "one"
                            | "himself"
                            | "herself"
                            | "currently"
                            | "himself,"
                            | "two"
                            | "three"
                            | "old"
                            | "longtime"
                            | "left"
                            | "right"
                            | "center"
                            | "centre"
                    )
                    || matches!(&next.kind, ChunkKind::Party(p) if p.iter().all(|q| q.name.is_none()))
                    || self.low(next).parse::<u32>().is_ok()
            }
            _ => matches!(next.kind, ChunkKind::Time(_)),
        }
    }

    pub(super) fn subject_can_cross(&self, comma: usize) -> bool {
        // "On Thursday, in Delhi, Blinken met": the subject stands right of the comma and was found; a comma that
        // parts list members is crossed too.
        comma > 0 && (self.is_party(comma - 1) || matches!(self.chunks[comma - 1].kind, ChunkKind::Time(_) | ChunkKind::Place))
    }

    /// "(During talks with B,) A said the border will open", "A promised that trucks will come": whether somebody says or did
    /// something before anything is told as to come.
    pub fn heard_first(&self, from: usize) -> bool {
        let told = (from..self.chunks.len()).find(|&k| self.chunks[k].class == Class::Modal || self.chunks[k].verb.is_some());
        let person =
            |k: usize| self.chunks[k].class == Class::Pronoun || self.parties(k).is_some_and(|list| list.iter().any(|p| p.name.is_some()));
        let past = |k: usize| {
            self.reports(k) || self.chunks[k].verb.is_some_and(|v| v.form == Form::Past && !matches!(v.lemma, "plan" | "intend" | "expect"))
        };
        told.is_some_and(|k| k > from && past(k) && person(k - 1) && self.chunks.get(k + 1).is_none_or(|c| c.class != Class::Comma))
    }

    /// "X said Y met Z": what follows a verb of saying begins a clause.
    pub fn reports(&self, n: usize) -> bool {
        self.chunks.get(n).and_then(|c| c.verb).is_some_and(|v| {
            matches!(
                v.lemma,
                "say"
                    | "announce"
                    | "report"
                    | "confirm"
                    | "tell"
                    | "add"
                    | "reveal"
                    | "disclose"
                    | "believe"
                    | "think"
                    | "hope"
                    | "suggest"
                    | "claim"
                    | "state"
                    | "note"
                    | "write"
                    | "insist"
                    | "understand"
                    | "expect"
                    | "indicate"
                    | "deny"
                    | "see"
                    | "warn"
                    | "know"
                    | "show"
                    | "acknowledge"
            )
        })
    }

    fn finite_has_subject(&self, n: usize) -> bool {
        n > 0 && (self.is_party(n - 1) || matches!(self.chunks[n - 1].class, Class::Pronoun))
    }

    fn headline_start(&self, first: usize) -> bool {
        first == 0 || self.tagged(first)
    }

    /// "BREAKING: Putin, Xi speak", "UPDATE 2-Putin, Xi speak": whether a headline's own words begin at a chunk, behind a tag.
    fn tagged(&self, n: usize) -> bool {
        let mark = n.checked_sub(1).map_or("", |b| self.low_at(b));
        self.headline() && matches!(mark, ":" | "-" | "|")
    }

    /// "a Russian delegation led by A": the delegation's chunk for its leader's; any other party's own.
    fn team_of(&self, n: usize) -> usize {
        let led = n >= 3
            && self.low_at(n - 1) == "by"
            && self.chunks[n - 2].verb.is_some_and(|v| matches!(v.lemma, "lead" | "head"))
            && self.group(n - 2).aux.is_empty();
        let team = |k: usize| self.is_party(k) && self.parties(k).is_some_and(|p| p.iter().all(|q| q.people || q.bare_side));
        if led && team(n - 3) { n - 3 } else { n }
    }

    /// "Trump's son-in-law Jared Kushner": where the words begin that say whose man a party is.
    fn kin_from(&self, n: usize) -> usize {
        let plain = |c: &super::Chunk| c.kind == super::ChunkKind::Word && c.class == Class::Other && c.verb.is_none();
        let word = (n.saturating_sub(3)..n).rev().take_while(|&k| plain(&self.chunks[k])).last();
        let genitive = word.filter(|&k| k >= 2 && self.chunks[k - 1].class == Class::Genitive && self.parties(k - 2).is_some());
        genitive.map_or(n, |k| k - 2)
    }

    /// The coordination that ends at a party: "A", "A and B", "A, B and C"; in headlines "A, B".
    pub fn list_back(&self, n: usize) -> Vec<usize> {
        let n = self.team_of(n);
        let mut list = vec![n];
        let mut at = n;
        let mut and = false;
        loop {
            let mut k = self.kin_from(at);
            let mut joined = false;
            if k > 0 && self.chunks[k - 1].class == Class::And {
                k -= 1;
                joined = true;
                and = true;
            }
            if k > 0 && self.chunks[k - 1].class == Class::Comma && (joined || and || k >= 2) {
                k -= 1;
                joined = true;
            }
            if !joined || k == 0 || !self.is_party(k - 1) {
                break;
            }
            // "After talks with Putin, Xi met": a comma alone coordinates only where nothing governs the first.
            let head = self.team_of(k - 1);
            // "Kremlin says Putin, Trump spoke"
            let told = self.sentence.kind == crate::text::LineKind::Headline && head > 0 && self.reports(head - 1);
            let listed =
                head == 0 || self.tagged(head) || self.chunks[head - 1].class == Class::Comma && self.is_party(head.saturating_sub(2));
            // "after talks between the two sides, A and B met"
            let whole = self.chunks[k].class == Class::Comma && self.whole_group(head);
            // "as the G20 president, and the Secretary looks forward"
            let role = head > 0 && self.low_at(head - 1) == "as" && self.chunks[k].class == Class::Comma;
            if !and && !told && !listed || whole || role {
                break;
            }
            list.insert(0, head);
            at = head;
        }
        // "in talks with Putin and Xi met"? What a preposition governs is left to the caller.
        list
    }

    pub(super) fn finite_after(&self, n: usize) -> bool {
        self.chunks[n + 1..].iter().take(8).any(|c| c.verb.is_some() || matches!(c.class, Class::Auxiliary | Class::Modal))
    }

    /// Whether a verb that may carry what follows it stands at a chunk: "asked for talks", "is pushing for talks"; but no
    /// participle otherwise.
    pub fn finite(&self, n: usize) -> bool {
        let seeks = |lemma: &str| {
            matches!(
                lemma,
                "push"
                    | "press"
                    | "lobby"
                    | "plead"
                    | "appeal"
                    | "ask"
                    | "travel"
                    | "fly"
                    | "head"
                    | "prepare"
                    | "leave"
                    | "depart"
                    | "speak"
                    | "comment"
                    | "react"
                    | "respond"
            )
        };
        self.chunks[n].verb.is_some_and(|v| v.form != Form::Ing || seeks(v.lemma) && !self.group(n).aux.is_empty())
    }

    /// The subject of the main clause that a phrase at `n` belongs to: "said after talks with Putin".
    pub fn main_subject(&self, n: usize) -> Subject {
        let mut out = Subject::default();
        // "A, who flew in for talks with B, has"; but "A, who arrived on Monday, is due for talks with B"
        let passed = |k: usize| self.in_relative(self.group(k).start) && self.chunks[k..n].iter().any(|c| c.class == Class::Comma);
        let left = (0..n).rev().find(|&k| self.finite(k) && !passed(k));
        if let Some(u) = left {
            // "sent the minister to Rome for talks with B": who is sent talks.
            let sent = self.chunks[u].verb.is_some_and(|v| matches!(v.lemma, "send" | "dispatch"));
            // "will send a delegation to Oslo for talks with B": whose it is.
            let somebody = self.parties(u + 1).is_some_and(|p| !p.is_empty());
            if sent && !self.group(u).passive && self.is_party(u + 1) && somebody {
                out.at = vec![u + 1];
                return out;
            }
            if self.group(u).passive
                && let Some(agent) = self.list_after(u + 1, &["by"], false).filter(|l| l.end <= n)
            {
                out.at = agent.at;
                return out;
            }
            self.climb(u, &mut out, 0);
            if !out.at.is_empty() {
                return out;
            }
        }
        out.governors.clear();
        // "Lula, back from a state visit to France, must"
        let back = n >= 3
            && self.low_at(n) == "from"
            && matches!(self.low_at(n - 1), "back" | "fresh")
            && self.chunks[n - 2].class == Class::Comma;
        if left.is_none() && back && self.is_party(n - 3) {
            out.at = self.list_back(n - 3);
            return out;
        }
        // "A, in Sochi for talks with B, said"
        if let Some(visitor) = n.checked_sub(1).and_then(|last| self.set_in(last)).filter(|_| left.is_none()) {
            out.at = self.list_back(visitor);
            return out;
        }
        // "A, in a call with B, urged"
        if left.is_none() && n >= 2 && self.chunks[n - 1].class == Class::Comma && self.is_party(n - 2) {
            out.at = self.list_back(n - 2);
            return out;
        }
        // "A, speaking ahead of talks with B, said"
        let speaking = (n.saturating_sub(6)..n).rev().find(|&k| matches!(self.low_at(k), "speaking" | "commenting" | "writing"));
        if let Some(k) = speaking.filter(|&k| left.is_none() && k >= 2 && self.chunks[k - 1].class == Class::Comma && self.is_party(k - 2))
        {
            out.at = self.list_back(k - 2);
            return out;
        }
        // "A and B in a meeting here underlined"
        if left.is_none() && n >= 1 && self.low_at(n) == "in" && self.is_party(n - 1) {
            out.at = self.list_back(n - 1);
            return out;
        }
        // "In a conversation with B I noted"
        let pronoun = (n..self.chunks.len().min(n + 12))
            .find(|&k| self.is_party(k) && matches!(self.low_at(k), "i" | "we" | "he" | "she" | "they") && self.finite_after(k));
        if let Some(pronoun) = pronoun.filter(|_| left.is_none()) {
            out.at = vec![pronoun];
            return out;
        }
        let comma = (n..self.chunks.len())
            .find(|&k| (self.chunks[k].class == Class::Comma || self.chunks[k].closed) && self.is_party(k + 1) && self.finite_after(k + 1));
        if let Some(comma) = comma {
            // "In an exchange in Paris, A and B narrowed their differences"
            out.at = self.subjects_from(comma + 1).map_or(vec![comma + 1], |l| l.at);
        }
        out
    }
}
