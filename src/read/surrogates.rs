//! Lone surrogates in JSON escapes.
//!
//! JSON may hold half of a UTF-16 pair (`"\ud83d"`, cut out of an emoji by a scraper), which is no character and which strict
//! readers refuse together with the whole line. Here such a half becomes `\ufffd`, one code point as the half was, so that
//! offsets count as they do in Python.

use std::borrow::Cow;

/// The JSON with `\ufffd` for every escape of a lone surrogate; borrowed where there is none.
pub fn mend(json: &[u8]) -> Cow<'_, [u8]> {
    let mut mended: Option<Vec<u8>> = None;
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'\\', &json[at..]) {
        at += found;
        let step = match unit(json, at) {
            Some(0xD800..=0xDBFF) if matches!(unit(json, at + 6), Some(0xDC00..=0xDFFF)) => 12,
            Some(0xD800..=0xDFFF) => {
                mended.get_or_insert_with(|| json.to_vec())[at + 2..at + 6].copy_from_slice(b"fffd");
                6
            }
            Some(_) => 6,
            // Any other escape: the character after the backslash belongs to it.
            None => 2,
        };
        at = (at + step).min(json.len());
    }
    mended.map_or(Cow::Borrowed(json), Cow::Owned)
}

/// The UTF-16 unit that an escape at this place stands for.
fn unit(json: &[u8], at: usize) -> Option<u16> {
    let escape = json.get(at..at + 6)?;
    let digits = escape.strip_prefix(b"\\u")?;
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn lone_halves_are_replaced_and_pairs_stay() {
        for (json, mended) in [
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""a\uDE00b""#, r#""a\ufffdb""#),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\ude00\ud83d""#, r#""\ufffd\ufffd""#),
            (r#""\ud83d\n\ude00""#, r#""\ufffd\n\ufffd""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\\\ud83d""#, r#""\\\ufffd""#),
            (r#""\u00e9 \u12""#, r#""\u00e9 \u12""#),
            (r#""\"#, r#""\"#),
        ] {
            assert_eq!(std::str::from_utf8(&mend(json.as_bytes())).unwrap(), mended);
        }
        let read: String = serde_json::from_slice(&mend(br#""x\ud83d y""#)).unwrap();
        assert_eq!(read, "x\u{fffd} y");
    }
}
