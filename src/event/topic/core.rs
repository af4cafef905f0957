//! A topic phrase cut to its core: "the importance of protecting human rights" is about "protecting human rights".

use super::forms::adjective;
use super::phrase::Piece;
use super::words::{attitude, empty, opener};
use crate::clause::{ChunkKind, Class, Clause};

/// Longest topic, in bytes.
const LONGEST: usize = 140;

/// Where a piece's matter begins.
pub(super) fn opening(clause: &Clause<'_>, piece: Piece) -> usize {
    let (mut s, e) = piece;
    loop {
        while s + 1 < e && skipped(clause, s) {
            s += 1;
        }
        match lead(clause, s, e) {
            Some(next) if next < e => s = next,
            _ => return s,
        }
    }
}

/// The core of a piece, or nothing where it tells no topic.
pub(super) fn core(clause: &Clause<'_>, piece: Piece) -> Option<Piece> {
    let (mut s, mut e) = (opening(clause, piece), piece.1);
    while e > s
        && (trailing(clause, e - 1) || e > s + 1 && super::forms::gerund(clause.low_at(e - 1)) && clause.chunks[e - 2].class == Class::Prep)
    {
        e -= 1;
    }
    // "support for Ukraine" says more than "Ukraine".
    if e == s + 1 && s >= piece.0 + 2 && clause.low_at(s - 2) == "support" && is_name(clause, s) {
        s -= 2;
    }
    if s >= e {
        return None;
    }
    // "the case of Paul Whelan": a person may be the matter, if the text or the gazetteer says so.
    let of_case = s >= piece.0 + 2 && matches!(clause.low_at(s - 2), "case" | "cases" | "fate" | "release" | "detention");
    let span = clause.span(&clause.chunks[s]).join(clause.span(&clause.chunks[e - 1]));
    let listed = super::known::topics(clause, span).any(|t| t.span == span);
    if !of_case && !listed && !tells(clause, s, e) {
        return None;
    }
    Some((s, e))
}

fn skipped(clause: &Clause<'_>, n: usize) -> bool {
    let chunk = &clause.chunks[n];
    if chunk.kind != ChunkKind::Word {
        return false;
    }
    let low = clause.low(chunk);
    low != "no"
        && matches!(
            chunk.class,
            Class::Determiner | Class::Possessive | Class::Adverb | Class::Quote | Class::Comma | Class::And | Class::Genitive
        )
        || chunk.class == Class::Prep
        || chunk.class == Class::To
        || matches!(
            low,
            "that"
                | "as"
                | "not"
                | "related"
                | "relating"
                | "pertaining"
                | "wide"
                | "broad"
                | "whole"
                | "various"
                | "other"
                | "so"
                | "it"
                | "upcoming"
                | "pressing"
                | "topical"
                | "urgent"
        )
}

/// Where the matter begins after an opener: "(the need) for", "(U.S. support) for", "(issues) related to".
fn lead(clause: &Clause<'_>, s: usize, e: usize) -> Option<usize> {
    let mut k = s;
    while k < e && k < s + 7 {
        let low = clause.low_at(k);
        let noun = opener(low) || attitude(low);
        let next = clause.low_at(k + 1);
        if noun {
            let after = match next {
                "of" if attitude(low) || low == "commitment" => {
                    // "the commitment of the United States to a two-state solution"
                    let to = (k + 2..e.min(k + 7)).find(|&n| matches!(clause.low_at(n), "to" | "for"));
                    Some(to.map_or(k + 2, |n| n + 1))
                }
                // "appreciation to the organisers for the talks"
                "to" if attitude(low) && matches!(clause.chunks.get(k + 2).map(|c| &c.kind), Some(ChunkKind::Party(_))) => {
                    Some((k + 3..e.min(k + 6)).find(|&n| clause.low_at(n) == "for").map_or(k + 2, |n| n + 1))
                }
                // "efforts by Allies to provide aid"
                "taken" | "being" | "made" if opener(low) => {
                    (k + 2..e.min(k + 12)).find(|&n| clause.chunks[n].class == Class::To).map(|n| n + 1)
                }
                "by" if opener(low) => (k + 2..e.min(k + 12)).find(|&n| clause.chunks[n].class == Class::To).map(|n| n + 1),
                "of" | "for" | "to" | "on" | "about" | "over" | "regarding" | "concerning" | "around" | "towards" | "toward" | "at" => {
                    Some(k + 2)
                }
                "in" | "with" if attitude(low) || matches!(low, "progress" | "role" | "interest") => Some(k + 2),
                "related" | "relating" | "pertaining" | "linked" | "relevant" | "connected"
                    if matches!(clause.low_at(k + 2), "to" | "with") =>
                {
                    Some(k + 3)
                }
                "as" => None,
                _ => None,
            };
            if after.is_some() {
                return after;
            }
        }
        let chunk = &clause.chunks[k];
        let modifier = match chunk.kind {
            ChunkKind::Adjective(_) | ChunkKind::Compound(_) => true,
            ChunkKind::Party(_) => chunk.genitive || k == s,
            ChunkKind::Word => {
                empty(low)
                    || adjective(low)
                    || noun
                    || matches!(chunk.class, Class::Determiner | Class::Possessive | Class::Genitive | Class::Adverb | Class::And)
                    || low.ends_with("ed")
            }
            ChunkKind::Place => true,
            ChunkKind::Time(_) => false,
        };
        if !modifier {
            return None;
        }
        k += 1;
    }
    None
}

fn trailing(clause: &Clause<'_>, n: usize) -> bool {
    let chunk = &clause.chunks[n];
    matches!(
        chunk.class,
        Class::Prep
            | Class::Quote
            | Class::And
            | Class::Or
            | Class::Determiner
            | Class::Possessive
            | Class::Adverb
            | Class::To
            | Class::Comma
            | Class::Not
            | Class::Genitive
            | Class::Open
            | Class::Stop
    ) && chunk.kind == ChunkKind::Word
        || matches!(chunk.kind, ChunkKind::Time(_)) && !chunk.genitive
        || matches!(clause.low(chunk), "well" | "inter" | "alia" | "etc" | "detail" | "depth")
}

fn names(clause: &Clause<'_>, n: usize) -> bool {
    clause.toks[clause.chunks[n].from].cap
}

fn is_name(clause: &Clause<'_>, n: usize) -> bool {
    matches!(clause.chunks[n].kind, ChunkKind::Party(_) | ChunkKind::Place)
}

/// Whether a phrase tells a matter at all.
fn tells(clause: &Clause<'_>, s: usize, e: usize) -> bool {
    let words = clause.text.get(clause.span(&clause.chunks[s]).join(clause.span(&clause.chunks[e - 1])));
    let first = &clause.chunks[s];
    // "energy, IT and fisheries", "AI"
    if words.len() == 2 && first.kind == ChunkKind::Word && words.bytes().all(|b| b.is_ascii_uppercase()) {
        return true;
    }
    if words.len() < 3 || words.len() > LONGEST {
        return false;
    }
    // A person, or a person and what follows him, is whom they spoke of or with, not what about.
    // "the royal wedding", "the Karis visit", "the mission in Moldova" are matters.
    let noun = clause.chunks.get(s + 1).filter(|_| e > s + 1);
    let compound =
        noun.is_some_and(|c| c.kind == ChunkKind::Word && c.class == Class::Other && c.verb.is_none() && !clause.toks[c.from].cap);
    let posted = noun.is_some_and(|c| c.class == Class::Prep && matches!(clause.low(c), "in" | "at" | "against" | "after"))
        && ["mission", "missions", "force", "forces", "troops", "army"].iter().any(|w| clause.text.low(clause.span(first)).ends_with(w));
    if let ChunkKind::Party(p) = &first.kind
        && !first.genitive
        && !compound
        && !posted
        && (p.iter().any(|q| q.name.is_some() || q.people) || p.is_empty() || e > s + 1 && clause.chunks[s + 1].class != Class::Other)
    {
        return false;
    }
    // An adjective or a verb whose noun was cut off.
    if e == s + 1
        && first.kind == ChunkKind::Word
        && (super::forms::gerund(clause.low_at(s))
            || adjective(clause.low_at(s)) && !names(clause, s)
            || matches!(clause.low_at(s), "talk" | "working" | "acute"))
    {
        return false;
    }
    // "follow up on their recent meeting"
    if clause.low_at(s) == "recent" && matches!(clause.low_at(s + 1), "meeting" | "meetings" | "call" | "talks" | "conversation") {
        return false;
    }
    // "how we can deepen them", "thanked her for his government's hospitality", "in light of the outcome"
    let last = clause.low_at(e - 1);
    let how = first.kind == ChunkKind::Word && matches!(clause.low_at(s), "how" | "what" | "why");
    let of = s > 0 && clause.low_at(s - 1) == "in" && matches!(clause.low_at(s), "light" | "view" | "wake") && clause.low_at(s + 1) == "of";
    let points = matches!(last, "them" | "him" | "her") || how && matches!(last, "it" | "this" | "that");
    if points || matches!(last, "hospitality" | "welcome" | "reception" | "greetings") || of {
        return false;
    }
    // "conveyed the greetings of the premier", "went through a long list of subjects"
    let greets = matches!(clause.low_at(s), "greetings" | "regards" | "condolences" | "congratulations") && clause.low_at(s + 1) == "of";
    let listed = matches!(last, "subjects" | "topics" | "issues" | "matters")
        && (s..e).any(|k| matches!(clause.low_at(k), "list" | "range" | "number" | "series") && clause.low_at(k + 1) == "of");
    if greets || listed {
        return false;
    }
    // "extended an invitation to his counterpart"
    if matches!(clause.low_at(s), "invitation" | "invitations" | "wishing" | "anonymity" | "condition") {
        return false;
    }
    if matches!(first.class, Class::ObjectPronoun | Class::Pronoun | Class::Auxiliary | Class::Modal) {
        return false;
    }
    (s..e).any(|n| {
        let chunk = &clause.chunks[n];
        match chunk.kind {
            ChunkKind::Word => {
                chunk.class == Class::Other && clause.toks[chunk.from].word && !vague(clause.low(chunk)) && clause.low(chunk).len() > 1
            }
            ChunkKind::Time(_) => false,
            ChunkKind::Place => e == s + 1 || n > s,
            _ => true,
        }
    })
}

/// Words that alone tell nothing.
fn vague(word: &str) -> bool {
    opener(word)
        || attitude(word)
        || empty(word)
        || matches!(
            word,
            "interest"
                | "menu"
                | "cards"
                | "partners"
                | "supporters"
                | "regard"
                | "affairs"
                | "issue"
                | "factors"
                | "post"
                | "duties"
                | "country"
                | "order"
                | "list"
                | "mind"
                | "honest"
                | "try"
                | "trying"
                | "quite"
                | "decision"
                | "mentioned"
                | "steps"
                | "tools"
                | "available"
                | "everyone"
                | "interests"
                | "concern"
                | "agenda"
                | "table"
                | "hold"
                | "track"
                | "course"
                | "schedule"
                | "contact"
                | "contacts"
                | "touch"
                | "dialogue"
                | "meeting"
                | "meetings"
                | "talks"
                | "call"
                | "visit"
                | "conversation"
                | "discussion"
                | "discussions"
                | "negotiations"
                | "consultations"
                | "things"
                | "thing"
                | "reporters"
                | "notes"
                | "behalf"
                | "phone"
                | "telephone"
                | "condition"
                | "anonymity"
                | "statement"
                | "statements"
                | "countries"
                | "nations"
                | "sides"
                | "parties"
                | "leaders"
                | "two"
                | "three"
                | "hours"
                | "minutes"
                | "spheres"
                | "fields"
                | "areas"
                | "level"
                | "levels"
                | "session"
                | "summit"
                | "base"
                | "move"
                | "way"
                | "part"
                | "appointment"
                | "invitation"
                | "hospitality"
                | "welcome"
                | "greetings"
                | "opinion"
                | "discontent"
                | "approach"
                | "approaches"
                | "belief"
                | "assurance"
                | "assurances"
                | "doubt"
                | "doubts"
                | "source"
                | "sources"
                | "reasons"
                | "goals"
                | "wishes"
                | "success"
                | "fruitful"
                | "subject"
                | "subjects"
                | "points"
                | "agreement"
                | "agreements"
                | "regular"
                | "briefly"
                | "great"
                | "good"
                | "different"
                | "time"
                | "day"
                | "week"
                | "arrival"
                | "trip"
                | "tour"
                | "lunch"
                | "dinner"
                | "line"
                | "continue"
                | "maintain"
                | "mutual"
                | "everything"
                | "nothing"
                | "anything"
                | "something"
                | "same"
                | "others"
                | "rest"
                | "lot"
                | "much"
                | "people"
                | "world"
                | "speaking"
                | "television"
                | "radio"
                | "twitter"
                | "page"
                | "website"
                | "development"
                | "developments"
        )
}
