//! Who sits in a meeting that a noun tells of.

use std::ops::ControlFlow::{Break, Continue};

use super::status::followed_by;
use super::{Case, Found, dated};
use crate::clause::{Chunk, ChunkKind, Class, Clause, Governor, Listed, Subject, is_be};
use crate::event::{ParticipantKind, ResolvedBy, Status};
use crate::mention::Party;
use crate::text::LineKind;
use crate::trigger::frames::verb::meeting_noun;
use crate::trigger::frames::{is_list, reciprocal, together};
use crate::trigger::{Hit, Outlook, RuleSet};

impl RuleSet {
    /// "talks between A and B", "A-B talks", "A, B in tense meeting": those whom the noun itself names.
    pub(super) fn named_together(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, before, outer, .. } = case;
        let (n, after) = (case.n, case.after);
        // "U.S.-China talks", "a meeting of the A-B commission": unless those who sit there are named.
        let compound = if before.compound.len() >= 2 { before.compound.clone() } else { of_compound(clause, after) };
        let named = outer.light && self.sides(&self.parties(clause, &outer.subject.at)) >= 2;
        let partner = clause.list_after(after, &["with"], false).is_some_and(|list| {
            // "A held an India-Fiji dialogue with B": those who sit for the two.
            let sits = |at: &[usize]| {
                let all = self.parties(clause, at);
                !all.is_empty() && all.iter().all(|p| p.name.is_some() && compound.iter().any(|c| c.side == p.side))
            };
            before.compound.is_empty() || outer.light && sits(&outer.subject.at) && sits(&list.at)
        });
        // "joins the OSCE ministers' meeting": a gathering, and no talks with the body.
        let body = |p: &Party| p.kind == ParticipantKind::Organization;
        let attends = (before.start.saturating_sub(4)..before.start).any(|k| {
            clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "attend" | "join" | "participate" | "host" | "chair" | "lead"))
        });
        if attends && !before.owner.is_empty() && before.owner.iter().all(body) && clause.low_at(after) != "with" {
            return Break(Some(Vec::new()));
        }
        // "a deadlock in the Israeli-Palestinian negotiations": of talks in general.
        let general = (outer.topic || outer.of_noun) && !outer.light && compound.iter().all(|p| p.bare_side) && !dated(clause);
        if compound.len() >= 2 && !named && !partner && general {
            return Break(Some(Vec::new()));
        }
        // "A and B have offered to host talks between C and D": hosts of others, if it comes to that.
        let offers = base.status == Status::Proposed && outer.subject.at.len() > 1;
        // "A hosted a round of the B-C dialogue", "A chaired talks between B and C": A, where it is a person, sits in.
        let chair = |all: &[Party]| -> Vec<Party> {
            let person = |p: &Party| p.kind == ParticipantKind::Person && (p.name.is_some() || p.office.is_some());
            let apart = |p: &Party| p.side.is_some() && all.iter().all(|q| q.side != p.side);
            let sits = self.parties(clause, &outer.subject.at).into_iter().filter(|p| outer.chaired && person(p) && apart(p) && !offers);
            sits.chain(all.iter().cloned()).collect()
        };
        if compound.len() >= 2 && !named && !partner {
            // "A will chair the third meeting of the B-C commission", where A is of B
            let seats = self.parties(clause, &outer.subject.at);
            let sits = |side: &Party| -> Vec<Party> {
                let own = |p: &&Party| p.name.is_some() && p.kind == ParticipantKind::Person && p.side == side.side;
                let seated: Vec<Party> = seats.iter().filter(own).filter(|_| outer.chaired && side.bare_side).cloned().collect();
                if seated.is_empty() { vec![side.clone()] } else { seated }
            };
            let compound: Vec<Party> = compound.iter().flat_map(sits).collect();
            return Break(Some(vec![reciprocal(base, chair(&compound))]));
        }
        if clause.sentence.kind == LineKind::Headline
            && let Some(hit) = self.headline_pair(clause, before.start, n, after, &base)
        {
            return Break(Some(vec![hit]));
        }
        // "talks between A and B", "a meeting of A and B"
        // "held talks on the war between A and B with C": between whom the war is.
        let of_matter = matches!(clause.low_at(after), "on" | "about" | "over")
            && (after + 1..after + 6).any(|k| {
                clause.low_at(k + 1) == "between"
                    && matches!(
                        clause.low_at(k),
                        "war"
                            | "conflict"
                            | "fighting"
                            | "dispute"
                            | "border"
                            | "ties"
                            | "relations"
                            | "tensions"
                            | "truce"
                            | "ceasefire"
                            | "row"
                    )
            })
            && clause.chunks[after..].iter().any(|c| clause.low(c) == "with");
        // "held talks on Friday on ties between the two countries": those who sit there are told elsewhere in the sentence.
        let time = |k: usize| matches!(clause.chunks.get(k).map(|c| &c.kind), Some(ChunkKind::Time(_)));
        let on = |k: &usize| matches!(clause.low_at(*k), "on" | "about" | "over" | "regarding" | "concerning") && !time(k + 1);
        let told = || named || (before.start..clause.chunks.len()).any(|k| clause.low_at(k) == "with" && clause.is_party(k + 1));
        let of_group = |list: &Listed| {
            let group = self.parties(clause, &list.at).iter().all(|p| p.by == ResolvedBy::Group && p.name.is_none());
            group && (after..list.at[0]).any(|k| on(&k)) && told()
        };
        if let Some(list) = clause.list_between(after).filter(|list| !of_matter && !of_group(list)) {
            let all = self.parties(clause, &list.at);
            // "an initiator of peace talks between A and B": of talks in general.
            let general = (outer.of_noun || outer.topic)
                && all.iter().all(|p| p.bare_side)
                && !clause.chunks[list.end..].iter().take(4).any(|c| matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place));
            if general {
                return Break(Some(Vec::new()));
            }
            if self.sides(&all) >= 2 {
                base.end = list.end;
                let mut out = vec![reciprocal(base.clone(), chair(&all))];
                // "talks between A and B, as well as between C and D"
                let next = (list.end..clause.chunks.len().min(list.end + 6)).find(|&k| clause.low_at(k) == "between");
                if let Some(second) = next.and_then(|k| clause.list_between(k)) {
                    let all = self.parties(clause, &second.at);
                    if self.sides(&all) >= 2 {
                        base.end = second.end;
                        out.push(reciprocal(base, all));
                    }
                }
                return Break(Some(out));
            }
        }
        // "the meeting between A with B"
        let first = clause.list_after(after, &["between"], false);
        if let Some(first) = first
            && let Some(second) = clause.list_after(first.end, &["with"], false)
        {
            let all = self.parties(clause, &[first.at, second.at].concat());
            if self.sides(&all) >= 2 {
                base.end = second.end;
                return Break(Some(vec![reciprocal(base, all)]));
            }
        }
        // "welcomed the talks between the two chambers": of others, whom nothing tells.
        if clause.low_at(after) == "between" && clause.list_between(after).is_none_or(|l| self.parties(clause, &l.at).is_empty()) {
            return Break(Some(Vec::new()));
        }
        Continue(base)
    }

    /// "received a phone call from B": B called.
    pub(super) fn called_by(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, row, before, outer, .. } = case;
        let after = case.after;
        // "was granted an audience by B"
        let audience = clause.low_at(after - 1) == "audience";
        let preps: &[&str] = match row.id.as_str() {
            "meet/courtesy-call" => &["from", "by"],
            _ if audience => &["by", "with"],
            _ => &["from"],
        };
        let given = (before.start.saturating_sub(2)..before.start).any(|k| clause.chunks[k].verb.is_some() && clause.group(k).passive);
        if (row.id.starts_with("call/") || row.id == "meet/courtesy-call" || audience && given)
            && outer.object
            && before.owner.is_empty()
            && let Some(list) = clause.list_after(after, preps, false)
        {
            let (who, whom) = (self.parties(clause, &list.at), self.parties(clause, &outer.subject.at));
            if !who.is_empty() && !whom.is_empty() && who.iter().all(|w| whom.iter().all(|x| w.side != x.side)) {
                base.end = list.end;
                return Break(Some(vec![Hit { who, whom, ..base }]));
            }
        }
        Continue(base)
    }

    /// "attended a lunch given by B", "speaking after a dinner hosted by B": the host and his guest.
    pub(super) fn given_by(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, row, before, outer, .. } = case;
        let after = case.after;
        let given = clause.chunks.get(after).and_then(|c| c.verb).is_some_and(|v| matches!(v.lemma, "give" | "host" | "offer" | "throw"));
        if row.id != "meet/meal" || !given || clause.low_at(after + 1) != "by" {
            return Continue(base);
        }
        let Some(list) = clause.list_after(after + 1, &["by"], false) else { return Continue(base) };
        let subject =
            if outer.subject.at.is_empty() { clause.main_subject(before.start.saturating_sub(1)).at } else { outer.subject.at.clone() };
        let (who, whom) = (self.parties(clause, &list.at), self.parties(clause, &subject));
        let apart = !who.is_empty() && !whom.is_empty() && who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
        if apart && who.iter().chain(&whom).all(|p| p.kind == ParticipantKind::Person) {
            base.end = list.end;
            return Break(Some(vec![Hit { who, whom, ..base }]));
        }
        Continue(base)
    }

    /// "The talks in Oslo were attended by A and B", "Consultations led by A and B took place": those who sat there, where the text
    /// has told of no pair yet.
    pub(super) fn attended_by(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, talk, row, before, .. } = case;
        let after = case.after;
        let told = matches!(base.status, Status::Held | Status::Planned) && talk.pairs.is_empty();
        let plain = told && matches!(row.id.as_str(), "meet/noun" | "talks/noun" | "talks/dialogue");
        let own = before.own || !before.owner.is_empty() || matches!(clause.low_at(after), "with" | "between" | "of" | "among");
        // "The talks were chaired by A and B", "Talks led by A and B"; not "involved a delegation led by A", "Negotiations led by A".
        let heads = |k: usize| {
            let plain = (after..k).all(|m| clause.chunks[m].verb.is_none() && !clause.is_party(m));
            let was = matches!(clause.low_at(clause.group(k).start), "was" | "were" | "will");
            plain && clause.low_at(after - 1) != "negotiations" && (was || !clause.group(k).passive && clause.low_at(k + 1) == "by")
        };
        let sat = |k: &usize| {
            clause.chunks[*k].verb.is_some_and(|v| match v.lemma {
                "attend" => base.status == Status::Held && clause.group(*k).passive,
                lemma => matches!(lemma, "lead" | "head" | "chair" | "co-chair" | "co-lead") && heads(*k),
            })
        };
        let Some(verb) = (after..clause.chunks.len().min(after + 12)).find(sat).filter(|_| plain && !own) else {
            return Continue(base);
        };
        // "Talks led by A and B took place": the verb is the noun's.
        let reduced = Some(verb + 2).filter(|_| !clause.group(verb).passive).and_then(|k| clause.list_before_verb(k));
        let Some(list) = reduced.or_else(|| clause.list_after(verb + 1, &["by"], false)) else { return Continue(base) };
        let all = self.parties(clause, &list.at);
        if self.sides(&all) < 2 || !all.iter().all(|p| p.kind == ParticipantKind::Person && p.name.is_some() && p.side.is_some()) {
            return Continue(base);
        }
        // "Talks led by A and B have stalled": no one of them.
        if !clause.group(verb).passive {
            let Some((status, _)) = self.predicate(clause, list.end) else { return Continue(base) };
            base.status = status;
        }
        base.end = list.end;
        Break(Some(vec![reciprocal(base, all)]))
    }

    /// "a meeting with B", and who else sat in it: its owner, the subject, or the one of whom the text tells.
    pub(super) fn with_partner(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, talk, row, before, outer, .. } = case;
        let (rule, n, after) = (case.rule, case.n, case.after);
        let mut outlook = Outlook { status: base.status, ..outer.outlook() };
        // "attended the meeting along with B": no partner, a fellow guest.
        // But "a meeting with President A, together with B": that one has a partner.
        let along = clause.low_at(after) != "with"
            && (after..(after + 8).min(clause.chunks.len()))
                .any(|k| matches!(clause.low_at(k), "along" | "together") && clause.low_at(k + 1) == "with");
        let mut preps = vec!["with", "alongside"];
        // "Fidan's phone calls to his counterparts"
        if matches!(clause.low_at(n), "phone" | "telephone") && row.id.starts_with("call/") {
            preps.push("to");
        }
        // "a banquet in honour of B"
        let in_honour = after + usize::from(matches!(clause.chunks.get(after).map(|c| &c.kind), Some(ChunkKind::Time(_))));
        let honour = clause.low_at(in_honour) == "in" && matches!(clause.low_at(in_honour + 1), "honour" | "honor");
        if honour && row.with.iter().any(|w| w == "for") {
            preps.push("of");
        }
        // "gave a dinner in his honour", "A dinner was given in her honour by A": of the one whose journey is told.
        let his = (after..clause.chunks.len().min(after + 5)).find(|&k| {
            matches!(clause.low_at(k), "his" | "her") && clause.low_at(k - 1) == "in" && matches!(clause.low_at(k + 1), "honour" | "honor")
        });
        if let Some(his) = his.filter(|_| row.id == "meet/meal") {
            let by = clause.list_after(his + 2, &["by"], false).map(|l| self.parties(clause, &l.at)).unwrap_or_default();
            let hosts = if by.is_empty() { self.parties(clause, &outer.subject.at) } else { by };
            let guest = talk.visit.as_ref().map(|(guest, ..)| guest).or(talk.subject.as_ref());
            let guest = guest.filter(|g| g.name.is_some() && !hosts.is_empty() && hosts.iter().all(|h| !h.same(g)));
            return Break(guest.map(|g| vec![Hit { who: hosts, whom: vec![g.clone()], end: his + 2, ..base }]));
        }
        // "gave a dinner for B"; but "A and B spoke at a dinner for farmers"
        let given = outer.light || outer.predicate || !before.owner.is_empty();
        preps.extend(row.with.iter().map(String::as_str).filter(|w| given || !matches!(*w, "for" | "to")));
        // "a meeting that X was to have held with Y"
        // "a meeting he was to hold with Y"
        // "a call A held with B"
        let holds = clause.chunks.get(after + 1).and_then(|c| c.verb).is_some_and(|v| v.lemma == "hold");
        let bare = clause.is_party(after)
            && (holds || clause.chunks.get(after + 1).is_some_and(|c| matches!(c.class, Class::Auxiliary | Class::Modal)));
        let relative = bare || matches!(clause.low_at(after), "that" | "which") && clause.is_party(after + 1);
        let held = (after + if bare { 1 } else { 2 }..clause.chunks.len().min(after + 9)).find(|&k| {
            // "a meeting that X had with Y", "the talks he had in Tokyo last week with Y"
            // "the meeting he was going to have with Y"
            let to_have = clause.low_at(k) == "have" && clause.low_at(k - 1) == "to";
            let had = (matches!(clause.low_at(k), "had" | "has") || to_have) && clause.low_at(clause.own_circumstances(k + 1).2) == "with";
            relative && (had || clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "hold" | "have" | "plan" | "schedule")))
        });
        // "The summit that A and B were to hold has been put off"
        if let Some(list) = held.and_then(|_| clause.list_from(after + 1)) {
            let all = self.parties(clause, &list.at);
            if self.sides(&all) >= 2 {
                base.end = list.end;
                return Break(Some(vec![reciprocal(base, all)]));
            }
        }
        // "Another meeting of the day was with B", "A meeting was also held with B"
        let another = (before.start..n)
            .any(|k| matches!(clause.low_at(k), "another" | "first" | "second" | "third" | "next" | "last" | "final" | "other" | "only"));
        // "A is to see the king, and talks are planned with B"
        let acts = (0..before.start)
            .find(|&k| clause.chunks[k].verb.is_some() && clause.is_party(clause.subject(k).at.first().copied().unwrap_or(0)));
        let coming = |be: usize| matches!(clause.low_at(be), "planned" | "scheduled" | "expected") && acts.is_some();
        let linked = linked(clause, after).filter(|&be| {
            before.own || !before.owner.is_empty() || another || clause.low_at(be) == "held" && talk.subject.is_some() || coming(be)
        });
        let subject = before.start == 0 && clause.low_at(after) == "with" && clause.sentence.kind == LineKind::Body;
        let with = Some(after + 1).filter(|_| subject && linked.or(held).is_none()).and_then(|k| clause.list_before_verb(k));
        // "The calls followed the President's conference with A and B": that had other partners.
        let other = clause.chunks.get(after).is_some_and(|c| c.verb.is_some_and(|v| matches!(v.lemma, "follow" | "precede")))
            && clause.low_at(after + 1) != "by";
        let with = with.or_else(|| clause.list_after(linked.or(held).map_or(after, |k| k + 1), &preps, false));
        // "held talks on the deal reached in Vienna with B"
        let late = matches!(clause.low_at(after), "on" | "about" | "over") && outer.light && row.id == "talks/noun";
        let with = with.or_else(|| clause.late_partner(after + 1).filter(|_| late)).filter(|_| !along && !other);
        // "B, with whom he held talks in Oslo"
        let verb = (before.start.saturating_sub(4)..before.start).rev().find(|&k| clause.chunks[k].verb.is_some());
        let whom = || verb.filter(|_| outer.light).and_then(|v| clause.list_before_whom(clause.group(v).start, &["with"], false));
        let with = with.or_else(whom);
        if let (Some(be), Some(_), false) = (linked, &with, outer.predicate) {
            let group = clause.group(be);
            outlook = self.outlook(clause, &group, &[]);
            let present = matches!(clause.low_at(be), "is" | "are" | "'s") && outlook.status == Status::Held;
            outlook.status = if present { Status::Planned } else { outlook.status };
        }
        if let Some(list) = with {
            let whom_side = self.parties(clause, &list.at);
            if whom_side.is_empty() {
                return Break(None);
            }
            // "held a meeting on cooperation with Poland": what an official's own people went over.
            let first = list.at[0];
            let own_matter = matches!(clause.low_at(after - 1), "meeting" | "session" | "conference")
                && (after..first).any(|k| matches!(clause.low_at(k), "on" | "about" | "regarding"))
                && matches!(
                    clause.low_at(first.saturating_sub(2)),
                    "communication" | "cooperation" | "relations" | "ties" | "integration" | "interaction" | "negotiations"
                )
                && whom_side.iter().all(|w| w.bare_side);
            if own_matter && self.sides(&self.parties(clause, &outer.subject.at)) == 1 {
                return Break(Some(Vec::new()));
            }
            // "They also discussed the ongoing negotiations with Iran": of others than the two who talk.
            let talked_of = (before.start.saturating_sub(3)..before.start)
                .any(|k| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "discuss" | "review" | "address" | "cover" | "raise")));
            let pair = self.parties(clause, &outer.subject.at);
            let both = self.sides(&pair) >= 2 && pair.iter().all(|p| p.by == ResolvedBy::Group);
            if talked_of && both && whom_side.iter().all(|w| w.bare_side) && super::super::verb::of_two(clause.low_at(after - 1)) {
                return Break(Some(Vec::new()));
            }
            let mut who = before.owner.clone();
            // "Mali turned down a request by the envoy for a meeting with B"
            if let Some((asking, asked)) = self.requested(clause, before.start).filter(|_| who.is_empty()) {
                let of_host = self.parties(clause, &asked.at).iter().all(|a| whom_side.iter().any(|w| w.side == a.side));
                if of_host && !asked.at.is_empty() {
                    let accepted = asked.governors.iter().any(|g| g.lemma == "accept" && !g.negated);
                    outlook.status = if accepted { Status::Planned } else { Status::Denied };
                    who = asking;
                }
            }
            // "no date for a meeting of A with B"
            if clause.low_at(after) == "of" && clause.is_party(after + 1) && who.is_empty() && list.at[0] > after + 1 {
                who = self.parties(clause, &[after + 1]);
            }
            // "A said that B, in his call with C, agreed"
            let near = before.start.checked_sub(2).filter(|&k| {
                before.own && clause.is_party(k) && matches!(clause.low_at(k + 1), "in" | "during" | "after" | "following" | "at")
            });
            if let Some(near) = near.filter(|_| who.is_empty()) {
                who = self.parties(clause, &[near]);
            }
            // "criticised A over his talks with B": of the one who is criticised.
            let object = before.start.checked_sub(2).filter(|&k| {
                before.own
                    && matches!(clause.low_at(k + 1), "over" | "for" | "about")
                    && clause.is_party(k)
                    && k > 0
                    && clause.chunks[k - 1].verb.is_some_and(|v| {
                        matches!(
                            v.lemma,
                            "criticize"
                                | "criticise"
                                | "praise"
                                | "attack"
                                | "question"
                                | "thank"
                                | "slam"
                                | "blame"
                                | "mock"
                                | "commend"
                                | "congratulate"
                                | "accuse"
                        )
                    })
            });
            if let Some(object) = object.filter(|_| who.is_empty()) {
                who = self.parties(clause, &[object]);
            }
            if held.is_some() && who.is_empty() {
                who = self.parties(clause, &[if bare { after } else { after + 1 }]);
            }
            // "The last meeting A had was with B"
            if let Some(own) = (after..after + 2).find(|&k| clause.is_party(k)).filter(|_| linked.is_some() && who.is_empty()) {
                who = self.parties(clause, &[own]);
            }
            if who.is_empty() {
                who = self.parties(clause, &outer.subject.at);
            }
            if let Some(acts) = acts.filter(|_| who.is_empty() && linked.is_some_and(coming)) {
                who = self.parties(clause, &clause.subject(acts).at);
            }
            // "was discussed by A in separate calls with B and C"
            let agent = before.start.checked_sub(3).filter(|&k| {
                clause.low_at(k) == "by" && matches!(clause.low_at(k + 2), "in" | "during" | "at") && clause.is_party(k + 1) && k > 0
            });
            if let Some(by) = agent.filter(|&k| who.is_empty() && clause.chunks[k - 1].verb.is_some()) {
                who = self.parties(clause, &[by + 1]);
            }
            // "A conversation with President Niinisto took place by phone": the one the text is about.
            let teller = self.teller(clause, list.end);
            let others = |q: &Party| {
                matches!(q.by, ResolvedBy::Name | ResolvedBy::Pattern)
                    && q.name.is_some()
                    && !q.spokesperson
                    && whom_side.iter().chain(&talk.subject).chain(&teller).all(|w| !w.same(q))
            };
            let alone = (0..clause.chunks.len()).all(|k| list.at.contains(&k) || !clause.parties(k).is_some_and(|p| p.iter().any(others)));
            // "Delegation-level talks were held with the Deputy Minister": by the one whose journey is told, and no countryman.
            let abroad = talk.visit.as_ref().map(|(guest, ..)| guest).filter(|g| whom_side.iter().all(|w| w.assumed && w.side == g.side));
            if who.is_empty() && outer.predicate && alone {
                who.extend(abroad.cloned());
            }
            // "A meeting with B is planned during Wong's visit to Oslo"
            let during = (list.end..clause.chunks.len().min(list.end + 5)).find(|&k| clause.low_at(k) == "during");
            let guest = during.filter(|&k| who.is_empty() && outer.predicate && clause.chunks.get(k + 1).is_some_and(|c| c.genitive));
            if let Some(guest) = guest.filter(|&k| (k + 2..k + 5).any(|m| matches!(clause.low_at(m), "visit" | "trip" | "stay" | "tour"))) {
                who = self.parties(clause, &[guest + 1]);
            }
            // "The meetings with A and B took place in Bled"
            let many = matches!(clause.low_at(after - 1), "meetings" | "calls" | "conversations");
            if who.is_empty() && outer.predicate && (many || self.sides(&whom_side) == 1) && alone {
                // "Talks with Trade Secretary Fox have fallen through": not of his own foreign secretary's.
                let abroad = |r: &&Party| r.name.is_some() && !r.spokesperson && whom_side.iter().all(|w| w.side != r.side);
                let other = talk.recent.iter().rev().find(abroad).filter(|_| !talk.transcript);
                who = talk.subject.as_ref().map(|s| if abroad(&s) { s } else { other.unwrap_or(s) }).cloned().into_iter().collect();
                // "A meeting with B is also planned, an aide said": of the one whom the text is about, else of the state he speaks for.
                if let Some(teller) = teller.as_ref().filter(|t| abroad_of(t, &whom_side) && (t.name.is_some() || speaks_for_another(t))) {
                    let about = talk.before.as_ref().filter(|b| b.side == teller.side && !b.spokesperson && b.name.is_some());
                    who = match about {
                        Some(about) => vec![about.clone()],
                        None if speaks_for_another(teller) => countries(std::slice::from_ref(teller)),
                        None => vec![teller.clone()],
                    };
                }
            }
            if row.with.iter().any(|w| w == "for") && whom_side.iter().all(|w| w.by == crate::event::ResolvedBy::Group) {
                return Break(None);
            }
            if who.is_empty() && before.own {
                who = talk
                    .recent
                    .iter()
                    .chain(&talk.subject)
                    .rev()
                    .filter(|r| talk.turn.as_ref().is_none_or(|t| !t.same(r)))
                    .find(|r| whom_side.iter().all(|w| !w.same(r) && w.side != r.side))
                    .cloned()
                    .into_iter()
                    .collect();
            }
            // "The visit will include meetings with B": of the one who travels.
            // "includes talks with A and a meeting with B"
            let as_well = |k: usize| k > 1 && clause.low_at(k) == "as" && clause.low_at(k - 1) == "well";
            let and = before.start.checked_sub(1).filter(|&k| clause.chunks[k].class == Class::And || as_well(k));
            let told = |k: &usize| {
                matches!(clause.chunks[*k].kind, ChunkKind::Time(_) | ChunkKind::Place)
                    || matches!(clause.low_at(*k), "on" | "in" | "," | "as" | "well")
            };
            let second = and.and_then(|k| (0..k).rev().take(5).find(|k| !told(k))).is_some_and(|k| clause.is_party(k));
            let reach = if second { 12 } else { 2 };
            let includes = (before.start.saturating_sub(reach)..before.start)
                .any(|k| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "include" | "feature" | "comprise")));
            // "Next was a half-hour session with B", "Then came a call with C"
            let next = before.start >= 2
                && matches!(clause.low_at(before.start - 1), "was" | "came" | "comes" | "is" | "followed" | "follows")
                && matches!(clause.low_at(before.start - 2), "next" | "then" | "first" | "last" | "later" | "up");
            // "On his agenda are talks with B"
            let be = before.start.checked_sub(1).filter(|&k| matches!(clause.low_at(k), "is" | "are"));
            let on_list = be.is_some_and(|k| k < 8 && clause.low_at(0) == "on" && (1..k).any(|m| is_list(clause.low_at(m))));
            // "His programme includes a meeting with B"
            let agenda = (0..before.start).find(|&k| is_list(clause.low_at(k)));
            let present = (0..before.start).any(|k| clause.chunks[k].verb.is_some_and(|v| v.form == crate::clause::Form::Third));
            let coming = clause.chunks[..before.start].iter().any(|c| clause.low(c) == "includes");
            let trip = (0..before.start).find(|&k| matches!(clause.low_at(k), "visit" | "trip" | "tour" | "stay" | "stop" | "stopover"));
            let listed = includes && (agenda.is_some() && present || trip.is_some() && coming);
            // "Rubio's itinerary includes talks with B"
            let whose = agenda.and_then(|k| genitive_before(clause, k));
            if let Some(whose) = whose.filter(|_| includes && who.is_empty()) {
                who = self.parties(clause, &[whose]);
            }
            if (listed || on_list) && base.status == Status::Held {
                outlook.status = Status::Planned;
            }
            // "Tusk's visit to Paris will include talks with B"
            if let Some(whose) = trip.and_then(|k| genitive_before(clause, k)).filter(|_| includes && who.is_empty()) {
                who = self.parties(clause, &[whose]);
            }
            // "Macron's office announced a meeting with B"
            let announced = (0..before.start).rev().find(|&k| clause.chunks[k].verb.is_some()).filter(|&k| {
                matches!(clause.lemma(k).as_str(), "announce" | "confirm" | "schedule" | "cancel" | "postpone" | "plan") && who.is_empty()
            });
            let body = announced.and_then(|k| k.checked_sub(1)).filter(|&k| {
                matches!(clause.low_at(k), "office" | "ministry" | "spokesman" | "spokeswoman" | "spokesperson" | "government" | "palace")
            });
            if let Some(whose) = body.and_then(|k| genitive_before(clause, k)) {
                who = self.parties(clause, &[whose]);
            }
            // "Fidan's day began with a meeting with B", "His visit to Paris ended with talks with B"
            let stay = stay(clause, before.start);
            if let Some(of) = stay.and_then(|k| genitive_before(clause, k)).filter(|_| who.is_empty()) {
                who = self.parties(clause, &[of]);
            }
            // "Trade was also discussed in separate meetings with B and C", "He said that trade was discussed in calls with B"
            let said = usize::from(clause.is_party(0) && clause.reports(1)) * 2;
            let aside = clause.chunks[said..before.start].iter().all(|c| !matches!(c.kind, ChunkKind::Party(_)))
                && before.start > 0
                && matches!(clause.low_at(before.start - 1), "in" | "at" | "during")
                && clause.chunks.iter().any(|c| {
                    let low = clause.low(c);
                    matches!(
                        low,
                        "discussed" | "raised" | "agenda" | "figured" | "featured" | "covered" | "addressed" | "considered" | "exchanged"
                    )
                })
                && (talk.pair_age <= 2 || said > 0)
                && !talk.transcript;
            if aside && said > 0 && who.is_empty() {
                who = self.parties(clause, &[0]);
            }
            // "Meetings with B and C emphasized trade", "A call with B centred on gas": at the head of a sentence, of the one
            // whom the sentences before are about. "There would be meetings with B and C", his office said.
            let heads = subject
                && !outer.predicate
                && !talk.transcript
                && clause.chunks.get(list.end).is_some_and(|c| {
                    // But "Dialogue with Moscow was needed"
                    let one = matches!(clause.low_at(0), "the" | "this" | "that") && whom_side.iter().all(|p| p.name.is_some());
                    let was = matches!(clause.low(c), "was" | "were") && one;
                    was || c.verb.is_some_and(|v| v.form == crate::clause::Form::Past)
                });
            let there = (before.start.saturating_sub(4)..before.start).any(|k| clause.low_at(k) == "there")
                && clause.chunks[..before.start].iter().any(|c| c.class == Class::Modal);
            // "During the meeting with B, the need for arms was stressed": of the one whom the sentences before are about.
            let during = before.start == 1
                && matches!(clause.low_at(0), "during" | "at")
                && outer.subject.at.is_empty()
                && clause.chunks.get(list.end).is_some_and(|c| c.class == Class::Comma)
                && (list.end..clause.chunks.len()).any(|k| clause.chunks[k].verb.is_some() && clause.group(k).passive)
                && !talk.transcript
                && base.status == Status::Held;
            let abroad = |s: &Party| whom_side.iter().all(|w| w.side != s.side);
            if (heads || there || during) && alone && who.is_empty() {
                who = talk.subject.clone().filter(abroad).into_iter().collect();
            }
            // "Wong's talks with B were followed by lunch with C", "It was followed by an audience with C": of the one who came.
            if followed_by(clause, before.start) && who.is_empty() && base.status == Status::Held {
                let noun = (0..before.start).find(|&k| meeting_noun(clause.low_at(k)));
                let owner = noun.and_then(|k| genitive_before(clause, k)).map(|k| self.parties(clause, &[k]));
                let told = talk.pairs.last().filter(|_| talk.pair_age <= 1 && owner.is_none()).cloned();
                who = owner.or(told).unwrap_or_default().into_iter().filter(abroad).collect();
                who.retain(|p| p.name.is_some());
                if self.sides(&who) != 1 {
                    who.clear();
                }
            }
            if (includes || next || on_list || aside || stay.is_some() || linked.is_some()) && who.is_empty() {
                who = talk.subject.clone().into_iter().collect();
            }
            // "Good meeting with B today, A wrote on his page": the same without its marks.
            let posts = clause.chunks.iter().any(|c| c.verb.is_some_and(|v| matches!(v.lemma, "write" | "tweet" | "post")));
            if let Some(teller) = teller.as_ref().filter(|t| posts && before.start == 0 && t.name.is_some() && abroad_of(t, &whom_side))
                && who.is_empty()
            {
                who = vec![teller.clone()];
            }
            // "'A good call with B,' A wrote": a post that says no "I".
            if let Some(mark) = before.start.checked_sub(1).filter(|&k| who.is_empty() && clause.low_at(k) == "\"") {
                who = self.parties(clause, &[mark]);
            }
            // "Finland's Valtonen: Call with B 'not on the cards'": a headline that names who says so.
            if let Some(colon) = before.start.checked_sub(1).filter(|&k| {
                who.is_empty() && clause.sentence.kind == LineKind::Headline && clause.low_at(k) == ":" && k == 1 && clause.is_party(0)
            }) {
                who = self.parties(clause, &[colon - 1]);
            }
            // "There was a fruitful conversation with B", "A good call with B.": of the one who speaks.
            if who.is_empty() && clause.chunks[..before.start].iter().all(|c| !matches!(c.kind, ChunkKind::Party(_))) {
                who = talk.floor.clone().into_iter().collect();
            }
            // "Beginning of meeting with B": the title of a transcript, in which the host speaks.
            let titled = who.is_empty() && clause.sentence.part == crate::text::Part::Title && self.sides(&whom_side) == 1;
            if titled {
                let host = |s: &&Party| !speaks_for_another(s) && whom_side.iter().all(|w| w.side != s.side);
                who.extend(talk.speakers.iter().find(host).cloned());
            }
            who.retain(|w| whom_side.iter().all(|x| !x.same(w)));
            if who.is_empty() {
                return Break(None);
            }
            let end = list.end;
            // Who chairs or hosts a meeting sits with all of them at once.
            let meal = row.with.iter().any(|w| w == "for") || outer.chaired;
            let hits = self.pair(clause, rule, n, who, list, &outlook, end);
            let several = (before.start..n).any(|k| clause.low_at(k) == "separate");
            let hits = if meal && !several { together(hits) } else { hits };
            let (background, simultaneous, lapsed) = (base.background, base.simultaneous, base.lapsed);
            let transcript = titled.then(|| clause.span(&clause.chunks[n]));
            return Break(Some(hits.into_iter().map(|h| Hit { background, simultaneous, lapsed, transcript, ..h }).collect()));
        }
        // "A and B praised the visit of a delegation led by C": paid to nobody.
        if row.with == ["to"] {
            return Break(None);
        }
        if clause.low_at(after) == "of"
            && let Some(list) = clause.list_after(after, &["of"], false)
        {
            let all = self.parties(clause, &list.at);
            if self.sides(&all) >= 2 && all.iter().all(|p| !p.bare_side) {
                base.end = list.end;
                return Break(Some(vec![reciprocal(base, all)]));
            }
        }
        Continue(base)
    }

    /// "A meeting with B is planned, the aide C said", "..., according to C": who tells of it behind a chunk.
    fn teller(&self, clause: &Clause<'_>, from: usize) -> Option<Party> {
        let comma = (from..clause.chunks.len()).rev().find(|&k| clause.low_at(k) == ",")?;
        let by = comma + 1 + if clause.low_at(comma + 1) == "according" && clause.low_at(comma + 2) == "to" { 2 } else { 0 };
        let says = by > comma + 1 || clause.chunks.get(by + 1).is_some_and(|c| c.verb.is_some()) && clause.reports(by + 1);
        match &self.parties(clause, &[by])[..] {
            [party] if says && clause.is_party(by) => Some(party.clone()),
            _ => None,
        }
    }

    /// "A and B will discuss trade at their meeting in Oslo", "would raise it with B at their meeting on Monday": whether the meeting
    /// of a pair that begins at a chunk is still to come. But "A told B that she will send aid".
    fn will_sit(&self, clause: &Clause<'_>, start: usize, pair: &[Party]) -> bool {
        let verb = (0..start).rev().find(|&k| clause.chunks[k].verb.is_some() && !clause.group(k).infinitive);
        verb.is_some_and(|k| {
            let told = clause.chunks[..k].iter().any(|c| c.verb.is_some_and(|v| v.form == crate::clause::Form::Past));
            let both = !told && self.sides(&self.parties(clause, &clause.subject(k).at)) >= 2;
            let with = (k + 1..start).any(|m| clause.is_party(m) && self.parties(clause, &[m]).iter().any(|p| p.same(&pair[1])));
            let group = clause.group(k);
            let plans = group.form != Some(crate::clause::Form::Past) && matches!(clause.lemma(k).as_str(), "plan" | "intend");
            (matches!(group.modal.as_deref(), Some("will" | "'ll" | "would")) && group.aux.is_empty() || plans) && (both || with)
        })
    }

    /// "X told Y at their meeting": the two whom the sentence, or the one before, names.
    pub(super) fn their_own(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, talk, before, outer, .. } = case;
        let (n, after) = (case.n, case.after);
        // "X told Y at their meeting", "seek support from Y at their upcoming summit", "snubbed Y, cancelling their meeting"
        let off = matches!(outer.status, Status::Cancelled | Status::Postponed);
        if before.own && matches!(clause.low_at(before.start), "their") && (outer.governed || off) {
            let mut pair: Vec<Party> = Vec::new();
            let three = (before.start..after).any(|k| matches!(clause.low_at(k), "trilateral" | "three-way" | "tripartite"));
            // "Press statements by A, B and C following their meeting"
            let last = (0..before.start).rev().find(|&k| clause.is_party(k)).map_or(Vec::new(), |k| whole_list(clause, k));
            let all = if clause.sentence.kind == LineKind::Headline { self.parties(clause, &last) } else { Vec::new() };
            let listed = self.sides(&all);
            // "A, Fijian President B, and Fijian Prime Minister C Before Their Meeting": several of one side.
            if listed >= 2 && all.iter().all(|p| p.side.is_some() && (p.name.is_some() || p.people)) {
                pair = all.into_iter().rev().collect();
            }
            let wanted = listed.max(if three { 3 } else { 2 });
            // "B said A did not mention him in their call": who is talked about.
            let spoken_of =
                |k: usize| k > 0 && clause.chunks[k - 1].verb.is_some_and(|v| matches!(v.lemma, "mention" | "discuss" | "name" | "cite"));
            for k in (0..before.start).rev().filter(|&k| !spoken_of(k)) {
                if pair.len() >= wanted {
                    break;
                }
                for party in self.parties(clause, &[k]).into_iter().filter(|p| p.side.is_some() && (p.name.is_some() || p.people)) {
                    if pair.iter().all(|q: &Party| q.side != party.side) && clause.is_party(k) {
                        pair.push(party);
                    }
                }
            }
            // "Speaking after their meeting in Berlin, A said he and B had agreed": those whom the sentence goes on to name.
            if pair.is_empty() && (talk.pair_age > 2 || talk.pairs.is_empty()) {
                for party in (n..clause.chunks.len()).filter(|&k| clause.is_party(k)).flat_map(|k| self.parties(clause, &[k])) {
                    let person = party.name.is_some() && party.by != ResolvedBy::Pronoun && party.side.is_some();
                    if person && pair.len() < 2 && pair.iter().all(|q: &Party| q.side != party.side) {
                        pair.push(party);
                    }
                }
                pair.reverse();
            }
            // "A and B agreed to step up ties. During their meeting in Tokyo, A sought": the two of the sentence before.
            let two: Vec<Party> = talk.named.0.iter().filter(|p| p.name.is_some() && p.by != ResolvedBy::Pronoun).cloned().collect();
            let told =
                |k: usize| clause.parties(k).is_some_and(|p| p.iter().any(|q| two.iter().any(|t| t.same(q)) || q.by == ResolvedBy::Group));
            if pair.len() < 2
                && before.start <= 2
                && (after..clause.chunks.len()).any(told)
                && talk.named.1 == 1
                && (talk.pair_age > 1 || talk.pairs.is_empty())
                && two.len() == 2
                && self.sides(&two) == 2
                && !talk.transcript
            {
                pair = two.into_iter().rev().collect();
            }
            if pair.len() >= 2 {
                pair.reverse();
                let ahead = (before.start..n)
                    .any(|k| matches!(clause.low_at(k), "upcoming" | "forthcoming" | "planned" | "scheduled" | "expected"));
                if (ahead || outer.simultaneous && self.will_sit(clause, before.start, &pair)) && !off {
                    base.status = Status::Planned;
                } else if outer.simultaneous && before.start > 2 {
                    base.status = Status::Held;
                }
                return Break(Some(vec![reciprocal(base, pair)]));
            }
        }
        Continue(base)
    }

    /// "Their last meeting, in Ankara in April, ended without agreement": those of whom the text told before.
    pub(super) fn told_before(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, talk, row, before, outer, .. } = case;
        let (n, after) = (case.n, case.after);
        // "Their last meeting, in Ankara in April, ended without agreement": of those who met before.
        let told_apart = (before.start..n)
            .any(|k| matches!(clause.low_at(k), "last" | "previous" | "first" | "second" | "third" | "next" | "earlier" | "latest" | "recent"))
            // "Their Saturday summit ran two hours."
            || (before.start..n).any(|k| matches!(clause.chunks[k].kind, ChunkKind::Time(_)));
        // "A meeting planned for January was put off": of the two of whom the sentence before told.
        let another =
            matches!(clause.low_at(0), "a" | "another") && outer.predicate && matches!(base.status, Status::Postponed | Status::Cancelled);
        if another
            && before.start == 0
            && (1..n).all(|k| matches!(clause.low_at(k), "planned" | "second" | "third" | "further" | "proposed" | "follow-up" | "such"))
            && talk.pair_age <= 1
            && let Some(pair) = talk.pairs.last().filter(|p| self.sides(p) >= 2)
        {
            return Break(Some(vec![reciprocal(base, pair.clone())]));
        }
        // "The talks are due to resume in Tehran in July"
        let resumes = |k: usize| {
            clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "resume" | "reconvene" | "restart" | "continue"))
                && !clause.group(k).passive
        };
        let resumed = row.id == "talks/noun" && base.status == Status::Planned && (after..clause.chunks.len().min(after + 6)).any(resumes);
        // "The two will lead their teams again when the talks resume in Tehran in July"
        let once = before.start.checked_sub(1).is_some_and(|k| clause.low_at(k) == "when")
            && (after..after + 2).any(|k| k < clause.chunks.len() && resumes(k))
            && clause.chunks[..before.start].iter().any(|c| matches!(clause.low(c), "will" | "'ll"));
        if once
            && row.id == "talks/noun"
            && talk.pair_age <= 3
            && let Some(pair) = talk.pairs.last().filter(|p| self.sides(p) >= 2)
        {
            base.status = Status::Planned;
            return Break(Some(vec![reciprocal(base, pair.clone())]));
        }
        // "The 8th session of the Joint Commission was held in Suva in 2013": of the two countries, whoever sat for them then.
        if numbered_session(clause, before.start, n)
            && outer.predicate
            && talk.pair_age <= 4
            && let Some(pair) = talk.pairs.last().filter(|p| self.sides(p) >= 2)
        {
            let told = clause.chunks[after..].iter().any(|c| matches!(c.kind, ChunkKind::Time(_)));
            base.background = base.status == Status::Held;
            return Break(Some(if told { vec![reciprocal(base, countries(pair))] } else { Vec::new() }));
        }
        // "The sides agreed that the joint commission will meet in Oslo": that of the two.
        let commission = row.id == "talks/commission"
            && base.status == Status::Planned
            && (before.start..after).any(|k| clause.low_at(k) == "joint")
            && outer.predicate;
        if commission
            && talk.pair_age <= 1
            && let Some(pair) = talk.pairs.last().filter(|p| self.sides(p) == 2)
        {
            return Break(Some(vec![reciprocal(base, countries(pair))]));
        }
        let next = (row.id == "talks/next-round" || resumed) && !before.own && before.owner.is_empty();
        if (next || before.own && clause.low_at(before.start) == "their")
            && (before.start == 0 || next && impersonal(clause, before.start))
            && (told_apart || next)
            && (outer.predicate || before.start > 0 || lay(clause, after))
            && talk.pair_age <= if next { 2 } else { 4 }
            && let Some(pair) = talk.pairs.last().filter(|p| self.sides(p) >= 2)
        {
            base.background =
                (before.start..after).any(|k| matches!(clause.low_at(k), "last" | "previous" | "earlier" | "first" | "recent"));
            let set = |c: &Chunk| matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place);
            if before.start > 0 && base.status == Status::Held {
                base.status = Status::Planned;
            }
            if base.background && next && (base.status != Status::Held || !clause.chunks[after..].iter().any(set)) {
                return Break(Some(Vec::new()));
            }
            // "It was agreed to hold the next round in Astana": the two states.
            let pair = if before.start > 0 { countries(pair) } else { pair.clone() };
            return Break(Some(vec![reciprocal(base, pair)]));
        }
        Continue(base)
    }

    /// "During a telephone conversation, A congratulated B": the subject of the verb beside the noun, and its object.
    pub(super) fn addressed(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, before, outer, .. } = case;
        let after = case.after;
        // "During a telephone conversation, A congratulated B on the election"
        if let Some((subject, object)) = fronted(clause, before.start, after) {
            let (who, whom) = (self.parties(clause, &subject), self.parties(clause, &[object]));
            let apart = !who.is_empty() && !whom.is_empty() && who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
            if apart && before.owner.is_empty() && whom.iter().any(|p| p.name.is_some() || p.office.is_some()) {
                base.status = Status::Held;
                base.simultaneous = true;
                return Break(Some(vec![Hit { who, whom, ..base }]));
            }
        }
        // "rejected a British request for a meeting of the Security Council": of others.
        if clause.low_at(after) != "of"
            && let Some((who, asked)) = self.requested(clause, before.start)
        {
            let whom = self.parties(clause, &asked.at);
            let apart = !who.is_empty() && !whom.is_empty() && who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
            if apart {
                base.status =
                    if asked.governors.iter().any(|g| g.lemma == "accept" && !g.negated) { Status::Planned } else { Status::Denied };
                return Break(Some(vec![Hit { who, whom, ..base }]));
            }
        }
        // "A asked B for a meeting"
        if let Some((verb, object)) = asked_for(clause, before.start) {
            let (who, whom) = (self.parties(clause, &clause.subject(verb).at), self.parties(clause, &[object]));
            let apart = !who.is_empty() && !whom.is_empty() && who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
            if apart && before.owner.is_empty() {
                base.status = Status::Proposed;
                base.also.extend(self.governors.get("ask"));
                return Break(Some(vec![Hit { who, whom, ..base }]));
            }
        }
        // "A wrote to B proposing a meeting"
        let proposing = before.start.checked_sub(1).filter(|&k| {
            let verb = clause.chunks[k].verb.filter(|v| v.form == crate::clause::Form::Ing);
            verb.is_some_and(|v| matches!(v.lemma, "propose" | "suggest" | "request" | "seek" | "offer"))
        });
        let comma = |k: usize| k - usize::from(k > 0 && clause.chunks[k].class == Class::Comma);
        let asked = proposing.filter(|&k| k >= 3).map(|k| comma(k - 1)).filter(|&k| clause.is_party(k) && clause.low_at(k - 1) == "to");
        if let Some(asked) = asked.filter(|_| before.owner.is_empty() && !before.own) {
            let (who, whom) = (self.parties(clause, &clause.main_subject(asked - 1).at), self.parties(clause, &[asked]));
            let apart = !who.is_empty() && !whom.is_empty() && who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
            if apart {
                base.status = Status::Proposed;
                return Break(Some(vec![Hit { who, whom, ..base }]));
            }
        }
        // "A told B during a meeting in Jakarta that"
        if let Some(object) = outer.told {
            let (who, whom) = (self.parties(clause, &outer.subject.at), self.parties(clause, &[object]));
            let apart = who.iter().all(|w| whom.iter().all(|x| w.side != x.side));
            if !who.is_empty() && !whom.is_empty() && apart && before.owner.is_empty() && whom.iter().any(|p| p.name.is_some()) {
                base.status = Status::Held;
                base.simultaneous = true;
                return Break(Some(vec![Hit { who, whom, ..base }]));
            }
        }
        Continue(base)
    }

    /// "A and B held talks", "A and B agreed after talks": the subject's sides.
    pub(super) fn of_subject(&self, case: &Case<'_, '_>, mut base: Hit) -> Found {
        let Case { clause, before, outer, .. } = case;
        let (n, after) = (case.n, case.after);
        // "Trade Ministers Hold Call on Palm Oil": a call by telephone is not paid on anybody.
        if case.row.id == "meet/pay-call" {
            return Break(None);
        }
        // "A and B will hold a meeting with reporters"
        let press = |k: usize| {
            matches!(clause.low_at(k), "media" | "journalists" | "reporters" | "press" | "students" | "businessmen" | "veterans")
        };
        if clause.low_at(after) == "with" && (after + 1..after + 3).any(press) {
            return Break(None);
        }
        // "A and B held talks", "their meeting", "A and B agreed after talks"
        let mut all = self.parties(clause, &outer.subject.at);
        // "Remarks by A and B before their meeting": the title of a transcript of that day.
        if clause.sentence.kind == LineKind::Headline
            && clause.chunks.get(after).is_none_or(|c| c.class == Class::Stop)
            && let Some(anchor) = transcript(clause, before.start)
        {
            let guests = self.parties(clause, &whole_list(clause, anchor - 1));
            if self.sides(&guests) >= 2 {
                base.status = Status::Held;
                base.transcript = Some(clause.span(&clause.chunks[anchor]).join(clause.span(&clause.chunks[after - 1])));
                return Break(Some(vec![reciprocal(base, guests)]));
            }
        }
        // "efforts of A and B to mediate these discussions": of others.
        let mediates = (0..before.start)
            .rev()
            .find_map(|k| clause.chunks[k].verb)
            .is_some_and(|v| matches!(v.lemma, "mediate" | "moderate" | "facilitate" | "broker"));
        let offers = outer.chaired && base.status == Status::Proposed && outer.subject.at.len() > 1;
        if (outer.guests || mediates || offers) && before.owner.is_empty() {
            return Break(None);
        }
        // "met alone after six hours of wider talks": other talks than those that the verb tells.
        let told =
            (0..before.start).rev().find_map(|k| clause.chunks[k].verb).is_some_and(|v| matches!(v.lemma, "meet" | "talk" | "speak"));
        // "Together with A, B opened the meeting"
        if outer.light
            && self.sides(&all) == 1
            && let Some(list) = with_whom(clause)
        {
            let others = self.parties(clause, &list.at);
            if others.iter().all(|o| all.iter().all(|a| a.side != o.side)) {
                all.extend(others);
            }
        }
        // "A and B crossed the river for talks"
        let goes = |k: usize| {
            clause.chunks[k].verb.is_some_and(|v| {
                matches!(
                    v.lemma,
                    "arrive" | "travel" | "fly" | "cross" | "gather" | "return" | "come" | "go" | "land" | "head" | "assemble"
                )
            })
        };
        let purpose = before.start > 0
            && clause.low_at(before.start - 1) == "for"
            && before.owner.is_empty()
            && (0..before.start).rev().find(|&k| clause.chunks[k].verb.is_some()).is_some_and(goes);
        // "At the G7 summit, A and B outlined their positions": two of many.
        let behind = outer.subject.at.first().is_some_and(|&s| s > n);
        let of_many = behind && !outer.light && clause.low_at(after - 1) == "summit" && !before.own;
        if of_many {
            return Break(None);
        }
        // "A and B put off their Oslo meeting"
        let planned = || {
            let verb = (0..before.start).rev().find_map(|k| clause.chunks[k].verb);
            verb.is_some_and(|v| matches!(v.lemma, "agree" | "plan" | "schedule" | "arrange" | "eye"))
        };
        // "agreed the consultations were productive"
        let told_of = clause.chunks.get(after).is_some_and(|c| matches!(c.class, Class::Auxiliary | Class::Modal));
        let dealt_with = outer.object
            && !told_of
            && (matches!(base.status, Status::Postponed | Status::Cancelled)
                || matches!(base.status, Status::Planned | Status::Proposed) && planned());
        // "A and B broke off their session": they were there.
        if dealt_with && (before.start.saturating_sub(3)..before.start).any(|k| clause.lemma(k) == "break-off") {
            base.status = Status::Held;
        }
        if (outer.light || purpose || dealt_with || outer.simultaneous && outer.governed && !told) && self.sides(&all) >= 2 {
            return Break(Some(vec![reciprocal(base, all)]));
        }
        if outer.light && before.owner.len() == 1 {
            all.retain(|p| !p.same(&before.owner[0]));
            all.extend(before.owner.clone());
            if self.sides(&all) >= 2 {
                return Break(Some(vec![reciprocal(base, all)]));
            }
        }
        if before.owner.len() >= 2 && self.sides(&before.owner) >= 2 {
            return Break(Some(vec![reciprocal(base, before.owner.clone())]));
        }
        Continue(base)
    }

    /// A headline without a verb for it: "A in Oslo for B talks", "A arrives ahead of B meeting"; "A, B in tense meeting".
    fn headline_pair(&self, clause: &Clause<'_>, start: usize, n: usize, after: usize, base: &Hit) -> Option<Hit> {
        let apart = |who: &[Party], whom: &[Party]| {
            !who.is_empty() && !whom.is_empty() && who.iter().all(|w| w.name.is_some() && whom.iter().all(|x| w.side != x.side))
        };
        // "A, B summit under way", "Kremlin says A, B call planned": those right before the noun.
        if let Some(at) = start.checked_sub(1).filter(|&k| clause.is_party(k)) {
            let list = clause.list_back(at);
            let all = self.parties(clause, &list);
            let opens = list[0] == 0 || matches!(clause.low_at(list[0] - 1), "says" | ":");
            if list.len() >= 2 && opens && self.sides(&all) >= 2 {
                let (status, rule) = match self.predicate(clause, after) {
                    Some(told) => told,
                    None if clause.low_at(after) == "to" => (Status::Planned, None),
                    None if clause.low_at(after) == "under" || clause.low_at(after) == "underway" => (Status::Ongoing, None),
                    None => (base.status, None),
                };
                let also = base.also.iter().copied().chain(rule).collect();
                return Some(reciprocal(Hit { status, also, ..base.clone() }, all));
            }
        }
        // The partner stands right before the noun.
        if let Some(at) = n.checked_sub(1).filter(|&k| clause.is_party(k) && !clause.chunks[k].genitive) {
            let whom = self.parties(clause, &[at]);
            let named = whom.len() == 1 && whom[0].name.is_some();
            let ahead = at > 0 && matches!(clause.low_at(at - 1), "for" | "before")
                || at > 1 && clause.low_at(at - 1) == "of" && clause.low_at(at - 2) == "ahead";
            let first = (0..at).find(|&k| clause.is_party(k))?;
            let alone = (first + 1..at).all(|k| !clause.is_party(k));
            let who = self.parties(clause, &[first]);
            return (named && ahead && alone && first == 0 && apart(&who, &whom)).then(|| Hit {
                status: Status::Planned,
                who,
                whom,
                at: n,
                ..base.clone()
            });
        }
        // Nothing but the two sides stands before "in".
        let prep = start.checked_sub(1).filter(|&k| clause.low_at(k) == "in" && k > 0 && clause.is_party(k - 1))?;
        let list = clause.list_back(prep - 1);
        let all = self.parties(clause, &list);
        (list[0] == 0 && self.sides(&all) >= 2 && all.iter().all(|p| p.name.is_some() || p.office.is_some()))
            .then(|| reciprocal(base.clone(), all))
    }

    /// "A declined B's request for a meeting", "turned down requests from B for a meeting": B, and A with what A did.
    fn requested(&self, clause: &Clause<'_>, start: usize) -> Option<(Vec<Party>, Subject)> {
        let prep = start.checked_sub(1).filter(|&p| matches!(clause.low_at(p), "for" | "of" | "to"))?;
        let ask = |n: usize| {
            matches!(
                clause.low_at(n),
                "request" | "requests" | "offer" | "offers" | "proposal" | "proposals" | "appeal" | "invitation" | "invitations"
            )
        };
        let noun = (prep.saturating_sub(4)..prep).rev().find(|&n| ask(n))?;
        // "turned down an offer of talks from B"
        let sender = |n: usize| (matches!(clause.low_at(n), "from" | "by") && clause.is_party(n + 1)).then_some(n + 1);
        let asking = if noun + 1 != prep {
            (noun + 1..prep).find_map(sender)?
        } else if let Some(behind) = (start..start + 4).find_map(sender) {
            behind
        } else {
            // "B's offer of talks", "a U.S. offer of talks"
            let owner = |n: &usize| {
                let adjective = matches!(clause.chunks[*n].kind, ChunkKind::Adjective(_));
                adjective || (clause.chunks[*n].genitive || n + 1 == noun) && clause.parties(*n).is_some()
            };
            (noun.saturating_sub(4)..noun).rev().find(owner)?
        };
        let verb = (0..noun).rev().take(8).find(|&n| clause.chunks[n].verb.is_some())?;
        let lemma = clause.lemma(verb);
        let answers = matches!(
            lemma.as_str(),
            "decline" | "reject" | "refuse" | "turn-down" | "rebuff" | "accept" | "deny" | "ignore" | "dismiss" | "spurn" | "snub"
        );
        if !answers || clause.group(verb).passive {
            return None;
        }
        let group = clause.group(verb);
        let mut subject = clause.subject(verb);
        subject.governors =
            vec![Governor { lemma, at: verb, negated: group.negated, modal: group.modal, form: group.form, aux: group.aux }];
        let asking = match &clause.chunks[asking].kind {
            ChunkKind::Adjective(side) => side.clone(),
            _ => self.parties(clause, &[asking]),
        };
        Some((asking, subject))
    }
}

/// "Press statements by A, B and C": a list that ends at a chunk, with the first of it, which a preposition governs.
fn whole_list(clause: &Clause<'_>, last: usize) -> Vec<usize> {
    let mut list = clause.list_back(last);
    while list[0] >= 3 && clause.chunks[list[0] - 1].class == Class::Comma && clause.is_party(list[0] - 2) {
        list.insert(0, list[0] - 2);
    }
    // "Secretary A With B and C Before Their Meeting"
    if list[0] >= 2 && clause.low_at(list[0] - 1) == "with" && clause.is_party(list[0] - 2) {
        list.insert(0, list[0] - 2);
    }
    list
}

/// Whether an official is of none of the countries that some others speak for.
fn abroad_of(party: &Party, others: &[Party]) -> bool {
    party.side.is_some() && others.iter().all(|o| o.side != party.side)
}

/// An aide or a spokesman tells of what another does.
fn speaks_for_another(party: &Party) -> bool {
    crate::mention::speaks_for_others(party) || party.office.as_deref().is_some_and(|o| o.to_lowercase().ends_with("aide"))
}

/// "It was agreed to hold (the next round)", "It was also decided that (the next round)": whether nothing else stands before a noun
/// phrase.
fn impersonal(clause: &Clause<'_>, start: usize) -> bool {
    let agreed = (2..start.min(5)).find(|&k| matches!(clause.low_at(k), "agreed" | "decided"));
    let opens = clause.low_at(0) == "it" && is_be(clause.low_at(1));
    opens
        && agreed.is_some_and(|k| {
            let holds = |k: usize| clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "hold" | "convene" | "organise" | "organize"));
            match clause.low_at(k + 1) {
                "that" => k + 2 == start,
                "to" => k + 3 == start && holds(k + 2),
                _ => false,
            }
        })
}

/// Whether a noun phrase that opens a sentence counts the sessions of a body of two: "The 8th session of the Joint Commission",
/// "The previous round".
fn numbered_session(clause: &Clause<'_>, start: usize, n: usize) -> bool {
    const WORDS: [&str; 10] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let counted = |k: usize| {
        let low = clause.low_at(k);
        let digits = low.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        !digits.is_empty() && digits.len() + 2 == low.len() && digits.bytes().all(|b| b.is_ascii_digit()) || WORDS.contains(&low)
    };
    let body = clause.low_at(n + 1) == "of"
        && (n + 3..n + 6).any(|k| matches!(clause.low_at(k), "commission" | "committee" | "dialogue" | "consultations" | "talks"))
        && (n + 2..n + 6).all(|k| !clause.is_party(k));
    let bare = clause.chunks.get(n + 1).is_some_and(|c| matches!(c.class, Class::Auxiliary | Class::Modal) || c.verb.is_some());
    start == 0 && (start..n).any(counted) && (body || bare && matches!(clause.low_at(n), "session" | "round" | "sitting" | "consultation"))
}

/// The countries and organisations that some people speak for.
pub(super) fn countries(people: &[Party]) -> Vec<Party> {
    let side = |p: &Party| {
        let country = p.side.as_ref().is_some_and(|s| s.len() == 3 && s.bytes().all(|b| b.is_ascii_uppercase()));
        let kind = if country { ParticipantKind::Country } else { ParticipantKind::Organization };
        Party { kind, person: None, name: None, office: None, office_kind: None, bare_side: true, by: ResolvedBy::Group, ..p.clone() }
    };
    let mut out: Vec<Party> = Vec::new();
    for party in people.iter().map(side) {
        if out.iter().all(|p| p.side != party.side) {
            out.push(party);
        }
    }
    out
}

/// "of the A-B commission" behind a noun: its sides.
fn of_compound(clause: &Clause<'_>, after: usize) -> Vec<Party> {
    let of = clause.low_at(after) == "of";
    let found = (after + 1..after + 3).find_map(|k| match &clause.chunks.get(k)?.kind {
        ChunkKind::Compound(all) => Some(all.iter().filter(|p| !p.spokesperson).cloned().collect()),
        _ => None,
    });
    found.filter(|_| of).unwrap_or_default()
}

/// "Their last meeting was in Vienna in March", "came in March": when or where, behind a noun.
fn lay(clause: &Clause<'_>, after: usize) -> bool {
    let at = after + 1 + usize::from(clause.chunks.get(after + 1).is_some_and(|c| c.class == Class::Prep));
    matches!(clause.low_at(after), "was" | "were" | "came")
        && clause.chunks.get(at).is_some_and(|c| matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place))
}

/// "Rubio's first meeting was with B", "His talks on Monday will be with B": the chunk of "be" between a noun and its partner.
fn linked(clause: &Clause<'_>, after: usize) -> Option<usize> {
    let set = |k: usize| {
        let c = &clause.chunks[k];
        matches!(c.class, Class::Prep | Class::Modal | Class::Determiner)
            || matches!(c.kind, ChunkKind::Time(_) | ChunkKind::Place)
            || matches!(clause.low(c), "day" | "trip" | "visit" | "tour" | "evening" | "afternoon" | "morning")
    };
    // "The last meeting that A had in Riga was with B"
    let subject = after + usize::from(matches!(clause.low_at(after), "that" | "which"));
    let holds = |k: usize| clause.chunks.get(k).is_some_and(|c| c.verb.is_some_and(|v| v.lemma == "hold"));
    let had = clause.is_party(subject) && (holds(subject + 1) || matches!(clause.low_at(subject + 1), "had" | "has"));
    let from = if had { subject + 2 } else { after };
    let mut be = (from..clause.chunks.len().min(from + 7)).find(|&k| !set(k))?;
    // "of the day, after a speech at the plenary, was with B"
    if clause.chunks[be].class == Class::Comma || clause.chunks[be].closed && !is_be(clause.low_at(be)) {
        let close = (be + 1..clause.chunks.len().min(be + 12)).find(|&k| clause.chunks[k].class == Class::Comma)?;
        be = close + 1;
    }
    let took_place = clause.chunks.get(be)?.verb.is_some_and(|v| v.lemma == "take") && clause.low_at(be + 1) == "place";
    if took_place && clause.low_at(be + 2) == "with" {
        return Some(be + 1);
    }
    if !is_be(clause.low_at(be)) {
        return None;
    }
    let also = usize::from(clause.low_at(be + 1) == "also");
    let held = be + also + 1;
    // "talks are also planned with B"
    let last = if matches!(clause.low_at(held), "held" | "planned" | "scheduled" | "expected") { held } else { be + also };
    (clause.low_at(last + 1) == "with").then_some(last)
}

/// "Together with A," at the head of a sentence.
fn with_whom(clause: &Clause<'_>) -> Option<Listed> {
    let with = (0..clause.chunks.len().min(3)).find(|&k| matches!(clause.low_at(k), "with" | "alongside"))?;
    let opens =
        clause.low_at(with) == "alongside" && with == 0 || with == 1 && matches!(clause.low_at(0), "together" | "along" | "jointly");
    if opens { clause.list_from(with + 1) } else { None }
}

/// "before", "ahead of" and the like right before a noun phrase, with a party before it: its first chunk.
fn transcript(clause: &Clause<'_>, start: usize) -> Option<usize> {
    let last = start.checked_sub(1)?;
    let anchor = match clause.low_at(last) {
        "before" | "after" | "at" | "during" | "following" => last,
        "of" | "to" if last > 0 && matches!(clause.low_at(last - 1), "ahead" | "prior") => last - 1,
        _ => return None,
    };
    (anchor > 0 && clause.is_party(anchor - 1)).then_some(anchor)
}

/// A sentence that opens with the noun ("In a phone call on Monday, A thanked B"): the subject's chunks and the object's.
fn fronted(clause: &Clause<'_>, start: usize, after: usize) -> Option<(Vec<usize>, usize)> {
    let opens = start <= 2 && (0..start).any(|k| matches!(clause.low_at(k), "during" | "in" | "over" | "at"));
    let comma = (after..clause.chunks.len().min(after + 10)).find(|&k| clause.chunks[k].class == Class::Comma)?;
    let plain = clause.chunks[after..comma].iter().all(|c| c.verb.is_none() && !matches!(c.kind, ChunkKind::Party(_)));
    let verb = (comma + 1..clause.chunks.len().min(comma + 8)).find(|&k| clause.chunks[k].verb.is_some())?;
    let lemma = clause.chunks[verb].verb.map_or("", |v| v.lemma);
    let direct = matches!(
        lemma,
        "congratulate"
            | "thank"
            | "tell"
            | "inform"
            | "assure"
            | "warn"
            | "urge"
            | "brief"
            | "invite"
            | "wish"
            | "ask"
            | "commend"
            | "hand"
            | "give"
            | "show"
            | "press"
            | "remind"
            | "implore"
            | "reassure"
            | "promise"
            | "offer"
    );
    // "In a call on Monday, A demanded that B let aid through"
    let demands = matches!(lemma, "demand" | "insist" | "request") && clause.low_at(verb + 1) == "that";
    let conveys = matches!(
        lemma,
        "express" | "offer" | "convey" | "extend" | "reaffirm" | "stress" | "explain" | "apologize" | "apologise" | "complain"
    );
    let object = if direct || demands {
        verb + 1 + usize::from(demands)
    } else {
        (verb + 1..clause.chunks.len().min(verb + 8)).find(|&k| clause.low_at(k) == "to" && clause.is_party(k + 1)).filter(|_| conveys)? + 1
    };
    let subject = clause.subject(verb).at;
    (opens && plain && clause.is_party(object) && !subject.is_empty()).then_some((subject, object))
}

/// "His visit to Paris began with talks": the chunk of the word for the stay, where a noun phrase begins behind "with".
fn stay(clause: &Clause<'_>, start: usize) -> Option<usize> {
    let with = start.checked_sub(1).filter(|&k| clause.low_at(k) == "with")?;
    let verb = (with.saturating_sub(2)..with).find(|&k| {
        clause.chunks[k].verb.is_some_and(|v| {
            matches!(v.lemma, "begin" | "start" | "open" | "end" | "conclude" | "close" | "culminate" | "kick" | "round" | "cap")
        })
    })?;
    let stay = |&k: &usize| matches!(clause.low_at(k), "visit" | "trip" | "day" | "tour" | "stay" | "morning") || is_list(clause.low_at(k));
    (verb.saturating_sub(6)..verb).rev().take_while(|&k| clause.chunks[k].verb.is_none()).find(stay)
}

/// The party whose word the one at a chunk is: "Rubio's full itinerary".
pub(in crate::trigger::frames) fn genitive_before(clause: &Clause<'_>, n: usize) -> Option<usize> {
    (n.saturating_sub(3)..n).rev().find(|&m| clause.chunks[m].genitive && clause.parties(m).is_some())
}

/// "A asked B for a meeting": the chunks of the verb and of B, where a noun phrase begins behind "for".
fn asked_for(clause: &Clause<'_>, start: usize) -> Option<(usize, usize)> {
    let last = start.checked_sub(2).filter(|&k| clause.low_at(k + 1) == "for")?;
    let object = if matches!(clause.chunks[last].kind, ChunkKind::Time(_)) { last.checked_sub(1)? } else { last };
    let verb = object.checked_sub(1)?;
    let asks =
        clause.chunks[verb].verb.is_some_and(|v| matches!(v.lemma, "ask" | "press" | "approach" | "petition" | "lobby" | "beg" | "push"));
    let plain = !clause.group(verb).negated && !clause.group(verb).passive;
    (asks && plain && clause.is_party(object)).then_some((verb, object))
}
