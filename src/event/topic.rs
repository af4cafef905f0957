//! What the sides talked about: known topics by their wordings, open ones read off "discussed X, Y and Z".

use super::draft::TopicDraft;
use crate::clause::{ChunkKind, Class, Clause, Form};
use crate::gazetteer::TagKind;
use crate::trigger::Hit;

/// Verbs whose object is a topic.
const TALK_VERBS: &[&str] = &[
    "discuss", "address", "review", "cover", "raise", "debate", "negotiate", "examine", "touch", "explore", "tackle", "exchange", "focus",
    "centre", "center", "talk", "advance", "resolve", "end", "coordinate", "reaffirm", "affirm", "strengthen", "push", "finalize",
    "finalise", "sign", "condemn", "stress", "emphasize", "emphasise", "highlight", "underscore",
];

/// Prepositions that bring a topic after a trigger.
const BRING: &[&str] = &["on", "about", "over", "regarding", "concerning"];

/// The topics that a hit's own sentence tells.
pub(super) fn attach(clause: &Clause<'_>, hit: &Hit) -> Vec<TopicDraft> {
    let mut out = Vec::new();
    let mut n = hit.at + 1;
    // The trigger itself may be "discussed".
    if clause.chunks[hit.at].verb.is_some_and(|v| matches!(v.lemma, "discuss" | "review" | "debate" | "exchange" | "negotiate")) {
        phrase(clause, hit.at + 1, &mut out);
    }
    while n < clause.chunks.len() {
        let chunk = &clause.chunks[n];
        let low = clause.low(chunk);
        let before_object = n >= hit.at;
        if before_object && BRING.contains(&low) && !time_follows(clause, n + 1) {
            let verb_between =
                clause.chunks[hit.at + 1..n].iter().any(|c| c.verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third)));
            let sideline = matches!(clause.low_at(n + 1), "sidelines" | "margins" | "fringes")
                || matches!(clause.low_at(n + 2), "sidelines" | "margins" | "fringes" | "eve" | "phone" | "telephone")
                || matches!(clause.low_at(n + 1), "behalf" | "board" | "phone");
            if !verb_between && !sideline {
                n = phrase(clause, n + 1, &mut out);
                continue;
            }
        }
        if let Some(verb) = chunk.verb
            && TALK_VERBS.contains(&verb.lemma)
            && n > hit.at
        {
            n = phrase(clause, past_particles(clause, n + 1), &mut out);
            continue;
        }
        n += 1;
    }
    known(clause, &mut out);
    out
}

/// How many sentences on a text may still tell what a meeting was about.
const REACH: usize = 4;

/// Verbs that tell in a later sentence what a meeting was about.
const GO_ON: &[&str] = &[
    "discuss", "address", "review", "cover", "raise", "debate", "negotiate", "examine", "touch", "explore", "exchange", "focus", "centre",
    "center", "talk",
];

/// Verbs of what one side said there: only topics that the gazetteer knows are taken from them.
const SAY_ON: &[&str] = &[
    "highlight", "stress", "emphasize", "emphasise", "underscore", "underline", "reaffirm", "reiterate", "affirm", "outline", "condemn",
    "urge", "express", "welcome", "thank", "call", "press",
];

/// Adds the topics of a later sentence that goes on about a meeting ("They also discussed ...", "He stressed ...").
pub fn follow_up(draft: &mut super::Draft, clause: &Clause<'_>, sentence: usize) {
    if sentence.saturating_sub(draft.sentence) > REACH || draft.kind != super::Kind::Meeting {
        return;
    }
    if !goes_on(draft, clause) {
        return;
    }
    let mut n = 0;
    while n < clause.chunks.len() {
        let verb = clause.chunks[n].verb.map(|v| v.lemma);
        if verb.is_some_and(|v| GO_ON.contains(&v)) {
            n = phrase(clause, past_particles(clause, n + 1), &mut draft.topics).max(n + 1);
            continue;
        }
        if verb.is_some_and(|v| SAY_ON.contains(&v)) {
            let from = clause.span(&clause.chunks[n]).end;
            for tag in clause.tags.iter().filter(|t| t.kind == TagKind::Topic && t.span.start >= from) {
                if !draft.topics.iter().any(|t| t.span.overlaps(tag.span)) {
                    draft.topics.push(TopicDraft { known: Some(tag.entry), span: tag.span });
                }
            }
        }
        n += 1;
    }
    known(clause, &mut draft.topics);
}

/// Whether a sentence's first participants are the meeting's.
fn goes_on(draft: &super::Draft, clause: &Clause<'_>) -> bool {
    let first = (0..clause.chunks.len().min(12)).find_map(|n| clause.parties(n).filter(|p| !p.is_empty() && clause.is_party(n)));
    first.is_some_and(|parties| parties.iter().all(|p| draft.who.iter().chain(&draft.whom).any(|q| q.same(p))))
}

/// "focused on", "touched upon", "thanked X for": past the words that bring the object.
fn past_particles(clause: &Clause<'_>, from: usize) -> usize {
    let mut n = from;
    while matches!(clause.low_at(n), "on" | "out" | "upon" | "for" | "about" | "that" | "over") {
        n += 1;
    }
    if clause.is_party(n) && clause.low_at(n + 1) == "for" {
        n += 2;
    }
    n
}

/// Known topics among the words: a phrase that is one gets its id.
fn known(clause: &Clause<'_>, out: &mut [TopicDraft]) {
    for topic in out.iter_mut() {
        let tag = clause.tags.iter().filter(|t| t.kind == TagKind::Topic && topic.span.covers(t.span)).max_by_key(|t| t.span.len());
        if let Some(tag) = tag
            && tag.span.len() * 2 >= topic.span.len()
        {
            topic.known = Some(tag.entry);
        }
    }
}

fn time_follows(clause: &Clause<'_>, n: usize) -> bool {
    matches!(clause.chunks.get(n).map(|c| &c.kind), Some(ChunkKind::Time(_)))
        || clause.low_at(n) == "the" && matches!(clause.chunks.get(n + 1).map(|c| &c.kind), Some(ChunkKind::Time(_)))
}

/// Reads topic phrases from a chunk on, split at commas and "and"; returns one past them.
fn phrase(clause: &Clause<'_>, from: usize, out: &mut Vec<TopicDraft>) -> usize {
    let mut n = from;
    let mut start = None;
    let mut items: Vec<(usize, usize)> = Vec::new();
    while n < clause.chunks.len() && n < from + 40 {
        let chunk = &clause.chunks[n];
        let low = clause.low(chunk);
        let ends =
            matches!(chunk.class, Class::Stop | Class::That | Class::Relative | Class::Dash | Class::Modal | Class::Open | Class::Close)
                || matches!(chunk.class, Class::Subordinate) && low != "following"
                || matches!(chunk.class, Class::Auxiliary)
                || chunk.verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third) && start.is_some_and(|s| n > s))
                || chunk.verb.is_some_and(|v| v.form == Form::Base)
                || matches!(chunk.kind, ChunkKind::Time(_)) && n > from
                || matches!(chunk.class, Class::Prep) && matches!(low, "during" | "ahead" | "with" | "via" | "amid") && n > from
                || matches!(chunk.class, Class::To) && start.is_some();
        if ends {
            break;
        }
        if matches!(chunk.class, Class::Comma) || chunk.class == Class::And && splits(clause, start, n) {
            if let Some(s) = start.take() {
                items.push((s, n));
            }
            // After a comma a clause may begin: "discussed Syria, Lavrov said".
            if chunk.class == Class::Comma
                && clause.is_party(n + 1)
                && clause.chunks[n + 1..].iter().take(4).any(|c| c.verb.is_some() || c.class == Class::Auxiliary)
            {
                break;
            }
        } else if start.is_none()
            && !matches!(chunk.class, Class::Determiner | Class::Adverb | Class::And | Class::Possessive | Class::Quote)
        {
            start = Some(n);
        }
        n += 1;
    }
    if let Some(s) = start {
        items.push((s, n));
    }
    for (s, e) in items {
        let mut s = s;
        while s < e && filler(clause.low_at(s)) {
            s += 1;
        }
        let mut e = e;
        while e > s
            && matches!(clause.chunks[e - 1].class, Class::Prep | Class::Quote | Class::And | Class::Determiner | Class::Adverb | Class::To)
        {
            e -= 1;
        }
        if s >= e {
            continue;
        }
        let span = clause.span(&clause.chunks[s]).join(clause.span(&clause.chunks[e - 1]));
        let words = clause.text.get(span);
        if words.len() < 3 || words.len() > 140 || only_names(clause, s, e) || vague(words) {
            continue;
        }
        if !out.iter().any(|t| t.span.overlaps(span)) {
            out.push(TopicDraft { known: None, span });
        }
    }
    n.max(from)
}

/// Whether "and" parts two topics rather than two words of one ("trade and economic ties").
fn splits(clause: &Clause<'_>, start: Option<usize>, n: usize) -> bool {
    let Some(s) = start else { return false };
    // After an earlier comma, or before a determiner or a new head with its own "the".
    let later = clause.chunks.get(n + 1);
    let comma = n > 0 && clause.chunks[n - 1].class == Class::Comma;
    let long = n - s > 2;
    comma
        || later.is_some_and(|c| matches!(c.class, Class::Determiner | Class::Possessive))
        || long && clause.chunks[s..n].iter().any(|c| c.class == Class::Prep)
}

/// Words that open a topic phrase and say nothing.
fn filler(word: &str) -> bool {
    matches!(
        word,
        "issues"
            | "issue"
            | "related"
            | "to"
            | "of"
            | "the"
            | "a"
            | "an"
            | "ways"
            | "how"
            | "including"
            | "such"
            | "as"
            | "range"
            | "variety"
            | "number"
            | "various"
            | "other"
            | "several"
            | "key"
            | "their"
            | "its"
            | "his"
            | "her"
            | "our"
            | "both"
            | "also"
            | "importance"
            | "need"
            | "state"
            | "on"
            | "for"
            | "in"
            | "with"
            | ","
            | "efforts"
            | "ongoing"
            | "matters"
            | "topics"
            | "case"
            | "views"
            | "about"
            | "possibility"
            | "prospects"
            | "steps"
            | "measures"
            | "situation"
            | "latest"
            | "developments"
            | "question"
            | "questions"
            | "subject"
            | "full"
            | "further"
            | "current"
            | "continued"
            | "from"
            | "by"
    )
}

fn vague(words: &str) -> bool {
    matches!(
        words.to_ascii_lowercase().as_str(),
        "issues"
            | "matters"
            | "it"
            | "them"
            | "this"
            | "views"
            | "talks"
            | "things"
            | "condition of anonymity"
            | "all"
            | "more"
            | "reporters"
            | "notes"
            | "issues of mutual interest"
            | "matters of mutual interest"
            | "behalf"
            | "phone"
            | "the phone"
    )
}

fn only_names(clause: &Clause<'_>, from: usize, to: usize) -> bool {
    clause.chunks[from..to].iter().all(|c| {
        matches!(&c.kind, ChunkKind::Party(p) if p.iter().any(|q| q.name.is_some()))
            || matches!(c.class, Class::And | Class::Comma | Class::Genitive)
    }) && to - from < 2
}
