//! The "I" that posts and quoted greetings leave out: "Met A today", "Delighted to welcome B", "It was an honour to see C".

use crate::text::{Text, Token};

/// Verbs with which a post begins.
const PAST: &[&str] =
    &["met", "spoke", "held", "had", "hosted", "received", "welcomed", "discussed", "visited", "called", "concluded", "talked", "sat"];

/// How somebody is who is there "to meet A".
const GLAD: &[&str] = &[
    "delighted", "pleased", "excited", "proud", "glad", "honoured", "honored", "happy", "privileged", "thrilled", "good", "great", "nice",
    "wonderful", "lovely", "fantastic",
];

/// What it is for somebody "to meet A".
const PLEASURE: &[&str] = &["pleasure", "honour", "honor", "privilege", "joy"];

/// What is told without a verb: "Good call with A".
const NOUNS: &[&str] = &["meeting", "call", "conversation", "talks", "discussion", "discussions", "exchange", "chat"];

/// Verbs that make a sentence of such a noun: "Talks with A are useless".
const FINITE: &[&str] =
    &["is", "are", "was", "were", "will", "would", "must", "can", "cannot", "could", "should", "may", "might", "has", "have"];

/// Whether a word tells that whoever says it is glad to be there.
pub(crate) fn glad(low: &str) -> bool {
    GLAD.contains(&low)
}

/// Whether the words from a token, at the head of a quotation, leave out who did what they tell.
pub(super) fn at_head(text: &Text<'_>, toks: &[Token], at: usize) -> bool {
    let low = |n: usize| toks.get(n).map_or("", |t| text.low(t.span));
    if !toks.get(at).is_some_and(|t| t.cap) || low(at) == "it" {
        return false;
    }
    let just = low(at) == "just" && matches!(low(at + 1), "finished" | "wrapped" | "ended" | "concluded" | "had" | "met" | "spoke");
    if just || PAST.contains(&low(at)) || low(at) == "looking" && low(at + 1) == "forward" {
        return true;
    }
    if (at..at + 3).any(|n| (glad(low(n)) || PLEASURE.contains(&low(n))) && low(n + 1) == "to") {
        return true;
    }
    let plain = |n: usize| toks.get(n).is_some_and(|t| t.word && (!t.cap || n == at) || low(n) == ",");
    let counted =
        matches!(low(at), "the" | "his" | "her" | "their" | "our" | "my" | "any" | "another" | "no" | "every" | "more" | "further");
    (at + 1..at + 5).find(|&n| NOUNS.contains(&low(n))).is_some_and(|n| {
        let whole = (n..toks.len()).take_while(|&k| low(k) != "\"" && low(k) != ".");
        low(n + 1) == "with" && !counted && (at..n).all(plain) && !whole.clone().any(|k| FINITE.contains(&low(k)))
    })
}

/// Whether "it" at a token stands for what its writer did: "it is an honour to host A", "it was good to see B".
pub(super) fn it_was(text: &Text<'_>, toks: &[Token], at: usize) -> bool {
    let low = |n: usize| toks.get(n).map_or("", |t| text.low(t.span));
    let past = low(at + 1) == "was" || low(at + 1) == "has" && low(at + 2) == "been";
    low(at) == "it"
        && (past || matches!(low(at + 1), "is" | "'s"))
        && (at + 2..at + 7).any(|n| (PLEASURE.contains(&low(n)) || past && glad(low(n))) && low(n + 1) == "to")
}

/// Whether a sentence begins with an "it" that meets, visits or the like: the delegation of which the one before spoke.
pub(super) fn it_meets(text: &Text<'_>, toks: &[Token]) -> bool {
    let low = |n: usize| toks.get(n).map_or("", |t| text.low(t.span));
    let helps = |n: &usize| matches!(low(*n), "will" | "also" | "later" | "has" | "then" | "had" | "is" | "was" | "to" | "be");
    let verb = (1..5).find(|n| !helps(n)).map_or("", low);
    low(0) == "it"
        && matches!(
            verb,
            "met"
                | "meet"
                | "meets"
                | "held"
                | "hold"
                | "holds"
                | "paid"
                | "pay"
                | "visited"
                | "visit"
                | "called"
                | "call"
                | "conferred"
                | "received"
                | "travelled"
                | "traveled"
                | "discussed"
                | "spoke"
                | "talked"
                | "sat"
                | "arrived"
                | "flew"
                | "had"
                | "began"
        )
}
