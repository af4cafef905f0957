//! Terms of office: dates in order, and one holder of a post at a time.

use std::collections::{HashMap, HashSet};

use super::{Finding, finding};
use crate::gazetteer::holders::{first_day, last_day};
use crate::gazetteer::rows::Tenure;
use crate::gazetteer::tables::Tables;

/// Posts that two people hold at once by their nature.
const SHARED: &[&str] = &["captain-regent", "co-prince"];

/// Terms, editions and states that end before they begin.
pub fn dates(tables: &Tables, out: &mut Vec<Finding>) {
    let terms = tables.tenures.iter().map(|t| (&t.person, t.from, t.until, t.at));
    let editions = tables.editions.iter().map(|e| (&e.gathering, e.from, e.until, e.at));
    let states = tables.polities.iter().map(|p| (&p.id, p.from, p.until, p.at));
    for (id, from, until, at) in terms.chain(editions).chain(states) {
        if let (Some(from), Some(until)) = (from, until)
            && first_day(from) > last_day(until)
        {
            let what = format!("{id} ends ({until}) before it begins ({from})");
            out.push(finding(tables, at, what, "mend the dates"));
        }
    }
}

/// Two people in one post of one side for more than a month.
pub fn overlaps(tables: &Tables, out: &mut Vec<Finding>) {
    let single: HashSet<&str> = tables
        .posts
        .iter()
        .filter(|p| matches!(p.kind.as_str(), "head_of_state" | "head_of_government" | "foreign_minister" | "monarch"))
        .filter(|p| !SHARED.contains(&p.id.as_str()))
        .map(|p| p.id.as_str())
        .collect();
    let mut by_post: HashMap<(&str, &str), Vec<&Tenure>> = HashMap::new();
    let told = |t: &&Tenure| t.from.is_some() && !t.ended() && !t.note.contains("joint") && !t.note.contains("acting");
    for tenure in tables.tenures.iter().filter(told).filter(|t| single.contains(t.post.as_str())) {
        by_post.entry((&tenure.side, &tenure.post)).or_default().push(tenure);
    }
    let mut keys: Vec<_> = by_post.into_iter().collect();
    keys.sort_by_key(|(k, _)| *k);
    for ((side, post), mut rows) in keys {
        rows.sort_by_key(|t| t.from);
        let mut rows = rows.into_iter();
        // Of those who came before, who stays longest.
        let Some(mut last) = rows.next() else { continue };
        for row in rows {
            let Some(next) = row.from else { continue };
            let other = row.person != last.person;
            match last.until {
                None if other => {
                    let what = format!("{side} {post}: {} has no end, yet {} follows", last.person, row.person);
                    out.push(finding(tables, last.at, what, "give the first an end, or note `acting` or `joint`"));
                    last = row;
                }
                // Both may fall on any day that their year or month leaves open.
                Some(until) if other && (first_day(until) - last_day(next)).num_days() > 31 => {
                    let first = format!("{}:{}", tables.file(last.at), last.at.line);
                    let what = format!("{side} {post}: {} from {next} overlaps {} until {until} ({first})", row.person, last.person);
                    out.push(finding(tables, row.at, what, "mend the dates, or note `acting` or `joint`"));
                }
                _ => {}
            }
            if last.until.is_some_and(|until| row.until.is_none_or(|u| last_day(u) >= last_day(until))) {
                last = row;
            }
        }
    }
}
