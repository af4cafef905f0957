//! Ids: each once, each known.

use std::collections::{HashMap, HashSet};

use super::{Finding, finding};
use crate::gazetteer::layout::TRAITS;
use crate::gazetteer::rows::At;
use crate::gazetteer::tables::Tables;

/// ISO 3166 codes of territories that are no state, for places, venues and editions.
const TERRITORIES: &[&str] = &[
    "ABW", "AIA", "ALA", "ASM", "ATA", "ATF", "BES", "BLM", "BMU", "BVT", "CCK", "COK", "CUW", "CXR", "CYM", "ESH", "FLK", "FRO", "GGY",
    "GIB", "GLP", "GRL", "GUF", "GUM", "HKG", "HMD", "IMN", "IOT", "JEY", "MAC", "MAF", "MNP", "MSR", "MTQ", "MYT", "NCL", "NFK", "NIU",
    "PCN", "PRI", "PYF", "REU", "SGS", "SHN", "SJM", "SPM", "SXM", "TCA", "TKL", "UMI", "VGB", "VIR", "WLF",
];

/// Rows of one file with the same id, or that tell the same thing.
pub fn repeated(tables: &Tables, out: &mut Vec<Finding>) {
    let mut ids = |rows: Vec<(&str, At)>| {
        let mut first: HashMap<(u16, &str), u32> = HashMap::new();
        for (id, at) in rows {
            if let Some(line) = first.insert((at.file, id), at.line) {
                let what = format!("id `{id}` stands twice, first in line {line}");
                out.push(finding(tables, at, what, "merge the two rows or give one another id"));
            }
        }
    };
    ids(tables.polities.iter().map(|r| (r.id.as_str(), r.at)).collect());
    ids(tables.people.iter().map(|r| (r.id.as_str(), r.at)).collect());
    ids(tables.posts.iter().map(|r| (r.id.as_str(), r.at)).collect());
    ids(tables.organisations.iter().map(|r| (r.id.as_str(), r.at)).collect());
    ids(tables.places.iter().map(|r| (r.id.as_str(), r.at)).collect());
    ids(tables.venues.iter().map(|r| (r.id.as_str(), r.at)).collect());
    ids(tables.gatherings.iter().map(|r| (r.id.as_str(), r.at)).collect());
    ids(tables.topics.iter().map(|r| (r.id.as_str(), r.at)).collect());

    let polities: HashSet<&str> = tables.polities.iter().map(|p| p.id.as_str()).collect();
    for row in tables.organisations.iter().filter(|o| polities.contains(o.id.as_str())) {
        let what = format!("id `{}` is a country's", row.id);
        out.push(finding(tables, row.at, what, "give the organisation a longer id: a record's side is one or the other"));
    }
    let mut rows = HashMap::new();
    for t in &tables.tenures {
        if let Some(line) = rows.insert((t.at.file, &t.person, &t.post, &t.side, &t.title, t.from, t.until), t.at.line) {
            let what = format!("{} is {} of {} twice at the same time, first in line {line}", t.person, t.post, t.side);
            out.push(finding(tables, t.at, what, "remove one of the two rows"));
        }
    }
    let mut rows = HashMap::new();
    for e in &tables.editions {
        if let Some(line) = rows.insert((e.at.file, &e.gathering, &e.edition, e.year, e.from, &e.city), e.at.line) {
            let what = format!("an edition of `{}` stands twice, first in line {line}", e.gathering);
            out.push(finding(tables, e.at, what, "remove one of the two rows"));
        }
    }
    let mut rows = HashMap::new();
    for n in &tables.never {
        if let Some(line) = rows.insert((n.at.file, &n.phrase, &n.kind), n.at.line) {
            let what = format!("`{}` stands twice, first in line {line}", n.phrase);
            out.push(finding(tables, n.at, what, "remove one of the two rows"));
        }
    }
}

/// Ids of people, posts, countries, organisations and gatherings that no table holds.
pub fn unknown(tables: &Tables, out: &mut Vec<Finding>) {
    let people: HashSet<&str> = tables.people.iter().map(|p| p.id.as_str()).collect();
    let posts: HashSet<&str> = tables.posts.iter().map(|p| p.id.as_str()).collect();
    let polities: HashSet<&str> = tables.polities.iter().map(|p| p.id.as_str()).collect();
    let gatherings: HashSet<&str> = tables.gatherings.iter().map(|g| g.id.as_str()).collect();
    let sides: HashSet<&str> =
        polities.iter().copied().chain(tables.organisations.iter().flat_map(|o| [o.id.as_str(), o.side.as_str()])).collect();
    for tenure in &tables.tenures {
        for (what, id, known, table) in [
            ("person", &tenure.person, &people, "people.tsv"),
            ("post", &tenure.post, &posts, "posts.tsv"),
            ("side", &tenure.side, &sides, "polities.tsv or organisations.tsv"),
        ] {
            if !known.contains(id.as_str()) {
                out.push(finding(
                    tables,
                    tenure.at,
                    format!("unknown {what} `{id}`"),
                    &format!("add a row of that id to {table}, or mend the id"),
                ));
            }
        }
    }
    for post in tables.posts.iter().filter(|p| !p.side.is_empty() && !sides.contains(p.side.as_str())) {
        let what = format!("{}: unknown side `{}`", post.id, post.side);
        out.push(finding(tables, post.at, what, "add a row of that id to polities.tsv or organisations.tsv, or mend the id"));
    }
    let places = tables.places.iter().map(|p| (&p.id, &p.country, p.at));
    let venues = tables.venues.iter().map(|v| (&v.id, &v.country, v.at));
    let editions = tables.editions.iter().map(|e| (&e.gathering, &e.country, e.at));
    for (id, country, at) in places.chain(venues).chain(editions) {
        if !country.is_empty() && !polities.contains(country.as_str()) && !TERRITORIES.contains(&country.as_str()) {
            let what = format!("{id}: unknown country `{country}`");
            out.push(finding(tables, at, what, "use the alpha-3 code of a state or territory"));
        }
    }
    for polity in &tables.polities {
        for state in polity.formerly.iter().filter(|s| !polities.contains(s.as_str())) {
            let what = format!("{}: unknown state `{state}` in `formerly`", polity.id);
            out.push(finding(tables, polity.at, what, "use the id of a row of polities.tsv"));
        }
        for word in polity.traits.iter().filter(|t| !TRAITS.contains(&t.as_str())) {
            let what = format!("{}: unknown trait `{word}`", polity.id);
            out.push(finding(tables, polity.at, what, &format!("use {}", TRAITS.join(", "))));
        }
    }
    for edition in tables.editions.iter().filter(|e| !gatherings.contains(e.gathering.as_str())) {
        let what = format!("unknown gathering `{}`", edition.gathering);
        out.push(finding(tables, edition.at, what, "add a row of that id to gatherings.tsv, or mend the id"));
    }
}
