//! A file appears whole or not at all: it is written beside its place and renamed when it is complete.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::Error;

/// A file that is being written. Dropped before it is published, it leaves nothing behind.
pub(crate) struct Pending {
    /// Where it is written.
    pub(super) part: PathBuf,
    place: PathBuf,
    shown: String,
    /// The place is no plain file (a pipe, a device), so that it takes the content and cannot be renamed over.
    copied: bool,
}

impl Pending {
    /// Starts a file for a place; the file itself does not exist yet.
    pub(crate) fn new(place: &Path) -> Result<Pending, Error> {
        let shown = place.display().to_string();
        // A link stays a link: what it points to is replaced.
        let place = fs::canonicalize(place).unwrap_or_else(|_| place.to_path_buf());
        let folder = match place.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        if place.is_dir() {
            return Err(Error::new(shown, None, "is a folder", "name a file in it"));
        }
        let copied = place.exists() && !place.is_file();
        if !copied && !folder.is_dir() {
            return Err(Error::new(shown, None, "cannot be written: its folder does not exist", "create the folder first"));
        }
        let name = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let name = format!(".{name}.{}.part", std::process::id());
        let part = if copied { std::env::temp_dir().join(name) } else { folder.join(name) };
        Ok(Pending { part, place, shown, copied })
    }

    /// Creates the file that is being written.
    pub(crate) fn create(&self) -> Result<File, Error> {
        File::create(&self.part).map_err(|error| self.error(error))
    }

    /// An error about this file.
    pub(crate) fn error(&self, error: impl std::fmt::Display) -> Error {
        Error::new(&self.shown, None, &format!("cannot be written: {error}"), "check the folder's permissions and free space")
    }

    /// Puts the file, which must be complete, in its place.
    pub(crate) fn publish(self) -> Result<(), Error> {
        let put = || -> io::Result<()> {
            if self.copied {
                io::copy(&mut File::open(&self.part)?, &mut fs::OpenOptions::new().write(true).open(&self.place)?)?;
                return Ok(());
            }
            File::open(&self.part)?.sync_all()?;
            fs::rename(&self.part, &self.place)
        };
        put().map_err(|error| self.error(error))
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // After a rename nothing is there any more.
        let _ = fs::remove_file(&self.part);
    }
}
