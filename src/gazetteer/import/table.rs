//! CSV, and the two forms of TSV: bare values, or terms as SPARQL writes them.

use csv::{ReaderBuilder, StringRecord, Terminator};

use super::form::{DOWNLOAD, Row, Rows};
use super::term::Term;
use crate::Error;

/// How the cells are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cells {
    /// Commas between them, bare values, quoted where need be.
    Csv,
    /// Tabs between them, bare values.
    Tsv,
    /// Tabs between them, terms of SPARQL; the header's names begin with `?`.
    Sparql,
}

/// The rows of a table. A row with too few or too many cells is told in `left_out`.
pub fn rows(file: &str, content: &str, left_out: &mut Vec<Error>) -> Result<Rows, Error> {
    let first = content.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let cells = match first {
        _ if first.trim_start().starts_with('?') => Cells::Sparql,
        _ if first.contains('\t') => Cells::Tsv,
        _ => Cells::Csv,
    };
    // Lines end in LF, or the reader would count them wrongly; the CR before it is cut below.
    let mut reader = ReaderBuilder::new()
        .delimiter(if cells == Cells::Csv { b',' } else { b'\t' })
        .quoting(cells == Cells::Csv)
        .terminator(Terminator::Any(b'\n'))
        .has_headers(false)
        .flexible(true)
        .from_reader(content.as_bytes());
    let mut out = Rows::default();
    let mut last_line = 1;
    for record in reader.records() {
        let record = record.map_err(|e| {
            let line = e.position().map_or(1, |at| at.line() as usize);
            Error::new(file, Some(line), &format!("cannot be read: {e}"), DOWNLOAD)
        })?;
        let line = record.position().map_or(1, |at| at.line() as usize);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        last_line = line;
        if out.header.is_empty() {
            out.header = record.iter().map(|name| bare(name, cells).trim_start_matches('?').to_string()).collect();
            continue;
        }
        if record.len() != out.header.len() {
            let what = format!("the row has {} cells, the header {}", record.len(), out.header.len());
            left_out.push(Error::new(file, Some(line), &what, DOWNLOAD));
            continue;
        }
        out.rows.push(Row { line, cells: values(&record, &out.header, cells) });
    }
    // A quotation mark that nothing closes runs to the end.
    if cells == Cells::Csv && memchr::memchr_iter(b'"', content.as_bytes()).count() % 2 == 1 {
        if out.rows.last().is_some_and(|row| row.line == last_line) {
            out.rows.pop();
        }
        left_out.retain(|e| e.file != file || e.line != Some(last_line));
        left_out.push(Error::new(file, Some(last_line), "a quotation mark is never closed: the file breaks off", DOWNLOAD));
    }
    Ok(out)
}

fn values(record: &StringRecord, header: &[String], cells: Cells) -> std::collections::BTreeMap<String, Term> {
    let value = |cell: &str| if cells == Cells::Sparql { Term::sparql(cell) } else { Term::bare(&bare(cell, cells)) };
    header.iter().zip(record).filter_map(|(name, cell)| Some((name.clone(), value(cell)?))).collect()
}

/// A bare cell; in a TSV some programs quote as in CSV.
fn bare(cell: &str, cells: Cells) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('"').and_then(|c| c.strip_suffix('"')) {
        Some(inner) if cells == Cells::Tsv => inner.replace("\"\"", "\""),
        _ => cell.to_string(),
    }
}
