//! `from Monday to Wednesday`, `between March 3 and 5`, `March 28 - April 2`, `Monday and Tuesday`: two ends, one stretch.

use super::daypart::is_day;
use super::fold;
use crate::when::lex::{Key, Lex};
use crate::when::parse::Reading;
use crate::when::token::Cursor;
use crate::when::value::{Date, Role, Unit, Value, Which};

/// Joins two expressions of one kind across `to`, `through`, `-` or, behind `between`, `and`.
pub(crate) fn join(c: Cursor, readings: Vec<Reading>) -> Vec<Reading> {
    fold(readings, |a, b| {
        if a.role != Role::Date || b.role != Role::Date || !same_kind(&a.value, &b.value) {
            return None;
        }
        let start = Cursor { at: a.first, ..c };
        let mut n = Cursor { at: a.end, ..c };
        n.punct(b',');
        let between = preceded(start, Key::Between);
        let from = preceded(start, Key::From);
        match n.lex(0) {
            Lex::Key(Key::To | Key::Through) if !(from && moved(start)) => n.step(),
            Lex::Key(Key::Until) if from && !moved(start) => n.step(),
            Lex::Punct(b'-') if n.at == a.end => {
                n.step();
                n.punct(b'-');
            }
            Lex::Key(Key::And) if between || next_day(&a.value, &b.value) => n.step(),
            Lex::Punct(b'&') if next_day(&a.value, &b.value) => n.step(),
            _ => return None,
        }
        n.key(Key::On);
        n.key(Key::The);
        if n.at != b.first && n.at != b.first + 1 || n.at < a.end {
            return None;
        }
        let mut joined = a.clone();
        joined.end = b.end;
        joined.value = Value::Range(Box::new(a.value.clone()), Box::new(b.value.clone()));
        joined.part = None;
        joined.daypart = None;
        joined.attributive = false;
        Some(joined)
    })
}

fn preceded(c: Cursor, key: Key) -> bool {
    c.lex(-1) == Lex::Key(key) || c.lex(-1) == Lex::Key(Key::The) && c.lex(-2) == Lex::Key(key)
}

/// `postponed from Monday to Thursday` is no stretch.
fn moved(c: Cursor) -> bool {
    (2..=5).any(|n| c.any(-n, &["moved", "postponed", "rescheduled", "delayed", "shifted", "brought", "changed", "pushed"]))
}

fn same_kind(a: &Value, b: &Value) -> bool {
    is_day(a) && is_day(b) || kind(a).is_some_and(|k| Some(k) == kind(b))
}

/// Months and years pair with their like.
fn kind(value: &Value) -> Option<u8> {
    match value {
        Value::Date(Date { day: None, month: Some(_), .. }) => Some(1),
        Value::Date(Date { day: None, month: None, year: Some(_), .. }) => Some(2),
        Value::Season(..) => Some(3),
        Value::Quarter(..) => Some(4),
        Value::Years(..) => Some(5),
        _ => None,
    }
}

/// The second is the day after the first, by what is written.
fn next_day(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Weekday(a, Which::Bare), Value::Weekday(b, Which::Bare)) => a.succ() == *b,
        (Value::Period(Unit::Day, a, _), Value::Period(Unit::Day, b, _)) => a + 1 == *b,
        (
            Value::Date(Date { month: Some(m), day: Some(a), year, .. }),
            Value::Date(Date { month: Some(o), day: Some(b), year: other, .. }),
        ) => (m == o && a + 1 == *b || m != o && *b == 1 && *a >= 28) && (year == other || year.is_none()),
        _ => false,
    }
}
