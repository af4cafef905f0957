//! What the tests of written files share.
#![allow(dead_code)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use bilat::event::Event;
use bilat::write::{Options, Output, RunReport};
use calamine::{Data, Reader, Xlsx, open_workbook};

/// A folder of its own, removed at the end.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("bilat-test-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The names of the files in it, hidden ones too.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            std::fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Seven invented events of five invented documents.
pub fn sample() -> Vec<Event> {
    include_str!("events.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub fn run() -> RunReport {
    RunReport {
        version: "0.1.0".to_string(),
        gazetteer: "5f0c6b0e".to_string(),
        knowledge: Vec::new(),
        inputs: vec!["sample.jsonl".to_string()],
        counts: vec![("documents".to_string(), 6), ("events".to_string(), 7)],
        skipped: vec![bilat::Error::new("broken.txt", Some(3), "is not UTF-8", "save the file as UTF-8")],
    }
}

/// Writes events to files of these names; gives the notes.
pub fn write(folder: &Folder, names: &[&str], options: Options, events: &[Event]) -> Vec<String> {
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let mut output = Output::open(&paths, options).unwrap();
    for event in events {
        output.write(event).unwrap();
    }
    output.finish(&run()).unwrap()
}

/// The rows of a sheet as words; days in ISO form.
pub fn sheet(path: &Path, name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let words = |cell: &Data| match cell {
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    };
    book.worksheet_range(name).unwrap().rows().map(|row| row.iter().map(words).collect()).collect()
}

pub fn sheet_names(path: &Path) -> Vec<String> {
    let book: Xlsx<_> = open_workbook(path).unwrap();
    book.sheet_names()
}

/// The rows of a CSV or TSV file.
pub fn csv(path: &Path, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_path(path).unwrap();
    reader.records().map(|record| record.unwrap().iter().map(str::to_string).collect()).collect()
}

/// A command's output, or `None` where it is not installed; says so.
pub fn try_run(command: &mut Command) -> Option<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let Ok(output) = command.output() else {
        say(&format!("skipped: {program} is not installed"));
        return None;
    };
    let words = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {words}");
    println!("{words}");
    words.lines().filter(|line| line.starts_with("skipped")).for_each(say);
    Some(words)
}

/// Says something even where the output of tests is captured.
fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}
