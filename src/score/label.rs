//! What a labeller wrote down for a document, read as leniently as the file form allows.

use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::Error;
use crate::event::{Kind, Mode, Outcome, Status};

/// The labels of one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LabelledDoc {
    /// The document's id.
    #[serde(deserialize_with = "id")]
    pub id: String,
    /// Its publication date, ISO, where known.
    #[serde(default)]
    pub published: Option<String>,
    /// The events a labeller found in it.
    pub events: Vec<Label>,
}

/// One event as a labeller wrote it. A slot that is a list holds every answer that is right, `None` in it says that leaving
/// the slot empty is right too, and an empty list that the text does not tell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// `meeting`, `visit` or `gathering`; more than one where they are equally right.
    #[serde(default)]
    pub kind: Choice,
    /// `held`, `planned` and so on; more than one where they are equally right.
    #[serde(default)]
    pub status: Choice,
    /// `in_person`, `phone`, `video` or `unspecified`; more than one where they are equally right.
    #[serde(default)]
    pub mode: Choice,
    /// The side that acts, or is named first.
    #[serde(default)]
    pub who: Vec<Party>,
    /// The other side or sides.
    #[serde(default)]
    pub whom: Vec<Party>,
    /// ISO date, month, year, or `from/to`.
    #[serde(default, deserialize_with = "answers")]
    pub when: Vec<Option<String>>,
    /// City.
    #[serde(default, deserialize_with = "answers")]
    pub city: Vec<Option<String>>,
    /// Alpha-3 code of the country.
    #[serde(default, deserialize_with = "answers")]
    pub country: Vec<Option<String>>,
    /// Building, residence or ship.
    #[serde(default, deserialize_with = "answers")]
    pub venue: Vec<Option<String>>,
    /// The larger event it is part of.
    #[serde(default, deserialize_with = "answers")]
    pub occasion: Vec<Option<String>>,
    /// On the margins of the occasion.
    #[serde(default, deserialize_with = "flag")]
    pub sidelines: bool,
    /// What they talked about: each topic with the wordings that count as it.
    #[serde(default, deserialize_with = "topics")]
    pub topics: Vec<Vec<String>>,
    /// How long it took, in minutes, if stated.
    #[serde(default)]
    pub duration_minutes: Option<u32>,
    /// What came out of it, if stated.
    #[serde(default, deserialize_with = "answers", skip_serializing_if = "Vec::is_empty")]
    pub outcome: Vec<Option<String>>,
    /// Finding it is not rewarded, missing it is not punished.
    #[serde(default, deserialize_with = "flag")]
    pub optional: bool,
    /// The first words of the sentence that says it best.
    #[serde(default)]
    pub cue: String,
}

/// Someone who takes part, as a labeller wrote it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Party {
    /// The full names that are right; none where only the side is named.
    #[serde(default, deserialize_with = "words")]
    pub name: Vec<String>,
    /// Alpha-3 code of the country or short name of the organisation spoken for.
    #[serde(default)]
    pub side: Option<String>,
}

/// A coded value, or several that are equally right. Files write one value plainly and several as a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice(pub Vec<String>);

impl Choice {
    /// Whether a value is one of the right ones.
    pub fn allows(&self, value: &str) -> bool {
        self.0.iter().any(|right| right == value)
    }
}

impl From<&str> for Choice {
    fn from(value: &str) -> Choice {
        Choice(vec![value.to_string()])
    }
}

impl Serialize for Choice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [one] => one.serialize(serializer),
            several => several.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Choice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Choice, D::Error> {
        words(deserializer).map(Choice)
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(Option<String>),
    Many(Vec<Option<String>>),
}

fn answers<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Option<String>>, D::Error> {
    match OneOrMany::deserialize(deserializer) {
        Ok(OneOrMany::One(None)) => Ok(Vec::new()),
        Ok(OneOrMany::One(one)) => Ok(vec![one]),
        Ok(OneOrMany::Many(many)) => Ok(many),
        Err(_) => Err(serde::de::Error::custom("a slot must be a string, null, or a list of them")),
    }
}

fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    answers(deserializer).map(|list| list.into_iter().flatten().collect())
}

fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(Option::<bool>::deserialize(deserializer)?.unwrap_or(false))
}

fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::String(id) => Ok(id),
        Value::Number(id) => Ok(id.to_string()),
        _ => Err(serde::de::Error::custom("a document's id must be a string or a number")),
    }
}

fn topics<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Vec<String>>, D::Error> {
    #[derive(Deserialize)]
    struct Topic(#[serde(deserialize_with = "words")] Vec<String>);
    let list = Option::<Vec<Topic>>::deserialize(deserializer)?.unwrap_or_default();
    Ok(list.into_iter().map(|topic| topic.0).collect())
}

/// Reads labels from a file: a JSON object per document, one a line or spread over several lines, or an array of them.
///
/// # Errors
/// Names file and line where the file cannot be read, is not JSON, or has a coded value that the labelling guide does not know.
pub fn read_labels(path: impl AsRef<Path>) -> Result<Vec<LabelledDoc>, Error> {
    let path = path.as_ref();
    let file = path.display().to_string();
    let content = std::fs::read(path)
        .map_err(|error| Error::new(&file, None, &format!("cannot be read: {error}"), "give the path of a labels file"))?;
    let content = String::from_utf8(content).map_err(|error| {
        let line = 1 + error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|&&byte| byte == b'\n').count();
        Error::new(&file, Some(line), "is not UTF-8", "save the file as UTF-8")
    })?;
    parse_labels(&content, &file)
}

/// Reads labels from a string; `file` is what errors call it.
///
/// # Errors
/// As [`read_labels`].
pub fn parse_labels(content: &str, file: &str) -> Result<Vec<LabelledDoc>, Error> {
    let content = content.trim_start_matches('\u{feff}');
    let fault = |error: serde_json::Error| {
        let what = error.to_string();
        let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what).to_string();
        let remedy = "write each document as {\"id\": ..., \"events\": [{\"kind\", \"status\", \"mode\", \"who\", \"whom\", ...}]}";
        Error::new(file, Some(error.line()), &what, remedy)
    };
    let mut docs = Vec::new();
    if content.trim_start().starts_with('[') {
        docs = serde_json::from_str(content).map_err(fault)?;
    } else {
        for doc in serde_json::Deserializer::from_str(content).into_iter() {
            docs.push(doc.map_err(fault)?);
        }
    }
    for doc in &docs {
        check(doc, content, file)?;
    }
    Ok(docs)
}

fn check(doc: &LabelledDoc, content: &str, file: &str) -> Result<(), Error> {
    for label in &doc.events {
        let coded: [(&str, Vec<&String>, &[&str]); 4] = [
            ("kind", label.kind.0.iter().collect(), Kind::WORDS),
            ("status", label.status.0.iter().collect(), Status::WORDS),
            ("mode", label.mode.0.iter().collect(), Mode::WORDS),
            ("outcome", label.outcome.iter().flatten().collect(), Outcome::WORDS),
        ];
        for (slot, values, known) in coded {
            let wrong = values.iter().find(|value| !known.contains(&value.as_str()));
            let lacks = values.is_empty() && slot != "outcome";
            if lacks || wrong.is_some() {
                let line = content.lines().position(|line| line.contains(&format!("\"{}\"", doc.id))).map(|index| index + 1);
                let got = wrong.map_or("nothing".to_string(), |value| format!("`{value}`"));
                let what = format!("document {}, event `{}`: {slot} is {got}", doc.id, label.cue);
                return Err(Error::new(file, line, &what, &format!("use one of {}", known.join(", "))));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form_a_slot_may_take() {
        let docs = parse_labels(
            r#"{"id": 7, "events": [{"kind": ["meeting", "visit"], "status": "held", "mode": "phone",
                "who": [{"name": "Ada Quill", "side": "FRA"}, {"name": null, "side": null}], "whom": [{"name": ["B", "C"], "side": "EU"}],
                "when": [null, "2020-01"], "city": "Paris", "country": null, "topics": [["a", "b"], "c"], "sidelines": null,
                "outcome": ["signed", null]}]}"#,
            "labels",
        )
        .unwrap();
        let label = &docs[0].events[0];
        assert_eq!(docs[0].id, "7");
        assert_eq!(label.kind.0, ["meeting", "visit"]);
        assert_eq!(label.who[0].name, ["Ada Quill"]);
        assert!(label.who[1].name.is_empty());
        assert_eq!(label.when, [None, Some("2020-01".to_string())]);
        assert_eq!(label.city, [Some("Paris".to_string())]);
        assert_eq!(label.outcome, [Some("signed".to_string()), None]);
        assert!(label.country.is_empty() && label.venue.is_empty());
        assert_eq!(label.topics, [vec!["a", "b"], vec!["c"]]);
        assert!(!label.sidelines && !label.optional && label.duration_minutes.is_none());
    }

    #[test]
    fn a_broken_line_is_named() {
        let error = parse_labels("{\"id\": \"a\", \"events\": []}\n{\"id\": \"b\", \"events\": [{}]}\n", "labels.jsonl").unwrap_err();
        assert_eq!((error.file.as_str(), error.line), ("labels.jsonl", Some(2)));
        assert!(error.what.contains("kind"), "{error}");
        let content = "{\"id\": \"a\", \"events\": [{\"kind\": \"meeting\", \"status\": \"done\", \"mode\": \"phone\", \"who\": []}]}";
        let error = parse_labels(content, "labels.jsonl").unwrap_err();
        assert!(error.what.contains("`done`") && error.remedy.contains("held, ongoing"), "{error}");
        let content = content.replace("done", "held").replace("\"who\"", "\"outcome\": \"pact\", \"who\"");
        let error = parse_labels(&content, "labels.jsonl").unwrap_err();
        assert!(error.what.contains("outcome is `pact`") && error.remedy.contains("signed, agreed"), "{error}");
    }

    #[test]
    fn what_is_written_is_read_back() {
        let content = r#"{"id": "a", "published": "2020-01-02", "events": [{"kind": "meeting", "status": ["held", "ongoing"], "mode": "phone", "who": [{"name": [], "side": "FRA"}], "whom": []}]}"#;
        let docs = parse_labels(content, "labels").unwrap();
        let written = serde_json::to_string(&docs[0]).unwrap();
        assert!(written.contains(r#""kind":"meeting","status":["held","ongoing"]"#), "{written}");
        assert_eq!(parse_labels(&written, "labels").unwrap(), docs);
    }
}
