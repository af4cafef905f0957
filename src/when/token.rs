//! Cuts a window into words, numbers and signs, and gives the parsers a cursor over them.

use super::lex::{Key, Lex, lookup};

/// A word, number or sign.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Byte offset in the text.
    pub start: usize,
    /// Byte offset of the end.
    pub end: usize,
    pub lex: Lex,
    pub gap: Gap,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(crate) enum Gap {
    None,
    Space,
    /// An empty line; no expression crosses it.
    Break,
}

/// Reads the tokens of `text[from..to]` into `out`, which is emptied first.
pub(crate) fn tokenise(text: &str, from: usize, to: usize, out: &mut Vec<Token>) {
    out.clear();
    let b = text.as_bytes();
    let mut i = from;
    let mut gap = Gap::Break;
    while i < to {
        let start = i;
        let c = b[i];
        let lex = if c.is_ascii_whitespace() {
            let mut newlines = 0;
            while i < to && b[i].is_ascii_whitespace() {
                newlines += (b[i] == b'\n') as u8;
                i += 1;
            }
            gap = if newlines > 1 { Gap::Break } else { gap.max_with(Gap::Space) };
            continue;
        } else if c.is_ascii_alphabetic() || c >= 128 {
            while i < to && (b[i].is_ascii_alphabetic() || b[i] >= 128) {
                i += 1;
            }
            lookup(&b[start..i])
        } else if c.is_ascii_digit() {
            let (end, lex) = number(b, start, to);
            i = end;
            lex
        } else {
            i += 1;
            Lex::Punct(c)
        };
        out.push(Token { start, end: i, lex, gap });
        gap = Gap::None;
    }
}

impl Gap {
    fn max_with(self, other: Gap) -> Gap {
        if self == Gap::Break { self } else { other }
    }
}

/// Reads a number that begins at `start`: where it ends, and what it is.
fn number(b: &[u8], start: usize, to: usize) -> (usize, Lex) {
    let run = |mut i: usize| {
        while i < to && b[i].is_ascii_digit() {
            i += 1;
        }
        i
    };
    let int = run(start);
    let digits = int - start;
    if digits > 8 {
        return (int, Lex::Count);
    }
    let value = value(&b[start..int]);
    let at = |i: usize| if i < to { b[i] } else { b' ' };
    // The middle of `02.03.2023`.
    if start >= 2 && b[start - 1] == b'.' && b[start - 2].is_ascii_digit() && !at(int).is_ascii_alphabetic() {
        return (int, Lex::Int(value, digits as u8));
    }
    // `2,000` but not `March 2,2023`.
    if at(int) == b',' && digits <= 3 && run(int + 1) == int + 4 {
        let mut end = int + 4;
        while at(end) == b',' && run(end + 1) == end + 4 {
            end += 4;
        }
        if at(end) == b'.' && at(end + 1).is_ascii_digit() {
            end = run(end + 1);
        }
        return (end, Lex::Count);
    }
    if at(int) == b'.' && at(int + 1).is_ascii_digit() {
        let end = run(int + 1);
        // `02.03.2023` stays three numbers.
        if at(end) == b'.' && at(end + 1).is_ascii_digit() {
            return (int, Lex::Int(value, digits as u8));
        }
        let fraction = match end - int - 1 {
            1 => (b[int + 1] - b'0') as u32 * 10,
            2 => self::value(&b[int + 1..end]),
            _ => return (end, Lex::Count),
        };
        return (end, if value < 10_000 { Lex::Decimal(value * 100 + fraction) } else { Lex::Count });
    }
    let mut letters = int;
    while letters < to && b[letters].is_ascii_alphabetic() {
        letters += 1;
    }
    let suffix = &b[int..letters];
    if !suffix.is_empty() {
        if digits <= 2 && value >= 1 && ["st", "nd", "rd", "th"].iter().any(|s| suffix.eq_ignore_ascii_case(s.as_bytes())) {
            return (letters, Lex::Ordinal(value as u8, true));
        }
        if suffix == b"s" && digits == 4 && b[int - 1] == b'0' && (1000..2100).contains(&value) {
            return (letters, Lex::Decade(value as u16));
        }
        if suffix == b"s" && digits == 2 && b[int - 1] == b'0' {
            return (letters, Lex::Decade(value as u16));
        }
        // `90min`, `2h`: leave the letters to be read as a word; `747s`, `5G` are no numbers of ours.
        if !matches!(lookup(suffix), Lex::Unit(..)) {
            return (letters, Lex::Count);
        }
    }
    (int, Lex::Int(value, digits as u8))
}

fn value(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |n, d| n * 10 + (d - b'0') as u32)
}

/// A place among the tokens; copied freely, so that a parser can go back by keeping a copy.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub at: usize,
}

impl<'a> Cursor<'a> {
    /// The token `n` places ahead (or behind), unless an empty line lies between.
    pub fn token(&self, n: isize) -> Option<&'a Token> {
        let i = self.at.checked_add_signed(n)?;
        let token = self.tokens.get(i)?;
        let (lo, hi) = if n >= 0 { (self.at, i) } else { (i, self.at.min(self.tokens.len() - 1)) };
        let broken = match n {
            0 | 1 => n == 1 && token.gap == Gap::Break,
            -1 => self.tokens.get(self.at).is_some_and(|t| t.gap == Gap::Break),
            _ => self.tokens[lo + 1..=hi].iter().any(|t| t.gap == Gap::Break),
        };
        (!broken).then_some(token)
    }

    /// What the token `n` places ahead is; a word of no meaning where there is none.
    pub fn lex(&self, n: isize) -> Lex {
        self.token(n).map_or(Lex::Punct(b'\n'), |t| t.lex)
    }

    /// How the token `n` places ahead is written; empty where there is none.
    pub fn word(&self, n: isize) -> &'a str {
        self.token(n).map_or("", |t| &self.text[t.start..t.end])
    }

    /// Whether the token `n` places ahead is this word, in any case.
    pub fn is(&self, n: isize, word: &str) -> bool {
        self.word(n).eq_ignore_ascii_case(word)
    }

    /// Whether the token `n` places ahead is one of these words, in any case.
    pub fn any(&self, n: isize, words: &[&str]) -> bool {
        let w = self.word(n);
        words.iter().any(|x| w.eq_ignore_ascii_case(x))
    }

    /// Whether the token `n` places ahead begins with a capital.
    pub fn capital(&self, n: isize) -> bool {
        self.word(n).as_bytes().first().is_some_and(u8::is_ascii_uppercase)
    }

    /// Whether the token `n` places ahead follows the one before it without a space.
    pub fn joined(&self, n: isize) -> bool {
        self.token(n).is_some_and(|t| t.gap == Gap::None)
    }

    /// Steps over one token.
    pub fn step(&mut self) {
        self.at += 1;
    }

    /// Steps over a keyword if it stands here.
    pub fn key(&mut self, key: Key) -> bool {
        let here = self.lex(0) == Lex::Key(key);
        self.at += here as usize;
        here
    }

    /// Steps over one of these keywords if it stands here.
    pub fn keys(&mut self, keys: &[Key]) -> Option<Key> {
        match self.lex(0) {
            Lex::Key(k) if keys.contains(&k) => {
                self.at += 1;
                Some(k)
            }
            _ => None,
        }
    }

    /// Steps over a sign if it stands here.
    pub fn punct(&mut self, sign: u8) -> bool {
        let here = self.lex(0) == Lex::Punct(sign);
        self.at += here as usize;
        here
    }

    /// Steps over a word if it stands here, in any case.
    pub fn literal(&mut self, word: &str) -> bool {
        let here = self.is(0, word);
        self.at += here as usize;
        here
    }
}
