//! Tables as CSV or TSV files: `events.csv`, `events.participants.csv` and what else is asked for.
//!
//! RFC 4180: lines end in CR LF, a cell with a separator, quote or line break is quoted, quotes are doubled. UTF-8; ISO dates.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use csv::{Terminator, Writer, WriterBuilder};

use super::Options;
use super::cell::Cell;
use super::guard::{clean, guard};
use super::tables::Table;
use super::whole::Pending;
use crate::Error;

/// The files of one `-o events.csv`.
pub(super) struct Csv {
    files: Vec<TableFile>,
    raw: bool,
}

struct TableFile {
    table: Table,
    /// Positions of the columns that are written.
    columns: Vec<usize>,
    pending: Pending,
    writer: Writer<BufWriter<File>>,
}

impl Csv {
    pub(super) fn open(path: &Path, separator: u8, tables: &[(Table, Vec<usize>)], options: &Options) -> Result<Csv, Error> {
        let mut files = Vec::new();
        for (table, columns) in tables {
            let pending = Pending::new(&place(path, *table))?;
            let mut file = BufWriter::with_capacity(1 << 16, pending.create()?);
            if options.excel {
                file.write_all("\u{feff}".as_bytes()).map_err(|error| pending.error(error))?;
            }
            let mut writer = WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(file);
            let all = table.columns();
            writer.write_record(columns.iter().map(|&column| all[column].name)).map_err(|error| pending.error(error))?;
            files.push(TableFile { table: *table, columns: columns.clone(), pending, writer });
        }
        Ok(Csv { files, raw: options.raw })
    }

    pub(super) fn row(&mut self, table: Table, cells: &[Cell<'_>]) -> Result<(), Error> {
        let raw = self.raw;
        for file in self.files.iter_mut().filter(|file| file.table == table) {
            let mut put = || {
                for &column in &file.columns {
                    file.writer.write_field(words(&cells[column], raw).as_bytes())?;
                }
                file.writer.write_record(None::<&[u8]>)
            };
            put().map_err(|error| file.pending.error(error))?;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<Pending>, Error> {
        let mut done = Vec::new();
        for mut file in self.files {
            file.writer.flush().map_err(|error| file.pending.error(error))?;
            done.push(file.pending);
        }
        Ok(done)
    }
}

/// Where a table goes: the events to the file named, any other table beside it.
pub(super) fn place(path: &Path, table: Table) -> PathBuf {
    if table == Table::Events {
        return path.to_path_buf();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}.{}.{ending}", table.name().to_lowercase()))
}

fn words<'a>(cell: &'a Cell<'_>, raw: bool) -> Cow<'a, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Date(day) => Cow::Owned(day.to_string()),
        Cell::Number(number) => Cow::Owned(number.to_string()),
        Cell::Text(words) | Cell::Link(words) if raw => Cow::Borrowed(words),
        Cell::Text(words) | Cell::Link(words) => match clean(words) {
            Cow::Borrowed(words) => guard(words),
            Cow::Owned(words) => Cow::Owned(guard(&words).into_owned()),
        },
    }
}
