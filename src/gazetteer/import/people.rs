//! Labels and aliases of an item become a person's name, forms and short names.

use std::collections::HashMap;

use super::statement::Statement;
use crate::Error;
use crate::gazetteer::check::is_common;
use crate::gazetteer::names::name_key;
use crate::gazetteer::rows::{Person, Tenure};
use crate::gazetteer::tables::Tables;

/// Whose family name stands first.
const FAMILY_FIRST: &[&str] = &["CHN", "KOR", "PRK", "TWN"];
/// Whom the news calls by the given name, which stands first.
const GIVEN_FIRST: &[&str] = &["THA", "ETH", "ERI", "BTN", "LAO"];
/// Words that belong to the family name after them.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "di", "du", "del", "della", "van", "von", "der", "den", "ter", "ten", "la", "le", "bin", "ibn", "al",
    "el", "abu", "ben", "bint", "st.", "san", "af", "zu", "abdul", "abdel", "ould", "mint",
];

/// The people of some tables, to find again those who are imported.
pub struct People<'t> {
    by_id: HashMap<&'t str, &'t Person>,
    /// People without a QID, by the key of each of their names.
    by_name: HashMap<String, Vec<&'t Person>>,
    terms: HashMap<&'t str, Vec<&'t Tenure>>,
    kinds: HashMap<&'t str, &'t str>,
}

impl<'t> People<'t> {
    /// Indexes some tables.
    pub fn new(tables: &'t Tables) -> People<'t> {
        let mut by_name: HashMap<String, Vec<&Person>> = HashMap::new();
        for person in tables.people.iter().filter(|p| p.id.starts_with("p-")) {
            for name in [&person.name].into_iter().chain(&person.forms) {
                by_name.entry(name_key(name)).or_default().push(person);
            }
        }
        let mut terms: HashMap<&str, Vec<&Tenure>> = HashMap::new();
        tables.tenures.iter().for_each(|t| terms.entry(&t.person).or_default().push(t));
        People {
            by_id: tables.people.iter().map(|p| (p.id.as_str(), p)).collect(),
            by_name,
            terms,
            kinds: tables.posts.iter().map(|p| (p.id.as_str(), p.kind.as_str())).collect(),
        }
    }

    /// The row of a person who held these terms; `None`, with the reason told, where nobody knows the name.
    ///
    /// What the tables know of the person already is kept: a row of that QID, or one without a QID of somebody of that name who
    /// held such an office of that side at that time, whom the new row then replaces.
    pub fn row(&self, id: &str, terms: &[(&Statement, Tenure)], left_out: &mut Vec<Error>) -> Option<Person> {
        let labels: Vec<&String> = terms.iter().flat_map(|(s, _)| &s.labels).collect();
        let aliases: Vec<&String> = terms.iter().flat_map(|(s, _)| &s.aliases).collect();
        let same: Vec<&Person> = labels.iter().chain(&aliases).filter_map(|name| self.unnumbered(name, terms)).collect();
        let known = self.by_id.get(id).copied().or(same.first().copied());
        let name = known.map(|p| &p.name).or(labels.first().copied()).or(aliases.iter().copied().find(|a| a.contains(' ')));
        let Some(name) = name.map(|n| clean(n)) else {
            let first = terms.first().map(|(s, _)| s)?;
            let remedy = "give the item an English label on Wikidata, or fill the column in the file";
            left_out.push(Error::new(&first.file, Some(first.line), &format!("{id} has no name"), remedy));
            return None;
        };
        let side = terms.first().map_or("", |(_, t)| t.side.as_str());
        let mut person = known.cloned().unwrap_or_default();
        let (mut full, short): (Vec<String>, Vec<String>) =
            labels.iter().chain(&aliases).map(|form| clean(form)).filter(|form| usable(form)).partition(|form| stands_alone(form));
        full.retain(|form| *form != name);
        if person.family.is_empty() {
            let told =
                terms.iter().flat_map(|(s, _)| &s.family).map(|f| clean(f)).find(|family| name.split(' ').any(|word| word == *family));
            person.family = vec![told.unwrap_or_else(|| family_name(&name, side))];
        }
        person.id = id.to_string();
        person.name = name;
        full.into_iter().for_each(|form| push_new(&mut person.forms, form));
        short.into_iter().for_each(|form| push_new(&mut person.family, form));
        person.gender = person.gender.or(terms.iter().find_map(|(s, _)| s.gender));
        let mut replaces: Vec<String> = same.iter().map(|p| p.id.clone()).collect();
        replaces.sort();
        replaces.dedup();
        person.replaces = replaces;
        Some(person)
    }

    /// A person without a QID of this name who held an office of the same kind and side at the same time.
    fn unnumbered(&self, name: &str, terms: &[(&Statement, Tenure)]) -> Option<&'t Person> {
        let kind = |t: &Tenure| self.kinds.get(t.post.as_str());
        let held = |person: &&Person| {
            let known = self.terms.get(person.id.as_str()).into_iter().flatten();
            known.into_iter().any(|a| terms.iter().any(|(_, b)| a.side == b.side && kind(a) == kind(b) && a.meets(b)))
        };
        self.by_name.get(&name_key(name))?.iter().copied().find(held)
    }
}

/// A name in one line, without the signs that part cells and lists.
fn clean(name: &str) -> String {
    name.replace('|', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push_new(list: &mut Vec<String>, item: String) {
    if !list.iter().any(|known| known.to_lowercase() == item.to_lowercase()) {
        list.push(item);
    }
}

/// Whether an alias may serve as a form: Latin letters, a capital, and not common words only.
fn usable(alias: &str) -> bool {
    alias.len() > 2
        && alias.chars().any(char::is_uppercase)
        && alias.chars().any(|c| c.is_ascii_alphabetic())
        && !name_key(alias).is_empty()
        && !alias.split([' ', '-']).all(is_common)
}

/// Whether an alias is a whole name: several words, or an abbreviation such as MBS. Any other single word is a short name, which
/// counts where the full name stands near.
fn stands_alone(alias: &str) -> bool {
    alias.contains(' ') || alias.chars().all(char::is_uppercase)
}

/// What the news calls a person of a side alone.
fn family_name(name: &str, side: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let roman = |word: &&str| !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let last = words.len() - 1;
    if last == 0 || side == "MMR" {
        return name.to_string();
    }
    // "Mohammed VI of Morocco", "Salman of Saudi Arabia".
    if let Some(at) = words[1..].iter().position(roman) {
        return words[..at + 2].join(" ");
    }
    if let Some(at) = words.iter().position(|w| *w == "of").filter(|at| *at > 0) {
        return words[..at].join(" ");
    }
    if FAMILY_FIRST.contains(&side) || GIVEN_FIRST.contains(&side) {
        return words[0].to_string();
    }
    let mut from = last;
    while from > 1 && PARTICLES.contains(&words[from - 1].to_lowercase().as_str()) {
        from -= 1;
    }
    words[from..].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_those_of_the_news() {
        for (name, side, wanted) in [
            ("Ada Quillon", "NRU", "Quillon"),
            ("Ursula von der Leyen", "DEU", "von der Leyen"),
            ("Xi Jinping", "CHN", "Xi"),
            ("Mohammed VI of Morocco", "MAR", "Mohammed VI"),
            ("Salman of Saudi Arabia", "SAU", "Salman"),
            ("Faisal bin Farhan Al Saud", "SAU", "Al Saud"),
            ("Aung San Suu Kyi", "MMR", "Aung San Suu Kyi"),
            ("Pele", "BRA", "Pele"),
        ] {
            assert_eq!(family_name(name, side), wanted);
        }
    }

    #[test]
    fn aliases_that_are_common_words_are_no_forms() {
        for (alias, wanted) in
            [("May", false), ("the Rock", false), ("Iron Lady", true), ("MBS", true), ("Путин", false), ("45", false), ("Q", false)]
        {
            assert_eq!(usable(alias), wanted, "{alias}");
        }
    }
}
