//! What recurs: `every Thursday`, `weekly`, `twice a year`, `on Mondays`.

use super::Reading;
use crate::when::lex::{Form, Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Role, Unit, Value};

/// A recurrence.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let unit = every(&mut n).or_else(|| adverb(&mut n)).or_else(|| plural_day(&mut n)).or_else(|| times_a(&mut n))?;
    Some(Reading::new(n, Value::Set(unit)).role(Role::Set))
}

/// `every Thursday`, `each year`, `every two weeks`, `every other day`, `every March`.
fn every(c: &mut Cursor) -> Option<Unit> {
    let mut n = *c;
    n.keys(&[Key::Every, Key::Each])?;
    if n.keys(&[Key::Other, Key::Few]).is_none() {
        n.literal("single");
    }
    super::number::cardinal(&mut n);
    if matches!(n.lex(0), Lex::Ordinal(..)) {
        n.step();
    }
    let unit = match n.lex(0) {
        Lex::Unit(unit, _) => unit,
        Lex::Weekday(_, Form::Full) => Unit::Week,
        Lex::Month(_, Form::Full) => {
            if matches!(n.lex(1), Lex::Int(1..=31, 1 | 2) | Lex::Ordinal(_, true)) {
                n.step();
            }
            Unit::Year
        }
        Lex::Part(_) => Unit::Day,
        _ => return None,
    };
    n.step();
    *c = n;
    Some(unit)
}

fn adverb(c: &mut Cursor) -> Option<Unit> {
    let unit = match c.lex(0) {
        Lex::Key(Key::Daily) => Unit::Day,
        Lex::Key(Key::Weekly) => Unit::Week,
        Lex::Key(Key::Biweekly) => Unit::Fortnight,
        Lex::Key(Key::Monthly) => Unit::Month,
        Lex::Key(Key::Quarterly) => Unit::Quarter,
        Lex::Key(Key::Yearly) => Unit::Year,
        Lex::Key(Key::Hourly) => Unit::Hour,
        _ => return None,
    };
    // `Daily Mail`, `Business Weekly`, `Defense Monthly`
    if c.capital(0) && (c.capital(1) && c.lex(1) == Lex::Word || c.lex(-1) == Lex::Word && (c.capital(-1) || c.is(-1, "s"))) {
        return None;
    }
    c.step();
    Some(unit)
}

/// `Mondays`, `on Mondays and Thursdays`.
fn plural_day(c: &mut Cursor) -> Option<Unit> {
    let Lex::Weekday(_, Form::Plural) = c.lex(0) else {
        return None;
    };
    c.step();
    Some(Unit::Week)
}

/// `once a month`, `twice a year`, `three times per week`, `a year` only behind such.
fn times_a(c: &mut Cursor) -> Option<Unit> {
    let mut n = *c;
    if n.keys(&[Key::Once, Key::Twice]).is_none() {
        super::number::cardinal(&mut n).map(|_| ()).or_else(|| n.keys(&[Key::Several, Key::Many]).map(|_| ()))?;
        if !n.key(Key::Times) {
            return None;
        }
    }
    n.keys(&[Key::A, Key::An, Key::Per, Key::Every, Key::Each])?;
    super::number::cardinal(&mut n);
    let unit = match n.lex(0) {
        Lex::Unit(unit, _) => unit,
        _ => return None,
    };
    n.step();
    *c = n;
    Some(unit)
}
