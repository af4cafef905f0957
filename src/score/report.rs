//! What a scoring found: the figures, the differences, and which rules they come from.

use std::fmt;

use serde_json::{Map, Value, json};

use super::label::{Label, LabelledDoc, Party};
use super::matching::{city, country, when_in_guide_form};
use super::{Choice, Pair};
use crate::event::{Event, Participant};

/// The figures of a scoring. Shares are 0 to 1; a share of nothing is 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Labelled documents.
    pub docs: usize,
    /// Labelled events that a record tells; optional ones are left out.
    pub found: usize,
    /// Records that tell no labelled event.
    pub false_records: usize,
    /// Labelled events that no record tells; optional ones are left out.
    pub missed: usize,
    /// Found events with participants, time, status, city and country right.
    pub strict: usize,
    /// Participants of found events: wholly right, of the records, of the labels.
    pub participants: (usize, usize, usize),
    /// Topics of found events: right, of the records whose label tells topics, of the labels.
    pub topics: (usize, usize, usize),
    /// The other slots of found events, in the order in which a label first asks for them.
    pub slots: Vec<SlotScore>,
    /// Every false, missed or not strictly right event, in the order of the labels.
    pub errors: Vec<Difference>,
    /// Every rule that records give as evidence, those with the most false records first.
    pub rules: Vec<RuleScore>,
    /// For each combination of signals, events right and all events.
    pub signals: crate::confidence::Counts,
}

/// How often a slot is right where labels ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotScore {
    /// The slot.
    pub slot: &'static str,
    /// Events in which it is right.
    pub right: usize,
    /// Found events whose label asks for it.
    pub asked: usize,
}

/// What came of the records that give a rule as evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleScore {
    /// The rule's id.
    pub rule: String,
    /// Records that tell a labelled event and are strictly right.
    pub strict: usize,
    /// Records that tell a labelled event, strictly right or not.
    pub found: usize,
    /// Records that tell no labelled event.
    pub false_records: usize,
    /// Records of optional events, which count neither way.
    pub optional: usize,
}

/// One way in which records and labels differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The document's id.
    pub doc: String,
    /// `FALSE`, `MISSED` or `SLOTS`.
    pub what: &'static str,
    /// The slots that are wrong; empty for a false record or a missed event.
    pub wrong: Vec<&'static str>,
    /// The label's cue; empty for a false record.
    pub cue: String,
    /// The record in short; empty for a missed event.
    pub got: String,
    /// The label in short; empty for a false record.
    pub gold: String,
    /// The rules that the record gives as evidence.
    pub rules: Vec<String>,
}

impl Difference {
    fn of(doc: &LabelledDoc, what: &'static str, event: Option<&Event>, label: Option<&Label>) -> Difference {
        Difference {
            doc: doc.id.clone(),
            what,
            wrong: Vec::new(),
            cue: label.map(|label| label.cue.clone()).unwrap_or_default(),
            got: event.map(event_in_short).unwrap_or_default(),
            gold: label.map(label_in_short).unwrap_or_default(),
            rules: event.map_or_else(Vec::new, |event| event.evidence.iter().map(|evidence| evidence.rule.clone()).collect()),
        }
    }

    pub(super) fn false_record(doc: &LabelledDoc, event: &Event) -> Difference {
        Difference::of(doc, "FALSE", Some(event), None)
    }

    pub(super) fn missed(doc: &LabelledDoc, label: &Label) -> Difference {
        Difference::of(doc, "MISSED", None, Some(label))
    }

    pub(super) fn slots(doc: &LabelledDoc, event: &Event, label: &Label, pair: &Pair) -> Difference {
        Difference { wrong: pair.wrong(), ..Difference::of(doc, "SLOTS", Some(event), Some(label)) }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} | {}", self.doc, self.what)?;
        match self.what {
            "FALSE" => write!(f, " | {}", self.got)?,
            "MISSED" => write!(f, " | {} | {}", self.cue, self.gold)?,
            _ => write!(f, " | {} | {} | got {} | gold {}", self.wrong.join(","), self.cue, self.got, self.gold)?,
        }
        if self.rules.is_empty() { Ok(()) } else { write!(f, " | by {}", self.rules.join(",")) }
    }
}

fn listed(names: impl Iterator<Item = String>) -> String {
    format!("[{}]", names.collect::<Vec<_>>().join(", "))
}

/// A record in one line: `meeting:held:phone [Ada Quill/FRA] -> [-/EU] 2020-01-02 Paris/FRA`.
pub(crate) fn event_in_short(event: &Event) -> String {
    let party = |participant: &Participant| {
        format!("{}/{}", participant.name.as_deref().unwrap_or("-"), participant.side.as_deref().unwrap_or("-"))
    };
    format!(
        "{}:{}:{} {} -> {} {} {}/{}",
        event.kind.as_str(),
        event.status.as_str(),
        event.mode.as_str(),
        listed(event.who.iter().map(party)),
        listed(event.whom.iter().map(party)),
        when_in_guide_form(event.when.as_ref()).as_deref().unwrap_or("-"),
        city(event).unwrap_or("-"),
        country(event).unwrap_or("-"),
    )
}

/// A label in one line, of the same form; `a|b` where several answers are right and `-` for none.
pub(crate) fn label_in_short(label: &Label) -> String {
    let party = |party: &Party| format!("{}/{}", party.name.first().map_or("-", String::as_str), party.side.as_deref().unwrap_or("-"));
    let choice = |choice: &Choice| choice.0.join("|");
    format!(
        "{}:{}:{} {} -> {} {} {}/{}",
        choice(&label.kind),
        choice(&label.status),
        choice(&label.mode),
        listed(label.who.iter().map(party)),
        listed(label.whom.iter().map(party)),
        answers_in_short(&label.when),
        answers_in_short(&label.city),
        answers_in_short(&label.country),
    )
}

/// The right answers of a slot: `a|b`, `-` for an empty one, `?` where the label does not tell.
pub(crate) fn answers_in_short(answers: &[Option<String>]) -> String {
    if answers.is_empty() {
        return "?".to_string();
    }
    answers.iter().map(|answer| answer.as_deref().unwrap_or("-")).collect::<Vec<_>>().join("|")
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn f1(right: usize, got: usize, asked: usize) -> f64 {
    if got + asked == 0 { 0.0 } else { 2.0 * right as f64 / (got + asked) as f64 }
}

impl Report {
    /// Adds a found event that is not optional.
    pub(super) fn add(&mut self, pair: &Pair, event: &Event, label: &Label) {
        self.found += 1;
        self.strict += usize::from(pair.strict);
        let (right, got, asked) = pair.participants;
        self.participants = (self.participants.0 + right, self.participants.1 + got, self.participants.2 + asked);
        let told = if label.topics.is_empty() { 0 } else { event.topics.len() };
        let found = pair.topics.iter().filter(|&&found| found).count();
        self.topics = (self.topics.0 + found, self.topics.1 + told, self.topics.2 + label.topics.len());
        for (slot, right) in pair.slots {
            let Some(right) = right else { continue };
            let known = self.slots.iter().position(|score| score.slot == slot);
            let index = known.unwrap_or_else(|| {
                self.slots.push(SlotScore { slot, right: 0, asked: 0 });
                self.slots.len() - 1
            });
            self.slots[index].right += usize::from(right);
            self.slots[index].asked += 1;
        }
    }

    /// Labelled events, optional ones left out.
    pub fn gold(&self) -> usize {
        self.found + self.missed
    }

    /// Records that count.
    pub fn pred(&self) -> usize {
        self.found + self.false_records
    }

    /// Share of the records that tell a labelled event.
    pub fn event_precision(&self) -> f64 {
        share(self.found, self.pred())
    }

    /// Share of the labelled events that a record tells.
    pub fn event_recall(&self) -> f64 {
        share(self.found, self.gold())
    }

    /// Harmonic mean of precision and recall.
    pub fn event_f1(&self) -> f64 {
        f1(self.found, self.pred(), self.gold())
    }

    /// The same, counting only events with participants, time, status, city and country right.
    pub fn strict_f1(&self) -> f64 {
        f1(self.strict, self.pred(), self.gold())
    }

    /// Harmonic mean of precision and recall of the participants of found events.
    pub fn participant_f1(&self) -> f64 {
        f1(self.participants.0, self.participants.1, self.participants.2)
    }

    /// Share of the topics of records that are right, where labels tell topics.
    pub fn topic_precision(&self) -> f64 {
        share(self.topics.0, self.topics.1)
    }

    /// Share of the labelled topics that records have.
    pub fn topic_recall(&self) -> f64 {
        share(self.topics.0, self.topics.2)
    }

    /// Share of the found events in which a slot is right, where the label asks for it.
    pub fn slot(&self, slot: &str) -> Option<f64> {
        self.slots.iter().find(|score| score.slot == slot).map(|score| share(score.right, score.asked))
    }

    fn counts(&self) -> [(&'static str, usize); 3] {
        [("docs", self.docs), ("gold", self.gold()), ("pred", self.pred())]
    }

    fn shares(&self) -> Vec<(&'static str, f64)> {
        let mut shares = vec![
            ("event_P", self.event_precision()),
            ("event_R", self.event_recall()),
            ("event_F1", self.event_f1()),
            ("strict_F1", self.strict_f1()),
            ("participant_F1", self.participant_f1()),
            ("topic_P", self.topic_precision()),
            ("topic_R", self.topic_recall()),
        ];
        shares.extend(self.slots.iter().map(|slot| (slot.slot, share(slot.right, slot.asked))));
        shares
    }

    /// All figures in one line of `key=value`.
    pub fn line(&self) -> String {
        let counts = self.counts().map(|(key, count)| format!("{key}={count}")).into_iter();
        let shares = self.shares().into_iter().map(|(key, share)| format!("{key}={share:.3}"));
        counts.chain(shares).collect::<Vec<_>>().join(" ")
    }

    /// All figures, the number of labels that ask for each slot (`status_n`), and the rules, as one JSON object.
    pub fn to_json(&self) -> Value {
        let mut out = Map::new();
        out.extend(self.counts().map(|(key, count)| (key.to_string(), json!(count))));
        for (key, share) in self.shares() {
            out.insert(key.to_string(), json!(share));
            if let Some(slot) = self.slots.iter().find(|slot| slot.slot == key) {
                out.insert(format!("{key}_n"), json!(slot.asked));
            }
        }
        let rule = |rule: &RuleScore| json!({"rule": rule.rule, "strict": rule.strict, "found": rule.found, "false": rule.false_records, "optional": rule.optional});
        out.insert("rules".to_string(), self.rules.iter().map(rule).collect());
        Value::Object(out)
    }

    /// The shares that events' `confidence` is read from, counted anew on these labels, in the form of `src/confidence.tsv`.
    pub fn confidence_table(&self) -> String {
        crate::confidence::table(&self.signals)
    }

    /// A table of the rules, those with the most false records first: how many of their records are strictly right, found, false.
    pub fn rule_table(&self) -> String {
        let width = self.rules.iter().map(|rule| rule.rule.chars().count()).max().unwrap_or(0).max(4);
        let mut table = format!("{:width$}  strict  found  false  optional  right\n", "rule");
        for rule in &self.rules {
            let right = share(rule.found, rule.found + rule.false_records);
            table += &format!(
                "{:width$}  {:6}  {:5}  {:5}  {:8}  {right:.3}\n",
                rule.rule, rule.strict, rule.found, rule.false_records, rule.optional
            );
        }
        table
    }
}

impl fmt::Display for Report {
    /// The line of figures, then the same as a table.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n", self.line())?;
        writeln!(f, "{} documents, {} labelled events, {} records", self.docs, self.gold(), self.pred())?;
        writeln!(f, "{:<14} {:>5} right of {:>5} records and {:>5} labels", "events", self.found, self.pred(), self.gold())?;
        writeln!(f, "{:<14} {:>5} right of {:>5} records and {:>5} labels", "strict", self.strict, self.pred(), self.gold())?;
        for (name, (right, got, asked)) in [("participants", self.participants), ("topics", self.topics)] {
            writeln!(f, "{name:<14} {right:>5} right of {got:>5} told    and {asked:>5} asked")?;
        }
        for slot in &self.slots {
            writeln!(f, "{:<14} {:>5} right of {:>5} asked    {:.3}", slot.slot, slot.right, slot.asked, share(slot.right, slot.asked))?;
        }
        Ok(())
    }
}
