//! Who has the floor: the speaker of a transcript ("SECRETARY BLINKEN: Good morning"), or the author of an address
//! ("Address by President Volodymyr Zelenskyy"). There "I" and "we" mean that person, outside quotations too.

use super::{Discourse, Head, Identifier, Party, Reader};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::text::{self, Part, Sentence, Span, Text};

/// Longest label, in bytes.
const LABEL: usize = 70;

/// What the label at the head of a paragraph says.
#[derive(Clone, Debug, PartialEq)]
pub enum Floor {
    /// No label stands here.
    Unchanged,
    /// This person speaks from here on; `None` where the label names nobody known ("QUESTION:").
    Taken(Option<Party>),
}

/// The speaker whom the label at the head of a sentence names.
pub fn label<'a>(text: &'a Text<'a>, sentence: &Sentence, tags: &[Tag], gaz: &'a Gazetteer, who: &Identifier<'a>) -> Floor {
    let words = text.get(sentence.span);
    // "Q    And on Ukraine, ..."
    if words.starts_with("Q ") && words.len() > 12 && words[2..].trim_start().starts_with(|c: char| !c.is_lowercase()) {
        return Floor::Taken(None);
    }
    let Some(colon) = words.bytes().take(LABEL).position(|b| b == b':') else { return Floor::Unchanged };
    let head = &words[..colon];
    // A label is a name or a role, each word capitalised, and speech follows it.
    let labelled = head.len() > 1
        && head
            .split(' ')
            .all(|w| w.starts_with(|c: char| c.is_uppercase() || c == '(') || matches!(w, "of" | "the" | "and" | "for" | "de" | "bin"))
        && words[colon + 1..].starts_with([' ', '\n']);
    if !labelled {
        return Floor::Unchanged;
    }
    // "SENIOR STATE DEPARTMENT OFFICIAL ONE:"
    if head.contains("OFFICIAL") {
        return Floor::Taken(None);
    }
    let span = Span::new(sentence.span.start, sentence.span.start + colon);
    let toks = text::tokens(&text.folded, span);
    // "New York: meeting with B": where, not who.
    let place = tags.iter().any(|t| t.span == span && matches!(t.kind, TagKind::Place | TagKind::Capital));
    if place {
        return Floor::Unchanged;
    }
    let reader = Reader::new(text, gaz, &toks, tags);
    let Some(phrase) = reader.read(0).filter(|p| p.to == toks.len() && matches!(p.head, Head::Name | Head::Office)) else {
        // "QUESTION:", "MODERATOR:"; but a heading ("Key points:") takes the floor from nobody.
        return if head.bytes().all(|b| !b.is_ascii_lowercase()) || matches!(head, "Question" | "Moderator" | "Answer") {
            Floor::Taken(None)
        } else {
            Floor::Unchanged
        };
    };
    match &who.identify(&phrase, &reader, text, &Discourse::default())[..] {
        [party] if party.name.is_some() && party.side.is_some() => Floor::Taken(Some(party.clone())),
        _ => Floor::Taken(None),
    }
}

/// A spokesman's "I" and "we" are those of whom he speaks for.
pub fn speaks_for_others(party: &Party) -> bool {
    party.spokesperson || party.office_kind.as_deref() == Some("spokesperson")
}

/// "We stand by our neighbours - President Ada Quill": who speaks, where the title ends with his name and the text says "I"
/// outside quotations.
fn signed<'a>(text: &'a Text<'a>, tags: &[Tag], gaz: &'a Gazetteer, who: &Identifier<'a>) -> Option<Party> {
    let spoken = |s: &Sentence| {
        let words = text.get(s.span);
        s.part == Part::Body && !words.contains('"') && (words.starts_with("I ") || words.contains(" I "))
    };
    let title = text.sentences.iter().find(|s| s.part == Part::Title)?;
    if !text.sentences.iter().any(spoken) {
        return None;
    }
    let words = text.get(title.span);
    let (dash, mark) = [" - ", " -- "].iter().filter_map(|mark| Some((words.rfind(mark)?, mark))).max()?;
    let span = Span::new(title.span.start + dash + mark.len(), title.span.end);
    let toks = text::tokens(&text.folded, span);
    let reader = Reader::new(text, gaz, &toks, tags);
    let phrase = reader.read(0).filter(|p| p.head == Head::Name && p.to == toks.len())?;
    match &who.identify(&phrase, &reader, text, &Discourse::default())[..] {
        [party] if party.side.is_some() && !party.spokesperson => Some(party.clone()),
        _ => None,
    }
}

/// The person whose address or remarks the title announces.
pub fn author<'a>(text: &'a Text<'a>, tags: &[Tag], gaz: &'a Gazetteer, who: &Identifier<'a>) -> Option<Party> {
    const SPEECHES: &[&str] = &[
        "address by ", "speech by ", "remarks by ", "message by ", "statement by ", "speech of ", "address of ", "video message of ",
        "media release by ", "the hon ", "diary of ", "schedule of ", "agenda of ", "programme of ", "program of ", "appointments of ",
        "engagements of ",
    ];
    // A line at the head of the text that is no sentence says the same as a title.
    let headed = |s: &Sentence| s.span.len() < LABEL && !text.get(s.span).ends_with(['.', '!', '?', ':']);
    let titles = text.sentences.iter().filter(|s| s.part == Part::Title);
    for sentence in titles.chain(text.sentences.iter().filter(|s| s.part == Part::Body).take(3).filter(|s| headed(s))) {
        let low = text.low(sentence.span);
        let Some(at) = SPEECHES.iter().filter_map(|s| Some(low.find(s)? + s.len())).min() else { continue };
        let span = Span::new(sentence.span.start + at, sentence.span.end);
        let toks = text::tokens(&text.folded, span);
        let reader = Reader::new(text, gaz, &toks, tags);
        let phrase = reader.read(0).filter(|p| p.head == Head::Name || p.head == Head::Office)?;
        // Remarks of two are a transcript, whose labels tell them apart.
        if reader.low(phrase.to) == "and" {
            return None;
        }
        // "SCHEDULE OF THE PRESIDENT": of the country whose office wrote it, no guest of his.
        let stated = phrase.head == Head::Name || !phrase.sides.is_empty();
        if let [party] = &who.identify(&phrase, &reader, text, &Discourse::default())[..]
            && party.name.is_some()
            && party.side.is_some()
            && !party.spokesperson
            && (stated || who.home.is_some() && party.side == who.home)
        {
            return Some(party.clone());
        }
    }
    if let Some(party) = signed(text, tags, gaz, who) {
        return Some(party);
    }
    // "Antony J. Blinken, Secretary of State": a line that is nothing but who speaks.
    for sentence in text.sentences.iter().filter(|s| s.part == Part::Body).take(5) {
        let words = text.get(sentence.span);
        if words.len() > LABEL || !words.contains(',') {
            continue;
        }
        let toks = text::tokens(&text.folded, sentence.span);
        let from = tags.partition_point(|t| t.span.start < sentence.span.start);
        let to = tags.partition_point(|t| t.span.start < sentence.span.end);
        let reader = Reader::new(text, gaz, &toks, &tags[from..to]);
        let Some(phrase) = reader.read(0).filter(|p| p.head == Head::Name && p.to == toks.len() && p.title.is_some()) else { continue };
        if let [party] = &who.identify(&phrase, &reader, text, &Discourse::default())[..]
            && party.side.is_some()
            && !party.spokesperson
        {
            return Some(party.clone());
        }
    }
    None
}
