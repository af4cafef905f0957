//! `today, March 2`, `last Thursday (March 2)`, `Thursday night, March 2`: one day said twice is one expression.

use super::fold;
use crate::when::lex::Lex;
use crate::when::parse::Reading;
use crate::when::token::Cursor;
use crate::when::value::{Date, Unit, Value};

/// Merges a relative day with the calendar date that explains it, and the other way round.
pub(crate) fn merge(c: Cursor, readings: Vec<Reading>) -> Vec<Reading> {
    fold(readings, |a, b| {
        let between = b.first - a.end;
        let at = Cursor { at: a.end, ..c };
        let sign = match at.lex(0) {
            Lex::Punct(sign @ (b',' | b'(' | b'-')) if (1..=2).contains(&between) => sign,
            _ => return None,
        };
        if between == 2 && at.lex(1) != Lex::Key(crate::when::lex::Key::On) && at.lex(1) != Lex::Punct(b'-') {
            return None;
        }
        let mut end = b.end;
        if sign == b'(' {
            if (Cursor { at: b.end, ..c }).lex(0) != Lex::Punct(b')') {
                return None;
            }
            end += 1;
        }
        let value = match (&a.value, &b.value) {
            (Value::Weekday(day, _), Value::Date(date)) if date.day.is_some() && date.weekday.is_none() => {
                Value::Date(Date { weekday: Some(*day), ..*date })
            }
            (Value::Period(Unit::Day, ..), Value::Date(date)) if date.day.is_some() => Value::Date(*date),
            (Value::Date(date), Value::Period(Unit::Day, ..)) if date.day.is_some() && sign == b'(' => Value::Date(*date),
            (Value::Weekday(..), Value::Period(Unit::Day, ..)) if sign == b'(' => b.value.clone(),
            (Value::Period(Unit::Day, ..), Value::Weekday(..)) if sign == b'(' || end == b.end && closes(Cursor { at: b.end, ..c }) => {
                a.value.clone()
            }
            _ => return None,
        };
        let mut joined = a.clone();
        joined.value = value;
        joined.end = end;
        joined.daypart = a.daypart.or(b.daypart);
        Some(joined)
    })
}

/// The apposition ends: `today, Thursday, the ...`.
fn closes(c: Cursor) -> bool {
    matches!(c.lex(0), Lex::Punct(b',' | b'.' | b'\n'))
}
