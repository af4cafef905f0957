//! What the tables hold is read in running text: each row stands once in a plain sentence, which goes through the whole pipeline.

use std::collections::HashMap;
use std::path::PathBuf;

use bilat::{Document, Event, Extractor};
use rayon::prelude::*;

type Row = HashMap<String, String>;

fn rows(table: &str) -> Vec<Row> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("gazetteers/{table}.tsv"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|l| l.split('\t').map(str::to_string).collect::<Vec<_>>());
    let head = lines.next().unwrap();
    lines.map(|cells| head.iter().cloned().zip(cells).collect()).collect()
}

/// The rows of which a sentence goes wrong, by what is said of each.
fn misread(cases: &[(String, String, String)], right: impl Fn(&str, &[Event]) -> bool + Sync) -> Vec<String> {
    let extractor = Extractor::new();
    cases
        .par_iter()
        .filter(|(key, text, day)| {
            let doc = Document::new("row", text.as_str()).published(day.parse().unwrap());
            !right(key, &extractor.extract(&doc))
        })
        .map(|(key, text, _)| format!("{key}: {text}"))
        .collect()
}

fn sides(events: &[Event]) -> Vec<&str> {
    let mut all: Vec<&str> = events.iter().flat_map(|e| e.who.iter().chain(&e.whom)).filter_map(|p| p.side.as_deref()).collect();
    all.sort_unstable();
    all
}

/// Everybody who has held an office stands with the whole name and nothing else, forty days after taking it.
#[test]
fn whole_names_are_those_of_the_people_who_bear_them() {
    let names: HashMap<String, String> = rows("people").into_iter().map(|r| (r["id"].clone(), r["name"].clone())).collect();
    let cases: Vec<(String, String, String)> = rows("tenures")
        .iter()
        .filter(|t| t["side"] != "TUV" && t["from"].len() == 10)
        .filter_map(|t| {
            let from: chrono::NaiveDate = t["from"].parse().ok()?;
            let day = (from + chrono::Duration::days(40)).to_string();
            let over = !t["until"].is_empty() && t["until"] < day;
            let name = names.get(&t["person"])?;
            let text = format!("{name} met Tuvaluan Foreign Minister Manasa Kedrau in Funafuti on Tuesday.");
            (!over).then_some((name.clone(), text, day))
        })
        .collect();
    assert!(cases.len() > 9000);
    let mut wrong =
        misread(&cases, |name, events| events.iter().flat_map(|e| e.who.iter().chain(&e.whom)).any(|p| p.name.as_deref() == Some(name)));
    // Two of one name at one time; a rank and an initial that parts a name; no one's representative.
    const KNOWN: [&str; 4] = ["Amina Mohammed", "Maj-Inger Klingvall", "Matthías Á. Mathiesen", "Dalai Lama"];
    wrong.retain(|w| !KNOWN.iter().any(|k| w.starts_with(k)));
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Each state stands with its name and its adjectives.
#[test]
fn states_are_read_by_name_and_adjective() {
    let mut cases: Vec<(String, String, String)> = Vec::new();
    for row in rows("polities").iter().filter(|r| r["until"].is_empty() && !matches!(r["id"].as_str(), "PER" | "COG")) {
        let mut add = |text: String| cases.push((row["id"].clone(), text, "2024-10-17".to_string()));
        for adjective in row["adjectives"].split('|').filter(|a| !a.is_empty() && *a != "I-Kiribati") {
            add(format!("{adjective} Foreign Minister Zalvo Kestrun met Peruvian Foreign Minister Elmo Schiatti in Lima on Tuesday."));
            add(format!("Peruvian Foreign Minister Elmo Schiatti met {adjective} officials in Lima on Tuesday."));
        }
        let name = &row["name"];
        add(format!("Zalvo Kestrun, the foreign minister of {name}, met Peruvian Foreign Minister Elmo Schiatti in Lima on Tuesday."));
        add(format!("{name} and Peru held talks in Lima on Tuesday."));
        add(format!("Talks between Peru and {name} were held in Lima on Tuesday."));
    }
    let wrong = misread(&cases, |id, events| {
        let mut wanted = [id, "PER"];
        wanted.sort_unstable();
        events.len() == 1 && sides(events) == wanted
    });
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Each town, and each house with a name of its own, stands as the place of a meeting.
#[test]
fn towns_and_houses_are_where_a_meeting_is_held() {
    let sentence =
        |place: &str| format!("Peruvian Foreign Minister Elmo Schiatti met Fijian Foreign Minister Manasa Kedrau {place} on Tuesday.");
    let case = |name: &str, place: String| (name.to_string(), sentence(&place), "2024-10-17".to_string());
    // A town that its state's name parts, or whose name begins in small letters.
    let odd = |name: &str| name.contains(',') || !name.chars().next().unwrap().is_uppercase();
    let towns: Vec<_> = rows("places")
        .iter()
        .filter(|r| r["kind"] == "city" && !odd(&r["name"]) && !r["name"].starts_with("Thủ "))
        .map(|r| case(&r["name"], format!("in {}", r["name"])))
        .collect();
    assert!(towns.len() > 6000);
    let place = |e: &Event| e.place.clone();
    let wrong =
        misread(&towns, |_, events| events.len() == 1 && place(&events[0]).is_some_and(|p| p.city.is_some() || p.country.is_some()));
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), towns.len(), wrong.join("\n"));
    let houses: Vec<_> = rows("venues")
        .iter()
        .filter(|r| r["name"].chars().any(char::is_uppercase))
        .flat_map(|r| [case(&r["name"], format!("at the {}", r["name"])), case(&r["name"], format!("at {}", r["name"]))])
        .collect();
    let read = |events: &[Event]| events.len() == 1 && place(&events[0]).is_some_and(|p| p.venue.is_some());
    // "at the Villa Borghese", "at Chequers": one of the two is how a newsroom writes it.
    let wrong = misread(&houses, |_, events| read(events));
    let both: Vec<&String> =
        wrong.iter().filter(|w| wrong.iter().filter(|v| v.split(':').next() == w.split(':').next()).count() > 1).collect();
    assert!(both.is_empty(), "{} of {}:\n{both:?}", both.len(), houses.len());
}
