//! `bilat gazetteer`.

use std::fmt::Write;
use std::path::PathBuf;

use bilat::gazetteer::{self, Gazetteer, Post, Tables, Tenure};
use bilat::{Error, Extractor};
use chrono::NaiveDate;

use super::{End, import, output, say};

const EXAMPLES: &str = "\
Examples:
  bilat gazetteer check my-tables
  bilat gazetteer stats
  bilat gazetteer who \"foreign minister\" RUS 2010-05-01
  bilat gazetteer who president France
  bilat gazetteer import --wikidata query.json -o my-tables

";

/// Arguments of `bilat gazetteer`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Finds duplicates, unknown ids, overlapping holders of one post, bad dates and forms that are common words.
    #[command(
        after_help = "Examples:\n  bilat gazetteer check\n  bilat gazetteer check my-tables\n\nExit code 1 where something is found.\n"
    )]
    Check {
        /// A folder of tables, checked together with the shipped ones; without it the shipped ones alone.
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
    },
    /// Counts rows, names and holders.
    #[command(after_help = "Examples:\n  bilat gazetteer stats\n  bilat gazetteer stats --gazetteer my-tables\n")]
    Stats {
        /// A folder of tables to add.
        #[arg(long, value_name = "DIR")]
        gazetteer: Option<PathBuf>,
    },
    /// Tells who held an office, on a day or ever.
    #[command(
        after_help = "Examples:\n  bilat gazetteer who \"foreign minister\" RUS 2010-05-01\n  bilat gazetteer who \"secretary-general\" UN 2004-01-01\n  bilat gazetteer who president France\n"
    )]
    Who {
        /// The office: its name, or the id or kind of a row of posts.tsv.
        office: String,
        /// Alpha-3 code or name of the country, or the organisation.
        side: String,
        /// The day; without it all holders are told.
        #[arg(value_name = "YYYY-MM-DD")]
        on: Option<NaiveDate>,
        /// A folder of tables to add.
        #[arg(long, value_name = "DIR")]
        gazetteer: Option<PathBuf>,
    },
    /// Turns what the Wikidata query page gives into people.tsv and tenures.tsv.
    Import(import::Args),
}

/// Runs `bilat gazetteer`.
pub fn run(args: Args) -> Result<End, Error> {
    match args.command {
        Command::Check { dir } => check(dir),
        Command::Stats { gazetteer } => stats(&open(gazetteer)?),
        Command::Import(args) => import::run(args),
        Command::Who { office, side, on, gazetteer } => who(&open(gazetteer)?, &office, &side, on),
    }
}

fn open(dir: Option<PathBuf>) -> Result<Extractor, Error> {
    let mut builder = Extractor::builder();
    if let Some(dir) = dir {
        builder = builder.gazetteer_dir(dir);
    }
    let extractor = builder.build()?;
    extractor.warnings().iter().for_each(say);
    Ok(extractor)
}

fn check(dir: Option<PathBuf>) -> Result<End, Error> {
    let mut tables = gazetteer::shipped_tables();
    let mut findings = Vec::new();
    if let Some(dir) = &dir {
        findings.extend(gazetteer::read_dir(&mut tables, dir)?);
    }
    findings.extend(gazetteer::check(&tables));
    let mut out = String::new();
    for finding in &findings {
        let _ = writeln!(out, "{}", Error::from(finding.clone()));
    }
    let rows = rows(&tables).iter().map(|(_, n)| n).sum::<usize>();
    let _ = writeln!(out, "{} faults in {rows} rows", findings.len());
    output::print(&out)?;
    Ok(if findings.is_empty() { End::Done } else { End::Failed })
}

fn rows(t: &Tables) -> [(&'static str, usize); 11] {
    [
        ("polities", t.polities.len()),
        ("people", t.people.len()),
        ("posts", t.posts.len()),
        ("tenures", t.tenures.len()),
        ("organisations", t.organisations.len()),
        ("places", t.places.len()),
        ("venues", t.venues.len()),
        ("gatherings", t.gatherings.len()),
        ("gathering_editions", t.editions.len()),
        ("topics", t.topics.len()),
        ("never", t.never.len()),
    ]
}

fn stats(extractor: &Extractor) -> Result<End, Error> {
    let gaz = extractor.gazetteer();
    let mut out = format!("{:<20} {:>7}\n", "table", "rows");
    for (name, n) in rows(&gaz.tables) {
        let _ = writeln!(out, "{name:<20} {n:>7}");
    }
    let _ = writeln!(out, "{:<20} {:>7}", "forms", gaz.automaton.patterns());
    let _ = writeln!(out, "{:<20} {:>7}", "fingerprint", gaz.fingerprint());
    output::print(&out)?;
    Ok(End::Done)
}

fn who(extractor: &Extractor, office: &str, side: &str, on: Option<NaiveDate>) -> Result<End, Error> {
    let gaz = extractor.gazetteer();
    let side = side_id(gaz, side).ok_or_else(|| {
        Error::new(
            "gazetteer",
            None,
            &format!("no country or organisation `{side}`"),
            "give an alpha-3 code, a name, or an organisation's short name",
        )
    })?;
    let posts = posts(gaz, office, &side);
    if posts.is_empty() {
        let remedy = "give a wording, id or kind of a row of posts.tsv, such as \"foreign minister\"";
        return Err(Error::new("gazetteer", None, &format!("no office `{office}`"), remedy));
    }
    let in_force = |t: &&Tenure| t.side == side && on.is_none_or(|day| gazetteer::in_office(t, day));
    let all = || gaz.tables.tenures.iter().filter(in_force);
    let mut found: Vec<&Tenure> = all().filter(|t| posts.iter().any(|p| p.id == t.post)).collect();
    if found.is_empty() {
        // A country's own title for it: the Secretary of State is the foreign minister of the United States.
        let kind = |post: &str| gaz.tables.posts.iter().find(|p| p.id == post).map(|p| p.kind.as_str());
        found = all().filter(|t| posts.iter().any(|p| Some(p.kind.as_str()) == kind(&t.post))).collect();
    }
    found.sort_by_key(|t| t.from);
    let mut out = String::new();
    for tenure in &found {
        let name = gaz.tables.people.iter().find(|p| p.id == tenure.person).map_or(tenure.person.as_str(), |p| p.name.as_str());
        let title = if tenure.title.is_empty() { tenure.post.as_str() } else { &tenure.title };
        let date = |d: Option<gazetteer::PartialDate>| d.map_or("...".to_string(), |d| d.to_string());
        let note = if tenure.note.is_empty() { String::new() } else { format!("  {}", tenure.note) };
        let _ = writeln!(
            out,
            "{name}  {title}, {side}  {} to {}  [{}] {}{note}",
            date(tenure.from),
            date(tenure.until),
            tenure.source,
            tenure.person
        );
    }
    output::print(&out)?;
    if found.is_empty() {
        let day = on.map_or(String::new(), |d| format!(" on {d}"));
        return Err(Error::new(
            "gazetteer",
            None,
            &format!("nobody is known to have been {office} of {side}{day}"),
            "add the tenure to a table and give its folder with --gazetteer",
        ));
    }
    Ok(End::Done)
}

/// The id of a country or organisation, by id, name or form.
fn side_id(gaz: &Gazetteer, given: &str) -> Option<String> {
    let is = |word: &String| word.eq_ignore_ascii_case(given);
    let polities = &gaz.tables.polities;
    let by_id = polities.iter().find(|p| is(&p.id)).map(|p| p.id.clone());
    let by_id = by_id.or_else(|| gaz.tables.organisations.iter().find(|o| is(&o.id)).map(|o| o.side.clone()));
    let by_name =
        || polities.iter().find(|p| p.until.is_none() && (is(&p.name) || is(&p.official) || p.forms.iter().any(is))).map(|p| p.id.clone());
    let by_form = || gaz.tables.organisations.iter().find(|o| is(&o.name) || o.forms.iter().any(is)).map(|o| o.side.clone());
    by_id.or_else(by_name).or_else(by_form)
}

/// The offices that a wording, id or kind means for a side.
fn posts<'g>(gaz: &'g Gazetteer, given: &str, side: &str) -> Vec<&'g Post> {
    let is = |word: &String| word.eq_ignore_ascii_case(given);
    let posts = gaz.tables.posts.iter().filter(|post| post.side.is_empty() || post.side == side);
    posts.filter(|post| is(&post.id) || is(&post.kind) || is(&post.office) || post.forms.iter().any(is)).collect()
}
