//! What is counted from another event of the story.

use super::calendar::{day, monday, month, shift, unit_of};
use super::{Interval, fit};
use crate::when::value::{Date, Direction, Grain, Month, Story, Unit, Value, Which};
use chrono::{Datelike, Duration, NaiveDate};

/// The days of a narrative expression that hangs on `event`.
pub(super) fn after(story: Story, event: Interval) -> Option<Interval> {
    match story {
        Story::Same(unit) => {
            // `the same day` as something in March is still only March.
            if size(event.grain) > unit_size(unit) { Some(event) } else { unit_of(unit, event.start) }
        }
        Story::Shift { hundredths, unit } => {
            if size(event.grain) > unit_size(unit) {
                return None;
            }
            let from = if hundredths < 0 { event.start } else { event.end };
            shift(from, hundredths, unit)
        }
        Story::Weekday { day: weekday, step } => {
            if size(event.grain) > unit_size(Unit::Week) {
                return None;
            }
            let found = match step {
                0 => monday(event.start) + Duration::days(weekday.num_days_from_monday() as i64),
                1 => fit::on_or_after(weekday, event.end.succ_opt()?)?,
                _ => fit::on_or_before(weekday, event.start.pred_opt()?)?,
            };
            Some(day(found))
        }
        Story::Month { month: wanted, step } => {
            let (year, here) = (event.start.year(), event.start.month());
            let wanted = wanted as u32;
            month(
                match step {
                    0 => year,
                    1 => year + (wanted <= here) as i32,
                    _ => year - (wanted >= here) as i32,
                },
                wanted,
            )
        }
    }
}

/// The days of an expression that leaves its year, its month or its week to the story.
pub(super) fn leave_open(value: &Value, event: Interval) -> Option<Interval> {
    match value {
        Value::Date(Date { year: None, month: Some(Month::Written(m)), day: Some(d), weekday, .. }) => {
            Some(day(fit::day_of_month(*m as u32, *d as u32, *weekday, event.start, Direction::Unknown)?))
        }
        Value::Date(Date { year: None, month: Some(Month::Written(m)), day: None, .. }) => {
            fit::month(*m as u32, event.start, Direction::Unknown, false)
        }
        Value::Date(Date { year: None, month: None, day: Some(d), .. }) if size(event.grain) <= size(Grain::Month) => {
            Some(day(NaiveDate::from_ymd_opt(event.start.year(), event.start.month(), *d as u32)?))
        }
        Value::Weekday(weekday, Which::Bare) if size(event.grain) <= size(Grain::Week) => {
            Some(day(fit::on_or_after(*weekday, event.start)?))
        }
        Value::Range(a, b) => {
            let first = leave_open(a, event)?;
            let last = leave_open(b, first)?;
            (first.start <= last.end).then(|| Interval::range(first, last))
        }
        _ => None,
    }
}

fn size(grain: Grain) -> u8 {
    match grain {
        Grain::Day => 0,
        Grain::Range => 1,
        Grain::Week => 2,
        Grain::Month => 3,
        Grain::Quarter => 4,
        Grain::Year => 5,
    }
}

fn unit_size(unit: Unit) -> u8 {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => 1,
        Unit::Weekend | Unit::Week | Unit::Fortnight => 2,
        Unit::Month => 3,
        Unit::Quarter => 4,
        Unit::Year | Unit::Decade | Unit::Century => 5,
    }
}
