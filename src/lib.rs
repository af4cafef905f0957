//! bilat reads English news and official readouts and writes down every diplomatic meeting in them.
#![allow(missing_docs)]

pub mod clause;
mod confidence;
mod error;
pub mod event;
pub mod gazetteer;
pub mod mention;
pub mod pipeline;
pub mod read;
pub mod text;
pub mod trigger;
pub mod when;

pub use error::Error;
pub use event::Event;
pub use read::Document;

/// Reads documents; built once, shared between threads.
pub struct Extractor {
    kit: pipeline::Kit,
}

impl Extractor {
    /// With the shipped gazetteer and rules.
    pub fn new() -> Extractor {
        let rules = trigger::RuleSet::shipped().expect("the shipped rules are valid: a test reads them");
        Extractor { kit: pipeline::Kit::new(gazetteer::Gazetteer::shipped(), rules) }
    }

    /// The events of a document.
    pub fn extract(&self, doc: &Document) -> Vec<Event> {
        pipeline::extract(doc, &self.kit)
    }
}

impl Default for Extractor {
    fn default() -> Extractor {
        Extractor::new()
    }
}
