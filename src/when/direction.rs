//! Past or future: what the verbs of a clause say about the dates in it.
//!
//! A verb group is read as a sign at its place: `met` past, `will meet` future, `agreed to meet` future for
//! what follows. [`direction`] takes the strongest sign of a clause; [`direction_at`] the one that governs one
//! expression in a longer sentence, which is mostly the nearest before it.

use super::value::Direction;
use crate::text::Span;

/// A sign of tense.
#[derive(Clone, Copy, Debug)]
struct Sign {
    /// Byte offset of the verb group's first word.
    start: usize,
    /// Byte offset of its end.
    end: usize,
    says: Direction,
    /// A stronger sign wins over a weaker one anywhere in the clause.
    strength: u8,
    /// `games scheduled for Thursday`: the clause has its own verb yet to come, which may tell otherwise.
    attribute: bool,
}

/// The side on which the verbs of a clause put its dates.
///
/// `Unknown` for a clause without a verb, for the present tense (`meet Thursday` in a headline) and for plans
/// told in the past (`was due to meet`), which may or may not have come to pass.
///
/// ```
/// use bilat::when::{direction, Direction};
/// assert_eq!(direction("The two met on Thursday"), Direction::Past);
/// assert_eq!(direction("He is expected to meet her on Thursday"), Direction::Future);
/// assert_eq!(direction("Ministers meet Thursday"), Direction::Unknown);
/// ```
pub fn direction(clause: &str) -> Direction {
    let signs = signs(clause);
    let Some(top) = signs.iter().map(|s| s.strength).max() else { return Direction::Unknown };
    signs.iter().find(|s| s.strength == top).map_or(Direction::Unknown, |s| s.says)
}

/// The side on which the sentence puts the expression at `at`: by the verb before it in its own clause, or, where
/// the expression opens the clause, by the verb after it.
///
/// ```
/// use bilat::when::{direction_at, find, Direction};
/// let text = "He said on Thursday that he will meet her on Friday.";
/// let whens = find(text);
/// assert_eq!(direction_at(text, whens[0].span), Direction::Past);
/// assert_eq!(direction_at(text, whens[1].span), Direction::Future);
/// ```
pub fn direction_at(text: &str, at: Span) -> Direction {
    let Some(before) = text.get(..at.start) else { return Direction::Unknown };
    let Some(after) = text.get(at.end..) else { return Direction::Unknown };
    let from = sentence_start(before);
    let to = at.end + sentence_end(after);
    let Some(sentence) = text.get(from..to) else { return Direction::Unknown };
    let (start, end) = (at.start - from, at.end - from);
    let signs = signs(sentence);
    let previous = signs.iter().rev().find(|s| s.end <= start);
    let aside = end + aside(&sentence[end..]);
    let next = signs.iter().find(|s| s.start >= aside);
    if ["as soon as", "as early as", "no earlier than", "no sooner than"].iter().any(|w| sentence[..start].trim_end().ends_with(w)) {
        return Direction::Future;
    }
    match (previous, next) {
        (Some(p), Some(n)) if opens_clause(&sentence[p.end..start]) && !breaks(&sentence[end..n.start]) => n.says,
        (Some(p), Some(n)) if p.attribute && n.says == Direction::Past && !breaks(&sentence[end..n.start]) => Direction::Unknown,
        (Some(p), _) => p.says,
        (None, Some(n)) => n.says,
        (None, None) => Direction::Unknown,
    }
}

/// Where the sentence that ends with `before` begins.
fn sentence_start(before: &str) -> usize {
    let bytes = before.as_bytes();
    let low = bytes.len().saturating_sub(600);
    let mut i = bytes.len();
    while i > low {
        i -= 1;
        let end = match bytes[i] {
            b';' => true,
            b'\n' => i > 0 && bytes[i - 1] == b'\n',
            b'.' | b'!' | b'?' => ends_sentence(bytes, i),
            _ => false,
        };
        if end {
            return i + 1;
        }
    }
    (low..bytes.len()).find(|&i| before.is_char_boundary(i)).unwrap_or(bytes.len())
}

fn sentence_end(after: &str) -> usize {
    let bytes = after.as_bytes();
    let mut i = 0;
    while i < bytes.len().min(600) {
        let end = match bytes[i] {
            b';' => true,
            b'\n' => bytes.get(i + 1) == Some(&b'\n'),
            b'.' | b'!' | b'?' => ends_sentence(bytes, i),
            _ => false,
        };
        if end {
            return i;
        }
        i += 1;
    }
    (0..=i).rev().find(|&i| after.is_char_boundary(i)).unwrap_or(0)
}

/// A full stop behind a word of more than three letters, before a space: no abbreviation.
fn ends_sentence(bytes: &[u8], i: usize) -> bool {
    let space = bytes.get(i + 1).is_none_or(|b| b.is_ascii_whitespace() || *b == b'"' || *b == b'\'');
    let word = bytes[..i].iter().rev().take_while(|b| b.is_ascii_alphabetic()).count();
    let capital = i > word && bytes.get(i - word).is_some_and(u8::is_ascii_uppercase);
    space && (bytes[i] != b'.' || word > 3 || word == 0 && i > 0 && bytes[i - 1].is_ascii_digit() || word > 1 && !capital)
}

/// How long an aside behind the expression is: `, as you have heard,`, `, after he had flown in,`.
fn aside(after: &str) -> usize {
    let Some(rest) = after.strip_prefix(", ") else { return 0 };
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    if !["as", "after", "while", "when", "which", "who", "following", "although", "though", "since", "where"].contains(&word) {
        return 0;
    }
    rest.find(',').map_or(0, |i| i + 2)
}

/// Between a verb and an expression: `, and on`, `and`, `; `, `, `: the expression opens a clause of its own.
fn opens_clause(between: &str) -> bool {
    let mut rest = between.trim_end();
    for preposition in ["on", "in", "late on", "early on", "late", "early", "the", "at", "over"] {
        if let Some(r) = rest.strip_suffix(preposition) {
            if r.ends_with([' ', ',']) {
                rest = r.trim_end();
                break;
            }
        }
    }
    rest.ends_with(',') || [" and", " but", " that", " where", " when", " while", " which", ", who"].iter().any(|w| rest.ends_with(w))
}

/// A comma or conjunction lies between an expression and the verb after it, so that they are strangers.
fn breaks(between: &str) -> bool {
    between.len() > 140 || [" that ", " which ", " who ", " and ", " but "].iter().any(|w| between.contains(w))
}

/// A word: its bytes and its place.
struct Word<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

fn words(clause: &str) -> Vec<Word<'_>> {
    let bytes = clause.as_bytes();
    let mut out = Vec::new();
    let mut i = 0;
    while i < bytes.len() {
        if !bytes[i].is_ascii_alphabetic() {
            i += 1;
            continue;
        }
        let start = i;
        while i < bytes.len() && (bytes[i].is_ascii_alphabetic() || bytes[i] == b'\'' && bytes.get(i + 1).is_some_and(u8::is_ascii_alphabetic)) {
            i += 1;
        }
        out.push(Word { text: &clause[start..i], start, end: i });
    }
    out
}

const BE_NOW: &[&str] = &["is", "are", "am", "he's", "she's", "it's", "isn't", "aren't", "they're", "we're", "i'm"];
const BE_THEN: &[&str] = &["was", "were", "wasn't", "weren't"];
/// Participles and adjectives that, behind a form of `be`, announce something.
const ANNOUNCED: &[&str] = &[
    "set", "due", "scheduled", "expected", "slated", "planned", "likely", "poised", "ready", "bound", "supposed", "certain", "sure", "hoping", "planning", "preparing", "aiming", "going", "about",
    "willing", "looking", "keen", "unlikely", "hopeful", "invited", "determined", "intending", "expecting", "waiting",
];
/// Verbs that put the infinitive behind them into the future.
const CONTROL: &[&str] = &[
    "plan", "plans", "planned", "planning", "intend", "intends", "intended", "hope", "hopes", "hoped", "expect", "expects", "expected", "agree", "agrees", "agreed", "decide", "decided", "want", "wants", "wanted",
    "promise", "promises", "promised", "offer", "offers", "offered", "invite", "invites", "invited", "prepare", "prepares", "preparing", "aim", "aims", "vow", "vows", "vowed", "propose", "proposes", "proposed", "pledged",
    "due", "set", "scheduled", "slated", "ready", "likely", "unlikely", "poised", "asked", "urged", "refused", "willing", "need", "needs", "arranged", "ordered", "seeks", "sought", "keen", "looks", "try", "tries", "threatened", "wishes", "aiming", "hoping",
];
/// The same before `for` and `on`: `scheduled for Thursday`.
const SCHEDULED: &[&str] = &["scheduled", "planned", "slated", "due", "set", "expected", "arranged", "pencilled", "penciled"];
/// Verbs of meetings in their plain form; `to` before one, without any other verb, is a headline's future.
const PLAIN: &[&str] = &[
    "meet", "visit", "hold", "host", "discuss", "attend", "talk", "travel", "arrive", "receive", "sign", "speak", "fly", "address", "join", "resume", "begin", "start", "open", "convene", "welcome", "go", "head", "call",
    "be", "take", "have", "lead", "participate", "chair", "continue", "return", "come", "leave", "depart", "tour", "send", "make", "seek", "face", "get", "give", "announce", "launch", "end", "deliver", "unveil", "press", "push", "raise", "mark",
];
/// Verbs of events in the present tense, in which headlines tell of the day before and calendars of the day to come.
const PRESENT: &[&str] = &[
    "meets", "holds", "hosts", "visits", "begins", "starts", "ends", "opens", "expires", "arrives", "travels", "takes", "comes", "convenes", "gathers", "attends", "receives", "welcomes", "flies", "leaves", "departs",
    "returns", "runs", "falls", "kicks", "concludes", "resumes", "speaks", "talks", "faces", "heads", "joins", "addresses", "chairs", "discusses", "marks", "celebrates",
];
const PAST: &[&str] = &[
    "met", "held", "spoke", "had", "said", "told", "was", "were", "did", "took", "went", "came", "flew", "sat", "saw", "made", "gave", "began", "left", "became", "been", "brought", "built", "broke", "chose", "drove", "fell",
    "felt", "found", "got", "grew", "heard", "kept", "knew", "laid", "led", "lost", "meant", "paid", "put", "ran", "rose", "sent", "shook", "shot", "showed", "slept", "sought", "spent", "stood", "struck", "swore", "taught",
    "thought", "threw", "understood", "won", "wrote", "wasn't", "weren't", "didn't", "hadn't", "ended", "drew", "withdrew", "forbade", "forgot", "fought", "hung", "hit", "read", "rode", "sang", "sank", "sold", "spread", "stole",
    "swept", "wore", "underwent", "undertook", "overthrew", "bore", "bought", "caught", "dealt", "fled", "arose", "ate", "sprang",
];
/// Words in `-ed` that are no past tense.
const NOT_PAST: &[&str] = &["united", "need", "indeed", "speed", "exceed", "proceed", "succeed", "feed", "seed", "breed", "agreed-upon", "red", "bed", "hundred", "sacred", "allied", "naked", "wicked", "so-called", "mohammed", "ahmed", "mohamed", "muhammed", "hamed", "saeed", "khaled", "waleed", "walid", "hundred", "embed", "unified", "armed", "advanced", "sacred", "shed"];

fn signs(clause: &str) -> Vec<Sign> {
    let words = words(clause);
    let lower: Vec<String> = words.iter().map(|w| w.text.to_ascii_lowercase()).collect();
    let at = |i: usize| lower.get(i).map_or("", String::as_str);
    let is = |i: usize, list: &[&str]| list.contains(&at(i));
    let mut out: Vec<Sign> = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let w = at(i);
        // Adverbs and `not` may stand within a group.
        let next = if is(i + 1, &["not", "also", "now", "still", "then", "later", "be", "been", "both", "reportedly", "currently", "tentatively", "already", "first"]) { i + 2 } else { i + 1 };
        let (len, says, strength) = if is(i, &["will", "shall", "won't", "would", "wouldn't", "could", "should", "might", "may", "must", "can", "cannot", "can't", "couldn't"]) || w.ends_with("'ll") || w.ends_with("'d") {
            let month = w == "may" && words[i].text.starts_with('M');
            if month {
                (1, None, 0)
            } else if (at(next) == "have" || at(i + 1) == "have") && is(i, &["would", "could", "should", "might", "may", "must", "can't", "couldn't", "wouldn't"]) {
                (next - i + 1, Some(Direction::Past), 5)
            } else if is(i, &["will", "shall", "won't"]) || w.ends_with("'ll") {
                (next - i + 1, Some(Direction::Future), 4)
            } else if is(i, &["would", "wouldn't"]) {
                (next - i + 1, Some(Direction::Future), 3)
            } else if is(i, &["could", "should", "might", "may", "must"]) {
                (next - i + 1, Some(Direction::Future), 1)
            } else {
                (1, None, 0)
            }
        } else if is(i, BE_NOW) || w == "be" && i == 0 {
            if is(next, ANNOUNCED) || at(i + 1) == "to" || is(i + 1, ANNOUNCED) {
                (next - i + 1, Some(Direction::Future), 4)
            } else {
                (1, Some(Direction::Unknown), 0)
            }
        } else if is(i, BE_THEN) {
            if at(i + 1) == "to" && at(i + 2) == "have" {
                (3, Some(Direction::Past), 5)
            } else if at(i + 1) == "to" || is(next, ANNOUNCED) && (is(next + 1, &["to", "for", "on", "in", "later"])) {
                (next - i + 1, Some(Direction::Unknown), 3)
            } else {
                (1, Some(Direction::Past), 2)
            }
        } else if is(i, &["has", "have", "having"]) && at(next) == "to" {
            (2, Some(Direction::Future), 1)
        } else if is(i, &["has", "have", "hasn't", "haven't", "having"]) || w.ends_with("'ve") {
            // `has been scheduled for`, `has agreed to meet`
            if is(i + 1, &["been"]) && is(i + 2, SCHEDULED) && is(i + 3, &["for", "on", "to", "in"]) {
                (4, Some(Direction::Future), 4)
            } else if participle(at(next)) || is(next, PAST) || next > i + 1 && at(next - 1) == "been" {
                let control = is(next, CONTROL) && reaches_infinitive(&lower, next);
                (next - i + 1, Some(if control { Direction::Future } else { Direction::Past }), 3)
            } else {
                (1, None, 0)
            }
        } else if is(i, CONTROL) && reaches_infinitive(&lower, i) {
            // The verb itself keeps its own tense for what stands between it and the infinitive.
            let to = (i + 1..lower.len()).find(|&j| lower[j] == "to").unwrap_or(i + 1);
            if participle(w) && !(i > 0 && is(i - 1, &["is", "are", "be", "being"])) && to > i + 1 {
                out.push(Sign { start: words[i].start, end: words[i].end, says: Direction::Past, strength: 2, attribute: false });
            }
            out.push(Sign { start: words[to].start, end: words[(to + 1).min(words.len() - 1)].end, says: Direction::Future, strength: 3, attribute: false });
            i = to + 2;
            continue;
        } else if is(i, SCHEDULED) && is(i + 1, &["for", "on", "in", "later", "next", "this", "today", "tomorrow"]) {
            (1, Some(Direction::Future), 3)
        } else if is(i, &["ending", "starting", "expiring", "opening"]) && is(i + 1, &["on", "in"]) {
            (1, Some(Direction::Unknown), 1)
        } else if w == "ahead" && at(i + 1) == "of" || is(i, &["upcoming", "forthcoming"]) {
            (1, Some(Direction::Future), 1)
        } else if w == "going" && at(i + 1) == "to" && is(i + 2, PLAIN) {
            (3, Some(Direction::Future), 4)
        } else if is(i, &["after", "since", "having"]) && at(i + 1).ends_with("ing") && at(i + 1).len() > 5 {
            (2, Some(Direction::Past), 1)
        } else if is(i, PAST) || past_form(&lower, i) {
            (1, Some(Direction::Past), 2)
        } else if is(i, PRESENT) {
            (1, Some(Direction::Unknown), 1)
        } else if w == "to" && is(i + 1, PLAIN) {
            (2, Some(Direction::Future), 0)
        } else {
            (1, None, 0)
        };
        let len = len.min(words.len() - i).max(1);
        if let Some(says) = says {
            let attribute = is(i, SCHEDULED);
            out.push(Sign { start: words[i].start, end: words[i + len - 1].end, says, strength, attribute });
        }
        i += len;
    }
    // An infinitive is a future of its own only where no finite verb governs it.
    let finite = out.iter().any(|s| s.strength > 0);
    let mut first_infinitive = true;
    out.retain(|s| {
        let infinitive = s.strength == 0 && s.says == Direction::Future;
        let keep = !infinitive || !finite && first_infinitive;
        first_infinitive &= !infinitive;
        keep
    });
    out
}

/// `agreed to meet`, `invited him to visit`: `to` and a plain verb within a few words.
fn reaches_infinitive(lower: &[String], i: usize) -> bool {
    let close = if matches!(lower[i].as_str(), "invite" | "invites" | "invited" | "asked" | "urged" | "ordered" | "want" | "wants" | "wanted" | "expect" | "expects") { 6 } else { 3 };
    (i + 1..lower.len().min(i + 1 + close)).any(|j| lower[j] == "to" && lower.get(j + 1).is_some_and(|w| PLAIN.contains(&w.as_str()) || !w.ends_with("ing") && !matches!(w.as_str(), "the" | "a" | "an" | "his" | "her" | "its" | "their" | "moscow" | "washington" | "beijing" | "kyiv")))
}

/// A regular past form.
fn participle(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !NOT_PAST.contains(&word)
}

/// A regular past form that is no attribute: `discussed`, but not `the proposed`.
fn past_form(lower: &[String], i: usize) -> bool {
    participle(&lower[i])
        && !(i > 0 && matches!(lower[i - 1].as_str(), "the" | "a" | "an" | "his" | "her" | "its" | "their" | "be" | "of" | "is" | "are" | "being" | "so" | "more" | "most"))
}
