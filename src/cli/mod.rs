//! The command line: one file a command.

mod args;
mod check;
mod explain;
mod extract;
mod gazetteer;
mod import;
mod labels;
mod output;
mod rules;
mod run;
mod schema;
mod score;
mod shell;
mod tag;

use std::process::ExitCode;

use bilat::Error;
use clap::{CommandFactory, Parser, Subcommand};

/// How a command ended, as the exit code tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// All that was asked for is done.
    Done,
    /// Nothing could be read, or the output failed, or a check found faults.
    Failed,
    /// Some of the input was skipped.
    Skipped,
}

impl From<End> for ExitCode {
    fn from(end: End) -> ExitCode {
        // clap itself ends with 2 where the arguments are wrong.
        ExitCode::from(match end {
            End::Done => 0,
            End::Failed => 1,
            End::Skipped => 3,
        })
    }
}

const EXIT_CODES: &str = "\
Exit codes:
  0  everything was read
  1  nothing could be read, the output failed, or a check found faults
  2  wrong arguments
  3  some of the input was skipped; standard error says what and why";

const EXAMPLES: &str = "\
Examples:
  bilat extract article.txt
  bilat extract --published 2023-03-02 articles/ -o events.jsonl
  bilat extract archive.csv --map text=body -o events.xlsx
  cat docs.jsonl | bilat extract - | head -1
  bilat explain \"Lavrov met Fidan in Ankara on Thursday.\" --published 2023-03-03

";

/// Reads English news and official readouts and writes down every diplomatic meeting in them: who met whom, where, when, about
/// what.
#[derive(Parser)]
#[command(name = "bilat", version, max_term_width = 100, after_help = format!("{EXAMPLES}{EXIT_CODES}"), arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes every diplomatic meeting in some documents: lines of JSON, tables, a workbook.
    Extract(extract::Args),
    /// Writes the named entities of some documents, one JSON object a mention.
    Tag(tag::Args),
    /// Shows how one document or sentence is read, layer by layer, and why.
    Explain(explain::Args),
    /// Lists the rules with their words and examples.
    Rules(rules::Args),
    /// Prints the JSON Schema of what bilat writes and reads.
    Schema(schema::Args),
    /// Checks, asks and adds to the gazetteer.
    Gazetteer(gazetteer::Args),
    /// Scores events against labels.
    Score(score::Args),
    /// Makes labels of a reviewed workbook.
    Labels(labels::Args),
    /// Runs labelled fixtures and tells what differs, field by field.
    Check(check::Args),
    /// Prints a script that completes bilat's arguments in a shell.
    Completions(shell::Completions),
    /// Prints the manual page.
    Man(shell::Man),
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let end = match Cli::parse().command {
        Command::Extract(args) => extract::run(args),
        Command::Tag(args) => tag::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Rules(args) => rules::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Gazetteer(args) => gazetteer::run(args),
        Command::Score(args) => score::run(args),
        Command::Labels(args) => labels::run(args),
        Command::Check(args) => check::run(args),
        Command::Completions(args) => shell::completions(args, Cli::command()),
        Command::Man(args) => shell::man(args, Cli::command()),
    };
    end.unwrap_or_else(|error| {
        say(&error);
        End::Failed
    })
    .into()
}

/// Says on standard error what is wrong, in one line.
fn say(error: &Error) {
    eprintln!("bilat: {}", error.to_string().replace(['\n', '\r'], " "));
}

/// Ends the program as clap does where the arguments are wrong.
fn usage(message: &str) -> ! {
    Cli::command().error(clap::error::ErrorKind::ValueValidation, message).exit()
}
