//! Reading a noun phrase that names a participant.
//!
//! The grammar, left to right, each part optional: determiner or possessive; modifiers (former, visiting, senior);
//! a side ("Turkish", "Turkey's"); offices; "of" and a side; a name; an apposition. Lists of sides before a plural
//! office ("the Turkish and Romanian foreign ministers") and of names after one ("Presidents Xi and Putin") are read
//! as several people.

mod name;
mod office;
mod tail;
mod words;

pub use words::is_time_word;
pub(crate) use words::{courtesy, memorial, thing};

use words::*;

use super::Cast;
use crate::clause::{Class, class};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::text::{Span, Text, Token};

/// What a phrase is headed by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Head {
    /// A name.
    Name,
    /// An office without a name.
    Office,
    /// "counterpart".
    Counterpart,
    /// "officials", "delegation": people of a side.
    People,
    /// A side alone.
    Side,
    /// he, she, him.
    Pronoun,
    /// they, the two, both leaders.
    Group,
}

/// A side as the phrase names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideRef {
    /// Alpha-3 code or organisation's short name.
    pub side: String,
    /// The words.
    pub span: Span,
    /// The tag's kind.
    pub kind: TagKind,
}

/// A noun phrase as it was read, before anybody is identified.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
    /// What it is headed by.
    pub head: Head,
    /// Sides named in it.
    pub sides: Vec<SideRef>,
    /// Rows of the gazetteer's posts.
    pub posts: Vec<u32>,
    /// The words of the office.
    pub title: Option<Span>,
    /// Names: one, or several after a plural office.
    pub names: Vec<Span>,
    /// More than one person.
    pub plural: bool,
    /// former, ex-, then-; or incoming.
    pub former: bool,
    /// new, newly elected.
    pub newly: bool,
    /// his, her, their: whose counterpart or office.
    pub owner: Option<usize>,
    /// spokesman, aide, journalist: no participant.
    pub spokesperson: bool,
    /// A plumber, a doctor of a hospital: nobody whom a table knows, whatever the name.
    pub unknown: bool,
    /// Followed by 's.
    pub genitive: bool,
    /// The number in "the two", "the three ministers".
    pub count: usize,
    /// First and end token of "the two countries" whose offices these are.
    pub both: Option<(usize, usize)>,
    /// Rows of the gazetteer's people that the names' tags point at.
    pub people: Vec<Option<u32>>,
}

impl Phrase {
    /// "foreign ministers", of nobody that the phrase tells.
    fn bare_plural_office(&self) -> bool {
        matches!(self.head, Head::Office | Head::Group)
            && self.plural
            && self.title.is_some()
            && self.count == 0
            && self.sides.is_empty()
            && self.names.is_empty()
            && self.owner.is_none()
            && self.both.is_none()
    }
}

/// "countries", "sides": states, not those who speak for them.
pub(in crate::mention) fn states(word: &str) -> bool {
    matches!(word, "sides" | "countries" | "nations" | "states" | "governments" | "neighbours" | "neighbors" | "powers")
}

impl Phrase {
    /// A phrase of some tokens that names sides, which the caller fills in.
    pub fn blank(from: usize, to: usize) -> Phrase {
        Phrase {
            from,
            to,
            head: Head::Side,
            sides: Vec::new(),
            posts: Vec::new(),
            title: None,
            names: Vec::new(),
            plural: false,
            former: false,
            newly: false,
            owner: None,
            spokesperson: false,
            unknown: false,
            genitive: false,
            count: 0,
            both: None,
            people: Vec::new(),
        }
    }
}

/// Reads phrases from a sentence's tokens and tags.
pub struct Reader<'a> {
    text: &'a Text<'a>,
    gaz: &'a Gazetteer,
    /// The sentence's tokens.
    pub toks: &'a [Token],
    /// For each token the tags that begin at it, with the token each ends before.
    starts: Vec<Vec<(Tag, usize)>>,
    /// In a line of capitalised words, only names that are known are names.
    known_only: Option<&'a Cast>,
}

impl<'a> Reader<'a> {
    /// A reader of a sentence; `tags` are those that lie in it.
    pub fn new(text: &'a Text<'a>, gaz: &'a Gazetteer, toks: &'a [Token], tags: &[Tag]) -> Reader<'a> {
        let mut starts = vec![Vec::new(); toks.len() + 1];
        for tag in tags {
            let Ok(from) = toks.binary_search_by_key(&tag.span.start, |t| t.span.start) else {
                continue;
            };
            let to = toks.partition_point(|t| t.span.end <= tag.span.end);
            // "U.S" is tagged where the token is "U.S."
            let to = if to < toks.len() && toks[to].span.start < tag.span.end { to + 1 } else { to };
            if to > from {
                starts[from].push((*tag, to));
            }
        }
        // "Amir-Abdollahian" is no emir.
        for tagged in &mut starts {
            let name = tagged.iter().filter(|(t, _)| matches!(t.kind, TagKind::Person | TagKind::Family)).map(|(_, to)| *to).max();
            let half = |to: usize| name.is_some_and(|end| to < end) && text.get(toks[to].span) == "-" && toks[to].glued;
            tagged.retain(|(t, to)| !(matches!(t.kind, TagKind::Post | TagKind::Posts) && half(*to)));
        }
        Reader { text, gaz, toks, starts, known_only: None }
    }

    /// The same reader for a headline: where most words are capitalised, a capital tells nothing, so that a name must be
    /// the gazetteer's or one that the document introduces.
    pub fn headline(mut self, cast: &'a Cast) -> Reader<'a> {
        let long = self.toks.iter().filter(|t| t.word && t.span.len() > 3).count();
        let caps = self.toks.iter().filter(|t| t.word && t.span.len() > 3 && t.cap).count();
        // "Blinken meets Kenyan Foreign Minister Odongi": a verb in small letters.
        let small = self
            .toks
            .iter()
            .any(|t| t.word && !t.cap && crate::clause::verb(self.text.low(t.span)).is_some_and(|v| v.form != crate::clause::Form::Ing));
        if caps * 3 >= long * 2 && !small {
            self.known_only = Some(cast);
        }
        self
    }

    /// The lower-cased word at a token; "" past the end.
    pub fn low(&self, at: usize) -> &'a str {
        self.toks.get(at).map_or("", |t| self.text.low(t.span))
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &'a str {
        self.text.get(span)
    }

    /// The word at a token; "" past the end.
    pub fn word(&self, at: usize) -> &'a str {
        self.toks.get(at).map_or("", |t| self.text.get(t.span))
    }

    /// Whether a genitive mark stands at a token (not the opening of a quotation).
    pub(in crate::mention) fn genitive(&self, at: usize) -> bool {
        class(self.low(at)) == Class::Genitive && self.toks[at].glued
    }

    /// The longest tag of any of the kinds that begins at a token.
    pub fn tag_at(&self, at: usize, kinds: &[TagKind]) -> Option<(Tag, usize)> {
        self.starts.get(at)?.iter().filter(|(t, _)| kinds.contains(&t.kind)).max_by_key(|(t, to)| (*to, std::cmp::Reverse(t.kind))).copied()
    }

    /// All tags of a kind that begin at a token.
    pub fn tags_at(&self, at: usize, kind: TagKind) -> impl Iterator<Item = (Tag, usize)> + '_ {
        self.starts.get(at).into_iter().flatten().filter(move |(t, _)| t.kind == kind).copied()
    }

    /// The side a tag stands for.
    pub fn side_of(&self, tag: &Tag) -> Option<String> {
        let n = tag.entry as usize;
        match tag.kind {
            // "Brussels and Beijing resumed talks": the EU, unless the text speaks of Belgium.
            TagKind::Capital
                if self.text.low(tag.span) == "brussels"
                    && !self.text.lower.contains("belgi")
                    && ["european", " eu ", "eu's"].iter().any(|w| self.text.lower.contains(w)) =>
            {
                Some("EU".to_string())
            }
            TagKind::Polity | TagKind::Adjective | TagKind::Demonym | TagKind::Capital | TagKind::Seat => {
                self.gaz.tables.polities.get(n).map(|p| p.id.clone())
            }
            TagKind::Organisation | TagKind::OrgAdjective => self.gaz.tables.organisations.get(n).map(|o| o.side.clone()),
            _ => None,
        }
    }

    const SIDES: [TagKind; 7] = [
        TagKind::Polity,
        TagKind::Adjective,
        TagKind::Demonym,
        TagKind::Capital,
        TagKind::Seat,
        TagKind::Organisation,
        TagKind::OrgAdjective,
    ];

    /// The side named at a token, the longest reading; a polity that lives on the document's date before a dead one.
    pub fn side_at(&self, at: usize) -> Option<(SideRef, usize)> {
        if let Some(side) = self.half(at) {
            return Some((SideRef { side: side.to_string(), span: self.toks[at].span, kind: TagKind::Adjective }, at + 1));
        }
        let ends = || self.starts[at].iter().filter(|(t, _)| Self::SIDES.contains(&t.kind)).map(|(_, to)| *to);
        let mut best = self.starts.get(at).and_then(|_| ends().max())?;
        // "Venezuelan opposition leader": the office takes its own first word from the party's name.
        let office = (at + 1..best).find(|&k| self.tag_at(k, &[TagKind::Post]).is_some_and(|(_, to)| to > best));
        if let Some(short) = office.and_then(|k| ends().filter(|&to| to <= k).max()) {
            best = short;
        }
        let (tag, to) = self.starts[at]
            .iter()
            .filter(|(t, to)| *to == best && Self::SIDES.contains(&t.kind))
            .min_by_key(|(t, _)| (!self.lives(t), t.kind as u8, t.entry))
            .copied()?;
        Some((SideRef { side: self.side_of(&tag)?, span: tag.span, kind: tag.kind }, to))
    }

    /// "Sino" in "Sino-Indian", "Pak" in "Indo-Pak": the country that half of a compound of two stands for.
    fn half(&self, at: usize) -> Option<&'static str> {
        let side = combining(self.low(at))?;
        let tagged = |n: usize| self.starts.get(n).is_some_and(|tags| tags.iter().any(|(t, _)| Self::SIDES.contains(&t.kind)));
        let whole = |n: usize| self.toks[n].cap && (tagged(n) || combining(self.low(n)).is_some());
        let joins = |n: usize| self.toks.get(n).is_some_and(|t| t.glued) && self.low(n) == "-";
        let before = self.low(at) == "pak" && at > 1 && joins(at - 1) && whole(at - 2);
        (before || joins(at + 1) && at + 2 < self.toks.len() && whole(at + 2)).then_some(side)
    }

    /// Whether the town, capital or country at a token is or lies in a country.
    pub fn lies_in(&self, at: usize, country: &str) -> bool {
        let tables = &self.gaz.tables;
        self.starts[at].iter().any(|(t, _)| match t.kind {
            TagKind::Place => tables.places.get(t.entry as usize).is_some_and(|p| p.country == country),
            TagKind::Capital | TagKind::Polity => tables.polities.get(t.entry as usize).is_some_and(|p| p.id == country),
            _ => false,
        })
    }

    /// Whether a polity existed when the document was published (a name may be shared with a dead state).
    pub fn lives(&self, tag: &Tag) -> bool {
        use chrono::Datelike;
        if !matches!(tag.kind, TagKind::Polity | TagKind::Adjective | TagKind::Demonym | TagKind::Capital | TagKind::Seat) {
            return true;
        }
        self.gaz.lives(tag.entry, self.text.doc().published.map_or(2020, |d| d.year()))
    }

    /// Reads the phrase that begins at a token.
    pub fn read(&self, from: usize) -> Option<Phrase> {
        let mut p = self.phrase(from, false)?;
        if let Some(owner) = self.master(&p) {
            p.sides = vec![owner];
        }
        Some(p)
    }

    /// "the Pentagon's top Russia official, A": whose man somebody is, where the state he deals with stands before his office.
    fn master(&self, p: &Phrase) -> Option<SideRef> {
        let [about] = &p.sides[..] else { return None };
        let office = matches!(p.head, Head::Name | Head::Office) && p.title.is_some_and(|t| about.span.end <= t.start);
        let noun = matches!(about.kind, TagKind::Polity | TagKind::Capital) && !self.genitive_within(p.from, about.span.end + 2);
        let of = p.from.checked_sub(1).filter(|&k| office && noun && self.genitive(k))?;
        (of.saturating_sub(5)..of).find_map(|at| self.side_at(at).filter(|&(_, to)| to == of)).map(|(side, _)| side)
    }

    /// Where the same pronoun stood before as the subject of a verb in this sentence: "he will call A, and he will see B".
    pub fn follows_pronoun(&self, at: usize, low: &str) -> Option<usize> {
        let acts = |k: usize| {
            matches!(class(self.low(k + 1)), Class::Modal | Class::Auxiliary)
                || crate::clause::verb(self.low(k + 1)).is_some_and(|v| v.form != crate::clause::Form::Ing)
        };
        let before = (0..at).find(|&k| self.low(k) == low && acts(k));
        let quoted = |k: usize| self.low(k) == "\"";
        before.filter(|&b| acts(at) && !(b..at).any(quoted) && !matches!(self.low(0), "before" | "after" | "when" | "as" | "while"))
    }

    /// Whether a genitive stands between a token and a byte of the text.
    fn genitive_within(&self, from: usize, end: usize) -> bool {
        (from..self.toks.len()).take_while(|&k| self.toks[k].span.start < end).any(|k| self.genitive(k))
    }

    /// Reads a phrase; within an apposition a name ends it, so that a list of names is not read to its end at each of them.
    pub(in crate::mention) fn phrase(&self, from: usize, apposed: bool) -> Option<Phrase> {
        let mut p = Phrase::blank(from, from);
        // "received her at the palace": an object, where nothing follows that it could own.
        // But "cancelled her Friday meeting".
        let noun = from + 2;
        let owns = is_time_word(self.low(from + 1))
            && self.toks.get(noun).is_some_and(|t| t.word && !t.cap)
            && class(self.low(noun)) == Class::Other
            && !is_time_word(self.low(noun))
            && !matches!(self.low(noun), "morning" | "afternoon" | "evening" | "night" | "noon");
        if self.low(from) == "her" && self.ends_phrase(from + 1) && !owns {
            return self.pronoun(p);
        }
        if let Some(to) = self.stands_for_him(from) {
            return Some(Phrase { to, head: Head::Pronoun, ..p });
        }
        // "Government and business leaders from the United States": of no state.
        let civil = from > 0
            && matches!(
                self.low(from - 1),
                "business" | "industry" | "community" | "religious" | "faith" | "civic" | "tribal" | "church" | "youth"
            );
        if civil && matches!(self.low(from), "leaders" | "leader") {
            return None;
        }
        let mut at = from;
        let mut determiner = false;
        let mut head = None;
        // "HE the President of the Republic"
        if matches!(self.word(at), "HE" | "HH" | "HRH" | "HM" | "H.E." | "H.H." | "H.R.H." | "H.M.")
            && (self.low(at + 1) == "the" || self.begins_head(at + 1))
        {
            at += 1;
        }
        // "His Royal Highness the Crown Prince", "Her Excellency Foreign Minister Sigrid Kaag"
        if matches!(self.low(at), "his" | "her" | "their") {
            let rank = at + 1 + usize::from(matches!(self.low(at + 1), "royal" | "serene" | "imperial"));
            let styled = matches!(
                self.low(rank),
                "highness" | "highnesses" | "majesty" | "majesties" | "excellency" | "excellencies" | "holiness" | "eminence" | "beatitude"
            );
            // "His Majesty the King" is an office of its own.
            if styled
                && self.tag_at(at, &[TagKind::Post]).is_none()
                && (self.low(rank + 1) == "the" || self.begins_head(rank + 1) || self.name_end(rank + 1).is_some())
            {
                at = rank + 1;
            }
        }
        // Determiners and possessives.
        loop {
            match class(self.low(at)) {
                // "The Hague" begins with its article.
                Class::Determiner if self.side_at(at).is_some_and(|(_, to)| to > at + 1) && self.toks[at].cap => break,
                Class::Determiner => {
                    determiner = true;
                    // "both her Fijian counterpart, A, and President B": one of the two.
                    let first = (at + 1..at + 8).find(|&k| counterpart(self.low(k)) || office_noun(self.low(k)) || self.low(k) == "and");
                    let own = class(self.low(at + 1)) == Class::Possessive || self.toks.get(at + 1).is_some_and(|t| t.cap);
                    let one = self.low(at) == "both" && own && first.is_some_and(|k| self.low(k) != "and" && !self.low(k).ends_with('s'));
                    p.plural |= matches!(self.low(at), "both" | "these" | "those" | "several" | "all" | "some" | "many") && !one;
                    if self.low(at) == "both" && !one {
                        p.count = 2;
                    }
                    at += 1;
                }
                Class::Possessive if self.tag_at(at, &[TagKind::Post]).is_none() => {
                    p.owner = Some(at);
                    at += 1;
                }
                _ => break,
            }
        }
        // "Vice-Adm Rolf Berg"
        if rank(self.low(at)) && self.low(at + 1) == "-" && rank(self.low(at + 2)) && self.toks[at].cap {
            at += 2;
        }
        // "He Lifeng", "Lord Carrington", "Gen Nakatani": names that begin like another word.
        let whole = |n: usize| self.toks[n].cap && self.tag_at(n, &[TagKind::Person]).is_some_and(|(_, to)| to > n + 1);
        if at == from
            && self.word(at) != "HE"
            && !(at < self.toks.len() && whole(at))
            && matches!(class(self.low(at)), Class::Pronoun | Class::ObjectPronoun)
            && self.word(at) != "US"
        {
            return self.pronoun(p);
        }
        // "received in the Kremlin President Alar Karis", "in Paris Polish Prime Minister A": where he was received.
        let before = at.checked_sub(1).map(|k| if k > 0 && self.low(k) == "the" { k - 1 } else { k });
        if before.is_some_and(|k| matches!(self.low(k), "in" | "at"))
            && let Some((tag, to)) = self.tag_at(at, &[TagKind::Seat, TagKind::Capital])
            && self.toks[to - 1].cap
            && !self.word(to).is_empty()
        {
            let adjective = self.side_at(to).is_some_and(|(s, next)| s.kind == TagKind::Adjective && self.begins_head(next));
            if tag.kind == TagKind::Seat && self.begins_head(to) {
                return None;
            }
            let city = tag.kind == TagKind::Capital && self.toks[to].cap && (self.begins_head(to) || adjective);
            if let Some((side, to)) = self.side_at(at).filter(|(_, end)| city && *end == to) {
                return Some(Phrase { sides: vec![side], to, ..p });
            }
        }
        // "welcomed to the Elysee Palace Mr A": a house, and nobody's government.
        if before.is_some_and(|k| self.low(k) == "to") && self.tag_at(at, &[TagKind::Seat]).is_some_and(|(_, to)| courtesy(self.low(to))) {
            return None;
        }
        if let Some((sides, to)) = self.koreas(at) {
            let adjective = sides[0].kind == TagKind::Adjective;
            p.sides = sides;
            p.plural = true;
            if !adjective {
                p.to = to;
                p.genitive = self.genitive(to);
                return Some(p);
            }
            head = Some(Head::Side);
            at = to;
        }
        if let Some(n) = number(self.low(at)) {
            p.count = n;
            p.plural = true;
            determiner = true;
            at += 1;
            // "two other leaders, A and B", "two of her counterparts, A and B"
            let of = self.low(at) == "of" && matches!(self.low(at + 1), "his" | "her" | "their" | "the") && at == from + 1;
            if matches!(self.low(at), "other" | "further" | "fellow") {
                at += 1;
            } else if of && counterpart(self.low(at + 2)) && self.low(at + 3) == "," {
                at += 2;
            }
        }
        // "his host, Yoweri Museveni", "his guest President Museveni", "the host, Kenyan President A"
        let presented = determiner && self.low(at + 1) == ",";
        if (p.owner.is_some() || presented) && matches!(self.low(at), "host" | "guest" | "visitor") {
            let next = at + 1 + usize::from(self.low(at + 1) == ",");
            if self.toks.get(next).is_some_and(|t| t.cap && t.word) && class(self.low(next)) == Class::Other {
                p.owner = None;
                at = next;
            }
        }
        loop {
            let low = self.low(at);
            // "will be visiting Nairobi", "Rubio, visiting Rome, said"; but "visiting UK Foreign Secretary Lammy"
            let place = self.side_at(at + 1).filter(|(s, _)| !matches!(s.kind, TagKind::Adjective | TagKind::OrgAdjective));
            let verb = low == "visiting"
                && at == from
                && place.is_some_and(|(_, to)| {
                    let be = from > 0 && matches!(self.low(from - 1), "be" | "is" | "are" | "was" | "were" | "been");
                    be || !self.toks.get(to).is_some_and(|t| t.word && t.cap)
                        && self.tag_at(to, &[TagKind::Post, TagKind::Posts]).is_none()
                        && !people(self.low(to))
                });
            if verb {
                return None;
            }
            // "a group of visiting US lawmakers"
            if head.is_none() && determiner && matches!(low, "group" | "handful") && self.low(at + 1) == "of" {
                let next = (at + 2..at + 5).find(|&k| !modifier(self.low(k)) && number(self.low(k)).is_none());
                let of_people = |to: usize| people(self.low(to)) || self.tag_at(to, &[TagKind::Posts]).is_some();
                if let Some(next) = next.filter(|&k| self.side_at(k).is_some_and(|(_, to)| of_people(to))) {
                    at = next;
                    continue;
                }
            }
            // "new" in "New Delhi" and "New Zealand" modifies nothing.
            // "senior officials" is an office of its own.
            // "the First President of Kazakhstan" holds the office no more.
            let first = low == "first" && at > from && self.toks[at].cap && self.low(at + 1) == "president";
            // "the Georgian First Deputy Minister of Justice"
            if low == "first" && at > from && (self.toks[at].cap || !p.sides.is_empty()) && matches!(self.low(at + 1), "deputy" | "vice") {
                at += 1;
                continue;
            }
            // "will then head to Nairobi"
            let next = low == "then" && at > 0 && matches!(class(self.low(at - 1)), Class::Modal | Class::Auxiliary | Class::Pronoun);
            if next && self.toks.get(at + 1).is_none_or(|t| !t.cap) {
                return None;
            }
            // "met A and then B": in that order; but "then president B".
            if low == "then" && at == from && at > 0 && matches!(self.low(at - 1), "and" | ",") && self.name_end(at + 1).is_some() {
                return None;
            }
            // "received in Ankara his Bulgarian counterpart": the city, and then the guest.
            if matches!(low, "his" | "her" | "their") && !self.toks[at].cap && head == Some(Head::Side) {
                break;
            }
            if (first || modifier(low))
                && !whole(at)
                && self.side_at(at).is_none()
                && self.tag_at(at, &[TagKind::Post, TagKind::Posts]).is_none()
            {
                p.former |= first || matches!(low, "former" | "ex" | "then" | "late" | "ousted" | "deposed" | "one-time" | "onetime");
                // "the incoming chancellor" does not hold it yet.
                p.former |= matches!(low, "incoming") && !self.toks[at].cap;
                p.newly |= matches!(low, "new" | "newly");
                at += 1;
                if self.low(at) == "-" && self.toks[at].glued {
                    at += 1;
                }
                continue;
            }
            // "a government delegation from Madagascar"
            if head.is_none()
                && determiner
                && matches!(low, "government" | "parliamentary" | "ministerial" | "military" | "official" | "top-level" | "state")
                && matches!(self.low(at + 1), "delegation" | "team")
                && self.of_side_ahead(at + 2)
            {
                at += 1;
                continue;
            }
            // "met with government officials", "with government counterparts": of the country where they are met.
            let of_host = head.is_none() && low == "government" && at == from;
            if of_host && (counterpart(self.low(at + 1)) || matches!(self.low(at + 1), "officials" | "authorities")) {
                at += 1;
                continue;
            }
            // "the departing Norwegian ambassador", "with newly accredited Norwegian Ambassador A"
            let bare = from > 0 && matches!(self.low(from - 1), "with" | "by" | "from");
            // "On the sidelines of the forum Kyrgyz Prime Minister A met B": the forum, and then who met.
            let fronted = from > 0
                && matches!(
                    self.low(from - 1),
                    "of" | "during" | "at" | "in" | "on" | "after" | "before" | "following" | "since" | "until" | "amid" | "outside"
                );
            let article = determiner && !fronted;
            if head.is_none() && p.sides.is_empty() && (article || bare) && self.describes(at, article) {
                at += 1;
                continue;
            }
            // "Fisheries Minister Her Excellency Dr. A"
            let styled = head == Some(Head::Office) && matches!(low, "his" | "her") && self.toks[at].cap;
            if styled && matches!(self.low(at + 1), "excellency" | "highness" | "majesty" | "honour") {
                at += 2;
                continue;
            }
            // "Deputy Defence Minister Major General Rustam Niyazov"
            if head == Some(Head::Office)
                && rank(low)
                && self.toks[at].cap
                && self.toks.get(at + 1).is_some_and(|t| t.cap && t.word)
                && self.tag_at(at, &[TagKind::Person]).is_none()
            {
                at += 1;
                continue;
            }
            // A full name that the gazetteer knows beats a side that begins it ("Jordan Peterson").
            let person = self.tag_at(at, &[TagKind::Person]);
            let side = self.side_at(at);
            if person.is_some_and(|(_, to)| self.namesake(to)) {
                return None;
            }
            if let Some((tag, to)) = person
                && side.as_ref().is_none_or(|(_, s)| *s < to)
                && self.tag_at(at, &[TagKind::Post]).is_none_or(|(_, t)| t < to)
            {
                let to = self.name_end(at).map_or(to, |n| n.max(to));
                self.take_name(&mut p, at, to, Some(tag.entry));
                head = Some(Head::Name);
                at = self.further_names(&mut p, to);
                break;
            }
            // "Knesset Speaker Amir Ohana": a given name behind an office.
            let given = head == Some(Head::Office)
                && matches!(low, "amir" | "emir" | "king" | "malik" | "queen" | "sultan" | "pope")
                && self.toks[at].cap
                && self.toks.get(at + 1).is_some_and(|t| t.cap && t.word);
            // "President of the Republic of Latvia": the republic's name begins within the office's.
            let office_end = |to: usize| {
                let inner = to > at + 3 && self.low(to - 3) == "of" && self.low(to - 2) == "the" && self.low(to - 1) == "republic";
                if inner && self.low(to) == "of" && self.side_at(to - 1).is_some() { to - 3 } else { to }
            };
            if let Some((tag, to)) =
                self.tag_at(at, &[TagKind::Post, TagKind::Posts]).filter(|_| !given).map(|(tag, to)| (tag, office_end(to)))
                && side.as_ref().is_none_or(|(_, s)| *s <= to)
                && !(tag.kind == TagKind::Posts && self.genitive(to))
                && self.stands_as_office(at, to, &p)
            {
                let plural =
                    self.tags_at(at, TagKind::Posts).any(|(_, t)| t == to) && !self.tags_at(at, TagKind::Post).any(|(_, t)| t == to);
                p.posts.extend(
                    self.starts[at]
                        .iter()
                        .filter(|(t, end)| office_end(*end) == to && matches!(t.kind, TagKind::Post | TagKind::Posts))
                        .map(|(t, _)| t.entry),
                );
                // "Nato chief", "U.N. envoy": the office's own words name whom it speaks for; but an "EU minister" is a country's.
                if p.sides.is_empty()
                    && self.low(to - 1) != "minister"
                    && let Some((inner, end)) = (at..to).take_while(|&n| self.low(n) != ",").find_map(|n| self.side_at(n))
                    && end < to
                    && matches!(inner.kind, TagKind::Organisation | TagKind::OrgAdjective)
                {
                    p.sides.push(inner);
                }
                p.plural |= plural || low == "envoys";
                let title = Span::new(self.toks[at].span.start, self.toks[to - 1].span.end);
                p.title = Some(p.title.map_or(title, |t| t.join(title)));
                head = Some(Head::Office);
                at = self.after_office(to, &mut p);
                // "the French president's roving envoy": of the president's side, another office.
                if self.genitive(at)
                    && !p.sides.is_empty()
                    && !p.plural
                    && (at + 1..at + 4).any(|n| matches!(self.low(n), "envoy" | "adviser" | "advisor" | "representative" | "aide"))
                    && let Some(next) = (at + 1..at + 4).find(|&n| self.tag_at(n, &[TagKind::Post]).is_some())
                {
                    p.posts.clear();
                    p.title = None;
                    at = next;
                }
                continue;
            }
            // "received at the ministry Japanese Ambassador A": the house, and then the guest.
            let house = head == Some(Head::People) && matches!(self.low(at - usize::from(at > 0)), "ministry" | "embassy" | "government");
            if house && side.as_ref().is_some_and(|(s, to)| s.kind == TagKind::Adjective && self.begins_head(*to)) {
                break;
            }
            if let Some((side, to)) = side
                && (head != Some(Head::Office)
                    || p.sides.is_empty()
                        && (matches!(side.kind, TagKind::Adjective | TagKind::OrgAdjective) || self.low(at - 1) == "chief")
                        && self.begins_head(to))
            {
                // Not "US-backed", "Russian-speaking".
                if self.low(to) == "-"
                    && self.toks[to].glued
                    && self.toks.get(to + 1).is_some_and(|t| t.glued && (!t.cap || matches!(self.low(to + 1), "based" | "led" | "backed")))
                    && !matches!(self.low(to + 1), "born")
                {
                    break;
                }
                let adjectival = matches!(side.kind, TagKind::Adjective | TagKind::OrgAdjective);
                let armed = matches!(side.kind, TagKind::Organisation | TagKind::OrgAdjective);
                p.sides.push(side);
                head = Some(Head::Side);
                at = to;
                // "the ELN guerrilla group", "the M23 armed group"
                if armed
                    && matches!(
                        self.low(at),
                        "guerrilla" | "guerilla" | "militant" | "armed" | "rebel" | "insurgent" | "paramilitary" | "islamist" | "jihadist"
                    )
                    && matches!(self.low(at + 1), "group" | "movement" | "organisation" | "organization" | "faction")
                {
                    at += 2;
                }
                // "the Republic of Korea (ROK) Foreign Minister"
                if let Some(end) = self.alias_end(at).filter(|&end| self.begins_head(end)) {
                    at = end;
                }
                if self.genitive(at) {
                    if self.begins_head(at + 1) {
                        at += 1;
                        continue;
                    }
                    // "Taiwan's digital minister", "Venezuela's National Assembly president": an office of its own.
                    if let Some(to) = self.office_of_body(at + 1) {
                        p.title = Some(Span::new(self.toks[at + 1].span.start, self.toks[to - 1].span.end));
                        head = Some(Head::Office);
                        at = self.after_office(to, &mut p);
                        continue;
                    }
                    // "China's and Russia's foreign ministers"
                    if self.genitive_list_ahead(at + 1) {
                        at += 2;
                        continue;
                    }
                    // "Yemen's Houthi movement", "Colombia's ELN"
                    if self.side_at(at + 1).is_some_and(|(s, _)| matches!(s.kind, TagKind::Organisation | TagKind::OrgAdjective)) {
                        p.sides.clear();
                        at += 1;
                        continue;
                    }
                    p.genitive = true;
                    break;
                }
                // "U.S.-Russia", "Israeli-Palestinian": a compound, each a side of its own.
                if self.low(at) == "-" && self.toks[at].glued && self.side_at(at + 1).is_some() {
                    break;
                }
                // "Turkish and Romanian foreign ministers", "Saudi, Guinean defense ministers".
                if (adjectival || determiner || self.side_list_ahead(at)) && self.side_list_ahead(at) {
                    p.plural = true;
                    at += 1;
                    if class(self.low(at)) == Class::And {
                        at += 1;
                    }
                    continue;
                }
                continue;
            }
            // "his Turkish host"
            let other = p.owner.is_some()
                && !p.sides.is_empty()
                && matches!(low, "host" | "hosts" | "guest" | "guests" | "visitor" | "neighbour" | "neighbor");
            // "the opposite number"; but "It's the opposite"
            let number = low != "opposite" || matches!(self.low(at + 1), "number" | "numbers");
            if counterpart(low) && number || other {
                head = Some(Head::Counterpart);
                p.plural |= low.ends_with('s');
                let end = at + if low == "opposite" { 2 } else { 1 };
                at = self.after_office(end, &mut p);
                continue;
            }
            // "Swedish Ministry for Foreign Affairs Director-General A": the house, and then his office in it.
            let bureau = head.is_none() && low == "bureau" && at == from;
            if let Some(office) = self.office_in_house(at).filter(|_| head == Some(Head::Side) || bureau) {
                at = office;
                continue;
            }
            // "an official visit", "military talks": an adjective.
            let adjective =
                matches!(low, "official" | "military" | "congressional" | "government" | "administration" | "ministry" | "side")
                    && self.toks.get(at + 1).is_some_and(|t| t.word && !t.cap && class(self.low(at + 1)) == Class::Other)
                    && crate::clause::verb(self.low(at + 1)).is_none_or(|v| {
                        // "her official visits to A and B"
                        let visits = p.owner.is_some() && matches!(self.low(at + 1), "visits" | "trips" | "calls");
                        matches!(v.form, crate::clause::Form::Base | crate::clause::Form::Ing) || self.low(at + 1) == "talks" || visits
                    });
            // "members of Iran's team", where a bare "members" may be anybody's
            let members = low == "members" && (self.of_side_ahead(at + 1) || self.institution_of(at + 1).is_some());
            if (people(low) || members)
                && !adjective
                && head != Some(Head::Name)
                && (head.is_some()
                    || p.owner.is_some()
                    || determiner
                    || self.of_side_ahead(at + 1)
                    || self.of_both_ahead(at + 1)
                    || self.institution_of(at + 1).is_some())
            {
                p.plural = true;
                head = Some(Head::People);
                // "Experts from the two countries"
                if p.sides.is_empty() && self.of_both_ahead(at + 1) {
                    at += 1;
                    break;
                }
                if let Some((side, to)) = self.institution_of(at + 1).filter(|_| p.sides.is_empty()) {
                    p.sides.push(side);
                    at = to;
                } else if let Some((side, to)) = self.of_sides(at + 1).filter(|_| self.low(at + 1) != "to") {
                    p.sides.extend(side);
                    at = to;
                } else if let Some(inner) = self.members(at).filter(|_| p.sides.is_empty()) {
                    p.sides = inner.sides;
                    at = inner.to;
                } else {
                    at += 1;
                }
                // "officials" may go on: "government officials", "delegation members".
                continue;
            }
            // "the Malagasy guest"
            let guest = matches!(low, "guest" | "visitor") && determiner;
            // "Putin's aide Yuri Ushakov": one whom a text names takes part.
            if low == "aide" && head != Some(Head::Name) && self.name_end(at + 1).is_some() {
                p.title = Some(self.toks[at].span);
                head = Some(Head::Office);
                at += 1;
                continue;
            }
            let alone = head.is_none() && p.sides.is_empty() && self.subject_ends(at + 1);
            if guest && (head == Some(Head::Side) || alone) {
                p.title = Some(self.toks[at].span);
                head = Some(Head::Office);
                at += 1;
                continue;
            }
            if no_participant(low) {
                p.spokesperson = true;
                head = Some(Head::Office);
                at += 1;
                if let Some((side, to)) = self.of_sides(at) {
                    p.sides.extend(side);
                    at = to;
                }
                continue;
            }
            // "Primary Industries Minister", "Fuel and Energy Minister": a portfolio that no table lists.
            // Behind an office a portfolio begins with one: "Foreign Minister Frans Andriessen and Farm Minister" does not.
            if let Some(to) = self.portfolio(at)
                && head != Some(Head::Name)
                && (head != Some(Head::Office) || portfolio_noun(low) || !(at..to).any(|n| class(self.low(n)) == Class::And))
            {
                let title = Span::new(self.toks[at].span.start, self.toks[to - 1].span.end);
                // "Foreign and Expatriates Minister"
                if p.posts.is_empty() && low == "foreign" && self.low(at + 1) == "and" && self.low(to - 1) == "minister" {
                    p.posts = self.posts_called("foreign-minister");
                }
                p.title = Some(p.title.map_or(title, |t| t.join(title)));
                head = Some(Head::Office);
                at = self.after_office(to, &mut p);
                continue;
            }
            // "Nepali Congress president A": a party's.
            let party = (at..at + 3).find(|&n| matches!(self.low(n), "congress" | "party" | "league" | "front" | "alliance" | "union"));
            if let Some(n) = party.filter(|&n| head == Some(Head::Side) && (at..=n).all(|k| self.toks[k].cap))
                && matches!(self.low(n + 1), "president" | "leader" | "chairman" | "chairwoman" | "chief" | "secretary")
                && self.name_end(n + 2).is_some()
            {
                p.title = Some(Span::new(self.toks[at].span.start, self.toks[n + 1].span.end));
                head = Some(Head::Office);
                at = n + 2;
                continue;
            }
            // "Gabon's opposition leader": no leader of the country.
            if low == "opposition" && head == Some(Head::Side) && matches!(self.low(at + 1), "leader" | "chief" | "figure" | "politician") {
                p.title = Some(Span::new(self.toks[at].span.start, self.toks[at + 1].span.end));
                head = Some(Head::Office);
                at = self.after_office(at + 2, &mut p);
                continue;
            }
            if matches!(
                low,
                "government"
                    | "administration"
                    | "foreign"
                    | "ministry"
                    | "department"
                    | "intelligence"
                    | "treasury"
                    | "finance"
                    | "commerce"
                    | "defence"
                    | "defense"
                    | "military"
                    | "peace"
                    | "trade"
                    | "security"
                    | "opposition"
                    | "rebel"
                    | "government's"
                    | "state"
                    | "political"
                    | "parliamentary"
                    | "congressional"
                    | "congress"
                    | "senate"
                    | "parliament"
                    | "ministerial"
                    | "interagency"
                    | "inter-agency"
                    | "technical"
                    | "business"
            ) && head == Some(Head::Side)
                && self.head_within(at + 1, 3)
            {
                at += 1;
                continue;
            }
            // "Iraqi customs chief Munther Abdul-Amir": a field of work that no list knows.
            let small = |n: usize| self.small_noun(n);
            let joined = |n: usize| if self.low(n + 1) == "-" && self.toks[n + 1].glued && small(n + 2) { n + 2 } else { n };
            if head == Some(Head::Side) && small(at) && joined(at) > at && self.head_within(joined(at) + 1, 1) {
                at = joined(at) + 1;
                continue;
            }
            if head == Some(Head::Side)
                && (small(at) || matches!(low, "negotiating" | "mediating"))
                && [at + 1, at + 2].iter().any(|&n| {
                    (at + 1..n).all(small)
                        && (matches!(
                            self.low(n),
                            "chief"
                                | "minister"
                                | "envoy"
                                | "negotiator"
                                | "commissioner"
                                | "adviser"
                                | "advisor"
                                | "head"
                                | "official"
                                | "officer"
                                | "commander"
                        ) || officials(self.low(n))
                            || matches!(self.low(n), "team" | "teams" | "delegation") && negotiates(low))
                })
            {
                at += 1;
                continue;
            }
            // "Minister Brigadier (retired) A"
            if head == Some(Head::Office) && p.names.is_empty() && rank(low.trim_end_matches('.')) {
                let past = self.past_retired(at);
                if past > at {
                    at = past;
                    continue;
                }
            }
            // "Chancellor (Karl) Nehammer": what an agency adds for its readers.
            if head == Some(Head::Office) && class(low) == Class::Open && p.names.is_empty() {
                let given = |n: usize| self.toks.get(n).is_some_and(|t| t.cap && t.word) && self.side_at(n).is_none();
                let close = (at + 2..at + 5).find(|&n| class(self.low(n)) == Class::Close);
                if let Some(close) = close.filter(|&c| (at + 1..c).all(given) && given(c + 1) && self.name_end(c + 1).is_some()) {
                    at = close + 1;
                    continue;
                }
            }
            // "Deputy Prime Minister and Finance Minister Mangala Samaraweera"
            if head == Some(Head::Office) && (class(low) == Class::And || low == "/") && !p.plural && self.second_office(at + 1, &p) {
                at += 1;
                continue;
            }
            if head == Some(Head::Office)
                && low == ","
                && !p.plural
                && !p.spokesperson
                && self.second_office(at + 1, &p)
                && p.names.is_empty()
            {
                at += 1;
                continue;
            }
            let titled = (head == Some(Head::Office) && !p.sides.is_empty() && !p.plural).then(|| self.titled_name(at)).flatten();
            if let Some(to) = self.name_end(at).max(titled)
                && !(matches!(head, Some(Head::Side)) && p.posts.is_empty() && self.ends_unnamed(at, to))
            {
                if head.is_none() && self.namesake(to) {
                    return None;
                }
                let known = self.person_at(at, to);
                self.take_name(&mut p, at, to, known);
                head = Some(Head::Name);
                at = to;
                at = self.further_names(&mut p, at);
            }
            break;
        }
        let head = match head {
            Some(head) => head,
            None if p.owner.is_none() && p.count > 0 && group_noun(self.low(at)) => {
                at += 1;
                Head::Group
            }
            // "are both expected", "will both travel": of those before.
            None if from > 0 && self.low(from) == "both" && matches!(class(self.low(from - 1)), Class::Auxiliary | Class::Modal) => {
                return None;
            }
            None if p.count > 0
                && matches!(self.low(at - 1), "two" | "both" | "three" | "four" | "five")
                && (at - 1 > from || self.low(from) == "both")
                && self.stands_alone(at) =>
            {
                Head::Group
            }
            None if determiner
                && matches!(self.low(at), "pair" | "duo" | "trio" | "sides" | "parties" | "leaders" | "interlocutors" | "delegations") =>
            {
                at += 1;
                Head::Group
            }
            None => return None,
        };
        // "foreign secretary-level talks", "minister level meetings": at what rank, not who.
        let level = at + usize::from(self.low(at) == "-");
        let talks = |n: usize| {
            let low = self.low(n);
            let nouns =
                ["talks", "meeting", "consultation", "dialogue", "discussion", "negotiation", "delegation", "visit", "contact", "exchange"];
            nouns.iter().any(|noun| low == *noun || low.strip_suffix('s') == Some(noun))
        };
        if head == Head::Office && p.names.is_empty() && self.low(level) == "level" && talks(level + 1) {
            return None;
        }
        // "the two leaders", "both presidents", "the three ministers"
        let head =
            if p.count >= 2 && p.sides.is_empty() && p.names.is_empty() && p.owner.is_none() && matches!(head, Head::Office | Head::People)
            {
                Head::Group
            } else {
                head
            };
        let head = if matches!(head, Head::Office | Head::People)
            && p.plural
            && p.sides.is_empty()
            && p.names.is_empty()
            && determiner
            && p.owner.is_none()
            && (group_noun(self.low(at - 1)) || at > 3 && self.low(at - 3) == "heads" && self.low(at - 2) == "of")
        {
            Head::Group
        } else {
            head
        };
        // "the FADEA Pampa plane": a thing.
        let unheard = p.posts.is_empty() && p.title.is_none() && p.sides.is_empty() && p.people.iter().all(Option::is_none);
        if head == Head::Name
            && determiner
            && at > from + 1
            && matches!(self.low(from), "the" | "a" | "an")
            && unheard
            && self.small_noun(at)
        {
            return None;
        }
        // "the top Iranian diplomat": the foreign minister.
        let top = |from: usize, to: usize| (from..to).any(|k| matches!(self.low(k), "top" | "chief"));
        // "the top American diplomat in Copenhagen" is the one posted there.
        let posted = matches!(self.low(at), "in" | "to");
        if let Some(title) = p.title.filter(|t| self.text.low(*t) == "diplomat" && !p.sides.is_empty() && p.names.is_empty() && !posted)
            && top(from, self.toks.partition_point(|t| t.span.start < title.start))
        {
            let named = |post: &crate::gazetteer::Post| post.forms.iter().any(|f| f == "top diplomat");
            p.posts = (0u32..).zip(&self.gaz.tables.posts).filter(|(_, post)| named(post)).map(|(n, _)| n).collect();
        }
        p.head = head.clone();
        // "President Mohamed bin Zayed of the United Arab Emirates"
        if head == Head::Name && p.sides.is_empty() && p.names.len() == 1 && matches!(self.low(at), "of" | "from") {
            // "Kari Sund of Norway's Ministry of Trade"
            if let Some((side, to)) = self.institution_of(at) {
                p.sides.push(side);
                at = to;
            } else if let Some((sides, to)) = self.of_sides(at).filter(|_| self.low(at) == "of") {
                p.sides.extend(sides.into_iter().take(1));
                at = to;
            }
        }
        // "the foreign ministers of the two countries"
        let experts = p.head == Head::People && p.sides.is_empty() && p.owner.is_none();
        if (p.bare_plural_office() || experts)
            && matches!(self.low(at), "of" | "from")
            && let Some(to) = self.both_states(at + 1)
        {
            p.both = Some((at + 1, to));
            p.head = if experts { Head::People } else { Head::Office };
            at = to;
        }
        // "the two countries' defence ministers"
        if p.head == Head::Group
            && p.title.is_none()
            && self.both_states(from) == Some(at)
            && matches!(self.low(at), "'" | "'s")
            && let Some(inner) = self.phrase(at + 1, apposed).filter(Phrase::bare_plural_office)
        {
            return Some(Phrase { from, head: Head::Office, both: Some((from, at)), ..inner });
        }
        p.to = at;
        if p.title.is_none() && p.head == Head::Office && !p.spokesperson {
            return None;
        }
        if !apposed || p.head != Head::Name {
            self.tail(&mut p);
        }
        p.unknown = p.head == Head::Name && p.posts.is_empty() && self.in_trade(&p);
        Some(p)
    }

    /// "Ministry of Trade and Industry Deputy Director" at a token: where the office begins that stands behind the house.
    fn office_in_house(&self, at: usize) -> Option<usize> {
        let house =
            matches!(self.low(at), "ministry" | "department" | "bureau") && self.toks[at].cap && matches!(self.low(at + 1), "of" | "for");
        let capital = |n: usize| self.toks.get(n).is_some_and(|t| t.cap && t.word);
        let inner = |n: usize| capital(n) || matches!(self.low(n), "of" | "for" | "and" | "the" | ",");
        let office = |n: usize| self.tag_at(n, &[TagKind::Post]).is_some() || office_noun(self.low(n));
        let found = (at + 3..at + 10).take_while(|&n| inner(n)).find(|&n| capital(n) && capital(n - 1) && office(n));
        found.filter(|_| house)
    }

    /// "(ROK)" at a token: one past the bracket that closes it.
    pub(in crate::mention) fn alias_end(&self, at: usize) -> Option<usize> {
        let open = class(self.low(at)) == Class::Open;
        let short = self.word(at + 1).len() <= 6 && self.word(at + 1).bytes().all(|b| b.is_ascii_uppercase());
        (open && short && class(self.low(at + 2)) == Class::Close).then_some(at + 3)
    }

    /// "the Mohamed bin Mubarak Academy", "the Kennedy Center": what bears a name is nobody. `to` is the name's end.
    fn namesake(&self, to: usize) -> bool {
        let cap = |k: usize| self.toks.get(k).is_some_and(|t| t.cap);
        // "the John Smith Freedom Award"
        let honour = cap(to + 1) && matches!(self.low(to + 1), "award" | "prize" | "medal" | "fellowship");
        cap(to) && (memorial(self.low(to)) || honour)
    }

    /// "of the two countries", "from both sides" at a token.
    fn of_both_ahead(&self, at: usize) -> bool {
        matches!(self.low(at), "of" | "from") && self.both_states(at + 1).is_some()
    }

    /// "the two countries", "both sides" at a token: one past it.
    fn both_states(&self, at: usize) -> Option<usize> {
        let n = match (self.low(at), self.low(at + 1)) {
            ("both", _) => at + 1,
            ("the", "two") => at + 2,
            _ => return None,
        };
        states(self.low(n)).then_some(n + 1)
    }

    /// Whether "the two" ends before a token: no noun or adjective follows that it counts.
    fn stands_alone(&self, at: usize) -> bool {
        let low = self.low(at);
        if matches!(low, "-" | "most" | "more" | "other" | "main" | "%") || low.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        class(low) != Class::Other
            || crate::clause::verb(low).is_some_and(|v| !matches!(v.form, crate::clause::Form::Ing))
            || !self.toks.get(at).is_some_and(|t| t.word)
    }

    /// Whether what stands before a token is a whole noun phrase: its verb or what no noun follows comes next.
    pub(in crate::mention) fn subject_ends(&self, at: usize) -> bool {
        use crate::clause::Form;
        let low = self.low(at);
        self.ends_phrase(at)
            || matches!(class(low), Class::Auxiliary | Class::Modal)
            || crate::clause::verb(low).is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
    }

    /// Whether no noun can follow at a token: a preposition, a mark, a time, or the end.
    fn ends_phrase(&self, at: usize) -> bool {
        at >= self.toks.len()
            || is_time_word(self.low(at))
            || matches!(
                class(self.low(at)),
                Class::Prep | Class::To | Class::Comma | Class::Stop | Class::And | Class::Subordinate | Class::Adverb | Class::Close
            ) && !matches!(self.low(at), "first" | "last" | "next" | "only")
    }

    /// A phrase that gives an office and no name, for appositions.
    pub(in crate::mention) fn office_only(&self, from: usize) -> Option<Phrase> {
        let inner = self.phrase(from, true)?;
        (inner.names.is_empty() && inner.head == Head::Office && inner.owner.is_none()).then_some(inner)
    }
}
