//! Names and what they stand for: states, people, posts, who held them when, organisations, places, gatherings, topics.
//!
//! The tables ship as `gazetteers/*.tsv` and are built into the crate; a user's folder adds to them or overrides rows by
//! id. One automaton holds every form of every entry (see [`compile`]).

mod check;
mod compile;
mod holders;
mod import;
mod layout;
mod names;
mod namesake;
mod rows;
mod tables;
mod tag;
mod tidy;

use std::path::Path;

pub use check::{Finding, check};
pub use compile::{Automaton, Sense, TagKind};
pub use holders::{Holders, in_office};
pub(crate) use holders::{first_day, last_day};
pub use import::Import;
pub use layout::{Column, Form, LAYOUT, TableLayout};
pub use names::{Names, name_key};
pub use rows::{
    At, Edition, Gathering, Never, Organisation, PartialDate, Person, PlaceRow, Polity, Post, TableError, Tenure, Topic, Venue,
};
pub use tables::{NAMES, Tables};
pub use tag::Tag;
pub use tidy::tidy;

pub(crate) use crate::text::fold_form;

/// The tables, the automaton over their forms, and the indexes that answer who held an office when.
pub struct Gazetteer {
    /// The rows.
    pub tables: Tables,
    /// Every form of every entry.
    pub automaton: Automaton,
    /// Who held which office when.
    pub holders: Holders,
    /// People by name.
    pub names: Names,
}

const SHIPPED: &str = include_str!(concat!(env!("OUT_DIR"), "/tables.txt"));
const COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/automaton.bin"));
const INDEXED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));

impl Gazetteer {
    /// The gazetteer that ships with the crate.
    pub fn shipped() -> Gazetteer {
        // Each takes about as long as the other, and a start is waited for.
        let (tables, automaton) = std::thread::scope(|scope| {
            let automaton = scope.spawn(|| Automaton::from_bytes(COMPILED));
            (shipped_tables(), automaton.join().ok().flatten())
        });
        let automaton = automaton.unwrap_or_else(|| compile::compile(&tables));
        let names = Names::from_bytes(INDEXED).unwrap_or_else(|| Names::index(&tables));
        Gazetteer::assemble(tables, automaton, names)
    }

    /// The shipped gazetteer with a user's tables (`*.tsv` in `dir`, named like the shipped ones) added or overriding.
    ///
    /// Bad rows are left out and returned as errors beside the gazetteer.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn with_dir(dir: &Path) -> Result<(Gazetteer, Vec<TableError>), crate::Error> {
        let mut tables = shipped_tables();
        let errors = read_dir(&mut tables, dir)?;
        tables.override_duplicates();
        Ok((Gazetteer::from_tables(tables), errors))
    }

    /// A gazetteer of these tables alone.
    pub fn from_tables(tables: Tables) -> Gazetteer {
        let automaton = compile::compile(&tables);
        let names = Names::index(&tables);
        Gazetteer::assemble(tables, automaton, names)
    }

    fn assemble(tables: Tables, automaton: Automaton, names: Names) -> Gazetteer {
        let holders = Holders::index(&tables);
        Gazetteer { tables, automaton, holders, names }
    }

    /// Whether a polity (row of `polities`) existed in a year.
    pub fn lives(&self, polity: u32, year: i32) -> bool {
        let polity = &self.tables.polities[polity as usize];
        polity.from.is_none_or(|f| f.year <= year) && polity.until.is_none_or(|u| year <= u.year)
    }

    /// A hash of every shipped row, to say in a report which gazetteer was used.
    pub fn fingerprint(&self) -> String {
        let mut hash = crate::event::Fnv::new();
        hash.write(SHIPPED.as_bytes());
        hash.write(&(self.automaton.patterns() as u64).to_le_bytes());
        format!("{:016x}", hash.finish())
    }
}

/// Reads the tables of a folder into `tables`; bad rows come back as errors.
///
/// # Errors
/// When the folder or a table cannot be read.
pub fn read_dir(tables: &mut Tables, dir: &Path) -> Result<Vec<TableError>, crate::Error> {
    let mut errors = Vec::new();
    let mut found = false;
    if !dir.is_dir() {
        return Err(crate::Error::new(
            dir.display(),
            None,
            "no such folder",
            "give the folder that holds your tables (people.tsv, tenures.tsv, ...)",
        ));
    }
    for name in NAMES {
        let path = dir.join(format!("{name}.tsv"));
        if path.exists() {
            found = true;
            let content = std::fs::read_to_string(&path)
                .map_err(|e| crate::Error::new(path.display(), None, &e.to_string(), "save the table as UTF-8 text"))?;
            tables.read(name, &path.display().to_string(), &content, &mut errors);
        }
    }
    if !found {
        return Err(crate::Error::new(
            dir.display(),
            None,
            "holds no table of the gazetteer",
            "name tables like the shipped ones: people.tsv, tenures.tsv, topics.tsv, ...",
        ));
    }
    Ok(errors)
}

/// The tables that ship with the crate.
pub fn shipped_tables() -> Tables {
    let mut tables = Tables::default();
    let mut errors = Vec::new();
    for table in SHIPPED.split('\u{1c}').filter(|t| !t.is_empty()) {
        let (name, content) = table.split_once('\n').unwrap_or((table, ""));
        tables.read(name, &format!("gazetteers/{name}.tsv"), content, &mut errors);
    }
    tables
}
