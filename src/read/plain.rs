//! A file of plain text is one document.

use std::path::Path;

use super::{Document, SAVE_AS_UTF8};
use crate::Error;

/// The document of a text file's bytes; its id is the file's name without its ending.
///
/// # Errors
/// When the bytes are no UTF-8 or hold nothing.
pub fn document(path: &str, bytes: Vec<u8>) -> Result<Document, Error> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(Error::new(path, Some(1), "the file is UTF-16", "save the file as UTF-8, for example with `iconv -f UTF-16 -t UTF-8`"));
    }
    let text = String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = e.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count() + 1;
        Error::new(path, Some(line), &format!("invalid UTF-8 at byte {at}"), SAVE_AS_UTF8)
    })?;
    if text.trim().is_empty() {
        return Err(Error::new(path, Some(1), "the file is empty", "remove it from the input or fill it"));
    }
    let name = Path::new(path);
    let id = name.file_stem().map_or_else(|| path.to_string(), |s| s.to_string_lossy().into_owned());
    let source = name.file_name().map_or_else(|| path.to_string(), |s| s.to_string_lossy().into_owned());
    Ok(Document { id, text, source: Some(source), ..Document::default() })
}
