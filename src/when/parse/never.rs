//! Names that hold a date and are none: `Black Friday`, `the September 11 attacks`, `Resolution 2231`, ages.
//!
//! They are read like any other expression, win by their length, and are dropped at the end. So no other
//! parser needs to know them.

use super::Reading;
use super::number::cardinal;
use crate::when::lex::{Form, Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::Value;

/// Names, a space between tokens. Case counts.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "Ash Wednesday", "Black Friday", "Black Monday", "Black Saturday", "Black Sunday", "Black Thursday", "Black Tuesday", "Black Wednesday",
    "Black September", "Bloody Friday", "Bloody Sunday", "Bloody Thursday", "Boxing Day", "Casual Friday", "Cyber Monday", "Earth Day",
    "Easter Monday", "Easter Sunday", "FY 20", "Face the Nation", "Fat Tuesday", "Fox News Sunday", "Fox & Friends Sunday", "Freaky Friday",
    "Fridays for Future", "Friday prayers", "Friday prayer", "Friday sermon", "Friday sermons", "Friday Night Lights", "Friday the 13th",
    "Giving Tuesday", "Good Friday", "Good Friday Agreement", "Good Friday accord", "Good Friday accords", "Good Friday Accords", "Good Friday agreement", "Good Friday peace", "Good Morning America", "Good Morning Britain",
    "Holy Saturday", "Holy Thursday", "India Today", "Mail on Sunday", "Man Friday", "Maundy Thursday", "May Day", "May Fourth Movement", "May Fourth", "Moscow Summer",
    "Pakistan Today", "Palm Sunday", "Psychology Today", "Russia Today", "Saturday Night Live", "Sheffield Wednesday", "Shrove Tuesday",
    "Sunday Express", "Sunday Herald", "Sunday Independent", "Sunday Mail", "Sunday Mass", "Sunday Mirror", "Sunday Post", "Sunday Telegraph", "Sunday Times", "Sunday World",
    "Sunday school", "Sunday School", "Super Sunday", "Super Saturday", "Super Tuesday", "Super Thursday", "Throwback Thursday", "Tonight Show", "Taco Tuesday", "Today programme", "Today program", "Today show", "Today Show", "USA Today", "Whit Monday",
    "Arab Spring", "Prague Spring", "Wednesday Addams", "Ruby Tuesday", "Last Week Tonight", "Late Night", "Morning Joe", "Morning Star", "Evening Standard",
    "July Fourth", "July 4th", "Fourth of July", "4th of July", "Juneteenth", "Cinco de Mayo", "October Revolution", "October War", "October Surprise", "October surprise", "Red October", "February Revolution",
    "July Crisis", "July Monarchy", "Day One", "Day Zero", "Millions March", "Women March", "Long March", "Right Now", "White Nights",
    "One Day", "Year One", "Year Zero", "Nineteen Eighty", "Easter weekend", "New Year", "Lunar New Year", "Chinese New Year",
    "Movement of 20 March", "Seventeenth of November",
];

/// The first letters of [`NAMES`] and of the patterns below, so that most words cost one look.
static FIRST: [bool; 128] = {
    let mut t = [false; 128];
    let mut i = 0;
    while i < NAMES.len() {
        t[NAMES[i].as_bytes()[0] as usize] = true;
        i += 1;
    }
    let rest = b"RrAaTPMmNnUuCcWwSsLlHhQqDdGg";
    i = 0;
    while i < rest.len() {
        t[rest[i] as usize] = true;
        i += 1;
    }
    t
};

/// Words of no meaning of their own with which a reading can begin.
const STARTERS: &[&str] = &["up", "close", "under", "well", "little", "slightly", "no", "midway", "halfway", "q", "new"];

/// Whether a reading can begin with this word, which has no meaning of its own.
pub(crate) fn can_begin(c: Cursor) -> bool {
    let Some(&first) = c.word(0).as_bytes().first() else {
        return false;
    };
    first < 128
        && FIRST[first as usize]
        && first.is_ascii_alphabetic()
        && (first.is_ascii_uppercase() || STARTERS.iter().any(|s| c.is(0, s)) || c.any(0, &["resolution", "resolutions", "aged", "flight"]))
}

/// A name, an age, a number of a document, or a day that stands for what happened on it.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    name(c)
        .or_else(|| age(c))
        .or_else(|| document(c))
        .or_else(|| day_of_infamy(c))
        .or_else(|| edition(c))
        .or_else(|| person(c))
        .or_else(|| formation(c))
}

fn never(c: Cursor) -> Option<Reading> {
    Some(Reading::new(c, Value::Never))
}

fn name(c: Cursor) -> Option<Reading> {
    let first = c.word(0).as_bytes().first().copied()?;
    if c.lex(0) == Lex::Key(Key::The) {
        let mut n = c;
        n.step();
        return if n.capital(0) || n.is(0, "4th") { name(n) } else { None };
    }
    if !first.is_ascii_uppercase() && first != b'4' {
        return None;
    }
    let mut best: Option<Cursor> = None;
    for name in NAMES.iter().filter(|n| n.as_bytes()[0] == first) {
        let mut n = c;
        let whole = name.split(' ').all(|word| {
            let here = n.word(0) == word;
            n.step();
            here
        });
        if whole && best.is_none_or(|b| n.at > b.at) {
            best = Some(n);
        }
    }
    let mut n = best?;
    // `New Year's Eve` is a day; the new year is none.
    if n.is(-1, "Year") && c.is(0, "New") && n.lex(0) == Lex::Punct(b'\'') {
        return None;
    }
    if c.is(0, "July")
        && !n.any(0, &["celebrations", "celebration", "holiday", "weekend", "parade", "fireworks", "recess", "party", "reception"])
        && c.lex(-1) == Lex::Key(Key::On)
    {
        return None;
    }
    if n.any(0, &["celebrations", "celebration", "holiday", "weekend", "parade"]) {
        n.step();
    }
    never(n)
}

/// `24-year-old`, `24 years old`, `aged 24`, `a two-month-old baby`, `65 years of age`.
fn age(c: Cursor) -> Option<Reading> {
    let mut n = c;
    if n.literal("aged") || n.literal("age") {
        n.keys(&[Key::Between]);
        cardinal(&mut n)?;
        if n.key(Key::And) || n.key(Key::To) || n.punct(b'-') {
            cardinal(&mut n)?;
        }
        return never(n);
    }
    n.keys(&[Key::A, Key::An]);
    if let Some((_, _, _)) = super::shift::distance(&mut n) {
        n.punct(b'-');
        if n.key(Key::Old) {
            return never(n);
        }
        if n.key(Key::Of) && n.literal("age") {
            return never(n);
        }
        return None;
    }
    // `day-old`, `weeks-old`
    if matches!(n.lex(0), Lex::Unit(..)) && n.lex(1) == Lex::Punct(b'-') && n.lex(2) == Lex::Key(Key::Old) {
        n.at += 3;
        return never(n);
    }
    None
}

/// `Resolution 2231 (2015)`, `UNSCR 1701`, `flight 1549`, `Article 2023`.
fn document(c: Cursor) -> Option<Reading> {
    let mut n = c;
    if !n.any(0, &["resolution", "resolutions", "unscr", "flight", "flights", "article", "section", "directive", "decree", "law", "act"]) {
        return None;
    }
    n.step();
    n.literal("No");
    n.punct(b'.');
    if !matches!(n.lex(0), Lex::Int(..) | Lex::Count) {
        return None;
    }
    n.step();
    while n.keys(&[Key::And, Key::Or]).is_some() || n.punct(b',') || n.punct(b'/') {
        if !matches!(n.lex(0), Lex::Int(..)) {
            n.at -= 1;
            break;
        }
        n.step();
    }
    if n.lex(0) == Lex::Punct(b'(') && matches!(n.lex(1), Lex::Int(1900..=2100, 4)) && n.lex(2) == Lex::Punct(b')') {
        n.at += 3;
    }
    never(n)
}

/// `September 11 attacks`, `post-Sept. 11`, `the January 6 committee`, `the October 7 massacre`.
fn day_of_infamy(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let the = n.key(Key::The);
    let (month, form) = super::month::month_name(&mut n)?;
    if form == Form::Lower {
        return None;
    }
    let day = super::calendar::day(&mut n)?;
    let year = super::year::year_after(&mut n, false).is_some();
    if !matches!((month, day), (9, 11) | (1, 6) | (10, 7)) {
        return None;
    }
    n.punct(b',');
    let mut found = false;
    for _ in 0..4 {
        let deed = n.any(
            0,
            &[
                "attack", "attacks", "terrorist", "terror", "massacre", "massacres", "insurrection", "riot", "riots", "rioters",
                "committee", "committees", "hijackers", "victims", "commission", "assault", "atrocities", "panel", "defendants",
                "anniversary", "tragedy", "tragedies", "events", "disaster",
            ],
        );
        let between = n.any(0, &["Hamas", "Select", "Capitol", "al", "Qaeda", "deadly", "brutal", "horrific", "House", "led", "suicide"])
            || n.lex(0) == Lex::Punct(b'-');
        if !deed && !between {
            break;
        }
        found |= deed;
        n.step();
    }
    if found {
        return never(n);
    }
    let meeting = n.any(0, &["meeting", "summit", "talks", "call", "visit", "conference", "session", "election", "vote", "speech"]);
    if the && !year && (month, day) == (9, 11) && n.lex(0) == Lex::Word && !meeting && !n.capital(0) {
        return never(n);
    }
    let attack = (month, day) == (9, 11)
        && !year
        && !the
        && !matches!(
            c.lex(-1),
            Lex::Key(Key::On | Key::From | Key::Between | Key::To) | Lex::Punct(b',' | b'(' | b'\n') | Lex::Weekday(..)
        )
        && matches!(c.lex(-1), Lex::Key(Key::After | Key::Since | Key::Before) | Lex::Punct(b'-'));
    if attack {
        return never(n);
    }
    None
}

/// `2030 Agenda`, `2022 World Cup`, `Agenda 2063`, `2024 Paris Olympics`.
fn edition(c: Cursor) -> Option<Reading> {
    let mut n = c;
    if n.any(0, &["Agenda", "Vision", "Expo", "Horizon"]) && matches!(n.lex(1), Lex::Int(1900..=2199, 4)) {
        n.at += 2;
        return never(n);
    }
    if !matches!(n.lex(0), Lex::Int(1900..=2199, 4)) {
        return None;
    }
    n.step();
    let cup = n.is(0, "World") && n.is(1, "Cup") || n.is(0, "Super") && n.is(1, "Bowl");
    let host = n.capital(0) && n.any(1, &["Olympics", "Games", "Olympic", "Paralympics"]);
    if cup
        || host
        || n.any(0, &["Agenda", "FIFA", "Olympics", "Olympic", "Paralympics", "Expo", "Census", "Oscars", "Grammys"])
        || n.any(0, &["Winter", "Summer"]) && n.any(1, &["Olympics", "Games", "Olympic", "Paralympics"]) && n.capital(0)
    {
        n.at += if cup { 2 } else { 1 };
        return never(n);
    }
    None
}

/// `Theresa May`, `Prime Minister May`, `Mrs. May`: a person.
fn person(c: Cursor) -> Option<Reading> {
    let mut n = c;
    if !n.any(0, &["Theresa", "Minister", "Mrs", "Ms", "Mr", "PM", "Premier", "Secretary", "Brian", "Cox"]) || !n.capital(0) {
        return None;
    }
    n.step();
    n.punct(b'.');
    let name = matches!(n.lex(0), Lex::Month(5, Form::Full) | Lex::Month(3, Form::Full)) && n.capital(0);
    n.step();
    if !name || matches!(n.lex(0), Lex::Int(1..=31, 1 | 2)) && !c.is(0, "Theresa") {
        return None;
    }
    never(n)
}

/// `G20`, `F-16`, `COP27`: figures grown onto letters, so that no day of the month is read off them.
fn formation(c: Cursor) -> Option<Reading> {
    if !c.capital(0) || c.is(0, "q") || matches!(c.lex(0), Lex::Month(..) | Lex::Weekday(..)) {
        return None;
    }
    let mut n = c;
    n.step();
    if n.joined(0) && n.lex(0) == Lex::Punct(b'-') && c.word(0).len() <= 3 {
        n.step();
    }
    if !n.joined(0) || !matches!(n.lex(0), Lex::Int(_, 1..=3)) {
        return None;
    }
    n.step();
    never(n)
}
