//! Which form a file has, told by how it begins.

use std::collections::BTreeMap;

use super::term::Term;
use super::{json, table};
use crate::Error;

/// A row: the line it begins in, and its cells by the variable's name. A cell without a value is absent.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Line, counted from 1.
    pub line: usize,
    /// Values by variable.
    pub cells: BTreeMap<String, Term>,
}

/// A file's rows and its variables.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The variables, in the file's order.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

pub const DOWNLOAD: &str = "download it again from query.wikidata.org as JSON, CSV or TSV";

/// The text of a file.
pub fn text(file: &str, bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(|e| {
        let line = memchr::memchr_iter(b'\n', &e.as_bytes()[..e.utf8_error().valid_up_to()]).count() + 1;
        Error::new(file, Some(line), "no UTF-8 text", DOWNLOAD)
    })
}

/// The rows of a file. A row that cannot be read is told in `left_out`.
pub fn rows(file: &str, content: &str, left_out: &mut Vec<Error>) -> Result<Rows, Error> {
    let content = content.strip_prefix('\u{feff}').unwrap_or(content);
    let start = content.trim_start();
    let rows = match start.chars().next() {
        None => return Err(Error::new(file, Some(1), "nothing is in it", DOWNLOAD)),
        Some('{' | '[') => json::rows(file, content)?,
        Some('<') if start[1..].starts_with(['!', 'h', 'H', '?']) => {
            return Err(Error::new(file, Some(1), "this is a web page or XML", DOWNLOAD));
        }
        _ => table::rows(file, content, left_out)?,
    };
    if rows.rows.is_empty() && left_out.is_empty() {
        return Err(Error::new(file, Some(1), "the query found nothing", "check the country in it, then download again"));
    }
    Ok(rows)
}
