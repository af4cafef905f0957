//! One error type: where it is, what is wrong, what to do.

use std::fmt;

/// What went wrong with one input, so that the rest can go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The file or stream, or what stands for it.
    pub file: String,
    /// Line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl Error {
    /// An error at a place, with its remedy.
    pub fn new(file: impl fmt::Display, line: Option<usize>, what: &str, remedy: &str) -> Error {
        Error { file: file.to_string(), line, what: what.to_string(), remedy: remedy.to_string() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.what)?;
        if !self.remedy.is_empty() {
            write!(f, "; {}", self.remedy)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl From<crate::gazetteer::TableError> for Error {
    fn from(error: crate::gazetteer::TableError) -> Error {
        Error { file: error.file, line: (error.line > 0).then_some(error.line), what: error.what, remedy: error.remedy }
    }
}
