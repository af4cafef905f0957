//! Where a list of topics ends: at the next clause, at a time or place of the meeting, at a purpose.

use super::forms::report_verb;
use super::words::{attitude, carries_infinitive};
use crate::clause::{ChunkKind, Class, Clause, Form, is_margin, verb};
use crate::text::LineKind;

/// Whether a list of topics goes on over a chunk.
pub(super) enum End {
    No,
    Here,
    /// A finite verb: the words since the last comma or "and" are its subject.
    Clause,
}

pub(super) fn ends(clause: &Clause<'_>, n: usize, start: Option<usize>, opened: bool, from: usize) -> End {
    let chunk = &clause.chunks[n];
    let low = clause.low(chunk);
    let first = start.is_none();
    // "the treaty they signed in 2019"
    if !first && matches!(low, "they" | "he" | "she" | "we") && !asks(clause, start) {
        return End::Here;
    }
    match chunk.class {
        Class::Stop | Class::Dash | Class::Open | Class::Close | Class::Relative | Class::But => return End::Here,
        Class::That if !(first && opened) => return End::Here,
        Class::Subordinate if !(first && (low == "whether" || low == "where" && opened)) => {
            // "Cambodia's year as ASEAN Chair"
            let role =
                low == "as" && !first && clause.chunks.get(n + 1).is_some_and(|c| clause.toks[c.from].cap && clause.toks[c.from].word);
            let verb_ahead = (n + 1..n + 6).any(|k| clause.chunks.get(k).is_some_and(|c| c.verb.is_some() || c.class == Class::Auxiliary));
            return if role && !verb_ahead { End::No } else { End::Here };
        }
        Class::Auxiliary if low != "having" && low != "being" => return if asks(clause, start) { End::No } else { End::Clause },
        Class::Modal => return if asks(clause, start) { End::No } else { End::Clause },
        Class::Pronoun if !asks(clause, start) => return End::Here,
        Class::To if !first => return if to_goes_on(clause, n, start) { End::No } else { End::Here },
        Class::Prep => return prep_ends(clause, n, first),
        _ => {}
    }
    // "discussed fish quotas, according to the ministry"
    if low == "according" && clause.low_at(n + 1) == "to" {
        return End::Clause;
    }
    if matches!(chunk.kind, ChunkKind::Time(_)) {
        // "this week's summit", "next year's budget" stay; "on Tuesday" ends.
        let owned = n > 0
            && (clause.chunks[n - 1].genitive
                || matches!(clause.chunks[n - 1].class, Class::Determiner | Class::Possessive | Class::Genitive));
        return if first || owned || low.ends_with("'s") { End::No } else { End::Here };
    }
    if !first && predicate(clause, n) {
        return End::Here;
    }
    if finite(clause, n, first, opened, from) {
        return if first { End::Here } else { End::Clause };
    }
    End::No
}

/// "Talks on fishing began in Oslo", "broke down": the verb of the talks that open the sentence.
fn predicate(clause: &Clause<'_>, n: usize) -> bool {
    let Some(verb) = verb(clause.low_at(n)) else { return false };
    let goes = matches!(
        verb.lemma,
        "begin"
            | "start"
            | "open"
            | "resume"
            | "end"
            | "conclude"
            | "finish"
            | "collapse"
            | "fail"
            | "break"
            | "stall"
            | "continue"
            | "last"
            | "run"
            | "get"
            | "go"
            | "take"
            | "produce"
            | "yield"
            | "make"
            | "come"
            | "fall"
            | "drag"
            | "hit"
    );
    let ended = |k: usize| {
        clause.chunks.get(k).is_none_or(|c| {
            matches!(c.class, Class::Stop | Class::Prep | Class::Adverb | Class::Comma | Class::Determiner | Class::Subordinate)
                || matches!(c.kind, ChunkKind::Time(_))
                || matches!(
                    clause.low(c),
                    "down" | "up" | "on" | "off" | "under" | "underway" | "nowhere" | "no" | "little" | "progress" | "place"
                )
        })
    };
    let noun =
        (0..4.min(n)).any(|k| super::cue::talks(clause.low_at(k)) || matches!(clause.low_at(k), "round" | "meeting" | "negotiations"));
    let first = clause.chunks[..n].iter().all(|c| {
        !matches!(c.class, Class::Auxiliary | Class::Modal | Class::Relative | Class::Comma | Class::That)
            && c.verb.is_none_or(|v| matches!(v.form, Form::Ing | Form::Base | Form::Participle))
    });
    goes && noun && first && matches!(verb.form, Form::Past | Form::Third | Form::Base) && ended(n + 1)
}

/// An indirect question runs on over its verb: "how the war may end".
fn asks(clause: &Clause<'_>, start: Option<usize>) -> bool {
    start.is_some_and(|s| matches!(clause.low_at(s), "how" | "what" | "whether" | "where"))
}

/// "efforts to end", "assistance to Ukraine" go on; a purpose ("to promote prosperity") does not.
fn to_goes_on(clause: &Clause<'_>, n: usize, start: Option<usize>) -> bool {
    let infinitive = verb(clause.low_at(n + 1)).is_some_and(|v| v.form == Form::Base) && !noun_after_to(clause, n + 1);
    if !infinitive && !matches!(clause.low_at(n + 1), "jointly" | "further" | "fully" | "de-escalate") {
        return true;
    }
    let Some(s) = start else { return true };
    (s..n).rev().take(4).any(|k| carries_infinitive(clause.low_at(k)))
        || (s..n).any(|k| carries_infinitive(clause.low_at(k)) && matches!(clause.low_at(k + 1), "by" | "of" | "taken" | "being" | "made"))
        || s + 1 == n && matches!(clause.low_at(s), "how" | "whether" | "where" | "what")
        || verb(clause.low_at(s))
            .is_some_and(|v| v.form == Form::Base && matches!(v.lemma, "continue" | "work" | "agree" | "seek" | "urge"))
}

fn noun_after_to(clause: &Clause<'_>, n: usize) -> bool {
    matches!(clause.low_at(n), "aid" | "support" | "trade" | "travel" | "export") && clause.chunks[n].verb.is_none()
}

fn prep_ends(clause: &Clause<'_>, n: usize, first: bool) -> End {
    let (low, next, later) = (clause.low_at(n), clause.low_at(n + 1), clause.low_at(n + 2));
    let time = |k: usize| matches!(clause.chunks.get(k).map(|c| &c.kind), Some(ChunkKind::Time(_)));
    let meeting = |w: &str| is_margin(w) || matches!(w, "meeting" | "talks" | "call" | "visit" | "phone" | "telephone" | "conversation");
    let stops = match low {
        "during" | "ahead" | "amid" | "via" | "despite" | "alongside" | "aboard" | "throughout" => true,
        "with" => {
            // "talks with the Taliban", "cooperation with ASEAN" stay; "discussed it with his counterpart" does not.
            let person = clause.parties(n + 1).or(clause.parties(n + 2)).is_some_and(|p| p.iter().any(|q| q.name.is_some()));
            // "the outcome of his talks with the King"
            let person = person
                && !matches!(
                    clause.low_at(n - 1),
                    "talks"
                        | "meeting"
                        | "meetings"
                        | "conversation"
                        | "contacts"
                        | "negotiations"
                        | "cooperation"
                        | "partnership"
                        | "relations"
                );
            // "raises rights with Beijing"; but "ties with Beijing"
            let headline = clause.sentence.kind == LineKind::Headline && clause.is_party(n + 1) && !relation(clause.low_at(n - 1));
            first
                || person
                || headline
                || matches!(next, "a" | "reporters" | "his" | "her" | "him" | "them" | "journalists" | "media" | "regard" | "respect")
        }
        "in" => {
            // "discuss fish quotas in call"
            let headline = clause.sentence.kind == LineKind::Headline && matches!(next, "call" | "meeting" | "bilateral" | "summit");
            headline
                || time(n + 1)
                || matches!(
                    next,
                    "order"
                        | "light"
                        | "response"
                        | "connection"
                        | "preparation"
                        | "view"
                        | "detail"
                        | "depth"
                        | "advance"
                        | "return"
                        | "person"
                        | "talks"
                        | "phone"
                        | "telephone"
                )
                || next == "the"
                    && matches!(
                        later,
                        "framework" | "context" | "wake" | "course" | "run-up" | "margins" | "presence" | "light" | "light-of" | "lead-up"
                    )
                || matches!(next, "a" | "an")
                    && matches!(
                        later,
                        "phone" | "telephone" | "video" | "meeting" | "call" | "statement" | "bid" | "conversation" | "interview"
                    )
        }
        "on" => {
            time(n + 1)
                || meeting(next)
                || next == "the" && (meeting(later) || matches!(later, "eve" | "occasion" | "basis"))
                || matches!(next, "behalf" | "condition")
        }
        "by" => matches!(next, "phone" | "telephone" | "video") || time(n + 1),
        "at" | "over" => {
            time(n + 1)
                || matches!(next, "a" | "an" | "the" | "his" | "her" | "their")
                    && matches!(
                        later,
                        "meeting"
                            | "summit"
                            | "phone"
                            | "telephone"
                            | "call"
                            | "dinner"
                            | "lunch"
                            | "breakfast"
                            | "news"
                            | "press"
                            | "white"
                            | "start"
                            | "end"
                            | "request"
                            | "working"
                    )
                // "at the Cankaya presidential palace"
                || low == "at" && matches!(next, "the" | "his" | "her") && (n + 2..n + 6).any(|k| house(clause.low_at(k)))
                || matches!(next, "dinner" | "lunch" | "breakfast" | "tea" | "coffee" | "drinks" | "talks" | "phone" | "summit")
        }
        "through" | "under" => next == "the" && matches!(later, "auspices" | "framework") || low == "through" && !first,
        "from" => time(n + 1),
        "for" => time(n + 1) || matches!(next, "more" | "about" | "nearly" | "almost"),
        "within" => matches!(later, "framework" | "format"),
        "of" | "about" | "against" | "between" | "among" | "into" | "towards" | "toward" => false,
        _ => false,
    };
    if stops && !first { End::Here } else { End::No }
}

/// What one has with a country: "ties with Beijing" is one phrase.
fn relation(word: &str) -> bool {
    matches!(
        word,
        "ties"
            | "relations"
            | "cooperation"
            | "partnership"
            | "trade"
            | "war"
            | "conflict"
            | "border"
            | "borders"
            | "deal"
            | "pact"
            | "agreement"
            | "row"
            | "dispute"
            | "feud"
            | "talks"
            | "tension"
            | "tensions"
            | "contacts"
            | "standoff"
            | "swap"
            | "links"
            | "summit"
            | "dialogue"
            | "negotiations"
            | "peace"
            | "solidarity"
            | "accord"
            | "treaty"
            | "issues"
            | "rivalry"
    )
}

/// Where a meeting sits.
fn house(word: &str) -> bool {
    matches!(word, "palace" | "ministry" | "office" | "headquarters" | "residence" | "hotel" | "house" | "villa" | "airport" | "retreat")
}

/// A finite verb after a noun: a new clause.
fn finite(clause: &Clause<'_>, n: usize, first: bool, opened: bool, from: usize) -> bool {
    let chunk = &clause.chunks[n];
    if chunk.kind != ChunkKind::Word || n == from {
        return false;
    }
    let low = clause.low(chunk);
    let Some(found) = verb(low) else { return false };
    // "the hostages held in Gaza and the drone programme"
    if low == "held" && n > 0 && super::forms::captive(clause.low_at(n - 1)) {
        return false;
    }
    if matches!(low, "said" | "says" | "told" | "held" | "spoke" | "met" | "took") {
        return true;
    }
    // "the war in Ukraine, a German official recalled."
    let last = clause.chunks.get(n + 1).is_none_or(|c| c.class == Class::Stop);
    if last
        && !first
        && found.form == Form::Past
        && matches!(found.lemma, "recall" | "add" | "note" | "report" | "announce" | "confirm" | "explain")
    {
        return true;
    }
    match found.form {
        Form::Past | Form::Participle => {
            if first && !opened {
                // "and welcomed the deal", not "and increased trade".
                return opens_object(clause, n + 1)
                    || report_verb(found.lemma) && (attitude(clause.low_at(n + 1)) || !may_modify(found.lemma));
            }
            // "Russia invaded", not "the weapons used".
            !first && chunk.verb.is_some() && clause.is_party(n - 1) && opens_object(clause, n + 1)
        }
        Form::Third => {
            let led = !first && (clause.is_party(n - 1) || clause.chunks[n - 1].class == Class::Adverb);
            led && report_verb(found.lemma) && chunk.verb.is_some()
                || chunk.verb.is_some() && (led || first && !opened) && opens_object(clause, n + 1)
                    // "loans for small businesses" in a list
                    && (led || clause.chunks[n + 1].class != Class::Prep)
                || first && !opened && report_verb(found.lemma) && opens_object(clause, n + 1)
        }
        // "to end the pandemic, counter the threat and address the crisis" is a list of infinitives.
        Form::Base => {
            let infinitives = (from.saturating_sub(1)..n)
                .any(|k| clause.chunks[k].class == Class::To && verb(clause.low_at(k + 1)).is_some_and(|v| v.form == Form::Base));
            first && !opened && !infinitives && report_verb(found.lemma) && opens_object(clause, n + 1) && !attitude(low)
        }
        Form::Ing => matches!(low, "saying" | "adding" | "noting" | "calling" | "telling") && clause.chunks[n - 1].class == Class::Comma,
    }
}

/// Participles that stand before a noun as often as they report: "continued efforts", "shared values".
fn may_modify(lemma: &str) -> bool {
    matches!(
        lemma,
        "continue"
            | "share"
            | "offer"
            | "propose"
            | "raise"
            | "expect"
            | "plan"
            | "extend"
            | "describe"
            | "agree"
            | "limit"
            | "address"
            | "sign"
            | "hope"
            | "promise"
            | "lead"
    )
}

fn opens_object(clause: &Clause<'_>, n: usize) -> bool {
    clause.chunks.get(n).is_some_and(|c| {
        matches!(c.class, Class::Determiner | Class::Possessive | Class::Prep | Class::To | Class::That | Class::ObjectPronoun)
            || matches!(c.kind, ChunkKind::Party(_) | ChunkKind::Time(_) | ChunkKind::Adjective(_))
    })
}
