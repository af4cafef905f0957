//! Rows of one statement, merged: a query gives one for each alias, country and date.

use std::collections::{BTreeMap, HashMap};

use super::columns::Columns;
use super::date::{self, When};
use super::form::{Row, Rows};
use super::term::{Term, qid};
use crate::Error;
use crate::gazetteer::rows::PartialDate;

/// That a person held a position (a P39 statement), with all that the rows say of the two.
#[derive(Clone, Debug, Default)]
pub struct Statement {
    /// What its rows have in common.
    key: String,
    /// The file and the line of its first row.
    pub file: String,
    /// The line of its first row.
    pub line: usize,
    /// QID of the person.
    pub person: String,
    /// Names of the person: labels, then aliases.
    pub labels: Vec<String>,
    /// Aliases of the person.
    pub aliases: Vec<String>,
    /// Family names.
    pub family: Vec<String>,
    /// `m` or `f`.
    pub gender: Option<char>,
    /// The position's label; its QID where it has none.
    pub office: String,
    /// Countries of the position: ISO code, QID or label, whatever the row has, the surest first.
    pub countries: Vec<Vec<String>>,
    start: Seen,
    end: Seen,
    /// Whether the person was in office until another was found.
    pub acting: bool,
    /// Whether Wikidata holds it for wrong.
    pub deprecated: bool,
}

/// The values of one qualifier.
#[derive(Clone, Debug, Default)]
struct Seen {
    dates: Vec<PartialDate>,
    unknown: bool,
    before_christ: bool,
    bad: Option<(usize, String)>,
}

/// Reads the statements of a file's rows into `statements`.
pub fn gather(file: &str, rows: &Rows, statements: &mut Vec<Statement>, left_out: &mut Vec<Error>) {
    let columns = match Columns::of(file, rows) {
        Ok(columns) => columns,
        Err(error) => return left_out.push(error),
    };
    let mut known: HashMap<String, usize> = statements.iter().enumerate().map(|(n, s)| (s.key.clone(), n)).collect();
    let mut faults: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in &rows.rows {
        let person = match row.cells.get(&columns.person) {
            Some(Term::Known(words)) => qid(words).ok_or("the person is no Wikidata item"),
            Some(Term::Unknown) => Err("the person is an unknown value"),
            None => Err("no person"),
        };
        let position = row.cells.get(&columns.position).and_then(Term::known).and_then(qid);
        let office = columns.words(row, &columns.position_label).filter(|label| qid(label) != Some(*label)).or(position);
        let blank = [&columns.position, &columns.position_label].iter().any(|c| row.cells.get(*c) == Some(&Term::Unknown));
        let office = office.filter(|_| !blank).ok_or("the position is an unknown value");
        let (person, office) = match (person, office) {
            (Ok(person), Ok(office)) => (person, office),
            (Err(what), _) | (_, Err(what)) => {
                faults.entry(what).or_insert((row.line, 0)).1 += 1;
                continue;
            }
        };
        let key = key(row, &columns, person, position.unwrap_or(office));
        let n = *known.entry(key.clone()).or_insert_with(|| {
            let (file, person, office) = (file.to_string(), person.to_string(), office.to_string());
            statements.push(Statement { key, file, line: row.line, person, office, ..Statement::default() });
            statements.len() - 1
        });
        statements[n].add(row, &columns);
    }
    for (what, (line, count)) in faults {
        let what = format!("{what}{}", more(count));
        left_out.push(Error::new(file, Some(line), &what, "mend it on Wikidata, or take the row out of the file"));
    }
}

/// How many rows beside the one whose line is told.
pub fn more(count: usize) -> String {
    match count {
        0 | 1 => String::new(),
        2 => " (and 1 more row)".to_string(),
        n => format!(" (and {} more rows)", n - 1),
    }
}

/// The statement's own id; without it, all that would tell two terms apart.
fn key(row: &Row, columns: &Columns, person: &str, office: &str) -> String {
    if let Some(id) = columns.words(row, &columns.statement) {
        return id.rsplit('/').next().unwrap_or(id).to_string();
    }
    let cell = |column: &String| format!("{:?}", row.cells.get(column));
    [person, office, &cell(&columns.start), &cell(&columns.end)].join("\n")
}

fn push_new(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|known| known == item) {
        list.push(item.to_string());
    }
}

impl Statement {
    fn add(&mut self, row: &Row, columns: &Columns) {
        let words = |column: &String| columns.words(row, column);
        if let Some(label) = words(&columns.name).filter(|label| qid(label) != Some(*label)) {
            push_new(&mut self.labels, label);
        }
        columns.aliases(row).for_each(|alias| push_new(&mut self.aliases, alias));
        if let Some(family) = words(&columns.family).filter(|f| qid(f).is_none()) {
            push_new(&mut self.family, family);
        }
        self.gender = self.gender.or(words(&columns.gender).and_then(gender));
        if qid(&self.office).is_some()
            && let Some(label) = words(&columns.position_label)
        {
            self.office = label.to_string();
        }
        let country = [words(&columns.iso), words(&columns.country).map(|c| qid(c).unwrap_or(c)), words(&columns.country_label)];
        let country: Vec<String> = country.into_iter().flatten().map(str::to_string).collect();
        if !country.is_empty() && !self.countries.contains(&country) {
            self.countries.push(country);
        }
        self.start.add(row, columns, &columns.start, &columns.start_precision);
        self.end.add(row, columns, &columns.end, &columns.end_precision);
        self.deprecated |= words(&columns.rank).is_some_and(|rank| rank.to_lowercase().contains("deprecated"));
        self.acting |= words(&columns.acting).is_some_and(|a| {
            let low = a.to_lowercase();
            matches!(low.as_str(), "true" | "1" | "yes") || low.contains("acting") || low.contains("interim") || qid(a) == Some("Q4676846")
        });
    }

    /// From when, until when, and whether it has ended nobody knows when; `None`, with the reason told, where the dates cannot be.
    pub fn dates(&self, left_out: &mut Vec<Error>) -> Option<(Option<PartialDate>, Option<PartialDate>, bool)> {
        let mut tell = |line: usize, what: &str, remedy: &str| {
            left_out.push(Error::new(&self.file, Some(line), &format!("{} as {}: {what}", self.person, self.office), remedy));
        };
        if let Some((line, text)) = self.start.bad.as_ref().or(self.end.bad.as_ref()) {
            tell(*line, &format!("`{text}` is no date"), "mend it on Wikidata, or in the file as 2010-05-14T00:00:00Z");
            return None;
        }
        if self.start.before_christ || self.end.before_christ {
            tell(self.line, "a date before the year 1", "take the row out of the file: tables hold years from 0001 on");
            return None;
        }
        let (from, until) = (self.start.date(), self.end.date());
        if from.zip(until).is_some_and(|(from, until)| from.first() > until.last()) {
            tell(self.line, "the term ends before it begins", "mend the dates on Wikidata, or in the file");
            return None;
        }
        let ended = until.is_none() && (self.end.unknown || !self.end.dates.is_empty());
        Some((from, until, ended))
    }
}

impl Seen {
    fn add(&mut self, row: &Row, columns: &Columns, column: &str, precision: &str) {
        match row.cells.get(column) {
            None => {}
            Some(Term::Unknown) => self.unknown = true,
            Some(Term::Known(text)) => match date::read(text, columns.words(row, precision)) {
                Some(When::Known(date)) => self.dates.push(date),
                Some(When::Unknown) => self.unknown = true,
                Some(When::BeforeChrist) => self.before_christ = true,
                None => self.bad = Some((row.line, text.clone())),
            },
        }
    }

    /// What all values agree on.
    fn date(&self) -> Option<PartialDate> {
        let (first, rest) = self.dates.split_first()?;
        rest.iter().try_fold(*first, |all, date| date::common(all, *date))
    }
}

fn gender(words: &str) -> Option<char> {
    match (qid(words), words.to_lowercase().as_str()) {
        (Some("Q6581097"), _) | (_, "male" | "m" | "trans man") => Some('m'),
        (Some("Q6581072"), _) | (_, "female" | "f" | "trans woman") => Some('f'),
        _ => None,
    }
}
