//! `since 2014`, `until Friday`, `by the end of the year`: what limits another time dates no event itself.

use crate::when::lex::{Key, Lex};
use crate::when::parse::Reading;
use crate::when::token::Cursor;
use crate::when::value::{Bound, Role, Value};

/// Marks the expressions that a preposition turns into bounds.
pub(crate) fn mark(c: Cursor, mut readings: Vec<Reading>) -> Vec<Reading> {
    for reading in &mut readings {
        let end = Cursor { at: reading.end, ..c };
        let genitive = end.lex(0) == Lex::Punct(b'\'') && end.joined(0);
        if genitive && reading.role == Role::Date {
            reading.attributive = true;
        }
        if reading.role != Role::Date {
            continue;
        }
        let Some(bound) = bound(Cursor { at: reading.first, ..c }) else {
            continue;
        };
        // `after Thursday's talks`, `since the March summit`: the date is the noun's.
        if reading.attributive {
            continue;
        }
        // `the day after Thursday`, `before the same day`: a story has its own word for it.
        if matches!(reading.value, Value::Vague(_)) && bound != Bound::Since
            || matches!(reading.value, Value::Window(..)) && bound == Bound::Within
        {
            continue;
        }
        reading.bound = Some(bound);
        if bound != Bound::From {
            reading.role = Role::Since;
        }
    }
    readings
}

/// The bound that the words before `c` make.
fn bound(c: Cursor) -> Option<Bound> {
    let mut n = -1;
    loop {
        match c.lex(n) {
            Lex::Key(Key::The | Key::About | Key::Nearly | Key::Just | Key::Early | Key::Late | Key::Mid) => n -= 1,
            Lex::Key(Key::Least) if c.lex(n - 1) == Lex::Key(Key::At) => n -= 2,
            _ => break,
        }
    }
    Some(match c.lex(n) {
        Lex::Key(Key::Since) => Bound::Since,
        Lex::Key(Key::Until) => Bound::Until,
        Lex::Key(Key::Through) => Bound::Until,
        Lex::Key(Key::By) => Bound::By,
        Lex::Key(Key::Before) => Bound::Before,
        Lex::Key(Key::After) => Bound::After,
        Lex::Key(Key::From) => Bound::From,
        Lex::Key(Key::Within) => Bound::Within,
        Lex::Key(Key::Than) if c.lex(n - 1) == Lex::Key(Key::Later) => Bound::By,
        Lex::Key(Key::Of) => match c.lex(n - 1) {
            Lex::Key(Key::As) => Bound::Since,
            Lex::Key(Key::Ahead) => Bound::Before,
            _ => return None,
        },
        Lex::Key(Key::To) => {
            if c.lex(n - 1) == Lex::Key(Key::Prior) {
                Bound::Before
            } else if c.is(n - 1, "up") {
                Bound::Until
            } else {
                return None;
            }
        }
        Lex::Key(Key::On | Key::In) if starting(c, n - 1) => Bound::From,
        _ if starting(c, n) => Bound::From,
        _ => return None,
    })
}

fn starting(c: Cursor, n: isize) -> bool {
    c.any(n, &["starting", "beginning", "effective"])
}
