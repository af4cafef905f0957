//! Lengths: `ten minutes`, `a two-day visit`, `nearly two and a half hours`, `the half-hour call`, `hour-long`.

use super::Reading;
use super::number::{amount, fraction};
use crate::when::lex::{Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Role, Unit, Value};

/// A length of time.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    parts_of_an_hour(c).or_else(|| long(c)).or_else(|| counted(c))
}

fn length(c: Cursor, hundredths: Option<u32>, unit: Unit) -> Reading {
    Reading::new(c, Value::Length(hundredths, unit)).role(Role::Duration)
}

/// `half an hour`, `a quarter of an hour`, `three quarters of an hour`, `half-hour`, `hour and a half`.
fn parts_of_an_hour(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let approximate = super::number::approximator(&mut n);
    n.key(Key::A);
    let hundredths = match n.lex(0) {
        Lex::Num(3) | Lex::Int(3, 1)
            if {
                let gap = if n.lex(1) == Lex::Punct(b'-') { 2 } else { 1 };
                n.lex(gap) == Lex::Unit(Unit::Quarter, true)
            } =>
        {
            n.at += if n.lex(1) == Lex::Punct(b'-') { 3 } else { 2 };
            75
        }
        Lex::Unit(Unit::Quarter, false) => {
            n.step();
            25
        }
        _ => return None,
    };
    if n.punct(b'-') {
        return (n.lex(0) == Lex::Unit(Unit::Hour, false)).then(|| {
            n.step();
            length(n, Some(hundredths), Unit::Hour).approximate(approximate)
        });
    }
    n.key(Key::Of);
    if !n.key(Key::An) || n.lex(0) != Lex::Unit(Unit::Hour, false) {
        return None;
    }
    n.step();
    Some(length(n, Some(hundredths), Unit::Hour).approximate(approximate))
}

/// `hour-long`, `hours-long`, `day-long`, `hourlong`, `a week-long`.
fn long(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let (hundredths, unit) = match n.lex(0) {
        Lex::Key(Key::Hourlong) => (Some(100), Unit::Hour),
        Lex::Key(Key::Daylong) => (Some(100), Unit::Day),
        Lex::Key(Key::Weeklong) => (Some(100), Unit::Week),
        Lex::Key(Key::Monthlong) => (Some(100), Unit::Month),
        Lex::Key(Key::Yearlong) => (Some(100), Unit::Year),
        // `weeks of protests`, but not `the days of empire`
        Lex::Unit(unit, true)
            if c.lex(1) == Lex::Key(Key::Of)
                && c.lex(2) == Lex::Word
                && !c.capital(2)
                && c.lex(-1) != Lex::Key(Key::The)
                && !c.any(2, &["his", "her", "their", "its", "our", "my", "your"])
                && !c.is(-1, "matter")
                && c.lex(-2) != Lex::Key(Key::The) =>
        {
            n.step();
            return Some(length(n, None, unit));
        }
        // `for hours`, `for decades`
        Lex::Unit(unit, true)
            if matches!(c.lex(-1), Lex::Key(Key::For)) && !matches!(c.lex(1), Lex::Punct(b'-') | Lex::Key(Key::Long | Key::Of)) =>
        {
            n.step();
            return Some(length(n, None, unit));
        }
        Lex::Unit(unit, plural) => {
            n.step();
            let extra = fraction(&mut n);
            n.punct(b'-');
            let long = n.key(Key::Long);
            if !long {
                // `the hour-and-a-half meeting`
                return (extra > 0 && !plural).then(|| length(n, Some(100 + extra), unit));
            }
            return Some(length(n, (!plural).then_some(100 + extra), unit));
        }
        _ => return None,
    };
    n.step();
    Some(length(n, hundredths, unit))
}

/// `a week of talks`, but not `a minute of silence`.
fn talks(c: Cursor) -> bool {
    (1..=2).any(|n| {
        c.any(
            n,
            &[
                "talks", "negotiations", "meetings", "discussions", "consultations", "deliberations", "fighting", "talking", "debate",
                "diplomacy", "conversation", "hearings", "protests",
            ],
        )
    })
}

/// `ten minutes`, `two-day`, `an hour and 20 minutes`, `for a week`.
fn counted(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let a = amount(&mut n)?;
    let joined = n.lex(-1) == Lex::Punct(b'-');
    n.keys(&[Key::Full, Key::Whole, Key::Entire]);
    let (unit, plural) = match n.lex(0) {
        Lex::Unit(unit, plural) => (unit, plural),
        // `a 30-second`
        Lex::Ordinal(2, false) if joined => (Unit::Second, false),
        _ => return None,
    };
    n.step();
    // `a day`, `one day`, `a year` are lengths only where a word says so; `an hour` always is.
    let single = a.hundredths == Some(100) && !joined && !plural;
    let lasting = matches!(c.lex(-1), Lex::Key(Key::For | Key::Within | Key::Through))
        || n.lex(0) == Lex::Key(Key::Of) && talks(n)
        || n.lex(0) == Lex::Punct(b'-') && n.joined(0);
    let whole = matches!(c.lex(1), Lex::Key(Key::Full | Key::Whole | Key::Entire));
    if single
        && !matches!(unit, Unit::Hour)
        && !lasting
        && !whole
        && !matches!(c.lex(0), Lex::Int(..) | Lex::Key(Key::About | Key::Nearly | Key::Over | Key::More | Key::Less))
    {
        return None;
    }
    if unit == Unit::Quarter || matches!(unit, Unit::Weekend | Unit::Minute | Unit::Second) && a.article {
        return None;
    }
    let mut hundredths = match a.hundredths {
        Some(h) => Some(h.checked_add(fraction(&mut n))?),
        None => None,
    };
    let mut unit = unit;
    let mut more = n;
    more.punct(b',');
    more.key(Key::And);
    if let (Some(h), Unit::Hour, Some(b)) = (hundredths, unit, amount(&mut more))
        && let (Some(minutes), Lex::Unit(Unit::Minute, _)) = (b.hundredths, more.lex(0))
    {
        more.step();
        n = more;
        hundredths = Some(h.checked_mul(60)?.checked_add(minutes)?);
        unit = Unit::Minute;
    }
    let mut long = n;
    if long.punct(b'-') && long.key(Key::Long) || long.key(Key::Long) {
        n = long;
    }
    Some(length(n, hundredths, unit).approximate(a.approximate))
}
