//! Words and marks of a sentence.

use super::Span;

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Begins with an upper-case letter.
    pub cap: bool,
    /// A word or number, not a mark.
    pub word: bool,
    /// Stands against the token before it, without space.
    pub glued: bool,
}

/// Cuts a stretch of folded text into tokens.
///
/// Abbreviations keep their full stops (`U.S.`, `Sept.`, `J.`), a possessive `'s` or `'` is a token of its own, and
/// hyphens part words, so that `U.S.-Russia` can be read as two names.
pub fn tokens(folded: &str, span: Span) -> Vec<Token> {
    let bytes = folded.as_bytes();
    let mut out: Vec<Token> = Vec::with_capacity(span.len() / 5 + 4);
    let mut at = span.start;
    let mut last_end = usize::MAX;
    while at < span.end {
        let byte = bytes[at];
        if byte == b' ' || byte == b'\n' || byte == b'\t' || byte == b'\r' {
            at += 1;
            continue;
        }
        let start = at;
        let word = is_word(byte);
        if word {
            at = word_end(bytes, at, span.end);
        } else if byte == b'\'' && start == last_end && out.last().is_some_and(|t| t.word) && possessive(bytes, at, span.end) {
            at += if at + 1 < span.end && matches!(bytes[at + 1], b's' | b'S') { 2 } else { 1 };
        } else if byte == b'\'' && start == last_end && contraction(bytes, at, span.end) {
            at += 1;
            while at < span.end && bytes[at].is_ascii_alphabetic() {
                at += 1;
            }
        } else if byte == b'-' && at + 1 < span.end && bytes[at + 1] == b'-' {
            at += 2;
        } else {
            at += 1;
        }
        out.push(Token {
            span: Span::new(start, at),
            cap: byte.is_ascii_uppercase() || (byte >= 0x80 && upper_at(folded, start)),
            word,
            glued: start == last_end,
        });
        last_end = at;
    }
    out
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'$' || byte == b'@' || byte == b'#'
}

fn upper_at(folded: &str, at: usize) -> bool {
    folded[at..].chars().next().is_some_and(char::is_uppercase)
}

fn word_end(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end && (is_word(bytes[at]) || goes_on(bytes, start, at, end)) {
        at += 1;
    }
    at
}

/// Whether a mark belongs to the word that it stands in.
fn goes_on(bytes: &[u8], start: usize, at: usize, end: usize) -> bool {
    let next = bytes.get(at + 1).copied().filter(|_| at + 1 < end);
    let between_digits = at > start && bytes[at - 1].is_ascii_digit() && next.is_some_and(|b| b.is_ascii_digit());
    match bytes[at] {
        b'.' => keeps_stop(bytes, start, at, end) || between_digits,
        // O'Brien, don't; but "he'll" is two words
        b'\'' => !contraction(bytes, at, end) && next.is_some_and(|b| b.is_ascii_alphabetic()) && !possessive(bytes, at, end),
        b',' | b':' => between_digits,
        b'&' => at > start && next.is_some_and(|b| b.is_ascii_uppercase()),
        _ => false,
    }
}

/// A full stop inside an initialism, after a single capital or after a known abbreviation belongs to the word.
fn keeps_stop(bytes: &[u8], start: usize, at: usize, end: usize) -> bool {
    let next_letter = at + 1 < end && bytes[at + 1].is_ascii_alphabetic();
    let word = &bytes[start..at];
    if word.contains(&b'.') {
        // U.S. -> the stop after S; a.m.
        return word.iter().rev().position(|&b| b == b'.').is_some_and(|n| n <= 2);
    }
    if word.len() == 1 {
        return word[0].is_ascii_uppercase() || next_letter;
    }
    if next_letter && word.len() <= 2 {
        return true;
    }
    super::sentence::abbreviation(word) || super::sentence::maria(bytes, start, at)
}

/// 'll, 've, 're, 'd: a verb of its own.
fn contraction(bytes: &[u8], at: usize, end: usize) -> bool {
    let rest = &bytes[at + 1..end.min(at + 4)];
    let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    matches!(&rest[..letters], b"ll" | b"ve" | b"re" | b"d" | b"LL" | b"VE" | b"RE" | b"D")
}

fn possessive(bytes: &[u8], at: usize, end: usize) -> bool {
    let s = at + 1 < end && matches!(bytes[at + 1], b's' | b'S');
    if s {
        return at + 2 >= end || !bytes[at + 2].is_ascii_alphanumeric();
    }
    at > 0 && matches!(bytes[at - 1], b's' | b'S') && (at + 1 >= end || !bytes[at + 1].is_ascii_alphanumeric())
}
