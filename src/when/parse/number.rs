//! Amounts: `two`, `10`, `a`, `a couple of`, `two and a half`, `nearly 1.5`, `a few`.

use crate::when::lex::{Key, Lex};
use crate::when::token::Cursor;

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Amount {
    /// Hundredths; `None` for `a few`, `several`.
    pub hundredths: Option<u32>,
    /// `about`, `nearly`, `less than`, `a couple of`.
    pub approximate: bool,
    /// Only `a` or `an`, which is often no count at all.
    pub article: bool,
}

/// Steps over `about`, `nearly`, `more than`, `at least`, `up to`, `close to`, `just`, ...; whether there was any.
pub(crate) fn approximator(c: &mut Cursor) -> bool {
    let before = c.at;
    loop {
        let mut n = *c;
        let stepped = match n.lex(0) {
            Lex::Key(Key::About | Key::Nearly | Key::Over | Key::Just | Key::Only | Key::Some) => {
                n.step();
                true
            }
            Lex::Key(Key::More | Key::Less) => {
                n.step();
                n.key(Key::Than)
            }
            Lex::Key(Key::At) => {
                n.step();
                n.key(Key::Least) || n.literal("most")
            }
            // `a little over an hour`
            Lex::Key(Key::A) if n.is(1, "little") => {
                n.at += 2;
                true
            }
            Lex::Word => match n.word(0).to_ascii_lowercase().as_str() {
                "up" | "close" => {
                    n.step();
                    n.key(Key::To)
                }
                "under" | "well" | "little" | "no" | "not" | "within" | "slightly" | "a" => {
                    n.step();
                    n.at < c.tokens.len()
                        && matches!(
                            n.lex(0),
                            Lex::Key(Key::Over | Key::More | Key::Less)
                                | Lex::Int(..)
                                | Lex::Num(_)
                                | Lex::Key(Key::A | Key::An | Key::Half)
                        )
                }
                _ => false,
            },
            _ => false,
        };
        if !stepped || n.at >= c.tokens.len() {
            return c.at > before;
        }
        *c = n;
    }
}

/// A whole number in figures or words, without `a`.
pub(crate) fn cardinal(c: &mut Cursor) -> Option<u32> {
    match c.lex(0) {
        Lex::Int(n, digits) if digits <= 4 => {
            c.step();
            Some(n)
        }
        Lex::Num(n) => {
            c.step();
            if n >= 20 {
                let mut next = *c;
                next.punct(b'-');
                if let Lex::Num(m @ 1..=9) = next.lex(0) {
                    next.step();
                    *c = next;
                    return Some((n + m) as u32);
                }
            }
            Some(n as u32)
        }
        _ => None,
    }
}

/// An amount; the cursor stands behind it, before the unit (hyphens included: `two-day`).
pub(crate) fn amount(c: &mut Cursor) -> Option<Amount> {
    let approximate = approximator(c);
    let exact = |n: u32| Amount { hundredths: Some(n), approximate, article: false };
    let vague = Amount { hundredths: None, approximate: true, article: false };
    match c.lex(0) {
        Lex::Decimal(n) => {
            c.step();
            hyphen(c);
            Some(exact(n))
        }
        Lex::Int(..) | Lex::Num(_) => {
            let mut n = cardinal(c)?;
            if let Lex::Key(Key::Hundred | Key::Thousand) = c.lex(0) {
                n *= if c.lex(0) == Lex::Key(Key::Hundred) { 100 } else { 1000 };
                c.step();
            }
            let fraction = fraction(c);
            let mut more = *c;
            if fraction == 0 && range(&mut more) {
                *c = more;
                hyphen(c);
                return Some(vague);
            }
            hyphen(c);
            Some(exact(n.checked_mul(100)? + fraction))
        }
        Lex::Key(Key::Half) => {
            c.step();
            hyphen(c);
            c.keys(&[Key::A, Key::An]);
            Some(exact(50))
        }
        Lex::Key(key @ (Key::A | Key::An)) => {
            c.step();
            if c.keys(&[Key::Whole, Key::Entire, Key::Full]).is_some() {
                return Some(exact(100));
            }
            if key == Key::A && (c.is(0, "single") || c.is(0, "good") || c.is(0, "mere")) {
                c.step();
                return Some(exact(100)).filter(|_| matches!(c.lex(0), Lex::Unit(..)));
            }
            match c.lex(0) {
                Lex::Key(Key::Couple) => {
                    c.step();
                    c.key(Key::Of);
                    Some(Amount { hundredths: Some(200), approximate: true, article: false })
                }
                Lex::Key(Key::Few) => {
                    c.step();
                    Some(vague)
                }
                Lex::Key(Key::Half) => {
                    c.step();
                    hyphen(c);
                    Some(exact(50))
                }
                Lex::Key(Key::Dozen) => {
                    c.step();
                    Some(exact(1200))
                }
                Lex::Key(Key::Hundred) => {
                    c.step();
                    Some(exact(10_000))
                }
                Lex::Unit(crate::when::value::Unit::Quarter, false) if c.lex(1) == Lex::Key(Key::Of) && c.lex(2) == Lex::Key(Key::An) => {
                    c.at += 3;
                    Some(exact(25))
                }
                Lex::Word if c.is(0, "number") && c.lex(1) == Lex::Key(Key::Of) => {
                    c.at += 2;
                    Some(vague)
                }
                // `a ten-minute call`, `a nearly two-hour call`: the article belongs to the noun.
                Lex::Key(Key::Nearly | Key::About | Key::Over | Key::More) | Lex::Num(_) | Lex::Int(..) => None,
                _ => Some(Amount { hundredths: Some(100), approximate, article: true }),
            }
        }
        Lex::Key(Key::Few | Key::Several | Key::Many) => {
            c.step();
            hyphen(c);
            Some(vague)
        }
        Lex::Key(Key::Couple) => {
            c.step();
            c.key(Key::Of);
            Some(Amount { hundredths: Some(200), approximate: true, article: false })
        }
        _ => None,
    }
}

/// Steps over a hyphen that joins an amount to its unit.
pub(crate) fn hyphen(c: &mut Cursor) {
    if c.lex(0) == Lex::Punct(b'-') && matches!(c.lex(1), Lex::Unit(..) | Lex::Ordinal(2, false) | Lex::Key(Key::A | Key::An)) {
        c.step();
    }
}

/// `and a half`, `-and-a-half`, `1/2`, `and a quarter`: hundredths.
pub(crate) fn fraction(c: &mut Cursor) -> u32 {
    let mut n = *c;
    n.punct(b'-');
    if n.key(Key::And) {
        n.punct(b'-');
        n.keys(&[Key::A, Key::An]);
        n.punct(b'-');
        let hundredths = match n.lex(0) {
            Lex::Key(Key::Half) => 50,
            Lex::Unit(crate::when::value::Unit::Quarter, false) => 25,
            _ => return 0,
        };
        n.step();
        *c = n;
        return hundredths;
    }
    if n.lex(0) == Lex::Int(1, 1) && n.lex(1) == Lex::Punct(b'/') && matches!(n.lex(2), Lex::Int(2 | 4, 1)) {
        let hundredths = if n.lex(2) == Lex::Int(2, 1) { 50 } else { 25 };
        c.at = n.at + 3;
        return hundredths;
    }
    0
}

/// `or three`, `to three`, `-three`, after a number: an amount without a number.
fn range(c: &mut Cursor) -> bool {
    (c.keys(&[Key::Or, Key::To]).is_some() || c.punct(b'-')) && cardinal(c).is_some()
}
