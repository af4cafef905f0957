//! Turns what is written into days of the calendar.
//!
//! Every rule is a function from a value and a day to an interval. The day is that of publication, or of the
//! quotation, or of the event that a story hangs on; which one, the caller says by the method it calls.

mod calendar;
mod fit;
mod story;

use super::When;
use super::value::{Bound, Date, Direction, Grain, Month, Part, Unit, Value, Year};
use calendar::{add_months, day, monday, month, unit_of, year};
use chrono::{Datelike, Duration, NaiveDate};

/// What a resolved date was counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Nothing: all of it is written.
    Written,
    /// The date of publication.
    Published,
    /// Another event's date.
    Event,
    /// The day on which the quotation that holds it was said.
    Quotation,
}

/// Days of the calendar, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The first day.
    pub start: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
    /// How fine the text is.
    pub grain: Grain,
    /// What it was counted from.
    pub anchor: Anchor,
}

impl Interval {
    /// One day, as an anchor for a story.
    pub fn day(day: NaiveDate) -> Interval {
        Interval { start: day, end: day, grain: Grain::Day, anchor: Anchor::Written }
    }

    /// The same days, counted from something else (a quotation, for one).
    pub fn counted_from(self, anchor: Anchor) -> Interval {
        Interval { anchor, ..self }
    }

    /// The shortest ISO form: `2023-03-02`, `2023-03`, `2023`, else `2024-05-16/2024-05-17`.
    pub fn iso(&self) -> String {
        match self.grain {
            Grain::Day => format!("{}", self.start),
            Grain::Month => format!("{:04}-{:02}", self.start.year(), self.start.month()),
            Grain::Year => format!("{:04}", self.start.year()),
            _ => format!("{}/{}", self.start, self.end),
        }
    }

    fn range(a: Interval, b: Interval) -> Interval {
        let anchor = if a.anchor == b.anchor { a.anchor } else { Anchor::Published };
        Interval { start: a.start, end: b.end, grain: Grain::Range, anchor }
    }
}

impl When {
    /// The days meant, counted from the date of publication.
    ///
    /// `dir` is the side on which the tense of the clause puts it (see [`direction`](super::direction)).
    /// `None` if it needs `now` and there is none, if it hangs on another event (see
    /// [`resolve_after`](When::resolve_after)), and for lengths, recurrences and what cannot be dated
    /// (`in the coming days`). `earlier in the day` counts from the date of publication until an event is known.
    ///
    /// ```
    /// use bilat::when::{find, Direction};
    /// let now = chrono::NaiveDate::from_ymd_opt(2023, 3, 3);
    /// let when = &find("on Thursday")[0];
    /// assert_eq!(when.resolve(now, Direction::Past).unwrap().iso(), "2023-03-02");
    /// assert_eq!(when.resolve(now, Direction::Future).unwrap().iso(), "2023-03-09");
    /// ```
    pub fn resolve(&self, now: Option<NaiveDate>, dir: Direction) -> Option<Interval> {
        let dir = match self.part {
            // `later on Thursday` is later that day, on whichever side the Thursday lies.
            Some(Part::Earlier) if !self.is_day() => Direction::Past,
            Some(Part::Later) if !self.is_day() => Direction::Future,
            // `a bid for October elections failed`: the verb is not the elections'.
            // `put the vote off until June` lies ahead of what was done.
            _ if dir == Direction::Past && matches!(self.bound, Some(Bound::Until | Bound::By | Bound::Before)) => Direction::Unknown,
            _ if self.attributive && matches!(self.value, Value::Date(_)) => Direction::Unknown,
            _ => dir,
        };
        if matches!(self.value, Value::In(..)) && self.bound.is_some() {
            return None; // `the first in four years`
        }
        if let Value::Story(story) = self.value {
            let now = now.filter(|_| self.loose)?;
            return Some(story::after(story, Interval::day(now))?.counted_from(Anchor::Published));
        }
        resolve(&self.value, now, dir)
    }

    /// The days meant, counted from another event: `a day later`, `the following Tuesday`, and what leaves its
    /// year or month to the story (`on March 5`, `the 24th`, `Friday`).
    ///
    /// `None` where the event's date is too coarse to count from, and for what does not hang on an event.
    ///
    /// ```
    /// use bilat::when::{find, Interval};
    /// let event = Interval::day(chrono::NaiveDate::from_ymd_opt(2023, 3, 2).unwrap());
    /// assert_eq!(find("two days later")[0].resolve_after(event).unwrap().iso(), "2023-03-04");
    /// ```
    pub fn resolve_after(&self, anchor: Interval) -> Option<Interval> {
        let interval = match &self.value {
            Value::Story(story) => story::after(*story, anchor)?,
            value => story::leave_open(value, anchor)?,
        };
        Some(interval.counted_from(Anchor::Event))
    }
}

/// The days of a value.
fn resolve(value: &Value, now: Option<NaiveDate>, dir: Direction) -> Option<Interval> {
    match value {
        Value::Date(date) => self::date(*date, now, dir),
        Value::Weekday(weekday, which) => Some(day(fit::weekday(*weekday, *which, now?, dir)?)),
        Value::Nth(n, weekday, of) => {
            let of = resolve(of, now, dir)?;
            let found = calendar::nth_weekday(*n, *weekday, of.start)?;
            Some(day(found).counted_from(of.anchor))
        }
        Value::WeekOf(n, of) => {
            let of = resolve(of, now, dir)?;
            Some(calendar::week_of(*n, of)?.counted_from(of.anchor))
        }
        Value::Period(Unit::Weekend, offset, which) => fit::weekend(*offset, *which, now?, dir),
        Value::Period(unit, offset, _) => period(*unit, *offset, now?),
        Value::Shift(hundredths, unit) => calendar::shift(now?, *hundredths, *unit),
        Value::In(hundredths, unit) => match dir {
            Direction::Future => calendar::shift(now?, *hundredths, *unit),
            _ => None,
        },
        Value::ShiftTo(hundredths, unit, at) => {
            if let Value::Period(of, offset, _) = **at
                && of != Unit::Weekend
            {
                return period(of, offset, calendar::shift_exactly(now?, *hundredths, *unit)?);
            }
            let toward = if *hundredths < 0 { Direction::Past } else { Direction::Future };
            let at = resolve(at, now, toward)?;
            let start = calendar::shift_exactly(at.start, *hundredths, *unit)?;
            match at.grain {
                Grain::Day => Some(day(start)),
                grain => calendar::of_grain(start, grain),
            }
        }
        Value::Window(hundredths, unit) => calendar::window(now?, *hundredths, *unit),
        Value::Season(season, year, which) => fit::season(*season, written_year(*year, now)?, *which, now, dir),
        Value::Quarter(quarter, year) => fit::quarter(*quarter, written_year(*year, now)?, now, dir),
        Value::Years(first, last) => calendar::years(*first, *last),
        Value::Range(a, b) => range(a, b, now, dir),
        Value::Story(_) | Value::Length(..) | Value::Set(_) | Value::Vague(_) | Value::Never => None,
    }
}

/// The year that is written, if any; the outer `None` if it is counted and there is nothing to count from.
fn written_year(year: Option<Year>, now: Option<NaiveDate>) -> Option<Option<i32>> {
    Some(match year {
        None => None,
        Some(Year::Written(y)) => Some(y),
        Some(Year::Offset(o)) => Some(now?.year() + o),
    })
}

/// The days of a calendar date, its missing fields taken from the side on which it lies.
fn date(date: Date, now: Option<NaiveDate>, dir: Direction) -> Option<Interval> {
    let dir = date.side.unwrap_or(dir);
    let counted = matches!(date.year, Some(Year::Offset(_))) || matches!(date.month, Some(Month::Offset(_)));
    let anchor = if counted { Anchor::Published } else { Anchor::Written };
    let year = written_year(date.year, now)?;
    let (year, month) = match date.month {
        Some(Month::Offset(o)) => {
            let m = add_months(now?, o)?;
            (Some(m.year()), Some(m.month()))
        }
        Some(Month::Written(m)) => (year, Some(m as u32)),
        None => (year, None),
    };
    match (year, month, date.day) {
        (Some(y), Some(m), Some(d)) => Some(day(NaiveDate::from_ymd_opt(y, m, d as u32)?).counted_from(anchor)),
        (Some(y), Some(m), None) => Some(self::month(y, m)?.counted_from(anchor)),
        (Some(y), None, None) => Some(self::year(y)?.counted_from(anchor)),
        (None, Some(m), Some(d)) => Some(day(fit::day_of_month(m, d as u32, date.weekday, now?, dir)?)),
        (None, Some(m), None) => fit::month(m, now?, dir, date.side.is_some()),
        (None, None, Some(d)) => Some(day(fit::day(d as u32, date.weekday, now?, dir)?)),
        _ => None,
    }
}

/// A unit of the calendar that many units from the present one.
fn period(unit: Unit, offset: i32, now: NaiveDate) -> Option<Interval> {
    let start = match unit {
        Unit::Day => now.checked_add_signed(Duration::days(offset as i64))?,
        Unit::Week => monday(now).checked_add_signed(Duration::weeks(offset as i64))?,
        Unit::Fortnight => monday(now).checked_add_signed(Duration::weeks(2 * offset as i64))?,
        Unit::Month => add_months(now, offset)?,
        Unit::Quarter => add_months(now, offset.checked_mul(3)?)?,
        Unit::Year => add_months(now, offset.checked_mul(12)?)?,
        Unit::Decade => add_months(now, offset.checked_mul(120)?)?,
        Unit::Century => add_months(now, offset.checked_mul(1200)?)?,
        Unit::Weekend | Unit::Second | Unit::Minute | Unit::Hour => return None,
    };
    unit_of(unit, start)
}

/// From one date to another; each end lends the other the fields that it does not name itself.
fn range(a: &Value, b: &Value, now: Option<NaiveDate>, dir: Direction) -> Option<Interval> {
    match (a, b) {
        (Value::Date(a), Value::Date(b)) => dates(*a, *b, now, dir),
        (Value::Weekday(x, _), Value::Weekday(y, _)) => {
            // In the past the last day is the sure one, else the first.
            let (first, last) = if dir == Direction::Past {
                let last = resolve(b, now, dir)?;
                (day(fit::on_or_before(*x, last.start)?), last)
            } else {
                let first = resolve(a, now, dir)?;
                (first, day(fit::on_or_after(*y, first.start)?))
            };
            Some(Interval::range(first, last))
        }
        _ => {
            let first = resolve(a, now, dir)?;
            let mut last = resolve(b, now, dir)?;
            if last.end < first.start {
                last = story::leave_open(b, first)?;
            }
            (first.start <= last.end).then(|| Interval::range(first, last))
        }
    }
}

fn dates(mut a: Date, mut b: Date, now: Option<NaiveDate>, dir: Direction) -> Option<Interval> {
    let turn = match (a.month, b.month) {
        (Some(Month::Written(x)), Some(Month::Written(y))) => x > y,
        _ => false,
    };
    a.month = a.month.or(b.month);
    b.month = b.month.or(a.month);
    let lent = |year: Year, by: i32| match year {
        Year::Written(y) => Year::Written(y + by),
        Year::Offset(o) => Year::Offset(o + by),
    };
    match (a.year, b.year) {
        (None, Some(y)) => a.year = Some(lent(y, -(turn as i32))),
        (Some(y), None) => b.year = Some(lent(y, turn as i32)),
        _ => {}
    }
    let mut first = date(a, now, dir)?;
    let mut last = date(b, now, dir)?;
    // Both years were fitted one by one: bring them together, the first before the last.
    if last.end < first.start && dir == Direction::Past {
        first = date(Date { year: Some(Year::Written(last.start.year() - turn as i32)), ..a }, now, dir)?;
    } else if last.end < first.start || a.year.is_none() && (last.start - first.start).num_days() > 300 {
        last = date(Date { year: Some(Year::Written(first.start.year() + turn as i32)), ..b }, now, dir)?;
    }
    let anchor =
        if matches!((a.year, b.year), (Some(Year::Written(_)), Some(Year::Written(_)))) { Anchor::Written } else { Anchor::Published };
    (first.start <= last.end).then(|| Interval::range(first, last).counted_from(anchor))
}
