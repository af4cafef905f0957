//! The two forms of JSON: SPARQL's results, and the query page's list of plain objects.

use serde_json::{Map, Value};

use super::form::{DOWNLOAD, Row, Rows};
use super::term::Term;
use crate::Error;

/// The rows of `{"head": ..., "results": {"bindings": [...]}}` or of `[{...}, ...]`.
pub fn rows(file: &str, content: &str) -> Result<Rows, Error> {
    let value: Value = serde_json::from_str(content).map_err(|e| {
        let what = if e.is_eof() { "the JSON breaks off".to_string() } else { format!("broken JSON: {e}") };
        Error::new(file, Some(e.line()), &what, DOWNLOAD)
    })?;
    // The list, how deep in the file its objects stand, and the variables that the file itself names.
    let (list, depth, named) = match &value {
        Value::Array(list) => (list, 1, Vec::new()),
        Value::Object(_) => {
            let Some(list) = value.pointer("/results/bindings").and_then(Value::as_array) else {
                return Err(Error::new(file, Some(1), "no `results` with `bindings` in the JSON", DOWNLOAD));
            };
            let named = value.pointer("/head/vars").and_then(Value::as_array).into_iter().flatten();
            (list, 3, named.filter_map(|v| Some(v.as_str()?.to_string())).collect())
        }
        _ => return Err(Error::new(file, Some(1), "neither SPARQL results nor a list of objects", DOWNLOAD)),
    };
    let mut out = Rows { header: named, rows: Vec::new() };
    let lines = lines(content, depth);
    for (n, item) in list.iter().enumerate() {
        let line = lines.get(n).copied().unwrap_or(1);
        let Value::Object(item) = item else {
            return Err(Error::new(file, Some(line), "a row is no object", DOWNLOAD));
        };
        for name in item.keys().filter(|name| !out.header.contains(name)).cloned().collect::<Vec<_>>() {
            out.header.push(name);
        }
        out.rows.push(Row { line, cells: item.iter().filter_map(|(name, value)| Some((name.clone(), term(value)?))).collect() });
    }
    Ok(out)
}

/// A bare value, or a typed one.
fn term(value: &Value) -> Option<Term> {
    match value {
        Value::String(text) => Term::bare(text),
        Value::Number(_) | Value::Bool(_) => Term::bare(&value.to_string()),
        Value::Object(typed) => Term::typed(text(typed, "type"), text(typed, "value")),
        _ => None,
    }
}

fn text<'v>(map: &'v Map<String, Value>, key: &str) -> &'v str {
    map.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The lines in which the members of the list begin, that stands so deep in sound JSON.
fn lines(content: &str, wanted: usize) -> Vec<usize> {
    let (mut out, mut line) = (Vec::new(), 1);
    let mut open: Vec<u8> = Vec::new();
    let (mut quoted, mut escaped) = (false, false);
    for byte in content.bytes() {
        if quoted {
            (quoted, escaped) = (escaped || byte != b'"', !escaped && byte == b'\\');
            continue;
        }
        match byte {
            b'\n' => line += 1,
            b'[' | b'{' => {
                if byte == b'{' && open.len() == wanted && open.last() == Some(&b'[') {
                    out.push(line);
                }
                open.push(byte);
            }
            b']' | b'}' => {
                open.pop();
            }
            b'"' => quoted = true,
            _ => {}
        }
    }
    out
}
