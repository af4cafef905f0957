//! The frames: how a trigger's arguments are found.

mod again;
mod governed;
mod guest;
mod journey;
mod noun;
mod opened;
mod predicate;
mod stretch;
mod verb;

use crate::clause::{ChunkKind, Class, Clause, Listed};
use crate::event::{Kind, Mode, ParticipantKind, ResolvedBy};
use crate::mention::Party;
use crate::trigger::Hit;
use crate::trigger::Outlook;
use crate::trigger::RuleSet;

pub use again::may_be;

impl RuleSet {
    /// Hits of one actor side and a list of counterparts: one event a side, unless they sit together.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn pair(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        v: usize,
        who: Vec<Party>,
        list: Listed,
        outlook: &Outlook,
        end: usize,
    ) -> Vec<Hit> {
        // "met A and B, each on his own"
        let each = clause.low_at(end) == "," && clause.low_at(end + 1) == "each"
            || matches!(clause.low_at(end + usize::from(clause.low_at(end) == ",")), "individually" | "one");
        // "A and B will separately meet C"
        let each = each || v > 0 && matches!(clause.low_at(v - 1), "separately" | "individually");
        let list = Listed { apart: list.apart || each || separately(clause, end), ..list };
        let apart = list.apart || several_words(clause, v);
        let base = Hit { apart, ..self.hit(clause, rule, v, end, outlook) };
        // "his French and German counterparts", "the leaders of Japan and South Korea": named in one breath, met at once.
        let one_breath = list.at.len() == 1
            && clause.sentence.kind != crate::text::LineKind::Headline
            && clause.chunks[list.at[0]].plural
            && !clause.chunks[..v].iter().any(|c| clause.low(c) == "already")
            && !list.apart
            && !several_words(clause, v)
            && !self.calls_each(clause, rule);
        // "held a meeting with A, B and C", "met with A, B and C during their visit"
        let one = matches!(clause.low_at(v), "meeting" | "dinner" | "lunch" | "breakfast" | "call")
            && (v.saturating_sub(4)..v).any(|k| matches!(clause.low_at(k), "a" | "an"))
            && !list.apart
            // "his secure video conference with A, B and C"
            || (v..v + 3).any(|k| matches!(clause.low_at(k), "conference" | "teleconference" | "videoconference")) && !list.apart;
        let visit = clause.low_at(end) == "during"
            && clause.low_at(end + 1) == "their"
            && (end + 2..end + 5).any(|k| matches!(clause.low_at(k), "visit" | "trip" | "stay"));
        let titled = list.at.len() > 1 && !list.apart && self.calls_each(clause, rule) && titled_call(clause);
        let joint = joint_words(clause, v, end) || one_breath || one || visit || titled;
        let several = list.at.len() > 1;
        if several && list.places.iter().chain(&list.times).any(Option::is_some) {
            let mut out = Vec::new();
            for (n, &at) in list.at.iter().enumerate() {
                let whom = self.parties(clause, &[at]);
                if !whom.is_empty() {
                    out.push(Hit { who: who.clone(), whom, place: list.places[n], time: list.times[n], ..base.clone() });
                }
            }
            return out;
        }
        // "with A and, four hours later, with B": two meetings, whatever their sides.
        if several && !joint && list.later.iter().any(|&l| l) {
            let mut groups: Vec<Vec<usize>> = Vec::new();
            for (n, &at) in list.at.iter().enumerate() {
                match groups.last_mut() {
                    Some(group) if !list.later[n] => group.push(at),
                    _ => groups.push(vec![at]),
                }
            }
            return groups
                .into_iter()
                .map(|at| self.parties(clause, &at))
                .filter(|whom| !whom.is_empty())
                .flat_map(|whom| split(Hit { who: who.clone(), whom, apart: true, ..base.clone() }, list.apart))
                .collect();
        }
        let mut whom = self.other_than(clause, &list.at, &who);
        if whom.is_empty() {
            return Vec::new();
        }
        // "met Speaker A of Mongolia, Foreign Minister B and Deputy Minister C": of the same side.
        for n in 1..whom.len() {
            let before = whom[n - 1].clone();
            let open = whom[n].side.is_none() || whom[n].assumed && who.iter().any(|w| w.side == whom[n].side);
            if open && whom[n].office.is_some() && before.office.is_some() && before.side.is_some() {
                whom[n].side = before.side;
                whom[n].assumed = true;
            }
        }
        let place = list.places.first().copied().flatten().filter(|_| list.at.len() == 1);
        // "held separate meetings with President A and Prime Minister B": two, though of one side.
        let named = whom.iter().all(|p| p.kind == ParticipantKind::Person && p.name.is_some());
        if (list.apart || separate_word(clause, v)) && named && whom.len() == list.at.len() {
            return whom.into_iter().map(|p| Hit { who: who.clone(), whom: vec![p], place, ..base.clone() }).collect();
        }
        // "The Danish and Kazakh ambassadors paid separate calls on the premier", "A and B met separately with C"
        let one = self.sides(&whom) == 1 && self.sides(&who) > 1 && who.iter().all(|p| p.side.is_some());
        if one && (list.apart || separate_word(clause, v)) {
            let hit = |p: &Party| Hit { who: vec![p.clone()], whom: whom.clone(), place, ..base.clone() };
            return who.iter().map(hit).collect();
        }
        split(Hit { who, whom, joint, place, ..base }, list.apart)
    }

    /// Those at `at`, where "him" is not the one who meets him: "A phoned B and agreed to meet him".
    fn other_than(&self, clause: &Clause<'_>, at: &[usize], who: &[Party]) -> Vec<Party> {
        let mut whom = self.parties(clause, at);
        let himself = |p: &Party| p.by == ResolvedBy::Pronoun && who.iter().any(|w| w.same(p));
        let Some(n) = whom.iter().position(himself) else { return whom };
        let pronoun = whom[n].span;
        let before = at.iter().copied().find(|&k| clause.span(&clause.chunks[k]).covers(pronoun)).unwrap_or(0);
        let other =
            (0..before).rev().filter(|&k| clause.is_party(k)).map(|k| self.parties(clause, &[k])).find(|p| {
                p.len() == 1 && p[0].kind == ParticipantKind::Person && who.iter().all(|w| !w.same(&p[0]) && w.side != p[0].side)
            });
        match other {
            Some(p) => whom[n] = Party { span: pronoun, by: ResolvedBy::Pronoun, ..p[0].clone() },
            // Of several, the others remain.
            None if whom.len() > 1 => drop(whom.remove(n)),
            None => {}
        }
        whom
    }

    /// Whether a rule tells a conversation that one has with each of several people, as by telephone.
    fn calls_each(&self, clause: &Clause<'_>, rule: usize) -> bool {
        let row = &self.rules[rule];
        let conversation = row.sets.mode == Some(Mode::Phone) || row.id == "talks/speak" || row.id == "call/conversation";
        conversation && self.mode_in(clause.text.low(clause.sentence.span)).is_none_or(|(mode, _)| mode == Mode::Phone)
    }

    pub(super) fn hit(&self, clause: &Clause<'_>, rule: usize, at: usize, end: usize, outlook: &Outlook) -> Hit {
        let sets = self.rules[rule].sets;
        Hit {
            rule,
            also: outlook.rules.clone(),
            who: Vec::new(),
            whom: Vec::new(),
            joint: false,
            apart: false,
            kind: sets.kind.unwrap_or(Kind::Meeting),
            status: sets.status.unwrap_or(outlook.status),
            mode: sets.mode.unwrap_or(Mode::Unspecified),
            span: clause.span(&clause.chunks[at]),
            at,
            end,
            place: None,
            time: None,
            occasion: None,
            transcript: None,
            purpose: outlook.purpose,
            background: false,
            lapsed: outlook.lapsed,
            passing: None,
            simultaneous: false,
        }
    }

    /// The participants at some chunks, without those who only speak to the press.
    pub(super) fn parties(&self, clause: &Clause<'_>, at: &[usize]) -> Vec<Party> {
        let mut out: Vec<Party> = Vec::new();
        let with: Vec<usize> = at.iter().flat_map(|&n| [vec![n], companions(clause, n)].concat()).collect();
        for &n in &with {
            let delegation = n;
            let n = leader(clause, n).unwrap_or(n);
            let side = clause.parties(delegation).and_then(|p| p.first()).and_then(|p| p.side.clone());
            let found = match clause.chunks.get(n).map(|c| &c.kind) {
                Some(ChunkKind::Party(parties) | ChunkKind::Compound(parties) | ChunkKind::Adjective(parties)) => parties,
                _ => continue,
            };
            for party in found {
                if !party.spokesperson
                    && !out
                        .iter()
                        .any(|o| o.name.is_some() && o.same(party) || o.name.is_none() && party.name.is_none() && o.side == party.side)
                {
                    let own = party.side.clone().filter(|_| !(party.assumed && n != delegation && side.is_some()));
                    let taken = own.is_none() && n != delegation;
                    out.push(Party {
                        side: own.or_else(|| side.clone().filter(|_| n != delegation)),
                        assumed: party.assumed && !taken,
                        ..party.clone()
                    });
                }
            }
        }
        out
    }

    pub(super) fn sides(&self, parties: &[Party]) -> usize {
        let mut sides: Vec<&Option<String>> = parties.iter().map(|p| &p.side).collect();
        sides.sort();
        sides.dedup();
        sides.len()
    }
}

/// A and B meet: A is who, the others whom.
pub(super) fn reciprocal(base: Hit, all: Vec<Party>) -> Hit {
    let first = all[0].side.clone();
    let (who, whom): (Vec<Party>, Vec<Party>) = all.into_iter().partition(|p| p.side == first);
    Hit { who, whom, joint: true, ..base }
}

/// One meeting of all guests.
pub(super) fn together(hits: Vec<Hit>) -> Vec<Hit> {
    let mut hits = hits.into_iter();
    let Some(mut first) = hits.next() else { return Vec::new() };
    for hit in hits {
        first.whom.extend(hit.whom);
        first.joint = true;
    }
    vec![first]
}

/// One event per counterpart side, unless the meeting is joint.
pub(super) fn split(hit: Hit, apart: bool) -> Vec<Hit> {
    let mut sides: Vec<Option<String>> = Vec::new();
    for party in &hit.whom {
        if !sides.contains(&party.side) {
            sides.push(party.side.clone());
        }
    }
    if (hit.joint && !apart) || sides.len() < 2 {
        return vec![hit];
    }
    sides.into_iter().map(|side| Hit { whom: hit.whom.iter().filter(|p| p.side == side).cloned().collect(), ..hit.clone() }).collect()
}

/// Whether words about a verb and its arguments, on whichever side they stand, tell of one meeting of them all.
pub(super) fn joint_words(clause: &Clause<'_>, verb: usize, end: usize) -> bool {
    // "meets A and B for the North American Leaders' Summit"
    let reach = if clause.low_at(end) == "for" { 9 } else { 6 };
    let (from, to) = (verb.min(end).saturating_sub(4), (verb.max(end) + reach).min(clause.chunks.len()));
    // "will meet A and hold a trilateral meeting with B and C": the second verb's.
    let second = |&k: &usize| clause.chunks[k].class == Class::And && clause.chunks.get(k + 1).is_some_and(|c| c.verb.is_some());
    let to = (verb.max(end)..to).find(second).unwrap_or(to);
    clause.chunks[from..to].iter().any(|c| {
        matches!(
            clause.low(c),
            "trilateral"
                | "three-way"
                | "four-way"
                | "jointly"
                | "quadrilateral"
                | "tripartite"
                | "trilaterally"
                | "joint"
                | "summit"
                | "virtual"
        ) && c.kind == ChunkKind::Word
    }) || (from..to).any(|n| {
        (clause.low_at(n) == "three" || clause.low_at(n) == "four") && clause.low_at(n + 1) == "-" && clause.low_at(n + 2) == "way"
    })
}

/// "A, accompanied by B and C, met": the chunks of those who came with the party at a chunk, of its side as far as the text tells.
fn companions(clause: &Clause<'_>, n: usize) -> Vec<usize> {
    let word = n + 1 + usize::from(clause.chunks.get(n + 1).is_some_and(|c| c.class == crate::clause::Class::Comma));
    let with = match clause.low_at(word) {
        "accompanied" | "flanked" => clause.low_at(word + 1) == "by",
        "together" | "along" => clause.low_at(word + 1) == "with",
        _ => false,
    };
    let side = clause.parties(n).and_then(|p| p.first()).and_then(|p| p.side.as_ref());
    let own = |&k: &usize| {
        clause.parties(k).is_some_and(|p| p.iter().all(|q| q.name.is_some() && (q.side.is_none() || q.assumed || q.side.as_ref() == side)))
    };
    if !with || word == n + 1 || side.is_none() {
        return Vec::new();
    }
    clause.list_from(word + 2).map(|l| l.at).filter(|at| at.iter().all(own)).unwrap_or_default()
}

/// "a Hamas delegation led by Khalil al-Hayya": the chunk of the one who leads a delegation that stands at a chunk.
fn leader(clause: &Clause<'_>, n: usize) -> Option<usize> {
    let team = matches!(clause.low_at(n), "the team" | "the delegation");
    // "Talks between A and B, chaired by C": those are.
    let listed = n > 0 && clause.chunks[n - 1].class == Class::And && clause.parties(n)?.iter().all(|p| p.bare_side);
    let people = team || clause.parties(n)?.iter().all(|p| p.name.is_none()) && !listed;
    // "a Bahraini delegation under Brigadier Khalid Al Rumaithan"
    let named = |k: usize| clause.parties(k).is_some_and(|p| p.iter().all(|q| q.name.is_some())) && !clause.chunks[k].genitive;
    if people && clause.parties(n)?.iter().all(|p| p.people) && clause.low_at(n + 1) == "under" && named(n + 2) {
        return Some(n + 2);
    }
    let verb = n + 1 + usize::from(clause.chunks.get(n + 1)?.class == crate::clause::Class::Comma);
    let leads = clause.chunks.get(verb)?.verb.is_some_and(|v| matches!(v.lemma, "lead" | "head" | "chair"));
    // "led by Upper House Liberal Leader Aiko Tanaka"
    let title = |k: &usize| {
        let chunk = &clause.chunks[*k];
        let plain = chunk.class == crate::clause::Class::Other && chunk.verb.is_none();
        chunk.kind == ChunkKind::Word && clause.toks[chunk.from].word && (clause.toks[chunk.from].cap || plain)
    };
    let head = (verb + 2..clause.chunks.len()).take(4).find(|k| !title(k))?;
    let known =
        clause.parties(head)?.iter().all(|p| p.name.is_some() && (p.side.is_some() || clause.parties(n).is_some_and(|d| !d.is_empty())));
    (people && leads && clause.low_at(verb + 1) == "by" && known && !clause.chunks[head].genitive).then_some(head)
}

/// "held meetings with", "separate talks with": more than one of them.
fn several_words(clause: &Clause<'_>, at: usize) -> bool {
    matches!(clause.low_at(at), "meetings" | "calls" | "conversations" | "bilaterals" | "exchanges" | "visits")
        || clause.low_at(at + 1) == "calls"
        || clause.low_at(at + 1) == "meetings"
        || separate_word(clause, at)
}

/// "met his Lao, Japanese and Canadian counterparts separately", "the ministers of Peru and Chile, A and B, respectively":
/// right behind those who are met.
pub(super) fn separately(clause: &Clause<'_>, end: usize) -> bool {
    let at = end + usize::from(clause.low_at(end) == ",");
    matches!(clause.low_at(at), "separately" | "respectively" | "individually")
        // "met A, B and C in separate meetings"
        || clause.low_at(at) == "in" && clause.low_at(at + 1) == "separate" && clause.low_at(at + 2).ends_with('s')
}

/// Whether a document's title tells of one call with several people: "Call with A and B".
fn titled_call(clause: &Clause<'_>) -> bool {
    let title = clause.text.doc().title.as_deref().unwrap_or_default().to_lowercase();
    let call =
        ["telephone conversation with ", "phone conversation with ", "call with "].iter().find_map(|w| title.find(w).map(|n| n + w.len()));
    call.is_some_and(|n| title[n..].contains(" and "))
}

/// "separate" before a noun of meeting at a chunk.
fn separate_word(clause: &Clause<'_>, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|k| matches!(clause.low_at(k), "separate" | "back-to-back" | "individual" | "respective"))
}

/// Where the relative clause between commas closes that a trigger stands in, which tells in passing of what came before: "who
/// arrived from Jakarta, where he met B, will leave".
pub(in crate::trigger) fn in_passing(clause: &Clause<'_>, at: usize, end: usize) -> Option<usize> {
    let opens = |k: usize| {
        clause.chunks[k].class == Class::Relative && k > 0 && (clause.chunks[k - 1].class == Class::Comma || clause.chunks[k - 1].closed)
    };
    let stop = |k: usize| clause.chunks[k].class == Class::Stop;
    let inside = (at.saturating_sub(12)..at).rev().take_while(|&k| !stop(k)).any(opens);
    let close = (end..clause.chunks.len().min(end + 7)).find(|&k| clause.chunks[k].class == Class::Comma);
    let goes_on = |k: usize| {
        clause.chunks.get(k + 1).is_some_and(|c| {
            matches!(c.class, Class::Auxiliary | Class::Modal) || c.verb.is_some_and(|v| v.form != crate::clause::Form::Ing)
        })
    };
    close.filter(|&k| inside && goes_on(k))
}

/// "last met", "previously met", "months of talks": background.
pub(super) fn background(clause: &Clause<'_>, v: usize) -> bool {
    // "months of talks"
    let long = v > 1 && clause.low_at(v - 1) == "of" && matches!(clause.low_at(v - 2), "weeks" | "months" | "years" | "decades");
    let from = v.saturating_sub(4);
    long || clause.chunks[from..(v + 3).min(clause.chunks.len())]
        .iter()
        .any(|c| matches!(clause.low(c), "last" | "previously" | "previous" | "earlier"))
}

/// Whether a phrase's words stand at a chunk.
pub(super) fn phrase_at(clause: &Clause<'_>, n: usize, phrase: &str) -> bool {
    phrase.split(' ').enumerate().all(|(k, w)| clause.low_at(n + k) == w)
}

/// A list of what is to come: "His programme includes", "on the agenda is".
pub(super) fn is_list(word: &str) -> bool {
    matches!(word, "agenda" | "calendar" | "diary" | "itinerary" | "program" | "programme" | "schedule")
}
