//! Files as analysts open them: every format, hostile text, the limits of workbooks, all or nothing.

#[path = "write/common.rs"]
mod common;

use std::process::Command;

use bilat::event::{Event, Evidence, Quote};
use bilat::write::{Limits, Options, Output, Table, Target};
use bilat::{Entity, EntityKind};
use common::{Folder, csv, run, sample, sheet, sheet_names, try_run, write};

const ALL: &[&str] = &["t.jsonl", "t.json", "t.csv", "t.tsv", "t.xlsx", "t.parquet", "t.sqlite"];

fn formats() -> Vec<&'static str> {
    ALL.iter().copied().filter(|name| Target::of(name.as_ref()).is_ok()).collect()
}

/// Text that breaks careless writers.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1 555 0100 said the minister",
        "-1 to +1",
        "@ministry met @embassy",
        "\ttabbed",
        "\r\nstarts with a line break",
        "commas, \"quotes\", 'single' and\nlines\r\nof both kinds\rand old ones",
        "nul \u{0} bell \u{7} escape \u{1b} delete \u{7f} next line \u{85}",
        "non-characters \u{fffe} \u{ffff} \u{1ffff}",
        "replacement \u{fffd}",
        "emoji 🤝🏽 👩‍👩‍👧 🇫🇷",
        "שלום عليكم \u{202e}right to left\u{202c}",
        "e\u{301} combining, zero\u{200b}width, soft\u{ad}hyphen, no\u{a0}break",
        "_x0041_ looks like an escape, _x005F_x0041_ too, _x and _x00",
        "<tag attr=\"1\"> & &amp; ]]> <!-- -->",
        "'; DROP TABLE events; --",
        "{\"json\": [1, null]}",
        " leading and trailing ",
        "-",
        "NULL",
        "1e5",
        "0042",
        "2021-04-05",
        "TRUE",
    ]
    .map(str::to_string)
    .to_vec();
    texts.push("long ".repeat(20_000));
    texts.push("🤝".repeat(20_000));
    texts
}

/// An event whose every text is this one.
fn saying(index: usize, text: &str) -> Event {
    let mut event = sample()[3].clone();
    let quote = Quote { text: text.to_string(), start: 0, end: text.chars().count(), part: None };
    event.id = format!("hostile-{index}");
    event.doc.id = text.to_string();
    event.doc.title = Some(text.to_string());
    event.doc.url = Some(format!("https://example.org/{text}"));
    event.doc.source = Some(text.to_string());
    event.doc.extra.insert(text.to_string(), text.into());
    for participant in event.who.iter_mut().chain(&mut event.whom) {
        participant.name = Some(text.to_string());
        participant.mention = quote.clone();
    }
    if let Some(place) = &mut event.place {
        place.city = Some(text.to_string());
        place.venue = Some(text.to_string());
    }
    if let Some(outcome) = &mut event.outcome {
        outcome.text = text.to_string();
    }
    event.evidence = vec![Evidence { rule: "meet/x".to_string(), text: text.to_string(), start: 0, end: 1, part: None }];
    event
}

fn column(name: &str) -> usize {
    Table::Events.columns().iter().position(|column| column.name == name).unwrap()
}

#[test]
fn every_format_tells_the_same() {
    let folder = Folder::new();
    let events = sample();
    let options = Options { dyads: true, ..Options::default() };
    assert_eq!(write(&folder, &formats(), options, &events), Vec::<String>::new());

    let lines = std::fs::read_to_string(folder.join("t.jsonl")).unwrap();
    let read: Vec<Event> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(read, events);
    let array: Vec<Event> = serde_json::from_slice(&std::fs::read(folder.join("t.json")).unwrap()).unwrap();
    assert_eq!(array, events);

    let rows = csv(&folder.join("t.csv"), b',');
    assert_eq!(rows[0], Table::Events.columns().iter().map(|column| column.name).collect::<Vec<_>>());
    assert_eq!(rows.len(), events.len() + 1);
    assert_eq!(rows, csv(&folder.join("t.tsv"), b'\t'));
    assert_eq!(rows[1][column("who")], "Clara Lindvall (SWE)");
    assert_eq!(rows[4][column("whom")], "[Minister of Foreign Affairs] (SVK); [Minister of Foreign Affairs] (AUT)");
    assert_eq!((rows[2][column("date_from")].as_str(), rows[2][column("date_precision")].as_str()), ("2021-06-01", "month"));
    let outcomes: Vec<&str> = rows.iter().map(|row| row[column("outcome")].as_str()).collect();
    assert_eq!(outcomes, ["outcome", "", "", "", "joint_statement", "", "", ""]);
    assert_eq!(rows[4][column("outcome_words")], "issued a joint statement");
    assert!(std::fs::read_to_string(folder.join("t.csv")).unwrap().contains("\r\n"));

    let book = folder.join("t.xlsx");
    assert_eq!(sheet_names(&book), ["Events", "Participants", "Dyads", "Codebook", "Run"]);
    // Formulas are guarded in CSV only.
    let unguarded = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
        rows.into_iter()
            .map(|row| row.into_iter().map(|cell| cell.strip_prefix('\'').map_or(cell.clone(), str::to_string)).collect())
            .collect()
    };
    assert_eq!(sheet(&book, "Events"), unguarded(rows));
    assert_eq!(sheet(&book, "Participants"), csv(&folder.join("t.participants.csv"), b','));
    assert_eq!(sheet(&book, "Dyads"), csv(&folder.join("t.dyads.csv"), b','));
    let pairs: Vec<[String; 2]> =
        csv(&folder.join("t.dyads.csv"), b',').iter().skip(4).take(3).map(|row| [row[4].clone(), row[5].clone()]).collect();
    assert_eq!(pairs, [["HUN", "SVK"], ["HUN", "AUT"], ["SVK", "AUT"]]);
    let dyads = csv(&folder.join("t.dyads.csv"), b',');
    let outcome = Table::Dyads.columns().iter().position(|column| column.name == "outcome").unwrap();
    assert_eq!(dyads.iter().filter(|row| row[outcome] == "joint_statement").count(), 3);
    let ran: Vec<String> = sheet(&book, "Run").iter().map(|row| row.join(" ")).collect();
    assert!(ran.contains(&"skipped broken.txt:3: is not UTF-8; save the file as UTF-8".to_string()), "{ran:?}");
    let codebook = sheet(&book, "Codebook");
    let status = codebook.iter().find(|row| row[0] == "Events" && row[1] == "status").unwrap();
    assert_eq!(status[3], "held, ongoing, planned, proposed, postponed, cancelled, denied");
    let outcome = codebook.iter().find(|row| row[0] == "Events" && row[1] == "outcome").unwrap();
    assert_eq!(outcome[3], "signed, agreed, joint_statement, no_agreement, meet_again");
}

#[test]
#[cfg(feature = "sqlite")]
fn the_database_holds_together() {
    let folder = Folder::new();
    let mut events = sample();
    events.push(events[0].clone());
    let notes = write(&folder, &["t.sqlite"], Options::default(), &events);
    assert!(notes[0].contains("more than once"), "{notes:?}");
    let base = rusqlite::Connection::open(folder.join("t.sqlite")).unwrap();
    let count = |sql: &str| base.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM events"), 7);
    assert_eq!(count("SELECT count(*) FROM documents"), 5);
    assert_eq!(count("SELECT count(*) FROM participants"), 15);
    assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert_eq!(count("SELECT count(*) FROM dyads WHERE event_id = (SELECT id FROM events WHERE format = 'trilateral')"), 3);
    assert_eq!(count("SELECT count(*) FROM events WHERE outcome = 'joint_statement' AND outcome_words = 'issued a joint statement'"), 1);
    assert_eq!(count("SELECT count(*) FROM dyads WHERE outcome = 'joint_statement'"), 3);
    assert_eq!(count("SELECT count(*) FROM run WHERE what = 'skipped'"), 1);
}

#[test]
fn hostile_text_survives_every_format() {
    let folder = Folder::new();
    let texts = hostile();
    let events: Vec<Event> = texts.iter().enumerate().map(|(index, text)| saying(index, text)).collect();
    let notes = write(&folder, &formats(), Options::default(), &events);
    assert!(notes.iter().any(|note| note.contains("32,767")), "{notes:?}");
    assert!(notes.iter().any(|note| note.contains("Control characters")), "{notes:?}");

    let lines = std::fs::read_to_string(folder.join("t.jsonl")).unwrap();
    let read: Vec<Event> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(read, events);

    let quote = column("quote");
    let cells = csv(&folder.join("t.csv"), b',');
    let tabs = csv(&folder.join("t.tsv"), b'\t');
    let book = sheet(&folder.join("t.xlsx"), "Events");
    for (index, text) in texts.iter().enumerate() {
        let plain = bilat::write::clean(text).into_owned();
        let guarded = bilat::write::guard(&plain).into_owned();
        assert_eq!(cells[index + 1][quote], guarded);
        assert_eq!(tabs[index + 1][quote], guarded);
        assert!(!cells[index + 1][quote].starts_with(['=', '+', '-', '@', '\t', '\r']));
        let cell = &book[index + 1][quote];
        let plain = bilat::write::break_escapes(&plain);
        if plain.encode_utf16().count() > 32_767 {
            assert!(cell.encode_utf16().count() <= 32_767 && plain.starts_with(cell.trim_end_matches('…')));
        } else {
            assert_eq!(*cell, *plain, "row {index}");
        }
    }
    #[cfg(feature = "parquet")]
    {
        use arrow_array::cast::AsArray;
        let file = std::fs::File::open(folder.join("t.parquet")).unwrap();
        let reader = parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder::try_new(file).unwrap().build().unwrap();
        let titles: Vec<String> = reader
            .flat_map(|rows| {
                let rows = rows.unwrap();
                let title = rows.column_by_name("doc").unwrap().as_struct().column_by_name("title").unwrap().clone();
                title.as_string::<i32>().iter().map(|title| title.unwrap().to_string()).collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(titles, texts);
    }
    #[cfg(feature = "sqlite")]
    {
        let base = rusqlite::Connection::open(folder.join("t.sqlite")).unwrap();
        let mut select = base.prepare("SELECT quote FROM evidence JOIN events ON event_id = id ORDER BY events.rowid").unwrap();
        let quotes: Vec<String> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(quotes, texts);
    }
}

#[test]
fn raw_csv_is_not_guarded_and_excel_csv_has_a_mark() {
    let folder = Folder::new();
    let events = [saying(0, "=1+1"), saying(1, "a\u{7}b")];
    write(&folder, &["raw.csv"], Options { raw: true, excel: true, ..Options::default() }, &events);
    let bytes = std::fs::read(folder.join("raw.csv")).unwrap();
    assert!(bytes.starts_with("\u{feff}date_from".as_bytes()));
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains(",=1+1,") && text.contains("a\u{7}b"), "{text}");
}

#[test]
fn what_a_workbook_cannot_hold_goes_on_elsewhere_and_is_noted() {
    let folder = Folder::new();
    let limits = Limits { rows: 4, links: 2, cell: 40, address: 60 };
    let mut events = sample();
    events[0].doc.url = Some(format!("https://example.org/{}", "long".repeat(20)));
    events[1].doc.url = Some("file:///etc/passwd".to_string());
    events[1].when.as_mut().unwrap().start = Some("1877-04-24".to_string());
    let notes = write(&folder, &["t.xlsx", "t.csv"], Options { limits, ..Options::default() }, &events);
    let book = folder.join("t.xlsx");
    let names = sheet_names(&book);
    assert_eq!(names[..2], ["Events", "Participants"]);
    assert!(names.contains(&"Events 3".to_string()) && names.contains(&"Participants 5".to_string()), "{names:?}");
    let ids = |rows: Vec<Vec<String>>| rows.iter().skip(1).map(|row| row[column("event_id")].clone()).collect::<Vec<_>>();
    let found: Vec<String> = ["Events", "Events 2", "Events 3"].iter().flat_map(|name| ids(sheet(&book, name))).collect();
    assert_eq!(found, events.iter().map(|event| event.id.clone()).collect::<Vec<_>>());
    assert_eq!(sheet(&book, "Events")[2][0], "1877-04-24");
    for what in ["is full", "32,767", "too long for a link"] {
        assert!(notes.iter().any(|note| note.contains(what)), "{what}: {notes:?}");
    }
    let ran = sheet(&book, "Run");
    assert!(ran.iter().any(|row| row[0] == "note" && row[1].contains("is full")), "{ran:?}");
}

#[test]
fn a_file_appears_whole_or_not_at_all() {
    let folder = Folder::new();
    std::fs::write(folder.join("t.csv"), "old").unwrap();
    let paths: Vec<_> = formats().iter().map(|name| folder.join(name)).collect();
    let mut output = Output::open(&paths, Options::default()).unwrap();
    output.write(&sample()[0]).unwrap();
    assert_eq!(std::fs::read_to_string(folder.join("t.csv")).unwrap(), "old");
    drop(output);
    assert_eq!(folder.names(), ["t.csv"]);
    let output = Output::open(&paths, Options::default()).unwrap();
    output.finish(&run()).unwrap();
    let mut expected: Vec<&str> = formats();
    expected.extend(["t.participants.csv", "t.participants.tsv"]);
    expected.sort_unstable();
    assert_eq!(folder.names(), expected);
    assert_eq!(csv(&folder.join("t.csv"), b',').len(), 1);
    assert_eq!(std::fs::read_to_string(folder.join("t.json")).unwrap(), "[]\n");
}

#[test]
fn the_same_events_give_the_same_bytes() {
    let folder = Folder::new();
    let names: Vec<&str> = formats();
    write(&folder, &names, Options::default(), &sample());
    let first: Vec<Vec<u8>> = names.iter().map(|name| std::fs::read(folder.join(name)).unwrap()).collect();
    write(&folder, &names, Options::default(), &sample());
    for (name, first) in names.iter().zip(first) {
        assert!(std::fs::read(folder.join(name)).unwrap() == first, "{name} differs");
    }
}

#[test]
fn columns_are_chosen_by_name() {
    let folder = Folder::new();
    let chosen = |names: &[&str]| Options { columns: names.iter().map(|name| name.to_string()).collect(), ..Options::default() };
    write(&folder, &["t.csv", "t.xlsx"], chosen(&["whom", "date_from", "who"]), &sample());
    assert_eq!(csv(&folder.join("t.csv"), b',')[1], ["Peter Otieno (KEN)", "2021-04-06", "Clara Lindvall (SWE)"]);
    assert_eq!(sheet(&folder.join("t.xlsx"), "Events")[1], ["Peter Otieno (KEN)", "2021-04-06", "Clara Lindvall (SWE)"]);
    let error = Output::open(&[folder.join("u.csv")], chosen(&["whon"])).err().unwrap();
    assert!(error.what.contains("whon") && error.remedy.contains("date_from, date_to"), "{error}");
}

#[test]
fn countries_have_names_where_they_are_known() {
    let folder = Folder::new();
    let countries =
        [("SWE", "Sweden"), ("KEN", "Kenya"), ("CAN", "Canada")].map(|(code, name)| (code.to_string(), name.to_string())).into();
    write(&folder, &["t.csv"], Options { countries, ..Options::default() }, &sample());
    let rows = csv(&folder.join("t.csv"), b',');
    assert_eq!(rows[1][column("countries")], "Sweden; Kenya");
    // The Union is a side and no country.
    assert_eq!((rows[5][column("sides")].as_str(), rows[5][column("countries")].as_str()), ("CAN; EU", "Canada"));
}

#[test]
fn entities_have_a_table_on_request() {
    let folder = Folder::new();
    let names: Vec<&str> = formats();
    let paths: Vec<_> = names.iter().map(|name| folder.join(name)).collect();
    let entity = Entity {
        doc: "a-101".to_string(),
        kind: EntityKind::Country,
        id: Some("Q114".to_string()),
        name: Some("Kenya".to_string()),
        text: "Kenyan".to_string(),
        start: 42,
        end: 48,
        part: None,
    };
    let mut output = Output::open(&paths, Options { entities: true, ..Options::default() }).unwrap();
    output.entity(&entity).unwrap();
    output.finish(&run()).unwrap();
    let row = ["a-101", "country", "Kenya", "Q114", "Kenyan", "42", "48", ""];
    assert_eq!(csv(&folder.join("t.entities.csv"), b',')[1], row);
    assert_eq!(sheet(&folder.join("t.xlsx"), "Entities")[1], row);
    #[cfg(feature = "sqlite")]
    {
        let base = rusqlite::Connection::open(folder.join("t.sqlite")).unwrap();
        let words: String = base.query_row("SELECT words FROM entities WHERE entity_id = 'Q114'", [], |row| row.get(0)).unwrap();
        assert_eq!(words, "Kenyan");
    }
}

#[test]
fn what_cannot_be_opened_says_why() {
    let folder = Folder::new();
    let open = |name: &str| Output::open(&[folder.join(name)], Options::default()).err().unwrap().to_string();
    assert!(open("t.doc").contains(".xlsx"));
    assert!(open("none/t.csv").contains("create the folder first"));
    let twice = Output::open(&[folder.join("a.csv"), folder.join("a.csv")], Options::default()).err().unwrap();
    assert!(twice.what.contains("twice"));
    assert_eq!(folder.names(), Vec::<String>::new());
}

/// Writes the sample and hostile text, and what readers should see of it.
fn for_other_tools(folder: &Folder) {
    let mut events = sample();
    // Excel's own limits are tested above; here every tool reads every character.
    let texts = hostile().into_iter().filter(|text| text.encode_utf16().count() < 32_000);
    events.extend(texts.enumerate().map(|(index, text)| saying(index, &text)));
    write(folder, &formats(), Options::default(), &events);
    let expected = serde_json::json!({
        "sheets": sheet_names(&folder.join("t.xlsx")),
        "events": sheet(&folder.join("t.xlsx"), "Events"),
        "csv": csv(&folder.join("t.csv"), b','),
        "records": events,
    });
    std::fs::write(folder.join("expected.json"), expected.to_string()).unwrap();
}

#[test]
fn analysts_tools_read_the_same() {
    let folder = Folder::new();
    for_other_tools(&folder);
    let python = std::env::var("BILAT_PYTHON").unwrap_or_else(|_| "python3".to_string());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/write/read_back.py");
    try_run(Command::new(python).arg(script).arg(&folder.0));
}

#[test]
fn libreoffice_opens_the_workbook() {
    let folder = Folder::new();
    for_other_tools(&folder);
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.0.display());
    let convert = |to: &str| {
        let mut command = Command::new("soffice");
        try_run(command.args([&profile, "--headless", "--convert-to", to, "--outdir"]).arg(&folder.0).arg(folder.join("t.xlsx")))
    };
    if convert("pdf").is_none() {
        return;
    }
    assert!(std::fs::read(folder.join("t.pdf")).unwrap().starts_with(b"%PDF"));
    // Sheet 1, UTF-8, cells as they are stored rather than shown.
    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1").unwrap();
    let got = csv(&folder.join("t-Events.csv"), b',');
    let want = sheet(&folder.join("t.xlsx"), "Events");
    assert_eq!(got.len(), want.len());
    let quote = column("quote");
    for (got, want) in got.iter().zip(&want) {
        assert_eq!(got[quote], want[quote]);
    }
}

/// `cargo test --test write -- --ignored --nocapture` prints seconds and peak memory of each format.
#[test]
#[ignore = "a measurement of a minute"]
fn a_hundred_thousand_events_in_bounded_memory() {
    let folder = Folder::new();
    let peak = || {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or("VmHWM: 0 kB").to_string();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    };
    let events = sample();
    for name in formats() {
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        let before = peak();
        let start = std::time::Instant::now();
        let mut output = Output::open(&[folder.join(name)], Options { dyads: true, ..Options::default() }).unwrap();
        for number in 0..100_000 {
            let mut event = events[number % events.len()].clone();
            event.id = format!("{number:016x}");
            event.doc.id = format!("doc-{}", number / 3);
            event.doc.url = Some(format!("https://news.example.org/{number}"));
            output.write(&event).unwrap();
        }
        let notes = output.finish(&run()).unwrap();
        let size = std::fs::metadata(folder.join(name)).unwrap().len() / 1024 / 1024;
        println!("{name}: {:.1} s, peak {} MB (before {before} MB), file {size} MB {notes:?}", start.elapsed().as_secs_f64(), peak());
        assert!(peak() < 400, "{name}: {} MB", peak());
    }
}
