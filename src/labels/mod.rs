//! A reviewed workbook becomes labels, so that what an analyst corrected is a test from then on.
//!
//! The sheet `Events` is read, whatever the order of its rows and columns. A row's verdict says what becomes of it: `right` and
//! `corrected` rows are labels as they now stand, `optional` rows optional labels, `missed` rows (added by the reviewer, with a
//! `doc_id`) labels too, and `wrong` rows no labels. A document enters only when every row of it has a verdict: a label file must
//! name all events of a document, or right records would count as false.
//!
//! In a cell, `a | b` gives several right answers and `-` says that the slot must stay empty; an empty cell asks for nothing.

use std::path::Path;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use chrono::Datelike;

use crate::Error;
use crate::event::{Kind, Mode, Outcome, Status};
use crate::score::{Choice, Label, LabelledDoc, Party};
use crate::write::VERDICTS;

/// What a reviewed workbook gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reviewed {
    /// The documents whose rows all have verdicts, in the order of the sheet.
    pub docs: Vec<LabelledDoc>,
    /// Reviewed documents that are left out, with row and reason.
    pub left_out: Vec<Error>,
}

impl Reviewed {
    /// The labels, a document a line.
    pub fn to_jsonl(&self) -> String {
        let line = |doc: &LabelledDoc| serde_json::to_string(doc).map(|line| line + "\n").unwrap_or_default();
        self.docs.iter().map(line).collect()
    }
}

/// Reads the verdicts and cells of a workbook that `bilat extract -o NAME.xlsx` wrote and somebody reviewed.
///
/// # Errors
/// Where the file is no workbook, or has no sheet `Events` with the columns that a label needs.
pub fn from_workbook(path: impl AsRef<Path>) -> Result<Reviewed, Error> {
    let path = path.as_ref();
    let file = path.display().to_string();
    let fault = |what: String| Error::new(&file, None, &what, "give a workbook that `bilat extract -o NAME.xlsx` wrote");
    let mut book: Xlsx<_> = open_workbook(path).map_err(|error: calamine::XlsxError| fault(format!("is no workbook: {error}")))?;
    let names: Vec<String> = book.sheet_names();
    let mut found: Vec<Found> = Vec::new();
    let mut sheets = 0;
    for name in names.iter().filter(|name| *name == "Events" || name.starts_with("Events ")) {
        let cells = book.worksheet_range(name).map_err(|error| fault(format!("sheet {name} cannot be read: {error}")))?;
        sheets += 1;
        read_sheet(&cells, &file, name, &mut found)?;
    }
    if sheets == 0 {
        return Err(fault("has no sheet Events".to_string()));
    }
    Ok(gather(found, &file))
}

/// What one row says.
struct Found {
    doc: String,
    published: Option<String>,
    row: usize,
    /// `None` where there is no verdict.
    says: Option<Result<Option<Label>, Error>>,
}

fn gather(found: Vec<Found>, file: &str) -> Reviewed {
    let mut order: Vec<&str> = Vec::new();
    for row in &found {
        if !order.contains(&row.doc.as_str()) {
            order.push(&row.doc);
        }
    }
    let mut reviewed = Reviewed::default();
    for doc in order {
        let rows: Vec<&Found> = found.iter().filter(|row| row.doc == doc).collect();
        let open: Vec<usize> = rows.iter().filter(|row| row.says.is_none()).map(|row| row.row).collect();
        if open.len() == rows.len() {
            continue;
        }
        let fault = rows.iter().find_map(|row| row.says.as_ref()?.as_ref().err());
        if let Some(fault) = fault {
            reviewed.left_out.push(fault.clone());
        } else if let Some(&first) = open.first() {
            let what = format!("document {doc}: {} of {} rows have no verdict", open.len(), rows.len());
            reviewed.left_out.push(Error::new(file, Some(first), &what, "give every row of the document a verdict"));
        } else {
            let events = rows.iter().filter_map(|row| row.says.as_ref()?.as_ref().ok()?.clone()).collect();
            let published = rows.iter().find_map(|row| row.published.clone());
            reviewed.docs.push(LabelledDoc { id: doc.to_string(), published, events });
        }
    }
    reviewed
}

fn read_sheet(cells: &Range<Data>, file: &str, sheet: &str, found: &mut Vec<Found>) -> Result<(), Error> {
    let mut rows = cells.rows();
    let header: Vec<String> = rows.next().unwrap_or_default().iter().map(words).collect();
    for needed in ["doc_id", "verdict", "kind", "status", "mode", "who", "whom"] {
        if !header.iter().any(|name| name == needed) {
            let what = format!("sheet {sheet} has no column {needed}");
            return Err(Error::new(
                file,
                Some(1),
                &what,
                "keep the header as bilat wrote it, and write workbooks for review with all columns",
            ));
        }
    }
    let top = cells.start().map_or(0, |start| start.0 as usize);
    for (index, cells) in rows.enumerate() {
        let row = Row { header: &header, cells, file, number: top + index + 2 };
        if cells.iter().all(|cell| words(cell).is_empty()) {
            continue;
        }
        let verdict = row.get("verdict").to_lowercase();
        let doc = row.get("doc_id");
        let says = match verdict.as_str() {
            "" => None,
            _ if doc.is_empty() => Some(Err(row.fault("has a verdict but no doc_id", "copy the doc_id from a row of the same document"))),
            "wrong" => Some(Ok(None)),
            "right" | "corrected" | "missed" | "optional" => Some(label(&row, verdict == "optional").map(Some)),
            other => Some(Err(row.fault(&format!("verdict is `{other}`"), &format!("use one of {}", VERDICTS.join(", "))))),
        };
        let published = Some(row.get("doc_published")).filter(|day| !day.is_empty());
        found.push(Found { doc, published, row: row.number, says });
    }
    Ok(())
}

/// A row by the names of its columns.
struct Row<'a> {
    header: &'a [String],
    cells: &'a [Data],
    file: &'a str,
    /// As the spreadsheet counts it.
    number: usize,
}

impl Row<'_> {
    /// What a cell says; nothing where the sheet lacks the column.
    fn get(&self, column: &str) -> String {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).map(words).unwrap_or_default()
    }

    fn fault(&self, what: &str, remedy: &str) -> Error {
        Error::new(self.file, Some(self.number), &format!("row {}: {what}", self.number), remedy)
    }
}

/// A cell's value in words: days in ISO form, whole numbers without a fraction.
fn words(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(words) | Data::DurationIso(words) => words.trim().to_string(),
        Data::DateTimeIso(moment) => moment.get(..10).unwrap_or(moment).to_string(),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "yes" } else { "no" }.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
    }
}

fn label(row: &Row<'_>, optional: bool) -> Result<Label, Error> {
    let sidelines = match row.get("sidelines").to_lowercase().as_str() {
        "yes" | "true" => true,
        "no" | "false" | "" | "-" => false,
        other => return Err(row.fault(&format!("sidelines is `{other}`"), "write yes or no")),
    };
    let minutes = row.get("duration_minutes");
    let duration_minutes = match minutes.as_str() {
        "" | "-" => None,
        minutes => Some(minutes.parse().map_err(|_| row.fault(&format!("duration_minutes is `{minutes}`"), "write whole minutes"))?),
    };
    let outcome = answers(&row.get("outcome"));
    if let Some(other) = outcome.iter().flatten().find(|value| !Outcome::WORDS.contains(&value.as_str())) {
        return Err(row.fault(&format!("outcome is `{other}`"), &format!("use one of {}, or - for none", Outcome::WORDS.join(", "))));
    }
    let who = parties(&row.get("who"));
    let whom = parties(&row.get("whom"));
    if who.is_empty() && whom.is_empty() {
        return Err(row.fault("names nobody", "fill who and whom, as `Name (SIDE)`"));
    }
    Ok(Label {
        kind: choice(row, "kind", Kind::WORDS)?,
        status: choice(row, "status", Status::WORDS)?,
        mode: choice(row, "mode", Mode::WORDS)?,
        who,
        whom,
        when: when(row)?,
        city: answers(&row.get("city")),
        country: answers(&row.get("country")),
        venue: answers(&row.get("venue")),
        occasion: answers(&row.get("occasion")),
        sidelines,
        topics: topics(&row.get("topics")),
        duration_minutes,
        outcome,
        optional,
        cue: row.get("quote").split_whitespace().take(8).collect::<Vec<_>>().join(" "),
    })
}

fn choice(row: &Row<'_>, column: &str, known: &[&str]) -> Result<Choice, Error> {
    let cell = row.get(column);
    let values: Vec<String> = parts(&cell, '|').map(str::to_string).collect();
    match values.iter().find(|value| !known.contains(&value.as_str())) {
        None if !values.is_empty() => Ok(Choice(values)),
        _ => Err(row.fault(&format!("{column} is `{cell}`"), &format!("use one of {}", known.join(", ")))),
    }
}

fn parts(cell: &str, separator: char) -> impl Iterator<Item = &str> {
    cell.split(separator).map(str::trim).filter(|part| !part.is_empty())
}

/// `a | b | -`: right answers, `-` for an empty one.
fn answers(cell: &str) -> Vec<Option<String>> {
    parts(cell, '|').map(|part| (part != "-").then(|| part.to_string())).collect()
}

fn topics(cell: &str) -> Vec<Vec<String>> {
    parts(cell, ';').filter(|topic| *topic != "-").map(|topic| parts(topic, '|').map(str::to_string).collect()).collect()
}

/// `Name | Other Name (SIDE)`, `[office] (SIDE)` or `SIDE`, several with `;`.
fn parties(cell: &str) -> Vec<Party> {
    let party = |words: &str| {
        let Some((names, side)) = words.strip_suffix(')').and_then(|words| words.rsplit_once('(')) else {
            return Party { name: Vec::new(), side: Some(words.to_string()) };
        };
        let names = names.trim();
        let office = names.starts_with('[') && names.ends_with(']');
        let name = if office { Vec::new() } else { parts(names, '|').map(str::to_string).collect() };
        Party { name, side: Some(side.trim().to_string()).filter(|side| !side.is_empty()) }
    };
    parts(cell, ';').filter(|words| *words != "-").map(party).collect()
}

fn when(row: &Row<'_>) -> Result<Vec<Option<String>>, Error> {
    let from = row.get("date_from");
    let to = row.get("date_to");
    let mut answers = answers(&from);
    for answer in answers.iter().flatten() {
        if !answer.split('/').all(is_date) {
            let remedy =
                "write a day 2023-03-02, a month 2023-03, a year 2023, a range 2023-03-02/2023-03-04, several with |, or - for none";
            return Err(row.fault(&format!("date_from is `{answer}`"), remedy));
        }
    }
    if let [Some(day)] = answers.as_mut_slice()
        && day.len() == 10
    {
        match row.get("date_precision").as_str() {
            "month" => day.truncate(7),
            "year" => day.truncate(4),
            "day" => {}
            _ if to.is_empty() || to == *day => {}
            _ if !is_date(&to) || to < *day => {
                return Err(row.fault(&format!("date_to is `{to}`"), "write a day not before date_from, or set date_precision to day"));
            }
            _ => *day = format!("{day}/{to}"),
        }
    }
    Ok(answers)
}

/// A day, a month or a year that there is.
fn is_date(words: &str) -> bool {
    let full = match words.len() {
        4 => format!("{words}-01-01"),
        7 => format!("{words}-01"),
        10 => words.to_string(),
        _ => return false,
    };
    chrono::NaiveDate::parse_from_str(&full, "%Y-%m-%d").is_ok_and(|day| day.year() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participants_are_read_in_every_form() {
        let read = parties("Ada Quill | A. Quill (FRA); [foreign minister] (TUR); EU; Northern Front; Bo Lund ()");
        let names: Vec<Vec<&str>> = read.iter().map(|party| party.name.iter().map(String::as_str).collect()).collect();
        let sides: Vec<Option<&str>> = read.iter().map(|party| party.side.as_deref()).collect();
        assert_eq!(names, [vec!["Ada Quill", "A. Quill"], vec![], vec![], vec![], vec!["Bo Lund"]]);
        assert_eq!(sides, [Some("FRA"), Some("TUR"), Some("EU"), Some("Northern Front"), None]);
    }

    #[test]
    fn answers_may_be_several_or_none() {
        assert_eq!(answers("Paris | -"), [Some("Paris".to_string()), None]);
        assert_eq!(answers("-"), [None]);
        assert!(answers("").is_empty());
        assert_eq!(topics("a | b; c"), [vec!["a", "b"], vec!["c"]]);
        assert!(is_date("2023-02") && is_date("2023") && !is_date("2023-02-30") && !is_date("March"));
    }
}
