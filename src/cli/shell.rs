//! `bilat completions` and `bilat man`.

use bilat::Error;

use super::{End, output};

/// Arguments of `bilat completions`.
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  bilat completions bash > ~/.local/share/bash-completion/completions/bilat\n  bilat completions fish > ~/.config/fish/completions/bilat.fish\n"
)]
pub struct Completions {
    /// The shell.
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

/// Arguments of `bilat man`.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  bilat man > bilat.1\n  bilat man extract | man -l -\n")]
pub struct Man {
    /// The command whose page is wanted; bilat's own without.
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Prints the completions for a shell.
pub fn completions(args: Completions, mut command: clap::Command) -> Result<End, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "bilat", &mut script);
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(End::Done)
}

/// Prints a manual page.
pub fn man(args: Man, command: clap::Command) -> Result<End, Error> {
    let page = match &args.command {
        None => command,
        Some(name) => {
            let mut built = command;
            built.build();
            let found = built.find_subcommand(name).cloned();
            found.unwrap_or_else(|| super::usage(&format!("there is no command `{name}`")))
        }
    };
    let mut bytes = Vec::new();
    clap_mangen::Man::new(page).render(&mut bytes).map_err(|e| Error::new("man", None, &e.to_string(), ""))?;
    output::print(&String::from_utf8_lossy(&bytes))?;
    Ok(End::Done)
}
