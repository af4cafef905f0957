//! Years: behind a month or a day, alone where a word says that it is one, decades and centuries.

use super::Reading;
use crate::when::lex::{Key, Lex};
use crate::when::token::Cursor;
use crate::when::value::{Date, Unit, Value, Year};

/// The year behind a date: `, 2023`, ` 2023`, ` of last year`, ` this year`.
pub(crate) fn year_after(c: &mut Cursor, offsets: bool) -> Option<Year> {
    let mut n = *c;
    n.punct(b'-');
    if n.at == c.at {
        n.punct(b',');
    }
    n.key(Key::Of);
    if n.key(Key::In) && !n.is(0, "the") {
        return None;
    }
    if n.key(Key::The) {
        // `in the year of our Lord two thousand twenty-one`, `of the year 2021`
        if n.lex(0) != Lex::Unit(Unit::Year, false) {
            return None;
        }
        n.step();
        if n.key(Key::Of) {
            if !(n.key(Key::Our) && n.key(Key::Lord)) {
                return None;
            }
            let year = year_in_words(&mut n).or_else(|| written(&mut n))?;
            *c = n;
            return Some(Year::Written(year));
        }
    }
    // Behind a date even `2015 deaths` is a year.
    let recent = matches!(n.lex(0), Lex::Int(1900..=2050, 4)) && !(n.lex(1) == Lex::Punct(b':') && n.joined(1));
    if recent {
        n.step();
    }
    if let Some(year) = if recent { c.tokens.get(n.at - 1).and_then(|t| c.text[t.start..t.end].parse().ok()) } else { written(&mut n) } {
        *c = n;
        return Some(Year::Written(year));
    }
    if offsets && n.lex(-1) != Lex::Punct(b'-') {
        let offset = match n.keys(&[Key::This, Key::Last, Key::Next])? {
            Key::Last => -1,
            Key::Next => 1,
            _ => 0,
        };
        if n.lex(0) == Lex::Unit(Unit::Year, false) {
            n.step();
            *c = n;
            return Some(Year::Offset(offset));
        }
    }
    None
}

/// `2023`, where nothing shows that it counts something.
fn written(c: &mut Cursor) -> Option<i32> {
    let Lex::Int(year @ 1000..=2199, 4) = c.lex(0) else {
        return None;
    };
    let mut n = *c;
    n.step();
    if counts(n) || n.lex(0) == Lex::Punct(b':') && n.joined(0) && matches!(n.lex(1), Lex::Int(..)) {
        return None;
    }
    *c = n;
    Some(year as i32)
}

/// `two thousand twenty-one`, `two thousand and twenty-four`.
fn year_in_words(c: &mut Cursor) -> Option<i32> {
    let mut n = *c;
    if !(n.lex(0) == Lex::Num(2) && n.lex(1) == Lex::Key(Key::Thousand)) {
        return None;
    }
    n.at += 2;
    n.key(Key::And);
    n.punct(b',');
    let rest = super::number::cardinal(&mut n).unwrap_or(0);
    *c = n;
    Some(2000 + rest as i32)
}

/// `02` in `31 mar 02`: 1970 to 2069.
pub(crate) fn two_digit_year(c: &mut Cursor) -> Option<Year> {
    let mut n = *c;
    n.punct(b'-');
    let Lex::Int(year, 2) = n.lex(0) else { return None };
    n.step();
    *c = n;
    Some(Year::Written(year as i32 + if year < 70 { 2000 } else { 1900 }))
}

/// What is counted by a number that looks like a year.
fn counts(c: Cursor) -> bool {
    const COUNTED: &[&str] = &[
        "troops", "people", "soldiers", "dollars", "euros", "km", "kilometers", "kilometres", "miles", "meters", "metres", "feet", "men",
        "women", "tons", "tonnes", "barrels", "civilians", "refugees", "migrants", "prisoners", "hostages", "children", "deaths", "dead",
        "wounded", "cases", "hectares", "acres", "strong", "percent", "jobs", "homes", "houses", "companies", "delegates", "participants",
        "guests", "members", "officials", "police", "officers", "fighters", "personnel", "missiles", "drones", "tanks", "vehicles", "GMT",
        "hrs", "roubles", "rubles", "pounds", "points", "workers", "students", "families", "residents", "volunteers", "villages",
        "settlers", "votes", "voters", "flights", "passengers", "journalists", "pages", "words", "meters",
    ];
    c.any(0, COUNTED)
        || matches!(c.lex(0), Lex::Unit(..))
        || c.lex(0) == Lex::Punct(b'-') && c.joined(0) && c.any(1, COUNTED)
        || c.lex(0) == Lex::Punct(b'%')
}

/// Words before a year that stands alone.
const BEFORE_YEAR: &[Key] = &[
    Key::In,
    Key::Since,
    Key::By,
    Key::Until,
    Key::Of,
    Key::From,
    Key::During,
    Key::Before,
    Key::After,
    Key::To,
    Key::Through,
    Key::Between,
    Key::Early,
    Key::Late,
    Key::Mid,
    Key::For,
    Key::About,
    Key::Than,
    Key::Over,
];

/// A year alone, a stretch of years, a decade, a century.
pub(crate) fn parse(c: Cursor) -> Option<Reading> {
    span_of_years(c).or_else(|| decade(c)).or_else(|| century(c)).or_else(|| alone(c))
}

/// `2021-2023`, `2022-23`, `2014/15`.
fn span_of_years(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let first = written(&mut n)?;
    if !(1500..2100).contains(&first) || named(c) {
        return None;
    }
    if !(n.punct(b'-') || n.punct(b'/')) {
        return None;
    }
    n.punct(b'-');
    let last = match n.lex(0) {
        Lex::Int(y @ 1500..=2199, 4) => y as i32,
        Lex::Int(y, 2) if n.joined(0) => first / 100 * 100 + y as i32,
        _ => return None,
    };
    n.step();
    // `2022-02-24` and telephone numbers go on.
    if last <= first
        || last - first > 150
        || matches!(n.lex(0), Lex::Punct(b'-')) && n.joined(0)
        || n.lex(-2) == Lex::Punct(b'-') && !n.joined(-1) && !n.joined(-2)
    {
        return None;
    }
    Some(Reading::new(n, Value::Years(first, last)))
}

/// `the 1990s`, `the '90s`, `the 90s`.
fn decade(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let the = n.key(Key::The);
    n.punct(b'\'');
    let Lex::Decade(first) = n.lex(0) else { return None };
    n.step();
    if first < 100 && (!the || first < 20) {
        return None;
    }
    let first = if first < 100 { 1900 + first as i32 } else { first as i32 };
    let last = if first % 100 == 0 { first + 9 } else { first / 10 * 10 + 9 };
    Some(Reading::new(n, Value::Years(first, last)))
}

/// `the 20th century`, `the twenty-first century`.
fn century(c: Cursor) -> Option<Reading> {
    let mut n = c;
    n.key(Key::The);
    let number = super::calendar::day(&mut n)? as i32;
    if !matches!(n.lex(-1), Lex::Ordinal(..)) || n.lex(0) != Lex::Unit(Unit::Century, false) {
        return None;
    }
    n.step();
    Some(Reading::new(n, Value::Years(number * 100 - 99, number * 100)))
}

/// A year alone, behind a preposition, in brackets, or as an attribute (`their 2021 summit`).
fn alone(c: Cursor) -> Option<Reading> {
    let mut n = c;
    let the_year = matches!(n.lex(0), Lex::Unit(Unit::Year, false));
    if the_year {
        n.step();
    }
    let year = written(&mut n)?;
    if named(c) || !(1500..2100).contains(&year) {
        return None;
    }
    // `2000-strong`, `1701/2006`, `2.0`, `2022-era` is kept out with them.
    if matches!(n.lex(0), Lex::Punct(b'-' | b'/' | b'.')) && n.joined(0) && n.joined(1) && !matches!(n.lex(1), Lex::Punct(_)) {
        return None;
    }
    let reading = Reading::new(n, Value::Date(Date { year: Some(Year::Written(year)), ..Date::NONE }));
    if the_year {
        return Some(reading);
    }
    let before = c.lex(-1);
    if year < 1800 && (n.capital(0) && n.any(1, &["Avenue", "Street", "Road", "Boulevard", "Drive"])) {
        return None;
    }
    let preposition = matches!(before, Lex::Key(k) if BEFORE_YEAR.contains(&k))
        || c.any(-1, &["throughout", "circa", "till", "around", "toward", "towards", "pre", "post", "late"]);
    if preposition || before == Lex::Punct(b'-') && c.joined(0) && c.any(-2, &["mid", "early", "late", "pre", "post"]) {
        // `of 2000 men and`, `for 1500`: round numbers need a clearer word.
        let weak = matches!(
            before,
            Lex::Key(Key::Of | Key::From | Key::To | Key::For | Key::About | Key::Than | Key::Over | Key::By | Key::After)
        );
        let sure = !weak || (1900..2050).contains(&year) && !plural_noun(n);
        return sure.then_some(reading);
    }
    let bracket = before == Lex::Punct(b'(') && n.lex(0) == Lex::Punct(b')') && (1800..2100).contains(&year);
    if bracket {
        return Some(reading);
    }
    let determiner = matches!(before, Lex::Key(Key::The | Key::A | Key::This | Key::That))
        || c.any(-1, &["their", "his", "her", "its", "our", "s", "whose"]);
    let oldest = if n.capital(0) { 1500 } else { 1900 };
    if determiner && (oldest..2030).contains(&year) && n.lex(0) == Lex::Word && !plural_noun(n) {
        let mut reading = reading;
        reading.attributive = true;
        return Some(reading);
    }
    // `A in 2014 and 2022`, `2014, 2018 and 2022`
    let listed = matches!(before, Lex::Key(Key::And | Key::Or) | Lex::Punct(b','))
        && matches!(c.lex(-2), Lex::Int(1900..=2099, 4))
        && (1900..2100).contains(&year);
    listed.then_some(reading)
}

/// A plural stands behind, so the figure may count: `2000 rounds`. Events keep their year: `2021 talks`.
fn plural_noun(c: Cursor) -> bool {
    let w = c.word(0);
    c.lex(0) == Lex::Word
        && !c.capital(0)
        && w.len() > 3
        && w.ends_with('s')
        && !w.ends_with("ss")
        && !c.any(
            0,
            &[
                "talks", "elections", "accords", "negotiations", "meetings", "protests", "sanctions", "visits", "events", "olympics",
                "polls", "hostilities", "minutes", "was", "its",
            ],
        )
}

/// The figure belongs to a name or a number: `Resolution 1701`, `Expo 2020`, `Agenda 2063`, `Flight 1549`.
fn named(c: Cursor) -> bool {
    if c.any(
        -1,
        &[
            "resolution", "res", "resolutions", "no", "nos", "number", "flight", "article", "section", "page", "room", "psalm", "unscr",
            "law", "directive", "decree", "order", "route", "highway",
        ],
    ) {
        return true;
    }
    matches!(c.lex(-1), Lex::Punct(b'$' | b'#' | b'/' | b'.' | b':' | b'+' | b'@' | b'_' | b'=')) && c.joined(0)
        || matches!(c.lex(-1), Lex::Punct(b'-')) && c.joined(0) && !c.any(-2, &["mid", "early", "late", "pre", "post"])
}
