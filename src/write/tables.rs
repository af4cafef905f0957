//! The tables of a spreadsheet, column by column: the one place that says what a column is called, what it means, which values
//! it takes, where it comes from and how to get it. CSV files, workbooks, the codebook and `--columns` all read it here.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cell::Cell;
use crate::Entity;
use crate::event::{Event, Format, Kind, Mode, Outcome, Participant, ParticipantKind, ResolvedBy, Status};

/// English names of countries by alpha-3 code, from the gazetteer.
pub type Countries = BTreeMap<String, String>;

/// What a reviewer may say of a row.
pub const VERDICTS: &[&str] = &["right", "corrected", "wrong", "optional", "missed"];

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, as the header has it.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    /// The form of its values, where they are not a short list.
    form: &'static str,
    /// Every value it takes, where they are a short list.
    pub list: &'static [&'static str],
    /// How wide a spreadsheet shows it, in characters.
    pub width: u16,
}

impl Column {
    /// Which values it takes, in words.
    pub fn values(&self) -> String {
        if self.list.is_empty() { self.form.to_string() } else { self.list.join(", ") }
    }
}

/// A table of the analyst's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// A row per event.
    Events,
    /// A row per participant of an event.
    Participants,
    /// A row per pair of sides of an event.
    Dyads,
    /// A row per named entity of a document.
    Entities,
}

impl Table {
    /// Its name: a workbook's sheet, and in lower case the second part of a CSV file's name.
    pub fn name(self) -> &'static str {
        match self {
            Table::Events => "Events",
            Table::Participants => "Participants",
            Table::Dyads => "Dyads",
            Table::Entities => "Entities",
        }
    }

    /// Its columns, in order.
    pub fn columns(self) -> Vec<&'static Column> {
        match self {
            Table::Events => EVENTS.iter().map(|def| &def.0).collect(),
            Table::Participants => PARTICIPANTS.iter().map(|def| &def.0).collect(),
            Table::Dyads => DYADS.iter().map(|def| &def.0).collect(),
            Table::Entities => ENTITIES.iter().map(|def| &def.0).collect(),
        }
    }
}

/// A participant in its place.
pub(super) struct Seat<'a> {
    event: &'a Event,
    role: &'static str,
    position: usize,
    participant: &'a Participant,
}

/// Two sides of an event, with the participants of each.
pub(super) struct Dyad<'a> {
    event: &'a Event,
    a: Side<'a>,
    b: Side<'a>,
}

/// A side of an event with those who speak for it.
#[derive(Clone)]
struct Side<'a> {
    code: &'a str,
    role: &'static str,
    names: Vec<Cow<'a, str>>,
}

type Def<Get> = (Column, Get);
type OfEvent = for<'r> fn(&'r Event, &'r Countries) -> Cell<'r>;
type OfSeat = for<'r> fn(&'r Seat<'r>, &'r Countries) -> Cell<'r>;
type OfDyad = for<'r> fn(&'r Dyad<'r>, &'r Countries) -> Cell<'r>;
type OfEntity = for<'r> fn(&'r Entity, &'r Countries) -> Cell<'r>;

const YES_NO: &[&str] = &["yes", "no"];
const GRAINS: &[&str] = &["day", "week", "month", "quarter", "year", "range"];
const ROLES: &[&str] = &["who", "whom"];
const NONE: &[&str] = &[];
const DAY: &str = "a date";
const PARTIES: &str = "`Name (SIDE)`; `SIDE` where no person is named; `[office] (SIDE)` where nobody can tell the name; `Name ()` where the text tells no side; several with `;`";
const SIDES: &str = "alpha-3 codes of countries and short names of organisations, several with `;`";
const ALPHA3: &str = "alpha-3 code";
const SHARE: &str = "0 to 1";

const fn col(
    name: &'static str,
    width: u16,
    form: &'static str,
    list: &'static [&'static str],
    source: &'static str,
    meaning: &'static str,
) -> Column {
    Column { name, meaning, source, form, list, width }
}

const EVENTS: &[Def<OfEvent>] = &[
    (
        col("date_from", 12, DAY, NONE, "when.start", "First day on which it takes place; empty where the text does not tell."),
        |event, _| Cell::date(event.when.as_ref().and_then(|when| when.start.as_deref())),
    ),
    (col("date_to", 12, DAY, NONE, "when.end", "Last day."), |event, _| {
        Cell::date(event.when.as_ref().and_then(|when| when.end.as_deref()))
    }),
    (
        col("date_precision", 15, "", GRAINS, "when.granularity", "How exact the date is: a month has its first and last day as dates."),
        |event, _| Cell::maybe(event.when.as_ref().and_then(|when| when.granularity.as_deref())),
    ),
    (col("date_words", 14, "words", NONE, "when.text", "The words that tell when."), |event, _| {
        Cell::maybe(event.when.as_ref().map(|when| when.text.as_str()))
    }),
    (col("who", 30, PARTIES, NONE, "who", "The side that acts, or is named first."), |event, _| parties(&event.who)),
    (col("whom", 30, PARTIES, NONE, "whom", "The other side or sides."), |event, _| parties(&event.whom)),
    (col("sides", 14, SIDES, NONE, "who.side, whom.side", "Every country or organisation that takes part, once."), |event, _| {
        joined(sides(event).iter().map(|side| Cow::Borrowed(side.code)))
    }),
    (
        col("countries", 22, "English names, several with `;`", NONE, "who.side, whom.side, gazetteer", "The sides that are countries."),
        |event, countries| joined(sides(event).iter().filter_map(|side| country(side.code, countries)).map(Cow::Borrowed)),
    ),
    (col("city", 14, "name", NONE, "where.city", "City in which it takes place."), |event, _| {
        Cell::maybe(event.place.as_ref().and_then(|place| place.city.as_deref()))
    }),
    (col("country", 10, ALPHA3, NONE, "where.country", "Country in which it takes place."), |event, _| {
        Cell::maybe(event.place.as_ref().and_then(|place| place.country.as_deref()))
    }),
    (col("venue", 18, "name", NONE, "where.venue", "Building, residence or ship."), |event, _| {
        Cell::maybe(event.place.as_ref().and_then(|place| place.venue.as_deref()))
    }),
    (col("occasion", 24, "name", NONE, "where.occasion.name", "The larger event it is part of."), |event, _| {
        Cell::maybe(event.place.as_ref().and_then(|place| Some(place.occasion.as_ref()?.name.as_str())))
    }),
    (col("sidelines", 10, "", YES_NO, "where.sidelines", "On the margins of the occasion."), |event, _| {
        Cell::flag(event.place.as_ref().is_some_and(|place| place.sidelines))
    }),
    (col("status", 11, "", Status::WORDS, "status", "Whether it took place, will, may, or will not."), |event, _| {
        Cell::text(event.status.as_str())
    }),
    (col("mode", 11, "", Mode::WORDS, "mode", "By which channel."), |event, _| Cell::text(event.mode.as_str())),
    (col("kind", 10, "", Kind::WORDS, "kind", "Whether the sides talk, one travels, or several attend."), |event, _| {
        Cell::text(event.kind.as_str())
    }),
    (col("format", 12, "", Format::WORDS, "format", "How many sides; empty where fewer than two are known."), |event, _| {
        Cell::maybe(event.format.map(Format::as_str))
    }),
    (col("topics", 34, "labels, several with `;`", NONE, "topics.label", "What the sides talked about."), |event, _| {
        joined(event.topics.iter().map(|topic| plain(&topic.label)))
    }),
    (col("duration_minutes", 17, "minutes", NONE, "duration_minutes", "How long it took, if stated."), |event, _| {
        event.duration_minutes.map_or(Cell::Empty, |minutes| Cell::Number(f64::from(minutes)))
    }),
    (
        col(
            "outcome",
            16,
            "",
            Outcome::WORDS,
            "outcome.value",
            "What came out of it; empty where the text does not tell. signed: the sides signed a paper. agreed: they agreed on something. \
         joint_statement: they issued a joint statement. no_agreement: they parted without agreement. meet_again: they agreed to meet \
         again or to go on talking.",
        ),
        |event, _| Cell::maybe(event.outcome.as_ref().map(|outcome| outcome.value.as_str())),
    ),
    (col("outcome_words", 24, "words", NONE, "outcome.text", "The words that tell what came out of it."), |event, _| {
        Cell::maybe(event.outcome.as_ref().map(|outcome| outcome.text.as_str()))
    }),
    (col("cameo", 8, "code", NONE, "codes.cameo", "CAMEO event code."), |event, _| Cell::maybe(event.codes.cameo.as_deref())),
    (col("plover", 10, "type", NONE, "codes.plover", "PLOVER event type."), |event, _| Cell::maybe(event.codes.plover.as_deref())),
    (
        col("confidence", 12, SHARE, NONE, "confidence", "The share of events with these same signals that were right on labelled text."),
        |event, _| Cell::Number(event.confidence),
    ),
    (col("quote", 80, "words", NONE, "evidence.text", "The sentence that says so."), |event, _| {
        Cell::maybe(event.evidence.first().map(|evidence| evidence.text.as_str()))
    }),
    (col("reported_by", 13, "name", NONE, "reported_by", "The agency or official source that the document names."), |event, _| {
        Cell::maybe(event.reported_by.as_deref())
    }),
    (col("doc_title", 30, "words", NONE, "doc.title", "The document's title."), |event, _| Cell::maybe(event.doc.title.as_deref())),
    (col("doc_published", 14, DAY, NONE, "doc.published", "The document's date."), |event, _| Cell::date(event.doc.published.as_deref())),
    (col("doc_url", 30, "address", NONE, "doc.url", "The document's address."), |event, _| Cell::link(event.doc.url.as_deref())),
    (col("doc_source", 16, "name", NONE, "doc.source", "The file or feed it came from."), |event, _| {
        Cell::maybe(event.doc.source.as_deref())
    }),
    (col("doc_id", 18, "id", NONE, "doc.id", "The document's id."), |event, _| Cell::text(&event.doc.id)),
    (
        col("event_id", 18, "id", NONE, "id", "The event's id, the same in every run; it leads to the rows of the other tables."),
        |event, _| Cell::text(&event.id),
    ),
    (col("reviewer", 12, "name", NONE, "the reviewer", "Who looked at the row."), |_, _| Cell::Empty),
    (
        col(
            "verdict",
            12,
            "",
            VERDICTS,
            "the reviewer",
            "right: the row is right as it stands. corrected: it is right now that cells were changed. wrong: there is no such event. \
         optional: one may count it or not. missed: a row added for an event that was not found (fill doc_id). \
         In a changed cell `a | b` says that both are right, and `-` that it must stay empty.",
        ),
        |_, _| Cell::Empty,
    ),
    (col("note", 30, "words", NONE, "the reviewer", "Anything else."), |_, _| Cell::Empty),
];

const PARTICIPANTS: &[Def<OfSeat>] = &[
    (col("event_id", 18, "id", NONE, "id", "The event's id."), |seat, _| Cell::text(&seat.event.id)),
    (col("role", 7, "", ROLES, "who, whom", "On which side of the table: who acts or is named first, or the other side."), |seat, _| {
        Cell::text(seat.role)
    }),
    (col("position", 10, "1, 2, 3 ...", NONE, "who, whom", "Place in the list of that side."), |seat, _| {
        Cell::Number(seat.position as f64)
    }),
    (col("type", 13, "", ParticipantKind::WORDS, "type", "A person, or a country or organisation without a person."), |seat, _| {
        Cell::text(seat.participant.kind.as_str())
    }),
    (col("name", 26, "name", NONE, "name", "Usual full name; empty where nobody can tell it."), |seat, _| {
        Cell::maybe(seat.participant.name.as_deref())
    }),
    (col("office", 30, "name", NONE, "office", "The office held on the event's date."), |seat, _| {
        Cell::maybe(seat.participant.office.as_deref())
    }),
    (col("side", 9, SIDES, NONE, "side", "The country or organisation spoken for."), |seat, _| {
        Cell::maybe(seat.participant.side.as_deref())
    }),
    (col("country", 18, "English name", NONE, "side, gazetteer", "The same, where it is a country."), |seat, countries| {
        Cell::maybe(seat.participant.side.as_deref().and_then(|side| country(side, countries)))
    }),
    (
        col(
            "identified_by",
            14,
            "",
            ResolvedBy::WORDS,
            "resolved_by",
            "name: by name. office: by an office. counterpart: as somebody's counterpart. pronoun: by a pronoun. group: as one of a group. \
         pattern: read off the text, unknown to the gazetteer.",
        ),
        |seat, _| Cell::text(seat.participant.resolved_by.as_str()),
    ),
    (col("words", 30, "words", NONE, "mention.text", "The words that name the participant."), |seat, _| {
        Cell::text(&seat.participant.mention.text)
    }),
    (col("wikidata", 34, "address", NONE, "id", "Wikidata's page on the participant, where it is known."), |seat, _| {
        seat.participant
            .id
            .as_deref()
            .filter(|id| is_qid(id))
            .map_or(Cell::Empty, |id| Cell::Link(Cow::Owned(format!("https://www.wikidata.org/wiki/{id}"))))
    }),
    (col("participant_id", 22, "id", NONE, "id", "The gazetteer's id."), |seat, _| Cell::maybe(seat.participant.id.as_deref())),
    (col("date_from", 12, DAY, NONE, "when.start", "First day of the event."), |seat, _| {
        Cell::date(seat.event.when.as_ref().and_then(|when| when.start.as_deref()))
    }),
    (col("doc_id", 18, "id", NONE, "doc.id", "The document's id."), |seat, _| Cell::text(&seat.event.doc.id)),
];

const DYADS: &[Def<OfDyad>] = &[
    (col("event_id", 18, "id", NONE, "id", "The event's id."), |dyad, _| Cell::text(&dyad.event.id)),
    (col("date_from", 12, DAY, NONE, "when.start", "First day of the event."), |dyad, _| {
        Cell::date(dyad.event.when.as_ref().and_then(|when| when.start.as_deref()))
    }),
    (col("date_to", 12, DAY, NONE, "when.end", "Last day of the event."), |dyad, _| {
        Cell::date(dyad.event.when.as_ref().and_then(|when| when.end.as_deref()))
    }),
    (col("date_precision", 15, "", GRAINS, "when.granularity", "How exact the date is."), |dyad, _| {
        Cell::maybe(dyad.event.when.as_ref().and_then(|when| when.granularity.as_deref()))
    }),
    (col("side_a", 9, SIDES, NONE, "who.side, whom.side", "The side that acts or is named first."), |dyad, _| Cell::text(dyad.a.code)),
    (col("side_b", 9, SIDES, NONE, "who.side, whom.side", "The other side."), |dyad, _| Cell::text(dyad.b.code)),
    (col("country_a", 18, "English name", NONE, "side, gazetteer", "side_a, where it is a country."), |dyad, countries| {
        Cell::maybe(country(dyad.a.code, countries))
    }),
    (col("country_b", 18, "English name", NONE, "side, gazetteer", "side_b, where it is a country."), |dyad, countries| {
        Cell::maybe(country(dyad.b.code, countries))
    }),
    (col("role_a", 7, "", ROLES, "who, whom", "On which side of the table side_a sits."), |dyad, _| Cell::text(dyad.a.role)),
    (col("role_b", 7, "", ROLES, "who, whom", "On which side of the table side_b sits."), |dyad, _| Cell::text(dyad.b.role)),
    (col("names_a", 26, "names, several with `;`", NONE, "name", "Who speaks for side_a."), |dyad, _| joined(dyad.a.names.iter().cloned())),
    (col("names_b", 26, "names, several with `;`", NONE, "name", "Who speaks for side_b."), |dyad, _| joined(dyad.b.names.iter().cloned())),
    (col("kind", 10, "", Kind::WORDS, "kind", "Whether the sides talk, one travels, or several attend."), |dyad, _| {
        Cell::text(dyad.event.kind.as_str())
    }),
    (col("status", 11, "", Status::WORDS, "status", "Whether it took place, will, may, or will not."), |dyad, _| {
        Cell::text(dyad.event.status.as_str())
    }),
    (col("mode", 11, "", Mode::WORDS, "mode", "By which channel."), |dyad, _| Cell::text(dyad.event.mode.as_str())),
    (col("format", 12, "", Format::WORDS, "format", "How many sides."), |dyad, _| Cell::maybe(dyad.event.format.map(Format::as_str))),
    (col("outcome", 16, "", Outcome::WORDS, "outcome.value", "What came out of it."), |dyad, _| {
        Cell::maybe(dyad.event.outcome.as_ref().map(|outcome| outcome.value.as_str()))
    }),
    (col("cameo", 8, "code", NONE, "codes.cameo", "CAMEO event code."), |dyad, _| Cell::maybe(dyad.event.codes.cameo.as_deref())),
    (col("plover", 10, "type", NONE, "codes.plover", "PLOVER event type."), |dyad, _| Cell::maybe(dyad.event.codes.plover.as_deref())),
    (col("city", 14, "name", NONE, "where.city", "City in which it takes place."), |dyad, _| {
        Cell::maybe(dyad.event.place.as_ref().and_then(|place| place.city.as_deref()))
    }),
    (col("country", 10, ALPHA3, NONE, "where.country", "Country in which it takes place."), |dyad, _| {
        Cell::maybe(dyad.event.place.as_ref().and_then(|place| place.country.as_deref()))
    }),
    (
        col("confidence", 12, SHARE, NONE, "confidence", "The share of events with these same signals that were right on labelled text."),
        |dyad, _| Cell::Number(dyad.event.confidence),
    ),
    (col("doc_id", 18, "id", NONE, "doc.id", "The document's id."), |dyad, _| Cell::text(&dyad.event.doc.id)),
];

const ENTITIES: &[Def<OfEntity>] = &[
    (col("doc_id", 18, "id", NONE, "doc.id", "The document's id."), |entity, _| Cell::text(&entity.doc)),
    (
        col("kind", 13, "person, country, organization, place, venue, gathering, office, date, topic", NONE, "kind", "What it is."),
        |entity, _| Cell::text(entity.kind.as_str()),
    ),
    (col("name", 26, "name", NONE, "gazetteer", "The gazetteer's name for it."), |entity, _| Cell::maybe(entity.name.as_deref())),
    (col("entity_id", 20, "id", NONE, "gazetteer", "The gazetteer's id."), |entity, _| Cell::maybe(entity.id.as_deref())),
    (col("words", 30, "words", NONE, "text", "The words of the document."), |entity, _| Cell::text(&entity.text)),
    (col("start", 8, "code points", NONE, "start", "First code point in the text, or in the title where part says so."), |entity, _| {
        Cell::Number(entity.start as f64)
    }),
    (col("end", 8, "code points", NONE, "end", "One past the last code point."), |entity, _| Cell::Number(entity.end as f64)),
    (col("part", 7, "`title` or empty", NONE, "part", "Where the words stand."), |entity, _| Cell::maybe(entity.part.as_deref())),
];

/// The cells of an event's row.
pub(super) fn event_cells<'a>(event: &'a Event, countries: &'a Countries) -> Vec<Cell<'a>> {
    EVENTS.iter().map(|def| (def.1)(event, countries)).collect()
}

/// The cells of a participant's row.
pub(super) fn seat_cells<'a>(seat: &'a Seat<'a>, countries: &'a Countries) -> Vec<Cell<'a>> {
    PARTICIPANTS.iter().map(|def| (def.1)(seat, countries)).collect()
}

/// The cells of a pair's row.
pub(super) fn dyad_cells<'a>(dyad: &'a Dyad<'a>, countries: &'a Countries) -> Vec<Cell<'a>> {
    DYADS.iter().map(|def| (def.1)(dyad, countries)).collect()
}

/// The cells of an entity's row.
pub(super) fn entity_cells<'a>(entity: &'a Entity, countries: &'a Countries) -> Vec<Cell<'a>> {
    ENTITIES.iter().map(|def| (def.1)(entity, countries)).collect()
}

/// The participants of an event, each in its place.
pub(super) fn seats(event: &Event) -> impl Iterator<Item = Seat<'_>> {
    let seat = |role| move |(index, participant)| Seat { event, role, position: index + 1, participant };
    event.who.iter().enumerate().map(seat("who")).chain(event.whom.iter().enumerate().map(seat("whom")))
}

/// Every pair of sides of an event, in the order in which the event names them.
pub(super) fn dyads(event: &Event) -> Vec<Dyad<'_>> {
    let sides = sides(event);
    let mut pairs = Vec::new();
    for (index, a) in sides.iter().enumerate() {
        pairs.extend(sides[index + 1..].iter().map(|b| Dyad { event, a: a.clone(), b: b.clone() }));
    }
    pairs
}

fn sides(event: &Event) -> Vec<Side<'_>> {
    let mut sides: Vec<Side<'_>> = Vec::new();
    for seat in seats(event) {
        let Some(code) = seat.participant.side.as_deref() else { continue };
        let known = sides.iter().position(|side| side.code == code);
        let index = known.unwrap_or_else(|| {
            sides.push(Side { code, role: seat.role, names: Vec::new() });
            sides.len() - 1
        });
        if let (Some(name), ParticipantKind::Person) = (&seat.participant.name, seat.participant.kind) {
            sides[index].names.push(plain(name));
        }
    }
    sides
}

/// The English name of a side that is a country. Without a gazetteer's names, a code of three capitals is its own name.
fn country<'a>(side: &'a str, countries: &'a Countries) -> Option<&'a str> {
    if countries.is_empty() {
        return (side.len() == 3 && side.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(side);
    }
    countries.get(side).map(String::as_str)
}

fn is_qid(id: &str) -> bool {
    id.strip_prefix('Q').is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Words that cannot be taken for several: `;` and `|` separate in cells.
fn plain(words: &str) -> Cow<'_, str> {
    if words.contains([';', '|']) { Cow::Owned(words.replace(';', ",").replace('|', "/")) } else { Cow::Borrowed(words) }
}

fn joined<'a>(list: impl Iterator<Item = Cow<'a, str>>) -> Cell<'a> {
    Cell::made(list.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; "))
}

fn parties(list: &[Participant]) -> Cell<'_> {
    joined(list.iter().map(|participant| Cow::Owned(party(participant))))
}

/// A participant as the columns `who` and `whom` have it.
fn party(participant: &Participant) -> String {
    let side = participant.side.as_deref().map(plain);
    let person = participant.kind == ParticipantKind::Person;
    let words = match (&participant.name, &participant.office) {
        (Some(name), _) if person => plain(name).into_owned(),
        (None, Some(office)) if person => format!("[{}]", plain(office)),
        (name, _) => return side.map(Cow::into_owned).or_else(|| Some(plain(name.as_deref()?).into_owned())).unwrap_or_default(),
    };
    format!("{words} ({})", side.unwrap_or_default())
}
