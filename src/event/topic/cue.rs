//! The words that bring a topic: "discussed", "exchanged views on", "thanked her for", "the agenda includes".

use super::forms::adjective;
use super::frames::{Frame, frames};
use crate::clause::{ChunkKind, Class, Clause, Form, infinitive, is_be, is_chamber, verb};
use crate::text::LineKind;

/// How near to the talks themselves a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What both sides talked about.
    Talk,
    /// What one side said there.
    Say,
    /// What they agreed or signed.
    Do,
    /// What one told the other, who stands at `from`.
    Told,
}

/// A cue and where its topics stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// Its word.
    pub at: usize,
    /// What it is.
    pub kind: Kind,
    /// First chunk of the topics.
    pub from: usize,
    /// One past their last chunk, where that is known: the subject of a passive.
    pub to: Option<usize>,
    /// "that" follows: only known topics are taken.
    pub that: bool,
}

/// Whether a verb brings a topic of its own.
pub(super) fn brings(lemma: &str) -> bool {
    frames(lemma).is_some()
}

/// Whether a verb has the matter as its object: "discussed X with B", where "on" behind X is X's own.
pub(super) fn takes_object(clause: &Clause<'_>, n: usize) -> bool {
    clause.chunks[n].verb.is_some_and(|v| matches!(v.lemma, "discuss" | "review" | "examine" | "raise" | "debate" | "consider" | "address"))
        && object(clause, n, &Frame::Direct).is_some()
}

/// All cues between two chunks.
pub(super) fn find(clause: &Clause<'_>, from: usize, to: usize) -> Vec<Cue> {
    let to = to.min(clause.chunks.len());
    let mut out: Vec<Cue> = Vec::new();
    for n in from..to {
        if clause.chunks[n].kind != ChunkKind::Word {
            continue;
        }
        let found = passive(clause, n, from.max(n.saturating_sub(80)))
            .or_else(|| included(clause, n))
            .or_else(|| tabled(clause, n))
            .or_else(|| theme(clause, n, from.max(n.saturating_sub(40))))
            .or_else(|| attention(clause, n))
            .or_else(|| noun(clause, n))
            .or_else(|| active(clause, n))
            .or_else(|| told(clause, n))
            .or_else(|| wants(clause, n, to.min(n + 60)))
            .or_else(|| fronted(clause, n))
            .or_else(|| super::headline::cue(clause, n).filter(|_| clause.sentence.kind == LineKind::Headline));
        out.extend(found);
    }
    out
}

/// "told him that Moscow should free Whelan", "made three points to him: that ...": what is known of what one told the other.
fn told(clause: &Clause<'_>, n: usize) -> Option<Cue> {
    let made = matches!(clause.low_at(n), "make" | "made" | "makes" | "making" | "raise" | "raised");
    if let Some(point) = (n + 1..n + 5).find(|&m| made && matches!(clause.low_at(m), "point" | "points" | "clear")) {
        let that = (point + 1..n + 12).find(|&m| clause.low_at(m) == "that")?;
        let plain = clause.chunks[point + 1..that].iter().all(|c| c.verb.is_none() && (c.class != Class::Stop || clause.low(c) == ":"));
        return plain.then_some(Cue { at: n, kind: Kind::Say, from: that, to: None, that: true });
    }
    if !matches!(clause.low_at(n), "told" | "tells" | "assured" | "warned") || clause.chunks[n].verb.is_none() {
        return None;
    }
    let other = clause.parties(n + 1)?;
    let that = n + 2;
    let said = clause.low_at(that) == "that" || clause.is_party(that) || matches!(clause.low_at(that), "the" | "he" | "she" | "it" | ",");
    (!other.is_empty() && said).then_some(Cue { at: n, kind: Kind::Told, from: n + 1, to: None, that: true })
}

/// "said that the two countries should expand cooperation", "said China is ready to work on": what one side wants.
fn wants(clause: &Clause<'_>, n: usize, limit: usize) -> Option<Cue> {
    // "China is ready to work with Tanzania to renovate the railway, he said"
    if matches!(clause.low_at(n), "ready" | "willing" | "prepared")
        && clause.low_at(n + 1) == "to"
        && n > 1
        && is_be(clause.low_at(n - 1))
        && clause.is_party(n - 2)
    {
        return infinitive_after(clause, n + 2).map(|from| Cue { at: n, kind: Kind::Say, from, to: None, that: false });
    }
    if clause.chunks[n].verb.is_none()
        || !matches!(
            clause.low_at(n),
            "said"
                | "added"
                | "noted"
                | "stressed"
                | "emphasized"
                | "emphasised"
                | "suggested"
                | "proposed"
                | "says"
                | "stated"
                | "affirmed"
                | "underlined"
                | "reiterated"
        )
    {
        return None;
    }
    for m in n + 1..limit {
        let low = clause.low_at(m);
        // "said Riga was interested in wind farms"
        if low == "interested" && clause.low_at(m + 1) == "in" {
            return Some(Cue { at: n, kind: Kind::Say, from: m + 2, to: None, that: false });
        }
        // "said he wanted to see the rail talks launched"
        let see = low == "see" && clause.low_at(m - 1) == "to" && matches!(clause.low_at(m - 2), "wanted" | "wants" | "hoped" | "like");
        if see && opens(clause, m + 1) {
            return Some(Cue { at: n, kind: Kind::Say, from: m + 1, to: None, that: false });
        }
        let led = matches!(low, "should" | "must")
            || low == "to" && matches!(clause.low_at(m - 1), "ready" | "willing" | "prepared" | "hopes" | "hoped" | "need");
        if !led {
            if matches!(clause.chunks[m].class, Class::Stop) {
                return None;
            }
            continue;
        }
        return infinitive_after(clause, m + 1).map(|from| Cue { at: n, kind: Kind::Say, from, to: None, that: false });
    }
    None
}

/// The matter of "(should) jointly expand cooperation", "(ready to) work with Tanzania to renovate the railway".
fn infinitive_after(clause: &Clause<'_>, n: usize) -> Option<usize> {
    let light = |m: usize| {
        clause.chunks.get(m).is_some_and(|c| {
            c.class == Class::Adverb
                || matches!(clause.low(c), "jointly" | "continue" | "to" | "work" | "with" | "together")
                || clause.is_party(m) && clause.low_at(m - 1) == "with"
        })
    };
    let v = (n..).find(|&m| !light(m))?;
    (infinitive(clause.low_at(v)) && !speaking(clause.low_at(v)) && opens(clause, v + 1)).then_some(v)
}

/// "On the East Sea, both held that ...": the topic stands before those who speak of it.
fn fronted(clause: &Clause<'_>, n: usize) -> Option<Cue> {
    if n > 0 || !matches!(clause.low_at(n), "on" | "regarding" | "concerning" | "about") || super::aside(clause, n + 1) {
        return None;
    }
    let comma = (n + 2..n + 14).find(|&m| clause.chunks.get(m).is_some_and(|c| c.class == Class::Comma))?;
    let speaker = (comma + 1..comma + 5).find(|&m| clause.is_party(m) || people(clause.low_at(m)) || clause.low_at(m) == "they")?;
    let said = (speaker + 1..speaker + 6).any(|m| {
        verb(clause.low_at(m)).is_some_and(|v| {
            matches!(v.form, Form::Past | Form::Third)
                && (frames(v.lemma).is_some() || matches!(v.lemma, "say" | "hold" | "agree" | "believe" | "hope" | "describe"))
        })
    });
    let plain = (n + 1..comma).all(|m| clause.chunks[m].verb.is_none() && !matches!(clause.chunks[m].kind, ChunkKind::Time(_)));
    (said && plain).then_some(Cue { at: n, kind: Kind::Say, from: n + 1, to: Some(comma), that: false })
}

fn opens(clause: &Clause<'_>, n: usize) -> bool {
    clause.chunks.get(n).is_some_and(|c| {
        matches!(c.class, Class::Other | Class::Determiner | Class::Possessive | Class::Adverb)
            || matches!(c.kind, ChunkKind::Adjective(_) | ChunkKind::Compound(_))
    })
}

/// "They discussed X", "to urge him to X".
fn active(clause: &Clause<'_>, n: usize) -> Option<Cue> {
    let found = verb(clause.low_at(n))?;
    let (kind, frames) = frames(found.lemma)?;
    // "the topics discussed included fish": what follows is told by the next verb
    let told_next = matches!(clause.low_at(n + 1), "included" | "include" | "includes" | "were" | "was" | "are" | "ranged" | "covered");
    // "consider that a truce must come first": what they think, and no matter.
    let thinks = found.lemma == "consider" && clause.low_at(n + 1) == "that";
    // "offered a chance to talk about fish quotas"
    let chance = found.lemma == "offer" && (n + 1..n + 4).any(|m| matches!(clause.low_at(m), "opportunity" | "chance" | "occasion"));
    if !stands_as_verb(clause, n, found.form) || told_next || thinks || chance {
        return None;
    }
    frames.iter().find_map(|frame| {
        let from = object(clause, n, frame)?;
        let that = clause.low_at(from) == "that";
        Some(Cue { at: n, kind, from, to: None, that: that && kind == Kind::Say })
    })
}

/// Where the topics of a verb begin.
fn object(clause: &Clause<'_>, n: usize, frame: &Frame) -> Option<usize> {
    let mut k = n + 1;
    let time = |k: usize| matches!(clause.chunks.get(k).map(|c| &c.kind), Some(ChunkKind::Time(_)));
    while clause.chunks.get(k).is_some_and(|c| c.class == Class::Adverb) {
        k += 1;
    }
    match frame {
        Frame::Direct => {
            // "discussed, among other things, fish quotas"
            if clause.chunks.get(k)?.class == Class::Comma
                && let Some(close) = (k + 2..(k + 6).min(clause.chunks.len())).find(|&m| clause.chunks[m].class == Class::Comma)
                && matches!(clause.low_at(k + 1), "among" | "inter" | "amongst")
            {
                k = close + 1;
            }
            if clause.low_at(k) == "with" || clause.low_at(k) == "in" {
                // "discussed with his counterpart the situation in", "raised with him"
                let party =
                    (k + 1..k + 5).find(|&m| clause.is_party(m) || clause.chunks.get(m).is_some_and(|c| c.class == Class::ObjectPronoun));
                let next = party.map_or(k, |m| m + 1);
                let depth = matches!(clause.low_at(k + 1), "detail" | "depth");
                k = if depth {
                    k + 2
                } else if clause.low_at(k) == "with" {
                    next
                } else {
                    k
                };
            }
            // "discussed with B in Tripoli on Sunday the electoral laws"
            if clause.low_at(n + 1) == "with" {
                k = clause.own_circumstances(k).2;
            }
            let chunk = clause.chunks.get(k)?;
            // "expressed condolences over the quake", "voiced solidarity with Fiji": courtesies are no matter.
            let courtesy = |m: usize| {
                matches!(clause.low_at(m), "condolences" | "condolence" | "sympathy" | "sympathies" | "greetings" | "wishes")
                    || clause.low_at(m) == "solidarity" && clause.low_at(m + 1) == "with"
            };
            if (k..k + 4).any(courtesy) && !(k..k + 4).any(|m| clause.chunks.get(m).is_none_or(|c| c.class == Class::And)) {
                return None;
            }
            let noun = chunk.kind != ChunkKind::Word
                || matches!(chunk.class, Class::Other | Class::Determiner | Class::Possessive | Class::That | Class::Quote | Class::Adverb)
                || matches!(clause.low(chunk), "how" | "whether");
            (noun && !audience(clause, k)).then_some(k)
        }
        Frame::Prep(preps) => {
            let end = (k + 5).min(clause.chunks.len());
            let at = (k..end).find(|&m| preps.contains(&clause.low_at(m)))?;
            (k..at).all(|m| clause.chunks[m].class != Class::Stop && clause.chunks[m].verb.is_none()).then_some(())?;
            let meal = clause.low_at(at) == "over" && super::aside(clause, at + 1);
            // "spoke at a meeting of envoys"
            let held_by = clause.low_at(at) == "of" && (k..at).any(|m| !time(m) && clause.chunks[m].class != Class::Adverb);
            (!held_by).then_some(())?;
            (!time(at + 1) && !meal).then_some(at + 1)
        }
        Frame::Person(preps) => {
            let end = (k + 14).min(clause.chunks.len());
            let at = (k..end).find(|&m| preps.contains(&clause.low_at(m)))?;
            let person = (k..at).any(|m| {
                matches!(clause.chunks[m].kind, ChunkKind::Party(_))
                    || matches!(clause.chunks[m].class, Class::ObjectPronoun | Class::Possessive)
                    || clause.toks[clause.chunks[m].from].cap
            });
            let clean = (k..at).all(|m| !matches!(clause.chunks[m].class, Class::Stop | Class::That | Class::Auxiliary | Class::Modal));
            ((person || at == k) && clean && !time(at + 1)).then_some(at + 1)
        }
        Frame::Noun(nouns, preps) => {
            let end = (k + 7).min(clause.chunks.len());
            let noun = (k..end).find(|&m| nouns.contains(&clause.low_at(m)))?;
            let at = (noun + 1..(noun + 6).min(clause.chunks.len())).find(|&m| preps.contains(&clause.low_at(m)))?;
            let clean = (k..at).all(|m| !matches!(clause.chunks[m].class, Class::Stop | Class::Auxiliary | Class::Modal));
            (clean && !time(at + 1) && !super::aside(clause, at + 1)).then_some(at + 1)
        }
        Frame::Plan => {
            let at = (k..k + 4).find(|&m| clause.chunks.get(m).is_some_and(|c| c.class == Class::To))?;
            // "agreed to work together on migration"
            let on = (at + 2..at + 5).find(|&m| clause.low_at(m) == "on").filter(|&m| !time(m + 1));
            if let Some(on) = on.filter(|_| matches!(clause.low_at(at + 1), "work" | "cooperate" | "collaborate")) {
                return Some(on + 1);
            }
            // "agreed to work toward a tourism corridor", "agreed to keep up the pressure on Iran"
            if clause.low_at(at + 1) == "work" && matches!(clause.low_at(at + 2), "toward" | "towards") {
                return Some(at + 3);
            }
            if matches!(clause.low_at(at + 1), "keep" | "maintain") {
                return (at + 2..at + 7).find(|&m| clause.low_at(m) == "pressure");
            }
            let between = (k..at).all(|m| time(m) || clause.chunks[m].class == Class::Adverb || clause.low_at(m) == "on");
            (between && infinitive(clause.low_at(at + 1)) && !speaking(clause.low_at(at + 1))).then_some(at + 1)
        }
        Frame::To => {
            if clause.low_at(n).starts_with("call") && !matches!(clause.low_at(k), "on" | "upon") {
                return None;
            }
            let end = (k + 9).min(clause.chunks.len());
            let at = (k..end).find(|&m| clause.chunks[m].class == Class::To)?;
            let at = if clause.low_at(at + 1) == "\"" { at + 1 } else { at };
            // "urged the island to wrap up"
            let named = k < at
                && ((k..at).any(|m| clause.chunks[m].kind != ChunkKind::Word || clause.chunks[m].class == Class::ObjectPronoun)
                    || k + 2 >= at);
            let clean = (k..at).all(|m| !matches!(clause.chunks[m].class, Class::Stop | Class::That | Class::Auxiliary | Class::Modal));
            (infinitive(clause.low_at(at + 1)) && named && clean && !speaking(clause.low_at(at + 1))).then_some(at + 1)
        }
    }
}

/// Verbs whose infinitive is no topic: "asked him to come", "agreed to meet".
pub(super) fn speaking(word: &str) -> bool {
    matches!(
        word,
        "come"
            | "meet"
            | "visit"
            | "attend"
            | "speak"
            | "talk"
            | "leave"
            | "stay"
            | "go"
            | "hold"
            | "continue"
            | "maintain"
            | "keep"
            | "remain"
            | "be"
            | "have"
            | "join"
            | "work"
            | "convey"
            | "travel"
            | "return"
            | "consider"
            | "discuss"
            | "sit"
            | "convene"
            | "do"
            | "see"
            | "make"
            | "say"
    )
}

/// "addressed the assembly", "raised a glass".
fn audience(clause: &Clause<'_>, k: usize) -> bool {
    let modifies =
        |w: &str| adjective(w) || matches!(w, "joint" | "warm" | "warmest" | "best" | "personal" | "written" | "oral" | "verbal");
    let head = (k..k + 5).find(|&m| clause.chunks.get(m).is_some_and(|c| c.class == Class::Other && !modifies(clause.low(c))));
    head.is_some_and(|m| {
        is_chamber(clause.low_at(m))
            || matches!(
                clause.low_at(m),
                "nation"
                    | "reporters"
                    | "conference"
                    | "audience"
                    | "crowd"
                    | "gathering"
                    | "glass"
                    | "eyebrows"
                    | "hopes"
                    | "fears"
                    | "money"
                    | "doubts"
                    | "flag"
                    | "stakes"
                    | "students"
                    | "forum"
                    | "session"
                    | "lawmakers"
                    | "troops"
                    | "greetings"
                    | "message"
                    | "messages"
                    | "regards"
                    | "wishes"
                    | "letter"
                    | "rally"
            )
    })
}

fn stands_as_verb(clause: &Clause<'_>, n: usize, form: Form) -> bool {
    let chunk = &clause.chunks[n];
    let time = |m: usize| matches!(clause.chunks[m].kind, ChunkKind::Time(_));
    // "Wang on Wednesday discussed"
    let between =
        |m: usize| clause.chunks[m].class == Class::Adverb || time(m) || clause.chunks[m].class == Class::Prep && m + 1 < n && time(m + 1);
    let Some(b) = (0..n).rev().find(|&m| !between(m)) else {
        return form == Form::Ing && chunk.verb.is_some();
    };
    let prev = &clause.chunks[b];
    if matches!(prev.class, Class::Determiner | Class::Possessive | Class::Genitive | Class::Prep) && form != Form::Ing || prev.genitive {
        return false;
    }
    match form {
        Form::Past | Form::Participle => {
            if prev.class == Class::Auxiliary {
                return matches!(clause.low(prev), "has" | "have" | "had" | "having" | "'ve");
            }
            chunk.verb.is_some()
                || matches!(prev.class, Class::And | Class::Comma | Class::Pronoun | Class::Relative | Class::That)
                || matches!(prev.kind, ChunkKind::Party(_))
                || people(clause.low(prev))
        }
        Form::Base => {
            matches!(prev.class, Class::To | Class::Modal)
                || matches!(prev.class, Class::And | Class::Comma) && chunk.verb.is_some()
                || chunk.verb.is_some() && (prev.plural || matches!(prev.kind, ChunkKind::Party(_)))
        }
        Form::Third => chunk.verb.is_some() || people(clause.low(prev)) || matches!(clause.low(prev), "agenda" | "meeting" | "talks"),
        Form::Ing => chunk.verb.is_some() && !matches!(prev.class, Class::Determiner | Class::Possessive),
    }
}

/// Words for the talks themselves and for what is on their table.
pub(super) fn talks(word: &str) -> bool {
    matches!(
        word,
        "meeting"
            | "meetings"
            | "talks"
            | "call"
            | "conversation"
            | "conversations"
            | "discussion"
            | "discussions"
            | "deliberations"
            | "session"
            | "sessions"
            | "summit"
            | "dialogue"
            | "negotiations"
            | "consultations"
            | "encounter"
            | "exchange"
            | "exchanges"
            | "agenda"
            | "topics"
            | "topic"
            | "issues"
            | "subjects"
            | "themes"
            | "items"
            | "matters"
    )
}

/// Words for those who sit at the table.
pub(super) fn people(word: &str) -> bool {
    matches!(
        word,
        "sides"
            | "parties"
            | "leaders"
            | "ministers"
            | "presidents"
            | "officials"
            | "delegations"
            | "counterparts"
            | "pair"
            | "duo"
            | "two"
            | "both"
            | "participants"
            | "envoys"
            | "diplomats"
            | "negotiators"
            | "allies"
            | "countries"
            | "three"
            | "secretary"
            | "minister"
            | "president"
            | "principals"
            | "delegates"
            | "partners"
            | "chiefs"
            | "governments"
            | "nations"
            | "side"
            | "interlocutors"
    )
}

/// "X and Y were also discussed": the topics are the subject.
fn passive(clause: &Clause<'_>, n: usize, from: usize) -> Option<Cue> {
    let word = clause.low_at(n);
    let under = clause.low_at(n + 1) == "under" && matches!(clause.low_at(n + 2), "discussion" | "review" | "scrutiny" | "consideration");
    if matches!(word, "came" | "come") && (clause.low_at(n + 1) == "up" || under) {
        let start = (from..n)
            .rev()
            .find(|&m| matches!(clause.chunks[m].class, Class::Stop | Class::That | Class::Dash | Class::Subordinate | Class::Relative));
        let start = start.map_or(from, |m| m + 1);
        // "Fentanyl will also come up"
        let helps = |m: usize| matches!(clause.chunks[m].class, Class::Modal | Class::Auxiliary | Class::Adverb);
        let end = (start..=n).rev().find(|&m| m == start || !helps(m - 1)).unwrap_or(n);
        return (start < end && nominal(clause, start, end)).then_some(Cue {
            at: n,
            kind: Kind::Talk,
            from: start,
            to: Some(end),
            that: false,
        });
    }
    let touched = match word {
        "touched" => matches!(clause.low_at(n + 1), "on" | "upon"),
        "taken" => clause.low_at(n + 1) == "up",
        "gone" => matches!(clause.low_at(n + 1), "over" | "through"),
        "looked" => clause.low_at(n + 1) == "into",
        _ => false,
    };
    if !(touched
        || matches!(
            word,
            "discussed"
                | "raised"
                | "considered"
                | "addressed"
                | "reviewed"
                | "examined"
                | "covered"
                | "mentioned"
                | "debated"
                | "broached"
                | "negotiated"
                | "noted"
                | "emphasised"
                | "emphasized"
                | "stressed"
                | "highlighted"
                | "tackled"
                | "underscored"
        ))
    {
        return None;
    }
    if !closes(clause, n + 1 + usize::from(touched)) {
        return None;
    }
    let mut aux = (from..n).rev().find(|&m| {
        clause.chunks[m].class != Class::Adverb
            && !matches!(clause.low_at(m), "all" | "both" | "each")
            && !matches!(clause.chunks[m].kind, ChunkKind::Time(_))
    })?;
    if !matches!(clause.low_at(aux), "was" | "were" | "be" | "been" | "being" | "is" | "are") {
        return None;
    }
    while aux > from && matches!(clause.chunks[aux - 1].class, Class::Auxiliary | Class::Modal | Class::Adverb | Class::To | Class::Not) {
        aux -= 1;
    }
    let start = (from..aux).rev().find(|&m| {
        let c = &clause.chunks[m];
        matches!(c.class, Class::Stop | Class::That | Class::Dash | Class::Subordinate | Class::But | Class::Relative)
            && clause.low(c) != "as"
    });
    let start = start.map_or(from, |m| m + 1);
    // "Her office said fish quotas were also raised"
    let start = (start + 1..aux).rev().find(|&m| clause.reports(m)).map_or(start, |m| m + 1);
    // "In that light, chances of a truce were considered"
    // "During the meeting, fish quotas were discussed"
    let led = matches!(clause.low_at(start), "in" | "during" | "at")
        && matches!(clause.low_at(start + 1), "this" | "that" | "the" | "addition" | "their" | "these" | "his" | "her");
    // "According to the minister's office, fish quotas were also discussed"
    let said = clause.low_at(start) == "according" && clause.low_at(start + 1) == "to";
    let comma = (start + 2..start + if said || led { 9 } else { 5 })
        .find(|&m| (led || said) && clause.chunks.get(m).is_some_and(|c| c.class == Class::Comma));
    let start = comma.map_or(start, |m| m + 1);
    if start >= aux {
        return None;
    }
    // "It was noted that ..."
    let finite = |m: usize| {
        clause.chunks[m].verb.is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
            && m > start
            && (clause.is_party(m - 1) || clause.chunks[m - 1].class == Class::Pronoun)
    };
    if clause.chunks[start..aux].iter().any(|c| c.class == Class::Pronoun) || (start..aux).any(finite) {
        return None;
    }
    Some(Cue { at: n, kind: Kind::Talk, from: start, to: Some(aux), that: false })
}

/// Whether some chunks are nouns alone: "matters relating to flights", "plans to close the bridge".
fn nominal(clause: &Clause<'_>, from: usize, to: usize) -> bool {
    let about = |w: &str| matches!(w, "relating" | "related" | "concerning" | "regarding" | "pertaining" | "involving");
    (from..to).all(|m| {
        let chunk = &clause.chunks[m];
        let infinitive = m > from && clause.chunks[m - 1].class == Class::To;
        (chunk.verb.is_none() || infinitive || about(clause.low(chunk))) && chunk.class != Class::Pronoun
    })
}

/// Whether a passive says no more than that it was talked about: "was reviewed in the paper" does.
fn closes(clause: &Clause<'_>, n: usize) -> bool {
    let (low, next) = (clause.low_at(n), clause.low_at(n + 1));
    clause.chunks.get(n).is_none_or(|c| {
        matches!(c.class, Class::Stop | Class::Comma | Class::And | Class::Adverb | Class::Subordinate | Class::Dash | Class::Quote)
            || matches!(c.kind, ChunkKind::Time(_))
            || matches!(low, "during" | "despite" | "at" | "with" | "too" | "well" | "including" | "between")
            || low == "in" && matches!(next, "detail" | "depth" | "light" | "particular" | "connection" | "this" | "addition" | "great")
            || low == "by" && (clause.is_party(n + 1) || people(next) || people(clause.low_at(n + 2)))
    })
}

/// "Topics included X", "on the agenda are X", "Among the issues raised were X": the topics follow.
fn included(clause: &Clause<'_>, n: usize) -> Option<Cue> {
    let low = clause.low_at(n);
    let talk = |from: usize| Some(Cue { at: n, kind: Kind::Talk, from, to: None, that: false });
    let near = |of: fn(&str) -> bool| (n.saturating_sub(9)..n).any(|m| of(clause.low_at(m)));
    match low {
        "included" | "includes" | "include" | "ranged" | "featured" | "spanned" | "concerned" | "encompassed" | "covered"
            if near(|w| talks(w) && !matches!(w, "meeting" | "meetings" | "summit" | "session" | "sessions" | "call")) =>
        {
            let from = if clause.low_at(n + 1) == "from" { n + 2 } else { n + 1 };
            talk(from)
        }
        // "High on the agenda will be fish quotas"
        "agenda" if clause.low_at(n + 1) == "will" && clause.low_at(n + 2) == "be" && near(|w| matches!(w, "on" | "top")) && n < 6 => {
            talk(n + 3)
        }
        "agenda" | "table"
            if low == "agenda" && clause.low_at(n + 1) == ":"
                || matches!(clause.low_at(n + 1), "is" | "are" | "was" | "were")
                    && near(|w| matches!(w, "on" | "top" | "topping"))
                    && n < 6 =>
        {
            let next = clause.chunks.get(n + 2)?;
            (matches!(next.class, Class::Other | Class::Determiner) || next.kind != ChunkKind::Word).then_some(())?;
            talk(n + 2)
        }
        // "Among the issues raised were fish quotas"
        "were" | "was" | "are" | "is" if (0..n).any(|m| m + 9 > n && clause.low_at(m) == "among") && near(talks) => {
            (clause.low_at(n + 1) != "not").then_some(())?;
            talk(n + 1)
        }
        // "The issues raised at the talks were fish quotas"
        "were" | "was" | "are" if matter_before(clause, n) => (clause.low_at(n + 1) != "not").then_some(()).and_then(|()| talk(n + 1)),
        // "The talks turned to army reform"
        "turned" | "moved" if matches!(clause.low_at(n + 1), "to" | "on") && (n.saturating_sub(4)..n).any(|m| talks(clause.low_at(m))) => {
            talk(n + 2)
        }
        // "Also discussed were fish quotas", "Also touched upon was the closure of the crossing"
        "discussed" | "raised" | "mentioned" if n < 3 && matches!(clause.low_at(n + 1), "were" | "was") => talk(n + 2),
        "touched" if n < 3 && matches!(clause.low_at(n + 1), "on" | "upon") && matches!(clause.low_at(n + 2), "were" | "was") => {
            talk(n + 3)
        }
        // "Views were exchanged on fish quotas"
        "exchanged" if matches!(clause.low_at(n + 1), "on" | "about" | "regarding") && near(|w| matches!(w, "views" | "opinions")) => {
            talk(n + 2)
        }
        _ => None,
    }
}

/// "the issues raised at the talks" right before a chunk.
fn matter_before(clause: &Clause<'_>, n: usize) -> bool {
    let head = (n.saturating_sub(9)..n).find(|&m| matches!(clause.low_at(m), "topics" | "issues" | "subjects" | "matters" | "themes"));
    head.is_some_and(|m| {
        matches!(clause.low_at(m + 1), "discussed" | "raised" | "covered" | "addressed" | "tackled" | "considered" | "touched" | "debated")
            && (m + 2..n).all(|k| clause.chunks[k].verb.is_none() && clause.chunks[k].class != Class::Comma)
    })
}

/// "X is on the agenda", "X will top the list", "with X on the table", "X dominated the talks": the topics stand before. ("The talks were dominated
/// by X": behind.)
fn tabled(clause: &Clause<'_>, n: usize) -> Option<Cue> {
    let low = clause.low_at(n);
    match low {
        // "hydrogen and fishing are on the agenda", "Ukraine will top the agenda", "with dairy topping the list"
        "agenda" | "table" | "list" | "menu" => {
            let leads = |m: usize| {
                matches!(
                    clause.low_at(m),
                    "topped" | "dominated" | "tops" | "dominates" | "topping" | "dominating" | "top" | "dominate" | "rounded"
                )
            };
            let back = n.saturating_sub(5)..n;
            let on = back.clone().rev().find(|&m| matches!(clause.low_at(m), "on" | "up") || low != "table" && leads(m))?;
            // "on the list of protected animals"
            (low != "list" || leads(on) || clause.low_at(n + 1) != "of").then_some(())?;
            let aux = back.rev().find(|&m| matches!(clause.chunks[m].class, Class::Auxiliary | Class::Modal) || leads(m));
            // "The sides have wolves on the table" says it of the sides.
            (aux.is_none_or(|m| leads(m) || clause.chunks[m].class == Class::Modal || is_be(clause.low_at(m)))).then_some(())?;
            let mut end = aux.unwrap_or(on);
            while end > 0 && aux.is_some() && matches!(clause.chunks[end - 1].class, Class::Auxiliary | Class::Modal) {
                end -= 1;
            }
            // "with dairy topping the list", "with gas high on the agenda"
            let apart = leads(end) || end > 0 && clause.low_at(end - 1) == "high";
            let with = |m: usize| clause.low_at(m) == "with" && m > 0 && (apart || clause.chunks[m - 1].class == Class::Comma);
            let stays =
                |m: usize| clause.low_at(m) != "agreed" && clause.chunks[m].class != Class::Not && !clause.low_at(m).ends_with("n't");
            (end..=n).all(stays).then_some(())?;
            let start = (0..end).rev().find(|&m| {
                with(m) || matches!(clause.chunks[m].class, Class::Stop | Class::Dash | Class::Subordinate | Class::That | Class::Relative)
            });
            (aux.is_some_and(|m| clause.low_at(m) != "topping") || start.is_some_and(with)).then_some(())?;
            let start = start.map_or(0, |m| m + 1);
            // "with dairy high on the agenda"
            let end = end - usize::from(end > start && matches!(clause.low_at(end - 1), "high" | "top" | "also"));
            // "Talks with Macron are on the agenda": no topic of themselves
            let own = (start..end).find(|&m| clause.chunks[m].class != Class::Determiner).is_some_and(|m| talks(clause.low_at(m)));
            (start < end && !own && nominal(clause, start, end)).then_some(())?;
            Some(Cue { at: n, kind: Kind::Talk, from: start, to: Some(end), that: false })
        }
        // "The talks were dominated by fish quotas"
        "dominated" | "overshadowed" if clause.low_at(n + 1) == "by" && (0..n).any(|m| talks(clause.low_at(m))) => {
            Some(Cue { at: n, kind: Kind::Talk, from: n + 2, to: None, that: false })
        }
        // "Peanut prices also figured in the talks", "Fish quotas dominated the talks", "are expected to dominate"
        "figured" | "featured" | "dominated" | "dominate" | "dominates" => {
            let of_talks = (n + 1..n + 6).any(|m| talks(clause.low_at(m)));
            let alone = clause.chunks.get(n + 1).is_none_or(|c| c.class == Class::Stop);
            let so = matches!(clause.low_at(n + 1), "prominently" | "high" | "too");
            (of_talks || alone && low == "dominate" || so && matches!(low, "figured" | "featured")).then_some(())?;
            let start = (0..n).rev().find(|&m| matches!(clause.chunks[m].class, Class::Stop | Class::That | Class::Dash | Class::Relative));
            let start = start.map_or(0, |m| m + 1);
            let end = (start..n).find(|&m| {
                let chunk = &clause.chunks[m];
                // "Ferry links dominated"
                let plural = m + 1 == n && chunk.verb.is_some_and(|v| v.form == Form::Third);
                chunk.verb.is_some() && !plural || matches!(chunk.class, Class::Auxiliary | Class::Modal | Class::Adverb)
            });
            let mut end = if so { n } else { end.unwrap_or(n) };
            while so && end > start && matches!(clause.chunks[end - 1].class, Class::Auxiliary | Class::Modal | Class::Adverb) {
                end -= 1;
            }
            (start < end && clause.chunks[start..end].iter().all(|c| c.class != Class::Pronoun)).then_some(())?;
            Some(Cue { at: n, kind: Kind::Talk, from: start, to: Some(end), that: false })
        }
        // "Fish quotas were at the centre of the talks"
        "centre" | "center" | "heart" | "core" if n > 3 && clause.low_at(n - 1) == "the" && matches!(clause.low_at(n - 2), "at" | "in") => {
            let of_talks = clause.low_at(n + 1) == "of" && (n + 2..n + 6).any(|m| talks(clause.low_at(m)));
            (of_talks && is_be(clause.low_at(n - 3))).then_some(())?;
            let start = (0..n).rev().find(|&m| matches!(clause.chunks[m].class, Class::Stop | Class::That | Class::Dash | Class::Relative));
            let start = start.map_or(0, |m| m + 1);
            let mut end = n - 3;
            while end > start && matches!(clause.chunks[end - 1].class, Class::Auxiliary | Class::Modal) {
                end -= 1;
            }
            (start < end && nominal(clause, start, end)).then_some(())?;
            Some(Cue { at: n, kind: Kind::Talk, from: start, to: Some(end), that: false })
        }
        _ => None,
    }
}

/// "X was the main topic of the talks", "The main topic was X", "At the heart of the talks was X", "The talks were about X", "X loomed large".
fn theme(clause: &Clause<'_>, n: usize, from: usize) -> Option<Cue> {
    let heads = |m: usize| {
        matches!(
            clause.low_at(m),
            "topic" | "topics" | "subject" | "subjects" | "theme" | "themes" | "focus" | "item" | "items" | "concern"
        )
    };
    let main =
        |m: usize| matches!(clause.low_at(m), "main" | "chief" | "central" | "key" | "principal" | "major" | "primary" | "prime" | "top");
    let after = |at: usize| Some(Cue { at: n, kind: Kind::Talk, from: at, to: None, that: false });
    let low = clause.low_at(n);
    let large = low == "loomed" && clause.low_at(n + 1) == "large";
    if !large && !matches!(low, "is" | "are" | "was" | "were" | "be" | "been") {
        return None;
    }
    let (start, next) = (opening(clause, n, from), clause.low_at(n + 1));
    let subject = start..n;
    if next == "about" && subject.clone().any(|m| talks(clause.low_at(m))) && opens(clause, n + 2) {
        return after(n + 2);
    }
    let of_talks =
        |m: usize| (m + 1..m + 5).any(|k| talks(clause.low_at(k)) || clause.low_at(k) == "calls") || clause.low_at(m + 1) == "discussed";
    let aim = |m: usize| matches!(clause.low_at(m), "aim" | "aims" | "goal" | "goals" | "purpose" | "objective" | "agenda");
    if subject
        .clone()
        .any(|m| aim(m) && (m > start && talks(clause.low_at(m - 1)) || of_talks(m) || m > start + 1 && talks(clause.low_at(m - 2))))
        && next == "to"
        && infinitive(clause.low_at(n + 2))
        && !speaking(clause.low_at(n + 2))
    {
        return after(n + 2 + usize::from(brings(clause.low_at(n + 2))));
    }
    let plain = subject.clone().all(|m| heads(m) || nominal(clause, m, m + 1));
    let named = subject.clone().any(|m| clause.is_party(m));
    let opened = clause.low_at(start) == "at"
        && subject.clone().any(|m| matches!(clause.low_at(m), "centre" | "center" | "heart" | "core") && of_talks(m));
    let led = subject.clone().any(|m| heads(m) && (m > start && main(m - 1) || of_talks(m)));
    if (opened || led) && plain && !named && !matches!(next, "not" | "that") && opens(clause, n + 1) {
        return after(n + 1);
    }
    // "was also among the main topics of the talks"
    let topic = (n + 1..n + 7).find(|&m| heads(m));
    let told = topic.is_some_and(|m| {
        let between = (n + 1..m).all(|k| {
            main(k)
                || matches!(clause.chunks[k].class, Class::Determiner | Class::Adverb)
                || matches!(clause.low_at(k), "among" | "one" | "of")
        });
        between && (main(m - 1) && closes(clause, m + 1) || of_talks(m))
    });
    // "A said Moldova was the main topic": the country alone, behind what brings it.
    let start = (start..n).rev().find(|&m| m > start && clause.reports(m - 1) && clause.is_party(m)).unwrap_or(start);
    let plain = plain || told && n == start + 1 && clause.parties(start).is_some_and(|p| p.iter().all(|q| q.bare_side));
    if !(large || told) || !plain {
        return None;
    }
    let mut end = n;
    while end > start && matches!(clause.chunks[end - 1].class, Class::Auxiliary | Class::Modal | Class::Adverb | Class::To) {
        end -= 1;
    }
    (start < end).then_some(Cue { at: n, kind: Kind::Talk, from: start, to: Some(end), that: false })
}

/// Where the clause of a chunk begins.
fn opening(clause: &Clause<'_>, n: usize, from: usize) -> usize {
    let begins = |m: &usize| {
        matches!(clause.chunks[*m].class, Class::Stop | Class::That | Class::Dash | Class::Subordinate | Class::Relative | Class::But)
    };
    (from..n).rev().find(begins).map_or(from, |m| m + 1)
}

/// "the discussion of X continued", "an exchange of views on X", "were supportive of X".
fn noun(clause: &Clause<'_>, n: usize) -> Option<Cue> {
    let (low, next) = (clause.low_at(n), clause.low_at(n + 1));
    let cue = |kind: Kind| Some(Cue { at: n, kind, from: n + 2, to: None, that: false });
    if clause.chunks[n].verb.is_some() && !matches!(low, "devoted" | "dedicated") {
        return None;
    }
    match low {
        "discussion" | "discussions" if matches!(next, "of" | "on" | "about") => cue(Kind::Talk),
        "views" | "opinions" | "assessments" if matches!(next, "on" | "about" | "regarding") && n > 1 && clause.low_at(n - 1) == "of" => {
            cue(Kind::Talk)
        }
        "devoted" | "dedicated" if next == "to" && n > 0 && clause.chunks[n - 1].class == Class::Auxiliary => cue(Kind::Talk),
        "supportive" if next == "of" => cue(Kind::Say),
        "favour" | "favor" if next == "of" && n > 0 && clause.low_at(n - 1) == "in" => cue(Kind::Say),
        _ => None,
    }
}

/// "Special attention was paid to X", "emphasis was placed on X", "the focus was on X".
fn attention(clause: &Clause<'_>, n: usize) -> Option<Cue> {
    if !matches!(clause.low_at(n), "attention" | "emphasis" | "consideration" | "focus" | "stress" | "priority") {
        return None;
    }
    let aux = (n + 1..n + 4).find(|&m| clause.chunks.get(m).is_some_and(|c| c.class == Class::Auxiliary))?;
    let at = (aux + 1..aux + 5).find(|&m| matches!(clause.low_at(m), "to" | "on" | "upon"))?;
    let verb_or_none = (aux + 1..at).all(|m| {
        matches!(clause.low_at(m), "paid" | "given" | "placed" | "laid" | "put" | "made" | "devoted" | "focused" | "also")
            || clause.chunks[m].class == Class::Adverb
    });
    verb_or_none.then_some(Cue { at: n, kind: Kind::Talk, from: at + 1, to: None, that: false })
}
