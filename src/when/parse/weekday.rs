//! Weekdays: `Thursday`, `last Thursday`, `Tuesday next week`, `the third Thursday of January`.

use super::Reading;
use crate::when::lex::{Form, Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Unit, Value, Which};
use chrono::Weekday;

/// The name of a weekday; abbreviations only where they can be nothing else.
pub(crate) fn weekday_name(c: &mut Cursor) -> Option<Weekday> {
    let Lex::Weekday(day, form) = c.lex(0) else { return None };
    let dot = c.lex(1) == Lex::Punct(b'.') && c.joined(1);
    let fine = match form {
        Form::Full => true,
        Form::Abbr => c.any(0, &["Thu", "Thur", "Thurs", "Tue", "Tues", "Weds"]) || dot && c.any(0, &["Wed", "Fri"]),
        _ => false,
    };
    // "Dao Thu Nga" is somebody's name.
    let name = form == Form::Abbr && !dot && c.capital(-1) && c.capital(1) && c.lex(1) == Lex::Word && c.lex(-1) == Lex::Word;
    if !fine || name {
        return None;
    }
    c.step();
    if form == Form::Abbr && dot {
        c.step();
    }
    Weekday::try_from(day).ok()
}

/// A weekday, with the words that say which one.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    nth(c).or_else(|| chosen(c)).or_else(|| plain(c))
}

/// `the third Thursday of January`, `the last Monday in May`, `the first Tuesday of the month`.
fn nth(c: Cursor) -> Option<Reading> {
    let mut n = c;
    n.key(Key::The);
    let number = match n.lex(0) {
        Lex::Ordinal(d @ 1..=5, _) => d as i8,
        Lex::Key(Key::Last) => -1,
        _ => return None,
    };
    n.step();
    let day = weekday_name(&mut n)?;
    n.keys(&[Key::Of, Key::In])?;
    let month = super::period::month_or_this(n)?;
    n.at = month.end;
    Some(Reading::new(n, Value::Nth(number, day, Box::new(month.value))))
}

/// `last Thursday`, `this coming Tuesday`.
fn chosen(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let the = n.key(Key::The);
    let which = match n.keys(&[Key::Last, Key::This, Key::Next, Key::Past, Key::Coming, Key::Upcoming])? {
        Key::Last => Which::Last,
        Key::Past => Which::Past,
        Key::Next if the => return None,
        Key::Next => Which::Next,
        Key::This => match n.keys(&[Key::Past, Key::Last, Key::Coming, Key::Next]) {
            Some(Key::Past | Key::Last) => Which::Past,
            Some(_) => Which::Coming,
            None => Which::This,
        },
        _ => Which::Coming,
    };
    let day = weekday_name(&mut n)?;
    Some(Reading::new(n, Value::Weekday(day, which)))
}

/// `Thursday`, `Thursday last week`, `Tuesday of next week`.
fn plain(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let day = weekday_name(&mut n)?;
    // `on a Friday` is any Friday; `a Friday meeting` is one.
    if matches!(c.lex(-1), Lex::Key(Key::A)) && (matches!(c.lex(-2), Lex::Key(Key::On)) || !noun(n)) {
        return None;
    }
    let which = week_of(&mut n).map_or(Which::Bare, Which::InWeek);
    let mut reading = Reading::new(n, Value::Weekday(day, which));
    reading.attributive = noun(n) && matches!(c.lex(-1), Lex::Key(Key::A | Key::The));
    Some(reading)
}

fn noun(c: Cursor) -> bool {
    matches!(c.lex(0), Lex::Word | Lex::Part(_)) && !c.capital(0)
}

/// `last week`, `of this week`, `in the coming week` behind a weekday: how many weeks away.
fn week_of(c: &mut Cursor) -> Option<i32> {
    let mut n = *c;
    n.punct(b',');
    n.keys(&[Key::Of, Key::In]);
    n.key(Key::The);
    let weeks = match n.keys(&[Key::Last, Key::This, Key::Next, Key::Past, Key::Current, Key::Coming])? {
        Key::Last | Key::Past => -1,
        Key::Next | Key::Coming => 1,
        _ => 0,
    };
    if n.lex(0) != Lex::Unit(Unit::Week, false) {
        return None;
    }
    n.step();
    *c = n;
    Some(weeks)
}
