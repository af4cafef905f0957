//! `bilat gazetteer import`.

use std::path::PathBuf;

use bilat::Error;
use bilat::gazetteer::{self, Import};

use super::{End, output, say};

const EXAMPLES: &str = "\
Examples:
  bilat gazetteer import --wikidata query.json -o mine
  bilat gazetteer check mine
  bilat extract news/ --gazetteer mine -o events.xlsx
  bilat gazetteer import --wikidata france.csv germany.tsv -o mine

The query to paste at https://query.wikidata.org stands in README.md, under \"Adding knowledge without writing Rust\". Dates are as
precise as the file says: without ?startPrecision and ?endPrecision, 1 January is read as the year and the first of another month
as the month. An office that is no wording of posts.tsv is told and left out; to take it in, add the wording to a posts.tsv of
your own and give its folder with --gazetteer.

Exit codes: 0 all was read; 1 nothing could be read or written; 3 some was left out, standard error says what and why.
";

/// Arguments of `bilat gazetteer import`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Files that the Wikidata query page gave: JSON, CSV or TSV, as they are. Several are read as one.
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    wikidata: Vec<PathBuf>,

    /// The folder to write people.tsv and tenures.tsv to [default: named like the first file, without its ending].
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,

    /// A folder of tables that add to the shipped ones: posts, countries and people to find the file's among.
    #[arg(long, value_name = "DIR")]
    gazetteer: Option<PathBuf>,
}

/// Runs `bilat gazetteer import`.
pub fn run(args: Args) -> Result<End, Error> {
    let mut tables = gazetteer::shipped_tables();
    let mut faults = Vec::new();
    if let Some(dir) = &args.gazetteer {
        faults = gazetteer::read_dir(&mut tables, dir)?;
        tables.override_duplicates();
    }
    faults.into_iter().map(Error::from).for_each(|fault| say(&fault));
    let import = Import::files(&args.wikidata, &tables);
    import.left_out.iter().for_each(say);
    if import.people.is_empty() {
        if import.left_out.is_empty() {
            let remedy = "select statements of normal or preferred rank";
            return Err(Error::new(args.wikidata[0].display(), None, "all statements are of deprecated rank", remedy));
        }
        return Ok(End::Failed);
    }
    let dir = args.output.unwrap_or_else(|| args.wikidata[0].with_extension(""));
    let [people, tenures] = import.save(&dir)?;
    let dropped = match import.deprecated {
        0 => String::new(),
        1 => "; 1 statement of deprecated rank dropped".to_string(),
        n => format!("; {n} statements of deprecated rank dropped"),
    };
    output::print(&format!(
        "{}: {} people\n{}: {} terms of office{dropped}\n",
        people.display(),
        import.people.len(),
        tenures.display(),
        import.tenures.len()
    ))?;
    Ok(if import.left_out.is_empty() { End::Done } else { End::Skipped })
}
