//! `Thursday night`, `March 2 in the evening`, `the early hours of Friday`: the part of the day joins its day.

use super::fold;
use crate::when::lex::{Key, Lex};
use crate::when::parse::Reading;
use crate::when::token::Cursor;
use crate::when::value::{Date, DayPart, Unit, Value};

/// Widens a day by the part of the day that stands beside it.
pub(crate) fn attach(c: Cursor, readings: Vec<Reading>) -> Vec<Reading> {
    let mut floor = 0;
    let mut out = Vec::with_capacity(readings.len());
    for mut reading in readings {
        if is_day(&reading.value) && reading.daypart.is_none() {
            behind(c, &mut reading);
            before(c, &mut reading, floor);
        }
        floor = reading.end;
        out.push(reading);
    }
    // `overnight Thursday`, `overnight on Thursday`: one night.
    fold(out, |a, b| {
        let gap = b.first.checked_sub(a.end)?;
        let on = gap == 0 || gap == 1 && (Cursor { at: a.end, ..c }).lex(0) == Lex::Key(Key::On);
        let overnight = a.approximate && a.daypart == Some(DayPart::Night) && a.end == a.first + 1;
        (on && overnight && is_day(&b.value)).then(|| Reading { first: a.first, daypart: a.daypart, ..b.clone() })
    })
}

/// Whether a value names one day.
pub(crate) fn is_day(value: &Value) -> bool {
    match value {
        Value::Date(Date { day, .. }) => day.is_some(),
        Value::Weekday(..) | Value::Period(Unit::Day, ..) | Value::Nth(..) => true,
        Value::Story(story) => matches!(
            story,
            crate::when::value::Story::Weekday { .. }
                | crate::when::value::Story::Same(Unit::Day)
                | crate::when::value::Story::Shift { unit: Unit::Day, .. }
        ),
        _ => false,
    }
}

fn behind(c: Cursor, reading: &mut Reading) {
    let mut n = Cursor { at: reading.end, ..c };
    n.keys(&[Key::Early, Key::Late]);
    if n.key(Key::In) && !n.key(Key::The) {
        return;
    }
    n.keys(&[Key::Early, Key::Late]);
    if let Lex::Part(part) = n.lex(0) {
        // A day told by the unit (`a day later in the evening`) keeps its own end.
        reading.daypart = Some(part);
        reading.end = n.at + 1;
        reading.attributive = false;
    }
}

/// `the night of`, `the early hours of`, `the morning of the`, before a day.
fn before(c: Cursor, reading: &mut Reading, floor: usize) {
    let at = |i: usize| Cursor { at: i, ..c };
    let mut i = reading.first;
    let step = |i: &mut usize, wanted: &dyn Fn(Lex) -> bool| {
        let fine = *i > floor && wanted(at(*i - 1).lex(0)) && at(*i - 1).token(1).is_some();
        *i -= fine as usize;
        fine
    };
    step(&mut i, &|l| l == Lex::Key(Key::The));
    if !step(&mut i, &|l| l == Lex::Key(Key::Of)) {
        return;
    }
    let mut part = None;
    if i > floor {
        match at(i - 1).lex(0) {
            Lex::Part(p) => part = Some(p),
            Lex::Unit(Unit::Hour, true) if i >= 2 + floor && matches!(at(i - 2).lex(0), Lex::Key(Key::Early)) => {
                part = Some(DayPart::Night);
                i -= 1;
            }
            _ => {}
        }
    }
    if part.is_none() {
        return;
    }
    i -= 1;
    step(&mut i, &|l| matches!(l, Lex::Key(Key::Early | Key::Late)));
    step(&mut i, &|l| l == Lex::Key(Key::The));
    reading.daypart = part;
    reading.first = i;
}
