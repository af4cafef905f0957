//! The named entities of a text: what `bilat tag` writes, one JSON object a mention.
//!
//! Of each kind the longest reading stands and mentions of one kind never overlap. Across kinds a topic or an office may hold a
//! country ("the war in Ukraine", "Minister for Africa"); what stands inside a name ("Bank of China", "George Washington") is
//! part of that name and no mention of its own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::clause::{Class, Form, class, verb};
use crate::event::ParticipantKind;
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::mention::{Discourse, Head, Identifier, Party, Phrase, Reader, thing};
use crate::text::{LineKind, Part, Sentence, Span, Text, Token};
use crate::when::{Role, When, direction_at};

/// A named entity where a document names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// The document's id.
    pub doc: String,
    /// What it is.
    pub kind: EntityKind,
    /// The gazetteer's id: a Wikidata QID where one is known, else a slug; alpha-3 for a country; `null` for a date and for a
    /// person whom the gazetteer does not know.
    pub id: Option<String>,
    /// The usual full name; the canonical office; of a date the ISO day, month, year or `from/to`, where it can be resolved.
    pub name: Option<String>,
    /// The words.
    pub text: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// `title` where the words stand in the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
}

/// What a named entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// A person.
    Person,
    /// A country, by name, adjective, people or seat of government.
    Country,
    /// An organisation or movement.
    Organization,
    /// A city, region, island or sea.
    Place,
    /// A building, residence or ship.
    Venue,
    /// A summit or other recurring gathering.
    Gathering,
    /// An office.
    Office,
    /// A day, month, year or stretch of days.
    Date,
    /// A treaty, dispute, war, negotiation or other topic.
    Topic,
}

impl EntityKind {
    /// The word that records write.
    pub fn as_str(self) -> &'static str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Country => "country",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            EntityKind::Venue => "venue",
            EntityKind::Gathering => "gathering",
            EntityKind::Office => "office",
            EntityKind::Date => "date",
            EntityKind::Topic => "topic",
        }
    }
}

/// An entity before its words are looked up in the text as given.
struct Found {
    span: Span,
    kind: EntityKind,
    id: Option<String>,
    name: Option<String>,
}

/// Appends the entities of a sentence, in order.
pub(crate) fn find<'a>(
    text: &'a Text<'a>,
    sentence: &Sentence,
    toks: &'a [Token],
    tags: &[Tag],
    times: &[(Span, When)],
    who: &Identifier<'a>,
    out: &mut Vec<Entity>,
) {
    let mut reader = Reader::new(text, who.gaz, toks, tags);
    if sentence.kind == LineKind::Headline {
        reader = reader.headline(who.cast);
    }
    let mut found = Vec::new();
    people(text, &reader, who, &mut found);
    let names: Vec<Span> = found.iter().filter(|f| f.kind == EntityKind::Person).map(|f| f.span).collect();
    let tags: Vec<Tag> = tags.iter().filter(|t| !names.iter().any(|n| n.overlaps(t.span))).copied().collect();
    known(text, &reader, &tags, who.gaz, &mut found);
    for (span, when) in times {
        if when.role != Role::Date || names.iter().any(|n| n.overlaps(*span)) {
            continue;
        }
        let at = Span::new(span.start - sentence.span.start, span.end - sentence.span.start);
        let days = when.resolve(text.written, direction_at(text.get(sentence.span), at));
        found.push(Found { span: *span, kind: EntityKind::Date, id: None, name: days.map(|d| d.iso()) });
    }
    found.sort_by_key(|f| (f.span.start, std::cmp::Reverse(f.span.end), f.kind));
    // By kind, where the last mention of it ends.
    let mut reach = [0; 9];
    for f in found {
        let end = &mut reach[f.kind as usize];
        if f.span.start < *end {
            continue;
        }
        *end = f.span.end;
        let place = text.place(f.span);
        let part = (place.part == Part::Title).then(|| "title".to_string());
        out.push(Entity {
            doc: text.doc().id.clone(),
            kind: f.kind,
            id: f.id,
            name: f.name,
            text: place.text,
            start: place.start,
            end: place.end,
            part,
        });
    }
}

/// The people named and the offices given with or without a name.
fn people<'a>(text: &Text<'a>, reader: &Reader<'a>, who: &Identifier<'a>, found: &mut Vec<Found>) {
    let nothing = Discourse::default();
    let mut at = 0;
    while at < reader.toks.len() {
        let Some(phrase) = reader.read(at) else {
            at += 1;
            continue;
        };
        if phrase.head == Head::Name {
            let parties = who.identify(&phrase, reader, text, &nothing);
            for (n, name) in phrase.names.iter().enumerate() {
                let Some(party) = parties.get(n).filter(|p| p.kind == ParticipantKind::Person) else {
                    continue;
                };
                if party.person.is_none() && !vouched(party, &phrase, who.gaz) || stray(text, reader, who, &phrase, *name, party) {
                    continue;
                }
                let id = party.person.map(|p| who.gaz.tables.people[p as usize].id.clone());
                found.push(Found { span: *name, kind: EntityKind::Person, id, name: party.name.clone() });
            }
        }
        offices(&phrase, reader, who.gaz, found);
        at = phrase.to.max(at + 1);
    }
}

/// Whether a bare surname, which only the tables know, is part of another name ("Drew University"), also a place's, or the
/// beginning of a word that broke off.
fn stray<'a>(text: &Text<'a>, reader: &Reader<'a>, who: &Identifier<'a>, phrase: &Phrase, name: Span, party: &Party) -> bool {
    let written = text.get(name);
    if text.folded[name.end..].starts_with("- ") {
        return true;
    }
    if written.contains(' ') || phrase.title.is_some() || who.cast.short(written).iter().any(|e| e.person == party.person) {
        return false;
    }
    if written.len() < 5 && written.bytes().all(|b| b.is_ascii_uppercase()) {
        return true;
    }
    let from = reader.toks.partition_point(|t| t.span.start < name.start);
    let to = reader.toks.partition_point(|t| t.span.start < name.end);
    let place = [TagKind::Place, TagKind::Polity, TagKind::Capital];
    if reader.tag_at(from, &place).is_some_and(|(t, _)| t.span == name) {
        return true;
    }
    // "A farmer in Kerry"
    if from > 0 && matches!(reader.low(from - 1), "in" | "near" | "across" | "outside" | "throughout") {
        return true;
    }
    let known = party.person.is_some_and(|p| who.gaz.tables.people[p as usize].bare);
    let next = reader.toks.get(to).is_some_and(|t| t.cap && t.word && t.span.start == name.end + 1) && reader.side_at(to).is_none();
    !known && next
}

/// Whether a name that no table knows is a person's: it is introduced with an office, or with a side and a given name.
fn vouched(party: &Party, phrase: &Phrase, gaz: &Gazetteer) -> bool {
    let name = party.name.as_deref().unwrap_or("");
    let mut words = name.split([' ', '-']).filter(|w| !w.is_empty());
    let Some(first) = words.next() else { return false };
    let halves = name.split_once('-').filter(|_| !name.contains(' '));
    if halves.is_some_and(|(a, b)| !gaz.names.family(a).is_empty() && !gaz.names.family(b).is_empty()) {
        return false;
    }
    if words.next().is_none()
        || name.rsplit(' ').next().is_some_and(|w| w.len() == 1)
        || name.split([' ', '-']).any(|w| thing(&w.to_lowercase()))
    {
        return false;
    }
    let given = gaz.names.given(first) || first.len() == 2 && first.ends_with('.');
    phrase.title.is_some() || party.office.is_some() || party.side.is_some() && given
}

/// The offices of a phrase, the longest at each place.
fn offices(phrase: &Phrase, reader: &Reader<'_>, gaz: &Gazetteer, found: &mut Vec<Found>) {
    let Some(title) = phrase.title else { return };
    let mut at = reader.toks.partition_point(|t| t.span.start < title.start);
    while at < reader.toks.len() && reader.toks[at].span.start < title.end {
        let Some((_, to)) = reader.tag_at(at, &[TagKind::Post, TagKind::Posts]) else {
            at += 1;
            continue;
        };
        let side = phrase.sides.first().map(|s| s.side.as_str());
        let ends = reader.tags_at(at, TagKind::Post).chain(reader.tags_at(at, TagKind::Posts)).filter(|(_, end)| *end == to);
        // The office of the side that is named, else the one of no side in particular.
        let best = ends.map(|(tag, _)| &gaz.tables.posts[tag.entry as usize]).min_by_key(|post| {
            let fits = Some(post.side.as_str()) == side;
            (!fits, !post.side.is_empty())
        });
        if let Some(post) = best {
            let span = Span::new(reader.toks[at].span.start, reader.toks[to - 1].span.end);
            found.push(Found { span, kind: EntityKind::Office, id: Some(post.id.clone()), name: Some(post.office.clone()) });
        }
        at = to;
    }
}

/// What the tables name besides people and offices.
fn known(text: &Text<'_>, reader: &Reader<'_>, tags: &[Tag], gaz: &Gazetteer, found: &mut Vec<Found>) {
    let shelter: Vec<Span> =
        tags.iter().filter(|t| matches!(t.kind, TagKind::Organisation | TagKind::Venue | TagKind::Gathering)).map(|t| t.span).collect();
    let gatherings: Vec<Span> = tags.iter().filter(|t| t.kind == TagKind::Gathering).map(|t| t.span).collect();
    let sheltered = |span: Span| shelter.iter().any(|s| s.covers(span) && *s != span);
    // "Gulf of Guinea", "Mexico City"; but Pakistan in "Hyderabad, Pakistan".
    let in_place = |span: Span| {
        tags.iter().any(|t| t.kind == TagKind::Place && t.span.covers(span) && t.span != span && !text.get(t.span).contains(','))
    };
    for tag in tags {
        let n = tag.entry as usize;
        let (kind, id, name) = match tag.kind {
            TagKind::Topic => (EntityKind::Topic, gaz.tables.topics[n].id.clone(), gaz.tables.topics[n].label.clone()),
            TagKind::Gathering => (EntityKind::Gathering, gaz.tables.gatherings[n].id.clone(), gaz.tables.gatherings[n].name.clone()),
            TagKind::Venue => (EntityKind::Venue, gaz.tables.venues[n].id.clone(), gaz.tables.venues[n].name.clone()),
            TagKind::Organisation | TagKind::OrgAdjective => {
                if gatherings.iter().any(|g| g.covers(tag.span)) {
                    continue;
                }
                let row = &gaz.tables.organisations[n];
                (EntityKind::Organization, if row.qid.is_empty() { row.id.clone() } else { row.qid.clone() }, row.name.clone())
            }
            TagKind::Polity | TagKind::Adjective | TagKind::Demonym | TagKind::Seat => {
                let at = reader.toks.partition_point(|t| t.span.start < tag.span.start);
                let side = reader.side_at(at).map(|(side, _)| side.side);
                if sheltered(tag.span)
                    || tag.kind == TagKind::Polity && in_place(tag.span)
                    || tag.kind == TagKind::Polity && is_region(text, reader, tag, tags, gaz)
                {
                    continue;
                }
                if tag.kind == TagKind::Seat
                    && tags.iter().any(|t| t.kind == TagKind::Venue && t.span.covers(tag.span))
                    && inside(reader, at)
                {
                    continue;
                }
                let row = &gaz.tables.polities[n];
                if side.is_some_and(|s| s != row.id && gaz.tables.polities.iter().any(|p| p.id == s)) {
                    continue;
                }
                (EntityKind::Country, row.id.clone(), row.name.clone())
            }
            TagKind::Place | TagKind::Capital => {
                let polity = tags.iter().find(|t| t.kind == TagKind::Polity && t.span.covers(tag.span));
                let venue = tags.iter().any(|t| t.kind == TagKind::Venue && t.span == tag.span);
                if sheltered(tag.span) || venue || polity.is_some_and(|p| p.span != tag.span || !is_region(text, reader, p, tags, gaz)) {
                    continue;
                }
                let at = reader.toks.partition_point(|t| t.span.start < tag.span.start);
                let governs = tags
                    .iter()
                    .find(|t| t.kind == TagKind::Capital && t.span == tag.span)
                    .filter(|c| reader.lives(c) && governs(reader, at));
                if let Some(capital) = governs {
                    let row = &gaz.tables.polities[capital.entry as usize];
                    match gaz.tables.organisations.iter().find(|o| o.id == "EU" && o.seat == row.capital_named(text.get(tag.span))) {
                        Some(union) => (EntityKind::Organization, union.qid.clone(), union.name.clone()),
                        None => (EntityKind::Country, row.id.clone(), row.name.clone()),
                    }
                } else {
                    let Some((id, name)) = place(text, reader, tag, tags, gaz) else {
                        continue;
                    };
                    (EntityKind::Place, id, name)
                }
            }
            TagKind::Person | TagKind::Family | TagKind::Post | TagKind::Posts | TagKind::Never => continue,
        };
        // "The Kremlin said" is the government, "in the Kremlin" the building.
        if kind == EntityKind::Venue && tags.iter().any(|t| t.kind == TagKind::Seat && t.span.overlaps(tag.span)) {
            let at = reader.toks.partition_point(|t| t.span.start < tag.span.start);
            if !inside(reader, at) {
                continue;
            }
        }
        found.push(Found { span: tag.span, kind, id: Some(id), name: Some(name) });
    }
}

/// Whether a capital stands for its government: it says, wants or denies something, or is somebody's opposite.
fn governs(reader: &Reader<'_>, at: usize) -> bool {
    let after = reader.tag_at(at, &[TagKind::Capital]).map_or(at + 1, |(_, to)| to);
    let before = if at > 0 { reader.low(at - 1) } else { "" };
    match before {
        "between" | "against" | "urge" | "press" | "pressed" | "urged" | "accused" | "told" | "asked" | "warned" | "blamed" => {
            return reader.low(after) != ",";
        }
        "with" | "by" => return !matches!(reader.low(after), "," | "in" | "as") && !reader.toks.get(after).is_some_and(|t| t.cap),
        // "ties between Moscow and Ankara"
        "and" if at > 2 && matches!(reader.low(at - 3), "between") => return true,
        _ => {}
    }
    if matches!(class(before), Class::Prep | Class::To) || at > 0 && reader.toks[at - 1].cap && reader.toks[at - 1].word {
        return false;
    }
    let says = verb(reader.low(after)).filter(|v| matches!(v.form, Form::Third | Form::Past)).is_some_and(|v| {
        matches!(
            v.lemma,
            "say"
                | "deny"
                | "accuse"
                | "want"
                | "reject"
                | "insist"
                | "warn"
                | "announce"
                | "demand"
                | "welcome"
                | "condemn"
                | "agree"
                | "refuse"
                | "urge"
                | "blame"
                | "threaten"
                | "impose"
                | "recognize"
                | "recognise"
                | "approve"
                | "pledge"
                | "seek"
                | "call"
                | "respond"
                | "decide"
                | "hope"
                | "believe"
                | "offer"
                | "propose"
                | "confirm"
                | "express"
                | "summon"
                | "expel"
                | "support"
                | "back"
                | "claim"
                | "fear"
                | "declare"
                | "signal"
                | "suspend"
                | "withdraw"
                | "accept"
                | "vow"
                | "reply"
                | "retaliate"
        )
    });
    let says = says
        || matches!(
            reader.low(after),
            "denies"
                | "denied"
                | "imposed"
                | "wants"
                | "insists"
                | "insisted"
                | "retaliated"
                | "says"
                | "said"
                | "accuses"
                | "accused"
                | "rejects"
                | "rejected"
                | "responded"
                | "vowed"
                | "fears"
        );
    let modal = class(reader.low(after)) == Class::Modal
        || matches!(reader.low(after), "has" | "had")
            && verb(reader.low(after + 1)).is_some_and(|v| matches!(v.form, Form::Past | Form::Participle));
    says || modal
}

/// Whether the words before a token say that something takes place inside what it names.
fn inside(reader: &Reader<'_>, at: usize) -> bool {
    let mut before = at;
    while before > 0 && matches!(reader.low(before - 1), "the" | "historic" | "nearby") {
        before -= 1;
    }
    before > 0 && matches!(reader.low(before - 1), "in" | "at" | "inside" | "outside" | "near" | "to" | "into" | "from")
}

/// "Atlanta, Georgia": a state's name that is also a region's and follows a city of the region's country.
fn is_region(text: &Text<'_>, reader: &Reader<'_>, tag: &Tag, tags: &[Tag], gaz: &Gazetteer) -> bool {
    let regions = tags.iter().filter(|t| t.kind == TagKind::Place && t.span == tag.span).map(|t| &gaz.tables.places[t.entry as usize]);
    let regions: Vec<_> = regions.filter(|r| r.country != gaz.tables.polities[tag.entry as usize].id).collect();
    let at = reader.toks.partition_point(|t| t.span.start < tag.span.start);
    if regions.is_empty() || at < 2 || reader.low(at - 1) != "," {
        return false;
    }
    let comma = reader.toks[at - 1].span.start;
    let cities =
        tags.iter().filter(|t| t.kind == TagKind::Place && t.span.end <= comma && text.get(Span::new(t.span.end, comma)).trim().is_empty());
    cities.map(|t| &gaz.tables.places[t.entry as usize]).any(|city| regions.iter().any(|r| r.country == city.country))
}

/// The place that a tag names: of namesakes the one in the country or region that follows, else the one with most people; `None`
/// where what follows is a country or region in which no place of that name is known ("Moscow, Idaho").
fn place(text: &Text<'_>, reader: &Reader<'_>, tag: &Tag, tags: &[Tag], gaz: &Gazetteer) -> Option<(String, String)> {
    let same = tags.iter().filter(|t| t.kind == TagKind::Place && t.span == tag.span).map(|t| &gaz.tables.places[t.entry as usize]);
    let same: Vec<_> = same.collect();
    let capital = tags.iter().find(|t| t.kind == TagKind::Capital && t.span == tag.span).map(|t| &gaz.tables.polities[t.entry as usize]);
    let after = reader.toks.partition_point(|t| t.span.end <= tag.span.end);
    let mut within: Option<Vec<String>> = None;
    if reader.low(after) == "," {
        let mut countries: Vec<String> = reader.tags_at(after + 1, TagKind::Polity).filter_map(|(t, _)| reader.side_of(&t)).collect();
        let regions = reader.tags_at(after + 1, TagKind::Place).map(|(t, _)| &gaz.tables.places[t.entry as usize]);
        countries.extend(regions.filter(|p| p.kind == "region").map(|p| p.country.clone()));
        // A list of places ("Paris, London and Texas") says nothing: what is named must close the phrase.
        let end = reader.tag_at(after + 1, &[TagKind::Polity, TagKind::Place]).map_or(after + 1, |(_, end)| end);
        if !countries.is_empty() && (end >= reader.toks.len() || matches!(reader.low(end), "," | "." | ")" | ";" | "--" | "-")) {
            within = Some(countries);
        }
    }
    let fits = |country: &str| within.as_ref().is_none_or(|w| country.is_empty() || w.iter().any(|c| c == country));
    if let Some(row) = same.iter().filter(|p| fits(&p.country)).max_by_key(|p| p.population) {
        return Some((row.id.clone(), row.name.clone()));
    }
    let capital = capital.filter(|c| fits(&c.id))?;
    let name = capital.capital_named(text.get(tag.span));
    let row = gaz.tables.places.iter().find(|p| p.name == name && p.country == capital.id);
    Some(row.map_or_else(|| (name.to_lowercase().replace(' ', "-"), name.to_string()), |r| (r.id.clone(), r.name.clone())))
}
