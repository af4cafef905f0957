//! Dates in figures: `2023-03-02`, `2023/03/02`, `20230302`, `13/03/2023`, `02.03.2023`, `03/2023`.
//!
//! A slashed date is read only where it can be read in one way: one of its numbers is over 12 or both are
//! equal. With full stops the day comes first, as everywhere on the continent that writes so.

use super::Reading;
use crate::when::lex::Lex;
use crate::when::token::Cursor;
use crate::when::value::{Date, Month, Value, Year};
use chrono::NaiveDate;

/// A date in figures.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    if c.at > 0 && c.joined(0) && matches!(c.lex(-1), Lex::Punct(b'-' | b'/' | b'.' | b'$' | b'#' | b':') | Lex::Int(..)) {
        return None;
    }
    iso(c).or_else(|| day_month_year(c)).or_else(|| compact(c))
}

fn reading(n: Cursor, year: u32, month: u32, day: u32) -> Option<Reading> {
    if !(1500..=2199).contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(year as i32, month, day)?;
    let date =
        Date { year: Some(Year::Written(year as i32)), month: Some(Month::Written(month as u8)), day: Some(day as u8), ..Date::NONE };
    Some(Reading::new(n, Value::Date(date)))
}

/// A number joined to the sign before it.
fn joined_int(c: &mut Cursor) -> Option<u32> {
    let Lex::Int(n, _) = c.lex(0) else { return None };
    if !c.joined(0) {
        return None;
    }
    c.step();
    Some(n)
}

fn iso(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let Lex::Int(year, 4) = n.lex(0) else { return None };
    n.step();
    let Lex::Punct(sign @ (b'-' | b'/' | b'.')) = n.lex(0) else {
        return None;
    };
    if !n.joined(0) {
        return None;
    }
    n.step();
    let month = joined_int(&mut n)?;
    if !(n.joined(0) && n.punct(sign)) {
        return None;
    }
    // `2023-03-02T10:00Z` tokenises its day with the letter: take the two figures apart.
    let day = joined_int(&mut n)?;
    if n.joined(0) && matches!(n.lex(0), Lex::Punct(b'-' | b'/')) && matches!(n.lex(1), Lex::Int(..)) {
        return None;
    }
    reading(n, year, month, day)
}

fn day_month_year(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let Lex::Int(first, 1 | 2) = n.lex(0) else { return None };
    n.step();
    let Lex::Punct(sign @ (b'/' | b'.' | b'-')) = n.lex(0) else {
        return None;
    };
    if !n.joined(0) {
        return None;
    }
    n.step();
    let second = joined_int(&mut n)?;
    if !(n.joined(0) && n.punct(sign)) {
        return None;
    }
    if !matches!(n.lex(0), Lex::Int(_, 4)) {
        return None;
    }
    let year = joined_int(&mut n)?;
    let (day, month) = match (first, second) {
        (d, m) if sign == b'.' => (d, m),
        (d, m) if d > 12 || d == m => (d, m),
        (m, d) if d > 12 => (d, m),
        _ => return None,
    };
    reading(n, year, month, day)
}

fn compact(c: Cursor) -> Option<Reading> {
    let Lex::Int(n @ 19_000_101..=21_991_231, 8) = c.lex(0) else {
        return None;
    };
    let mut end = c;
    end.step();
    reading(end, n / 10_000, n / 100 % 100, n % 100)
}
