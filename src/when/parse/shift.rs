//! Distances from the present: `three days ago`, `a week ago Thursday`, `in two weeks`, `two months from now`.

use super::Reading;
use super::number::{amount, cardinal, fraction};
use crate::when::lex::{Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Bound, Direction, Role, Unit, Value};

/// A distance back or ahead.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    ago(c).or_else(|| from_now(c)).or_else(|| ahead(c))
}

/// Amount and unit, with what may stand behind the unit (`a year and a half`, `a week or so`, `a day or two`).
/// The last value tells that the text gives no definite number.
pub(crate) fn distance(c: &mut Cursor) -> Option<(Option<u32>, Unit, bool)> {
    let mut n = *c;
    let (mut hundredths, mut approximate) = match amount(&mut n) {
        Some(a) => (a.hundredths, a.approximate),
        // `days ago`, `weeks later`
        None if matches!(n.lex(0), Lex::Unit(_, true)) => (None, true),
        None => return None,
    };
    let Lex::Unit(unit, _) = n.lex(0) else { return None };
    n.step();
    if let Some(h) = hundredths {
        hundredths = Some(h.checked_add(fraction(&mut n))?);
    }
    let mut or = n;
    if or.key(Key::Or) {
        if or.literal("so") {
            approximate = true;
            n = or;
        } else if cardinal(&mut or).is_some() {
            hundredths = None;
            approximate = true;
            n = or;
        }
    }
    *c = n;
    Some((hundredths.filter(|h| *h <= 1_000_000), unit, approximate))
}

fn ago(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let (hundredths, unit, approximate) = distance(&mut n)?;
    n.punct(b'-');
    if !n.key(Key::Ago) {
        return None;
    }
    let Some(h) = hundredths else {
        return Some(Reading::new(n, Value::Vague(Direction::Past)).approximate(true));
    };
    let shift = -(h as i32);
    let mut inner = n;
    inner.keys(&[Key::On, Key::In]);
    if let Some(at) = within(inner) {
        n.at = at.end;
        return Some(Reading::new(n, Value::ShiftTo(shift, unit, Box::new(at.value))).approximate(approximate));
    }
    Some(Reading::new(n, Value::Shift(shift, unit)).approximate(approximate))
}

/// `Thursday`, `today`, `this week`, `next month` behind `ago`.
fn within(c: Cursor) -> Option<Reading> {
    let start = Cursor { ..c };
    let reading = super::weekday::parse(start)
        .or_else(|| super::day::parse(start))
        .or_else(|| super::relative::parse(start).filter(|r| matches!(r.value, Value::Period(..))))?;
    Some(reading)
}

/// `two months from now`, `a year hence`, `two weeks from Thursday`, `in two weeks' time`.
fn from_now(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let (hundredths, unit, approximate) = distance(&mut n)?;
    let value = |n: Cursor, at: Option<Reading>| {
        let value = match (hundredths, at) {
            (None, _) => Value::Vague(Direction::Future),
            (Some(h), Some(at)) => Value::ShiftTo(h as i32, unit, Box::new(at.value)),
            (Some(h), None) => Value::Shift(h as i32, unit),
        };
        Some(Reading::new(n, value).approximate(approximate))
    };
    let mut time = n;
    if time.punct(b'\'') && {
        time.literal("s");
        time.key(Key::Time)
    } {
        return value(time, None);
    }
    if n.key(Key::Hence) {
        return value(n, None);
    }
    if n.key(Key::From) {
        if n.key(Key::Now) {
            return value(n, None);
        }
        // "will stay for three days from Monday": how long, and from when.
        if c.lex(-1) == Lex::Key(Key::For) {
            return None;
        }
        let at = within(n)?;
        n.at = at.end;
        return value(n, Some(at));
    }
    None
}

/// `in two weeks`, `within two weeks`: read with the preposition, for without it this is a length.
/// With a verb of the past it is the time a thing took, or how long it had not been; see `resolve`.
fn ahead(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let key = n.keys(&[Key::In, Key::Within])?;
    let (hundredths, unit, approximate) = distance(&mut n)?;
    if matches!(n.lex(0), Lex::Key(Key::Ago | Key::Later | Key::Earlier | Key::Before | Key::After))
        || key == Key::In && n.lex(0) == Lex::Key(Key::Of) && matches!(unit, Unit::Hour | Unit::Minute)
    {
        return None;
    }
    let mut time = n;
    let time_follows = time.punct(b'\'') && {
        time.literal("s");
        time.key(Key::Time)
    };
    let value = match hundredths {
        None => Value::Vague(Direction::Unknown),
        Some(h) if time_follows => {
            return Some(Reading::new(time, Value::Shift(h as i32, unit)).approximate(approximate));
        }
        Some(h) => Value::In(h as i32, unit),
    };
    let mut reading = Reading::new(n, value).approximate(approximate);
    if key == Key::Within || hundredths.is_none() || matches!(unit, Unit::Minute | Unit::Second) {
        reading.role = Role::Since;
        reading.bound = Some(Bound::Within);
    }
    if key == Key::In && is_record(c) {
        reading.role = Role::Since;
        reading.bound = Some(Bound::Within);
    }
    Some(reading)
}

/// `for the first time in four years`, `the third meeting in two weeks`, `the worst crisis in decades`, `not ... in years`.
fn is_record(c: Cursor) -> bool {
    (1..=24).map(|back| -(back as isize)).take_while(|&n| !matches!(c.lex(n), Lex::Punct(b'.' | b';' | b'\n'))).any(|n| {
        let w = c.word(n);
        if n < -12 && !matches!(c.lex(n), Lex::Ordinal(1, _)) {
            return false;
        }
        matches!(c.lex(n), Lex::Ordinal(..) | Lex::Key(Key::Last))
            || w.len() > 4
                && w.ends_with("est")
                && !w.eq_ignore_ascii_case("west")
                && !c.any(n, &["protest", "request", "arrest", "forest", "interest", "invest", "Budapest", "Bucharest", "guest", "suggest"])
            || c.any(n, &["most", "best", "worst", "only", "not", "never", "least", "once", "twice", "times", "unprecedented"])
    })
}
