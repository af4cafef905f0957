//! Events become files: JSON for programs, tables for analysts.
//!
//! The ending of a file's name says what is written. [`Output`] opens one or several files at once, takes events one at a time
//! in bounded memory, and puts every file in its place only when all are complete.

mod cell;
mod csv;
mod guard;
mod jsonl;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "sqlite")]
mod sqlite;
mod tables;
mod whole;
mod xlsx;

use std::path::{Path, PathBuf};

pub use cell::Cell;
pub use guard::{break_escapes, clean, guard};
pub use jsonl::Lines;
pub use tables::{Column, Countries, Table, VERDICTS};
pub(crate) use whole::Pending;
pub use xlsx::Limits;

use crate::{Entity, Error, Event};

/// What a file holds, by the ending of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// `.jsonl`, `.ndjson`: one event record a line.
    Jsonl,
    /// `.json`: an array of event records.
    Json,
    /// `.csv`: tables, comma separated.
    Csv,
    /// `.tsv`: tables, tab separated.
    Tsv,
    /// `.xlsx`: a workbook.
    Xlsx,
    /// `.parquet`: event records, typed.
    Parquet,
    /// `.sqlite`, `.db`: a database.
    Sqlite,
}

impl Target {
    /// What a path asks for. A pipe or a device takes lines of JSON.
    ///
    /// # Errors
    /// Where the ending is none of those known, or this build has been made without that format.
    pub fn of(path: &Path) -> Result<Target, Error> {
        if path.exists() && !path.is_file() {
            return Ok(Target::Jsonl);
        }
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let target = match ending.as_str() {
            "jsonl" | "ndjson" => Target::Jsonl,
            "json" => Target::Json,
            "csv" => Target::Csv,
            "tsv" => Target::Tsv,
            "xlsx" => Target::Xlsx,
            "parquet" => Target::Parquet,
            "sqlite" | "sqlite3" | "db" => Target::Sqlite,
            _ => {
                let remedy = "end the name in .jsonl, .json, .csv, .tsv, .xlsx, .parquet or .sqlite";
                return Err(Error::new(path.display(), None, "the ending does not tell what to write", remedy));
            }
        };
        let missing = match target {
            Target::Parquet if cfg!(not(feature = "parquet")) => "parquet",
            Target::Sqlite if cfg!(not(feature = "sqlite")) => "sqlite",
            _ => return Ok(target),
        };
        let what = format!("this build cannot write {missing}");
        Err(Error::new(path.display(), None, &what, &format!("build with `--features {missing}`, or write another format")))
    }
}

/// How to write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The columns of the table of events, in this order; empty for all.
    pub columns: Vec<String>,
    /// CSV begins with a byte order mark, so that Excel reads UTF-8.
    pub excel: bool,
    /// CSV cells are not guarded against being taken for formulas, and control characters stay.
    pub raw: bool,
    /// A table with a row per pair of sides.
    pub dyads: bool,
    /// A table of the entities given to [`Output::entity`].
    pub entities: bool,
    /// English names of countries; without them codes stand in.
    pub countries: Countries,
    /// What a workbook holds at most.
    pub limits: Limits,
}

impl Options {
    /// The tables to write, each with the positions of its columns.
    fn tables(&self) -> Result<Vec<(Table, Vec<usize>)>, Error> {
        let all = Table::Events.columns();
        let mut chosen = Vec::new();
        for name in &self.columns {
            let known = all.iter().position(|column| column.name == name.trim());
            chosen.push(known.ok_or_else(|| {
                let names: Vec<&str> = all.iter().map(|column| column.name).collect();
                Error::new("--columns", None, &format!("there is no column `{name}`"), &format!("use some of {}", names.join(", ")))
            })?);
        }
        if chosen.is_empty() {
            chosen = (0..all.len()).collect();
        }
        let whole = |table: Table| (table, (0..table.columns().len()).collect());
        let mut tables = vec![(Table::Events, chosen), whole(Table::Participants)];
        tables.extend(self.dyads.then(|| whole(Table::Dyads)));
        tables.extend(self.entities.then(|| whole(Table::Entities)));
        Ok(tables)
    }
}

/// What a run was made of and what came of it, for the sheet or table `Run`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunReport {
    /// The version of bilat.
    pub version: String,
    /// A hash of the gazetteer.
    pub gazetteer: String,
    /// What a user's own tables and rules added, or an option took away: what it is, and its name.
    pub knowledge: Vec<(String, String)>,
    /// The files and feeds that were read.
    pub inputs: Vec<String>,
    /// What was counted: documents, events, and so on.
    pub counts: Vec<(String, u64)>,
    /// Documents that were left out, with reasons.
    pub skipped: Vec<Error>,
}

impl RunReport {
    /// The same as pairs of words.
    fn rows(&self, notes: &[String]) -> Vec<(String, String)> {
        let pair = |key: &str, value: &str| (key.to_string(), value.to_string());
        let mut rows = vec![pair("bilat version", &self.version), pair("gazetteer", &self.gazetteer)];
        rows.extend(self.knowledge.iter().cloned());
        rows.extend(self.counts.iter().map(|(key, count)| (key.clone(), count.to_string())));
        rows.extend(notes.iter().map(|note| pair("note", note)));
        rows.extend(self.inputs.iter().map(|input| pair("input", input)));
        rows.extend(self.skipped.iter().map(|error| pair("skipped", &error.to_string())));
        rows
    }
}

/// Files that are being written.
pub struct Output {
    sinks: Vec<Sink>,
    options: Options,
}

enum Sink {
    Lines(Lines),
    Csv(csv::Csv),
    Xlsx(Box<xlsx::Xlsx>),
    #[cfg(feature = "parquet")]
    Parquet(Box<parquet::Parquet>),
    #[cfg(feature = "sqlite")]
    Sqlite(sqlite::Sqlite),
}

impl Output {
    /// Opens files; the ending of each name says what it holds.
    ///
    /// # Errors
    /// Where an ending or a column is unknown, a path is given twice, or a file cannot be created.
    pub fn open(paths: &[PathBuf], options: Options) -> Result<Output, Error> {
        let tables = options.tables()?;
        let mut sinks = Vec::new();
        for (index, path) in paths.iter().enumerate() {
            if paths[..index].contains(path) {
                return Err(Error::new(path.display(), None, "is given twice", "name each output once"));
            }
            sinks.push(match Target::of(path)? {
                Target::Jsonl | Target::Json => Sink::Lines(Lines::open(path)?),
                Target::Csv => Sink::Csv(csv::Csv::open(path, b',', &tables, &options)?),
                Target::Tsv => Sink::Csv(csv::Csv::open(path, b'\t', &tables, &options)?),
                Target::Xlsx => Sink::Xlsx(Box::new(xlsx::Xlsx::open(path, &tables, &options)?)),
                #[cfg(feature = "parquet")]
                Target::Parquet => Sink::Parquet(Box::new(parquet::Parquet::open(path)?)),
                #[cfg(feature = "sqlite")]
                Target::Sqlite => Sink::Sqlite(sqlite::Sqlite::open(path)?),
                #[cfg(not(all(feature = "parquet", feature = "sqlite")))]
                _ => unreachable!("Target::of refuses what this build lacks"),
            });
        }
        Ok(Output { sinks, options })
    }

    /// Writes an event to every file.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn write(&mut self, event: &Event) -> Result<(), Error> {
        for sink in &mut self.sinks {
            match sink {
                Sink::Lines(file) => file.write(event)?,
                #[cfg(feature = "parquet")]
                Sink::Parquet(file) => file.write(event)?,
                #[cfg(feature = "sqlite")]
                Sink::Sqlite(file) => file.write(event)?,
                Sink::Csv(_) | Sink::Xlsx(_) => {}
            }
        }
        if !self.has_tables() {
            return Ok(());
        }
        let Output { sinks, options } = self;
        row(sinks, Table::Events, &tables::event_cells(event, &options.countries))?;
        for seat in tables::seats(event) {
            row(sinks, Table::Participants, &tables::seat_cells(&seat, &options.countries))?;
        }
        if options.dyads {
            for dyad in tables::dyads(event) {
                row(sinks, Table::Dyads, &tables::dyad_cells(&dyad, &options.countries))?;
            }
        }
        Ok(())
    }

    /// Writes a named entity to every file that has a table of entities: tables and databases, where the options ask for it.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn entity(&mut self, entity: &Entity) -> Result<(), Error> {
        let Output { sinks, options } = self;
        if !options.entities {
            return Ok(());
        }
        #[cfg(feature = "sqlite")]
        for sink in sinks.iter_mut() {
            if let Sink::Sqlite(file) = sink {
                file.entity(entity)?;
            }
        }
        row(sinks, Table::Entities, &tables::entity_cells(entity, &options.countries))
    }

    /// Whether a file holds tables: then columns may be chosen, and pairs and entities asked for.
    pub fn has_tables(&self) -> bool {
        self.sinks.iter().any(|sink| matches!(sink, Sink::Csv(_) | Sink::Xlsx(_)))
    }

    /// Completes every file, then puts all in their places. Gives what a format could not hold, in sentences.
    ///
    /// # Errors
    /// Where a file cannot be completed; then none has appeared.
    pub fn finish(self, run: &RunReport) -> Result<Vec<String>, Error> {
        let mut done = Vec::new();
        let mut notes = Vec::new();
        for sink in self.sinks {
            match sink {
                Sink::Lines(file) => done.push(file.finish()?),
                Sink::Csv(files) => done.extend(files.finish()?),
                Sink::Xlsx(file) => {
                    let (pending, noted) = file.finish(run)?;
                    done.push(pending);
                    notes.extend(noted);
                }
                #[cfg(feature = "parquet")]
                Sink::Parquet(file) => done.push(file.finish(run)?),
                #[cfg(feature = "sqlite")]
                Sink::Sqlite(file) => {
                    let (pending, noted) = file.finish(run)?;
                    done.push(pending);
                    notes.extend(noted);
                }
            }
        }
        for pending in done {
            pending.publish()?;
        }
        Ok(notes)
    }
}

fn row(sinks: &mut [Sink], table: Table, cells: &[Cell<'_>]) -> Result<(), Error> {
    for sink in sinks {
        match sink {
            Sink::Csv(files) => files.row(table, cells)?,
            Sink::Xlsx(file) => file.row(table, cells)?,
            _ => {}
        }
    }
    Ok(())
}
