//! Which variable of a query holds what.

use super::form::{Row, Rows};
use super::term::Term;
use crate::Error;

/// What a variable may be called, without the letters' case and `_`; those of the query in README first.
const PERSON: &[&str] = &["person", "item", "human", "holder", "officeholder", "politician", "minister", "leader"];
const POSITION: &[&str] = &["position", "office", "post", "role", "roleitem", "pos"];
const COUNTRY: &[&str] = &["country", "state", "jurisdiction", "polity", "organisation", "organization"];
const ISO: &[&str] = &["iso", "iso3", "alpha3", "isoalpha3", "iso3166alpha3", "countrycode", "countryiso", "code"];
const STATEMENT: &[&str] = &["statement", "stmt", "st", "psid", "ps", "held", "p39"];
const START: &[&str] = &["start", "starttime", "startdate", "startv", "from", "begin", "since"];
const END: &[&str] = &["end", "endtime", "enddate", "endv", "until", "to"];
const ALIAS: &[&str] = &["alias", "aliases", "altlabel", "altlabels"];
const FAMILY: &[&str] = &["familylabel", "familynamelabel", "family", "familyname", "surname"];
const GENDER: &[&str] = &["genderlabel", "sexlabel", "gender", "sex"];
const RANK: &[&str] = &["rank"];
const ACTING: &[&str] = &["acting", "isacting", "nature", "naturelabel"];

/// The variables of a file by what they hold; empty where there is none.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Columns {
    pub person: String,
    pub name: String,
    pub position: String,
    pub position_label: String,
    pub country: String,
    pub country_label: String,
    pub iso: String,
    pub statement: String,
    pub rank: String,
    pub start: String,
    pub start_precision: String,
    pub end: String,
    pub end_precision: String,
    pub aliases: Vec<String>,
    pub family: String,
    pub gender: String,
    pub acting: String,
}

impl Columns {
    /// Finds the variables of a file.
    pub fn of(file: &str, rows: &Rows) -> Result<Columns, Error> {
        let plain = |name: &String| name.replace(['_', ' ', '-'], "").to_lowercase();
        let header: Vec<(String, &String)> = rows.header.iter().map(|name| (plain(name), name)).collect();
        let find = |names: &[&str], ends: &[&str]| {
            let mut wanted = names.iter().flat_map(|n| ends.iter().map(move |end| format!("{n}{end}")));
            wanted.find_map(|want| header.iter().find(|(name, _)| *name == want)).map(|(_, name)| name.to_string()).unwrap_or_default()
        };
        let names = |names: &[&str], ends: &[&str]| {
            let wanted: Vec<String> = names.iter().flat_map(|n| ends.iter().map(move |end| format!("{n}{end}"))).collect();
            header.iter().filter(|(name, _)| wanted.contains(name)).map(|(_, name)| name.to_string()).collect::<Vec<_>>()
        };
        let mut aliases = names(ALIAS, &["", "label"]);
        aliases.extend(names(PERSON, &["altlabel", "alias", "aliases"]));
        let columns = Columns {
            person: find(PERSON, &["", "id", "qid"]),
            name: Some(find(PERSON, &["label", "name"])).filter(|n| !n.is_empty()).unwrap_or_else(|| find(&["name", "label"], &[""])),
            position: find(POSITION, &["", "id", "qid"]),
            position_label: find(POSITION, &["label", "name"]),
            country: find(COUNTRY, &["", "id", "qid"]),
            country_label: find(COUNTRY, &["label", "name"]),
            iso: find(ISO, &[""]),
            statement: find(STATEMENT, &["", "id"]),
            rank: find(RANK, &[""]),
            start: find(START, &[""]),
            start_precision: find(START, &["precision", "prec"]),
            end: find(END, &[""]),
            end_precision: find(END, &["precision", "prec"]),
            aliases,
            family: find(FAMILY, &[""]),
            gender: find(GENDER, &[""]),
            acting: find(ACTING, &[""]),
        };
        let missing = [("person", &columns.person), ("positionLabel", &columns.position_label)];
        match missing.iter().find(|(_, found)| found.is_empty()) {
            None => Ok(columns),
            Some((name, _)) => Err(Error::new(
                file,
                Some(1),
                &format!("no column `{name}` among {}", rows.header.join(", ")),
                "name the query's variables as the query in bilat's README does",
            )),
        }
    }

    /// The known words of a column of a row.
    pub fn words<'r>(&self, row: &'r Row, column: &str) -> Option<&'r str> {
        row.cells.get(column).and_then(Term::known)
    }

    /// The members of a column of aliases: one, several parted by `|`, or, where Wikidata's label service has made the list
    /// (`personAltLabel`), by commas.
    pub fn aliases<'r>(&self, row: &'r Row) -> impl Iterator<Item = &'r str> {
        let cells = self.aliases.iter().filter_map(|column| Some((column, self.words(row, column)?)));
        let listed: Vec<&str> = cells
            .flat_map(|(column, words)| {
                let low = column.to_lowercase();
                let commas = low.ends_with("altlabel") && low != "altlabel";
                words.split('|').flat_map(move |part| if commas { part.split(", ").collect() } else { vec![part] })
            })
            .map(str::trim)
            .filter(|a| !a.is_empty())
            .collect();
        listed.into_iter()
    }
}
