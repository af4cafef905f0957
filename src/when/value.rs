//! What an expression of time says, before anything is counted from a date of publication.
//!
//! The types keep what is written apart from what is implied: `Thursday` is a
//! [`Value::Weekday`] and nothing more, `March 2` a [`Date`] without a year. Only
//! [`When::resolve`](super::When::resolve) adds the rest.

use chrono::Weekday;

/// How fine an [`Interval`](super::Interval) is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grain {
    /// One calendar day.
    Day,
    /// A week, Monday to Sunday, or a weekend, Saturday and Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A quarter or a season: three months.
    Quarter,
    /// A calendar year.
    Year,
    /// An explicit stretch from one date to another: `May 16-17`, `2021-2023`, `the 1990s`.
    Range,
}

/// On which side of the publication date something lies; the tense of its clause tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// On or before the date counted from.
    Past,
    /// On or after the date counted from.
    Future,
    /// The clause does not tell.
    Unknown,
}

/// What an expression does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// It can be the time of an event.
    Date,
    /// It is a length of time: `ten minutes`, `a two-day visit`.
    Duration,
    /// It bounds another time and dates no event: `since 2014`, `until Friday`, `by March`, `for the
    /// first time in four years`. [`When::bound`](super::When::bound) tells which.
    Since,
    /// It recurs: `every Thursday`, `weekly`, `twice a year`.
    Set,
}

/// The word that makes an expression a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// `since`, `ever since`, `as of`.
    Since,
    /// `until`, `till`, `through`.
    Until,
    /// `by`, `no later than`.
    By,
    /// `before`, `prior to`, `ahead of`.
    Before,
    /// `after`, `following`, `post-`.
    After,
    /// `from`, `starting`, `beginning`: the first day of something; the role stays [`Role::Date`].
    From,
    /// A stretch in which something happened or did not: `in the past two years`, `in four years`.
    Within,
}

/// Which part of a longer period is meant; the interval stays the whole period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// `early March`, `the beginning of the year`.
    Early,
    /// `mid-2022`, `the middle of May`.
    Mid,
    /// `late last year`, `the end of the month`.
    Late,
    /// `the first half of 2022`.
    FirstHalf,
    /// `the second half of the month`.
    SecondHalf,
    /// `earlier this week`: before the date counted from.
    Earlier,
    /// `later this month`: after the date counted from.
    Later,
}

/// The part of a day that is named with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// `morning`.
    Morning,
    /// `noon`, `midday`, `lunchtime`.
    Noon,
    /// `afternoon`.
    Afternoon,
    /// `evening`.
    Evening,
    /// `night`, `midnight`, `tonight`, the early hours.
    Night,
}

/// A unit in which time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// 60 to the minute.
    Second,
    /// 60 to the hour.
    Minute,
    /// 24 to the day.
    Hour,
    /// A calendar day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// Two weeks.
    Fortnight,
    /// A calendar month.
    Month,
    /// Three months of the calendar.
    Quarter,
    /// A calendar year.
    Year,
    /// Ten years from one that ends in 0.
    Decade,
    /// A hundred years from one that ends in 01.
    Century,
}

/// A season of the northern hemisphere, whole months: spring is March to May.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November; `fall`.
    Autumn,
    /// December to February of the next year.
    Winter,
}

/// Which one of a recurring period, seen from the date counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// Nothing is said: `Thursday`, `the weekend`.
    Bare,
    /// `this Thursday`, `this week`.
    This,
    /// `last Thursday`, `last month`.
    Last,
    /// `next Thursday`, `next year`.
    Next,
    /// `this past Thursday`: the nearest one back.
    Past,
    /// `this coming Thursday`: the nearest one ahead.
    Coming,
    /// The one in the week that many weeks away: `Tuesday next week` is 1, `Monday last week` -1,
    /// `Friday of this week` 0.
    InWeek(i32),
}

/// A year as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Year {
    /// In figures or words.
    Written(i32),
    /// Counted from the year of publication: `last year` is -1.
    Offset(i32),
}

/// A month as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Month {
    /// By name or number, 1 to 12.
    Written(u8),
    /// Counted from the month of publication: `this month` is 0.
    Offset(i32),
}

/// A calendar date with only the fields that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// `2023`, `last year`.
    pub year: Option<Year>,
    /// `March`, `this month`.
    pub month: Option<Month>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// `Thursday` in `Thursday, March 2`.
    pub weekday: Option<Weekday>,
    /// `last March` is [`Direction::Past`], `next March` [`Direction::Future`].
    pub side: Option<Direction>,
}

impl Date {
    /// A date of which nothing is written.
    pub const NONE: Date = Date { year: None, month: None, day: None, weekday: None, side: None };
}

/// An expression that counts from another event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Story {
    /// `the same day`, `that week`, `later in the day`, `earlier that month`.
    Same(Unit),
    /// `a day later`, `the previous week`, `on the eve of`; hundredths of the unit, negative = before.
    Shift {
        /// Hundredths of the unit; negative counts backward.
        hundredths: i32,
        /// What is counted.
        unit: Unit,
    },
    /// `the following Tuesday` (1), `the previous Tuesday` (-1), `that Tuesday` (0).
    Weekday {
        /// The day named.
        day: Weekday,
        /// -1 before the event, 1 after it, 0 in the event's week.
        step: i8,
    },
    /// `that March`, `the following March` (1), `the previous March` (-1).
    Month {
        /// 1 to 12.
        month: u8,
        /// -1 before the event, 1 after it, 0 in its year.
        step: i8,
    },
}

/// The meaning of an expression of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Fields of a calendar date: `March 2, 2023`, `2 March`, `in January`, `the 24th`, `2022`.
    Date(Date),
    /// A weekday: `Thursday`, `last Thursday`, `Tuesday next week`.
    Weekday(Weekday, Which),
    /// The nth weekday of a month: `the third Thursday of January`; -1 = the last.
    Nth(i8, Weekday, Box<Value>),
    /// The nth week of a month (`the first week of March`, -1 = the last) or, with 0, the week that holds a
    /// day (`the week of March 6`).
    WeekOf(i8, Box<Value>),
    /// A calendar unit counted from the present one: `today`, `this week`, `last month`, `next year`,
    /// `the weekend`. Offset in units; [`Which`] keeps the wording.
    Period(Unit, i32, Which),
    /// `three days ago`, `in two weeks`: hundredths of the unit, negative = back.
    Shift(i32, Unit),
    /// `in two weeks`: a date with a verb of the future, else the time that a thing took or had not been.
    In(i32, Unit),
    /// `a week ago Thursday`, `two years ago this month`: a shift, then a date within it.
    ShiftTo(i32, Unit, Box<Value>),
    /// `the past two weeks`, `the next three days`: a stretch that ends or begins with the present.
    Window(i32, Unit),
    /// A season, with its year if written.
    Season(Season, Option<Year>, Which),
    /// A quarter, 1 to 4, with its year if written.
    Quarter(u8, Option<Year>),
    /// First and last year: `the 1990s`, `the 20th century`.
    Years(i32, i32),
    /// From one date to another, both included.
    Range(Box<Value>, Box<Value>),
    /// What hangs on another event.
    Story(Story),
    /// A length; hundredths of the unit, `None` where the text gives no number (`hours-long`).
    Length(Option<u32>, Unit),
    /// A recurrence; the unit in which it recurs.
    Set(Unit),
    /// A time that cannot be dated: `in the coming days`, `a few weeks ago`.
    Vague(Direction),
    /// A named phrase in which no date may be read; consumed while parsing and never returned.
    #[doc(hidden)]
    Never,
}
