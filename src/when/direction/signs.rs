//! Verb groups and the side that each tells.
//!
//! A clause is read from left to right; at every word the first pattern of [`PATTERNS`] that fits takes its words.

use super::verbs::*;
use crate::when::value::Direction::{self, Future, Past, Unknown};

/// A verb group that tells a side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// Byte offset of the group's first word.
    pub start: usize,
    /// Byte offset of its end.
    pub end: usize,
    pub says: Direction,
    /// A stronger sign wins over a weaker one anywhere in the clause.
    pub strength: u8,
    /// `games scheduled for Thursday`: the clause has its own verb yet to come, which may tell otherwise.
    pub attribute: bool,
}

/// A word: its text, its place, its classes.
struct Word<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    classes: u32,
}

/// The words of a clause.
struct Words<'a>(Vec<Word<'a>>);

impl<'a> Words<'a> {
    fn read(clause: &'a str) -> Words<'a> {
        let bytes = clause.as_bytes();
        let letter = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_alphabetic);
        let mut out = Vec::new();
        let mut i = 0;
        while i < bytes.len() {
            if !letter(i) {
                i += 1;
                continue;
            }
            let start = i;
            while letter(i) || bytes.get(i) == Some(&b'\'') && letter(i + 1) {
                i += 1;
            }
            let text = &clause[start..i];
            out.push(Word { text, start, end: i, classes: classes(text) });
        }
        Words(out)
    }

    fn is(&self, i: usize, class: u32) -> bool {
        self.0.get(i).is_some_and(|w| w.classes & class != 0)
    }

    fn word(&self, i: usize, word: &str) -> bool {
        self.0.get(i).is_some_and(|w| w.text.eq_ignore_ascii_case(word))
    }

    /// The place of the word behind `i`, over one adverb or `not`.
    fn next(&self, i: usize) -> usize {
        if self.is(i + 1, ADVERB) { i + 2 } else { i + 1 }
    }

    /// Where the infinitive governed by the verb at `i` begins: `agreed to meet`, `invited him to visit`.
    fn infinitive(&self, i: usize) -> Option<usize> {
        let reach = if self.is(i, FAR) { 6 } else { 3 };
        (i + 1..=i + reach).find(|&j| self.is(j, TO) && j + 1 < self.0.len() && !self.is(j + 1, PLACE | ING))
    }
}

/// What a pattern took: how many words, and what they say, if anything.
struct Group {
    len: usize,
    says: Option<Direction>,
    strength: u8,
}

fn group(len: usize, says: Direction, strength: u8) -> Option<Group> {
    Some(Group { len, says: Some(says), strength })
}

fn nothing(len: usize) -> Option<Group> {
    Some(Group { len, says: None, strength: 0 })
}

type Pattern = fn(&Words, usize) -> Option<Group>;

const PATTERNS: &[Pattern] =
    &[modal, be_now, be_then, have_to, have, scheduled, undated, ahead, going, after_meeting, past, present, to_meet];

/// `will meet`, `would have met`, `may meet`.
fn modal(w: &Words, i: usize) -> Option<Group> {
    if !w.is(i, WILL | WOULD | MAY | CAN) {
        return None;
    }
    if w.0[i].text.starts_with("Ma") || w.0[i].text == "MAY" {
        return nothing(1); // the month
    }
    let next = w.next(i);
    let have = w.word(next, "have") || w.word(i + 1, "have");
    if w.is(i, WILL) {
        group(next - i + 1, Future, 4)
    } else if have {
        group(next - i + 1, Past, 5)
    } else if w.is(i, WOULD) {
        group(next - i + 1, Future, 3)
    } else if w.is(i, MAY) {
        group(next - i + 1, Future, 1)
    } else {
        nothing(1)
    }
}

/// `is to meet`, `is expected to meet`, `is due`.
fn be_now(w: &Words, i: usize) -> Option<Group> {
    let headline = i == 0 && w.word(0, "be");
    if !headline && !w.is(i, BE_NOW) {
        return None;
    }
    let next = w.next(i);
    if w.is(next, ANNOUNCED) || w.is(i + 1, TO | ANNOUNCED) { group(next - i + 1, Future, 4) } else { group(1, Unknown, 0) }
}

/// `was received`, `was to have met`; `was due to meet` may or may not have come to pass.
fn be_then(w: &Words, i: usize) -> Option<Group> {
    if !w.is(i, BE_THEN) {
        return None;
    }
    let next = w.next(i);
    if w.is(i + 1, TO) && w.word(i + 2, "have") {
        group(3, Past, 5)
    } else if w.is(i + 1, TO) || w.is(next, ANNOUNCED) && w.is(next + 1, TO | FIXED) {
        group(next - i + 1, Unknown, 3)
    } else {
        group(1, Past, 2)
    }
}

/// `has to meet`.
fn have_to(w: &Words, i: usize) -> Option<Group> {
    (w.is(i, HAVE) && w.is(w.next(i), TO)).then_some(Group { len: 2, says: Some(Future), strength: 1 })
}

/// `has met`, `has been meeting`; `has been scheduled for`, `have agreed to meet` look ahead.
fn have(w: &Words, i: usize) -> Option<Group> {
    if !w.is(i, HAVE) {
        return None;
    }
    if w.word(i + 1, "been") && w.is(i + 2, SCHEDULED) && w.is(i + 3, TO | FIXED) {
        return group(4, Future, 4);
    }
    let next = w.next(i);
    if w.is(next, ED | PAST) || next > i + 1 && w.word(next - 1, "been") {
        let says = if w.is(next, CONTROL) && w.infinitive(next).is_some() { Future } else { Past };
        return group(next - i + 1, says, 3);
    }
    nothing(1)
}

/// `scheduled for Thursday`.
fn scheduled(w: &Words, i: usize) -> Option<Group> {
    if w.is(i, SCHEDULED) && w.is(i + 1, FIXED) { group(1, Future, 3) } else { None }
}

/// `ending on Thursday`.
fn undated(w: &Words, i: usize) -> Option<Group> {
    if w.is(i, ENDING) && w.is(i + 1, FIXED) { group(1, Unknown, 1) } else { None }
}

/// `ahead of`, `upcoming`.
fn ahead(w: &Words, i: usize) -> Option<Group> {
    if w.is(i, AHEAD) || w.word(i, "ahead") && w.word(i + 1, "of") { group(1, Future, 1) } else { None }
}

/// `going to meet`.
fn going(w: &Words, i: usize) -> Option<Group> {
    if w.word(i, "going") && w.is(i + 1, TO) && w.is(i + 2, PLAIN) { group(3, Future, 4) } else { None }
}

/// `after meeting`, `having met`.
fn after_meeting(w: &Words, i: usize) -> Option<Group> {
    if w.is(i, SINCE) && w.is(i + 1, ING) { group(2, Past, 1) } else { None }
}

/// `met`, `discussed`, but not `the proposed talks`.
fn past(w: &Words, i: usize) -> Option<Group> {
    let regular = w.is(i, ED) && !(i > 0 && w.is(i - 1, NOMINAL));
    if regular || w.is(i, PAST) { group(1, Past, 2) } else { None }
}

/// `meets`, `expires`.
fn present(w: &Words, i: usize) -> Option<Group> {
    if w.is(i, PRESENT) { group(1, Unknown, 1) } else { None }
}

/// `to meet`: a future only where no finite verb governs it.
fn to_meet(w: &Words, i: usize) -> Option<Group> {
    if w.is(i, TO) && w.is(i + 1, PLAIN) { group(2, Future, 0) } else { None }
}

/// The signs of a clause, from left to right.
pub(super) fn signs(clause: &str) -> Vec<Sign> {
    let w = Words::read(clause);
    let mut out: Vec<Sign> = Vec::new();
    let mut i = 0;
    while i < w.0.len() {
        if let Some(to) = controlled(&w, i) {
            // The verb keeps its own tense for what stands between it and the infinitive.
            if w.is(i, ED) && to > i + 1 && !(i > 0 && w.is(i - 1, BE_NOW | BE)) {
                out.push(Sign { start: w.0[i].start, end: w.0[i].end, says: Past, strength: 2, attribute: false });
            }
            let end = w.0[(to + 1).min(w.0.len() - 1)].end;
            out.push(Sign { start: w.0[to].start, end, says: Future, strength: 3, attribute: false });
            i = to + 2;
            continue;
        }
        let found = PATTERNS.iter().find_map(|pattern| pattern(&w, i)).unwrap_or(Group { len: 1, says: None, strength: 0 });
        let len = found.len.clamp(1, w.0.len() - i);
        if let Some(says) = found.says {
            let attribute = w.is(i, SCHEDULED);
            out.push(Sign { start: w.0[i].start, end: w.0[i + len - 1].end, says, strength: found.strength, attribute });
        }
        i += len;
    }
    keep_free_infinitive(&mut out);
    out
}

/// Where the infinitive begins that a verb of wishing, planning or asking at `i` puts into the future. A form of
/// `be` or `have` before it has taken the verb with it already.
fn controlled(w: &Words, i: usize) -> Option<usize> {
    if w.is(i, CONTROL) { w.infinitive(i) } else { None }
}

/// An infinitive is a future of its own only where no finite verb governs it, and only the first one is.
fn keep_free_infinitive(signs: &mut Vec<Sign>) {
    let finite = signs.iter().any(|s| s.strength > 0);
    let mut first = true;
    signs.retain(|s| {
        let infinitive = s.strength == 0 && s.says == Future;
        let keep = !infinitive || !finite && first;
        first &= !infinitive;
        keep
    });
}
