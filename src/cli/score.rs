//! `bilat score`.

use std::path::{Path, PathBuf};

use bilat::score::{Report, read_labels};
use bilat::{Error, Event};

use super::{End, output};

const EXAMPLES: &str = "\
Examples:
  bilat extract articles.jsonl -o events.jsonl
  bilat score labels.jsonl events.jsonl
  bilat score labels.jsonl events.jsonl --errors --rules
  bilat score labels.jsonl events.jsonl --confidence > src/confidence.tsv
  bilat score labels.jsonl events.jsonl --json | jq .event_F1

";

/// Arguments of `bilat score`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// What a labeller wrote down: one JSON object a document, or an array of them.
    #[arg(value_name = "LABELS")]
    labels: PathBuf,

    /// Lines of `bilat extract`, or - for standard input.
    #[arg(value_name = "PREDICTIONS")]
    predictions: PathBuf,

    /// List every event that is false, missed or wrong in a slot.
    #[arg(long)]
    errors: bool,

    /// Show each rule's share of right events, the worst first.
    #[arg(long)]
    rules: bool,

    /// Print the table of confidence alone: for each combination of signals, events right and all events (`src/confidence.tsv`).
    #[arg(long)]
    confidence: bool,

    /// All figures as one JSON object.
    #[arg(long)]
    json: bool,
}

/// Runs `bilat score`.
pub fn run(args: Args) -> Result<End, Error> {
    let labels = read_labels(&args.labels)?;
    let events = read_events(&args.predictions)?;
    let report = bilat::score::score(&labels, &events);
    output::print(&if args.confidence { report.confidence_table() } else { show(&report, &args) })?;
    Ok(End::Done)
}

fn show(report: &Report, args: &Args) -> String {
    let mut out = String::new();
    if args.json {
        out += &format!("{:#}\n", report.to_json());
    } else {
        out += &report.to_string();
    }
    if args.rules && !args.json {
        out += &format!("\n{}", report.rule_table());
    }
    if args.errors {
        let errors: Vec<String> = report.errors.iter().map(|e| e.to_string()).collect();
        out += &format!("\n{}\n", errors.join("\n"));
    }
    out
}

fn read_events(path: &Path) -> Result<Vec<Event>, Error> {
    let shown = if path == Path::new("-") { "stdin".to_string() } else { path.display().to_string() };
    let content = if path == Path::new("-") { std::io::read_to_string(std::io::stdin()) } else { std::fs::read_to_string(path) };
    let content =
        content.map_err(|e| Error::new(&shown, None, &format!("cannot be read: {e}"), "give a file that `bilat extract` has written"))?;
    let lines = content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(n, line)| {
            serde_json::from_str(line).map_err(|e| {
                Error::new(&shown, Some(n + 1), &format!("not an event record: {e}"), "give a file that `bilat extract` has written")
            })
        })
        .collect()
}
