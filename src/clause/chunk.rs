//! Cutting a sentence into chunks.

use super::unsaid;
use super::words::{Class, Form, Verb, class, verb};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::mention::{Discourse, Head, Identifier, Party, Phrase, Reader};
use crate::mention::{courtesy, is_time_word};
use crate::text::{LineKind, Sentence, Span, Text, Token};
use crate::when::When;

/// What a chunk is.
#[derive(Clone, Debug, PartialEq)]
pub enum ChunkKind {
    /// Somebody who may take part; empty where a person is meant whom nobody can identify.
    Party(Vec<Party>),
    /// "U.S.-China", "Biden-Xi" before a noun: both sides of it.
    Compound(Vec<Party>),
    /// A side's adjective before a common noun.
    Adjective(Vec<Party>),
    /// A city, country or venue named as a place.
    Place,
    /// A time expression, by its number in the sentence's list.
    Time(usize),
    /// Anything else, one token.
    Word,
}

/// One chunk.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// What it is.
    pub kind: ChunkKind,
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
    /// Class of a word; `Other` for the rest.
    pub class: Class,
    /// The word as a verb, where it stands as one.
    pub verb: Option<Verb>,
    /// Followed by 's.
    pub genitive: bool,
    /// A phrase that means more than one person.
    pub plural: bool,
    /// Ends in the comma that closes its apposition.
    pub closed: bool,
}

/// A sentence in chunks.
pub struct Clause<'a> {
    /// The document's words.
    pub text: &'a Text<'a>,
    /// The sentence.
    pub sentence: Sentence,
    /// Its tokens.
    pub toks: &'a [Token],
    /// Its chunks.
    pub chunks: Vec<Chunk>,
    /// Its time expressions, spans in the document.
    pub times: &'a [(Span, When)],
    /// Its tags.
    pub tags: &'a [Tag],
}

impl<'a> Clause<'a> {
    /// Reads a sentence. `talk` is what went before; it takes up the people that this sentence names.
    #[allow(clippy::too_many_arguments)]
    pub fn read(
        text: &'a Text<'a>,
        sentence: Sentence,
        toks: &'a [Token],
        tags: &'a [Tag],
        times: &'a [(Span, When)],
        gaz: &'a Gazetteer,
        who: &Identifier<'a>,
        talk: &mut Discourse,
    ) -> Clause<'a> {
        talk.next_sentence();
        let mut reader = Reader::new(text, gaz, toks, tags);
        if sentence.kind == LineKind::Headline {
            reader = reader.headline(who.cast);
        }
        let mut clause = Clause { text, sentence, toks, chunks: Vec::with_capacity(toks.len()), times, tags };
        let quotes = text.quotations(sentence.span);
        let mut at = 0;
        while at < toks.len() {
            if clause.scare_quote(at) {
                at += 1;
                continue;
            }
            // "Xi, left, and Albanese meet": where they stand in the picture.
            let low = |n: usize| clause.toks.get(n).map_or("", |t| clause.text.low(t.span));
            let named = clause.chunks.last().is_some_and(|c| matches!(c.kind, ChunkKind::Party(_)) && !c.closed);
            if named && low(at) == "," && low(at + 2) == "," && matches!(low(at + 1), "left" | "right" | "center" | "centre" | "l" | "r") {
                at += 3;
                continue;
            }
            let to = clause.next(at, &reader, who, talk, &quotes);
            at = to.max(at + 1);
        }
        clause.mark_verbs();
        clause
    }

    /// Whether the sentence is a question; a mark behind its full stop is debris of a page.
    pub fn asks(&self) -> bool {
        let words = self.text.get(self.sentence.span);
        words.ends_with('?') && !words.ends_with(".?")
    }

    /// Whether a mark at a token belongs to quoted adjectives within a noun phrase: "a "long and friendly" call with".
    fn scare_quote(&self, at: usize) -> bool {
        let is = |n: usize, mark: &str| self.toks.get(n).is_some_and(|t| !t.word && self.text.get(t.span) == mark);
        let plain = |n: usize| self.toks.get(n).is_some_and(|t| t.word && !t.cap) || is(n, "-");
        let wraps = |open: usize, close: usize| {
            let before = open.checked_sub(1).map(|b| self.text.low(self.toks[b].span));
            let (inner, last) = (self.text.low(self.toks[open + 1].span), self.text.low(self.toks[close - 1].span));
            let governed = before.is_some_and(|w| {
                matches!(class(w), Class::Determiner | Class::Possessive) || verb(w).is_some_and(|v| matches!(v.lemma, "hold" | "have"))
            });
            governed
                && (open + 1..close).all(plain)
                && plain(close + 1)
                && !self.toks[close + 1].glued
                && (class(inner) != Class::Determiner || before.is_some_and(|w| verb(w).is_some()))
                && class(last) == Class::Other
        };
        if !is(at, "\"") {
            return false;
        }
        let near = |range: std::ops::Range<usize>| range.clone().find(|&n| is(n, "\""));
        let closed = near(at + 1..at + 8).is_some_and(|close| close > at + 1 && wraps(at, close));
        closed || (at.saturating_sub(7)..at).rev().find(|&n| is(n, "\"")).is_some_and(|open| open + 1 < at && wraps(open, at))
    }

    fn next(
        &mut self,
        at: usize,
        reader: &Reader<'a>,
        who: &Identifier<'a>,
        talk: &mut Discourse,
        quotes: &[crate::text::Quotation],
    ) -> usize {
        let span = self.toks[at].span;
        if let Some(n) = self.times.iter().position(|(s, _)| s.start <= span.start && span.start < s.end) {
            let end = self.toks.partition_point(|t| t.span.start < self.times[n].0.end);
            return self.push(ChunkKind::Time(n), at, end, false);
        }
        if let Some(writer) = self.unsaid(at, talk, quotes) {
            return self.push(ChunkKind::Party(vec![writer]), at, at + 1, false);
        }
        if let Some(team) = talk.team(1).filter(|_| at == 0 && unsaid::it_meets(self.text, self.toks)) {
            let team = Party { span, by: crate::event::ResolvedBy::Group, ..team.clone() };
            return self.push(ChunkKind::Party(vec![team]), at, at + 1, false);
        }
        if let Some((parties, to)) = self.compound(at, reader, who) {
            return self.push(ChunkKind::Compound(parties), at, to, false);
        }
        // "held Foreign Office Consultations with": not of the British one.
        if reader.low(at) == "foreign" && reader.low(at + 1) == "office" && reader.low(at + 2).starts_with("consultation") {
            return self.word(at);
        }
        // "the Trump-Putin summit"
        if class(reader.low(at)) == Class::Determiner && self.compound(at + 1, reader, who).is_some() {
            return self.word(at);
        }
        if let Some((_, to)) = self.place_at(at, reader) {
            // "U.S. Treasury Secretary Scott Bessent" begins with the name of a building.
            let officer = reader.read(at).filter(|p| p.to > to && p.title.is_some() && matches!(p.head, Head::Name | Head::Office));
            return match officer {
                Some(phrase) => self.phrase(phrase, reader, who, talk, quotes),
                None => self.push(ChunkKind::Place, at, to, false),
            };
        }
        // "'Met Foreign Minister A,' B wrote": its capital is the sentence's.
        let post = self.chunks.last().is_some_and(|c| matches!(c.kind, ChunkKind::Party(_)) && self.low(c) == "\"");
        if post && verb(reader.low(at)).is_some_and(|v| v.form == Form::Past) {
            return self.word(at);
        }
        // "will co-chair": a verb, though an office bears that name.
        // "will visit Riga and co-chair the session"
        let hyphened = reader.low(at + 1) == "-" && class(reader.low(at + 3)) == Class::Determiner;
        let infinitive =
            self.chunks.last().is_some_and(|c| matches!(c.class, Class::Modal | Class::To) || hyphened && c.class == Class::And);
        if infinitive && !self.toks[at].cap && verb_at(reader, at) {
            return self.word(at);
        }
        let Some(phrase) = reader.read(at) else { return self.word(at) };
        self.phrase(phrase, reader, who, talk, quotes)
    }

    /// Who is meant by a mark or an "it" that stands where "I" is left out.
    fn unsaid(&self, at: usize, talk: &Discourse, quotes: &[crate::text::Quotation]) -> Option<Party> {
        let span = self.toks[at].span;
        let opens = quotes.iter().any(|q| q.span.start == span.start);
        let left_out = opens && unsaid::at_head(self.text, self.toks, at + 1) || unsaid::it_was(self.text, self.toks, at);
        left_out.then(|| talk.first_person(quotes.iter().any(|q| q.span.covers(span)))).flatten()
    }

    fn phrase(
        &mut self,
        phrase: Phrase,
        reader: &Reader<'a>,
        who: &Identifier<'a>,
        talk: &mut Discourse,
        quotes: &[crate::text::Quotation],
    ) -> usize {
        let mut phrase = phrase;
        let at = self.owned(&mut phrase).unwrap_or(phrase.from);
        // "was the guest of A" is said of the subject.
        if matches!(reader.low(phrase.to - 1), "guest" | "guests") && reader.low(phrase.to) == "of" && phrase.names.is_empty() {
            return self.word(at);
        }
        let span = self.toks[phrase.from].span;
        // A pronoun of the first person means its speaker, and only inside a quotation.
        let quoted = quotes.iter().any(|q| q.span.covers(span));
        if matches!(reader.low(at), "we" | "i" | "us" | "me")
            && matches!(phrase.head, Head::Pronoun | Head::Group)
            && talk.first_person(quoted).is_none()
        {
            return self.word(at);
        }
        // "at the Waldorf-Astoria": a house, not somebody of that name.
        let house = || {
            let (_, to) = self.place_at(at + 1, reader)?;
            (to >= phrase.to && phrase.title.is_none() && phrase.names.len() == 1).then_some(())
        };
        if phrase.head == Head::Name && class(reader.low(at)) == Class::Determiner && house().is_some() {
            return self.word(at);
        }
        if phrase.head == Head::Side {
            // "the National Palace of Culture" is no country's National Palace.
            let building =
                class(reader.low(at)) == Class::Determiner && self.place_at(at + 1, reader).is_some_and(|(_, to)| to > phrase.to);
            if building {
                return self.word(at);
            }
            if self.as_place(reader, &phrase) || self.names_meeting(reader, &phrase) {
                return self.push(ChunkKind::Place, at, phrase.to, phrase.genitive);
            }
            // "The Swede has asked to": somebody of that country whom the text has named.
            if let Some(person) = self.demonym(&phrase, reader, talk) {
                return self.push(ChunkKind::Party(vec![person]), at, phrase.to, phrase.genitive);
            }
            let parties = who.identify(&phrase, reader, self.text, talk);
            if self.adjectival(&phrase, reader) {
                return self.push(ChunkKind::Adjective(parties), at, phrase.to, false);
            }
            return self.push(ChunkKind::Party(parties), at, phrase.to, phrase.genitive);
        }
        let parties = who.identify_in(&phrase, reader, self.text, talk, quoted);
        let unknown_name = phrase.head == Head::Name && parties.iter().all(|p| p.side.is_none() && p.person.is_none());
        // A lone capitalised word that is nobody is a word; but "Mr Zorin" is the minister whom the text has introduced.
        let introduced = parties.iter().any(|p| p.office.is_some());
        if unknown_name
            && !introduced
            && phrase.title.is_none()
            && phrase.names.len() == 1
            && !self.text.get(phrase.names[0]).contains([' ', '-'])
        {
            return self.word(at);
        }
        // "Ramírez, who travelled with Peña, said he met his Japanese counterpart": his who "he" is.
        if phrase.head == Head::Pronoun
            && matches!(reader.low(at), "he" | "she")
            && let [one] = &parties[..]
            && one.office_kind.is_some()
        {
            talk.recent.retain(|r| !r.same(one));
            talk.recent.push(one.clone());
        }
        if let Some(kind) = parties.iter().find_map(|p| p.office_kind.clone()) {
            talk.office_kind = Some(kind);
        }
        // "a Chinese delegation led by A": the delegation is A's.
        let led = self.chunks.len() >= 2
            && self.chunks.last().is_some_and(|c| self.low(c) == "by")
            && matches!(self.low(&self.chunks[self.chunks.len() - 2]), "led" | "headed" | "chaired");
        // "Russian negotiators", "a delegation of the Estonian parliament", "members of the Estonian parliament"
        let travels = || {
            let last = phrase.to - 1;
            let sent =
                (phrase.from..last).find(|&k| reader.low(k + 1) == "of" && (travels_together(reader.low(k)) || reader.low(k) == "members"));
            travels_together(reader.low(last)) || sent.is_some() && crate::clause::is_chamber(reader.low(last))
        };
        match (&parties[..], &talk.team) {
            ([one], _)
                if one.side.is_some()
                    && matches!(phrase.head, Head::People | Head::Office)
                    && phrase.names.is_empty()
                    && travels()
                    && !phrase.sides.is_empty() =>
            {
                // "A will lead a Chinese delegation"
                let leads = self
                    .chunks
                    .iter()
                    .rev()
                    .take(5)
                    .any(|c| matches!(self.low(c), "lead" | "leads" | "led" | "leading" | "head" | "heads" | "heading"));
                let leader = talk.subject.clone().filter(|s| leads && s.side == one.side);
                talk.team = Some((leader.unwrap_or_else(|| one.clone()), 0));
            }
            ([one], Some((team, 0))) if led && one.name.is_some() => {
                let own = one.side.clone().filter(|_| !one.assumed);
                talk.team = Some((Party { side: own.or(team.side.clone()), assumed: false, ..one.clone() }, 0));
            }
            _ => {}
        }
        for party in &parties {
            if !party.people
                && party.kind == crate::event::ParticipantKind::Person
                && matches!(phrase.head, Head::Name | Head::Office | Head::Counterpart)
                && party.side.is_some()
            {
                talk.recent.retain(|r| !r.same(party));
                talk.recent.push(party.clone());
                talk.touched.0.push(party.clone());
                let aside = self.chunks.iter().rev().find(|c| c.class != Class::Determiner).is_some_and(|c| {
                    c.class == Class::Prep && !matches!(self.low(c), "with" | "between" | "by")
                        || matches!(self.low(c), "after" | "before" | "following" | "since" | "than")
                });
                if party.name.is_some() && !party.spokesperson && !phrase.genitive && !aside {
                    talk.here.retain(|r| !r.same(party));
                    talk.here.push(party.clone());
                }
                // The first participant that no preposition governs is whom the rest of the sentence calls "he".
                let governed = self.chunks.iter().rev().find(|c| c.class != Class::Determiner).is_some_and(|c| {
                    // "Before the Chinese leader, Abe had talks": the comma tells that no clause begins.
                    c.class == Class::Prep
                        || matches!(self.low(c), "after" | "before" | "following") && reader.low(phrase.to) == "," && self.chunks.len() <= 2
                }) || phrase.from >= 2 && reader.low(phrase.from - 2) == "according";
                let first = !self
                    .chunks
                    .iter()
                    .any(|c| matches!(&c.kind, ChunkKind::Party(p) if p.iter().any(|q| q.name.is_some())) && !c.genitive);
                // "Speaking after talks with A and B, C said he": he is C.
                let speaks = matches!(reader.low(phrase.to), "said" | "says" | "told" | "added" | "announced" | "wrote" | "declared")
                    && self.chunks.last().is_some_and(|c| c.class == Class::Comma || c.closed);
                // "After meeting A in Suva, C flew to Nairobi, where he": he is C.
                let fronted = self.opens_with_participle();
                let acts = verb(reader.low(phrase.to)).is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
                    || matches!(class(reader.low(phrase.to)), Class::Modal | Class::Auxiliary);
                let leads = fronted && acts && self.chunks.last().is_some_and(|c| c.class == Class::Comma);
                if (first && !governed && !fronted || speaks || leads) && !phrase.genitive && party.name.is_some() {
                    talk.subject = Some(party.clone());
                }
            }
        }
        let to = phrase.to;
        self.push(ChunkKind::Party(parties), at, to, phrase.genitive);
        if let Some(chunk) = self.chunks.last_mut() {
            chunk.plural = phrase.plural || phrase.names.len() > 1;
        }
        to
    }

    /// "After meeting A in Suva", "Having met A": whether the sentence opens with a participle, whose object is not its subject.
    fn opens_with_participle(&self) -> bool {
        let opens = usize::from(self.chunks.first().is_some_and(|c| matches!(self.low(c), "after" | "before" | "while")));
        let participle = |c: &Chunk| self.low(c) == "having" || verb(self.low(c)).is_some_and(|v| v.form == Form::Ing);
        self.chunks.get(opens).is_some_and(participle)
    }

    /// "Trump's envoy Steve Witkoff", "Lula's foreign minister": gives the office the side of the person whose man it is, takes
    /// that person's chunk away, and returns where the two begin as one.
    fn owned(&mut self, phrase: &mut Phrase) -> Option<usize> {
        let office = match phrase.head {
            Head::Office => true,
            Head::Name => phrase.title.is_some(),
            _ => false,
        };
        let [.., owner, mark] = &self.chunks[..] else { return None };
        let ChunkKind::Party(parties) = &owner.kind else { return None };
        let [boss] = &parties[..] else { return None };
        let person = owner.genitive && boss.name.is_some() && boss.kind == crate::event::ParticipantKind::Person;
        if !office || !person || mark.class != Class::Genitive || !phrase.sides.is_empty() || phrase.owner.is_some() {
            return None;
        }
        let (from, side) = (owner.from, boss.side.clone()?);
        phrase.sides = vec![crate::mention::SideRef { side, span: boss.span, kind: TagKind::Adjective }];
        self.chunks.truncate(self.chunks.len() - 2);
        Some(from)
    }

    fn push(&mut self, kind: ChunkKind, from: usize, to: usize, genitive: bool) -> usize {
        self.chunks.push(Chunk {
            kind,
            from,
            to,
            class: Class::Other,
            verb: None,
            genitive,
            plural: false,
            closed: self.text.low(self.toks[to - 1].span) == ",",
        });
        to
    }

    /// One token, or a word that hyphens hold together ("face-to-face").
    fn word(&mut self, at: usize) -> usize {
        let mut to = at + 1;
        while self.toks[at].word
            && to + 1 < self.toks.len()
            && self.toks[to].glued
            && self.toks[to + 1].glued
            && self.toks[to + 1].word
            && !self.toks[to + 1].cap
            && self.text.get(self.toks[to].span) == "-"
        {
            to += 2;
        }
        let mut class = class(self.text.low(Span::new(self.toks[at].span.start, self.toks[to - 1].span.end)));
        if class == Class::Genitive && !self.toks[at].glued {
            class = Class::Quote;
        }
        if !self.toks[at].glued && self.text.get(self.toks[at].span) == "-" && self.toks.get(at + 1).is_some_and(|t| !t.glued) {
            class = Class::Dash;
        }
        // "Kern in Rome / Strike grounds flights": a line of several headlines.
        if !self.toks[at].glued && self.text.get(self.toks[at].span) == "/" && self.toks.get(at + 1).is_some_and(|t| !t.glued) {
            class = Class::Stop;
        }
        // "are both expected", "were each received", "will no longer meet"
        let low = |k: usize| self.toks.get(k).map_or("", |t| self.text.low(t.span));
        let behind = self.chunks.last().map(|c| c.class);
        let participle = |low: &str| verb(low).is_some_and(|v| matches!(v.form, Form::Past | Form::Participle)) || low == "been";
        match low(at) {
            "both" | "each" if matches!(behind, Some(Class::Auxiliary | Class::Modal)) => class = Class::Adverb,
            // "has so far refused to meet"
            "so" | "thus" if low(at + 1) == "far" => class = Class::Adverb,
            // "has long been planned", "had long sought a meeting"
            "long" if at > 0 && matches!(low(at - 1), "has" | "have" | "had") && participle(low(at + 1)) => class = Class::Adverb,
            "far" if at > 0 && matches!(low(at - 1), "so" | "thus") => class = Class::Adverb,
            "as" if low(at + 1) == "much" && low(at + 2) == "to" => class = Class::Adverb,
            // "discussed that issue with", "raised that question at that meeting"
            "that" if at > 0 && matter_or_occasion(low(at + 1)) && opens_object(low(at - 1)) => class = Class::Determiner,
            "no" if low(at + 1) == "longer" => class = Class::Not,
            "longer" if behind == Some(Class::Not) => class = Class::Adverb,
            // "energy, IT and fisheries"
            "it" if self.text.get(self.toks[at].span) == "IT" && behind.is_some_and(|c| c != Class::Stop) => class = Class::Other,
            _ => {}
        }
        // "he's meeting"
        if class == Class::Genitive
            && at > 0
            && matches!(self.text.low(self.toks[at - 1].span), "he" | "she" | "it" | "who" | "that" | "there")
        {
            class = Class::Auxiliary;
        }
        self.chunks.push(Chunk { kind: ChunkKind::Word, from: at, to, class, verb: None, genitive: false, plural: false, closed: false });
        to
    }

    /// "U.S.-China", "Biden-Xi", "Israeli-Palestinian".
    fn compound(&self, at: usize, reader: &Reader<'a>, who: &Identifier<'a>) -> Option<(Vec<Party>, usize)> {
        let half = |at: usize| -> Option<usize> {
            let side = reader.side_at(at).map(|(_, to)| to);
            let name = reader.tag_at(at, &[TagKind::Family, TagKind::Person]).map(|(_, to)| to);
            // "Vik-Ruto talks", where the text introduces Lars Vik.
            let told = || self.toks[at].cap && self.toks[at].word && who.cast.short(reader.word(at)).iter().any(|e| e.full);
            side.max(name).or_else(|| (at < self.toks.len() && told()).then_some(at + 1))
        };
        // "inter-Korean talks"
        if reader.low(at) == "inter" && reader.low(at + 1) == "-" && reader.low(at + 2) == "korean" {
            let both = Phrase { sides: reader.koreas(at)?.0, ..Phrase::blank(at, at + 3) };
            return Some((who.identify(&both, reader, self.text, &Discourse::default()), at + 3));
        }
        // "Kari Sund-Vik": one name.
        let whole = |to: &Token| self.text.get(Span::new(self.toks[at].span.start, to.span.end));
        if self.toks.get(at + 2).is_some_and(|to| reader.low(at + 1) == "-" && !who.cast.short(whole(to)).is_empty()) {
            return None;
        }
        let mut ends = vec![at];
        let mut from = at;
        loop {
            let to = half(from)?;
            ends.push(to);
            // "the third round of Pakistan - Hungary consultations"
            let spaced = || {
                let next = reader.side_at(to + 1).map_or(to + 1, |(_, end)| end);
                // But "BRUSSELS - Eurogroup meeting": a line of a diary.
                let place = from == 0 && reader.word(from).bytes().all(|b| b.is_ascii_uppercase());
                !self.toks[to].glued
                    && !place
                    && reader.side_at(from).is_some()
                    && (next..next + 3)
                        .any(|k| matches!(reader.low(k), "consultations" | "talks" | "dialogue" | "commission" | "summit" | "meeting"))
            };
            let glued = || self.toks[to].glued && self.toks.get(to + 1).is_some_and(|t| t.glued);
            if reader.low(to) == "-" && (glued() || spaced()) && half(to + 1).is_some() {
                from = to + 1;
                ends.push(from);
                continue;
            }
            break;
        }
        if ends.len() < 4 {
            return None;
        }
        let mut parties = Vec::new();
        for pair in ends.chunks(2) {
            let [from, to] = pair else { return None };
            let span = Span::new(self.toks[*from].span.start, self.toks[*to - 1].span.end);
            let side = reader.side_at(*from).map(|(s, _)| s);
            let phrase = Phrase {
                head: if side.is_some() { Head::Side } else { Head::Name },
                sides: side.clone().into_iter().collect(),
                names: if side.is_some() { Vec::new() } else { vec![span] },
                people: vec![None],
                ..Phrase::blank(*from, *to)
            };
            let found = who.identify(&phrase, reader, self.text, &Discourse::default());
            if found.is_empty() || found.iter().any(|p| p.side.is_none()) {
                return None;
            }
            parties.extend(found);
        }
        (parties.len() >= 2).then_some((parties, *ends.last()?))
    }

    /// A city, region or venue that is no government's name.
    fn place_at(&self, at: usize, reader: &Reader<'a>) -> Option<(Tag, usize)> {
        let (tag, to) = reader.tag_at(at, &[TagKind::Place, TagKind::Venue])?;
        // "met in Davos": the town, whatever is held there in other months.
        let within = at > 0 && reader.low(at - 1) == "in";
        // "to the Elysee Palace Mr X": the house, and no government.
        let house = |t: usize| t == to && courtesy(reader.low(to));
        let longer = reader.side_at(at).is_some_and(|(_, t)| t >= to && !house(t))
            || reader.tag_at(at, &[TagKind::Person, TagKind::Organisation]).is_some_and(|(_, t)| t >= to)
            // "Geneva trade talks" are held there.
            || reader.tag_at(at, &[TagKind::Gathering]).is_some_and(|(_, t)| if t == to { !within } else { t > to && reader.low(t - 1) != "talks" });
        let name = reader.name_end(at).is_some_and(|end| end > to) && reader.tag_at(at, &[TagKind::Person, TagKind::Family]).is_some();
        // "24 Sussex Drive"
        let address = to > at + 1 && reader.low(at).bytes().all(|b| b.is_ascii_digit()) && self.toks[at + 1].cap;
        (!longer && !name && (self.toks[at].cap || address)).then_some((tag, to))
    }

    /// Whether a country or capital stands as the place: "in Moscow", "visited China".
    fn as_place(&self, reader: &Reader<'a>, phrase: &Phrase) -> bool {
        if phrase
            .sides
            .iter()
            .any(|s| matches!(s.kind, TagKind::Adjective | TagKind::Organisation | TagKind::OrgAdjective | TagKind::Demonym))
        {
            return false;
        }
        // "in the Botswana capital"
        if matches!(reader.low(phrase.to), "capital" | "embassy" | "parliament" | "resort") && !phrase.genitive {
            return false;
        }
        // "at Ankara's request": who asked for it
        let asked = reader.low(phrase.to) == "'s"
            && matches!(reader.low(phrase.to + 1), "request" | "invitation" | "behest" | "insistence" | "initiative" | "suggestion");
        if asked {
            return false;
        }
        let before = self.last_word(reader);
        let motion = matches!(
            before,
            "visit" | "visits" | "visited" | "visiting" | "tour" | "toured" | "left" | "leaves" | "leaving" | "entered" | "reached" | "via"
        );
        if matches!(
            before,
            "in" | "at" | "near" | "outside" | "inside" | "around" | "across" | "throughout" | "into" | "aboard" | "through"
        ) || motion
        {
            // "visit a U.S. aircraft carrier": what is visited is another thing.
            let next = phrase.to;
            let modifies = motion
                && self.toks.get(next).is_some_and(|t| t.word && !t.cap)
                && class(reader.low(next)) == Class::Other
                && verb(reader.low(next)).is_none_or(|v| v.form == Form::Base)
                && !is_time_word(reader.low(next))
                && !self.times.iter().any(|(s, _)| s.start == self.toks[next].span.start);
            return !modifies;
        }
        if before == "to" {
            // "spoke to Moscow" is rare, "travelled to Moscow" is not.
            let prior = self.chunks.iter().rev().nth(1).map_or("", |c| reader.low(c.from));
            return !matches!(prior, "spoke" | "speak" | "speaking" | "talk" | "talked" | "talking" | "speaks" | "talks");
        }
        if before == "from" {
            return true;
        }
        // "have not met since Helsinki in July"; but "since Moscow invaded"
        if before == "since" {
            return matches!(reader.low(phrase.to), "in" | "on" | "last" | "." | ",");
        }
        // "set for Rome", "leaves Dhaka for London"
        if before == "for" {
            // "left Riga on Monday for Nairobi"
            let timed = |n: usize| self.chunks.get(n + 1).is_some_and(|c| matches!(c.kind, ChunkKind::Time(_)));
            let aside =
                |n: usize, c: &Chunk| matches!(c.kind, ChunkKind::Place | ChunkKind::Time(_)) || reader.low(c.from) == "on" && timed(n);
            let prior = self.chunks.iter().enumerate().rev().filter(|(n, c)| !aside(*n, c)).nth(1);
            let prior = prior.map_or("", |(_, c)| reader.low(c.from));
            return matches!(
                prior,
                "set"
                    | "scheduled"
                    | "slated"
                    | "planned"
                    | "leaves"
                    | "left"
                    | "leave"
                    | "departs"
                    | "departed"
                    | "bound"
                    | "heads"
                    | "headed"
            );
        }
        // "in Cairo and Amman", "Kyiv, Ukraine": goes on a place.
        if let Some(last) = self.chunks.last() {
            let place_before = |n: usize| self.chunks.iter().rev().nth(n).is_some_and(|c| c.kind == ChunkKind::Place);
            let fronted =
                matches!(self.chunks[0].class, Class::Prep | Class::Subordinate) || reader.low(self.chunks[0].from) == "following";
            let own = || {
                phrase.sides.first().is_some_and(|s| place_before(1) && reader.lies_in(self.chunks[self.chunks.len() - 2].from, &s.side))
            };
            // "in Luanda, Portugal's news agency said"
            let whose = last.class == Class::Comma && phrase.genitive;
            if whose || last.class == Class::Comma && fronted && !own() && self.opens_the_main_clause(reader, phrase) {
                return false;
            }
            if matches!(last.class, Class::Comma | Class::And) && place_before(1)
                || last.class == Class::And && self.chunks.iter().rev().nth(1).is_some_and(|c| c.class == Class::Comma) && place_before(2)
            {
                return true;
            }
            // "A's meeting with B, Moscow, June 11": where and when, as headings tell it.
            let dated = reader.low(phrase.to) == ","
                && self.toks.get(phrase.to + 1).is_some_and(|t| self.times.iter().any(|(s, _)| s.start == t.span.start));
            let city = matches!(&phrase.sides[..], [s] if s.kind == TagKind::Capital);
            // "at the ministry, Valletta, on Friday"
            let house = self.chunks.iter().rev().skip(1).take(4).any(|c| reader.low(c.from) == "at")
                && matches!(reader.low(phrase.to), "," | ".")
                && self.chunks.iter().rev().skip(1).take(4).all(|c| c.verb.is_none() && c.class != Class::Comma);
            if city && (dated || house) && last.class == Class::Comma {
                return true;
            }
        }
        false
    }

    /// "After talks in Geneva, Iran and Oman signed": whether a side or a list of sides has a verb of its own behind it.
    fn opens_the_main_clause(&self, reader: &Reader<'a>, phrase: &Phrase) -> bool {
        let mut at = phrase.to;
        let mut listed = false;
        while !listed && matches!(reader.low(at), "," | "and") {
            listed = reader.low(at) == "and";
            let next = at + 1 + usize::from(class(reader.low(at + 1)) == Class::Determiner);
            match reader.side_at(next) {
                Some((_, to)) => at = to,
                None => return false,
            }
        }
        let low = reader.low(at);
        matches!(class(low), Class::Auxiliary | Class::Modal) || verb(low).is_some_and(|v| matches!(v.form, Form::Past | Form::Third))
    }

    /// Whether a seat of government stands before a meeting that took place there: "the White House talks", "a surprise
    /// Kyiv visit".
    fn names_meeting(&self, reader: &Reader<'a>, phrase: &Phrase) -> bool {
        let seat = matches!(&phrase.sides[..], [s] if matches!(s.kind, TagKind::Seat | TagKind::Capital));
        let listed = self.chunks.last().is_some_and(|c| matches!(c.class, Class::And | Class::Comma));
        // "Oslo nuclear talks"
        let field = matches!(
            reader.low(phrase.to),
            "peace" | "nuclear" | "trade" | "ceasefire" | "truce" | "climate" | "security" | "arms" | "border" | "gas"
        );
        let noun = match reader.low(phrase.to + usize::from(field)) {
            "meeting" | "summit" | "visit" | "trip" | "dinner" | "lunch" | "meetings" => true,
            // "holding Kremlin talks with B"; but "Moscow talks with B"
            "talks" => {
                let governed = self.chunks.last().is_some_and(|c| {
                    c.class == Class::Prep
                        || verb(self.low(c)).is_some_and(|v| matches!(v.lemma, "hold" | "have" | "begin" | "open" | "end"))
                });
                governed || !matches!(reader.low(phrase.to + 1), "with" | "to" | "between" | "about")
            }
            _ => false,
        };
        seat && noun && !phrase.genitive && !listed
    }

    fn last_word(&self, reader: &Reader<'a>) -> &'a str {
        let mut back = self.chunks.iter().rev();
        for chunk in back.by_ref() {
            if chunk.class == Class::Determiner || chunk.class == Class::Adverb && !matches!(reader.low(chunk.from), "here" | "there") {
                continue;
            }
            return if chunk.kind == ChunkKind::Word { reader.low(chunk.from) } else { "" };
        }
        ""
    }

    /// A side's adjective, or its name used as one, before a common noun: "Russian forces", "US sanctions".
    fn adjectival(&self, phrase: &Phrase, reader: &Reader<'a>) -> bool {
        if phrase.genitive {
            return false;
        }
        let Some(last) = phrase.sides.last() else { return false };
        let next = self.toks.get(phrase.to);
        let low = reader.low(phrase.to);
        match last.kind {
            TagKind::Adjective | TagKind::OrgAdjective => true,
            TagKind::Polity | TagKind::Organisation | TagKind::Capital | TagKind::Seat => {
                next.is_some_and(|t| t.word && !t.cap && class(low) == Class::Other && verb(low).is_none())
                    || next.is_some_and(|t| t.glued && low == "-")
            }
            _ => false,
        }
    }

    /// "the Turk", "the Norwegian" before a verb: the person of that side who was named last.
    fn demonym(&self, phrase: &Phrase, reader: &Reader<'a>, talk: &Discourse) -> Option<Party> {
        let [side] = &phrase.sides[..] else { return None };
        let word = reader.low(phrase.to - 1);
        let single = phrase.to == phrase.from + 2 && reader.low(phrase.from) == "the" && !phrase.genitive;
        let person = match side.kind {
            TagKind::Demonym => !word.ends_with(['s', 'h']) && !word.ends_with("ese"),
            TagKind::Adjective => word.ends_with("an"),
            _ => false,
        };
        // "The Kenyan also held talks"
        let also = matches!(reader.low(phrase.to), "also" | "later" | "then" | "earlier");
        let next = reader.low(phrase.to + usize::from(also));
        let acts = matches!(class(next), Class::Auxiliary | Class::Modal)
            || verb(next).is_some_and(|v| matches!(v.form, Form::Past | Form::Third) && !matches!(next, "talks" | "visits"));
        let span = Span::new(self.toks[phrase.from].span.start, self.toks[phrase.to - 1].span.end);
        let named = talk.recent.iter().rev().find(|r| r.side.as_deref() == Some(&side.side) && r.name.is_some() && !r.spokesperson);
        named.filter(|_| single && person && acts).map(|r| Party { span, by: crate::event::ResolvedBy::Pronoun, ..r.clone() })
    }

    /// The lower-cased words of a chunk.
    pub fn low(&self, chunk: &Chunk) -> &'a str {
        self.text.low(self.span(chunk))
    }

    /// Where a chunk stands.
    pub fn span(&self, chunk: &Chunk) -> Span {
        Span::new(self.toks[chunk.from].span.start, self.toks[chunk.to - 1].span.end)
    }

    /// The base form of the verb at a position, with its particle: "call-off", "put-on-hold".
    pub fn lemma(&self, n: usize) -> String {
        let Some(verb) = self.chunks.get(n).and_then(|c| c.verb) else {
            return self.low_at(n).to_string();
        };
        let particle = self.low_at(n + 1);
        match (verb.lemma, particle) {
            (
                "call" | "put" | "break" | "fend" | "pull" | "rule" | "turn" | "push" | "back" | "pencil" | "set" | "line",
                "off" | "out" | "down" | "back" | "up" | "in",
            ) => format!("{}-{particle}", verb.lemma),
            ("fall", "through" | "apart") => format!("fall-{particle}"),
            // "threw the summit into doubt"
            ("throw", _) if (n + 1..n + 9).any(|k| self.low_at(k) == "into" && matches!(self.low_at(k + 1), "doubt" | "question")) => {
                "throw-into-doubt".to_string()
            }
            // "put on hold his trip", "put his trip to Rome on hold"
            ("put" | "place", _) if self.put_on_hold(n) => "put-on-hold".to_string(),
            _ => verb.lemma.to_string(),
        }
    }

    /// The lower-cased words of the chunk at a position; "" outside.
    pub fn low_at(&self, n: usize) -> &'a str {
        self.chunks.get(n).map_or("", |c| self.low(c))
    }

    /// The parties at a position, where a party stands there.
    pub fn parties(&self, n: usize) -> Option<&[Party]> {
        match self.chunks.get(n).map(|c| &c.kind) {
            Some(ChunkKind::Party(parties)) => Some(parties),
            _ => None,
        }
    }

    /// Whether a party stands at a position that no genitive makes a modifier.
    pub fn is_party(&self, n: usize) -> bool {
        self.chunks.get(n).is_some_and(|c| matches!(c.kind, ChunkKind::Party(_)) && !c.genitive)
    }
}

/// Whether a "that" behind a lower-cased word opens its object: "discussed that", "at that".
fn opens_object(before: &str) -> bool {
    const TREATS: [&str; 8] = ["discuss", "raise", "address", "settle", "review", "examine", "attend", "negotiate"];
    matches!(before, "at" | "on" | "about" | "over" | "during" | "for" | "with") || verb(before).is_some_and(|v| TREATS.contains(&v.lemma))
}

/// Nouns of a matter or an occasion.
fn matter_or_occasion(low: &str) -> bool {
    matches!(
        low,
        "issue"
            | "matter"
            | "question"
            | "topic"
            | "subject"
            | "problem"
            | "point"
            | "idea"
            | "possibility"
            | "proposal"
            | "project"
            | "plan"
            | "case"
            | "situation"
            | "meeting"
            | "session"
            | "visit"
            | "summit"
            | "call"
            | "conversation"
    )
}

/// Whether a verb's base form stands at a token, with what hyphens join to it.
fn verb_at(reader: &Reader<'_>, at: usize) -> bool {
    let base = |word: &str| verb(word).is_some_and(|v| v.form == Form::Base);
    base(reader.low(at)) || reader.low(at + 1) == "-" && base(&format!("{}-{}", reader.low(at), reader.low(at + 2)))
}

/// Words for people who travel together for a side.
pub fn travels_together(word: &str) -> bool {
    matches!(
        word,
        "delegation" | "team" | "mission" | "delegates" | "negotiators" | "experts" | "lawmakers" | "senators" | "parliamentarians" | "mps"
    )
}
