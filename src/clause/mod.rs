//! A sentence as a row of chunks (participants, places, times, words) and the questions that rules ask of it: who is
//! the subject of this verb, what are its objects, what governs it.

mod chunk;
mod control;
mod group;
mod object;
mod subject;
mod unsaid;
mod verbs;
mod words;

pub use chunk::{Chunk, ChunkKind, Clause, travels_together};
pub use group::VerbGroup;
pub use object::Listed;
pub use subject::{Governor, Subject};
pub(crate) use unsaid::glad;
pub use words::{Class, Form, Verb, class, infinitive, is_be, is_chamber, is_margin, verb};
