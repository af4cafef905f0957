//! One event per meeting: headline, lead, body, caption and background of one meeting become one.

use chrono::NaiveDate;

use super::assemble::named;
use super::draft::Draft;
use super::{Kind, Mode, Status};
use crate::mention::Party;
use crate::trigger::{Hit, may_be};
use crate::when::{Grain, Interval};

/// Merges a document's drafts, in order.
pub fn merge(text: &crate::text::Text<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let today = text.written;
    let mut out: Vec<Draft> = Vec::new();
    for mut draft in drafts {
        if out.iter().any(|old| in_a_call_paid(text, old, &draft)) {
            draft.mode = Mode::InPerson;
        }
        let at = out
            .iter()
            .enumerate()
            .filter(|(_, old)| same_meeting(old, &draft, today) && !beside_the_three(text, old, &draft))
            .max_by_key(|(n, old)| (affinity(old, &draft), *n))
            .map(|(n, _)| n);
        match at {
            Some(n) => absorb(&mut out[n], draft),
            None => out.push(draft),
        }
    }
    // What a later sentence added may show that two are one.
    let mut n = 0;
    while n < out.len() {
        let one = |m: &usize| {
            same_meeting(&out[*m], &out[n], today) && affinity(&out[*m], &out[n]) > 2 && !beside_the_three(text, &out[*m], &out[n])
        };
        if let Some(m) = (0..n).find(one) {
            let draft = out.remove(n);
            absorb(&mut out[m], draft);
        } else {
            n += 1;
        }
    }
    out.retain_mut(once_each);
    subsume(out)
}

/// Takes each person and each state or organisation as such into an event once, and tells whether both sides are still there.
fn once_each(draft: &mut Draft) -> bool {
    let mut seen: Vec<Party> = Vec::new();
    let mut lost = false;
    for list in [&mut draft.who, &mut draft.whom] {
        let before = list.len();
        list.retain(|p| {
            let whole = p.kind != super::ParticipantKind::Person;
            let again = |q: &Party| q.kind == p.kind && q.side == p.side && (whole || named(p) && q.name == p.name);
            let known = seen.iter().any(again);
            seen.extend((!known).then(|| p.clone()));
            !known
        });
        lost |= list.is_empty() && before > 0;
    }
    !lost
}

/// "I spoke today with A. And with B.": what a sentence without a verb adds to the talk that the one before told, one with each.
pub fn and_with(clause: &crate::clause::Clause<'_>, last: &Draft, sentence: usize) -> Vec<Draft> {
    use crate::clause::Class;
    let with = usize::from(matches!(clause.low_at(0), "and" | "also"));
    let list = clause.list_from(with + 1).filter(|_| clause.low_at(with) == "with");
    let Some(list) = list.filter(|_| last.sentence + 1 == sentence && last.kind == Kind::Meeting && last.status == Status::Held) else {
        return Vec::new();
    };
    let ends = clause.chunks[list.end..].iter().all(|c| matches!(c.class, Class::Stop | Class::Adverb));
    if !ends || clause.chunks.iter().any(|c| c.verb.is_some()) || last.who.len() != 1 || !named(&last.who[0]) {
        return Vec::new();
    }
    let partners = list.at.iter().filter_map(|&n| Some((n, clause.parties(n)?)));
    partners
        .filter(|(_, p)| !p.is_empty() && p.iter().all(|q| named(q) && q.side.is_some() && q.side != last.who[0].side))
        .map(|(n, p)| Draft {
            whom: p.to_vec(),
            words: clause.span(&clause.chunks[with]).join(clause.span(&clause.chunks[n])),
            evidence: last.evidence.iter().take(1).map(|(rule, _)| (rule.clone(), clause.sentence.span)).collect(),
            topics: Vec::new(),
            duration: None,
            outcome: None,
            sentence,
            heard: sentence,
            ..last.clone()
        })
        .collect()
}

/// "their trilateral meeting. I also spoke separately with B", "hosted A and B. She first met each of them separately": another
/// one, of two of them.
fn beside_the_three(text: &crate::text::Text<'_>, old: &Draft, new: &Draft) -> bool {
    let now = text.low(text.sentences[new.sentence].span);
    let each = [
        "each of them", "them separately", "both separately", "each separately", "separate bilateral", "separate talks",
        "separate meetings",
    ];
    let each = each.iter().any(|w| now.contains(w));
    if each && new.apart && new.sentence > old.sentence && sides(old) > 2 && sides(new) == 2 {
        return true;
    }
    let told = text.low(text.sentences[old.sentence].span);
    let three = ["trilateral", "three-way", "tripartite"].iter().any(|w| told.contains(w));
    three && old.joint && new.apart && sides(new) < sides(old)
}

/// "received a courtesy call from B. During the call, they discussed fish": no telephone.
fn in_a_call_paid(text: &crate::text::Text<'_>, old: &Draft, new: &Draft) -> bool {
    let calls_on = |rule: &str| matches!(rule, "meet/courtesy-call" | "meet/call-on" | "meet/pay-call");
    // A headline may tell of it first.
    let told = old.evidence.iter().filter(|(rule, _)| calls_on(rule)).map(|(_, span)| span.start).max();
    let start = |back: usize| text.sentences[new.sentence.saturating_sub(back)].span.start;
    let near = told.is_some_and(|told| told < start(0) && told >= start(REACH));
    let the_call = || text.low(text.sentences[new.sentence].span).contains("the call");
    new.mode == Mode::Phone && near && the_call() && parties_agree(old, new)
}

/// How many sentences on "the meeting" is still the one told last.
const REACH: usize = 4;

/// What a sentence tells of a meeting that an earlier one told ("The meeting has been called off"): the hit with those who
/// take part in the latest that it can be, and that one's place among the drafts.
pub fn taken_up(drafts: &[Draft], hit: Hit, sentence: usize) -> Option<(usize, Hit)> {
    let near = |d: &Draft| sentence - d.sentence <= REACH && matches!(d.kind, Kind::Meeting | Kind::Visit);
    let n = drafts.iter().rposition(|d| near(d) && may_be(&hit, d.kind, d.mode, d.status))?;
    let old = &drafts[n];
    // A plan that did not come about is off.
    let status = if hit.status == Status::Denied { Status::Cancelled } else { hit.status };
    Some((n, Hit { who: old.who.clone(), whom: old.whom.clone(), kind: old.kind, joint: old.joint, status, ..hit }))
}

/// Adds to a meeting what a later sentence tells of it, unless the two are of different days.
pub fn tell_more(old: &mut Draft, mut new: Draft) {
    let off = matches!(new.status, Status::Cancelled | Status::Postponed);
    if !off && !dates_agree(old, &new) {
        return;
    }
    // "was put off until July": the day it was to be stays.
    if off && old.when.is_some() {
        new.when = None;
    }
    new.topics.clear();
    absorb(old, new);
}

/// "A put off a trip to Kathmandu. He was to meet B there": what was to take place on a journey that is off fell with it.
pub fn fall_with_trip(text: &crate::text::Text<'_>, drafts: &mut [Draft]) {
    for n in 0..drafts.len() {
        let fell = |trip: &&Draft| {
            trip.kind == Kind::Visit
                && matches!(trip.status, Status::Postponed | Status::Cancelled)
                && [(&drafts[n].who, &drafts[n].whom), (&drafts[n].whom, &drafts[n].who)].into_iter().any(|(guests, hosts)| {
                    let at_home = |p: &Party| p.side.is_some() && p.side == trip.place.country;
                    overlap(&trip.who, guests) && (overlap(&trip.whom, hosts) || hosts.iter().any(at_home))
                })
        };
        let plan = drafts[n].lapsed && matches!(drafts[n].status, Status::Planned | Status::Cancelled);
        let status = drafts[..n].iter().rev().find(fell).map(|trip| trip.status);
        // "The trip of Foreign Minister A has been postponed": whither it does not tell.
        let told = || {
            drafts[n].who.iter().filter_map(|p| p.name.as_deref()?.rsplit(' ').next()).find_map(|name| {
                let name = name.to_lowercase();
                (1..=2).filter_map(|back| text.sentences.get(drafts[n].sentence.checked_sub(back)?)).find_map(|s| {
                    let low = text.low(s.span);
                    let trip = ["trip", "visit", "tour"].iter().find_map(|w| low.find(&format!(" {w} of ")))?;
                    let off = |words: &[&str]| words.iter().any(|w| low[trip..].contains(w));
                    let own = low[trip..].contains(&name);
                    match () {
                        () if own && off(&["been postponed", "was postponed", "put off", "been delayed"]) => Some(Status::Postponed),
                        () if own && off(&["been cancelled", "been canceled", "was cancelled", "was canceled", "called off"]) => {
                            Some(Status::Cancelled)
                        }
                        () => None,
                    }
                })
            })
        };
        if let Some(status) = plan.then(|| status.or_else(told)).flatten() {
            drafts[n].status = status;
        }
    }
}

/// "spoke today with A, B, C and D. The participants discussed ...": one call of all, not one with each. What says so is
/// the word for those who took part, in the sentences after, or a title that tells of one call or one meeting.
pub fn rejoin(text: &crate::text::Text<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let title = text.doc().title.as_deref().unwrap_or("").to_lowercase();
    let one_call = ["call with ", "conversation with ", "discussion with ", "meeting with "].iter().any(|w| title.contains(w));
    // Two may still be two calls; a title's one call is that of the longer list.
    let listed = |d: &Draft| drafts.iter().filter(|o| o.sentence == d.sentence && o.words == d.words).count();
    let many: Vec<usize> = drafts.iter().map(listed).collect();
    let mut out: Vec<Draft> = Vec::new();
    for (draft, many) in drafts.into_iter().zip(many) {
        let next = |n: usize| text.sentences.get(draft.sentence + n).map_or("", |s| text.low(s.span));
        // "his meeting with A, B and C, the four ministers' second this year"
        let counted = ["three", "four", "five", "six"].get(many.wrapping_sub(2)).is_some_and(|n| {
            let said = |who: &str| (0..=2).any(|k| next(k).contains(&format!("the {n} {who}")));
            ["ministers", "leaders", "presidents", "premiers", "diplomats", "officials", "sides", "men", "countries", "states", "nations"]
                .into_iter()
                .any(said)
        });
        let joint = one_call && many >= 3
            || counted
            || (1..=2).any(|n| ["the participants", "all participants", "all parties"].iter().any(|w| next(n).contains(w)));
        let chain = |old: &Draft| {
            old.sentence == draft.sentence
                && old.words == draft.words
                && old.kind == Kind::Meeting
                && !old.apart
                && old.status == draft.status
                && old.when.map(|(s, _)| s) == draft.when.map(|(s, _)| s)
                && old.who.len() == draft.who.len()
                && old.who.iter().zip(&draft.who).all(|(a, b)| a.same(b))
        };
        // "visited Kharkiv, Odesa and Lviv": one visit to the country.
        let tour = |old: &Draft| {
            old.kind == Kind::Visit
                && draft.kind == Kind::Visit
                && old.sentence == draft.sentence
                && old.words == draft.words
                && old.place.country.is_some()
                && old.place.country == draft.place.country
                && old.who.len() == draft.who.len()
                && old.who.iter().zip(&draft.who).all(|(a, b)| a.same(b))
        };
        if out.iter().any(tour) {
            continue;
        }
        match out.iter_mut().find(|old| joint && !draft.apart && chain(old)) {
            Some(old) => {
                old.whom.extend(draft.whom);
                old.joint = true;
            }
            None => out.push(draft),
        }
    }
    out
}

/// Whether two drafts tell of one meeting.
fn same_meeting(old: &Draft, new: &Draft, today: Option<NaiveDate>) -> bool {
    if old.kind != new.kind {
        return false;
    }
    if old.kind == Kind::Gathering {
        return overlap(&old.who, &new.who) && old.occasion.as_ref().map(|o| o.known) == new.occasion.as_ref().map(|o| o.known);
    }
    // "is receiving B. B had paid him a visit in May": what goes on today was not in May.
    let past = |d: &Draft| interval(d).is_some_and(|i| today.is_some_and(|t| i.end < t - chrono::Duration::days(2)));
    if old.status == Status::Ongoing && interval(old).is_none() && new.status == Status::Held && past(new) {
        return false;
    }
    // "King A received B, and C sat in. Earlier in the day, C met B": without the king.
    if new.other_hour && !old.other_hour && lacks(old, new) {
        return false;
    }
    // "is to call on the king. Their talks in August were put off": what is to come was not put off then.
    let off = matches!(new.status, Status::Cancelled | Status::Postponed);
    let to_come = matches!(old.status, Status::Planned | Status::Proposed) && !old.lapsed && interval(old).is_none();
    if to_come && off && past(new) {
        return false;
    }
    if !parties_agree(old, new) || !dates_agree(old, new) || !status_agrees(old, new) || !modes_agree(old, new) {
        return false;
    }
    if let (Some(a), Some(b)) = (&old.place.city, &new.place.city)
        && !same_city(a, b)
        && !(old.place.weak || new.place.weak)
    {
        return false;
    }
    match (&old.place.country, &new.place.country) {
        (Some(a), Some(b)) => a == b || old.place.weak || new.place.weak,
        _ => true,
    }
}

/// Whether a later sentence leaves out one whom the text names in a meeting, and names another of his side.
fn lacks(old: &Draft, new: &Draft) -> bool {
    let told = |p: &Party| new.who.iter().chain(&new.whom).any(|q| q.same(p));
    let countryman = |p: &Party| new.who.iter().chain(&new.whom).any(|q| q.side == p.side && named(q));
    old.who.iter().chain(&old.whom).any(|p| named(p) && !told(p) && countryman(p))
}

/// "Delhi" is New Delhi, and "Peking", which a record keeps as it is written, Beijing.
fn same_city(a: &str, b: &str) -> bool {
    let renamed = |a: &str, b: &str| matches!((a, b), ("Peking", "Beijing") | ("Rangoon", "Yangon") | ("Kiev", "Kyiv"));
    if renamed(a, b) || renamed(b, a) {
        return true;
    }
    a == b || a.split(' ').any(|w| w == b) || b.split(' ').any(|w| w == a)
}

fn modes_agree(old: &Draft, new: &Draft) -> bool {
    let remote = |m: Mode| matches!(m, Mode::Phone | Mode::Video);
    !(remote(old.mode) && new.mode == Mode::InPerson
        || remote(new.mode) && old.mode == Mode::InPerson
        || remote(old.mode) && remote(new.mode) && old.mode != new.mode)
}

/// The same people, or on one side a country that the other names a person of.
fn parties_agree(old: &Draft, new: &Draft) -> bool {
    let (a, b): (Vec<&Party>, Vec<&Party>) = (old.who.iter().chain(&old.whom).collect(), new.who.iter().chain(&new.whom).collect());
    let sides = |list: &[&Party]| {
        // Of whom no side is known, the name tells him apart.
        let mut s: Vec<String> = list.iter().filter_map(|p| p.side.clone().or_else(|| p.name.as_ref().map(|n| format!("?{n}")))).collect();
        s.sort();
        s.dedup();
        s
    };
    let (sa, sb) = (sides(&a), sides(&b));
    let subset = sa.iter().all(|s| sb.contains(s)) || sb.iter().all(|s| sa.contains(s));
    if !subset || sa.len().min(sb.len()) < 2 || sa.len() != sb.len() && !(old.joint || new.joint) {
        return false;
    }
    // Named people of one side must agree, unless one of them is not named.
    for side in sa.iter().filter(|s| sb.contains(s)) {
        let of = |list: &[&Party]| -> Vec<Party> {
            list.iter().filter(|p| p.side.as_deref() == Some(side) && named(p)).map(|p| (*p).clone()).collect()
        };
        let (na, nb) = (of(&a), of(&b));
        // The tables' holder of an office and somebody whom the text names in it: another spelling, or a new one.
        let alike = |x: &Party, y: &Party| {
            x.by != y.by
                && (matches!(x.by, super::ResolvedBy::Office | super::ResolvedBy::Counterpart) && y.by == super::ResolvedBy::Pattern)
                && x.office_kind.is_some()
                && (x.office_kind == y.office_kind || y.office_kind.is_none())
        };
        let one = |x: &Party, y: &Party| x.same(y) || alike(x, y) || alike(y, x);
        if !na.is_empty() && !nb.is_empty() && !na.iter().any(|x| nb.iter().any(|y| one(x, y))) {
            return false;
        }
        // "the foreign ministers" of one sentence are not the presidents of another.
        let kinds = |list: &[&Party]| -> Vec<String> {
            let leaders = |p: &Party| p.people && p.office.as_deref().is_some_and(|o| o.to_lowercase().ends_with("leaders"));
            let own = list.iter().filter(|p| p.side.as_deref() == Some(side) && !leaders(p)).filter_map(|p| p.office_kind.clone());
            // "officials" and "Israeli leaders" may be anybody.
            own.filter(|k| k != "official" && k != "other").collect()
        };
        let (ka, kb) = (kinds(&a), kinds(&b));
        // "receives Omani mediator", "top diplomats of A, B meet": a headline's word, which a minister may bear as well.
        let headline = old.headline || new.headline;
        let vague = |k: &String| {
            headline
                && matches!(
                    k.as_str(),
                    "special_envoy" | "national_security_adviser" | "legislator" | "deputy_foreign_minister" | "deputy_head"
                )
        };
        let same = |k: &String| kb.iter().any(|l| same_office(k, l) || vague(k) || vague(l));
        if (na.is_empty() || nb.is_empty()) && !ka.is_empty() && !kb.is_empty() && !ka.iter().any(same) {
            return false;
        }
    }
    true
}

/// Whether two kinds of office may be one: a headline's "minister" is any minister, its "envoy" an ambassador too.
fn same_office(a: &str, b: &str) -> bool {
    let general = |a: &str, b: &str| {
        a == "minister" && b.ends_with("minister")
            || a == "special_envoy" && matches!(b, "ambassador" | "deputy_foreign_minister" | "national_security_adviser")
    };
    a == b || general(a, b) || general(b, a)
}

fn overlap(a: &[Party], b: &[Party]) -> bool {
    a.iter().any(|x| b.iter().any(|y| x.same(y)))
}

/// Days that can be one meeting's: equal, one inside the other, or one unknown and neither told as another occasion.
fn dates_agree(old: &Draft, new: &Draft) -> bool {
    let (a, b) = (interval(old), interval(new));
    match (a, b) {
        (Some(a), Some(b)) => {
            a.start <= b.end
                && b.start <= a.end
                && (a.grain == Grain::Day || b.grain == Grain::Day || a.start == b.start || a.grain != b.grain)
        }
        (None, None) => true,
        (Some(_), None) => !new.background,
        // A background meeting with its own date is another one than the undated meeting of the lead.
        (None, Some(b)) => !new.background && (b.grain == Grain::Day || old.status != Status::Held || old.headline),
    }
}

fn interval(draft: &Draft) -> Option<Interval> {
    draft.when.as_ref().and_then(|(_, i)| *i)
}

/// A plan that is later told as held, cancelled or denied is that meeting; a held one and a planned one with other
/// days are two.
fn status_agrees(old: &Draft, new: &Draft) -> bool {
    use Status::{Cancelled, Denied, Held, Ongoing, Planned, Postponed, Proposed};
    if old.status == new.status {
        return true;
    }
    // "the two leaders" are those of the meeting at hand, whatever tense a report puts it in.
    if by_group(new) && interval(new).is_none() {
        match (old.status, new.status) {
            (Planned, Held) | (Ongoing, Held | Planned) | (Held, Ongoing) => return true,
            // A plan told right beside the report is another meeting ("agreed to resume the talks").
            (Held, Planned) if old.headline || old.place.city.is_none() && new.sentence == old.sentence + 1 => return true,
            _ => {}
        }
    }
    // "met B on Monday ... is expected to discuss gas with B", without a day of its own: what was planned for that meeting.
    let agenda = |plan: &Draft, held: &Draft| {
        let discuss = plan.evidence.first().is_some_and(|(rule, _)| rule == "talks/discuss");
        // "The two were expected to discuss gas", under a picture of the day.
        let alone = interval(plan).is_none() && plan.place.country.is_none() && (!by_group(plan) || plan.lapsed);
        let both = plan.who.iter().chain(&plan.whom).all(|p| named(p) && held.who.iter().chain(&held.whom).any(|q| q.same(p)));
        matches!(plan.status, Planned | Proposed) && held.status == Held && !held.background && discuss && alone && both
    };
    if agenda(new, old) || agenda(old, new) || purpose(new, old) {
        return true;
    }
    let dated_alike = interval(old).is_some() && interval(old) == interval(new);
    match (old.status, new.status) {
        (Held | Ongoing, Held | Ongoing) => true,
        (Planned | Proposed, Planned | Proposed) => true,
        (Planned | Proposed, Cancelled | Postponed | Denied) | (Cancelled | Postponed | Denied, Planned | Proposed) => true,
        (Cancelled, Postponed | Denied) | (Postponed, Cancelled) | (Denied, Cancelled) => true,
        (Held | Ongoing, Planned) | (Planned, Held | Ongoing) => {
            dated_alike || old.headline && interval(old).is_none() || new.headline && interval(new).is_none()
        }
        _ => false,
    }
}

/// "A and B are meeting in Oslo to discuss gas": whether what is to be discussed is the purpose of the meeting before it.
fn purpose(new: &Draft, old: &Draft) -> bool {
    let discuss = new.evidence.first().is_some_and(|(rule, _)| rule == "talks/discuss");
    let same = || new.who.iter().chain(&new.whom).all(|p| named(p) && old.who.iter().chain(&old.whom).any(|q| q.same(p)));
    let told = old.status == Status::Ongoing && new.status == Status::Planned;
    told && discuss && new.sentence == old.sentence && interval(new).is_none() && same()
}

/// Both sides are taken up from before ("the two", "they").
fn by_group(draft: &Draft) -> bool {
    draft.who.iter().chain(&draft.whom).all(|p| p.by == super::ResolvedBy::Group)
}

/// How well two drafts fit, to choose among several meetings of the same sides.
fn affinity(old: &Draft, new: &Draft) -> i32 {
    let mut score = 0;
    if interval(old).is_some() && interval(old) == interval(new) {
        score += 4;
    }
    if old.place.city.is_some() && old.place.city == new.place.city {
        score += 2;
    }
    if old.status == new.status {
        score += 2;
    }
    if old.mode == new.mode {
        score += 1;
    }
    if old.background == new.background {
        score += 1;
    }
    score + i32::from(new.sentence.saturating_sub(old.sentence) < 3)
}

/// Adds what a later draft says to an earlier one.
fn absorb(old: &mut Draft, new: Draft) {
    let status = stronger(old, &new);
    if old.headline && !new.headline {
        // The body tells who acts better than the headline's short names.
        let apart = old.joint && new.apart && sides(&new) < sides(old);
        if named_count(&new) >= named_count(old) || apart {
            old.joint &= !apart;
            old.who = new.who.clone();
            old.whom = new.whom.clone();
            old.headline = false;
        }
    } else {
        merge_parties(&mut old.who, &mut old.whom, &new);
    }
    old.status = status;
    if old.mode == Mode::Unspecified || old.mode == Mode::InPerson && matches!(new.mode, Mode::Phone | Mode::Video) {
        old.mode = new.mode;
    }
    let finer = |a: &Option<Interval>, b: &Option<Interval>| match (a, b) {
        (Some(a), Some(b)) => b.grain == Grain::Day && a.grain != Grain::Day,
        (None, Some(_)) => true,
        _ => false,
    };
    let (a, b) = (interval(old), interval(&new));
    if old.when.is_none() || finer(&a, &b) {
        old.when = new.when.or(old.when.take());
    }
    if old.place.weak && !new.place.weak && new.place.country.is_some() {
        old.place = new.place.clone();
    }
    if old.place.country.is_none() || old.place.country == new.place.country {
        old.place.country = old.place.country.take().or(new.place.country);
        old.place.city = old.place.city.take().or(new.place.city);
        old.place.venue = old.place.venue.take().or(new.place.venue);
        old.place.spans.extend(new.place.spans);
    }
    match (&mut old.occasion, new.occasion) {
        (None, found) => old.occasion = found,
        (Some(a), Some(b)) => a.sidelines |= b.sidelines,
        _ => {}
    }
    for topic in new.topics {
        if !old.topics.iter().any(|t| t.span == topic.span || t.known.is_some() && t.known == topic.known) {
            old.topics.push(topic);
        }
    }
    old.duration = old.duration.or(new.duration);
    old.outcome = old.outcome.take().or(new.outcome);
    for evidence in new.evidence {
        if !old.evidence.contains(&evidence) {
            old.evidence.push(evidence);
        }
    }
    old.joint |= new.joint;
    old.background &= new.background;
}

/// How many sides take part.
fn sides(draft: &Draft) -> usize {
    let mut sides: Vec<_> = draft.who.iter().chain(&draft.whom).filter_map(|p| p.side.as_deref()).collect();
    sides.sort_unstable();
    sides.dedup();
    sides.len()
}

fn named_count(draft: &Draft) -> usize {
    draft.who.iter().chain(&draft.whom).filter(|p| named(p)).count()
}

/// Takes over people whom the earlier draft did not name; adds members of its sides.
fn merge_parties(who: &mut Vec<Party>, whom: &mut Vec<Party>, new: &Draft) {
    for party in new.who.iter().chain(&new.whom).filter(|p| named(p)) {
        let present = who.iter().chain(whom.iter()).any(|p| p.same(party) && named(p));
        if present {
            continue;
        }
        for list in [&mut *who, &mut *whom] {
            if let Some(place) = list.iter_mut().find(|p| p.side == party.side && !named(p)) {
                *place = party.clone();
                break;
            }
        }
    }
}

/// A later contradiction wins over a plan; a report that it took place wins over the announcement.
fn stronger(old: &Draft, new: &Draft) -> Status {
    use Status::{Cancelled, Denied, Held, Ongoing, Planned, Postponed, Proposed};
    match (old.status, new.status) {
        (Ongoing, Planned) if purpose(new, old) => Ongoing,
        // "is holding talks with B. The ministers will consider trade."
        (Ongoing, Planned) if by_group(new) && old.talks => Ongoing,
        // "is meeting the king" of somebody who "will" do so is to come.
        (Ongoing, Planned) | (Planned, Ongoing) => Planned,
        (Held, Planned | Ongoing) if by_group(new) => Held,
        (Planned, Held) if by_group(new) => Planned,
        // "RUTO HOSTS MOHAMUD", whose report says that he is receiving him.
        (Held, Ongoing) if old.headline => Ongoing,
        // "Macron meets Merz", "Macron-Merz summit moved to Nice": a headline, whose report says when they will.
        (Held, Planned) if old.headline && new.sentence <= 2 && new.when.is_some() => Planned,
        (Held, _) | (_, Held) if matches!(old.status, Planned | Ongoing | Held) && matches!(new.status, Planned | Ongoing | Held) => Held,
        (Cancelled, _) | (_, Cancelled) => Cancelled,
        (Postponed, _) | (_, Postponed) => Postponed,
        (Denied, Planned | Proposed) | (Planned | Proposed, Denied) => Denied,
        (Planned, Proposed) | (Proposed, Planned) => Planned,
        (a, _) => a,
    }
}

/// Drops a visit that a meeting with the host tells better, and repeats of a chain's members.
pub fn subsume(mut drafts: Vec<Draft>) -> Vec<Draft> {
    for n in 0..drafts.len() {
        if drafts[n].kind == Kind::Visit && !drafts[n].background {
            let visit = drafts[n].clone();
            for meeting in drafts.iter_mut().filter(|d| d.kind == Kind::Meeting && paid(&visit, d)) {
                lend(&visit, meeting);
            }
        }
    }
    let meetings: Vec<Draft> = drafts.iter().filter(|d| d.kind != Kind::Visit).cloned().collect();
    drafts
        .into_iter()
        .filter(|d| {
            if d.kind == Kind::Gathering {
                // Whom the text reports to have talked with somebody there is told by that meeting.
                return !meetings
                    .iter()
                    .any(|m| m.kind == Kind::Meeting && d.who.iter().any(|v| m.who.iter().chain(&m.whom).any(|p| p.same(v))));
            }
            if d.kind != Kind::Visit {
                return true;
            }
            !meetings.iter().any(|m| paid(d, m))
        })
        .collect()
}

/// Whether a meeting is what a visit was for: the visitor takes part, and the host or the place is the visit's.
fn paid(visit: &Draft, meeting: &Draft) -> bool {
    let visitor = visit.who.iter().any(|v| meeting.who.iter().chain(&meeting.whom).any(|p| p.same(v)));
    let host = visit.whom.iter().any(|h| meeting.who.iter().chain(&meeting.whom).any(|p| p.side == h.side))
        || meeting.place.country.is_some() && meeting.place.country == visit.place.country
        // "leaves for Vientiane, where he is to meet the president of South Korea"
        || meeting.place.country.is_none() && meeting.sentence == visit.sentence && meeting.status == visit.status;
    // "visited Tirana in March": of which a meeting without a day elsewhere in the text is no part.
    let long_ago = visit.status != Status::Planned
        && interval(meeting).is_none()
        && interval(visit).is_some_and(|i| matches!(i.grain, Grain::Month | Grain::Year))
        && (visit.sentence.abs_diff(meeting.sentence) > 1 || visit.background && !meeting.background);
    // "received B in Wellington and promised to come to Apia in the spring": of another journey.
    let elsewhere = meeting.place.country.is_some() && visit.place.country.is_some() && meeting.place.country != visit.place.country;
    let to_come = matches!(visit.status, Status::Planned | Status::Proposed)
        && meeting.status == Status::Held
        && (elsewhere && !meeting.headline
            // "received B on Friday. He is to come to Nairobi soon"
            || !meeting.headline && visit.sentence > meeting.sentence && interval(visit).is_none() && meeting.place.country != visit.place.country
            // "will visit Bratislava in June", "this autumn"
            || interval(visit).is_some_and(|i| matches!(i.grain, Grain::Month | Grain::Year) || (i.end - i.start).num_days() > 27));
    // "met A on Monday. A visit by A to Nairobi, planned for this week, has been cancelled"
    // "met A in Oulu and invited him to visit Helsinki"
    let off = matches!(visit.status, Status::Cancelled | Status::Postponed | Status::Proposed) && meeting.status == Status::Held;
    // What did not take place is not what he came for.
    if to_come || off || meeting.status == Status::Denied && visit.status != Status::Denied {
        return false;
    }
    // A call by telephone is paid no visit.
    let there = !matches!(meeting.mode, Mode::Phone | Mode::Video);
    visitor && host && there && !long_ago && near(interval(visit), interval(meeting))
}

/// What a visit tells of a meeting with the host: that they meet face to face, where, and when.
fn lend(visit: &Draft, meeting: &mut Draft) {
    let with_host = visit.whom.iter().any(|h| meeting.who.iter().chain(&meeting.whom).any(|p| p.side == h.side));
    let alike = (visit.status == Status::Planned) == (meeting.status == Status::Planned)
        && !matches!(meeting.status, Status::Denied | Status::Proposed);
    if !with_host
        || meeting.background
        || !meeting.place.open_to(&visit.place)
        || matches!(meeting.mode, Mode::Phone | Mode::Video)
        || meeting.status == Status::Denied
    {
        return;
    }
    meeting.mode = Mode::InPerson;
    // "landed in Taipei" and "is to call on the president on Wednesday": there, another day.
    let there = matches!(visit.status, Status::Held | Status::Ongoing)
        && meeting.status == Status::Planned
        && visit.sentence.abs_diff(meeting.sentence) <= 2;
    if !alike && !there {
        return;
    }
    let same_country = meeting.place.country.is_none() || meeting.place.country == visit.place.country;
    if same_country && meeting.place.city.is_none() && meeting.occasion.is_none() && visit.place.country.is_some() {
        meeting.place.city = visit.place.city.clone();
        meeting.place.country = visit.place.country.clone();
        // A city may still come from the dateline.
        meeting.place.weak |= !alike && visit.place.city.is_none();
        meeting.place.spans.extend(visit.place.spans.iter().copied());
    }
    // The day somebody arrived is not that of what is told further on; the days of a journey ahead are.
    let arrival = visit.status == Status::Held && interval(visit).is_some_and(|i| i.grain == Grain::Day);
    // "is visiting Riga on Saturday. She will meet A": the one day of the visit.
    let visiting = visit.evidence.first().is_some_and(|(rule, _)| rule == "visit/verb");
    let today = there && visiting && visit.status == Status::Ongoing && interval(visit).is_some_and(|i| i.grain == Grain::Day);
    if (alike || today)
        && meeting.when.is_none()
        && !(arrival && (meeting.sentence.abs_diff(visit.sentence) > 1 || visit.sentence > meeting.sentence))
    {
        meeting.when = visit.when;
    }
}

fn near(a: Option<Interval>, b: Option<Interval>) -> bool {
    let gap = |x: NaiveDate, y: NaiveDate| (x - y).num_days().abs();
    match (a, b) {
        (Some(a), Some(b)) => gap(a.start, b.start) <= 7 || a.start <= b.end && b.start <= a.end,
        _ => true,
    }
}
