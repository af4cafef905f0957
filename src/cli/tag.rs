//! `bilat tag`.

use std::path::PathBuf;

use bilat::Error;

use super::End;
use super::args::{Inputs, Knowledge};
use super::output::Lines;
use super::run::over;

const EXAMPLES: &str = "\
Examples:
  bilat tag article.txt
  echo \"Macron phoned Zelenskyy on Monday.\" | bilat tag - --published 2023-05-04
  bilat tag docs.jsonl -o entities.jsonl

Kinds: person, country, organization, place, venue, gathering, office, date, topic.
`start` and `end` count code points of the text (of the title, where `part` says so).

";

/// Arguments of `bilat tag`.
#[derive(clap::Args)]
#[command(after_help = format!("{EXAMPLES}{}", super::EXIT_CODES))]
pub struct Args {
    #[command(flatten)]
    inputs: Inputs,

    /// Write to a file instead of standard output; it appears when it is complete, or not at all.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    knowledge: Knowledge,
}

/// Runs `bilat tag`.
pub fn run(args: Args) -> Result<End, Error> {
    let extractor = args.knowledge.extractor()?;
    over(&args.inputs, Lines::open(args.output.as_deref())?, &|doc| extractor.tag(doc))
}
