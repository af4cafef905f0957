//! One JSON object a line, or one JSON array.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use super::whole::Pending;
use crate::Error;
use crate::event::Event;

/// A `.jsonl` or `.json` file.
pub(super) struct Jsonl {
    pending: Pending,
    file: BufWriter<File>,
    array: bool,
    events: u64,
}

impl Jsonl {
    pub(super) fn open(path: &Path, array: bool) -> Result<Jsonl, Error> {
        let pending = Pending::new(path)?;
        let file = BufWriter::with_capacity(1 << 16, pending.create()?);
        Ok(Jsonl { pending, file, array, events: 0 })
    }

    pub(super) fn write(&mut self, event: &Event) -> Result<(), Error> {
        let lead: &[u8] = match (self.array, self.events) {
            (false, _) => b"",
            (true, 0) => b"[\n",
            (true, _) => b",\n",
        };
        let tail: &[u8] = if self.array { b"" } else { b"\n" };
        self.events += 1;
        let mut put = || -> std::io::Result<()> {
            self.file.write_all(lead)?;
            serde_json::to_writer(&mut self.file, event)?;
            self.file.write_all(tail)
        };
        put().map_err(|error| self.pending.error(error))
    }

    pub(super) fn finish(mut self) -> Result<Pending, Error> {
        let end: &[u8] = match (self.array, self.events) {
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
