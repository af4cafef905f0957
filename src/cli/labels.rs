//! `bilat labels`.

use std::path::PathBuf;

use bilat::Error;
use bilat::labels::from_workbook;

use super::output::{Lines, unless_closed};
use super::{End, say};

const EXAMPLES: &str = "\
Examples:
  bilat extract articles.jsonl -o events.xlsx
  bilat labels from events.xlsx -o labels.jsonl
  bilat score labels.jsonl events.jsonl
  bilat labels from events.xlsx -o articles.labels.json && bilat check .

Give every row of a document a verdict: right, corrected (cells are right now), wrong (there is no such event), optional (one may
count it or not), or missed (a row you added; fill doc_id). In a corrected cell `a | b` says that both are right, and `-` that it
must stay empty. Documents with rows that have no verdict are left out.
";

/// Arguments of `bilat labels`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Reads verdicts and corrected cells of a workbook and writes labels, one JSON object a document.
    #[command(after_help = EXAMPLES)]
    From {
        /// A workbook that `bilat extract -o NAME.xlsx` wrote and somebody reviewed.
        #[arg(value_name = "WORKBOOK")]
        workbook: PathBuf,

        /// Write to a file instead of standard output.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// Runs `bilat labels`.
pub fn run(args: Args) -> Result<End, Error> {
    let Command::From { workbook, output } = args.command;
    let reviewed = from_workbook(&workbook)?;
    reviewed.left_out.iter().for_each(say);
    if reviewed.docs.is_empty() {
        let remedy = "give every row of a document one of the verdicts right, corrected, wrong, optional, missed";
        return Err(Error::new(workbook.display(), None, "no document is reviewed", remedy));
    }
    let mut lines = Lines::open(output.as_deref())?;
    let put = reviewed.docs.iter().try_for_each(|doc| lines.write(doc));
    unless_closed(put.and_then(|()| lines.publish()))?;
    Ok(if reviewed.left_out.is_empty() { End::Done } else { End::Skipped })
}
