//! The parsers: each reads one family of expressions at one place, and the longest reading wins.
//!
//! A parser gets a cursor and returns a reading or nothing; it keeps no state and looks at what stands
//! around only to refuse. [`PARSERS`] is in order of preference between readings of equal length.

pub(crate) mod calendar;
pub(crate) mod day;
pub(crate) mod duration;
pub(crate) mod month;
pub(crate) mod narrative;
pub(crate) mod never;
pub(crate) mod number;
pub(crate) mod numeric;
pub(crate) mod period;
pub(crate) mod recur;
pub(crate) mod relative;
pub(crate) mod shift;
pub(crate) mod weekday;
pub(crate) mod year;

use super::lex::{Key, Lex};
use super::token::{Cursor, Token};
use super::value::{Bound, DayPart, Part, Role, Value};

/// What a parser read: where it ends, and what it means.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// Index of the first token.
    pub first: usize,
    /// Index after the last token.
    pub end: usize,
    pub value: Value,
    pub role: Role,
    pub part: Option<Part>,
    pub daypart: Option<DayPart>,
    pub bound: Option<Bound>,
    pub approximate: bool,
    pub attributive: bool,
    /// A narrative expression that counts from the publication date where no event is at hand.
    pub loose: bool,
}

impl Reading {
    /// A plain date.
    pub fn new(end: Cursor, value: Value) -> Reading {
        Reading {
            first: 0,
            end: end.at,
            value,
            role: Role::Date,
            part: None,
            daypart: None,
            bound: None,
            approximate: false,
            attributive: false,
            loose: false,
        }
    }

    pub fn role(mut self, role: Role) -> Reading {
        self.role = role;
        self
    }

    pub fn part(mut self, part: Option<Part>) -> Reading {
        self.part = part.or(self.part);
        self
    }

    pub fn daypart(mut self, daypart: Option<DayPart>) -> Reading {
        self.daypart = daypart.or(self.daypart);
        self
    }

    pub fn approximate(mut self, approximate: bool) -> Reading {
        self.approximate |= approximate;
        self
    }
}

type Parser = fn(Cursor) -> Option<Reading>;

/// All parsers. `never` is first: a named phrase wins over a date of the same length.
const PARSERS: &[Parser] = &[
    never::parse,
    calendar::parse,
    numeric::parse,
    month::parse,
    weekday::parse,
    day::parse,
    narrative::parse,
    shift::parse,
    relative::parse,
    period::parse,
    year::parse,
    recur::parse,
    duration::parse,
];

/// All readings of a window, left to right and disjoint.
pub(crate) fn readings(text: &str, tokens: &[Token]) -> Vec<Reading> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match longest(Cursor { text, tokens, at }) {
            Some(reading) => {
                at = reading.end;
                out.push(reading);
            }
            None => at += 1,
        }
    }
    out
}

fn longest(c: Cursor) -> Option<Reading> {
    if !begins(c) {
        return None;
    }
    let mut best: Option<Reading> = None;
    for parser in PARSERS {
        if let Some(mut reading) = parser(c) {
            reading.first = c.at;
            if best.as_ref().is_none_or(|b| reading.end > b.end) {
                best = Some(reading);
            }
        }
    }
    best
}

/// Whether a reading can begin here. Most words in a window cannot, and the commonest of the others (`the`, `a`,
/// `in`) only before a word of the grammar.
fn begins(c: Cursor) -> bool {
    let grammar = |lex| !matches!(lex, Lex::Word | Lex::Count | Lex::Punct(_));
    match c.lex(0) {
        Lex::Word => never::can_begin(c),
        Lex::Count | Lex::Punct(_) => false,
        Lex::Key(key) => match key {
            Key::The => {
                grammar(c.lex(1)) || c.lex(1) == Lex::Punct(b'\'') || c.any(1, &["very", "Fourth", "Arab", "Prague", "Long", "Good"])
            }
            Key::A | Key::An | Key::In | Key::Within | Key::At | Key::That | Key::This => {
                grammar(c.lex(1)) || c.any(1, &["number", "single", "good", "mere", "little", "very", "under", "close", "up", "no"])
            }
            Key::Of
            | Key::On
            | Key::And
            | Key::Or
            | Key::To
            | Key::From
            | Key::Between
            | Key::Through
            | Key::Until
            | Key::Since
            | Key::By
            | Key::For
            | Key::As
            | Key::During
            | Key::Than
            | Key::Times
            | Key::Time
            | Key::Long
            | Key::Old
            | Key::Before
            | Key::After
            | Key::Now
            | Key::Our
            | Key::Lord
            | Key::Ago
            | Key::Least
            | Key::Per
            | Key::Hundred
            | Key::Thousand
            | Key::Hence
            | Key::Ahead
            | Key::Other
            | Key::Date => false,
            _ => true,
        },
        _ => true,
    }
}
