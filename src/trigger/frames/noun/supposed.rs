//! Meetings that a text only imagines: what one would bring about, who wants one.

use crate::clause::{ChunkKind, Class, Clause, is_be};
use crate::text::LineKind;

/// Whether a meeting or visit, whose noun phrase spans some chunks, is one that the text only weighs: "A summit between A and B
/// would please voters", "Fears of a meeting", "Could an A-B call help?", "Most voters back talks between".
pub(in crate::trigger::frames) fn supposed(clause: &Clause<'_>, start: usize, after: usize) -> bool {
    if super::dated(clause) {
        return false;
    }
    let indefinite = |k: usize| matches!(clause.low_at(k), "a" | "an" | "one" | "another" | "no");
    let definite = |k: usize| matches!(clause.chunks[k].class, Class::Determiner | Class::Possessive) && !indefinite(k);
    let lead = start.saturating_sub(1);
    if definite(start) || definite(lead) {
        return false;
    }
    weighed(clause, after, indefinite(start) || indefinite(lead)) || asked(clause, start) || wanted(clause, start)
}

/// What is said of the noun phrase that ends before a chunk: an effect that it would have, or a judgement.
fn weighed(clause: &Clause<'_>, after: usize, indefinite: bool) -> bool {
    let ends = |class| matches!(class, Class::Stop | Class::Comma | Class::That | Class::Relative | Class::Subordinate | Class::Quote);
    let inside = |k: &usize| !ends(clause.chunks[*k].class);
    let says = |&k: &usize| clause.chunks[k].verb.is_some() || matches!(clause.chunks[k].class, Class::Modal | Class::Auxiliary);
    let Some(at) = (after..clause.chunks.len().min(after + 12)).take_while(inside).find(says) else { return false };
    if clause.chunks[at].class == Class::Modal {
        let may = matches!(clause.low_at(at), "would" | "could" | "may" | "might" | "can");
        return may && !happens(clause, at + 1);
    }
    let judged = |k: usize| matches!(clause.low_at(k), "unthinkable" | "pointless" | "useless" | "far" | "nonsense" | "dream" | "fantasy");
    let state =
        is_be(clause.low_at(at)) || clause.chunks[at].verb.is_some_and(|v| matches!(v.lemma, "seem" | "remain" | "look" | "appear"));
    indefinite && state && (at + 1..clause.chunks.len().min(at + 5)).any(judged)
}

/// Whether the verb behind a modal tells that something takes place: "(would) be held", "(could) resume", "(may) focus on".
fn happens(clause: &Clause<'_>, from: usize) -> bool {
    let aside = |k: usize| matches!(clause.chunks[k].class, Class::Adverb | Class::Not) || matches!(clause.low_at(k), "also" | "then");
    let Some(at) = (from..clause.chunks.len()).find(|&k| !aside(k)) else { return true };
    let takes_place = |lemma: &str| {
        matches!(
            lemma,
            "take"
                | "hold"
                | "happen"
                | "come"
                | "go"
                | "occur"
                | "resume"
                | "reconvene"
                | "start"
                | "begin"
                | "open"
                | "continue"
                | "focus"
                | "include"
                | "involve"
                | "mark"
                | "follow"
                | "last"
                | "cover"
                | "discuss"
                | "address"
                | "proceed"
                | "set"
                | "schedule"
                | "arrange"
                | "organise"
                | "organize"
                | "convene"
                | "conduct"
                | "announce"
                | "confirm"
                | "postpone"
                | "delay"
                | "cancel"
                | "host"
                | "attend"
        )
    };
    if !is_be(clause.low_at(at)) && clause.low_at(at) != "have" {
        return clause.chunks[at].verb.is_some_and(|v| takes_place(v.lemma));
    }
    let Some(then) = (at + 1..clause.chunks.len()).find(|&k| !aside(k) && clause.low_at(k) != "been") else { return true };
    let chunk = &clause.chunks[then];
    // Whether it will be is what the predicate's own reading tells: "(would) be premature".
    let said = |k: usize| {
        matches!(
            clause.low_at(k),
            "first"
                | "second"
                | "third"
                | "next"
                | "part"
                | "possible"
                | "likely"
                | "premature"
                | "inappropriate"
                | "impossible"
                | "useful"
                | "welcome"
                | "helpful"
                | "desirable"
                | "ideal"
                | "timely"
        )
    };
    (then..then + 3).any(said)
        || matches!(chunk.class, Class::Prep | Class::To)
        || matches!(chunk.kind, ChunkKind::Time(_))
        || chunk.verb.is_some_and(|v| takes_place(v.lemma) && v.lemma != "discuss")
}

/// Whether a headline asks what a meeting would bring, or argues for one.
fn asked(clause: &Clause<'_>, start: usize) -> bool {
    let headline = clause.sentence.kind == LineKind::Headline;
    let question = clause.text.get(clause.sentence.span).trim_end().ends_with('?')
        && matches!(clause.low_at(0), "what" | "could" | "would" | "should" | "can" | "why" | "how" | "who" | "is" | "are" | "do" | "does");
    headline && question && start > 0 && (1..start).all(|k| !clause.is_party(k))
}

/// Whether the noun phrase that begins at a chunk is one that somebody fears or wants: "Fears of a meeting", "The case for talks",
/// "Most voters back talks", "Traders weighed talks".
fn wanted(clause: &Clause<'_>, start: usize) -> bool {
    let lead = start - usize::from(start > 0 && clause.chunks[start - 1].class == Class::Determiner);
    let word = |back: usize| lead.checked_sub(back).map_or("", |k| clause.low_at(k));
    // "It would take more than a summit of the two"
    let more = word(1) == "than" && word(2) == "more";
    let feared = more
        || matches!(word(1), "of" | "over" | "about" | "for")
            && matches!(word(2), "fear" | "fears" | "worry" | "worries" | "rumour" | "rumours" | "rumor" | "rumors" | "case");
    let told = |at: usize, words: &[&str]| clause.chunks[..at].iter().any(|c| clause.low(c).split(' ').any(|w| words.contains(&w)));
    let stands = |k: usize| {
        let low = clause.chunks[k].verb.map_or(clause.low_at(k), |v| v.lemma);
        match low {
            "oppose" | "back" | "favour" | "favor" | "support" | "want" | "approve" => {
                told(k, &["percent", "%", "voters", "respondents", "readers", "majority", "protesters", "demonstrators", "most"])
            }
            "weigh" | "await" | "watch" | "shrug" | "eye" | "digest" | "assess" => {
                told(k, &["traders", "investors", "markets", "stocks", "shares"])
            }
            _ => false,
        }
    };
    feared || (lead.saturating_sub(3)..lead).any(stands)
}
