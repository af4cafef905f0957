//! One JSON object a line, or one JSON array.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use serde::Serialize;

use super::whole::Pending;
use crate::Error;

/// A file of JSON that appears whole or not at all: an array where its name ends in `.json`, else one object a line.
pub struct Lines {
    pending: Pending,
    file: BufWriter<File>,
    array: bool,
    values: u64,
}

impl Lines {
    /// Opens a file.
    ///
    /// # Errors
    /// Where it cannot be created.
    pub fn open(path: &Path) -> Result<Lines, Error> {
        let pending = Pending::new(path)?;
        let file = BufWriter::with_capacity(1 << 16, pending.create()?);
        let array = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        Ok(Lines { pending, file, array, values: 0 })
    }

    /// Writes a value.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn write(&mut self, value: &impl Serialize) -> Result<(), Error> {
        let lead: &[u8] = match (self.array, self.values) {
            (false, _) => b"",
            (true, 0) => b"[\n",
            (true, _) => b",\n",
        };
        let tail: &[u8] = if self.array { b"" } else { b"\n" };
        self.values += 1;
        let mut put = || -> std::io::Result<()> {
            self.file.write_all(lead)?;
            serde_json::to_writer(&mut self.file, value)?;
            self.file.write_all(tail)
        };
        put().map_err(|error| self.pending.error(error))
    }

    /// Completes the file and puts it in its place.
    ///
    /// # Errors
    /// Where the file cannot be completed.
    pub fn publish(self) -> Result<(), Error> {
        self.finish()?.publish()
    }

    pub(super) fn finish(mut self) -> Result<Pending, Error> {
        let end: &[u8] = match (self.array, self.values) {
            (false, _) => b"",
            (true, 0) => b"[]\n",
            (true, _) => b"\n]\n",
        };
        let mut put = || -> std::io::Result<()> {
            self.file.write_all(end)?;
            self.file.flush()
        };
        put().map_err(|error| self.pending.error(error))?;
        Ok(self.pending)
    }
}
