//! Finds the stretches of a text that can hold an expression of time, as cheaply as a byte loop can.
//!
//! Everything later is paid only inside these windows. A window opens at a trigger (a word such as `week`
//! or `March`, a year, `24th`, `13/03`) and reaches far enough to both sides to hold the longest expression
//! and the words that decide about it.

use super::lex;

/// How far a window reaches before a trigger, in bytes.
const BEFORE: usize = 72;
/// How far a window reaches after a trigger, in bytes.
const AFTER: usize = 120;

const LETTER: u8 = 1;
const DIGIT: u8 = 2;

/// The class of each byte. Bytes of a multi-byte character count as letters, so a word is never cut.
static CLASS: [u8; 256] = {
    let mut t = [0; 256];
    let mut i = 0;
    while i < 256 {
        let b = i as u8;
        if b.is_ascii_alphabetic() || b >= 128 {
            t[i] = LETTER;
        } else if b.is_ascii_digit() {
            t[i] = DIGIT;
        }
        i += 1;
    }
    t
};

/// The windows of `text`, in order, disjoint, each beginning and ending between words.
pub(crate) fn windows(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let masks = lex::masks();
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut i = 0;
    while i < bytes.len() {
        match CLASS[bytes[i] as usize] {
            LETTER => {
                let start = i;
                i += 1;
                while i < bytes.len() && CLASS[bytes[i] as usize] == LETTER {
                    i += 1;
                }
                let len = i - start;
                if len >= 3
                    && lex::may_trigger(masks, bytes[start], bytes[start + 1], len)
                    && lex::triggers(&bytes[start..i])
                {
                    open(bytes, start, i, &mut out);
                }
            }
            DIGIT => {
                let start = i;
                i += 1;
                while i < bytes.len() && CLASS[bytes[i] as usize] == DIGIT {
                    i += 1;
                }
                if digits_trigger(bytes, start, i) {
                    open(bytes, start, i, &mut out);
                }
            }
            _ => i += 1,
        }
    }
    out
}

/// Whether figures alone can be a date: a year, an ordinal, a date in figures.
fn digits_trigger(bytes: &[u8], start: usize, end: usize) -> bool {
    let next = bytes.get(end).copied().unwrap_or(b' ');
    match end - start {
        4 => matches!(bytes[start], b'1' | b'2'),
        1 | 2 => matches!(next, b'/' | b'.' | b's' | b'n' | b'r' | b't' | b'S' | b'N' | b'R' | b'T'),
        8 => bytes[start] == b'2',
        _ => false,
    }
}

/// Opens a window around `start..end`, or widens the last one if they touch.
fn open(bytes: &[u8], start: usize, end: usize, out: &mut Vec<(usize, usize)>) {
    let mut to = (end + AFTER).min(bytes.len());
    while to < bytes.len() && CLASS[bytes[to] as usize] != 0 {
        to += 1;
    }
    if let Some(last) = out.last_mut() {
        if start.saturating_sub(BEFORE) <= last.1 {
            last.1 = last.1.max(to);
            return;
        }
    }
    let mut from = start.saturating_sub(BEFORE);
    while from > 0 && CLASS[bytes[from - 1] as usize] != 0 {
        from -= 1;
    }
    // Walking back to the edge of a word cannot reach into the window before: that one ends between words.
    out.push((from, to));
}
