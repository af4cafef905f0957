//! What the tables hold: a struct a row, and dates as precise as they are known.

use std::fmt;

/// What is wrong with a row of a table, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// File name, as given.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} ({})", self.file, self.line, self.what, self.remedy)
    }
}

impl std::error::Error for TableError {}

/// Where a row stands, for messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// Which of [`Tables::files`](super::Tables::files).
    pub file: u16,
    /// Line, counted from 1; 0 for a row that no file holds.
    pub line: u32,
}

/// A date in a table, as precise as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Year.
    pub year: i32,
    /// Month, 1–12, where known.
    pub month: Option<u32>,
    /// Day of the month, where known.
    pub day: Option<u32>,
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the day must be one of the calendar.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let digits = |from: usize, to: usize| {
            let part = text.as_bytes().get(from..to)?;
            part.iter().try_fold(0u32, |n, b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')))
        };
        let dash = |at: usize| (text.as_bytes().get(at) == Some(&b'-')).then_some(());
        let year = digits(0, 4)? as i32;
        let month = || dash(4).and(digits(5, 7)).filter(|m| (1..=12).contains(m));
        let (month, day) = match text.len() {
            4 => (None, None),
            7 => (Some(month()?), None),
            10 => (Some(month()?), Some(dash(7).and(digits(8, 10))?)),
            _ => return None,
        };
        let fits = day.is_none_or(|d| (1..=days_of(year, month.unwrap_or(1))).contains(&d));
        fits.then_some(PartialDate { year, month, day })
    }

    /// The first day it can mean, as `(year, month, day)`.
    pub fn first(self) -> (i32, u32, u32) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it can mean (31 stands for the end of any month).
    pub fn last(self) -> (i32, u32, u32) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }
}

/// How many days a month has.
fn days_of(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Tenure {
    /// Whether it is known to have ended, though not when.
    pub fn ended(&self) -> bool {
        self.until.is_none() && self.note.contains("end unknown")
    }

    /// Whether two terms may share a day: an end that is not told is open.
    pub fn meets(&self, other: &Tenure) -> bool {
        let begins_in_time = |a: &Tenure, b: &Tenure| match (a.from, b.until) {
            (Some(from), Some(until)) => from.first() <= until.last(),
            _ => true,
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }
}

impl Polity {
    /// The name of the capital that some words write: themselves where they are another city or an old name, the usual
    /// spelling where they spell it otherwise.
    pub fn capital_named(&self, words: &str) -> &str {
        let folded = super::fold_form(words);
        let form = self.capitals.iter().find(|c| super::fold_form(c).eq_ignore_ascii_case(&folded));
        let letters = |c: &str| c.chars().filter(|c| c.is_alphabetic()).count();
        let same = |c: &str| c.get(..1) == self.capital.get(..1) && letters(c).abs_diff(letters(&self.capital)) < 3;
        form.map_or(self.capital.as_str(), |c| if same(c) { &self.capital } else { c })
    }

    /// Whether its row bears one of the traits that the layout lists, such as `realm`.
    pub fn bears(&self, property: &str) -> bool {
        self.traits.iter().any(|t| t == property)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        let Some(month) = self.month else { return Ok(()) };
        write!(f, "-{month:02}")?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

/// A state, living or dead.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Polity {
    pub id: String,
    pub qid: String,
    pub name: String,
    pub official: String,
    pub forms: Vec<String>,
    pub adjectives: Vec<String>,
    pub demonyms: Vec<String>,
    /// The capital, and the other names and cities that stand for the government as it does.
    pub capital: String,
    pub capitals: Vec<String>,
    pub seats: Vec<String>,
    pub from: Option<PartialDate>,
    pub until: Option<PartialDate>,
    /// How titles of its press office begin, and the hosts of its web pages.
    pub releases: Vec<String>,
    pub sites: Vec<String>,
    /// What sets its politics or its capital apart, and the dead states in which it lay; the words are those of the layout.
    pub traits: Vec<String>,
    pub formerly: Vec<String>,
    /// Names of places of another state where it has governors of its own.
    pub governs: Vec<String>,
    pub at: At,
}

/// A person who speaks, or spoke, for a side.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub forms: Vec<String>,
    pub family: Vec<String>,
    pub gender: Option<char>,
    pub bare: bool,
    /// Ids of rows that are the same person, and give way to this one.
    pub replaces: Vec<String>,
    pub at: At,
}

/// An office, general ("foreign minister") or of one side ("Secretary of State").
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Post {
    pub id: String,
    pub kind: String,
    pub side: String,
    pub office: String,
    pub forms: Vec<String>,
    pub at: At,
}

/// Who held which post for which side, from when until when.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Tenure {
    pub person: String,
    pub post: String,
    pub side: String,
    pub title: String,
    pub from: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub source: String,
    pub note: String,
    pub at: At,
}

/// An organisation or movement that acts as a side.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Organisation {
    pub id: String,
    pub qid: String,
    pub name: String,
    pub forms: Vec<String>,
    pub adjectives: Vec<String>,
    pub kind: String,
    pub seat: String,
    pub side: String,
    pub until: Option<PartialDate>,
    pub at: At,
}

/// A city, region, island or sea.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct PlaceRow {
    pub id: String,
    pub name: String,
    pub forms: Vec<String>,
    pub country: String,
    pub kind: String,
    pub population: u64,
    pub at: At,
}

/// A building, residence or ship where meetings take place.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Venue {
    pub id: String,
    pub name: String,
    pub forms: Vec<String>,
    pub city: String,
    pub country: String,
    pub kind: String,
    pub at: At,
}

/// A summit series or other recurring gathering.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Gathering {
    pub id: String,
    pub qid: String,
    pub name: String,
    pub forms: Vec<String>,
    pub organiser: String,
    pub at: At,
}

/// One edition of a gathering.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Edition {
    pub gathering: String,
    pub edition: String,
    pub year: Option<i32>,
    pub from: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub city: String,
    pub country: String,
    pub at: At,
}

/// Something that sides talk about.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Topic {
    pub id: String,
    pub qid: String,
    pub label: String,
    pub forms: Vec<String>,
    pub kind: String,
    pub at: At,
}

/// A phrase and the tag that must not be read in it.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Never {
    pub phrase: String,
    pub kind: String,
    pub at: At,
}
