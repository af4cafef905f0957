//! At what occasion a hit takes place.

use super::beside::clause_begins;
use super::draft::OccasionDraft;
use crate::clause::{Chunk, ChunkKind, Class, Clause, Form, is_margin};
use crate::event::ParticipantKind;
use crate::gazetteer::TagKind;
use crate::text::Span;
use crate::trigger::Hit;

/// The occasion of a hit: a gathering after "on the sidelines of", "during", "at".
pub(super) fn attach(clause: &Clause<'_>, hit: &Hit) -> Option<OccasionDraft> {
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
        if barrier > 0 && !side || barrier > 1 || clause_begins(clause, hit.end..n) {
            continue;
        }
        // "will meet B before heading to Lima for the summit", "after attending the forum": another day, another place.
        let then =
            |k: usize| matches!(clause.low_at(k), "before" | "after") && clause.chunks[k + 1].verb.is_some_and(|v| v.form == Form::Ing);
        // "came to Lima for the summit after a stop in Peru, where he met B"
        let elsewhere = (n..hit.at).find(|&k| clause.low_at(k) == "where").is_some_and(|k| (n..k).any(|m| clause.low_at(m) == "after"));
        if !side && ((hit.end..n).any(then) || elsewhere) {
            continue;
        }
        // "the ministerial week of the sixth session of the UN Environment Assembly": one gathering, named twice.
        let whole = clause
            .tags
            .iter()
            .filter(|t| {
                t.kind == TagKind::Gathering && t.entry == tag.entry && t.span.start > tag.span.end && t.span.start < tag.span.end + 45
            })
            .find(|t| clause.text.low(Span::new(tag.span.end, t.span.start)).starts_with(" of "))
            .map_or(tag.span, |t| tag.span.join(t.span));
        let span = edition(clause, whole);
        let cost = (n as i64 - hit.at as i64).abs() + barrier * 10;
        if cost < 40 && best.as_ref().is_none_or(|(c, _)| cost < *c) {
            best = Some((cost, OccasionDraft { span, known: Some(tag.entry), sidelines: side }));
        }
    }
    if let Some((_, occasion)) = best {
        return Some(occasion);
    }
    unlisted(clause, hit).or_else(|| named(clause, hit))
}

/// "at the Global Refugee Forum", "during the funeral of Pope Francis": a gathering by a name of its own, that no table lists.
fn named(clause: &Clause<'_>, hit: &Hit) -> Option<OccasionDraft> {
    let mut best: Option<(usize, OccasionDraft)> = None;
    for n in 0..clause.chunks.len() {
        let far = n.abs_diff(hit.at);
        if far > 20 || !matches!(clause.low_at(n), "at" | "during") || best.as_ref().is_some_and(|(b, _)| *b <= far) {
            continue;
        }
        let parted = if n > hit.at { hit.end.min(n)..n } else { n + 1..hit.at };
        if clause.chunks[parted].iter().any(|c| {
            matches!(c.class, Class::Stop | Class::That | Class::Quote)
                || c.verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third) && !matches!(v.lemma, "hold" | "take"))
        }) && n > hit.at
            || clause_begins(clause, hit.end..n)
        {
            continue;
        }
        let Some(head) = (n + 1..(n + 10).min(clause.chunks.len()))
            .take_while(|&k| {
                let c = &clause.chunks[k];
                c.verb.is_none_or(|_| clause.toks[c.from].cap)
                    && !matches!(
                        c.class,
                        Class::Prep | Class::Comma | Class::Stop | Class::And | Class::To | Class::Subordinate | Class::Relative
                    )
                    && !matches!(c.kind, ChunkKind::Compound(_))
            })
            .find(|&k| gathering(clause.low_at(k)))
        else {
            continue;
        };
        let from = (n + 1..=head).find(|&k| !matches!(clause.chunks[k].class, Class::Determiner | Class::Possessive)).unwrap_or(head);
        let proper = clause.toks[clause.chunks[head].from].cap && head > from;
        let rite = matches!(clause.low_at(head), "funeral" | "inauguration" | "coronation" | "enthronement");
        if !proper && !rite || head == hit.at {
            continue;
        }
        let mut to = head;
        if rite && clause.low_at(head + 1) == "of" && head + 2 < clause.chunks.len() {
            to = head + 2;
        }
        let span = clause.span(&clause.chunks[from]).join(clause.span(&clause.chunks[to]));
        best = Some((far, OccasionDraft { span, known: None, sidelines: sidelines(clause, span) }));
    }
    best.map(|(_, occasion)| occasion)
}

/// Nouns that end a gathering's name.
fn gathering(word: &str) -> bool {
    matches!(
        word,
        "summit"
            | "conference"
            | "forum"
            | "dialogue"
            | "congress"
            | "assembly"
            | "ministerial"
            | "consultations"
            | "expo"
            | "games"
            | "olympics"
            | "funeral"
            | "inauguration"
            | "coronation"
            | "enthronement"
    )
}

/// "on the sidelines of the global summit": an occasion that no table lists.
fn unlisted(clause: &Clause<'_>, hit: &Hit) -> Option<OccasionDraft> {
    let n = (0..clause.chunks.len()).find(|&n| is_margin(clause.low_at(n)) && clause.low_at(n + 1) == "of")?;
    if n.abs_diff(hit.at) > 24 || clause_begins(clause, hit.end..n) {
        return None;
    }
    let from = n + 2;
    let mut to = from;
    let acts = |k: usize| {
        let next = clause.chunks.get(k + 1);
        let verb = |c: &Chunk| c.verb.is_some_and(|v| v.form != Form::Ing) || matches!(c.class, Class::Auxiliary | Class::Modal);
        clause.is_party(k) && n < hit.at && next.is_some_and(verb)
    };
    while to < clause.chunks.len() && to < from + 14 {
        let chunk = &clause.chunks[to];
        let so_far = clause.span(&clause.chunks[from]).join(clause.span(chunk));
        if chunk.class == Class::Close && unclosed(clause, Span::new(so_far.start, so_far.end - 1)) {
            to += 1;
            continue;
        }
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
            // "On the sidelines of the forum he met B"
            || to > from && acts(to)
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
    ["sidelines of", "sideline of", "margins of", "fringes of", "fringe of", "sidelines at", "sidelines to", "margin of"].iter().any(|m| {
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
    let rest = clause.text.get(Span::new(end, clause.chunks.last().map_or(end, |c| clause.span(c).end.max(end))));
    if rest.starts_with(')') && unclosed(clause, Span::new(start, end)) {
        end += 1;
        k += usize::from(clause.chunks.get(k).is_some_and(|c| c.class == Class::Close));
    }
    let mut steps = 0;
    let mut head = None;
    while k < clause.chunks.len() && steps < 5 {
        let chunk = &clause.chunks[k];
        let low = clause.low(chunk);
        if matches!(
            low,
            "meeting"
                | "summit"
                | "conference"
                | "session"
                | "ministerial"
                | "forum"
                | "dialogue"
                | "talks"
                | "gathering"
                | "assembly"
                | "conclave"
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
                | "energy"
                | "trade"
                | "interior"
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

/// Whether a bracket stays open in some words: the acronym behind a name, "Organisation (SCO)", belongs to it.
fn unclosed(clause: &Clause<'_>, span: Span) -> bool {
    let words = clause.text.get(span);
    words.matches('(').count() > words.matches(')').count()
}
