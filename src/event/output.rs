//! Drafts become records, with offsets in code points of the text as it was given.

use super::draft::Draft;
use super::{
    DocRef, Event, Evidence, Fnv, Format, Occasion, Offsets, OutcomeSlot, Participant, Quote, Status, TopicSlot, WhenSlot, Where, codes,
};
use crate::gazetteer::Gazetteer;
use crate::mention::Party;
use crate::text::{Part, Span, Text};
use crate::when::{Anchor, Grain};

/// The record of each draft, in order of their first sentences.
pub fn finish(gaz: &Gazetteer, text: &Text<'_>, mut drafts: Vec<Draft>) -> Vec<Event> {
    for draft in &mut drafts {
        // What several sentences say of one meeting may put its day ahead.
        if matches!(draft.status, Status::Held | Status::Ongoing) && draft.starts_after(text.written) {
            draft.status = Status::Planned;
        }
    }
    let doc = doc_ref(text);
    let mut seen = std::collections::HashMap::new();
    drafts
        .iter()
        .map(|draft| {
            let mut event = record(gaz, text, draft, &doc);
            // Two events that nothing tells apart keep distinct ids by their order.
            let n = seen.entry(event.id.clone()).or_insert(0u32);
            if *n > 0 {
                event.id = hash(&[&event.id, &n.to_string()]);
            }
            *n += 1;
            event
        })
        .collect()
}

fn doc_ref(text: &Text<'_>) -> DocRef {
    let doc = text.doc();
    DocRef {
        id: doc.id.clone(),
        published: doc.published.map(|d| d.to_string()),
        published_from: doc.published_from.map(|f| f.as_str().to_string()),
        title: doc.title.clone(),
        url: doc.url.clone(),
        source: doc.source.clone(),
        extra: doc.extra.clone(),
    }
}

fn record(gaz: &Gazetteer, text: &Text<'_>, draft: &Draft, doc: &DocRef) -> Event {
    let people = |list: &[Party]| -> Vec<Participant> { list.iter().map(|p| participant(gaz, text, p)).collect() };
    let (who, whom) = (people(&draft.who), people(&draft.whom));
    let mut sides: Vec<&str> = who.iter().chain(&whom).filter_map(|p| p.side.as_deref()).collect();
    sides.sort_unstable();
    sides.dedup();
    let format = match sides.len() {
        0 | 1 => None,
        2 => Some(Format::Bilateral),
        3 => Some(Format::Trilateral),
        _ => Some(Format::Multilateral),
    };
    let when = draft.when.as_ref().map(|(span, interval)| {
        let place = text.place(*span);
        WhenSlot {
            text: place.text,
            start: interval.map(|i| i.start.to_string()),
            end: interval.map(|i| i.end.to_string()),
            granularity: interval.map(|i| grain(i.grain).to_string()),
            anchor: interval.map(|i| anchor(i.anchor).to_string()),
            mention: Offsets { start: place.start, end: place.end, part: part(place.part) },
        }
    });
    let place = place(gaz, text, draft);
    let names: Vec<String> = who.iter().chain(&whom).map(|p| p.name.clone().or(p.side.clone()).unwrap_or_default()).collect();
    let id = hash(&[
        &doc.id,
        &format!("{:?}{:?}", draft.kind, draft.status),
        &names.join("|"),
        when.as_ref().and_then(|w| w.start.as_deref()).unwrap_or(""),
        place.as_ref().and_then(|p| p.city.as_deref()).unwrap_or(""),
    ]);
    let mut event = Event {
        id,
        doc: doc.clone(),
        kind: draft.kind,
        status: draft.status,
        mode: draft.mode,
        format,
        who,
        whom,
        place,
        when,
        duration_minutes: draft.duration,
        outcome: draft.outcome.as_ref().map(|o| {
            let place = text.place(o.span);
            OutcomeSlot { value: o.value, text: place.text, start: place.start, end: place.end, part: part(place.part) }
        }),
        topics: topics(gaz, text, draft),
        reported_by: reported_by(text),
        codes: codes::codes(draft),
        confidence: 0.0,
        evidence: draft.evidence.iter().map(|(rule, span)| evidence(text, rule, *span)).collect(),
    };
    event.confidence = (crate::confidence::of(&event) * 100.0).round() / 100.0;
    event
}

fn participant(gaz: &Gazetteer, text: &Text<'_>, party: &Party) -> Participant {
    let id = match party.person {
        Some(person) => Some(gaz.tables.people[person as usize].id.clone()),
        None if party.name.is_none() => party.side.as_ref().and_then(|side| side_id(gaz, side)),
        None => None,
    };
    // A side's people without a name stand for the side.
    let kind = if party.people && party.kind == super::ParticipantKind::Person { super::ParticipantKind::Country } else { party.kind };
    let id = if kind == super::ParticipantKind::Person && party.name.is_none() { None } else { id };
    let name = match kind {
        // A name that no table knows is written as the text writes it, accents and all.
        super::ParticipantKind::Person => party.name.clone().map(|name| match text.folded.find(&name) {
            Some(at) if party.person.is_none() => text.place(Span::new(at, at + name.len())).text,
            _ => name,
        }),
        _ => party.side.as_ref().and_then(|side| side_name(gaz, side)),
    };
    Participant {
        id,
        kind,
        name,
        office: party.office.clone(),
        side: party.side.clone(),
        resolved_by: party.by,
        mention: quote(text, party.span),
    }
}

fn side_id(gaz: &Gazetteer, side: &str) -> Option<String> {
    gaz.tables.polity(side).map(|p| if p.qid.is_empty() { p.id.clone() } else { p.qid.clone() }).or_else(|| {
        gaz.tables.organisations.iter().find(|o| o.id == side).map(|o| if o.qid.is_empty() { o.id.clone() } else { o.qid.clone() })
    })
}

fn side_name(gaz: &Gazetteer, side: &str) -> Option<String> {
    gaz.tables
        .polities
        .iter()
        .find(|p| p.id == side)
        .map(|p| p.name.clone())
        .or_else(|| gaz.tables.organisations.iter().find(|o| o.id == side).map(|o| o.name.clone()))
}

fn place(gaz: &Gazetteer, text: &Text<'_>, draft: &Draft) -> Option<Where> {
    let place = &draft.place;
    if place.city.is_none() && place.country.is_none() && place.venue.is_none() && draft.occasion.is_none() {
        return None;
    }
    let mut mentions: Vec<Quote> = Vec::new();
    for span in &place.spans {
        let quote = quote(text, *span);
        if !mentions.contains(&quote) {
            mentions.push(quote);
        }
    }
    let occasion = draft.occasion.as_ref().map(|o| {
        mentions.push(quote(text, o.span));
        let row = o.known.map(|k| &gaz.tables.gatherings[k as usize]);
        Occasion { id: row.map(|r| r.id.clone()), name: occasion_name(&text.place(o.span).text, row.map(|r| r.name.as_str())) }
    });
    Some(Where {
        city: place.city.clone(),
        country: place.country.clone(),
        venue: place.venue.clone(),
        sidelines: draft.occasion.as_ref().is_some_and(|o| o.sidelines),
        occasion,
        mentions,
    })
}

/// A gathering's name without its article and the stops of its initials: "the U.N. General Assembly" is "UN General
/// Assembly". A session is named by the gathering's usual name.
fn occasion_name(words: &str, usual: Option<&str>) -> String {
    if let Some(usual) = usual.filter(|u| !words.to_lowercase().contains(&u.to_lowercase())) {
        let list: Vec<&str> = words.split_whitespace().collect();
        let ordinal = |w: &str| w.len() > 2 && w.as_bytes()[0].is_ascii_digit() && ["st", "nd", "rd", "th"].iter().any(|e| w.ends_with(e));
        if let Some(pair) = list.windows(2).find(|p| ordinal(p[0]) && p[1].eq_ignore_ascii_case("session")) {
            return format!("{} session of the {usual}", pair[0]);
        }
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    let from = usize::from(words.len() > 1 && matches!(words[0], "the" | "The" | "a" | "an" | "this" | "ongoing"));
    let initials =
        |w: &str| w.len() > 2 && w.ends_with('.') && w.split('.').all(|p| p.len() <= 1 && p.chars().all(|c| c.is_ascii_uppercase()));
    words[from..].iter().map(|w| if initials(w) { w.replace('.', "") } else { (*w).to_string() }).collect::<Vec<_>>().join(" ")
}

fn topics(gaz: &Gazetteer, text: &Text<'_>, draft: &Draft) -> Vec<TopicSlot> {
    let mut out: Vec<TopicSlot> = Vec::new();
    for topic in &super::topic::tidy(text, &draft.topics) {
        let place = text.place(topic.span);
        let known = topic.known.map(|k| &gaz.tables.topics[k as usize]);
        // A quotation that ends within the phrase leaves its mark there.
        let plain = || place.text.replace(['"', '“', '”', '„'], "").split_whitespace().collect::<Vec<_>>().join(" ");
        let label = known.map_or_else(plain, |t| t.label.clone());
        if out.iter().any(|t| t.label.eq_ignore_ascii_case(&label)) {
            continue;
        }
        out.push(TopicSlot {
            id: known.map(|t| t.id.clone()),
            label,
            text: place.text,
            start: place.start,
            end: place.end,
            part: part(place.part),
        });
    }
    out
}

/// The agency of the dateline: "(AP)", "/TASS/", "(Reuters)".
fn reported_by(text: &Text<'_>) -> Option<String> {
    const AGENCIES: &[(&str, &str)] = &[
        ("(ap)", "AP"),
        ("(reuters)", "Reuters"),
        ("(afp)", "AFP"),
        ("/tass/", "TASS"),
        ("(xinhua)", "Xinhua"),
        ("xinhua)", "Xinhua"),
        ("(interfax)", "Interfax"),
        ("kyodo --", "Kyodo"),
        ("(yonhap)", "Yonhap"),
        ("(anadolu)", "Anadolu"),
        ("(irna)", "IRNA"),
        ("(efe)", "EFE"),
        ("(pti)", "PTI"),
        ("(ani)", "ANI"),
        ("(dpa)", "dpa"),
        ("(upi)", "UPI"),
        ("(kuna)", "KUNA"),
        ("(wam)", "WAM"),
        ("(spa)", "SPA"),
        ("(cna)", "CNA"),
        ("(ips)", "IPS"),
        ("author: reuters", "Reuters"),
        ("author: ap ", "AP"),
        ("author: afp", "AFP"),
    ];
    let mut end = text.lower.len().min(1200);
    while !text.lower.is_char_boundary(end) {
        end -= 1;
    }
    let head = &text.lower[..end];
    AGENCIES.iter().filter_map(|(mark, name)| Some((head.find(mark)?, *name))).min().map(|(_, name)| name.to_string())
}

fn quote(text: &Text<'_>, span: Span) -> Quote {
    let place = text.place(span);
    Quote { text: place.text, start: place.start, end: place.end, part: part(place.part) }
}

fn evidence(text: &Text<'_>, rule: &str, span: Span) -> Evidence {
    let place = text.place(span);
    Evidence { rule: rule.to_string(), text: place.text, start: place.start, end: place.end, part: part(place.part) }
}

fn part(part: Part) -> Option<String> {
    (part == Part::Title).then(|| "title".to_string())
}

fn grain(grain: Grain) -> &'static str {
    match grain {
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::Year => "year",
        Grain::Range => "range",
    }
}

fn anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Written => "written",
        Anchor::Published => "published",
        Anchor::Event => "event",
        Anchor::Quotation => "quotation",
    }
}

fn hash(parts: &[&str]) -> String {
    let mut fnv = Fnv::new();
    for part in parts {
        fnv.write(part.as_bytes());
        fnv.write(&[0x1f]);
    }
    format!("{:016x}", fnv.finish())
}
