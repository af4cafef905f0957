//! Where a hit takes place, and at what occasion.

use super::Kind;
use super::draft::{OccasionDraft, PlaceDraft};
use chrono::Datelike;

use crate::clause::{ChunkKind, Class, Clause, Form};
use crate::event::ParticipantKind;
use crate::gazetteer::{Gazetteer, TagKind};
use crate::text::Span;
use crate::trigger::Hit;

/// What a place's words stand for.
pub(super) fn read(gaz: &Gazetteer, clause: &Clause<'_>, n: usize) -> PlaceDraft {
    let span = clause.span(&clause.chunks[n]);
    lookup(gaz, clause, span)
}

/// City, country and venue of a span's tags.
fn lookup(gaz: &Gazetteer, clause: &Clause<'_>, span: Span) -> PlaceDraft {
    let mut out = PlaceDraft { spans: vec![span], ..PlaceDraft::default() };
    let mut tags: Vec<_> =
        clause.tags.iter().filter(|t| t.span.start >= span.start && t.span.start < span.end && t.span.end <= span.end + 1).collect();
    let year = clause.text.doc().published.map_or(2020, |d| d.year());
    let dead =
        |t: &crate::gazetteer::Tag| matches!(t.kind, TagKind::Polity | TagKind::Capital | TagKind::Seat) && !gaz.lives(t.entry, year);
    tags.sort_by_key(|t| (std::cmp::Reverse(t.span.end), dead(t)));
    for tag in tags {
        let n = tag.entry as usize;
        match tag.kind {
            TagKind::Venue if out.venue.is_none() => {
                let venue = &gaz.tables.venues[n];
                out.venue = Some(venue.name.clone());
                out.city = out.city.or_else(|| Some(venue.city.clone()).filter(|c| !c.is_empty()));
                out.country = out.country.or_else(|| Some(venue.country.clone()).filter(|c| !c.is_empty()));
            }
            TagKind::Place if out.city.is_none() && out.country.is_none() => {
                let place = &gaz.tables.places[n];
                if place.kind == "city" || place.kind == "resort" || place.kind == "base" || place.kind == "village" {
                    out.city = Some(place.name.clone());
                }
                out.country = Some(place.country.clone()).filter(|c| !c.is_empty());
            }
            TagKind::Capital if out.city.is_none() && out.country.is_none() => {
                let polity = &gaz.tables.polities[n];
                out.city = Some(polity.capital_named(clause.text.get(tag.span)).to_string());
                out.country = Some(polity.id.clone());
            }
            TagKind::Polity if out.country.is_none() => {
                let polity = &gaz.tables.polities[n];
                out.country = Some(polity.id.clone());
                // A city that is a state.
                if matches!(polity.id.as_str(), "SGP" | "MCO" | "VAT") {
                    out.city = Some(polity.capital.clone());
                }
            }
            TagKind::Seat if out.country.is_none() => {
                out.country = Some(gaz.tables.polities[n].id.clone());
                out.venue = Some(clause.text.get(tag.span).to_string());
            }
            _ => {}
        }
    }
    out
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
pub(super) fn attach(gaz: &Gazetteer, clause: &Clause<'_>, hit: &Hit, others: &[usize]) -> PlaceDraft {
    if let Some(n) = hit.place {
        return widen(gaz, clause, n, read(gaz, clause, n));
    }
    let mut found: Vec<(i64, usize)> = Vec::new();
    for n in 0..clause.chunks.len() {
        if clause.chunks[n].kind != ChunkKind::Place
            || n > 0 && clause.chunks[n - 1].class == Class::Comma && n > 1 && clause.chunks[n - 2].kind == ChunkKind::Place
        {
            continue;
        }
        if let Some(cost) = cost(clause, hit, others, n) {
            found.push((cost, n));
        }
    }
    found.sort();
    let Some(&(_, n)) = found.first() else {
        return PlaceDraft::default();
    };
    let mut out = widen(gaz, clause, n, read(gaz, clause, n));
    // A venue beside a city: "at the Diaoyutai State Guesthouse in Beijing".
    for &(_, m) in &found[1..] {
        let next = read(gaz, clause, m);
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

fn cost(clause: &Clause<'_>, hit: &Hit, others: &[usize], n: usize) -> Option<i64> {
    // The word that brings the place.
    let mut p = n;
    while p > 0
        && (matches!(clause.chunks[p - 1].class, Class::Determiner | Class::Adverb)
            || clause.chunks[p - 1].kind == ChunkKind::Word
                && clause.chunks[p - 1].class == Class::Other
                && clause.chunks[p - 1].verb.is_none()
                && n - p < 6)
        || p > 0 && matches!(clause.chunks[p - 1].kind, ChunkKind::Adjective(_))
        || p > 0 && matches!(&clause.chunks[p - 1].kind, ChunkKind::Party(_)) && clause.chunks[p - 1].genitive
    {
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
    let verb_before = p > 0 && clause.chunks[p - 1].verb.is_some_and(|v| matches!(v.lemma, "visit" | "tour"));
    let motion = |k: usize| {
        (k.saturating_sub(5)..k).any(|m| {
            clause.chunks[m].verb.is_some_and(|v| {
                matches!(
                    v.lemma,
                    "travel" | "fly" | "head" | "go" | "come" | "arrive" | "return" | "welcome" | "invite" | "host" | "jet" | "rush"
                )
            }) || matches!(clause.low_at(m), "visit" | "trip" | "flight" | "travel" | "journey" | "tour")
        })
    };
    match prep {
        "in" | "at" | "near" | "outside" | "aboard" | "inside" => {}
        "to" if motion(p - 1) => {}
        _ if verb_before => {}
        "of" if p > 1
            && matches!(
                clause.low_at(p - 2),
                "city" | "capital" | "resort" | "town" | "island" | "port" | "village" | "outskirts" | "suburb"
            ) => {}
        _ => return None,
    }
    // What is discussed lies elsewhere: "discussed the visit to Poland".
    if n > hit.at
        && clause.chunks[hit.at].verb.is_some_and(|v| matches!(v.lemma, "discuss" | "review" | "debate" | "exchange" | "negotiate"))
    {
        return None;
    }
    let mut cost = (n as i64 - hit.at as i64).abs();
    let (from, to) = if n < hit.at { (n, hit.at) } else { (hit.at + 1, p.saturating_sub(1)) };
    for k in from..to.max(from) {
        let chunk = &clause.chunks[k];
        let low = clause.low(chunk);
        if others.contains(&k) && k != hit.at && !same_story(clause, k) {
            cost += 15;
        }
        if let Some(verb) = chunk.verb {
            if n > hit.at && verb.form != Form::Ing && k > hit.end {
                // "met X and said that in Syria ..."
                if !matches!(verb.lemma, "hold" | "take" | "schedule" | "host") {
                    return None;
                }
            }
            if n < hit.at && matches!(verb.lemma, "say" | "tell" | "announce") {
                cost += 10;
            }
            if matches!(verb.lemma, "discuss" | "focus" | "cover" | "address" | "resolve" | "end" | "condemn" | "support") && n > k {
                return None;
            }
        }
        if n > hit.at
            && k >= hit.at
            && (matches!(low, "about" | "over" | "regarding" | "concerning")
                || low == "on"
                    && !matches!(clause.chunks.get(k + 1).map(|c| &c.kind), Some(ChunkKind::Time(_)))
                    && !matches!(clause.low_at(k + 2), "sidelines" | "margins" | "fringes" | "eve"))
        {
            return None;
        }
        match chunk.class {
            Class::Stop | Class::That | Class::Quote => cost += 20,
            Class::Relative | Class::Subordinate | Class::Dash => cost += 10,
            _ => {}
        }
    }
    // "the war in Ukraine", "the situation in Gaza": the place of something else.
    if p > 1 && clause.chunks[p - 2].kind == ChunkKind::Word && elsewhere(clause.low_at(p - 2)) {
        return None;
    }
    (cost < 40).then_some(cost)
}

/// Triggers that tell of the same journey.
fn same_story(clause: &Clause<'_>, n: usize) -> bool {
    clause.chunks[n].verb.is_some_and(|v| matches!(v.lemma, "arrive" | "travel" | "fly" | "visit"))
        || matches!(clause.low_at(n), "visit" | "trip")
}

fn elsewhere(word: &str) -> bool {
    matches!(
        word,
        "war"
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

/// The occasion of a hit: a gathering after "on the sidelines of", "during", "at".
pub(super) fn occasion(gaz: &Gazetteer, clause: &Clause<'_>, hit: &Hit) -> Option<OccasionDraft> {
    if let Some((span, known)) = hit.occasion {
        return Some(OccasionDraft { span, known, sidelines: sidelines(clause, span) });
    }
    let mut best: Option<(i64, OccasionDraft)> = None;
    for tag in clause.tags.iter().filter(|t| t.kind == TagKind::Gathering) {
        let Some(n) = clause.chunks.iter().position(|c| {
            let s = clause.span(c);
            s.start <= tag.span.start && tag.span.start < s.end
        }) else {
            continue;
        };
        let side = sidelines(clause, tag.span);
        let (prep, at) = preposition(clause, n);
        let fits = side
            || matches!(prep, "at" | "during" | "in" | "within" | "for")
            || prep == "of" && at > 0 && matches!(clause.low_at(at - 1), "part" | "framework" | "sidelines" | "margins");
        if !fits || matches!(prep, "ahead" | "before" | "after" | "following") && !side {
            continue;
        }
        let between = if n > hit.at { &clause.chunks[hit.at + 1..n] } else { &clause.chunks[n..hit.at] };
        let barrier = between
            .iter()
            .filter(|c| {
                c.verb.is_some_and(|v| v.form != Form::Ing && !matches!(v.lemma, "hold" | "take"))
                    || matches!(c.class, Class::Stop | Class::That)
            })
            .count() as i64;
        if barrier > 0 && !side || barrier > 1 {
            continue;
        }
        let span = edition(clause, tag.span);
        let cost = (n as i64 - hit.at as i64).abs() + barrier * 10;
        if cost < 40 && best.as_ref().is_none_or(|(c, _)| cost < *c) {
            best = Some((cost, OccasionDraft { span, known: Some(tag.entry), sidelines: side }));
        }
    }
    if let Some((_, occasion)) = best {
        return Some(occasion);
    }
    let _ = gaz;
    unlisted(clause, hit)
}

/// "on the sidelines of the global summit": an occasion that no table lists.
fn unlisted(clause: &Clause<'_>, hit: &Hit) -> Option<OccasionDraft> {
    let n = (0..clause.chunks.len())
        .find(|&n| matches!(clause.low_at(n), "sidelines" | "margins" | "fringes" | "sideline") && matches!(clause.low_at(n + 1), "of"))?;
    if (n as i64 - hit.at as i64).abs() > 24 {
        return None;
    }
    let from = n + 2;
    let mut to = from;
    while to < clause.chunks.len() && to < from + 14 {
        let chunk = &clause.chunks[to];
        if matches!(
            chunk.class,
            Class::Comma
                | Class::Stop
                | Class::Quote
                | Class::That
                | Class::Relative
                | Class::Auxiliary
                | Class::Subordinate
                | Class::Dash
                | Class::Close
        ) || chunk.verb.is_some_and(|v| v.form != Form::Ing)
            || matches!(chunk.kind, ChunkKind::Time(_))
            || to > from && matches!(chunk.class, Class::Prep) && clause.low(chunk) != "of" && clause.low(chunk) != "for"
        {
            break;
        }
        to += 1;
    }
    let from = (from..to).find(|&k| clause.chunks[k].class != Class::Determiner).unwrap_or(to);
    (to > from).then(|| OccasionDraft {
        span: clause.span(&clause.chunks[from]).join(clause.span(&clause.chunks[to - 1])),
        known: None,
        sidelines: true,
    })
}

/// The preposition that governs a noun phrase, and its chunk.
fn preposition<'a>(clause: &Clause<'a>, n: usize) -> (&'a str, usize) {
    let mut k = n;
    let mut steps = 0;
    while k > 0 && steps < 10 {
        k -= 1;
        steps += 1;
        let chunk = &clause.chunks[k];
        if matches!(chunk.class, Class::Prep | Class::Subordinate) {
            return (clause.low(chunk), k);
        }
        if chunk.verb.is_some() || matches!(chunk.class, Class::Comma | Class::Stop) {
            return ("", k);
        }
    }
    ("", k)
}

fn sidelines(clause: &Clause<'_>, span: Span) -> bool {
    let from = clause.sentence.span.start.max(span.start.saturating_sub(110));
    let from = (from..=span.start).find(|&at| clause.text.folded.is_char_boundary(at)).unwrap_or(span.start);
    let before = &clause.text.lower[from..span.start];
    ["sidelines of", "sideline of", "margins of", "fringes of", "sidelines at", "sidelines to", "margin of"].iter().any(|m| {
        before
            .rfind(m)
            .is_some_and(|at| !before[at + m.len()..].contains([',', '.', ';']) || before.len() - at < 70 && !before[at..].contains('.'))
    })
}

/// The gathering with its edition and year: "80th session of the UN General Assembly", "2019 Paris Summit".
fn edition(clause: &Clause<'_>, span: Span) -> Span {
    let Some(n) = clause.chunks.iter().position(|c| clause.span(c).start <= span.start && span.start < clause.span(c).end) else {
        return span;
    };
    let mut from = n;
    while from > 0 {
        let low = clause.low_at(from - 1);
        let ordinal = low.len() > 2
            && low.as_bytes()[0].is_ascii_digit()
            && (low.ends_with("th") || low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd"));
        let year = low.len() == 4 && (low.starts_with("19") || low.starts_with("20"));
        if ordinal
            || year
            || matches!(
                low,
                "annual"
                    | "emergency"
                    | "extraordinary"
                    | "first"
                    | "second"
                    | "third"
                    | "fourth"
                    | "fifth"
                    | "sixth"
                    | "seventh"
                    | "eighth"
                    | "ninth"
                    | "tenth"
                    | "special"
            )
            || matches!(low, "of" | "the")
                && from > 1
                && (matches!(clause.low_at(from - 2), "session" | "meeting" | "summit" | "edition" | "of" | "week"))
        {
            from -= 1;
            continue;
        }
        if matches!(low, "session" | "meeting" | "summit" | "edition" | "week") && matches!(clause.low_at(from), "of") {
            from -= 1;
            continue;
        }
        break;
    }
    let start = clause.span(&clause.chunks[from]).start;
    let mut end = span.end;
    // "G20 foreign ministers' meeting", "East Asia Summit Foreign Ministers meeting"
    let mut k = clause.chunks.iter().position(|c| clause.span(c).start >= span.end).unwrap_or(clause.chunks.len());
    let mut steps = 0;
    let mut head = None;
    while k < clause.chunks.len() && steps < 5 {
        let chunk = &clause.chunks[k];
        let low = clause.low(chunk);
        if matches!(
            low,
            "meeting" | "summit" | "conference" | "session" | "ministerial" | "forum" | "dialogue" | "talks" | "gathering" | "assembly"
        ) {
            head = Some(clause.span(chunk).end);
            break;
        }
        let goes_on = matches!(
            low,
            "foreign"
                | "ministers"
                | "leaders"
                | "climate"
                | "finance"
                | "defence"
                | "defense"
                | "ministerial"
                | "annual"
                | "'"
                | "'s"
                | "security"
                | "economic"
                | "leaders'"
        ) || matches!(chunk.class, Class::Genitive);
        if !goes_on
            && !matches!(&chunk.kind, ChunkKind::Party(p) if p.iter().all(|q| q.kind != ParticipantKind::Person || q.name.is_none()))
        {
            break;
        }
        k += 1;
        steps += 1;
    }
    if let Some(head) = head {
        end = head;
    }
    Span::new(start, end)
}

/// A visit's host: the country of its place.
pub(super) fn host(gaz: &Gazetteer, clause: &Clause<'_>, hit: &Hit) -> Option<crate::mention::Party> {
    let n = hit.place?;
    let place = widen(gaz, clause, n, read(gaz, clause, n));
    let country = place.country?;
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
