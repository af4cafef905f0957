//! `bilat extract`, and the run over many documents that `bilat tag` shares.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use bilat::{Document, Error};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::args::{Inputs, Knowledge};
use super::output::{Output, Trouble};
use super::{End, say};

const EXAMPLES: &str = "\
Examples:
  bilat extract article.txt
  bilat extract *.txt --published 2023-03-02
  bilat extract news/ archive.jsonl -o events.jsonl
  cat docs.jsonl | bilat extract - | head -1
  bilat extract docs.jsonl --gazetteer my-tables --rules my-rules.toml

";

/// Arguments of `bilat extract`.
#[derive(clap::Args)]
#[command(after_help = format!("{EXAMPLES}{}", super::EXIT_CODES))]
pub struct Args {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    run: Run,
    #[command(flatten)]
    knowledge: Knowledge,
}

/// How to run over many documents.
#[derive(clap::Args)]
pub struct Run {
    /// Write to a file instead of standard output; it appears when it is complete, or not at all.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Documents read at once [default: one per processor]. The output is the same whatever the number.
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

/// Runs `bilat extract`.
pub fn run(args: Args) -> Result<End, Error> {
    let extractor = args.knowledge.extractor()?;
    over(&args.inputs, &args.run, &|doc, out| lines(&extractor.extract(doc), out))
}

/// Appends values as lines of JSON.
pub fn lines<T: serde::Serialize>(values: &[T], out: &mut Vec<u8>) {
    for value in values {
        serde_json::to_writer(&mut *out, value).expect("records have string keys and memory takes all writes");
        out.push(b'\n');
    }
}

/// Most documents and bytes in memory at once, for each job.
const DOCS: usize = 64;
const BYTES: usize = 1 << 20;

type Write<'w> = dyn Fn(&Document, &mut Vec<u8>) + Sync + 'w;

/// Reads the documents of some inputs and writes what `write` makes of each, in order, in bounded memory.
pub fn over(inputs: &Inputs, run: &Run, write: &Write<'_>) -> Result<End, Error> {
    let mut out = Output::open(run.output.as_deref())?;
    let mut documents = inputs.documents();
    let jobs = run.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let bar = progress(&documents, &out);
    let mut pool = None;
    let (mut read, mut skipped) = (0u64, 0u64);
    // A panic is a fault of bilat's in one document, and told as such; the others go on.
    std::panic::set_hook(Box::new(|_| {}));
    loop {
        let batch = batch(&mut documents, jobs);
        if batch.is_empty() {
            break;
        }
        let one = |item: Result<Document, Error>| -> Result<Vec<u8>, Error> {
            let doc = item?.or_published(inputs.published);
            catch_unwind(AssertUnwindSafe(|| {
                let mut bytes = Vec::new();
                write(&doc, &mut bytes);
                bytes
            }))
            .map_err(|_| {
                let file = doc.source.as_deref().unwrap_or(&doc.id);
                Error::new(
                    file,
                    None,
                    &format!("bilat failed on document `{}`", doc.id),
                    "please report it with the document; the others are read",
                )
            })
        };
        let results: Vec<Result<Vec<u8>, Error>> = if jobs == 1 || batch.len() == 1 {
            batch.into_iter().map(one).collect()
        } else {
            let pool = match &pool {
                Some(pool) => pool,
                None => {
                    let built = rayon::ThreadPoolBuilder::new().num_threads(jobs).build();
                    let built = built
                        .map_err(|e| Error::new("--jobs", None, &format!("threads cannot be started: {e}"), "give a smaller number"))?;
                    pool.insert(built)
                }
            };
            pool.install(|| batch.into_par_iter().map(one).collect())
        };
        for result in results {
            match result {
                Ok(bytes) => {
                    read += 1;
                    if let Err(trouble) = out.write(&bytes) {
                        bar.finish_and_clear();
                        return closed(trouble);
                    }
                }
                Err(error) => {
                    skipped += 1;
                    bar.suspend(|| say(&error));
                }
            }
        }
        if let Err(trouble) = out.flush() {
            bar.finish_and_clear();
            return closed(trouble);
        }
        bar.set_position(documents.bytes_read());
        bar.set_message(format!("{read} documents"));
    }
    bar.finish_and_clear();
    if read == 0 && skipped > 0 {
        return Ok(End::Failed);
    }
    if let Err(trouble) = out.finish() {
        return closed(trouble);
    }
    Ok(if skipped > 0 { End::Skipped } else { End::Done })
}

fn closed(trouble: Trouble) -> Result<End, Error> {
    match trouble {
        Trouble::Closed => Ok(End::Done),
        Trouble::Failed(error) => Err(error),
    }
}

/// The next documents, few enough to be held at once.
fn batch(documents: &mut bilat::read::Documents, jobs: usize) -> Vec<Result<Document, Error>> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < DOCS * jobs && bytes < BYTES * jobs {
        let Some(item) = documents.next() else { break };
        bytes += item.as_ref().map_or(0, |d| d.text.len());
        batch.push(item);
    }
    batch
}

/// A bar where somebody sees it and it does not run into the output.
fn progress(documents: &bilat::read::Documents, out: &Output) -> ProgressBar {
    if !std::io::stderr().is_terminal() || out.is_terminal() {
        return ProgressBar::hidden();
    }
    match documents.bytes_in_all() {
        Some(all) => {
            let style = ProgressStyle::with_template("{wide_bar} {bytes} of {total_bytes}, {msg}, {eta} to go");
            ProgressBar::new(all).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        }
        None => {
            let style = ProgressStyle::with_template("{spinner} {bytes}, {msg}, {elapsed}");
            ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
        }
    }
}
