//! Who held which office on which date.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::tables::{Tables, Tenure};

/// Tenures by side and kind of office, and by person.
#[derive(Default)]
pub struct Holders {
    by_office: HashMap<String, HashMap<String, Vec<u32>>>,
    by_person: HashMap<u32, Vec<u32>>,
    post_kind: Vec<String>,
    person_of: Vec<Option<u32>>,
}

impl Holders {
    pub(super) fn index(tables: &Tables) -> Holders {
        let people: HashMap<&str, u32> = tables.people.iter().enumerate().map(|(n, p)| (p.id.as_str(), n as u32)).collect();
        let posts: HashMap<&str, &str> = tables.posts.iter().map(|p| (p.id.as_str(), p.kind.as_str())).collect();
        let mut holders = Holders::default();
        for (n, tenure) in tables.tenures.iter().enumerate() {
            let kind = posts.get(tenure.post.as_str()).copied().unwrap_or("other");
            let person = people.get(tenure.person.as_str()).copied();
            holders.post_kind.push(kind.to_string());
            holders.person_of.push(person);
            holders.by_office.entry(tenure.side.clone()).or_default().entry(kind.to_string()).or_default().push(n as u32);
            if let Some(person) = person {
                holders.by_person.entry(person).or_default().push(n as u32);
            }
        }
        holders
    }

    /// The tenures of a kind of office (`foreign_minister`) of a side (`RUS`), in table order.
    pub fn of_office<'t>(&self, tables: &'t Tables, side: &str, kind: &str) -> Vec<&'t Tenure> {
        self.by_office.get(side).and_then(|k| k.get(kind)).map_or(&[][..], Vec::as_slice).iter().map(|&n| &tables.tenures[n as usize]).collect()
    }

    /// The row in `people` of whoever held a kind of office of a side on a date; `None` where nobody is known to have, or
    /// two people are and neither is plainly the one.
    pub fn who(&self, tables: &Tables, side: &str, kind: &str, on: NaiveDate) -> Option<u32> {
        let rows = self.by_office.get(side)?.get(kind)?;
        let mut found: Vec<(u32, &Tenure)> = rows.iter().filter(|&&n| in_office(&tables.tenures[n as usize], on)).filter_map(|&n| Some((self.person_of[n as usize]?, &tables.tenures[n as usize]))).collect();
        found.sort_by_key(|(_, t)| t.from);
        found.dedup_by_key(|(person, _)| *person);
        match found.len() {
            0 => None,
            1 => Some(found[0].0),
            // On a day of handover the new holder is meant; two with open ends are a guess.
            _ => {
                let last = found.len() - 1;
                let fresh = found[..last].iter().all(|(_, t)| t.until.is_some_and(|u| (on - last_day(u)).num_days().abs() <= 1 || u.day.is_none() && u.year == on.year()));
                fresh.then_some(found[last].0)
            }
        }
    }

    /// A person's tenures.
    pub fn of_person<'t>(&self, tables: &'t Tables, person: u32) -> impl Iterator<Item = &'t Tenure> + use<'t, '_> {
        self.by_person.get(&person).into_iter().flatten().map(|&n| &tables.tenures[n as usize])
    }

    /// The kind of office of a person's tenures beside each tenure.
    pub fn offices_of<'t>(&'t self, tables: &'t Tables, person: u32) -> impl Iterator<Item = (&'t Tenure, &'t str)> + use<'t> {
        self.by_person.get(&person).into_iter().flatten().map(|&n| (&tables.tenures[n as usize], self.post_kind[n as usize].as_str()))
    }

    /// (A co-prince of Andorra speaks for France, and a monarch of several realms for the United Kingdom.)
    ///
    /// The tenure that tells for whom a person speaks on a date: the one in force, else the last one before, else the
    /// first one.
    pub fn tenure_on<'t>(&'t self, tables: &'t Tables, person: u32, on: Option<NaiveDate>) -> Option<(&'t Tenure, bool)> {
        let mut rows: Vec<(&Tenure, &str)> = self.offices_of(tables, person).collect();
        rows.sort_by_key(|(t, kind)| (t.from, rank(kind)));
        // Without a day: the last of the highest offices.
        let Some(on) = on else {
            let top = rows.iter().map(|(_, kind)| rank(kind)).min()?;
            return rows.iter().rev().find(|(t, kind)| rank(kind) == top && t.post != "co-prince").or(rows.last()).map(|(t, _)| (*t, false));
        };
        if let Some((t, _)) = rows.iter().filter(|(t, _)| in_office(t, on)).min_by_key(|(t, kind)| (rank(kind), t.post == "co-prince", t.side != "GBR")) {
            return Some((t, true));
        }
        rows.iter().rev().find(|(t, _)| t.from.is_some_and(|f| first_day(f) <= on)).or(rows.first()).map(|(t, _)| (*t, false))
    }
}

/// Which of several offices held at once is the one news gives.
fn rank(kind: &str) -> usize {
    const ORDER: [&str; 9] = ["head_of_state", "monarch", "head_of_government", "foreign_minister", "head_of_organisation", "vice_president", "deputy_head", "defence_minister", "national_security_adviser"];
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

/// Whether a tenure was in force on a day.
pub fn in_office(tenure: &Tenure, on: NaiveDate) -> bool {
    tenure.from.is_none_or(|f| first_day(f) <= on) && tenure.until.is_none_or(|u| on <= last_day(u)) && (tenure.from.is_some() || tenure.until.is_some())
}
