//! Sentences in newswire, where a full stop mostly does not end one.

use super::chrome::Line;
use std::sync::LazyLock;

use regex::Regex;

use super::{Dateline, LineKind, Part, Sentence, Span};

const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "lieut", "col", "maj", "capt", "adm", "retd", "rtd", "sgt", "cmdr",
    "rev", "hon", "pres", "amb", "eng", "engr", "adv", "sec", "dep", "jr", "sr", "st", "ste", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "no", "nos", "vs", "inc", "ltd",
    "corp", "co", "bros", "dept", "sens", "reps", "est", "approx", "gmt", "calif", "conn", "fla", "mass", "mich", "minn", "pa", "tenn",
    "tex", "va", "wash", "ariz", "colo", "ill", "ind", "nev", "ore", "wis", "mt", "ft", "km", "etc", "al", "pref", "brig", "vice-adm",
    "messrs", "smt", "arch", "fig", "art", "para", "vol", "ed", "rt", "mme", "mlle", "md", "mohd",
];

/// Words in capitals that begin the label of a speaker or a heading, never a dateline.
const ROLES: &[&str] = &[
    "SECRETARY", "PRESIDENT", "MINISTER", "FOREIGN", "PRIME", "CHANCELLOR", "MR", "MR.", "MS", "MS.", "MRS", "MRS.", "DR", "DR.",
    "QUESTION", "Q", "A", "MODERATOR", "SPEAKER", "AMBASSADOR", "VICE", "SENATOR", "GENERAL", "HIGH", "THE", "KING", "QUEEN", "DEPUTY",
    "UNDER", "ASSISTANT", "SPECIAL", "STAFF", "INTERPRETER", "OPERATOR", "UPDATE", "BREAKING", "EXCLUSIVE", "ANSWER", "HOST", "REPORTER",
];

/// Words that begin a date's line, or a sentence, where a place would stand.
const NO_PLACE: &[&str] = &[
    "On", "In", "At", "By", "Until", "Since", "From", "Between", "During", "After", "Press", "Statement", "Remarks", "News", "Posted",
    "Published", "Updated", "Date", "Issued",
];

/// Whether a word (without its stop) is an abbreviation that does not end a sentence by itself.
pub(super) fn abbreviation(word: &[u8]) -> bool {
    word.len() <= 8
        && ABBREVIATIONS.iter().any(|a| a.as_bytes().eq_ignore_ascii_case(word))
        && (word[0].is_ascii_uppercase() || matches!(word, b"vs" | b"etc" | b"approx" | b"est" | b"al" | b"km"))
}

/// Words that begin an office.
const OFFICES: &[&str] = &[
    "Secretary", "Secretary-General", "President", "Foreign", "Prime", "Director", "Director-General", "Deputy", "Minister", "Chief",
    "Ambassador", "Commissioner", "High", "Special", "Envoy", "Chairman", "Chairperson", "Chair", "Premier", "Defense", "Defence", "Vice",
    "Leader", "Commander", "Executive", "General", "Representative", "Head", "Spokesman", "Spokesperson",
];

/// Cuts lines into sentences and finds the dateline.
pub(super) fn split(folded: &str, lines: &[Line]) -> (Vec<Sentence>, Option<Dateline>) {
    let mut out = Vec::new();
    let mut dateline = None;
    for line in lines {
        if line.kind == LineKind::Chrome {
            continue;
        }
        let mut span = line.span;
        if !line.title {
            span.start += scraped_date(&folded[span.start..span.end]);
            span.start += source_note(&folded[span.start..span.end]);
        }
        if dateline.is_none()
            && line.kind != LineKind::Caption
            && let Some((place, rest)) = find_dateline(folded, span)
            && (line.kind != LineKind::Headline || !line.title && rest == span.end)
        {
            span.start = rest + source_note(&folded[rest..span.end]);
            dateline = Some(Dateline { place, end: rest });
        }
        let part = if line.title { Part::Title } else { Part::Body };
        for sentence in cut(folded, span) {
            out.push(Sentence { span: sentence, kind: line.kind, paragraph: line.paragraph, part });
        }
    }
    (out, dateline)
}

/// How long the mark is that a scraper puts before a page's text: "date 2023-03-02 ".
fn scraped_date(line: &str) -> usize {
    let day = line.strip_prefix("date ").and_then(|rest| rest.get(..11));
    let shape = |day: &str| {
        day.bytes().enumerate().all(|(n, b)| if matches!(n, 4 | 7) { b == b'-' } else { n == 10 && b == b' ' || b.is_ascii_digit() })
    };
    if day.is_some_and(shape) { 16 } else { 0 }
}

/// `NEW DELHI (AP) -- text`, `ROME, October 31. /TASS/. text`, `BEIJING: text`, `MANILA The United ...`.
fn find_dateline(folded: &str, span: Span) -> Option<(Span, usize)> {
    let words = &folded[span.start..span.end];
    let bytes = words.as_bytes();
    let limit = words.len().min(90);
    // The place: words in capitals, or one or two capitalised words before a comma or bracket.
    let mut caps_end = 0;
    let mut at = 0;
    for word in words[..floor(words, limit)].split_inclusive([' ', '/']) {
        let core = word.trim_end_matches([' ', ',', ':', '/', '.']);
        let capital = core.len() >= 2
            && core.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b'-' | b'.' | b'\''))
            && core.bytes().filter(u8::is_ascii_uppercase).count() >= 2;
        if !capital {
            break;
        }
        at += word.len();
        caps_end = at - (word.len() - core.len());
        // "SECRETARY BLINKEN: ": who speaks, not where.
        if ROLES.contains(&core) {
            return None;
        }
        if word.ends_with(": ") || core.len() + 2 == word.len() && word.contains(',') {
            break;
        }
    }
    let head = &words[..floor(words, limit)];
    // "MINSK, December 6. /BelTA/. The", "/TASS/. "
    let agency = head.find("/. ").and_then(|n| Some((head[..n].rfind('/').filter(|s| n - s < 24)?, n + 3, "/")));
    let dash = [") -- ", ") - ", ") _ ", " -- ", "-- ", " - ", ")-- ", ").- ", "): ", ": "]
        .iter()
        .filter_map(|mark| head.find(mark).map(|n| (n, n + mark.len(), *mark)))
        .chain(agency)
        .min();
    if caps_end > 0 {
        // An acronym that begins a plain sentence ("NATO foreign ministers ...") is no dateline: a dateline in capitals
        // alone is followed by a capital letter.
        if let Some((n, rest, mark)) = dash
            && n >= caps_end.saturating_sub(1)
            && n <= caps_end + 60
            && (mark != ": " || n <= caps_end + 1)
        {
            return Some((Span::new(span.start, span.start + caps_end), span.start + rest));
        }
        // "HELSINKI. On 27 February, ..."
        let stop = words[caps_end..].starts_with(". ") && caps_end >= 4 && !words[..caps_end].contains([' ', '.']);
        if stop && words.len() > 60 && words[caps_end + 2..].starts_with(|c: char| c.is_ascii_uppercase()) {
            return Some((Span::new(span.start, span.start + caps_end), span.start + caps_end + 2));
        }
        let next = words[caps_end..].trim_start_matches([' ', ',', ':', '.']);
        let begins_capital = next.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
        let dated = next.starts_with("19") || next.starts_with("20");
        // "NATO Secretary General X met": an acronym that owns an office.
        let office = next.split(' ').next().is_some_and(|w| OFFICES.contains(&w));
        if bytes.get(caps_end) == Some(&b' ')
            && begins_capital
            && !office
            && caps_end >= 4
            && !next.starts_with(char::is_numeric)
            && next.as_bytes().get(1).is_some_and(|b| !b.is_ascii_uppercase())
        {
            return Some((Span::new(span.start, span.start + caps_end), span.start + caps_end + 1));
        }
        // "HANGZHOU, China, Sept. 5, Kyodo": a line of its own.
        let alone = next
            .split([' ', ','])
            .all(|w| w.is_empty() || w.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '('));
        let day = alone && next.contains(|c: char| c.is_ascii_digit()) && next.contains(|c: char| c.is_ascii_lowercase());
        if (dated || day && bytes.get(caps_end) == Some(&b',')) && words.len() < 60 {
            return Some((Span::new(span.start, span.start + caps_end), span.end));
        }
        // "TIRANA, November 11 /ATA/ The"
        let whole = DATED.captures(head).and_then(|found| found.get(0))?;
        return Some((Span::new(span.start, span.start + caps_end), span.start + whole.end()));
    }
    // "Kosovo (AP) -- The ...", "PRISTINA" in small letters
    if let Some((n, rest, mark)) = dash
        && mark != ": "
        && bytes[0].is_ascii_uppercase()
        && head[..n].contains('(')
        && head[..n].split(' ').count() <= 8
    {
        let place = head.find([',', '(']).unwrap_or(n);
        return Some((Span::new(span.start, span.start + head[..place].trim_end().len()), span.start + rest));
    }
    // "APA-Nouakchott (Mauritania) Senegalese", "APA - Abuja (Nigeria) - The"
    if let Some(found) = AGENCY_FIRST.captures(head) {
        let (place, whole) = (found.get(1)?, found.get(0)?);
        return Some((Span::new(span.start + place.start(), span.start + place.end()), span.start + whole.end()));
    }
    let found = DATED.captures(head).or_else(|| ALONE.captures(words)).or_else(|| SLASHED.captures(head))?;
    let (place, whole) = (found.get(1)?, found.get(0)?);
    // "Ankara, 9 November 2023. The minister"; but "Bishkek, Oct. 13, 2021. / Kabar /".
    if whole.as_str().ends_with(". ") && !words[whole.end()..].starts_with(char::is_alphabetic) {
        return None;
    }
    let first = place.as_str().split(' ').next().unwrap_or("");
    if NO_PLACE.contains(&first) || first.ends_with("day") {
        return None;
    }
    Some((Span::new(span.start, span.start + place.end()), span.start + whole.end()))
}

/// A place and a date, with or without an agency: "Almaty, June 4 (PTI) Prime", "Cairo, 19 Feb (MENA) -- ", "Khartoum, 20
/// January: ", "Tehran, Oct 20, IRNA -- ", "Ankara, 09.11.2023. ", "Jeddah, Rajab 3,
/// 1445, January 15, 2024, SPA -- ", and the source of a monitored broadcast, "Kigali Radio Rwanda 1145 GMT 12 Oct 97 -- ".
static DATED: LazyLock<Regex> = LazyLock::new(|| {
    let place = r"([A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,3})";
    let month = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?";
    let figures = r"\d{1,2}\.\d{1,2}\.\d{4}";
    let mark = r" ?(?:[:_]|\.? ?-+) ";
    let agency = format!(r"(?: ?[(/][^)/\n]{{2,40}}[)/](?:{mark}|\. | )|, [A-Z][A-Za-z-]{{2,14}},?{mark}|{mark}|\. )");
    Regex::new(&format!(
        r"^{place}(?:(?:, [A-Z][\w' -]+)?(?:, 1[34]\d\d(?: ?H\.?)?)?,? (?:(?:{month} \d{{1,2}}|\d{{1,2}} {month})(?:,? \d{{4}})?|{figures}){agency}| [A-Z][^\n]{{3,60}}\d{{4}} GMT \d{{1,2}} {month} \d{{2,4}} ?-+ )"
    ))
    .expect("a pattern of the program itself")
});

/// A place and a date on a line of their own, as ministries head what they publish: "Brussels, 9 October 2013".
static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    let month = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    Regex::new(&format!(
        r"^([A-Z][\w'.-]+(?: [A-Z][\w'.-]+){{0,2}})(?:, [A-Z][\w' -]+)?, (?:[A-Z][a-z]+day,? )?(?:(?:{month} \d{{1,2}},|\d{{1,2}}\.? {month},?) |\d{{1,2}}\.\d{{1,2}}\.)\d{{4}}\.?$"
    ))
    .expect("a pattern of the program itself")
});

/// A city and an agency between slashes: "Ulaanbaatar /MONTSAME/. On", "Minsk /BelTA/ - The".
static SLASHED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}),? /[A-Z][A-Za-z -]{1,20}/(?:\.|:| ?-+)? ").expect("a pattern of the program itself")
});

/// An agency before the city and its country in brackets.
static AGENCY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[A-Z]{2,6} ?-+ ?([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) \([A-Z][^)\n]{2,30}\)(?: ?-+)? ")
        .expect("a pattern of the program itself")
});

/// "[FBIS Translated Text] " at the head of some words: its bytes, else none.
fn source_note(words: &str) -> usize {
    let note = words.strip_prefix('[').and_then(|w| w.split_once("] ")).map(|(note, _)| note);
    note.filter(|n| n.len() < 60 && n.ends_with("Text")).map_or(0, |n| n.len() + 3)
}

fn floor(words: &str, at: usize) -> usize {
    let mut at = at.min(words.len());
    while !words.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn cut(folded: &str, span: Span) -> Vec<Span> {
    let bytes = folded.as_bytes();
    let mut out = Vec::new();
    let mut start = span.start;
    let mut at = span.start;
    while at < span.end {
        let byte = bytes[at];
        if matches!(byte, b'.' | b'!' | b'?' | b';') {
            let mut end = at + 1;
            while end < span.end && matches!(bytes[end], b'.' | b'!' | b'?' | b'"' | b'\'' | b')' | b']') {
                end += 1;
            }
            if end >= span.end {
                break;
            }
            if bytes[end].is_ascii_whitespace() && ends_here(bytes, start, at, end, span.end) {
                out.push(Span::new(start, end));
                while end < span.end && bytes[end].is_ascii_whitespace() {
                    end += 1;
                }
                start = end;
                at = end;
                continue;
            }
            if byte == b'.' && glued(&bytes[start..at], &bytes[end..span.end]) {
                out.push(Span::new(start, end));
                start = end;
            }
            at = end;
        } else if byte == b'*' || byte == 0xE2 {
            // A bullet begins a new item.
            let bullet = byte == b'*' && bytes.get(at + 1) == Some(&b' ') || folded.get(at..).is_some_and(|t| t.starts_with('\u{2022}'));
            let width = if byte == b'*' { 1 } else { 3 };
            if bullet {
                if at > start {
                    out.push(Span::new(start, at));
                }
                start = at + width;
                at = start;
                continue;
            }
            at += 1;
        } else {
            at += 1;
        }
    }
    out.push(Span::new(start, span.end));
    out.iter().map(|s| trim(folded, *s)).filter(|s| !s.is_empty()).collect()
}

fn trim(folded: &str, span: Span) -> Span {
    let words = &folded[span.start..span.end];
    let lead = words.len() - words.trim_start().len();
    Span::new(span.start + lead, span.start + lead + words.trim().len())
}

/// How many bytes of such a list are looked at.
const LIST: usize = 400;

/// Whether what follows a semicolon is the rest of a list, of which "; and" brings the last: "Riga, Latvia; Oslo, Norway; and Bern".
///
/// Its members are names and offices: their only words in small letters are those of such a list.
fn lists(bytes: &[u8]) -> bool {
    let Some(rest) = bytes.utf8_chunks().next().map(|chunk| chunk.valid()) else { return false };
    let end = rest.find(['.', '!', '?', ':', '\n', '"']).unwrap_or(rest.len());
    let opens = |m: &str| m.starts_with("the ") || m.starts_with(char::is_uppercase);
    let named = |w: &str| !w.starts_with(|c: char| c.is_ascii_lowercase()) || LISTED.contains(&w.trim_end_matches(','));
    for member in rest[..end].split(';').map(str::trim) {
        // What follows the last one may go on with anything.
        if let Some(last) = member.strip_prefix("and ") {
            return opens(last) && last.split(' ').take(4).all(named);
        }
        if !opens(member) || !member.split([' ', '-']).all(named) {
            return false;
        }
    }
    false
}

/// The small words of a list of names, places and offices.
const LISTED: &[&str] = &[
    "a", "and", "affairs", "ambassador", "chairman", "chief", "commissioner", "country", "deputy", "director", "envoy", "for", "foreign",
    "general", "governor", "head", "his", "her", "in", "king", "mayor", "minister", "of", "on", "or", "premier", "president", "prime",
    "queen", "secretary", "special", "speaker", "state", "the", "to", "vice",
];

fn ends_here(bytes: &[u8], start: usize, at: usize, end: usize, limit: usize) -> bool {
    let mut next = end;
    while next < limit && bytes[next].is_ascii_whitespace() {
        next += 1;
    }
    let Some(&first) = bytes.get(next) else { return true };
    // "Modi in Muscat; to meet the sultan": a headline goes on about the same one.
    if bytes[at] == b';' && bytes[at + 1..limit.min(bytes.len())].starts_with(b" to ") {
        return false;
    }
    if bytes[at] == b';' {
        return !lists(&bytes[at + 1..limit.min(bytes.len()).min(at + 1 + LIST)]);
    }
    let opener = matches!(first, b'"' | b'\'' | b'(' | b'[');
    let capital = first.is_ascii_uppercase() || first.is_ascii_digit() || first >= 0x80;
    if !opener && !capital && first != b'-' && first != b'@' && first != b'#' {
        return false;
    }
    let mut from = at;
    while from > start && (bytes[from - 1].is_ascii_alphanumeric() || bytes[from - 1] == b'.' || bytes[from - 1] >= 0x80) {
        from -= 1;
    }
    let word = &bytes[from..at];
    // "General (Retd.) Ada Quill": a bracket that holds an abbreviation.
    if bytes[at..].starts_with(b".)") && from > start && bytes[from - 1] == b'(' && abbreviation(word) {
        return false;
    }
    if bytes[at] != b'.' || end > at + 1 {
        return capital || opener;
    }
    if word.is_empty() {
        return true;
    }
    let initialism = word.contains(&b'.') && word.split(|&b| b == b'.').all(|p| p.len() <= 1);
    if word.len() == 1 && word[0].is_ascii_uppercase() {
        return false;
    }
    if initialism {
        // "in the U.S. The president": an initialism ends the sentence before a word that cannot continue a name.
        return first == b'"' || starts_fresh(&bytes[next..limit]) || word == b"D.C" && !of_the_district(&bytes[next..limit]);
    }
    if first.is_ascii_digit() && abbreviation(word) {
        return false;
    }
    !abbreviation(word) && !maria(bytes, from, at)
}

/// "Ma. Theresa Lazaro": a given name that Filipinos shorten so, before two more words of the name.
pub(super) fn maria(bytes: &[u8], from: usize, stop: usize) -> bool {
    let rest = bytes.get(stop + 1..).unwrap_or_default();
    let mut words = rest.strip_prefix(b" ").unwrap_or_default().split(|b| *b == b' ');
    let mut name = || words.next().is_some_and(|w| w.len() > 3 && w[0].is_ascii_uppercase() && w[1..3].iter().all(u8::is_ascii_lowercase));
    &bytes[from..stop] == b"Ma" && name() && name() && !starts_fresh(&rest[1..])
}

/// "in Maputo.Both leaders asked": a full stop after which a scraper lost the space. Addresses and initials are none.
fn glued(before: &[u8], rest: &[u8]) -> bool {
    let word = before.iter().rev().take_while(|b| !b.is_ascii_whitespace()).count();
    let (word, small) = (&before[before.len() - word..], |b: &u8| b.is_ascii_lowercase());
    let year = word.len() == 4 && word.iter().all(u8::is_ascii_digit);
    let whole = word.len() >= 4 && word[word.len() - 3..].iter().all(small) && word.iter().all(|b| b.is_ascii_alphabetic() || *b == b'-');
    let next = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'\'' | b'-')).count();
    let begins = rest.first().is_some_and(u8::is_ascii_uppercase) && next >= 2 && rest[1..next].iter().any(small);
    (year || whole) && begins && rest.get(next).is_some_and(|b| matches!(b, b' ' | b','))
}

/// "D.C. Mayor": the District's own institutions go on after its initials.
fn of_the_district(rest: &[u8]) -> bool {
    const OWN: &[&[u8]] =
        &[b"Mayor", b"Circuit", b"Council", b"Court", b"National", b"Police", b"Metro", b"Superior", b"Attorney", b"Department", b"United"];
    OWN.iter().any(|w| rest.starts_with(w))
}

fn starts_fresh(rest: &[u8]) -> bool {
    const FRESH: &[&[u8]] = &[
        b"The ", b"He ", b"She ", b"It ", b"They ", b"But ", b"In ", b"On ", b"A ", b"An ", b"And ", b"This ", b"That ", b"We ", b"I ",
        b"At ", b"As ", b"After ", b"Both ", b"His ", b"Her ", b"Their ", b"There ",
    ];
    FRESH.iter().any(|f| rest.starts_with(f))
}
