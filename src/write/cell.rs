//! One value of a table.

use std::borrow::Cow;

use chrono::NaiveDate;

/// One value of a table, before a format gives it its form.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing is known.
    Empty,
    /// Words.
    Text(Cow<'a, str>),
    /// A day.
    Date(NaiveDate),
    /// A number.
    Number(f64),
    /// An address.
    Link(Cow<'a, str>),
}

impl<'a> Cell<'a> {
    /// Words; empty where there are none.
    pub fn text(words: &'a str) -> Cell<'a> {
        if words.is_empty() { Cell::Empty } else { Cell::Text(Cow::Borrowed(words)) }
    }

    /// Words that may be missing.
    pub fn maybe(words: Option<&'a str>) -> Cell<'a> {
        words.map_or(Cell::Empty, Cell::text)
    }

    /// Words made for this cell.
    pub fn made(words: String) -> Cell<'a> {
        if words.is_empty() { Cell::Empty } else { Cell::Text(Cow::Owned(words)) }
    }

    /// A day in ISO form; anything else stays words.
    pub fn date(words: Option<&'a str>) -> Cell<'a> {
        match words.map(iso_day) {
            Some(Some(day)) => Cell::Date(day),
            _ => Cell::maybe(words),
        }
    }

    /// An address that may be missing.
    pub fn link(address: Option<&'a str>) -> Cell<'a> {
        match address {
            Some(address) if !address.is_empty() => Cell::Link(Cow::Borrowed(address)),
            _ => Cell::Empty,
        }
    }

    /// `yes` or `no`.
    pub fn flag(yes: bool) -> Cell<'a> {
        Cell::text(if yes { "yes" } else { "no" })
    }
}

/// The day of `YYYY-MM-DD`, and of nothing else.
pub(super) fn iso_day(words: &str) -> Option<NaiveDate> {
    if words.len() == 10 { NaiveDate::parse_from_str(words, "%Y-%m-%d").ok() } else { None }
}
