//! Finding the gazetteer's forms in a text.

use super::{Gazetteer, Sense, TagKind};
use crate::text::{Span, Text};

/// A gazetteer entry stands here. Overlapping tags are kept, the longest of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Where.
    pub span: Span,
    /// Kind of the entry.
    pub kind: TagKind,
    /// Row of its table.
    pub entry: u32,
}

impl Gazetteer {
    /// All tags of a text, by start, longer ones first.
    ///
    /// A form counts only as whole words, with capitals where the form has them. Of each kind the longest match stands
    /// ("Foreign Minister of Turkey" does not hide "Turkey", which is of another kind), and a `never` phrase takes out
    /// what it names.
    pub fn tag(&self, text: &Text<'_>) -> Vec<Tag> {
        let lower = text.lower.as_bytes();
        let folded = text.folded.as_bytes();
        let mut tags: Vec<Tag> = Vec::with_capacity(lower.len() / 40);
        for found in self.automaton.matcher.find_overlapping_iter(lower) {
            let (start, end) = (found.start(), found.end());
            if start > 0 && word_byte(lower[start - 1]) && word_byte(lower[start])
                || end < lower.len() && word_byte(lower[end]) && word_byte(lower[end - 1])
                || initialism_goes_on(lower, end)
            {
                continue;
            }
            for sense in self.automaton.senses(found.value()) {
                let another =
                    sense.kind == TagKind::Person && half_a_name(&self.tables.people[sense.entry as usize].name, folded, start, end);
                if capitals_agree(sense, &folded[start..end]) && !(sense.kind == TagKind::Family && dates(lower, start, end)) && !another {
                    tags.push(Tag { span: Span::new(start, end), kind: sense.kind, entry: sense.entry });
                }
            }
        }
        tags.sort_by_key(|t| (t.span.start, std::cmp::Reverse(t.span.end), t.kind, t.entry));
        let tags = longest_per_kind(tags);
        self.told_apart(self.without_namesakes(self.without_never(tags), text))
    }

    /// Of two states that share an adjective ("Congolese") or call a ministry alike ("Foreign Office") the one that the text names,
    /// itself or its capital; of the ministries, else the one that stands first in the table.
    fn told_apart(&self, mut tags: Vec<Tag>) -> Vec<Tag> {
        let adjective = |t: &Tag| matches!(t.kind, TagKind::Adjective | TagKind::Demonym);
        let alive = |t: &Tag| self.tables.polities[t.entry as usize].until.is_none();
        let named =
            |entry: u32| tags.iter().any(|t| t.entry == entry && matches!(t.kind, TagKind::Polity | TagKind::Capital | TagKind::Seat));
        let mut other: Vec<Tag> = Vec::new();
        for pair in tags.windows(2) {
            let [a, b] = pair else { continue };
            if a.kind == b.kind && a.span == b.span && adjective(a) && alive(a) && alive(b) && named(a.entry) != named(b.entry) {
                other.push(if named(a.entry) { *b } else { *a });
            }
        }
        let seat = |t: &Tag| matches!(t.kind, TagKind::Seat | TagKind::Venue);
        let country = |t: &Tag| match t.kind {
            TagKind::Venue => Some(self.tables.venues[t.entry as usize].country.as_str()),
            TagKind::Place => Some(self.tables.places[t.entry as usize].country.as_str()),
            TagKind::Polity | TagKind::Capital | TagKind::Adjective | TagKind::Demonym | TagKind::Seat => {
                Some(self.tables.polities[t.entry as usize].id.as_str())
            }
            _ => None,
        };
        let spoken_of = |state: Option<&str>| tags.iter().filter(|t| !seat(t) && country(t) == state).count();
        for pair in tags.windows(2) {
            let [a, b] = pair else { continue };
            if a.kind == b.kind && a.span == b.span && seat(a) && country(a) != country(b) {
                other.push(if spoken_of(country(b)) > spoken_of(country(a)) { *a } else { *b });
            }
        }
        tags.retain(|t| !other.contains(t));
        tags
    }

    fn without_never(&self, tags: Vec<Tag>) -> Vec<Tag> {
        let never: Vec<Tag> = tags.iter().filter(|t| t.kind == TagKind::Never).copied().collect();
        tags.into_iter()
            .filter(|t| t.kind != TagKind::Never)
            .filter(|t| !never.iter().any(|n| n.span.covers(t.span) && self.forbids(n, t)))
            .collect()
    }

    fn forbids(&self, never: &Tag, tag: &Tag) -> bool {
        let kind = self.tables.never[never.entry as usize].kind.as_str();
        match kind {
            "any" => true,
            "person" => matches!(tag.kind, TagKind::Person | TagKind::Family),
            "polity" => matches!(tag.kind, TagKind::Polity | TagKind::Adjective | TagKind::Demonym | TagKind::Capital | TagKind::Seat),
            "organisation" => matches!(tag.kind, TagKind::Organisation | TagKind::OrgAdjective),
            "place" => matches!(tag.kind, TagKind::Place | TagKind::Venue | TagKind::Capital),
            "post" => matches!(tag.kind, TagKind::Post | TagKind::Posts),
            "gathering" => tag.kind == TagKind::Gathering,
            "topic" => tag.kind == TagKind::Topic,
            _ => false,
        }
    }
}

/// "to Chad May 4-6": a month with its day, not Theresa May.
fn dates(text: &[u8], start: usize, end: usize) -> bool {
    matches!(&text[start..end], b"may" | b"march" | b"april" | b"june" | b"august")
        && matches!(text.get(end..end + 2), Some([b' ', digit]) if digit.is_ascii_digit())
}

/// "U.S." in "18 U.S.C. 1001".
fn initialism_goes_on(text: &[u8], end: usize) -> bool {
    let stop = if text[end - 1] == b'.' { end } else { end + 1 };
    end > 2
        && text[stop - 2].is_ascii_alphabetic()
        && (text[stop - 3] == b'.' || !text[stop - 3].is_ascii_alphanumeric())
        && matches!(text.get(stop - 1..stop + 2), Some([b'.', letter, after]) if letter.is_ascii_alphabetic() && !after.is_ascii_alphanumeric())
}

fn word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

fn capitals_agree(sense: &Sense, words: &[u8]) -> bool {
    let mut bits = sense.capitals;
    while bits != 0 {
        let n = bits.trailing_zeros() as usize;
        if !words[n].is_ascii_uppercase() {
            return false;
        }
        bits &= bits - 1;
    }
    true
}

/// Drops a tag that lies inside a longer one of its kind.
fn longest_per_kind(tags: Vec<Tag>) -> Vec<Tag> {
    let mut reach = [(0usize, 0usize); 16];
    let mut out = Vec::with_capacity(tags.len());
    for tag in tags {
        let (start, end) = reach[tag.kind as usize];
        if tag.span.end <= end && (tag.span.start, tag.span.end) != (start, end) {
            continue;
        }
        if tag.span.start < end && tag.span.start != start {
            continue;
        }
        reach[tag.kind as usize] = (tag.span.start, tag.span.end);
        out.push(tag);
    }
    out
}

/// "Kim Song-chol", of which a short form of Kim Song-ryong's name is a half: another person.
fn half_a_name(full: &str, text: &[u8], start: usize, end: usize) -> bool {
    let goes_on = text.get(end) == Some(&b'-') && text.get(end + 1).is_some_and(u8::is_ascii_lowercase);
    let own = full.as_bytes().get(..end - start).is_some_and(|half| half.eq_ignore_ascii_case(&text[start..end]));
    let rest = full.as_bytes().get(end - start..).filter(|rest| goes_on && own && rest.first() == Some(&b'-'));
    rest.is_some_and(|rest| !text[end..].starts_with(rest))
}
