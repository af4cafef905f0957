//! The verbs that bring a topic, each with the frame that it stands in.

use super::cue::Kind;

/// How a verb brings its topic.
pub(super) enum Frame {
    /// As its object.
    Direct,
    /// After one of these words: "focused on".
    Prep(&'static [&'static str]),
    /// After a person and one of these words: "briefed him on".
    Person(&'static [&'static str]),
    /// After a noun and one of these words: "exchanged views on".
    Noun(&'static [&'static str], &'static [&'static str]),
    /// After a person and "to": "urged him to".
    To,
    /// After "to" alone: "agreed to".
    Plan,
}

const ABOUT: &[&str] = &["on", "about", "over", "regarding", "concerning", "of", "upon"];
const VIEWS: &[&str] = &[
    "views", "opinions", "notes", "assessments", "ideas", "information", "perspectives", "thoughts", "impressions", "view", "opinion",
    "proposals",
];

/// What is signed.
const PAPERS: &[&str] = &[
    "agreement", "agreements", "deal", "deals", "accord", "accords", "pact", "memorandum", "memorandums", "memoranda", "protocol",
    "protocols", "declaration", "understanding", "consensus", "mou", "mous", "statement",
];
const UNDER: &[&str] = &["on", "for", "about", "over"];

/// What kind of cue a verb is, and how it brings its topic.
pub(super) fn frames(lemma: &str) -> Option<(Kind, &'static [Frame])> {
    use Frame::{Direct, Noun, Person, Plan, Prep, To};
    Some(match lemma {
        "discuss" | "review" | "debate" | "negotiate" | "examine" | "explore" | "tackle" | "consider" | "broach" | "cover" | "assess"
        | "mull" | "weigh" => (Kind::Talk, &[Direct]),
        // "hammered out a deal", "thrashed out their differences over"
        "hammer" | "thrash" | "iron" => (Kind::Talk, &[Prep(&["out"])]),
        "look" => (Kind::Talk, &[Prep(&["into", "at"])]),
        "differ" | "disagree" | "clash" | "quarrel" | "spar" | "argue" | "haggle" | "wrangle" | "bicker" => {
            (Kind::Talk, &[Prep(&["on", "over", "about"])])
        }
        "address" | "raise" => (Kind::Talk, &[Direct]),
        "appeal" => (Kind::Say, &[Prep(&["for"])]),
        "focus" | "centre" | "center" | "concentrate" | "touch" | "dwell" | "deliberate" | "confer" | "revolve" | "elaborate"
        | "reflect" => (Kind::Talk, &[Prep(&["on", "upon", "around"])]),
        "speak" => (Kind::Talk, &[Prep(&["about", "of"])]),
        "talk" => (Kind::Talk, &[Prep(&["on", "about", "over", "regarding", "concerning", "through"]), Direct]),
        "consult" => (Kind::Talk, &[Prep(&["on", "about", "over", "regarding", "concerning", "through"])]),
        "exchange" | "share" => (Kind::Talk, &[Noun(VIEWS, ABOUT), Noun(&["concern", "concerns", "worries", "accusations"], ABOUT)]),
        "trade" => (Kind::Talk, &[Noun(&["accusations", "barbs", "blame"], ABOUT)]),
        "coordinate" | "align" => (Kind::Talk, &[Noun(&["positions", "stances", "policies"], ABOUT)]),
        "oversee" | "witness" | "attend" => (Kind::Do, &[Noun(PAPERS, UNDER), Noun(&["signing"], &["of"])]),
        "compare" => (Kind::Talk, &[Noun(&["notes"], ABOUT)]),
        "follow" => (Kind::Talk, &[Prep(&["on"])]),
        "deal" => (Kind::Talk, &[Prep(&["with"])]),
        "take" => (Kind::Talk, &[Noun(&["stock"], &["of"]), Prep(&["up"])]),
        "go" => (Kind::Talk, &[Prep(&["over", "through"])]),
        "extend" => (Kind::Say, &[Noun(&["thanks"], &["on", "for", "over"])]),
        "offer" => (Kind::Say, &[Direct]),
        "pay" => (Kind::Talk, &[Noun(&["attention"], &["to"])]),
        "put" => (Kind::Talk, &[Noun(&["emphasis", "focus"], &["on"]), Noun(&["touches"], &["to", "on"])]),
        "draw" => (Kind::Say, &[Noun(&["attention"], &["to"])]),
        "break" => (Kind::Talk, &[Noun(&["deadlock", "impasse", "stalemate", "logjam"], ABOUT)]),
        "bring" => (Kind::Talk, &[Prep(&["up"])]),
        "inquire" | "enquire" => (Kind::Say, &[Prep(&["about", "into"])]),
        "refer" => (Kind::Say, &[Prep(&["to"])]),
        "explain" => (Kind::Say, &[Direct]),
        "apprise" => (Kind::Say, &[Person(&["of"])]),
        "acquaint" | "familiarize" | "familiarise" => (Kind::Say, &[Person(&["with"])]),
        "place" | "lay" => (Kind::Talk, &[Noun(&["emphasis", "focus"], &["on"])]),
        "give" | "provide" => (
            Kind::Talk,
            &[Noun(&["consideration", "priority", "attention", "assessment", "explanation", "account", "overview"], &["to", "of"])],
        ),
        "warn" => (Kind::Say, &[Prep(&["of", "against", "about"]), Person(&["of", "against", "about"])]),
        "object" | "protest" | "complain" => (Kind::Say, &[Prep(&["to", "about", "over", "against", "at", "of"])]),
        "assure" => (Kind::Say, &[Person(&["of"])]),
        "pledge" | "promise" => (Kind::Do, &[Plan, Direct]),
        "vow" | "undertake" => (Kind::Do, &[Plan]),
        "propose" => (Kind::Say, &[Direct]),
        "renew" => (Kind::Say, &[Noun(&["call", "calls", "appeal", "demand"], &["for"])]),
        "brief" | "inform" | "update" => (Kind::Talk, &[Person(&["on", "about", "of", "regarding"])]),
        "reaffirm" | "affirm" | "reiterate" | "underscore" | "underline" | "stress" | "emphasize" | "emphasise" | "highlight"
        | "welcome" | "hail" | "note" | "condemn" | "acknowledge" | "appreciate" | "outline" | "recognize" | "recognise" | "restate"
        | "denounce" | "applaud" | "advocate" | "voice" | "express" | "convey" | "support" => (Kind::Say, &[Direct]),
        "thank" | "congratulate" => (Kind::Say, &[Person(&["for", "on", "upon"])]),
        "commend" | "praise" => (Kind::Say, &[Person(&["for", "on"]), Direct]),
        "press" => (Kind::Say, &[To, Person(&["on", "over", "about", "for"])]),
        "ask" => (Kind::Say, &[To, Prep(&["for", "about"]), Person(&["about", "for"])]),
        "request" => (Kind::Say, &[To, Direct]),
        "demand" => (Kind::Say, &[Direct]),
        "urge" | "encourage" | "push" => (Kind::Say, &[To, Direct]),
        "tell" => (Kind::Say, &[To, Person(&["about", "of"])]),
        "call" => (Kind::Say, &[To, Prep(&["for"])]),
        "agree" => (Kind::Do, &[Prep(&["on", "upon"]), Plan]),
        "concur" => (Kind::Do, &[Prep(&["on", "upon"])]),
        "decide" => (Kind::Do, &[Plan]),
        "set" => (Kind::Say, &[Prep(&["out"])]),
        "settle" => (Kind::Do, &[Noun(&["differences", "dispute", "row", "disagreements"], ABOUT), Prep(&["on", "upon"])]),
        "narrow" | "bridge" | "resolve" | "overcome" | "defuse" | "ease" => {
            (Kind::Talk, &[Noun(&["differences", "gaps", "dispute", "row", "rift", "disagreements", "divisions"], ABOUT)])
        }
        "seek" => (
            Kind::Say,
            &[
                Noun(
                    &["support", "help", "backing", "endorsement", "assistance", "assurances", "guarantees", "approval", "advice"],
                    &["for", "on", "over", "of"],
                ),
                Noun(&["way", "ways"], &["to", "of"]),
            ],
        ),
        "sign" | "reach" | "strike" | "seal" | "conclude" | "finalize" | "finalise" => {
            (Kind::Do, &[Noun(PAPERS, &["on", "for", "to", "about", "over", "of"])])
        }
        _ => return None,
    })
}
