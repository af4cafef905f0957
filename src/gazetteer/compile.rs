//! Turns the tables into one automaton.
//!
//! daachorse rather than aho-corasick: its automaton can be built when the crate is built and loaded in a few
//! milliseconds, where building 40,000 patterns on every start would take longer than reading an article.

use std::collections::HashMap;

use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder};

use super::fold_form;
use super::tables::Tables;

/// What kind of entry a tag points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum TagKind {
    /// A state's name.
    Polity,
    /// A state's adjective.
    Adjective,
    /// A state's people.
    Demonym,
    /// A state's capital, which may stand for its government.
    Capital,
    /// A building or street that stands for a government.
    Seat,
    /// A person's full name.
    Person,
    /// A person's family name alone.
    Family,
    /// An office.
    Post,
    /// Several holders of an office.
    Posts,
    /// An organisation or movement.
    Organisation,
    /// An organisation's adjective.
    OrgAdjective,
    /// A city, region or sea.
    Place,
    /// A building or ship.
    Venue,
    /// A summit series.
    Gathering,
    /// A topic.
    Topic,
    /// A phrase in which something must not be read.
    Never,
}

impl TagKind {
    const ALL: [TagKind; 16] = [
        TagKind::Polity,
        TagKind::Adjective,
        TagKind::Demonym,
        TagKind::Capital,
        TagKind::Seat,
        TagKind::Person,
        TagKind::Family,
        TagKind::Post,
        TagKind::Posts,
        TagKind::Organisation,
        TagKind::OrgAdjective,
        TagKind::Place,
        TagKind::Venue,
        TagKind::Gathering,
        TagKind::Topic,
        TagKind::Never,
    ];
}

/// One reading of a pattern: kind, entry, and which of its letters must be capitals.
#[derive(Clone, Copy, Debug)]
pub struct Sense {
    /// Kind of the entry.
    pub kind: TagKind,
    /// Row of its table.
    pub entry: u32,
    /// Bit `n` is set where byte `n` of the pattern must be a capital letter (first 64 bytes).
    pub capitals: u64,
}

/// The automaton and, for each pattern, its readings.
pub struct Automaton {
    /// Matches lower-cased folded text; a pattern's value is its number.
    pub matcher: DoubleArrayAhoCorasick<u32>,
    senses: Vec<Sense>,
    /// Where each pattern's senses begin; one more at the end.
    starts: Vec<u32>,
}

impl Automaton {
    /// The readings of a pattern.
    pub fn senses(&self, pattern: u32) -> &[Sense] {
        &self.senses[self.starts[pattern as usize] as usize..self.starts[pattern as usize + 1] as usize]
    }

    /// Number of patterns.
    pub fn patterns(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The automaton as bytes, for [`Automaton::from_bytes`].
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend((self.senses.len() as u32).to_le_bytes());
        out.extend((self.starts.len() as u32).to_le_bytes());
        for sense in &self.senses {
            out.push(sense.kind as u8);
            out.extend(sense.entry.to_le_bytes());
            out.extend(sense.capitals.to_le_bytes());
        }
        for start in &self.starts {
            out.extend(start.to_le_bytes());
        }
        out.extend(self.matcher.serialize());
        out
    }

    /// Reads what [`Automaton::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Option<Automaton> {
        let word = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let (count, starts_len) = (word(0)? as usize, word(4)? as usize);
        let senses_end = 8 + count * 13;
        let starts_end = senses_end + starts_len * 4;
        let senses = bytes
            .get(8..senses_end)?
            .chunks_exact(13)
            .map(|c| {
                Some(Sense {
                    kind: *TagKind::ALL.get(c[0] as usize)?,
                    entry: u32::from_le_bytes(c[1..5].try_into().ok()?),
                    capitals: u64::from_le_bytes(c[5..13].try_into().ok()?),
                })
            })
            .collect::<Option<Vec<_>>>()?;
        let starts = bytes.get(senses_end..starts_end)?.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect();
        let (matcher, _) = DoubleArrayAhoCorasick::deserialize(bytes.get(starts_end..)?).ok()?;
        Some(Automaton { matcher, senses, starts })
    }
}

/// Builds the automaton over every form of every entry.
pub fn compile(tables: &Tables) -> Automaton {
    let mut forms: HashMap<String, Vec<Sense>> = HashMap::new();
    let mut add = |form: &str, kind: TagKind, entry: usize| {
        let form = fold_form(form.trim());
        if form.len() < 2 {
            return;
        }
        let capitals = form.bytes().take(64).enumerate().filter(|(_, b)| b.is_ascii_uppercase()).fold(0u64, |bits, (n, _)| bits | 1 << n);
        let senses = forms.entry(form.to_ascii_lowercase()).or_default();
        match senses.iter_mut().find(|s| s.kind == kind && s.entry == entry as u32) {
            // "NATO" and "Nato": only what both write large must be.
            Some(sense) => sense.capitals &= capitals,
            None => senses.push(Sense { kind, entry: entry as u32, capitals }),
        }
    };
    for (n, polity) in tables.polities.iter().enumerate() {
        for form in [&polity.name, &polity.official].into_iter().chain(&polity.forms) {
            add(form, TagKind::Polity, n);
        }
        polity.adjectives.iter().for_each(|f| add(f, TagKind::Adjective, n));
        polity.demonyms.iter().for_each(|f| add(f, TagKind::Demonym, n));
        polity.seats.iter().for_each(|f| add(f, TagKind::Seat, n));
        polity.capitals.iter().for_each(|f| add(f, TagKind::Capital, n));
    }
    for (n, person) in tables.people.iter().enumerate() {
        for form in [&person.name].into_iter().chain(&person.forms) {
            // A one-word name ("Pele", "MBS") stands alone by nature.
            add(form, TagKind::Person, n);
        }
        person.family.iter().for_each(|f| add(f, TagKind::Family, n));
    }
    for (n, post) in tables.posts.iter().enumerate() {
        for form in post.forms.iter().chain([&post.office]) {
            // "ambassador to" is the office; the preposition brings the side, which is read by itself.
            let form = [" to", " of", " for"].iter().find_map(|p| form.strip_suffix(p)).unwrap_or(form);
            let form = lower_unless_abbreviation(form);
            add(&form, TagKind::Post, n);
            add(&plural(&form), TagKind::Posts, n);
        }
    }
    for (n, organisation) in tables.organisations.iter().enumerate() {
        for form in [&organisation.name].into_iter().chain(&organisation.forms) {
            add(form, TagKind::Organisation, n);
        }
        organisation.adjectives.iter().for_each(|f| add(f, TagKind::OrgAdjective, n));
    }
    for (n, place) in tables.places.iter().enumerate() {
        for form in [&place.name].into_iter().chain(&place.forms) {
            add(form, TagKind::Place, n);
        }
    }
    for (n, venue) in tables.venues.iter().enumerate() {
        for form in [&venue.name].into_iter().chain(&venue.forms) {
            add(form, TagKind::Venue, n);
        }
    }
    for (n, gathering) in tables.gatherings.iter().enumerate() {
        for form in [&gathering.name].into_iter().chain(&gathering.forms) {
            add(form, TagKind::Gathering, n);
        }
    }
    for (n, topic) in tables.topics.iter().enumerate() {
        for form in [&topic.label].into_iter().chain(&topic.forms) {
            add(form, TagKind::Topic, n);
        }
    }
    for (n, never) in tables.never.iter().enumerate() {
        add(&never.phrase, TagKind::Never, n);
    }
    let mut forms: Vec<(String, Vec<Sense>)> = forms.into_iter().collect();
    forms.sort_by(|a, b| a.0.cmp(&b.0));
    let mut senses = Vec::new();
    let mut starts = vec![0u32];
    for (_, list) in &mut forms {
        list.sort_by_key(|s| (s.kind, s.entry));
        senses.append(list);
        starts.push(senses.len() as u32);
    }
    let patterns = forms.iter().enumerate().map(|(n, (form, _))| (form.as_bytes(), n as u32));
    let matcher = if forms.is_empty() {
        DoubleArrayAhoCorasickBuilder::new().build_with_values([(b"\0".as_slice(), 0u32)])
    } else {
        DoubleArrayAhoCorasickBuilder::new().build_with_values(patterns)
    };
    let matcher = matcher.expect("patterns are unique and not empty");
    if forms.is_empty() {
        starts.push(0);
    }
    Automaton { matcher, senses, starts }
}

/// "Minister of Foreign Affairs" is written in any case, "FM" and "MoS" as they stand only.
fn lower_unless_abbreviation(form: &str) -> String {
    if abbreviation(form) { form.to_string() } else { form.to_lowercase() }
}

fn abbreviation(form: &str) -> bool {
    form.len() <= 5 && form.bytes().filter(u8::is_ascii_uppercase).count() > 1 && !form.contains(' ')
}

/// The plural of an office: its head is the word before "of", "for", "to" or "in", else the last.
pub fn plural(form: &str) -> String {
    let cut = [" of ", " for ", " to ", " in ", " at ", " on "].iter().filter_map(|p| form.find(p)).min().unwrap_or(form.len());
    let cut = form[..cut].find('-').filter(|_| form.contains("-general") || form.contains("-in-")).unwrap_or(cut);
    let (head, tail) = form.split_at(cut);
    let plural = if abbreviation(head) {
        format!("{head}s")
    } else if head.ends_with('y') && !head.ends_with("ey") && !head.ends_with("oy") {
        format!("{}ies", &head[..head.len() - 1])
    } else if head.ends_with(['s', 'x']) || head.ends_with("ch") {
        format!("{head}es")
    } else if head.ends_with("man") && !head.ends_with("woman") {
        format!("{}men", &head[..head.len() - 3])
    } else {
        format!("{head}s")
    };
    plural + tail
}
