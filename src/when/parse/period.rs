//! Parts of longer periods, weeks of a month, quarters and seasons: `early March`, `late last year`,
//! `the end of the month`, `the first week of June`, `the second quarter of 2022`, `last summer`.

use super::{Reading, calendar, day, month, relative, weekday, year};
use crate::when::lex::{Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Part, Unit, Value, Which, Year};

/// A part of a period, or a period that is itself a part of a year.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    part(c).or_else(|| week_of(c)).or_else(|| quarter(c)).or_else(|| season(c))
}

/// The words that name a part, up to the period itself.
fn part_words(c: &mut Cursor) -> Option<Part> {
    let mut n = *c;
    n.key(Key::The);
    let the = n.at > c.at;
    n.literal("very");
    let part = match n.keys(&[Key::Early, Key::Earlier, Key::Mid, Key::Late, Key::Later, Key::Beginning, Key::Start, Key::Middle, Key::End])
    {
        Some(key @ (Key::Early | Key::Earlier | Key::Mid | Key::Late | Key::Later)) => {
            if n.lex(0) == Lex::Punct(b'-') && key != Key::Later && key != Key::Earlier {
                n.step();
            }
            let mut on = n;
            if on.keys(&[Key::In, Key::On]).is_some() && key != Key::Mid {
                n = on;
            }
            match key {
                Key::Early => Part::Early,
                Key::Mid => Part::Mid,
                Key::Late => Part::Late,
                Key::Earlier => Part::Earlier,
                _ => Part::Later,
            }
        }
        Some(key) => {
            if !n.key(Key::Of) {
                return None;
            }
            match key {
                Key::Middle => Part::Mid,
                Key::End => Part::Late,
                _ => Part::Early,
            }
        }
        None => match n.lex(0) {
            Lex::Ordinal(half @ 1..=2, _) if the && n.lex(1) == Lex::Key(Key::Half) && n.lex(2) == Lex::Key(Key::Of) => {
                n.at += 3;
                if half == 1 { Part::FirstHalf } else { Part::SecondHalf }
            }
            Lex::Word if n.any(0, &["midway", "halfway"]) => {
                n.step();
                n.key(Key::Through).then_some(Part::Mid)?
            }
            _ => return None,
        },
    };
    *c = n;
    Some(part)
}

/// `early March`, `mid-2022`, `late on Thursday`, `the end of next week`, `earlier today`.
fn part(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let part = part_words(&mut n)?;
    // `early or mid-March`, `mid- to late March`: the last one stands.
    let inner = whole(n).or_else(|| this(n, part)).or_else(|| {
        let mut m = n;
        m.keys(&[Key::To, Key::Or])?;
        part_words(&mut m)?;
        whole(m)
    })?;
    if matches!(inner.value, Value::Window(..) | Value::Vague(_)) {
        return None;
    }
    let mut reading = inner;
    reading.part = Some(part);
    Some(reading)
}

/// Any period, without the words of caution that it needs when it stands alone.
fn whole(c: Cursor) -> Option<Reading> {
    calendar::parse(c)
        .or_else(|| month::with_year(c))
        .or_else(|| month::parse(c))
        .or_else(|| month::vouched(c))
        .or_else(|| weekday::parse(c))
        .or_else(|| day::parse(c))
        .or_else(|| relative::parse(c))
        .or_else(|| quarter(c))
        .or_else(|| season(c))
        .or_else(|| year::parse(c))
}

/// `the month` in `the end of the month`, `the year` in `by the end of the year`.
fn this(c: Cursor, part: Part) -> Option<Reading> {
    let mut n = c;
    if !n.key(Key::The) || matches!(part, Part::Earlier | Part::Later) {
        return None;
    }
    let Lex::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century), false) = n.lex(0) else {
        return None;
    };
    n.step();
    if matches!(n.lex(0), Lex::Key(Key::Of | Key::Before | Key::After)) {
        return None;
    }
    Some(Reading::new(n, Value::Period(unit, 0, Which::Bare)))
}

/// A month, named or counted, for `the first week of ...`.
pub(crate) fn month_or_this(c: Cursor) -> Option<Reading> {
    month::with_year(c).or_else(|| month::parse(c)).or_else(|| month::vouched(c)).or_else(|| {
        let mut n = c;
        let offset = calendar::this_month(&mut n)?;
        Some(Reading::new(n, Value::Period(Unit::Month, offset, Which::Bare)))
    })
}

/// `the first week of March`, `the last week of May`, `the week of March 6`.
fn week_of(c: Cursor) -> Option<Reading> {
    let mut n = c;
    n.key(Key::The);
    let nth = match n.lex(0) {
        Lex::Ordinal(d @ 1..=4, _) => d as i8,
        Lex::Key(Key::Last) => -1,
        Lex::Unit(Unit::Week, false) => 0,
        _ => return None,
    };
    if nth != 0 {
        n.step();
    }
    if n.lex(0) != Lex::Unit(Unit::Week, false) {
        return None;
    }
    n.step();
    n.keys(&[Key::Of, Key::In])?;
    let inner = if nth == 0 { calendar::parse(n)? } else { month_or_this(n)? };
    n.at = inner.end;
    Some(Reading::new(n, Value::WeekOf(nth, Box::new(inner.value))))
}

/// `the second quarter of 2022`, `Q2 2022`, `the third quarter`.
fn quarter(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let number = if n.is(0, "q") && n.joined(1) {
        let Lex::Int(q @ 1..=4, 1) = n.lex(1) else { return None };
        n.at += 2;
        q as u8
    } else {
        n.key(Key::The);
        let q = match n.lex(0) {
            Lex::Ordinal(q @ 1..=4, _) => q,
            _ => return None,
        };
        n.step();
        if n.lex(0) != Lex::Unit(Unit::Quarter, false) {
            return None;
        }
        n.step();
        q
    };
    let year = year::year_after(&mut n, true);
    // `the first quarter of the game`
    if year.is_none() && (c.is(0, "q") || n.lex(0) == Lex::Key(Key::Of)) {
        return None;
    }
    Some(Reading::new(n, Value::Quarter(number, year)))
}

/// `last summer`, `the summer of 2022`, `spring 2023`, `this fall`.
fn season(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let the = n.key(Key::The);
    let which = match n.keys(&[Key::Last, Key::This, Key::Next, Key::Past, Key::Coming]) {
        Some(Key::Last | Key::Past) => Which::Last,
        Some(Key::This) => match n.keys(&[Key::Past, Key::Coming, Key::Last]) {
            Some(Key::Coming) => Which::Next,
            Some(_) => Which::Last,
            None => Which::This,
        },
        Some(_) => Which::Next,
        None => Which::Bare,
    };
    let Lex::Season(season) = n.lex(0) else { return None };
    if n.capital(0) && matches!(c.lex(-1), Lex::Word) && c.capital(-1) {
        return None; // `Arab Spring`, `Camp Spring 2020`
    }
    n.step();
    let year: Option<Year> = year::year_after(&mut n, true);
    let preposition = matches!(
        c.lex(-1),
        Lex::Key(Key::In | Key::Since | Key::Early | Key::Late | Key::Mid | Key::By | Key::During | Key::Until | Key::Over | Key::Of)
    ) && (the || !c.is(0, "fall") && !c.is(0, "spring"));
    let bare = year.is_none() && which == Which::Bare;
    if bare && (!preposition || n.capital(0)) || n.any(0, &["Olympics", "Games", "camp", "school", "break", "offensive"]) {
        return None;
    }
    Some(Reading::new(n, Value::Season(season, year, which)))
}
