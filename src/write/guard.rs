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
    fn a_cut_is_counted_in_utf16_and_never_splits_a_character() {
        assert_eq!(cut("abc", 3), None);
        assert_eq!(cut("äöü", 3), None);
        assert_eq!(cut("abcd", 3).as_deref(), Some("ab…"));
        assert_eq!(cut("😀😀", 4), None);
        assert_eq!(cut("😀😀", 3).as_deref(), Some("😀…"));
        assert_eq!(cut("😀😀😀", 4).as_deref(), Some("😀…"));
    }
}
