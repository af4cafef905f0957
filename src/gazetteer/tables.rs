//! The gazetteer's tables: tab-separated, one row a fact, read with errors that name file, line and remedy.

use std::fmt;

/// What is wrong with a row of a table, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// File name, as given.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} ({})", self.file, self.line, self.what, self.remedy)
    }
}

impl std::error::Error for TableError {}

/// A date in a table, as precise as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Year.
    pub year: i32,
    /// Month, 1–12, where known.
    pub month: Option<u32>,
    /// Day of the month, where known.
    pub day: Option<u32>,
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let mut parts = text.split('-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next().map(|m| m.parse().ok().filter(|m| (1..=12).contains(m))).map_or(Some(None), |m| m.map(Some))?;
        let day = parts.next().map(|d| d.parse().ok().filter(|d| (1..=31).contains(d))).map_or(Some(None), |d| d.map(Some))?;
        (parts.next().is_none() && text.len() >= 4 && text.as_bytes()[..4].iter().all(u8::is_ascii_digit)).then_some(PartialDate {
            year,
            month,
            day,
        })
    }

    /// The first day it can mean, as `(year, month, day)`.
    pub fn first(self) -> (i32, u32, u32) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it can mean (31 stands for the end of any month).
    pub fn last(self) -> (i32, u32, u32) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }
}

impl Polity {
    /// The name of the capital that some words write: themselves where they are another city or an old name, the usual
    /// spelling where they spell it otherwise.
    pub fn capital_named(&self, words: &str) -> &str {
        let folded = super::fold_form(words);
        let form = self.capitals.iter().find(|c| super::fold_form(c).eq_ignore_ascii_case(&folded));
        let letters = |c: &str| c.chars().filter(|c| c.is_alphabetic()).count();
        let same = |c: &str| c.get(..1) == self.capital.get(..1) && letters(c).abs_diff(letters(&self.capital)) < 3;
        form.map_or(self.capital.as_str(), |c| if same(c) { &self.capital } else { c })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        let Some(month) = self.month else { return Ok(()) };
        write!(f, "-{month:02}")?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

/// A state, living or dead.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Polity {
    pub id: String,
    pub qid: String,
    pub name: String,
    pub official: String,
    pub forms: Vec<String>,
    pub adjectives: Vec<String>,
    pub demonyms: Vec<String>,
    /// The capital, and the other names and cities that stand for the government as it does.
    pub capital: String,
    pub capitals: Vec<String>,
    pub seats: Vec<String>,
    pub from: Option<PartialDate>,
    pub until: Option<PartialDate>,
}

/// A person who speaks, or spoke, for a side.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub forms: Vec<String>,
    pub family: Vec<String>,
    pub gender: Option<char>,
    pub bare: bool,
}

/// An office, general ("foreign minister") or of one side ("Secretary of State").
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Post {
    pub id: String,
    pub kind: String,
    pub side: String,
    pub office: String,
    pub forms: Vec<String>,
}

/// Who held which post for which side, from when until when.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Tenure {
    pub person: String,
    pub post: String,
    pub side: String,
    pub title: String,
    pub from: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub source: String,
    pub note: String,
    /// Line of the table, for messages.
    pub line: usize,
}

/// An organisation or movement that acts as a side.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Organisation {
    pub id: String,
    pub qid: String,
    pub name: String,
    pub forms: Vec<String>,
    pub adjectives: Vec<String>,
    pub kind: String,
    pub seat: String,
    pub side: String,
}

/// A city, region, island or sea.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct PlaceRow {
    pub id: String,
    pub name: String,
    pub forms: Vec<String>,
    pub country: String,
    pub kind: String,
    pub population: u64,
}

/// A building, residence or ship where meetings take place.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Venue {
    pub id: String,
    pub name: String,
    pub forms: Vec<String>,
    pub city: String,
    pub country: String,
    pub kind: String,
}

/// A summit series or other recurring gathering.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Gathering {
    pub id: String,
    pub qid: String,
    pub name: String,
    pub forms: Vec<String>,
    pub organiser: String,
}

/// One edition of a gathering.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Edition {
    pub gathering: String,
    pub edition: String,
    pub year: Option<i32>,
    pub from: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub city: String,
    pub country: String,
}

/// Something that sides talk about.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Topic {
    pub id: String,
    pub qid: String,
    pub label: String,
    pub forms: Vec<String>,
    pub kind: String,
}

/// A phrase and the tag that must not be read in it.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Never {
    pub phrase: String,
    pub kind: String,
}

/// All tables.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Tables {
    pub polities: Vec<Polity>,
    pub people: Vec<Person>,
    pub posts: Vec<Post>,
    pub tenures: Vec<Tenure>,
    pub organisations: Vec<Organisation>,
    pub places: Vec<PlaceRow>,
    pub venues: Vec<Venue>,
    pub gatherings: Vec<Gathering>,
    pub editions: Vec<Edition>,
    pub topics: Vec<Topic>,
    pub never: Vec<Never>,
}

/// The tables' names, in the order they are read.
pub const NAMES: [&str; 11] =
    ["polities", "people", "posts", "tenures", "organisations", "places", "venues", "gatherings", "gathering_editions", "topics", "never"];

/// A row whose cells are asked for by column name.
struct Row<'a> {
    file: &'a str,
    line: usize,
    header: &'a [&'a str],
    cells: &'a [&'a str],
    /// The column after the one asked for last: columns are mostly asked for in order.
    next: std::cell::Cell<usize>,
}

impl<'a> Row<'a> {
    fn get(&self, column: &str) -> &'a str {
        let next = self.next.get();
        let found = if self.header.get(next) == Some(&column) { Some(next) } else { self.header.iter().position(|h| *h == column) };
        self.next.set(found.map_or(next, |n| n + 1));
        let cell = found.and_then(|n| self.cells.get(n)).copied().unwrap_or("");
        // Space is rare, and looking for it in every script costs.
        let padded =
            cell.as_bytes().first().is_some_and(|b| !b.is_ascii_graphic()) || cell.as_bytes().last().is_some_and(|b| !b.is_ascii_graphic());
        if padded { cell.trim() } else { cell }
    }
    fn text(&self, column: &str) -> String {
        self.get(column).to_string()
    }
    fn list(&self, column: &str) -> Vec<String> {
        let cell = self.get(column);
        if cell.is_empty() {
            return Vec::new();
        }
        if memchr::memchr(b'|', cell.as_bytes()).is_none() {
            return vec![cell.to_string()];
        }
        cell.split('|').map(str::trim).filter(|s| !s.is_empty()).map(str::to_string).collect()
    }
    fn date(&self, column: &str, errors: &mut Vec<TableError>) -> Option<PartialDate> {
        let text = self.get(column);
        if text.is_empty() {
            return None;
        }
        let date = PartialDate::parse(text);
        if date.is_none() {
            errors.push(
                self.error(format!("column `{column}`: `{text}` is no date"), "write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty"),
            );
        }
        date
    }
    fn error(&self, what: String, remedy: &str) -> TableError {
        TableError { file: self.file.to_string(), line: self.line, what, remedy: remedy.to_string() }
    }
}

impl Tables {
    /// Adds a table's rows. A row whose id is there already replaces the old one (tenures, editions and `never` rows are
    /// added). Bad rows are left out and reported; the rest is read.
    pub fn read(&mut self, name: &str, file: &str, content: &str, errors: &mut Vec<TableError>) {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        let mut lines = content.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#') && !l.trim().is_empty());
        let Some((_, head)) = lines.next() else { return };
        let header: Vec<&str> = head.split('\t').map(str::trim).collect();
        let key = Self::key_column(name);
        if !header.contains(&key) {
            errors.push(TableError {
                file: file.to_string(),
                line: 1,
                what: format!("no column `{key}` in the first line"),
                remedy: "begin the file with the table's header, columns parted by tabs".to_string(),
            });
            return;
        }
        let mut cells = Vec::with_capacity(header.len());
        for (n, line) in lines {
            cells.clear();
            let mut from = 0;
            for tab in memchr::memchr_iter(b'\t', line.as_bytes()) {
                cells.push(&line[from..tab]);
                from = tab + 1;
            }
            cells.push(&line[from..]);
            let row = Row { file, line: n + 1, header: &header, cells: &cells, next: std::cell::Cell::new(0) };
            if row.cells.len() > header.len() {
                errors.push(row.error(format!("{} cells, but {} columns", row.cells.len(), header.len()), "remove the surplus tab"));
                continue;
            }
            if row.get(key).is_empty() {
                errors.push(row.error(format!("column `{key}` is empty"), "fill it or remove the row"));
                continue;
            }
            self.push(name, &row, errors);
        }
    }

    fn key_column(name: &str) -> &'static str {
        match name {
            "tenures" => "person",
            "gathering_editions" => "gathering",
            "never" => "phrase",
            _ => "id",
        }
    }

    fn push(&mut self, name: &str, row: &Row<'_>, errors: &mut Vec<TableError>) {
        match name {
            "polities" => self.polities.push(Polity {
                id: row.text("id"),
                qid: row.text("qid"),
                name: row.text("name"),
                official: row.text("official"),
                forms: row.list("forms"),
                adjectives: row.list("adjectives"),
                demonyms: row.list("demonyms"),
                capital: row.get("capital").split('|').next().unwrap_or("").trim().to_string(),
                capitals: row.list("capital"),
                seats: row.list("seats"),
                from: row.date("from", errors),
                until: row.date("until", errors),
            }),
            "people" => self.people.push(Person {
                id: row.text("id"),
                name: row.text("name"),
                forms: row.list("forms"),
                family: row.list("family"),
                gender: row.get("gender").chars().next(),
                bare: row.get("bare") == "yes",
            }),
            "posts" => self.posts.push(Post {
                id: row.text("id"),
                kind: row.text("kind"),
                side: row.text("side"),
                office: row.text("office"),
                forms: row.list("forms"),
            }),
            "tenures" => {
                let tenure = Tenure {
                    person: row.text("person"),
                    post: row.text("post"),
                    side: row.text("side"),
                    title: row.text("title"),
                    from: row.date("from", errors),
                    until: row.date("until", errors),
                    source: row.text("source"),
                    note: row.text("note"),
                    line: row.line,
                };
                self.tenures.push(tenure);
            }
            "organisations" => self.organisations.push(Organisation {
                id: row.text("id"),
                qid: row.text("qid"),
                name: row.text("name"),
                forms: row.list("forms"),
                adjectives: row.list("adjectives"),
                kind: row.text("kind"),
                seat: row.text("seat"),
                side: if row.get("side").is_empty() { row.text("id") } else { row.text("side") },
            }),
            "places" => self.places.push(PlaceRow {
                id: row.text("id"),
                name: row.text("name"),
                forms: row.list("forms"),
                country: row.text("country"),
                kind: row.text("kind"),
                population: row.get("population").parse().unwrap_or(0),
            }),
            "venues" => self.venues.push(Venue {
                id: row.text("id"),
                name: row.text("name"),
                forms: row.list("forms"),
                city: row.text("city"),
                country: row.text("country"),
                kind: row.text("kind"),
            }),
            "gatherings" => self.gatherings.push(Gathering {
                id: row.text("id"),
                qid: row.text("qid"),
                name: row.text("name"),
                forms: row.list("forms"),
                organiser: row.text("organiser"),
            }),
            "gathering_editions" => {
                let edition = Edition {
                    gathering: row.text("gathering"),
                    edition: row.text("edition"),
                    year: row.get("year").parse().ok(),
                    from: row.date("from", errors),
                    until: row.date("until", errors),
                    city: row.text("city"),
                    country: row.text("country"),
                };
                self.editions.push(edition);
            }
            "topics" => self.topics.push(Topic {
                id: row.text("id"),
                qid: row.text("qid"),
                label: row.text("label"),
                forms: row.list("forms"),
                kind: row.text("kind"),
            }),
            "never" => self.never.push(Never { phrase: row.text("phrase"), kind: row.text("kind") }),
            _ => errors.push(row.error(format!("unknown table `{name}`"), "name the file after one of the gazetteer's tables")),
        }
    }

    /// Lets later rows of the same id replace earlier ones, as a user's own tables override the shipped ones.
    pub fn override_duplicates(&mut self) {
        fn last_wins<T>(rows: &mut Vec<T>, id: impl Fn(&T) -> &str) {
            let mut seen = std::collections::HashSet::new();
            let mut keep: Vec<bool> = rows.iter().rev().map(|row| seen.insert(id(row).to_string())).collect();
            keep.reverse();
            let mut keep = keep.into_iter();
            rows.retain(|_| keep.next().unwrap_or(true));
        }
        last_wins(&mut self.polities, |r| &r.id);
        last_wins(&mut self.people, |r| &r.id);
        last_wins(&mut self.posts, |r| &r.id);
        last_wins(&mut self.organisations, |r| &r.id);
        last_wins(&mut self.places, |r| &r.id);
        last_wins(&mut self.venues, |r| &r.id);
        last_wins(&mut self.gatherings, |r| &r.id);
        last_wins(&mut self.topics, |r| &r.id);
    }
}
