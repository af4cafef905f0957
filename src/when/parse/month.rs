//! Months without a day: `March 2023`, `last March`, `in January`, `February and March`.

use super::Reading;
use super::year::year_after;
use crate::when::lex::{Form, Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Date, Direction, Month, Value};

/// A month's name and form; steps over the full stop of an abbreviation.
pub(crate) fn month_name(c: &mut Cursor) -> Option<(u8, Form)> {
    let Lex::Month(month, form) = c.lex(0) else { return None };
    c.step();
    if form == Form::Abbr && c.lex(0) == Lex::Punct(b'.') && c.joined(0) {
        c.step();
    }
    Some((month, form))
}

/// A month with its year, or alone where it cannot be another word.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    with_year(c).or_else(|| with_side(c)).or_else(|| alone(c))
}

/// `March 2023`, `March of 2023`, `March last year`, `March, 2023`.
pub(crate) fn with_year(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let (month, form) = month_name(&mut n)?;
    if form == Form::Lower {
        return None;
    }
    let year = Some(year_after(&mut n, true)?);
    Some(Reading::new(n, Value::Date(Date { year, month: Some(Month::Written(month)), ..Date::NONE })))
}

/// `last March`, `this March`, `next March`, `this past March`.
fn with_side(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let side = match n.keys(&[Key::Last, Key::This, Key::Next, Key::Past, Key::Coming])? {
        Key::Last | Key::Past => Some(Direction::Past),
        Key::This => match n.keys(&[Key::Past, Key::Last, Key::Coming]) {
            Some(Key::Coming) => Some(Direction::Future),
            Some(_) => Some(Direction::Past),
            None => None,
        },
        _ => Some(Direction::Future),
    };
    let (month, form) = month_name(&mut n)?;
    if form != Form::Full || super::calendar::day(&mut n).is_some() || surname(n, month) {
        return None;
    }
    Some(Reading::new(n, Value::Date(Date { month: Some(Month::Written(month)), side, ..Date::NONE })))
}

/// A month alone; the caller vouches that it is one (`early March`, `from May to July`).
pub(crate) fn vouched(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let (month, form) = month_name(&mut n)?;
    (form != Form::Lower).then(|| Reading::new(n, Value::Date(Date { month: Some(Month::Written(month)), ..Date::NONE })))
}

/// Prepositions that make the next word a month.
const BEFORE_MONTH: &[Key] = &[Key::In, Key::Since, Key::Until, Key::During, Key::Early, Key::Late, Key::Mid, Key::Every, Key::Following];
/// Weaker ones: they stand before a person of that name as well.
const BEFORE_SURE: &[Key] =
    &[Key::By, Key::Of, Key::From, Key::To, Key::Through, Key::Between, Key::Before, Key::After, Key::And, Key::For, Key::Or];

fn alone(c: Cursor) -> Option<Reading> {
    let reading = vouched(c)?;
    let Lex::Month(month, form) = c.lex(0) else { return None };
    let mut n = c;
    n.at = reading.end;
    // "In March Robert Dussey was in Bamako": the month of the sentence, not a woman's name.
    let opens = c.lex(-1) == Lex::Key(Key::In) && c.capital(-1);
    let surname = |n: Cursor, month: u8| !opens && surname(n, month);
    let before = c.lex(-1);
    let strong =
        matches!(before, Lex::Key(k) if BEFORE_MONTH.contains(&k)) || c.any(-1, &["throughout", "till", "around", "ending", "starting"]);
    // "scheduled for May", "postponed to March"
    let fixed =
        c.any(-2, &["planned", "scheduled", "slated", "fixed", "booked", "rescheduled", "postponed", "delayed", "originally", "set"]);
    // "as recently as March", "as early as June"
    let strong = strong || c.lex(-1) == Lex::Key(Key::As) && c.lex(-3) == Lex::Key(Key::As);
    let strong = strong || fixed && matches!(before, Lex::Key(Key::For | Key::To | Key::Until));
    let weak = matches!(before, Lex::Key(k) if BEFORE_SURE.contains(&k));
    let hyphened = c.lex(-1) == Lex::Punct(b'-') && c.joined(0) || n.lex(0) == Lex::Punct(b'-') && n.joined(0);
    let person = matches!(month, 3 | 4 | 5 | 6 | 8);
    let fine = match (form, month) {
        (Form::Abbr, _) => strong && !matches!(month, 3) && !surname(n, month),
        (_, 5) => (strong || weak && (from_month(c) || to_month(n))) && !surname(n, month) && !n.any(0, &["be", "not", "have", "also"]),
        _ if hyphened && matches!(c.lex(-2), Lex::Month(..)) => true,
        _ if hyphened => (weak || strong) && month != 3 && (n.lex(0) != Lex::Punct(b'-') || matches!(n.lex(1), Lex::Month(..))),
        _ if person => {
            (strong
                || month != 3 && lower_word(c) && !n.capital(0)
                || weak && month != 3
                || noun_after(n)
                || weak && !surname(n, month) && sure_end(n))
                && !surname(n, month)
        }
        _ => !surname(n, month) || strong,
    };
    (fine && !named(c, n)).then(|| {
        let mut reading = reading;
        reading.attributive = noun_after(n);
        reading
    })
}

/// `from March to May`.
fn from_month(c: Cursor) -> bool {
    matches!(c.lex(-2), Lex::Month(..)) || matches!(c.lex(-2), Lex::Int(..))
}

/// `from May to July`, `between May and July`.
fn to_month(c: Cursor) -> bool {
    matches!(c.lex(0), Lex::Key(Key::To | Key::And | Key::Until | Key::Through) | Lex::Punct(b'-'))
        && matches!(c.lex(1), Lex::Month(_, Form::Full))
}

/// A capitalised word follows that makes the month a given name or a title: `April Glaspie`, `August Wilson`.
fn surname(c: Cursor, month: u8) -> bool {
    let holder = matches!(month, 3 | 4 | 5 | 6 | 8) && c.lex(0) == Lex::Word && c.capital(0);
    holder && c.token(0).is_some_and(|t| t.gap != crate::when::token::Gap::Break)
}

/// A word without a capital stands before: `the campaign entered June`.
fn lower_word(c: Cursor) -> bool {
    c.lex(-1) == Lex::Word && !c.capital(-1) && !c.any(-1, &["s", "when", "and", "with", "told", "called", "named", "asked"])
}

/// A word of events stands behind: `the March summit`.
fn noun_after(c: Cursor) -> bool {
    c.any(
        0,
        &[
            "meeting", "summit", "talks", "visit", "session", "conference", "vote", "election", "elections", "deal", "agreement", "accord",
            "ceasefire", "deadline", "call", "round", "gathering", "trip", "encounter", "poll", "report",
        ],
    )
}

/// The phrase ends here: `by March.`, `of April,`.
fn sure_end(c: Cursor) -> bool {
    matches!(c.lex(0), Lex::Punct(b'.' | b',' | b';' | b')' | b'\n') | Lex::Key(Key::And | Key::Or | Key::To))
}

/// `Black September`, `October Revolution`, `Women's March`: names before or behind.
fn named(c: Cursor, end: Cursor) -> bool {
    c.any(-1, &["Black", "Red", "Polisario"]) && c.capital(-1)
        || end.any(0, &["Revolution", "Uprising", "Surprise", "Crisis", "Madness", "Days", "Days'"]) && end.capital(0)
        || c.lex(-1) == Lex::Punct(b'.') && c.joined(0)
}
