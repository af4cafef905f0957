//! Times told from another event: `the same day`, `a day later`, `the following Tuesday`, `on the eve of`.

use super::Reading;
use super::shift::distance;
use super::weekday::weekday_name;
use crate::when::lex::{Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{DayPart, Direction, Part, Story, Unit, Value};

/// A time that counts from another event.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    same(c)
        .or_else(|| in_the_unit(c))
        .or_else(|| next_unit(c))
        .or_else(|| unit_after(c))
        .or_else(|| counted(c))
        .or_else(|| weekday(c))
        .or_else(|| eve(c))
}

fn story(c: Cursor, story: Story) -> Reading {
    Reading::new(c, Value::Story(story))
}

/// A unit of a day or more, or a part of the day standing for the day.
fn unit(c: &mut Cursor) -> Option<(Unit, Option<DayPart>)> {
    let unit = match c.lex(0) {
        Lex::Unit(unit @ (Unit::Day | Unit::Weekend | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade), false) => {
            (unit, None)
        }
        Lex::Part(part) => (Unit::Day, Some(part)),
        Lex::Key(Key::Date) => (Unit::Day, None),
        _ => return None,
    };
    c.step();
    Some(unit)
}

/// `the same day`, `that evening`, `later that month`, `earlier the same week`.
fn same(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let part = match n.keys(&[Key::Later, Key::Earlier, Key::Early, Key::Late]) {
        Some(Key::Later | Key::Late) => Some(Part::Later),
        Some(_) => Some(Part::Earlier),
        None => None,
    };
    n.key(Key::On);
    if part.is_none() && n.at > c.at {
        return None;
    }
    let that = n.key(Key::That);
    let the = !that && n.key(Key::The);
    let same = (the || that) && (n.key(Key::Same) || n.literal("very") && n.key(Key::Same));
    if the && !same && !n.literal("very") || !that && !the {
        return None;
    }
    // `that Wednesday` is the weekday's own.
    let (unit, daypart) = unit(&mut n)?;
    // `said that day care`, `that year-long war`
    if that && !same && n.lex(0) == Lex::Punct(b'-') && n.joined(0) {
        return None;
    }
    Some(story(n, Story::Same(unit)).part(part).daypart(daypart))
}

/// `later in the day`, `earlier in the week`: of the event told, or of the day of publication.
fn in_the_unit(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let part = match n.keys(&[Key::Later, Key::Earlier, Key::Early, Key::Late])? {
        Key::Later | Key::Late => Part::Later,
        _ => Part::Earlier,
    };
    let in_the = n.keys(&[Key::In, Key::On]).is_some() && n.key(Key::The);
    if !in_the {
        return None;
    }
    n.key(Key::Same);
    let (unit, daypart) = unit(&mut n)?;
    let mut reading = story(n, Story::Same(unit)).part(Some(part)).daypart(daypart);
    reading.loose = true;
    Some(reading)
}

/// `the next day`, `the following week`, `the previous year`, `the next morning`, `next day`.
fn next_unit(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let the = n.key(Key::The);
    let key = n.keys(&[Key::Next, Key::Following, Key::Previous, Key::Preceding, Key::Prior])?;
    // `the following two days` is a stretch without a date.
    let vouched = matches!(key, Key::Following | Key::Previous | Key::Preceding) || the && key == Key::Prior;
    if let Lex::Month(month, super::super::lex::Form::Full) = n.lex(0) {
        if !vouched {
            return None;
        }
        n.step();
        let step = if key == Key::Following { 1 } else { -1 };
        return Some(story(n, Story::Month { month, step }));
    }
    let (unit, daypart) = unit(&mut n)?;
    if !the && !(key == Key::Next && unit == Unit::Day && (daypart.is_none() || daypart.is_some())) && !vouched {
        return None;
    }
    if key == Key::Next && the && in_window(c) && unit != Unit::Day {
        return None;
    }
    let sign = if matches!(key, Key::Next | Key::Following) { 100 } else { -100 };
    Some(story(n, Story::Shift { hundredths: sign, unit }).daypart(daypart))
}

/// `in the next week`, `over the next year`: these look ahead from the present.
fn in_window(c: Cursor) -> bool {
    matches!(c.lex(-1), Lex::Key(Key::In | Key::Over | Key::Within | Key::During | Key::For))
}

/// `the day before`, `the week after`, `the night before`, `the day after the summit`.
fn unit_after(c: Cursor) -> Option<Reading> {
    let mut n = c;
    if !n.key(Key::The) {
        return None;
    }
    let (unit, daypart) = unit(&mut n)?;
    let sign = match n.keys(&[Key::Before, Key::After, Key::Prior, Key::Earlier, Key::Later])? {
        Key::Before | Key::Prior | Key::Earlier => -100,
        // `at the end of the month after stops in`
        Key::After if matches!(c.lex(-1), Lex::Key(Key::Of)) => return None,
        _ => 100,
    };
    Some(story(n, Story::Shift { hundredths: sign, unit }).daypart(daypart))
}

/// `a day later`, `two weeks earlier`, `three days after the summit`, `hours before`.
fn counted(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let (hundredths, unit, approximate) = distance(&mut n)?;
    if unit == Unit::Quarter {
        return None; // `a quarter before eleven`
    }
    if n.lex(0) == Lex::Punct(b'-') && matches!(n.lex(1), Lex::Key(Key::Earlier | Key::Later)) {
        n.step(); // `a year-earlier profit`
    }
    let key = n.keys(&[Key::Later, Key::Earlier, Key::Before, Key::After, Key::Prior]).or_else(|| {
        n.any(0, &["afterward", "afterwards", "beforehand", "previously"]).then(|| {
            let key = if n.any(0, &["afterward", "afterwards"]) { Key::Later } else { Key::Earlier };
            n.step();
            key
        })
    })?;
    let sign = if matches!(key, Key::Later | Key::After) { 1 } else { -1 };
    // `a year before` needs no more; `one minute later` is the same day.
    let small = matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
    let value = match hundredths {
        None if small => Value::Story(Story::Same(Unit::Day)),
        None => Value::Vague(Direction::Unknown),
        Some(h) => Value::Story(Story::Shift { hundredths: sign * h as i32, unit }),
    };
    Some(Reading::new(n, value).approximate(approximate))
}

/// `the following Tuesday`, `the previous Friday`, `that Monday`, `the Thursday before`, `the next Tuesday`.
fn weekday(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let that = n.key(Key::That);
    let the = !that && n.key(Key::The);
    if that {
        n.key(Key::Same);
        let day = weekday_name(&mut n)?;
        // "said that Monday's talks": the conjunction
        if n.any(0, &["'s", "'"]) || n.any(1, &["s"]) && n.any(0, &["'"]) {
            return None;
        }
        return Some(story(n, Story::Weekday { day, step: 0 }));
    }
    let step = n.keys(&[Key::Following, Key::Previous, Key::Next, Key::Preceding, Key::Prior, Key::Same]);
    match step {
        Some(Key::Next) if !the => return None,
        Some(_) => {}
        None if the => {}
        None => return None,
    }
    let day = weekday_name(&mut n)?;
    let step = match step {
        Some(Key::Following | Key::Next) => 1,
        Some(Key::Same) => 0,
        Some(_) => -1,
        None => match n.keys(&[Key::Before, Key::After])? {
            Key::Before => {
                if n.key(Key::Last) {
                    return None;
                }
                -1
            }
            _ => 1,
        },
    };
    Some(story(n, Story::Weekday { day, step }))
}

/// `the eve of the summit`: the day before it.
fn eve(c: Cursor) -> Option<Reading> {
    let mut n = c;
    n.key(Key::The);
    if !(n.key(Key::Eve) && n.lex(0) == Lex::Key(Key::Of)) {
        return None;
    }
    n.step();
    Some(story(n, Story::Shift { hundredths: -100, unit: Unit::Day }))
}
