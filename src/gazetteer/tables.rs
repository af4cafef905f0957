//! The gazetteer's tables: tab-separated, one row a fact, read with errors that name file, line and remedy.

use super::rows::{
    At, Edition, Gathering, Never, Organisation, PartialDate, Person, PlaceRow, Polity, Post, TableError, Tenure, Topic, Venue,
};

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
    /// The files that were read, as they were named.
    pub files: Vec<String>,
}

/// The tables' names, in the order they are read.
pub const NAMES: [&str; 11] =
    ["polities", "people", "posts", "tenures", "organisations", "places", "venues", "gatherings", "gathering_editions", "topics", "never"];

/// A row whose cells are asked for by column name.
struct Row<'a> {
    file: &'a str,
    at: At,
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
        TableError { file: self.file.to_string(), line: self.at.line as usize, what, remedy: remedy.to_string() }
    }
}

impl Tables {
    /// The state of an alpha-3 code.
    pub fn polity(&self, id: &str) -> Option<&Polity> {
        // The shipped rows are sorted; a user's may stand behind them.
        match self.polities.binary_search_by(|p| p.id.as_str().cmp(id)) {
            Ok(n) => self.polities.get(n),
            Err(_) => self.polities.iter().find(|p| p.id == id),
        }
    }

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
        let number = self.files.len() as u16;
        self.files.push(file.to_string());
        let mut cells = Vec::with_capacity(header.len());
        for (n, line) in lines {
            cells.clear();
            let mut from = 0;
            for tab in memchr::memchr_iter(b'\t', line.as_bytes()) {
                cells.push(&line[from..tab]);
                from = tab + 1;
            }
            cells.push(&line[from..]);
            let at = At { file: number, line: n as u32 + 1 };
            let row = Row { file, at, header: &header, cells: &cells, next: std::cell::Cell::new(0) };
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
                releases: row.list("releases"),
                sites: row.list("sites"),
                traits: row.list("traits"),
                formerly: row.list("formerly"),
                governs: row.list("governs"),
                at: row.at,
            }),
            "people" => self.people.push(Person {
                id: row.text("id"),
                name: row.text("name"),
                forms: row.list("forms"),
                family: row.list("family"),
                gender: row.get("gender").chars().next(),
                bare: row.get("bare") == "yes",
                replaces: row.list("replaces"),
                at: row.at,
            }),
            "posts" => self.posts.push(Post {
                id: row.text("id"),
                kind: row.text("kind"),
                side: row.text("side"),
                office: row.text("office"),
                forms: row.list("forms"),
                at: row.at,
            }),
            "tenures" => {
                let before = errors.len();
                let tenure = Tenure {
                    person: row.text("person"),
                    post: row.text("post"),
                    side: row.text("side"),
                    title: row.text("title"),
                    from: row.date("from", errors),
                    until: row.date("until", errors),
                    source: row.text("source"),
                    note: row.text("note"),
                    at: row.at,
                };
                if errors.len() == before {
                    self.tenures.push(tenure);
                }
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
                until: row.date("until", errors),
                at: row.at,
            }),
            "places" => self.places.push(PlaceRow {
                id: row.text("id"),
                name: row.text("name"),
                forms: row.list("forms"),
                country: row.text("country"),
                kind: row.text("kind"),
                population: row.get("population").parse().unwrap_or(0),
                at: row.at,
            }),
            "venues" => self.venues.push(Venue {
                id: row.text("id"),
                name: row.text("name"),
                forms: row.list("forms"),
                city: row.text("city"),
                country: row.text("country"),
                kind: row.text("kind"),
                at: row.at,
            }),
            "gatherings" => self.gatherings.push(Gathering {
                id: row.text("id"),
                qid: row.text("qid"),
                name: row.text("name"),
                forms: row.list("forms"),
                organiser: row.text("organiser"),
                at: row.at,
            }),
            "gathering_editions" => {
                let before = errors.len();
                let edition = Edition {
                    gathering: row.text("gathering"),
                    edition: row.text("edition"),
                    year: row.get("year").parse().ok(),
                    from: row.date("from", errors),
                    until: row.date("until", errors),
                    city: row.text("city"),
                    country: row.text("country"),
                    at: row.at,
                };
                if errors.len() == before {
                    self.editions.push(edition);
                }
            }
            "topics" => self.topics.push(Topic {
                id: row.text("id"),
                qid: row.text("qid"),
                label: row.text("label"),
                forms: row.list("forms"),
                kind: row.text("kind"),
                at: row.at,
            }),
            "never" => self.never.push(Never { phrase: row.text("phrase"), kind: row.text("kind"), at: row.at }),
            _ => errors.push(row.error(format!("unknown table `{name}`"), "name the file after one of the gazetteer's tables")),
        }
    }

    /// The file in which a row stands.
    pub fn file(&self, at: At) -> &str {
        self.files.get(at.file as usize).map_or("", String::as_str)
    }

    /// Lets later rows replace earlier ones, as a user's own tables override the shipped ones: rows of the same id, people
    /// whom a later row `replaces`, and terms that a later file tells of the same person in the same post at the same time.
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
        self.replace_people();
        self.override_tenures();
    }

    /// People whom another row replaces go; their terms become those of the other row.
    fn replace_people(&mut self) {
        let pairs = self.people.iter().flat_map(|p| p.replaces.iter().map(|old| (old.clone(), p.id.clone())));
        let renamed: std::collections::HashMap<String, String> = pairs.filter(|(old, new)| old != new).collect();
        if renamed.is_empty() {
            return;
        }
        self.people.retain(|p| !renamed.contains_key(&p.id));
        for tenure in &mut self.tenures {
            if let Some(new) = renamed.get(&tenure.person) {
                tenure.person.clone_from(new);
            }
        }
    }

    /// A term gives way to a later file's term of the same person in the same post of the same side, where the two share time.
    fn override_tenures(&mut self) {
        let mut terms: std::collections::HashMap<(&str, &str, &str), Vec<&Tenure>> = std::collections::HashMap::new();
        for tenure in &self.tenures {
            terms.entry((&tenure.person, &tenure.post, &tenure.side)).or_default().push(tenure);
        }
        let later =
            |t: &Tenure| terms[&(t.person.as_str(), t.post.as_str(), t.side.as_str())].iter().any(|u| u.at.file > t.at.file && u.meets(t));
        let keep: Vec<bool> = self.tenures.iter().map(|t| !later(t)).collect();
        let mut keep = keep.into_iter();
        self.tenures.retain(|_| keep.next().unwrap_or(true));
    }
}
