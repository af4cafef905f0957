//! Passes over the readings of a window: a list in, a list out.
//!
//! The order is that of [`PASSES`]. Parts of the day first, because they stand between a day and what explains
//! it (`Thursday night, March 2`); then appositions, for a day said twice must be one before it can be an end
//! of a range; then ranges; then bounds, which look at the word before the finished expression. Names that
//! hold no date go last: until then they keep their neighbours from joining across them.

mod apposition;
mod bound;
mod daypart;
mod range;

pub(crate) use daypart::is_day;

use super::parse::Reading;
use super::token::{Cursor, Token};
use super::value::Value;

type Pass = fn(Cursor, Vec<Reading>) -> Vec<Reading>;

const PASSES: &[Pass] = &[daypart::attach, apposition::merge, range::join, bound::mark, drop_names];

/// Runs all passes.
pub(crate) fn refine(text: &str, tokens: &[Token], mut readings: Vec<Reading>) -> Vec<Reading> {
    if readings.is_empty() {
        return readings;
    }
    for pass in PASSES {
        readings = pass(Cursor { text, tokens, at: 0 }, readings);
    }
    readings
}

fn drop_names(_: Cursor, mut readings: Vec<Reading>) -> Vec<Reading> {
    readings.retain(|r| r.value != Value::Never);
    readings
}

/// Folds neighbours: `join` gets a reading and the next one and returns the two as one, or nothing.
fn fold(readings: Vec<Reading>, mut join: impl FnMut(&Reading, &Reading) -> Option<Reading>) -> Vec<Reading> {
    let mut out: Vec<Reading> = Vec::with_capacity(readings.len());
    for reading in readings {
        match out.last().and_then(|last| join(last, &reading)) {
            Some(joined) => *out.last_mut().expect("there is a last one: it was just joined") = joined,
            None => out.push(reading),
        }
    }
    out
}
