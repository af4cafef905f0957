//! Dates with a day of the month: `March 2, 2023`, `Thursday, 2 March`, `May 16-17`, `the 24th of this month`.

use super::Reading;
use super::month::month_name;
use super::year::{two_digit_year, year_after};
use crate::when::lex::{Form, Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Date, Month, Value, Year};
use chrono::Weekday;

/// A date with a day, or days, of the month.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let (weekday, open) = leading_weekday(&mut n).map_or((None, false), |(w, open)| (Some(w), open));
    let (mut n, first, last) = days_and_month(n)?;
    if open && !n.punct(b')') {
        return None;
    }
    let mut first = first;
    first.weekday = weekday.or_else(|| trailing_weekday(&mut n));
    let value = match last {
        None => Value::Date(first),
        Some(last) => Value::Range(Box::new(Value::Date(first)), Box::new(Value::Date(last))),
    };
    let mut reading = Reading::new(n, value);
    // `the November 13 attack`, `Aliyev's April 6 talks`: the noun behind owns the date.
    let owned = matches!(c.lex(-1), Lex::Key(Key::The | Key::A | Key::An)) && c.lex(0) != Lex::Key(Key::The)
        || c.any(-1, &["s", "his", "her", "their", "its"]);
    reading.attributive = owned && n.lex(0) == Lex::Word && !n.capital(0) && !follows_a_date(n);
    Some(reading)
}

/// `Thursday, `, `Thursday (`, `Sun `, before a date; whether it opened a bracket.
fn leading_weekday(c: &mut Cursor) -> Option<(Weekday, bool)> {
    let Lex::Weekday(day, form) = c.lex(0) else { return None };
    if form == Form::Plural {
        return None;
    }
    let mut n = *c;
    n.step();
    n.punct(b'.');
    let open = n.punct(b'(');
    if !open && !n.punct(b',') && n.lex(0) == Lex::Punct(b'-') {
        n.step();
        n.punct(b'-');
    }
    if n.lex(0) == Lex::Key(Key::The) || n.lex(0) == Lex::Key(Key::On) {
        n.step();
    }
    days_and_month(n)?;
    *c = n;
    Some((Weekday::try_from(day).ok()?, open))
}

/// `(Thursday)` or `, Thursday,` behind a date.
fn trailing_weekday(c: &mut Cursor) -> Option<Weekday> {
    let mut n = *c;
    let open = n.punct(b'(');
    if !open && !n.punct(b',') {
        return None;
    }
    let Lex::Weekday(day, Form::Full | Form::Abbr) = n.lex(0) else {
        return None;
    };
    n.step();
    if open {
        n.punct(b'.');
        if !n.punct(b')') {
            return None;
        }
    } else if !matches!(n.lex(0), Lex::Punct(b',' | b'.' | b'\n')) {
        return None;
    }
    *c = n;
    Weekday::try_from(day).ok()
}

/// Day or days, month, and year if there is one.
fn days_and_month(c: Cursor) -> Option<(Cursor, Date, Option<Date>)> {
    month_first(c).or_else(|| day_first(c))
}

/// `March 2`, `March 2-3, 2023`, `March 2, 3 and 4`, `March the 2nd`.
fn month_first(c: Cursor) -> Option<(Cursor, Date, Option<Date>)> {
    let mut n = c;
    let (month, form) = month_name(&mut n)?;
    if form == Form::Lower {
        return None;
    }
    n.key(Key::The);
    let first = day(&mut n)?;
    let last = more_days(&mut n, false);
    let year = year_after(&mut n, true);
    // A modal verb at the head of a question: `May 50 states ...` is cut off by the day's own limit.
    Some(dates(n, Month::Written(month), first, last, year))
}

/// `2 March`, `the 2nd of March, 2023`, `16-17 May`, `20th to 24th of this month`, `31 mar 02`.
fn day_first(c: Cursor) -> Option<(Cursor, Date, Option<Date>)> {
    let mut n = c;
    let the = n.key(Key::The);
    let ordinal = matches!(n.lex(0), Lex::Ordinal(..) | Lex::Num(_));
    // `the 2 March meeting`: the article is the meeting's.
    if the && !ordinal {
        return None;
    }
    let first = day(&mut n)?;
    let last = more_days(&mut n, true);
    if n.lex(0) == Lex::Unit(crate::when::value::Unit::Day, false) && n.lex(1) == Lex::Key(Key::Of) {
        n.step();
    }
    n.punct(b'-');
    let of = n.key(Key::Of);
    if of
        && ordinal
        && let Some(offset) = this_month(&mut n)
    {
        return Some(dates(n, Month::Offset(offset), first, last, None));
    }
    let (month, form) = month_name(&mut n)?;
    if ordinal && !of && matches!(c.lex(0), Lex::Ordinal(_, false)) {
        return None; // `the second March summit`
    }
    let mut year = year_after(&mut n, true);
    if year.is_none() && form != Form::Full {
        year = two_digit_year(&mut n);
    }
    if form == Form::Lower && year.is_none() {
        return None;
    }
    Some(dates(n, Month::Written(month), first, last, year))
}

fn dates(c: Cursor, month: Month, first: u8, last: Option<u8>, year: Option<Year>) -> (Cursor, Date, Option<Date>) {
    let date = Date { year, month: Some(month), day: Some(first), ..Date::NONE };
    let last = last.map(|day| Date { day: Some(day), ..date });
    (c, date, last)
}

/// `this month`, `last month`, `next month`, behind `the 24th of`.
pub(crate) fn this_month(c: &mut Cursor) -> Option<i32> {
    let mut n = *c;
    let offset = match n.keys(&[Key::This, Key::Current, Key::Last, Key::Next, Key::The])? {
        Key::Last => -1,
        Key::Next => 1,
        Key::The => {
            n.key(Key::Current);
            0
        }
        _ => 0,
    };
    if n.lex(0) != Lex::Unit(crate::when::value::Unit::Month, false) {
        return None;
    }
    n.step();
    *c = n;
    Some(offset)
}

/// A day of the month, in figures or as an ordinal, that is neither an hour nor a share nor a count.
pub(crate) fn day(c: &mut Cursor) -> Option<u8> {
    let mut n = *c;
    let day = match n.lex(0) {
        Lex::Int(d @ 1..=31, 1 | 2) => {
            n.step();
            // `June 5 th`, as scrapers leave it.
            if n.any(0, &["th", "st", "nd", "rd"]) {
                n.step();
            }
            d as u8
        }
        Lex::Ordinal(d @ 1..=31, true) => {
            n.step();
            d
        }
        Lex::Ordinal(d @ 1..=31, false) => {
            n.step();
            d
        }
        Lex::Num(tens @ (20 | 30)) if n.lex(1) == Lex::Punct(b'-') => match n.lex(2) {
            Lex::Ordinal(d @ 1..=9, false) if tens as u8 + d <= 31 => {
                n.at += 3;
                tens as u8 + d
            }
            _ => return None,
        },
        _ => return None,
    };
    match n.lex(0) {
        Lex::Punct(b':') if matches!(n.lex(1), Lex::Int(..)) && n.joined(1) => return None,
        Lex::Punct(b'%') => return None,
        Lex::Word if n.any(0, &["percent", "am", "pm"]) => return None,
        Lex::Word if n.any(0, &["p", "a"]) && n.lex(1) == Lex::Punct(b'.') => return None,
        _ => {}
    }
    *c = n;
    Some(day)
}

/// The last of several days: `-17`, ` to 17`, ` and 3`, `, 3 and 4`. Before a month name any of them will do;
/// behind one, `and 3` must not be the beginning of `and 3 ministers`.
fn more_days(c: &mut Cursor, month_follows: bool) -> Option<u8> {
    let mut n = *c;
    let mut list = n;
    // `2, 3 and 4`
    while list.punct(b',') && matches!(list.lex(0), Lex::Int(1..=31, 1 | 2) | Lex::Ordinal(_, true)) {
        list.step();
        n = list;
    }
    if n.at > c.at && !matches!(n.lex(0), Lex::Key(Key::And) | Lex::Punct(b',')) {
        return None;
    }
    n.punct(b',');
    let sign = n.punct(b'-') || n.punct(b'/');
    if sign {
        n.punct(b'-');
    }
    let word = !sign && (n.keys(&[Key::To, Key::Through, Key::And, Key::Or, Key::Until]).is_some() || n.punct(b'&'));
    if !sign && !word {
        return None;
    }
    n.key(Key::The);
    let last = day(&mut n)?;
    if !month_follows {
        match n.lex(0) {
            Lex::Month(..) => return None,
            Lex::Word if word && n.lex(-1) != Lex::Ordinal(last, true) && !follows_a_date(n) => return None,
            Lex::Unit(..) | Lex::Key(Key::Other) => return None,
            _ => {}
        }
    }
    *c = n;
    Some(last)
}

/// A word that goes on after a date rather than counting something.
fn follows_a_date(c: Cursor) -> bool {
    c.any(
        0,
        &[
            "with", "when", "where", "will", "would", "is", "are", "was", "were", "had", "has", "have", "they", "he", "she", "it", "under",
            "against", "but", "while", "as", "respectively", "local", "inclusive", "met", "held", "hosted",
        ],
    ) || c.lex(0) == Lex::Punct(b'\n')
}
