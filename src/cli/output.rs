//! Where lines go: standard output, or a file that appears whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use bilat::Error;

/// Takes bytes and says where they went wrong.
pub enum Output {
    /// Standard output.
    Stdout(BufWriter<io::Stdout>),
    /// A file, written beside its place.
    File(Pending),
}

/// A file that is being written; dropped before it is published, it leaves nothing behind.
pub struct Pending {
    file: Option<BufWriter<File>>,
    part: PathBuf,
    place: PathBuf,
    shown: String,
}

/// What came of a write.
#[derive(Debug)]
pub enum Trouble {
    /// Whoever read standard output has gone: nothing is wrong, nothing more is wanted.
    Closed,
    /// It failed.
    Failed(Error),
}

impl Output {
    /// Standard output, or a file.
    pub fn open(path: Option<&Path>) -> Result<Output, Error> {
        let Some(given) = path.filter(|p| *p != Path::new("-")) else {
            return Ok(Output::Stdout(BufWriter::with_capacity(1 << 16, io::stdout())));
        };
        let shown = given.display().to_string();
        if given.is_dir() {
            return Err(Error::new(&shown, None, "is a folder", "name a file in it"));
        }
        // A link stays a link: what it points to is replaced.
        let place = fs::canonicalize(given).unwrap_or_else(|_| given.to_path_buf());
        if place.exists() && !place.is_file() {
            // A pipe or a device takes what comes.
            let file = fs::OpenOptions::new().write(true).open(&place).map_err(|e| failed(&shown, &e))?;
            return Ok(Output::File(Pending { file: Some(BufWriter::new(file)), part: PathBuf::new(), place, shown }));
        }
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let part = place.with_file_name(format!(".{name}.{}.part", std::process::id()));
        let file = File::create(&part).map_err(|e| failed(&shown, &e))?;
        Ok(Output::File(Pending { file: Some(BufWriter::with_capacity(1 << 16, file)), part, place, shown }))
    }

    /// Whether what is written shows on a terminal.
    pub fn is_terminal(&self) -> bool {
        matches!(self, Output::Stdout(_)) && io::stdout().is_terminal()
    }

    /// Writes some bytes.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        match self {
            Output::Stdout(out) => out.write_all(bytes).map_err(|e| trouble("standard output", &e)),
            Output::File(p) => p.file.as_mut().map_or(Ok(()), |f| f.write_all(bytes)).map_err(|e| trouble(&p.shown, &e)),
        }
    }

    /// Hands on what is held back, so that a reader sees each batch when it is done.
    pub fn flush(&mut self) -> Result<(), Trouble> {
        match self {
            Output::Stdout(out) => out.flush().map_err(|e| trouble("standard output", &e)),
            Output::File(_) => Ok(()),
        }
    }

    /// Completes the output; a file takes its place.
    pub fn finish(mut self) -> Result<(), Trouble> {
        self.flush()?;
        let Output::File(pending) = &mut self else { return Ok(()) };
        let Some(mut file) = pending.file.take() else { return Ok(()) };
        file.flush().map_err(|e| trouble(&pending.shown, &e))?;
        if pending.part.as_os_str().is_empty() {
            return Ok(());
        }
        drop(file);
        fs::rename(&pending.part, &pending.place).map_err(|e| trouble(&pending.shown, &e))
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if !self.part.as_os_str().is_empty() {
            // After a rename nothing is there any more.
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// Prints a whole text to standard output. A reader that has gone is no failure.
pub fn print(text: &str) -> Result<(), Error> {
    let mut out = Output::open(None)?;
    match out.write(text.as_bytes()).and_then(|()| out.finish()) {
        Ok(()) | Err(Trouble::Closed) => Ok(()),
        Err(Trouble::Failed(error)) => Err(error),
    }
}

fn trouble(shown: &str, error: &io::Error) -> Trouble {
    if error.kind() == io::ErrorKind::BrokenPipe { Trouble::Closed } else { Trouble::Failed(failed(shown, error)) }
}

fn failed(shown: &str, error: &io::Error) -> Error {
    Error::new(shown, None, &format!("cannot be written: {error}"), "check the folder, its permissions and the free space")
}
