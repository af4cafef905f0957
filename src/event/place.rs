//! Where a hit takes place.

use super::Kind;
use super::another::{Whose, whose};
use super::beside;
use super::draft::PlaceDraft;
use super::setting::{Setting, lookup};

use crate::clause::{ChunkKind, Class, Clause, Form, is_be, is_margin};
use crate::event::ParticipantKind;
use crate::gazetteer::{Gazetteer, TagKind};
use crate::text::Span;
use crate::trigger::Hit;

/// What a place's words stand for.
fn read(gaz: &Gazetteer, clause: &Clause<'_>, n: usize) -> PlaceDraft {
    let mut place = lookup(gaz, clause.text, clause.tags, clause.span(&clause.chunks[n]));
    // "the Tajik town of Guliston", where the table knows a namesake elsewhere
    if n >= 3
        && clause.low_at(n - 1) == "of"
        && geographic(clause.low_at(n - 2))
        && let ChunkKind::Adjective(sides) = &clause.chunks[n - 3].kind
        && let [side] = &sides[..]
        && side.kind == ParticipantKind::Country
    {
        place.country = side.side.clone();
    }
    // Ministers who meet "in Luxembourg" meet in the town.
    let polity = place.country.as_deref().and_then(|c| gaz.tables.polity(c));
    if place.city.is_none() && n > 0 && clause.low_at(n - 1) == "in" {
        place.city = polity.filter(|p| p.bears("namesake-capital")).map(|p| p.name.clone());
    }
    // "in North Macedonia's capital", "in Egypt's Cairo"
    if place.city.is_none()
        && clause.chunks.get(n + 1).is_some_and(|c| c.class == Class::Genitive)
        && let Some(polity) = polity
        && (clause.low_at(n + 2) == "capital"
            || capital(clause, n + 2) && clause.text.get(clause.span(&clause.chunks[n + 2])) == polity.capital)
    {
        place.city = Some(polity.capital.clone()).filter(|c| !c.is_empty());
    }
    place
}

/// Adds what a following place says: "Tashkent, Uzbekistan".
fn widen(gaz: &Gazetteer, clause: &Clause<'_>, n: usize, mut out: PlaceDraft) -> PlaceDraft {
    let mut k = n;
    while clause.chunks.get(k + 1).is_some_and(|c| c.class == Class::Comma)
        && clause.chunks.get(k + 2).is_some_and(|c| {
            c.kind == ChunkKind::Place || matches!(&c.kind, ChunkKind::Party(p) if p.iter().any(|q| q.bare_side) && !c.genitive)
        })
    {
        let next = read(gaz, clause, k + 2);
        // "to Nigeria, Kenya and Namibia" lists countries; "to Tashkent, Uzbekistan" says where the city is.
        if out.city.is_none() && out.venue.is_none() && out.country.is_some() && out.country != next.country {
            break;
        }
        // "After talks in Geneva, Iran and Oman agreed": another country is no part of the town's address.
        if clause.chunks[k + 2].kind != ChunkKind::Place && out.country.is_some() && next.country.is_some() && out.country != next.country {
            break;
        }
        // "to Riga, Latvia; Oslo, Norway": a city of another country is the next of a list.
        if out.city.is_some() && next.city.is_some() && out.country.is_some() && out.country != next.country {
            break;
        }
        if out.city.is_none() {
            out.city = next.city.clone();
        }
        if next.city.is_none() && next.country.is_some() {
            out.country = next.country.clone();
        }
        out.venue = out.venue.or(next.venue);
        out.spans.extend(next.spans);
        k += 2;
    }
    out
}

/// The place of a hit in its sentence.
pub(super) fn attach(gaz: &Gazetteer, setting: &Setting, clause: &Clause<'_>, hit: &Hit, others: &[usize], sentence: usize) -> PlaceDraft {
    if let Some(n) = hit.place {
        return pointer(gaz, setting, clause, n, sentence).unwrap_or_else(|| widen(gaz, clause, n, read(gaz, clause, n)));
    }
    let mut found: Vec<(i64, usize, PlaceDraft)> = Vec::new();
    let mut barred = Vec::new();
    for n in 0..clause.chunks.len() {
        let pointed = pointer(gaz, setting, clause, n, sentence);
        if pointed.is_none()
            && (clause.chunks[n].kind != ChunkKind::Place && !(n < hit.at && where_follows(clause, n) && capital(clause, n))
                || n > 0 && clause.chunks[n - 1].class == Class::Comma && n > 1 && clause.chunks[n - 2].kind == ChunkKind::Place)
        {
            continue;
        }
        let place = pointed.clone().unwrap_or_else(|| widen(gaz, clause, n, read(gaz, clause, n)));
        match cost(clause, hit, others, n, &place, pointed.is_some(), island(gaz, clause, n)) {
            // A sea or a continent is no place to meet.
            Fit::Cost(cost) if place.city.is_some() || place.country.is_some() || place.venue.is_some() => found.push((cost, n, place)),
            Fit::Barred => barred.extend(place.spans),
            _ => {}
        }
    }
    // "met A in Oslo and will meet B in Riga": the second where it stands.
    let between = |from: usize, to: usize| others.iter().any(|&o| from < o && o < to);
    if found.iter().any(|(_, n, place)| *n > hit.end && place.city.is_some() && !between(hit.at, *n)) {
        let of_first = |n: usize| others.iter().any(|&o| o < n) && (n..hit.at).any(|k| clause.chunks[k].class == Class::And);
        found.retain(|&(_, n, _)| n > hit.at || !of_first(n));
    }
    found.sort_by_key(|(cost, n, _)| (*cost, *n));
    let mut found = found.into_iter();
    let Some((_, first, mut out)) = found.next() else {
        return PlaceDraft { barred, ..lent(gaz, setting, clause, hit, sentence).unwrap_or_default() };
    };
    out.barred = barred;
    // "the State Lodge in Entebbe": the town that the text names, whatever namesake the table knows.
    if out.venue.is_some()
        && clause.low_at(first + 1) == "in"
        && let Some(town) = clause.chunks.get(first + 2).filter(|c| c.kind == ChunkKind::Place).map(|_| read(gaz, clause, first + 2))
        && town.city.is_some()
        && town.city != out.city
    {
        out = PlaceDraft { city: town.city, country: town.country, ..out };
        out.spans.extend(town.spans);
    }
    // A venue beside a city: "at the Diaoyutai State Guesthouse in Beijing".
    for (_, _, next) in found {
        let agrees = next.country.is_none() || out.country.is_none() || next.country == out.country;
        if agrees && (next.venue.is_some() && out.venue.is_none() || out.city.is_none() && next.city.is_some()) {
            out.venue = out.venue.or(next.venue);
            out.city = out.city.or(next.city);
            out.country = out.country.or(next.country);
            out.spans.extend(next.spans);
        }
    }
    out
}

/// "Austria will host talks between A and B", "The Saudi capital played host to talks": who lends its rooms.
fn lent(gaz: &Gazetteer, setting: &Setting, clause: &Clause<'_>, hit: &Hit, sentence: usize) -> Option<PlaceDraft> {
    let hosts = |k: usize| {
        let verb = clause.chunks[k].verb.map_or("", |v| v.lemma);
        let venue = |n: usize| matches!(clause.low_at(n), "venue" | "scene" | "setting");
        verb == "host"
            || clause.low_at(k).starts_with("play") && clause.low_at(k + 1) == "host"
            || is_be(clause.low_at(k)) && (venue(k + 2) || venue(k + 3))
    };
    let verb = (hit.at.saturating_sub(10)..hit.at).rev().find(|&k| hosts(k))?;
    // "The Egyptian capital will on Monday host"
    let named = (0..verb).rev().take(7).take_while(|&k| clause.chunks[k].verb.is_none());
    if let Some(place) = named.clone().find_map(|k| pointer(gaz, setting, clause, k, sentence).filter(|_| clause.low_at(k) == "capital")) {
        return Some(place);
    }
    let subject = clause.subject(verb).at;
    let host = match subject[..] {
        [host] => host,
        _ => named.last().filter(|&k| clause.chunks[k].kind == ChunkKind::Place)?,
    };
    if clause.chunks[host].kind == ChunkKind::Place || capital(clause, host) {
        let place = read(gaz, clause, host);
        return place.city.is_some().then_some(place);
    }
    let [side] = clause.parties(host)? else { return None };
    let country = side.bare_side && side.kind == ParticipantKind::Country;
    let apart = hit.who.iter().chain(&hit.whom).all(|p| p.side != side.side);
    (country && apart).then(|| PlaceDraft { spans: vec![side.span], ..lookup(gaz, clause.text, clause.tags, side.span) })
}

/// A word that points to a place: "here", "there", "the Turkish capital", "the Swiss resort of Unterwald".
fn pointer(gaz: &Gazetteer, setting: &Setting, clause: &Clause<'_>, n: usize, sentence: usize) -> Option<PlaceDraft> {
    let chunk = &clause.chunks[n];
    if chunk.kind != ChunkKind::Word {
        return None;
    }
    let span = clause.span(chunk);
    let low = clause.low(chunk);
    match low {
        "here" => {
            let quoted = clause.text.quotations(clause.sentence.span).iter().any(|q| q.span.covers(span));
            setting.dateline.clone().filter(|_| !quoted).map(|place| PlaceDraft { spans: vec![span], weak: false, ..place })
        }
        "there" => {
            let next = clause.chunks.get(n + 1);
            let exists = next.is_none_or(|c| {
                matches!(c.class, Class::Auxiliary | Class::Modal | Class::Not) || c.verb.is_some_and(|v| v.form != Form::Past)
            }) && next.is_some_and(|c| c.class != Class::Stop);
            let spot = setting.there(span.start, sentence)?;
            (!exists).then(|| PlaceDraft { spans: vec![span], weak: false, venue: None, ..spot.place.clone() })
        }
        "capital" if n > 0 => {
            let ChunkKind::Adjective(sides) = &clause.chunks[n - 1].kind else { return None };
            // "the Turkish capital, Ankara", "the Turkish capital of Ankara" name it.
            let named = clause.chunks.get(n + 2).is_some_and(|c| c.kind == ChunkKind::Place);
            // "the Tanzanian capital Dar es Salaam": as the text names it.
            let next = clause.chunks.get(n + 1).map(|c| clause.span(c));
            let city = |s: Span| clause.tags.iter().any(|t| t.span == s && matches!(t.kind, TagKind::Capital | TagKind::Place));
            if let Some(name) = next.filter(|&s| city(s)) {
                return Some(lookup(gaz, clause.text, clause.tags, name)).filter(|p| p.city.is_some());
            }
            // "the Congolese capital" of a report from Brazzaville is Brazzaville.
            let adjective = clause.span(&clause.chunks[n - 1]);
            let of_line = |line: &PlaceDraft| {
                clause.tags.iter().any(|t| {
                    t.kind == TagKind::Adjective
                        && adjective.covers(t.span)
                        && line.country.as_ref() == Some(&gaz.tables.polities[t.entry as usize].id)
                })
            };
            if let Some(line) = &setting.dateline
                && of_line(line)
            {
                return (!named).then(|| PlaceDraft { spans: vec![span], weak: false, ..line.clone() });
            }
            let side = sides.first()?.side.as_deref()?;
            let polity = gaz.tables.polity(side).filter(|p| !p.capital.is_empty())?;
            (!named).then(|| PlaceDraft {
                city: Some(polity.capital.clone()),
                country: Some(polity.id.clone()),
                venue: None,
                spans: vec![span],
                ..PlaceDraft::default()
            })
        }
        // "in the Turkish city"
        "city" | "town" | "resort" | "port"
            if n > 0
                && clause.low_at(n - 1).starts_with("the ")
                && clause.low_at(n + 1) != "of"
                && clause
                    .chunks
                    .get(n + 1)
                    .is_none_or(|c| c.kind != ChunkKind::Place && !clause.toks[c.from].cap || matches!(c.kind, ChunkKind::Time(_))) =>
        {
            let ChunkKind::Adjective(sides) = &clause.chunks[n - 1].kind else { return None };
            let side = sides.first()?.side.clone().filter(|s| s.len() == 3)?;
            Some(PlaceDraft { country: Some(side), spans: vec![span], ..PlaceDraft::default() })
        }
        _ if low == "in" => {
            // "has confidence in B"
            if matches!(clause.low_at(n.saturating_sub(1)), "confidence" | "trust" | "faith" | "belief" | "interest") {
                return None;
            }
            // "in southern Germany's Krumbach"
            let owner = n + 1 + usize::from(quarter(clause.low_at(n + 1)));
            if clause.chunks.get(owner + 1).is_some_and(|c| c.class == Class::Genitive) {
                let country = read(gaz, clause, owner).country?;
                return town(gaz, clause, owner + 2).map(|spot| PlaceDraft { country: Some(country), ..spot });
            }
            town(gaz, clause, n + 1)
        }
        _ if geographic(low) && clause.low_at(n + 1) == "of" => {
            let country = (n.saturating_sub(3)..n).rev().find_map(|k| match &clause.chunks[k].kind {
                ChunkKind::Adjective(sides) => sides.first().and_then(|s| s.side.clone()).filter(|s| s.len() == 3),
                _ => None,
            });
            if let Some(spot) = town(gaz, clause, n + 2) {
                return Some(PlaceDraft { country: spot.country.clone().or(country), ..spot });
            }
            let name = clause.chunks.get(n + 2).filter(|c| c.kind == ChunkKind::Word && clause.toks[c.from].cap)?;
            let more = clause.chunks.get(n + 3).filter(|c| c.kind == ChunkKind::Word && c.class == Class::Other && clause.toks[c.from].cap);
            let words = more.map_or(clause.span(name), |m| clause.span(name).join(clause.span(m)));
            Some(PlaceDraft { city: Some(clause.text.get(words).to_string()), country, spans: vec![words], ..PlaceDraft::default() })
        }
        _ => None,
    }
}

/// "in Nieuw Nickerie on Monday", "in Egypt's Ain Sokhna", "in Lodwari, northern Kenya": a town that no table knows, at its
/// first chunk, and the country that the words around it give.
fn town(gaz: &Gazetteer, clause: &Clause<'_>, n: usize) -> Option<PlaceDraft> {
    let name = clause.chunks.get(n)?;
    let cap = |k: usize| clause.chunks.get(k).is_some_and(|c| clause.toks[c.from].cap && clause.toks[c.from].word);
    let plain =
        |k: usize| clause.chunks.get(k).is_some_and(|c| c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none()) && cap(k);
    let (mut span, mut country) = (clause.span(name), None);
    let stranger = match &name.kind {
        ChunkKind::Party(p) => {
            let unknown = p.iter().all(|q| q.person.is_none() && q.office.is_none()) && !name.genitive && cap(n);
            // "Egypt's Ain Sokhna"
            let owned = match &p[..] {
                [one] if one.side.is_some() => {
                    let after = |mark: &str| clause.text.get(span).find(mark).map(|at| at + mark.len());
                    let from = after("'s ").or_else(|| after("\u{2019}s "));
                    country = one.side.clone().filter(|s| s.len() == 3 && one.name.is_some());
                    from.map(|from| span.start += from).is_some() && country.is_some()
                }
                _ => false,
            };
            unknown && (owned || p.iter().all(|q| q.side.is_none()))
        }
        _ => plain(n) && !clause.tags.iter().any(|t| t.span.overlaps(clause.span(name))),
    };
    let mut last = n;
    while stranger && plain(last + 1) && name.kind == ChunkKind::Word && last < n + 2 {
        last += 1;
    }
    let class_at = |k: usize| clause.chunks.get(k).map(|c| c.class);
    let ends = |k: usize| {
        clause.chunks.get(k).is_none_or(|c| {
            matches!(c.kind, ChunkKind::Time(_)) || matches!(c.class, Class::Comma | Class::Stop | Class::Prep | Class::And | Class::To)
        })
    };
    span.end = clause.span(&clause.chunks[last]).end;
    let letters = clause.text.get(span).chars().any(char::is_lowercase);
    if !stranger || !ends(last + 1) && !geographic(clause.low_at(last + 1)) || !letters {
        return None;
    }
    let mut out = PlaceDraft { city: Some(clause.text.get(span).to_string()), country, spans: vec![span], ..PlaceDraft::default() };
    // ", Kenya", ", in northern Kenya", "in Kenya"
    let mut k = last + 1 + usize::from(class_at(last + 1) == Some(Class::Comma));
    k += usize::from(clause.low_at(k) == "in");
    k += usize::from(quarter(clause.low_at(k)));
    if out.country.is_none() && k > last + 1 && ends(k + 1) && class_at(k + 1) != Some(Class::And) {
        let wide = clause.chunks.get(k).is_some_and(|c| match &c.kind {
            ChunkKind::Place => true,
            ChunkKind::Party(p) => p.iter().any(|q| q.bare_side) && !c.genitive,
            _ => false,
        });
        let wide = wide.then(|| read(gaz, clause, k)).filter(|w| w.city.is_none() && w.venue.is_none() && w.country.is_some());
        if let Some(wide) = wide {
            out.country = wide.country;
            out.spans.extend(wide.spans);
        }
    }
    Some(out)
}

/// "northern Kenya", "central Germany"
fn quarter(word: &str) -> bool {
    let compass = ["north", "south", "east", "west"].iter().any(|c| word.starts_with(c));
    compass && word.ends_with("ern") || word == "central"
}

/// Nouns that stand before a town's name.
fn geographic(word: &str) -> bool {
    matches!(word, "city" | "resort" | "town" | "village" | "port" | "island")
}

/// "discussed debt relief at State House on Monday", "reviewed trade in Ankara.": a town or a venue behind the matter, at home
/// with one of those who talk.
fn discussed_at(clause: &Clause<'_>, hit: &Hit, n: usize, prep: usize, place: &PlaceDraft) -> bool {
    let spot = place.city.is_some() || place.venue.is_some();
    let home = hit.who.iter().chain(&hit.whom).any(|p| p.side.is_some() && p.side == place.country)
        || place.country.is_none() && clause.low_at(prep) == "at";
    let next = clause.chunks.get(n + 1);
    let timed = next.is_some_and(|c| matches!(c.kind, ChunkKind::Time(_)))
        || matches!(clause.low_at(n + 1), "on" | "in") && clause.chunks.get(n + 2).is_some_and(|c| matches!(c.kind, ChunkKind::Time(_)));
    let ends = timed || next.is_none_or(|c| matches!(c.class, Class::Stop | Class::Comma)) || clause.chunks[n].closed;
    let before = clause.low_at(prep.wrapping_sub(1));
    let before = before.rsplit(' ').next().unwrap_or(before);
    let venue = place.venue.is_some() && clause.low_at(prep) == "at";
    // "discussed the summit of the OIC in Banjul": where that is. But "discussed fish with B in Banjul".
    let of_all =
        |k: usize| matches!(clause.low_at(k), "summit" | "conference" | "forum" | "congress" | "games") && clause.low_at(k + 1) == "of";
    let body = clause.is_party(prep.wrapping_sub(1)) && !matches!(clause.low_at(prep.wrapping_sub(2)), "with" | "and" | ",")
        || (prep.saturating_sub(5)..prep).any(of_all);
    // "discussed trade during a meeting in Doha": in which they discussed it.
    let during = matches!(before, "meeting" | "talks" | "session")
        && (prep.saturating_sub(5)..prep).any(|k| {
            matches!(clause.low_at(k), "during" | "at")
                && clause.chunks[k + 1..prep]
                    .iter()
                    .all(|c| c.kind == ChunkKind::Word && matches!(c.class, Class::Determiner | Class::Other))
        });
    let own = (elsewhere(before) && !venue
        || matches!(
            before,
            "blast"
                | "crash"
                | "accident"
                | "explosion"
                | "bombing"
                | "shooting"
                | "fire"
                | "plant"
                | "factory"
                | "port"
                | "airport"
                | "consulate"
                | "summit"
                | "conference"
                | "meeting"
                | "talks"
                | "forum"
                | "mission"
                | "office"
                | "project"
                | "reactor"
                | "projects"
                | "schools"
                | "school"
                | "hospital"
                | "hub"
                | "centre"
                | "center"
                | "terminal"
                | "bridge"
        )
        || body)
        && !during;
    // "also discussed the drills in Oslo", "discussed the talks held by experts in Oslo": where the matter lies.
    let also = hit.at > 0 && clause.low_at(hit.at - 1) == "also" && !timed;
    let took_place = |k: usize| {
        clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "hold" | "sign" | "stage") && v.form == Form::Past)
            && clause.group(k).aux.is_empty()
    };
    let matter = also && !venue || (hit.at + 2..prep).any(took_place);
    spot && home && ends && !own && !matter && prep > hit.at + 1
}

/// Whether a place is an island that belongs to one country.
fn island(gaz: &Gazetteer, clause: &Clause<'_>, n: usize) -> bool {
    let span = clause.span(&clause.chunks[n]);
    let place = clause.tags.iter().find(|t| t.kind == TagKind::Place && span.covers(t.span)).map(|t| &gaz.tables.places[t.entry as usize]);
    place.is_some_and(|p| p.kind == "island" && !p.country.is_empty())
}

/// How well a place fits a hit.
enum Fit {
    /// How far it stands from it.
    Cost(i64),
    /// No place of a meeting, or too far off.
    No,
    /// Another meeting's.
    Barred,
}

fn cost(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize, place: &PlaceDraft, pointed: bool, island: bool) -> Fit {
    // "a White House meeting", "the Budapest summit"
    let plain = |c: &crate::clause::Chunk| c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none();
    if n < hit.at && n + 3 > hit.at && clause.chunks[n + 1..hit.at].iter().all(plain) && clause.chunks[hit.at].verb.is_none() {
        return Fit::Cost(1);
    }
    // "saw him at the Bristol": a house of that name.
    let house = n >= 2
        && clause.low_at(n - 2) == "at"
        && clause.low_at(n - 1) == "the"
        && place.venue.is_none()
        && clause.chunks.get(n + 1).is_none_or(|c| c.kind != ChunkKind::Word || c.class != Class::Other);
    if house {
        return Fit::No;
    }
    if n < hit.at && beside::of_the_telling(clause, hit, n)
        || beside::another_time(clause, hit, others, n)
        || beside::of_a_journey(clause, hit, n)
        || beside::moved_on(clause, hit, n).is_some()
    {
        return Fit::Barred;
    }
    if beside::came_before(clause, hit, others, n)
        || beside::of_the_other(clause, hit, others, n)
        || beside::of_the_main_verb(clause, hit, others, n)
        || beside::of_what_came_next(clause, hit, n)
        || beside::of_another_meeting(clause, hit, others, n)
        || beside::of_an_earlier_stop(clause, hit, n)
    {
        return Fit::No;
    }
    // "met A in Delhi on Tuesday and spoke with B on Thursday", "in Delhi, A said he had spoken with B": nobody says from where.
    let talks = clause.chunks[hit.at].verb.is_some_and(|v| matches!(v.lemma, "speak" | "talk")) && clause.low_at(hit.at + 1) == "with";
    let second = others.iter().any(|&o| o < n && n < hit.at) && (n + 1..hit.at).any(|k| clause.chunks[k].class == Class::And);
    let told = n < hit.at && clause.group(hit.at).aux.iter().any(|a| a == "had") && (n + 1..hit.at).any(|k| clause.reports(k));
    if talks && (second || told) {
        return Fit::No;
    }
    // "A, who will travel to Manila next week, met B", "who visited Manila last week": told in passing.
    let gone = |k: usize| {
        clause.chunks[k].verb.is_some_and(|v| {
            matches!(v.lemma, "host" | "leave" | "return")
                || v.lemma == "visit" && v.form == Form::Past
                || v.lemma == "travel" && v.form == Form::Third
        })
    };
    let ahead = |k: usize| matches!(clause.low_at(k), "will" | "due" | "to");
    let planned = |at: usize| (at..at + 2).any(|k| matches!(clause.low_at(k), "will" | "is" | "was"));
    let passing = |said: std::ops::Range<usize>| planned(said.start) && said.clone().any(ahead) || said.clone().any(gone);
    if beside::in_passing(clause, hit, n, passing) || beside::ahead_of_it(clause, hit, n) {
        return Fit::No;
    }
    // "spoke with B before a trip to Sarajevo"
    let trip = |k: usize| {
        matches!(clause.low_at(k), "before" | "ahead")
            && (k + 1..k + 5).any(|m| matches!(clause.low_at(m), "trip" | "visit" | "journey" | "tour"))
    };
    // "did not meet B, with whom he held talks in Oslo"
    let whom = (hit.end..n.max(hit.end)).any(|k| clause.low_at(k) == "whom");
    if whom || n > hit.end && (hit.end..n).any(trip) {
        return Fit::No;
    }
    // "Two days after visiting Cairo, A met B in Ankara": the meeting has a place of its own.
    let behind = (hit.end..clause.chunks.len()).find(|&k| clause.chunks[k].class != Class::Adverb);
    let own = behind.is_some_and(|k| clause.own_circumstances(k).0.is_some());
    if n < hit.at && own && clause.chunks[n..hit.at].iter().any(|c| c.class == Class::Comma) {
        return Fit::No;
    }
    // "A, fresh from talks in Cairo, met B": where he was before.
    let left = (n.saturating_sub(6)..n).any(|k| matches!(clause.low_at(k), "fresh" | "back") && clause.low_at(k + 1) == "from");
    if n < hit.at && left && clause.chunks[n..hit.at].iter().any(|c| c.class == Class::Comma) {
        return Fit::No;
    }
    // The word that brings the place.
    let mut p = n;
    while p > 0
        && (matches!(clause.chunks[p - 1].class, Class::Determiner | Class::Adverb)
            || clause.chunks[p - 1].kind == ChunkKind::Word
                && clause.chunks[p - 1].class == Class::Other
                && clause.chunks[p - 1].verb.is_none()
                && n - p < 6)
        || p > 0 && matches!(clause.chunks[p - 1].kind, ChunkKind::Adjective(_))
        || pointed && p == n && p > 0 && clause.chunks[p - 1].kind == ChunkKind::Place
        || p > 0 && matches!(&clause.chunks[p - 1].kind, ChunkKind::Party(_)) && clause.chunks[p - 1].genitive
    {
        p -= 1;
    }
    // "at Istanbul's Ciragan Palace"
    if p >= 3 && clause.chunks[p - 1].class == Class::Genitive && clause.chunks[p - 2].kind == ChunkKind::Place {
        p -= 2;
    } else if p >= 2 && clause.chunks[p - 1].kind == ChunkKind::Place {
        // "in Egypt's Sharm el-Sheikh"
        p -= 1;
    }
    let mut prep = if p > 0 { clause.low_at(p - 1) } else { "" };
    // "at the Presidential Villa, Abuja"
    if prep == "," {
        let before = (p.saturating_sub(8)..p - 1)
            .rev()
            .take_while(|&k| clause.chunks[k].verb.is_none())
            .find(|&k| matches!(clause.low_at(k), "at" | "in"));
        if let Some(k) = before
            && clause.chunks[k + 1..p - 1].iter().all(|c| c.kind != ChunkKind::Place && !matches!(c.kind, ChunkKind::Time(_)))
        {
            prep = clause.low_at(k);
        }
    }
    // "left Beijing after talks with B"
    let left = |v: crate::clause::Verb| v.lemma == "leave" && v.form == Form::Past && (p..hit.at).any(|k| clause.low_at(k) == "after");
    let verb_before = p > 0 && clause.chunks[p - 1].verb.is_some_and(|v| matches!(v.lemma, "visit" | "tour") || left(v));
    let motion = |k: usize| {
        (k.saturating_sub(5)..k).any(|m| {
            clause.chunks[m].verb.is_some_and(|v| {
                matches!(
                    v.lemma,
                    "travel"
                        | "fly"
                        | "head"
                        | "go"
                        | "come"
                        | "arrive"
                        | "return"
                        | "welcome"
                        | "host"
                        | "jet"
                        | "rush"
                        | "dash"
                        | "carry"
                        | "cross"
                        | "drive"
                        | "proceed"
                )
                    // "to continue coordinating aid to Ukraine" leads nowhere.
                    || v.lemma == "continue" && (m + 1..k).all(|x| clause.chunks[x].verb.is_none())
                    || v.lemma == "invite" && hit.status != crate::event::Status::Held
                    || matches!(v.lemma, "send" | "dispatch") && k > 0 && clause.is_party(k - 1)
            }) || matches!(clause.low_at(m), "visit" | "trip" | "flight" | "travel" | "journey" | "tour" | "way")
                // "After A's recent trip to Kenya, the two talked about"
                && !(m > 0 && matches!(clause.low_at(m - 1), "recent" | "earlier" | "previous"))
        })
    };
    // "last met B in January when he visited Jakarta"
    let visited = n > hit.end
        && clause.chunks[n - 1].verb.is_some_and(|v| v.lemma == "visit" && v.form == Form::Past)
        && clause.is_party(n - 2)
        && matches!(clause.low_at(n.saturating_sub(3)), "when" | "while");
    match prep {
        _ if visited => return Fit::Cost(8),
        "in" | "at" | "near" | "outside" | "aboard" | "inside" => {}
        _ if pointed && clause.low_at(n) == "in" => {}
        // "have not met since Helsinki in July"
        "since" if crate::trigger::last_time(clause, hit.at) == Some(p - 1) => {}
        // "A's meeting with B, Moscow, June 11"
        "," if clause.low_at(n + 1) == "," && matches!(clause.chunks.get(n + 2).map(|c| &c.kind), Some(ChunkKind::Time(_))) => {}
        "on" if clause.low_at(n - 1) == "of"
            && matches!(clause.low_at(n.saturating_sub(2)), "island" | "outskirts" | "shores" | "coast") => {}
        // "met on Bali"; but "held talks on Crete"
        "on" if island && n > hit.at && clause.chunks[hit.at].verb.is_some_and(|v| !matches!(v.lemma, "talk" | "speak" | "confer")) => {}
        _ if pointed && matches!(clause.low_at(n), "here" | "there") => {}
        // "flew from Oslo, where he met A, to Riga": A was met before.
        "to" if n > hit.at && past_where(clause, p - 1) < hit.at => return Fit::Barred,
        "to" if motion(past_where(clause, p - 1)) => {}
        // "travelled from Oslo, where he met A, to Riga for talks with B": where A was met.
        _ if n < hit.at && where_told(clause, hit, others, n) => return Fit::Barred,
        _ if n < hit.at && where_follows(clause, n) => {}
        // "hold talks with B and to visit Mykolaiv": where he goes next.
        _ if verb_before && n < hit.at => {}
        "from" if n < hit.at && came_home(clause, hit, n, p - 1) => {}
        "for" if p > 1 && clause.chunks[p - 2].verb.is_some_and(|v| matches!(v.lemma, "propose" | "schedule" | "plan" | "set")) => {}
        // "left Pyongyang on Monday for Moscow to hold talks"
        "for"
            if n < hit.at
                && (p.saturating_sub(7)..p).any(|k| {
                    // "Before leaving for New York he met B"
                    clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "leave" | "depart"))
                        && clause.low_at(k.saturating_sub(1)) != "before"
                }) => {}
        "of" if p > 1
            && matches!(
                clause.low_at(p - 2),
                "city" | "capital" | "resort" | "town" | "island" | "port" | "village" | "outskirts" | "suburb"
            ) => {}
        _ => return Fit::No,
    }
    // "discussed Gaza with his host in Aqaba", "over lunch in Breda", "during a visit to Aqaba": the talk's own.
    let breaks = |k: usize| clause.chunks[k].verb.is_some() || matches!(clause.chunks[k].class, Class::Comma | Class::Stop);
    let partner = p > 1 && clause.is_party(p - 2) && (hit.at..p - 2).rev().take_while(|&k| !breaks(k)).any(|k| clause.low_at(k) == "with");
    let over_meal = p > 1
        && matches!(clause.low_at(p - 2), "lunch" | "dinner" | "breakfast" | "coffee" | "tea" | "drinks")
        && (p.saturating_sub(5)..p).any(|k| clause.low_at(k) == "over");
    let on_visit = prep == "to" && (hit.at..p).any(|k| matches!(clause.low_at(k), "during" | "on"));
    // What is discussed lies elsewhere: "discussed the visit to Poland".
    // "exchanged views on the margins of a summit in Jeddah"
    let margins = (hit.at..p).any(|k| is_margin(clause.low_at(k)));
    if n > hit.at
        && !partner
        && !over_meal
        && !on_visit
        && !margins
        && !(p > 0 && matches!(prep, "in" | "at") && discussed_at(clause, hit, n, p - 1, place))
        && clause.chunks[hit.at].verb.is_some_and(|v| {
            let goes_over = v.lemma == "go" && matches!(clause.low_at(hit.at + 1), "over" | "through");
            goes_over
                || matches!(
                    v.lemma,
                    "discuss" | "review" | "debate" | "exchange" | "negotiate" | "examine" | "consider" | "weigh" | "assess"
                )
        })
    {
        return Fit::No;
    }
    // "spoke of the conference to be held in Tokyo"
    let to_be_held = |k: usize| {
        let group = clause.group(k);
        clause.chunks[k].verb.is_some_and(|v| matches!(v.lemma, "hold" | "stage" | "convene")) && group.infinitive && group.passive
    };
    if n > hit.end && clause.chunks[hit.at].verb.is_some() && (hit.end..p).any(to_be_held) {
        return Fit::No;
    }
    // "dined with B on Thursday, and is due in Delhi on Saturday": where he goes next.
    let next =
        |k: usize| matches!(clause.low_at(k), "is" | "are" | "was" | "were") && matches!(clause.low_at(k + 1), "due" | "expected" | "back");
    if n > hit.end && clause.chunks[hit.at].verb.is_some() && (hit.end..p).any(next) {
        return Fit::No;
    }
    // "a security source in Beirut said"
    if n > hit.at && clause.reports(n + 1) && !clause.chunks[n].closed {
        return Fit::No;
    }
    // "Officials in Riga are working to arrange a meeting": where they sit who arrange it.
    let staff = p > 1
        && prep == "in"
        && matches!(
            clause.low_at(p - 2),
            "officials" | "diplomats" | "aides" | "sources" | "mediators" | "analysts" | "negotiators" | "office" | "ministry"
        );
    if staff && n < hit.at && (n + 1..hit.at).any(|k| clause.chunks[k].verb.is_some()) {
        return Fit::No;
    }
    let mut cost = (n as i64 - hit.at as i64).abs();
    // "stopped in Skopje on his way to Ohrid and had coffee with A"
    if prep == "to" && p > 1 && clause.low_at(p - 2) == "way" {
        cost += 12;
    }
    match whose(clause, hit, others, n, p) {
        Whose::Its => {}
        Whose::Station => cost += 12,
        Whose::Another => return Fit::Barred,
    }
    let (from, to) = if n < hit.at { (n, hit.at) } else { (hit.at + 1, p.saturating_sub(1)) };
    let aside = clause.aside(hit.end);
    if aside.contains(&n) {
        return Fit::No;
    }
    for k in (from..to.max(from)).filter(|k| !aside.contains(k)) {
        let chunk = &clause.chunks[k];
        let low = clause.low(chunk);
        if others.contains(&k) && k != hit.at && !same_story(clause, k) {
            cost += 15;
        }
        if let Some(verb) = chunk.verb {
            if n > hit.at && verb.form != Form::Ing && k > hit.end {
                // "The A-B commission will meet in Oslo"
                let convenes = verb.lemma == "meet" && clause.chunks[hit.at].verb.is_none();
                // "met X and said that in Syria ..."
                if !convenes
                    && !matches!(
                        verb.lemma,
                        "hold"
                            | "take"
                            | "schedule"
                            | "host"
                            | "set"
                            | "plan"
                            | "foresee"
                            | "fix"
                            | "propose"
                            | "conclude"
                            | "end"
                            | "begin"
                            | "get"
                            | "start"
                            | "open"
                            | "resume"
                            | "continue"
                            | "convene"
                            | "arrange"
                    )
                {
                    return Fit::No;
                }
            }
            if n < hit.at && matches!(verb.lemma, "say" | "tell" | "announce") {
                cost += 10;
            }
            let ends = verb.lemma == "end" && !matches!(verb.form, Form::Past | Form::Third) && !partner;
            if (ends || matches!(verb.lemma, "discuss" | "focus" | "cover" | "address" | "resolve" | "condemn" | "support")) && n > k {
                return Fit::No;
            }
        }
        // "called on", "on the Indonesian island of Bali"
        // "handed over a note to B in Oslo"
        let own = low == "over" && k == hit.at + 1 && clause.lemma(hit.at).starts_with("hand")
            || low == "on" && k < hit.end && clause.is_party(k + 1)
            || low == "on" && (k + 1..p + 1).any(|j| matches!(clause.low_at(j), "island" | "outskirts" | "shores"));
        // "talks on the programme in Istanbul on Friday": a day behind the place tells that it is the meeting's.
        let dated = hit.status != crate::event::Status::Held
            && (matches!(clause.chunks.get(n + 1).map(|c| &c.kind), Some(ChunkKind::Time(_)))
                || clause.low_at(n + 1) == "on" && matches!(clause.chunks.get(n + 2).map(|c| &c.kind), Some(ChunkKind::Time(_))));
        // "Talks on fishing rights took place in Hanoi", "spoke about famine in Addis Ababa": theirs.
        let held = || {
            (k + 1..n).any(|j| {
                clause.chunks[j].verb.is_some_and(|v| matches!(v.lemma, "take" | "hold" | "convene" | "host"))
                    && !super::topic::captive(clause.low_at(j - 1))
            })
        };
        let spoke = || p > k + 2 && matches!(prep, "in" | "at") && discussed_at(clause, hit, n, p - 1, place);
        if n > hit.at
            && k >= hit.at
            && !own
            && !dated
            && !held()
            && !spoke()
            && !(low == "over" && over_meal)
            && (matches!(low, "about" | "over" | "regarding" | "concerning")
                || low == "on"
                    && !matches!(clause.chunks.get(k + 1).map(|c| &c.kind), Some(ChunkKind::Time(_)))
                    && !is_margin(clause.low_at(k + 2))
                    && !matches!(clause.low_at(k + 2), "eve" | "steps" | "tarmac" | "terrace"))
        {
            return Fit::No;
        }
        // "before returning to Washington", "after flying in from Cairo": another station of the journey.
        let leaves =
            matches!(low, "before" | "after") && clause.chunks.get(k + 1).is_some_and(|c| c.verb.is_some_and(|v| v.form == Form::Ing));
        if leaves && n > hit.at && k + 1 != hit.at {
            return Fit::No;
        }
        // "two weeks before the summit in Oslo", "a day after talks with C in Oslo": where those were.
        let apart = matches!(clause.chunks[k].kind, ChunkKind::Time(_)) && (low.ends_with(" before") || low.ends_with(" after"));
        if apart
            && n > k + 2
            && k > hit.at
            && clause.chunks[k + 1].class != Class::Prep
            && clause.chunks[k + 1..n].iter().all(|c| c.verb.is_none())
        {
            return Fit::No;
        }
        // "met B, who had visited Nairobi in March"
        let earlier = low == "who" && n > hit.at && clause.low_at(k + 1) == "had" && clause.lemma(k + 2) == "visit";
        // "whom Congress in Tegucigalpa put in his place"
        if chunk.class == Class::Relative && n > hit.at && low != "where" && (earlier || !stays(clause, k + 1)) {
            return Fit::No;
        }
        match chunk.class {
            Class::Stop | Class::That | Class::Quote => cost += 20,
            Class::Relative | Class::Subordinate | Class::Dash => cost += 10,
            _ => {}
        }
    }
    // "the war in Ukraine", "the situation in Gaza": the place of something else.
    let venue = place.venue.is_some() && prep == "at";
    // "met amid tight security in Jakarta": the meeting's.
    let guarded = p > 2 && clause.low_at(p - 2) == "security" && matches!(clause.low_at(p - 3), "tight" | "heavy" | "strict" | "high");
    // "met at an air base in Ramstein"
    let at_base = p > 4 && clause.low_at(p - 2) == "base" && (p - 5..p - 2).any(|k| clause.low_at(k) == "at");
    if p > 1 && clause.chunks[p - 2].kind == ChunkKind::Word && elsewhere(clause.low_at(p - 2)) && !venue && !guarded && !at_base {
        return Fit::No;
    }
    if cost < 40 { Fit::Cost(cost) } else { Fit::No }
}

/// "flew home from Tashkent having met B", "returned from Beijing after talks with B": where he met them.
fn came_home(clause: &Clause<'_>, hit: &Hit, n: usize, from: usize) -> bool {
    let back = (from.saturating_sub(3)..from).any(|k| {
        clause.chunks[k].verb.is_some_and(|v| v.lemma == "return" || matches!(v.lemma, "fly" | "come" | "go"))
            && (clause.chunks[k].verb.is_some_and(|v| v.lemma == "return")
                || (k + 1..from).any(|m| matches!(clause.low_at(m), "home" | "back")))
    });
    back && (n..hit.at).any(|k| matches!(clause.low_at(k), "after" | "having" | "following"))
}

/// Whether a chunk is a capital named alone: "The last stop is Paramaribo, where".
fn capital(clause: &Clause<'_>, n: usize) -> bool {
    let Some(span) = clause.chunks.get(n).map(|c| clause.span(c)) else { return false };
    clause.tags.iter().any(|t| t.kind == TagKind::Capital && t.span == span)
}

/// "continue to Geneva on Tuesday, where", "the next stop is Berlin, where"
fn where_follows(clause: &Clause<'_>, n: usize) -> bool {
    let passed = |k: &usize| {
        let chunk = &clause.chunks[*k];
        matches!(chunk.kind, ChunkKind::Time(_)) || matches!(chunk.class, Class::Comma | Class::Adverb) || clause.low(chunk) == "on"
    };
    (n + 1..clause.chunks.len()).take(5).find(|k| !passed(k)).is_some_and(|k| clause.low_at(k) == "where")
}

/// "Oslo, where he met A, and": whether a clause between commas tells what took place at a place, and ends before a trigger.
fn where_told(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> bool {
    let Some(from) = (n + 1..hit.at).take(3).find(|&k| clause.low_at(k) == "where") else { return false };
    let closes = (from..hit.at).find(|&k| clause.chunks[k].class == Class::Comma);
    // But "leaves for Oslo, where he is to hold talks with A, and to meet B": both are there.
    let left = n > 0 && clause.low_at(n - 1) == "from";
    let onward = (from..hit.at).any(|k| clause.low_at(k) == "to");
    left && onward && closes.is_some_and(|to| others.iter().any(|&o| from < o && o < to))
}

/// "travelled from Oslo, where he met A, to Riga": the comma before "where" for the word behind the one that closes it.
fn past_where(clause: &Clause<'_>, prep: usize) -> usize {
    let closed = prep > 0 && clause.chunks[prep - 1].class == Class::Comma;
    let from = (0..prep).rev().find(|&k| closed && clause.low_at(k) == "where");
    from.map_or(prep, |k| k.saturating_sub(1))
}

/// "who is in Ankara", "who flew to Ankara", "which was held in Ankara".
fn stays(clause: &Clause<'_>, n: usize) -> bool {
    (n..(n + 3).min(clause.chunks.len())).any(|k| {
        clause.chunks[k].class == Class::Auxiliary
            || clause.chunks[k].verb.is_some_and(|v| {
                matches!(
                    v.lemma,
                    "arrive"
                        | "fly"
                        | "travel"
                        | "come"
                        | "visit"
                        | "land"
                        | "take"
                        | "hold"
                        | "begin"
                        | "start"
                        | "open"
                        | "last"
                        | "end"
                        | "conclude"
                )
            })
    })
}

/// Triggers that tell of the same journey.
pub(super) fn same_story(clause: &Clause<'_>, n: usize) -> bool {
    clause.chunks[n].verb.is_some_and(|v| {
        matches!(v.lemma, "arrive" | "travel" | "fly" | "visit" | "go" | "come" | "head" | "land" | "proceed" | "continue")
    }) || matches!(clause.low_at(n), "visit" | "trip" | "stop" | "stopover" | "tour")
}

fn elsewhere(word: &str) -> bool {
    matches!(
        word,
        "war"
            | "clashes"
            | "wars"
            | "situation"
            | "conflict"
            | "crisis"
            | "fighting"
            | "ceasefire"
            | "violence"
            | "peace"
            | "developments"
            | "embassy"
            | "ambassador"
            | "troops"
            | "forces"
            | "elections"
            | "election"
            | "coup"
            | "rights"
            | "people"
            | "born"
            | "process"
            | "hostilities"
            | "truce"
            | "unrest"
            | "bloodshed"
            | "operation"
            | "operations"
            | "events"
            | "stability"
            | "interests"
            | "invasion"
            | "prison"
            | "detained"
            | "jailed"
            | "living"
            | "based"
            | "settlements"
            | "killed"
            | "offensive"
            | "famine"
            | "attacks"
            | "attack"
            | "strikes"
            | "base"
            | "bases"
            | "presence"
            | "investment"
            | "democracy"
            | "envoy"
            | "military"
            | "humanitarian"
            | "security"
            | "region"
            | "islands"
            | "protests"
            | "headquarters"
            | "headquartered"
    )
}

/// A visit's host: the country of its place.
pub(super) fn host(gaz: &Gazetteer, setting: &Setting, clause: &Clause<'_>, hit: &Hit, sentence: usize) -> Option<crate::mention::Party> {
    let n = hit.place?;
    let place = attach(gaz, setting, clause, hit, &[], sentence);
    let country = place.country?;
    // The head of the United Nations is at home in New York.
    let seat = |side: &str| gaz.tables.organisations.iter().find(|o| o.id == side).map(|o| o.seat.as_str()).filter(|s| !s.is_empty());
    let home = |w: &crate::mention::Party| w.side.as_deref().and_then(seat).is_some_and(|s| place.city.as_deref() == Some(s));
    if !hit.who.is_empty() && hit.who.iter().all(home) {
        return None;
    }
    if hit.kind != Kind::Visit || hit.who.iter().any(|w| w.side.as_deref() == Some(&country)) {
        return None;
    }
    Some(crate::mention::Party {
        span: clause.span(&clause.chunks[n]),
        person: None,
        name: None,
        office: None,
        office_kind: None,
        side: Some(country),
        by: super::ResolvedBy::Name,
        kind: ParticipantKind::Country,
        spokesperson: false,
        former: false,
        assumed: false,
        people: false,
        bare_side: true,
    })
}
