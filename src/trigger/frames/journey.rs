//! Journeys: who travels where.

use super::governed::Outer;
use super::noun::Before;
use super::noun::supposed::supposed;
use crate::clause::{Chunk, ChunkKind, Class, Clause, Subject, VerbGroup};
use crate::event::{Kind, Mode, ParticipantKind, ResolvedBy, Status};
use crate::gazetteer::TagKind;
use crate::mention::{Discourse, Party};
use crate::trigger::Hit;
use crate::trigger::Outlook;
use crate::trigger::RuleSet;

/// The state that an official speaks for.
fn bare(official: &Party) -> Party {
    let nobody = Party { name: None, person: None, office: None, office_kind: None, people: false, ..official.clone() };
    Party { bare_side: true, by: ResolvedBy::Group, ..nobody }
}

impl RuleSet {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn travels(
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
        if row.id == "visit/take-to" {
            return self.taken(clause, rule, v, outlook);
        }
        let who: Vec<Party> = self.parties(clause, &subject.at).into_iter().filter(|p| !p.bare_side).collect();
        // "an opportunity for them to return to Ukraine": whoever "they" are.
        let vague = who.iter().all(|p| p.by == ResolvedBy::Group) && outlook.status == Status::Proposed;
        if who.is_empty() || vague {
            return None;
        }
        // "will lead a team to Washington"
        let team = (after..after + 4).find(|&k| row.id == "visit/lead" && clause.low_at(k) == "to");
        let Some(place) = self.destination(clause, team.unwrap_or(after), &row.with, row.direct) else {
            return self.asked_home(clause, rule, v, who, subject, outlook);
        };
        // An ambassador goes back to his post; "we went to Afghanistan" tells of a war.
        let verb = clause.chunks[v].verb.map_or("", |u| u.lemma);
        let posted = verb == "return" && who.iter().all(|p| p.office_kind.as_deref() == Some("ambassador"));
        // "when it comes to Kosovo"
        let idiom = verb == "come" && v > 0 && clause.low_at(v - 1) == "it";
        // "spent ten years in Tokyo"
        let lived = verb == "spend" && (after..place).any(|k| ["year", "month", "decade"].iter().any(|w| clause.low_at(k).contains(w)));
        // "will depart for New Delhi to serve as ambassador": a posting.
        let posted = posted
            || clause.chunks[place..].windows(2).any(|c| {
                c[0].class == Class::To && c[1].verb.is_some_and(|v| matches!(v.lemma, "serve" | "assume")) && clause.low(&c[1]) != "served"
            });
        let nation = idiom || lived || verb == "go" && subject.at.iter().all(|&k| clause.low_at(k) == "we");
        if posted || nation {
            return Some(Vec::new());
        }
        // "the Latvian military came to Mali"
        let troops = |&k: &usize| {
            let low = clause.low_at(k);
            ["military", "army", "troops", "forces", "commanders", "rebels"].iter().any(|w| low.ends_with(w))
        };
        if subject.at.iter().any(troops) {
            return Some(Vec::new());
        }
        // "the work and the workers went to China"
        let before = (0..group.start)
            .rev()
            .find(|&k| clause.chunks[k].class != Class::Adverb && !matches!(clause.chunks[k].kind, ChunkKind::Time(_)));
        let thing = before.is_some_and(|k| {
            let c = &clause.chunks[k];
            c.kind == ChunkKind::Word
                && c.class == Class::Other
                && c.verb.is_none()
                && clause.toks[c.from].word
                && !clause.toks[c.from].cap
                && crate::mention::thing(clause.low_at(k))
        });
        if thing {
            return Some(Vec::new());
        }
        // "his forces went into Ukraine"
        if clause.low_at(after) == "into" && !matches!(verb, "fly" | "jet" | "head" | "sail" | "drive") {
            return Some(Vec::new());
        }
        // An absence is no event; but "will not travel to Oslo as planned", "will no longer come to Riga".
        let dropped = (group.start..v).any(|k| clause.low_at(k) == "no" && clause.low_at(k + 1) == "longer")
            || (place..clause.chunks.len()).any(|k| {
                clause.low_at(k) == "after" && clause.low_at(k + 1) == "all"
                    || clause.low_at(k) == "as" && matches!(clause.low_at(k + 1), "planned" | "scheduled" | "announced" | "expected")
            });
        if outlook.status == Status::Denied && !dropped {
            return Some(Vec::new());
        }
        let status = if outlook.status == Status::Denied { Status::Cancelled } else { outlook.status };
        let base = self.hit(clause, rule, v, place + 1, &Outlook { status, ..outlook.clone() });
        Some(journeys(clause, place, &who, &base))
    }

    /// "A invited B to visit the country": B's visit to the country that A speaks for.
    fn asked_home(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        v: usize,
        who: Vec<Party>,
        subject: &Subject,
        outlook: &Outlook,
    ) -> Option<Vec<Hit>> {
        let country = clause.low_at(v + 2) == "country" && matches!(clause.low_at(v + 1), "the" | "his" | "her" | "their" | "our");
        let invited = country && subject.governors.first().is_some_and(|g| g.lemma == "invite" && !g.negated);
        let hosts = if invited { self.parties(clause, &subject.agent) } else { Vec::new() };
        let host = hosts.first().filter(|h| h.side.as_ref().is_some_and(|s| s.len() == 3) && who.iter().all(|w| w.side != h.side))?;
        let base = self.hit(clause, rule, v, v + 3, outlook);
        let state = Party { kind: ParticipantKind::Country, span: base.span, ..bare(host) };
        Some(vec![Hit { who, whom: vec![state], ..base }])
    }

    /// "a tour that will take her to Fiji and Tonga": whom a journey leads where.
    fn taken(&self, clause: &Clause<'_>, rule: usize, v: usize, outlook: &Outlook) -> Option<Vec<Hit>> {
        let journey = |k: usize| matches!(clause.low_at(k), "trip" | "tour" | "visit" | "journey" | "swing" | "travels" | "itinerary");
        let mut who: Vec<Party> = self.parties(clause, &[v + 1]).into_iter().filter(|p| p.name.is_some()).collect();
        // "him" is the one whom the sentence is about; where it names nobody, he may be his host.
        if who.iter().all(|p| p.by == ResolvedBy::Pronoun) {
            let main = (0..v).find(|&k| clause.finite(k) || clause.chunks[k].class == Class::Auxiliary);
            who = main.map(|k| self.parties(clause, &clause.subject(k).at)).unwrap_or_default();
            who.retain(|p| p.kind == ParticipantKind::Person && p.by != ResolvedBy::Pronoun);
            who.extend((0..v).filter(|&k| clause.chunks[k].genitive).flat_map(|k| self.parties(clause, &[k])).filter(|p| p.name.is_some()));
            who.truncate(1);
        }
        let led = (v.saturating_sub(7)..v).any(journey) && !who.is_empty();
        let place = self.destination(clause, v + 2, &self.rules[rule].with, false).filter(|_| led)?;
        Some(journeys(clause, place, &who, &self.hit(clause, rule, v, v + 2, outlook)))
    }

    /// The place that a verb or noun of travel leads to.
    pub(super) fn destination(&self, clause: &Clause<'_>, after: usize, with: &[String], direct: bool) -> Option<usize> {
        let mut n = after;
        let mut steps = 0;
        let mut ready = direct;
        while let Some(chunk) = clause.chunks.get(n) {
            steps += 1;
            if steps > 10 {
                return None;
            }
            let low = clause.low(chunk);
            // "return to the Chad file"
            let part = (clause.low_at(n.wrapping_sub(1)) == "the" || low.starts_with("the "))
                && clause.chunks.get(n + 1).is_some_and(|c| c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none());
            if part && !geographic(clause.low_at(n + 1)) {
                return None;
            }
            if matches!(chunk.kind, ChunkKind::Place) && ready {
                // "in Egypt's Sharm el-Sheikh", "to the Black Sea resort of Sochi": the second one is where he is.
                let place = |k: usize| clause.chunks.get(k).is_some_and(|c| c.kind == ChunkKind::Place);
                let owned = chunk.genitive && place(n + 1);
                let of = geographic(clause.low_at(n + 1)) && clause.low_at(n + 2) == "of" && place(n + 3);
                return Some(if owned {
                    n + 1
                } else if of {
                    n + 3
                } else {
                    n
                });
            }
            // "travelled to the Libyan capital", "arrived in the Libyan capital, Tripoli"
            if ready && low == "capital" && n > 0 && matches!(clause.chunks[n - 1].kind, ChunkKind::Adjective(_)) {
                let next = n + 1 + usize::from(matches!(clause.low_at(n + 1), "," | "of"));
                return Some(if clause.chunks.get(next).is_some_and(|c| c.kind == ChunkKind::Place) { next } else { n });
            }
            // "leaves Dhaka for London"
            let seat = matches!(&chunk.kind, ChunkKind::Party(p) if p.iter().all(|q| q.bare_side));
            let onward = || {
                // "left Canberra on Monday for Honiara"
                let set = |c: &Chunk| matches!(c.kind, ChunkKind::Time(_)) || matches!(c.class, Class::Adverb) || clause.low(c) == "on";
                let next = (n + 1..clause.chunks.len().min(n + 5)).find(|&k| !set(&clause.chunks[k]));
                next.filter(|&k| matches!(clause.low_at(k), "for" | "to"))
            };
            let here = low == "here";
            let leaves = |k: usize| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "leave" | "depart"));
            if (chunk.kind == ChunkKind::Place || seat || here && (n.saturating_sub(2)..n).any(leaves))
                && n == after
                && let Some(next) = onward()
            {
                n = next;
                continue;
            }
            // "arrived here on Tuesday", "is due here"
            if here && n == after {
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
                // "in the Egyptian city of Alexandria", "to the Red Sea resort of Sharm el-Sheikh"
                Class::Prep if ready && low == "of" && geographic(clause.low_at(n.wrapping_sub(1))) => {}
                Class::Prep | Class::To => ready = with.iter().any(|w| w == low) || ready && direct && steps == 1,
                Class::Determiner | Class::Adverb | Class::Possessive => {}
                _ if matches!(chunk.kind, ChunkKind::Time(_)) => {}
                _ if chunk.kind == ChunkKind::Word && chunk.class == Class::Other && chunk.verb.is_none() && ready && steps < 8 => {
                    // "going to supply Germany": a verb that no list knows, not a journey.
                    let bare = n > after && matches!(clause.chunks[n - 1].class, Class::To);
                    if bare && !attributive(low) {
                        return None;
                    }
                }
                _ if matches!(chunk.kind, ChunkKind::Adjective(_)) && ready => {}
                _ => return None,
            }
            n += 1;
        }
        None
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn visit_noun(
        &self,
        clause: &Clause<'_>,
        rule: usize,
        before: &Before,
        outer: &Outer,
        n: usize,
        after: usize,
        base: Hit,
        talk: &Discourse,
    ) -> Option<Vec<Hit>> {
        let row = &self.rules[rule];
        if let Some((subject, place)) = in_place(clause, before.start) {
            let mut who = self.parties(clause, &clause.list_back(subject));
            who.retain(|p| !p.bare_side && !p.people);
            if !who.is_empty() {
                // "is due in Oslo for a summit"
                let due = (subject + 1..place).any(|k| matches!(clause.low_at(k), "due" | "expected"));
                let status = match clause.low_at(place - 1) {
                    "to" => Status::Planned,
                    _ if due => Status::Planned,
                    _ if clause.future_time() => base.status,
                    _ => Status::Held,
                };
                // "is in Oslo for his second summit with B": of those two.
                if clause.low_at(n) == "summit" && clause.low_at(after) == "with" && clause.is_party(after + 1) {
                    return None;
                }
                if clause.low_at(n) == "summit" {
                    let named = clause.span(&clause.chunks[before.start]).join(clause.span(&clause.chunks[n]));
                    let occasion = Some((named, None));
                    return Some(vec![Hit {
                        kind: Kind::Gathering,
                        mode: Mode::InPerson,
                        status,
                        who,
                        whom: Vec::new(),
                        occasion,
                        place: Some(place),
                        ..base
                    }]);
                }
                return Some(journeys(clause, place, &who, &Hit { kind: Kind::Visit, mode: Mode::InPerson, status, ..base }));
            }
        }
        // "said on the Vienna talks that", "back from the Oslo summit": spoken of.
        if row.nouns.iter().any(|w| w == "talks") {
            return None;
        }
        // "The trip follows a visit to Baghdad by B": that was another.
        if clause.chunks.get(after).is_some_and(|c| c.verb.is_some_and(|v| matches!(v.lemma, "follow" | "precede"))) {
            return None;
        }
        // "a tour that will take her to Oslo": the verb tells whither.
        let takes = |k: usize| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "take" | "bring")) && clause.is_party(k + 1);
        if (after..clause.chunks.len().min(after + 5)).any(takes) {
            return None;
        }
        let (mut who, mut base) = (before.owner.clone(), base);
        // "had to break off his visit", "was forced to cut short a visit": he was there.
        let there = |k: usize| {
            clause.low_at(k) == "cut" && clause.low_at(k + 1) == "short"
                || matches!(clause.lemma(k).as_str(), "break-off" | "curtail" | "interrupt" | "shorten" | "prolong")
        };
        if matches!(base.status, Status::Cancelled | Status::Planned) && (before.start.saturating_sub(4)..before.start).any(there) {
            base.status = Status::Held;
        }
        let under_way = on_visit(clause, before.start);
        // "restrictions on travel to Cuba" is anybody's; a schedule's heading, "A's travel to Chile", leaves open whether he has gone.
        // "returned on Friday from travel to Oman"
        let back = before.start > 1
            && clause.low_at(before.start - 1) == "from"
            && (before.start.saturating_sub(5)..before.start).any(|k| clause.chunks[k].verb.is_some_and(|v| v.lemma == "return"));
        if clause.low_at(n) == "travel" && under_way.is_none() && !back {
            return None;
        }
        if let Some((visitor, status)) = under_way.filter(|_| who.is_empty()) {
            who = self.parties(clause, &clause.list_back(visitor));
            base.status = status;
        }
        let by = clause
            .list_after(after, &["by"], false)
            .or_else(|| if clause.low_at(after) == "of" { clause.list_after(after, &["of"], false) } else { None });
        // "the visit to Astana of A"
        let of = (after + 2..after + 4).find(|&k| clause.low_at(k) == "of" && clause.chunks[k - 1].kind == ChunkKind::Place);
        let by = by.or_else(|| clause.list_after(of?, &["of"], false));
        let by = by.map(|l| self.parties(clause, &l.at)).unwrap_or_default();
        let by_visitor = who.is_empty() && by.iter().any(|p| !p.bare_side);
        if who.is_empty() {
            who = by.into_iter().filter(|p| !p.bare_side).collect();
        }
        // "a trip to Sofia which A was to make", "the visit to Sofia that A paid", "the visit he was to make to Sofia"
        let made = |from: usize| {
            let mut verbs = (from..clause.chunks.len().min(from + 7)).filter(|&m| clause.chunks[m].verb.is_some());
            let makes = |m: usize| matches!(clause.lemma(m).as_str(), "make" | "pay" | "undertake");
            // "the trip he planned to make to Sofia"
            verbs
                .next()
                .filter(|&m| makes(m) || clause.lemma(m) == "plan")
                .map(|m| if clause.lemma(m) == "plan" && makes(m + 2) { m + 2 } else { m })
        };
        let subject = (after..clause.chunks.len().min(after + 7))
            .find(|&k| matches!(clause.low_at(k), "which" | "that") && clause.is_party(k + 1))
            .map(|k| k + 1)
            .or(Some(after).filter(|&k| clause.is_party(k)));
        let made = subject.and_then(|k| made(k + 1));
        if let Some(k) = subject.filter(|_| made.is_some() && who.is_empty()) {
            who = self.parties(clause, &[k]);
        }
        if who.is_empty() && outer.object {
            who = self.parties(clause, &outer.subject.at);
        }
        // "hopes that on his trip to Oslo, A will raise it": his who stands behind the comma
        if who.is_empty()
            && before.start > 1
            && matches!(clause.low_at(before.start), "his" | "her")
            && matches!(clause.low_at(before.start - 1), "during" | "on" | "in")
            && clause.chunks[before.start - 2].class == Class::That
        {
            let comma = (after..clause.chunks.len().min(after + 10)).find(|&k| clause.chunks[k].class == Class::Comma);
            let person = |p: &Party| p.kind == ParticipantKind::Person && (p.name.is_some() || p.office.is_some());
            let named = comma.map(|k| self.parties(clause, &[k + 1])).filter(|list| list.iter().all(person));
            who = named.unwrap_or_default();
        }
        if who.is_empty() && (before.own || outer.governed) {
            who = self.parties(clause, &outer.subject.at);
        }
        // "said that his visit to Chad had been put off": of the one who says so.
        let lead = before.start - usize::from(before.start > 0 && clause.chunks[before.start - 1].class == Class::That);
        let said = lead > 0 && matches!(clause.low_at(before.start), "his" | "her") && clause.reports(lead - 1);
        if who.is_empty() && said {
            who = self.parties(clause, &clause.main_subject(lead).at);
            who.retain(|p| p.name.is_some() && !p.spokesperson);
        }
        // "His visit to Chad was cut short": of the one whom the sentence before was about.
        if who.is_empty() && before.start == 0 && matches!(clause.low_at(0), "his" | "her") && !talk.transcript {
            who.extend(talk.subject.clone().filter(|s| s.name.is_some() && !s.spokesperson));
        }
        // A boycott is no event.
        if outer.status == Status::Denied && clause.low_at(n) == "summit" {
            return Some(Vec::new());
        }
        // "Prime Minister X on a state visit to Y", "X in surprise Kyiv visit": without a verb.
        let visitor = before.start.checked_sub(2).filter(|&k| match clause.low_at(k + 1) {
            "on" => clause.is_party(k),
            "in" => clause.is_party(k) && clause.list_back(k).first() == Some(&0),
            _ => false,
        });
        if let Some(visitor) = visitor.filter(|_| who.is_empty()) {
            who = self.parties(clause, &clause.list_back(visitor));
        }
        who.retain(|p| !p.bare_side);
        // "A visit planned for May was put off": the one of which the sentence before told.
        let off = matches!(base.status, Status::Cancelled | Status::Postponed);
        let plan_off = off && outer.predicate && before.start == 0 && n <= 3 && matches!(clause.low_at(0), "a" | "an" | "another");
        let elsewhere = (after..clause.chunks.len().min(after + 3)).any(|k| clause.chunks[k].kind == ChunkKind::Place);
        if who.is_empty()
            && let Some((guest, country, _)) = talk.visit.as_ref().filter(|(.., age)| plan_off && !elsewhere && *age <= 1)
        {
            let state = Party { side: Some(country.clone()), kind: ParticipantKind::Country, span: base.span, ..bare(guest) };
            return Some(vec![Hit { who: vec![guest.clone()], whom: vec![state], ..base }]);
        }
        // "A stop in Tripoli was scrapped": of the one whose journey was told.
        if plan_off && who.is_empty() && clause.low_at(after) == "in" && matches!(clause.low_at(n), "stop" | "stopover") {
            who.extend(
                talk.visit
                    .iter()
                    .filter(|(g, _, age)| *age <= 3 && talk.subject.as_ref().is_some_and(|s| s.same(g)))
                    .map(|(g, ..)| g.clone()),
            );
        }
        // "A visit to Tripoli, planned for next week, was called off": of the one whom the sentences before are about.
        if plan_off && who.is_empty() && clause.low_at(after) == "to" && !talk.transcript {
            who.extend(talk.subject.clone().filter(|s| s.name.is_some() && !s.spokesperson));
        }
        if who.is_empty() {
            return None;
        }
        // "served two tours in Vietnam": a soldier's.
        let served = clause.low_at(after) == "in"
            && matches!(clause.low_at(n), "tour" | "tours")
            && (before.start.saturating_sub(4)..before.start)
                .any(|k| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "serve" | "do" | "complete" | "finish")));
        if served {
            return Some(Vec::new());
        }
        // "A visit by A to Pretoria would test the court"
        let own = before.own || !before.owner.is_empty();
        if !own && supposed(clause, before.start, after) {
            return Some(Vec::new());
        }
        // "postpones Australia trip"
        let with_somebody = clause.list_after(after, &["with"], false).is_some();
        let compound = n.checked_sub(1).filter(|&k| {
            !with_somebody
                && (clause.chunks[k].kind == ChunkKind::Place
                    || matches!(&clause.chunks[k].kind, ChunkKind::Party(p) if p.iter().all(|q| q.bare_side && q.kind == ParticipantKind::Country)))
                || matches!(&clause.chunks[k].kind, ChunkKind::Adjective(p) if who.iter().all(|w| p.iter().all(|q| q.side != w.side)))
                    && clause
                        .tags
                        .iter()
                        .any(|t| matches!(t.kind, TagKind::Polity | TagKind::Capital) && t.span == clause.span(&clause.chunks[k]))
        });
        let hosted = || hosting(clause, outer).filter(|_| by_visitor);
        let behind = made.and_then(|verb| self.destination(clause, verb + 1, &row.with, false));
        let place = self.destination(clause, after, &row.with, false).or(behind).or(compound).or_else(|| {
            // "a visit by X to Y"
            (after..(after + 14).min(clause.chunks.len()))
                .find(|&k| clause.chunks[k].class == Class::To)
                .and_then(|k| self.destination(clause, k, &row.with, false))
        });
        // "arrived at the start of a tour that will also take him to Peru"
        if place.is_some_and(|to| leads_on(clause, after, to)) && base.status == Status::Held {
            base.status = Status::Planned;
        }
        let Some(place) = place.or_else(hosted) else {
            // "has accepted the President's invitation to make an official visit": to the country of the one who invites.
            let invitation = (before.start.saturating_sub(4)..before.start).find(|&k| clause.low_at(k) == "invitation");
            let host = invitation.and_then(|k| super::noun::partners::genitive_before(clause, k)).map(|k| self.parties(clause, &[k]));
            if let Some([host]) = host.as_deref()
                && host.side.as_ref().is_some_and(|s| s.len() == 3)
                && who.iter().all(|w| w.side.is_some() && w.side != host.side)
            {
                let state = Party { kind: ParticipantKind::Country, span: base.span, ..bare(host) };
                return Some(vec![Hit { who, whom: vec![state], ..base }]);
            }
            // "A visit by A planned for May was cancelled": to the country of the one whom he met.
            let pair = talk.pairs.last().filter(|pair| off && by_visitor && pair.iter().any(|p| who.iter().any(|w| w.same(p))))?;
            let host = pair.iter().find(|p| who.iter().all(|w| w.side != p.side)).filter(|p| p.side.is_some())?;
            let state = Party { kind: ParticipantKind::Country, span: base.span, ..bare(host) };
            return Some(vec![Hit { who, whom: vec![state], ..base }]);
        };
        Some(journeys(clause, place, &who, &base))
    }

    /// "A was in Athens on Thursday", "will be in Cairo next week".
    pub(super) fn stays(&self, clause: &Clause<'_>, talk: &Discourse, rule: usize, n: usize) -> Option<Vec<Hit>> {
        let aside = |k: &usize| {
            clause.chunks[*k].class == Class::Adverb || matches!(clause.chunks[*k].kind, ChunkKind::Time(_)) || clause.low_at(*k) == "on"
        };
        let be = (0..n).rev().take(4).find(|k| !aside(k)).filter(|&k| clause.chunks[k].class == Class::Auxiliary)?;
        let place = self.destination(clause, n, &self.rules[rule].with, false)?;
        // "is in Dhaka to hold consultations"
        let purpose = clause.chunks.get(place + 1).is_some_and(|c| c.class == Class::To)
            && clause.chunks.get(place + 2).is_some_and(|c| {
                c.verb.is_some_and(|v| {
                    matches!(
                        v.lemma,
                        "hold" | "meet" | "discuss" | "attend" | "sign" | "seek" | "press" | "review" | "take" | "negotiate" | "brief"
                    )
                })
            });
        if !purpose && !dated(clause, be, place) {
            return None;
        }
        let group = clause.group(be);
        let subject = clause.subject(be);
        let outlook = self.outlook(clause, &group, &subject.governors);
        let outlook = match clause.low_at(be) {
            "is" | "are" if outlook.status == Status::Held && !clause.future_time() => Outlook { status: Status::Ongoing, ..outlook },
            _ => outlook,
        };
        if outlook.void || !matches!(outlook.status, Status::Held | Status::Ongoing | Status::Planned) {
            return None;
        }
        // An ambassador lives where he is posted.
        let who: Vec<Party> = self
            .parties(clause, &subject.at)
            .into_iter()
            .filter(|p| !p.bare_side && !p.people && p.side.is_some() && p.office_kind.as_deref() != Some("ambassador"))
            .filter(|p| match p.by {
                ResolvedBy::Name | ResolvedBy::Office => true,
                ResolvedBy::Pattern => p.office.is_some() && !p.assumed,
                by => by == ResolvedBy::Pronoun && !talk.transcript,
            })
            .collect();
        let base = self.hit(clause, rule, n, place + 1, &outlook);
        (!who.is_empty()).then(|| journeys(clause, place, &who, &base))
    }

    /// "A is due in Athens on Thursday", "is expected in Cairo".
    pub(super) fn due(&self, clause: &Clause<'_>, rule: usize, n: usize, base: Hit) -> Option<Vec<Hit>> {
        let be = (0..n)
            .rev()
            .find(|&k| clause.chunks[k].class != Class::Adverb)
            // "Lavrov, due in Ankara on Monday, is bringing"
            .map(|k| if clause.chunks[k].class == Class::Comma && k > 0 && clause.is_party(k - 1) { k - 1 } else { k })
            .filter(|&k| matches!(clause.low_at(k), "is" | "are" | "was" | "were" | "be" | "been") || clause.is_party(k))?;
        // "is due back in Athens"
        let after = n + 1 + usize::from(clause.low_at(n + 1) == "back");
        let place = self.destination(clause, after, &self.rules[rule].with, false)?;
        let mut subject = if clause.is_party(be) { clause.list_back(be) } else { clause.subject(n).at };
        // "dined with B on Thursday, and is due in Oslo": of the verb before "and".
        let and = be.checked_sub(1).filter(|&k| subject.is_empty() && clause.chunks[k].class == Class::And);
        let acts = |k: &usize| {
            clause.chunks[*k].verb.is_some_and(|v| matches!(v.form, crate::clause::Form::Past | crate::clause::Form::Third))
                && !clause.reports(*k)
        };
        if let Some(verb) = and.and_then(|and| (0..and).rev().find(acts)) {
            subject = clause.subject(verb).at;
        }
        let who: Vec<Party> = self.parties(clause, &subject).into_iter().filter(|p| !p.bare_side).collect();
        (!who.is_empty()).then(|| journeys(clause, place, &who, &Hit { status: Status::Planned, ..base }))
    }
}

/// A day or a part of one near a stay's place, by chunk: "was in Kyiv on Monday", "on Monday he was in Kyiv".
fn dated(clause: &Clause<'_>, be: usize, place: usize) -> bool {
    let day = |k: usize| clause.chunks.get(k).is_some_and(|c| matches!(c.kind, ChunkKind::Time(_)));
    let passed = |k: usize| clause.chunks.get(k).is_some_and(|c| c.class == Class::Prep || c.kind == ChunkKind::Place);
    let after = (place + 1..place + 5).take_while(|&k| day(k) || passed(k)).any(day);
    after || (be + 1..place).any(day) || (0..2).any(|k| k < be && day(k))
}

/// "India put off a visit by a Canadian minister": the chunk of the country that a visit without a destination leads to.
fn hosting(clause: &Clause<'_>, outer: &Outer) -> Option<usize> {
    let [host] = outer.subject.at[..] else { return None };
    let country = clause.parties(host)?.iter().all(|p| p.bare_side && p.kind == ParticipantKind::Country);
    (country && outer.object).then_some(host)
}

/// "X in Kyiv for talks", "X is in Beijing on a state visit": the chunks of the visitor and of the place, before a noun phrase.
pub(super) fn in_place(clause: &Clause<'_>, start: usize) -> Option<(usize, usize)> {
    let prep = start.checked_sub(1).filter(|&k| matches!(clause.low_at(k), "for" | "on"))?;
    let mut place = prep.checked_sub(1)?;
    if matches!(clause.chunks[place].kind, ChunkKind::Time(_)) {
        place = place.checked_sub(1 + usize::from(matches!(clause.low_at(place.saturating_sub(1)), "on" | "in" | "at" | "from")))?;
    }
    // "was here on Monday for talks"
    if clause.low_at(place) == "here" {
        let be = place.checked_sub(1).filter(|&k| matches!(clause.low_at(k), "is" | "was" | "be" | "been" | "are" | "were"))?;
        let subject = clause.subject(be).at;
        return subject.first().filter(|&&k| clause.is_party(k)).map(|&k| (k, place));
    }
    // "Rubio to Israel for talks" is a headline's plan.
    let bound =
        |k: usize| clause.low_at(k) == "to" && clause.sentence.kind == crate::text::LineKind::Headline && k > 0 && clause.is_party(k - 1);
    // "due at the chancellery in Berlin for talks", "is at the palace for talks"
    let building = |noun: usize| {
        let words = (noun.saturating_sub(3)..noun).rev().take_while(|&k| matches!(clause.chunks[k].kind, ChunkKind::Word));
        let at = words.filter(|&k| clause.chunks[k].verb.is_none()).find(|&k| clause.low_at(k) == "at");
        at.filter(|_| is_seat(clause.low_at(noun)))
    };
    let inside = place.checked_sub(1).filter(|&k| matches!(clause.low_at(k), "in" | "at") || bound(k));
    let inside = match inside {
        Some(k) if clause.low_at(k) == "in" && k > 2 => building(k - 1).or(inside)?,
        Some(k) => k,
        None => building(place)?,
    };
    let housed = is_seat(clause.low_at(place));
    let mut subject = inside.checked_sub(1)?;
    // "X is", "X will be", "X is to be"
    while clause.chunks[subject].kind == ChunkKind::Word
        && matches!(
            clause.low_at(subject),
            "is" | "was"
                | "are"
                | "were"
                | "be"
                | "been"
                | "has"
                | "have"
                | "will"
                | "would"
                | "'ll"
                | "to"
                | "due"
                | "expected"
                | "back"
                | "also"
        )
    {
        subject = subject.checked_sub(1)?;
    }
    // Nothing but a headline's or a sentence's beginning stands before the visitor.
    let first = *clause.list_back(subject).first()?;
    let opens = first == 0
        || matches!(clause.chunks[first - 1].class, Class::Comma | Class::Stop | Class::Dash | Class::That)
        // "on Monday, when A is due in Dublin for talks"
        || matches!(clause.low_at(first - 1), "when" | "where");
    ((housed || clause.chunks[place].kind == ChunkKind::Place) && clause.is_party(subject) && opens).then_some((subject, place))
}

/// A building that a government sits in.
fn is_seat(word: &str) -> bool {
    matches!(word, "chancellery" | "palace" | "ministry" | "residence" | "presidency" | "buildings" | "embassy" | "headquarters")
}

/// "X is on a state visit to Y", "X, who was on a visit to Y": the visitor's chunk and what the tense says, before a noun phrase.
fn on_visit(clause: &Clause<'_>, start: usize) -> Option<(usize, Status)> {
    let mut at = start.checked_sub(2).filter(|&k| clause.low_at(k + 1) == "on")?;
    let mut status = None;
    while clause.chunks[at].kind == ChunkKind::Word {
        status = match clause.low_at(at) {
            "is" | "are" | "currently" | "now" | "also" => status.or(Some(Status::Ongoing)),
            "was" | "were" | "been" => Some(Status::Held),
            "be" => Some(Status::Planned),
            "has" | "had" | "have" | "will" | "to" => status,
            _ => break,
        };
        at = at.checked_sub(1)?;
    }
    if clause.chunks[at].class == Class::Relative && clause.low_at(at) == "who" {
        at = at.checked_sub(1)?;
        if clause.chunks[at].class == Class::Comma {
            at = at.checked_sub(1)?;
        }
    }
    Some((at, status?)).filter(|_| clause.is_party(at))
}

/// One visit for each visiting side and each place it goes to.
fn journeys(clause: &Clause<'_>, place: usize, who: &[Party], base: &Hit) -> Vec<Hit> {
    let mut out = Vec::new();
    let places = destinations(clause, place);
    let several = places.len() > 1;
    for place in places {
        // "to North Macedonia on Thursday and to Albania on Friday"
        let time = clause.own_circumstances(place + 1).1.filter(|_| several);
        let base = &Hit { time: time.or(base.time), ..base.clone() };
        // "a visit by the leaders of A, B and C": one of them all.
        let together = who.len() > 2
            && clause.chunks.iter().any(|c| matches!(&c.kind, ChunkKind::Party(all) if who.iter().all(|w| all.iter().any(|p| p.same(w)))));
        if together {
            out.push(Hit { who: who.to_vec(), place: Some(place), joint: true, ..base.clone() });
            continue;
        }
        let mut sides: Vec<&Option<String>> = Vec::new();
        for side in who.iter().map(|p| &p.side) {
            if !sides.contains(&side) {
                sides.push(side);
            }
        }
        for side in sides {
            let who = who.iter().filter(|p| p.side == *side).cloned().collect();
            out.push(Hit { who, place: Some(place), ..base.clone() });
        }
    }
    out
}

/// Whether a tour is said to lead on to a place: "that will also take him to".
fn leads_on(clause: &Clause<'_>, from: usize, to: usize) -> bool {
    let takes = |k: usize| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "take" | "bring" | "lead"));
    (from..to).any(|k| matches!(clause.low_at(k), "will" | "'ll") && (k + 1..to).any(takes))
}

/// Words that stand before a place without an article: "to neighbouring Chad", "to war-torn Yemen".
fn attributive(word: &str) -> bool {
    word.contains('-')
        || ["ing", "ed", "ern"].iter().any(|end| word.ends_with(end))
        || matches!(
            word,
            "nearby" | "central" | "north" | "south" | "east" | "west" | "fellow" | "mainland" | "communist" | "post" | "home"
        )
}

/// Nouns that stand for a place's kind.
pub(super) fn geographic(word: &str) -> bool {
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
pub(super) fn destinations(clause: &Clause<'_>, first: usize) -> Vec<usize> {
    let mut out = vec![first];
    let mut n = first;
    let time = |k: usize| clause.chunks.get(k).is_some_and(|c| matches!(c.kind, ChunkKind::Time(_)));
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
                // "to North Macedonia on Thursday and to Albania on Friday"
                Class::To if and => {}
                // "in Vilnius on Monday, Riga on Tuesday and Tallinn on Wednesday"
                Class::Prep
                    if !and
                        && !comma
                        && k == n + 1
                        && time(k + 1)
                        && clause.chunks.get(k + 2).is_some_and(|c| matches!(c.class, Class::And | Class::Comma)) => {}
                _ if !and
                    && !comma
                    && time(k)
                    && clause.chunks.get(k + 1).is_some_and(|c| matches!(c.class, Class::And | Class::Comma)) => {}
                _ => break,
            }
            k += 1;
        }
        let place = clause.chunks.get(k).is_some_and(|c| {
            matches!(c.kind, ChunkKind::Place) || matches!(&c.kind, ChunkKind::Party(p) if p.iter().any(|q| q.bare_side)) && !c.genitive
        });
        // "Cairo, Egypt": a comma alone joins a city to its country; a list ends in "and".
        // A headline has no "and": "to travel to Israel, Jordan".
        let state = |k: usize| clause.tags.iter().any(|t| t.kind == TagKind::Polity && t.span == clause.span(&clause.chunks[k]));
        let headed = clause.sentence.kind == crate::text::LineKind::Headline && place && state(n) && state(k);
        let rest = &clause.chunks[k + usize::from(k < clause.chunks.len())..];
        // "to Riga, Latvia; Oslo, Norway; and Bern, Switzerland"
        let places = rest.iter().find(|c| c.class != Class::Comma && !matches!(c.kind, ChunkKind::Place));
        let listed =
            headed || and || comma && (rest.iter().take(4).any(|c| c.class == Class::And) || places.is_some_and(|c| c.class == Class::And));
        // "met A in Riga on Monday, Estonia's prime minister said": no list where no day follows the next place.
        let timed = k > n + 2 && (n + 1..k).any(time);
        let listed = listed && (!timed || and || clause.own_circumstances(k + 1).1.is_some());
        if !place || !listed {
            return out;
        }
        out.push(k);
        n = k;
    }
}
