//! An event in the making: what one sentence says of it, then what all its sentences say.

use chrono::NaiveDate;

use super::{Kind, Mode, Outcome, Status};
use crate::mention::Party;
use crate::text::Span;
use crate::when::Interval;

/// A place as far as the text tells it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceDraft {
    /// City.
    pub city: Option<String>,
    /// Alpha-3 code.
    pub country: Option<String>,
    /// Building, residence, ship.
    pub venue: Option<String>,
    /// The words.
    pub spans: Vec<Span>,
    /// Only implied (by the dateline, or by the host).
    pub weak: bool,
    /// Places of its sentence that are another meeting's.
    pub barred: Vec<Span>,
}

impl PlaceDraft {
    /// Whether the event may take a place over: its own sentence does not give it to another meeting.
    pub fn open_to(&self, place: &PlaceDraft) -> bool {
        !self.barred.iter().any(|b| place.spans.contains(b))
    }
}

/// A topic.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicDraft {
    /// Row of the gazetteer's topics.
    pub known: Option<u32>,
    /// The words.
    pub span: Span,
}

/// The larger event.
#[derive(Clone, Debug, PartialEq)]
pub struct OccasionDraft {
    /// The words.
    pub span: Span,
    /// Row of the gazetteer's gatherings.
    pub known: Option<u32>,
    /// On its margins.
    pub sidelines: bool,
}

/// What came out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeDraft {
    /// What.
    pub value: Outcome,
    /// The words.
    pub span: Span,
}

impl Draft {
    /// Whether it begins later than the page's day, as that day is written there.
    pub fn starts_after(&self, page: Option<NaiveDate>) -> bool {
        let days = self.when.and_then(|(_, days)| days);
        days.zip(page).is_some_and(|(days, page)| days.start > page && !super::time::dated_ahead(days, page))
    }
}

/// An event in the making.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The side that acts.
    pub who: Vec<Party>,
    /// The other side or sides.
    pub whom: Vec<Party>,
    /// All sides sit together.
    pub joint: bool,
    /// The text keeps the counterparts of one sentence apart.
    pub apart: bool,
    /// What.
    pub kind: Kind,
    /// Whether.
    pub status: Status,
    /// How.
    pub mode: Mode,
    /// When: the words, and the days where they can be resolved.
    pub when: Option<(Span, Option<Interval>)>,
    /// Where.
    pub place: PlaceDraft,
    /// At what occasion.
    pub occasion: Option<OccasionDraft>,
    /// About what.
    pub topics: Vec<TopicDraft>,
    /// How long, in minutes.
    pub duration: Option<u32>,
    /// What came out of it.
    pub outcome: Option<OutcomeDraft>,
    /// The trigger's words.
    pub words: Span,
    /// Told as "talks" or "negotiations", for which people sit together, rather than as a conversation.
    pub talks: bool,
    /// Rules and the sentences they read.
    pub evidence: Vec<(String, Span)>,
    /// Ordinal of the sentence it was first read in.
    pub sentence: usize,
    /// Ordinal of the last sentence that went on about it.
    pub heard: usize,
    /// Told as background.
    pub background: bool,
    /// Told as of another hour than the meeting at hand: "Earlier in the day, A met B", "Later, A met B".
    pub other_hour: bool,
    /// A plan that the text tells as past: "was to meet".
    pub lapsed: bool,
    /// Told in passing, in a relative clause between commas.
    pub passing: bool,
    /// Read from a headline or title.
    pub headline: bool,
}
