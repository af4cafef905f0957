//! A line of JSON is one document.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::surrogates::mend;
use super::{DateFrom, Document, SAVE_AS_UTF8};
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
        Fields {
            id: list(&["id"]),
            text: list(&["text"]),
            title: list(&["title"]),
            published: list(&["published", "date"]),
            url: list(&["url"]),
            source: list(&["source"]),
        }
    }
}

impl Fields {
    /// What fields of the input can hold.
    pub const NAMES: [&str; 6] = ["id", "text", "title", "published", "url", "source"];

    /// The same but for the fields that `pairs` name: of (`text`, `body`) the text is taken from `body`. Of several pairs for one
    /// field each is tried.
    pub fn mapped(mut self, pairs: &[(String, String)]) -> Fields {
        let lists = [&mut self.id, &mut self.text, &mut self.title, &mut self.published, &mut self.url, &mut self.source];
        for (field, list) in Fields::NAMES.iter().zip(lists) {
            let names: Vec<String> = pairs.iter().filter(|p| p.0 == *field).map(|p| p.1.clone()).collect();
            if !names.is_empty() {
                *list = names;
            }
        }
        self
    }
}

/// The document of one line of JSON. `file` and `line` serve messages and, where the line has no id, the id.
///
/// # Errors
/// When the line is no JSON object, or its text is missing or no string.
pub fn document(file: &str, line: usize, bytes: &[u8], fields: &Fields) -> Result<Document, Error> {
    let error = |what: &str, remedy: &str| Error::new(file, Some(line), what, remedy);
    // Half a surrogate pair stands for no character. Whatever wrote it counted it as one, and so does its replacement.
    let value = serde_json::from_slice(bytes).or_else(|_| serde_json::from_slice(&mend(bytes)));
    let value = value.map_err(|e| match std::str::from_utf8(bytes) {
        Err(at) => error(&format!("invalid UTF-8 at byte {} of the line", at.valid_up_to() + 1), SAVE_AS_UTF8),
        Ok(_) => error(&format!("broken JSON at column {}: {}", e.column(), plain_words(&e)), "write one JSON object a line"),
    })?;
    from_value(file, Some(line), &format!("{file}:{line}"), value, fields)
}

/// The document of a JSON value; `fallback` is its id where it has none.
pub(super) fn from_value(file: &str, line: Option<usize>, fallback: &str, value: Value, fields: &Fields) -> Result<Document, Error> {
    let error = |what: &str, remedy: &str| Error::new(file, line, what, remedy);
    let Value::Object(mut map) = value else {
        return Err(error("not a JSON object", "write one JSON object a line, with `id`, `published`, `title`, `text`"));
    };
    let mut take = |names: &[String]| names.iter().find_map(|n| map.contains_key(n).then(|| map.shift_remove(n))).flatten();
    let id = take(&fields.id);
    let text = take(&fields.text);
    let title = take(&fields.title);
    let published = take(&fields.published);
    let url = take(&fields.url);
    let source = take(&fields.source);
    let text = match text {
        Some(Value::String(text)) => text,
        Some(Value::Null) | None => {
            return Err(error(&format!("field `{}` is missing", fields.text.join("` or `")), "give the article's words in it"));
        }
        Some(_) => {
            return Err(error(&format!("field `{}` is no string", fields.text.join("` or `")), "give the article's words in it"));
        }
    };
    let title = string(title).filter(|t| !t.trim().is_empty());
    if text.trim().is_empty() && title.is_none() {
        return Err(error("the text is empty", "remove the line or fill the text"));
    }
    let id = match id {
        Some(Value::String(id)) if !id.is_empty() => id,
        Some(Value::Number(n)) => n.to_string(),
        _ => fallback.to_string(),
    };
    let date = string(published);
    let day = date.as_deref().and_then(day);
    let mut extra: Map<String, Value> = map;
    if let (None, Some(words)) = (day, date) {
        extra.insert("published_as_given".to_string(), Value::String(words));
    }
    Ok(Document {
        id,
        published: day,
        published_from: day.map(|_| DateFrom::Field),
        title,
        url: string(url),
        source: string(source),
        text,
        extra,
    })
}

/// serde_json's words without its "at line 1 column 7", which counts from the line.
fn plain_words(error: &serde_json::Error) -> String {
    let words = error.to_string();
    words.rsplit_once(" at line ").map_or(words.clone(), |(what, _)| what.to_string())
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
