//! `bilat explain`.

use bilat::Error;
use chrono::NaiveDate;

use super::args::{Knowledge, one_document};
use super::{End, output};

const EXAMPLES: &str = "\
Examples:
  bilat explain \"Lavrov met Fidan in Ankara on Thursday.\" --published 2023-03-03
  bilat explain article.txt | less
  grep '\"id\": *\"doc-7\"' docs.jsonl | bilat explain -

";

/// Arguments of `bilat explain`.
#[derive(clap::Args)]
#[command(after_help = format!("{EXAMPLES}{}", super::EXIT_CODES))]
pub struct Args {
    /// A file with one document (of several JSON lines the first), a sentence, or - for standard input.
    #[arg(value_name = "FILE|SENTENCE|-")]
    document: String,

    /// Date of publication, where the document does not tell it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    published: Option<NaiveDate>,

    #[command(flatten)]
    knowledge: Knowledge,
}

/// Runs `bilat explain`.
pub fn run(args: Args) -> Result<End, Error> {
    let doc = one_document(&args.document, args.published)?;
    let extractor = args.knowledge.extractor()?;
    output::print(&extractor.explain(&doc))?;
    Ok(End::Done)
}
