//! Who a phrase means: the document's own introductions first, then the tables for the document's date, else what the
//! phrase itself says.

mod named;
mod office;

pub(crate) use office::one_holds;

use chrono::NaiveDate;

use super::cast::Entry;
use super::phrase::SideRef;
use super::{Cast, Head, Party, Phrase, Reader};
use crate::event::{ParticipantKind, ResolvedBy};
use crate::gazetteer::{Gazetteer, TagKind, name_key};
use crate::text::{Span, Text};

/// What the sentences before have left in mind.
#[derive(Clone, Debug, Default)]
pub struct Discourse {
    /// The subject of the last clause that had a person for one.
    pub subject: Option<Party>,
    /// People mentioned so far, the latest last.
    pub recent: Vec<Party>,
    /// The sides of the events told so far, the latest last.
    pub pairs: Vec<Vec<Party>>,
    /// For each of them, whether the event has taken place.
    pub held: Vec<bool>,
    /// Whom the sentences before the one at hand were about.
    pub before: Option<Party>,
    /// All people named in the sentence at hand so far, and in the one before it.
    pub touched: (Vec<Party>, Vec<Party>),
    /// Who speaks in the quotation at hand.
    pub speaker: Option<Party>,
    /// Those whom labels name as speakers; empty outside transcripts.
    pub speakers: Vec<Party>,
    /// The government whose transcript it is.
    pub house: Option<String>,
    /// Labels tell who speaks.
    pub transcript: bool,
    /// Who speaks in a transcript or address, outside quotations.
    pub floor: Option<Party>,
    /// Whose turn it is in a transcript, whomever he speaks for: never "he" in his own words.
    pub turn: Option<Party>,
    /// People and sides named so far in the sentence at hand.
    pub here: Vec<Party>,
    /// The last sentence before it that named people of two sides, and how many sentences ago that was.
    pub named: (Vec<Party>, usize),
    /// How many sentences ago the last of `pairs` was told.
    pub pair_age: usize,
    /// Kind of the office named last, whose holders' counterparts may follow.
    pub office_kind: Option<String>,
    /// The last visit told: who went, to which country, and how many sentences ago that was.
    pub visit: Option<(Party, String, usize)>,
    /// The delegation named last, by whoever leads it where the text says so, and how many sentences ago.
    pub team: Option<(Party, usize)>,
}

impl Discourse {
    /// Begins a sentence.
    pub fn next_sentence(&mut self) {
        let here = std::mem::take(&mut self.here);
        self.before = self.subject.clone();
        self.touched = (Vec::new(), std::mem::take(&mut self.touched.0));
        self.pair_age += 1;
        if let Some((.., age)) = &mut self.visit {
            *age += 1;
        }
        if let Some((_, age)) = &mut self.team {
            *age += 1;
        }
        if two_sides(&here) { self.named = (here, 1) } else { self.named.1 += 1 }
    }

    /// Whom "I" and "we" mean: inside a quotation whoever it is taken from, else who has the floor.
    pub fn first_person(&self, quoted: bool) -> Option<Party> {
        if quoted { self.speaker.clone() } else { self.floor.clone() }
    }

    /// The delegation of which the text spoke some sentences ago at most.
    pub fn team(&self, within: usize) -> Option<&Party> {
        self.team.as_ref().filter(|(_, age)| *age <= within && !self.transcript).map(|(party, _)| party)
    }

    /// Whether, as the sentences before have told, somebody is on a visit to the country that others speak for.
    pub fn visiting(&self, guests: &[Party], hosts: &[Party]) -> bool {
        let Some((guest, country, age)) = &self.visit else { return false };
        *age <= 3 && guests.iter().any(|g| g.same(guest)) && !hosts.is_empty() && hosts.iter().all(|h| h.side.as_ref() == Some(country))
    }

    /// An event was told of these participants.
    pub fn told(&mut self, pair: Vec<Party>, held: bool) {
        self.pairs.push(pair);
        self.held.push(held);
        self.pair_age = 0;
    }
}

/// Whether people of two sides at least are among some parties.
fn two_sides(parties: &[Party]) -> bool {
    parties.iter().any(|p| parties[0].side != p.side)
}

/// Identifies the people of one document.
pub struct Identifier<'a> {
    /// The tables.
    pub gaz: &'a Gazetteer,
    /// The document's introductions.
    pub cast: &'a Cast,
    /// The day that offices are looked up for.
    pub on: Option<NaiveDate>,
    /// The country of the dateline, which an office without a side belongs to.
    pub home: Option<String>,
    /// The document comes from that country's own press office: its "Prime Minister" is no other country's.
    pub press: bool,
    /// The country that the document names most, for officials whose side it takes for granted.
    pub prevailing: Option<String>,
    /// The states that the document names, sorted.
    pub mentioned: Vec<String>,
    /// The organisation that the document names most.
    pub organisation: Option<String>,
    /// The one country whose envoy the document speaks of.
    pub envoy: Option<String>,
    /// A document of a few sentences, which may call by surname alone whom a long one introduces in full.
    pub brief: bool,
}

impl<'a> Identifier<'a> {
    /// The people and sides a phrase means; empty where nobody can be told.
    pub fn identify(&self, p: &Phrase, reader: &Reader<'a>, text: &Text<'a>, talk: &Discourse) -> Vec<Party> {
        self.identify_in(p, reader, text, talk, talk.floor.is_none())
    }

    /// The same for a phrase of which is known whether a quotation holds it, where "I" is somebody else.
    pub fn identify_in(&self, p: &Phrase, reader: &Reader<'a>, text: &Text<'a>, talk: &Discourse, quoted: bool) -> Vec<Party> {
        let span = Span::new(reader.toks[p.from].span.start, reader.toks[p.to.max(p.from + 1) - 1].span.end);
        let span = trim_mention(text, span);
        let kinds = self.kinds(p);
        let title = p.title.map(|t| text.get(t).to_string());
        // "our Secretary of State": of the one who speaks.
        let ours = matches!(reader.low(p.from), "our" | "my") && p.head == Head::Office;
        let spoken_for = || talk.first_person(quoted).and_then(|s| s.side).or_else(|| talk.house.clone()).filter(|_| ours);
        // "Rep. Ami Bera (D-Calif.)"
        let congress = || ["(D-", "(R-", "(D.,", "(R.,"].iter().any(|mark| text.get(span).contains(mark)).then(|| "USA".to_string());
        let local = || self.local_side(p, reader, title.as_deref().unwrap_or(""));
        let stated =
            p.sides.first().map(|s| s.side.clone()).or_else(|| self.post_side(p)).or_else(spoken_for).or_else(local).or_else(congress);
        // "Iran denied that its negotiators had met A"
        let its = reader.employer(p).filter(|_| p.owner.is_some());
        let stated = stated.or_else(|| its.as_ref().filter(|_| p.plural).map(|s| s.side.clone()));
        let base = Party {
            span,
            person: None,
            name: None,
            office: title.clone(),
            office_kind: kinds.first().cloned(),
            side: stated.clone(),
            by: ResolvedBy::Name,
            kind: ParticipantKind::Person,
            spokesperson: p.spokesperson,
            former: p.former,
            people: false,
            assumed: false,
            bare_side: false,
        };
        if let Some((from, to)) = p.both {
            let group = Phrase { from, to, head: Head::Group, title: None, posts: Vec::new(), count: 2, both: None, ..p.clone() };
            let pair = self.group(&group, span, talk, reader, quoted);
            let sides: Vec<SideRef> =
                pair.into_iter().filter_map(|q| q.side).map(|side| SideRef { side, span, kind: TagKind::Polity }).collect();
            // "talked to Poland's Tusk of what the ministers of both countries want": not those of an older pair.
            let third = talk.here.iter().any(|r| r.side.as_ref().is_some_and(|own| sides.iter().all(|s| s.side != *own)));
            if sides.len() != 2 || third {
                return Vec::new();
            }
            if p.head == Head::People {
                let owned = Phrase { sides, both: None, ..p.clone() };
                return self.identify_in(&owned, reader, text, talk, quoted);
            }
            let owned = Phrase { sides, ..p.clone() };
            return self.offices(&owned, &self.kinds(&owned), base, talk, false);
        }
        // "A and B agreed that their foreign ministers would meet", "We agreed that our ministers will meet": those of the two.
        let ours = p.owner.is_some_and(|o| reader.low(o) == "our");
        let theirs = (ours || p.owner.is_some_and(|o| reader.low(o) == "their"))
            && p.plural
            && p.head == Head::Office
            && p.names.is_empty()
            && p.sides.is_empty()
            && matches!(reader.low(p.to - 1), "ministers" | "presidents" | "advisers" | "advisors");
        if theirs && (p.from == 0 || reader.low(p.from - 1) == "that") {
            let mut sides: Vec<SideRef> = Vec::new();
            // "Kenya and Fiji agreed that their ministers"
            let states = (0..p.from).filter_map(|at| reader.side_at(at)).filter(|(s, _)| s.kind == TagKind::Polity).map(|(s, _)| s.side);
            let met = talk.pairs.last().filter(|_| ours && talk.pair_age <= 2).into_iter().flatten();
            let own: Vec<&Party> = if ours { met.collect() } else { talk.here.iter().collect() };
            for side in own.iter().filter_map(|r| r.side.clone()).chain(states.filter(|_| !ours)) {
                if sides.iter().all(|s| s.side != side) {
                    sides.push(SideRef { side, span, kind: TagKind::Polity });
                }
            }
            if sides.len() == 2 {
                let owned = Phrase { sides, owner: None, ..p.clone() };
                return self.offices(&owned, &self.kinds(&owned), base, talk, false);
            }
        }
        // "his fellow leaders": of other countries, which nobody tells.
        if p.plural && p.owner.is_some() && p.names.is_empty() && p.sides.is_empty() && (p.from..p.to).any(|k| reader.low(k) == "fellow") {
            return Vec::new();
        }
        // The delegation named some sentences ago at most.
        let team = |within: usize| -> Vec<Party> {
            talk.team(within).map(|s| Party { span, by: ResolvedBy::Group, ..s.clone() }).into_iter().collect()
        };
        match p.head {
            // "US lawmakers landed in Taipei. The lawmakers will meet"
            Head::People | Head::Office
                if p.sides.is_empty()
                    && p.names.is_empty()
                    && p.owner.is_none()
                    && crate::clause::travels_together(reader.low(p.to - 1))
                    && matches!(reader.low(p.from), "the" | "these")
                    && talk.team(3).is_some() =>
            {
                team(3)
            }
            Head::Name => {
                let mut out = Vec::new();
                for (n, &name) in p.names.iter().enumerate() {
                    let side =
                        if p.names.len() > 1 && p.sides.len() == p.names.len() { Some(p.sides[n].side.clone()) } else { stated.clone() };
                    // "the farm ministers of Chad and Niger, A and B": each of his own country.
                    let base = Party { side: side.clone(), ..base.clone() };
                    let mut party = self.named(text.get(name), side.as_deref(), &kinds, p, p.people.get(n).copied().flatten(), &base);
                    if p.names.len() > 1 {
                        party.span = name;
                    }
                    // "received his ambassador to Mozambique, A": of the side of the one who sent him, where all told of are of one.
                    if party.assumed && p.title.is_some() && p.owner.is_some_and(|o| matches!(reader.low(o), "his" | "her")) {
                        let mut sides = talk.here.iter().filter_map(|r| r.side.as_ref());
                        let first = sides.next().filter(|first| sides.all(|s| s == *first)).cloned();
                        // "His deputy, A, met B": of the one whom the sentences before are about.
                        let before = || talk.subject.as_ref().filter(|s| p.from == 0 && s.name.is_some()).and_then(|s| s.side.clone());
                        let first = first.or_else(before);
                        (party.assumed, party.side) = (first.is_none(), first.or(party.side));
                    }
                    if p.owner.is_some() && p.title.is_none() && party.office.is_none() {
                        // "his Russian counterpart, Sergei Lavrov": the office of the one whose counterpart it is.
                        let owner = talk.recent.last();
                        party.office = owner.and_then(|r| r.office.clone());
                        party.office_kind = party.office_kind.take().or_else(|| owner.and_then(|r| r.office_kind.clone()));
                    }
                    out.push(party);
                }
                // "opposition leaders A and B": whose side is known tells that of the others.
                if p.plural
                    && let Some(side) = out.iter().find_map(|q| q.side.clone())
                {
                    out.iter_mut().filter(|q| q.side.is_none()).for_each(|q| q.side = Some(side.clone()));
                }
                out
            }
            Head::Office => {
                let of = reader.low(p.to) == "of";
                let republic =
                    ["republic", "country", "nation", "state", "government"].iter().any(|w| (1..4).any(|k| reader.low(p.to + k) == *w));
                // "the Vice President at the Oslo Institute of Peace"
                let institute = reader.low(p.to) == "at" && (1..6).any(|k| super::phrase::memorial(reader.low(p.to + k)));
                // "a Canadian official" is nobody whom the text has named.
                let one_of_many = matches!(reader.low(p.from), "a" | "an" | "another")
                    && matches!(reader.low(p.to - 1), "official" | "diplomat" | "politician" | "officer");
                let p = &Phrase { former: p.former || one_of_many, ..p.clone() };
                // "MoS called on A": the abbreviation of an office that the text has explained.
                let short =
                    Some(reader.word(p.from)).filter(|w| p.to == p.from + 1 && w.bytes().filter(u8::is_ascii_uppercase).count() > 1);
                let explained = short.and_then(|w| <[_; 1]>::try_from(self.cast.short(w)).ok()).map(|[entry]| entry);
                if let Some(entry) = explained.or_else(|| self.secretary(p, base.office.as_deref().unwrap_or(""))) {
                    return vec![Party { by: ResolvedBy::Office, ..self.of_entry(entry, &Party { side: None, ..base }) }];
                }
                self.offices(p, &kinds, base, talk, of && !republic || institute)
            }
            Head::Counterpart => {
                // "my counterparts": those of the one who speaks.
                let speaker = talk.first_person(quoted).filter(|_| p.owner.is_some_and(|o| reader.low(o) == "my"));
                self.counterparts(p, base, talk, &kinds, speaker.as_ref())
            }
            // "The delegation will meet": those who travel with the one the text is about.
            Head::People
                if p.sides.is_empty()
                    && p.owner.is_none()
                    && matches!(reader.low(p.to - 1), "delegation" | "team")
                    && reader.low(p.from) == "the" =>
            {
                talk.team(4).or(talk.subject.as_ref()).map(|s| Party { span, by: ResolvedBy::Group, ..s.clone() }).into_iter().collect()
            }
            // "His delegation held talks with B": some of those who came with him.
            Head::People
                if p.sides.is_empty()
                    && matches!(reader.low(p.to - 1), "delegation" | "team")
                    && p.owner.is_some_and(|o| matches!(reader.low(o), "his" | "her")) =>
            {
                let side = talk.subject.as_ref().and_then(|s| s.side.clone());
                let group = |side| Party {
                    side: Some(side),
                    kind: ParticipantKind::Country,
                    office: None,
                    office_kind: None,
                    people: true,
                    by: ResolvedBy::Group,
                    ..base.clone()
                };
                side.filter(|s| s.len() == 3).map(group).into_iter().collect()
            }
            Head::People | Head::Side => {
                let mut out: Vec<Party> = Vec::new();
                for side in p.sides.iter().chain(&its) {
                    if out.iter().any(|o| o.side.as_deref() == Some(&side.side)) {
                        continue;
                    }
                    let kind = if matches!(side.kind, TagKind::Organisation | TagKind::OrgAdjective) {
                        ParticipantKind::Organization
                    } else {
                        ParticipantKind::Country
                    };
                    let bare = p.head == Head::Side;
                    out.push(Party {
                        kind,
                        name: None,
                        office: None,
                        office_kind: None,
                        side: Some(side.side.clone()),
                        span: if p.sides.len() > 1 { side.span } else { span },
                        people: !bare,
                        bare_side: bare,
                        ..base.clone()
                    });
                }
                out
            }
            Head::Pronoun => {
                let own = |r: &Party| talk.turn.as_ref().is_some_and(|t| t.same(r));
                let found = match text.low(Span::new(reader.toks[p.from].span.start, reader.toks[p.from].span.end)) {
                    "i" | "me" => talk.first_person(quoted),
                    // An object is not the subject of its own clause, which was named last in this sentence.
                    low @ ("him" | "her")
                        // "no plans for him to meet B": who would do it.
                        if p.from == 0 || reader.low(p.from - 1) != "for" || reader.low(p.from + 1) != "to" =>
                    {
                        // "A met B and invited him": the verbs share their subject.
                        let shared = shares_subject(reader, p.from);
                        let nearest = if shared { talk.here.first() } else { talk.here.last() };
                        let subject = nearest.or(talk.subject.as_ref());
                        let fits = |r: &&Party| subject.is_none_or(|s| !s.same(r)) && self.may_be(r, low, talk) && !own(r);
                        // "He goes to Brussels, where Prodi will receive him": the one that the sentence is about.
                        // "Xi will meet B, and Li will hold talks with him": no countryman of the one who acts.
                        let abroad = |s: &&Party| nearest.is_none_or(|h| h.side != s.side || h.side.is_none());
                        let other = talk.here.iter().rev().find(|r| fits(r) && abroad(r));
                        let about = talk.subject.as_ref().filter(|s| !talk.here.is_empty() && !shared && fits(s));
                        let about = about.and_then(|s| if abroad(&s) { Some(s) } else { other.or(Some(s)) });
                        // "Traoré received him": the one of whom the sentences before told, where the last one names nobody else.
                        let latest = talk.recent.iter().rev().find(fits);
                        let before = talk.before.as_ref().filter(|s| {
                            let named = latest.is_some_and(|l| talk.touched.1.iter().any(|p| p.same(l)));
                            fits(s) && !shared && !named && talk.here.len() == 1 && subject.is_some_and(|h| h.side != s.side)
                        });
                        let found = about.or(before).or(latest);
                        // "Dar received him at the airport": the guest of whom the sentences before told, no countryman.
                        let countryman = found.is_some_and(|f| subject.is_some_and(|s| s.side == f.side && !talk.here.is_empty()));
                        let abroad = |r: &&Party| fits(r) && r.name.is_some() && subject.is_some_and(|s| s.side != r.side);
                        let guest = talk.pairs.last().and_then(|pair| pair.iter().find(abroad));
                        guest.filter(|_| countryman && talk.pair_age <= 3).or(found).cloned()
                    }
                    // "A phoned B, and the latter met C"
                    "the" if reader.low(p.to - 1) == "latter" => {
                        let people = if talk.here.len() > 1 { &talk.here } else { &talk.recent };
                        people.iter().rev().find(|r| r.name.is_some() && !r.spokesperson).cloned()
                    }
                    // "B shrugged. The Social Democrat flew on to Rome": the one whom the report is about.
                    "the" if reader.low(p.to - 1) != "old" => {
                        let first = self.cast.entries.first().filter(|e| !e.spokesperson && !e.former);
                        first.map(|e| self.of_entry(e, &base)).or_else(|| talk.subject.clone())
                    }
                    // "he will call A, he will see B, and he'll talk to C": the one whom the pronoun meant before.
                    _ if let Some(found) = self.cataphora(p, reader, text, talk, quoted) => Some(found),
                    low if let Some(found) = self.traveller(p, reader, talk).filter(|r| self.may_be(r, low, talk) && !own(r)) => {
                        Some(found.clone())
                    }
                    low if let Some(found) = self.spoken_for(p, reader, text, talk, quoted).filter(|r| self.may_be(r, low, talk)) => Some(found),
                    low => {
                        // "A said he will call B, and he will see C": the one whom the pronoun meant before.
                        let first = reader.follows_pronoun(p.from, low).map(|k| reader.toks[k].span.start);
                        let named = |r: &Party| first.is_some_and(|at| talk.here.iter().any(|h| h.same(r) && h.span.start > at));
                        let subject = talk.subject.as_ref().filter(|s| self.may_be(s, low, talk) && !own(s) && !named(s));
                        let found = subject.or_else(|| talk.recent.iter().rev().find(|r| self.may_be(r, low, talk) && !own(r) && !named(r)));
                        // Most officials are men: "she" is the woman whom the tables know, before one of whom they know nothing.
                        let woman = |r: &&Party| self.gender(r) == Some('f') && !own(r) && !named(r);
                        let unsure = low == "she" && found.is_some_and(|f| self.gender(f).is_none());
                        let found = talk.recent.iter().rev().find(woman).filter(|_| unsure).or(found);
                        // "A will come to Oslo. His spokesman B said he would meet C": A.
                        let master = |r: &&Party| {
                            let home = found.is_some_and(|f| f.side == r.side && !f.same(r));
                            home && !r.spokesperson && r.name.is_some() && self.may_be(r, low, talk) && !own(r) && !named(r)
                        };
                        let speaks = spokesman_said(p, reader).is_some();
                        talk.recent.iter().rev().find(master).filter(|_| speaks).or(found).cloned()
                    }
                };
                found
                    .filter(|f| f.kind == ParticipantKind::Person)
                    .map(|f| Party { span, by: ResolvedBy::Pronoun, ..f })
                    .into_iter()
                    .collect()
            }
            // "the heads of leading companies", "both of them" are not those who met before.
            Head::Group if reader.low(p.to) == "of" && matches!(reader.low(p.to + 1), "us" | "you" | "them") => Vec::new(),
            Head::Group if (p.title.is_some() || reader.low(p.from) == "both") && reader.low(p.to) == "of" => Vec::new(),
            // "urged all parties to": whoever they are.
            Head::Group if reader.low(p.from) == "all" && matches!(reader.low(p.to - 1), "parties" | "sides") => Vec::new(),
            // "will meet several leaders": nobody in particular.
            Head::Group if matches!(reader.low(p.from), "several" | "some" | "many" | "other" | "various") => Vec::new(),
            // "Russian negotiators came to Riga. The negotiators met B"
            Head::Group
                if reader.low(p.from) == "the"
                    && crate::clause::travels_together(reader.low(p.to - 1))
                    && talk.team(1).is_some_and(|t| text.low(t.span).ends_with(reader.low(p.to - 1))) =>
            {
                team(1)
            }
            Head::Group => {
                let found = self.group(p, span, talk, reader, quoted);
                if found.is_empty() && matches!(reader.low(p.from), "they" | "them") { team(1) } else { found }
            }
        }
    }

    /// "A said that B had left for Oslo, where he will meet C": B, of whose journey A tells.
    fn traveller<'t>(&self, p: &Phrase, reader: &Reader<'a>, talk: &'t Discourse) -> Option<&'t Party> {
        use crate::clause::{Class, class, verb};
        let form = |k: usize| verb(reader.low(k)).map(|v| v.form);
        let finite = |k: usize| matches!(form(k), Some(crate::clause::Form::Past | crate::clause::Form::Third));
        let acts = |k: usize| finite(k) || matches!(class(reader.low(k)), Class::Modal | Class::Auxiliary);
        let said = |k: usize| matches!(reader.low(k), "said" | "says" | "announced" | "told" | "added" | "confirmed" | "reported");
        let told = |party: &&Party| {
            let from = reader.toks.partition_point(|t| t.span.start < party.span.start);
            let to = reader.toks.partition_point(|t| t.span.start < party.span.end);
            from > 1 && to < p.from && acts(to) && (class(reader.low(from - 1)) == Class::That || said(from - 1))
        };
        let goes_there = reader.low(p.from.wrapping_sub(1)) == "where";
        talk.here.iter().rev().find(told).filter(|party| goes_there && party.kind == ParticipantKind::Person)
    }

    /// "A's spokesman said he will meet B": A, for whom somebody speaks.
    fn spoken_for(&self, p: &Phrase, reader: &Reader<'a>, text: &Text<'a>, talk: &Discourse, quoted: bool) -> Option<Party> {
        let staff = spokesman_said(p, reader)?;
        let owner = staff.checked_sub(1).filter(|&k| reader.low(k) == "'s")?;
        let phrase = (owner.saturating_sub(8)..owner)
            .find_map(|k| reader.read(k).filter(|phrase| phrase.to == owner && phrase.head == Head::Name))?;
        let found = self.identify_in(&phrase, reader, text, talk, quoted);
        <[Party; 1]>::try_from(found).ok().map(|[party]| party).filter(|party| party.name.is_some())
    }

    /// "When he met B in Paris, A said": the subject of the clause that follows the comma, where nothing there is said of "him".
    fn cataphora(&self, p: &Phrase, reader: &Reader<'a>, text: &Text<'a>, talk: &Discourse, quoted: bool) -> Option<Party> {
        let at = p.from;
        // "In Paris, where he met B, A said", "Hours after he met B, A said"
        let led = matches!(reader.low(0), "in" | "at" | "hours" | "days" | "weeks" | "minutes" | "shortly" | "soon" | "just");
        let opens = (at == 1 || led && (2..7).contains(&at))
            && matches!(reader.low(at - 1), "when" | "as" | "after" | "before" | "while" | "once" | "where");
        let subject = matches!(reader.low(at), "he" | "she");
        let acts = |k: usize| {
            matches!(crate::clause::class(reader.low(k)), crate::clause::Class::Modal | crate::clause::Class::Auxiliary)
                || crate::clause::verb(reader.low(k))
                    .is_some_and(|v| matches!(v.form, crate::clause::Form::Past | crate::clause::Form::Third))
        };
        if !opens || !subject {
            return None;
        }
        let commas = (at + 1..reader.toks.len()).filter(|&k| reader.low(k) == ",");
        let (comma, main) = commas
            .filter_map(|k| reader.read(k + 1).map(|phrase| (k, phrase)))
            .find(|(_, phrase)| matches!(phrase.head, Head::Name | Head::Office) && acts(phrase.to))?;
        let of_him = (comma..reader.toks.len()).any(|k| matches!(reader.low(k), "him" | "her"));
        let named = |party: &Party| {
            reader.toks[..comma].iter().any(|t| party.name.as_deref().is_some_and(|n| n.ends_with(text.get(t.span)) && t.cap))
        };
        let found = self.identify_in(&main, reader, text, talk, quoted);
        let [party] = &found[..] else { return None };
        let fits =
            party.name.is_some() && party.kind == ParticipantKind::Person && self.may_be(party, reader.low(at), talk) && !named(party);
        (fits && !of_him).then(|| party.clone())
    }

    /// "the governor of Hatay", "Idlib governor X": the country of the region whose office it is.
    fn local_side(&self, p: &Phrase, reader: &Reader<'a>, title: &str) -> Option<String> {
        let low = title.to_lowercase();
        // "Ontario Premier Mike Harris"
        let named = low.ends_with("premier") && !p.names.is_empty();
        let local = named || ["governor", "mayor", "prefect", "chief minister"].iter().any(|w| low.starts_with(w) || low.ends_with(w));
        let mut region = (p.from.saturating_sub(3)..p.to).filter_map(|at| reader.tag_at(at, &[TagKind::Place]));
        let (tag, _) = region.find(|&(_, to)| local && to >= p.from)?;
        let place = &self.gaz.tables.places[tag.entry as usize];
        // Where Moscow and Kyiv each have a governor, the place tells no side.
        let contested = self.gaz.tables.polities.iter().any(|p| p.governs.contains(&place.name));
        Some(place.country.clone()).filter(|c| !c.is_empty() && !contested)
    }

    /// Whether a pronoun may mean somebody: a woman whom the tables know as one is no "he", nor is one with a woman's name where
    /// the text tells of another who may be he.
    fn may_be(&self, party: &Party, pronoun: &str, talk: &Discourse) -> bool {
        let other = match pronoun {
            "he" | "him" => 'f',
            "she" | "her" => 'm',
            _ => return true,
        };
        match self.known_gender(party) {
            Some(gender) => gender != other,
            None => {
                let fits = |p: &Party| p.kind == ParticipantKind::Person && p.name.is_some() && self.gender(p).is_some_and(|g| g != other);
                self.gender(party) != Some(other) || !talk.recent.iter().chain(&talk.here).any(fits)
            }
        }
    }

    /// Whether the tables or the document tell a man (`m`) or a woman (`f`).
    fn known_gender(&self, party: &Party) -> Option<char> {
        let known = party.person.and_then(|n| self.gaz.tables.people[n as usize].gender);
        known.or_else(|| self.cast.styled(party.name.as_deref()?))
    }

    /// The same, or what the given name tells.
    fn gender(&self, party: &Party) -> Option<char> {
        self.known_gender(party).or_else(|| self.gaz.names.gender(party.name.as_deref()?))
    }

    /// "The Secretary will travel": the foreign or defence secretary of another country whom the document introduces, where it
    /// names none of the United States.
    fn secretary(&self, p: &Phrase, office: &str) -> Option<&Entry> {
        if !p.sides.is_empty() || p.owner.is_some() || !office.eq_ignore_ascii_case("secretary") {
            return None;
        }
        let called = |e: &&Entry| {
            let low = e.office.as_deref().unwrap_or("").to_lowercase();
            let named =
                low == "secretary" || low.ends_with(" secretary") || ["secretary of ", "secretary for "].iter().any(|w| low.starts_with(w));
            !e.former && !e.spokesperson && named && !low.ends_with("press secretary")
        };
        let american = |e: &Entry| e.side.as_deref() == Some("USA") && e.kinds.iter().any(|k| k.ends_with("minister"));
        let found = self.cast.entries.iter().find(called).filter(|e| e.side.is_some() && e.side.as_deref() != Some("USA"))?;
        (!self.cast.entries.iter().any(american)).then_some(found)
    }

    /// The side that an office of one country alone tells ("Secretary of State").
    pub(in crate::mention) fn post_side(&self, p: &Phrase) -> Option<String> {
        let mut sides: Vec<&str> = p.posts.iter().map(|&n| self.gaz.tables.posts[n as usize].side.as_str()).collect();
        sides.dedup();
        // "Foreign Secretary Asad Rahim", of whom the tables know nothing: not British where nothing else in the text is. A
        // "Secretary of State" is American everywhere.
        let stranger = !p.names.is_empty() && p.people.iter().all(Option::is_none);
        let unheard = |side: &str| stranger && side.len() == 3 && side != "USA" && self.mentioned.binary_search(&side.to_string()).is_err();
        // But "President of the Saeima": a parliament's own name is one country's.
        let parliament = |side: &str| {
            let post = |n: &u32| &self.gaz.tables.posts[*n as usize];
            p.posts.iter().map(post).all(|post| post.side == side && post.kind == "legislator")
        };
        // "the Apostolic Nuncio, Archbishop A"
        if p.posts.iter().any(|&n| self.gaz.tables.posts[n as usize].id == "vat-nuncio") {
            return Some("VAT".to_string());
        }
        match sides[..] {
            [side] if unheard(side) && !parliament(side) => None,
            [side] if !side.is_empty() => Some(side.to_string()),
            // The Vatican's secretary of state is called so where it is named.
            ["USA", "VAT"] | ["VAT", "USA"] => {
                let holy_see = p.people.iter().flatten().any(|&person| self.spoke_for(person, "VAT") && !self.spoke_for(person, "USA"));
                Some(if holy_see { "VAT" } else { "USA" }.to_string())
            }
            _ => None,
        }
    }

    /// The kinds of the offices that a phrase names.
    pub fn kinds(&self, p: &Phrase) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        // An office that a side calls by a name of its own ("foreign secretary" in India) is that office; of several
        // sides ("the Indian and Pakistani foreign secretaries") where each does.
        let named_so = |side: &str| p.posts.iter().any(|&n| self.gaz.tables.posts[n as usize].side == side);
        let own = !p.sides.is_empty() && p.sides.iter().all(|s| named_so(&s.side));
        // "President" alone is no office of one country, though some country may give it another rank.
        let general = p.sides.is_empty() && p.posts.iter().any(|&n| self.gaz.tables.posts[n as usize].side.is_empty());
        for &n in &p.posts {
            let post = &self.gaz.tables.posts[n as usize];
            if own && post.side.is_empty() || general && !post.side.is_empty() {
                continue;
            }
            if !p.sides.is_empty() && !post.side.is_empty() && !p.sides.iter().any(|s| s.side == post.side) {
                continue;
            }
            if !out.contains(&post.kind) {
                out.push(post.kind.clone());
            }
        }
        // "President" is an office of states and of organisations: the side tells which, a state's comes first.
        let organisation = p.sides.first().is_some_and(|s| matches!(s.kind, TagKind::Organisation | TagKind::OrgAdjective));
        out.sort_by_key(|k| match k.as_str() {
            "head_of_organisation" | "legislator" => !organisation,
            "other" | "official" => true,
            _ => organisation,
        });
        out
    }

    /// The document's entry for a phrase with a full name, for the cast.
    pub fn introduction(&self, p: &Phrase, text: &Text<'a>) -> Vec<(String, Entry)> {
        if p.head != Head::Name {
            return Vec::new();
        }
        let kinds = self.kinds(p);
        let stated = p.sides.first().map(|s| s.side.clone()).or_else(|| self.post_side(p));
        let base = Party {
            span: Span::new(0, 0),
            person: None,
            name: None,
            office: p.title.map(|t| text.get(t).to_string()),
            office_kind: kinds.first().cloned(),
            side: stated.clone(),
            by: ResolvedBy::Name,
            kind: ParticipantKind::Person,
            spokesperson: p.spokesperson,
            former: p.former,
            people: false,
            assumed: false,
            bare_side: false,
        };
        let mut out = Vec::new();
        for (n, &name) in p.names.iter().enumerate() {
            let written = text.get(name);
            let known = !self.gaz.names.full(written).is_empty() || p.people.get(n).is_some_and(Option::is_some);
            // One word alone introduces nobody, unless it is a whole name the tables know or stands with its title.
            // "Al-Jarallah" is one.
            let words = name_key(written).split(' ').filter(|w| !matches!(*w, "al" | "el" | "bin" | "ibn")).count();
            if words < 2 && !known && (p.title.is_none() || self.gaz.names.family(written).is_empty()) {
                continue;
            }
            if words < 2 && !known && self.choose_family(self.gaz.names.family(written), stated.as_deref(), &kinds, p).is_none() {
                continue;
            }
            let side = if p.names.len() > 1 && p.sides.len() == p.names.len() { Some(p.sides[n].side.clone()) } else { stated.clone() };
            let base = Party { side: side.clone(), ..base.clone() };
            let party = self.named(written, side.as_deref(), &kinds, p, p.people.get(n).copied().flatten(), &base);
            let Some(full) = party.name.clone() else { continue };
            let mut kinds = kinds.clone();
            kinds.extend(party.office_kind.clone());
            // A state's commander-in-chief or chief sergeant heads no organisation: "the president" told later is another.
            let of_state =
                party.side.as_ref().is_some_and(|s| s.len() == 3) && party.office_kind.as_deref() != Some("head_of_organisation");
            let posts = || p.posts.iter().map(|&n| &self.gaz.tables.posts[n as usize]);
            let heads = posts().any(|post| post.kind == "head_of_organisation" && !post.side.is_empty());
            if of_state && !heads && posts().any(|post| post.kind != "head_of_organisation") {
                kinds.retain(|k| k != "head_of_organisation");
            }
            out.push((
                written.to_string(),
                Entry {
                    name: full,
                    person: party.person,
                    side: party.side,
                    kinds,
                    office: party.office,
                    former: p.former,
                    spokesperson: p.spokesperson,
                    private: p.unknown,
                    assumed: party.assumed,
                    full: words >= 2,
                    count: 1,
                },
            ));
        }
        out
    }
}

/// "spokesman B said that he", "A's aides said he": where somebody speaks whose word it is that another will do it, the token
/// that names his work.
fn spokesman_said(p: &Phrase, reader: &Reader<'_>) -> Option<usize> {
    let said = p.from.checked_sub(1 + usize::from(p.from > 0 && reader.low(p.from - 1) == "that"))?;
    let told = matches!(reader.low(said), "said" | "says" | "confirmed" | "announced" | "added");
    let works =
        |k: usize| matches!(reader.low(k), "spokesman" | "spokeswoman" | "spokesperson" | "aide" | "aides" | "adviser" | "advisers");
    let staff = (said.saturating_sub(6)..said).rev().find(|&k| works(k) || !reader.toks[k].cap && reader.low(k) != ",")?;
    (told && works(staff)).then_some(staff)
}

/// Whether "and" joins the verb before an object to one that stands before it: "met B and has invited him".
fn shares_subject(reader: &Reader<'_>, object: usize) -> bool {
    let mut at = object;
    while at > 0 && object - at < 5 {
        at -= 1;
        let low = reader.low(at);
        if low == "and" {
            return at + 1 < object;
        }
        let verbal = crate::clause::verb(low).is_some()
            || matches!(
                crate::clause::class(low),
                crate::clause::Class::Auxiliary | crate::clause::Class::Modal | crate::clause::Class::Adverb
            );
        if !verbal {
            return false;
        }
    }
    false
}

/// A mention without the comma that its apposition ends in.
pub(super) fn trim_mention(text: &Text<'_>, span: Span) -> Span {
    let words = text.get(span);
    Span::new(span.start, span.start + words.trim_end_matches([',', ' ']).len())
}
