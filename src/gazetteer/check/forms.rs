//! Forms that are common English words, of which text is full.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Finding, finding};
use crate::gazetteer::rows::At;
use crate::gazetteer::tables::Tables;

static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("common.txt").split_whitespace().collect());

/// Common nouns that are offices all the same.
const OFFICES: &[&str] = &["chair", "general", "head", "king", "lead", "minister", "queen"];

/// Whether a form, whatever its capitals, is a common English word.
pub fn is_common(form: &str) -> bool {
    COMMON.contains(form.to_lowercase().as_str())
}

/// How a form collides with a common word.
enum Clash {
    /// `will`: every such word of a text would be the entry.
    Always,
    /// `Will`: those that begin a sentence would.
    AtTheStart,
}

fn clash(form: &str) -> Option<Clash> {
    if !is_common(form) {
        return None;
    }
    let mut letters = form.chars();
    let first = letters.next()?;
    // WHO and LeT are matched with their capitals only.
    letters.all(char::is_lowercase).then_some(if first.is_lowercase() { Clash::Always } else { Clash::AtTheStart })
}

/// Finds forms that collide; a `never` row with a form in it says that somebody has thought of it.
pub fn common(tables: &Tables, out: &mut Vec<Finding>) {
    let known: HashSet<&str> = tables.never.iter().flat_map(|n| n.phrase.split(' ')).collect();
    for (id, form, at) in names(tables) {
        let remedy = match clash(form) {
            Some(Clash::Always) => "write it with its capital, or leave it out",
            Some(Clash::AtTheStart) if !known.contains(form.as_str()) => {
                "leave it out, or add to never.tsv the phrases in which it is the common word"
            }
            _ => continue,
        };
        out.push(finding(tables, at, format!("{id}: form `{form}` is a common English word"), remedy));
    }
    for post in &tables.posts {
        for form in post.forms.iter().filter(|f| matches!(clash(f), Some(Clash::Always)) && !OFFICES.contains(&f.as_str())) {
            let what = format!("{}: form `{form}` is a common English word", post.id);
            out.push(finding(tables, post.at, what, "use a wording that is of the office alone"));
        }
    }
    for person in &tables.people {
        for name in &person.family {
            let remedy = match clash(name) {
                Some(Clash::Always) => "write the family name with its capital",
                // A short name counts where the full name stands near, unless the row says that it may stand alone.
                Some(Clash::AtTheStart) if person.bare => "empty the column `bare`",
                _ => continue,
            };
            let what = format!("{}: short name `{name}` is a common English word", person.id);
            out.push(finding(tables, person.at, what, remedy));
        }
    }
}

/// Every form of every entry but offices and short names of people.
fn names(tables: &Tables) -> Vec<(&str, &String, At)> {
    let mut out = Vec::new();
    for r in &tables.polities {
        let forms = [&r.name, &r.official].into_iter().chain(&r.forms).chain(&r.adjectives).chain(&r.demonyms).chain(&r.seats);
        out.extend(forms.map(|f| (r.id.as_str(), f, r.at)));
    }
    tables.people.iter().for_each(|r| out.extend(r.forms.iter().chain([&r.name]).map(|f| (r.id.as_str(), f, r.at))));
    tables
        .organisations
        .iter()
        .for_each(|r| out.extend(r.forms.iter().chain(&r.adjectives).chain([&r.name]).map(|f| (r.id.as_str(), f, r.at))));
    tables.places.iter().for_each(|r| out.extend(r.forms.iter().chain([&r.name]).map(|f| (r.id.as_str(), f, r.at))));
    tables.venues.iter().for_each(|r| out.extend(r.forms.iter().chain([&r.name]).map(|f| (r.id.as_str(), f, r.at))));
    tables.gatherings.iter().for_each(|r| out.extend(r.forms.iter().chain([&r.name]).map(|f| (r.id.as_str(), f, r.at))));
    tables.topics.iter().for_each(|r| out.extend(r.forms.iter().chain([&r.label]).map(|f| (r.id.as_str(), f, r.at))));
    out
}

/// Rows whose column `forms` tells one form twice, letter for letter.
pub fn repeated(tables: &Tables, out: &mut Vec<Finding>) {
    let mut row = |id: &str, forms: &[String], at: At| {
        for (n, form) in forms.iter().enumerate() {
            if forms[..n].contains(form) {
                out.push(finding(tables, at, format!("{id}: form `{form}` stands twice"), "remove one of the two"));
            }
        }
    };
    tables.polities.iter().for_each(|r| row(&r.id, &r.forms, r.at));
    tables.people.iter().for_each(|r| row(&r.id, &r.forms, r.at));
    tables.posts.iter().for_each(|r| row(&r.id, &r.forms, r.at));
    tables.organisations.iter().for_each(|r| row(&r.id, &r.forms, r.at));
    tables.places.iter().for_each(|r| row(&r.id, &r.forms, r.at));
    tables.venues.iter().for_each(|r| row(&r.id, &r.forms, r.at));
    tables.gatherings.iter().for_each(|r| row(&r.id, &r.forms, r.at));
    tables.topics.iter().for_each(|r| row(&r.id, &r.forms, r.at));
}
