//! Scores event records against labels, as `bilat score` prints it.
//!
//! A record and a label are paired where they share enough participants, the most alike pairs first; each is paired once.
//! What is left of the records is false, what is left of the labels is missed. An optional label neither earns nor costs.

mod label;
mod matching;
mod report;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use label::{Choice, Label, LabelledDoc, Party, parse_labels, read_labels};
pub(crate) use matching::when_in_guide_form;
pub use report::{Difference, Report, RuleScore, SlotScore};
pub(crate) use report::{answers_in_short, event_in_short, label_in_short};

use crate::confidence;
use crate::event::Event;

/// How the records of one document meet its labels. Numbers are positions in the document's own records and labels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Records that tell a labelled event, with that label; optional ones too.
    pub pairs: Vec<Pair>,
    /// Records that tell no labelled event.
    pub false_records: Vec<usize>,
    /// Labels that no record tells and that are not optional.
    pub missed: Vec<usize>,
    /// Records that tell an optional event once more.
    pub ignored: Vec<usize>,
}

/// A record that tells a labelled event.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The record.
    pub event: usize,
    /// The label.
    pub label: usize,
    /// The label is optional.
    pub optional: bool,
    /// Participants, time, status, city and country are right.
    pub strict: bool,
    /// Participants that are wholly right, those of the record, those of the label.
    pub participants: (usize, usize, usize),
    /// Each slot, with whether it is right; `None` where the label does not ask for it.
    pub slots: [(&'static str, Option<bool>); 10],
    /// For each topic of the label, whether the record has it.
    pub topics: Vec<bool>,
}

impl Pair {
    /// The slots that are wrong, `participants` and `topics` among them.
    pub fn wrong(&self) -> Vec<&'static str> {
        let (right, got, asked) = self.participants;
        let mut wrong = Vec::new();
        if right != got || got != asked {
            wrong.push("participants");
        }
        wrong.extend(self.slots.iter().filter(|slot| slot.1 == Some(false)).map(|slot| slot.0));
        if self.topics.contains(&false) {
            wrong.push("topics");
        }
        wrong
    }
}

/// Compares the records of one document with its labels.
pub fn compare(events: &[&Event], labels: &[Label]) -> Comparison {
    let mut comparison = Comparison::default();
    let mut told = vec![false; events.len()];
    let mut found = vec![false; labels.len()];
    for (event, label) in matching::assign(events, labels) {
        told[event] = true;
        found[label] = true;
        let met = matching::parties(events[event], &labels[label]);
        let slots = matching::slots(events[event], &labels[label]);
        let strict = met.all_right() && slots.iter().all(|slot| slot.1 != Some(false) || !matching::STRICT.contains(&slot.0));
        comparison.pairs.push(Pair {
            event,
            label,
            optional: labels[label].optional,
            strict,
            participants: (met.right, met.got, met.asked),
            slots,
            topics: matching::topics_found(events[event], &labels[label]),
        });
    }
    for (index, event) in events.iter().enumerate().filter(|(index, _)| !told[*index]) {
        let repeats = matching::repeats_optional(event, labels);
        if repeats { &mut comparison.ignored } else { &mut comparison.false_records }.push(index);
    }
    comparison.missed = (0..labels.len()).filter(|&index| !found[index] && !labels[index].optional).collect();
    comparison
}

/// Scores records against labels. Records of documents without labels are left out of account.
pub fn score(labels: &[LabelledDoc], events: &[Event]) -> Report {
    let mut by_doc: HashMap<&str, Vec<&Event>> = HashMap::new();
    for event in events {
        by_doc.entry(&event.doc.id).or_default().push(event);
    }
    let mut report = Report { docs: labels.len(), ..Report::default() };
    let mut rules: BTreeMap<&str, RuleScore> = BTreeMap::new();
    for doc in labels {
        let records = by_doc.get(doc.id.as_str()).map_or(&[][..], Vec::as_slice);
        let comparison = compare(records, &doc.events);
        let mut tally = |event: usize, count: &dyn Fn(&mut RuleScore)| {
            let ids: BTreeSet<&str> = records[event].evidence.iter().map(|evidence| evidence.rule.as_str()).collect();
            for id in ids {
                count(rules.entry(id).or_insert_with(|| RuleScore { rule: id.to_string(), ..RuleScore::default() }));
            }
        };
        for &event in &comparison.false_records {
            confidence::count(&mut report.signals, records[event], false);
            tally(event, &|rule| rule.false_records += 1);
            report.false_records += 1;
            report.errors.push(Difference::false_record(doc, records[event]));
        }
        for &event in &comparison.ignored {
            tally(event, &|rule| rule.optional += 1);
        }
        for &label in &comparison.missed {
            report.missed += 1;
            report.errors.push(Difference::missed(doc, &doc.events[label]));
        }
        for pair in &comparison.pairs {
            if pair.optional {
                tally(pair.event, &|rule| rule.optional += 1);
                continue;
            }
            confidence::count(&mut report.signals, records[pair.event], true);
            tally(pair.event, &|rule| {
                rule.found += 1;
                rule.strict += usize::from(pair.strict);
            });
            report.add(pair, records[pair.event], &doc.events[pair.label]);
            if !pair.strict {
                report.errors.push(Difference::slots(doc, records[pair.event], &doc.events[pair.label], pair));
            }
        }
    }
    report.rules = rules.into_values().collect();
    report.rules.sort_by_key(|rule| (std::cmp::Reverse(rule.false_records), std::cmp::Reverse(rule.found - rule.strict)));
    report
}
