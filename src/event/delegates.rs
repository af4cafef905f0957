//! Who spoke for a side that a meeting is told of without names: "talks between A and B, led by X and Y", "The A delegation was
//! headed by X"; and who sat in: "The meeting was attended by X", "Y was also present".

use super::draft::Draft;
use super::{Kind, ParticipantKind, ResolvedBy, Status, assemble::named};
use crate::clause::{ChunkKind, Class, Clause, Form};
use crate::mention::Party;

/// How many sentences after the meeting its delegations may be told of.
const REACH: usize = 3;

/// Names the heads of delegations that a sentence tells, in the drafts before it that leave a side without a person, and adds
/// those who sat in.
pub fn delegates(drafts: &mut [Draft], clause: &Clause<'_>, sentence: usize) {
    if let Some(last) = drafts.last_mut() {
        named_after(last, clause, sentence);
    }
    mediate(drafts, clause, sentence);
    sit_in(drafts, clause, sentence);
    if drafts.last().is_none_or(|d| sentence - d.sentence > REACH) {
        return;
    }
    name_official(drafts, clause, sentence);
    let mut heads = heads(clause);
    if heads.is_empty()
        && let Some(last) = drafts.last().filter(|d| d.sentence + 1 == sentence)
    {
        // "A told B of the talks between Russian and Ukrainian envoys. The leaders agreed": A and B, who did not hold them.
        heads = speakers(clause);
        let of_it = |p: &Party| p.assumed || p.side.is_none() || last.who.iter().chain(&last.whom).any(|q| q.side == p.side);
        if !heads.iter().all(|(p, _)| of_it(p)) {
            heads.clear();
        }
    }
    if heads.is_empty() {
        return;
    }
    let mut filled: Option<(Vec<Party>, Vec<Party>)> = None;
    for draft in drafts.iter_mut().rev().take_while(|d| sentence - d.sentence <= REACH) {
        let before = (sides(&draft.who), sides(&draft.whom));
        // The headline and the lead tell of the same sides.
        let same = filled.as_ref().is_none_or(|(who, whom)| (sides(who), sides(whom)) == before);
        if draft.kind == Kind::Meeting && same && fill(draft, &heads) {
            draft.evidence.push((draft.evidence[0].0.clone(), clause.sentence.span));
            filled = Some((draft.who.clone(), draft.whom.clone()));
        }
    }
}

/// "Japan's deputy foreign minister flew in for talks with B. Kenji Moriyasu is also due to see C": names him in what the
/// sentence before told of him.
fn name_official(drafts: &mut [Draft], clause: &Clause<'_>, sentence: usize) {
    let Some([person]) = clause.parties(0).filter(|_| clause.is_party(0)) else { return };
    let office = |p: &Party| p.office.as_deref().map(str::to_lowercase);
    if !named(person) || person.by != ResolvedBy::Pattern || person.office.is_none() {
        return;
    }
    for draft in drafts.iter_mut().filter(|d| d.sentence + 1 == sentence) {
        let described = |p: &&mut Party| p.name.is_none() && !p.people && p.side == person.side && office(p) == office(person);
        if let Some(place) = draft.who.iter_mut().chain(&mut draft.whom).find(described) {
            *place = person.clone();
        }
    }
}

/// Adds to the meeting told last, wherever it is told, those of whom a sentence says that they were there.
fn sit_in(drafts: &mut [Draft], clause: &Clause<'_>, sentence: usize) {
    let near = drafts.last().is_some_and(|d| sentence - d.sentence <= REACH);
    // A readout of one meeting tells at its end who was there.
    let told = |d: &&Draft| d.kind == Kind::Meeting;
    let first = drafts.iter().find(told).map(|d| (sides(&d.who), sides(&d.whom)));
    let alone = drafts.iter().filter(told).all(|d| Some((sides(&d.who), sides(&d.whom))) == first);
    if !near && !alone {
        return;
    }
    let mut people = present(clause);
    // "He was accompanied by C" tells it of the meeting before.
    let goes_on =
        (1..clause.chunks.len().min(4)).any(|k| clause.low_at(k) == "accompanied" && matches!(clause.low_at(k - 1), "was" | "were"));
    if drafts.last().is_some_and(|d| d.sentence == sentence || goes_on && d.sentence + 1 == sentence) {
        people.extend(came_along(clause));
    }
    if let Some(last) = drafts.iter_mut().rfind(|d| d.sentence == sentence && d.kind == Kind::Meeting) {
        of_the_team(last, clause);
    }
    let Some(last) = drafts.iter().rposition(|d| d.kind == Kind::Meeting && d.status == Status::Held).filter(|_| !people.is_empty()) else {
        return;
    };
    let meeting = (sides(&drafts[last].who), sides(&drafts[last].whom));
    for draft in drafts.iter_mut().filter(|d| (alone || sentence - d.sentence <= REACH) && d.kind == Kind::Meeting) {
        if (sides(&draft.who), sides(&draft.whom)) != meeting {
            continue;
        }
        for (party, told) in &people {
            // A minister of no country is the host's; an ambassador is not posted at home.
            let sent = ["ambassador", "high commissioner", "charge d'affaires", "consul"];
            let posted = party.office.as_deref().is_some_and(|o| sent.iter().any(|w| o.to_lowercase().contains(w)));
            let host = draft.place.country.clone();
            let abroad = || draft.who.iter().chain(&draft.whom).filter_map(|p| p.side.clone()).find(|s| Some(s) != host.as_ref());
            let home = if posted { host.as_ref().and_then(|_| abroad()) } else { host.clone() };
            let Some(side) = told.clone().or(party.side.clone()).or(home) else { continue };
            let there = draft.who.iter().chain(&draft.whom).any(|p| p.same(party));
            let of = |list: &[Party]| list.iter().any(|p| p.side.as_ref() == Some(&side));
            let guest = Party { side: Some(side.clone()), assumed: false, ..party.clone() };
            if there {
                continue;
            } else if of(&draft.who) {
                draft.who.push(guest);
            } else if of(&draft.whom) || party.side.is_some() && !party.assumed {
                draft.whom.push(guest);
            }
        }
    }
}

/// "a Norwegian delegation that included A and B": puts those whom the sentence names in the place of their team.
fn of_the_team(draft: &mut Draft, clause: &Clause<'_>) {
    let team = |p: &Party| !named(p) && p.people && p.side.is_some();
    for list in [&mut draft.who, &mut draft.whom] {
        let Some(at) = list.iter().position(team) else { continue };
        let Some(n) = clause.chunks.iter().position(|c| clause.span(c) == list[at].span) else { continue };
        let holds = |k: &usize| clause.chunks[*k].verb.is_some_and(|v| v.lemma == "include") || clause.low_at(*k) == "comprising";
        let Some(verb) = (n + 1..clause.chunks.len().min(n + 4)).find(holds) else { continue };
        let side = list[at].side.clone();
        let members = clause.list_from(verb + 1).map_or(Vec::new(), |l| l.at);
        let members = members.iter().flat_map(|&k| clause.parties(k).unwrap_or_default()).filter(|p| named(p) && !p.spokesperson);
        let own = members.filter(|p| p.side.is_none() || p.assumed || p.side == side);
        let people: Vec<Party> = own.map(|p| Party { side: side.clone(), assumed: false, ..p.clone() }).collect();
        if !people.is_empty() {
            list.splice(at..=at, people);
        }
    }
}

/// The named people of whom a sentence says that they sat in on a meeting told before, each with the side that it tells
/// ("and, on the Maldivian side, X").
fn present(clause: &Clause<'_>) -> Vec<(Party, Option<String>)> {
    let meeting = |k: usize| {
        matches!(
            clause.low_at(k),
            "meeting"
                | "talks"
                | "session"
                | "audience"
                | "audiences"
                | "reception"
                | "conversation"
                | "consultations"
                | "call"
                | "discussions"
        )
    };
    let definite = |k: usize| k > 0 && matches!(clause.low_at(k - 1), "the" | "this" | "their") && meeting(k);
    let be = |k: usize| matches!(clause.low_at(k), "was" | "were");
    let mut at = Vec::new();
    for n in 0..clause.chunks.len() {
        let lemma = clause.chunks[n].verb.map_or("", |v| v.lemma);
        if matches!(lemma, "attend" | "join") && clause.group(n).passive && (n.saturating_sub(6)..n).any(definite) {
            // "The meeting, which was attended by X", "The talks were joined by X"
            at.extend(clause.list_after(n + 1, &["by"], false).map_or(Vec::new(), |l| l.at));
        } else if matches!(lemma, "attend" | "join" | "take" | "participate")
            && clause.chunks[n].verb.is_some_and(|v| v.form == Form::Past)
            && !clause.group(n).negated
            && (n + 1..n + 6).any(definite)
        {
            at.extend(clause.subject(n).at);
        } else if lemma == "attend" && n < 2 && clause.chunks[n].verb.is_some_and(|v| v.form == Form::Ing) && (n + 1..n + 6).any(definite) {
            // "Attending the meeting were X and Y"
            let verb = (n + 1..clause.chunks.len().min(n + 8)).find(|&k| be(k));
            at.extend(verb.and_then(|k| clause.list_from(k + 1)).map_or(Vec::new(), |l| l.at));
        } else if clause.low_at(n) == "present" && (n < 2 || clause.low_at(0) == "also") {
            // "Present at the meeting were X and Y"
            let verb = (n + 1..clause.chunks.len().min(n + 6)).find(|&k| be(k));
            at.extend(verb.and_then(|k| clause.list_from(k + 1)).map_or(Vec::new(), |l| l.at));
        } else if clause.low_at(n) == "present" {
            // "X was also present"
            let verb = (n.saturating_sub(2)..n).find(|&k| be(k));
            at.extend(verb.filter(|&k| k > 0 && clause.is_party(k - 1)).map_or(Vec::new(), |k| clause.list_back(k - 1)));
        } else if clause.low_at(n + 1) == "of"
            && n > 2
            && (clause.low_at(n) == "presence"
                // "The meeting was held with the participation of X"
                || clause.low_at(n) == "participation" && clause.low_at(n - 2) == "with" && (0..n).any(definite))
        {
            at.extend(clause.list_from(n + 2).map_or(Vec::new(), |l| l.at));
        }
    }
    let told = |k: usize| {
        let side = (k.saturating_sub(4)..k).find(|&m| clause.low_at(m) == "side" && m > 0)?;
        match &clause.chunks[side - 1].kind {
            ChunkKind::Adjective(p) => p.first().and_then(|q| q.side.clone()),
            _ => None,
        }
    };
    let people = at.into_iter().flat_map(|k| clause.parties(k).unwrap_or_default().iter().map(move |p| (p, k)));
    let by_name = |p: &Party| matches!(p.by, ResolvedBy::Name | ResolvedBy::Pattern);
    people.filter(|(p, _)| named(p) && by_name(p) && !p.spokesperson).map(|(p, k)| (p.clone(), told(k))).collect()
}

/// "A met B, accompanied by Energy Minister C": those who came along, each with the side of the one with whom he came.
fn came_along(clause: &Clause<'_>) -> Vec<(Party, Option<String>)> {
    let mut out = Vec::new();
    let by = |n: &usize| match clause.low_at(*n) {
        "accompanied" | "flanked" | "joined" => clause.low_at(n + 1) == "by",
        // "A, along with C, met B"
        "along" | "together" => *n > 1 && clause.low_at(n + 1) == "with" && clause.low_at(n - 1) == "," && clause.is_party(n - 2),
        _ => false,
    };
    for n in (0..clause.chunks.len()).filter(by) {
        // "B, who was accompanied by C", "A met B in Ankara, accompanied by C"
        let set = |k: &usize| clause.chunks[*k].kind == ChunkKind::Word && clause.chunks[*k].verb.is_none() && clause.low_at(*k).len() < 5;
        let near = (0..n).rev().find(|k| !set(k)).filter(|&k| clause.is_party(k));
        let with = near.or_else(|| (0..clause.chunks.len()).find(|&k| clause.is_party(k) && (k < n || clause.low_at(k - 1) == ",")));
        let side = with.and_then(|k| clause.parties(k)?.first()?.side.clone());
        let guests = clause.list_from(n + 2).map_or(Vec::new(), |l| l.at);
        let people = guests.iter().flat_map(|&k| clause.parties(k).unwrap_or_default());
        let official =
            |p: &&Party| named(p) && p.office.is_some() && matches!(p.by, ResolvedBy::Name | ResolvedBy::Pattern) && !p.spokesperson;
        // A third side's guest makes another meeting of it.
        let own = |p: &&Party| p.side.is_none() || p.assumed || p.side == side;
        out.extend(people.filter(official).filter(own).map(|p| (p.clone(), side.clone())));
    }
    out
}

/// "talks between A and B mediated by X": adds those who sat between the sides to the one meeting that the sentence tells.
fn mediate(drafts: &mut [Draft], clause: &Clause<'_>, sentence: usize) {
    let talks = |k: usize| matches!(clause.low_at(k), "meeting" | "talks" | "session" | "consultations" | "discussions");
    let sits = |n: &usize| {
        clause.chunks[*n].verb.is_some_and(|v| matches!(v.lemma, "mediate" | "moderate" | "facilitate"))
            && clause.low_at(n + 1) == "by"
            && (n.saturating_sub(12)..*n).any(talks)
    };
    let lists = (0..clause.chunks.len()).filter(sits).filter_map(|n| clause.list_after(n + 1, &["by"], false));
    let people: Vec<&Party> = lists.flat_map(|l| l.at).flat_map(|k| clause.parties(k).unwrap_or_default()).collect();
    let mut told = drafts.iter_mut().filter(|d| d.sentence == sentence && d.kind == Kind::Meeting);
    let (Some(draft), None) = (told.next(), told.next()) else { return };
    for party in people.into_iter().filter(|p| named(p) && !p.spokesperson && p.side.is_some() && !p.assumed) {
        if !draft.who.iter().chain(&draft.whom).any(|p| p.side == party.side) {
            draft.whom.push(party.clone());
        }
    }
}

fn sides(parties: &[Party]) -> Vec<Option<String>> {
    parties.iter().map(|p| p.side.clone()).collect()
}

/// Puts heads of delegations in the place of their sides; whether any was.
fn fill(draft: &mut Draft, heads: &[(Party, Option<String>)]) -> bool {
    let open: Vec<String> = draft.who.iter().chain(&draft.whom).filter(|p| !named(p)).filter_map(|p| p.side.clone()).collect();
    // Of which side somebody is that no words tell: in the order in which the sides were named.
    let own = |(party, side): &(Party, Option<String>)| {
        side.clone().or_else(|| party.side.clone().filter(|_| !party.assumed)).filter(|s| open.contains(s))
    };
    // Who sits there already heads no other side.
    let heads: Vec<(Party, Option<String>)> =
        heads.iter().filter(|(head, _)| !draft.who.iter().chain(&draft.whom).any(|p| named(p) && p.same(head))).cloned().collect();
    let known: Vec<Option<String>> = heads.iter().map(own).collect();
    let left: Vec<&String> = open.iter().filter(|s| !known.iter().flatten().any(|k| k == *s)).collect();
    let strangers = known.iter().filter(|k| k.is_none()).count();
    let in_order = strangers > 0 && strangers == left.len();
    let mut left = left.into_iter();
    let mut any = false;
    for ((party, _), side) in heads.iter().zip(known) {
        // Somebody of a third side is a mediator.
        let foreign = side.is_none() && party.side.is_some() && !party.assumed;
        let side = side.or_else(|| if in_order && !foreign { left.next().cloned() } else { None });
        let Some(side) = side else { continue };
        if let Some(place) = draft.who.iter_mut().chain(&mut draft.whom).find(|p| p.side.as_ref() == Some(&side) && !named(p)) {
            *place = Party { side: Some(side), assumed: false, ..party.clone() };
            any = true;
        }
    }
    any
}

/// "Deputy Minister X and State Secretary Y also agreed to": the two named subjects of the sentence that follows.
fn speakers(clause: &Clause<'_>) -> Vec<(Party, Option<String>)> {
    let Some(verb) = (0..clause.chunks.len()).find(|&n| clause.chunks[n].verb.is_some_and(|v| v.form == Form::Past)) else {
        return Vec::new();
    };
    let mutual = matches!(
        clause.chunks[verb].verb.map_or("", |v| v.lemma),
        "agree" | "discuss" | "review" | "sign" | "stress" | "underline" | "express" | "note" | "talk" | "touch" | "reaffirm"
    );
    let subject = clause.subject(verb).at;
    let people: Vec<&Party> = subject.iter().filter_map(|&n| clause.parties(n)).flatten().collect();
    let named = people.len() == 2 && people.iter().all(|p| named(p) && !p.spokesperson && p.office.is_some());
    if mutual && named { people.into_iter().map(|p| (p.clone(), None)).collect() } else { Vec::new() }
}

/// The people who head delegations or chair the session in a sentence, each with the side of a delegation that is named.
fn heads(clause: &Clause<'_>) -> Vec<(Party, Option<String>)> {
    let mut out: Vec<(Party, Option<String>)> = Vec::new();
    let mut add = |at: &[usize], side: Option<String>| {
        for party in at.iter().filter_map(|&n| clause.parties(n)).flatten().filter(|p| named(p) && !p.spokesperson) {
            if out.iter().all(|(q, _)| !q.same(party)) {
                out.push((party.clone(), side.clone()));
            }
        }
    };
    // "the Thai side", "GAM": the one side that a chunk names without a person.
    let team = |n: usize| match clause.parties(n)? {
        [one] if !named(one) => one.side.clone(),
        _ => None,
    };
    for n in 0..clause.chunks.len() {
        if clause.low_at(n) == "by" && n > 0 && clause.parties(n - 1).is_some_and(|p| p.iter().all(|q| q.people)) {
            // "and the Lao delegation by Y"
            add(&clause.list_after(n, &["by"], false).map_or(Vec::new(), |l| l.at), team(n - 1));
        }
        let Some(verb) = clause.chunks[n].verb else { continue };
        // "with X and Y serving as heads of the respective delegations"
        if matches!(verb.lemma, "serve" | "act") && clause.low_at(n + 1) == "as" && clause.low_at(n + 2).starts_with("head") {
            add(&clause.subject(n).at, None);
        }
        if !matches!(verb.lemma, "lead" | "head" | "chair" | "co-chair" | "cochair" | "represent") {
            continue;
        }
        let group = clause.group(n);
        let by = (n + 1..n + 3).find(|&k| clause.low_at(k) == "by");
        if let Some(by) = by.filter(|_| matches!(verb.form, Form::Past | Form::Participle)) {
            let subject = clause.subject(n).at;
            let side = if let [one] = subject[..] { team(one) } else { None };
            let list = clause.list_after(by, &["by"], false).map_or(Vec::new(), |l| l.at);
            let side = side.filter(|_| list.len() == 1 && (group.passive || n > 0 && clause.is_party(n - 1)));
            add(&list, side);
        } else if !group.passive {
            let object = (n + 1..clause.chunks.len().min(n + 6)).find(|&k| {
                clause.parties(k).is_some_and(|p| p.iter().all(|q| !named(q)))
                    || clause.low_at(k).ends_with("delegations")
                    || matches!(clause.low_at(k), "delegation" | "delegations" | "sides" | "teams" | "consultations" | "session" | "round")
            });
            let Some(object) = object else { continue };
            let side = match &clause.chunks[object].kind {
                ChunkKind::Party(_) => team(object),
                _ => (n + 1..object).rev().find_map(|k| match &clause.chunks[k].kind {
                    ChunkKind::Adjective(p) => p.first().and_then(|q| q.side.clone()),
                    _ => None,
                }),
            };
            let subject = clause.subject(n).at;
            let side = side.filter(|_| subject.len() == 1);
            add(&subject, side);
        }
    }
    out
}

/// "The trade ministers of Fiji and Tonga met in Suva. Josefa Waqa and Sione Tuita discussed tuna.": the names that a sentence
/// right after a meeting of two offices gives to them, in their order, where the text says of neither whom he speaks for.
fn named_after(draft: &mut Draft, clause: &Clause<'_>, sentence: usize) {
    let office = |p: &Party| {
        p.kind == ParticipantKind::Person && p.office.is_some() && !p.people && matches!(p.by, ResolvedBy::Office | ResolvedBy::Counterpart)
    };
    let ([who], [whom]) = (&draft.who[..], &draft.whom[..]) else { return };
    let next = sentence == draft.sentence + 1 && draft.kind == Kind::Meeting && !draft.headline;
    if !next || !office(who) || !office(whom) || clause.chunks.get(1).is_none_or(|c| c.class != Class::And) {
        return;
    }
    let stranger = |k: usize| match clause.parties(k) {
        Some([p]) if p.by == ResolvedBy::Pattern && p.person.is_none() && (p.assumed || p.side.is_none()) && p.office.is_none() => {
            p.name.as_ref().filter(|name| name.contains(' ')).map(|_| p.clone())
        }
        _ => None,
    };
    // Not "A and B, two fishermen, complained".
    let acts = clause.chunks.get(3).is_some_and(|c| {
        let verb = c.verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third) && v.lemma != "say");
        verb || matches!(c.class, Class::Auxiliary | Class::Modal)
    });
    if let (Some(first), Some(second)) = (stranger(0), stranger(2))
        && acts
    {
        let named = |told: &Party, name: Party| Party {
            span: name.span,
            name: name.name,
            by: ResolvedBy::Pattern,
            person: None,
            assumed: false,
            ..told.clone()
        };
        (draft.who, draft.whom) = (vec![named(&draft.who[0], first)], vec![named(&draft.whom[0], second)]);
    }
}
