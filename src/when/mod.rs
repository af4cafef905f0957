//! Expressions of time: found in a sentence, kept as written, resolved against a date of publication.
//!
//! The way of an expression: `scan` opens windows around words that can date something; `token` cuts a
//! window into words; `parse` reads the longest expression at every place; `refine` joins what belongs
//! together (`from Monday to Wednesday`) and marks what bounds rather than dates (`since 2014`); [`When`]
//! keeps the result as it was written. Nothing is counted before [`When::resolve`] is given a day.
//!
//! # Where it differs from HeidelTime, SUTime and duckling on purpose
//!
//! - The side of a bare weekday or month comes from the verb that governs it ([`direction_at`]), not from a fixed
//!   preference nor from any verb of the sentence; a weekday beside a date settles the date's year; the tense is overruled where the day on its
//!   side is most of a year away and the other one at hand.
//! - A weekday that is the day of publication is that day. `last Thursday` on a Friday is not yesterday, and
//!   `next Thursday` is the one of the coming week.
//! - A part of a period (`early March`, `mid-2022`, `later this week`) keeps the whole period as its interval and
//!   tells the part apart ([`When::part`]), for an event in early March is an event in March.
//! - What bounds (`since 2014`, `until Friday`, `for the first time in four years`) is found, and told apart from what
//!   dates ([`Role::Since`]). `in two weeks` is a date only with a verb of the future.
//! - Narrative expressions (`a day later`, `the following Tuesday`) resolve against an event and against nothing
//!   else; a tagger, which knows no events, counts them from a date mentioned before or from that of publication.
//! - Named days and numbers are no dates: `Black Friday`, `the September 11 attacks`, `Resolution 2231`,
//!   `Agenda 2063`, ages. Neither are clock times and vague adverbs (`recently`, `soon`, `now`).
//! - A slashed date is read only where it can be read in one way.
//! - A length without a number (`several hours`) stays without one.
//!
//! ```
//! use bilat::when::{find, Direction};
//! use chrono::NaiveDate;
//!
//! let text = "The two ministers met in New Delhi on Thursday for roughly 10 minutes.";
//! let whens = find(text);
//! let published = NaiveDate::from_ymd_opt(2023, 3, 3);
//! let day = whens[0].resolve(published, Direction::Past).unwrap();
//! assert_eq!(day.start, NaiveDate::from_ymd_opt(2023, 3, 2).unwrap());
//! assert_eq!(whens[1].minutes(), Some(10));
//! ```

mod direction;
mod lex;
mod parse;
mod published;
mod refine;
mod resolve;
mod scan;
mod token;
mod value;

pub use direction::{direction, direction_at};
pub(crate) use published::written;
pub use published::{Published, PublishedHow, published};
pub use resolve::{Anchor, Interval};
pub use value::{Bound, Date, DayPart, Direction, Grain, Month, Part, Role, Season, Story, Unit, Value, Which, Year};

use crate::text::Span;

/// An expression of time in a text, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// Where it stands, in bytes of the text given to [`find`]; without its preposition.
    pub span: Span,
    /// What it says.
    pub value: Value,
    /// Whether it can date an event, measures a length, bounds another time, or recurs.
    pub role: Role,
    /// Which part of the period is meant: `early March`. The interval is that of the whole period.
    pub part: Option<Part>,
    /// The part of the day that is named with it: `Thursday night`.
    pub daypart: Option<DayPart>,
    /// The word before it that makes it a bound: `since`, `by`, `until`.
    pub bound: Option<Bound>,
    /// `about`, `nearly`, `a couple of`.
    pub approximate: bool,
    /// It stands before a noun and dates that noun: `the 2021 summit`, `a Friday meeting`, `Thursday's talks`.
    pub attributive: bool,
    /// A narrative expression (`later in the day`) that may count from the publication date as well.
    loose: bool,
}

/// Finds every expression of time in a stretch of text: in order, disjoint, the longest reading at each place.
///
/// The text may be a sentence or a whole document. Empty if there is none; never fails. Spans lie on
/// boundaries of characters.
///
/// ```
/// let text = "Talks will last from Monday to Wednesday, the first since February 2022.";
/// let found: Vec<&str> = bilat::when::find(text).iter().map(|w| &text[w.span.start..w.span.end]).collect();
/// assert_eq!(found, ["Monday to Wednesday", "February 2022"]);
/// ```
pub fn find(text: &str) -> Vec<When> {
    let mut whens = Vec::new();
    let mut tokens = Vec::new();
    for (from, to) in scan::windows(text) {
        token::tokenise(text, from, to, &mut tokens);
        let readings = refine::refine(text, &tokens, parse::readings(text, &tokens));
        whens.extend(readings.into_iter().map(|r| When {
            span: Span { start: tokens[r.first].start, end: tokens[r.end - 1].end },
            value: r.value,
            role: r.role,
            part: r.part,
            daypart: r.daypart,
            bound: r.bound,
            approximate: r.approximate,
            attributive: r.attributive,
            loose: r.loose,
        }));
    }
    whens
}

impl When {
    /// Whether it counts from another event of the story: `the same day`, `a week later`.
    pub fn needs_anchor(&self) -> bool {
        match &self.value {
            Value::Story(_) => true,
            Value::Range(a, b) => matches!(**a, Value::Story(_)) || matches!(**b, Value::Story(_)),
            _ => false,
        }
    }

    /// Whether it names its year, so that it means the same whenever it is read.
    pub fn is_absolute(&self) -> bool {
        self.resolve(None, Direction::Unknown).is_some()
    }

    /// Whether it names one day: `Thursday`, `March 2`, `today`.
    fn is_day(&self) -> bool {
        refine::is_day(&self.value)
    }

    /// A length in minutes, rounded to whole ones; `None` for anything else and for lengths of a day or more.
    ///
    /// ```
    /// let whens = bilat::when::find("a call of nearly two and a half hours");
    /// assert_eq!(whens[0].minutes(), Some(150));
    /// ```
    pub fn minutes(&self) -> Option<u32> {
        let Value::Length(Some(hundredths), unit) = self.value else {
            return None;
        };
        match unit {
            Unit::Second => Some(hundredths.div_ceil(6000)),
            Unit::Minute => Some((hundredths + 50) / 100),
            Unit::Hour => Some(hundredths.checked_mul(60)?.checked_add(50)? / 100),
            _ => None,
        }
    }

    /// A length in whole days (`a two-day visit` is 2, `a week` 7); `None` for anything else.
    pub fn days(&self) -> Option<u32> {
        let Value::Length(Some(hundredths), unit) = self.value else {
            return None;
        };
        let days = match unit {
            Unit::Day => 1,
            Unit::Weekend => 2,
            Unit::Week => 7,
            Unit::Fortnight => 14,
            _ => return None,
        };
        Some(hundredths * days / 100).filter(|d| *d > 0)
    }
}
