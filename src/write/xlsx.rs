//! The analyst's workbook.
//!
//! Rows stream to temporary files (`constant_memory`), so that memory does not grow with them. Whatever the format cannot hold
//! is cut, left unlinked or continued on a further sheet, and the sheet `Run` says so: a file that Excel would want to repair is
//! never written.

use std::borrow::Cow;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Workbook, Worksheet,
    XlsxError,
};

use super::cell::Cell;
use super::guard::{break_escapes, clean, cut};
use super::tables::{Column, Table};
use super::whole::Pending;
use super::{Options, RunReport};
use crate::Error;

/// What the format holds at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// UTF-16 units in a cell.
    pub cell: usize,
    /// Rows in a sheet, the header among them.
    pub rows: u32,
    /// Links in a sheet.
    pub links: u32,
    /// UTF-16 units in a link's address.
    pub address: usize,
}

impl Default for Limits {
    /// Excel's own.
    fn default() -> Limits {
        Limits { cell: 32_767, rows: 1_048_576, links: 65_530, address: 2_080 }
    }
}

/// A workbook that is being written.
pub(super) struct Xlsx {
    pending: Pending,
    book: Workbook,
    looks: Looks,
    sheets: Vec<Sheet>,
    limits: Limits,
    notes: Vec<Note>,
}

/// The sheet of a table that rows now go to.
struct Sheet {
    table: Table,
    columns: Vec<usize>,
    /// Position in the workbook.
    index: usize,
    /// Rows written, the header among them.
    rows: u32,
    links: u32,
    /// 1 for the table's first sheet.
    part: u32,
}

/// The looks of cells.
struct Looks {
    header: Format,
    text: Format,
    date: Format,
    number: Format,
    link: Format,
    review: Format,
}

/// Something the format could not hold.
struct Note {
    what: &'static str,
    times: u64,
    first: String,
}

impl Xlsx {
    pub(super) fn open(path: &Path, tables: &[(Table, Vec<usize>)], options: &Options) -> Result<Xlsx, Error> {
        let pending = Pending::new(path)?;
        pending.create()?;
        let mut book = Workbook::new();
        // A fixed day: the same events give the same bytes.
        let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| pending.error(error))?;
        book.set_properties(&DocProperties::new().set_title("Diplomatic meetings").set_creation_datetime(&created));
        let mut xlsx = Xlsx { pending, book, looks: Looks::new(), sheets: Vec::new(), limits: options.limits, notes: Vec::new() };
        for (table, columns) in tables {
            let index = xlsx.start(*table, columns, 1)?;
            xlsx.sheets.push(Sheet { table: *table, columns: columns.clone(), index, rows: 1, links: 0, part: 1 });
        }
        Ok(xlsx)
    }

    /// Begins a sheet of a table; gives its position in the workbook.
    fn start(&mut self, table: Table, columns: &[usize], part: u32) -> Result<usize, Error> {
        let name = if part == 1 { table.name().to_string() } else { format!("{} {part}", table.name()) };
        let all = table.columns();
        let columns: Vec<&Column> = columns.iter().map(|&column| all[column]).collect();
        let put = |book: &mut Workbook, looks: &Looks| -> Result<(), XlsxError> {
            let sheet = begin(book, looks, &name, &columns.iter().map(|column| (column.name, column.width)).collect::<Vec<_>>())?;
            // One height for all rows: a height apiece would have to be kept in memory.
            sheet.set_default_row_height(if table == Table::Events { 46 } else { 31 });
            // On A3 an event takes two pages beside each other, every other row one.
            sheet.set_paper_size(8).set_print_fit_to_pages(if table == Table::Events { 2 } else { 1 }, 0).set_page_order(false);
            for (at, column) in columns.iter().enumerate().filter(|(_, column)| matches!(column.name, "reviewer" | "verdict" | "note")) {
                sheet.set_column_format(at as u16, &looks.review)?;
                sheet.write_string_with_format(0, at as u16, column.name, &looks.header)?;
            }
            Ok(())
        };
        put(&mut self.book, &self.looks).map_err(|error| self.pending.error(error))?;
        Ok(self.book.worksheets().len() - 1)
    }

    pub(super) fn row(&mut self, table: Table, cells: &[Cell<'_>]) -> Result<(), Error> {
        let Some(at) = self.sheets.iter().position(|sheet| sheet.table == table) else { return Ok(()) };
        if self.sheets[at].rows >= self.limits.rows {
            self.close(at)?;
            let Sheet { part, .. } = self.sheets[at];
            let columns = self.sheets[at].columns.clone();
            let index = self.start(table, &columns, part + 1)?;
            self.sheets[at] = Sheet { table, columns, index, rows: 1, links: 0, part: part + 1 };
            let name = format!("{} {}", table.name(), part + 1);
            note(&mut self.notes, "A sheet is full; its table goes on in a further sheet", || name);
        }
        let Xlsx { book, looks, sheets, limits, notes, pending } = self;
        let sheet = &mut sheets[at];
        let row = sheet.rows;
        let mut put = || -> Result<(), XlsxError> {
            let page = book.worksheet_from_index(sheet.index)?;
            for (column, &source) in sheet.columns.iter().enumerate() {
                let spot = || format!("{} row {}, column {}", table.name(), row + 1, table.columns()[source].name);
                let column = column as u16;
                match &cells[source] {
                    Cell::Empty => {}
                    Cell::Date(day) if let Some(day) = excel_day(*day) => {
                        page.write_datetime_with_format(row, column, &day, &looks.date)?;
                    }
                    Cell::Date(day) => {
                        page.write_string_with_format(row, column, day.to_string(), &looks.text)?;
                    }
                    Cell::Number(number) => {
                        page.write_number_with_format(row, column, *number, &looks.number)?;
                    }
                    Cell::Link(address) if is_web(address) && clean(address) == *address && break_escapes(address) == *address => {
                        let long = address.encode_utf16().count() > limits.address;
                        if long || sheet.links >= limits.links {
                            let why = if long {
                                "An address is too long for a link and stands as text"
                            } else {
                                "A sheet holds no more links; the address stands as text"
                            };
                            note(notes, why, spot);
                            page.write_string_with_format(row, column, fit(address, limits.cell, notes, spot), &looks.text)?;
                        } else {
                            sheet.links += 1;
                            page.write_url_with_format(row, column, Url::new(address.as_ref()).set_text(address.as_ref()), &looks.link)?;
                        }
                    }
                    Cell::Text(words) | Cell::Link(words) => {
                        page.write_string_with_format(row, column, fit(words, limits.cell, notes, spot), &looks.text)?;
                    }
                }
            }
            Ok(())
        };
        put().map_err(|error| pending.error(error))?;
        sheet.rows += 1;
        Ok(())
    }

    /// Gives a finished sheet its filter and its lists.
    fn close(&mut self, at: usize) -> Result<(), Error> {
        let Xlsx { book, sheets, pending, limits, .. } = self;
        let sheet = &sheets[at];
        let all = sheet.table.columns();
        let mut put = || -> Result<(), XlsxError> {
            let page = book.worksheet_from_index(sheet.index)?;
            let last = (sheet.columns.len().max(1) - 1) as u16;
            page.autofilter(0, 0, (sheet.rows - 1).max(1), last)?;
            for (at, column) in sheet.columns.iter().map(|&column| all[column]).enumerate().filter(|(_, column)| !column.list.is_empty()) {
                let review = column.name == "verdict";
                // A reviewer may give two right values in one cell, and only a verdict must be one of the list.
                let style = if review { DataValidationErrorStyle::Stop } else { DataValidationErrorStyle::Warning };
                let lists = DataValidation::new().allow_list_strings(column.list)?.set_error_style(style);
                let lists = lists
                    .set_error_title("Not in the codebook")?
                    .set_error_message("The sheet Codebook lists the values of this column.")?;
                // Rows below the last one take a reviewer's additions.
                let bottom = (sheet.rows + if sheet.table == Table::Events { 1000 } else { 0 }).min(limits.rows - 1);
                page.add_data_validation(1, at as u16, bottom, at as u16, &lists)?;
            }
            Ok(())
        };
        put().map_err(|error| pending.error(error))
    }

    /// What the format could not hold, in sentences.
    fn notes(&self) -> Vec<String> {
        let times = |note: &Note| if note.times == 1 { String::new() } else { format!(", {} times; first", note.times) };
        self.notes.iter().map(|note| format!("{}{}: {}", note.what, times(note), note.first)).collect()
    }

    pub(super) fn finish(mut self, run: &RunReport) -> Result<(Pending, Vec<String>), Error> {
        for at in 0..self.sheets.len() {
            self.close(at)?;
        }
        let tables: Vec<(Table, Vec<usize>)> = self.sheets.iter().map(|sheet| (sheet.table, sheet.columns.clone())).collect();
        let mut codebook = Vec::new();
        for (table, columns) in &tables {
            let all = table.columns();
            for column in columns.iter().map(|&column| all[column]) {
                let values = column.values();
                let row = [table.name(), column.name, column.meaning, &values, column.source];
                codebook.push(row.map(str::to_string));
            }
        }
        self.sheet_of_text("Codebook", &[("sheet", 14), ("column", 18), ("meaning", 70), ("values", 50), ("source", 30)], &codebook)?;
        let mut rows: Vec<[String; 2]> = Vec::new();
        let notes = self.notes();
        rows.extend(run.rows(&notes).into_iter().map(|(key, value)| [key, value]));
        let most = Limits::default().rows as usize - 2;
        if rows.len() > most {
            let left = rows.len() - most;
            rows.truncate(most);
            rows.push(["note".to_string(), format!("{left} more lines do not fit in this sheet")]);
        }
        self.sheet_of_text("Run", &[("what", 22), ("value", 110)], &rows)?;
        let path = self.pending.part.clone();
        self.book.save(&path).map_err(|error| self.pending.error(error))?;
        Ok((self.pending, notes))
    }

    fn sheet_of_text<const N: usize>(&mut self, name: &str, columns: &[(&str, u16); N], rows: &[[String; N]]) -> Result<(), Error> {
        let Xlsx { book, looks, limits, pending, .. } = self;
        let mut put = || -> Result<(), XlsxError> {
            let page = begin(book, looks, name, columns)?;
            page.set_paper_size(9).set_print_fit_to_pages(1, 0); // A4
            for (row, cells) in rows.iter().enumerate() {
                let lines = cells.iter().zip(columns).map(|(words, (_, width))| lines(words, *width)).max().unwrap_or(1);
                if lines > 1 {
                    page.set_row_height(row as u32 + 1, 15.0 * lines as f64 + 1.0)?;
                }
                for (column, words) in cells.iter().enumerate().filter(|(_, words)| !words.is_empty()) {
                    let words = clean(words);
                    let words = break_escapes(&words);
                    let words = cut(&words, limits.cell).map_or(words, Cow::Owned);
                    page.write_string_with_format(row as u32 + 1, column as u16, words.as_ref(), &looks.text)?;
                }
            }
            page.autofilter(0, 0, rows.len().max(1) as u32, N as u16 - 1)?;
            Ok(())
        };
        put().map_err(|error| pending.error(error))
    }
}

impl Looks {
    fn new() -> Looks {
        let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        Looks {
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(0x00DC_E6F1)
                .set_border_bottom(FormatBorder::Thin),
            date: text.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            number: text.clone().set_align(FormatAlign::Left),
            link: Format::new()
                .set_align(FormatAlign::Top)
                .set_font_color(0x0005_63C1)
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            review: text.clone().set_background_color(0x00FF_F8E1),
            text,
        }
    }
}

/// Adds a sheet with a frozen header; cells without a look of their own wrap.
fn begin<'a>(book: &'a mut Workbook, looks: &Looks, name: &str, columns: &[(&str, u16)]) -> Result<&'a mut Worksheet, XlsxError> {
    let page = book.add_worksheet_with_constant_memory()?;
    page.set_name(name)?;
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape().set_footer("&L&A&R&P / &N");
    page.set_row_height(0, 31)?;
    for (at, (header, width)) in columns.iter().enumerate() {
        page.set_column_width(at as u16, f64::from(*width))?;
        page.set_column_format(at as u16, &looks.text)?;
        page.write_string_with_format(0, at as u16, *header, &looks.header)?;
    }
    Ok(page)
}

fn note(notes: &mut Vec<Note>, what: &'static str, first: impl FnOnce() -> String) {
    match notes.iter_mut().find(|note| note.what == what) {
        Some(note) => note.times += 1,
        None => notes.push(Note { what, times: 1, first: first() }),
    }
}

/// Text as a cell can hold it.
fn fit<'a>(words: &'a str, most: usize, notes: &mut Vec<Note>, spot: impl Fn() -> String) -> Cow<'a, str> {
    let plain = clean(words);
    let odd = |words: &str| words.matches('\u{fffd}').count();
    if odd(&plain) > odd(words) {
        note(notes, "Control characters stand as \u{fffd}", &spot);
    }
    let plain = match break_escapes(&plain) {
        Cow::Borrowed(_) => plain,
        Cow::Owned(broken) => {
            note(notes, "Text like `_x` with four digits and `_` holds a zero-width space, or Excel would read one letter", &spot);
            Cow::Owned(broken)
        }
    };
    match cut(&plain, most) {
        Some(short) => {
            note(notes, "A cell holds at most 32,767 characters; the text is cut, and whole in .jsonl", spot);
            Cow::Owned(short)
        }
        None => plain,
    }
}

/// How many lines words take in a column of a width; Excel's tallest row holds some 27.
fn lines(words: &str, width: u16) -> usize {
    let width = usize::from(width).max(1);
    words.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum::<usize>().min(27)
}

/// A day as Excel counts it; days before March 1900 are miscounted there and stay text.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let first = NaiveDate::from_ymd_opt(1900, 3, 1)?;
    if day < first {
        return None;
    }
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, day.month() as u8, day.day() as u8).ok()
}

/// Only addresses of the web become links: a document must not put a link to a local file or a program into a workbook.
fn is_web(address: &str) -> bool {
    (address.starts_with("https://") || address.starts_with("http://")) && !address.contains(char::is_whitespace)
}
