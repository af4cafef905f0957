//! The event record: what `bilat extract` writes, one JSON object a line. Its keys are a contract.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One meeting, visit or gathering as one document tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// A hash of the document's id and of what tells the event apart; the same in every run and on every machine.
    pub id: String,
    /// The document it was read from.
    pub doc: DocRef,
    /// Whether the sides talk, one travels, or several attend.
    pub kind: Kind,
    /// Whether it took place, will, may, or will not.
    pub status: Status,
    /// By which channel.
    pub mode: Mode,
    /// Bilateral, trilateral or multilateral, counted in sides; `null` where fewer than two sides are known.
    pub format: Option<Format>,
    /// The side that acts, or is named first.
    pub who: Vec<Participant>,
    /// The other side or sides.
    pub whom: Vec<Participant>,
    /// Where it takes place; `null` where the text does not tell.
    #[serde(rename = "where")]
    pub place: Option<Where>,
    /// When it takes place; `null` where the text does not tell.
    pub when: Option<WhenSlot>,
    /// How long it took, in minutes, if stated.
    pub duration_minutes: Option<u32>,
    /// What came out of it; `null` where the text does not tell.
    #[serde(default)]
    pub outcome: Option<OutcomeSlot>,
    /// What the sides talked about.
    pub topics: Vec<TopicSlot>,
    /// The agency or official source that the document names as its origin.
    pub reported_by: Option<String>,
    /// Codes of established event-data schemes.
    pub codes: Codes,
    /// The share of events with these same signals that were right on labelled text, 0 to 1.
    pub confidence: f64,
    /// The rules that read the event and the words they read it from.
    pub evidence: Vec<Evidence>,
}

/// The document an event was read from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DocRef {
    /// The document's id.
    pub id: String,
    /// Its publication date, ISO, where known.
    pub published: Option<String>,
    /// How the publication date is known: `field`, `line`, `dateline`, `byline`, `url`, `option`, `implied`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_from: Option<String>,
    /// Its title, where it came in a field of its own.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The file or feed it came from.
    pub source: Option<String>,
    /// Fields of the input that mean nothing to bilat, passed through.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, Value>,
}

/// What took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The sides talk with each other, by whatever channel.
    Meeting,
    /// An official travels to a host and no interlocutor is named.
    Visit,
    /// Officials attend one multilateral event.
    Gathering,
}

/// Whether it took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It took place.
    Held,
    /// It is going on.
    Ongoing,
    /// It is announced, scheduled, expected or agreed.
    Planned,
    /// It is offered, requested, or still being arranged.
    Proposed,
    /// It is put off.
    Postponed,
    /// It is called off.
    Cancelled,
    /// The text says that it did not or will not take place.
    Denied,
}

/// By which channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Face to face.
    InPerson,
    /// By telephone.
    Phone,
    /// By video link.
    Video,
    /// The text does not tell.
    Unspecified,
}

/// How many sides take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Two sides.
    Bilateral,
    /// Three sides.
    Trilateral,
    /// More than three sides.
    Multilateral,
}

/// Someone who takes part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Participant {
    /// The gazetteer's id; `null` where the gazetteer does not know the participant.
    pub id: Option<String>,
    /// A person, a country or an organisation.
    #[serde(rename = "type")]
    pub kind: ParticipantKind,
    /// The usual full name; `null` where only the office is known and nobody can tell who held it.
    pub name: Option<String>,
    /// The office held on the event's date.
    pub office: Option<String>,
    /// Alpha-3 code of the country, or short name of the organisation, spoken for.
    pub side: Option<String>,
    /// How the participant was identified.
    pub resolved_by: ResolvedBy,
    /// The words that name the participant.
    pub mention: Quote,
}

/// What kind of participant it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantKind {
    /// A person.
    Person,
    /// A country.
    Country,
    /// An organisation or movement.
    Organization,
}

/// How a participant was identified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResolvedBy {
    /// By name.
    Name,
    /// By an office described without a name.
    Office,
    /// As somebody's counterpart.
    Counterpart,
    /// By a pronoun.
    Pronoun,
    /// As one of a group ("the two").
    Group,
    /// Read off the text where no gazetteer knows the person.
    Pattern,
}

/// Words of the document. `start` and `end` are code points of the text (or of the title, where `part` says so).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Quote {
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

/// Where it takes place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Where {
    /// City.
    pub city: Option<String>,
    /// Alpha-3 code of the country.
    pub country: Option<String>,
    /// Building, residence or ship.
    pub venue: Option<String>,
    /// The larger event it is part of.
    pub occasion: Option<Occasion>,
    /// On the margins of the occasion.
    pub sidelines: bool,
    /// The words that tell.
    pub mentions: Vec<Quote>,
}

/// The larger event a meeting is part of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Occasion {
    /// The gazetteer's id of the gathering; `null` where it is not listed.
    pub id: Option<String>,
    /// Its name as the text gives it.
    pub name: String,
}

/// When it takes place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WhenSlot {
    /// The words.
    pub text: String,
    /// First day, ISO; `null` where the words cannot be resolved.
    pub start: Option<String>,
    /// Last day, ISO.
    pub end: Option<String>,
    /// `day`, `week`, `month`, `quarter`, `year` or `range`.
    pub granularity: Option<String>,
    /// What a relative date counts from: `published`, `event`, `quotation`; `written` where the words are enough.
    pub anchor: Option<String>,
    /// Where the words stand.
    pub mention: Offsets,
}

/// Where words stand, in code points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Offsets {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// `title` where the words stand in the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
}

/// Something the sides talked about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TopicSlot {
    /// The gazetteer's id; `null` for a topic read off the text.
    pub id: Option<String>,
    /// The gazetteer's label, or the phrase cut to its core.
    pub label: String,
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

/// What came out of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The sides signed a paper.
    Signed,
    /// They agreed on something.
    Agreed,
    /// They issued a joint statement.
    JointStatement,
    /// They parted without agreement.
    NoAgreement,
    /// They agreed to meet again, or to go on talking.
    MeetAgain,
}

/// What came out of a meeting, and the words that say so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomeSlot {
    /// What.
    pub value: Outcome,
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

/// Codes of established event-data schemes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Codes {
    /// CAMEO event code.
    pub cameo: Option<String>,
    /// PLOVER event type.
    pub plover: Option<String>,
}

/// A rule and the words it read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// The rule's id.
    pub rule: String,
    /// The sentence.
    pub text: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// `title` where the words stand in the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
}
