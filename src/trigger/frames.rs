//! The frames: how a trigger's arguments are found.

use super::Hit;
use super::load::{Frame, RuleSet};
use super::status::Outlook;
use crate::clause::{ChunkKind, Class, Clause, Form, Governor, Listed, Subject, VerbGroup};
use crate::event::{Kind, Mode, ParticipantKind, Status};
use crate::gazetteer::TagKind;
use crate::mention::{Discourse, Party};
use crate::text::Span;

/// Verbs that carry a meeting noun as their object and add nothing but tense.
const LIGHT: &[&str] = &[
    "hold",
    "have",
    "conduct",
    "begin",
    "start",
    "open",
    "resume",
    "continue",
    "wrap",
    "conclude",
    "finish",
    "end",
    "complete",
    "attend",
    "join",
    "host",
    "chair",
    "co-chair",
    "cochair",
    "take",
    "participate",
    "engage",
    "convene",
    "launch",
    "lead",
    "make",
    "pay",
    "kick",
    "arrive",
    "do",
    "share",
    "preside",
    "get",
    "enter",
    "undertake",
    "place",
    "receive",
    "exchange",
    "co-host",
    "give",
    "throw",
    "hail",
    "describe",
    "praise",
    "stage",
    "see",
];

impl RuleSet {
    /// Hits of a verb at a chunk; `None` where the rule does not apply, so that the next may.
    pub(super) fn verb_hits(&self, clause: &Clause<'_>, rule: usize, v: usize) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        let mut after = v + 1;
        if !row.after.is_empty() {
            let low = clause.low_at(after);
            if !row.after.iter().any(|w| w == low) {
                return None;
            }
            after += 1;
        }
        if row.unless.iter().any(|w| phrase_at(clause, after, w)) {
            return None;
        }
        let group = clause.group(v);
        if group.form == Some(Form::Ing)
            && group.aux.is_empty()
            && v > 1
            && clause.chunks[v - 1].class == Class::Prep
            && matches!(clause.low_at(v - 1), "in" | "of" | "for" | "about" | "from" | "against" | "without")
            && clause.chunks[v - 2].kind == ChunkKind::Word
            && clause.chunks[v - 2].verb.is_none()
        {
            // "interest in meeting", "the idea of talking to"
            return Some(Vec::new());
        }
        // A bare participle after a noun ("the meeting held in Paris") has no subject of its own.
        let subject = clause.subject(v);
        let outlook = self.outlook(clause, &group, &subject.governors);
        if outlook.void {
            return Some(Vec::new());
        }
        // What was not discussed was not discussed at a meeting that took place.
        let mut outlook = outlook;
        if group.negated && row.id == "talks/discuss" {
            let met = clause
                .chunks
                .iter()
                .any(|c| matches!(clause.low(c), "summit" | "meeting" | "talks" | "call" | "conversation" | "dinner" | "lunch"));
            if !met {
                return Some(Vec::new());
            }
            outlook.status = Status::Held;
        }
        match row.frame {
            Frame::SubjectObject => self.meets(clause, rule, v, after, &group, &subject, &outlook),
            Frame::HostGuest => self.hosts(clause, rule, v, after, &group, &subject, &outlook),
            Frame::SubjectPlace => self.travels(clause, rule, v, after, &group, &subject, &outlook),
            Frame::SubjectOccasion => self.attends(clause, rule, v, after, &group, &subject, &outlook),
            _ => None,
        }
        .map(|mut hits| {
            for hit in &mut hits {
                hit.background = background(clause, v);
            }
            hits
        })
    }

    #[allow(clippy::too_many_arguments)]
    fn meets(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        v: usize,
        after: usize,
        group: &VerbGroup,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        if group.passive && !row.with.iter().any(|w| w == "with") {
            return None;
        }
        if group.passive && row.direct {
            return None;
        }
        let with: Vec<&str> = row.with.iter().map(String::as_str).collect();
        let who = self.parties(clause, &subject.at);
        let mutual = (after..after + 3).any(|k| matches!((clause.low_at(k), clause.low_at(k + 1)), ("each", "other") | ("one", "another")));
        if mutual && self.sides(&who) >= 2 {
            let base = self.hit(clause, rule, v, v + 1, outlook);
            return Some(vec![reciprocal(base, who)]);
        }
        let list = clause.list_after(after, &with, row.direct);
        if let Some(list) = list {
            if who.is_empty() {
                return None;
            }
            let end = list.end;
            if !row.only_then.is_empty()
                && clause.chunks.get(end).is_some_and(|c| {
                    !matches!(c.kind, ChunkKind::Time(_))
                        && !matches!(c.class, Class::Stop | Class::Comma | Class::Quote | Class::Close)
                        && !row.only_then.iter().any(|w| w == clause.low(c))
                })
            {
                return None;
            }
            let mut then = end;
            while clause.chunks.get(then).is_some_and(|c| {
                matches!(c.kind, ChunkKind::Time(_))
                    || clause.low(c) == "on" && matches!(clause.chunks.get(then + 1).map(|n| &n.kind), Some(ChunkKind::Time(_)))
            }) {
                then += 1;
            }
            if row.unless_then.iter().any(|w| clause.low_at(then) == w) {
                return None;
            }
            if !row.object_words.is_empty()
                && !list.at.iter().any(|&k| row.object_words.iter().any(|w| clause.low_at(k).split(' ').any(|o| o == w)))
            {
                return None;
            }
            if row.person
                && !self
                    .parties(clause, &list.at)
                    .iter()
                    .any(|p| p.kind == ParticipantKind::Person && (p.name.is_some() || p.office.is_some()))
            {
                return None;
            }
            return Some(self.pair(clause, rule, v, who, list, outlook, end));
        }
        if row.reciprocal && self.sides(&who) >= 2 && !self.other_object(clause, after, &with) {
            let base = self.hit(clause, rule, v, v + 1, outlook);
            return Some(vec![reciprocal(base, who)]);
        }
        // "invited Putin to meet": the agent is the other side.
        if row.reciprocal && !subject.agent.is_empty() {
            let agent = self.parties(clause, &subject.agent);
            if !agent.is_empty() && !who.is_empty() {
                let base = self.hit(clause, rule, v, v + 1, outlook);
                return Some(vec![Hit { who: agent, whom: who, ..base }]);
            }
        }
        None
    }

    /// Whether an object stands there that is no participant ("met reporters", "discussed with aides").
    fn other_object(&self, clause: &Clause<'_>, after: usize, with: &[&str]) -> bool {
        for chunk in clause.chunks[after..].iter().take(12) {
            if chunk.class == Class::Prep && with.contains(&clause.low(chunk)) && clause.low(chunk) == "with" {
                return true;
            }
            if matches!(chunk.class, Class::Comma | Class::Stop | Class::That | Class::Subordinate | Class::And | Class::To)
                || chunk.verb.is_some()
            {
                return false;
            }
        }
        false
    }

    #[allow(clippy::too_many_arguments)]
    fn hosts(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        v: usize,
        after: usize,
        group: &VerbGroup,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        if group.passive {
            let host = clause.list_after(after, &["by"], false)?;
            let whom = self.parties(clause, &subject.at);
            let who = self.parties(clause, &host.at);
            if who.is_empty() || whom.is_empty() {
                return None;
            }
            let base = self.hit(clause, rule, v, host.end, outlook);
            return Some(split(Hit { who, whom, ..base }, false));
        }
        let who = self.parties(clause, &subject.at);
        let list = clause.list_after(after, &[], true)?;
        // A guest is somebody, not a country's policy.
        let whom = self.parties(clause, &list.at);
        if who.is_empty() || whom.is_empty() || whom.iter().all(|w| w.bare_side && w.kind == ParticipantKind::Country) {
            return None;
        }
        let end = list.end;
        // "received Putin's letter", "receive the Sakharov prize": a thing, not a guest.
        if clause.chunks.get(end).is_some_and(|c| {
            c.kind == ChunkKind::Word
                && c.class == Class::Other
                && c.verb.is_none()
                && !clause.chunks[end - 1].closed
                && clause.toks[c.from].word
        }) {
            return None;
        }
        // Guests received together sit together, unless the text keeps them apart.
        let apart = list.apart;
        Some(self.pair(clause, rule, v, who, list, outlook, end)).map(|hits| if apart { hits } else { together(hits) })
    }

    #[allow(clippy::too_many_arguments)]
    fn travels(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        v: usize,
        after: usize,
        group: &VerbGroup,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        if group.passive {
            return None;
        }
        let who: Vec<Party> = self.parties(clause, &subject.at).into_iter().filter(|p| !p.bare_side).collect();
        if who.is_empty() {
            return None;
        }
        let place = self.destination(clause, after, &row.with, row.direct)?;
        let base = self.hit(clause, rule, v, place + 1, outlook);
        Some(destinations(clause, place).into_iter().map(|place| Hit { who: who.clone(), place: Some(place), ..base.clone() }).collect())
    }

    /// The place that a verb or noun of travel leads to.
    fn destination(&self, clause: &Clause<'_>, after: usize, with: &[String], direct: bool) -> Option<usize> {
        let mut n = after;
        let mut steps = 0;
        let mut ready = direct;
        while let Some(chunk) = clause.chunks.get(n) {
            steps += 1;
            if steps > 10 {
                return None;
            }
            let low = clause.low(chunk);
            if matches!(chunk.kind, ChunkKind::Place) && ready {
                return Some(n);
            }
            if ready
                && matches!(&chunk.kind, ChunkKind::Party(p) if p.iter().any(|q| q.bare_side && q.kind == ParticipantKind::Country))
                && !chunk.genitive
            {
                return Some(n);
            }
            // "a visit to the hospital in Rome" leads to the hospital.
            if chunk.class == Class::Prep
                && n > after + 1
                && clause.chunks[n - 1].kind == ChunkKind::Word
                && clause.chunks[n - 1].class == Class::Other
                && low != "of"
                && !geographic(clause.low_at(n - 1))
            {
                return None;
            }
            match chunk.class {
                Class::Prep | Class::To => ready = with.iter().any(|w| w == low) || ready && direct && steps == 1,
                Class::Determiner | Class::Adverb | Class::Possessive => {}
                _ if matches!(chunk.kind, ChunkKind::Time(_)) => {}
                _ if chunk.kind == ChunkKind::Word && chunk.class == Class::Other && chunk.verb.is_none() && ready && steps < 8 => {}
                _ if matches!(chunk.kind, ChunkKind::Adjective(_)) && ready => {}
                _ => return None,
            }
            n += 1;
        }
        None
    }

    #[allow(clippy::too_many_arguments)]
    fn attends(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        v: usize,
        after: usize,
        group: &VerbGroup,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        if group.passive {
            return None;
        }
        // "leaders attending the summit", "in town to attend": told of somebody in passing.
        if group.form == Some(Form::Ing) && group.aux.is_empty() || group.infinitive && outlook.rules.is_empty() {
            return None;
        }
        let who: Vec<Party> =
            self.parties(clause, &subject.at).into_iter().filter(|p| p.name.is_some() && p.kind == ParticipantKind::Person).collect();
        if who.is_empty() || matches!(outlook.status, Status::Proposed) {
            return None;
        }
        let occasion = self.occasion_after(clause, after, 9)?;
        let base = self.hit(clause, rule, v, after + 1, outlook);
        Some(vec![Hit { who, occasion: Some(occasion), ..base }])
    }

    /// A gathering of the gazetteer, or a "summit" or the like with a name, within some chunks.
    fn occasion_after(&self, clause: &Clause<'_>, after: usize, reach: usize) -> Option<(Span, Option<u32>)> {
        let from = clause.chunks.get(after)?;
        let last = clause.chunks.get((after + reach).min(clause.chunks.len() - 1))?;
        let span = Span::new(clause.toks[from.from].span.start, clause.toks[last.to - 1].span.end);
        for chunk in &clause.chunks[after..(after + reach).min(clause.chunks.len())] {
            if chunk.verb.is_some_and(|v| v.form != Form::Ing)
                || matches!(chunk.class, Class::Stop | Class::Comma | Class::That | Class::Subordinate | Class::Relative)
            {
                return None;
            }
            let at = clause.span(chunk);
            if matches!(clause.low(chunk), "summit") {
                let first = (after..)
                    .find(|&k| !matches!(clause.chunks[k].class, Class::Determiner | Class::Prep | Class::Possessive))
                    .unwrap_or(after);
                let named = clause
                    .tags
                    .iter()
                    .find(|t| t.kind == TagKind::Gathering && t.span.overlaps(Span::new(clause.span(&clause.chunks[first]).start, at.end)));
                return Some((named.map_or(clause.span(&clause.chunks[first]).join(at), |t| t.span.join(at)), named.map(|t| t.entry)));
            }
            if let Some(tag) = clause
                .tags
                .iter()
                .filter(|t| t.kind == TagKind::Gathering && t.span.start >= at.start && t.span.start < at.end && span.covers(t.span))
                .max_by_key(|t| t.span.end)
            {
                return Some((tag.span, Some(tag.entry)));
            }
        }
        None
    }

    /// Hits of one actor side and a list of counterparts: one event a side, unless they sit together.
    #[allow(clippy::too_many_arguments)]
    fn pair(&self, clause: &Clause<'_>, rule: usize, v: usize, who: Vec<Party>, list: Listed, outlook: &Outlook, end: usize) -> Vec<Hit> {
        let base = self.hit(clause, rule, v, end, outlook);
        let joint = joint_words(clause, v, end);
        if list.places.iter().flatten().count() > 1 || list.places.iter().any(Option::is_some) && list.at.len() > 1 {
            let mut out = Vec::new();
            for (n, &at) in list.at.iter().enumerate() {
                let whom = self.parties(clause, &[at]);
                if !whom.is_empty() {
                    out.push(Hit { who: who.clone(), whom, place: list.places[n], ..base.clone() });
                }
            }
            return out;
        }
        let whom = self.parties(clause, &list.at);
        if whom.is_empty() {
            return Vec::new();
        }
        let place = list.places.first().copied().flatten().filter(|_| list.at.len() == 1);
        split(Hit { who, whom, joint, place, ..base }, list.apart)
    }

    fn hit(&self, clause: &Clause<'_>, rule: usize, at: usize, end: usize, outlook: &Outlook) -> Hit {
        let sets = self.rules[rule].sets;
        Hit {
            rule,
            also: outlook.rules.clone(),
            who: Vec::new(),
            whom: Vec::new(),
            joint: false,
            kind: sets.kind.unwrap_or(Kind::Meeting),
            status: sets.status.unwrap_or(outlook.status),
            mode: sets.mode.unwrap_or(Mode::Unspecified),
            span: clause.span(&clause.chunks[at]),
            at,
            end,
            place: None,
            occasion: None,
            background: false,
            simultaneous: false,
        }
    }

    /// The participants at some chunks, without those who only speak to the press.
    fn parties(&self, clause: &Clause<'_>, at: &[usize]) -> Vec<Party> {
        let mut out: Vec<Party> = Vec::new();
        for &n in at {
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
                    out.push(party.clone());
                }
            }
        }
        out
    }

    fn sides(&self, parties: &[Party]) -> usize {
        let mut sides: Vec<&Option<String>> = parties.iter().map(|p| &p.side).collect();
        sides.sort();
        sides.dedup();
        sides.len()
    }

    /// Whether a noun's words stand at a chunk.
    pub(super) fn noun_matches(&self, clause: &Clause<'_>, rule: usize, n: usize, len: usize) -> bool {
        let row = &self.rules[rule];
        if !matches!(row.frame, Frame::Noun | Frame::NounPlace) {
            return false;
        }
        row.nouns.iter().any(|noun| noun.split(' ').count() == len && noun.split(' ').enumerate().all(|(k, w)| clause.low_at(n + k) == w))
            && !row.unless.iter().any(|w| phrase_at(clause, n + len, w))
    }

    /// Hits of a noun at a chunk.
    pub(super) fn noun_hits(&self, clause: &Clause<'_>, talk: &Discourse, rule: usize, n: usize, len: usize) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        let after = n + len;
        let before = self.premodifiers(clause, n);
        let outer = self.surroundings(clause, before.start, after);
        if outer.void {
            return Some(Vec::new());
        }
        let outlook = Outlook { status: outer.status, rules: outer.rules.clone(), void: false };
        let mut base = self.hit(clause, rule, n, after, &outlook);
        base.background = background(clause, n) || background(clause, before.start);
        base.simultaneous = outer.simultaneous;
        if row.light_only && !outer.light {
            return None;
        }
        if row.frame == Frame::NounPlace {
            return self.visit_noun(clause, rule, &before, &outer, after, base);
        }
        // "U.S.-China talks"
        if before.compound.len() >= 2 {
            return Some(vec![reciprocal(base, before.compound)]);
        }
        // "talks between A and B", "a meeting of A and B"
        if let Some(list) = clause.list_between(after) {
            let all = self.parties(clause, &list.at);
            if self.sides(&all) >= 2 {
                base.end = list.end;
                return Some(vec![reciprocal(base, all)]);
            }
        }
        // "attended the meeting along with B": no partner, a fellow guest.
        let along = (after..(after + 8).min(clause.chunks.len())).any(|k| clause.low_at(k) == "along" && clause.low_at(k + 1) == "with");
        let mut preps = vec!["with", "alongside"];
        preps.extend(row.with.iter().map(String::as_str));
        let with = clause.list_after(after, &preps, false).filter(|_| !along);
        if let Some(list) = with {
            let whom_side = self.parties(clause, &list.at);
            if whom_side.is_empty() {
                return None;
            }
            let mut who = before.owner.clone();
            if who.is_empty() {
                who = self.parties(clause, &outer.subject.at);
            }
            // "A conversation with President Niinisto took place by phone": the one the text is about.
            if who.is_empty() && outer.predicate {
                who = talk.subject.clone().into_iter().collect();
            }
            if row.with.iter().any(|w| w == "for") && whom_side.iter().all(|w| w.by == crate::event::ResolvedBy::Group) {
                return None;
            }
            if who.is_empty() && before.own {
                who = talk
                    .recent
                    .iter()
                    .rev()
                    .find(|r| whom_side.iter().all(|w| !w.same(r) && w.side != r.side))
                    .cloned()
                    .into_iter()
                    .collect();
            }
            who.retain(|w| whom_side.iter().all(|x| !x.same(w)));
            if who.is_empty() {
                return None;
            }
            let end = list.end;
            // Who chairs or hosts a meeting sits with all of them at once.
            let meal = row.with.iter().any(|w| w == "for") || outer.chaired;
            let hits = self.pair(clause, rule, n, who, list, &outlook, end);
            let hits = if meal { together(hits) } else { hits };
            return Some(hits.into_iter().map(|h| Hit { background: base.background, simultaneous: base.simultaneous, ..h }).collect());
        }
        if let Some(list) = clause.list_after(after, &["of"], false) {
            let all = self.parties(clause, &list.at);
            if self.sides(&all) >= 2 && all.iter().all(|p| !p.bare_side) {
                base.end = list.end;
                return Some(vec![reciprocal(base, all)]);
            }
        }
        // "X told Y at their meeting", "seek support from Y at their upcoming summit"
        if before.own && matches!(clause.low_at(before.start), "their") && outer.governed {
            let mut pair: Vec<Party> = Vec::new();
            for k in (0..before.start).rev() {
                for party in self.parties(clause, &[k]).into_iter().filter(|p| p.side.is_some() && (p.name.is_some() || p.people)) {
                    if pair.iter().all(|q: &Party| q.side != party.side) && clause.is_party(k) {
                        pair.push(party);
                    }
                }
                if pair.len() == 2 {
                    break;
                }
            }
            if pair.len() == 2 {
                pair.reverse();
                let ahead = (before.start..n)
                    .any(|k| matches!(clause.low_at(k), "upcoming" | "forthcoming" | "planned" | "scheduled" | "expected"));
                if ahead {
                    base.status = Status::Planned;
                } else if outer.simultaneous {
                    base.status = Status::Held;
                }
                return Some(vec![reciprocal(base, pair)]);
            }
        }
        // "A and B held talks", "their meeting", "A and B agreed after talks"
        let mut all = self.parties(clause, &outer.subject.at);
        if (outer.light || outer.simultaneous && outer.governed) && self.sides(&all) >= 2 {
            return Some(vec![reciprocal(base, all)]);
        }
        if outer.light && before.owner.len() == 1 {
            all.retain(|p| !p.same(&before.owner[0]));
            all.extend(before.owner.clone());
            if self.sides(&all) >= 2 {
                return Some(vec![reciprocal(base, all)]);
            }
        }
        if before.owner.len() >= 2 && self.sides(&before.owner) >= 2 {
            return Some(vec![reciprocal(base, before.owner)]);
        }
        None
    }

    fn visit_noun(&self, clause: &Clause<'_>, rule: usize, before: &Before, outer: &Outer, after: usize, base: Hit) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        let mut who = before.owner.clone();
        let by = clause
            .list_after(after, &["by"], false)
            .or_else(|| if clause.low_at(after) == "of" { clause.list_after(after, &["of"], false) } else { None });
        let by = by.map(|l| self.parties(clause, &l.at)).unwrap_or_default();
        if who.is_empty() {
            who = by.into_iter().filter(|p| !p.bare_side).collect();
        }
        if who.is_empty() && outer.object {
            who = self.parties(clause, &outer.subject.at);
        }
        if who.is_empty() && (before.own || outer.governed) {
            who = self.parties(clause, &outer.subject.at);
        }
        who.retain(|p| !p.bare_side);
        if who.is_empty() {
            return None;
        }
        let place = self.destination(clause, after, &row.with, false).or_else(|| {
            // "a visit by X to Y"
            (after..(after + 14).min(clause.chunks.len()))
                .find(|&k| clause.chunks[k].class == Class::To)
                .and_then(|k| self.destination(clause, k, &row.with, false))
        })?;
        Some(destinations(clause, place).into_iter().map(|place| Hit { who: who.clone(), place: Some(place), ..base.clone() }).collect())
    }

    /// What stands before a noun: genitive owners, compounds, sides' adjectives.
    fn premodifiers(&self, clause: &Clause<'_>, n: usize) -> Before {
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
                (ChunkKind::Word, Class::Determiner) => {
                    out.start = k;
                    break;
                }
                (ChunkKind::Word, Class::Other | Class::Adverb) if chunk.verb.is_none() => {}
                (ChunkKind::Word, Class::And | Class::Comma)
                    if steps > 1
                        && clause.chunks[k + 1].kind == ChunkKind::Word
                        && clause.chunks[k + 1].verb.is_none()
                        && k > 0
                        && clause.chunks[k - 1].kind == ChunkKind::Word
                        && clause.chunks[k - 1].class == Class::Other
                        && clause.chunks[k - 1].verb.is_none() => {}
                (ChunkKind::Time(_), _) | (ChunkKind::Word, Class::Genitive) => {}
                _ => {
                    break;
                }
            }
            out.start = k;
        }
        out
    }

    /// What governs a noun phrase: a light verb, a preposition, or the verb that it is the subject of.
    fn surroundings(&self, clause: &Clause<'_>, start: usize, after: usize) -> Outer {
        let mut out = Outer {
            status: Status::Held,
            rules: Vec::new(),
            void: false,
            subject: Subject::default(),
            object: false,
            governed: false,
            simultaneous: false,
            light: false,
            chaired: false,
            predicate: false,
        };
        // Right: "talks ... will be held", "the meeting was cancelled".
        if let Some((status, rule)) = self.predicate(clause, after) {
            out.status = status;
            out.rules.extend(rule);
            out.predicate = true;
        }
        let mut k = start;
        let mut steps = 0;
        while k > 0 && steps < 9 {
            k -= 1;
            steps += 1;
            let chunk = &clause.chunks[k];
            if let Some(verb) = chunk.verb {
                let light = LIGHT.contains(&verb.lemma);
                let group = clause.group(k);
                let subject = clause.subject(k);
                let mut governors: Vec<Governor> = Vec::new();
                if !light {
                    governors.push(Governor {
                        lemma: clause.lemma(k),
                        at: k,
                        negated: group.negated,
                        modal: group.modal.clone(),
                        form: group.form,
                        aux: group.aux.clone(),
                    });
                }
                governors.extend(subject.governors.iter().cloned());
                let cue = governors.iter().any(|g| self.governors.contains_key(&g.lemma));
                if steps == 1 || light || cue {
                    if group.passive {
                        return out;
                    }
                    let outlook =
                        if light || !cue { self.outlook(clause, &group, &governors) } else { self.governed(clause, &group, &governors) };
                    out.void = outlook.void;
                    out.status = outlook.status;
                    out.rules = outlook.rules;
                    if clause.low_at(start).starts_with("no") && clause.low_at(start) == "no" {
                        out.status = Status::Denied;
                    }
                    out.subject = subject;
                    out.object = true;
                    out.light = light;
                    out.chaired =
                        matches!(verb.lemma, "chair" | "co-chair" | "host" | "co-host" | "convene" | "lead" | "preside" | "attend");
                    return out;
                }
                return out;
            }
            let low = clause.low(chunk);
            if matches!(low, "off" | "out" | "up" | "back" | "down") && k > 0 && clause.chunks[k - 1].verb.is_some() {
                steps -= 1;
                continue;
            }
            match chunk.class {
                Class::Prep | Class::Subordinate | Class::To
                    if matches!(
                        low,
                        "after"
                            | "following"
                            | "during"
                            | "at"
                            | "in"
                            | "before"
                            | "ahead"
                            | "for"
                            | "to"
                            | "on"
                            | "by"
                            | "since"
                            | "amid"
                            | "until"
                            | "from"
                            | "of"
                            | "with"
                            | "about"
                            | "as"
                            | "through"
                            | "within"
                            | "over"
                    ) =>
                {
                    // "ahead of talks", "on the eve of a meeting"
                    let ahead =
                        low == "ahead" || low == "before" || low == "of" && matches!(clause.low_at(k.wrapping_sub(1)), "ahead" | "eve");
                    if low == "of" && !ahead {
                        return self.of_noun(clause, k, out);
                    }
                    let subject = clause.main_subject(k);
                    let main = (0..k).rev().find(|&m| clause.chunks[m].verb.is_some_and(|v| v.form != Form::Ing));
                    if let Some(main) = main {
                        let group = clause.group(main);
                        let lemma = clause.chunks[main].verb.map_or("", |v| v.lemma);
                        let mut governors = subject.governors.clone();
                        let word = clause.low_at(k - usize::from(k > 0));
                        if matches!(low, "to" | "for" | "of" | "in")
                            && k > 0
                            && clause.chunks[k - 1].verb.is_none()
                            && self.governors.contains_key(word)
                        {
                            let negated =
                                clause.chunks[k.saturating_sub(4)..k].iter().any(|c| c.class == Class::Not || clause.low(c) == "no");
                            governors.insert(
                                0,
                                Governor { lemma: word.to_string(), at: k - 1, negated, modal: None, form: None, aux: Vec::new() },
                            );
                            let own = VerbGroup { infinitive: true, start: k, ..VerbGroup::default() };
                            let outlook = self.outlook(clause, &own, &governors);
                            return Outer {
                                status: outlook.status,
                                rules: outlook.rules,
                                void: outlook.void,
                                subject,
                                object: false,
                                governed: true,
                                simultaneous: false,
                                light: false,
                                chaired: false,
                                predicate: false,
                            };
                        }
                        if matches!(low, "for" | "to" | "on" | "about" | "from" | "in" | "with" | "at" | "of") {
                            governors.insert(
                                0,
                                Governor {
                                    lemma: clause.lemma(main),
                                    at: main,
                                    negated: group.negated,
                                    modal: group.modal.clone(),
                                    form: group.form,
                                    aux: group.aux.clone(),
                                },
                            );
                        }
                        if !matches!(low, "after" | "following" | "since") {
                            let outlook = self.outlook(clause, &group, &governors);
                            if !matches!(low, "ahead" | "before") || outlook.status != Status::Held {
                                out.status = outlook.status;
                                out.rules = outlook.rules;
                            }
                            out.void |= outlook.void && !matches!(low, "during" | "at" | "in");
                        }
                        if matches!(low, "for" | "to")
                            && out.status == Status::Held
                            && matches!(
                                lemma,
                                "arrive" | "travel" | "fly" | "head" | "leave" | "depart" | "go" | "come" | "prepare" | "land"
                            )
                        {
                            out.status = Status::Planned;
                        }
                        out.simultaneous = matches!(low, "after" | "following" | "during" | "at" | "in");
                    }
                    if ahead {
                        out.status = Status::Planned;
                    }
                    out.subject = subject;
                    out.governed = true;
                    return out;
                }
                Class::Determiner | Class::Adverb | Class::Quote => {}
                Class::Other if chunk.kind == ChunkKind::Word => {}
                _ if matches!(chunk.kind, ChunkKind::Time(_)) => {}
                _ => return out,
            }
        }
        out
    }

    /// "a series of talks", "the second round of talks": what governs the noun before "of".
    fn of_noun(&self, clause: &Clause<'_>, of: usize, mut out: Outer) -> Outer {
        // "the postponement of his visit", "the possibility of talks"
        if of > 0
            && clause.chunks[of - 1].verb.is_none()
            && let Some(&rule) = self.governors.get(clause.low_at(of - 1))
        {
            out.status = self.rules[rule].sets.status.unwrap_or(out.status);
            out.rules = vec![rule];
            return Outer { subject: clause.main_subject(of), governed: true, ..out };
        }
        if matches!(
            clause.low_at(of.wrapping_sub(1)),
            "round"
                | "rounds"
                | "series"
                | "number"
                | "day"
                | "set"
                | "lot"
                | "couple"
                | "start"
                | "end"
                | "close"
                | "conclusion"
                | "beginning"
                | "opening"
                | "sidelines"
                | "margins"
                | "hours"
                | "days"
                | "resumption"
                | "session"
                | "leg"
                | "phase"
                | "string"
                | "flurry"
                | "half"
                | "week"
        ) {
            let mut k = of - 1;
            while k > 0
                && clause.chunks[k - 1].verb.is_none()
                && matches!(clause.chunks[k - 1].class, Class::Determiner | Class::Other | Class::Adverb)
                && clause.chunks[k - 1].kind == ChunkKind::Word
            {
                k -= 1;
            }
            return self.surroundings(clause, k, of);
        }
        let subject = clause.main_subject(of);
        Outer { subject, governed: true, ..out }
    }

    /// A noun under a governing verb that is no light verb: "cancelled a meeting with", "proposed talks".
    fn governed(&self, clause: &Clause<'_>, group: &VerbGroup, governors: &[Governor]) -> Outlook {
        let outer = self.outlook(clause, group, &[]);
        let own = VerbGroup { infinitive: true, ..VerbGroup::default() };
        let mut out = self.outlook(clause, &own, governors);
        out.void |= outer.void;
        out
    }

    /// The verb of which a meeting noun is the subject, right of its arguments: "will take place", "were postponed".
    fn predicate(&self, clause: &Clause<'_>, after: usize) -> Option<(Status, Option<usize>)> {
        for n in after..clause.chunks.len().min(after + 26) {
            let chunk = &clause.chunks[n];
            if matches!(chunk.class, Class::Relative | Class::That | Class::Subordinate | Class::Quote) {
                return None;
            }
            let Some(verb) = chunk.verb else { continue };
            if verb.form == Form::Ing && clause.group(n).aux.is_empty()
                || clause.group(n).infinitive
                    && verb.form == Form::Base
                    && n > after
                    && !matches!(
                        clause.low_at(n.saturating_sub(2)),
                        "set" | "due" | "scheduled" | "expected" | "is" | "are" | "was" | "were" | "planned" | "slated" | "supposed"
                    )
            {
                continue;
            }
            // Another party between is the subject of that verb.
            if clause.chunks[after..n].iter().any(|c| matches!(c.class, Class::Comma | Class::Stop))
                && n > 0
                && clause.is_party(clause.group(n).start.saturating_sub(1))
            {
                return None;
            }
            let group = clause.group(n);
            let mut governors = vec![Governor {
                lemma: clause.lemma(n),
                at: n,
                negated: group.negated,
                modal: group.modal.clone(),
                form: group.form,
                aux: group.aux.clone(),
            }];
            if group.infinitive {
                let to = (0..group.start).rev().find(|&k| clause.chunks[k].class == Class::To)?;
                let lemma = clause.chunks[to.checked_sub(1)?].verb.map_or(clause.low_at(to - 1), |v| v.lemma).to_string();
                governors.insert(0, Governor { lemma, at: to - 1, negated: false, modal: None, form: None, aux: Vec::new() });
            }
            if group.infinitive
                && n > after
                && clause.chunks[after..n]
                    .iter()
                    .all(|c| c.kind == ChunkKind::Word && matches!(c.class, Class::To | Class::Auxiliary | Class::Adverb))
            {
                return Some((Status::Planned, None));
            }
            if !matches!(
                verb.lemma,
                "take"
                    | "hold"
                    | "begin"
                    | "start"
                    | "resume"
                    | "schedule"
                    | "plan"
                    | "expect"
                    | "cancel"
                    | "postpone"
                    | "delay"
                    | "scrap"
                    | "set"
                    | "end"
                    | "conclude"
                    | "continue"
                    | "last"
                    | "come"
                    | "be"
                    | "open"
                    | "call"
                    | "arrange"
                    | "occur"
                    | "happen"
                    | "go"
                    | "focus"
                    | "suspend"
                    | "break"
                    | "stall"
                    | "convene"
                    | "propose"
                    | "put"
                    | "agree"
                    | "fail"
                    | "follow"
                    | "kick"
                    | "touch"
                    | "cover"
                    | "centre"
                    | "center"
                    | "shelve"
                    | "slate"
            ) {
                return None;
            }
            let outlook = self.outlook(
                clause,
                &group,
                if group.infinitive || self.governors.contains_key(&clause.lemma(n)) { &governors } else { &[] },
            );
            let mut status = outlook.status;
            let mut rule = outlook.rules.first().copied();
            if let Some(&cue) = self.governors.get(&clause.lemma(n))
                && !group.infinitive
                && !matches!(verb.lemma, "expect" | "schedule" | "plan" | "set" | "hold" | "arrange" | "agree" | "slate")
            {
                status = self.rules[cue].sets.status.unwrap_or(status);
                rule = Some(cue);
            } else if let Some(&cue) = self.governors.get(&clause.lemma(n))
                && group.passive
            {
                status = if group.aux.iter().any(|a| a == "was" || a == "were") && clause.chunks[n..].iter().any(|c| clause.low(c) == "but")
                {
                    Status::Cancelled
                } else {
                    self.rules[cue].sets.status.unwrap_or(Status::Planned)
                };
                rule = Some(cue);
            }
            return Some((status, rule));
        }
        None
    }
}

/// Nouns that stand for a place's kind.
fn geographic(word: &str) -> bool {
    matches!(
        word,
        "city"
            | "capital"
            | "town"
            | "resort"
            | "island"
            | "region"
            | "country"
            | "port"
            | "village"
            | "province"
            | "state"
            | "republic"
            | "kingdom"
            | "nation"
            | "area"
            | "district"
            | "visit"
            | "trip"
            | "tour"
            | "stopover"
    )
}

/// The places of a journey: "Israel and the Palestinian territories", "Egypt, Jordan and Qatar"; a city and its country
/// are one.
fn destinations(clause: &Clause<'_>, first: usize) -> Vec<usize> {
    let mut out = vec![first];
    let mut n = first;
    loop {
        let mut k = n + 1;
        let mut and = false;
        let mut comma = false;
        while let Some(chunk) = clause.chunks.get(k) {
            match chunk.class {
                Class::And => and = true,
                Class::Comma => comma = true,
                Class::Determiner | Class::Adverb => {}
                Class::But if clause.low(chunk) == "then" => {}
                _ => break,
            }
            k += 1;
        }
        let place = clause.chunks.get(k).is_some_and(|c| {
            matches!(c.kind, ChunkKind::Place) || matches!(&c.kind, ChunkKind::Party(p) if p.iter().any(|q| q.bare_side)) && !c.genitive
        });
        // "Cairo, Egypt": a comma alone joins a city to its country; a list ends in "and".
        let listed =
            and || comma && clause.chunks[k + usize::from(k < clause.chunks.len())..].iter().take(4).any(|c| c.class == Class::And);
        if !place || !listed {
            return out;
        }
        out.push(k);
        n = k;
    }
}

/// What stands before a noun.
#[derive(Debug, Default)]
struct Before {
    start: usize,
    owner: Vec<Party>,
    compound: Vec<Party>,
    adjective: Vec<Party>,
    /// his, their.
    own: bool,
}

/// What governs a noun.
#[derive(Debug)]
struct Outer {
    status: Status,
    rules: Vec<usize>,
    void: bool,
    subject: Subject,
    /// The noun is the object of a light or cue verb.
    object: bool,
    /// The noun stands under a preposition.
    governed: bool,
    /// The noun is the subject of a verb like "took place".
    predicate: bool,
    /// The verb is "chair", "host" or the like.
    chaired: bool,
    /// The verb is light: "held talks".
    light: bool,
    simultaneous: bool,
}

/// A and B meet: A is who, the others whom.
fn reciprocal(base: Hit, all: Vec<Party>) -> Hit {
    let first = all[0].side.clone();
    let (who, whom): (Vec<Party>, Vec<Party>) = all.into_iter().partition(|p| p.side == first);
    Hit { who, whom, joint: true, ..base }
}

/// One meeting of all guests.
fn together(hits: Vec<Hit>) -> Vec<Hit> {
    let mut hits = hits.into_iter();
    let Some(mut first) = hits.next() else { return Vec::new() };
    for hit in hits {
        first.whom.extend(hit.whom);
        first.joint = true;
    }
    vec![first]
}

/// One event per counterpart side, unless the meeting is joint.
fn split(hit: Hit, apart: bool) -> Vec<Hit> {
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

fn joint_words(clause: &Clause<'_>, from: usize, to: usize) -> bool {
    clause.chunks[from.saturating_sub(4)..(to + 6).min(clause.chunks.len())].iter().any(|c| {
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
    }) || (from.saturating_sub(4)..(to + 6).min(clause.chunks.len())).any(|n| {
        (clause.low_at(n) == "three" || clause.low_at(n) == "four") && clause.low_at(n + 1) == "-" && clause.low_at(n + 2) == "way"
    })
}

fn genitive_list(clause: &Clause<'_>, n: usize) -> Vec<usize> {
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

/// "last met", "previously met", "have met": background.
fn background(clause: &Clause<'_>, v: usize) -> bool {
    let from = v.saturating_sub(4);
    clause.chunks[from..(v + 3).min(clause.chunks.len())]
        .iter()
        .any(|c| matches!(clause.low(c), "last" | "previously" | "previous" | "earlier"))
}

/// Whether a phrase's words stand at a chunk.
fn phrase_at(clause: &Clause<'_>, n: usize, phrase: &str) -> bool {
    phrase.split(' ').enumerate().all(|(k, w)| clause.low_at(n + k) == w)
}
