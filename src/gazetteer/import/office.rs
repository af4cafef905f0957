//! A position of Wikidata becomes a post of the tables and the side it is of.

use std::collections::{BTreeMap, HashMap};

use super::statement::{Statement, more};
use crate::Error;
use crate::gazetteer::rows::{PartialDate, Polity, Post};
use crate::gazetteer::tables::Tables;

/// What a position is in the tables.
pub struct Found {
    /// Id of the post.
    pub post: String,
    /// Id of the side.
    pub side: String,
    /// The office's own title.
    pub title: String,
    /// Whether the position is that of an acting holder.
    pub acting: bool,
}

/// The posts and sides of some tables, to find positions among.
pub struct Offices<'t> {
    tables: &'t Tables,
    /// Sides by QID, code and lower-case name.
    sides: HashMap<String, Vec<&'t str>>,
    polities: HashMap<&'t str, &'t Polity>,
    /// How often a side's people stand in a post.
    used: HashMap<(&'t str, &'t str), usize>,
    /// Positions that were not found: what to say, where first, how often.
    missing: BTreeMap<(String, &'static str), (String, usize, usize)>,
}

const ACTING: [&str; 4] = ["acting ", "interim ", "caretaker ", "provisional "];

/// Words that make the long name of a state of its short one or of its adjective.
const STATES: [&str; 14] = [
    "republic", "kingdom", "state", "confederation", "federation", "union", "commonwealth", "sultanate", "emirate", "principality",
    "grand duchy", "empire", "government", "nation",
];

impl<'t> Offices<'t> {
    /// Indexes some tables.
    pub fn new(tables: &'t Tables) -> Offices<'t> {
        let mut sides: HashMap<String, Vec<&str>> = HashMap::new();
        let mut add = |name: &str, side: &'t str| {
            let list = sides.entry(fold(name)).or_default();
            if !name.is_empty() && !list.contains(&side) {
                list.push(side);
            }
        };
        for p in &tables.polities {
            [&p.id, &p.qid, &p.name, &p.official].into_iter().chain(&p.forms).for_each(|name| add(name, &p.id));
        }
        for o in &tables.organisations {
            [&o.id, &o.qid, &o.name].into_iter().chain(&o.forms).for_each(|name| add(name, &o.side));
        }
        let mut used: HashMap<(&str, &str), usize> = HashMap::new();
        tables.tenures.iter().for_each(|t| *used.entry((t.side.as_str(), t.post.as_str())).or_default() += 1);
        let polities = tables.polities.iter().map(|p| (p.id.as_str(), p)).collect();
        Offices { tables, sides, polities, used, missing: BTreeMap::new() }
    }

    /// The post and side of a statement's position; what is not found is told by [`Offices::tell`].
    pub fn find(&mut self, statement: &Statement, from: Option<PartialDate>) -> Option<Found> {
        let label = statement.office.as_str();
        if super::term::qid(label) == Some(label) {
            return self.miss(statement, format!("position {label} has no English label"), "give it one on Wikidata, or in the file");
        }
        let Some(side) = self.side(statement, from) else {
            let countries: Vec<String> = statement.countries.iter().map(|names| names.join(" ")).collect();
            let of = if countries.is_empty() { String::new() } else { format!(" of {}", countries.join(" or ")) };
            let remedy = "select the country's ISO code as ?iso as README's query does, or add the country to a polities.tsv of your own and give its folder with --gazetteer";
            return self.miss(statement, format!("no country or organisation is known for `{label}`{of}"), remedy);
        };
        let (acting, label) = match ACTING.iter().find_map(|a| strip_start(label, a)) {
            Some(rest) => (true, rest),
            None => (statement.acting, label),
        };
        let wordings = self.wordings(label, side, &statement.countries);
        let (whole, parts) = (wordings.iter(), wordings.iter().rev());
        let post = whole.map(|w| (*w, self.exactly(w, side, statement.gender)));
        let post = post.chain(parts.map(|w| (*w, self.by_field(w, side, statement.gender)))).find_map(|(w, post)| Some((w, post?)));
        let Some((wording, post)) = post else {
            let wording = wordings.get(1).unwrap_or(&label);
            let remedy = "add the wording to a post of a posts.tsv of your own and give its folder with --gazetteer";
            return self.miss(statement, format!("`{wording}` of {side} is no office of posts.tsv"), remedy);
        };
        // Of the wordings that mean this post, the one with least of the side in it.
        let means = |w: &&&str| self.exactly(w, side, statement.gender).is_some_and(|p| p.id == post.id);
        let wording = wordings.iter().rev().find(means).copied().unwrap_or(wording);
        let same = wording.eq_ignore_ascii_case("monarch") || wording.eq_ignore_ascii_case(&post.office);
        let title = if same { post.office.clone() } else { title(wording) };
        let title = if acting { format!("Acting {title}") } else { title };
        Some(Found { post: post.id.clone(), side: side.to_string(), title, acting })
    }

    fn miss(&mut self, statement: &Statement, what: String, remedy: &'static str) -> Option<Found> {
        self.missing.entry((what, remedy)).or_insert((statement.file.clone(), statement.line, 0)).2 += 1;
        None
    }

    /// Tells which positions were not found, one line each.
    pub fn tell(self, left_out: &mut Vec<Error>) {
        for ((what, remedy), (file, line, count)) in self.missing {
            left_out.push(Error::new(file, Some(line), &format!("{what}{}", more(count).replace("row", "term")), remedy));
        }
    }

    /// The side of a position: that of its country; of several, the one its label names or that lived at the
    /// time; without a
    /// country, the one its label names.
    fn side(&self, statement: &Statement, from: Option<PartialDate>) -> Option<&'t str> {
        let known = |name: &String| self.sides.get(&fold(name));
        let mut sides: Vec<&str> = Vec::new();
        for names in &statement.countries {
            for &side in names.iter().find_map(known).into_iter().flatten() {
                if !sides.contains(&side) {
                    sides.push(side);
                }
            }
        }
        if sides.is_empty() {
            sides = self.named(&statement.office);
        }
        let lives = |side: &&str| {
            let Some((polity, on)) = self.polities.get(*side).zip(from) else { return true };
            polity.from.is_none_or(|f| f.year <= on.year) && polity.until.is_none_or(|u| on.year <= u.year)
        };
        let in_label = |side: &&str| self.wordings(&statement.office, side, &[]).len() > 1;
        // Where a state has followed another, the later one's table may not tell since when.
        let dead = |side: &&str| self.polities.get(*side).is_some_and(|p| p.until.is_some());
        for keep in [&in_label as &dyn Fn(&&str) -> bool, &lives, &dead] {
            if sides.len() > 1 && sides.iter().any(keep) {
                sides.retain(keep);
            }
        }
        if let [one] = sides[..] { Some(one) } else { None }
    }

    /// The sides that a label may name: "Minister of Foreign Affairs of Nauru", "French Foreign Minister".
    fn named(&self, label: &str) -> Vec<&'t str> {
        let ends = [" of the ", " of ", " (", " to the ", " for "]
            .iter()
            .flat_map(|p| label.match_indices(p).map(|(at, p)| &label[at + p.len()..]));
        let names = ends.filter_map(|end| self.sides.get(&fold(end.trim_end_matches(')'))));
        if let Some(sides) = names.into_iter().next() {
            return sides.clone();
        }
        let polities = self.tables.polities.iter().filter(|p| self.wordings(label, &p.id, &[]).len() > 1).map(|p| p.id.as_str());
        polities.collect()
    }

    /// A label, and what is left of it without the words that name its side, the longest first.
    fn wordings<'l>(&self, label: &'l str, side: &str, countries: &[Vec<String>]) -> Vec<&'l str> {
        let is_name = |words: &str| self.is_name(words, side) || countries.iter().flatten().any(|c| c.eq_ignore_ascii_case(words));
        let ends = [" of the ", " of ", " in ", " (", ", "].iter().flat_map(|p| label.match_indices(p));
        let ends = ends.filter(|(at, part)| is_name(label[at + part.len()..].trim_end_matches(')'))).map(|(at, _)| label[..at].trim());
        let starts = label.match_indices(' ').filter(|(at, _)| is_name(label[..*at].trim_end_matches("'s")));
        let mut out: Vec<&str> = ends.chain(starts.map(|(at, _)| label[at + 1..].trim())).collect();
        out.push(label);
        out.sort_by_key(|wording| std::cmp::Reverse(wording.len()));
        out.dedup();
        out
    }

    /// Whether some words name a side: its names, adjectives and people, and long names made of them.
    fn is_name(&self, words: &str, side: &str) -> bool {
        let low = fold(words);
        let low = low.strip_prefix("the ").unwrap_or(&low);
        if self.sides.get(low).is_some_and(|sides| sides.contains(&side)) {
            return true;
        }
        let Some(polity) = self.polities.get(side) else { return false };
        let is = |name: &String| fold(name) == low;
        if polity.adjectives.iter().chain(&polity.demonyms).any(is) {
            return true;
        }
        let long = |state: &str| {
            let of = low.rsplit_once(&format!("{state} of ")).map(|(_, name)| name.trim_start_matches("the "));
            of.is_some_and(|name| self.sides.get(name).is_some_and(|sides| sides.contains(&side)))
                || low.strip_suffix(state).is_some_and(|adjective| polity.adjectives.iter().any(|a| fold(a) == adjective.trim()))
        };
        STATES.iter().any(|state| long(state))
    }

    /// The post that has this wording, or one that says the same.
    fn exactly(&self, wording: &str, side: &str, gender: Option<char>) -> Option<&'t Post> {
        variants(&plain(wording)).iter().find_map(|wording| self.pick(wording, side, gender))
    }

    /// The post of one of the fields that a wording joins ("Minister of Trade and Foreign Affairs"): the one that leads the
    /// country's diplomacy.
    fn by_field(&self, wording: &str, side: &str, gender: Option<char>) -> Option<&'t Post> {
        let plain = plain(wording);
        let (head, fields) = [" of ", " for "].iter().filter_map(|p| plain.split_once(p)).min_by_key(|(head, _)| head.len())?;
        if !head.ends_with("minister") && !head.ends_with("secretary") && !head.ends_with("secretary of state") || head.contains("deputy") {
            return None;
        }
        let parts = fields.split(", ").flat_map(|part| part.split(" and ")).map(|part| part.trim().trim_start_matches("and "));
        let posts = parts.filter_map(|part| self.exactly(&format!("{head} of {}", part.trim_start_matches("the ")), side, gender));
        posts.filter(|post| post.kind != "other").min_by_key(|post| rank(&post.kind))
    }

    /// The post that has just this wording.
    fn pick(&self, wording: &str, side: &str, gender: Option<char>) -> Option<&'t Post> {
        let has = |post: &&Post| post.office.to_lowercase() == wording || post.forms.iter().any(|form| form.to_lowercase() == wording);
        let all = self.tables.posts.iter().filter(|p| p.side.is_empty() || p.side == side).filter(has);
        let used = |post: &Post| self.used.get(&(side, post.id.as_str())).copied().unwrap_or(0);
        let other_gender = |post: &Post| matches!((post.id.as_str(), gender), ("king", Some('f')) | ("queen", Some('m')));
        let exact = |post: &Post| post.office.to_lowercase() == wording;
        // What the side's people stand in already, then what is written just so, then what is the side's own.
        let order = |p: &&Post| (other_gender(p), used(p) == 0, !exact(p), p.side.is_empty(), std::cmp::Reverse(used(p)), rank(&p.kind));
        all.min_by_key(order)
    }
}

/// A wording, and those that say the same.
fn variants(wording: &str) -> Vec<String> {
    let mut out = vec![wording.to_string()];
    if let Some(rest) = wording.strip_prefix("federal ") {
        out.push(rest.to_string());
    }
    for (from, to) in [(" for ", " of "), (" of ", " for "), ("minister of the ", "minister of "), ("defense", "defence")] {
        for known in out.clone() {
            let other = known.replacen(from, to, 1);
            if !out.contains(&other) {
                out.push(other);
            }
        }
    }
    out
}

/// Which of several posts is the one news gives.
fn rank(kind: &str) -> usize {
    const ORDER: [&str; 6] =
        ["head_of_state", "head_of_government", "foreign_minister", "head_of_organisation", "vice_president", "deputy_head"];
    ORDER.iter().position(|k| *k == kind).unwrap_or(ORDER.len())
}

/// A text without its start, whatever its capitals.
fn strip_start<'l>(text: &'l str, start: &str) -> Option<&'l str> {
    text.get(..start.len()).filter(|head| head.eq_ignore_ascii_case(start)).map(|_| text[start.len()..].trim_start())
}

/// A name in lower case, without accents.
fn fold(name: &str) -> String {
    crate::gazetteer::fold_form(name).to_lowercase()
}

fn plain(wording: &str) -> String {
    let low = wording.to_lowercase().replace(" & ", " and ");
    low.strip_prefix("the ").map_or(low.clone(), str::to_string)
}

/// A wording with the capitals of a title.
fn title(wording: &str) -> String {
    let capitals = wording.chars().skip(1).any(char::is_uppercase);
    let small = |word: &str| capitals || matches!(word, "of" | "for" | "and" | "the" | "to" | "in" | "at" | "on");
    let capital = |(n, word): (usize, &str)| {
        let mut letters = word.chars();
        let first = letters.next().filter(|_| n == 0 || !small(word));
        first.map_or_else(|| word.to_string(), |c| c.to_uppercase().chain(letters).collect())
    };
    wording.split(' ').enumerate().map(capital).collect::<Vec<_>>().join(" ")
}
