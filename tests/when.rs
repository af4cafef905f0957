//! Walks the corpus of phrasings in `tests/when/`: a value once, all its phrasings, one fixed day of publication.
//!
//! A phrasing is a sentence with the expression in square brackets, so that the span is tested with the value.
//! The side is the one that the grammar of the sentence gives ([`bilat::when::direction_at`]) unless the case
//! names one. `never.toml` holds sentences in which nothing may be found.

use bilat::text::Span;
use bilat::when::{Bound, Direction, Grain, Interval, Part, PublishedHow, Role, When, direction, direction_at, find, published};
use chrono::NaiveDate;
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The day of publication of every case.
    now: Option<String>,
    #[serde(default)]
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// ISO, as [`Interval::iso`] writes it; empty where the expression is found and cannot be dated.
    value: Option<String>,
    grain: Option<String>,
    /// The side, where the sentence is not to tell it.
    dir: Option<String>,
    /// The day of the event that a narrative expression hangs on; a month or a range is not needed here.
    after: Option<String>,
    role: Option<String>,
    bound: Option<String>,
    part: Option<String>,
    minutes: Option<u32>,
    days: Option<u32>,
    /// A day of publication of its own.
    now: Option<String>,
    texts: Vec<String>,
}

fn load(name: &str) -> File {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/when").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The sentence without its brackets, and the span between them.
fn marked(text: &str) -> (String, Span) {
    let open = text.find('[').unwrap_or_else(|| panic!("no bracket: {text}"));
    let close = text.find(']').unwrap_or_else(|| panic!("no bracket: {text}"));
    let plain = [&text[..open], &text[open + 1..close], &text[close + 1..]].concat();
    (plain, Span { start: open, end: close - 1 })
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap_or_else(|e| panic!("{iso}: {e}"))
}

fn side(name: &str) -> Direction {
    match name {
        "past" => Direction::Past,
        "future" => Direction::Future,
        "unknown" => Direction::Unknown,
        other => panic!("no such side: {other}"),
    }
}

/// What is wrong with a phrasing, or nothing.
fn check(case: &Case, now: Option<&str>, text: &str) -> Option<String> {
    let (plain, span) = marked(text);
    let whens = find(&plain);
    let Some(when) = whens.iter().find(|w| w.span == span) else {
        let found: Vec<&str> = whens.iter().map(|w| &plain[w.span.start..w.span.end]).collect();
        return Some(format!("{text}\n    found only {found:?}"));
    };
    let wrong = |what: &str, got: String| Some(format!("{text}\n    {what} is {got}"));
    let dir = case.dir.as_deref().map_or_else(|| direction_at(&plain, span), side);
    let got = match &case.after {
        Some(after) => when.resolve_after(Interval::day(day(after))),
        None => when.resolve(case.now.as_deref().or(now).map(day), dir),
    };
    if let Some(value) = &case.value {
        let iso = got.map(|i| i.iso()).unwrap_or_default();
        if iso != *value {
            return wrong("value", format!("{iso:?}, not {value:?} (side {dir:?}, {:?})", when.value));
        }
    }
    if let Some(grain) = &case.grain {
        let is = got.map(|i| name_of_grain(i.grain)).unwrap_or_default();
        if is != grain {
            return wrong("grain", is.to_owned());
        }
    }
    let role = name_of_role(when);
    if role != case.role.as_deref().unwrap_or("date") {
        return wrong("role", role.to_owned());
    }
    if let Some(bound) = &case.bound {
        let is = name_of_bound(when);
        if is != bound {
            return wrong("bound", is.to_owned());
        }
    }
    if let Some(part) = &case.part {
        let is = name_of_part(when);
        if is != part {
            return wrong("part", is.to_owned());
        }
    }
    if case.minutes.is_some() && when.minutes() != case.minutes {
        return wrong("minutes", format!("{:?}", when.minutes()));
    }
    if case.days.is_some() && when.days() != case.days {
        return wrong("days", format!("{:?}", when.days()));
    }
    None
}

fn name_of_grain(grain: Grain) -> &'static str {
    match grain {
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::Year => "year",
        Grain::Range => "range",
    }
}

fn name_of_role(when: &When) -> &'static str {
    match when.role {
        Role::Date => "date",
        Role::Duration => "duration",
        Role::Since => "since",
        Role::Set => "set",
    }
}

fn name_of_bound(when: &When) -> &'static str {
    match when.bound {
        None => "none",
        Some(Bound::Since) => "since",
        Some(Bound::Until) => "until",
        Some(Bound::By) => "by",
        Some(Bound::Before) => "before",
        Some(Bound::After) => "after",
        Some(Bound::From) => "from",
        Some(Bound::Within) => "within",
    }
}

fn name_of_part(when: &When) -> &'static str {
    match when.part {
        None => "none",
        Some(Part::Early) => "early",
        Some(Part::Mid) => "mid",
        Some(Part::Late) => "late",
        Some(Part::FirstHalf) => "first half",
        Some(Part::SecondHalf) => "second half",
        Some(Part::Earlier) => "earlier",
        Some(Part::Later) => "later",
    }
}

const FILES: &[&str] =
    &["calendar.toml", "weekday.toml", "relative.toml", "period.toml", "range.toml", "narrative.toml", "bound.toml", "length.toml"];

#[test]
fn every_phrasing_has_its_value() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for name in FILES {
        let file = load(name);
        for case in &file.case {
            count += case.texts.len();
            wrong.extend(case.texts.iter().filter_map(|text| check(case, file.now.as_deref(), text)).map(|w| format!("{name}: {w}")));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} phrasings\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 600, "only {count} phrasings");
}

#[test]
fn what_is_no_date_is_not_found() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for text in load("never.toml").case.iter().flat_map(|c| &c.texts) {
        count += 1;
        let found = find(text);
        if !found.is_empty() {
            let found: Vec<&str> = found.iter().map(|w| &text[w.span.start..w.span.end]).collect();
            wrong.push(format!("{text}\n    found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} sentences\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 150, "only {count} sentences");
}

#[test]
fn no_phrasing_is_written_twice() {
    let mut seen = std::collections::BTreeSet::new();
    for name in FILES.iter().chain(&["never.toml"]) {
        for case in load(name).case {
            for text in case.texts {
                assert!(seen.insert((text.clone(), case.after.clone(), case.now.clone(), case.dir.clone())), "{name}: twice: {text}");
            }
        }
    }
}

#[derive(Deserialize)]
struct Clauses {
    past: Vec<String>,
    future: Vec<String>,
    unknown: Vec<String>,
}

#[test]
fn tense_gives_the_side() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/when/direction.toml");
    let clauses: Clauses = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut wrong = Vec::new();
    for (side, texts) in [(Direction::Past, clauses.past), (Direction::Future, clauses.future), (Direction::Unknown, clauses.unknown)] {
        wrong.extend(texts.into_iter().filter(|t| direction(t) != side).map(|t| format!("{t}: {:?}, not {side:?}", direction(&t))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[derive(Deserialize)]
struct Heads {
    head: Vec<Head>,
}

#[derive(Deserialize)]
struct Head {
    text: String,
    url: Option<String>,
    field: Option<String>,
    date: Option<String>,
    how: Option<String>,
}

#[test]
fn the_date_of_publication_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/when/published.toml");
    let heads: Heads = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut wrong = Vec::new();
    for head in heads.head {
        let got = published(&head.text, head.url.as_deref(), head.field.as_deref());
        let how = got.map(|p| match p.how {
            PublishedHow::Field => "field",
            PublishedHow::Line => "line",
            PublishedHow::Dateline => "dateline",
            PublishedHow::Byline => "byline",
            PublishedHow::Url => "url",
            PublishedHow::Implied => "implied",
        });
        if got.map(|p| p.date) != head.date.as_deref().map(day) || how != head.how.as_deref() {
            wrong.push(format!("{:?}: {:?} {how:?}, not {:?} {:?}", head.text, got.map(|p| p.date), head.date, head.how));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn odd_text_never_panics() {
    let pieces = [
        "March", "2", "\u{2013}", "\u{e9}", "Thursday", ",", "2023", "\u{1f600}", " ", "-", "'s", "two", "weeks", "ago", ".", "(", "\n",
        "the", "24th", "99999999999", "in", "1.5", "/", "\u{a0}", "May", "a",
    ];
    let mut seed = 7u64;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
            if seed >> 62 & 1 == 1 {
                text.push(' ');
            }
        }
        for when in find(&text) {
            assert_eq!(
                when.role == Role::Since,
                when.bound.is_some_and(|b| b != Bound::From && !(b == Bound::Within && when.role == Role::Date)),
                "{text}"
            );
            assert!(text.get(when.span.start..when.span.end).is_some_and(|s| !s.is_empty()), "{text}");
            for dir in [Direction::Past, Direction::Future, Direction::Unknown] {
                for now in [NaiveDate::from_ymd_opt(2023, 3, 3), NaiveDate::from_ymd_opt(2024, 2, 29), None] {
                    if let Some(interval) = when.resolve(now, dir) {
                        assert!(interval.start <= interval.end, "{text}: {interval:?}");
                    }
                }
            }
            when.resolve_after(Interval::day(NaiveDate::MAX));
            when.resolve(Some(NaiveDate::MIN), Direction::Past);
            direction_at(&text, when.span);
        }
        direction(&text);
        published(&text, Some(&text), Some(&text));
    }
}
