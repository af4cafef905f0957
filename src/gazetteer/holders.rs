//! Who held which office on which date.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::rows::Tenure;
use super::tables::Tables;

/// Tenures by side and kind of office, and by person.
///
/// Lists of numbers, sorted, rather than maps: they are built on every start.
#[derive(Default)]
pub struct Holders {
    /// Side, kind of office, row of tenures.
    by_office: Vec<(u32, u32, u32)>,
    sides: HashMap<String, u32>,
    kinds: Vec<String>,
    /// Where in `of_person` the tenures of each person begin; one more at the end.
    starts: Vec<u32>,
    of_person: Vec<u32>,
    /// For each tenure the kind of its office and the row of its person.
    kind_of: Vec<u32>,
    person_of: Vec<Option<u32>>,
}

impl Holders {
    pub(super) fn index(tables: &Tables) -> Holders {
        let people: HashMap<&str, u32> = tables.people.iter().enumerate().map(|(n, p)| (p.id.as_str(), n as u32)).collect();
        let mut holders = Holders { kinds: vec!["other".to_string()], ..Holders::default() };
        let mut posts: HashMap<&str, u32> = HashMap::new();
        for post in &tables.posts {
            let known = holders.kinds.iter().position(|k| *k == post.kind);
            let kind = known.unwrap_or_else(|| {
                holders.kinds.push(post.kind.clone());
                holders.kinds.len() - 1
            });
            posts.insert(post.id.as_str(), kind as u32);
        }
        let mut counts = vec![0u32; tables.people.len() + 1];
        let mut last: Option<(&str, Option<u32>)> = None;
        for (n, tenure) in tables.tenures.iter().enumerate() {
            let kind = posts.get(tenure.post.as_str()).copied().unwrap_or(0);
            // Rows are sorted by person.
            let person =
                last.filter(|(id, _)| *id == tenure.person).map_or_else(|| people.get(tenure.person.as_str()).copied(), |(_, p)| p);
            last = Some((&tenure.person, person));
            let side = match holders.sides.get(&tenure.side) {
                Some(&side) => side,
                None => {
                    let side = holders.sides.len() as u32;
                    holders.sides.insert(tenure.side.clone(), side);
                    side
                }
            };
            holders.kind_of.push(kind);
            holders.person_of.push(person);
            holders.by_office.push((side, kind, n as u32));
            if let Some(person) = person {
                counts[person as usize] += 1;
            }
        }
        holders.by_office.sort_unstable();
        let mut next = 0;
        for count in &mut counts {
            next += std::mem::replace(count, next);
        }
        holders.starts = counts.clone();
        holders.of_person = vec![0; next as usize];
        for (n, person) in holders.person_of.iter().enumerate() {
            if let Some(person) = person {
                let at = &mut counts[*person as usize];
                holders.of_person[*at as usize] = n as u32;
                *at += 1;
            }
        }
        holders
    }

    /// Rows of the tenures of a kind of office of a side, in table order.
    fn rows(&self, side: &str, kind: &str) -> impl Iterator<Item = u32> + '_ {
        let found = self.sides.get(side).copied().zip(self.kinds.iter().position(|k| k == kind).map(|k| k as u32));
        let from = found.map_or(0, |found| self.by_office.partition_point(|(s, k, _)| (*s, *k) < found));
        self.by_office[from..].iter().take_while(move |(s, k, _)| Some((*s, *k)) == found).map(|(_, _, n)| *n)
    }

    fn rows_of(&self, person: u32) -> &[u32] {
        match (self.starts.get(person as usize), self.starts.get(person as usize + 1)) {
            (Some(&from), Some(&to)) => &self.of_person[from as usize..to as usize],
            _ => &[],
        }
    }

    /// The tenures of a kind of office (`foreign_minister`) of a side (`RUS`), in table order.
    pub fn of_office<'t>(&self, tables: &'t Tables, side: &str, kind: &str) -> Vec<&'t Tenure> {
        self.rows(side, kind).map(|n| &tables.tenures[n as usize]).collect()
    }

    /// The row in `people` of whoever held a kind of office of a side on a date; `None` where nobody is known to have, or
    /// two people are and neither is plainly the one.
    pub fn who(&self, tables: &Tables, side: &str, kind: &str, on: NaiveDate) -> Option<u32> {
        self.titled(tables, side, kind, "", on)
    }

    /// The same among those whose title begins with some words: an organisation may have several heads ("Secretary
    /// General", "Chairperson").
    pub fn titled(&self, tables: &Tables, side: &str, kind: &str, title: &str, on: NaiveDate) -> Option<u32> {
        let plain = |words: &str| words.to_lowercase().replace('-', " ");
        let title = plain(title);
        // "European Council chief" is its "President of the European Council".
        let words: Vec<&str> = title.split(' ').filter(|w| !matches!(*w, "of" | "the" | "chief" | "head")).collect();
        let bears = |title_held: &str| {
            title_held.starts_with(&title) || words.len() >= 2 && words.iter().all(|w| title_held.split(' ').any(|h| h == *w))
        };
        let in_force = self
            .rows(side, kind)
            .filter(|&n| still_sure(&tables.tenures[n as usize], kind, on))
            .filter(|&n| in_office(&tables.tenures[n as usize], on) && bears(&plain(&tables.tenures[n as usize].title)));
        let mut found: Vec<(u32, &Tenure)> =
            in_force.filter_map(|n| Some((self.person_of[n as usize]?, &tables.tenures[n as usize]))).collect();
        found.sort_by_key(|(_, t)| t.from);
        found.dedup_by_key(|(person, _)| *person);
        match found.len() {
            0 => None,
            1 => Some(found[0].0),
            // On a day of handover the new holder is meant; two with open ends are a guess.
            _ => {
                let last = found.len() - 1;
                let fresh = found[..last].iter().all(|(_, t)| {
                    t.until.is_some_and(|u| (on - last_day(u)).num_days().abs() <= 1 || u.day.is_none() && u.year == on.year())
                });
                fresh.then_some(found[last].0)
            }
        }
    }

    /// The row in `people` of whoever takes an office within 200 days after a date: who is elect then.
    pub fn elect(&self, tables: &Tables, side: &str, kind: &str, on: NaiveDate) -> Option<u32> {
        let soon = |t: &Tenure| t.from.is_some_and(|f| (1..=200).contains(&(first_day(f) - on).num_days()));
        let mut coming = self.rows(side, kind).filter(|&n| soon(&tables.tenures[n as usize]));
        match (coming.next(), coming.next()) {
            (Some(n), None) => self.person_of[n as usize],
            _ => None,
        }
    }

    /// A person's tenures.
    pub fn of_person<'t>(&self, tables: &'t Tables, person: u32) -> impl Iterator<Item = &'t Tenure> + use<'t, '_> {
        self.rows_of(person).iter().map(|&n| &tables.tenures[n as usize])
    }

    /// The kind of office of a person's tenures beside each tenure.
    pub fn offices_of<'t>(&'t self, tables: &'t Tables, person: u32) -> impl Iterator<Item = (&'t Tenure, &'t str)> + use<'t> {
        self.rows_of(person).iter().map(|&n| (&tables.tenures[n as usize], self.kinds[self.kind_of[n as usize] as usize].as_str()))
    }

    /// (A co-prince of Andorra speaks for France, and a monarch of several realms for the United Kingdom.)
    ///
    /// The tenure that tells for whom a person speaks on a date: the one in force, else the last one before, else the
    /// first one.
    pub fn tenure_on<'t>(&'t self, tables: &'t Tables, person: u32, on: Option<NaiveDate>) -> Option<(&'t Tenure, bool)> {
        let mut rows: Vec<(&Tenure, &str)> = self.offices_of(tables, person).collect();
        rows.sort_by_key(|(t, kind)| (t.from, rank(kind), t.post == "co-prince"));
        // Without a day: the last of the highest offices.
        let Some(on) = on else {
            let top = rows.iter().map(|(_, kind)| rank(kind)).min()?;
            return rows
                .iter()
                .rev()
                .find(|(t, kind)| rank(kind) == top && t.post != "co-prince")
                .or(rows.last())
                .map(|(last, _)| (crown(&rows, last), false));
        };
        // A movement that has become a party speaks for nobody any more.
        let gone = |t: &Tenure| {
            let org = tables.organisations.iter().find(|o| o.id == t.side && o.kind == "movement");
            org.and_then(|o| o.until).is_some_and(|until| last_day(until) < on)
        };
        if rows.iter().any(|(t, _)| !gone(t)) {
            rows.retain(|(t, _)| !gone(t));
        }
        if let Some((t, _)) =
            rows.iter().filter(|(t, _)| in_office(t, on)).min_by_key(|(t, kind)| (rank(kind), t.post == "co-prince", t.side != "GBR"))
        {
            return Some((t, true));
        }
        // The one that ended last: a president's year in the chair of a union is over before the presidency.
        let ended = |t: &Tenure| t.until.map(last_day).max(t.from.map(first_day));
        let begun = rows.iter().filter(|(t, _)| t.from.is_some_and(|f| first_day(f) <= on));
        let last = begun.max_by_key(|(t, _)| ended(t)).or(rows.first());
        last.map(|(last, _)| (crown(&rows, last), false))
    }
}

/// Of the realms that a monarch shares, Britain is meant where the text names no other (gazetteers/SOURCES.md).
fn crown<'t>(rows: &[(&'t Tenure, &str)], last: &'t Tenure) -> &'t Tenure {
    let reigns = |t: &Tenure| matches!(t.post.as_str(), "queen" | "king");
    let british = rows.iter().find(|(t, _)| reigns(t) && t.side == "GBR");
    british.filter(|_| reigns(last)).map_or(last, |(t, _)| t)
}

/// Which of several offices held at once is the one news gives.
fn rank(kind: &str) -> usize {
    const ORDER: [&str; 9] = [
        "head_of_state",
        "monarch",
        "head_of_government",
        "foreign_minister",
        "head_of_organisation",
        "vice_president",
        "deputy_head",
        "defence_minister",
        "national_security_adviser",
    ];
    ORDER.iter().position(|k| *k == kind).unwrap_or(ORDER.len())
}

/// The first day a date can mean.
pub(crate) fn first_day(date: super::PartialDate) -> NaiveDate {
    let (y, m, d) = date.first();
    NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default()
}

/// The last day a date can mean.
pub(crate) fn last_day(date: super::PartialDate) -> NaiveDate {
    let (y, m, d) = date.last();
    (0..4).find_map(|back| NaiveDate::from_ymd_opt(y, m, d.saturating_sub(back))).unwrap_or_default()
}

/// For how many days after its source last saw a minister in office a row without an end still tells who holds it: half of
/// them serve no longer than that.
const UNSEEN: i64 = 2 * 365;

/// Whether a row without an end may be relied on for a day: a minister's only for some time after the source last saw him.
fn still_sure(tenure: &Tenure, kind: &str, on: NaiveDate) -> bool {
    let lasting = matches!(kind, "head_of_state" | "head_of_government" | "monarch" | "crown_prince" | "head_of_organisation");
    lasting || last_seen(tenure).is_none_or(|seen| (on - seen).num_days() <= UNSEEN)
}

/// The last day on which the row's source still saw the person in office ("in office 2022-08-02"), where it has no end.
fn last_seen(tenure: &Tenure) -> Option<NaiveDate> {
    let day = tenure.note.split("in office ").nth(1)?.get(..10)?;
    day.parse().ok().filter(|_| tenure.until.is_none())
}

/// Whether a tenure was in force on a day. One that ended nobody knows when is known to have been so when it began.
pub fn in_office(tenure: &Tenure, on: NaiveDate) -> bool {
    let until = tenure.until.or(tenure.from.filter(|_| tenure.ended()));
    tenure.from.is_none_or(|f| first_day(f) <= on)
        && until.is_none_or(|u| on <= last_day(u))
        && (tenure.from.is_some() || tenure.until.is_some())
}
