//! How often events with the same signals were right on labelled text.
//!
//! The shares are counted, not made up: `bilat score LABELS EVENTS --confidence` prints the table that stands in
//! `confidence.tsv`, and a table from other labels may take its place.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::event::{Event, ParticipantKind, ResolvedBy, Status};

/// Fewer labelled events than this say too little of a combination; then the participants' signal alone is asked.
const ENOUGH: usize = 15;

/// Events with some signals that were right, and all of them.
pub type Counts = BTreeMap<String, (usize, usize)>;

/// The signals of an event: how its participants were identified, how many sentences tell it, and whether it is past.
pub fn signals(event: &Event) -> [&'static str; 3] {
    let mut sentences: Vec<(usize, usize)> = event.evidence.iter().map(|e| (e.start, e.end)).collect();
    sentences.sort_unstable();
    sentences.dedup();
    let told = if sentences.len() > 1 { "told-again" } else { "told-once" };
    let past = if matches!(event.status, Status::Held | Status::Ongoing) { "past" } else { "ahead" };
    [participants(event), told, past]
}

fn participants(event: &Event) -> &'static str {
    let all = || event.who.iter().chain(&event.whom);
    let person = |kind: ParticipantKind| kind == ParticipantKind::Person;
    if all().all(|p| !person(p.kind) || p.name.is_none()) {
        "sides"
    } else if all().any(|p| !person(p.kind) || p.name.is_none()) {
        "person-and-side"
    } else if all().any(|p| matches!(p.resolved_by, ResolvedBy::Group | ResolvedBy::Pronoun)) {
        "taken-up"
    } else if all().any(|p| p.resolved_by != ResolvedBy::Name) {
        "identified"
    } else {
        "named"
    }
}

/// The share right, 0 to 1, of labelled events with an event's signals.
pub(crate) fn of(event: &Event) -> f64 {
    static TABLE: OnceLock<Counts> = OnceLock::new();
    let table = TABLE.get_or_init(|| parse(include_str!("confidence.tsv")));
    let signals = signals(event);
    let share = |&(right, all): &(usize, usize)| right as f64 / all as f64;
    table
        .get(&signals.join(" "))
        .filter(|(_, all)| *all >= ENOUGH)
        .or_else(|| table.get(signals[0]))
        .filter(|(_, all)| *all > 0)
        .or_else(|| table.get("all"))
        .map_or(0.0, share)
}

/// Counts one more event under all that its signals say of it.
pub(crate) fn count(counts: &mut Counts, event: &Event, right: bool) {
    let signals = signals(event);
    for key in [signals.join(" "), signals[0].to_string(), "all".to_string()] {
        let (hits, all) = counts.entry(key).or_default();
        *hits += usize::from(right);
        *all += 1;
    }
}

fn parse(table: &str) -> Counts {
    let row = |line: &str| {
        let mut cells = line.split('\t');
        Some((cells.next()?.to_string(), (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?)))
    };
    table.lines().skip(1).filter_map(row).collect()
}

/// The table in its own form: signals, events right, all events.
pub(crate) fn table(counts: &Counts) -> String {
    let rows = counts.iter().map(|(key, (right, all))| format!("{key}\t{right}\t{all}\n"));
    std::iter::once("signals\tright\tall\n".to_string()).chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_is_in_its_own_form() {
        let shipped = include_str!("confidence.tsv");
        assert_eq!(table(&parse(shipped)), shipped);
        assert!(parse(shipped).contains_key("all"));
    }
}
