//! The people a document introduces by their full names, so that short forms find them.

use std::collections::HashMap;

use super::Party;
use crate::gazetteer::name_key;

/// A person as the document introduces him or her.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The full name: the gazetteer's where it knows the person, else the longest one the text gives.
    pub name: String,
    /// Row of the gazetteer's people.
    pub person: Option<u32>,
    /// Side as stated or as the tables tell.
    pub side: Option<String>,
    /// Kinds of the offices stated or known.
    pub kinds: Vec<String>,
    /// The office's words.
    pub office: Option<String>,
    /// Former holder.
    pub former: bool,
    /// Speaks to the press.
    pub spokesperson: bool,
    /// A plumber or the like of that name, whomever the tables know by it.
    pub private: bool,
    /// The side is only the one that the document takes for granted.
    pub assumed: bool,
    /// By a full name, not a title and a surname alone.
    pub full: bool,
    /// How often introduced.
    pub count: usize,
}

impl Entry {
    fn stranger(&self) -> bool {
        self.person.is_none() && (self.side.is_none() || self.assumed) && self.office.is_some() && !self.spokesperson && !self.private
    }
}

/// Everybody whom a document introduces.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// The entries, in order of introduction.
    pub entries: Vec<Entry>,
    by_full: HashMap<String, usize>,
    by_short: HashMap<String, Vec<usize>>,
    /// By the words within a name: "Valdebenito" for Rodrigo Valdebenito Cruz, the first of two family names.
    by_middle: HashMap<String, Vec<usize>>,
    /// Who is called Mrs or Mr, by the name behind it; of two who share it (Mr and Mrs Clinton), none.
    styles: HashMap<String, Option<char>>,
}

impl Cast {
    /// Adds an introduction, or what it adds to an earlier one.
    pub fn introduce(&mut self, written: &str, entry: Entry) {
        let key = name_key(&entry.name);
        let at = match self
            .by_full
            .get(&key)
            .copied()
            .or_else(|| self.by_full.get(&name_key(written)).copied())
            .or_else(|| self.part_of(&entry))
        {
            Some(at) => {
                let old = &mut self.entries[at];
                old.count += 1;
                old.full |= entry.full;
                old.side = old.side.take().or(entry.side);
                old.private |= entry.private;
                old.person = old.person.or(entry.person).filter(|_| !old.private);
                old.office = old.office.take().or(entry.office);
                // "security aide Flynn" of the headline, whom the text calls national security adviser: an office of his own.
                let office = |kinds: &[String]| kinds.iter().any(|k| k != "other" && k != "official" && k != "spokesperson");
                let own = !entry.spokesperson && office(&entry.kinds) || !old.spokesperson && office(&old.kinds);
                old.spokesperson = (old.spokesperson || entry.spokesperson) && !own;
                for kind in entry.kinds {
                    if !old.kinds.contains(&kind) {
                        old.kinds.push(kind);
                    }
                }
                at
            }
            None => {
                self.entries.push(entry);
                self.entries.len() - 1
            }
        };
        self.by_full.insert(key, at);
        self.by_full.entry(name_key(written)).or_insert(at);
        for short in shorts(written).into_iter().chain(shorts(&self.entries[at].name.clone())) {
            let list = self.by_short.entry(short).or_default();
            if !list.contains(&at) {
                list.push(at);
            }
        }
        let full = name_key(&self.entries[at].name);
        let words: Vec<&str> = full.split(' ').collect();
        for word in words.iter().take(words.len() - 1).skip(1).filter(|w| w.len() > 3) {
            let list = self.by_middle.entry(word.to_string()).or_default();
            if !list.contains(&at) {
                list.push(at);
            }
        }
    }

    /// "Syed Hamid", whom the text has introduced as Syed Hamid Albar, "López Bonilla" for Mauricio López Bonilla: the one whose
    /// longer name begins or ends so.
    fn part_of(&self, entry: &Entry) -> Option<usize> {
        let key = name_key(&entry.name);
        // "Takht-Ravanchi" is two words too.
        if entry.person.is_some() || entry.side.is_some() || !entry.kinds.is_empty() || !key.contains(' ') {
            return None;
        }
        let (head, tail) = (format!("{key} "), format!(" {key}"));
        let part = |name: &str| name.starts_with(&head) || name.ends_with(&tail);
        let mut longer = (0..self.entries.len()).filter(|&n| part(&name_key(&self.entries[n].name)));
        longer.next().filter(|_| longer.next().is_none())
    }

    /// Lets a short form that the gazetteer knows ("Xi", "MBS") find an entry.
    pub fn also(&mut self, name: &str, short: &str) {
        if let Some(&at) = self.by_full.get(&name_key(name)) {
            let list = self.by_short.entry(name_key(short)).or_default();
            if !list.contains(&at) {
                list.push(at);
            }
        }
    }

    /// Whether there is an official among them of whom neither the text nor the tables tell the side.
    pub fn strangers(&self) -> bool {
        self.entries.iter().any(Entry::stranger)
    }

    /// Gives the strangers the side that the meetings and visits of a first reading show, each told as its two sides; whether any
    /// was learned. Nobody is of the country of those whom he meets, or that he visits.
    pub fn learn<'p>(&mut self, seen: impl Iterator<Item = (&'p [Party], &'p [Party])>) -> bool {
        let mut shown: HashMap<String, (Vec<String>, Vec<String>)> = HashMap::new();
        for (who, whom) in seen {
            for (these, others) in [(who, whom), (whom, who)] {
                for one in these.iter().filter(|p| p.person.is_none()) {
                    let Some(name) = one.name.as_deref() else { continue };
                    let (own, foreign) = shown.entry(name_key(name)).or_default();
                    own.extend(one.side.clone().filter(|_| !one.assumed));
                    foreign.extend(others.iter().filter(|p| !p.assumed).filter_map(|p| p.side.clone()));
                }
            }
        }
        let mut any = false;
        for entry in self.entries.iter_mut().filter(|e| e.stranger()) {
            let Some((own, foreign)) = shown.get(&name_key(&entry.name)) else { continue };
            let wrong = |side: &String| foreign.contains(side);
            if let Some(known) = own.iter().find(|side| !wrong(side)).filter(|_| entry.side.as_ref().is_none_or(wrong)) {
                any = true;
                (entry.side, entry.assumed) = (Some(known.clone()), false);
            }
        }
        any
    }

    /// Notes that somebody is called Mrs or Ms (`f`) or Mr (`m`).
    pub fn style(&mut self, written: &str, gender: char) {
        let known = self.styles.entry(name_key(written)).or_insert(Some(gender));
        *known = known.filter(|g| *g == gender);
    }

    /// Whether the document calls the bearer of a full name Mrs or Ms (`f`) or Mr (`m`).
    pub fn styled(&self, name: &str) -> Option<char> {
        if self.styles.is_empty() { None } else { shorts(name).iter().find_map(|s| self.styles.get(s).copied()).flatten() }
    }

    /// The person introduced under this full name.
    pub fn full(&self, name: &str) -> Option<&Entry> {
        self.by_full.get(&name_key(name)).map(|&at| &self.entries[at])
    }

    /// The people whom a short form can mean, in order of introduction.
    pub fn short(&self, name: &str) -> Vec<&Entry> {
        let key = name_key(name);
        let list = self.by_short.get(&key).or_else(|| self.by_middle.get(&key));
        list.map_or(Vec::new(), |l| l.iter().map(|&at| &self.entries[at]).collect())
    }
}

/// The short forms of a full name: its last word, what follows a particle, the first word where the name may be
/// written surname first, and given name with "King" and the like.
fn shorts(name: &str) -> Vec<String> {
    let key = name_key(name);
    let words: Vec<&str> = key.split(' ').collect();
    let mut out = Vec::new();
    if words.len() < 2 {
        return vec![key];
    }
    out.push(words[words.len() - 1].to_string());
    for n in 1..words.len() {
        out.push(words[n..].join(" "));
    }
    out.push(words[0].to_string());
    // "Syed Hamid" for Syed Hamid Albar
    if words.len() > 2
        && !matches!(words[1], "bin" | "ben" | "ibn" | "al" | "el" | "van" | "von" | "de" | "da" | "del" | "di" | "der" | "abu")
    {
        out.push(words[..2].join(" "));
    }
    out.dedup();
    out.retain(|short| short.len() > 1);
    out
}
