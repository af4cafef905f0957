//! Whole articles with hand-made labels, a good third of them without any meeting, and a floor under every slot.
//!
//! The articles in `tests/stories` were written for this project in newswire style; events, quotations and minor
//! officials in them are invented. A floor is a little below what was measured when it was set: a change that falls
//! under it has broken something.

use std::path::PathBuf;

use bilat::score::{LabelledDoc, parse_labels, score};
use bilat::{Document, Event, Extractor};

fn stories() -> Vec<(LabelledDoc, Document)> {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(dir).expect("the stories are there").map(|e| e.expect("readable").path()).collect();
    paths.retain(|p| p.to_string_lossy().ends_with(".labels.json"));
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let file = path.display().to_string();
            let content = std::fs::read_to_string(path).expect("UTF-8");
            let label = parse_labels(&content, &file).expect("labels parse").remove(0);
            let text = std::fs::read_to_string(file.replace(".labels.json", ".txt")).expect("the article lies beside its labels");
            let mut doc = Document::new(label.id.clone(), text);
            if let Some(day) = label.published.as_deref().and_then(|d| d.parse().ok()) {
                doc = doc.published(day);
            }
            (label, doc)
        })
        .collect()
}

#[test]
fn stories_are_read_at_least_this_well() {
    let extractor = Extractor::new();
    let stories = stories();
    let without = stories.iter().filter(|(l, _)| l.events.is_empty()).count();
    assert!(stories.len() >= 90 && without >= 40, "{} stories, {without} without a meeting", stories.len());
    let labels: Vec<LabelledDoc> = stories.iter().map(|(l, _)| l.clone()).collect();
    let events: Vec<Event> = stories.iter().flat_map(|(_, d)| extractor.extract(d)).collect();
    let report = score(&labels, &events);
    println!("{report}");
    let json = report.to_json();
    let floors = [
        ("event_P", 0.93),
        ("event_R", 0.73),
        ("event_F1", 0.82),
        ("participant_F1", 0.91),
        ("status", 0.95),
        ("mode", 0.97),
        ("kind", 0.96),
        ("when", 0.90),
        ("city", 0.93),
        ("country", 0.94),
        ("occasion", 0.94),
        ("sidelines", 0.98),
    ];
    for (slot, floor) in floors {
        let value = json[slot].as_f64().unwrap_or_else(|| panic!("no figure for {slot}"));
        assert!(value >= floor, "{slot} fell to {value:.3}, under its floor of {floor}");
    }
}

#[test]
fn stories_without_meetings_give_none() {
    let extractor = Extractor::new();
    let stories = stories();
    let quiet: Vec<_> = stories.iter().filter(|(l, _)| l.events.is_empty()).collect();
    let loud: Vec<&str> = quiet.iter().filter(|(_, d)| !extractor.extract(d).is_empty()).map(|(l, _)| l.id.as_str()).collect();
    // Five of them fool the rules today; each is a fault to mend, and no more may join them.
    assert!(loud.len() <= 5, "{} of {} give events: {loud:?}", loud.len(), quiet.len());
}
