//! From articles to a spreadsheet and back, through the command.

#[path = "write/common.rs"]
mod common;

use std::path::Path;
use std::process::{Command, Output, Stdio};

use calamine::{Reader, Xlsx, open_workbook};
use common::{Folder, csv, sheet, sheet_names};
use rust_xlsxwriter::Workbook;
use serde_json::Value;

const ARTICLES: &str = concat!(
    r#"{"id": "n-1", "published": "2023-03-03", "title": "Lavrov in Ankara", "url": "https://news.example.org/1", "#,
    r#""text": "Sergey Lavrov met with Hakan Fidan in Ankara on Thursday to discuss grain exports."}"#,
    "\n",
    r#"{"id": "n-2", "published": "2023-05-05", "#,
    r#""text": "Emmanuel Macron phoned Volodymyr Zelenskyy on Thursday. Wheat was cheaper in Chicago."}"#,
    "\n",
    r#"{"id": "n-3", "published": "2023-05-05", "text": "Wheat was cheaper in Chicago."}"#,
    "\n",
);

fn bilat(folder: &Folder, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bilat"));
    command.current_dir(&folder.0).args(args).stdin(Stdio::null()).output().unwrap()
}

/// Runs a command that must end well; gives what it prints.
fn good(folder: &Folder, args: &[&str]) -> String {
    let output = bilat(folder, args);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), errors.as_str()), (Some(0), ""), "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a command that must end with a code and say one thing.
fn bad(folder: &Folder, args: &[&str], code: i32, says: &str) {
    let output = bilat(folder, args);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{args:?}: {errors}");
    assert!(errors.contains(says), "{args:?}: {errors}");
}

fn articles() -> Folder {
    let folder = Folder::new();
    std::fs::write(folder.join("articles.jsonl"), ARTICLES).unwrap();
    folder
}

/// The cells of a column, without its header.
fn column(rows: &[Vec<String>], name: &str) -> Vec<String> {
    let at = rows[0].iter().position(|header| header == name).unwrap_or_else(|| panic!("no column {name}"));
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

#[test]
fn one_command_writes_every_file() {
    let folder = articles();
    let lines = good(&folder, &["extract", "articles.jsonl"]);
    let mut args = vec!["extract", "articles.jsonl", "--dyads", "--entities"];
    let mut names = vec!["events.xlsx", "events.csv", "events.tsv", "events.jsonl", "events.json"];
    names.extend(cfg!(feature = "parquet").then_some("events.parquet"));
    names.extend(cfg!(feature = "sqlite").then_some("events.sqlite"));
    names.iter().for_each(|name| args.extend(["-o", name]));
    assert_eq!(good(&folder, &args), "");
    for name in names.iter().chain(&["events.participants.csv", "events.dyads.tsv", "events.entities.csv"]) {
        assert!(folder.join(name).is_file(), "{name}");
    }
    assert_eq!(std::fs::read_to_string(folder.join("events.jsonl")).unwrap(), lines);

    let rows = sheet(&folder.join("events.xlsx"), "Events");
    assert_eq!(rows, csv(&folder.join("events.csv"), b','));
    assert_eq!(column(&rows, "doc_id"), ["n-1", "n-2"]);
    assert_eq!(column(&rows, "date_from"), ["2023-03-02", "2023-05-04"]);
    assert_eq!(column(&rows, "who"), ["Sergey Lavrov (RUS)", "Emmanuel Macron (FRA)"]);
    assert_eq!(column(&rows, "countries"), ["Russia; Turkey", "France; Ukraine"]);
    assert_eq!(column(&rows, "mode"), ["in_person", "phone"]);
    assert_eq!(column(&rows, "doc_url")[0], "https://news.example.org/1");
    let names = sheet_names(&folder.join("events.xlsx"));
    assert_eq!(names, ["Events", "Participants", "Dyads", "Entities", "Codebook", "Run"]);
    let links = column(&sheet(&folder.join("events.xlsx"), "Participants"), "wikidata");
    assert!(links.contains(&"https://www.wikidata.org/wiki/Q58217".to_string()), "{links:?}");
    let entities = sheet(&folder.join("events.xlsx"), "Entities");
    assert!(column(&entities, "words").contains(&"Chicago".to_string()), "{entities:?}");
    let tagged = good(&folder, &["tag", "articles.jsonl"]);
    assert_eq!(entities.len(), tagged.lines().count() + 1);

    // Standard output may be one of the places.
    assert_eq!(good(&folder, &["extract", "articles.jsonl", "-o", "-", "-o", "again.csv"]), lines);
}

#[test]
fn the_run_is_told_in_the_workbook() {
    let folder = articles();
    std::fs::write(folder.join("more.jsonl"), "{\"id\": \"n-4\"}\n").unwrap();
    std::fs::create_dir(folder.join("mine")).unwrap();
    std::fs::write(folder.join("mine/people.tsv"), "id\tname\tforms\tfamily\tgender\tbare\tsource\np-jane-doe\tJane Doe\t\tDoe\tf\t\tme\n")
        .unwrap();
    let args = ["extract", "articles.jsonl", "more.jsonl", "--gazetteer", "mine", "-o", "events.xlsx"];
    bad(&folder, &args, 3, "more.jsonl:1: field `text` is missing");
    let run = sheet(&folder.join("events.xlsx"), "Run");
    let told = |what: &str| run.iter().find(|row| row[0] == what).map(|row| row[1].clone()).unwrap_or_default();
    assert_eq!(told("bilat version"), env!("CARGO_PKG_VERSION"));
    assert_eq!((told("gazetteer").len(), told("own gazetteer").as_str()), (16, "mine"));
    assert_eq!((told("documents read").as_str(), told("documents skipped").as_str(), told("events").as_str()), ("3", "1", "2"));
    assert!(told("skipped").starts_with("more.jsonl:1: field `text` is missing"), "{run:?}");
    let inputs: Vec<&str> = run.iter().filter(|row| row[0] == "input").map(|row| row[1].as_str()).collect();
    assert_eq!(inputs, ["articles.jsonl", "more.jsonl"]);
}

#[test]
fn tables_are_read_too() {
    let folder = Folder::new();
    let table = "\u{feff}nr,pub_date,body,desk\r\n\
                 1,2023-03-03,\"Sergey Lavrov met with Hakan Fidan, \"\"a colleague\"\",\r\nin Ankara on Thursday.\",world\r\n\
                 2,2023-03-03\r\n\
                 3,2023-05-05,Emmanuel Macron phoned Volodymyr Zelenskyy on Thursday.,\r\n";
    std::fs::write(folder.join("archive.csv"), table).unwrap();
    std::fs::write(folder.join("archive.tsv"), "text\tpublished\nSergey Lavrov met Hakan Fidan in Ankara on Thursday.\t2023-03-03\n")
        .unwrap();
    let map = "id=nr,text=body,published=pub_date";
    bad(&folder, &["extract", "archive.csv", "--map", map, "-o", "e.csv"], 3, "archive.csv:4: the row has 2 cells, the header 4");
    let rows = csv(&folder.join("e.csv"), b',');
    assert_eq!(column(&rows, "doc_id"), ["1", "3"]);
    assert_eq!(column(&rows, "date_from"), ["2023-03-02", "2023-05-04"]);
    let event: Value = serde_json::from_str(good(&folder, &["extract", "archive.tsv"]).trim()).unwrap();
    assert_eq!((&event["doc"]["id"], &event["when"]["start"]), (&"archive.tsv:2".into(), &"2023-03-02".into()));
    bad(
        &folder,
        &["extract", "archive.csv"],
        1,
        "archive.csv:1: there is no column `text`; say with --map text=COLUMN which of nr, pub_date",
    );
    bad(&folder, &["extract", "archive.csv", "--map", "words=body"], 2, "FIELD=NAME");
    // The same names serve lines of JSON.
    std::fs::write(folder.join("a.jsonl"), "{\"body\": \"Sergey Lavrov met Hakan Fidan in Ankara on 2 March 2023.\"}\n").unwrap();
    assert_eq!(good(&folder, &["extract", "a.jsonl", "--map", "text=body"]).lines().count(), 1);
}

#[test]
fn columns_are_chosen_and_wrong_arguments_told() {
    let folder = articles();
    good(&folder, &["extract", "articles.jsonl", "-o", "e.csv", "--columns", "whom,date_from", "--excel"]);
    let bytes = std::fs::read(folder.join("e.csv")).unwrap();
    assert!(bytes.starts_with("\u{feff}whom,date_from\r\nHakan Fidan (TUR),2023-03-02\r\n".as_bytes()));
    bad(&folder, &["extract", "articles.jsonl", "-o", "f.csv", "--columns", "whon"], 1, "there is no column `whon`");
    bad(&folder, &["extract", "articles.jsonl", "-o", "f.jsonl", "--dyads"], 2, "shape tables");
    bad(&folder, &["extract", "articles.jsonl", "-o", "f.doc"], 1, "end the name in .jsonl");
    bad(&folder, &["extract", "articles.jsonl", "-o", "no/f.csv"], 1, "no/f.csv: cannot be written");
    assert_eq!(folder.names(), ["articles.jsonl", "e.csv", "e.participants.csv"]);
}

/// Text that begins like a formula, control characters, emoji, text from right to left, half a surrogate pair, 100 kB in a cell.
#[test]
fn hostile_text_passes_through_the_command() {
    let folder = Folder::new();
    let lead = r#"@ministry \ud83d \u0007 🤝🏽 שלום \u202eevil\u202c 👋"#;
    let met = "Sergey Lavrov met with Hakan Fidan in Ankara on 2 March 2023";
    let long = "grain, ".repeat(15_000);
    let text = format!("{met}, =cmd|' /C calc'!A0 and {long}wheat.");
    let line = format!(
        r#"{{"id": "=1+1", "title": "{lead}", "url": "https://example.org/{long}", "source": "-2", "+x": "\ud83d", "text": "{text}"}}"#
    );
    std::fs::write(folder.join("a.jsonl"), line + "\n").unwrap();
    let output = bilat(&folder, &["extract", "a.jsonl", "-o", "e.xlsx", "-o", "e.csv", "-o", "e.jsonl"]);
    assert_eq!(output.status.code(), Some(0));
    let notes = String::from_utf8(output.stderr).unwrap();
    assert!(notes.contains("bilat: A cell holds at most 32,767 characters"), "{notes}");
    assert!(notes.contains("Control characters"), "{notes}");

    let record = std::fs::read_to_string(folder.join("e.jsonl")).unwrap();
    let event: Value = serde_json::from_str(record.lines().next().unwrap()).unwrap();
    assert!(event["doc"]["title"].as_str().unwrap().starts_with("@ministry \u{fffd} \u{7} 🤝🏽"), "{event}");
    let cells = csv(&folder.join("e.csv"), b',');
    assert_eq!(column(&cells, "doc_id")[0], "'=1+1");
    assert!(column(&cells, "doc_title")[0].starts_with("'@ministry"));
    assert!(column(&cells, "quote")[0].len() > 100_000);
    let book = sheet(&folder.join("e.xlsx"), "Events");
    assert_eq!(column(&book, "doc_id")[0], "=1+1");
    assert!(column(&book, "quote")[0].starts_with(met) && column(&book, "quote")[0].encode_utf16().count() <= 32_767);
    let mut book: Xlsx<_> = open_workbook(folder.join("e.xlsx")).unwrap();
    assert!(book.worksheet_formula("Events").unwrap().is_empty(), "no cell is a formula");
    good(&folder, &["extract", "a.jsonl", "-o", "raw.csv", "--raw"]);
    assert_eq!(column(&csv(&folder.join("raw.csv"), b','), "doc_id")[0], "=1+1");
}

/// Saves the sheet Events again with what a reviewer typed: (row, column, words), the first event in row 0.
fn review(from: &Path, to: &Path, edits: &[(usize, &str, &str)]) {
    let mut rows = sheet(from, "Events");
    for (row, name, words) in edits {
        let at = rows[0].iter().position(|header| header == name).unwrap();
        rows[row + 1][at] = words.to_string();
    }
    let mut book = Workbook::new();
    let page = book.add_worksheet().set_name("Events").unwrap();
    for (row, cells) in rows.iter().enumerate() {
        page.write_row(row as u32, 0, cells).unwrap();
    }
    book.save(to).unwrap();
}

#[test]
fn a_reviewed_workbook_becomes_a_test() {
    let folder = articles();
    good(&folder, &["extract", "articles.jsonl", "-o", "events.xlsx", "-o", "events.jsonl"]);
    bad(&folder, &["labels", "from", "events.xlsx"], 1, "no document is reviewed");

    // Both are right, but the call was by video, says the reviewer.
    let edits = [(0, "verdict", "right"), (1, "verdict", "corrected"), (1, "mode", "video")];
    review(&folder.join("events.xlsx"), &folder.join("reviewed.xlsx"), &edits);
    let labels = good(&folder, &["labels", "from", "reviewed.xlsx"]);
    assert_eq!(labels.lines().count(), 2, "{labels}");
    std::fs::write(folder.join("labels.jsonl"), labels).unwrap();
    let score = good(&folder, &["score", "labels.jsonl", "events.jsonl"]);
    assert!(score.contains("event_F1=1.000") && score.contains("mode=0.500"), "{score}");

    good(&folder, &["labels", "from", "reviewed.xlsx", "-o", "articles.labels.json"]);
    bad(&folder, &["check", "."], 1, "");
    let found = String::from_utf8(bilat(&folder, &["check", "."]).stdout).unwrap();
    assert!(found.contains("NEW    mode: Emmanuel Macron phoned") && found.contains("- video") && found.contains("+ phone"), "{found}");
    good(&folder, &["check", ".", "--update"]);
    let known = good(&folder, &["check", "."]);
    assert!(known.contains("1 fixtures: 0 new differences, 1 known, 0 mended"), "{known}");
    assert!(good(&folder, &["check", ".", "--all"]).contains("known  mode: Emmanuel Macron phoned"));

    // A row without a verdict leaves its document out, and that is told.
    review(&folder.join("events.xlsx"), &folder.join("reviewed.xlsx"), &[(0, "verdict", "right"), (1, "verdict", "rihgt")]);
    bad(&folder, &["labels", "from", "reviewed.xlsx", "-o", "half.jsonl"], 3, "row 3: verdict is `rihgt`");
    assert_eq!(std::fs::read_to_string(folder.join("half.jsonl")).unwrap().lines().count(), 1);
}
