//! Diaries and schedules: a line that is a date gives its day to the lines under it, the city that opens a line its place.

use chrono::{Datelike, NaiveDate};

use super::draft::{Draft, PlaceDraft};
use super::setting::lookup;
use super::{Kind, Status};
use crate::gazetteer::{Gazetteer, Tag, TagKind};
use crate::text::{Span, Text};
use crate::when::{self, Anchor, Direction, Grain, Interval, Role};

/// Dates and places of the entries of an agenda; does nothing in running text.
pub(super) fn read(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], drafts: &mut [Draft]) {
    one_day(text, drafts);
    announced(text, drafts);
    let mut days = days(text);
    days.extend(weekdays(text));
    days.sort_by_key(|(span, _)| span.start);
    // One line with a date is the date of the report, unless it is to come.
    let to_come = |day: NaiveDate| text.written.is_some_and(|p| day > p);
    if days.is_empty() || days.iter().all(|(_, day)| *day == days[0].1 && !to_come(*day)) {
        return;
    }
    // A list that begins today and goes on tells of what is to come.
    let ahead = text.written.is_some_and(|p| days.iter().all(|(_, day)| *day >= p));
    for draft in drafts.iter_mut() {
        let own = text.sentences[draft.sentence].span;
        let line = line_start(text, own.start);
        let Some((span, day)) = days.iter().rev().find(|(s, _)| s.end <= draft.words.start) else { continue };
        if draft.when.is_none() {
            draft.when = Some((*span, Some(Interval { start: *day, end: *day, grain: Grain::Day, anchor: Anchor::Published })));
            if (ahead || to_come(*day)) && draft.status == Status::Held && draft.kind != Kind::Gathering {
                draft.status = Status::Planned;
            }
        }
        // "Thursday, 6 September - Tbilisi and Yerevan": the stop that is a participant's capital or town.
        let end = text.folded[span.end..].find('\n').map_or(span.end, |n| span.end + n);
        let stop = tags.iter().filter(|t| Span::new(span.end, end).covers(t.span) && matches!(t.kind, TagKind::Capital | TagKind::Place));
        let host = |p: &PlaceDraft| draft.who.iter().chain(&draft.whom).any(|q| q.side.is_some() && q.side == p.country);
        let mut stops = stop.map(|t| lookup(gaz, text, tags, t.span)).filter(|p| p.city.is_some() && host(p));
        if draft.place.city.is_none()
            && draft.kind == Kind::Meeting
            && let Some(place) = stops.next()
        {
            draft.place.city = place.city;
            draft.place.country = place.country;
            draft.place.spans.extend(place.spans);
        }
        if draft.place.city.is_none()
            && let Some(place) = opening(gaz, text, tags, line, own.end)
            && draft.place.country.as_ref().is_none_or(|c| place.country.as_ref() == Some(c))
        {
            draft.place.city = place.city;
            draft.place.country = place.country;
            draft.place.spans.extend(place.spans);
        }
    }
}

/// "Public Schedule – June 8, 2023": the entries of one day, each behind its hour, are to come on it.
fn one_day(text: &Text<'_>, drafts: &mut [Draft]) {
    let Some(published) = text.written else { return };
    let Some(head) = text.folded.lines().next().filter(|line| line.len() < 80) else { return };
    let low = head.to_lowercase();
    if !["schedule", "diary", "agenda", "programme"].iter().any(|w| low.contains(w)) {
        return;
    }
    let told = when::find(head).into_iter().filter(|w| w.role == Role::Date).find_map(|w| {
        let day = w.resolve(Some(published), Direction::Unknown).filter(|i| i.grain == Grain::Day)?;
        Some((w.span, day))
    });
    let Some((span, day)) = told.filter(|(_, day)| (day.start - published).num_days().abs() <= 31) else { return };
    for draft in drafts.iter_mut().filter(|d| d.kind == Kind::Meeting && d.when.is_none()) {
        let line = &text.lower[line_start(text, draft.words.start)..draft.words.start];
        let hour = line.trim_start().starts_with(|c: char| c.is_ascii_digit());
        if hour && ["a.m.", "p.m.", " am", " pm", ":", "."].iter().any(|w| line.get(..12).unwrap_or(line).contains(w)) {
            draft.when = Some((span, Some(day)));
            if day.start >= published && draft.status == Status::Held {
                draft.status = Status::Planned;
            }
        }
    }
}

/// "The following events are scheduled for Thursday, June 8:": the plans under such a line are for that day.
fn announced(text: &Text<'_>, drafts: &mut [Draft]) {
    let Some(published) = text.written else { return };
    let mut at = 0;
    let mut heads: Vec<(Span, Interval)> = Vec::new();
    for line in text.folded.split('\n') {
        let words = line.trim_end();
        let low = words.to_lowercase();
        let lists = ["events", "meetings", "agenda", "schedule", "diary", "programme", "program"].iter().any(|w| low.contains(w));
        let opens = words.ends_with(':') || words.ends_with('.') && low.contains("the following ");
        if words.len() < 200 && opens && lists {
            let mut day = when::find(words).into_iter().filter(|w| w.role == Role::Date).filter_map(|w| {
                let day = w.resolve(Some(published), Direction::Future).filter(|i| i.grain == Grain::Day)?;
                Some((Span::new(at + w.span.start, at + w.span.end), day))
            });
            heads.extend(day.next_back().filter(|(_, day)| (0..=31).contains(&(day.start - published).num_days())));
        }
        at += line.len() + 1;
    }
    for draft in drafts.iter_mut().filter(|d| d.kind != Kind::Gathering && d.when.is_none() && d.status == Status::Planned) {
        let head = heads.iter().rev().find(|(span, _)| span.end < line_start(text, draft.words.start));
        draft.when = head.map(|(span, day)| (*span, Some(*day)));
    }
}

/// The lines that are dates: "TUESDAY, MARCH 11".
fn days(text: &Text<'_>) -> Vec<(Span, NaiveDate)> {
    let published = text.written;
    let mut out = Vec::new();
    let mut at = 0;
    for line in text.folded.split('\n') {
        let words = line.trim();
        if (5..=60).contains(&words.len()) && words.bytes().any(|b| b.is_ascii_digit()) {
            for w in when::find(words) {
                if w.role == Role::Date
                    && (w.span.len() * 10 >= words.len() * 7 || w.span.start == 0 && stops(&words[w.span.end..]))
                    && let Some(i) = w.resolve(published, Direction::Unknown).filter(|i| i.grain == Grain::Day)
                    && published.is_none_or(|p| (i.start.year() - p.year()).abs() <= 1)
                {
                    let start = at + line.len() - line.trim_start().len();
                    out.push((Span::new(start + w.span.start, start + w.span.end), i.start));
                }
            }
        }
        at += line.len() + 1;
    }
    out
}

/// " - Tbilisi and Yerevan" behind the date of a line: where that day is spent.
fn stops(rest: &str) -> bool {
    let Some(places) = [" - ", ": ", ", "].iter().find_map(|mark| rest.strip_prefix(mark)) else { return false };
    let place = |w: &str| w.starts_with(char::is_uppercase) || matches!(w, "and" | "to" | "/" | "-" | "&");
    places.len() < 40 && !places.ends_with('.') && places.split(' ').all(place)
}

/// "Monday" on a line of its own, "**MONDAY:** Finance ministers meet": the days of a week ahead. None in a list that tells
/// what has been.
fn weekdays(text: &Text<'_>) -> Vec<(Span, NaiveDate)> {
    let Some(published) = text.written else { return Vec::new() };
    let mut out = Vec::new();
    let mut at = 0;
    for line in text.folded.split('\n') {
        let words = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#' | '-'));
        let start = at + line.len() - words.len();
        let end = words.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(words.len());
        let rest = words[end..].trim_start_matches('*').trim_end();
        let heads = rest.is_empty() || rest.starts_with(':') || rest.starts_with(" - ");
        let day = words[..end].parse::<chrono::Weekday>().ok().filter(|_| heads && end >= 6 && words.starts_with(char::is_uppercase));
        if let Some(day) = day {
            let ahead = (i64::from(day.num_days_from_monday()) - i64::from(published.weekday().num_days_from_monday())).rem_euclid(7);
            out.push((Span::new(start, start + end), published + chrono::Duration::days(ahead)));
        }
        at += line.len() + 1;
    }
    // Tuesday comes after Monday: a list that runs on from today.
    let runs = out.windows(2).all(|w| w[0].1 < w[1].1);
    if runs && out.len() >= 2 { out } else { Vec::new() }
}

fn line_start(text: &Text<'_>, at: usize) -> usize {
    text.folded[..at].rfind('\n').map_or(0, |n| n + 1)
}

/// The city that opens a line: "** JEDDAH, Saudi Arabia - ...".
fn opening(gaz: &Gazetteer, text: &Text<'_>, tags: &[Tag], line: usize, end: usize) -> Option<PlaceDraft> {
    let dash = text.folded[line..end].find(" - ").or_else(|| text.folded[line..end].find(": ")).filter(|n| *n < 40)? + line;
    let begin = line + text.folded[line..dash].find(|c: char| c.is_alphabetic())?;
    let tag = tags.iter().find(|t| t.span.start == begin && t.span.end <= dash && matches!(t.kind, TagKind::Capital | TagKind::Place))?;
    let capitals = text.get(tag.span).chars().all(|c| !c.is_lowercase());
    capitals.then(|| lookup(gaz, text, tags, Span::new(begin, tag.span.end))).filter(|p| p.city.is_some())
}
