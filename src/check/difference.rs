//! One difference between what a fixture gives and what its labels ask for, told slot by slot.

use std::fmt;

use crate::event::{Event, Participant};
use crate::score::{Choice, Comparison, Label, Party, answers_in_short, event_in_short, label_in_short, when_in_guide_form};

/// One difference between what a fixture gives and what its labels ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// By which the baseline knows it.
    pub key: String,
    /// What was found; empty where an event is missing.
    pub got: String,
    /// What the label asks for; empty where a record is false.
    pub want: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        if !self.want.is_empty() {
            write!(f, "\n- {}", self.want)?;
        }
        if !self.got.is_empty() {
            write!(f, "\n+ {}", self.got)?;
        }
        Ok(())
    }
}

/// Every difference of a document: missed events, wrong slots, false records.
pub(super) fn list(comparison: &Comparison, events: &[Event], labels: &[Label]) -> Vec<Difference> {
    let mut list = Vec::new();
    for &label in &comparison.missed {
        let label = &labels[label];
        list.push(Difference { key: format!("missed: {}", label.cue), got: String::new(), want: label_in_short(label) });
    }
    for pair in comparison.pairs.iter().filter(|pair| !pair.optional) {
        let (event, label) = (&events[pair.event], &labels[pair.label]);
        for slot in pair.wrong() {
            let (got, want) = sides_of(slot, event, label, &pair.topics);
            list.push(Difference { key: format!("{slot}: {}", label.cue), got, want });
        }
    }
    for &event in &comparison.false_records {
        let event = &events[event];
        let rules: Vec<&str> = event.evidence.iter().map(|evidence| evidence.rule.as_str()).collect();
        let quote = event.evidence.first().map_or("", |evidence| evidence.text.as_str());
        let key = format!("false: {} {} -> {}", event.kind.as_str(), participants(&event.who), participants(&event.whom));
        list.push(Difference { key, got: format!("{} by {}: {quote}", event_in_short(event), rules.join(", ")), want: String::new() });
    }
    list
}

/// What a slot has, and what it should have.
fn sides_of(slot: &str, event: &Event, label: &Label, topics: &[bool]) -> (String, String) {
    let place = event.place.as_ref();
    let words = |words: Option<&str>| words.unwrap_or("-").to_string();
    let choice = |choice: &Choice| choice.0.join("|");
    match slot {
        "participants" => (
            format!("{} -> {}", participants(&event.who), participants(&event.whom)),
            format!("{} -> {}", parties(&label.who), parties(&label.whom)),
        ),
        "status" => (event.status.as_str().to_string(), choice(&label.status)),
        "mode" => (event.mode.as_str().to_string(), choice(&label.mode)),
        "kind" => (event.kind.as_str().to_string(), choice(&label.kind)),
        "when" => (words(when_in_guide_form(event.when.as_ref()).as_deref()), answers_in_short(&label.when)),
        "city" => (words(place.and_then(|place| place.city.as_deref())), answers_in_short(&label.city)),
        "country" => (words(place.and_then(|place| place.country.as_deref())), answers_in_short(&label.country)),
        "occasion" => (words(place.and_then(|place| Some(place.occasion.as_ref()?.name.as_str()))), answers_in_short(&label.occasion)),
        "sidelines" => (place.is_some_and(|place| place.sidelines).to_string(), label.sidelines.to_string()),
        "duration" => {
            let minutes = |minutes: Option<u32>| minutes.map_or("-".to_string(), |minutes| minutes.to_string());
            (minutes(event.duration_minutes), minutes(label.duration_minutes))
        }
        "outcome" => (words(event.outcome.as_ref().map(|outcome| outcome.value.as_str())), answers_in_short(&label.outcome)),
        _ => {
            let missing = label.topics.iter().zip(topics).filter(|(_, found)| !**found).map(|(topic, _)| topic.join("|"));
            let got: Vec<&str> = event.topics.iter().map(|topic| topic.label.as_str()).collect();
            (got.join("; "), missing.collect::<Vec<_>>().join("; "))
        }
    }
}

fn participants(list: &[Participant]) -> String {
    let one = |participant: &Participant| {
        format!("{}/{}", participant.name.as_deref().unwrap_or("-"), participant.side.as_deref().unwrap_or("-"))
    };
    format!("[{}]", list.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn parties(list: &[Party]) -> String {
    let one = |party: &Party| format!("{}/{}", party.name.first().map_or("-", String::as_str), party.side.as_deref().unwrap_or("-"));
    format!("[{}]", list.iter().map(one).collect::<Vec<_>>().join(", "))
}
