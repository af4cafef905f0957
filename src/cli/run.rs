//! The run over many documents that `bilat extract` and `bilat tag` share.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};

use bilat::read::Documents;
use bilat::{Document, Error};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::args::Inputs;
use super::output::{Sink, Skipped, Trouble};
use super::{End, say};

/// Most documents and bytes in memory at once, for each job.
const DOCS: usize = 64;
const BYTES: usize = 1 << 20;

/// Most reasons for skipped documents that are kept.
const REASONS: usize = 10_000;

/// Reads the documents of some inputs and gives `out` what `read` makes of each, in order, in bounded memory.
pub fn over<T: Send>(inputs: &Inputs, mut out: impl Sink<T>, read: &(dyn Fn(&Document) -> T + Sync)) -> Result<End, Error> {
    let mut documents = inputs.documents();
    let bar = progress(&documents, out.is_terminal());
    let ended = each(inputs, &mut documents, &mut out, &bar, read);
    bar.finish_and_clear();
    let finished = ended.and_then(|(read, skipped)| {
        let end = match (read, skipped.count) {
            (_, 0) => End::Done,
            (0, _) => return Ok(End::Failed),
            _ => End::Skipped,
        };
        out.finish(read, skipped).map(|()| end)
    });
    match finished {
        Ok(end) => Ok(end),
        Err(Trouble::Closed) => Ok(End::Done),
        Err(Trouble::Failed(error)) => Err(error),
    }
}

fn each<T: Send>(
    inputs: &Inputs,
    documents: &mut Documents,
    out: &mut impl Sink<T>,
    bar: &ProgressBar,
    read: &(dyn Fn(&Document) -> T + Sync),
) -> Result<(u64, Skipped), Trouble> {
    let jobs = inputs.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let mut pool = None;
    let mut count = 0u64;
    let mut skipped = Skipped::default();
    // A panic is a fault of bilat's in one document, and told as such; the others go on.
    std::panic::set_hook(Box::new(|_| {}));
    loop {
        let batch = batch(documents, jobs);
        if batch.is_empty() {
            return Ok((count, skipped));
        }
        let one = |item: Result<Document, Error>| -> Result<T, Error> {
            let doc = item?.or_published(inputs.published);
            catch_unwind(AssertUnwindSafe(|| read(&doc))).map_err(|_| {
                let file = doc.source.as_deref().unwrap_or(&doc.id);
                Error::new(
                    file,
                    None,
                    &format!("bilat failed on document `{}`", doc.id),
                    "please report it with the document; the others are read",
                )
            })
        };
        let results: Vec<Result<T, Error>> = if jobs == 1 || batch.len() == 1 {
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
                Ok(result) => {
                    count += 1;
                    out.put(result)?;
                }
                Err(error) => {
                    bar.suspend(|| say(&error));
                    skipped.count += 1;
                    if skipped.errors.len() < REASONS {
                        skipped.errors.push(error);
                    }
                }
            }
        }
        out.flush()?;
        bar.set_position(documents.bytes_read());
        bar.set_message(format!("{count} documents"));
    }
}

/// The next documents, few enough to be held at once.
fn batch(documents: &mut Documents, jobs: usize) -> Vec<Result<Document, Error>> {
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
fn progress(documents: &Documents, out_shows: bool) -> ProgressBar {
    if !std::io::stderr().is_terminal() || out_shows {
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
