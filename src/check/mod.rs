//! Runs every labelled fixture of a folder and tells what differs from its labels, and what of that is new.
//!
//! A fixture is an article, `NAME.txt` or `NAME.jsonl`, with `NAME.labels.json` beside it. Differences that are known stand in
//! `check.baseline.json` in the same folder; one that is not known is a regression, and a known one that is gone is mended.
//! A difference is known by its kind and the label's cue, not by the wrong value, so that a wrong slot stays one difference
//! while its value changes.

mod difference;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

pub use difference::Difference;

use crate::Error;
use crate::event::Event;
use crate::read::{DateFrom, Document, Documents};
use crate::score::{LabelledDoc, Report, compare, read_labels, score};
use crate::write::Pending;

/// The file that holds the known differences.
pub const BASELINE: &str = "check.baseline.json";

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// Fixtures that were run.
    pub fixtures: usize,
    /// Differences that are not known, with their fixtures.
    pub regressions: Vec<(String, Difference)>,
    /// Differences that are known.
    pub known: Vec<(String, Difference)>,
    /// Keys of known differences that are gone, with their fixtures.
    pub mended: Vec<(String, String)>,
    /// The score of all fixtures together.
    pub report: Report,
}

impl Checked {
    /// Whether something is wrong that was right when the baseline was written.
    pub fn is_regression(&self) -> bool {
        !self.regressions.is_empty()
    }

    /// A readable account, fixture by fixture; known differences only where `all` is set.
    pub fn account(&self, all: bool) -> String {
        let mut by_fixture: BTreeMap<&str, Vec<(&str, String)>> = BTreeMap::new();
        for (fixture, difference) in &self.regressions {
            by_fixture.entry(fixture).or_default().push(("NEW", difference.to_string()));
        }
        for (fixture, difference) in self.known.iter().filter(|_| all) {
            by_fixture.entry(fixture).or_default().push(("known", difference.to_string()));
        }
        for (fixture, key) in &self.mended {
            by_fixture.entry(fixture).or_default().push(("mended", key.clone()));
        }
        let mut account = String::new();
        for (fixture, lines) in by_fixture {
            let _ = writeln!(account, "{fixture}");
            for (mark, line) in lines {
                let _ = writeln!(account, "  {mark:<6} {}", line.replace('\n', "\n         "));
            }
        }
        let _ = writeln!(account, "{}", self.report.line());
        let _ = writeln!(
            account,
            "{} fixtures: {} new differences, {} known, {} mended",
            self.fixtures,
            self.regressions.len(),
            self.known.len(),
            self.mended.len()
        );
        if self.is_regression() {
            let _ = writeln!(account, "Mend what is new, or take it as known with --update.");
        } else if !self.mended.is_empty() {
            let _ = writeln!(account, "Run with --update so that what is mended stays so.");
        }
        account
    }
}

/// Runs every fixture of a folder. With `update` the baseline is rewritten to what is found, which then counts as known.
///
/// # Errors
/// Where the folder has no fixture, or a file of it cannot be read, or the baseline cannot be written.
pub fn check(dir: &Path, update: bool, extract: impl Fn(&Document) -> Vec<Event>) -> Result<Checked, Error> {
    let fixtures = fixtures(dir)?;
    let baseline = dir.join(BASELINE);
    let mut known = read_baseline(&baseline)?;
    let mut checked = Checked { fixtures: fixtures.len(), ..Checked::default() };
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut labels, mut events) = (Vec::new(), Vec::new());
    for fixture in &fixtures {
        for (doc, labelled) in read_fixture(fixture)? {
            let records = extract(&doc);
            let comparison = compare(&records.iter().collect::<Vec<_>>(), &labelled.events);
            for difference in difference::list(&comparison, &records, &labelled.events) {
                let expected = known.entry(fixture.name.clone()).or_default();
                let at = expected.iter().position(|key| *key == difference.key);
                found.entry(fixture.name.clone()).or_default().push(difference.key.clone());
                let list = if at.is_some() || update { &mut checked.known } else { &mut checked.regressions };
                list.push((fixture.name.clone(), difference));
                if let Some(at) = at {
                    expected.remove(at);
                }
            }
            // Records name their document by its own id; the score looks for the label's.
            events.extend(records.into_iter().map(|mut event| {
                event.doc.id.clone_from(&labelled.id);
                event
            }));
            labels.push(labelled);
        }
    }
    checked.mended = known.into_iter().flat_map(|(name, keys)| keys.into_iter().map(move |key| (name.clone(), key))).collect();
    checked.report = score(&labels, &events);
    if update {
        for keys in found.values_mut() {
            keys.sort();
        }
        let content = serde_json::to_string_pretty(&found).unwrap_or_default() + "\n";
        let pending = Pending::new(&baseline)?;
        pending.create()?.write_all(content.as_bytes()).map_err(|error| pending.error(error))?;
        pending.publish()?;
    }
    Ok(checked)
}

/// An article and its labels.
struct Fixture {
    name: String,
    article: PathBuf,
    labels: PathBuf,
}

fn fixtures(dir: &Path) -> Result<Vec<Fixture>, Error> {
    let fault = |error: std::io::Error| Error::new(dir.display(), None, &format!("cannot be read: {error}"), "give a folder of fixtures");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(fault)? {
        let name = entry.map_err(fault)?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".labels.json").map(str::to_string));
    }
    names.sort();
    if names.is_empty() {
        return Err(Error::new(dir.display(), None, "has no fixtures", "put NAME.txt or NAME.jsonl with NAME.labels.json into it"));
    }
    let fixture = |name: String| {
        let labels = dir.join(format!("{name}.labels.json"));
        let article = ["txt", "jsonl"].map(|ending| dir.join(format!("{name}.{ending}"))).into_iter().find(|path| path.is_file());
        let missing = || Error::new(labels.display(), None, "has no article beside it", &format!("add {name}.txt or {name}.jsonl"));
        Ok(Fixture { article: article.ok_or_else(missing)?, name, labels: labels.clone() })
    };
    names.into_iter().map(fixture).collect()
}

/// The documents of a fixture, each with its labels.
fn read_fixture(fixture: &Fixture) -> Result<Vec<(Document, LabelledDoc)>, Error> {
    let file = fixture.article.display().to_string();
    let labelled = read_labels(&fixture.labels)?;
    let fault = |what: String, remedy: &str| Error::new(fixture.labels.display(), None, &what, remedy);
    let mut docs: Vec<Document> = Documents::open(&[&fixture.article]).collect::<Result<_, _>>()?;
    if let (Some("txt"), [doc]) = (fixture.article.extension().and_then(|e| e.to_str()), docs.as_mut_slice()) {
        let [labels] = labelled.as_slice() else {
            let what = format!("labels {} documents, but {file} is one", labelled.len());
            return Err(fault(what, "label one document, or give the articles as .jsonl"));
        };
        doc.id.clone_from(&labels.id);
        doc.published = labels.published.as_deref().and_then(|day| day.parse().ok());
        doc.published_from = doc.published.map(|_| DateFrom::Field);
    }
    let pair = |labels: LabelledDoc| {
        let doc = docs.iter().find(|doc| doc.id == labels.id);
        let missing = || fault(format!("{file} has no document {}", labels.id), "label documents of that file");
        Ok((doc.ok_or_else(missing)?.clone().or_published(None), labels))
    };
    labelled.into_iter().map(pair).collect()
}

fn read_baseline(path: &Path) -> Result<BTreeMap<String, Vec<String>>, Error> {
    let Ok(content) = std::fs::read_to_string(path) else { return Ok(BTreeMap::new()) };
    serde_json::from_str(&content).map_err(|error| {
        Error::new(path.display(), Some(error.line()), &error.to_string(), "restore the file, or rewrite it with --update")
    })
}
