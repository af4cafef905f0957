//! What is wrong with a set of tables, each finding with file, line and remedy.

mod forms;
mod ids;
mod terms;

use super::rows::{At, TableError};
use super::tables::Tables;

pub(super) use forms::is_common;

/// A fault in the tables.
pub type Finding = TableError;

/// Finds rows and forms that stand twice, unknown ids, overlapping holders of one post, reversed dates, and forms that are
/// common English words.
///
/// The tables are taken as they were read: where a user's rows override shipped ones, the user's are checked in their place.
pub fn check(tables: &Tables) -> Vec<Finding> {
    let mut out = Vec::new();
    ids::repeated(tables, &mut out);
    let mut tables = tables.clone();
    tables.override_duplicates();
    ids::unknown(&tables, &mut out);
    terms::dates(&tables, &mut out);
    terms::overlaps(&tables, &mut out);
    forms::common(&tables, &mut out);
    forms::repeated(&tables, &mut out);
    out.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    out
}

fn finding(tables: &Tables, at: At, what: String, remedy: &str) -> Finding {
    TableError { file: tables.file(at).to_string(), line: at.line as usize, what, remedy: remedy.to_string() }
}
