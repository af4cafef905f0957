//! `bilat rules`.

use std::fmt::Write;

use bilat::Error;
use bilat::trigger::Rule;

use super::args::Knowledge;
use super::{End, output};

const EXAMPLES: &str = "\
Examples:
  bilat rules
  bilat rules call/
  bilat rules --json | jq -r .id

";

/// Arguments of `bilat rules`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Only rules whose id begins so.
    #[arg(value_name = "ID")]
    id: Option<String>,

    /// One JSON object a rule.
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    knowledge: Knowledge,
}

/// Runs `bilat rules`.
pub fn run(args: Args) -> Result<End, Error> {
    let extractor = args.knowledge.extractor()?;
    let wanted = args.id.unwrap_or_default();
    let mut rules = extractor.rules().rules.iter().filter(|r| r.id.starts_with(&wanted)).peekable();
    if rules.peek().is_none() {
        let remedy = "run `bilat rules` for the whole list";
        return Err(Error::new("rules", None, &format!("no rule's id begins with `{wanted}`"), remedy));
    }
    let mut out = String::new();
    for rule in rules {
        if args.json {
            out += &serde_json::to_string(rule).expect("a rule has string keys");
            out.push('\n');
        } else {
            tell(rule, &mut out);
        }
    }
    output::print(&out)?;
    Ok(End::Done)
}

fn tell(rule: &Rule, out: &mut String) {
    let frame = serde_json::to_value(rule.frame).ok().and_then(|f| f.as_str().map(str::to_string)).unwrap_or_default();
    let _ = writeln!(out, "{}\n  {}\n  frame     {frame}", rule.id, rule.about);
    let words = [
        ("verbs", &rule.verbs),
        ("nouns", &rule.nouns),
        ("governors", &rule.governors),
        ("modals", &rule.modals),
        ("phrases", &rule.phrases),
        ("with", &rule.with),
        ("after", &rule.after),
        ("unless", &rule.unless),
    ];
    for (name, list) in words.iter().filter(|(_, list)| !list.is_empty()) {
        let _ = writeln!(out, "  {name:<9} {}", list.join(", "));
    }
    let sets = [rule.sets.kind.map(|k| k.as_str()), rule.sets.mode.map(|m| m.as_str()), rule.sets.status.map(|s| s.as_str())];
    let sets: Vec<&str> = sets.into_iter().flatten().collect();
    if !sets.is_empty() {
        let _ = writeln!(out, "  sets      {}", sets.join(", "));
    }
    for sentence in &rule.yes {
        let _ = writeln!(out, "  yes       {sentence}");
    }
    for sentence in &rule.no {
        let _ = writeln!(out, "  no        {sentence}");
    }
    out.push('\n');
}
