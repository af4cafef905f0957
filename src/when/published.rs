//! The date of publication of a document that does not come with one.
//!
//! Sources in order of trust: a field, a leading line, a byline, a dateline, the address, and last what the
//! text itself implies, which is marked as such. A dateline without a year gives nothing.

use super::value::{Date, Direction, Month, Role, Value, Year};
use super::{When, direction_at, find};
use crate::text::Span;
use chrono::{Datelike, NaiveDate};

/// How the date of publication is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PublishedHow {
    /// The document's own field or the page's metadata.
    Field,
    /// A leading line: `date 2023-03-02`, `2 March 2023`; or a date alone on one of the last lines.
    Line,
    /// `BEIJING 1996-08-22`, `ROME, October 31, 2022. /TASS/`.
    Dateline,
    /// `Author: DPA [ FRIDAY, JUNE 09, 2006 7:42:05 AM ]`, `Published: 2 March 2023`.
    Byline,
    /// `https://example.org/2023/03/02/talks`.
    Url,
    /// Only what the text implies: the day that it names together with its weekday or with `today`.
    Implied,
}

/// A date of publication, and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Published {
    /// The day.
    pub date: NaiveDate,
    /// How it is known.
    pub how: PublishedHow,
    /// Where it stands, in bytes of the text; `None` for a field or an address.
    pub span: Option<Span>,
}

/// How much of a document can be its head, in bytes.
const HEAD: usize = 1500;

/// How much of it can be its foot, in bytes.
const TAIL: usize = 400;

/// The date of publication: from the field if that can be read, else from the head of the text, the address, or
/// what the text implies. `None` if nothing tells, and then relative dates cannot be resolved.
///
/// ```
/// let text = "BEIJING 1996-08-22\nChina on Thursday accused its neighbour.";
/// let published = bilat::when::published(text, None, None).unwrap();
/// assert_eq!(published.date.to_string(), "1996-08-22");
/// ```
pub fn published(text: &str, url: Option<&str>, metadata_date: Option<&str>) -> Option<Published> {
    if let Some(date) = metadata_date.and_then(field) {
        return Some(Published { date, how: PublishedHow::Field, span: None });
    }
    let head = &text[..floor_boundary(text, HEAD)];
    let whens = find(head);
    leading_line(head, &whens)
        .or_else(|| byline(head, &whens))
        .or_else(|| dateline(head, &whens))
        .or_else(|| {
            let date = url.and_then(from_url)?;
            Some(Published { date, how: PublishedHow::Url, span: None })
        })
        .or_else(|| closing_line(text))
        .or_else(|| implied(head, &whens))
}

/// A date alone, or behind a place, on one of the last lines: "April 17, 2008", "New Delhi, 20 April 2019".
fn closing_line(text: &str) -> Option<Published> {
    let from = floor_boundary(text, text.len().saturating_sub(TAIL));
    let tail = &text[from..];
    let whens = find(tail);
    let place = |before: &str| {
        let name = before.trim_end().strip_suffix(',').unwrap_or("");
        name.split(' ').count() <= 3 && name.starts_with(char::is_uppercase) && !name.contains(['.', ':', ';'])
    };
    let lines = |rest: &str| rest.lines().filter(|l| !l.trim().is_empty()).count();
    let last = dated(tail, &whens).filter(|(_, span, before, after)| {
        let alone = before.trim().is_empty() || is_weekday(before.trim_end()) || place(before);
        alone && is_clock(after) && lines(&tail[span.end..]) <= 3
    });
    let (date, span, ..) = last.last()?;
    Some(Published { date, how: PublishedHow::Line, span: Some(Span::new(span.start + from, span.end + from)) })
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}

/// A field: an ISO date, with or without a time behind it, or any full date.
fn field(value: &str) -> Option<NaiveDate> {
    let value = value.trim();
    if let Some(date) = value.get(..10).and_then(|s| NaiveDate::parse_from_str(s, "%Y-%m-%d").ok()) {
        return Some(date);
    }
    find(value).iter().find_map(full_date)
}

/// The day, if it is fully written.
fn full_date(when: &When) -> Option<NaiveDate> {
    let Value::Date(Date { year: Some(Year::Written(_)), month: Some(Month::Written(_)), day: Some(_), .. }) = when.value else {
        return None;
    };
    let date = when.resolve(None, Direction::Past)?.start;
    (1900..2100).contains(&date.year()).then_some(date)
}

/// Full dates with the line before them up to the date, and the rest of the line behind.
fn dated<'a>(head: &'a str, whens: &'a [When]) -> impl Iterator<Item = (NaiveDate, Span, &'a str, &'a str)> {
    whens.iter().filter_map(move |when| {
        let date = full_date(when)?;
        let start = head[..when.span.start].rfind('\n').map_or(0, |i| i + 1);
        let end = head[when.span.end..].find('\n').map_or(head.len(), |i| when.span.end + i);
        Some((date, when.span, head[start..when.span.start].trim_start(), &head[when.span.end..end]))
    })
}

/// `date 2023-03-02`, or a date alone on one of the first lines.
fn leading_line(head: &str, whens: &[When]) -> Option<Published> {
    dated(head, whens).find_map(|(date, span, before, after)| {
        let before = before.trim_end().trim_end_matches(':');
        let labelled = before.eq_ignore_ascii_case("date") || before.eq_ignore_ascii_case("dated");
        let lines = head[..span.start].lines().filter(|l| !l.trim().is_empty()).count();
        let nothing_before =
            before.is_empty() || is_weekday(before) || before.starts_with(|c: char| c.is_ascii_digit()) && is_clock(before);
        let alone = nothing_before && is_clock(after) && lines <= 10;
        // "(September 8, 2000) PARIS - The president"
        let bracket = before == "(" && lines <= 6 && after.trim_start().starts_with(')');
        let opening = before.is_empty() && lines == 0 && after.trim_start().starts_with(['[', '-', '|', '(', ':']);
        (labelled || alone || opening || bracket).then_some(Published { date, how: PublishedHow::Line, span: Some(span) })
    })
}

fn is_weekday(before: &str) -> bool {
    let w = before.trim_end_matches([',', ' ']);
    find(w).first().is_some_and(|d| matches!(d.value, Value::Weekday(..)) && d.span.end == w.len())
}

/// Nothing, or the time of day.
fn is_clock(after: &str) -> bool {
    after.len() < 40
        && after.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| !w.is_empty()).all(|w| {
            [
                "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "et", "ist", "bst", "cet", "cest", "at", "z", "t", "pst", "pdt",
                "local", "time", "hrs", "updated", "eastern", "pacific",
            ]
            .iter()
            .any(|x| w.eq_ignore_ascii_case(x))
        })
}

/// Words that announce the date of publication on its line.
const ANNOUNCE: &[&str] = &[
    "published", "posted", "updated", "author", "by ", "first published", "issued", "modified", "released", "release date",
    "publication date", "filed", "created", "press release",
];

/// `Published: 2 March 2023`, `Author: DPA [ FRIDAY, JUNE 09, 2006 7:42:05 AM ]`, `By Jane Doe | March 2, 2023`.
fn byline(head: &str, whens: &[When]) -> Option<Published> {
    dated(head, whens).find_map(|(date, span, before, _)| {
        let lower = before.to_ascii_lowercase();
        // The label may stand on a line of its own.
        let above =
            head[..span.start - before.len().min(span.start)].trim_end().rsplit('\n').next().unwrap_or("").trim().to_ascii_lowercase();
        let here = before.len() < 120
            && ANNOUNCE.iter().any(|a| {
                lower.starts_with(a)
                    || lower.contains("| ") && lower.starts_with(a)
                    || lower.trim_end_matches([' ', ':']).ends_with(a.trim())
            });
        let label =
            before.trim().is_empty() && above.len() < 30 && ANNOUNCE.iter().any(|a| above.trim_end_matches(':').ends_with(a.trim()));
        (here || label).then_some(Published { date, how: PublishedHow::Byline, span: Some(span) })
    })
}

/// `BEIJING 1996-08-22`, `WASHINGTON, March 2, 2023 (AP) -`, `Moscow, 2 March 2023 /TASS/`.
fn dateline(head: &str, whens: &[When]) -> Option<Published> {
    dated(head, whens).find_map(|(date, span, before, after)| {
        let place = before.trim_end_matches([',', ' ', '-', '(', '.']);
        let short = !place.is_empty() && place.len() <= 60;
        let capitals = place
            .split([',', ' ', '/', '.', '-', '(', ')', '\''])
            .find(|w| w.len() > 1)
            .is_some_and(|w| w.chars().all(|c| c.is_ascii_uppercase()));
        let closed = after.trim_start().starts_with(['.', '-', '–', '—', '/', '(', ':']) || after.trim().is_empty();
        let named = place.split([',', ' ']).all(|w| w.is_empty() || w.starts_with(|c: char| c.is_ascii_uppercase()));
        // "Ankara, 8 November 2023. The"
        let stop = place.split(' ').count() <= 2 && before.ends_with(", ") && after.starts_with(". ");
        let dash = after.trim_start().starts_with(['-', '–', '—', '/', '('])
            || after.trim_start().starts_with(". /")
            || after.trim_start().starts_with(". -");
        // "Riyadh, April 28, 2016, SPA -- The"
        let agency = after
            .strip_prefix(", ")
            .and_then(|a| a.split_once(" -"))
            .is_some_and(|(name, _)| (2..=12).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphabetic()));
        // "Jeddah, Rajab 3, 1445, January 15, 2024, SPA -- The": the day by the Islamic calendar first.
        let islamic =
            agency && place.split([',', ' ']).all(|w| w.starts_with(char::is_uppercase) || w.parse::<u16>().is_ok() || w.is_empty());
        (short && (capitals && (closed || agency) || (named || islamic) && (dash || stop || agency))).then_some(Published {
            date,
            how: PublishedHow::Dateline,
            span: Some(span),
        })
    })
}

/// The day that a dateline gives, where that is at most four days before publication: what a report of that day calls
/// "today". `head` is what stands between the dateline's place and the report.
pub(crate) fn written(head: &str, published: Option<NaiveDate>) -> Option<NaiveDate> {
    let published = published?;
    let days = |w: &When| w.resolve(Some(published), Direction::Past).filter(|i| i.start == i.end).map(|i| i.start);
    let day = find(head).iter().filter(|w| matches!(w.value, Value::Date(_))).find_map(days)?;
    (1..=4).contains(&(published - day).num_days()).then_some(day)
}

/// `/2023/03/02/`, `/2023-03-02-`, `/20230302`, `/2023/mar/02/`.
fn from_url(url: &str) -> Option<NaiveDate> {
    let fields: Vec<&str> = url.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let valid = |y: i32, m: u32, d: u32| (1990..2100).contains(&y).then(|| NaiveDate::from_ymd_opt(y, m, d)).flatten();
    for w in fields.windows(3) {
        let [y, m, d] = [w[0], w[1], w[2]];
        if y.len() == 4
            && (1..=2).contains(&d.len())
            && let (Ok(y), Ok(d)) = (y.parse(), d.parse())
        {
            let month = m.parse().ok().filter(|_| m.len() <= 2).or_else(|| month_number(m));
            if let Some(date) = month.and_then(|m| valid(y, m, d)) {
                return Some(date);
            }
        }
    }
    fields.iter().filter(|f| f.len() == 8).find_map(|f| {
        let n: u32 = f.parse().ok()?;
        valid((n / 10_000) as i32, n / 100 % 100, n % 100)
    })
}

fn month_number(name: &str) -> Option<u32> {
    match super::lex::lookup(name.as_bytes()) {
        super::lex::Lex::Month(m, _) => Some(m as u32),
        _ => None,
    }
}

/// The day that the head names with its weekday (`met on Thursday, March 2, 2023`) or as `today`, of something past:
/// announcements name the day to come in the same way.
fn implied(head: &str, whens: &[When]) -> Option<Published> {
    whens
        .iter()
        .filter(|w| w.role == Role::Date)
        .filter_map(|w| {
            let date = full_date(w)?;
            let Value::Date(Date { weekday, .. }) = w.value else {
                return None;
            };
            let today = head[w.span.start..].get(..5).is_some_and(|s| s.eq_ignore_ascii_case("today"));
            let past = direction_at(head, w.span) == Direction::Past;
            (past && (weekday == Some(date.weekday()) || today)).then_some((date, w.span))
        })
        .next()
        .map(|(date, span)| Published { date, how: PublishedHow::Implied, span: Some(span) })
}
