//! `bilat extract`.

use std::path::PathBuf;

use bilat::write::{self, Options, RunReport, Target};
use bilat::{Entity, Error, Event, Extractor};

use super::End;
use super::args::{Inputs, Knowledge};
use super::output::{Lines, Sink, Skipped, Trouble, is_stdout};
use super::run::over;

const EXAMPLES: &str = "\
Examples:
  bilat extract article.txt
  bilat extract *.txt --published 2023-03-02
  bilat extract news/ archive.jsonl -o events.jsonl
  bilat extract archive.csv --map text=body,published=pub_date -o events.xlsx
  bilat extract docs.jsonl -o events.xlsx -o events.parquet -o events.jsonl
  bilat extract docs.jsonl -o events.csv --columns date_from,who,whom,city --excel
  cat docs.jsonl | bilat extract - | head -1
  bilat extract docs.jsonl --gazetteer my-tables --rules my-rules.toml

";

/// Arguments of `bilat extract`.
#[derive(clap::Args)]
#[command(after_help = format!("{EXAMPLES}{}", super::EXIT_CODES))]
pub struct Args {
    #[command(flatten)]
    inputs: Inputs,

    /// Write to a file instead of standard output; may be given several times.
    ///
    /// The ending says what is written: .jsonl, .json, .csv, .tsv, .xlsx (a workbook), .parquet, .sqlite; `-` is standard output.
    /// Files appear when they are complete, or not at all.
    #[arg(short, long, value_name = "FILE")]
    output: Vec<PathBuf>,

    #[command(flatten)]
    tables: Tables,
    #[command(flatten)]
    knowledge: Knowledge,
}

/// What tables hold.
#[derive(clap::Args)]
#[command(next_help_heading = "Tables (.csv, .tsv, .xlsx)")]
struct Tables {
    /// Columns of the table of events, in this order [default: all; the workbook's sheet Codebook explains them].
    #[arg(long, value_name = "NAME,...", value_delimiter = ',')]
    columns: Vec<String>,

    /// Add a table with a row per pair of sides.
    #[arg(long)]
    dyads: bool,

    /// Add a table of the named entities, as `bilat tag` finds them (.sqlite too).
    #[arg(long)]
    entities: bool,

    /// Begin .csv and .tsv with a byte order mark, so that Excel reads UTF-8.
    #[arg(long)]
    excel: bool,

    /// Leave .csv and .tsv cells as they are that a spreadsheet may take for formulas. Without this a single quote stands before
    /// =, +, -, @.
    #[arg(long)]
    raw: bool,
}

impl Tables {
    fn asks(&self) -> bool {
        !self.columns.is_empty() || self.dyads || self.entities || self.excel || self.raw
    }
}

/// Runs `bilat extract`.
pub fn run(args: Args) -> Result<End, Error> {
    let (stdout, files): (Vec<PathBuf>, Vec<PathBuf>) = args.output.into_iter().partition(|path| is_stdout(path));
    let tables = |path: &PathBuf| matches!(Target::of(path), Ok(Target::Csv | Target::Tsv | Target::Xlsx | Target::Sqlite));
    if args.tables.asks() && !files.iter().any(tables) {
        super::usage("--columns, --dyads, --entities, --excel and --raw shape tables; add -o NAME.csv, .tsv or .xlsx");
    }
    let extractor = args.knowledge.extractor()?;
    let knowledge = args.knowledge.in_words();
    let options = Options {
        columns: args.tables.columns,
        excel: args.tables.excel,
        raw: args.tables.raw,
        dyads: args.tables.dyads,
        entities: args.tables.entities,
        countries: countries(extractor),
        ..Options::default()
    };
    let out = Files {
        lines: (files.is_empty() || !stdout.is_empty()).then(|| Lines::open(None)).transpose()?,
        files: write::Output::open(&files, options)?,
        events: 0,
        run: RunReport {
            version: env!("CARGO_PKG_VERSION").to_string(),
            gazetteer: extractor.gazetteer().fingerprint(),
            knowledge,
            inputs: args.inputs.paths.iter().map(|path| path.display().to_string()).collect(),
            ..RunReport::default()
        },
    };
    over(&args.inputs, out, &|doc| {
        let entities = if args.tables.entities { extractor.tag(doc) } else { Vec::new() };
        (extractor.extract(doc), entities)
    })
}

/// English names of countries.
fn countries(extractor: &Extractor) -> write::Countries {
    let polities = &extractor.gazetteer().tables.polities;
    polities.iter().map(|polity| (polity.id.clone(), polity.name.clone())).collect()
}

/// Standard output, files, or both.
struct Files {
    lines: Option<Lines>,
    files: write::Output,
    events: u64,
    run: RunReport,
}

impl Sink<(Vec<Event>, Vec<Entity>)> for Files {
    fn put(&mut self, (events, entities): (Vec<Event>, Vec<Entity>)) -> Result<(), Trouble> {
        self.events += events.len() as u64;
        events.iter().try_for_each(|event| self.files.write(event))?;
        entities.iter().try_for_each(|entity| self.files.entity(entity))?;
        self.lines.as_mut().map_or(Ok(()), |lines| lines.put(events))
    }

    fn flush(&mut self) -> Result<(), Trouble> {
        self.lines.as_mut().map_or(Ok(()), Sink::<Vec<Event>>::flush)
    }

    fn finish(mut self, read: u64, skipped: Skipped) -> Result<(), Trouble> {
        let count = |what: &str, count| (what.to_string(), count);
        self.run.counts = vec![count("documents read", read), count("documents skipped", skipped.count), count("events", self.events)];
        self.run.skipped = skipped.errors;
        self.lines.map_or(Ok(()), Lines::publish)?;
        for note in self.files.finish(&self.run)? {
            eprintln!("bilat: {note}");
        }
        Ok(())
    }

    fn is_terminal(&self) -> bool {
        self.lines.as_ref().is_some_and(Sink::<Vec<Event>>::is_terminal)
    }
}
