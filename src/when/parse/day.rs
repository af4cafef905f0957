//! Days counted from the present one: `today`, `tomorrow night`, `the day before yesterday`, `last night`.

use super::Reading;
use crate::when::lex::{Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Date, DayPart, Month, Part, Unit, Value, Which};

/// A day named by its distance from today.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    two_away(c).or_else(|| part_of_day(c)).or_else(|| plain(c)).or_else(|| feast(c)).or_else(|| bare_day(c))
}

fn days(c: Cursor, offset: i32) -> Reading {
    Reading::new(c, Value::Period(Unit::Day, offset, Which::Bare))
}

/// `the day before yesterday`, `the day after tomorrow`.
fn two_away(c: Cursor) -> Option<Reading> {
    let mut n = c;
    n.key(Key::The);
    if n.lex(0) != Lex::Unit(Unit::Day, false) {
        return None;
    }
    n.step();
    let offset = match n.keys(&[Key::Before, Key::After])? {
        Key::Before => n.key(Key::Yesterday).then_some(-2)?,
        _ => n.key(Key::Tomorrow).then_some(2)?,
    };
    Some(days(n, offset))
}

/// `this morning`, `last night`, `tonight`, `overnight`.
fn part_of_day(c: Cursor) -> Option<Reading> {
    let mut n = c;
    match n.keys(&[Key::This, Key::Last, Key::Tonight, Key::Overnight])? {
        Key::Tonight => Some(days(n, 0).daypart(Some(DayPart::Night))),
        Key::Overnight => {
            // `an overnight flight`; `overnight on Thursday` belongs to the Thursday.
            let noun = matches!(c.lex(-1), Lex::Key(Key::A | Key::An | Key::The));
            (!noun).then(|| days(n, 0).daypart(Some(DayPart::Night)).approximate(true))
        }
        Key::This => {
            let early = n.keys(&[Key::Early, Key::Late]).is_some();
            let Lex::Part(part) = n.lex(0) else { return None };
            n.step();
            Some(days(n, 0).daypart(Some(part)).part(early.then_some(Part::Early)))
        }
        _ => {
            let Lex::Part(part @ (DayPart::Night | DayPart::Evening)) = n.lex(0) else {
                return None;
            };
            n.step();
            Some(days(n, -1).daypart(Some(part)))
        }
    }
}

/// `today`, `yesterday`, `tomorrow`.
fn plain(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let key = n.keys(&[Key::Today, Key::Yesterday, Key::Tomorrow])?;
    let possessive = n.lex(0) == Lex::Punct(b'\'') && n.joined(0) && n.is(1, "s");
    // `the leaders of today`, but `as of today`
    let of = c.lex(-1) == Lex::Key(Key::Of)
        && !matches!(c.lex(-2), Lex::Key(Key::As | Key::Ahead | Key::End | Key::Start | Key::Beginning) | Lex::Part(_) | Lex::Unit(..));
    if possessive && nowadays(n) || of && !possessive && key != Key::Yesterday {
        return None;
    }
    Some(days(
        n,
        match key {
            Key::Yesterday => -1,
            Key::Tomorrow => 1,
            _ => 0,
        },
    ))
}

/// `today's world`: not this day but these times.
fn nowadays(c: Cursor) -> bool {
    c.any(
        2,
        &[
            "world", "society", "economy", "generation", "youth", "Russia", "America", "Ukraine", "Europe", "China", "Germany", "children",
            "leaders", "students", "challenges", "problems", "geopolitical", "security", "international", "global", "standards",
            "technology", "politicians", "realities", "conditions", "environment", "terms", "prices", "money", "young",
        ],
    )
}

/// `Christmas Day`, `New Year's Eve`, `Christmas Eve`, `New Year's Day`.
fn feast(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let christmas = n.key(Key::Christmas);
    if !christmas {
        if !(n.literal("new") && n.lex(0) == Lex::Unit(Unit::Year, false)) {
            return None;
        }
        n.step();
        n.punct(b'\'');
        n.literal("s");
    }
    let eve = match n.lex(0) {
        Lex::Key(Key::Eve) => true,
        Lex::Unit(Unit::Day, false) => false,
        _ => return None,
    };
    n.step();
    let (month, day) = match (christmas, eve) {
        (true, true) => (12, 24),
        (true, false) => (12, 25),
        (false, true) => (12, 31),
        (false, false) => (1, 1),
    };
    let year = super::year::year_after(&mut n, true);
    let date = Date { year, month: Some(Month::Written(month)), day: Some(day), ..Date::NONE };
    Some(Reading::new(n, Value::Date(date)))
}

/// `on the 24th`, `the 24th and 25th`: a day of some month, where nothing follows that it could count.
fn bare_day(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let mut before = c.lex(-1);
    // `Thursday the 14th`
    let mut weekday = None;
    if let Some(day) = super::weekday::weekday_name(&mut n) {
        n.punct(b',');
        if n.lex(0) == Lex::Key(Key::The) {
            weekday = Some(day);
            before = Lex::Key(Key::On);
        }
    }
    let sure = matches!(before, Lex::Key(Key::On | Key::By | Key::Until | Key::Since | Key::From | Key::Between | Key::And | Key::To));
    if !n.key(Key::The) {
        return None;
    }
    let Lex::Ordinal(first @ 1..=31, true) = n.lex(0) else {
        return None;
    };
    n.step();
    let mut last = None;
    let mut more = n;
    if more.keys(&[Key::And, Key::To]).is_some() || more.punct(b'-') {
        more.key(Key::The);
        if let Lex::Ordinal(d @ 1..=31, true) = more.lex(0) {
            more.step();
            last = Some(d);
            n = more;
        }
    }
    let ends = matches!(
        n.lex(0),
        Lex::Punct(b'.' | b',' | b';' | b')' | b'\n' | b'"' | b'-')
            | Lex::Part(_)
            | Lex::Key(
                Key::In
                    | Key::At
                    | Key::And
                    | Key::To
                    | Key::For
                    | Key::From
                    | Key::Through
                    | Key::Until
                    | Key::After
                    | Key::Before
                    | Key::Just
                    | Key::Early
                    | Key::Late
            )
    ) || n.any(0, &["with", "when", "where", "he", "she", "they", "we", "I", "to", "instead", "but"]);
    if !ends
        || !sure
        || !matches!(before, Lex::Key(Key::On | Key::By | Key::Until | Key::Since))
            && last.is_none()
            && !matches!(c.lex(-2), Lex::Ordinal(_, true))
    {
        return None;
    }
    let date = |day| Value::Date(Date { day: Some(day), weekday, ..Date::NONE });
    let value = match last {
        Some(last) => Value::Range(Box::new(date(first)), Box::new(date(last))),
        None => date(first),
    };
    Some(Reading::new(n, value))
}
