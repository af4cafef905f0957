//! The schemas agree with the types, and everything that is written agrees with the schemas.
//!
//! `BILAT_UPDATE=1 cargo test --test schemas` rewrites the files in `schemas/`.

use std::path::{Path, PathBuf};

use bilat::{Document, Extractor, schema};
use serde_json::{Value, json};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn schemas() -> [(&'static str, Value); 4] {
    [("event", schema::event()), ("entity", schema::entity()), ("rule", schema::rule()), ("gazetteer", schema::gazetteer())]
}

#[test]
fn the_files_agree_with_the_types() {
    for (name, schema) in schemas() {
        let path = root().join(format!("schemas/{name}.schema.json"));
        let wanted = format!("{schema:#}\n");
        if std::env::var_os("BILAT_UPDATE").is_some() {
            std::fs::write(&path, &wanted).unwrap();
        }
        let is = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(is == wanted, "schemas/{name}.schema.json is out of date: run BILAT_UPDATE=1 cargo test --test schemas");
    }
}

#[test]
fn the_schemas_are_schemas() {
    for (name, schema) in schemas() {
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        assert!(jsonschema::meta::is_valid(&schema), "{name}");
    }
}

/// Every story as a document: plain, and with its first line as a title of its own.
fn stories() -> Vec<Document> {
    let mut paths: Vec<_> = std::fs::read_dir(root().join("tests/stories")).unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let mut out = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let id = path.file_stem().unwrap().to_string_lossy().into_owned();
        if let Some((title, body)) = text.split_once('\n') {
            let mut doc = Document::new(format!("{id}-titled"), body).titled(title);
            doc.url = Some("https://example.org/a".to_string());
            doc.extra.insert("desk".to_string(), json!({"name": "world"}));
            out.push(doc);
        }
        out.push(Document::new(id, text));
    }
    out
}

fn check<T: serde::Serialize>(validator: &jsonschema::Validator, records: &[T], doc: &Document) {
    for record in records {
        let value = serde_json::to_value(record).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path)).collect();
        assert!(errors.is_empty(), "{}: {errors:?}\n{value:#}", doc.id);
    }
}

#[test]
fn every_record_of_every_story_is_valid() {
    let extractor = Extractor::new();
    let event = jsonschema::validator_for(&schema::event()).unwrap();
    let entity = jsonschema::validator_for(&schema::entity()).unwrap();
    let stories = stories();
    assert!(stories.len() > 20, "the stories are in tests/stories");
    let (mut events, mut entities) = (0, 0);
    for doc in &stories {
        let records = extractor.extract(doc);
        check(&event, &records, doc);
        events += records.len();
        let mentions = extractor.tag(doc);
        check(&entity, &mentions, doc);
        entities += mentions.len();
    }
    assert!(events > 50 && entities > 1000, "{events} events, {entities} entities");
}

#[test]
fn records_are_read_back_as_they_were() {
    let extractor = Extractor::new();
    for doc in stories() {
        for event in extractor.extract(&doc) {
            let line = serde_json::to_string(&event).unwrap();
            let back: bilat::Event = serde_json::from_str(&line).unwrap();
            assert_eq!(back, event);
        }
    }
}

#[test]
fn other_keys_and_values_are_refused() {
    let validator = jsonschema::validator_for(&schema::event()).unwrap();
    let doc = Document::new("a", "Sergey Lavrov met with Hakan Fidan in Ankara on 2 March 2023.");
    let events = Extractor::new().extract(&doc);
    let record = serde_json::to_value(&events[0]).unwrap();
    assert!(validator.is_valid(&record));
    let change = |key: &str, value: Value| {
        let mut record = record.clone();
        record[key] = value;
        record
    };
    assert!(!validator.is_valid(&change("mood", json!("warm"))));
    assert!(!validator.is_valid(&change("status", json!("done"))));
    assert!(!validator.is_valid(&change("confidence", json!(null))));
    let mut open = record.clone();
    open["doc"]["desk"] = json!("world");
    assert!(validator.is_valid(&open), "input fields are passed through under doc");
    let mut short = record.clone();
    short.as_object_mut().unwrap().remove("whom");
    assert!(!validator.is_valid(&short));
}

#[test]
fn the_shipped_rules_fit_their_schema() {
    let validator = jsonschema::validator_for(&schema::rule()).unwrap();
    let mut files = 0;
    for entry in std::fs::read_dir(root().join("src/trigger/rules")).unwrap() {
        let path = entry.unwrap().path();
        let rules: Value = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let errors: Vec<String> = validator.iter_errors(&rules).map(|e| format!("{}: {e}", e.instance_path)).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        files += 1;
    }
    assert!(files >= 7);
}

#[test]
fn the_shipped_tables_fit_their_schema() {
    let validator = jsonschema::validator_for(&schema::gazetteer()).unwrap();
    let mut tables = serde_json::Map::new();
    for layout in bilat::gazetteer::LAYOUT {
        let path = root().join(format!("gazetteers/{}.tsv", layout.name));
        // A table may be absent: then it is empty.
        let Some(rows) = rows(&path) else { continue };
        tables.insert(layout.name.to_string(), rows);
    }
    let tables = Value::Object(tables);
    let errors: Vec<String> = validator.iter_errors(&tables).take(20).map(|e| format!("{}: {e}", e.instance_path)).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

fn rows(path: &Path) -> Option<Value> {
    let content = std::fs::read_to_string(path).ok()?;
    let mut lines = content.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#'));
    let header: Vec<&str> = lines.next()?.split('\t').collect();
    let row = |line: &str| -> Value { header.iter().zip(line.split('\t')).map(|(h, c)| (h.to_string(), json!(c))).collect() };
    Some(lines.map(row).collect())
}
