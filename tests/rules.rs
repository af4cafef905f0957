//! Every rule's own examples, through the whole pipeline, so that rules which quarrel show.

use bilat::event::{Event, Participant};
use bilat::trigger::RuleSet;
use bilat::{Document, Extractor};

/// A sentence without its marks, and the marks: `[who Vladimir Putin] met` -> `who`, `Vladimir Putin`.
fn unmark(example: &str) -> (String, Vec<(String, String)>) {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut rest = example;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let (mark, tail) = after.split_once(']').expect("a mark is closed");
        let (slot, words) = mark.split_once(' ').expect("a mark names its slot");
        text.push_str(words);
        marks.push((slot.to_string(), words.to_string()));
        rest = tail;
    }
    text.push_str(rest);
    (text, marks)
}

fn names(list: &[Participant], words: &str) -> bool {
    list.iter().any(|p| p.mention.text.contains(words) || words.contains(&p.mention.text))
}

fn fits(event: &Event, rule: &str, marks: &[(String, String)]) -> bool {
    event.evidence.iter().any(|e| e.rule == rule)
        && marks.iter().all(|(slot, words)| match slot.as_str() {
            "who" => names(&event.who, words),
            "whom" => names(&event.whom, words),
            "city" => {
                event.place.as_ref().and_then(|p| p.city.as_ref()).is_some_and(|c| c.contains(words.as_str()) || words.contains(c.as_str()))
            }
            "when" => event.when.as_ref().is_some_and(|w| w.text.contains(words.as_str()) || words.contains(&w.text)),
            other => panic!("unknown mark `{other}`"),
        })
}

fn read(extractor: &Extractor, text: &str) -> Vec<Event> {
    let day = "2023-05-10".parse().expect("a date");
    extractor.extract(&Document::new("example", text).published(day))
}

fn told(events: &[Event]) -> String {
    let side = |list: &[Participant]| list.iter().map(|p| p.mention.text.clone()).collect::<Vec<_>>().join(", ");
    let event = |e: &Event| {
        format!(
            "    {:?} {:?} {:?} [{}] -> [{}] when {:?} city {:?} rules {:?}",
            e.kind,
            e.status,
            e.mode,
            side(&e.who),
            side(&e.whom),
            e.when.as_ref().map(|w| &w.text),
            e.place.as_ref().and_then(|p| p.city.as_ref()),
            e.evidence.iter().map(|x| &x.rule).collect::<Vec<_>>()
        )
    };
    if events.is_empty() { "    no event".to_string() } else { events.iter().map(event).collect::<Vec<_>>().join("\n") }
}

#[test]
fn every_rule_proves_itself() {
    let extractor = Extractor::new();
    let rules = RuleSet::shipped().expect("the shipped rules are valid");
    let mut faults = Vec::new();
    for rule in &rules.rules {
        if rule.yes.len() < 3 || rule.no.len() < 2 {
            faults.push(format!("{}: needs at least three `yes` and two `no` examples", rule.id));
        }
        for example in &rule.yes {
            let (text, marks) = unmark(example);
            let events = read(&extractor, &text);
            if !events.iter().any(|e| fits(e, &rule.id, &marks)) {
                faults.push(format!("{}: does not read\n  {example}\n{}", rule.id, told(&events)));
            }
        }
        for example in &rule.no {
            let events = read(&extractor, example);
            if !events.is_empty() {
                faults.push(format!("{}: must find nothing in\n  {example}\n{}", rule.id, told(&events)));
            }
        }
    }
    assert!(faults.is_empty(), "{} examples fail:\n{}", faults.len(), faults.join("\n"));
}
