//! `bilat check`.

use std::path::PathBuf;

use bilat::Error;
use bilat::check::check;

use super::args::Knowledge;
use super::{End, output};

const EXAMPLES: &str = "\
Examples:
  bilat check fixtures/
  bilat check fixtures/ --all
  bilat check fixtures/ --update

A fixture is an article, NAME.txt or NAME.jsonl, with NAME.labels.json beside it (`bilat labels` writes them). Known differences
stand in check.baseline.json in the same folder. Ends with 1 where a difference is new.
";

/// Arguments of `bilat check`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// A folder of fixtures.
    #[arg(value_name = "DIR")]
    dir: PathBuf,

    /// Take what is found as known from now on.
    #[arg(long)]
    update: bool,

    /// Show known differences too.
    #[arg(long)]
    all: bool,

    #[command(flatten)]
    knowledge: Knowledge,
}

/// Runs `bilat check`.
pub fn run(args: Args) -> Result<End, Error> {
    let extractor = args.knowledge.extractor()?;
    let checked = check(&args.dir, args.update, |doc| extractor.extract(doc))?;
    output::print(&checked.account(args.all))?;
    Ok(if checked.is_regression() { End::Failed } else { End::Done })
}
