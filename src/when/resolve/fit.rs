//! Judgement: which Thursday, which March, which 24th.
//!
//! The tense of the clause chooses the side. It is not believed blindly: where the right side is most of a
//! period away and the wrong side is at hand, the near one is taken, because a writer who meant the far one
//! would have said the year.

use super::calendar::{add_months, monday, month as whole_month, quarter as three_months, unit_of};
use super::{Anchor, Interval};
use crate::when::value::{Direction, Season, Unit, Which};
use chrono::{Datelike, Duration, NaiveDate, Weekday};

/// The last such weekday on or before a day.
pub(super) fn on_or_before(weekday: Weekday, at: NaiveDate) -> Option<NaiveDate> {
    at.checked_sub_signed(Duration::days(back(weekday, at)))
}

/// The first such weekday on or after a day.
pub(super) fn on_or_after(weekday: Weekday, at: NaiveDate) -> Option<NaiveDate> {
    at.checked_add_signed(Duration::days((7 - back(weekday, at)) % 7))
}

/// How many days ago it last was that weekday; 0 today.
fn back(weekday: Weekday, at: NaiveDate) -> i64 {
    (at.weekday().num_days_from_monday() as i64 - weekday.num_days_from_monday() as i64).rem_euclid(7)
}

/// Which day a weekday is.
///
/// `last Thursday` on a Friday is not yesterday, which would be plain `Thursday`; `next Thursday` is the one
/// of the coming week. Where the clause has no tense, the nearest one.
pub(super) fn weekday(weekday: Weekday, which: Which, now: NaiveDate, dir: Direction) -> Option<NaiveDate> {
    let back = back(weekday, now);
    let ahead = (7 - back) % 7;
    let days = match which {
        Which::Bare => match dir {
            Direction::Past => -back,
            Direction::Future => ahead,
            Direction::Unknown if ahead <= 3 => ahead,
            Direction::Unknown => -back,
        },
        Which::This => {
            if dir == Direction::Past {
                -back
            } else {
                ahead
            }
        }
        Which::Last => {
            if back <= 1 {
                -back - 7
            } else {
                -back
            }
        }
        Which::Past => {
            if back == 0 {
                -7
            } else {
                -back
            }
        }
        Which::Coming => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        Which::Next => {
            let day = monday(now) + Duration::days(7 + weekday.num_days_from_monday() as i64);
            return Some(day);
        }
        Which::InWeek(weeks) => {
            let days = weeks as i64 * 7 + weekday.num_days_from_monday() as i64;
            return monday(now).checked_add_signed(Duration::try_days(days)?);
        }
    };
    now.checked_add_signed(Duration::days(days))
}

/// Which Saturday and Sunday a weekend is.
pub(super) fn weekend(offset: i32, which: Which, now: NaiveDate, dir: Direction) -> Option<Interval> {
    let during = now.weekday().num_days_from_monday() >= 5;
    let this = unit_of(Unit::Weekend, now)?.start;
    let weeks = match (which, dir) {
        (Which::Last | Which::Past, _) => -1,
        (Which::Next, _) => 1,
        (Which::Coming, _) => during as i64,
        (Which::Bare | Which::This, Direction::Past) => {
            if during {
                0
            } else {
                -1
            }
        }
        (Which::Bare, Direction::Unknown) if now.weekday().num_days_from_monday() <= 1 => -1,
        _ => offset as i64,
    };
    unit_of(Unit::Weekend, this.checked_add_signed(Duration::try_weeks(weeks)?)?)
}

/// How much dearer a step to the wrong side is than one to the right side, in days.
const WRONG_SIDE: i64 = 300;

/// The cost of taking a day: its distance, and more on the side that the tense speaks against.
fn cost(candidate: NaiveDate, now: NaiveDate, dir: Direction, wrong: i64) -> i64 {
    let distance = (candidate - now).num_days();
    let against = match dir {
        Direction::Past => distance > 0,
        Direction::Future => distance < 0,
        Direction::Unknown => false,
    };
    distance.abs() + if against { wrong } else { 0 }
}

/// The year of `March 5`. A weekday beside it settles the matter if it fits one of the years about.
pub(super) fn day_of_month(month: u32, day: u32, weekday: Option<Weekday>, now: NaiveDate, dir: Direction) -> Option<NaiveDate> {
    let years = now.year() - 4..=now.year() + 4;
    let candidates = years.filter_map(|y| NaiveDate::from_ymd_opt(y, month, day));
    let near = |c: &NaiveDate| cost(*c, now, dir, WRONG_SIDE);
    let fitting = candidates.clone().filter(|c| weekday == Some(c.weekday()) && (c.year() - now.year()).abs() <= 2).min_by_key(near);
    fitting.or_else(|| candidates.min_by_key(near))
}

/// The year of `in March`. Said to lie on one side (`last March`), it is never the present month.
pub(super) fn month(month: u32, now: NaiveDate, dir: Direction, strict: bool) -> Option<Interval> {
    let here = now.month() as i32;
    let offset = |years: i32| month as i32 - here + 12 * years;
    let months = (-1..=1).map(offset).min_by_key(|&o| {
        let against = match dir {
            Direction::Past => o > 0 || strict && o == 0,
            Direction::Future => o < 0 || strict && o == 0,
            Direction::Unknown => false,
        };
        let wrong = if strict { 100 } else { 10 };
        (o.abs() + if against { wrong } else { 0 }, o > 0)
    })?;
    let at = add_months(now, months)?;
    whole_month(at.year(), at.month())
}

/// The month of `the 24th`, or of `Thursday the 24th`.
pub(super) fn day(of_month: u32, weekday: Option<Weekday>, now: NaiveDate, dir: Direction) -> Option<NaiveDate> {
    let candidates = (-2..=2).filter_map(|o| {
        let m = add_months(now.with_day(1)?, o)?;
        NaiveDate::from_ymd_opt(m.year(), m.month(), of_month)
    });
    let near = |c: &NaiveDate| cost(*c, now, dir, 27);
    let fitting = candidates.clone().filter(|c| weekday == Some(c.weekday())).min_by_key(near);
    fitting.or_else(|| candidates.min_by_key(near))
}

/// A season: of its year, or the one on the side that is told.
pub(super) fn season(season: Season, year: Option<i32>, which: Which, now: Option<NaiveDate>, dir: Direction) -> Option<Interval> {
    let first = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    let of = |y: i32| three_months(NaiveDate::from_ymd_opt(y, first, 1)?);
    if let Some(y) = year {
        return Some(of(y)?.counted_from(Anchor::Written));
    }
    let now = now?;
    let mut all = (now.year() - 2..=now.year() + 2).filter_map(of);
    match (which, dir) {
        (Which::Last | Which::Past, _) => all.rfind(|i| i.end < now),
        (Which::Next | Which::Coming, _) => all.find(|i| i.start > now),
        (_, Direction::Future) => all.find(|i| i.end >= now),
        (Which::This, Direction::Unknown) => all.find(|i| i.end >= now - Duration::days(60)),
        _ => all.rfind(|i| i.start <= now),
    }
}

/// A quarter: of its year, or the nearest on the side that is told.
pub(super) fn quarter(quarter: u8, year: Option<i32>, now: Option<NaiveDate>, dir: Direction) -> Option<Interval> {
    let of = |y: i32| three_months(NaiveDate::from_ymd_opt(y, quarter as u32 * 3 - 2, 1)?);
    if let Some(y) = year {
        return Some(of(y)?.counted_from(Anchor::Written));
    }
    let now = now?;
    (now.year() - 1..=now.year() + 1).filter_map(of).min_by_key(|i| cost(i.start, now, dir, WRONG_SIDE))
}
