//! What is wrong with a set of tables, each finding with file, line and remedy.

use std::collections::{HashMap, HashSet};

use super::holders::{first_day, last_day};
use super::tables::{TableError, Tables, Tenure};

/// A fault in the tables.
pub type Finding = TableError;

/// Common English words that a form must not be, because text is full of them.
const COMMON: &[&str] = &[
    "may", "march", "august", "will", "can", "us", "it", "who", "is", "are", "so", "no", "the", "and", "of", "in", "to", "for", "on",
    "all", "new", "nice", "reading", "mobile", "bath", "same", "most", "split", "hope", "young", "king", "law", "long", "grant", "rice",
    "bush", "wood", "price", "park", "man", "more", "best", "west", "north", "day", "hill", "case", "field",
];

/// Finds duplicates, unknown ids, overlapping holders of one post, reversed dates, and forms that are common English words.
pub fn check(tables: &Tables) -> Vec<Finding> {
    let mut out = Vec::new();
    let ids = |name: &str, list: Vec<&str>, out: &mut Vec<Finding>| {
        let mut seen = HashSet::new();
        for id in list {
            if !seen.insert(id) {
                out.push(finding(name, 0, format!("id `{id}` stands twice"), "merge the two rows or give one another id"));
            }
        }
    };
    ids("polities", tables.polities.iter().map(|r| r.id.as_str()).collect(), &mut out);
    ids("people", tables.people.iter().map(|r| r.id.as_str()).collect(), &mut out);
    ids("posts", tables.posts.iter().map(|r| r.id.as_str()).collect(), &mut out);
    ids("organisations", tables.organisations.iter().map(|r| r.id.as_str()).collect(), &mut out);
    ids("places", tables.places.iter().map(|r| r.id.as_str()).collect(), &mut out);
    ids("venues", tables.venues.iter().map(|r| r.id.as_str()).collect(), &mut out);
    ids("gatherings", tables.gatherings.iter().map(|r| r.id.as_str()).collect(), &mut out);
    ids("topics", tables.topics.iter().map(|r| r.id.as_str()).collect(), &mut out);

    let people: HashSet<&str> = tables.people.iter().map(|p| p.id.as_str()).collect();
    let posts: HashSet<&str> = tables.posts.iter().map(|p| p.id.as_str()).collect();
    let polities: HashSet<&str> = tables.polities.iter().map(|p| p.id.as_str()).collect();
    let sides: HashSet<&str> =
        polities.iter().copied().chain(tables.organisations.iter().flat_map(|o| [o.id.as_str(), o.side.as_str()])).collect();
    for tenure in &tables.tenures {
        for (what, id, known) in [("person", &tenure.person, &people), ("post", &tenure.post, &posts), ("side", &tenure.side, &sides)] {
            if !known.contains(id.as_str()) {
                out.push(finding(
                    "tenures",
                    tenure.line,
                    format!("unknown {what} `{id}`"),
                    "add its row to the table it belongs to, or mend the id",
                ));
            }
        }
        if let (Some(from), Some(until)) = (tenure.from, tenure.until)
            && first_day(from) > last_day(until)
        {
            out.push(finding("tenures", tenure.line, format!("{} ends before it begins", tenure.person), "mend the dates"));
        }
    }
    for place in tables.places.iter().filter(|p| !p.country.is_empty() && !polities.contains(p.country.as_str())) {
        out.push(finding(
            "places",
            0,
            format!("{}: unknown country `{}`", place.id, place.country),
            "use the alpha-3 code of a row in polities.tsv",
        ));
    }
    for venue in tables.venues.iter().filter(|v| !v.country.is_empty() && !polities.contains(v.country.as_str())) {
        out.push(finding(
            "venues",
            0,
            format!("{}: unknown country `{}`", venue.id, venue.country),
            "use the alpha-3 code of a row in polities.tsv",
        ));
    }
    let gatherings: HashSet<&str> = tables.gatherings.iter().map(|g| g.id.as_str()).collect();
    for edition in tables.editions.iter().filter(|e| !gatherings.contains(e.gathering.as_str())) {
        out.push(finding("gathering_editions", 0, format!("unknown gathering `{}`", edition.gathering), "add its row to gatherings.tsv"));
    }
    overlaps(tables, &mut out);
    for (table, id, form) in all_forms(tables) {
        if COMMON.contains(&form.to_lowercase().as_str()) && form.chars().all(char::is_lowercase) {
            out.push(finding(
                table,
                0,
                format!("{id}: form `{form}` is a common English word"),
                "write it with its capital, or add a `never` row",
            ));
        }
    }
    out
}

fn all_forms(tables: &Tables) -> Vec<(&'static str, &str, &str)> {
    let mut out = Vec::new();
    tables
        .polities
        .iter()
        .for_each(|r| out.extend(r.forms.iter().chain(&r.adjectives).chain(&r.demonyms).map(|f| ("polities", r.id.as_str(), f.as_str()))));
    tables.people.iter().for_each(|r| out.extend(r.forms.iter().chain(&r.family).map(|f| ("people", r.id.as_str(), f.as_str()))));
    tables.places.iter().for_each(|r| out.extend(r.forms.iter().chain([&r.name]).map(|f| ("places", r.id.as_str(), f.as_str()))));
    tables.organisations.iter().for_each(|r| out.extend(r.forms.iter().map(|f| ("organisations", r.id.as_str(), f.as_str()))));
    tables.topics.iter().for_each(|r| out.extend(r.forms.iter().map(|f| ("topics", r.id.as_str(), f.as_str()))));
    out
}

/// Two people in one post of one side for more than a month.
fn overlaps(tables: &Tables, out: &mut Vec<Finding>) {
    let mut by_post: HashMap<(&str, &str), Vec<&Tenure>> = HashMap::new();
    for tenure in tables.tenures.iter().filter(|t| t.from.is_some() && !t.note.contains("joint") && !t.note.contains("acting")) {
        by_post.entry((&tenure.side, &tenure.post)).or_default().push(tenure);
    }
    let single: HashSet<&str> = tables
        .posts
        .iter()
        .filter(|p| matches!(p.kind.as_str(), "head_of_state" | "head_of_government" | "foreign_minister" | "monarch"))
        .map(|p| p.id.as_str())
        .collect();
    let mut keys: Vec<_> = by_post.into_iter().filter(|((_, post), _)| single.contains(post)).collect();
    keys.sort_by_key(|(k, _)| *k);
    for ((side, post), mut rows) in keys {
        rows.sort_by_key(|t| t.from);
        for pair in rows.windows(2) {
            let (Some(next), Some(until)) = (pair[1].from, pair[0].until) else {
                if pair[0].until.is_none() && pair[0].person != pair[1].person {
                    out.push(finding(
                        "tenures",
                        pair[0].line,
                        format!("{side} {post}: {} has no end, yet {} follows", pair[0].person, pair[1].person),
                        "give the first an end",
                    ));
                }
                continue;
            };
            if pair[0].person != pair[1].person
                && (last_day(until) - first_day(next)).num_days() > 31
                && until.day.is_some()
                && next.day.is_some()
            {
                out.push(finding(
                    "tenures",
                    pair[1].line,
                    format!("{side} {post}: {} and {} overlap", pair[0].person, pair[1].person),
                    "mend the dates, or note `acting` or `joint`",
                ));
            }
        }
    }
}

fn finding(table: &str, line: usize, what: String, remedy: &str) -> Finding {
    TableError { file: format!("{table}.tsv"), line, what, remedy: remedy.to_string() }
}
