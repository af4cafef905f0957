//! Arguments that several commands share.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use bilat::read::{Document, Documents, Fields};
use bilat::{Error, Extractor};
use chrono::NaiveDate;

/// What to read.
#[derive(clap::Args)]
pub struct Inputs {
    /// Files of text, of JSON lines, tables (.csv, .tsv), folders (searched through for these), or - for standard input.
    ///
    /// A text file is one document. A line of JSON or a row of a table is one: `text`, and if there are any `id`, `published` or `date`, `title`,
    /// `url`, `source`; all other fields are passed through. Standard input is JSON lines where it begins with {, else one text.
    #[arg(value_name = "PATH", required_unless_present = "help")]
    pub paths: Vec<PathBuf>,

    /// Date of publication of documents that do not tell theirs.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub published: Option<NaiveDate>,

    /// Which fields or columns of the input hold what: text=body,published=pub_date; left of = stands id, text, title, published,
    /// url or source.
    #[arg(long, value_name = "FIELD=NAME,...", value_delimiter = ',', value_parser = mapping)]
    pub map: Vec<(String, String)>,

    /// Documents read at once [default: one per processor]. The output is the same whatever the number.
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

fn mapping(words: &str) -> Result<(String, String), String> {
    match words.split_once('=') {
        Some((field, name)) if Fields::NAMES.contains(&field) && !name.is_empty() => Ok((field.to_string(), name.to_string())),
        _ => Err(format!("give FIELD=NAME, with one of {} as FIELD", Fields::NAMES.join(", "))),
    }
}

impl Inputs {
    /// The documents, read one by one.
    pub fn documents(&self) -> Documents {
        Documents::open(&self.paths).with_fields(Fields::default().mapped(&self.map))
    }
}

/// What to read with.
#[derive(clap::Args, Default)]
#[command(next_help_heading = "Knowledge")]
pub struct Knowledge {
    /// A folder of tables (people.tsv, tenures.tsv, ...) that add to the shipped gazetteer or override its rows.
    #[arg(long, value_name = "DIR")]
    pub gazetteer: Option<PathBuf>,

    /// A file of rules that add to the shipped ones or override them; may be given several times.
    #[arg(long, value_name = "FILE")]
    pub rules: Vec<PathBuf>,

    /// Leave out all people and tenures, so that persons are read off the text alone (for measuring).
    #[arg(long)]
    pub no_people: bool,
}

impl Knowledge {
    /// The extractor; rows of tables that cannot be read are said on standard error.
    ///
    /// It is never taken apart again: the end of the program does that at once.
    pub fn extractor(&self) -> Result<&'static Extractor, Error> {
        let mut builder = Extractor::builder();
        if let Some(dir) = &self.gazetteer {
            builder = builder.gazetteer_dir(dir);
        }
        for file in &self.rules {
            builder = builder.rules_file(file);
        }
        if self.no_people {
            builder = builder.without_people();
        }
        let extractor = builder.build()?;
        extractor.warnings().iter().for_each(super::say);
        Ok(Box::leak(Box::new(extractor)))
    }

    /// What differs from the shipped knowledge, for the report of a run.
    pub fn in_words(&self) -> Vec<(String, String)> {
        let pair = |what: &str, value: String| (what.to_string(), value);
        let tables = self.gazetteer.iter().map(|dir| pair("own gazetteer", dir.display().to_string()));
        let rules = self.rules.iter().map(|file| pair("own rules", file.display().to_string()));
        let without = self.no_people.then(|| pair("left out", "people and tenures".to_string()));
        tables.chain(rules).chain(without).collect()
    }
}

/// The one document of a file, of standard input, or of a sentence given as argument.
pub fn one_document(argument: &str, published: Option<NaiveDate>) -> Result<Document, Error> {
    let path = PathBuf::from(argument);
    let doc = if argument == "-" || path.exists() {
        let mut documents = Documents::open(&[path]);
        documents.next().unwrap_or_else(|| Err(Error::new(argument, None, "nothing is in it", "give a document or a sentence")))?
    } else if !argument.trim().contains(char::is_whitespace) {
        return Err(Error::new(
            argument,
            None,
            "there is no such file",
            "give a file, a sentence in quotation marks, or - for standard input",
        ));
    } else {
        Document { id: "sentence".to_string(), text: argument.to_string(), ..Document::default() }
    };
    Ok(doc.or_published(published))
}
