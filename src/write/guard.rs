//! What a spreadsheet must not take for more than text.
//!
//! News text begins with `=`, `+`, `-` or `@` ("@name said ..."), and a spreadsheet that opens a CSV file runs such a cell as a
//! formula. OWASP's rule against this, *CSV Injection*: every cell whose first character starts a formula gets a single quote
//! before it, and cells are quoted as RFC 4180 has it, so that no separator within can begin another cell. Only text is
//! guarded; dates and numbers are written by bilat itself. Workbooks need no guard: there a string is stored as a string.

use std::borrow::Cow;

/// Characters that start a formula: those of OWASP's rule, and the full-width forms that some locales take for them.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text with a single quote before it where a spreadsheet would take it for a formula.
pub fn guard(text: &str) -> Cow<'_, str> {
    if text.starts_with(STARTS) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text with `\u{fffd}` for what neither XML nor a CSV reader can carry: control characters other than tab and line feed,
/// and the two non-characters U+FFFE and U+FFFF. A carriage return becomes a line feed, with a following one as one.
pub fn clean(text: &str) -> Cow<'_, str> {
    let odd = |letter: char| (letter < ' ' && letter != '\t' && letter != '\n') || matches!(letter, '\u{fffe}' | '\u{ffff}');
    if !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' => plain.push('\n'),
            letter if odd(letter) => plain.push('\u{fffd}'),
            letter => plain.push(letter),
        }
    }
    Cow::Owned(plain)
}

/// The text with a zero-width space in every `_xHHHH_`. Workbooks spell control characters so, and their readers disagree whether
/// a literal one is an escape.
pub fn break_escapes(text: &str) -> Cow<'_, str> {
    let is_escape = |at: usize| {
        let code = text.as_bytes().get(at + 2..at + 7);
        code.is_some_and(|code| code[..4].iter().all(u8::is_ascii_hexdigit) && code[4] == b'_')
    };
    if !text.match_indices("_x").any(|(at, _)| is_escape(at)) {
        return Cow::Borrowed(text);
    }
    let mut broken = String::with_capacity(text.len() + 3);
    let mut done = 0;
    for (at, _) in text.match_indices("_x").filter(|(at, _)| is_escape(*at)) {
        broken.push_str(&text[done..at + 1]);
        broken.push('\u{200b}');
        done = at + 1;
    }
    broken.push_str(&text[done..]);
    Cow::Owned(broken)
}

/// The text cut to a number of UTF-16 units, which is how spreadsheets count characters, never within a character.
/// A cut text ends in `…`.
pub fn cut(text: &str, most: usize) -> Option<String> {
    if text.len() <= most || text.encode_utf16().count() <= most {
        return None;
    }
    let mut units = 0;
    let kept = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > most - 1
    });
    let end = kept.map_or(text.len(), |(at, _)| at);
    Some(format!("{}…", &text[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_nothing_else() {
        for text in ["=1+1", "+1", "-2", "@name said", "\tx", "\rx", "\nx", "＝1"] {
            assert_eq!(guard(text), format!("'{text}"));
        }
        for text in ["", "a=1", " =1", "'quoted'", "1-2"] {
            assert_eq!(guard(text), text);
        }
    }

    #[test]
    fn what_xml_cannot_carry_is_replaced() {
        assert_eq!(clean("a\tb\nc"), "a\tb\nc");
        assert_eq!(clean("a\r\nb\rc\u{0}d\u{1b}e\u{ffff}"), "a\nb\nc\u{fffd}d\u{fffd}e\u{fffd}");
    }

    #[test]
    fn an_escape_of_workbooks_is_broken() {
        assert_eq!(break_escapes("_x0041_ and _x005F_x0041_"), "_\u{200b}x0041_ and _\u{200b}x005F_\u{200b}x0041_");
        for text in ["_x", "_x00", "_x004_", "_x00g1_", "_x0041", "_xäöü_"] {
            assert_eq!(break_escapes(text), text);
        }
    }

    #[test]
    fn a_cut_is_counted_in_utf16_and_never_splits_a_character() {
        assert_eq!(cut("abc", 3), None);
        assert_eq!(cut("äöü", 3), None);
        assert_eq!(cut("abcd", 3).as_deref(), Some("ab…"));
        assert_eq!(cut("😀😀", 4), None);
        assert_eq!(cut("😀😀", 3).as_deref(), Some("😀…"));
        assert_eq!(cut("😀😀😀", 4).as_deref(), Some("😀…"));
    }
}
