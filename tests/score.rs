//! The score of the invented sample against invented labels.

#[path = "write/common.rs"]
mod common;

use bilat::score::{parse_labels, score};
use common::sample;

/// One event right, one with a wrong city, one with a person too many, one missed, one optional and found, one false.
const LABELS: &str = r#"
{"id": "a-101", "published": "2021-04-08", "events": [
  {"kind": "meeting", "status": "held", "mode": ["in_person", "unspecified"],
   "who": [{"name": "Clara Lindvall", "side": "SWE"}], "whom": [{"name": ["Otieno"], "side": "KEN"}],
   "when": ["2021-04-06"], "city": ["Nairobi"], "country": ["KEN", null], "topics": [["grain"], ["fishing"]], "duration_minutes": 45,
   "cue": "Swedish Foreign Minister"},
  {"kind": "meeting", "status": "planned", "mode": "in_person",
   "who": [{"name": "C. Lindvall", "side": "SWE"}], "whom": [{"name": ["Peter Otieno"], "side": "KEN"}],
   "when": ["2021-06"], "city": ["Uppsala"], "country": [], "cue": "The two ministers"}]}
{"id": "b-17", "events": [
  {"kind": "meeting", "status": "held", "mode": "in_person",
   "who": [{"name": [], "side": "HUN"}], "whom": [{"name": [], "side": "SVK"}], "occasion": "the river conference in Bratislava",
   "sidelines": true, "cue": "On the margins"},
  {"kind": "meeting", "status": "held", "mode": "phone",
   "who": [{"name": ["Jan Roth"], "side": "CZE"}], "whom": [{"name": [], "side": "POL"}], "cue": "Roth rang Warsaw"}]}
{"id": "c-3", "events": [
  {"kind": "meeting", "status": "held", "mode": "in_person", "optional": true,
   "who": [{"name": [], "side": "CAN"}], "whom": [{"name": [], "side": "EU"}], "cue": "Canada and"}]}
"#;

#[test]
fn figures_are_those_of_the_labelling_guide() {
    let labels = parse_labels(LABELS, "labels").unwrap();
    let report = score(&labels, &sample());
    assert_eq!(
        report.line(),
        "docs=3 gold=4 pred=4 event_P=0.750 event_R=0.750 event_F1=0.750 strict_F1=0.250 participant_F1=0.923 topic_P=0.500 \
         topic_R=0.500 status=1.000 mode=1.000 kind=1.000 when=1.000 city=0.500 country=1.000 sidelines=1.000 duration=1.000 occasion=1.000"
    );
    let errors: Vec<String> = report.errors.iter().map(|error| format!("{} {}", error.what, error.wrong.join(","))).collect();
    assert_eq!(errors, ["SLOTS city", "FALSE ", "MISSED ", "SLOTS participants"]);
    let worst = &report.rules[0];
    assert_eq!((worst.rule.as_str(), worst.false_records, worst.found), ("call/telephoned", 1, 0));
    assert!(report.rule_table().starts_with("rule"));
    let json = report.to_json();
    assert_eq!((json["gold"].as_u64(), json["city_n"].as_u64()), (Some(4), Some(2)));
}
