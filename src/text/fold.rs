//! Folding: one spelling for curly quotes, dashes, no-break spaces and accents, with the exact way back.

use unicode_normalization::char::decompose_compatible;

/// Appends the folded form of `given` to `out`; `back` gets, for every byte appended, the byte of `given` it came from.
///
/// Folded are quotation marks, dashes, spaces, ellipses and accented Latin letters; soft hyphens, zero-width
/// characters, direction marks and combining accents vanish. Everything else, other scripts included, stays.
pub(crate) fn fold(given: &str, out: &mut String, back: &mut Vec<u32>) {
    for (at, ch) in given.char_indices() {
        let before = out.len();
        push_folded(ch, out);
        back.resize(back.len() + out.len() - before, at as u32);
    }
}

fn push_folded(ch: char, out: &mut String) {
    match ch {
        '\0'..='\u{7f}' => out.push(ch),
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{2032}' | '\u{2bc}' | '\u{2bb}' | '\u{b4}' | '\u{2039}' | '\u{203a}'
        | '\u{ff07}' => out.push('\''),
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' | '\u{ff02}' => out.push('"'),
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => out.push('-'),
        '\u{2014}' | '\u{2015}' => out.push_str("--"),
        '\u{2026}' => out.push_str("..."),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{85}' => out.push(' '),
        '\u{2028}' | '\u{2029}' => out.push('\n'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' => {}
        '\u{300}'..='\u{36f}' | '\u{fffc}' => {}
        '\u{d8}' => out.push('O'),
        '\u{f8}' => out.push('o'),
        '\u{141}' => out.push('L'),
        '\u{142}' => out.push('l'),
        '\u{110}' | '\u{d0}' => out.push('D'),
        '\u{111}' | '\u{f0}' => out.push('d'),
        '\u{131}' => out.push('i'),
        '\u{df}' => out.push_str("ss"),
        '\u{c6}' => out.push_str("Ae"),
        '\u{e6}' => out.push_str("ae"),
        '\u{152}' => out.push_str("Oe"),
        '\u{153}' => out.push_str("oe"),
        '\u{de}' => out.push_str("Th"),
        '\u{fe}' => out.push_str("th"),
        '\u{259}' => out.push('a'),
        '\u{18f}' => out.push('A'),
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ff5e}' => {
            decompose_compatible(ch, |part| {
                if !('\u{300}'..='\u{36f}').contains(&part) {
                    out.push(part);
                }
            });
        }
        _ => out.push(ch),
    }
}

/// The folded form of a gazetteer entry's spelling, so that both sides of a comparison are spelt alike.
pub fn fold_form(given: &str) -> String {
    let mut out = String::with_capacity(given.len());
    given.chars().for_each(|ch| push_folded(ch, &mut out));
    out
}
