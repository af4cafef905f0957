//! JSON Schemas (2020-12) of what bilat writes and reads, made from the types themselves.
//!
//! The files in `schemas/` are these, written out; a test keeps the two equal.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::Entity;
use crate::event::Event;
use crate::gazetteer::{Form, LAYOUT};
use crate::trigger::Rule;

/// Objects to which more keys may be added, by their title.
const OPEN: [&str; 2] = ["DocRef", "Where"];

/// The record of an event, one line of `bilat extract`.
pub fn event() -> Value {
    root::<Event>(
        SchemaSettings::draft2020_12().for_serialize(),
        "event",
        "An event: one meeting, visit or gathering as one document tells it",
    )
}

/// The record of a named entity, one line of `bilat tag`.
pub fn entity() -> Value {
    root::<Entity>(SchemaSettings::draft2020_12().for_serialize(), "entity", "A named entity where a document names it")
}

/// A file of rules, as `--rules` takes it (TOML, read as JSON would be).
pub fn rule() -> Value {
    let mut rule = root::<Rule>(SchemaSettings::draft2020_12(), "rule", "A file of rules");
    let parts = rule.as_object_mut().expect("a schema of a struct is an object");
    let mut defs = parts.shift_remove("$defs").and_then(|d| d.as_object().cloned()).unwrap_or_default();
    let head = ["$schema", "$id", "title"].map(|key| (key.to_string(), parts.shift_remove(key).unwrap_or_default()));
    defs.insert("Rule".to_string(), Value::Object(std::mem::take(parts)));
    let mut out: Map<String, Value> = head.into_iter().collect();
    out.insert("type".to_string(), json!("object"));
    out.insert("properties".to_string(), json!({"rule": {"type": "array", "items": {"$ref": "#/$defs/Rule"}}}));
    out.insert("required".to_string(), json!(["rule"]));
    out.insert("additionalProperties".to_string(), json!(false));
    out.insert("$defs".to_string(), Value::Object(defs));
    Value::Object(out)
}

/// The tables of the gazetteer: for each its columns, as if every row were an object of strings.
pub fn gazetteer() -> Value {
    let tables: Map<String, Value> = LAYOUT
        .iter()
        .map(|table| {
            let columns: Map<String, Value> = table.columns.iter().map(|c| (c.name.to_string(), column(c.form, c.meaning))).collect();
            let row = json!({"type": "object", "properties": columns, "required": [table.key], "additionalProperties": false});
            (table.name.to_string(), json!({"description": table.about, "type": "array", "items": row}))
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id("gazetteer"),
        "title": "The tables of a gazetteer: NAME.tsv, tab separated, a header, `|` between the members of a list",
        "type": "object",
        "properties": tables,
        "additionalProperties": false,
    })
}

fn column(form: Form, meaning: &str) -> Value {
    let mut out = json!({"description": meaning, "type": "string"});
    let pattern = match form {
        Form::Id => "^[^\\s|]*$",
        Form::Text => "^[^\\t\\n|]*$",
        Form::List => "^[^\\t\\n]*$",
        Form::Date => "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$",
        Form::Number => "^(-?[0-9]+(\\.[0-9]+)?)?$",
        Form::Side => "^([A-Z]{3}|[^\\t\\n|]*)$",
        Form::SomeOf(words) => {
            let word = words.join("|");
            out["pattern"] = json!(format!("^(({word})(\\|({word}))*)?$"));
            return out;
        }
        Form::OneOf(words) => {
            out["enum"] = words.iter().map(|w| json!(w)).collect();
            return out;
        }
    };
    out["pattern"] = json!(pattern);
    out
}

fn id(name: &str) -> String {
    format!("https://github.com/bilat/bilat/schemas/{name}.schema.json")
}

fn root<T: JsonSchema>(settings: SchemaSettings, name: &str, title: &str) -> Value {
    let schema: Schema = SchemaGenerator::new(settings).into_root_schema_for::<T>();
    let mut value = schema.to_value();
    let root_title = value.get("title").and_then(Value::as_str).unwrap_or_default().to_string();
    close(&mut value, &root_title);
    if let Some(defs) = value.get_mut("$defs").and_then(Value::as_object_mut) {
        for (title, def) in defs.iter_mut() {
            close(def, title);
        }
    }
    let Value::Object(parts) = value else { unreachable!("a schema of a struct is an object") };
    let mut out = Map::new();
    out.insert("$schema".to_string(), parts.get("$schema").cloned().unwrap_or_default());
    out.insert("$id".to_string(), json!(id(name)));
    out.insert("title".to_string(), json!(title));
    out.extend(parts.into_iter().filter(|(key, _)| !matches!(key.as_str(), "$schema" | "title")));
    Value::Object(out)
}

/// Lets an object have no keys but its own, unless it is one of those that may have more.
fn close(schema: &mut Value, title: &str) {
    if schema.get("properties").is_some() {
        schema["additionalProperties"] = json!(OPEN.contains(&title));
    }
}
