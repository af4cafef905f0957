//! When a record and a label speak of the same event, and which slots then agree.

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

use super::label::{Label, Party};
use crate::event::{Event, Participant, ParticipantKind, WhenSlot};

/// A pair below this likeness is no pair.
pub(super) const LEAST: f64 = 0.3;

/// The words of a name or phrase without case, diacritics, punctuation and possessive endings.
pub(super) fn norm(phrase: &str) -> Vec<String> {
    let plain: String = phrase.nfkd().filter(|&letter| canonical_combining_class(letter) == 0).collect();
    let plain = plain.to_lowercase().replace('’', "'").replace("'s", "");
    let plain: String = plain.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
    plain.split(' ').filter(|word| !word.is_empty()).map(str::to_string).collect()
}

fn within(few: &[String], many: &[String]) -> bool {
    few.iter().all(|word| many.contains(word))
}

fn same_name(got: &str, right: &[String]) -> bool {
    let got = norm(got);
    let Some(family) = got.last() else { return false };
    right.iter().any(|name| {
        let name = norm(name);
        let Some(last) = name.last() else { return false };
        let same_words = within(&got, &name) && within(&name, &got);
        let same_family = family == last && (got.len() == 1 || name.len() == 1 || got[0].as_bytes()[0] == name[0].as_bytes()[0]);
        let part = name.len() > 1 && got.len() > 1 && (within(&name, &got) || within(&got, &name));
        same_words || same_family || part
    })
}

/// 1 = right, 0.5 = right side but the person is missing or wrong, 0.75 = right person of a wrong side.
fn same_party(got: &Participant, label: &Party) -> f64 {
    let named = got.name.as_deref().filter(|name| !name.is_empty());
    let person = got.kind == ParticipantKind::Person;
    let side = got.side.as_deref().unwrap_or("").to_uppercase() == label.side.as_deref().unwrap_or("").to_uppercase();
    if !label.name.is_empty() {
        if person && named.is_some_and(|name| same_name(name, &label.name)) {
            return if side || label.side.as_deref().unwrap_or("").is_empty() { 1.0 } else { 0.75 };
        }
        return if side { 0.5 } else { 0.0 };
    }
    match side {
        true if !person || named.is_none() => 1.0,
        true => 0.5,
        false => 0.0,
    }
}

/// How the participants of a record meet those of a label.
pub(super) struct Parties {
    /// Sum of the likeness of the pairs.
    pub(super) total: f64,
    /// Pairs that are wholly right.
    pub(super) right: usize,
    /// Pairs.
    pub(super) pairs: usize,
    /// Participants of the record.
    pub(super) got: usize,
    /// Participants of the label.
    pub(super) asked: usize,
}

impl Parties {
    pub(super) fn all_right(&self) -> bool {
        self.right == self.got && self.got == self.asked
    }
}

pub(super) fn parties(event: &Event, label: &Label) -> Parties {
    let got: Vec<&Participant> = event.who.iter().chain(&event.whom).collect();
    let asked: Vec<&Party> = label.who.iter().chain(&label.whom).collect();
    let mut likeness = Vec::with_capacity(got.len() * asked.len());
    for (i, participant) in got.iter().enumerate() {
        for (j, party) in asked.iter().enumerate() {
            likeness.push((same_party(participant, party), i, j));
        }
    }
    let mut met = Parties { total: 0.0, right: 0, pairs: 0, got: got.len(), asked: asked.len() };
    for (score, ..) in pair_up(likeness, 0.0) {
        met.total += score;
        met.right += usize::from(score == 1.0);
        met.pairs += 1;
    }
    met
}

/// The best pairs first, each member once; of equal pairs the last.
fn pair_up(mut likeness: Vec<(f64, usize, usize)>, least: f64) -> Vec<(f64, usize, usize)> {
    likeness.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)));
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for pair in likeness {
        if pair.0 > least && pairs.iter().all(|taken| taken.1 != pair.1 && taken.2 != pair.2) {
            pairs.push(pair);
        }
    }
    pairs
}

/// A record's time in the labelling guide's form: a day, a month, a year, or `from/to`.
pub(crate) fn when_in_guide_form(when: Option<&WhenSlot>) -> Option<String> {
    let when = when?;
    let start = when.start.as_deref().filter(|start| !start.is_empty())?;
    let end = when.end.as_deref().filter(|end| !end.is_empty()).unwrap_or(start);
    Some(match when.granularity.as_deref() {
        Some("month") => start.get(..7).unwrap_or(start).to_string(),
        Some("year") => start.get(..4).unwrap_or(start).to_string(),
        _ if start == end => start.to_string(),
        _ => format!("{start}/{end}"),
    })
}

/// Whether the time is right; `None` where the label does not ask.
fn when_right(event: &Event, label: &Label) -> Option<bool> {
    (!label.when.is_empty()).then(|| label.when.contains(&when_in_guide_form(event.when.as_ref())))
}

/// Whether the outcome is right; `None` where the label does not ask.
fn outcome_right(event: &Event, label: &Label) -> Option<bool> {
    let got = event.outcome.as_ref().map(|outcome| outcome.value.as_str());
    (!label.outcome.is_empty()).then(|| label.outcome.iter().any(|right| right.as_deref() == got))
}

/// Whether a place or occasion is right; `None` where the label does not ask.
fn slot_right(got: Option<&str>, right: &[Option<String>]) -> Option<bool> {
    if right.is_empty() {
        return None;
    }
    let Some(got) = got else { return Some(right.contains(&None)) };
    let got = norm(got).join(" ");
    Some(right.iter().flatten().any(|answer| {
        let answer = norm(answer).join(" ");
        got.contains(&answer) || answer.contains(&got)
    }))
}

pub(crate) fn city(event: &Event) -> Option<&str> {
    event.place.as_ref()?.city.as_deref()
}

pub(crate) fn country(event: &Event) -> Option<&str> {
    event.place.as_ref()?.country.as_deref()
}

pub(crate) fn occasion(event: &Event) -> Option<&str> {
    Some(event.place.as_ref()?.occasion.as_ref()?.name.as_str())
}

fn likeness(event: &Event, label: &Label) -> f64 {
    let met = parties(event, label);
    if met.pairs < met.asked.min(2) || met.right < 1 {
        return 0.0;
    }
    let overlap = 2.0 * met.total / (met.got + met.asked) as f64;
    if overlap < 0.45 {
        return 0.0;
    }
    let when = match when_right(event, label) {
        Some(true) => 0.5,
        None => 0.1,
        Some(false) => 0.0,
    };
    let yes = |right: bool, weight: f64| if right { weight } else { 0.0 };
    let mut score = overlap + when + yes(label.status.allows(event.status.as_str()), 0.3);
    score += yes(slot_right(country(event), &label.country).unwrap_or(false), 0.2);
    score + yes(label.mode.allows(event.mode.as_str()), 0.1)
}

/// Which record is which label: pairs of indices, the most alike first.
pub(super) fn assign(events: &[&Event], labels: &[Label]) -> Vec<(usize, usize)> {
    let mut all = Vec::with_capacity(events.len() * labels.len());
    for (i, event) in events.iter().enumerate() {
        for (j, label) in labels.iter().enumerate() {
            all.push((likeness(event, label) - if label.optional { 0.01 } else { 0.0 }, i, j));
        }
    }
    pair_up(all, LEAST).into_iter().map(|(_, i, j)| (i, j)).collect()
}

/// Whether a record tells an event again that a label calls optional; such a record is not punished.
pub(super) fn repeats_optional(event: &Event, labels: &[Label]) -> bool {
    labels.iter().any(|label| label.optional && likeness(event, label) > LEAST)
}

/// The slots of a pair, each with whether it is right; `None` where the label does not ask.
pub(super) fn slots(event: &Event, label: &Label) -> [(&'static str, Option<bool>); 10] {
    [
        ("status", Some(label.status.allows(event.status.as_str()))),
        ("mode", Some(label.mode.allows(event.mode.as_str()))),
        ("kind", Some(label.kind.allows(event.kind.as_str()))),
        ("when", when_right(event, label)),
        ("city", slot_right(city(event), &label.city)),
        ("country", slot_right(country(event), &label.country)),
        ("occasion", slot_right(occasion(event), &label.occasion)),
        ("sidelines", Some(event.place.as_ref().is_some_and(|place| place.sidelines) == label.sidelines)),
        ("duration", label.duration_minutes.map(|minutes| event.duration_minutes == Some(minutes))),
        ("outcome", outcome_right(event, label)),
    ]
}

/// The slots that a strictly right event has right besides its participants.
pub(super) const STRICT: [&str; 4] = ["status", "when", "city", "country"];

/// For each topic of the label, whether a topic of the record is it.
pub(super) fn topics_found(event: &Event, label: &Label) -> Vec<bool> {
    let bags: Vec<Vec<String>> = event
        .topics
        .iter()
        .map(|topic| {
            let id = topic.id.as_deref().unwrap_or("").replace('-', " ");
            [norm(&topic.label), norm(&topic.text), norm(&id)].concat()
        })
        .collect();
    let mut used = vec![false; bags.len()];
    let is_topic = |bag: &Vec<String>, wordings: &[String]| {
        wordings.iter().any(|wording| {
            let wording = norm(wording);
            bag.join(" ").contains(&wording.join(" ")) || within(&wording, bag)
        })
    };
    let mut found = Vec::with_capacity(label.topics.len());
    for wordings in &label.topics {
        let topic = (0..bags.len()).find(|&index| !used[index] && is_topic(&bags[index], wordings));
        if let Some(index) = topic {
            used[index] = true;
        }
        found.push(topic.is_some());
    }
    found
}
