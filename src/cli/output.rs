//! Where results go: standard output, or files that appear whole or not at all.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use bilat::{Error, write};
use serde::Serialize;

/// Takes what a run makes of each document, in order.
pub trait Sink<T> {
    /// Takes the result of one document.
    fn put(&mut self, result: T) -> Result<(), Trouble>;

    /// Hands on what is held back, so that a reader sees each batch when it is done.
    fn flush(&mut self) -> Result<(), Trouble>;

    /// Completes the output of a run that has read so many documents and skipped some; files take their places.
    fn finish(self, read: u64, skipped: Skipped) -> Result<(), Trouble>;

    /// Whether what is written shows on a terminal.
    fn is_terminal(&self) -> bool;
}

/// Documents that could not be read.
#[derive(Default)]
pub struct Skipped {
    /// How many.
    pub count: u64,
    /// Why, of the first of them.
    pub errors: Vec<Error>,
}

/// Lines of JSON.
pub enum Lines {
    /// To standard output.
    Stdout(BufWriter<io::Stdout>),
    /// To a file.
    File(Box<write::Lines>),
}

/// What came of a write.
#[derive(Debug)]
pub enum Trouble {
    /// Whoever read standard output has gone: nothing is wrong, nothing more is wanted.
    Closed,
    /// It failed.
    Failed(Error),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Trouble {
        Trouble::Failed(error)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Trouble {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Trouble::Closed;
        }
        let what = format!("cannot be written: {error}");
        Trouble::Failed(Error::new("standard output", None, &what, "check where it goes and the free space"))
    }
}

/// Whether a path given as output means standard output.
pub fn is_stdout(path: &Path) -> bool {
    path == Path::new("-")
}

impl Lines {
    /// Standard output, or a file.
    pub fn open(path: Option<&Path>) -> Result<Lines, Error> {
        Ok(match path.filter(|p| !is_stdout(p)) {
            None => Lines::Stdout(BufWriter::with_capacity(1 << 16, io::stdout())),
            Some(path) => Lines::File(Box::new(write::Lines::open(path)?)),
        })
    }

    /// Writes a value.
    pub fn write(&mut self, value: &impl Serialize) -> Result<(), Trouble> {
        match self {
            Lines::Stdout(out) => {
                serde_json::to_writer(&mut *out, value).map_err(io::Error::from)?;
                Ok(out.write_all(b"\n")?)
            }
            Lines::File(file) => Ok(file.write(value)?),
        }
    }

    /// Completes the output.
    pub fn publish(self) -> Result<(), Trouble> {
        match self {
            Lines::Stdout(mut out) => Ok(out.flush()?),
            Lines::File(file) => Ok(file.publish()?),
        }
    }
}

impl<T: Serialize> Sink<Vec<T>> for Lines {
    fn put(&mut self, values: Vec<T>) -> Result<(), Trouble> {
        values.iter().try_for_each(|value| self.write(value))
    }

    fn flush(&mut self) -> Result<(), Trouble> {
        match self {
            Lines::Stdout(out) => Ok(out.flush()?),
            Lines::File(_) => Ok(()),
        }
    }

    fn finish(self, _: u64, _: Skipped) -> Result<(), Trouble> {
        self.publish()
    }

    fn is_terminal(&self) -> bool {
        matches!(self, Lines::Stdout(_)) && io::stdout().is_terminal()
    }
}

/// A reader that has gone is no failure.
pub fn unless_closed(result: Result<(), Trouble>) -> Result<(), Error> {
    match result {
        Ok(()) | Err(Trouble::Closed) => Ok(()),
        Err(Trouble::Failed(error)) => Err(error),
    }
}

/// Prints a whole text to standard output.
pub fn print(text: &str) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    let put = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    unless_closed(put.map_err(Trouble::from))
}
