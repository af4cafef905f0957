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

/// The document of one line of JSON. `file` and `line` serve messages and, where the line has no id, the id.
///
/// # Errors
/// When the line is no JSON object, or its text is missing or no string.
pub fn document(file: &str, line: usize, bytes: &[u8], fields: &Fields) -> Result<Document, Error> {
    let error = |what: &str, remedy: &str| Error::new(file, Some(line), what, remedy);
    let value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(e) => match (std::str::from_utf8(bytes), without_lone_surrogates(bytes)) {
            (Err(at), _) => {
                let what = format!("invalid UTF-8 at byte {} of the line", at.valid_up_to() + 1);
                return Err(error(&what, "save the file as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`"));
            }
            // Half a surrogate pair stands for no character. Whatever wrote it counted it as one, and so does its replacement.
            (Ok(_), mended) => match mended.and_then(|m| serde_json::from_slice(&m).ok()) {
                Some(value) => value,
                None => {
                    return Err(error(
                        &format!("broken JSON at column {}: {}", e.column(), plain_words(&e)),
                        "write one JSON object a line",
                    ));
                }
            },
        },
    };
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

/// The same JSON with every escaped half of a surrogate pair that stands alone replaced by `\ufffd`; `None` if there is none.
fn without_lone_surrogates(bytes: &[u8]) -> Option<Vec<u8>> {
    let half = |at: usize| -> Option<u16> {
        let escape = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
        let unit = u16::from_str_radix(std::str::from_utf8(escape).ok()?, 16).ok()?;
        (0xD800..0xE000).contains(&unit).then_some(unit)
    };
    let mut out = bytes.to_vec();
    let mut mended = false;
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            at += 1;
            continue;
        }
        match half(at) {
            Some(high) if high < 0xDC00 && half(at + 6).is_some_and(|low| low >= 0xDC00) => at += 12,
            Some(_) => {
                out[at + 2..at + 6].copy_from_slice(b"fffd");
                mended = true;
                at += 6;
            }
            None => at += 2,
        }
    }
    mended.then_some(out)
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
