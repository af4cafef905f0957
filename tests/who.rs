//! Who takes part in a meeting: every pass that finds and identifies participants has its own short texts, those whose people it
//! must find and those in which somebody must not be found.

use bilat::event::Participant;
use bilat::{Document, Extractor};
use serde::Deserialize;

#[derive(Deserialize)]
struct Accept {
    pass: String,
    text: String,
    published: Option<String>,
    who: Vec<String>,
    by: Option<String>,
    /// How many events there are.
    events: Option<usize>,
}

#[derive(Deserialize)]
struct Refuse {
    about: String,
    text: String,
    published: Option<String>,
    without: Vec<String>,
}

#[derive(Deserialize)]
struct Table<T> {
    case: Vec<T>,
}

fn document(text: &str, published: Option<&str>) -> Document {
    let doc = Document::new("case", text);
    match published {
        Some(day) => doc.published(day.parse().expect("a day")),
        None => doc,
    }
}

/// `Name/SIDE`, with `-` for a side that no person is named of.
fn brief(p: &Participant) -> String {
    let person = p.kind == bilat::event::ParticipantKind::Person;
    format!("{}/{}", p.name.as_deref().filter(|_| person).unwrap_or("-"), p.side.as_deref().unwrap_or("?"))
}

#[test]
fn participants_are_found_and_identified() {
    let table: Table<Accept> = toml::from_str(include_str!("who/accept.toml")).expect("the table parses");
    assert!(table.case.len() >= 40, "{} cases", table.case.len());
    let extractor = Extractor::new();
    let mut faults = Vec::new();
    for case in &table.case {
        let events = extractor.extract(&document(&case.text, case.published.as_deref()));
        let people: Vec<&Participant> = events
            .iter()
            .filter(|e| e.kind == bilat::event::Kind::Meeting)
            .take(if case.who.len() > 2 { 4 } else { 1 })
            .flat_map(|e| e.who.iter().chain(&e.whom))
            .collect();
        let mut found: Vec<String> = Vec::new();
        for person in &people {
            if !found.contains(&brief(person)) {
                found.push(brief(person));
            }
        }
        if found != case.who {
            faults.push(format!("{}: {}\n    wanted {:?}\n    found  {found:?}", case.pass, case.text, case.who));
        } else if let Some(by) = &case.by
            && !people.iter().any(|p| p.resolved_by.as_str() == by)
        {
            faults.push(format!("{}: {}\n    nobody was identified by {by}", case.pass, case.text));
        }
        if case.events.is_some_and(|wanted| wanted != events.len()) {
            faults.push(format!("{}: {}\n    {} events", case.pass, case.text, events.len()));
        }
    }
    assert!(faults.is_empty(), "{} of {} cases fail:\n{}", faults.len(), table.case.len(), faults.join("\n"));
}

#[test]
fn those_who_are_not_there_are_left_out() {
    let table: Table<Refuse> = toml::from_str(include_str!("who/refuse.toml")).expect("the table parses");
    assert!(table.case.len() >= 25, "{} cases", table.case.len());
    let extractor = Extractor::new();
    let mut faults = Vec::new();
    for case in &table.case {
        let events = extractor.extract(&document(&case.text, case.published.as_deref()));
        let people: Vec<&Participant> = events.iter().flat_map(|e| e.who.iter().chain(&e.whom)).collect();
        let wrong = if case.without.is_empty() {
            !events.is_empty()
        } else {
            people.iter().any(|p| case.without.iter().any(|w| p.name.as_ref() == Some(w) || p.side.as_ref() == Some(w) || brief(p) == *w))
        };
        if wrong {
            faults.push(format!("{}: {}\n    found {:?}", case.about, case.text, people.iter().map(|p| brief(p)).collect::<Vec<_>>()));
        }
        if !case.without.is_empty() && events.is_empty() {
            faults.push(format!("{}: {}\n    no event at all, so nothing is shown", case.about, case.text));
        }
    }
    assert!(faults.is_empty(), "{} of {} cases fail:\n{}", faults.len(), table.case.len(), faults.join("\n"));
}
