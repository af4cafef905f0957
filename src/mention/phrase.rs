//! Reading a noun phrase that names a participant.
//!
//! The grammar, left to right, each part optional: determiner or possessive; modifiers (former, visiting, senior);
//! a side ("Turkish", "Turkey's"); offices; "of" and a side; a name; an apposition. Lists of sides before a plural
//! office ("the Turkish and Romanian foreign ministers") and of names after one ("Presidents Xi and Putin") are read
//! as several people.

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
    /// former, ex-, then-.
    pub former: bool,
    /// his, her, their: whose counterpart or office.
    pub owner: Option<usize>,
    /// spokesman, aide, journalist: no participant.
    pub spokesperson: bool,
    /// Several words of a person whom no table knows.
    pub unknown: bool,
    /// Followed by 's.
    pub genitive: bool,
    /// The number in "the two", "the three ministers".
    pub count: usize,
    /// Rows of the gazetteer's people that the names' tags point at.
    pub people: Vec<Option<u32>>,
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
        Reader { text, gaz, toks, starts, known_only: None }
    }

    /// The same reader for a headline: where most words are capitalised, a capital tells nothing, so that a name must be
    /// the gazetteer's or one that the document introduces.
    pub fn headline(mut self, cast: &'a Cast) -> Reader<'a> {
        let long = self.toks.iter().filter(|t| t.word && t.span.len() > 3).count();
        let caps = self.toks.iter().filter(|t| t.word && t.span.len() > 3 && t.cap).count();
        if caps * 3 >= long * 2 {
            self.known_only = Some(cast);
        }
        self
    }

    /// The longest run of words from a token that is a known name.
    fn known_name(&self, at: usize, cast: &Cast) -> Option<usize> {
        let tagged = self.tag_at(at, &[TagKind::Person, TagKind::Family]).map(|(_, to)| to);
        let longest = (at + 1..=(at + 5).min(self.toks.len())).rev().find(|&to| {
            let words = self.text.get(Span::new(self.toks[at].span.start, self.toks[to - 1].span.end));
            self.toks[to - 1].word
                && (cast.full(words).is_some() || !cast.short(words).is_empty() || !self.gaz.names.full(words).is_empty() && to > at + 1)
        });
        tagged.max(longest).filter(|_| self.toks[at].cap)
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
    fn genitive(&self, at: usize) -> bool {
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
        let best = self.starts.get(at)?.iter().filter(|(t, _)| Self::SIDES.contains(&t.kind)).map(|(_, to)| *to).max()?;
        let (tag, to) = self.starts[at]
            .iter()
            .filter(|(t, to)| *to == best && Self::SIDES.contains(&t.kind))
            .min_by_key(|(t, _)| (!self.lives(t), t.kind as u8, t.entry))
            .copied()?;
        Some((SideRef { side: self.side_of(&tag)?, span: tag.span, kind: tag.kind }, to))
    }

    /// Whether a polity existed when the document was published (a name may be shared with a dead state).
    fn lives(&self, tag: &Tag) -> bool {
        use chrono::Datelike;
        if !matches!(tag.kind, TagKind::Polity | TagKind::Adjective | TagKind::Demonym | TagKind::Capital | TagKind::Seat) {
            return true;
        }
        self.gaz.lives(tag.entry, self.text.doc().published.map_or(2020, |d| d.year()))
    }

    /// Reads the phrase that begins at a token.
    pub fn read(&self, from: usize) -> Option<Phrase> {
        self.phrase(from, false)
    }

    /// Reads a phrase; within an apposition a name ends it, so that a list of names is not read to its end at each of them.
    fn phrase(&self, from: usize, apposed: bool) -> Option<Phrase> {
        let mut p = Phrase {
            from,
            to: from,
            head: Head::Side,
            sides: Vec::new(),
            posts: Vec::new(),
            title: None,
            names: Vec::new(),
            plural: false,
            former: false,
            owner: None,
            spokesperson: false,
            unknown: false,
            genitive: false,
            count: 0,
            people: Vec::new(),
        };
        let mut at = from;
        let mut determiner = false;
        let mut head = None;
        // Determiners and possessives.
        loop {
            match class(self.low(at)) {
                Class::Determiner => {
                    determiner = true;
                    p.plural |= matches!(self.low(at), "both" | "these" | "those" | "several" | "all" | "some" | "many");
                    if self.low(at) == "both" {
                        p.count = 2;
                    }
                    at += 1;
                }
                Class::Possessive => {
                    p.owner = Some(at);
                    at += 1;
                }
                _ => break,
            }
        }
        if at == from && matches!(class(self.low(at)), Class::Pronoun | Class::ObjectPronoun) && self.word(at) != "US" {
            return self.pronoun(p);
        }
        if let Some(n) = number(self.low(at)) {
            p.count = n;
            p.plural = true;
            determiner = true;
            at += 1;
        }
        loop {
            let low = self.low(at);
            // "new" in "New Delhi" and "New Zealand" modifies nothing.
            if modifier(low) && self.side_at(at).is_none() {
                p.former |= matches!(low, "former" | "ex" | "then" | "late" | "ousted" | "deposed" | "one-time" | "onetime");
                at += 1;
                if self.low(at) == "-" && self.toks[at].glued {
                    at += 1;
                }
                continue;
            }
            // A full name that the gazetteer knows beats a side that begins it ("Jordan Peterson").
            let person = self.tag_at(at, &[TagKind::Person]);
            let side = self.side_at(at);
            if let Some((tag, to)) = person
                && side.as_ref().is_none_or(|(_, s)| *s < to)
                && self.tag_at(at, &[TagKind::Post]).is_none_or(|(_, t)| t < to)
            {
                let to = self.name_end(at).map_or(to, |n| n.max(to));
                self.take_name(&mut p, at, to, Some(tag.entry));
                head = Some(Head::Name);
                at = to;
                break;
            }
            if let Some((tag, to)) = self.tag_at(at, &[TagKind::Post, TagKind::Posts])
                && side.as_ref().is_none_or(|(_, s)| *s <= to)
                && !(tag.kind == TagKind::Posts && self.genitive(to))
                && self.stands_as_office(at, to, &p)
            {
                let plural =
                    self.tags_at(at, TagKind::Posts).any(|(_, t)| t == to) && !self.tags_at(at, TagKind::Post).any(|(_, t)| t == to);
                p.posts.extend(
                    self.starts[at]
                        .iter()
                        .filter(|(t, end)| *end == to && matches!(t.kind, TagKind::Post | TagKind::Posts))
                        .map(|(t, _)| t.entry),
                );
                p.plural |= plural;
                let title = Span::new(self.toks[at].span.start, self.toks[to - 1].span.end);
                p.title = Some(p.title.map_or(title, |t| t.join(title)));
                head = Some(Head::Office);
                at = self.after_office(to, &mut p);
                continue;
            }
            if let Some((side, to)) = side
                && (head != Some(Head::Office)
                    || p.sides.is_empty() && matches!(side.kind, TagKind::Adjective | TagKind::OrgAdjective) && self.begins_head(to))
            {
                // Not "US-backed", "Russian-speaking".
                if self.low(to) == "-"
                    && self.toks[to].glued
                    && self.toks.get(to + 1).is_some_and(|t| t.glued && !t.cap)
                    && !matches!(self.low(to + 1), "born")
                {
                    break;
                }
                let adjectival = matches!(side.kind, TagKind::Adjective | TagKind::OrgAdjective);
                p.sides.push(side);
                head = Some(Head::Side);
                at = to;
                if self.genitive(at) {
                    if self.begins_head(at + 1) {
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
                    at += 1;
                    if class(self.low(at)) == Class::And {
                        at += 1;
                    }
                    continue;
                }
                continue;
            }
            if counterpart(low) {
                head = Some(Head::Counterpart);
                p.plural |= low.ends_with('s');
                let end = at + if low == "opposite" { 2 } else { 1 };
                at = self.after_office(end, &mut p);
                continue;
            }
            // "an official visit", "military talks": an adjective.
            let adjective =
                matches!(low, "official" | "military" | "congressional" | "government" | "administration" | "ministry" | "side")
                    && self.toks.get(at + 1).is_some_and(|t| t.word && !t.cap && class(self.low(at + 1)) == Class::Other)
                    && crate::clause::verb(self.low(at + 1)).is_none_or(|v| {
                        matches!(v.form, crate::clause::Form::Base | crate::clause::Form::Ing) || self.low(at + 1) == "talks"
                    });
            if people(low)
                && !adjective
                && head != Some(Head::Name)
                && (head.is_some() || p.owner.is_some() || determiner || self.of_side_ahead(at + 1))
            {
                p.plural = true;
                head = Some(Head::People);
                if let Some((side, to)) = self.of_sides(at + 1) {
                    p.sides.extend(side);
                    at = to;
                } else {
                    at += 1;
                }
                // "officials" may go on: "government officials", "delegation members".
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
            if let Some(to) = self.portfolio(at)
                && head != Some(Head::Name)
            {
                let title = Span::new(self.toks[at].span.start, self.toks[to - 1].span.end);
                p.title = Some(p.title.map_or(title, |t| t.join(title)));
                head = Some(Head::Office);
                at = self.after_office(to, &mut p);
                continue;
            }
            if matches!(
                low,
                "government"
                    | "administration"
                    | "foreign"
                    | "ministry"
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
                    | "business"
            ) && head == Some(Head::Side)
                && self.head_within(at + 1, 3)
            {
                at += 1;
                continue;
            }
            // "Deputy Prime Minister and Foreign Minister Shimon Peres"
            if head == Some(Head::Office) && class(low) == Class::And && !p.plural && self.second_office(at + 1) {
                at += 1;
                continue;
            }
            if head == Some(Head::Office) && low == "," && !p.plural && self.second_office(at + 1) && p.names.is_empty() {
                at += 1;
                continue;
            }
            if let Some(to) = self.name_end(at)
                && !(matches!(head, Some(Head::Side)) && p.posts.is_empty() && self.ends_unnamed(at, to))
            {
                let known = self.tags_at(at, TagKind::Person).find(|(_, t)| *t == to).map(|(t, _)| t.entry);
                self.take_name(&mut p, at, to, known);
                head = Some(Head::Name);
                at = to;
                // "Presidents Xi Jinping and Vladimir Putin"
                while p.plural && !p.posts.is_empty() && matches!(class(self.low(at)), Class::And | Class::Comma) {
                    let next = at + 1 + usize::from(class(self.low(at)) == Class::Comma && class(self.low(at + 1)) == Class::And);
                    let Some(end) = self.name_end(next) else { break };
                    let known = self.tags_at(next, TagKind::Person).find(|(_, t)| *t == end).map(|(t, _)| t.entry);
                    self.take_name(&mut p, next, end, known);
                    at = end;
                    if class(self.low(at)) == Class::Open {
                        break;
                    }
                }
            }
            break;
        }
        let head = match head {
            Some(head) => head,
            None if p.owner.is_none() && p.count > 0 && group_noun(self.low(at)) => {
                at += 1;
                Head::Group
            }
            None if p.count > 0 && determiner && matches!(self.low(at - 1), "two" | "both" | "three" | "four" | "five") => Head::Group,
            None if determiner
                && matches!(self.low(at), "pair" | "duo" | "trio" | "sides" | "parties" | "leaders" | "interlocutors" | "delegations") =>
            {
                at += 1;
                Head::Group
            }
            None => return None,
        };
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
            && group_noun(self.low(at - 1))
        {
            Head::Group
        } else {
            head
        };
        p.head = head.clone();
        // "President Mohamed bin Zayed of the United Arab Emirates"
        if head == Head::Name
            && p.sides.is_empty()
            && p.names.len() == 1
            && self.low(at) == "of"
            && let Some((sides, to)) = self.of_sides(at)
        {
            p.sides.extend(sides.into_iter().take(1));
            at = to;
        }
        p.to = at;
        if p.title.is_none() && p.head == Head::Office && !p.spokesperson {
            return None;
        }
        if !apposed || p.head != Head::Name {
            self.tail(&mut p);
        }
        Some(p)
    }

    fn pronoun(&self, mut p: Phrase) -> Option<Phrase> {
        let low = self.low(p.from);
        p.to = p.from + 1;
        match low {
            "he" | "she" | "him" | "i" | "me" => p.head = Head::Pronoun,
            "they" | "we" | "them" | "us" => {
                p.head = Head::Group;
                p.plural = true;
            }
            _ => return None,
        }
        Some(p)
    }

    /// What may follow the head: brackets, a genitive, an apposition that brings the name or the office.
    fn tail(&self, p: &mut Phrase) {
        let mut at = p.to;
        if class(self.low(at)) == Class::Open {
            let close = (at + 1..(at + 7).min(self.toks.len())).find(|&n| class(self.low(n)) == Class::Close);
            if let Some(close) = close {
                at = close + 1;
                // "his Russian counterpart (Sergei Lavrov)"
                if p.names.is_empty()
                    && !p.plural
                    && let Some(end) = self.name_end(p.to + 1)
                    && end == close
                {
                    self.take_name(p, p.to + 1, end, None);
                    p.head = Head::Name;
                }
            }
        }
        // "Pushpa Kamal Dahal 'Prachanda'"
        if p.head == Head::Name
            && matches!(self.low(at), "'" | "\"")
            && self.toks.get(at + 1).is_some_and(|t| t.cap)
            && matches!(self.low(at + 2), "'" | "\"")
            && !self.genitive(at)
        {
            at += 3;
        }
        p.to = at;
        if self.genitive(at) {
            p.genitive = true;
            return;
        }
        if self.low(at) != "," {
            return;
        }
        if p.names.is_empty() && !p.plural && matches!(p.head, Head::Office | Head::Counterpart) {
            // "the Uzbek president, Shavkat Mirziyoyev, ..."
            let mut from = at + 1;
            while matches!(self.low(from), "mr" | "mr." | "mrs." | "ms." | "dr." | "gen." | "h.e.") {
                from += 1;
            }
            if let Some(end) = self.name_end(from)
                && end - from >= 1
                && self.side_at(from).is_none_or(|(_, s)| s < end)
                && self.tag_at(from, &[TagKind::Post, TagKind::Posts]).is_none()
                && (end - from >= 2 || self.tag_at(from, &[TagKind::Family, TagKind::Person]).is_some())
                && !is_time_word(self.low(from))
                && self.may_hold(p, from, end)
            {
                let known = self.tags_at(from, TagKind::Person).find(|(_, t)| *t == end).map(|(t, _)| t.entry);
                self.take_name(p, from, end, known);
                p.head = Head::Name;
                p.to = end;
                if self.low(end) == "," && class(self.low(end + 1)) != Class::And {
                    p.to = end + 1;
                }
            }
        } else if p.head == Head::Name && p.names.len() == 1 {
            // "Lavrov, Russia's foreign minister, ..."; an age may stand between.
            let mut from = at + 1;
            if self.low(from).parse::<u32>().is_ok() && self.low(from + 1) == "," {
                from += 2;
            }
            if p.title.is_some() && p.sides.is_empty() {
                return;
            }
            let Some(office) = self.office_only(from) else { return };
            let closes = matches!(
                class(self.low(office.to)),
                Class::Comma | Class::Stop | Class::Close | Class::Dash | Class::And | Class::Relative
            ) || office.to >= self.toks.len();
            if closes && !office.plural {
                if p.title.is_none() {
                    p.posts.extend(office.posts);
                    p.title = office.title;
                }
                if p.sides.is_empty() {
                    p.sides.extend(office.sides);
                }
                p.former |= office.former;
                p.spokesperson |= office.spokesperson;
                p.to = if self.low(office.to) == "," && class(self.low(office.to + 1)) != Class::And { office.to + 1 } else { office.to };
            }
        }
    }

    /// "Before the Chinese leader, Abe had talks": a name whose bearers all speak for other sides is no apposition.
    fn may_hold(&self, p: &Phrase, from: usize, end: usize) -> bool {
        let Some(side) = p.sides.first() else { return true };
        let words = self.text.get(Span::new(self.toks[from].span.start, self.toks[end - 1].span.end));
        let bearers = if end - from == 1 { self.gaz.names.family(words) } else { self.gaz.names.full(words) };
        bearers.is_empty()
            || bearers.iter().any(|&b| {
                let mut sides = self.gaz.holders.of_person(&self.gaz.tables, b).peekable();
                sides.peek().is_none() || sides.any(|t| t.side == side.side)
            })
            || !bearers.iter().any(|&b| self.gaz.holders.of_person(&self.gaz.tables, b).next().is_some())
    }

    /// A phrase that gives an office and no name, for appositions.
    fn office_only(&self, from: usize) -> Option<Phrase> {
        let inner = self.phrase(from, true)?;
        (inner.names.is_empty() && inner.head == Head::Office && inner.owner.is_none()).then_some(inner)
    }

    fn take_name(&self, p: &mut Phrase, from: usize, to: usize, known: Option<u32>) {
        p.names.push(Span::new(self.toks[from].span.start, self.toks[to - 1].span.end));
        p.people.push(known);
        p.unknown = known.is_none();
    }

    /// After an office: "of Turkey", "to the United Nations", "for Europe", "-general", "of Foreign Affairs and Trade".
    fn after_office(&self, at: usize, p: &mut Phrase) -> usize {
        let mut at = at;
        if self.low(at) == "-" && self.toks[at].glued && matches!(self.low(at + 1), "designate" | "elect" | "general" | "in") {
            at += 2;
        }
        loop {
            let low = self.low(at);
            if !matches!(low, "of" | "for" | "to" | "from" | "at" | "on" | "in") {
                return at;
            }
            if let Some((sides, to)) = self.of_sides(at) {
                if p.sides.is_empty() || low == "of" || low == "from" {
                    // "Ambassador of India to Nepal": the first side is spoken for.
                    if p.sides.is_empty() || p.plural {
                        p.sides.extend(sides);
                    }
                    at = to;
                    if self.genitive(at) {
                        return at;
                    }
                    continue;
                }
                if low == "to" || low == "for" {
                    at = to;
                    continue;
                }
                return at;
            }
            // "UNICEF Representative in Ukraine Murat Sahin"
            if matches!(low, "in" | "on" | "at")
                && let Some((_, to)) = self.side_at(at + 1)
                && self.name_end(to).is_some_and(|end| end - to >= 2)
            {
                return to;
            }
            if matches!(low, "in" | "on" | "from" | "at") {
                return at;
            }
            // "Minister for Foreign Affairs and Trade", "Director of Operations, Joint Staff"
            let mut end = at + 1;
            while matches!(self.low(end), "the" | "his" | "its") {
                end += 1;
            }
            let mut last = at;
            while end < self.toks.len() && end - at < 12 {
                let tok = &self.toks[end];
                if tok.cap
                    && tok.word
                    && !is_time_word(self.low(end))
                    && self.tag_at(end, &[TagKind::Person]).is_none()
                    && self.side_at(end).is_none()
                    && (self.tag_at(end, &[TagKind::Post]).is_none() || last == at)
                {
                    end += 1;
                    last = end;
                } else if matches!(self.low(end), "and" | "of" | "the" | "for" | "&" | "-") && last > at && end - last < 2 {
                    end += 1;
                } else {
                    break;
                }
            }
            if last <= at + 1 || last == at {
                return at;
            }
            // The portfolio's capitals may run into the name: "Minister of Defence Sergei Shoigu". Known names were
            // stopped at above; of unknown ones the last two words are the name where nothing else follows "of".
            let last = self.before_name(at + 1, last);
            if let Some(title) = &mut p.title {
                title.end = self.toks[last - 1].span.end;
            }
            at = last;
        }
    }

    /// Where a run of capitalised words turns from a portfolio into a person's name.
    fn before_name(&self, from: usize, to: usize) -> usize {
        for at in from + 1..to {
            if self.tag_at(at, &[TagKind::Person]).is_some() {
                return at;
            }
        }
        let words = (from..to).filter(|&n| self.toks[n].cap).count();
        let first = (from..to).find(|&n| self.toks[n].cap).unwrap_or(from);
        // "Foreign Affairs Lazar Comanescu"
        for at in first + 1..to {
            if portfolio_noun(self.low(at - 1))
                && self.toks[at].cap
                && class(self.low(at)) == Class::Other
                && !portfolio_noun(self.low(at))
                && self.toks[at - 1].span.end + 1 == self.toks[at].span.start
            {
                return at;
            }
        }
        if words == 3 && portfolio_noun(self.low(first)) { first + 1 } else { to }
    }

    /// Sides after "of", "from", "to", "for", "at": "of Turkey, Romania and Poland".
    fn of_sides(&self, at: usize) -> Option<(Vec<SideRef>, usize)> {
        if !matches!(self.low(at), "of" | "from" | "to" | "for") {
            return None;
        }
        let mut next = at + 1;
        while matches!(self.low(next), "the" | "both" | "neighboring" | "neighbouring") {
            next += 1;
        }
        let (first, mut end) = self.side_at(next)?;
        if matches!(first.kind, TagKind::Adjective | TagKind::OrgAdjective | TagKind::Demonym)
            && !self.starts[next].iter().any(|(t, to)| *to == end && matches!(t.kind, TagKind::Polity | TagKind::Organisation))
        {
            return None;
        }
        let mut sides = vec![first];
        loop {
            let mut next = end;
            if self.low(next) == "," {
                next += 1;
            }
            if class(self.low(next)) == Class::And {
                next += 1;
            }
            if next == end {
                break;
            }
            while self.low(next) == "the" {
                next += 1;
            }
            let Some((side, to)) = self.side_at(next) else { break };
            if matches!(side.kind, TagKind::Adjective | TagKind::Demonym | TagKind::OrgAdjective)
                || self.genitive(to)
                || self.begins_head(to)
                || self.tag_at(next, &[TagKind::Person]).is_some_and(|(_, t)| t > to)
            {
                break;
            }
            sides.push(side);
            end = to;
        }
        Some((sides, end))
    }

    fn of_side_ahead(&self, at: usize) -> bool {
        matches!(self.low(at), "of" | "from") && self.of_sides(at).is_some()
    }

    /// After a side: ", Romanian and Polish ... ministers".
    fn side_list_ahead(&self, at: usize) -> bool {
        let mut next = at;
        loop {
            if !matches!(class(self.low(next)), Class::Comma | Class::And) {
                return false;
            }
            next += 1;
            if class(self.low(next)) == Class::And {
                next += 1;
            }
            let Some((_, to)) = self.side_at(next) else { return false };
            if self.plural_head(to) {
                return true;
            }
            next = to;
            if next > at + 16 {
                return false;
            }
        }
    }

    fn plural_head(&self, at: usize) -> bool {
        let mut at = at;
        while modifier(self.low(at))
            || matches!(self.low(at), "government" | "military" | "foreign" | "trade" | "defence" | "defense" | "peace")
                && self.tag_at(at, &[TagKind::Posts]).is_none()
        {
            at += 1;
        }
        self.tag_at(at, &[TagKind::Posts]).is_some()
            || people(self.low(at)) && self.low(at).ends_with('s')
            || self.low(at) == "counterparts"
    }

    /// Whether an office, people or a name begins here (so that a genitive side before it belongs to it).
    fn begins_head(&self, at: usize) -> bool {
        let mut at = at;
        while modifier(self.low(at)) {
            at += 1;
        }
        self.tag_at(at, &[TagKind::Post, TagKind::Posts, TagKind::Person]).is_some()
            || people(self.low(at))
            || no_participant(self.low(at))
            || counterpart(self.low(at))
            || self.portfolio(at).is_some()
            || self.tag_at(at, &[TagKind::Family]).is_some_and(|(_, t)| !self.genitive(t))
            || self.name_end(at).is_some_and(|to| to - at >= 2 && self.side_at(at).is_none())
            || matches!(self.low(at), "government" | "foreign" | "military" | "opposition") && self.head_within(at + 1, 2)
    }

    fn head_within(&self, at: usize, n: usize) -> bool {
        (at..at + n)
            .any(|k| people(self.low(k)) || no_participant(self.low(k)) || self.tag_at(k, &[TagKind::Post, TagKind::Posts]).is_some())
    }

    fn second_office(&self, at: usize) -> bool {
        let Some((_, to)) = self.tag_at(at, &[TagKind::Post]) else {
            return self.portfolio(at).is_some();
        };
        // A name follows the second office, or "of ... Name".
        self.name_end(to).is_some() || matches!(self.low(to), "of" | "for")
    }

    /// "Primary Industries Minister": capitalised words that end in an office's head noun.
    fn portfolio(&self, at: usize) -> Option<usize> {
        if !self.toks.get(at)?.cap || self.tag_at(at, &[TagKind::Person]).is_some() {
            return None;
        }
        for end in at..(at + 7).min(self.toks.len()) {
            let low = self.low(end);
            if office_noun(low) && self.toks[end].cap {
                return Some(end + 1);
            }
            let linking = matches!(low, "and" | "of" | "-" | "&" | "for" | "the") && end > at;
            let capital = self.toks[end].cap && self.toks[end].word;
            if !capital && !linking || is_time_word(low) || end > at && self.tag_at(end, &[TagKind::Person, TagKind::Family]).is_some() {
                return None;
            }
        }
        None
    }

    /// An office word that is no office here: "the state", "general", "head" as common words.
    fn stands_as_office(&self, at: usize, to: usize, p: &Phrase) -> bool {
        let low = self.low(at);
        if to > at + 1 {
            return true;
        }
        // "an official visit", "a general election"
        if matches!(low, "official" | "general" | "chief" | "head" | "representative")
            && !self.toks[at].cap
            && self.toks.get(to).is_some_and(|t| t.word && !t.cap && class(self.low(to)) == Class::Other)
            && self.tag_at(to, &[TagKind::Post, TagKind::Posts]).is_none()
        {
            return crate::clause::verb(self.low(to)).is_some_and(|v| {
                matches!(v.form, crate::clause::Form::Past | crate::clause::Form::Third | crate::clause::Form::Participle)
            });
        }
        if matches!(
            low,
            "general"
                | "speaker"
                | "head"
                | "chair"
                | "chief"
                | "director"
                | "member"
                | "governor"
                | "secretary"
                | "commissioner"
                | "captain"
                | "major"
                | "prince"
                | "judge"
                | "mayor"
                | "leader"
                | "leaders"
                | "official"
                | "representative"
                | "heads"
                | "chairs"
                | "members"
                | "speakers"
                | "directors"
                | "chiefs"
                | "judges"
                | "generals"
                | "majors"
        ) && !self.toks[at].cap
        {
            return !p.sides.is_empty() || p.owner.is_some() || at > p.from || self.of_side_ahead(to) || self.name_end(to).is_some();
        }
        true
    }

    /// Where a capitalised personal name that begins here ends.
    pub fn name_end(&self, at: usize) -> Option<usize> {
        let first = self.toks.get(at)?;
        if let Some(cast) = self.known_only {
            return self.known_name(at, cast);
        }
        let low = self.low(at);
        let particle_first = matches!(low, "al" | "el" | "bin" | "van" | "von" | "de" | "ul")
            && self.toks.get(at + 1).is_some_and(|t| t.cap || self.low(at + 1) == "-");
        let capital = first.cap && first.word;
        if !capital && !particle_first || first.word && first.span.len() == 1 && self.toks.get(at + 1).is_none_or(|t| !t.cap) {
            return None;
        }
        if is_time_word(low)
            || not_a_name(low)
            || class(low) != Class::Other && class(low) != Class::Prep && self.tag_at(at, &[TagKind::Family, TagKind::Person]).is_none()
            || class(low) == Class::Prep
        {
            return None;
        }
        let mut end = at;
        let mut names = 0;
        while end < self.toks.len() && names < 6 {
            let tok = &self.toks[end];
            let low = self.low(end);
            if tok.cap && tok.word {
                if names > 0
                    && (is_time_word(low)
                        || not_a_name(low)
                        || !matches!(class(low), Class::Other)
                        || self.tag_at(end, &[TagKind::Post, TagKind::Posts]).is_some())
                {
                    break;
                }
                // "Putin Russia's": a side after a name belongs to what follows.
                if names > 0
                    && self.side_at(end).is_some_and(|(s, _)| matches!(s.kind, TagKind::Adjective | TagKind::Polity))
                    && self.tag_at(at, &[TagKind::Person]).is_none_or(|(_, t)| t <= end)
                {
                    break;
                }
                names += 1;
                end += 1;
            } else if low == "-"
                && tok.glued
                && self
                    .toks
                    .get(end + 1)
                    .is_some_and(|t| t.glued && t.word && (t.cap || particle(self.low(end + 1)) || self.toks[end - 1].cap))
                && !matches!(self.low(end + 1), "led" | "brokered" | "backed" | "style" | "era" | "mediated")
            {
                end += 2;
            } else if particle(low)
                && (names > 0 || particle_first)
                && self.toks.get(end + 1).is_some_and(|t| t.cap || self.low(end + 1) == "-" || particle(self.low(end + 1)))
            {
                end += 1;
            } else {
                break;
            }
        }
        while end > at && matches!(self.low(end - 1), "-" | "de" | "of") {
            end -= 1;
        }
        // "Joseph R. Biden, Jr."
        if self.low(end) == "," && suffix(self.low(end + 1)) {
            end += 2;
        } else if suffix(self.low(end)) {
            end += 1;
        }
        (end > at && names > 0).then_some(end)
    }

    /// After a side without an office, a capitalised run is a name only if it looks like one: "Iran's Masoud
    /// Pezeshkian", but not "Russian Federation Council".
    fn ends_unnamed(&self, at: usize, to: usize) -> bool {
        if self.tag_at(at, &[TagKind::Person, TagKind::Family]).is_some() {
            return false;
        }
        to - at < 2
            || self.starts[at].iter().any(|(t, _)| {
                matches!(t.kind, TagKind::Organisation | TagKind::Place | TagKind::Venue | TagKind::Gathering | TagKind::Topic)
            })
            || (at..to).any(|n| institution(self.low(n)))
    }
}

fn suffix(word: &str) -> bool {
    matches!(word, "jr." | "jr" | "sr." | "sr" | "iii")
}

/// one..six as words or digits, for "the two", "the three ministers".
fn number(word: &str) -> Option<usize> {
    Some(match word {
        "two" | "2" => 2,
        "three" | "3" => 3,
        "four" | "4" => 4,
        "five" | "5" => 5,
        "six" | "6" => 6,
        _ => return None,
    })
}

fn modifier(word: &str) -> bool {
    matches!(
        word,
        "former"
            | "ex"
            | "then"
            | "acting"
            | "interim"
            | "outgoing"
            | "incoming"
            | "visiting"
            | "new"
            | "newly"
            | "elected"
            | "re-elected"
            | "current"
            | "senior"
            | "top"
            | "veteran"
            | "late"
            | "caretaker"
            | "longtime"
            | "transitional"
            | "rebel"
            | "exiled"
            | "ousted"
            | "deposed"
            | "self-declared"
            | "powerful"
            | "influential"
            | "embattled"
            | "appointed"
            | "respective"
            | "fellow"
            | "high-level"
            | "high-ranking"
            | "ranking"
            | "sacked"
            | "dear"
            | "right-wing"
            | "left-wing"
            | "far-right"
            | "conservative"
            | "his"
            | "one-time"
            | "onetime"
            | "provisional"
            | "de"
            | "facto"
            | "mr"
            | "mr."
            | "mrs"
            | "mrs."
            | "ms"
            | "ms."
            | "dr"
            | "dr."
            | "sir"
            | "h.e."
            | "excellency"
            | "hon."
            | "sheikh"
            | "sheikha"
            | "majesty"
            | "highness"
            | "royal"
            | "holiness"
            | "eminence"
            | "honourable"
            | "honorable"
            | "monsieur"
            | "lady"
            | "lord"
            | "ayatollah"
            | "mullah"
            | "gen."
            | "lt."
            | "lt"
            | "maj."
            | "col."
            | "adm."
            | "prof."
            | "professor"
            | "comrade"
            | "brig."
            | "retired"
            | "nominal"
            | "two-time"
    )
}

fn particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "bin"
            | "ibn"
            | "bint"
            | "van"
            | "der"
            | "den"
            | "ter"
            | "von"
            | "zu"
            | "de"
            | "da"
            | "do"
            | "dos"
            | "das"
            | "del"
            | "della"
            | "di"
            | "la"
            | "le"
            | "du"
            | "ul"
            | "ur"
            | "e"
            | "y"
            | "san"
            | "af"
            | "ben"
            | "abu"
            | "of"
    ) && word != "of"
}

fn counterpart(word: &str) -> bool {
    matches!(word, "counterpart" | "counterparts" | "opposite" | "homologue")
}

/// Heads that speak for a side without naming anybody.
fn people(word: &str) -> bool {
    matches!(
        word,
        "officials"
            | "official"
            | "delegation"
            | "delegations"
            | "delegates"
            | "negotiators"
            | "negotiator"
            | "diplomats"
            | "diplomat"
            | "representatives"
            | "representative"
            | "envoys"
            | "lawmakers"
            | "senators"
            | "parliamentarians"
            | "leaders"
            | "authorities"
            | "government"
            | "governments"
            | "team"
            | "teams"
            | "side"
            | "sides"
            | "mediators"
            | "ministers"
            | "leadership"
            | "administration"
            | "experts"
            | "commanders"
            | "generals"
            | "ministry"
            | "embassy"
            | "mission"
            | "rebels"
            | "congressmen"
            | "emissaries"
            | "emissary"
            | "congressional"
            | "lawmaker"
            | "senator"
            | "congressman"
            | "adviser"
            | "advisers"
            | "advisor"
            | "advisors"
            | "military"
    )
}

/// Who only speaks, writes or explains.
fn no_participant(word: &str) -> bool {
    matches!(
        word,
        "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "spokespeople"
            | "spokesmen"
            | "aide"
            | "aides"
            | "journalist"
            | "journalists"
            | "reporter"
            | "reporters"
            | "analyst"
            | "analysts"
            | "source"
            | "sources"
            | "correspondent"
            | "editor"
            | "photographer"
            | "columnist"
            | "historian"
            | "professor"
            | "scholar"
            | "author"
            | "attorney"
            | "lawyer"
    )
}

fn group_noun(word: &str) -> bool {
    matches!(
        word,
        "leaders"
            | "sides"
            | "men"
            | "women"
            | "presidents"
            | "ministers"
            | "parties"
            | "countries"
            | "nations"
            | "officials"
            | "diplomats"
            | "governments"
            | "statesmen"
            | "heads"
            | "delegations"
            | "chiefs"
            | "states"
            | "secretaries"
            | "premiers"
            | "envoys"
            | "neighbors"
            | "neighbours"
            | "negotiators"
            | "rivals"
            | "foes"
            | "allies"
            | "top"
            | "interlocutors"
            | "powers"
    )
}

fn office_noun(word: &str) -> bool {
    matches!(
        word,
        "minister"
            | "undersecretary"
            | "secretary"
            | "ambassador"
            | "envoy"
            | "adviser"
            | "advisor"
            | "commissioner"
            | "governor"
            | "director"
            | "president"
            | "chairman"
            | "negotiator"
            | "representative"
            | "coordinator"
            | "premier"
            | "commander"
            | "chancellor"
            | "councilor"
            | "councillor"
            | "counselor"
            | "administrator"
            | "chief"
            | "coordinator-general"
            | "senator"
            | "congressman"
            | "congresswoman"
            | "mayor"
            | "speaker"
            | "admiral"
            | "general"
            | "prince"
            | "princess"
            | "king"
            | "queen"
            | "emir"
            | "sultan"
            | "lady"
    )
}

fn portfolio_noun(word: &str) -> bool {
    matches!(
        word,
        "affairs"
            | "defence"
            | "defense"
            | "trade"
            | "finance"
            | "interior"
            | "cooperation"
            | "energy"
            | "economy"
            | "development"
            | "commerce"
            | "justice"
            | "security"
            | "state"
            | "health"
            | "education"
            | "agriculture"
            | "environment"
            | "tourism"
            | "industry"
            | "transport"
            | "culture"
            | "labour"
            | "labor"
            | "expatriates"
            | "relations"
            | "integration"
            | "operations"
            | "staff"
            | "intelligence"
            | "resources"
            | "council"
            | "foreign"
            | "investment"
            | "infrastructure"
            | "science"
            | "technology"
            | "planning"
            | "water"
            | "petroleum"
            | "information"
            | "communications"
            | "migration"
            | "immigration"
    )
}

/// Words in a capitalised run that make it an institution, not a person.
fn institution(word: &str) -> bool {
    matches!(
        word,
        "federation"
            | "council"
            | "ministry"
            | "department"
            | "committee"
            | "party"
            | "parliament"
            | "army"
            | "forces"
            | "force"
            | "bank"
            | "agency"
            | "university"
            | "institute"
            | "house"
            | "court"
            | "congress"
            | "senate"
            | "assembly"
            | "union"
            | "organization"
            | "organisation"
            | "association"
            | "company"
            | "corporation"
            | "corp"
            | "inc"
            | "group"
            | "news"
            | "press"
            | "times"
            | "post"
            | "television"
            | "radio"
            | "center"
            | "centre"
            | "airport"
            | "street"
            | "summit"
            | "conference"
            | "commission"
            | "front"
            | "movement"
            | "command"
            | "navy"
            | "police"
            | "guard"
            | "guards"
            | "republic"
            | "kingdom"
            | "office"
            | "foundation"
            | "forum"
            | "league"
            | "alliance"
            | "coalition"
            | "agreement"
            | "accord"
            | "treaty"
            | "act"
            | "war"
            | "sea"
            | "strait"
            | "ocean"
            | "gulf"
            | "river"
            | "island"
            | "islands"
            | "palace"
            | "hotel"
            | "base"
            | "province"
            | "region"
            | "state"
            | "states"
            | "affairs"
            | "security"
            | "nations"
    )
}

/// Capitalised words that begin no personal name.
fn not_a_name(word: &str) -> bool {
    institution(word)
        || matches!(
            word,
            "the"
                | "president"
                | "minister"
                | "prime"
                | "secretary"
                | "foreign"
                | "white"
                | "kremlin"
                | "oval"
                | "state"
                | "house"
                | "senate"
                | "congress"
                | "parliament"
                | "democrat"
                | "republican"
                | "democratic"
                | "republicans"
                | "democrats"
                | "islamic"
                | "muslim"
                | "christian"
                | "jewish"
                | "roman"
                | "catholic"
                | "covid"
                | "covid-19"
                | "internet"
                | "western"
                | "eastern"
                | "northern"
                | "southern"
                | "central"
                | "european"
                | "african"
                | "asian"
                | "arab"
                | "latin"
                | "north"
                | "south"
                | "east"
                | "west"
                | "middle"
                | "gmt"
                | "read"
                | "photo"
                | "image"
                | "file"
                | "watch"
                | "live"
                | "breaking"
                | "exclusive"
                | "update"
                | "video"
                | "analysis"
                | "opinion"
                | "factbox"
                | "q&a"
                | "nobel"
                | "olympic"
                | "world"
                | "global"
                | "national"
                | "international"
                | "federal"
                | "supreme"
                | "high"
                | "general"
                | "special"
                | "annual"
                | "joint"
                | "deputy"
                | "vice"
                | "chief"
                | "senior"
                | "first"
                | "second"
                | "third"
                | "two"
                | "both"
                | "new"
                | "however"
                | "meanwhile"
                | "also"
                | "at"
                | "in"
                | "on"
                | "talks"
                | "meeting"
                | "summit"
                | "visit"
                | "trip"
                | "says"
                | "said"
                | "meets"
                | "meet"
                | "met"
                | "hosts"
                | "visits"
                | "receives"
                | "holds"
                | "discusses"
                | "discuss"
                | "urges"
                | "arrives"
                | "calls"
                | "call"
                | "to"
                | "tells"
                | "warns"
                | "seeks"
                | "vows"
                | "welcomes"
                | "heads"
                | "leaves"
                | "travels"
                | "speaks"
                | "wants"
                | "hails"
                | "plans"
                | "set"
        )
}

/// Days, months and words for times.
pub fn is_time_word(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan."
            | "feb."
            | "mar."
            | "apr."
            | "jun."
            | "jul."
            | "aug."
            | "sep."
            | "sept."
            | "oct."
            | "nov."
            | "dec."
            | "sept"
            | "today"
            | "yesterday"
            | "tomorrow"
            | "mon"
            | "tue"
            | "wed"
            | "thu"
            | "fri"
            | "sat"
            | "sun"
    )
}
