//! Names of states and places that stand for something else of that name: a person ("Denzel Washington", "Paris Hilton"), a town
//! in an American state ("Lebanon, Pa."), the state of Georgia, a university, street, newspaper or ship, or a plain word ("Nice to
//! see you").

use super::{Gazetteer, Tag, TagKind};
use crate::text::{Span, Text};

/// How newspapers shorten the names of American states.
const STATES: &[&str] = &[
    "ala.", "ariz.", "ark.", "calif.", "colo.", "conn.", "d.c.", "del.", "fla.", "ga.", "ill.", "ind.", "kan.", "kans.", "ky.", "la.",
    "mass.", "md.", "me.", "mich.", "minn.", "miss.", "mo.", "mont.", "n.c.", "n.d.", "n.h.", "n.j.", "n.m.", "n.y.", "neb.", "nev.",
    "okla.", "ore.", "pa.", "r.i.", "s.c.", "s.d.", "tenn.", "tex.", "va.", "vt.", "w.va.", "wash.", "wis.", "wyo.",
];

/// Words that follow the name of a place and are no surname.
const NO_SURNAME: &[&str] = &[
    "accord", "accords", "agreement", "airlines", "airport", "airways", "american", "americans", "army", "assembly", "avenue", "bank",
    "bay", "beach", "bridge", "canal", "cathedral", "central", "charter", "church", "city", "club", "coast", "college", "communique",
    "conference", "congress", "convention", "council", "county", "court", "declaration", "democrat", "democrats", "district", "document",
    "east", "embassy", "exchange", "festival", "forum", "governor", "group", "harbor", "harbour", "heights", "herald", "hospital", "hotel",
    "house", "initiative", "institute", "international", "island", "islands", "lake", "legislature", "marathon", "match", "mayor",
    "meeting", "metro", "museum", "north", "olympics", "opera", "park", "parliament", "peace", "plan", "police", "port", "post", "power",
    "process", "project", "protocol", "province", "rangers", "region", "republican", "republicans", "review", "river", "road", "school",
    "senate", "senator", "show", "south", "square", "star", "state", "statement", "station", "stock", "street", "summit", "symphony",
    "talks", "tech", "times", "tower", "treaty", "tribune", "tv", "underground", "united", "university", "valley", "war", "week", "west",
    "zoo",
];

/// Words that, with a capital, make one name of themselves and the place before them.
const INSTITUTIONS: &[&str] = &[
    "accord", "accords", "agreement", "agreements", "avenue", "boulevard", "charter", "college", "convention", "conventions", "fc", "lane",
    "memorandum", "orchestra", "philharmonic", "protocol", "protocols", "road", "street", "symphony", "syndrome", "tech", "treaties",
    "treaty", "university",
];

/// Words that make a newspaper of the state or place before them.
const PAPERS: &[&str] = &[
    "chronicle", "daily", "examiner", "gazette", "globe", "herald", "inquirer", "mirror", "observer", "post", "telegraph", "times",
    "tribune",
];

/// What stands before the name of a ship or a club.
const BEFORE_NAME: &[&str] =
    &["uss", "usns", "hms", "hmcs", "hmas", "ins", "mv", "ss", "fc", "ac", "as", "cska", "dynamo", "lokomotiv", "inter"];

/// Places that are plain words or names too.
const WORDS: &[&str] = &[
    "bar", "bath", "douglas", "falun", "hull", "istok", "levi", "libertad", "male", "manas", "mobile", "nice", "of", "pale", "reading",
    "sale", "shevchenko", "split", "tima", "tyre", "york",
];

/// What follows the American state's name, and hardly the country's.
const AMERICAN: &[&str] = &[
    "attorney", "congressman", "congresswoman", "county", "democrat", "democrats", "democratic", "gop", "gov", "gov.", "governor",
    "legislature", "lieutenant", "primary", "republican", "republicans", "runoff", "runoffs", "sen.", "senate", "senator", "senators",
    "state", "tech",
];

impl Gazetteer {
    /// Leaves out the states and places that somebody's name or an American town's is taken for.
    pub(super) fn without_namesakes(&self, tags: Vec<Tag>, text: &Text<'_>) -> Vec<Tag> {
        let mut drop = vec![false; tags.len()];
        for (n, tag) in tags.iter().enumerate() {
            drop[n] = match tag.kind {
                TagKind::Polity | TagKind::Capital | TagKind::Place => {
                    self.is_surname(tag, &tags, text)
                        || self.is_given_name(tag, &tags, text)
                        || self.is_american_town(tag, &tags, text)
                        || is_part_of_name(tag, text)
                        || tag.kind != TagKind::Polity && (is_word(tag, text) || is_county(tag, text))
                        || tag.kind == TagKind::Place && (self.is_abbreviation(tag, text) || self.is_town(tag) && is_titled(tag, text))
                        || is_broken(tag, text)
                        || self.is_namesake_state(tag, &tags, text)
                }
                TagKind::Family => is_broken(tag, text),
                _ => false,
            };
        }
        // "Bharat Ramamurti ... Bharat told us": whoever is named once by that word.
        let people: Vec<&str> = (0..tags.len())
            .filter(|&n| drop[n] && tags[n].kind != TagKind::Family && self.is_given_name(&tags[n], &tags, text))
            .map(|n| text.get(tags[n].span))
            .collect();
        for (n, tag) in tags.iter().enumerate().filter(|_| !people.is_empty()) {
            drop[n] |= matches!(tag.kind, TagKind::Polity | TagKind::Capital | TagKind::Place)
                && people.contains(&text.get(tag.span))
                && !is_place_after(text, tag.span);
        }
        let mut drop = drop.into_iter();
        tags.into_iter().filter(|_| !drop.next().unwrap_or(false)).collect()
    }

    /// "Denzel Washington", "Samuel L. Jackson": a given name stands before it.
    fn is_surname(&self, tag: &Tag, tags: &[Tag], text: &Text<'_>) -> bool {
        if text.get(tag.span).contains(' ') {
            return false;
        }
        let Some(mut before) = word_before(text, tag.span.start) else { return false };
        if before.len() == 2 && text.get(before).ends_with('.') {
            let Some(first) = word_before(text, before.start) else { return false };
            before = first;
        }
        let word = text.get(before);
        if !capital(word) || shouted(word) || !self.names.given(word) {
            return false;
        }
        // "Shannon Crawford": both are towns, but the first is a given name too.
        let town = tag.kind == TagKind::Place && self.is_town(tag) && !is_place_after(text, before);
        !self.names_something(tags, before, town)
    }

    /// Whether a word is part of a name of another kind than a person's; `towns` are no matter.
    fn names_something(&self, tags: &[Tag], word: Span, towns: bool) -> bool {
        let from = tags.partition_point(|t| t.span.start + 80 < word.start);
        tags[from..].iter().take_while(|t| t.span.start <= word.start).any(|t| {
            t.span.covers(word)
                && (t.span != word || t.kind != TagKind::Topic && !(towns && t.kind == TagKind::Place && self.is_town(t)))
                && !matches!(t.kind, TagKind::Person | TagKind::Family)
        })
    }

    fn is_town(&self, place: &Tag) -> bool {
        matches!(self.tables.places[place.entry as usize].kind.as_str(), "city" | "resort")
    }

    /// "FAO" is not Fao.
    fn is_abbreviation(&self, tag: &Tag, text: &Text<'_>) -> bool {
        let word = text.get(tag.span);
        if word.len() > 5 || !shouted(word) {
            return false;
        }
        // "ROME (Reuters)", "(ROME)": capitals at the head of a line are a dateline's.
        let head = text.folded[..tag.span.start].trim_end_matches([' ', '(', '-']);
        let row = &self.tables.places[tag.entry as usize];
        !head.is_empty() && !head.ends_with('\n') && !row.forms.iter().chain([&row.name]).any(|f| f == word) && !headline(text, tag.span)
    }

    /// Georgia the country where the American state is meant, and the state where the country is.
    fn is_namesake_state(&self, tag: &Tag, tags: &[Tag], text: &Text<'_>) -> bool {
        let from = tags.partition_point(|t| t.span.start < tag.span.start);
        let mut same = tags[from..].iter().take_while(|t| t.span.start == tag.span.start).filter(|t| t.span == tag.span);
        let american = |t: &Tag| {
            t.kind == TagKind::Place && {
                let row = &self.tables.places[t.entry as usize];
                row.country == "USA" && row.kind == "region"
            }
        };
        match tag.kind {
            TagKind::Polity => {
                let own = &self.tables.polities[tag.entry as usize].id;
                own != "USA" && same.any(american) && self.american_state(tag, own, tags, text)
            }
            TagKind::Place if american(tag) => {
                let polity = same.find(|t| t.kind == TagKind::Polity).copied();
                polity.is_some_and(|p| !self.american_state(&p, &self.tables.polities[p.entry as usize].id, tags, text))
            }
            _ => false,
        }
    }

    /// Whether what can be a country (`own`) or an American state is the state.
    fn american_state(&self, tag: &Tag, own: &str, tags: &[Tag], text: &Text<'_>) -> bool {
        let country = |t: &Tag| match t.kind {
            TagKind::Place => Some(self.tables.places[t.entry as usize].country.as_str()).filter(|c| !c.is_empty()),
            TagKind::Polity | TagKind::Adjective | TagKind::Demonym | TagKind::Capital => {
                Some(self.tables.polities[t.entry as usize].id.as_str())
            }
            _ => None,
        };
        let others = || tags.iter().filter(|t| t.span != tag.span && text.get(t.span) != text.get(tag.span));
        // "Atlanta, Georgia"; "in Plains, Georgia".
        if text.folded[..tag.span.start].ends_with(", ") {
            let end = tag.span.start - 2;
            let before: Vec<&str> = others().filter(|t| t.span.end == end).filter_map(country).collect();
            if before.contains(&"USA") {
                return true;
            }
            if before.contains(&own) {
                return false;
            }
            if let Some(town) = before.is_empty().then(|| word_before_mark(text, end)).flatten()
                && capital(text.get(town))
                && word_before(text, town.start).is_some_and(|w| matches!(text.low(w), "in" | "at" | "from" | "near" | "of" | "to"))
            {
                return true;
            }
        }
        if word_after(text, tag.span.end).is_some_and(|w| AMERICAN.contains(&text.low(w))) {
            return true;
        }
        let near = |t: &&Tag| t.span.start < tag.span.end + 150 && tag.span.start < t.span.end + 150;
        let state = |t: &&Tag| t.kind == TagKind::Place && country(t) == Some("USA");
        let foreign = |t: &&Tag| country(t).is_some_and(|c| c != "USA") && t.kind != TagKind::Place;
        if others().filter(near).any(|t| country(t) == Some(own)) {
            return false;
        }
        match (others().filter(near).any(|t| state(&t)), others().filter(near).any(|t| foreign(&t))) {
            (true, false) => true,
            (false, true) => false,
            _ => others().filter(state).count() > 1 && !others().any(|t| country(t) == Some(own)),
        }
    }

    /// "Paris Hilton", "Sydney Sweeney": it is a given name and a surname follows.
    fn is_given_name(&self, tag: &Tag, tags: &[Tag], text: &Text<'_>) -> bool {
        let word = text.get(tag.span);
        if word.contains(' ') || shouted(word) || !self.names.given(word) {
            return false;
        }
        let Some(after) = word_after(text, tag.span.end) else { return false };
        let surname = text.get(after);
        let place = word_before(text, tag.span.start).is_some_and(|b| {
            matches!(text.low(b), "in" | "at" | "near" | "across" | "around" | "outside" | "the" | "via" | "through" | "and")
        });
        // "the Speaker of the Parliament of Georgia Irakli Beridze": a whole name follows.
        let whole = word_before(text, tag.span.start).is_some_and(|b| matches!(text.low(b), "of" | "to" | "from"))
            && word_after(text, after.end).is_some_and(|w| capital(text.get(w)) && !shouted(text.get(w)));
        !place
            && !whole
            && capital(surname)
            && !shouted(surname)
            && surname.len() > 2
            && !crate::mention::thing(text.low(after))
            && !NO_SURNAME.contains(&text.low(after))
            && !self.names_something(tags, after, true)
            && !crate::mention::is_time_word(text.low(after))
            && !headline(text, tag.span)
    }

    /// "Lebanon, Pa.", "Peru, Indiana".
    fn is_american_town(&self, tag: &Tag, tags: &[Tag], text: &Text<'_>) -> bool {
        let american = match tag.kind {
            TagKind::Place => self.tables.places[tag.entry as usize].country == "USA",
            _ => self.tables.polities[tag.entry as usize].id == "USA",
        };
        let Some(rest) = text.folded.get(tag.span.end..).and_then(|r| r.strip_prefix(", ")) else { return false };
        if american {
            return false;
        }
        let start = tag.span.end + 2;
        let low = &text.lower[start..];
        if STATES.iter().any(|s| low.starts_with(s)) {
            return rest.starts_with(|c: char| c.is_ascii_uppercase());
        }
        let from = tags.partition_point(|t| t.span.start < start);
        let state = tags[from..].iter().take_while(|t| t.span.start == start).find(|t| {
            t.kind == TagKind::Place && {
                let row = &self.tables.places[t.entry as usize];
                row.country == "USA" && row.kind == "region"
            }
        });
        // "Tbilisi, Georgia"; "Armenia, Georgia"
        let country = tags[from..].iter().take_while(|t| t.span.start == start).find(|t| t.kind == TagKind::Polity);
        if let Some(country) = country
            && (tag.kind == TagKind::Polity || !self.american_state(country, &self.tables.polities[country.entry as usize].id, tags, text))
        {
            return false;
        }
        // Not a list of places ("Mexico, Texas and California").
        state.is_some_and(|s| {
            let next = text.folded[s.span.end..].trim_start();
            next.is_empty() || next.starts_with([',', '.', ';', ')', ':']) || next.starts_with('-') || {
                let next = next.split(' ').next().unwrap_or("");
                !matches!(next, "and" | "or" | "&") && next.starts_with(|c: char| c.is_ascii_lowercase())
            }
        })
    }
}

/// "Cambridge University", "Treaty of Versailles", "USS Nevada", "Jordan Times".
fn is_part_of_name(tag: &Tag, text: &Text<'_>) -> bool {
    if let Some(after) = word_after(text, tag.span.end).filter(|a| capital(text.get(*a))) {
        let low = text.low(after);
        if PAPERS.contains(&low) || tag.kind != TagKind::Polity && INSTITUTIONS.contains(&low) {
            return true;
        }
    }
    if [" High School", " Middle School", " Elementary"].iter().any(|w| text.folded[tag.span.end..].starts_with(w)) {
        return true;
    }
    let Some(before) = word_before(text, tag.span.start) else { return false };
    if text.low(before) == "of" {
        return word_before(text, before.start)
            .is_some_and(|w| text.get(w) == "University" || text.get(w) == "Treaty" && tag.kind != TagKind::Polity);
    }
    shouted(text.get(before)) && BEFORE_NAME.contains(&text.low(before)) || matches!(text.get(before), "Dynamo" | "Lokomotiv" | "Inter")
}

/// "Nice to see you", "Reading and writing": a plain word but where a place is asked for.
fn is_word(tag: &Tag, text: &Text<'_>) -> bool {
    if !WORDS.contains(&text.low(tag.span)) {
        return false;
    }
    let region = text.folded[tag.span.end..].strip_prefix(", ").is_some_and(capital);
    let place =
        word_before(text, tag.span.start).is_some_and(|w| is_place_word(text.low(w)) || matches!(text.get(w), "to" | "from" | "of"));
    let listed = word_before(text, tag.span.start).is_some_and(|w| text.get(w) == "and") && word_after(text, tag.span.end).is_none();
    let goes_on = word_after(text, tag.span.end).is_some_and(|w| capital(text.get(w)));
    goes_on || !region && !place && !listed
}

/// "in the counties of Clay, Orleans and Mason": none of the cities so called.
fn is_county(tag: &Tag, text: &Text<'_>) -> bool {
    let from = tag.span.start.saturating_sub(1200);
    let from = (from..=tag.span.start).find(|&n| text.lower.is_char_boundary(n)).unwrap_or(tag.span.start);
    text.lower[from..tag.span.start].rfind("counties of ").is_some_and(|n| !text.lower[from + n..tag.span.start].contains(". "))
}

/// "General Langley", "Mr. Wells": whoever bears a title is no town.
fn is_titled(tag: &Tag, text: &Text<'_>) -> bool {
    const TITLES: &[&str] = &[
        "Admiral", "Agent", "Ambassador", "Captain", "Colonel", "Commissioner", "Congressman", "Congresswoman", "Counsel", "Detective",
        "Dr.", "Gen.", "General", "Gov.", "Governor", "Judge", "Justice", "Lady", "Lieutenant", "Lord", "Lt.", "Major", "Mayor",
        "Minister", "Mr.", "Mrs.", "Ms.", "President", "Professor", "Rep.", "Representative", "Sec.", "Secretary", "Sen.", "Senator",
        "Sergeant", "Sheriff", "Sir",
    ];
    let Some(before) = text.folded[..tag.span.start].strip_suffix(' ') else { return false };
    TITLES.iter().any(|t| before.ends_with(t) && !before[..before.len() - t.len()].ends_with(|c: char| c.is_alphanumeric() || c == '-'))
        && word_before(text, tag.span.start).is_none_or(|w| word_before(text, w.start).is_none_or(|o| text.get(o) != "Consul"))
}

/// "Rubi- -- Rubio": a word that the speaker broke off.
fn is_broken(tag: &Tag, text: &Text<'_>) -> bool {
    text.folded[tag.span.end..].starts_with("- ")
}

fn is_place_word(low: &str) -> bool {
    matches!(low, "in" | "at" | "near" | "across" | "around" | "outside" | "via" | "through")
}

/// Whether a preposition of place stands before.
fn is_place_after(text: &Text<'_>, word: Span) -> bool {
    word_before(text, word.start).is_some_and(|w| is_place_word(text.low(w)))
}

/// The word that ends at a mark.
fn word_before_mark(text: &Text<'_>, end: usize) -> Option<Span> {
    let start = text.folded[..end].char_indices().rev().take_while(|(_, c)| c.is_alphanumeric() || matches!(c, '.' | '\'')).last()?.0;
    Some(Span::new(start, end))
}

/// The word before, where nothing but one space parts the two.
fn word_before(text: &Text<'_>, at: usize) -> Option<Span> {
    let line = &text.folded[..at];
    let words = line.strip_suffix(' ')?;
    let start = words.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric() || matches!(c, '.' | '\'')).last()?.0;
    let word = words.get(start..)?;
    // A full stop ends a sentence but after an initial.
    (!word.is_empty() && (word.len() == 2 || !word.ends_with('.'))).then(|| Span::new(start, words.len()))
}

/// The word after, where nothing but one space parts the two.
fn word_after(text: &Text<'_>, at: usize) -> Option<Span> {
    let rest = text.folded.get(at..)?.strip_prefix(' ')?;
    let len = rest.find(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '-')).unwrap_or(rest.len());
    let len = rest[..len].find("'s").unwrap_or(len);
    (len > 0).then(|| Span::new(at + 1, at + 1 + len))
}

fn capital(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase())
}

/// Written in capitals, which say nothing of what is a name.
fn shouted(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
}

/// Whether most words of the line are capitalised.
fn headline(text: &Text<'_>, span: Span) -> bool {
    let from = text.folded[..span.start].rfind('\n').map_or(0, |n| n + 1);
    let to = text.folded[span.end..].find('\n').map_or(text.folded.len(), |n| span.end + n);
    let (mut long, mut caps) = (0, 0);
    for word in text.folded[from..to].split(' ').filter(|w| w.len() > 3).take(30) {
        long += 1;
        caps += usize::from(capital(word));
    }
    long > 4 && caps * 3 >= long * 2
}
