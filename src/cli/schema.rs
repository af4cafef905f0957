//! `bilat schema`.

use bilat::{Error, schema};

use super::{End, output};

const EXAMPLES: &str = "\
Examples:
  bilat schema > event.schema.json
  bilat schema entity
  bilat schema gazetteer

";

/// Arguments of `bilat schema`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Of what.
    #[arg(value_enum, default_value = "event")]
    of: Of,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Of {
    /// A line of `bilat extract`.
    Event,
    /// A line of `bilat tag`.
    Entity,
    /// A file of rules.
    Rule,
    /// The tables of a gazetteer.
    Gazetteer,
}

/// Runs `bilat schema`.
pub fn run(args: Args) -> Result<End, Error> {
    let schema = match args.of {
        Of::Event => schema::event(),
        Of::Entity => schema::entity(),
        Of::Rule => schema::rule(),
        Of::Gazetteer => schema::gazetteer(),
    };
    output::print(&format!("{schema:#}\n"))?;
    Ok(End::Done)
}
