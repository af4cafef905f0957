//! A line of JSON is one document.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{DateFrom, Document};
use crate::Error;

/// Which fields of the input hold what.
#[derive(Clone, Debug)]
pub struct Fields {
    /// Names tried for the id.
    pub id: Vec<String>,
    /// Names tried for the text.
    pub text: Vec<String>,
    /// Names tried for the title.
    pub title: Vec<String>,
    /// Names tried for the publication date.
    pub published: Vec<String>,
    /// Names tried for the address.
    pub url: Vec<String>,
    /// Names tried for the source.
    pub source: Vec<String>,
}

impl Default for Fields {
    fn default() -> Fields {
        let list = |names: &[&str]| names.iter().map(|n| n.to_string()).collect();
        Fields { id: list(&["id"]), text: list(&["text"]), title: list(&["title"]), published: list(&["published", "date"]), url: list(&["url"]), source: list(&["source"]) }
    }
}

/// The document of one line of JSON. `file` and `line` serve messages and, where the line has no id, the id.
///
/// # Errors
/// When the line is no JSON object, or its text is missing or no string.
pub fn document(file: &str, line: usize, bytes: &[u8], fields: &Fields) -> Result<Document, Error> {
    let error = |what: &str, remedy: &str| Error::new(file, Some(line), what, remedy);
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(e) if std::str::from_utf8(bytes).is_err() => return Err(error(&format!("invalid UTF-8 ({e})"), "save the file as UTF-8")),
        Err(e) => return Err(error(&format!("broken JSON: {e}"), "write one JSON object a line")),
    };
    let Value::Object(mut map) = value else { return Err(error("not a JSON object", "write one JSON object a line, with `id`, `published`, `title`, `text`")) };
    let mut take = |names: &[String]| names.iter().find_map(|n| map.contains_key(n).then(|| map.shift_remove(n))).flatten();
    let id = take(&fields.id);
    let text = take(&fields.text);
    let title = take(&fields.title);
    let published = take(&fields.published);
    let url = take(&fields.url);
    let source = take(&fields.source);
    let text = match text {
        Some(Value::String(text)) => text,
        Some(Value::Null) | None => return Err(error(&format!("field `{}` is missing", fields.text.join("` or `")), "give the article's words in it")),
        Some(_) => return Err(error(&format!("field `{}` is no string", fields.text.join("` or `")), "give the article's words in it")),
    };
    let title = string(title).filter(|t| !t.trim().is_empty());
    if text.trim().is_empty() && title.is_none() {
        return Err(error("the text is empty", "remove the line or fill the text"));
    }
    let id = match id {
        Some(Value::String(id)) if !id.is_empty() => id,
        Some(Value::Number(n)) => n.to_string(),
        _ => format!("{file}:{line}"),
    };
    let date = string(published);
    let day = date.as_deref().and_then(day);
    let mut extra: Map<String, Value> = map;
    if let (None, Some(words)) = (day, date) {
        extra.insert("published_as_given".to_string(), Value::String(words));
    }
    Ok(Document { id, published: day, published_from: day.map(|_| DateFrom::Field), title, url: string(url), source: string(source), text, extra })
}

fn string(value: Option<Value>) -> Option<String> {
    match value {
        Some(Value::String(s)) => Some(s),
        Some(Value::Number(n)) => Some(n.to_string()),
        _ => None,
    }
}

/// The day of `2023-03-02`, `2023-03-02T14:03:00Z`, `20230302` or an RFC 2822 date.
fn day(words: &str) -> Option<NaiveDate> {
    let words = words.trim();
    let head = words.get(..10).unwrap_or(words);
    NaiveDate::parse_from_str(head, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(words.get(..8).unwrap_or(words), "%Y%m%d"))
        .ok()
        .or_else(|| chrono::DateTime::parse_from_rfc2822(words).ok().map(|d| d.date_naive()))
}
