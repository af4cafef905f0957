//! The way of a workbook: written, reviewed, read back as labels, scored, checked.

#[path = "write/common.rs"]
mod common;

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use bilat::check::{BASELINE, check};
use bilat::event::{Event, Status};
use bilat::labels::from_workbook;
use bilat::score::{read_labels, score};
use bilat::write::Options;
use calamine::{Data, Reader, Xlsx, open_workbook};
use common::{Folder, sample, try_run, write};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// What a reviewer types: (row of the sheet, column, words); row 1 is the header.
type Edits<'a> = &'a [(u32, &'a str, &'a str)];

/// Saves a workbook again as a spreadsheet would, with what a reviewer typed into it. Columns stand in reverse order, as a
/// reviewer may move them.
fn review(from: &Path, to: &Path, edits: Edits<'_>) {
    let mut book: Xlsx<_> = open_workbook(from).unwrap();
    let cells = book.worksheet_range("Events").unwrap();
    let header: Vec<String> = cells.rows().next().unwrap().iter().map(|cell| cell.to_string()).collect();
    let edits: HashMap<(u32, usize), &str> =
        edits.iter().map(|&(row, column, words)| ((row, header.iter().position(|name| name == column).unwrap()), words)).collect();
    let rows = edits.keys().map(|&(row, _)| row).max().unwrap_or(0).max(cells.height() as u32);
    let mut copy = Workbook::new();
    let sheet = copy.add_worksheet().set_name("Events").unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for row in 1..=rows {
        for column in 0..header.len() {
            let at = (header.len() - 1 - column) as u16;
            if let Some(words) = edits.get(&(row, column)) {
                sheet.write_string(row - 1, at, *words).unwrap();
                continue;
            }
            match cells.get_value((row - 1, column as u32)).unwrap_or(&Data::Empty) {
                Data::Empty => {}
                Data::Float(number) => drop(sheet.write_number(row - 1, at, *number).unwrap()),
                Data::DateTime(moment) => {
                    let (year, month, date, ..) = moment.to_ymd_hms_milli();
                    let moment = ExcelDateTime::from_ymd(year, month, date).unwrap();
                    sheet.write_datetime_with_format(row - 1, at, &moment, &day).unwrap();
                }
                other => drop(sheet.write_string(row - 1, at, other.to_string()).unwrap()),
            }
        }
    }
    copy.save(to).unwrap();
}

const ALL_RIGHT: Edits<'static> = &[
    (2, "verdict", "right"),
    (3, "verdict", "right"),
    (4, "verdict", "right"),
    (5, "verdict", "right"),
    (6, "verdict", "right"),
    (7, "verdict", "right"),
    (8, "verdict", "right"),
];

#[test]
fn right_rows_are_labels_that_their_records_meet() {
    let folder = Folder::new();
    let events = sample();
    write(&folder, &["events.xlsx"], Options::default(), &events);
    assert!(from_workbook(folder.join("events.xlsx")).unwrap().docs.is_empty(), "nothing is reviewed yet");
    review(&folder.join("events.xlsx"), &folder.join("reviewed.xlsx"), ALL_RIGHT);
    let reviewed = from_workbook(folder.join("reviewed.xlsx")).unwrap();
    assert!(reviewed.left_out.is_empty(), "{:?}", reviewed.left_out);
    assert_eq!(reviewed.docs.len(), 5);
    assert_eq!(reviewed.docs[0].published.as_deref(), Some("2021-04-08"));
    let report = score(&reviewed.docs, &events);
    assert_eq!((report.found, report.strict, report.false_records, report.missed), (7, 7, 0, 0), "{report}\n{:?}", report.errors);
    assert!(report.slots.iter().all(|slot| slot.right == slot.asked), "{report}");
}

#[test]
fn what_an_analyst_corrected_becomes_a_test() {
    let folder = Folder::new();
    let events = sample();
    write(&folder, &["events.xlsx"], Options::default(), &events);
    let edits: Edits<'_> = &[
        (2, "verdict", "right"),
        // A month that was wrong, and a city that the text does not tell.
        (3, "verdict", "Corrected"),
        (3, "date_from", "2021-07"),
        (3, "city", "-"),
        (4, "verdict", "wrong"),
        (5, "verdict", "corrected"),
        (5, "whom", "Milan Sykora | M. Sykora (SVK); [foreign minister] (AUT)"),
        (5, "status", "held | ongoing"),
        (5, "topics", "dams | dam safety; shipping"),
        (5, "outcome", "agreed | signed"),
        (6, "verdict", "optional"),
        // Row 7 has no verdict, so that its document is left out; row 8 has a verdict that there is not.
        (8, "verdict", "rihgt"),
        (9, "verdict", "missed"),
        (9, "doc_id", "b-17"),
        (9, "kind", "meeting"),
        (9, "status", "held"),
        (9, "mode", "unspecified"),
        (9, "who", "Tomas Havran (SVK)"),
        (9, "whom", "EU"),
        (9, "date_from", "2021-05-15"),
        (9, "quote", "Havran had spoken with the Union's envoy on Saturday."),
    ];
    review(&folder.join("events.xlsx"), &folder.join("reviewed.xlsx"), edits);
    let reviewed = from_workbook(folder.join("reviewed.xlsx")).unwrap();
    assert_eq!(reviewed.left_out.len(), 1);
    assert!(reviewed.left_out[0].to_string().contains("row 8: verdict is `rihgt`"), "{:?}", reviewed.left_out);
    let ids: Vec<&str> = reviewed.docs.iter().map(|doc| doc.id.as_str()).collect();
    assert_eq!(ids, ["a-101", "b-17", "c-3"]);
    let label = &reviewed.docs[0].events[1];
    assert_eq!((label.when.as_slice(), label.city.as_slice()), (&[Some("2021-07".to_string())][..], &[None][..]));
    let label = &reviewed.docs[1].events[0];
    assert_eq!(label.whom[0].name, ["Milan Sykora", "M. Sykora"]);
    assert!(label.whom[1].name.is_empty());
    assert_eq!(label.status.0, ["held", "ongoing"]);
    assert_eq!(label.topics, [vec!["dams", "dam safety"], vec!["shipping"]]);
    assert_eq!(label.outcome, ["agreed", "signed"].map(|value| Some(value.to_string())));
    assert!(reviewed.docs[2].events[0].optional);

    // The labels are a file that scores.
    std::fs::write(folder.join("labels.jsonl"), reviewed.to_jsonl()).unwrap();
    let labels = read_labels(folder.join("labels.jsonl")).unwrap();
    assert_eq!(labels, reviewed.docs);
    let report = score(&labels, &events);
    assert_eq!((report.found, report.false_records, report.missed), (3, 1, 1), "{report}");
    let slots: Vec<String> = report.errors.iter().filter(|error| error.what == "SLOTS").map(|error| error.wrong.join(",")).collect();
    assert_eq!(slots, ["when,city", "participants,outcome,topics"]);

    // And a folder of fixtures that a later run is checked against.
    let fixtures = Folder::new();
    let dir = &fixtures.0;
    for doc in &labels {
        let words = events.iter().filter(|event| event.doc.id == doc.id).map(|event| event.evidence[0].text.as_str());
        std::fs::write(dir.join(format!("{}.txt", doc.id)), words.collect::<Vec<_>>().join(" ")).unwrap();
        std::fs::write(dir.join(format!("{}.labels.json", doc.id)), serde_json::to_string(doc).unwrap()).unwrap();
    }
    let extract = |change: &dyn Fn(&mut Event)| {
        let mut events = events.clone();
        events.iter_mut().for_each(change);
        move |doc: &bilat::Document| events.iter().filter(|event| event.doc.id == doc.id).cloned().collect::<Vec<_>>()
    };
    let first = check(dir, false, extract(&|_| {})).unwrap();
    assert!(first.is_regression(), "nothing is known without a baseline");
    assert!(!dir.join(BASELINE).exists(), "a baseline is written on request only");
    assert!(!check(dir, true, extract(&|_| {})).unwrap().is_regression());
    let same = check(dir, false, extract(&|_| {})).unwrap();
    assert!(!same.is_regression() && same.known.len() == first.regressions.len() && same.mended.is_empty());
    let worse = check(dir, false, extract(&|event| event.status = Status::Denied)).unwrap();
    assert!(worse.is_regression());
    let account = worse.account(false);
    assert!(account.contains("NEW    status: Swedish Foreign Minister"), "{account}");
    assert!(first.account(true).contains("- agreed|signed\n") && first.account(true).contains("+ joint_statement\n"), "{account}");
    assert!(account.contains("- held\n") && account.contains("+ denied\n"), "{account}");
    let better = |event: &mut Event| {
        if let Some(place) = event.place.as_mut().filter(|place| place.city.as_deref() == Some("Stockholm")) {
            place.city = None;
        }
    };
    let better = check(dir, false, extract(&better)).unwrap();
    assert_eq!(better.mended.iter().map(|(_, key)| key.split(':').next().unwrap()).collect::<Vec<_>>(), ["city"]);
    assert!(!better.is_regression());
}

#[test]
fn a_broken_review_names_the_row() {
    let folder = Folder::new();
    write(&folder, &["events.xlsx"], Options::default(), &sample());
    for (column, words, says) in [
        ("status", "done", "status is `done`"),
        ("date_from", "last May", "date_from is `last May`"),
        ("sidelines", "maybe", "sidelines is `maybe`"),
        ("outcome", "pact", "outcome is `pact`"),
        ("duration_minutes", "an hour", "duration_minutes is `an hour`"),
        ("doc_id", "", "no doc_id"),
    ] {
        review(&folder.join("events.xlsx"), &folder.join("reviewed.xlsx"), &[(4, "verdict", "corrected"), (4, column, words)]);
        let left_out = from_workbook(folder.join("reviewed.xlsx")).unwrap().left_out;
        assert!(
            left_out[0].to_string().contains(&format!("row 4: {}", if words.is_empty() { "has a verdict but no doc_id" } else { says })),
            "{left_out:?}"
        );
    }
    std::fs::write(folder.join("no.xlsx"), "PK").unwrap();
    assert!(from_workbook(folder.join("no.xlsx")).unwrap_err().what.contains("no workbook"));
}

#[test]
fn a_workbook_saved_by_libreoffice_reads_the_same() {
    let folder = Folder::new();
    write(&folder, &["events.xlsx"], Options::default(), &sample());
    review(&folder.join("events.xlsx"), &folder.join("reviewed.xlsx"), ALL_RIGHT);
    std::fs::create_dir(folder.join("saved")).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.0.display());
    let mut command = Command::new("soffice");
    command.args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"]).arg(folder.join("saved")).arg(folder.join("reviewed.xlsx"));
    if try_run(&mut command).is_some() {
        let ours = from_workbook(folder.join("reviewed.xlsx")).unwrap();
        assert_eq!(from_workbook(folder.join("saved/reviewed.xlsx")).unwrap(), ours);
    }
}
