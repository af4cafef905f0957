//! Past or future: what the verbs of a clause say about the dates in it.
//!
//! A verb group is read as a sign at its place: `met` past, `will meet` future, `agreed to meet` future for
//! what follows. [`direction`] takes the strongest sign of a clause; [`direction_at`] the one that governs one
//! expression in a longer sentence, which is mostly the nearest before it.

mod signs;
mod verbs;

use super::value::Direction;
use crate::text::Span;
use signs::signs;

/// The side on which the verbs of a clause put its dates.
///
/// `Unknown` for a clause without a verb, for the present tense (`meet Thursday` in a headline) and for plans
/// told in the past (`was due to meet`), which may or may not have come to pass.
///
/// ```
/// use bilat::when::{direction, Direction};
/// assert_eq!(direction("The two met on Thursday"), Direction::Past);
/// assert_eq!(direction("He is expected to meet her on Thursday"), Direction::Future);
/// assert_eq!(direction("Ministers meet Thursday"), Direction::Unknown);
/// ```
pub fn direction(clause: &str) -> Direction {
    let signs = signs(clause);
    let Some(top) = signs.iter().map(|s| s.strength).max() else {
        return Direction::Unknown;
    };
    signs.iter().find(|s| s.strength == top).map_or(Direction::Unknown, |s| s.says)
}

/// The side on which the sentence puts the expression at `at`: by the verb before it in its own clause, or, where
/// the expression opens the clause, by the verb after it.
///
/// ```
/// use bilat::when::{direction_at, find, Direction};
/// let text = "He said on Thursday that he will meet her on Friday.";
/// let whens = find(text);
/// assert_eq!(direction_at(text, whens[0].span), Direction::Past);
/// assert_eq!(direction_at(text, whens[1].span), Direction::Future);
/// ```
pub fn direction_at(text: &str, at: Span) -> Direction {
    let Some(before) = text.get(..at.start) else {
        return Direction::Unknown;
    };
    let Some(after) = text.get(at.end..) else {
        return Direction::Unknown;
    };
    let from = sentence_start(before);
    let to = at.end + sentence_end(after);
    let Some(sentence) = text.get(from..to) else {
        return Direction::Unknown;
    };
    let (start, end) = (at.start - from, at.end - from);
    let signs = signs(sentence);
    let previous = signs.iter().rev().find(|s| s.end <= start);
    let aside = end + aside(&sentence[end..]);
    let next = signs.iter().find(|s| s.start >= aside);
    if ["as soon as", "as early as", "no earlier than", "no sooner than"].iter().any(|w| sentence[..start].trim_end().ends_with(w)) {
        return Direction::Future;
    }
    match (previous, next) {
        (Some(p), Some(n)) if opens_clause(&sentence[p.end..start]) && !breaks(&sentence[end..n.start]) => n.says,
        (Some(p), Some(n)) if p.attribute && n.says == Direction::Past && !breaks(&sentence[end..n.start]) => Direction::Unknown,
        (Some(p), _) => p.says,
        (None, Some(n)) => n.says,
        (None, None) => Direction::Unknown,
    }
}

/// Where the sentence that ends with `before` begins.
fn sentence_start(before: &str) -> usize {
    let bytes = before.as_bytes();
    let low = bytes.len().saturating_sub(600);
    let mut i = bytes.len();
    while i > low {
        i -= 1;
        let end = match bytes[i] {
            b';' => true,
            b'\n' => i > 0 && bytes[i - 1] == b'\n',
            b'.' | b'!' | b'?' => ends_sentence(bytes, i),
            _ => false,
        };
        if end {
            return i + 1;
        }
    }
    (low..bytes.len()).find(|&i| before.is_char_boundary(i)).unwrap_or(bytes.len())
}

fn sentence_end(after: &str) -> usize {
    let bytes = after.as_bytes();
    let mut i = 0;
    while i < bytes.len().min(600) {
        let end = match bytes[i] {
            b';' => true,
            b'\n' => bytes.get(i + 1) == Some(&b'\n'),
            b'.' | b'!' | b'?' => ends_sentence(bytes, i),
            _ => false,
        };
        if end {
            return i;
        }
        i += 1;
    }
    (0..=i).rev().find(|&i| after.is_char_boundary(i)).unwrap_or(0)
}

/// A full stop behind a word of more than three letters, before a space: no abbreviation.
fn ends_sentence(bytes: &[u8], i: usize) -> bool {
    let space = bytes.get(i + 1).is_none_or(|b| b.is_ascii_whitespace() || *b == b'"' || *b == b'\'');
    let word = bytes[..i].iter().rev().take_while(|b| b.is_ascii_alphabetic()).count();
    let capital = i > word && bytes.get(i - word).is_some_and(u8::is_ascii_uppercase);
    space && (bytes[i] != b'.' || word > 3 || word == 0 && i > 0 && bytes[i - 1].is_ascii_digit() || word > 1 && !capital)
}

/// How long an aside behind the expression is: `, as you have heard,`, `, after he had flown in,`.
fn aside(after: &str) -> usize {
    let Some(rest) = after.strip_prefix(", ") else { return 0 };
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    if !["as", "after", "while", "when", "which", "who", "following", "although", "though", "since", "where"].contains(&word) {
        return 0;
    }
    rest.find(',').map_or(0, |i| i + 2)
}

/// Between a verb and an expression: `, and on`, `and`, `; `, `, `: the expression opens a clause of its own.
fn opens_clause(between: &str) -> bool {
    let mut rest = between.trim_end();
    for preposition in ["on", "in", "late on", "early on", "late", "early", "the", "at", "over"] {
        if let Some(r) = rest.strip_suffix(preposition)
            && r.ends_with([' ', ','])
        {
            rest = r.trim_end();
            break;
        }
    }
    rest.ends_with(',') || [" and", " but", " that", " where", " when", " while", " which", ", who"].iter().any(|w| rest.ends_with(w))
}

/// A comma or conjunction lies between an expression and the verb after it, so that they are strangers.
fn breaks(between: &str) -> bool {
    between.len() > 140 || [" that ", " which ", " who ", " and ", " but "].iter().any(|w| between.contains(w))
}
