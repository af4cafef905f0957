//! Finds the stretches of a text that can hold an expression of time, as cheaply as a byte loop can.
//!
//! Everything later is paid only inside these windows. A window opens at a trigger (a word such as `week`
//! or `March`, a year, `24th`, `13/03`) and reaches far enough to both sides to hold the longest expression
//! and the words that decide about it.

use super::lex;

/// How far a window reaches before a trigger, in bytes.
const BEFORE: usize = 96;
/// How far a window reaches after a trigger, in bytes.
const AFTER: usize = 48;

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
///
/// Words are short, so a loop that branches at their ends mispredicts once a word. Here 64 bytes are classed
/// without a branch into a mask of the places where a word or number begins; only those are looked at, and
/// four letters tell for all but one word in a hundred that it is none of ours.
pub(crate) fn windows(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let sieve = lex::sieve();
    let mut out: Vec<(usize, usize)> = Vec::new();
    let (mut in_word, mut in_number) = (0, 0);
    for (block, chunk) in bytes.chunks(64).enumerate() {
        let (mut letters, mut digits) = (0u64, 0u64);
        for (i, &byte) in chunk.iter().enumerate() {
            let class = CLASS[byte as usize] as u64;
            letters |= (class & 1) << i;
            digits |= (class >> 1) << i;
        }
        let words = letters & !(letters << 1 | in_word);
        let numbers = digits & !(digits << 1 | in_number);
        in_word = letters >> 63;
        in_number = digits >> 63;
        let mut begins = words | numbers;
        while begins != 0 {
            let bit = begins.trailing_zeros();
            begins &= begins - 1;
            let i = block * 64 + bit as usize;
            if numbers >> bit & 1 == 1 {
                let end = run(bytes, i, DIGIT);
                if digits_trigger(bytes, i, end) {
                    open(bytes, i, end, &mut out);
                }
            } else if may_begin(sieve, bytes, i) {
                let end = run(bytes, i, LETTER);
                if lex::triggers(&bytes[i..end]) {
                    open(bytes, i, end, &mut out);
                }
            }
        }
    }
    out
}

/// Whether the word that begins at `i` can be a trigger, by its first four letters.
#[inline]
fn may_begin(sieve: &lex::Sieve, bytes: &[u8], i: usize) -> bool {
    match bytes.get(i..i + 4) {
        Some(four) => sieve.passes([four[0], four[1], four[2], four[3]]),
        None => bytes.len() == i + 3 && sieve.passes([bytes[i], bytes[i + 1], bytes[i + 2], b' ']),
    }
}

/// Where the run of bytes of one class that begins at `start` ends.
fn run(bytes: &[u8], start: usize, class: u8) -> usize {
    bytes[start..].iter().position(|b| CLASS[*b as usize] != class).map_or(bytes.len(), |n| start + n)
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
    if let Some(last) = out.last_mut()
        && start.saturating_sub(BEFORE) <= last.1
    {
        last.1 = last.1.max(to);
        return;
    }
    let mut from = start.saturating_sub(BEFORE);
    while from > 0 && CLASS[bytes[from - 1] as usize] != 0 {
        from -= 1;
    }
    // Walking back to the edge of a word cannot reach into the window before: that one ends between words.
    out.push((from, to));
}
