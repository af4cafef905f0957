//! Arithmetic of the calendar that asks for no judgement.

use super::{Anchor, Interval};
use crate::when::value::{Grain, Unit};
use chrono::{Datelike, Duration, Months, NaiveDate, Weekday};

fn interval(start: NaiveDate, end: NaiveDate, grain: Grain) -> Interval {
    Interval { start, end, grain, anchor: Anchor::Published }
}

/// One day.
pub(super) fn day(day: NaiveDate) -> Interval {
    interval(day, day, Grain::Day)
}

/// A whole month.
pub(super) fn month(year: i32, month: u32) -> Option<Interval> {
    let start = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some(interval(start, months_on(start, 1)?, Grain::Month))
}

/// A whole year.
pub(super) fn year(year: i32) -> Option<Interval> {
    Some(Interval { grain: Grain::Year, ..years(year, year)? }.counted_from(Anchor::Published))
}

/// From the first day of one year to the last of another.
pub(super) fn years(first: i32, last: i32) -> Option<Interval> {
    let start = NaiveDate::from_ymd_opt(first, 1, 1)?;
    let end = NaiveDate::from_ymd_opt(last, 12, 31)?;
    (start < end).then_some(Interval { start, end, grain: Grain::Range, anchor: Anchor::Written })
}

/// Three months from the first of one.
pub(super) fn quarter(start: NaiveDate) -> Option<Interval> {
    Some(interval(start, months_on(start, 3)?, Grain::Quarter))
}

fn months_on(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    start.checked_add_months(Months::new(months))?.pred_opt()
}

/// The Monday of a day's week.
pub(super) fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).first_day()
}

/// The same day of the month some months away, or its last day if that month is shorter.
pub(super) fn add_months(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let by = Months::new(months.unsigned_abs());
    if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }
}

/// The unit of the calendar that holds a day.
pub(super) fn unit_of(unit: Unit, at: NaiveDate) -> Option<Interval> {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Some(day(at)),
        Unit::Week | Unit::Fortnight => {
            let start = monday(at);
            Some(interval(start, start + Duration::days(6), Grain::Week))
        }
        Unit::Weekend => {
            let saturday = monday(at) + Duration::days(5);
            Some(interval(saturday, saturday + Duration::days(1), Grain::Week))
        }
        Unit::Month => month(at.year(), at.month()),
        Unit::Quarter => quarter(NaiveDate::from_ymd_opt(at.year(), at.month0() / 3 * 3 + 1, 1)?),
        Unit::Year => year(at.year()),
        Unit::Decade => Some(years(at.year() / 10 * 10, at.year() / 10 * 10 + 9)?.counted_from(Anchor::Published)),
        Unit::Century => Some(years((at.year() - 1) / 100 * 100 + 1, (at.year() - 1) / 100 * 100 + 100)?.counted_from(Anchor::Published)),
    }
}

/// The stretch of a grain that holds a day.
pub(super) fn of_grain(at: NaiveDate, grain: Grain) -> Option<Interval> {
    match grain {
        Grain::Day | Grain::Range => Some(day(at)),
        Grain::Week => unit_of(Unit::Week, at),
        Grain::Month => unit_of(Unit::Month, at),
        Grain::Quarter => unit_of(Unit::Quarter, at),
        Grain::Year => unit_of(Unit::Year, at),
    }
}

/// A day so many hundredths of a unit away.
pub(super) fn shift_exactly(at: NaiveDate, hundredths: i32, unit: Unit) -> Option<NaiveDate> {
    let days = |per: i64| at.checked_add_signed(Duration::try_days(hundredths as i64 * per / 100)?);
    let months = |per: i64| add_months(at, i32::try_from(hundredths as i64 * per / 100).ok()?);
    match unit {
        Unit::Second | Unit::Minute => Some(at),
        Unit::Hour => at.checked_add_signed(Duration::try_days(hundredths as i64 / 2400)?),
        Unit::Day => days(1),
        Unit::Week | Unit::Weekend => days(7),
        Unit::Fortnight => days(14),
        Unit::Month if hundredths % 100 != 0 => {
            add_months(at, hundredths / 100)?.checked_add_signed(Duration::days((hundredths % 100 * 30 / 100) as i64))
        }
        Unit::Month => months(1),
        Unit::Quarter => months(3),
        Unit::Year => months(12),
        Unit::Decade => months(120),
        Unit::Century => months(1200),
    }
}

/// What lies that far away, as fine as the unit: `two weeks ago` is a week, `a year and a half ago` a month.
pub(super) fn shift(at: NaiveDate, hundredths: i32, unit: Unit) -> Option<Interval> {
    let to = shift_exactly(at, hundredths, unit)?;
    let whole = hundredths % 100 == 0;
    let unit = match unit {
        Unit::Week | Unit::Fortnight if !whole => Unit::Day,
        Unit::Year if !whole => Unit::Month,
        Unit::Decade | Unit::Century => Unit::Year,
        other => other,
    };
    unit_of(unit, to)
}

/// The stretch that ends (negative) or begins with a day.
pub(super) fn window(now: NaiveDate, hundredths: i32, unit: Unit) -> Option<Interval> {
    let hundredths = match unit {
        // A part of a day is a day.
        Unit::Hour if hundredths % 2400 != 0 => hundredths + hundredths.signum() * 2400,
        _ => hundredths,
    };
    let other = shift_exactly(now, hundredths, unit)?;
    Some(interval(now.min(other), now.max(other), Grain::Range))
}

/// The nth weekday of the month that begins with `first`; -1 is the last.
pub(super) fn nth_weekday(n: i8, weekday: Weekday, first: NaiveDate) -> Option<NaiveDate> {
    if n > 0 {
        return NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), weekday, n as u8);
    }
    (4..=5).rev().find_map(|n| NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), weekday, n))
}

/// The nth seven days of a month, -1 the last seven; with 0 the week that holds a day.
pub(super) fn week_of(n: i8, of: Interval) -> Option<Interval> {
    let start = match n {
        0 => return unit_of(Unit::Week, of.start),
        -1 => of.end - Duration::days(6),
        n => of.start + Duration::days(7 * (n as i64 - 1)),
    };
    Some(interval(start, start + Duration::days(6), Grain::Week))
}
