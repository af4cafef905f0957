//! Units counted from the present one: `this week`, `last month`, `the past two weeks`, `over the weekend`.

use super::Reading;
use super::number::amount;
use crate::when::lex::{Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Bound, Direction, Role, Unit, Value, Which};

/// A unit with a word that places it.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    before_last(c).or_else(|| placed(c)).or_else(|| vague(c)).or_else(|| weekend(c))
}

/// `the week before last`, `the month after next`.
fn before_last(c: Cursor) -> Option<Reading> {
    let mut n = c;
    n.key(Key::The);
    let (unit, _) = unit(&mut n)?;
    let offset = match n.keys(&[Key::Before, Key::After])? {
        Key::Before => n.key(Key::Last).then_some(-2)?,
        _ => n.key(Key::Next).then_some(2)?,
    };
    Some(Reading::new(n, Value::Period(unit, offset, Which::Bare)))
}

/// A unit of a day or longer, singular or plural.
fn unit(c: &mut Cursor) -> Option<(Unit, bool)> {
    match c.lex(0) {
        Lex::Unit(unit, plural) => {
            c.step();
            Some((unit, plural))
        }
        _ => None,
    }
}

/// `this week`, `the past two weeks`, `next few days`.
fn placed(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let the = n.key(Key::The);
    let mut key = n.keys(&[Key::Last, Key::This, Key::Next, Key::Past, Key::Coming, Key::Upcoming, Key::Current])?;
    let mut this_past = false;
    if key == Key::This
        && let Some(inner) = n.keys(&[Key::Past, Key::Last, Key::Coming, Key::Next])
    {
        key = inner;
        this_past = true;
    }
    let counted = {
        let mut m = n;
        match amount(&mut m) {
            Some(a) if !a.article && matches!(m.lex(0), Lex::Unit(..)) => {
                n = m;
                Some(a)
            }
            _ => None,
        }
    };
    let (unit, plural) = unit(&mut n)?;
    if old(n) {
        return None;
    }
    let back = matches!(key, Key::Last | Key::Past);
    let toward = if back { Direction::Past } else { Direction::Future };
    if let Some(a) = counted {
        if key == Key::This || key == Key::Current {
            return None;
        }
        return Some(match a.hundredths {
            Some(h) => window(n, if back { -(h as i32) } else { h as i32 }, unit).approximate(a.approximate),
            None => undated(n, toward, unit),
        });
    }
    if plural {
        return match key {
            // `it will last years`
            Key::Last | Key::Past if !the && !this_past => None,
            Key::Coming | Key::Next | Key::Upcoming | Key::Past | Key::Last => Some(Reading::new(n, Value::Vague(toward))),
            _ => None,
        };
    }
    if matches!(unit, Unit::Minute | Unit::Second) || unit == Unit::Hour && !the {
        return None;
    }
    let in_it = matches!(c.lex(-1), Lex::Key(Key::In | Key::Over | Key::Within | Key::During | Key::For | Key::Of))
        || c.any(-1, &["throughout", "across", "only"]);
    Some(match (key, unit) {
        (Key::This | Key::Current, Unit::Hour) => return None,
        (Key::This | Key::Current, _) => Reading::new(n, Value::Period(unit, 0, Which::This)),
        // `the last day of his visit` hangs on the visit.
        (Key::Last | Key::Next, Unit::Day) if key == Key::Next || !the || !in_it || n.lex(0) == Lex::Key(Key::Of) => {
            return None;
        }
        (Key::Past, Unit::Day) if !the => return None,
        (_, Unit::Weekend) => Reading::new(
            n,
            Value::Period(
                unit,
                if back { -1 } else { 1 },
                match key {
                    Key::Last => Which::Last,
                    Key::Past => Which::Past,
                    Key::Next => Which::Next,
                    _ => Which::Coming,
                },
            ),
        ),
        (Key::Last, _) if !the && !this_past => Reading::new(n, Value::Period(unit, -1, Which::Last)),
        (Key::Last | Key::Past, _) => window(n, -100, unit),
        (Key::Next, _) if !the && !this_past => Reading::new(n, Value::Period(unit, 1, Which::Next)),
        // `the next week they flew on` tells a story; `in the next week` looks ahead.
        (Key::Next, _) if !in_it => return None,
        _ => window(n, 100, unit),
    })
}

/// A stretch that touches the present. A few days can be a date; longer ones are a background.
fn window(c: Cursor, hundredths: i32, unit: Unit) -> Reading {
    let mut reading = Reading::new(c, Value::Window(hundredths, unit));
    reading.bound = Some(Bound::Within);
    let days = match unit {
        Unit::Hour => hundredths.abs() / 24,
        Unit::Day => hundredths.abs(),
        Unit::Week | Unit::Weekend => hundredths.abs().saturating_mul(7),
        Unit::Minute | Unit::Second => 0,
        _ => i32::MAX,
    };
    if days > 700 {
        reading.role = Role::Since;
    }
    reading
}

/// `the past few weeks`, `recent years`: years are a background and date nothing.
fn undated(c: Cursor, toward: Direction, unit: Unit) -> Reading {
    let mut reading = Reading::new(c, Value::Vague(toward));
    if matches!(unit, Unit::Year | Unit::Decade | Unit::Century) {
        reading.role = Role::Since;
        reading.bound = Some(Bound::Within);
    }
    reading
}

/// `two years old`, `a day-old ceasefire`.
fn old(c: Cursor) -> bool {
    c.lex(0) == Lex::Key(Key::Old) || c.lex(0) == Lex::Punct(b'-') && c.lex(1) == Lex::Key(Key::Old)
}

/// `recent days`, `the coming weeks`, `these days`.
fn vague(c: Cursor) -> Option<Reading> {
    let mut n = c;
    n.key(Key::The);
    // `the days ahead`
    if let (Lex::Unit(ahead, true), Lex::Key(Key::Ahead)) = (n.lex(0), n.lex(1))
        && n.lex(2) != Lex::Key(Key::Of)
    {
        n.at += 2;
        return Some(undated(n, Direction::Future, ahead));
    }
    let toward = match n.keys(&[Key::Recent, Key::These])? {
        Key::Recent => Direction::Past,
        _ => Direction::Unknown,
    };
    let (unit, true) = unit(&mut n)? else { return None };
    if toward == Direction::Unknown && unit != Unit::Day {
        return None;
    }
    Some(undated(n, toward, unit))
}

/// `the weekend`, `a weekend meeting`, `at weekend talks`.
fn weekend(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let the = n.key(Key::The);
    if n.lex(0) != Lex::Unit(Unit::Weekend, false) {
        return None;
    }
    n.step();
    let noun = n.any(
        0,
        &[
            "meeting", "summit", "talks", "visit", "call", "conference", "gathering", "attack", "attacks", "trip", "strike", "strikes",
            "election", "vote", "session",
        ],
    );
    // `Memorial Day weekend` has a name of its own; `a weekend` is any.
    if !the && !noun && !matches!(c.lex(-1), Lex::Key(Key::At | Key::Over)) {
        return None;
    }
    let mut reading = Reading::new(n, Value::Period(Unit::Weekend, 0, Which::Bare));
    reading.attributive = noun;
    Some(reading)
}
