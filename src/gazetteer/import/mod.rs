//! What a user downloads from the Wikidata query page becomes people and terms of office.
//!
//! | step | module |
//! |---|---|
//! | the file's form (two of JSON, CSV, two of TSV) becomes rows with their lines | [`form`], [`json`], [`table`], [`term`] |
//! | a row's cells are found by the names of the query's variables | [`columns`] |
//! | rows of one statement are merged, dates as precise as the file says | [`statement`], [`date`] |
//! | a position's label and country become a post and a side | [`office`] |
//! | labels and aliases become names and forms | [`people`] |
//! | the tables are written | [`save`] |
//!
//! Nothing is invented: an unknown value stays unknown, a day that the file does not vouch for is not written, and what cannot
//! be understood is left out with file, line and remedy.

mod columns;
mod date;
mod form;
mod json;
mod office;
mod people;
mod save;
mod statement;
mod table;
mod term;

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::rows::{Person, Tenure};
use super::tables::Tables;
use crate::Error;
use statement::Statement;

/// What every imported row names as its source.
const SOURCE: &str = "wikidata";

/// People and terms of office that were read from downloads of the Wikidata query page.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// People, by id.
    pub people: Vec<Person>,
    /// Their terms of office.
    pub tenures: Vec<Tenure>,
    /// Statements of deprecated rank, which Wikidata itself holds for wrong: dropped.
    pub deprecated: usize,
    /// What was left out, and why.
    pub left_out: Vec<Error>,
}

impl Import {
    /// Reads downloads of the Wikidata query page; `tables` tells which posts, sides and people there are.
    ///
    /// A file that cannot be read is told in [`Import::left_out`]; the rest is read.
    ///
    /// ```
    /// use bilat::gazetteer::{Import, shipped_tables};
    ///
    /// let csv = "person,personLabel,position,positionLabel,iso,start,startPrecision,end,endPrecision\n\
    ///            http://www.wikidata.org/entity/Q900001,Ada Quillon,http://www.wikidata.org/entity/Q900002,\
    ///            Minister of Foreign Affairs,NRU,2031-05-01T00:00:00Z,10,,\n";
    /// let import = Import::read("nauru.csv", csv, &shipped_tables());
    /// assert_eq!(import.people[0].name, "Ada Quillon");
    /// assert_eq!(import.tenures[0].post, "foreign-minister");
    /// assert_eq!(import.tenures[0].from.unwrap().to_string(), "2031-05");
    /// ```
    pub fn read(file: &str, content: &str, tables: &Tables) -> Import {
        Import::of(vec![(file.to_string(), Ok(content.to_string()))], tables)
    }

    /// Reads several files as one: their rows may tell of the same people.
    pub fn files(paths: &[PathBuf], tables: &Tables) -> Import {
        let read = |path: &PathBuf| {
            let shown = path.display().to_string();
            let content = std::fs::read(path).map_err(|e| Error::new(&shown, None, &format!("cannot be read: {e}"), "check the path"));
            let content = content.and_then(|bytes| form::text(&shown, bytes));
            (shown, content)
        };
        Import::of(paths.iter().map(read).collect(), tables)
    }

    fn of(files: Vec<(String, Result<String, Error>)>, tables: &Tables) -> Import {
        let mut import = Import::default();
        let mut statements: Vec<Statement> = Vec::new();
        for (file, content) in files {
            match content.and_then(|content| form::rows(&file, &content, &mut import.left_out)) {
                Ok(rows) => statement::gather(&file, &rows, &mut statements, &mut import.left_out),
                Err(error) => import.left_out.push(error),
            }
        }
        let before = statements.len();
        statements.retain(|s| !s.deprecated);
        import.deprecated = before - statements.len();

        let mut offices = office::Offices::new(tables);
        let mut held: BTreeMap<&str, Vec<(&Statement, Tenure)>> = BTreeMap::new();
        for statement in &statements {
            let Some((from, until, ended)) = statement.dates(&mut import.left_out) else { continue };
            let Some(found) = offices.find(statement, from) else { continue };
            let tenure = Tenure {
                person: statement.person.clone(),
                post: found.post,
                side: found.side,
                title: found.title,
                from,
                until,
                source: SOURCE.to_string(),
                note: note(found.acting, ended),
                ..Tenure::default()
            };
            held.entry(&statement.person).or_default().push((statement, tenure));
        }
        offices.tell(&mut import.left_out);
        let known = people::People::new(tables);
        for (id, terms) in held {
            let Some(person) = known.row(id, &terms, &mut import.left_out) else { continue };
            import.people.push(person);
            import.tenures.extend(terms.into_iter().map(|(_, tenure)| tenure));
        }
        import.tenures.sort_by(|a, b| (&a.person, &a.post, &a.side, a.from, a.until).cmp(&(&b.person, &b.post, &b.side, b.from, b.until)));
        // Two positions of Wikidata may be one post here: a ministry under its old and its new name.
        import.tenures.dedup_by(|b, a| (&a.person, &a.post, &a.side, a.from, a.until) == (&b.person, &b.post, &b.side, b.from, b.until));
        import.left_out.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        import
    }
}

fn note(acting: bool, ended: bool) -> String {
    match (acting, ended) {
        (true, true) => "acting; end unknown",
        (true, false) => "acting",
        (false, true) => "end unknown",
        (false, false) => "",
    }
    .to_string()
}
